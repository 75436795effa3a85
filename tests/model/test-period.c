/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-period.c: months, quarters and years follow one another without a gap, and
 * are called alike everywhere.
 */

#include "trends-period.h"

#include "trends-date.h"
#include "trends-months.h"
#include "trends-plan-verbs.h"

#include <string.h>

static void
test_quarters (void)
{
  for (int start = 1; start <= 12; start++)
    for (int year = 2024; year < 2028; year++)
      {
        TrendsPeriod whole = trends_period_of_year (year, start);
        gint64 day = whole.start;

        for (int quarter = 1; quarter <= 4; quarter++)
          {
            TrendsPeriod period = trends_period_of_quarter (year, quarter, start);
            int y, q;

            g_assert_cmpint (period.start, ==, day);
            g_assert_cmpint (period.end - period.start, >=, 89);
            g_assert_cmpint (period.end - period.start, <=, 92);
            for (day = period.start; day < period.end; day++)
              {
                trends_quarter_of_day (day, start, &y, &q);
                g_assert_cmpint (y, ==, year);
                g_assert_cmpint (q, ==, quarter);
              }
          }
        g_assert_cmpint (day, ==, whole.end);
      }
}

static void
test_months (void)
{
  gint64 day = trends_period_of_month (2027, 1).start;

  for (int month = 1; month <= 12; month++)
    {
      TrendsPeriod period = trends_period_of_month (2027, month);

      g_assert_cmpint (period.start, ==, day);
      day = period.end;
    }
  g_assert_cmpint (day, ==, trends_date_from_iso ("2028-01-01"));
}

static void
assert_text (char       *taken,
             const char *expected)
{
  g_assert_cmpstr (taken, ==, expected);
  g_free (taken);
}

/* The month and the quarter that a day is in hold it, and are those of its number; from one month
 * to another it is as far as the months between are many. */
static void
test_at (void)
{
  gint64 day = trends_date_from_iso ("2024-01-01");

  for (int i = 0; i < 1500; i += 7)
    for (int year_start = 1; year_start <= 12; year_start++)
      {
        TrendsPeriod month = trends_period_of_month_at (day + i);
        TrendsPeriod quarter = trends_period_of_quarter_at (day + i, year_start);

        g_assert_true (trends_period_has_day (&month, day + i));
        g_assert_true (trends_period_has_day (&quarter, day + i));
        g_assert_cmpint (trends_months_between (quarter.start, quarter.end), ==, 3);
        g_assert_cmpint (trends_months_between (month.end, month.start), ==, -1);
        g_assert_cmpint (trends_months_between (month.start, month.end - 1), ==, 0);
        g_assert_cmpint (trends_day_add_months (month.start,
                                                trends_months_between (month.start, day)),
                         ==, day);
      }
}

static void
assert_when (gint64          start,
             gint64          end,
             int             horizon,
             TrendsWhenStyle style,
             const char     *expected)
{
  assert_text (trends_when_format (&(TrendsWhen) { start, end, horizon }, style, 4, NULL),
               expected);
}

