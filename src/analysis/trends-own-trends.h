/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-own-trends.h: trends and groups of a plan's own, beside those of its edition: added, put
 * in another place, and what goes with one that is removed; and trends that are hidden, which stay
 * in the plan with all that they have, and aren't on the board.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

TrendsEntity *trends_plan_add_trend         (TrendsPlan    *plan,
                                             TrendsEntity  *group,
                                             const char    *title,
                                             GError       **error);
TrendsEntity *trends_plan_add_group         (TrendsPlan    *plan,
                                             const char    *title,
                                             GError       **error);
gboolean      trends_plan_move_trend        (TrendsPlan    *plan,
                                             TrendsEntity  *trend,
                                             TrendsEntity  *group,
                                             guint          index,
                                             GError       **error);
gboolean      trends_trend_is_hidden        (TrendsEntity  *trend);
GPtrArray    *trends_plan_dup_hidden_trends (TrendsPlan    *plan);
gboolean      trends_plan_hide_trends       (TrendsPlan    *plan,
                                             GPtrArray     *trends,
                                             gboolean       hidden,
                                             GError       **error);
gboolean      trends_edit_hides_trends      (TrendsEdit    *edit);
char         *trends_entity_dup_along_words (TrendsEntity  *entity);

G_END_DECLS
