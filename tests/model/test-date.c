/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-date.c: days and moments, and what people type for them, in every locale. */

#include "trends-date.h"

#include <locale.h>
#include <string.h>

#include "trends-date-read.h"
#include "trends-date-span.h"
#include "trends-locales.h"
#include "trends-one-line.h"

#define A_DAY(iso) trends_date_from_iso (iso)

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
test_times (void)
{
  g_autofree char *iso = trends_time_to_iso (1795426200);

  g_assert_cmpint (trends_time_from_iso (iso), ==, 1795426200);
  g_assert_cmpint (trends_time_from_iso ("yesterday"), ==, TRENDS_UNSET);
  /* A second that has no place of its own doesn't become another. */
  g_assert_cmpint (trends_time_from_iso ("2026-11-23T05:06:60Z"), ==, TRENDS_UNSET);
  g_assert_cmpint (trends_time_from_iso ("20261123T050660Z"), ==, TRENDS_UNSET);
  g_assert_cmpint (trends_time_from_iso ("2016-12-31T23:59:60+00:00"), ==, TRENDS_UNSET);
  g_assert_cmpint (trends_time_from_iso ("2026-11-23T05:06:59Z"), !=, TRENDS_UNSET);
  g_assert_cmpint (trends_time_from_iso ("2026-11-23T06:06:06.60Z"), !=, TRENDS_UNSET);
}

/* ------------------------------------------------------- what a field shows */

static TrendsDateContext
make_context (TrendsDateEdge edge)
{
  return (TrendsDateContext) {
    .edge = edge, .year_start = 4, .language = "en", .today = A_DAY ("2026-11-26"),
  };
}

/* Under the names of every language, "1 Mar 2028" is one day. */
static void
check_reads (const char *locale,
             const char *text,
             gint64      day)
{
  TrendsDateContext context = make_context (TRENDS_DATE_FIRST);
  TrendsDateReading readings[TRENDS_DATE_MAX_READINGS];
  guint n = trends_date_read (text, &context, readings);

  if (n != 1 || readings[0].day != day)
    g_error ("%s: “%s” has %u readings, the first of which is %" G_GINT64_FORMAT
             " and not %" G_GINT64_FORMAT, locale, text, n, n > 0 ? readings[0].day : 0, day);
}

static void
check_round_trip (const char *locale)
{
  for (int month = 1; month <= 12; month++)
    for (int year = 1999; year < 2101; year += 101)
      for (int number = 1; number <= 28; number += 9)
        {
          GDate date;
          gint64 day;
          g_autofree char *full = NULL;
          g_autofree char *small = NULL;
          g_autofree char *capitals = NULL;

          g_date_set_dmy (&date, (GDateDay) number, (GDateMonth) month, (GDateYear) year);
          day = g_date_get_julian (&date);
          full = trends_date_format (day);
          small = trends_date_format_short (day);
          capitals = g_utf8_strup (full, -1);
          check_reads (locale, full, day);
          check_reads (locale, small, day);
          check_reads (locale, capitals, day);
        }
}

static void
test_round_trip (void)
{
  trends_for_each_locale (check_round_trip);
}

static void
check_unread (const char *text)
{
  TrendsDateContext context = make_context (TRENDS_DATE_LAST);
  TrendsDateReading readings[TRENDS_DATE_MAX_READINGS];

  if (trends_date_read (text, &context, readings) != 0)
    g_error ("“%s” is taken as a date", text);
}

/* A year that is far out of any plan is a slip, however it is written. */
static void
check_far_year (int year)
{
  static const char *const forms[] = { "%04d-03-01", "1/3/%04d", "%04d/3/1", "1.3.%04d",
                                       "1 Mar %04d", "Mar 1, %04d", "Mar %04d", "03/%04d",
                                       "%04d-03", "Q4 %04d", "FY %04d", "%04d", "end of %04d" };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (GString) text = g_string_new (forms[i]);
      g_autofree char *number = g_strdup_printf ("%04d", year);

      g_string_replace (text, "%04d", number, 0);
      check_unread (text->str);
    }
}

