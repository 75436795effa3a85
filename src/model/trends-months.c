/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-months.c: see trends-months.h. */

#include "trends-months.h"

#include <glib/gi18n-lib.h>

static GDate
get_date (gint64 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) CLAMP (day, TRENDS_MONTHS_FIRST_DAY, TRENDS_MONTHS_LAST_DAY));
  return date;
}

static int
get_month (const GDate *date)
{
  return g_date_get_year (date) * 12 + (int) g_date_get_month (date) - 1;
}

/**
 * trends_day_get_month:
 * @day: (GDate Julian day): any day; beyond the calendar's, its first or last is meant
 *
 * Returns: its month, counted from the first of the year 0 on
 */
int
trends_day_get_month (gint64 day)
{
  GDate date = get_date (day);

  return get_month (&date);
}

/**
 * trends_day_add_months:
 * @day: (GDate Julian day): any day
 * @n_months: how many months later; below 0 earlier
 *
 * Returns: that day of its month, or that month's last where it is shorter; from the last of a
 *   month the last
 */
gint64
trends_day_add_months (gint64 day,
                       int    n_months)
{
  GDate date = get_date (day);
  int month = CLAMP (get_month (&date) + n_months, 12, 9999 * 12 + 11);
  TrendsPeriod days = trends_period_of_month (month / 12, month % 12 + 1);

  return (g_date_is_last_of_month (&date) ? days.end
                                          : MIN (days.start + g_date_get_day (&date), days.end))
         - 1;
}

/**
 * trends_months_between:
 * @from: (GDate Julian day): any day
 * @to: (GDate Julian day): another
 *
 * Returns: how many months after that of @from the month of @to is; below 0 where it is before,
 *   whichever days of them they are
 */
int
trends_months_between (gint64 from,
                       gint64 to)
{
  return trends_day_get_month (to) - trends_day_get_month (from);
}

/**
 * trends_period_of_month_at:
 * @day: (GDate Julian day): any day
 *
 * Returns: the month that it is in
 */
TrendsPeriod
trends_period_of_month_at (gint64 day)
{
  int month = trends_day_get_month (day);

  return trends_period_of_month (month / 12, month % 12 + 1);
}

/**
 * trends_period_of_quarter_at:
 * @day: (GDate Julian day): any day
 * @year_start: the first month of the financial year; 1 for calendar quarters
 *
 * Returns: the quarter that it is in
 */
TrendsPeriod
trends_period_of_quarter_at (gint64 day,
                             int    year_start)
{
  int year, quarter;

  trends_quarter_of_day (day, year_start, &year, &quarter);
  return trends_period_of_quarter (year, quarter, year_start);
}

/**
 * trends_quarter_format_alone:
 * @day: (GDate Julian day): any day
 * @year_start: the first month of the financial year; 1 for calendar quarters
 *
 * Returns: (transfer full): the quarter of a day without its year: "Q4"
 */
char *
trends_quarter_format_alone (gint64 day,
                             int    year_start)
{
  int year, quarter;

  trends_quarter_of_day (day, year_start, &year, &quarter);
  /* Translators: a quarter of a year that is said beside it: Q1 */
  return g_strdup_printf (_("Q%d"), quarter);
}
