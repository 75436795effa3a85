/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-period.h: months, quarters and years, financial ones too, and how people
 * call them. A period is half-open: it holds its first day and not its last, which
 * is the first of the next.
 *
 * Days are GDate's Julian days, as in the fields of type DATE.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gint64 start;
  gint64 end; /* the day after */
} TrendsPeriod;

/* `year_start`: the first month of the financial year, 1 to 12. A financial year is
 * called by the calendar year that it starts in. */
TrendsPeriod trends_period_of_month   (int     year,
                                       int     month);
TrendsPeriod trends_period_of_quarter (int     year,
                                       int     quarter,
                                       int     year_start);
TrendsPeriod trends_period_of_year    (int     year,
                                       int     year_start);

void         trends_quarter_of_day    (gint64  day,
                                       int     year_start,
                                       int    *year,
                                       int    *quarter);
char        *trends_quarter_format    (gint64  day,
                                       int     year_start);

/* When something is, in the locale. `horizon`: a choice of TrendsHorizon, for what
 * has no dates. Days may be TRENDS_UNSET. */
char        *trends_when_format_short (gint64  start,
                                       gint64  end,
                                       int     horizon,
                                       int     year_start);
char        *trends_when_format       (gint64  start,
                                       gint64  end,
                                       int     horizon,
                                       int     year_start);

G_END_DECLS
