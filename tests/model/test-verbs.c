/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-verbs.c: what people do to a plan, and the names that undo gives it. */

#include "trends-date.h"
#include "trends-one-line.h"
#include "trends-period.h"
#include "trends-plan-verbs.h"
#include "trends-random-plan.h"

#include <string.h>

typedef struct
{
  TrendsPlan *plan;
  TrendsEntity *first, *second; /* trends */
} Fixture;

static TrendsEntity *
add_trend (TrendsPlan *plan,
           const char *group,
           const char *title,
           int         number)
{
  g_autoptr (TrendsRecord) trend = trends_record_new (TRENDS_KIND_TREND, NULL);

  trends_record_set (trend, TRENDS_TREND_TITLE, trends_value_text (title));
  trends_record_set (trend, TRENDS_TREND_NUMBER, trends_value_integer (number));
  trends_record_set (trend, TRENDS_TREND_GROUP, trends_value_text (group));
  return trends_plan_add (plan, trend, NULL);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (TrendsRecord) group = trends_record_new (TRENDS_KIND_GROUP, NULL);

  fixture->plan = trends_plan_new ();
  trends_record_set (group, TRENDS_GROUP_TITLE, trends_value_text ("Digital trends"));
  trends_plan_add (fixture->plan, group, NULL);
  fixture->first = add_trend (fixture->plan, trends_record_get_id (group), "First", 1);
  fixture->second = add_trend (fixture->plan, trends_record_get_id (group), "Second", 2);
  for (const char *title = "ABC"; *title != '\0'; title++)
    {
      const char name[] = { *title, '\0' };

      trends_plan_add_initiative (fixture->plan, fixture->first, name, G_MAXUINT, NULL);
    }
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->plan);
}

static void
assert_order (TrendsEntity *trend,
              const char   *expected)
{
  GListModel *list = trends_trend_get_initiatives (trend);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      g_string_append (names, trends_entity_get_name (entity));
    }

  g_assert_cmpstr (names->str, ==, expected);
}

static TrendsEntity *
nth (TrendsEntity *trend,
     guint         n)
{
  g_autoptr (TrendsEntity) entity =
    g_list_model_get_item (trends_trend_get_initiatives (trend), n);

  return entity;
}

static void
move (Fixture      *fixture,
      TrendsEntity *initiative,
      TrendsEntity *trend,
      guint         index)
{
  g_assert_true (trends_plan_move_initiative (fixture->plan, initiative, trend, index, NULL));
}

static void
test_move_within (Fixture      *fixture,
                  gconstpointer data)
{
  move (fixture, nth (fixture->first, 0), fixture->first, 2);
  assert_order (fixture->first, "BAC");
  move (fixture, nth (fixture->first, 2), fixture->first, 0);
  assert_order (fixture->first, "CBA");
  move (fixture, nth (fixture->first, 0), fixture->first, G_MAXUINT);
  assert_order (fixture->first, "BAC");
  g_assert_cmpstr (trends_plan_get_undo_label (fixture->plan), ==, "Move “C”");
}

static void
test_move_to_own_place_is_no_edit (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autofree char *label = g_strdup (trends_plan_get_undo_label (fixture->plan));

  move (fixture, nth (fixture->first, 1), fixture->first, 1);
  move (fixture, nth (fixture->first, 1), fixture->first, 2);
  move (fixture, nth (fixture->first, 2), fixture->first, G_MAXUINT);
  assert_order (fixture->first, "ABC");
  g_assert_cmpstr (trends_plan_get_undo_label (fixture->plan), ==, label);
}

static void
test_move_to_another_trend (Fixture      *fixture,
                            gconstpointer data)
{
  TrendsEntity *b = nth (fixture->first, 1);
  const char *served[] = { trends_entity_get_id (fixture->second), NULL };
  g_auto (GStrv) serves = NULL;

  g_assert_true (trends_plan_set_strings (fixture->plan, b, TRENDS_INITIATIVE_ALSO_SERVES, served,
                                          NULL));
  move (fixture, b, fixture->second, 0);
  assert_order (fixture->first, "AC");
  assert_order (fixture->second, "B");
  serves = trends_entity_dup_strings (b, TRENDS_INITIATIVE_ALSO_SERVES);
  g_assert_cmpuint (g_strv_length (serves), ==, 0);

  g_assert_true (trends_plan_undo (fixture->plan, NULL));
  assert_order (fixture->first, "ABC");
  assert_order (fixture->second, "");
}

/* Whatever is moved wherever: those that stay keep their order, those that go stand
 * together in theirs before what they were put before, and one undo takes it back. */
