/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-states.h: how a plan was when a workshop began, and when it was over: baselines
 * that are saved then, and found again to tell what has changed. In the plan's thread.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

/* As parts of an edit in the making */
gint64        trends_workshop_add_before  (TrendsEditBuilder *builder,
                                           TrendsPlan        *plan,
                                           const char        *title);
void          trends_workshop_add_after   (TrendsEditBuilder *builder,
                                           TrendsEntity      *workshop,
                                           gint64             when);

/* (nullable) */
TrendsEntity *trends_workshop_find_before (TrendsEntity      *workshop);
TrendsEntity *trends_workshop_find_after  (TrendsEntity      *workshop);

/* Any thread that has the plan; it may be long */
gboolean      trends_workshop_thaw_states (TrendsEntity      *workshop,
                                           TrendsPlan       **before,
                                           TrendsPlan       **after,
                                           GError           **error);

G_END_DECLS
