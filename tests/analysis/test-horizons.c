/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-horizons.c: what is moved to a horizon is in it, whatever day it is and wherever the
 * financial year starts, and is as long as before; and the columns of a plan are the same when
 * they have followed edits as when they are made anew.
 */

#include "trends-date.h"
#include "trends-horizon-columns.h"
#include "trends-horizon-move.h"
#include "trends-plan-reach.h"
#include "trends-random-plan.h"
#include "trends-roadmap-layout.h"

#define N_DAYS  1500
#define N_EDITS 250
/* Around a leap year, and one that isn't though it could be divided by four */
static const gint64 first_days[] = { 740000, 767000 };

static gint64
random_day (void)
{
  return first_days[g_test_rand_int_range (0, G_N_ELEMENTS (first_days))]
         + g_test_rand_int_range (0, 3000);
}

/* With a start, an end or both */
static TrendsDays
random_days (gint64 today)
{
  gint64 start = today + g_test_rand_int_range (-900, 1500);
  TrendsDays days = { start, start + g_test_rand_int_range (0, 900) };
  int without = g_test_rand_int_range (0, 4);

  if (without == 0)
    days.start = TRENDS_UNSET;
  else if (without == 1)
    days.end = TRENDS_UNSET;
  return days;
}

static gint64
get_key (const TrendsDays *days)
{
  return days->start != TRENDS_UNSET ? days->start : days->end;
}

static GDate
make_date (gint64 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  return date;
}

/* From the month that a day is in to that of another */
static int
count_months_from (gint64 from, gint64 to)
{
  GDate first = make_date (from), last = make_date (to);

  return (g_date_get_year (&last) - g_date_get_year (&first)) * 12 + (int) g_date_get_month (&last)
         - (int) g_date_get_month (&first);
}

/* From the first day of a month to the last of another, or of the same */
static int
count_months (const TrendsDays *days)
{
  GDate first = make_date (days->start), last = make_date (days->end + 1);

  if (!g_date_is_first_of_month (&first) || !g_date_is_first_of_month (&last))
    return 0;
  return count_months_from (days->start, days->end + 1);
}

/* Each day has one horizon, and the periods of the three follow each other. */
static void
test_days (void)
{
  for (guint i = 0; i < N_DAYS; i++)
    {
      gint64 today = random_day ();
      gint64 day = today + g_test_rand_int_range (0, 1500);
      guint n = 0;

      for (int horizon = TRENDS_HORIZON_NOW; horizon <= TRENDS_HORIZON_LATER; horizon++)
        {
          TrendsPeriod days = trends_horizon_get_days (horizon, today);

          g_assert_cmpint (trends_horizon_of_day (days.start, today), ==, horizon);
          g_assert_true (trends_period_has_day (&days, day)
                         == (trends_horizon_of_day (day, today) == (TrendsHorizon) horizon));
          n += trends_period_has_day (&days, day);
        }
      g_assert_cmpuint (n, ==, 1);
      g_assert_cmpint (trends_horizon_of_day (today - 1, today), ==, TRENDS_HORIZON_NOW);
    }
}

/* Where one of both days is, it is months that are kept. */
static gboolean
has_edge_of_month (const TrendsDays *days)
{
  GDate start = make_date (days->start), end = make_date (days->end);

  return g_date_is_first_of_month (&start) || g_date_is_last_of_month (&end);
}

static void
check_length (const TrendsDays *before,
              const TrendsDays *after)
{
  g_assert_true ((before->start == TRENDS_UNSET) == (after->start == TRENDS_UNSET));
  g_assert_true ((before->end == TRENDS_UNSET) == (after->end == TRENDS_UNSET));
  if (before->start == TRENDS_UNSET || before->end == TRENDS_UNSET)
    return;
  if (count_months (before) > 0)
    g_assert_cmpint (count_months (after), ==, count_months (before));
  else if (has_edge_of_month (before))
    {
      g_assert_cmpint (after->end, >=, after->start);
      g_assert_cmpint (count_months_from (before->end, after->end), ==,
                       count_months_from (before->start, after->start));
    }
  else
    g_assert_cmpint (after->end - after->start, ==, before->end - before->start);
}

