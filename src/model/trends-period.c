/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-period.c: see trends-period.h. */

#include "trends-period.h"

#include "trends-date.h"
#include "trends-field.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gint64
first_of_month (int year,
                int months)
{
  GDate date;

  g_date_set_dmy (&date, 1, (GDateMonth) (months % 12 + 1), (GDateYear) (year + months / 12));
  return g_date_get_julian (&date);
}

/**
 * trends_period_of_month:
 * @year: 1 to 9999
 * @month: 1 to 12
 */
TrendsPeriod
trends_period_of_month (int year,
                        int month)
{
  return (TrendsPeriod) { first_of_month (year, month - 1), first_of_month (year, month) };
}

/**
 * trends_period_of_quarter:
 * @year: the year that the financial year starts in
 * @quarter: 1 to 4
 * @year_start: the first month of the financial year; 1 for calendar quarters
 */
TrendsPeriod
trends_period_of_quarter (int year,
                          int quarter,
                          int year_start)
{
  int months = year_start - 1 + (quarter - 1) * 3;

  return (TrendsPeriod) { first_of_month (year, months), first_of_month (year, months + 3) };
}

/**
 * trends_period_of_year:
 * @year: the year that it starts in
 * @year_start: the first month of the financial year; 1 for calendar years
 */
TrendsPeriod
trends_period_of_year (int year,
                       int year_start)
{
  return (TrendsPeriod) { first_of_month (year, year_start - 1),
                          first_of_month (year + 1, year_start - 1) };
}

/**
 * trends_quarter_of_day:
 * @year: (out): the calendar year in which the financial year starts
 * @quarter: (out): 1 to 4
 */
void
trends_quarter_of_day (gint64  day,
                       int     year_start,
                       int    *year,
                       int    *quarter)
{
  GDate date;
  int months;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  months = (int) g_date_get_month (&date) - year_start;
  *year = g_date_get_year (&date) - (months < 0 ? 1 : 0);
  *quarter = (months + 12) % 12 / 3 + 1;
}

/**
 * trends_quarter_format:
 *
 * Says quarters everywhere on screen.
 *
 * Returns: (transfer full): the quarter of a day with its financial year: "Q4 26/27",
 *   or "Q4 2026" where that is the calendar year
 */
char *
trends_quarter_format (gint64 day,
                       int    year_start)
{
  int year, quarter;

  trends_quarter_of_day (day, year_start, &year, &quarter);
  if (year_start == 1)
    /* Translators: a quarter of a calendar year: Q3 2026 */
    return g_strdup_printf (_("Q%d %d"), quarter, year);

  /* Translators: a quarter of a financial year: Q3 26/27 */
  return g_strdup_printf (_("Q%d %02d/%02d"), quarter, year % 100, (year + 1) % 100);
}

static char *
format_horizon (int horizon)
{
  return g_strdup (horizon == TRENDS_HORIZON_UNSET
                     ? ""
                     : trends_choices_get_label (&trends_horizon_choices, (guint) horizon));
}

/**
 * trends_when_format_short:
 *
 * Returns: (transfer full): for small places: the quarter that something ends in;
 *   where no end is known, the one that it starts in, as "from"; else its horizon
 *   in words; "" where nothing is known
 */
char *
trends_when_format_short (gint64 start,
                          gint64 end,
                          int    horizon,
                          int    year_start)
{
  g_autofree char *quarter = NULL;

  if (end != TRENDS_UNSET)
    return trends_quarter_format (end, year_start);
  if (start == TRENDS_UNSET)
    return format_horizon (horizon);

  quarter = trends_quarter_format (start, year_start);
  /* Translators: something starts in a quarter, and no end is known: from Q3 26/27 */
  return g_strdup_printf (_("from %s"), quarter);
}

static char *
format_both (gint64 start,
             gint64 end,
             int    year_start)
{
  g_autofree char *from = trends_date_format_short (start);
  g_autofree char *to = trends_date_format_short (end);
  g_autofree char *first = trends_quarter_format (start, year_start);
  g_autofree char *last = trends_quarter_format (end, year_start);

  if (strcmp (first, last) == 0)
    /* Translators: from a day to a day, both in this quarter */
    return g_strdup_printf (_("%s to %s (%s)"), from, to, first);

  /* Translators: from a day to a day, and from a quarter to a quarter */
  return g_strdup_printf (_("%s to %s (%s to %s)"), from, to, first, last);
}

/**
 * trends_when_format:
 *
 * Returns: (transfer full): in full: the days and the quarters that something starts
 *   and ends in; else its horizon in words; "" where nothing is known
 */
char *
trends_when_format (gint64 start,
                    gint64 end,
                    int    horizon,
                    int    year_start)
{
  g_autofree char *day = NULL;
  g_autofree char *quarter = NULL;

  if (start != TRENDS_UNSET && end != TRENDS_UNSET)
    return format_both (start, end, year_start);
  if (start == TRENDS_UNSET && end == TRENDS_UNSET)
    return format_horizon (horizon);

  day = trends_date_format_short (start != TRENDS_UNSET ? start : end);
  quarter = trends_quarter_format (start != TRENDS_UNSET ? start : end, year_start);
  return start != TRENDS_UNSET
           /* Translators: a day and its quarter; something starts then */
           ? g_strdup_printf (_("From %s (%s)"), day, quarter)
           /* Translators: a day and its quarter; something ends then */
           : g_strdup_printf (_("By %s (%s)"), day, quarter);
}
