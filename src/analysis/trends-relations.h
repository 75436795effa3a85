/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-relations.h: initiatives that have to do with each other, and don't wait: dependencies
 * that relate, which have no direction, whoever of the two they were noted at. In the plan's thread.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

GPtrArray    *trends_initiative_dup_relations (TrendsEntity  *initiative);
GPtrArray    *trends_initiative_dup_related   (TrendsEntity  *initiative);
TrendsEntity *trends_relation_get_other       (TrendsEntity  *relation,
                                               TrendsEntity  *initiative);
TrendsEntity *trends_initiative_find_relation (TrendsEntity  *initiative,
                                               TrendsEntity  *other);
char         *trends_initiative_dup_relation_words (TrendsEntity *initiative);
TrendsEntity *trends_plan_relate              (TrendsPlan    *plan,
                                               TrendsEntity  *initiative,
                                               TrendsEntity  *other,
                                               GError       **error);

G_END_DECLS