/* What is proposed is in the horizon, begins with a quarter, and keeps its length. */
static void
test_proposals (void)
{
  for (guint i = 0; i < N_DAYS; i++)
    {
      gint64 today = random_day ();
      int year_start = g_test_rand_int_range (1, 13);
      TrendsHorizon horizon = g_test_rand_int_range (TRENDS_HORIZON_NOW, TRENDS_HORIZON_LATER + 1);
      g_autoptr (GArray) quarters = trends_horizon_dup_quarters (horizon, today, year_start);
      TrendsDays days = random_days (today);
      guint nearest;

      g_assert_cmpuint (quarters->len, >, 0);
      nearest = trends_horizon_find_nearest (quarters, &days);
      for (guint j = 0; j < quarters->len; j++)
        {
          const TrendsPeriod *quarter = &g_array_index (quarters, TrendsPeriod, j);
          TrendsDays moved = trends_horizon_move_days (horizon, &days, quarter, today);
          int year, number;

          trends_quarter_of_day (quarter->start, year_start, &year, &number);
          g_assert_cmpint (trends_period_of_quarter (year, number, year_start).start, ==,
                           quarter->start);
          g_assert_cmpint (quarter->start, >=, today);
          if (j > 0)
            g_assert_cmpint (quarter->start, ==,
                             g_array_index (quarters, TrendsPeriod, j - 1).end);
          g_assert_cmpint (trends_horizon_of_day (get_key (&moved), today), ==, horizon);
          g_assert_true (trends_period_has_day (quarter, get_key (&moved)));
          check_length (&days, &moved);
          g_assert_cmpint (ABS (g_array_index (quarters, TrendsPeriod, nearest).start
                                - get_key (&days)),
                           <=, ABS (quarter->start - get_key (&days)));
        }
    }
}

static void
test_nothing_along_time (void)
{
  const TrendsHorizon others[] = { TRENDS_HORIZON_UNSET, TRENDS_HORIZON_NOT_DOING };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GArray) quarters = trends_horizon_dup_quarters (others[i], 740000, 4);

      g_assert_cmpuint (quarters->len, ==, 0);
    }
}

/* A quarter stays a quarter, though it has other days. */
static void
test_whole_months (void)
{
  const TrendsDays days = { trends_date_from_iso ("2027-01-01"),
                            trends_date_from_iso ("2027-03-31") };
  const TrendsPeriod quarter = trends_period_of_quarter (2027, 2, 4);
  TrendsDays moved = trends_horizon_move_days (TRENDS_HORIZON_NEXT, &days, &quarter,
                                               trends_date_from_iso ("2026-11-28"));

  g_assert_cmpint (moved.start, ==, trends_date_from_iso ("2027-07-01"));
  g_assert_cmpint (moved.end, ==, trends_date_from_iso ("2027-09-30"));
}

/* Where only one of both days is at the end of a month, that is still no ragged day afterwards. */
static void
test_ends_of_months (void)
{
  static const struct { const char *start, *end, *moved; } cases[] = {
    { "2027-01-12", "2027-03-31", "2027-09-30" },
    { "2027-01-01", "2027-03-15", "2027-09-15" },
    { "2027-01-12", "2027-03-15", "2027-09-01" },
  };
  const TrendsPeriod quarter = trends_period_of_quarter (2027, 2, 4);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TrendsDays days = { trends_date_from_iso (cases[i].start),
                                trends_date_from_iso (cases[i].end) };
      TrendsDays moved = trends_horizon_move_days (TRENDS_HORIZON_NEXT, &days, &quarter,
                                                   trends_date_from_iso ("2026-11-28"));

      g_assert_cmpint (moved.start, ==, trends_date_from_iso ("2027-07-01"));
      g_assert_cmpint (moved.end, ==, trends_date_from_iso (cases[i].moved));
    }
}

/* ------------------------------------------------------------------- edits */

static GPtrArray *
pick_some (TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  guint n_items = g_list_model_get_n_items (list);
  GPtrArray *some = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_items; i++)
    if (g_test_rand_int_range (0, 6) == 0)
      g_ptr_array_add (some, g_list_model_get_item (list, i));
  if (some->len == 0)
    g_ptr_array_add (some, g_list_model_get_item (list, 0));
  return some;
}

