/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-scorecard.h: what initiatives are scored by: criteria, each with a weight.
 *
 * A score is the sum of weight × rating ÷ 5 over the criteria, so that the best there is
 * comes to the sum of the weights; where these don't add to 100, it is as if they did. A
 * rating is 1 to 5: value, urgency and risk reduction as they are, effort as 6 − effort,
 * confidence as 5 where it is green, 3 where it is amber and 1 where it is red. An initiative
 * that lacks one of them has no score; a criterion without weight asks for nothing.
 *
 * Points are the sum of weight × rating, whole numbers: what is compared is exact, and only
 * what is shown is rounded. A scorecard is immutable.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

#define TRENDS_SCORE_BEST 5    /* the best rating */
#define TRENDS_SCORE_TOTAL 100 /* what weights add to */
#define TRENDS_SCORE_REST G_MAXUINT /* for a weight: a share of what the others leave */

typedef struct
{
  const char *id; /* (nullable): of the plan's criterion; NULL where the plan has none */
  const char *title;
  TrendsMeasure measure;
  guint weight; /* 0 to 100 */
} TrendsScoreCriterion;

typedef struct _TrendsScorecard TrendsScorecard;

TrendsScorecard *trends_scorecard_new             (TrendsPlan            *plan);
TrendsScorecard *trends_scorecard_new_with_weight (TrendsScorecard       *self,
                                                   guint                  index,
                                                   guint                  weight);
TrendsScorecard *trends_scorecard_new_with_weights (TrendsScorecard      *self,
                                                   const guint           *wanted);
TrendsScorecard *trends_scorecard_ref             (TrendsScorecard       *self);
void             trends_scorecard_unref           (TrendsScorecard       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsScorecard, trends_scorecard_unref)

guint            trends_scorecard_get_n_criteria  (const TrendsScorecard *self);
const TrendsScoreCriterion *
                 trends_scorecard_get_criterion   (const TrendsScorecard *self,
                                                   guint                  index);
gboolean         trends_scorecard_equal           (const TrendsScorecard *self,
                                                   const TrendsScorecard *other);
gboolean         trends_scorecard_is_kept         (const TrendsScorecard *self,
                                                   TrendsPlan            *plan);
gboolean         trends_scorecard_measures        (const TrendsScorecard *self,
                                                   TrendsMeasure          measure);
void             trends_scorecard_build           (TrendsScorecard       *self,
                                                   TrendsPlan            *plan,
                                                   TrendsEditBuilder     *builder);
gboolean         trends_scorecard_keep            (TrendsScorecard       *self,
                                                   TrendsPlan            *plan,
                                                   GError               **error);
char            *trends_scorecard_dup_formula     (const TrendsScorecard *self);

guint            trends_measure_get_field         (TrendsMeasure          measure);
guint            trends_measure_rate              (TrendsMeasure          measure,
                                                   TrendsEntity          *initiative);
guint            trends_scorecard_find_missing    (const TrendsScorecard *self,
                                                   TrendsEntity          *initiative);
gint64           trends_scorecard_count_points    (const TrendsScorecard *self,
                                                   TrendsEntity          *initiative);
guint            trends_scorecard_get_tenths      (const TrendsScorecard *self,
                                                   gint64                 points);

G_END_DECLS
