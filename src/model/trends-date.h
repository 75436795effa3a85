/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-date.h: whole days, financial years and quarters, and today.
 * Days are GDate Julian days, as in the fields of type DATE.
 */

#pragma once

#include "trends-value.h"

G_BEGIN_DECLS

/* TRENDS_UNSET where `text` is no ISO 8601 calendar date (YYYY-MM-DD) */
gint64  trends_date_from_iso       (const char *text);
char   *trends_date_to_iso         (gint64      day);
/* In the user's locale: "23 November 2026" and "23 Nov 2026" */
char   *trends_date_format         (gint64      day);
char   *trends_date_format_short   (gint64      day);
/* What people type: ISO, "23/11/2026", "23 Nov 2026", "23 November"; TRENDS_UNSET
 * where it is no date. */
gint64  trends_date_parse          (const char *text);
/* Today here, or SOURCE_DATE_EPOCH's day */
gint64  trends_date_today          (void);
/* Now, or SOURCE_DATE_EPOCH; seconds since 1970 */
gint64  trends_time_now            (void);
char   *trends_time_to_iso         (gint64      time);
gint64  trends_time_from_iso       (const char *text);

/* The financial year that a day is in, named by the year that it starts in,
 * and the quarter of it, 1 to 4. `year_start`: its first month, 1 to 12. */
void    trends_date_get_quarter    (gint64      day,
                                    int         year_start,
                                    int        *year,
                                    int        *quarter);
/* First day of a quarter; quarter 5 is the next year's first. */
gint64  trends_date_quarter_start  (int         year,
                                    int         quarter,
                                    int         year_start);
/* "Q3 26", for small places */
char   *trends_quarter_format_short (gint64     day,
                                     int        year_start);
/* "Q3 2026/27", or "Q3 2026" where the year starts in January */
char   *trends_quarter_format      (gint64      day,
                                    int         year_start);

/* When an initiative is, for small places: the quarter that it starts in (or ends in,
 * where no start is known), else its horizon's word; "" where neither is known.
 * `horizon`: a choice of TrendsHorizon. */
char   *trends_when_format_short   (gint64      start,
                                    gint64      end,
                                    int         horizon,
                                    int         year_start);

/* Money in words for people: "£86,000", from minor units; pence only where there are some.
 * `currency`: ISO 4217. */
char   *trends_money_format        (gint64      minor,
                                    const char *currency);
/* What people type: "86,000", "£86k", "1.2m", "86000.50"; TRENDS_UNSET and FALSE where it is
 * none */
gboolean trends_money_parse        (const char *text,
                                    const char *currency,
                                    gint64     *minor);
int     trends_currency_digits     (const char *currency);

G_END_DECLS
