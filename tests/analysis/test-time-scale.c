/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-time-scale.c: days and places on an axis, its ticks and what they are called, in every
 * financial year that there can be.
 */

#include "trends-time-scale.h"

#include "trends-date.h"
#include "trends-horizon.h"
#include "trends-plan-verbs.h"
#include "trends-random-plan.h"

#include <math.h>

static gint64
day_of (const char *iso)
{
  return trends_date_from_iso (iso);
}

static TrendsTimeScale
random_scale (void)
{
  TrendsTimeScale scale;

  trends_time_scale_init (&scale, g_test_rand_int_range (730000, 745000),
                          (TrendsTimeUnit) g_test_rand_int_range (0, TRENDS_N_TIME_UNITS),
                          g_test_rand_double_range (0.5, 3), g_test_rand_int_range (1, 13));
  trends_time_scale_stretch (&scale, g_test_rand_double_range (0.3, 3),
                             g_test_rand_double_range (-2000, 2000));
  return scale;
}

static void
test_positions (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      TrendsTimeScale scale = random_scale ();
      gint64 day = g_test_rand_int_range (720000, 760000);
      double position = trends_time_scale_get_position (&scale, day);

      g_assert_cmpint (trends_time_scale_get_day (&scale, position), ==, day);
      g_assert_cmpint (trends_time_scale_get_day (&scale, position + scale.per_day * 0.99), ==,
                       day);
      g_assert_cmpint (trends_time_scale_get_day (&scale, position - scale.per_day * 0.01), ==,
                       day - 1);
      g_assert_cmpint (trends_time_scale_snap (&scale, position + scale.per_day * 0.4, TRUE), ==,
                       day);
    }
}

/* Whether a day is the first of a month, a quarter, a year: by the calendar alone */
static gboolean
is_boundary (gint64         day,
             TrendsTimeUnit unit,
             int            year_start)
{
  static const int n_months[] = { 1, 3, 12 };
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  return g_date_get_day (&date) == 1
         && ((int) g_date_get_month (&date) - year_start + 12) % n_months[unit] == 0;
}

/* Over leap years, those of a century, and every month that a year can start in: each day
 * that is one begins a tick, and no other does. */
static void
assert_ticks (TrendsTimeUnit unit,
              int            year_start,
              const char    *from,
              const char    *to)
{
  TrendsTimeScale scale;
  TrendsPeriod tick;

  trends_time_scale_init (&scale, 740000, unit, 1, year_start);
  g_assert_cmpint (trends_time_scale_get_unit (&scale), ==, unit);
  tick = trends_time_scale_get_tick (&scale, day_of (from));
  for (gint64 day = day_of (from); day < day_of (to); day++)
    {
      if (is_boundary (day, unit, year_start))
        tick.start = day;
      g_assert_cmpint (trends_time_scale_get_tick (&scale, day).start, ==, tick.start);
      tick = trends_time_scale_get_tick (&scale, day);
      g_assert_true (trends_period_has_day (&tick, day));
      g_assert_true (is_boundary (tick.start, unit, year_start));
      g_assert_true (is_boundary (tick.end, unit, year_start));
    }
}

static void
test_ticks (void)
{
  for (int year_start = 1; year_start <= 12; year_start++)
    for (guint unit = 0; unit < TRENDS_N_TIME_UNITS; unit++)
      {
        assert_ticks (unit, year_start, "2023-01-01", "2029-03-01");
        assert_ticks (unit, year_start, "2099-12-01", "2101-03-01");
      }
}

/* Beyond what the calendar has, a tick is still one. */
static void
test_ends (void)
{
  TrendsTimeScale scale = random_scale ();

  for (gint64 day = 1; day < 800; day += 100)
    g_assert_cmpint (trends_time_scale_get_tick (&scale, day).end, >, 0);
  for (gint64 day = day_of ("9999-01-01"); day <= day_of ("9999-12-31"); day += 100)
    {
      TrendsPeriod tick = trends_time_scale_get_tick (&scale, day);

      g_assert_cmpint (tick.end, >, tick.start);
      g_assert_cmpint (trends_time_scale_step (&scale, day, 40), >, 0);
      g_assert_cmpint (trends_time_scale_step (&scale, 1, -40), >, 0);
    }
}