/* All that is shown can be typed, if it is of a year that a plan may have. */
static void
test_every_year (void)
{
  static const int far[] = { 0, 2, 26, 202, 999, 1000, 1202, 1898, 2201, 2926, 9999 };

  for (gint64 day = A_DAY ("1900-01-01"); day <= A_DAY ("2199-12-31"); day += 97)
    {
      g_autofree char *text = trends_date_format_short (day);
      g_autofree char *iso = trends_date_to_iso (day);

      check_reads ("C", text, day);
      check_reads ("C", iso, day);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (far); i++)
    check_far_year (far[i]);
}

/* -------------------------------------------------------- without a year */

/* The next that has not ended; and after it the one that has ended a short time ago. */
static void
check_yearless (const char *text,
                gint64      today,
                gint64      wanted)
{
  TrendsDateContext context = make_context (TRENDS_DATE_LAST);
  TrendsDateReading readings[TRENDS_DATE_MAX_READINGS];
  guint n;

  context.today = today;
  n = trends_date_read (text, &context, readings);
  if (n == 0 || readings[0].day != wanted)
    g_error ("“%s” is not the coming one", text);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = trends_date_reading_format (&readings[i], &context);
      g_autofree char *iso = trends_date_to_iso (readings[i].day);

      iso[4] = '\0';
      if (strstr (words, iso) == NULL)
        g_error ("“%s” is shown as “%s”, without its year", text, words);
    }
  for (guint i = 1; i < n; i++)
    g_assert_cmpint (readings[i].day, >=, today - 100);
  g_assert_cmpuint (n, <=, 2);
}

/* Every way to write it, wherever in the year it is written: 1 June is of the year
 * that June is of. */
static void
test_without_year (void)
{
  static const char *const names[] = { "January", "February", "March", "April", "May", "June",
                                       "July", "August", "September", "October", "November",
                                       "December" };

  for (gint64 today = A_DAY ("2026-11-26"); today < A_DAY ("2028-12-01"); today += 53)
    for (int month = 1; month <= 12; month++)
      {
        g_autofree char *words = g_strdup_printf ("28 %s", names[month - 1]);
        g_autofree char *numbers = g_strdup_printf ("28/%d", month);
        g_autofree char *end = g_strdup_printf ("end of %s", names[month - 1]);
        gint64 day = TRENDS_UNSET, last = TRENDS_UNSET;

        for (int year = 2029; year >= 2026; year--)
          {
            TrendsPeriod period = trends_period_of_month (year, month);

            day = period.start + 27 >= today ? period.start + 27 : day;
            last = period.end > today ? period.end - 1 : last;
          }
        check_yearless (words, today, day);
        check_yearless (numbers, today, day);
        check_yearless (names[month - 1], today, last);
        check_yearless (end, today, last);
      }
}

/* No text is in two languages: as long as nobody has translated the interface, its months are English,
 * whatever language the locale writes dates in. */
static void
check_one_language (const char *locale)
{
  const char *const names[] = { "January", "February", "March", "April", "May", "June", "July",
                                "August", "September", "October", "November", "December" };

  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *iso = g_strdup_printf ("2027-%02d-04", month);
      g_autofree char *expected = g_strdup_printf ("4 %s 2027", names[month - 1]);
      g_autofree char *full = trends_date_format (trends_date_from_iso (iso));
      g_autofree char *small = trends_date_format_short (trends_date_from_iso (iso));

      g_assert_cmpstr (full, ==, expected);
      g_assert_true (strncmp (small, expected, strlen ("4 Jan")) == 0);
    }
}

static void
test_one_language (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));

  trends_for_each_locale (check_one_language);
  /* That of a round abroad, which only its environment knows */
  check_one_language (setlocale (LC_ALL, ""));
  setlocale (LC_ALL, before);
}