/* All are where they were moved to, in one edit, which undo takes back to the last byte. What was
 * there already is as it was. */
static void
test_moves (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 12);
      g_autoptr (GPtrArray) some = pick_some (plan);
      gint64 today = random_day ();
      TrendsHorizon horizon = g_test_rand_int_range (0, TRENDS_N_HORIZONS);
      g_autoptr (GArray) quarters = trends_horizon_dup_quarters (horizon, today, 4);
      const TrendsPeriod *quarter
        = quarters->len > 0 ? &g_array_index (quarters, TrendsPeriod, quarters->len - 1) : NULL;
      g_autofree char *before = trends_plan_dump (plan);
      g_autofree char *after = NULL;
      g_autofree char *undone = NULL;
      g_autoptr (GError) error = NULL;
      gboolean moves = FALSE;

      for (guint j = 0; j < some->len; j++)
        moves |= trends_horizon_moves (some->pdata[j], horizon, today);
      trends_plan_move_to_horizon (plan, some, horizon, quarter, today, &error);
      g_assert_no_error (error);
      for (guint j = 0; j < some->len; j++)
        {
          g_assert_cmpint (trends_horizon_of (some->pdata[j], today), ==, horizon);
          g_assert_false (trends_horizon_moves (some->pdata[j], horizon, today));
        }
      after = trends_plan_dump (plan);
      if (!moves)
        {
          g_assert_cmpstr (after, ==, before);
          continue;
        }
      g_assert_true (trends_plan_undo (plan, NULL));
      undone = trends_plan_dump (plan);
      g_assert_cmpstr (undone, ==, before);
    }
}

/* How far from the start of what it belongs to; TRENDS_UNSET where nobody knows */
static gint64
get_distance (TrendsEntity *milestone)
{
  TrendsEntity *initiative = trends_entity_get_ref (milestone, TRENDS_MILESTONE_INITIATIVE);
  gint64 day = trends_entity_get_integer (milestone, TRENDS_MILESTONE_DATE);
  gint64 start = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START);

  return day != TRENDS_UNSET && start != TRENDS_UNSET ? day - start : TRENDS_UNSET;
}

/* What has a start before and after takes its milestones along, but for those that are done. */
static void
test_milestones (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  guint n_moved = 0;

  for (guint i = 0; i < N_EDITS || n_moved == 0; i++)
    {
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 12);
      g_autoptr (GPtrArray) some = pick_some (plan);
      GListModel *milestones = trends_plan_get_list (plan, TRENDS_KIND_MILESTONE);
      guint n_items = g_list_model_get_n_items (milestones);
      /* Their list is by days, which change. */
      g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);
      g_autofree gint64 *distances = g_new (gint64, n_items + 1);
      g_autofree gint64 *days = g_new (gint64, n_items + 1);
      gint64 today = random_day ();
      TrendsHorizon horizon = g_test_rand_int_range (TRENDS_HORIZON_NOW, TRENDS_HORIZON_LATER + 1);
      g_autoptr (GArray) quarters = trends_horizon_dup_quarters (horizon, today, 4);

      for (guint j = 0; j < n_items; j++)
        {
          TrendsEntity *milestone = g_list_model_get_item (milestones, j);

          g_ptr_array_add (held, milestone);
          distances[j] = get_distance (milestone);
          days[j] = trends_entity_get_integer (milestone, TRENDS_MILESTONE_DATE);
        }
      g_assert_true (trends_plan_move_to_horizon (plan, some, horizon,
                                                  &g_array_index (quarters, TrendsPeriod, 0), today,
                                                  NULL));
      for (guint j = 0; j < n_items; j++)
        {
          TrendsEntity *milestone = held->pdata[j];
          gint64 day = trends_entity_get_integer (milestone, TRENDS_MILESTONE_DATE);

          if (trends_entity_get_integer (milestone, TRENDS_MILESTONE_DONE) == 1)
            g_assert_cmpint (day, ==, days[j]);
          else if (distances[j] != TRENDS_UNSET)
            /* By the same months, of which some are longer */
            g_assert_cmpint (ABS (get_distance (milestone) - distances[j]), <=, 6);
          n_moved += day != days[j];
        }
    }
}

