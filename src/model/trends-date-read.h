/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-date-read.h: what people type where a date is wanted: days, months,
 * quarters, financial years, "tomorrow". What is longer than a day means its
 * first day where something starts, and its last where something ends.
 */

#pragma once

#include "trends-period.h"

G_BEGIN_DECLS

#define TRENDS_DATE_MAX_READINGS 4

typedef enum
{
  TRENDS_DATE_FIRST, /* something starts then */
  TRENDS_DATE_LAST,  /* something ends, or is due, then */
} TrendsDateEdge;

typedef enum
{
  TRENDS_DATE_A_DAY,
  TRENDS_DATE_A_MONTH,
  TRENDS_DATE_A_QUARTER,
  TRENDS_DATE_A_FINANCIAL_QUARTER,
  TRENDS_DATE_A_YEAR,
  TRENDS_DATE_A_FINANCIAL_YEAR,
} TrendsDateMeaning;

typedef struct
{
  gint64 day;
  TrendsPeriod period;
  TrendsDateMeaning meaning;
  TrendsDateEdge edge;
} TrendsDateReading;

/* What is known where somebody types */
typedef struct
{
  TrendsDateEdge edge;
  int year_start;       /* first month of the plan's financial year, 1 to 12 */
  const char *language; /* the plan's, a BCP 47 tag */
  gint64 today;
} TrendsDateContext;

TrendsDateContext trends_date_context_of (TrendsPlan     *plan,
                                          TrendsDateEdge  edge,
                                          gint64          today);
guint trends_date_read            (const char              *text,
                                   const TrendsDateContext *context,
                                   TrendsDateReading        readings[TRENDS_DATE_MAX_READINGS]);
gboolean trends_date_is_vague     (const char              *text,
                                   const char              *language);
char *trends_date_reading_format  (const TrendsDateReading *reading,
                                   const TrendsDateContext *context);
char *trends_date_dup_refusal     (const char              *text,
                                   const TrendsDateContext *context);

G_END_DECLS
