/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-groups.h: the initiatives of a plan by who leads them, or by their status,
 * priority or horizon, each group in the plan's order. All are in one: groups of choices are there
 * whether anything is in them or not, and so is one for each owner, so that something can be put
 * where nothing is yet. What has no owner, priority or horizon is in one, too.
 *
 * What a group is of is a TrendsRoadmapKey (trends-roadmap-lanes.h), as a lane of the roadmap is.
 * It follows the plan: lists report what has come and gone. Up to date when the plan has emitted
 * "applied". In the plan's thread.
 */

#pragma once

#include "trends-feed.h"
#include "trends-roadmap-lanes.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_INITIATIVE_GROUP (trends_initiative_group_get_type ())
G_DECLARE_FINAL_TYPE (TrendsInitiativeGroup, trends_initiative_group, TRENDS, INITIATIVE_GROUP,
                      GObject)

const TrendsRoadmapKey *trends_initiative_group_get_key         (TrendsInitiativeGroup *self);
GListModel             *trends_initiative_group_get_initiatives (TrendsInitiativeGroup *self);
guint                   trends_initiative_group_get_value       (TrendsInitiativeGroup *self,
                                                                 TrendsValue           *value);

#define TRENDS_TYPE_INITIATIVE_GROUPS (trends_initiative_groups_get_type ())
G_DECLARE_FINAL_TYPE (TrendsInitiativeGroups, trends_initiative_groups, TRENDS, INITIATIVE_GROUPS,
                      GObject)

TrendsInitiativeGroups *trends_initiative_groups_new       (TrendsPlan             *plan,
                                                            TrendsRoadmapGrouping   grouping,
                                                            gint64                  today);
void                    trends_initiative_groups_set_feed  (TrendsInitiativeGroups *self,
                                                            TrendsFeed             *feed);
void                    trends_initiative_groups_set_today (TrendsInitiativeGroups *self,
                                                            gint64                  today);
TrendsRoadmapGrouping   trends_initiative_groups_get_grouping (TrendsInitiativeGroups *self);
/* (element-type TrendsInitiativeGroup) */
GListModel             *trends_initiative_groups_get_list  (TrendsInitiativeGroups *self);
TrendsInitiativeGroup  *trends_initiative_groups_find      (TrendsInitiativeGroups *self,
                                                            TrendsEntity           *initiative);

G_END_DECLS