static double
get_time (const TrendsTimeScale *scale,
          double                 position)
{
  return scale->origin + position / scale->per_day;
}

/* What is under the pointer stays there, whichever way it is zoomed. */
static void
test_zoom (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      TrendsTimeScale scale = random_scale ();
      double fixed = g_test_rand_double_range (-3000, 3000);
      double time = get_time (&scale, fixed);
      double before = scale.per_day;
      int direction = g_test_rand_bit () ? 1 : -1;
      gboolean can = trends_time_scale_can_zoom (&scale, direction);

      trends_time_scale_zoom (&scale, direction, fixed);
      g_assert_cmpfloat_with_epsilon (get_time (&scale, fixed), time, 1e-6);
      g_assert_true (direction > 0 ? scale.per_day >= before : scale.per_day <= before);
      g_assert_true (can == (scale.per_day != before));

      trends_time_scale_set_unit (&scale, TRENDS_TIME_YEARS, fixed);
      g_assert_cmpint (trends_time_scale_get_unit (&scale), ==, TRENDS_TIME_YEARS);
      trends_time_scale_stretch (&scale, g_test_rand_double_range (0.01, 100), fixed);
      g_assert_cmpfloat_with_epsilon (get_time (&scale, fixed), time, 1e-6);
    }
}

/* There and back again is the same, and every unit is met on the way. */
static void
test_steps_of_zoom (void)
{
  TrendsTimeScale scale;
  guint n_finer = 0, n_coarser = 0;
  guint met = 0;

  trends_time_scale_init (&scale, 740000, TRENDS_TIME_YEARS, 2, 4);
  while (trends_time_scale_can_zoom (&scale, -1))
    trends_time_scale_zoom (&scale, -1, 100);
  for (; trends_time_scale_can_zoom (&scale, 1); n_finer++)
    {
      met |= 1u << trends_time_scale_get_unit (&scale);
      trends_time_scale_zoom (&scale, 1, 100);
    }
  met |= 1u << trends_time_scale_get_unit (&scale);
  for (; trends_time_scale_can_zoom (&scale, -1); n_coarser++)
    trends_time_scale_zoom (&scale, -1, 100);

  g_assert_cmpuint (n_finer, ==, n_coarser);
  g_assert_cmpuint (met, ==, (1u << TRENDS_N_TIME_UNITS) - 1);
}

/* Whatever there is, it can be seen as a whole, and zoomed out to. */
static void
test_fit (void)
{
  for (guint i = 0; i < 500; i++)
    {
      TrendsTimeScale scale = random_scale ();
      gint64 start = g_test_rand_int_range (366, 3600000);
      gint64 days = g_test_rand_bit () ? g_test_rand_int_range (1, 4000)
                                       : g_test_rand_int_range (1, 3652060 - (int) start);
      TrendsPeriod period = { start, start + days };
      double length = g_test_rand_double_range (300, 3000) * scale.size;

      trends_time_scale_set_extent (&scale, &period, length);
      while (trends_time_scale_can_zoom (&scale, -1))
        trends_time_scale_zoom (&scale, -1, 100);
      g_assert_cmpfloat ((double) days * scale.per_day, <=, length + 1e-6);

      trends_time_scale_fit (&scale, &period, length);
      g_assert_cmpfloat (trends_time_scale_get_position (&scale, period.start), >=, -1e-6);
      g_assert_cmpfloat (
        trends_time_scale_get_position (&scale, period.end), <=, length + 1e-6);
    }
}

/* What has a name in the ruler has room for it, at any step; the names follow each other
 * without a gap, and are of whole ticks. */
