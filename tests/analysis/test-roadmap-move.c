/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-roadmap-move.c: a drag along time is one of the moves that keys do, or comes to a tick
 * or a day, and never makes anything end before it starts.
 */

#include "trends-roadmap-move.h"

#include "trends-months.h"

#include <math.h>

#define TODAY   740000
#define N_MOVES 4000

static const TrendsDays undated = { TODAY, TODAY + 9 };

static TrendsTimeScale
random_scale (void)
{
  TrendsTimeScale scale;

  trends_time_scale_init (&scale,
                          TODAY,
                          g_test_rand_int_range (0, TRENDS_N_TIME_UNITS),
                          1,
                          g_test_rand_int_range (1, 13));
  scale.origin += g_test_rand_double_range (-3000, 3000);
  return scale;
}

/* With a start, an end or both */
static TrendsDays
random_days (void)
{
  gint64 start = TODAY + g_test_rand_int_range (-3000, 3000);
  TrendsDays days = { start, start + g_test_rand_int_range (0, 700) };

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      days.start = TRENDS_UNSET;
      break;
    case 1:
      days.end = TRENDS_UNSET;
      break;
    default:
      break;
    }
  return days;
}

/* Where as many units lead what is dragged: an end is the day after its last one. */
static gint64
step_edge (const TrendsMove *move, const TrendsTimeScale *scale, const TrendsDays *days)
{
  if (move->part != TRENDS_MOVE_END && days->start != TRENDS_UNSET)
    return trends_time_scale_step (scale, days->start, move->n_units);

  return trends_time_scale_step (scale,
                                 days->end != TRENDS_UNSET ? days->end : days->start - 1,
                                 move->n_units)
         + 1;
}

/* What a drag by whole units ends in is what as many presses of a key end in. */
static void
test_same_as_keys (void)
{
  for (guint i = 0; i < N_MOVES; i++)
    {
      TrendsTimeScale scale = random_scale ();
      TrendsDays days = random_days ();
      TrendsMove keys = { g_test_rand_int_range (0, 3), g_test_rand_int_range (-6, 7), 0 };
      double target
          = (double) step_edge (&keys, &scale, &days) + g_test_rand_double_range (-0.4, 0.4);
      TrendsMove drag = trends_move_towards (&scale, keys.part, &days, target, FALSE);
      TrendsDays by_keys = trends_move_apply (&keys, &scale, &days, &undated);
      TrendsDays by_drag = trends_move_apply (&drag, &scale, &days, &undated);

      g_assert_cmpint (by_drag.start, ==, by_keys.start);
      g_assert_cmpint (by_drag.end, ==, by_keys.end);
    }
}

static void
test_order (void)
{
  for (guint i = 0; i < N_MOVES; i++)
    {
      TrendsTimeScale scale = random_scale ();
      TrendsDays days = random_days ();
      double target = TODAY + g_test_rand_double_range (-4000, 4000);
      TrendsMove move = trends_move_towards (
          &scale, g_test_rand_int_range (0, 3), &days, target, g_test_rand_bit ());
      TrendsDays moved = trends_move_apply (&move, &scale, &days, &undated);

      if (moved.start != TRENDS_UNSET && moved.end != TRENDS_UNSET)
        g_assert_cmpint (moved.start, <=, moved.end);
      if (move.part != TRENDS_MOVE_START)
        g_assert_cmpint (moved.start == TRENDS_UNSET, ==, days.start == TRENDS_UNSET);
      if (move.part == TRENDS_MOVE_START && days.end != TRENDS_UNSET)
        g_assert_cmpint (moved.end, ==, days.end);
      if (move.part == TRENDS_MOVE_END && days.start != TRENDS_UNSET)
        g_assert_cmpint (moved.start, ==, days.start);
    }
}

