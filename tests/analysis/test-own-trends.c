/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-own-trends.c: trends and groups of a plan's own: where they come, what goes with them, and
 * that one undo takes each back.
 */

#include "trends-own-trends.h"
#include "trends-plan-set-aside.h"
#include "trends-plan-verbs.h"
#include "trends-random-plan.h"

#include <string.h>

typedef struct
{
  GRand *rand;
  TrendsPlan *plan;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->rand = g_rand_new_with_seed (7);
  fixture->plan = trends_random_plan_new (fixture->rand, 40);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_rand_free (fixture->rand);
  g_object_unref (fixture->plan);
}

static TrendsEntity *
get (GListModel *list, guint index)
{
  g_autoptr (TrendsEntity) item = g_list_model_get_item (list, index);

  return item;
}

static TrendsEntity *
get_group (Fixture *fixture, guint index)
{
  return get (trends_plan_get_list (fixture->plan, TRENDS_KIND_GROUP), index);
}

static guint
count (TrendsEntity *group)
{
  return g_list_model_get_n_items (trends_group_get_trends (group));
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = trends_plan_dump (fixture->plan);
  g_autofree char *after = NULL;
  TrendsEntity *group = get_group (fixture, 0);
  guint n = count (group);
  TrendsEntity *trend = trends_plan_add_trend (fixture->plan, group, "Net zero", &error);
  TrendsEntity *own;

  g_assert_no_error (error);
  g_assert_true (get (trends_group_get_trends (group), n) == trend);
  g_assert_null (trends_entity_dup_along_words (trend));
  own = trends_plan_add_group (fixture->plan, "Ours", &error);
  g_assert_no_error (error);
  g_assert_true (
    get_group (fixture, g_list_model_get_n_items (
                          trends_plan_get_list (fixture->plan, TRENDS_KIND_GROUP)) - 1) == own);
  g_assert_nonnull (trends_plan_add_trend (fixture->plan, own, "First", &error));
  g_assert_null (trends_plan_add_trend (fixture->plan, own, "", &error));
  g_assert_nonnull (error);
  for (guint i = 0; i < 3; i++)
    g_assert_true (trends_plan_undo (fixture->plan, NULL));
  after = trends_plan_dump (fixture->plan);
  g_assert_cmpstr (after, ==, before);
}

/* As people paste it: several lines, and spaces of any script around them. */
static void
test_title (Fixture *fixture, gconstpointer data)
{
  TrendsEntity *group = trends_plan_add_group (fixture->plan, "\u00a0Our\nown ", NULL);
  TrendsEntity *trend = trends_plan_add_trend (fixture->plan, group, " Net\r\nzero\u2003", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (trends_entity_get_text (group, TRENDS_GROUP_TITLE), ==, "Our own");
  g_assert_cmpstr (trends_entity_get_text (trend, TRENDS_TREND_TITLE), ==, "Net zero");
  g_assert_null (trends_plan_add_trend (fixture->plan, group, "\u00a0\n", &error));
  g_assert_nonnull (error);
}

/* Any trend to any place: it is there, the others are in their order, and it is one edit. */
static void
test_move (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 100; i++)
    {
      GListModel *trends = trends_plan_get_list (fixture->plan, TRENDS_KIND_TREND);
      TrendsEntity *trend
        = get (trends, (guint) g_rand_int_range (fixture->rand, 0,
                                                 (gint32) g_list_model_get_n_items (trends)));
      TrendsEntity *group = get_group (fixture, (guint) g_rand_int_range (fixture->rand, 0, 2));
      gboolean is_here = trends_entity_get_ref (trend, TRENDS_TREND_GROUP) == group;
      guint n = count (group) - (is_here ? 1 : 0);
      guint index = (guint) g_rand_int_range (fixture->rand, 0, (gint32) n + 1);
      g_autofree char *before = trends_plan_dump (fixture->plan);
      g_autofree char *again = NULL;
      g_autofree char *moved = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (
        trends_plan_move_trend (fixture->plan, trend, group, index == n ? G_MAXUINT : index, &error));
      g_assert_no_error (error);
      g_assert_true (get (trends_group_get_trends (group), index) == trend);
      for (guint k = 0; k < count (group); k++)
        g_assert_cmpint (trends_entity_get_integer (get (trends_group_get_trends (group), k),
                                                    TRENDS_TREND_NUMBER), ==, k + 1);
      moved = trends_plan_dump (fixture->plan);
      if (strcmp (moved, before) == 0)
        continue;
      g_assert_true (trends_plan_undo (fixture->plan, NULL));
      again = trends_plan_dump (fixture->plan);
      g_assert_cmpstr (again, ==, before);
      g_assert_true (trends_plan_redo (fixture->plan, NULL));
    }
}