static void
test_named (void)
{
  for (guint i = 0; i < 500; i++)
    {
      TrendsTimeScale scale = random_scale ();
      TrendsPeriod all = { day_of ("0002-01-01"), day_of ("9999-12-31") };
      TrendsPeriod named;

      trends_time_scale_set_extent (&scale, &all, 300);
      trends_time_scale_stretch (&scale, g_test_rand_double_range (0.0001, 1), 0);
      named = trends_time_scale_get_named (&scale, day_of ("1900-01-01"));
      for (guint n = 0; n < 30 && named.end < all.end; n++)
        {
          TrendsPeriod next = trends_time_scale_get_named (&scale, named.end);
          double length = (double) (named.end - named.start) * scale.per_day;

          g_assert_cmpint (next.start, ==, named.end);
          /* Before the calendar there is no tick. */
          if (named.start >= all.start)
            g_assert_cmpint (trends_time_scale_get_tick (&scale, named.start).start, ==,
                             named.start);
          g_assert_cmpint (trends_time_scale_get_tick (&scale, named.end).start, ==, named.end);
          if (trends_time_scale_get_unit (&scale) == TRENDS_TIME_YEARS
              && named.start >= day_of ("1000-01-01"))
            g_assert_cmpfloat (length, >=, 83 * scale.size);
          named = next;
        }
    }
}

static void
test_snap (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      TrendsTimeScale scale = random_scale ();
      double position = g_test_rand_double_range (-3000, 3000);
      gint64 day = trends_time_scale_snap (&scale, position, FALSE);
      TrendsPeriod after = trends_time_scale_get_tick (&scale, day);
      TrendsPeriod before = trends_time_scale_get_tick (&scale, day - 1);
      double time = get_time (&scale, position);

      g_assert_cmpint (after.start, ==, day);
      g_assert_cmpfloat (fabs ((double) day - time), <=, fabs ((double) after.end - time) + 1e-6);
      g_assert_cmpfloat (fabs ((double) day - time), <=,
                         fabs ((double) before.start - time) + 1e-6);
    }
}

/* What stands at a tick comes to a tick, so that a bar that fills quarters goes on doing so. */
static void
test_step (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      TrendsTimeScale scale = random_scale ();
      TrendsPeriod tick = trends_time_scale_get_tick (&scale, g_test_rand_int_range (730000, 745000));
      int n = g_test_rand_int_range (-6, 7);
      gint64 start = trends_time_scale_step (&scale, tick.start, n);

      g_assert_cmpint (trends_time_scale_get_tick (&scale, start).start, ==, start);
      g_assert_cmpint (trends_time_scale_step (&scale, tick.end, n), ==,
                       trends_time_scale_get_tick (&scale, start).end);
      g_assert_cmpint (trends_time_scale_step (&scale, start, -n), ==, tick.start);
    }
}

static void
test_short_months (void)
{
  TrendsTimeScale scale;

  trends_time_scale_init (&scale, 740000, TRENDS_TIME_MONTHS, 1, 4);
  g_assert_cmpint (trends_time_scale_step (&scale, day_of ("2028-01-31"), 1), ==,
                   day_of ("2028-02-29"));
  g_assert_cmpint (trends_time_scale_step (&scale, day_of ("2027-01-31"), 1), ==,
                   day_of ("2027-02-28"));
  g_assert_cmpint (trends_time_scale_step (&scale, day_of ("2027-12-15"), 1), ==,
                   day_of ("2028-01-15"));
}

/* What ends a month ends one wherever it comes, and all else keeps its day, or is as near to it
 * as the month has. */
static void
test_ends_of_months (void)
{
  for (gint64 day = day_of ("2027-01-01"); day < day_of ("2029-01-01"); day++)
    {
      TrendsTimeScale scale = random_scale ();
      int n = g_test_rand_int_range (-40, 41);
      GDate from, to;

      g_date_clear (&from, 1);
      g_date_set_julian (&from, (guint32) day);
      g_date_clear (&to, 1);
      g_date_set_julian (&to, (guint32) trends_time_scale_step (&scale, day, n));

      g_assert_cmpint (trends_time_scale_step (&scale, day, 0), ==, day);
      if (g_date_is_last_of_month (&from))
        g_assert_true (g_date_is_last_of_month (&to));
      else if (g_date_get_day (&from) != g_date_get_day (&to))
        g_assert_true (g_date_is_last_of_month (&to));
    }
}

static void
assert_words (TrendsTimeUnit  unit,
              int             year_start,
              TrendsTickPart  part,
              const char     *expected)
{
  TrendsTimeScale scale;
  g_autofree char *words = NULL;

  trends_time_scale_init (&scale, 740000, unit, 1, year_start);
  words = trends_time_scale_format_tick (&scale, day_of ("2027-02-11"), part,
                                         trends_language_find ("en"));
  g_assert_cmpstr (words, ==, expected);
}