/* No tick is nearer than where the edge comes to; and to days it comes to the very day. */
static void
test_snap (void)
{
  for (guint i = 0; i < N_MOVES; i++)
    {
      TrendsTimeScale scale = random_scale ();
      gint64 start = TODAY + g_test_rand_int_range (-3000, 3000);
      TrendsDays days = { start, start + 400 };
      double target = TODAY + g_test_rand_double_range (-4000, 4000);
      double place = (target - scale.origin) * scale.per_day;
      gint64 tick = trends_time_scale_snap (&scale, place, FALSE);
      TrendsMove move = trends_move_towards (&scale, TRENDS_MOVE_WHOLE, &days, target, FALSE);
      TrendsDays moved = trends_move_apply (&move, &scale, &days, &undated);

      g_assert_cmpfloat (fabs ((double) moved.start - target),
                         <=,
                         fabs ((double) tick - target) + 1e-6);
      move = trends_move_towards (&scale, TRENDS_MOVE_WHOLE, &days, target, TRUE);
      moved = trends_move_apply (&move, &scale, &days, &undated);
      g_assert_cmpint (moved.start, ==, (gint64) round (target));
      g_assert_cmpint (moved.end - moved.start, ==, 400);
    }
}

static void
test_undated (void)
{
  TrendsTimeScale scale = random_scale ();
  TrendsDays none = { TRENDS_UNSET, TRENDS_UNSET };
  TrendsMove move = { TRENDS_MOVE_WHOLE, 2, 0 };
  TrendsDays moved = trends_move_apply (&move, &scale, &none, &undated);
  TrendsDays at = trends_days_at (&scale, TODAY, FALSE);
  TrendsPeriod tick = trends_time_scale_get_tick (&scale, TODAY);

  g_assert_cmpint (moved.start, ==, undated.start);
  g_assert_cmpint (moved.end, ==, undated.end);
  g_assert_cmpint (at.start, ==, tick.start);
  g_assert_cmpint (at.end, ==, tick.end - 1);
  at = trends_days_at (&scale, TODAY, TRUE);
  g_assert_cmpint (at.start, ==, TODAY);
  g_assert_cmpint (at.end, ==, trends_time_scale_step (&scale, TODAY - 1, 1));
}

/* As many steps back as there were lead to where the first began, from any day; and on the way
 * all is where one move would have led. */
static void
there_and_back (const TrendsTimeScale *scale, TrendsMovePart part, const TrendsDays *days)
{
  TrendsMoveTrail trail = { 0 };
  TrendsDays now = *days;
  int n = g_test_rand_int_range (1, 8), step = g_test_rand_bit () ? 1 : -1, n_done = 0;

  for (int i = 0; i < n; i++)
    {
      TrendsMove once = { part, step, 0 }, all = { part, (n_done + 1) * step, 0 };
      TrendsDays expected = trends_move_apply (&all, scale, days, &undated);
      TrendsDays before = now;

      now = trends_move_follow (&trail, &once, scale, &now, &undated);
      g_assert_cmpint (now.start, ==, expected.start);
      g_assert_cmpint (now.end, ==, expected.end);
      /* An end that has come to its start stays there. */
      n_done += now.start != before.start || now.end != before.end ? 1 : 0;
    }
  for (int i = 0; i < n_done; i++)
    {
      TrendsMove back = { part, -step, 0 };

      now = trends_move_follow (&trail, &back, scale, &now, &undated);
    }
  g_assert_cmpint (now.start, ==, days->start);
  g_assert_cmpint (now.end, ==, days->end);
}

static void
test_there_and_back (void)
{
  /* Each day of four years, so that there is each day of a month in each sort of year */
  for (gint64 start = TODAY; start < TODAY + 4 * 366; start++)
    {
      TrendsTimeScale scale = random_scale ();
      gint64 end = start + (g_test_rand_bit () ? 0 : g_test_rand_int_range (0, 500));

      there_and_back (&scale, g_test_rand_int_range (0, 3), &(TrendsDays) { start, end });
      there_and_back (&scale, g_test_rand_int_range (0, 3), &(TrendsDays) { start, TRENDS_UNSET });
      there_and_back (&scale, g_test_rand_int_range (0, 3), &(TrendsDays) { TRENDS_UNSET, end });
    }
}

/* What lasts a day does so wherever it is moved. */
static void
test_one_day (void)
{
  for (gint64 day = TODAY; day < TODAY + 4 * 366; day++)
    {
      TrendsTimeScale scale = random_scale ();
      TrendsDays days = { day, day };
      TrendsMove move = { TRENDS_MOVE_WHOLE, g_test_rand_int_range (-20, 21), 0 };
      TrendsDays moved = trends_move_apply (&move, &scale, &days, &undated);

      g_assert_cmpint (moved.start, ==, moved.end);
    }
}

