/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-today.h: what day it is, and when that is another: a window is often open past midnight.
 * Each session has one, which its filter follows; views that say what is now, overdue or this
 * quarter's follow its property "day".
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_TODAY (trends_today_get_type ())
G_DECLARE_FINAL_TYPE (TrendsToday, trends_today, TRENDS, TODAY, GObject)

TrendsToday *trends_today_new     (void);
gint64       trends_today_get_day (TrendsToday *self);
void         trends_today_set_day (TrendsToday *self,
                                   gint64       day);

G_END_DECLS
