/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-months.c: see trends-months.h. */

#include "trends-months.h"

#include "trends-period.h"

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
