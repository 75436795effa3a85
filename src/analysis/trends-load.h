/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-load.h: how many initiatives each owner leads in each quarter of a stretch of time.
 *
 * An initiative counts in each quarter that it is known to run in, from the day it starts to
 * the day it ends, for whoever leads it, as long as there is something to do for it. Where one
 * of its days isn't known it counts in the quarter of the other alone: nobody can say more. But what
 * has begun and has no end, or should have ended, is still somebody's work in the quarter that it is.
 *
 * Quarters are those of a plan's financial year, and counted one after another: see
 * trends_load_quarter_of_day(). Counts can be changed one by one, so that whoever follows
 * edits needn't look at the whole plan. In the plan's thread.
 */

#pragma once

#include "trends-filter.h"
#include "trends-period.h"
#include "trends-plan.h"

G_BEGIN_DECLS

/* How many quarters are looked ahead for who leads too much: five years */
#define TRENDS_LOAD_AHEAD 20

typedef struct _TrendsLoad TrendsLoad;

/* Where an initiative counts */
typedef struct
{
  TrendsEntity *lead;
  int first;
  int last; /* the last quarter that it counts in */
} TrendsLoadSpan;

int          trends_load_quarter_of_day (gint64                day,
                                         int                   year_start);
TrendsPeriod trends_load_get_period     (int                   quarter,
                                         int                   year_start);

gboolean     trends_load_span_of        (TrendsEntity         *initiative,
                                         int                   year_start,
                                         int                   now,
                                         TrendsLoadSpan       *span);

TrendsLoad  *trends_load_new            (int                   first,
                                         guint                 n_quarters);
TrendsLoad  *trends_load_of_plan        (TrendsPlan           *plan,
                                         gint64                day,
                                         guint                 n_quarters,
                                         TrendsFilter         *filter);
void         trends_load_free           (TrendsLoad           *self);
void         trends_load_add            (TrendsLoad           *self,
                                         const char           *lead_id,
                                         int                   first,
                                         int                   last,
                                         int                   n);
int          trends_load_get_first      (const TrendsLoad     *self);
guint        trends_load_get_n_quarters (const TrendsLoad     *self);
guint        trends_load_count          (const TrendsLoad     *self,
                                         const char           *lead_id,
                                         int                   quarter);
guint        trends_load_count_over     (const TrendsLoad     *self,
                                         const char           *lead_id,
                                         gint64                limit,
                                         int                  *first_over);
guint        trends_load_count_overdue  (const TrendsLoad     *self,
                                         const char           *lead_id);
char        *trends_load_dup_overdue_words (guint              n,
                                            const char        *number);
char        *trends_load_dup_over_words (const TrendsLoad     *self,
                                         const char           *lead_id,
                                         gint64                limit,
                                         guint                 n_told,
                                         guint                 most,
                                         int                   year_start);
/* (transfer full) (element-type TrendsEntity) */
GPtrArray   *trends_load_dup_leads      (const TrendsLoad     *self,
                                         TrendsPlan           *plan,
                                         guint                 n_shown);
gboolean     trends_load_is_over_later  (const TrendsLoad     *self,
                                         GPtrArray            *leads,
                                         gint64                limit,
                                         guint                 n_told);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsLoad, trends_load_free)

G_END_DECLS
