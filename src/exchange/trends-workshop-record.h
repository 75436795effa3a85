/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-record.h: which of a plan's workshops is meant: the last one, or that of today,
 * to which whatever a room comes up with belongs; it is made where there is none. In the plan's
 * thread.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

int           trends_workshop_compare_times (TrendsEntity      *workshop,
                                             TrendsEntity      *other);
TrendsEntity *trends_workshop_find_last     (TrendsPlan        *plan);
TrendsEntity *trends_workshop_find_today    (TrendsPlan        *plan);
TrendsRecord *trends_workshop_new_record    (TrendsPlan        *plan);
const char   *trends_workshop_take_today    (TrendsPlan        *plan,
                                             TrendsEditBuilder *builder);

G_END_DECLS