/* Month and year, as the locale says them. */
static void
check_months (const char *locale)
{
  TrendsDateContext context = make_context (TRENDS_DATE_LAST);

  for (int month = 1; month <= 12; month++)
    {
      TrendsPeriod period = trends_period_of_month (2028, month);
      TrendsDateReading readings[TRENDS_DATE_MAX_READINGS];
      g_autofree char *text = trends_date_format_month (period.start);

      if (trends_date_read (text, &context, readings) != 1)
        g_error ("%s: “%s” is not understood", locale, text);
      g_assert_cmpint (readings[0].day, ==, period.end - 1);
      g_assert_cmpint (readings[0].meaning, ==, TRENDS_DATE_A_MONTH);
    }
}

static void
test_months (void)
{
  trends_for_each_locale (check_months);
}

/* --------------------------------------------------------- what people type */

typedef struct
{
  const char *text;
  const char *first[3]; /* the days that are meant for a start */
  const char *last[3];  /* and for an end */
} Typed;

static const Typed typed[] = {
  { "2026-11-23", { "2026-11-23" }, { "2026-11-23" } },
  { "23/11/2026", { "2026-11-23" }, { "2026-11-23" } },
  { "23.11.26", { "2026-11-23" }, { "2026-11-23" } },
  { "23-11-2026", { "2026-11-23" }, { "2026-11-23" } },
  { "23 Nov 2026", { "2026-11-23" }, { "2026-11-23" } },
  { "23rd of November 2026", { "2026-11-23" }, { "2026-11-23" } },
  { " 23 november 2026 ", { "2026-11-23" }, { "2026-11-23" } },
  { "23 NOV 26", { "2026-11-23" }, { "2026-11-23" } },
  { "November 23, 2026", { "2026-11-23" }, { "2026-11-23" } },
  { "26 November", { "2026-11-26" }, { "2026-11-26" } },
  { "1 April", { "2027-04-01" }, { "2027-04-01" } },
  { "April 1st", { "2027-04-01" }, { "2027-04-01" } },
  { "1/4", { "2027-04-01" }, { "2027-04-01" } },
  { "29 February", { "2028-02-29" }, { "2028-02-29" } },
  { "2026/11/23", { "2026-11-23" }, { "2026-11-23" } },
  { "29/2/2028", { "2028-02-29" }, { "2028-02-29" } },
  { "today", { "2026-11-26" }, { "2026-11-26" } },
  { "Tomorrow", { "2026-11-27" }, { "2026-11-27" } },
  { "yesterday", { "2026-11-25" }, { "2026-11-25" } },
  { "Mar 2028", { "2028-03-01" }, { "2028-03-31" } },
  { "Feb 2028", { "2028-02-01" }, { "2028-02-29" } },
  { "sept 2027", { "2027-09-01" }, { "2027-09-30" } },
  { "03/2028", { "2028-03-01" }, { "2028-03-31" } },
  { "2028-03", { "2028-03-01" }, { "2028-03-31" } },
  { "December", { "2026-12-01" }, { "2026-12-31" } },
  { "November", { "2026-11-01" }, { "2026-11-30" } },
  { "June", { "2027-06-01" }, { "2027-06-30" } },
  { "end of June", { "2027-06-30" }, { "2027-06-30" } },
  { "by the end of June 2029", { "2029-06-30" }, { "2029-06-30" } },
  { "start of June", { "2027-06-01" }, { "2027-06-01" } },
  { "Q3 27/28", { "2027-10-01" }, { "2027-12-31" } },
  { "q3 2027/28", { "2027-10-01" }, { "2027-12-31" } },
  { "Q4 2027–28", { "2028-01-01" }, { "2028-03-31" } },
  { "2027/28 Q1", { "2027-04-01" }, { "2027-06-30" } },
  { "end of Q3 27/28", { "2027-12-31" }, { "2027-12-31" } },
  { "2027/28", { "2027-04-01" }, { "2028-03-31" } },
  { "27/28", { "2027-04-01" }, { "2028-03-31" } },
  { "FY 27/28", { "2027-04-01" }, { "2028-03-31" } },
  { "end of 2027/28", { "2028-03-31" }, { "2028-03-31" } },
  { "2099/00", { NULL }, { NULL } },
  { "end of FY", { "2027-03-31" }, { "2027-03-31" } },
  { "end of financial year", { "2027-03-31" }, { "2027-03-31" } },
  { "by the end of this financial year", { "2027-03-31" }, { "2027-03-31" } },
  { "FY end", { "2027-03-31" }, { "2027-03-31" } },
  { "this FY", { "2026-04-01" }, { "2027-03-31" } },
  { "FY", { "2026-04-01" }, { "2027-03-31" } },
  { "next financial year", { "2027-04-01" }, { "2028-03-31" } },
  { "start of next fiscal year", { "2027-04-01" }, { "2027-04-01" } },
  { "last FY", { "2025-04-01" }, { "2026-03-31" } },
  { "financial year 2027/28", { "2027-04-01" }, { "2028-03-31" } },
  { "fiscal 27/28", { "2027-04-01" }, { "2028-03-31" } },
  { "Q4 of next financial year", { "2028-01-01" }, { "2028-03-31" } },
  { "this quarter", { "2026-10-01" }, { "2026-12-31" } },
  { "next quarter", { "2027-01-01" }, { "2027-03-31" } },
  { "last quarter", { "2026-07-01" }, { "2026-09-30" } },
  { "end of next quarter", { "2027-03-31" }, { "2027-03-31" } },
  { "end of quarter", { "2026-12-31" }, { "2026-12-31" } },
  { "quarter-end", { "2026-12-31" }, { "2026-12-31" } },
  { "June 2027 end", { "2027-06-30" }, { "2027-06-30" } },
  { "mid June 2027", { "2027-06-15" }, { "2027-06-15" } },
  { "mid-June 27", { "2027-06-15" }, { "2027-06-15" } },
  { "middle of June", { "2027-06-15" }, { "2027-06-15" } },
  { "mid Feb 2028", { "2028-02-15" }, { "2028-02-15" } },
  /* two readings */
  { "Q3 27", { "2027-10-01", "2027-07-01" }, { "2027-12-31", "2027-09-30" } },
  { "Q3 2027", { "2027-10-01", "2027-07-01" }, { "2027-12-31", "2027-09-30" } },
  { "2027", { "2027-04-01", "2027-01-01" }, { "2028-03-31", "2027-12-31" } },
  { "FY27", { "2027-04-01", "2026-04-01" }, { "2028-03-31", "2027-03-31" } },
  { "Mar 28", { "2027-03-28", "2028-03-01" }, { "2027-03-28", "2028-03-31" } },
  { "April 27", { "2027-04-27", "2027-04-01" }, { "2027-04-27", "2027-04-30" } },
  { "23 November", { "2027-11-23", "2026-11-23" }, { "2027-11-23", "2026-11-23" } },
  { "23/11", { "2027-11-23", "2026-11-23" }, { "2027-11-23", "2026-11-23" } },
  { "October", { "2027-10-01", "2026-10-01" }, { "2027-10-31", "2026-10-31" } },
  { "2011/12", { "2011-04-01", "2011-12-01" }, { "2012-03-31", "2011-12-31" } },
  { "this year", { "2026-04-01", "2026-01-01" }, { "2027-03-31", "2026-12-31" } },
  { "next year", { "2027-04-01", "2027-01-01" }, { "2028-03-31", "2027-12-31" } },
  { "end of this year", { "2027-03-31", "2026-12-31" }, { "2027-03-31", "2026-12-31" } },
  { "end of year", { "2027-03-31", "2026-12-31" }, { "2027-03-31", "2026-12-31" } },
  { "year end", { "2027-03-31", "2026-12-31" }, { "2027-03-31", "2026-12-31" } },
  { "end of the year 2027", { "2028-03-31", "2027-12-31" }, { "2028-03-31", "2027-12-31" } },
  { "Q4", { "2027-01-01", "2026-10-01" }, { "2027-03-31", "2026-12-31" } },
  { "quarter 1", { "2026-04-01", "2026-01-01" }, { "2026-06-30", "2026-03-31" } },
  { "Q2 next year", { "2027-07-01", "2027-04-01" }, { "2027-09-30", "2027-06-30" } },
  { "end of Q4", { "2027-03-31", "2026-12-31" }, { "2027-03-31", "2026-12-31" } },
  /* no date */
  { "year", { NULL }, { NULL } },
  { "quarter", { NULL }, { NULL } },
  { "this", { NULL }, { NULL } },
  { "next", { NULL }, { NULL } },
  { "next 2027", { NULL }, { NULL } },
  { "next Q3 27/28", { NULL }, { NULL } },
  { "end", { NULL }, { NULL } },
  { "end of", { NULL }, { NULL } },
  { "mid", { NULL }, { NULL } },
  { "mid 2027", { NULL }, { NULL } },
  { "mid June 202", { NULL }, { NULL } },
  { "early 2027", { NULL }, { NULL } },
  { "late 2027", { NULL }, { NULL } },
  { "late June", { NULL }, { NULL } },
  { "next quarter 2027", { NULL }, { NULL } },
  { "23/11/202", { NULL }, { NULL } },
  { "23/11/026", { NULL }, { NULL } },
  { "23/11/0", { NULL }, { NULL } },
  { "1/1/1", { NULL }, { NULL } },
  { "023/11/2026", { NULL }, { NULL } },
  { "23 Nov 202", { NULL }, { NULL } },
  { "Mar 202", { NULL }, { NULL } },
  { "Q3 202", { NULL }, { NULL } },
  { "Q5 27/28", { NULL }, { NULL } },
  { "Q3 27/29", { NULL }, { NULL } },
  { "2027/29", { NULL }, { NULL } },
  { "0202-03-01", { NULL }, { NULL } },
  { "1202-03-01", { NULL }, { NULL } },
  { "30 February", { NULL }, { NULL } },
  { "0 March", { NULL }, { NULL } },
  { "23/11/0999", { NULL }, { NULL } },
  { "29/2/2027", { NULL }, { NULL } },
  { "31/02/2026", { NULL }, { NULL } },
  { "11/23/2026", { NULL }, { NULL } },
  { "", { NULL }, { NULL } },
  { "23", { NULL }, { NULL } },
  { "1 2 3 4", { NULL }, { NULL } },
  { "23 Foo 2026", { NULL }, { NULL } },
  { "soon", { NULL }, { NULL } },
  { "J 2027", { NULL }, { NULL } },
  { "Ju 2027", { NULL }, { NULL } },
  { "2026-11-23T10:00", { NULL }, { NULL } },
};

