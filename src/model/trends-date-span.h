/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-date-span.h: two dates in one line, as people write when something is: "Q1 27/28 –
 * Q3 27/28", "1 May to 30 June 2027".
 */

#pragma once

#include "trends-date-read.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_DATE_SPAN_NONE,   /* these aren't two dates */
  TRENDS_DATE_SPAN_READ,
  TRENDS_DATE_SPAN_EITHER, /* one of them can be read in several ways */
  TRENDS_DATE_SPAN_BACKWARDS,
} TrendsDateSpanResult;

TrendsDateSpanResult trends_date_read_span (const char              *text,
                                            const TrendsDateContext *context,
                                            TrendsDateReading       *first,
                                            TrendsDateReading       *last);

G_END_DECLS
