/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-coverage.h: what is planned for each trend, and how that goes with what is said
 * of it: how many initiatives now, next and later, and whether a stance is lived.
 *
 * An initiative counts for its home trend. Now, next and later are of what there is something
 * to do for. A value of its own, as the plan is when it is made. In the plan's thread.
 */

#pragma once

#include "trends-audience.h"
#include "trends-filter.h"
#include "trends-plan.h"

G_BEGIN_DECLS

/* How many shades there are for how much is planned, besides none */
#define TRENDS_COVERAGE_HEATS 4

/* How a stance goes with what is planned */
typedef enum
{
  TRENDS_COVERAGE_FITS,            /* there is nothing to say */
  TRENDS_COVERAGE_NOTHING_PLANNED, /* to act on, or to prepare for */
  TRENDS_COVERAGE_NOTHING_YET,     /* to act on, and nothing is under way */
  TRENDS_COVERAGE_BUSY,            /* to watch, and something is under way */
  TRENDS_COVERAGE_UNDECIDED,       /* no stance, and something is planned */
} TrendsCoverageVerdict;

typedef struct
{
  guint n_at[TRENDS_HORIZON_NOT_DOING + 1]; /* by horizon; those that are unset have none */
  guint n_open;
  guint n_under_way;
  guint n_done;
} TrendsCoverage;

void                  trends_coverage_of_trend    (TrendsEntity         *trend,
                                                   gint64                today,
                                                   TrendsFilter         *filter,
                                                   TrendsCoverage       *coverage);
void                  trends_coverage_of_plan     (TrendsPlan           *plan,
                                                   gint64                today,
                                                   TrendsFilter         *filter,
                                                   TrendsCoverage       *coverage);
/* (transfer full) (element-type TrendsEntity): those that are counted at a horizon */
GPtrArray            *trends_coverage_dup_initiatives (GListModel       *list,
                                                   TrendsHorizon         horizon,
                                                   gint64                today,
                                                   TrendsFilter         *filter);
TrendsCoverageVerdict trends_coverage_judge       (const TrendsCoverage *self,
                                                   TrendsStance          stance);
char                 *trends_coverage_dup_verdict (const TrendsCoverage *self,
                                                   TrendsStance          stance);
gboolean              trends_trend_has_stance     (TrendsEntity *trend);
gboolean              trends_trend_knows_maturity (TrendsEntity *trend);
const char           *trends_trend_get_maturity_word (TrendsEntity *trend,
                                                      guint         field);
gboolean              trends_coverage_judges_for  (TrendsProfile         profile,
                                                   TrendsFilter         *filter);
guint                 trends_coverage_get_heat    (guint                 n,
                                                   guint                 most);

G_END_DECLS