static void
check_typed (const Typed       *row,
             TrendsDateEdge     edge,
             const char *const *expected)
{
  TrendsDateContext context = make_context (edge);
  TrendsDateReading readings[TRENDS_DATE_MAX_READINGS];
  guint n = trends_date_read (row->text, &context, readings);
  guint n_expected = 0;

  while (n_expected < 3 && expected[n_expected] != NULL)
    n_expected++;
  if (n != n_expected)
    g_error ("“%s” has %u readings and not %u", row->text, n, n_expected);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *iso = trends_date_to_iso (readings[i].day);
      g_autofree char *words = trends_date_reading_format (&readings[i], &context);

      g_test_message ("%s: %s", row->text, words);
      g_assert_cmpstr (iso, ==, expected[i]);
      g_assert_cmpint (readings[i].period.start, <, readings[i].period.end);
    }
}

static void
test_typed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      check_typed (&typed[i], TRENDS_DATE_FIRST, typed[i].first);
      check_typed (&typed[i], TRENDS_DATE_LAST, typed[i].last);
    }
}

/* Where the financial year is the calendar's there is one reading. */
static void
test_calendar_year (void)
{
  TrendsDateContext context = make_context (TRENDS_DATE_LAST);
  TrendsDateReading readings[TRENDS_DATE_MAX_READINGS];

  context.year_start = 1;
  g_assert_cmpuint (trends_date_read ("Q3 2027", &context, readings), ==, 1);
  g_assert_cmpint (readings[0].day, ==, A_DAY ("2027-09-30"));
  g_assert_cmpuint (trends_date_read ("2027", &context, readings), ==, 1);
  g_assert_cmpint (readings[0].day, ==, A_DAY ("2027-12-31"));
  g_assert_cmpuint (trends_date_read ("2027/28", &context, readings), ==, 0);
}