/* A step goes on from the one before only where nothing was done in between. */
static void
test_trail_ends (void)
{
  TrendsTimeScale scale = random_scale ();
  TrendsMove later = { TRENDS_MOVE_WHOLE, 1, 0 };
  TrendsDays first = { TODAY, TODAY + 30 }, other = { TODAY + 400, TODAY + 417 };
  TrendsDays none = { TRENDS_UNSET, TRENDS_UNSET };
  TrendsDays alone = trends_move_apply (&later, &scale, &other, &undated);
  TrendsMoveTrail trail = { 0 };
  TrendsDays moved;

  trends_move_follow (&trail, &later, &scale, &first, &undated);
  moved = trends_move_follow (&trail, &later, &scale, &other, &undated);
  g_assert_cmpint (moved.start, ==, alone.start);
  g_assert_cmpint (moved.end, ==, alone.end);

  moved = trends_move_follow (&trail, &later, &scale, &none, &undated);
  g_assert_cmpint (moved.start, ==, undated.start);
  alone = trends_move_apply (&later, &scale, &undated, &undated);
  moved = trends_move_follow (&trail, &later, &scale, &moved, &undated);
  g_assert_cmpint (moved.start, ==, alone.start);
  g_assert_cmpint (moved.end, ==, alone.end);
}

static TrendsPeriod
random_quarter (int year_start)
{
  int year, quarter;

  trends_quarter_of_day (TODAY + g_test_rand_int_range (-3000, 3000), year_start, &year, &quarter);
  return trends_period_of_quarter (year, quarter, year_start);
}

static gboolean
starts_month (gint64 day)
{
  return trends_day_get_month (day - 1) != trends_day_get_month (day);
}

/* Whole quarters stay as many, from the first that may be, as whole months do; and anything else
 * starts on the first day that it may, and is as long. */
static void
test_start_after (void)
{
  for (guint i = 0; i < N_MOVES; i++)
    {
      int year_start = g_test_rand_int_range (1, 13), n = g_test_rand_int_range (1, 9);
      TrendsPeriod from = random_quarter (year_start), to = random_quarter (year_start);
      TrendsDays quarters = { from.start, trends_day_add_months (from.start, 3 * n) - 1 };
      gint64 month = trends_day_add_months (from.start, 1);
      TrendsDays months = { month, trends_day_add_months (month, n) - 1 };
      TrendsDays other = { from.start + 3, from.start + 3 + 17 * n };
      TrendsDays open = { from.start, TRENDS_UNSET };
      gint64 within = to.start + g_test_rand_int_range (1, 80);
      TrendsDays moved = trends_days_start_after (&quarters, to.start, year_start);

      g_assert_cmpint (moved.start, ==, to.start);
      g_assert_cmpint (moved.end, ==, trends_day_add_months (to.start, 3 * n) - 1);
      moved = trends_days_start_after (&quarters, within, year_start);
      g_assert_cmpint (moved.start, ==, to.end);
      g_assert_cmpint (moved.end, ==, trends_day_add_months (to.end, 3 * n) - 1);

      moved = trends_days_start_after (&months, within, year_start);
      g_assert_true (moved.start >= within && moved.start < within + 31);
      g_assert_true (starts_month (moved.start));
      g_assert_cmpint (moved.end, ==, trends_day_add_months (moved.start, n) - 1);

      moved = trends_days_start_after (&other, within, year_start);
      g_assert_cmpint (moved.start, ==, within);
      g_assert_cmpint (moved.end - moved.start, ==, other.end - other.start);
      moved = trends_days_start_after (&open, within, year_start);
      g_assert_true (moved.start == within && moved.end == TRENDS_UNSET);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roadmap-move/same-as-keys", test_same_as_keys);
  g_test_add_func ("/roadmap-move/order", test_order);
  g_test_add_func ("/roadmap-move/snap", test_snap);
  g_test_add_func ("/roadmap-move/undated", test_undated);
  g_test_add_func ("/roadmap-move/there-and-back", test_there_and_back);
  g_test_add_func ("/roadmap-move/one-day", test_one_day);
  g_test_add_func ("/roadmap-move/trail-ends", test_trail_ends);
  g_test_add_func ("/roadmap-move/start-after", test_start_after);

  return g_test_run ();
}
