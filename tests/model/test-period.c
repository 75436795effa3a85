/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-period.c: months, quarters and years follow one another without a gap, and
 * are called alike everywhere.
 */

#include "trends-period.h"

#include "trends-date.h"
#include "trends-field.h"

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

static void
test_words (void)
{
  gint64 november = trends_date_from_iso ("2026-11-23");
  gint64 january = trends_date_from_iso ("2027-01-05");
  gint64 none = TRENDS_UNSET;

  assert_text (trends_quarter_format (january, 4), "Q4 26/27");
  assert_text (trends_quarter_format (january, 1), "Q1 2027");
  assert_text (trends_quarter_format (trends_date_from_iso ("2099-05-01"), 4), "Q1 99/00");

  assert_text (trends_when_format_short (november, january, TRENDS_HORIZON_NOW, 4), "Q4 26/27");
  assert_text (trends_when_format_short (none, january, TRENDS_HORIZON_NOW, 4), "Q4 26/27");
  assert_text (trends_when_format_short (november, none, TRENDS_HORIZON_NOW, 4), "from Q3 26/27");
  assert_text (trends_when_format_short (none, none, TRENDS_HORIZON_LATER, 4), "Later");
  assert_text (trends_when_format_short (none, none, TRENDS_HORIZON_UNSET, 4), "");

  assert_text (trends_when_format (november, january, TRENDS_HORIZON_NOW, 4),
               "23 Nov 2026 to 5 Jan 2027 (Q3 26/27 to Q4 26/27)");
  assert_text (trends_when_format (november, november + 1, TRENDS_HORIZON_NOW, 4),
               "23 Nov 2026 to 24 Nov 2026 (Q3 26/27)");
  assert_text (trends_when_format (november, none, TRENDS_HORIZON_NOW, 4),
               "From 23 Nov 2026 (Q3 26/27)");
  assert_text (trends_when_format (none, january, TRENDS_HORIZON_NOW, 4),
               "By 5 Jan 2027 (Q4 26/27)");
  assert_text (trends_when_format (none, none, TRENDS_HORIZON_LATER, 4), "Later");
  assert_text (trends_when_format (none, none, TRENDS_HORIZON_UNSET, 4), "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period/quarters", test_quarters);
  g_test_add_func ("/period/months", test_months);
  g_test_add_func ("/period/words", test_words);
  return g_test_run ();
}
