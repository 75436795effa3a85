/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-finding.h: one thing that is missing or wrong: a kind of finding in an entity.
 *
 * Properties, read only: "type" (a TrendsFindingType), "entity", "id", "title" (what is
 * found, in the plural), "severity" (a TrendsSeverity), "set-aside" (the entity that sets it
 * aside, or NULL).
 */

#pragma once

#include "trends-finding-kinds.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_FINDING (trends_finding_get_type ())
G_DECLARE_FINAL_TYPE (TrendsFinding, trends_finding, TRENDS, FINDING, GObject)

/* What a finding says, for who has very many and shows few: their order follows from it. */
typedef struct
{
  TrendsFindingType type;
  TrendsSeverity severity;
  TrendsEntity *entity;    /* what it is found in */
  TrendsEntity *set_aside; /* (nullable): what sets it aside */
} TrendsFound;

int                trends_found_compare         (const TrendsFound        *a,
                                                 const TrendsFound        *b);

TrendsFinding     *trends_finding_new_found     (const TrendsFound        *found);
TrendsFinding     *trends_finding_new           (TrendsFindingType         type,
                                                 TrendsEntity             *entity,
                                                 TrendsEntity             *set_aside);
TrendsFindingType  trends_finding_get_type_of   (TrendsFinding            *self);
TrendsEntity      *trends_finding_get_entity    (TrendsFinding            *self);
const char        *trends_finding_get_entity_id (TrendsFinding            *self);
TrendsSeverity     trends_finding_get_severity  (TrendsFinding            *self);
TrendsEntity      *trends_finding_get_set_aside (TrendsFinding            *self);
char              *trends_finding_dup_id        (TrendsFinding            *self);

gboolean           trends_finding_is_for        (TrendsFinding            *self,
                                                 TrendsProfile             profile,
                                                 GHashTable               *unsaid);

/* In words: trends-finding-words.c */
char              *trends_finding_dup_sentence  (TrendsFinding            *self,
                                                 const TrendsFindingIndex *index,
                                                 const TrendsLanguage     *paper);
char              *trends_finding_dup_grounds   (TrendsFinding            *self);
char              *trends_finding_dup_aside     (TrendsFinding            *self,
                                                 const TrendsLanguage     *paper);

G_END_DECLS