static void
test_move_several (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (const char *title = "DEFGH"; *title != '\0'; title++)
    {
      const char name[] = { *title, '\0' };

      trends_plan_add_initiative (fixture->plan, fixture->first, name, G_MAXUINT, NULL);
    }

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GPtrArray) moved = g_ptr_array_new ();
      g_autoptr (GString) together = g_string_new (NULL);
      g_autoptr (GString) expected = g_string_new (NULL);
      gboolean leaves = g_rand_boolean (rand);
      TrendsEntity *trend = leaves ? fixture->second : fixture->first;
      guint index = (guint) g_rand_int_range (rand, 0, leaves ? 1 : 9);
      guint mask = (guint) g_rand_int_range (rand, 1, 256);

      for (guint i = 0; i < 8; i++)
        if ((mask & 1 << i) != 0)
          {
            g_ptr_array_add (moved, nth (fixture->first, i));
            g_string_append (together, trends_entity_get_name (nth (fixture->first, i)));
          }
      for (guint i = 0; i <= 8; i++)
        {
          if (i == index || (i == 8 && index > 8))
            g_string_append (expected, together->str);
          if (!leaves && i < 8 && (mask & 1 << i) == 0)
            g_string_append (expected, trends_entity_get_name (nth (fixture->first, i)));
        }

      g_assert_true (trends_plan_move_initiatives (fixture->plan, moved, trend, index, NULL));
      assert_order (trend, expected->str);
      if (leaves || strcmp (expected->str, "ABCDEFGH") != 0)
        g_assert_true (trends_plan_undo (fixture->plan, NULL));
      assert_order (fixture->first, "ABCDEFGH");
      assert_order (fixture->second, "");
    }
}

static void
test_running_numbers (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (TrendsRecord) group = trends_record_new (TRENDS_KIND_GROUP, NULL);
  TrendsEntity *third, *fourth;

  trends_record_set (group, TRENDS_GROUP_TITLE, trends_value_text ("Technology trends"));
  trends_record_set (group, TRENDS_GROUP_POSITION, trends_value_text ("z"));
  trends_plan_add (fixture->plan, group, NULL);
  fourth = add_trend (fixture->plan, trends_record_get_id (group), "Fourth", 2);
  third = add_trend (fixture->plan, trends_record_get_id (group), "Third", 1);

  g_assert_cmpuint (trends_trend_get_running_number (fixture->first), ==, 1);
  g_assert_cmpuint (trends_trend_get_running_number (fixture->second), ==, 2);
  g_assert_cmpuint (trends_trend_get_running_number (third), ==, 3);
  g_assert_cmpuint (trends_trend_get_running_number (fourth), ==, 4);
  g_assert_true (trends_plan_remove (fixture->plan, fixture->first, NULL));
  g_assert_cmpuint (trends_trend_get_running_number (fourth), ==, 3);
  /* The catalogue's stays what it was. */
  g_assert_cmpint (trends_entity_get_integer (fourth, TRENDS_TREND_NUMBER), ==, 2);
}

static void
test_renumbered_trends_resort (Fixture      *fixture,
                               gconstpointer data)
{
  g_autoptr (TrendsEntity) first = NULL;

  g_assert_true (trends_plan_set_integer (fixture->plan, fixture->first, TRENDS_TREND_NUMBER, 3,
                                          NULL));
  first = g_list_model_get_item (trends_plan_get_list (fixture->plan, TRENDS_KIND_TREND), 0);
  g_assert_true (first == fixture->second);
}

