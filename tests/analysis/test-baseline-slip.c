/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-baseline-slip.c: how a plan is beside what it was: what hasn't moved says nothing, what a
 * roadmap moves by so many quarters says so many, and there and back is as far.
 */

#include "trends-baseline-slip.h"

#define TODAY   740000
#define N_PLANS 3000

static TrendsDays
random_days (void)
{
  gint64 start = TODAY + g_test_rand_int_range (-3000, 3000);
  TrendsDays days = { start, start + g_test_rand_int_range (0, 700) };

  if (g_test_rand_int_range (0, 4) == 0)
    days.start = TRENDS_UNSET;
  else if (g_test_rand_int_range (0, 3) == 0)
    days.end = TRENDS_UNSET;
  return days;
}

static char *
say (const TrendsDays *then, const TrendsDays *now)
{
  TrendsSlip slip = trends_slip_between (then, now);

  return trends_slip_dup_words (&slip);
}

static void
test_unchanged (void)
{
  const TrendsDays none = { TRENDS_UNSET, TRENDS_UNSET };

  g_assert_null (say (&none, &none));
  for (guint i = 0; i < N_PLANS; i++)
    {
      TrendsDays days = random_days ();
      g_autofree char *dated = say (&none, &days);
      g_autofree char *undated = say (&days, &none);

      g_assert_null (say (&days, &days));
      g_assert_cmpstr (dated, ==, "had no dates");
      g_assert_cmpstr (undated, ==, "has no dates any more");
    }
}

/* By as many units as the roadmap moves it, whatever months are in between */
static void
check_moved (TrendsTimeUnit unit, TrendsSlipUnit said)
{
  for (guint i = 0; i < N_PLANS; i++)
    {
      TrendsDays then = random_days ();
      TrendsMove move = { TRENDS_MOVE_WHOLE, g_test_rand_int_range (1, 20), 0 };
      TrendsTimeScale scale;
      TrendsDays now;
      TrendsSlip slip;

      trends_time_scale_init (&scale, TODAY, unit, 1, g_test_rand_int_range (1, 13));
      if (g_test_rand_bit ())
        move.n_units = -move.n_units;
      now = trends_move_apply (&move, &scale, &then, &then);
      slip = trends_slip_between (&then, &now);
      g_assert_cmpint (slip.kind, ==, TRENDS_SLIP_MOVED);
      g_assert_false (slip.is_about);
      if (slip.unit == said)
        g_assert_cmpint (slip.n, ==, move.n_units);
      else
        g_assert_cmpint (slip.n * 3, ==, move.n_units); /* months that make quarters */
    }
}

static void
test_moved (void)
{
  check_moved (TRENDS_TIME_QUARTERS, TRENDS_SLIP_QUARTERS);
  check_moved (TRENDS_TIME_MONTHS, TRENDS_SLIP_MONTHS);
}

/* By any number of days: later is later, and the other way round it is earlier. */
static void
test_ways (void)
{
  for (guint i = 0; i < N_PLANS; i++)
    {
      TrendsDays then = random_days ();
      gint64 n = g_test_rand_int_range (1, 2000);
      TrendsDays now = { then.start != TRENDS_UNSET ? then.start + n : TRENDS_UNSET,
                         then.end != TRENDS_UNSET ? then.end + n : TRENDS_UNSET };
      TrendsSlip later = trends_slip_between (&then, &now);
      TrendsSlip earlier = trends_slip_between (&now, &then);
      g_autofree char *words = trends_slip_dup_words (&later);
      g_autofree char *back = trends_slip_dup_words (&earlier);

      g_assert_cmpint (later.n, >, 0);
      g_assert_cmpint (earlier.n, <, 0);
      g_assert_true (g_str_has_prefix (words, "slipped by "));
      g_assert_true (g_str_has_prefix (back, "earlier by "));
      if (later.unit == TRENDS_SLIP_DAYS)
        g_assert_cmpint (later.n, ==, n);
    }
}

static void
check_words (gint64 start, gint64 end, gint64 new_start, gint64 new_end, const char *expected)
{
  const TrendsDays then = { start, end }, now = { new_start, new_end };
  g_autofree char *words = say (&then, &now);

  g_assert_cmpstr (words, ==, expected);
}

