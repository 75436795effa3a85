/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-calendar.h: GTK's calendar, for choosing one day: by a press on it, or by keys,
 * which say the day that they come to. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_CALENDAR (trends_calendar_get_type ())
G_DECLARE_FINAL_TYPE (TrendsCalendar, trends_calendar, TRENDS, CALENDAR, GtkBox)

GtkWidget *trends_calendar_new        (void);
void       trends_calendar_show       (TrendsCalendar *self,
                                       gint64          day);
void       trends_calendar_take_focus (TrendsCalendar *self);

G_END_DECLS
