/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-date.c: days, financial quarters and money, as people write them. */

#include "trends-date.h"
#include "trends-field.h"

static void
test_iso (void)
{
  static const char *const wrong[] = { "", "2026-1-1", "2026-02-30", "26-01-01", "2026/01/01",
                                       "2026-01-01T00:00", "0000-01-01", "2026-13-01" };

  for (gint64 day = 738000; day < 741000; day += 7)
    {
      g_autofree char *iso = trends_date_to_iso (day);

      g_assert_cmpint (trends_date_from_iso (iso), ==, day);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_cmpint (trends_date_from_iso (wrong[i]), ==, TRENDS_UNSET);
}

static void
test_parse (void)
{
  static const char *const same[] = { "2026-11-23", "23/11/2026", "23.11.26", "23 Nov 2026",
                                      " 23 november 2026 ", "23-11-2026", "23 NOV 26" };
  static const char *const wrong[] = { "", "tomorrow", "31/02/2026", "23", "11/23/2026",
                                       "1 2 3 4", "23 Foo 2026" };
  gint64 day = trends_date_from_iso ("2026-11-23");

  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    g_assert_cmpint (trends_date_parse (same[i]), ==, day);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_cmpint (trends_date_parse (wrong[i]), ==, TRENDS_UNSET);
}

static void
test_quarters (void)
{
  for (int start = 1; start <= 12; start++)
    for (int year = 2024; year < 2028; year++)
      for (int quarter = 1; quarter <= 4; quarter++)
        {
          gint64 first = trends_date_quarter_start (year, quarter, start);
          gint64 next = trends_date_quarter_start (year, quarter + 1, start);
          int y, q;

          g_assert_cmpint (next - first, >=, 89);
          g_assert_cmpint (next - first, <=, 92);
          trends_date_get_quarter (first, start, &y, &q);
          g_assert_cmpint (y, ==, year);
          g_assert_cmpint (q, ==, quarter);
          trends_date_get_quarter (next - 1, start, &y, &q);
          g_assert_cmpint (y, ==, year);
          g_assert_cmpint (q, ==, quarter);
        }
}

static void
test_quarter_words (void)
{
  gint64 day = trends_date_from_iso ("2027-02-01");
  g_autofree char *small = trends_quarter_format_short (day, 4);
  g_autofree char *full = trends_quarter_format (day, 4);
  g_autofree char *calendar = trends_quarter_format (day, 1);

  g_assert_cmpstr (small, ==, "Q4 26");
  g_assert_cmpstr (full, ==, "Q4 2026/27");
  g_assert_cmpstr (calendar, ==, "Q1 2027");
}

static void
test_times (void)
{
  g_autofree char *iso = trends_time_to_iso (1795426200);

  g_assert_cmpint (trends_time_from_iso (iso), ==, 1795426200);
  g_assert_cmpint (trends_time_from_iso ("yesterday"), ==, TRENDS_UNSET);
}

static void
test_money (void)
{
  static const struct { const char *text; gint64 minor; } right[] = {
    { "86,000", 8600000 }, { "£86k", 8600000 }, { "1.2m", 120000000 }, { "86000.50", 8600050 },
    { "GBP 5", 500 }, { "£ 0", 0 }, { "0.29", 29 },
  };
  static const char *const wrong[] = { "", "many", "-5", "1.2.3", "k", "999999999999999999", "1e5" };
  gint64 minor;

  for (gsize i = 0; i < G_N_ELEMENTS (right); i++)
    {
      g_assert_true (trends_money_parse (right[i].text, "GBP", &minor));
      g_assert_cmpint (minor, ==, right[i].minor);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (trends_money_parse (wrong[i], "GBP", &minor));
}

static void
test_money_round_trip (void)
{
  static const char *const currencies[] = { "GBP", "EUR", "JPY", "KWD", "CHF" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (int i = 0; i < 1000; i++)
    {
      const char *currency = currencies[i % G_N_ELEMENTS (currencies)];
      gint64 amount = g_rand_int_range (rand, 0, G_MAXINT32), back;
      g_autofree char *text = trends_money_format (amount, currency);

      g_assert_true (trends_money_parse (text, currency, &back));
      g_assert_cmpint (back, ==, amount);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/iso", test_iso);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/quarters", test_quarters);
  g_test_add_func ("/date/quarter-words", test_quarter_words);
  g_test_add_func ("/date/times", test_times);
  g_test_add_func ("/money/words", test_money);
  g_test_add_func ("/money/round-trip", test_money_round_trip);
  return g_test_run ();
}
