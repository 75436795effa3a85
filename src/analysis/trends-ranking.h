/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ranking.h: all open initiatives of a plan by what they score, as a list model of
 * TrendsRanked that follows the plan's edits.
 *
 * First those that are ranked, by points, the most first; of those with as many, which share
 * their rank, by their place in the plan. Then those that lack a rating, by their place in
 * the plan. So the order is total, and the same for the same plan.
 *
 * It follows the plan's own scorecard, or holds one that is only tried out. An edit costs what
 * it changes, times the logarithm of how many there are; where the weights change, or trends
 * their places, it is one look at each initiative and one report. A TrendsRanked stays the
 * same object as long as its initiative is there and open. The list is up to date when the
 * plan has emitted "applied". In the plan's thread.
 *
 * Signals:
 *   changed ()  something has another score, rank or scorecard than before.
 */

#pragma once

#include "trends-feed.h"
#include "trends-scorecard.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_RANKED (trends_ranked_get_type ())
G_DECLARE_FINAL_TYPE (TrendsRanked, trends_ranked, TRENDS, RANKED, GObject)

#define TRENDS_TYPE_RANKING (trends_ranking_get_type ())
G_DECLARE_FINAL_TYPE (TrendsRanking, trends_ranking, TRENDS, RANKING, GObject)

/* Who has another rank than before. 0: none. */
typedef struct
{
  TrendsEntity *initiative;
  guint before, after;
} TrendsRankMove;

TrendsEntity    *trends_ranked_get_initiative  (TrendsRanked    *self);
gint64           trends_ranked_get_points      (TrendsRanked    *self);

TrendsRanking   *trends_ranking_new            (TrendsPlan      *plan,
                                                TrendsScorecard *scorecard);
void             trends_ranking_set_feed       (TrendsRanking   *self,
                                                TrendsFeed      *feed);
void             trends_ranking_set_scorecard  (TrendsRanking   *self,
                                                TrendsScorecard *scorecard);
TrendsScorecard *trends_ranking_get_scorecard  (TrendsRanking   *self);
guint            trends_ranking_get_n_ranked   (TrendsRanking   *self);
TrendsRanked    *trends_ranking_lookup         (TrendsRanking   *self,
                                                TrendsEntity    *initiative);
guint            trends_ranking_get_position   (TrendsRanking   *self,
                                                TrendsRanked    *ranked);
guint            trends_ranking_get_rank       (TrendsRanking   *self,
                                                TrendsRanked    *ranked);
guint            trends_ranking_count_tied     (TrendsRanking   *self,
                                                TrendsRanked    *ranked);
GArray          *trends_ranking_dup_moves      (TrendsRanking   *self,
                                                TrendsRanking   *before);

G_END_DECLS
