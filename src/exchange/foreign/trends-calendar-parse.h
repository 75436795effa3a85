/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-calendar-parse.h: a file as a calendar of libical's, which does no harm, and the days in it. */

#pragma once


#include "trends-foreign-days.h"

#include <libical/ical.h>

G_BEGIN_DECLS

/* What our own events are called: an id, for the end of an initiative one thing more, and whose it is */
#define TRENDS_CALENDAR_ID_LENGTH 36
#define TRENDS_CALENDAR_OWN_END "-end"
#define TRENDS_CALENDAR_OWN_DOMAIN "@org.socitm.Trends"
/* Beside CLASS, which tells what is internal from what is exempt in no program: a key of the field's */
#define TRENDS_CALENDAR_OWN_SENSITIVITY "X-TRENDS-SENSITIVITY"

gboolean       trends_calendar_is_own_uid (const char         *uid);
gboolean       trends_calendar_sniff    (const char           *data,
                                         gsize                 length);
icalcomponent *trends_calendar_parse    (const char           *data,
                                         gsize                 length,
                                         GError              **error);
gboolean       trends_calendar_read_day (TrendsForeignDays    *days,
                                         struct icaltimetype   time,
                                         gboolean              is_end,
                                         gint64               *day);

G_END_DECLS
