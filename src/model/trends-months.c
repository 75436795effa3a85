/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-months.c: see trends-months.h. */

#include "trends-months.h"

#include "trends-period.h"

#define FIRST_DAY 366
#define LAST_DAY 3652059

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
  GDate date;
  int month;
  TrendsPeriod days;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) CLAMP (day, FIRST_DAY, LAST_DAY));
  month = CLAMP (g_date_get_year (&date) * 12 + (int) g_date_get_month (&date) - 1 + n_months,
                 12, 9999 * 12 + 11);
  days = trends_period_of_month (month / 12, month % 12 + 1);
  return (g_date_is_last_of_month (&date) ? days.end
                                          : MIN (days.start + g_date_get_day (&date), days.end))
         - 1;
}