/* A trend may have the last number that there is. */
static void
test_last_number (Fixture *fixture, gconstpointer data)
{
  TrendsEntity *group = get_group (fixture, 0);
  TrendsEntity *last = get (trends_group_get_trends (group), count (group) - 1);
  g_autoptr (GError) error = NULL;

  g_assert_true (trends_plan_set_integer (fixture->plan, last, TRENDS_TREND_NUMBER, 999, &error));
  g_assert_nonnull (trends_plan_add_trend (fixture->plan, group, "One more", &error));
  g_assert_no_error (error);
}

/* What somebody set aside is worth a question, too. */
static void
test_along_set_aside (Fixture *fixture, gconstpointer data)
{
  TrendsEntity *trend
    = trends_plan_add_trend (fixture->plan, get_group (fixture, 0), "Net zero", NULL);
  g_autofree char *words = NULL;

  g_assert_nonnull (trends_plan_set_finding_aside (
    fixture->plan, TRENDS_FINDING_UNDECIDED_TREND, trend, "As it should be", NULL));
  words = trends_entity_dup_along_words (trend);
  g_assert_cmpstr (words, ==, "1 finding set aside");
}

/* What is asked about is what goes. */
static void
test_along (Fixture *fixture, gconstpointer data)
{
  TrendsEntity *trend = get (trends_plan_get_list (fixture->plan, TRENDS_KIND_TREND), 0);
  guint n = g_list_model_get_n_items (trends_trend_get_initiatives (trend));
  guint all = g_list_model_get_n_items (trends_plan_get_list (fixture->plan, TRENDS_KIND_INITIATIVE));
  g_autofree char *words = trends_entity_dup_along_words (trend);
  g_autofree char *start = g_strdup_printf ("%u initiative", n);

  g_assert_cmpuint (n, >, 0);
  g_assert_true (g_str_has_prefix (words, start));
  g_assert_true (trends_plan_remove (fixture->plan, trend, NULL));
  g_assert_cmpuint (
    g_list_model_get_n_items (trends_plan_get_list (fixture->plan, TRENDS_KIND_INITIATIVE)), ==,
    all - n);
}

/* Hidden trends stay in the plan and keep their numbers; one edit hides several, and undo shows them. */
static void
test_hide (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) first = trends_plan_dup_hidden_trends (fixture->plan);
  g_autoptr (GPtrArray) some = g_ptr_array_new ();
  g_autoptr (GPtrArray) hidden = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *trends = trends_plan_get_list (fixture->plan, TRENDS_KIND_TREND);
  guint number = trends_trend_get_running_number (get (trends, 1));

  if (first->len > 0)
    g_assert_true (trends_plan_hide_trends (fixture->plan, first, FALSE, &error));
  before = trends_plan_dump (fixture->plan);
  g_ptr_array_add (some, get (trends, 0));
  g_ptr_array_add (some, get (trends, 1));
  for (guint i = 0; i < some->len; i++)
    g_assert_false (trends_trend_is_hidden (some->pdata[i]));
  g_assert_true (trends_plan_hide_trends (fixture->plan, some, TRUE, &error));
  g_assert_no_error (error);
  g_assert_true (trends_trend_is_hidden (get (trends, 1)));
  g_assert_cmpuint (trends_trend_get_running_number (get (trends, 1)), ==, number);
  hidden = trends_plan_dup_hidden_trends (fixture->plan);
  g_assert_cmpuint (hidden->len, ==, 2);
  g_assert_true (hidden->pdata[0] == get (trends, 0));
  g_assert_cmpstr (trends_plan_get_undo_label (fixture->plan), ==, "Hide 2 trends");
  g_assert_true (trends_plan_hide_trends (fixture->plan, some, TRUE, &error));
  g_assert_cmpstr (trends_plan_get_undo_label (fixture->plan), ==, "Hide 2 trends");

  g_assert_true (trends_plan_undo (fixture->plan, NULL));
  none = trends_plan_dup_hidden_trends (fixture->plan);
  g_assert_cmpuint (none->len, ==, 0);
  after = trends_plan_dump (fixture->plan);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/own-trends/add", Fixture, NULL, set_up, test_add, tear_down);
  g_test_add ("/own-trends/last-number", Fixture, NULL, set_up, test_last_number, tear_down);
  g_test_add ("/own-trends/along-set-aside", Fixture, NULL, set_up, test_along_set_aside,
              tear_down);
  g_test_add ("/own-trends/title", Fixture, NULL, set_up, test_title, tear_down);
  g_test_add ("/own-trends/move", Fixture, NULL, set_up, test_move, tear_down);
  g_test_add ("/own-trends/along", Fixture, NULL, set_up, test_along, tear_down);
  g_test_add ("/own-trends/hide", Fixture, NULL, set_up, test_hide, tear_down);
  return g_test_run ();
}
