/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-horizon-move.h: what it takes to have initiatives in another horizon. What has dates
 * has its horizon from them, so it is moved to a quarter of the plan's financial year that begins
 * in that horizon, and stays as long as it is: whole months stay whole months. Its dates can't be
 * kept, for then it would stay where it is. What has none gets the horizon alone, and what is not
 * to be done gets that status and keeps its dates.
 */

#pragma once

#include "trends-horizon.h"
#include "trends-plan-verbs.h"
#include "trends-roadmap-move.h"

G_BEGIN_DECLS

GArray    *trends_horizon_dup_quarters (TrendsHorizon       horizon,
                                        gint64              today,
                                        int                 year_start);
guint      trends_horizon_find_nearest (GArray             *quarters,
                                        const TrendsDays   *days);
TrendsDays trends_horizon_move_days    (TrendsHorizon       horizon,
                                        const TrendsDays   *days,
                                        const TrendsPeriod *quarter,
                                        gint64              today);
gboolean   trends_horizon_moves        (TrendsEntity       *initiative,
                                        TrendsHorizon       horizon,
                                        gint64              today);
gboolean   trends_horizon_moves_days   (TrendsEntity       *initiative,
                                        TrendsHorizon       horizon,
                                        gint64              today);
gboolean   trends_plan_move_to_horizon (TrendsPlan         *plan,
                                        GPtrArray          *initiatives,
                                        TrendsHorizon       horizon,
                                        const TrendsPeriod *quarter,
                                        gint64              today,
                                        GError            **error);
gboolean   trends_horizon_holds_days   (TrendsHorizon       horizon,
                                        const TrendsDays   *days,
                                        gint64              today);
gboolean   trends_plan_move_to_days    (TrendsPlan         *plan,
                                        GPtrArray          *initiatives,
                                        TrendsHorizon       horizon,
                                        const TrendsDays   *days,
                                        gint64              today,
                                        GError            **error);
gboolean   trends_plan_move_with       (TrendsPlan         *plan,
                                        GPtrArray          *initiatives,
                                        TrendsHorizon       horizon,
                                        const TrendsPeriod *quarter,
                                        const TrendsDays   *days,
                                        const TrendsFieldValue *values,
                                        guint               n_values,
                                        gint64              today,
                                        GError            **error);

G_END_DECLS
