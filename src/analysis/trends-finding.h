/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-finding.h: one thing that is missing or wrong: a kind of finding in an entity.
 *
 * Properties, read only: "type" (a TrendsFindingType), "entity", "id", "title" (what is
 * found, in the plural).
 */

#pragma once

#include "trends-finding-kinds.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_FINDING (trends_finding_get_type ())
G_DECLARE_FINAL_TYPE (TrendsFinding, trends_finding, TRENDS, FINDING, GObject)

TrendsFinding     *trends_finding_new           (TrendsFindingType  type,
                                                 TrendsEntity      *entity);
TrendsFindingType  trends_finding_get_type_of   (TrendsFinding     *self);
TrendsEntity      *trends_finding_get_entity    (TrendsFinding     *self);
const char        *trends_finding_get_entity_id (TrendsFinding     *self);
char              *trends_finding_dup_id        (TrendsFinding     *self);
int                trends_finding_compare       (TrendsFinding     *a,
                                                 TrendsFinding     *b);

G_END_DECLS