/* ----------------------------------------------------------- this and next */

static guint
read_on (const char        *text,
         TrendsDateEdge     edge,
         int                year_start,
         gint64             today,
         TrendsDateReading  readings[TRENDS_DATE_MAX_READINGS])
{
  TrendsDateContext context = make_context (edge);
  guint n;

  context.year_start = year_start;
  context.today = today;
  n = trends_date_read (text, &context, readings);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (readings[i].day, ==,
                     readings[i].edge == TRENDS_DATE_FIRST ? readings[i].period.start
                                                           : readings[i].period.end - 1);
  return n;
}

/* This one holds today, the next begins when it is over, and the one before is over when
 * it begins; its end is its last day, whatever the field; and there are as many readings
 * as there are different ones. */
static void
check_near (const char *what,
            guint       most,
            int         year_start,
            gint64      today)
{
  static const char *const phrases[] = { "last %s", "this %s", "next %s", "end of %s",
                                         "start of next %s" };
  TrendsDateReading readings[G_N_ELEMENTS (phrases)][TRENDS_DATE_MAX_READINGS];
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_autoptr (GString) text = g_string_new (phrases[i]);

      g_string_replace (text, "%s", what, 0);
      n = read_on (text->str, i == 3 ? TRENDS_DATE_FIRST : TRENDS_DATE_LAST, year_start, today,
                   readings[i]);
      g_assert_cmpuint (n, ==, year_start == 1 ? 1 : most);
    }
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (readings[1][i].period.start, <=, today);
      g_assert_cmpint (readings[1][i].period.end, >, today);
      g_assert_cmpint (readings[0][i].period.end, ==, readings[1][i].period.start);
      g_assert_cmpint (readings[2][i].period.start, ==, readings[1][i].period.end);
      g_assert_cmpint (readings[3][i].day, ==, readings[1][i].period.end - 1);
      g_assert_cmpint (readings[4][i].day, ==, readings[2][i].period.start);
      g_assert_cmpint (readings[0][i].meaning, ==, readings[2][i].meaning);
    }
}