static void
test_owner_by_name (Fixture      *fixture,
                    gconstpointer data)
{
  TrendsEntity *a = nth (fixture->first, 0), *b = nth (fixture->first, 1);
  GListModel *owners = trends_plan_get_list (fixture->plan, TRENDS_KIND_OWNER);
  g_autofree char *initials = NULL;

  g_assert_true (trends_plan_set_owner_name (fixture->plan, a, TRENDS_INITIATIVE_LEAD,
                                             " Priya Lal ", NULL));
  g_assert_true (trends_plan_set_owner_name (fixture->plan, b, TRENDS_INITIATIVE_LEAD,
                                             "priya lal", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (owners), ==, 1);
  g_assert_true (trends_entity_get_ref (a, TRENDS_INITIATIVE_LEAD) ==
                 trends_entity_get_ref (b, TRENDS_INITIATIVE_LEAD));
  initials = trends_owner_dup_display_initials (trends_entity_get_ref (a, TRENDS_INITIATIVE_LEAD));
  g_assert_cmpstr (initials, ==, "PL");

  g_assert_true (trends_plan_undo (fixture->plan, NULL));
  g_assert_true (trends_plan_undo (fixture->plan, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (owners), ==, 0);
}

/* One edit for many, whether there is somebody of that name or not; in a list of owners the
 * others stay. */
static void
test_owner_of_many (Fixture      *fixture,
                    gconstpointer data)
{
  const guint fields[] = { TRENDS_INITIATIVE_LEAD, TRENDS_INITIATIVE_CONTRIBUTORS };
  GListModel *owners = trends_plan_get_list (fixture->plan, TRENDS_KIND_OWNER);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (all, nth (fixture->first, i));
  g_assert_true (trends_plan_set_owner_name (fixture->plan, all->pdata[1],
                                             TRENDS_INITIATIVE_CONTRIBUTORS, "Max", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      guint n_owners = g_list_model_get_n_items (owners);
      TrendsEntity *owner;

      g_assert_true (trends_plan_set_owner_name_many (fixture->plan, all, fields[i],
                                                      i == 0 ? " Priya Lal " : "priya lal", NULL));
      g_assert_cmpuint (g_list_model_get_n_items (owners), ==, n_owners + (i == 0));
      owner = trends_plan_find_owner (fixture->plan, "Priya Lal");
      for (guint j = 0; j < all->len; j++)
        g_assert_true (trends_value_contains (trends_entity_get_value (all->pdata[j], fields[i]),
                                              trends_entity_get_id (owner))
                       || trends_entity_get_ref (all->pdata[j], fields[i]) == owner);
    }
  g_assert_true (trends_value_contains (
    trends_entity_get_value (all->pdata[1], TRENDS_INITIATIVE_CONTRIBUTORS),
    trends_entity_get_id (trends_plan_find_owner (fixture->plan, "Max"))));

  g_assert_true (trends_plan_undo (fixture->plan, NULL));
  g_assert_true (trends_plan_undo (fixture->plan, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (owners), ==, 1);
  for (guint i = 0; i < all->len; i++)
    g_assert_null (trends_entity_get_ref (all->pdata[i], TRENDS_INITIATIVE_LEAD));
}

static void
test_removing_an_owner_clears_it (Fixture      *fixture,
                                  gconstpointer data)
{
  TrendsEntity *a = nth (fixture->first, 0);
  TrendsEntity *owner;

  trends_plan_set_owner_name (fixture->plan, a, TRENDS_INITIATIVE_LEAD, "Priya Lal", NULL);
  owner = trends_plan_find_owner (fixture->plan, "Priya Lal");
  g_assert_true (trends_plan_remove (fixture->plan, owner, NULL));
  g_assert_null (trends_entity_get_ref (a, TRENDS_INITIATIVE_LEAD));
  g_assert_cmpstr (trends_plan_get_undo_label (fixture->plan), ==, "Delete “Priya Lal”");

  g_assert_true (trends_plan_undo (fixture->plan, NULL));
  g_assert_cmpstr (trends_entity_get_name (trends_entity_get_ref (a, TRENDS_INITIATIVE_LEAD)), ==,
                   "Priya Lal");
}

static void
test_bulk_is_one_edit (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new (), trends = g_ptr_array_new ();
  TrendsValue high = trends_value_integer (TRENDS_PRIORITY_HIGH);
  TrendsValue act = trends_value_integer (trends_choices_find (&trends_stance_choices, "act"));

  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (all, nth (fixture->first, i));
  g_assert_true (trends_plan_set_many (fixture->plan, all, TRENDS_INITIATIVE_PRIORITY, &high,
                                       NULL));
  g_assert_cmpstr (trends_plan_get_undo_label (fixture->plan), ==, "Change Priority of 3 initiatives");
  g_assert_true (trends_plan_undo (fixture->plan, NULL));
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (trends_entity_get_integer (all->pdata[i], TRENDS_INITIATIVE_PRIORITY), ==,
                     TRENDS_PRIORITY_UNSET);

  g_ptr_array_add (trends, fixture->first);
  g_ptr_array_add (trends, fixture->second);
  g_assert_true (trends_plan_set_many (fixture->plan, trends, TRENDS_TREND_STANCE, &act, NULL));
  g_assert_cmpstr (trends_plan_get_undo_label (fixture->plan), ==, "Change Stance of 2 trends");
  g_assert_true (trends_plan_remove_many (fixture->plan, all, NULL));
  g_assert_cmpstr (trends_plan_get_undo_label (fixture->plan), ==, "Delete 3 initiatives");
}

static void
test_renaming_says_the_name_before (Fixture      *fixture,
                                    gconstpointer data)
{
  TrendsEntity *a = nth (fixture->first, 0);

  for (guint n = 1; n <= 4; n++)
    {
      g_autofree char *typed = g_strndup ("Apri", n);
      TrendsValue value = trends_value_text (typed);

      g_assert_true (trends_plan_set (fixture->plan, a, TRENDS_INITIATIVE_TITLE, &value,
                                      TRENDS_SET_TYPING, NULL));
      trends_value_clear (&value);
    }
  trends_plan_seal (fixture->plan);
  g_assert_cmpstr (trends_plan_get_undo_label (fixture->plan), ==, "Rename “A”");
}

static void
test_empty_title_is_refused (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (trends_plan_add_initiative (fixture->plan, fixture->first, "  ", 0, &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_REQUIRED);
  g_assert_cmpstr (error->message, ==, "Title can’t be empty.");
}

static void
test_horizon_follows_dates (Fixture      *fixture,
                            gconstpointer data)
{
  TrendsEntity *a = nth (fixture->first, 0);
  GDate today;

  g_date_set_dmy (&today, 1, 4, 2026);
  trends_plan_set_integer (fixture->plan, a, TRENDS_INITIATIVE_HORIZON, TRENDS_HORIZON_LATER,
                           NULL);
  g_assert_cmpint (trends_initiative_get_effective_horizon (a, &today), ==, TRENDS_HORIZON_LATER);
  trends_plan_set_period (fixture->plan, a, trends_date_from_iso ("2026-05-01"), TRENDS_UNSET,
                          NULL);
  g_assert_cmpint (trends_initiative_get_effective_horizon (a, &today), ==, TRENDS_HORIZON_NOW);
  trends_plan_set_period (fixture->plan, a, trends_date_from_iso ("2026-12-01"), TRENDS_UNSET,
                          NULL);
  g_assert_cmpint (trends_initiative_get_effective_horizon (a, &today), ==, TRENDS_HORIZON_NEXT);
}

/* Several move together and come back together; where one can't, none does. */
static void
test_periods (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  const gint64 starts[] = { 740000, 740100 }, ends[] = { 740050, TRENDS_UNSET };
  const gint64 wrong[] = { 740000, 740099 };
  g_autofree char *before = trends_plan_dump (fixture->plan);
  g_autofree char *after = NULL;
  g_autofree char *refused = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (both, nth (fixture->first, 0));
  g_ptr_array_add (both, nth (fixture->first, 1));
  g_assert_true (trends_plan_set_periods (fixture->plan, both, starts, ends, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpint (trends_entity_get_integer (both->pdata[i], TRENDS_INITIATIVE_START), ==,
                       starts[i]);
      g_assert_cmpint (trends_entity_get_integer (both->pdata[i], TRENDS_INITIATIVE_END), ==,
                       ends[i]);
    }

  after = trends_plan_dump (fixture->plan);
  g_assert_false (trends_plan_set_periods (fixture->plan, both, starts, wrong, &error));
  g_assert_nonnull (error);
  refused = trends_plan_dump (fixture->plan);
  g_assert_cmpstr (refused, ==, after);

  g_assert_true (trends_plan_undo (fixture->plan, NULL));
  g_clear_pointer (&after, g_free);
  after = trends_plan_dump (fixture->plan);
  g_assert_cmpstr (after, ==, before);
}

/* A drag along time that ends in another trend, or at another status, is one edit, and leaves
 * what two verbs after another would. */
static void
test_move_along (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  const gint64 starts[] = { 740000, 740100 }, ends[] = { 740050, TRENDS_UNSET };
  g_auto (TrendsValue) paused = trends_value_integer (TRENDS_STATUS_PAUSED);
  g_autofree char *before = trends_plan_dump (fixture->plan);

  g_ptr_array_add (both, nth (fixture->first, 0));
  g_ptr_array_add (both, nth (fixture->first, 1));
  for (guint i = 0; i < 2; i++)
    {
      TrendsEntity *trend = i == 0 ? fixture->second : NULL;
      const TrendsValue *value = i == 0 ? NULL : &paused;
      g_autofree char *at_once = NULL;
      g_autofree char *in_turn = NULL;
      g_autofree char *after = NULL;

      g_assert_true (trends_plan_move_along (fixture->plan, both, starts, ends, TRUE, trend,
                                             TRENDS_INITIATIVE_STATUS, value, NULL));
      at_once = trends_plan_dump (fixture->plan);
      g_assert_true (trends_plan_undo (fixture->plan, NULL));
      after = trends_plan_dump (fixture->plan);
      g_assert_cmpstr (after, ==, before);

      g_assert_true (trends_plan_set_periods (fixture->plan, both, starts, ends, NULL));
      g_assert_true (trend != NULL ? trends_plan_move_initiatives (fixture->plan, both, trend,
                                                                   G_MAXUINT, NULL)
                                   : trends_plan_set_many (fixture->plan, both,
                                                           TRENDS_INITIATIVE_STATUS, value, NULL));
      in_turn = trends_plan_dump (fixture->plan);
      g_assert_cmpstr (at_once, ==, in_turn);
      g_assert_true (trends_plan_undo (fixture->plan, NULL));
      g_assert_true (trends_plan_undo (fixture->plan, NULL));
    }
}

static TrendsEntity *
add_milestone (TrendsPlan   *plan,
               TrendsEntity *initiative,
               gint64        day,
               gboolean      is_done)
{
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_MILESTONE, NULL);

  trends_record_set (record, TRENDS_MILESTONE_INITIATIVE,
                     trends_value_text (trends_entity_get_id (initiative)));
  trends_record_set (record, TRENDS_MILESTONE_TITLE, trends_value_text ("Go live"));
  trends_record_set (record, TRENDS_MILESTONE_DATE, trends_value_integer (day));
  trends_record_set (record, TRENDS_MILESTONE_DONE, trends_value_integer (is_done));
  return trends_plan_add (plan, record, NULL);
}

static void
assert_day (TrendsEntity *milestone,
            gint64        day)
{
  g_assert_cmpint (trends_entity_get_integer (milestone, TRENDS_MILESTONE_DATE), ==, day);
}

static gint64
day_of (int year,
        int month,
        int day)
{
  return trends_period_of_month (year, month).start + day - 1;
}

/* What is moved takes its milestones along, in one edit; those that are done stay, and all do
 * where only an end is moved. */
static void
test_milestones_along (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();
  TrendsEntity *initiative = nth (fixture->first, 0);
  /* A quarter on, in which the end goes a day further than the start */
  const gint64 start = 740091, end = 740182, longer = 740300, none = TRENDS_UNSET;
  static const struct { int month, last_month, last_day; } quarters[]
    = { { 4, 6, 30 }, { 7, 9, 30 }, { 4, 6, 30 }, { 1, 3, 31 } };
  TrendsEntity *within, *last, *done;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_ptr_array_add (alone, initiative);
  g_assert_true (trends_plan_set_period (fixture->plan, initiative, 740000, 740090, NULL));
  within = add_milestone (fixture->plan, initiative, 740030, FALSE);
  last = add_milestone (fixture->plan, initiative, 740090, FALSE);
  done = add_milestone (fixture->plan, initiative, 740010, TRUE);
  before = trends_plan_dump (fixture->plan);

  g_assert_true (trends_plan_move_along (fixture->plan, alone, &start, &end, TRUE, NULL, 0, NULL,
                                         NULL));
  assert_day (within, 740121);
  assert_day (last, 740181);
  assert_day (done, 740010);
  g_assert_true (trends_plan_move_along (fixture->plan, alone, &start, &longer, FALSE, NULL, 0,
                                         NULL, NULL));
  assert_day (last, 740181);
  g_assert_true (trends_plan_undo (fixture->plan, NULL));
  g_assert_true (trends_plan_undo (fixture->plan, NULL));
  after = trends_plan_dump (fixture->plan);
  g_assert_cmpstr (after, ==, before);

  /* There and back, and in as many steps as may be, they come to where they were. */
  for (gint64 step = -3; step <= 3; step++)
    {
      const gint64 there = 740000 + 33 * step, until = 740090 + 30 * step;

      g_assert_true (trends_plan_move_along (fixture->plan, alone, &there, &until, TRUE, NULL, 0,
                                             NULL, NULL));
      assert_day (within, 740030 + 33 * step);
      assert_day (last, 740090 + 33 * step);
    }
  for (guint i = 0; i < 7; i++)
    g_assert_true (trends_plan_undo (fixture->plan, NULL));
  assert_day (within, 740030);

  /* By whole months, in which the last day stays the last: 31 Mar, 30 Jun, 30 Sep, and back */
  g_assert_true (trends_plan_set_period (fixture->plan, initiative, day_of (2027, 1, 1),
                                         day_of (2027, 6, 30), NULL));
  trends_plan_set_integer (fixture->plan, last, TRENDS_MILESTONE_DATE, day_of (2027, 3, 31), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (quarters); i++)
    {
      const gint64 there = day_of (2027, quarters[i].month, 1), until = there + 180;

      g_assert_true (trends_plan_move_along (fixture->plan, alone, &there, &until, TRUE, NULL, 0,
                                             NULL, NULL));
      assert_day (last, day_of (2027, quarters[i].last_month, quarters[i].last_day));
    }
  for (guint i = 0; i < G_N_ELEMENTS (quarters) + 2; i++)
    g_assert_true (trends_plan_undo (fixture->plan, NULL));
  assert_day (within, 740030);

  /* Without an end, by its start; what has no days yet takes nothing anywhere. */
  g_assert_true (trends_plan_set_period (fixture->plan, initiative, 740000, TRENDS_UNSET, NULL));
  g_assert_true (trends_plan_move_along (fixture->plan, alone, &start, &none, TRUE, NULL, 0, NULL,
                                         NULL));
  assert_day (within, 740121);
  g_assert_true (trends_plan_set_period (fixture->plan, initiative, TRENDS_UNSET, TRENDS_UNSET,
                                         NULL));
  g_assert_true (trends_plan_move_along (fixture->plan, alone, &start, &end, TRUE, NULL, 0, NULL,
                                         NULL));
  assert_day (within, 740121);
}

/* Another currency is no other amount, whatever it has of coins: one edit, which undo
 * takes back to the last penny. */
static void
test_currency_keeps_figures (Fixture      *fixture,
                             gconstpointer data)
{
  static const struct { const char *currency; gint64 whole; } steps[] = {
    { "JPY", 86000 }, { "KWD", 86000000 }, { "EUR", 8600000 }, { "KWD", 86000000 },
    { "JPY", 86000 }, { "GBP", 8600000 },
  };
  TrendsEntity *info = trends_plan_get_info (fixture->plan);
  TrendsEntity *a = nth (fixture->first, 0);
  TrendsEntity *b = nth (fixture->first, 1);

  trends_plan_set_integer (fixture->plan, a, TRENDS_INITIATIVE_COST, 8600000, NULL);
  trends_plan_set_integer (fixture->plan, b, TRENDS_INITIATIVE_COST, 1250, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GError) error = NULL;

      trends_plan_set_text (fixture->plan, info, TRENDS_PLAN_CURRENCY, steps[i].currency,
                            TRENDS_SET_ONCE, &error);
      g_assert_no_error (error);
      g_assert_cmpint (trends_entity_get_integer (a, TRENDS_INITIATIVE_COST), ==, steps[i].whole);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    g_assert_true (trends_plan_undo (fixture->plan, NULL));
  g_assert_cmpint (trends_entity_get_integer (a, TRENDS_INITIATIVE_COST), ==, 8600000);
  g_assert_cmpint (trends_entity_get_integer (b, TRENDS_INITIATIVE_COST), ==, 1250);
  g_assert_cmpstr (trends_entity_get_text (info, TRENDS_PLAN_CURRENCY), ==, "GBP");
}

static void
test_currency_too_small (Fixture      *fixture,
                         gconstpointer data)
{
  TrendsEntity *info = trends_plan_get_info (fixture->plan);
  TrendsEntity *a = nth (fixture->first, 0);
  g_autoptr (GError) error = NULL;

  trends_plan_set_integer (fixture->plan, a, TRENDS_INITIATIVE_COST, TRENDS_MONEY_MAX, NULL);
  g_assert_false (trends_plan_set_text (fixture->plan, info, TRENDS_PLAN_CURRENCY, "KWD",
                                        TRENDS_SET_ONCE, &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID);
  g_assert_cmpstr (trends_entity_get_text (info, TRENDS_PLAN_CURRENCY), ==, "GBP");
  g_assert_cmpint (trends_entity_get_integer (a, TRENDS_INITIATIVE_COST), ==, TRENDS_MONEY_MAX);
}

/* Plans from before may hold such; what comes new may not. */
static void
test_blank_title_is_refused (Fixture      *fixture,
                             gconstpointer data)
{
  static const char *const blank[] = { "   ", "\302\240", "\342\200\213", "" };
  TrendsEntity *a = nth (fixture->first, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (blank); i++)
    {
      g_auto (TrendsValue) value = trends_value_text (blank[i]);
      g_autoptr (GError) error = NULL;

      g_assert_false (trends_plan_set (fixture->plan, a, TRENDS_INITIATIVE_TITLE, &value,
                                       TRENDS_SET_ONCE, &error));
      g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_REQUIRED);
      g_assert_null (trends_plan_add_initiative (fixture->plan, fixture->first, blank[i],
                                                 G_MAXUINT, NULL));
      g_assert_null (trends_plan_add_owner (fixture->plan, blank[i], TRENDS_OWNER_PERSON, NULL));
    }
  g_assert_cmpstr (trends_entity_get_name (a), ==, "A");
}

static void
count_sets_cb (TrendsPlan *plan,
               TrendsEdit *edit,
               guint      *n_sets)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    *n_sets += trends_edit_get_change (edit, i)->type == TRENDS_CHANGE_SET;
}

/* Each of its changes says what was before, so that a list is set once and not by each. */
static void
test_list_loses_several (Fixture      *fixture,
                         gconstpointer data)
{
  TrendsEntity *a = nth (fixture->first, 0);
  g_autoptr (GPtrArray) owners = g_ptr_array_new ();
  const char *ids[] = { NULL, NULL, NULL };
  g_auto (TrendsValue) both = TRENDS_VALUE_INIT;
  guint n_sets = 0;

  for (guint i = 0; i < 2; i++)
    {
      TrendsEntity *owner = trends_plan_add_owner (fixture->plan, i == 0 ? "Ann" : "Bob",
                                                   TRENDS_OWNER_PERSON, NULL);

      g_ptr_array_add (owners, owner);
      ids[i] = trends_entity_get_id (owner);
    }
  both = trends_value_strings (ids);
  g_assert_true (trends_plan_set (fixture->plan, a, TRENDS_INITIATIVE_CONTRIBUTORS, &both,
                                  TRENDS_SET_ONCE, NULL));

  g_signal_connect (fixture->plan, "edited", G_CALLBACK (count_sets_cb), &n_sets);
  g_assert_true (trends_plan_remove_many (fixture->plan, owners, NULL));
  g_assert_cmpuint (n_sets, ==, 1);
  g_assert_false (
    trends_value_is_set (trends_entity_get_value (a, TRENDS_INITIATIVE_CONTRIBUTORS)));

  g_assert_true (trends_plan_undo (fixture->plan, NULL));
  g_assert_true (
    trends_value_equal (trends_entity_get_value (a, TRENDS_INITIATIVE_CONTRIBUTORS), &both));
}

/* What is added begins as the plan has it, and what there was stays as it is. */
static void
test_default_sensitivity (Fixture      *fixture,
                          gconstpointer data)
{
  const char *const titles[] = { "D", "E", NULL };
  TrendsEntity *added;

  g_assert_true (trends_plan_set_integer (fixture->plan, trends_plan_get_info (fixture->plan),
                                          TRENDS_PLAN_DEFAULT_SENSITIVITY,
                                          TRENDS_SENSITIVITY_INTERNAL, NULL));
  g_assert_cmpint (trends_entity_get_integer (nth (fixture->first, 0),
                                              TRENDS_INITIATIVE_SENSITIVITY),
                   ==, TRENDS_SENSITIVITY_PUBLIC);

  added = trends_plan_add_initiative (fixture->plan, fixture->first, "C", 0, NULL);
  g_assert_cmpint (trends_entity_get_integer (added, TRENDS_INITIATIVE_SENSITIVITY), ==,
                   TRENDS_SENSITIVITY_INTERNAL);
  added = trends_plan_add_initiatives (fixture->plan, fixture->first, titles, NULL);
  g_assert_cmpint (trends_entity_get_integer (added, TRENDS_INITIATIVE_SENSITIVITY), ==,
                   TRENDS_SENSITIVITY_INTERNAL);
}

#define N_COMMENTS 20000

static void
add_comment (TrendsEditBuilder *builder,
             guint              number,
             const char        *entry)
{
  g_autofree char *id = g_strdup_printf ("c0000000-0000-4000-8000-%012x", number);
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_COMMENT, id);

  trends_record_set (record, TRENDS_COMMENT_ENTRY, trends_value_text (entry));
  trends_record_set (record, TRENDS_COMMENT_TEXT, trends_value_text ("Text"));
  trends_edit_builder_add (builder, record);
}

/* Each is about the one before; the last two are about each other: nobody may bring that, but a
 * file may have it. */
static void
add_comments (TrendsPlan *plan,
              const char *entry)
{
  TrendsEditBuilder *builder = trends_edit_builder_new ("Comments", TRENDS_ORIGIN_LOAD);
  g_autoptr (TrendsEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  add_comment (builder, 0, entry);
  for (guint i = 1; i < N_COMMENTS; i++)
    {
      g_autofree char *about
        = g_strdup_printf ("c0000000-0000-4000-8000-%012x", i == N_COMMENTS - 2 ? i + 1 : i - 1);

      add_comment (builder, i, about);
    }
  edit = trends_edit_builder_end (builder);
  trends_plan_apply (plan, edit, &error);
  g_assert_no_error (error);
}

/* What belongs to something goes with it, through however many, and round in a circle. */
static void
test_removing_a_long_chain (Fixture      *fixture,
                            gconstpointer data)
{
  GListModel *comments = trends_plan_get_list (fixture->plan, TRENDS_KIND_COMMENT);
  TrendsEntity *initiative = nth (fixture->first, 0);
  g_autofree char *dump = NULL, *now = NULL;
  g_autoptr (GError) error = NULL;

  add_comments (fixture->plan, trends_entity_get_id (initiative));
  dump = trends_plan_dump (fixture->plan);
  g_assert_true (trends_plan_remove (fixture->plan, initiative, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (comments), ==, 2);

  g_assert_true (trends_plan_remove (fixture->plan,
                                     trends_plan_lookup (fixture->plan,
                                                         "c0000000-0000-4000-8000-000000004e1f"),
                                     &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (comments), ==, 0);

  g_assert_true (trends_plan_undo (fixture->plan, NULL));
  g_assert_true (trends_plan_undo (fixture->plan, NULL));
  now = trends_plan_dump (fixture->plan);
  g_assert_cmpstr (now, ==, dump);
}

/* (nullable): what an undo of its deletion would have to say: the first that it is about */
static const char *
get_first_name (TrendsEntity *entity)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_entity_get_kind (entity));

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == TRENDS_FIELD_REF
        && (info->fields[i].flags & TRENDS_FIELD_REQUIRED) != 0)
      {
        TrendsEntity *target = trends_entity_get_ref (entity, i);

        if (target != NULL && *trends_entity_get_name (target) != '\0')
          return trends_entity_get_name (target);
      }
  return NULL;
}

static guint
check_label (TrendsPlan   *plan,
             TrendsEntity *entity)
{
  const char *name = *trends_entity_get_name (entity) == '\0' ? get_first_name (entity) : NULL;
  g_autofree char *beginning = name != NULL ? g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), 12)) : NULL;
  g_autofree char *seen = beginning != NULL ? trends_one_line (beginning) : NULL;
  g_autoptr (GError) error = NULL;

  if (seen == NULL || !trends_plan_remove (plan, entity, &error))
    return 0;
  g_assert_nonnull (strstr (trends_plan_get_undo_label (plan), g_strstrip (seen)));
  g_assert_true (trends_plan_undo (plan, NULL));
  return 1;
}