static void
test_words (void)
{
  assert_words (TRENDS_TIME_QUARTERS, 4, TRENDS_TICK_NAME, "Q4");
  assert_words (TRENDS_TIME_QUARTERS, 4, TRENDS_TICK_YEAR, "2026/27");
  assert_words (TRENDS_TIME_QUARTERS, 4, TRENDS_TICK_DETAIL, "Jan–Mar");
  assert_words (TRENDS_TIME_QUARTERS, 4, TRENDS_TICK_FULL, "Q4 26/27");
  assert_words (TRENDS_TIME_QUARTERS, 1, TRENDS_TICK_FULL, "Q1 2027");
  assert_words (TRENDS_TIME_YEARS, 4, TRENDS_TICK_NAME, "2026/27");
  assert_words (TRENDS_TIME_YEARS, 4, TRENDS_TICK_DETAIL, "Apr–Mar");
  assert_words (TRENDS_TIME_YEARS, 4, TRENDS_TICK_YEAR, "");
  assert_words (TRENDS_TIME_YEARS, 1, TRENDS_TICK_NAME, "2027");
  assert_words (TRENDS_TIME_MONTHS, 4, TRENDS_TICK_NAME, "Feb");
  assert_words (TRENDS_TIME_MONTHS, 4, TRENDS_TICK_YEAR, "2027");
  assert_words (TRENDS_TIME_MONTHS, 4, TRENDS_TICK_DETAIL, "");
  assert_words (TRENDS_TIME_MONTHS, 2, TRENDS_TICK_DETAIL, "Q1 27/28");
  assert_words (TRENDS_TIME_MONTHS, 4, TRENDS_TICK_FULL, "February 2027");
}

/* In whatever language a window is: each tick has a name, and no two in a row the same. */
static void
test_words_on_screen (void)
{
  for (guint unit = 0; unit < TRENDS_N_TIME_UNITS; unit++)
    {
      TrendsTimeScale scale;
      g_autofree char *before = NULL;
      TrendsPeriod tick;

      trends_time_scale_init (&scale, 740000, unit, 1, g_test_rand_int_range (1, 13));
      tick = trends_time_scale_get_tick (&scale, 740000);
      for (guint i = 0; i < 30; i++)
        {
          g_autofree char *name
            = trends_time_scale_format_tick (&scale, tick.start, TRENDS_TICK_FULL, NULL);

          g_assert_cmpstr (name, !=, "");
          g_assert_cmpstr (name, !=, before);
          g_free (before);
          before = g_steal_pointer (&name);
          tick = trends_time_scale_get_tick (&scale, tick.end);
        }
    }
}

static void
test_extent (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 30);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < 200; i++)
    {
      gint64 today = g_test_rand_int_range (720000, 760000);
      TrendsPeriod extent = trends_time_extent_of_plan (plan, today);
      int year_start = trends_period_get_year_start (plan);

      g_assert_true (trends_period_has_day (&extent, today));
      g_assert_true (is_boundary (extent.start, TRENDS_TIME_QUARTERS, year_start));
      g_assert_true (is_boundary (extent.end, TRENDS_TIME_QUARTERS, year_start));
      g_assert_cmpint (extent.end - extent.start, >=, 365);
      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, j);
          gint64 end = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END);

          if (trends_horizon_of (initiative, today) != TRENDS_HORIZON_NOT_DOING)
            g_assert_true (end == TRENDS_UNSET || trends_period_has_day (&extent, end));
        }
      trends_random_edit (rand, plan);
    }
}

/* What is on the first day and on the last that there are is in it. */
static void
test_extent_of_all_time (void)
{
  for (int year_start = 1; year_start <= 12; year_start++)
    {
      const TrendsPeriod known = { 1, 3652060 };
      TrendsPeriod extent = trends_time_extent (&known, 740000, year_start);

      g_assert_cmpint (extent.start, <=, known.start);
      g_assert_cmpint (extent.end, >=, known.end);
    }
}

