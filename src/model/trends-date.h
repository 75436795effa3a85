/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-date.h: whole days, moments, and today. Days are GDate Julian days, as in
 * the fields of type DATE. Quarters and the like are in trends-period.h, and what
 * people type is read in trends-date-read.h.
 */

#pragma once

#include "trends-value.h"

G_BEGIN_DECLS

/* TRENDS_UNSET where `text` is no ISO 8601 calendar date (YYYY-MM-DD) */
gint64  trends_date_from_iso       (const char *text);
char   *trends_date_to_iso         (gint64      day);
void    trends_date_append_iso     (GString    *out,
                                    gint64      day);
/* In the user's locale: "23 November 2026" and "23 Nov 2026"; trends_date_read() reads
 * both again */
/* In the language of the interface, whatever the locale's formats are */
char   *trends_time_format         (GDateTime  *time,
                                    const char *format);
char   *trends_date_format         (gint64      day);
char   *trends_date_format_short   (gint64      day);
/* "Monday, 23 November 2026" */
char   *trends_date_format_weekday (gint64      day);
/* "March 2028" */
char   *trends_date_format_month   (gint64      day);
/* "Mar" */
char   *trends_date_format_month_short (gint64  day);
/* Today here, or SOURCE_DATE_EPOCH's day */
gint64  trends_date_today          (void);
/* Now, or SOURCE_DATE_EPOCH; seconds since 1970 */
gint64  trends_time_now            (void);
/* The day in UTC of such a moment, which is the same for everybody */
gint64  trends_time_get_day        (gint64      time);
char   *trends_time_to_iso         (gint64      time);
gint64  trends_time_from_iso       (const char *text);

G_END_DECLS