/* "Q1" to "Q4": within the financial year and within the calendar year of today, in turn. */
static void
check_quarters (int    year_start,
                gint64 today)
{
  TrendsDateReading year[TRENDS_DATE_MAX_READINGS], quarter[TRENDS_DATE_MAX_READINGS];
  guint n_years = read_on ("this year", TRENDS_DATE_FIRST, year_start, today, year);

  for (int i = 1; i <= 4; i++)
    {
      g_autofree char *text = g_strdup_printf ("Q%d", i);
      guint n = read_on (text, TRENDS_DATE_FIRST, year_start, today, quarter);

      g_assert_cmpuint (n, ==, n_years);
      for (guint k = 0; k < n; k++)
        {
          g_assert_cmpint (quarter[k].period.start, >=, year[k].period.start);
          g_assert_cmpint (quarter[k].period.end, <=, year[k].period.end);
          if (i == 1)
            g_assert_cmpint (quarter[k].period.start, ==, year[k].period.start);
          if (i == 4)
            g_assert_cmpint (quarter[k].period.end, ==, year[k].period.end);
        }
    }
}

static void
test_near (void)
{
  for (int year_start = 1; year_start <= 12; year_start++)
    for (gint64 today = A_DAY ("2026-12-31"); today < A_DAY ("2028-03-03"); today += 17)
      {
        check_near ("year", 2, year_start, today);
        check_near ("FY", 1, year_start, today);
        check_near ("financial year", 1, year_start, today);
        check_near ("quarter", year_start % 3 == 1 ? 1 : 2, year_start, today);
        check_quarters (year_start, today);
      }
}

