/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-entity.h: a living part of a plan: a trend, an initiative, an owner...
 *
 * Every field of trends-field-table.h is a GObject property that can be read
 * and watched, and not written: changes go through the plan. A reference is a
 * property of type TrendsEntity, a choice an int (the index), a date, number
 * or amount an int64 (TRENDS_UNSET where unset), a text a string (never NULL),
 * a list of texts or ids a GStrv.
 *
 * Besides, every entity has the properties "id", "entity-kind", "plan" and "name":
 * what people call it (title or name), for any kind. A TrendsTrend has
 * "initiatives" and a TrendsGroup "trends", both GListModel.
 * A TrendsOwner has "display-initials": those set, or those made of its name.
 *
 * Entities belong to the thread that uses their plan.
 */

#pragma once

#include "trends-record.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_ENTITY (trends_entity_get_type ())
G_DECLARE_DERIVABLE_TYPE (TrendsEntity, trends_entity, TRENDS, ENTITY, GObject)

typedef struct _TrendsPlan TrendsPlan;

/* One type a kind (TrendsInitiative, TrendsOwner...), so that an expression can
 * name the type whose property it looks up; made by trends_entity_ensure_types(). */
void               trends_entity_ensure_types (void);
GType              trends_entity_get_gtype    (TrendsKind    kind);
#define TRENDS_TYPE_PLAN_INFO (trends_entity_get_gtype (TRENDS_KIND_PLAN))
#define TRENDS_TYPE_GROUP (trends_entity_get_gtype (TRENDS_KIND_GROUP))
#define TRENDS_TYPE_OWNER (trends_entity_get_gtype (TRENDS_KIND_OWNER))
#define TRENDS_TYPE_TREND (trends_entity_get_gtype (TRENDS_KIND_TREND))
#define TRENDS_TYPE_INITIATIVE (trends_entity_get_gtype (TRENDS_KIND_INITIATIVE))

TrendsKind         trends_entity_get_kind     (TrendsEntity *self);
gboolean           trends_entity_is           (TrendsEntity *self,
                                               TrendsKind    kind);
const char        *trends_entity_get_id       (TrendsEntity *self);
TrendsSharedText  *trends_entity_share_id     (TrendsEntity *self);
const char        *trends_entity_get_name     (TrendsEntity *self);
TrendsPlan        *trends_entity_get_plan     (TrendsEntity *self);
TrendsRecord      *trends_entity_dup_record   (TrendsEntity *self);

const TrendsValue *trends_entity_get_value    (TrendsEntity *self,
                                               guint         field);
const char        *trends_entity_get_text     (TrendsEntity *self,
                                               guint         field);
gint64             trends_entity_get_integer  (TrendsEntity *self,
                                               guint         field);
TrendsEntity      *trends_entity_get_ref      (TrendsEntity *self,
                                               guint         field);
GPtrArray         *trends_entity_dup_refs     (TrendsEntity *self,
                                               guint         field);
char             **trends_entity_dup_strings  (TrendsEntity *self,
                                               guint         field);

/* The name, folded; kept until a field changes */
const char        *trends_entity_get_folded_name (TrendsEntity *self);
/* How two entities of one plan and kind come in its lists; never 0 for two */
int                trends_entity_compare      (TrendsEntity *a,
                                               TrendsEntity *b);
/* How two entities come by name on screen, in the order of the locale's dictionaries */
int                trends_entity_compare_on_screen (TrendsEntity *a,
                                                  TrendsEntity *b);

/* Kind by kind */
GListModel        *trends_trend_get_initiatives        (TrendsEntity *trend);
/* Its place among all trends of its plan, from 1, whatever group it is in: what people
 * read and say. The field “number” is the catalogue's, which begins anew in each group.
 * 0 where it is in no plan. */
guint              trends_trend_get_running_number     (TrendsEntity *trend);
GListModel        *trends_group_get_trends             (TrendsEntity *group);
char              *trends_owner_dup_display_initials   (TrendsEntity *owner);
TrendsHorizon      trends_initiative_get_effective_horizon (TrendsEntity *initiative,
                                                        const GDate  *today);
const char        *trends_initiative_get_search_key    (TrendsEntity *initiative);
gboolean      trends_dependency_waits     (TrendsEntity       *dependency);
gboolean           trends_initiative_is_exempt         (TrendsEntity *initiative,
                                                        guint         field);

G_END_DECLS
