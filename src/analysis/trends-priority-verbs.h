/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-priority-verbs.h: edits of several fields or of many initiatives that say what comes
 * first. Each is one edit.
 */

#pragma once

#include "trends-ranking.h"

G_BEGIN_DECLS

/* A value or an effort that stays what it is */
#define TRENDS_RATING_KEPT (-2)

gboolean trends_plan_rate                 (TrendsPlan     *plan,
                                           GPtrArray      *initiatives,
                                           gint64          value,
                                           gint64          effort,
                                           GError        **error);
gboolean trends_plan_shift_ratings        (TrendsPlan     *plan,
                                           GPtrArray      *initiatives,
                                           int             by_value,
                                           int             by_effort,
                                           GError        **error);
TrendsPriority trends_ranking_get_priority (TrendsRanking *self,
                                           TrendsRanked   *ranked);
guint    trends_ranking_count_priorities  (TrendsRanking  *self);
gboolean trends_ranking_set_priorities    (TrendsRanking  *self,
                                           TrendsPlan     *plan,
                                           GError        **error);

G_END_DECLS
