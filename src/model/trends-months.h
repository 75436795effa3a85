/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-months.h: the month and the quarter that a day is in, and days that go on by months, as
 * whatever is moved along time does by its units. */

#pragma once

#include "trends-period.h"

G_BEGIN_DECLS

/* Of the years 2 to 9999, so that what holds them can begin before and end after */
#define TRENDS_MONTHS_FIRST_DAY 366
#define TRENDS_MONTHS_LAST_DAY 3652059

int          trends_day_get_month        (gint64 day);
gint64       trends_day_add_months       (gint64 day,
                                          int    n_months);
int          trends_months_between       (gint64 from,
                                          gint64 to);

/* `year_start`: the first month of the financial year, 1 to 12 */
TrendsPeriod trends_period_of_month_at   (gint64 day);
TrendsPeriod trends_period_of_quarter_at (gint64 day,
                                          int    year_start);
char        *trends_quarter_format_alone (gint64 day,
                                          int    year_start);

G_END_DECLS
