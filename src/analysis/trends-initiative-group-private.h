/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-group-private.h: one group of a plan's initiatives and one lane of groups, as
 * trends-initiative-groups.c fills them.
 */

#pragma once

#include "trends-initiative-groups.h"

G_BEGIN_DECLS

/* What a group is of: where there are no lanes, the other is TRENDS_NO_LANES and nothing. */
typedef struct
{
  TrendsRoadmapKey key;
  TrendsRoadmapKey lane;
} TrendsInitiativePlace;

struct _TrendsInitiativeGroup
{
  GObject parent_instance;

  TrendsInitiativePlace place; /* with references to its entities */
  GListStore *initiatives;
  GPtrArray *coming; /* while all are sorted (element-type TrendsEntity): not owned */
};

struct _TrendsInitiativeLane
{
  GObject parent_instance;

  TrendsRoadmapKey key; /* with a reference to its entity */
  GListStore *groups;
};

TrendsInitiativeGroup *trends_initiative_group_new (const TrendsInitiativePlace *place);
TrendsInitiativeLane  *trends_initiative_lane_new  (const TrendsRoadmapKey      *key);

G_END_DECLS
