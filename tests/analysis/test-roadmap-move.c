/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-roadmap-move.c: a drag along time is one of the moves that keys do, or comes to a tick
 * or a day, and never makes anything end before it starts.
 */

#include "trends-roadmap-move.h"

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

static gint64
get_edge (TrendsMovePart part, const TrendsDays *days)
{
  if (days->start == TRENDS_UNSET)
    return days->end + 1;
  if (part == TRENDS_MOVE_END && days->end != TRENDS_UNSET)
    return days->end + 1;

  return days->start;
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
      gint64 edge = get_edge (keys.part, &days);
      double target = (double) trends_time_scale_step (&scale, edge, keys.n_units)
                      + g_test_rand_double_range (-0.4, 0.4);
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
  g_assert_cmpint (at.end + 1, ==, trends_time_scale_step (&scale, TODAY, 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roadmap-move/same-as-keys", test_same_as_keys);
  g_test_add_func ("/roadmap-move/order", test_order);
  g_test_add_func ("/roadmap-move/snap", test_snap);
  g_test_add_func ("/roadmap-move/undated", test_undated);

  return g_test_run ();
}