/* On days that somebody has said, which are in the horizon: what has other dates gets these, all
 * else is as in a move to a quarter, and undo takes it back. */
static void
test_days_said (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 12);
      g_autoptr (GPtrArray) some = pick_some (plan);
      g_autoptr (GPtrArray) dated = g_ptr_array_new ();
      gint64 today = random_day ();
      TrendsHorizon horizon = g_test_rand_int_range (TRENDS_HORIZON_NOW, TRENDS_HORIZON_LATER + 1);
      g_autoptr (GArray) quarters = trends_horizon_dup_quarters (horizon, today, 4);
      gint64 day = g_array_index (quarters, TrendsPeriod, 0).start;
      int sort = g_test_rand_int_range (0, 3);
      TrendsDays days = { sort != 1 ? day : TRENDS_UNSET,
                          sort == 0 ? day + g_test_rand_int_range (0, 900) : TRENDS_UNSET };
      g_autofree char *before = trends_plan_dump (plan);
      g_autofree char *undone = NULL;
      g_autoptr (GError) error = NULL;
      gboolean moves = FALSE;

      if (sort == 1)
        days.end = day;
      g_assert_true (trends_horizon_holds_days (horizon, &days, today));
      for (guint j = 0; j < some->len; j++)
        {
          moves |= trends_horizon_moves (some->pdata[j], horizon, today);
          if (trends_horizon_moves_days (some->pdata[j], horizon, today))
            g_ptr_array_add (dated, some->pdata[j]);
        }
      g_assert_true (trends_plan_move_to_days (plan, some, horizon, &days, today, &error));
      g_assert_no_error (error);
      for (guint j = 0; j < some->len; j++)
        g_assert_cmpint (trends_horizon_of (some->pdata[j], today), ==, horizon);
      for (guint j = 0; j < dated->len; j++)
        {
          TrendsDays moved = trends_days_of (dated->pdata[j]);

          g_assert_cmpint (moved.start, ==, days.start);
          g_assert_cmpint (moved.end, ==, days.end);
        }
      if (moves)
        g_assert_true (trends_plan_undo (plan, NULL));
      undone = trends_plan_dump (plan);
      g_assert_cmpstr (undone, ==, before);
    }
}

/* What has no days, or others, is in none of the horizons along time by them. */
static void
test_holds (void)
{
  const gint64 today = 2461000;
  const TrendsDays none = { TRENDS_UNSET, TRENDS_UNSET };
  const TrendsDays far = { today + 3000, today + 3000 };

  for (TrendsHorizon i = TRENDS_HORIZON_NOW; i <= TRENDS_HORIZON_LATER; i++)
    {
      g_assert_false (trends_horizon_holds_days (i, &none, today));
      g_assert_true (trends_horizon_holds_days (i, &far, today) == (i == TRENDS_HORIZON_LATER));
    }
}

/* ----------------------------------------------------------------- columns */

static void
check_columns (TrendsHorizonColumns *columns,
               TrendsPlan           *plan,
               gint64                today)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  guint places[TRENDS_N_HORIZONS] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      TrendsHorizon horizon = trends_horizon_of (initiative, today);
      g_autoptr (TrendsEntity) there = g_list_model_get_item (
        trends_horizon_columns_get (columns, horizon), places[horizon]++);

      g_assert_true (there == initiative);
    }
  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    g_assert_cmpuint (g_list_model_get_n_items (trends_horizon_columns_get (columns, i)), ==,
                      places[i]);
}

static double
measure (TrendsEntity *initiative,
         double       *excess,
         gpointer      user_data)
{
  return 40;
}

/* What a roadmap leaves out is in the list of that and nowhere else; the rest is on the roadmap. */
static void
check_left_out (TrendsHorizonColumns *columns,
                TrendsRoadmapLayout  *layout)
{
  GPtrArray *tray = trends_roadmap_layout_get_tray (layout);

  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    {
      GListModel *list = trends_horizon_columns_get (columns, i);

      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, j);

          g_assert_true ((i != TRENDS_HORIZON_NOT_DOING)
                         == (trends_roadmap_layout_find_bar (layout, initiative) != NULL
                             || g_ptr_array_find (tray, initiative, NULL)));
        }
    }
}