static void
test_words (void)
{
  gint64 november = trends_date_from_iso ("2026-11-23");
  gint64 january = trends_date_from_iso ("2027-01-05");
  gint64 none = TRENDS_UNSET;

  assert_text (trends_quarter_format (january, 4), "Q4 26/27");
  assert_text (trends_quarter_format (january, 1), "Q1 2027");
  assert_text (trends_quarter_format_alone (january, 4), "Q4");
  assert_text (trends_quarter_format_alone (january, 1), "Q1");
  assert_text (trends_quarter_format (trends_date_from_iso ("2099-05-01"), 4), "Q1 99/00");

  assert_when (november, january, TRENDS_HORIZON_NOW, TRENDS_WHEN_SHORT, "Q4 26/27");
  assert_when (none, january, TRENDS_HORIZON_NOW, TRENDS_WHEN_SHORT, "Q4 26/27");
  assert_when (november, none, TRENDS_HORIZON_NOW, TRENDS_WHEN_SHORT, "from Q3 26/27");
  assert_when (none, none, TRENDS_HORIZON_LATER, TRENDS_WHEN_SHORT, "Later");
  assert_when (none, none, TRENDS_HORIZON_UNSET, TRENDS_WHEN_SHORT, "");

  assert_when (november, january, TRENDS_HORIZON_NOW, TRENDS_WHEN_FULL,
               "23 Nov 2026 to 5 Jan 2027 (Q3 26/27 to Q4 26/27)");
  assert_when (november, november + 1, TRENDS_HORIZON_NOW, TRENDS_WHEN_FULL,
               "23 Nov 2026 to 24 Nov 2026 (Q3 26/27)");
  assert_when (november, none, TRENDS_HORIZON_NOW, TRENDS_WHEN_FULL,
               "From 23 Nov 2026 (Q3 26/27)");
  assert_when (none, january, TRENDS_HORIZON_NOW, TRENDS_WHEN_FULL,
               "By 5 Jan 2027 (Q4 26/27)");
  assert_when (none, none, TRENDS_HORIZON_LATER, TRENDS_WHEN_FULL, "Later");
  assert_when (none, none, TRENDS_HORIZON_UNSET, TRENDS_WHEN_FULL, "");

  assert_when (november, january, TRENDS_HORIZON_NOW, TRENDS_WHEN_COLUMN, "Q3 26/27 – Q4 26/27");
  assert_when (november, november, TRENDS_HORIZON_NOW, TRENDS_WHEN_COLUMN, "Q3 26/27");
  assert_when (november, none, TRENDS_HORIZON_NOW, TRENDS_WHEN_COLUMN, "from Q3 26/27");
  assert_when (none, none, TRENDS_HORIZON_NEXT, TRENDS_WHEN_COLUMN, "Next");
  assert_when (november, january, TRENDS_HORIZON_NOW, TRENDS_WHEN_QUARTERS,
               "Q3 26/27 to Q4 26/27");
  assert_when (november, none, TRENDS_HORIZON_NOW, TRENDS_WHEN_QUARTERS, "Q3 26/27");
  assert_when (none, none, TRENDS_HORIZON_NOW, TRENDS_WHEN_QUARTERS, "");
  assert_when (november, january, TRENDS_HORIZON_NOW, TRENDS_WHEN_DAYS,
               "23 Nov 2026 to 5 Jan 2027");
  assert_when (none, january, TRENDS_HORIZON_NOW, TRENDS_WHEN_DAYS, "by 5 Jan 2027");
}

/* Whatever is said on paper, none of its parts is broken at the end of a line. */
static void
test_paper (void)
{
  const TrendsLanguage *english = trends_language_find ("en-GB");
  gint64 first = trends_date_from_iso ("2026-04-01");

  for (int start = 0; start < 400; start += 13)
    for (guint style = TRENDS_WHEN_SHORT; style <= TRENDS_WHEN_FULL; style++)
      {
        TrendsWhen when = { first + start, first + start + 100, TRENDS_HORIZON_NOW };
        g_autofree char *text = trends_when_format (&when, style, 4, english);
        g_auto (GStrv) words = g_strsplit (text, " ", -1);

        for (char **word = words; *word != NULL; word++)
          g_assert_false (g_ascii_isdigit (**word) && strlen (*word) < 6);
      }
}

/* Half-open: what follows has no day with it in common, and no day is in neither. */
static void
test_overlaps (void)
{
  for (int month = 1; month < 12; month++)
    {
      TrendsPeriod period = trends_period_of_month (2028, month);
      TrendsPeriod next = trends_period_of_month (2028, month + 1);
      TrendsPeriod empty = { period.start, period.start };
      TrendsPeriod year = trends_period_of_year (2028, 1);
      TrendsPeriod *copy = g_boxed_copy (TRENDS_TYPE_PERIOD, &period);

      g_assert_true (trends_period_overlaps (copy, &period));
      g_assert_true (trends_period_overlaps (&period, &year));
      g_assert_false (trends_period_overlaps (&period, &next));
      g_assert_false (trends_period_overlaps (&empty, &period));
      for (gint64 day = period.start - 2; day < next.end + 2; day++)
        g_assert_true ((trends_period_has_day (&period, day) || trends_period_has_day (&next, day))
                       == (day >= period.start && day < next.end));
      g_boxed_free (TRENDS_TYPE_PERIOD, copy);
    }
}

static void
test_plan_year (void)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  gint64 first = trends_date_from_iso ("2026-01-01");

  for (int month = 1; month <= 12; month++)
    {
      g_assert_true (trends_plan_set_integer (plan, trends_plan_get_info (plan),
                                              TRENDS_PLAN_YEAR_START, month, NULL));
      g_assert_cmpint (trends_period_get_year_start (plan), ==, month);
      for (gint64 day = first; day < first + 800; day += 11)
        {
          TrendsPeriod year = trends_period_of_plan_year (plan, day);

          g_assert_true (trends_period_has_day (&year, day));
          g_assert_cmpint (year.end - year.start, >=, 365);
          g_assert_cmpint (year.end - year.start, <=, 366);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period/quarters", test_quarters);
  g_test_add_func ("/period/months", test_months);
  g_test_add_func ("/period/at", test_at);
  g_test_add_func ("/period/words", test_words);
  g_test_add_func ("/period/paper", test_paper);
  g_test_add_func ("/period/overlaps", test_overlaps);
  g_test_add_func ("/period/plan-year", test_plan_year);
  return g_test_run ();
}