static gint64
day_of (int year, int month, int day)
{
  GDate date;

  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (gint64) g_date_get_julian (&date);
}

static void
test_words (void)
{
  gint64 start = day_of (2026, 4, 1), end = day_of (2026, 6, 30);

  check_words (start, end, day_of (2026, 10, 1), day_of (2026, 12, 31), "slipped by 2 quarters");
  check_words (start, end, start, day_of (2026, 9, 30), "slipped by 1 quarter");
  check_words (start, end, start, day_of (2026, 5, 31), "earlier by 1 month");
  check_words (start, end, start, day_of (2026, 7, 1), "slipped by 1 day");
  check_words (start, end, start, end + 100, "slipped by about 3 months");
  check_words (start, end, start, end + 42, "slipped by about 1 month");
  check_words (start, end, start, end + 20, "slipped by 20 days");
  check_words (start, end, start + 5, end, "starts later, ends as before");
  check_words (start, end, start - 5, end, "starts earlier, ends as before");
  check_words (start, TRENDS_UNSET, start + 5, TRENDS_UNSET, "slipped by 5 days");
  /* Where only one of them says when it ends there is nothing to compare but the start. */
  check_words (start, end, start, TRENDS_UNSET, NULL);
}

static void
test_frozen (void)
{
  g_autoptr (TrendsFrozen) frozen = trends_frozen_new ();
  const TrendsDays first = { TODAY, TODAY + 1 }, second = { TODAY + 2, TRENDS_UNSET };
  TrendsDays days;

  trends_frozen_add (frozen, "a", "Alpha", &first);
  trends_frozen_add (frozen, "a", "Again", &second);
  g_assert_true (trends_frozen_get_days (frozen, "a", &days));
  g_assert_cmpint (days.start, ==, first.start);
  g_assert_cmpint (days.end, ==, first.end);
  g_assert_false (trends_frozen_get_days (frozen, "b", &days));
}

/* A total order: what is later by more comes first, and what can't be later comes after that. */
static void
test_order (void)
{
  for (guint i = 0; i < N_PLANS; i++)
    {
      TrendsSlip slips[3];

      for (guint j = 0; j < G_N_ELEMENTS (slips); j++)
        slips[j] = (TrendsSlip) { (TrendsSlipKind) g_test_rand_int_range (0, TRENDS_SLIP_UNDATED + 1),
                                  (TrendsSlipUnit) g_test_rand_int_range (0, 3),
                                  g_test_rand_int_range (-40, 40), FALSE };
      for (guint j = 0; j < G_N_ELEMENTS (slips); j++)
        if (slips[j].kind == TRENDS_SLIP_NONE)
          slips[j].n = 0;
      g_assert_cmpint (trends_slip_compare (&slips[0], &slips[0]), ==, 0);
      g_assert_cmpint (trends_slip_compare (&slips[0], &slips[1]), ==,
                       -trends_slip_compare (&slips[1], &slips[0]));
      if (trends_slip_compare (&slips[0], &slips[1]) <= 0
          && trends_slip_compare (&slips[1], &slips[2]) <= 0)
        g_assert_cmpint (trends_slip_compare (&slips[0], &slips[2]), <=, 0);
      if (slips[0].kind == TRENDS_SLIP_MOVED && slips[1].kind == TRENDS_SLIP_MOVED
          && slips[0].unit == slips[1].unit && slips[0].n > slips[1].n)
        g_assert_cmpint (trends_slip_compare (&slips[0], &slips[1]), <, 0);
      if (slips[0].kind == TRENDS_SLIP_MOVED && slips[1].kind == TRENDS_SLIP_NEW)
        g_assert_cmpint (trends_slip_compare (&slips[0], &slips[1]), <, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/baseline-slip/unchanged", test_unchanged);
  g_test_add_func ("/baseline-slip/moved", test_moved);
  g_test_add_func ("/baseline-slip/ways", test_ways);
  g_test_add_func ("/baseline-slip/order", test_order);
  g_test_add_func ("/baseline-slip/words", test_words);
  g_test_add_func ("/baseline-slip/frozen", test_frozen);

  return g_test_run ();
}
