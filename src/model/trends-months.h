/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-months.h: days that go on by months, as whatever is moved along time does by its units. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of the years 2 to 9999, so that what holds them can begin before and end after */
#define TRENDS_MONTHS_FIRST_DAY 366
#define TRENDS_MONTHS_LAST_DAY 3652059

int    trends_day_get_month  (gint64 day);
gint64 trends_day_add_months (gint64 day,
                              int    n_months);

G_END_DECLS