/* A dependency or a link has no name, but is between two that have: these are said. */
static void
test_nameless (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 12);
  guint n = 0;

  for (TrendsKind kind = TRENDS_KIND_PLAN + 1; kind < TRENDS_N_KINDS; kind++)
    {
      g_autoptr (TrendsEntity) first
        = g_list_model_get_item (trends_plan_get_list (plan, kind), 0);

      if (first != NULL)
        n += check_label (plan, first);
    }
  g_assert_cmpuint (n, >, 1);
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/verbs/nameless", test_nameless);
  TEST ("/verbs/move-within", test_move_within);
  TEST ("/verbs/move-to-own-place", test_move_to_own_place_is_no_edit);
  TEST ("/verbs/move-to-another-trend", test_move_to_another_trend);
  TEST ("/verbs/move-several", test_move_several);
  TEST ("/verbs/running-numbers", test_running_numbers);
  TEST ("/verbs/renumbered-trends", test_renumbered_trends_resort);
  TEST ("/verbs/owner-by-name", test_owner_by_name);
  TEST ("/verbs/owner-of-many", test_owner_of_many);
  TEST ("/verbs/removing-an-owner", test_removing_an_owner_clears_it);
  TEST ("/verbs/removing-a-long-chain", test_removing_a_long_chain);
  TEST ("/verbs/list-loses-several", test_list_loses_several);
  TEST ("/verbs/bulk", test_bulk_is_one_edit);
  TEST ("/verbs/renaming-says-the-name-before", test_renaming_says_the_name_before);
  TEST ("/verbs/empty-title", test_empty_title_is_refused);
  TEST ("/verbs/currency-keeps-figures", test_currency_keeps_figures);
  TEST ("/verbs/currency-too-small", test_currency_too_small);
  TEST ("/verbs/blank-title", test_blank_title_is_refused);
  TEST ("/verbs/default-sensitivity", test_default_sensitivity);
  TEST ("/verbs/periods", test_periods);
  TEST ("/verbs/move-along", test_move_along);
  TEST ("/verbs/milestones-along", test_milestones_along);
  TEST ("/verbs/horizon", test_horizon_follows_dates);
  return g_test_run ();
}
