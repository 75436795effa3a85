/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-own-trends.h: trends and groups of a plan's own, beside those of its edition: added, put
 * in another place, and what goes with one that is removed.
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
char         *trends_entity_dup_along_words (TrendsEntity  *entity);

G_END_DECLS
