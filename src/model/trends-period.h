/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-period.h: months, quarters and years, financial ones too, and how people
 * call them; and when something is, in words, wherever that is said. A period is
 * half-open: it holds its first day and not its last, which is the first of the next.
 *
 * Days are GDate's Julian days, as in the fields of type DATE.
 */

#pragma once

#include "trends-entity.h"
#include "trends-language.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 start;
  gint64 end; /* the day after */
} TrendsPeriod;

#define TRENDS_TYPE_PERIOD (trends_period_get_type ())
GType         trends_period_get_type   (void);
TrendsPeriod *trends_period_copy       (const TrendsPeriod *self);
void          trends_period_free       (TrendsPeriod       *self);

/* `year_start`: the first month of the financial year, 1 to 12. A financial year is
 * called by the calendar year that it starts in. */
TrendsPeriod  trends_period_of_month   (int                 year,
                                        int                 month);
TrendsPeriod  trends_period_of_quarter (int                 year,
                                        int                 quarter,
                                        int                 year_start);
TrendsPeriod  trends_period_of_year    (int                 year,
                                        int                 year_start);
gboolean      trends_period_has_day    (const TrendsPeriod *self,
                                        gint64              day);
gboolean      trends_period_overlaps   (const TrendsPeriod *self,
                                        const TrendsPeriod *other);

void          trends_quarter_of_day    (gint64              day,
                                        int                 year_start,
                                        int                *year,
                                        int                *quarter);
char         *trends_quarter_format    (gint64              day,
                                        int                 year_start);
char         *trends_year_format       (gint64              day,
                                        int                 year_start);

/* Of the plan: where its financial year starts, and the one that a day is in */
int           trends_period_get_year_start (TrendsPlan     *plan);
TrendsPeriod  trends_period_of_plan_year   (TrendsPlan     *plan,
                                            gint64          day);

/* When something is: its days, which may be TRENDS_UNSET, and what is said where both are:
 * its horizon. `end` is its last day. */
typedef struct
{
  gint64 start;
  gint64 end;
  int horizon; /* of TrendsHorizon */
} TrendsWhen;

/* How much of it is said */
typedef enum
{
  TRENDS_WHEN_SHORT,    /* "Q4 26/27", in which it ends; "from Q3 26/27" */
  TRENDS_WHEN_COLUMN,   /* "Q3 26/27 – Q4 26/27"; otherwise as it is said in short */
  TRENDS_WHEN_QUARTERS, /* "Q3 26/27 to Q4 26/27", and nothing of a horizon */
  TRENDS_WHEN_DAYS,     /* "23 Nov 2026 to 5 Jan 2027" */
  TRENDS_WHEN_FULL,     /* "23 Nov 2026 to 5 Jan 2027 (Q3 26/27 to Q4 26/27)" */
} TrendsWhenStyle;

TrendsWhen    trends_when_of           (TrendsEntity         *initiative);
char         *trends_when_format       (const TrendsWhen     *self,
                                        TrendsWhenStyle       style,
                                        int                   year_start,
                                        const TrendsLanguage *paper);

G_END_DECLS
