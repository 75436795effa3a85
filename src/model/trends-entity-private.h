/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-entity-private.h: what only the plan does to entities. */

#pragma once

#include "trends-entity.h"

G_BEGIN_DECLS

struct _TrendsEntityClass
{
  GObjectClass parent_class;

  TrendsKind kind;
  GParamSpec **properties; /* by field index */
};

TrendsEntity *trends_entity_new             (TrendsPlan        *plan,
                                             TrendsRecord      *record);
void          trends_entity_apply           (TrendsEntity      *self,
                                             guint              field,
                                             const TrendsValue *value);
void          trends_entity_detach          (TrendsEntity      *self);

TrendsRecord *trends_entity_get_record      (TrendsEntity      *self);
/* The trend of an initiative, the group of a trend; kept at hand for sorting. */
TrendsEntity *trends_entity_get_parent      (TrendsEntity      *self);
void          trends_entity_set_parent      (TrendsEntity      *self,
                                             TrendsEntity      *parent);
/* (nullable): the TrendsOrder of those whose parent this is, made when it is first asked
 * for: a group or a trend may have none */
GListModel   *trends_entity_get_children    (TrendsEntity      *self);
gboolean      trends_entity_has_children_list (TrendsEntity    *self);
/* By name, in the order of files and exports; 0 only where the names are the same */
int           trends_entity_compare_names   (TrendsEntity      *a,
                                             TrendsEntity      *b);

/* trends-entity-derived.c: what entities of a kind have besides fields */
void          trends_entity_install_extra_properties (GObjectClass *klass,
                                             TrendsKind         kind);
void          trends_entity_get_extra_property (TrendsEntity   *self,
                                             guint              property_id,
                                             GValue            *value);
void          trends_entity_notify_extra    (TrendsEntity      *self,
                                             guint              field);

/* Extra properties have ids from here on; below are the fields. */
#define TRENDS_EXTRA_PROPERTY 1000

G_END_DECLS
