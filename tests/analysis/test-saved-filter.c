/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-saved-filter.c: what is saved under a name is asked for again when it is applied, by
 * whoever opens the plan.
 */

#include "trends-plan-verbs.h"
#include "trends-random-plan.h"
#include "trends-saved-filter.h"

#include <string.h>

typedef struct
{
  TrendsPlan *plan;
  TrendsFilter *filter;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  self->plan = trends_random_plan_new (rand, 200);
  self->filter = trends_filter_new ();
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_object_unref (self->filter);
  g_object_unref (self->plan);
}

/* (transfer full): the titles of all that match */
static char *
list_matches (TrendsPlan   *plan,
              TrendsFilter *filter)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  GString *matches = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      if (trends_filter_matches (filter, initiative))
        g_string_append_printf (matches, "%s\n", trends_entity_get_id (initiative));
    }
  return g_string_free (matches, FALSE);
}

static TrendsEntity *
save (Fixture    *self,
      const char *name)
{
  g_autoptr (GError) error = NULL;
  TrendsEntity *saved = trends_saved_filter_save (self->plan, self->filter, name, &error);

  g_assert_no_error (error);
  g_assert_nonnull (saved);
  return saved;
}

/* Whatever the bar sets, and what it has no control for. */
static void
test_applies (Fixture      *self,
              gconstpointer data)
{
  static const char *const texts[] = {
    "is(status, planned, under_way)",
    "all(is(priority, high), missing(lead), text(\"a\"))",
    "any(missing(start_date), after(end_date, today+30))",
    "all(text(notes, \"back\\\\slash \\\"quote\\\"\"), is(value, 3, 4, 5))",
    "all(like(title, \"of a later version\"), is(status, idea))",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TrendsCondition) condition
        = trends_condition_parse (TRENDS_KIND_INITIATIVE, texts[i], &error);
      g_autoptr (TrendsFilter) other = trends_filter_new ();
      g_autofree char *name = g_strdup_printf ("Filter %u", i);
      g_autofree char *wanted = NULL, *found = NULL, *called = NULL;
      TrendsEntity *saved;

      g_assert_no_error (error);
      trends_filter_set_condition (self->filter, condition, self->plan);
      saved = save (self, name);
      g_assert_true (trends_saved_filter_apply (saved, other, &error));
      g_assert_no_error (error);

      g_assert_true (trends_condition_equal (trends_filter_get_condition (self->filter),
                                             trends_filter_get_condition (other)));
      wanted = list_matches (self->plan, self->filter);
      found = list_matches (self->plan, other);
      g_assert_cmpstr (wanted, ==, found);
      g_object_get (other, "name", &called, NULL);
      g_assert_cmpstr (called, ==, name);
    }
}

/* They come in the order in which they were made, and each name is there once. */
static void
test_names (Fixture      *self,
            gconstpointer data)
{
  static const char *const names[] = { "Zulu", "Élan", "Mike" };
  GListModel *list = trends_plan_get_list (self->plan, TRENDS_KIND_SAVED_FILTER);
  guint n = g_list_model_get_n_items (list);
  TrendsEntity *first;

  trends_filter_set_text (self->filter, "one");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    save (self, names[i]);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (TrendsEntity) saved = g_list_model_get_item (list, n + i);

      g_assert_cmpstr (trends_entity_get_name (saved), ==, names[i]);
    }

  trends_filter_set_text (self->filter, "another");
  first = save (self, "elan");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, n + 3);
  g_assert_cmpstr (trends_entity_get_name (first), ==, "Élan");
  g_assert_true (strstr (trends_entity_get_text (first, TRENDS_SAVED_FILTER_CONDITIONS),
                         "another")
                 != NULL);
  g_assert_true (trends_plan_undo (self->plan, NULL));
  g_assert_true (strstr (trends_entity_get_text (first, TRENDS_SAVED_FILTER_CONDITIONS), "one")
                 != NULL);
  g_assert_null (trends_saved_filter_find (self->plan, "Nobody made this"));
  /* What is around a name is no part of it. */
  g_assert_true (save (self, "\u00a0Mike\n") == trends_saved_filter_find (self->plan, "Mike"));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, n + 3);
  g_assert_cmpstr (trends_entity_get_name (save (self, "\u2003Last\nof all\u00a0")), ==, "Last of all");
}

/* Another program may write names that differ by no more than case. */
static void
test_exact (Fixture      *self,
            gconstpointer data)
{
  TrendsEntity *first, *second;

  first = save (self, "Élan");
  second = save (self, "Mike");
  g_assert_true (trends_plan_set_text (self->plan, second, TRENDS_SAVED_FILTER_NAME, "ELAN",
                                       TRENDS_SET_ONCE, NULL));
  g_assert_true (trends_saved_filter_find (self->plan, "Élan") == first);
  g_assert_true (trends_saved_filter_find (self->plan, "ELAN") == second);
  g_assert_true (trends_saved_filter_find (self->plan, "elan") == first);
}

static void
test_refused (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = trends_plan_dump (self->plan), *after = NULL, *called = NULL;

  trends_filter_set_text (self->filter, "one");
  g_assert_null (trends_saved_filter_save (self->plan, self->filter, " ", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  trends_plan_set_read_only (self->plan, TRUE);
  g_assert_null (trends_saved_filter_save (self->plan, self->filter, "Name", &error));
  g_assert_nonnull (error);

  after = trends_plan_dump (self->plan);
  g_assert_cmpstr (before, ==, after);
  g_object_get (self->filter, "name", &called, NULL);
  g_assert_null (called);
}

/* What another program wrote leaves the filter as it was. */
static void
test_broken (Fixture      *self,
             gconstpointer data)
{
  TrendsEntity *saved;
  g_autoptr (TrendsCondition) before = NULL;
  g_autoptr (GError) error = NULL;

  trends_filter_set_text (self->filter, "one");
  saved = save (self, "Name");
  g_assert_true (trends_plan_set_text (self->plan, saved, TRENDS_SAVED_FILTER_CONDITIONS,
                                       "all(is(status", TRENDS_SET_ONCE, NULL));
  before = trends_condition_ref (trends_filter_get_condition (self->filter));
  g_assert_false (trends_saved_filter_apply (saved, self->filter, &error));
  g_assert_nonnull (error);
  g_assert_true (trends_filter_get_condition (self->filter) == before);

  /* To ask for nothing is to ask for everything. */
  g_assert_true (trends_plan_set_text (self->plan, saved, TRENDS_SAVED_FILTER_CONDITIONS, "",
                                       TRENDS_SET_ONCE, NULL));
  g_clear_error (&error);
  g_assert_true (trends_saved_filter_apply (saved, self->filter, &error));
  g_assert_no_error (error);
  g_assert_false (trends_filter_is_active (self->filter));
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/saved-filter/applies", test_applies);
  TEST ("/saved-filter/names", test_names);
  TEST ("/saved-filter/exact", test_exact);
  TEST ("/saved-filter/refused", test_refused);
  TEST ("/saved-filter/broken", test_broken);
  return g_test_run ();
}
