/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-set-aside.h: findings that somebody looked at and let be, with a reason; each
 * verb is one edit. What is found at all is said by trends-findings.h.
 */

#pragma once

#include "trends-finding-ids.h"
#include "trends-plan.h"

G_BEGIN_DECLS

TrendsEntity *trends_plan_set_finding_aside (TrendsPlan        *self,
                                             TrendsFindingType  type,
                                             TrendsEntity      *entity,
                                             const char        *reason,
                                             GError           **error);
gboolean      trends_plan_take_finding_back (TrendsPlan        *self,
                                             TrendsFindingType  type,
                                             TrendsEntity      *entity,
                                             GError           **error);

G_END_DECLS