static void
test_columns (void)
{
  const TrendsRoadmapMetrics metrics = { measure, NULL, 10, 4, 12, 40 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 50);
  gint64 today = random_day ();
  g_autoptr (TrendsHorizonColumns) columns = trends_horizon_columns_new (plan, today);
  g_autoptr (TrendsRoadmapLayout) layout = NULL;
  TrendsTimeScale scale;

  trends_time_scale_init (&scale, today, TRENDS_TIME_QUARTERS, 1, 4);
  layout = trends_roadmap_layout_new (plan, today, &scale, &metrics);
  for (guint i = 0; i < N_EDITS; i++)
    {
      int what = g_test_rand_int_range (0, 8);

      if (what == 0)
        trends_plan_undo (plan, NULL);
      else if (what == 1)
        trends_plan_redo (plan, NULL);
      else if (what == 2)
        {
          today += g_test_rand_int_range (0, 90);
          trends_horizon_columns_set_today (columns, today);
          trends_roadmap_layout_set_today (layout, today);
        }
      else
        trends_random_edit (rand, plan);
      check_columns (columns, plan, today);
      check_left_out (columns, layout);
    }
}

/* What stays before and after what changes isn't reported. */
static void
changed_cb (GListModel *list,
            guint       position,
            guint       n_removed,
            guint       n_added,
            guint      *n_reported)
{
  *n_reported += n_removed + n_added;
}

static void
test_one_moves (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 60);
  gint64 today = random_day ();
  g_autoptr (TrendsHorizonColumns) columns = trends_horizon_columns_new (plan, today);
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_reported = 0;

  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    g_signal_connect (trends_horizon_columns_get (columns, i), "items-changed",
                      G_CALLBACK (changed_cb), &n_reported);
  g_ptr_array_add (one,
                   g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), 30));
  g_assert_true (trends_plan_set_text (plan, one->pdata[0], TRENDS_INITIATIVE_TITLE, "Another title",
                                       TRENDS_SET_ONCE, NULL));
  g_assert_cmpuint (n_reported, ==, 0);
  if (trends_horizon_moves (one->pdata[0], TRENDS_HORIZON_NOT_DOING, today))
    {
      g_assert_true (trends_plan_move_to_horizon (plan, one, TRENDS_HORIZON_NOT_DOING, NULL, today,
                                                  NULL));
      g_assert_cmpuint (n_reported, ==, 2);
    }
}

/* The last day is within the plan, and nothing is beyond one that says none. */
static void
test_beyond (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 1);
  TrendsEntity *info = trends_plan_get_info (plan);
  gint64 last = random_day ();
  g_autofree char *within = NULL, *after = NULL;

  trends_plan_set_integer (plan, info, TRENDS_PLAN_ENDS, TRENDS_UNSET, NULL);
  g_assert_false (trends_plan_is_beyond (plan, last));
  trends_plan_set_integer (plan, info, TRENDS_PLAN_ENDS, last, NULL);
  g_assert_false (trends_plan_is_beyond (plan, last));
  g_assert_false (trends_plan_is_beyond (plan, TRENDS_UNSET));
  g_assert_true (trends_plan_is_beyond (plan, last + 1));
  within = trends_plan_dup_beyond_words (plan, last);
  after = trends_plan_dup_beyond_words (plan, last + 1);
  g_assert_cmpstr (within, ==, "");
  g_assert_cmpstr (after, ==, ", after the plan");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/horizons/days", test_days);
  g_test_add_func ("/horizons/proposals", test_proposals);
  g_test_add_func ("/horizons/nothing-along-time", test_nothing_along_time);
  g_test_add_func ("/horizons/whole-months", test_whole_months);
  g_test_add_func ("/horizons/ends-of-months", test_ends_of_months);
  g_test_add_func ("/horizons/moves", test_moves);
  g_test_add_func ("/horizons/milestones", test_milestones);
  g_test_add_func ("/horizons/days-said", test_days_said);
  g_test_add_func ("/horizons/holds", test_holds);
  g_test_add_func ("/horizons/columns", test_columns);
  g_test_add_func ("/horizons/one-moves", test_one_moves);
  g_test_add_func ("/horizons/beyond", test_beyond);

  return g_test_run ();
}