/* In the words of other languages, in whatever order they come */
static void
test_near_words (void)
{
  static const char *const years[] = {
    "dieses Jahr", "cette année", "este año", "quest'anno", "dit jaar", "detta år", "bu yıl",
    "eleni", "tama vuosi",
  };
  static const char *const ends[] = { "Ende des Haushaltsjahres", "fin de l'exercice",
                                      "diwedd blwyddyn ariannol", "koniec roku budżetowego",
                                      "mali yılın sonu" };
  TrendsDateReading readings[TRENDS_DATE_MAX_READINGS];

  for (gsize i = 0; i < G_N_ELEMENTS (years); i++)
    if (read_on (years[i], TRENDS_DATE_FIRST, 4, A_DAY ("2026-11-26"), readings) != 2 ||
        readings[1].day != A_DAY ("2026-01-01"))
      g_error ("“%s” is not understood", years[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    if (read_on (ends[i], TRENDS_DATE_FIRST, 4, A_DAY ("2026-11-26"), readings) != 1 ||
        readings[0].day != A_DAY ("2027-03-31"))
      g_error ("“%s” is not understood", ends[i]);
}

/* What has no day is told from what is no time at all. */
static void
test_vague (void)
{
  static const char *const vague[] = { "early 2027", "Late 2027", "mid 2027", "late June",
                                       "early Q3 27/28", "mid-2027", "spät 2027" };
  static const char *const others[] = { "soon", "late", "2027/29", "", "23 Foo 2026",
                                        "later 2027" };

  for (gsize i = 0; i < G_N_ELEMENTS (vague); i++)
    {
      check_unread (vague[i]);
      g_assert_true (trends_date_is_vague (vague[i], "en"));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (trends_date_is_vague (others[i], "en"));
}

/* Months are understood in the plan's language, whatever the locale. */
static void
check_plan_language (const char *locale)
{
  static const struct { const char *language, *text; } right[] = {
    { "de", "3. Dezember 2026" }, { "cy", "3 Rhagfyr 2026" }, { "fr", "3 décembre 2026" },
    { "es", "3 de diciembre de 2026" }, { "pl", "3 grudnia 2026" }, { "pl", "3 grudzień 2026" },
    { "gd", "3mh dhen Dùbhlachd 2026" }, { "en", "3 December 2026" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (right); i++)
    {
      TrendsDateContext context = make_context (TRENDS_DATE_FIRST);
      TrendsDateReading readings[TRENDS_DATE_MAX_READINGS];

      context.language = right[i].language;
      if (trends_date_read (right[i].text, &context, readings) != 1)
        g_error ("%s: “%s” is not understood", locale, right[i].text);
      g_assert_cmpint (readings[0].day, ==, A_DAY ("2026-12-03"));
    }
}

static void
test_plan_language (void)
{
  trends_for_each_locale (check_plan_language);
}

/* Whatever is typed, a reading is a day that can be kept. */
static void
test_any_text (void)
{
  static const char *const pieces[] = { "23", "4", "2027", "0", "99999", "/", "-", " ", ".", "Q3",
                                        "q", "mar", "end of", "fy", "tomorrow", "\xff", "é", "28",
                                        "next ", "this ", "year", "quarter", "financial ",
                                        "mid ", "late ", "end " };
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  TrendsDateContext context = make_context (TRENDS_DATE_LAST);

  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      TrendsDateReading readings[TRENDS_DATE_MAX_READINGS];
      guint n;

      for (int j = g_rand_int_range (rand, 0, 9); j > 0; j--)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      context.year_start = g_rand_int_range (rand, 1, 13);
      n = trends_date_read (text->str, &context, readings);
      g_assert_cmpuint (n, <=, TRENDS_DATE_MAX_READINGS);
      for (guint r = 0; r < n; r++)
        {
          g_assert_cmpint (readings[r].day, >, 0);
          g_assert_cmpint (readings[r].day, <=, 3652059);
        }
    }
}

/* What nobody types isn't read, however much of it says nothing. */
static void
test_long_text (void)
{
  TrendsDateContext context = make_context (TRENDS_DATE_LAST);

  for (guint n = 1; n < 50000; n *= 3)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      TrendsDateReading readings[TRENDS_DATE_MAX_READINGS];

      for (guint i = 0; i < n; i++)
        g_string_append (text, "of ");
      g_string_append (text, "June 2028");
      g_assert_cmpuint (trends_date_read (text->str, &context, readings), ==,
                        text->len <= TRENDS_TYPED_MAX ? 1 : 0);
    }
}

/* Two dates in a line: the first day of one, and the last of the other */
static void
test_span (void)
{
  static const struct
  {
    const char *text;
    TrendsDateSpanResult result;
    const char *first, *last;
  } tried[] = {
    { "Q1 27/28 – Q3 27/28", TRENDS_DATE_SPAN_READ, "2027-04-01", "2027-12-31" },
    { "Q1 27/28–Q3 27/28", TRENDS_DATE_SPAN_READ, "2027-04-01", "2027-12-31" },
    { " Q1 27/28 - Q1 27/28 ", TRENDS_DATE_SPAN_READ, "2027-04-01", "2027-06-30" },
    { "1 May 2027 to 30 June 2027", TRENDS_DATE_SPAN_READ, "2027-05-01", "2027-06-30" },
    { "2027-05-01 - 2027-05-01", TRENDS_DATE_SPAN_READ, "2027-05-01", "2027-05-01" },
    { "2027-05-01..2028-02-29", TRENDS_DATE_SPAN_READ, "2027-05-01", "2028-02-29" },
    { "Q3 27/28 – Q1 27/28", TRENDS_DATE_SPAN_BACKWARDS, NULL, NULL },
    { "1 May 2027", TRENDS_DATE_SPAN_NONE, NULL, NULL },
    { "2027-05-01", TRENDS_DATE_SPAN_NONE, NULL, NULL },
    { "Q1 27/28 – ", TRENDS_DATE_SPAN_NONE, NULL, NULL },
    { "–", TRENDS_DATE_SPAN_NONE, NULL, NULL },
    { "", TRENDS_DATE_SPAN_NONE, NULL, NULL },
    { "Q1 27/28 – nonsense", TRENDS_DATE_SPAN_NONE, NULL, NULL },
  };
  TrendsDateContext context = make_context (TRENDS_DATE_LAST);

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      TrendsDateReading first, last;

      g_test_message ("%s", tried[i].text);
      g_assert_cmpint (trends_date_read_span (tried[i].text, &context, &first, &last), ==,
                       tried[i].result);
      if (tried[i].result != TRENDS_DATE_SPAN_READ)
        continue;
      g_assert_cmpint (first.day, ==, trends_date_from_iso (tried[i].first));
      g_assert_cmpint (last.day, ==, trends_date_from_iso (tried[i].last));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/iso", test_iso);
  g_test_add_func ("/date/times", test_times);
  g_test_add_func ("/date/round-trip", test_round_trip);
  g_test_add_func ("/date/one-language", test_one_language);
  g_test_add_func ("/date/every-year", test_every_year);
  g_test_add_func ("/date/without-year", test_without_year);
  g_test_add_func ("/date/months", test_months);
  g_test_add_func ("/date/typed", test_typed);
  g_test_add_func ("/date/calendar-year", test_calendar_year);
  g_test_add_func ("/date/near", test_near);
  g_test_add_func ("/date/near-words", test_near_words);
  g_test_add_func ("/date/vague", test_vague);
  g_test_add_func ("/date/plan-language", test_plan_language);
  g_test_add_func ("/date/any-text", test_any_text);
  g_test_add_func ("/date/long-text", test_long_text);
  g_test_add_func ("/date/span", test_span);
  return g_test_run ();
}