/* On paper, a day has as much room as a thousand years. */
static void
test_fill (void)
{
  static const gint64 lengths[] = { 1, 7, 31, 366, 36525, 3000000 };
  TrendsTimeScale scale;

  trends_time_scale_init (&scale, 740000, TRENDS_TIME_QUARTERS, 0.6, 4);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      TrendsPeriod period = { 400000, 400000 + lengths[i] };

      trends_time_scale_fill (&scale, &period, 1000);
      g_assert_cmpfloat (fabs (trends_time_scale_get_position (&scale, period.start)), <, 1e-6);
      g_assert_cmpfloat (fabs (trends_time_scale_get_position (&scale, period.end) - 1000), <, 1e-6);
    }
}

/* With nothing in it there is a year to look at. */
static void
test_extent_of_nothing (void)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  TrendsPeriod extent = trends_time_extent_of_plan (plan, 740000);

  g_assert_true (trends_period_has_day (&extent, 740000));
  g_assert_cmpint (extent.end - extent.start, >=, 365);
}

/* What is seen of all is in the stretch, which is in all; where all is seen there is none. */
static void
test_stretch (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      int year_start = g_test_rand_int_range (1, 13);
      gint64 today = 740000 + g_test_rand_int_range (0, 3000);
      TrendsPeriod known = { today - g_test_rand_int_range (0, 900),
                             today + g_test_rand_int_range (1, 2000) };
      TrendsPeriod extent = trends_time_extent (&known, today, year_start);
      double length = g_test_rand_double_range (200, 3000);
      TrendsTimeScale scale;
      TrendsPeriod stretch;

      trends_time_scale_init (&scale, extent.start, TRENDS_TIME_QUARTERS, 1, year_start);
      trends_time_scale_fit (&scale, &extent, length);
      g_assert_false (trends_time_scale_get_stretch (&scale, &extent, length, &stretch));

      trends_time_scale_stretch (&scale, g_test_rand_double_range (1, 60), 0);
      scale.origin = (double) extent.start
                     + g_test_rand_double_range (
                       0, MAX (1, (double) (extent.end - extent.start) - length / scale.per_day));
      if (!trends_time_scale_get_stretch (&scale, &extent, length, &stretch))
        {
          g_assert_cmpint (trends_time_scale_get_day (&scale, 0), <=, known.start);
          g_assert_cmpint (trends_time_scale_get_day (&scale, length - 1) + 1, >=, known.end);
          continue;
        }
      g_assert_cmpint (stretch.start, <, stretch.end);
      g_assert_cmpint (stretch.start, >=, extent.start);
      g_assert_cmpint (stretch.end, <=, extent.end);
      g_assert_cmpint (stretch.start, <=, trends_time_scale_get_day (&scale, 0));
      g_assert_cmpint (stretch.end, >=,
                       MIN (trends_time_scale_get_day (&scale, length - 1), extent.end));
      g_assert_cmpfloat ((double) (stretch.end - stretch.start), <=, length / scale.per_day + 64);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-scale/positions", test_positions);
  g_test_add_func ("/time-scale/ticks", test_ticks);
  g_test_add_func ("/time-scale/ends", test_ends);
  g_test_add_func ("/time-scale/zoom", test_zoom);
  g_test_add_func ("/time-scale/steps-of-zoom", test_steps_of_zoom);
  g_test_add_func ("/time-scale/fit", test_fit);
  g_test_add_func ("/time-scale/named", test_named);
  g_test_add_func ("/time-scale/snap", test_snap);
  g_test_add_func ("/time-scale/step", test_step);
  g_test_add_func ("/time-scale/short-months", test_short_months);
  g_test_add_func ("/time-scale/ends-of-months", test_ends_of_months);
  g_test_add_func ("/time-scale/words", test_words);
  g_test_add_func ("/time-scale/words-on-screen", test_words_on_screen);
  g_test_add_func ("/time-scale/extent", test_extent);
  g_test_add_func ("/time-scale/extent-of-all-time", test_extent_of_all_time);
  g_test_add_func ("/time-scale/fill", test_fill);
  g_test_add_func ("/time-scale/extent-of-nothing", test_extent_of_nothing);
  g_test_add_func ("/time-scale/stretch", test_stretch);
  return g_test_run ();
}
