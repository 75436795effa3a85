/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-groups.h: the initiatives of a plan by their trend, by who leads them, or by their
 * status, priority or horizon, each group in the plan's order; and parted into lanes by a second of
 * these, if wanted. All are in one group: groups of choices are there
 * whether anything is in them or not, and so is one for each owner, so that something can be put
 * where nothing is yet. What has no owner, priority or horizon is in one, too. Not in any is what is
 * of a trend that is hidden, where groups or lanes are of trends; and there is none for what can't be:
 * what isn't to be done has no other horizon.
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
const TrendsRoadmapKey *trends_initiative_group_get_lane        (TrendsInitiativeGroup *self);
GListModel             *trends_initiative_group_get_initiatives (TrendsInitiativeGroup *self);
guint                   trends_initiative_group_get_value       (TrendsInitiativeGroup *self,
                                                                 TrendsValue           *value);
char                   *trends_initiative_group_dup_words       (TrendsInitiativeGroup *self,
                                                                 TrendsPlan            *plan);

#define TRENDS_TYPE_INITIATIVE_LANE (trends_initiative_lane_get_type ())
G_DECLARE_FINAL_TYPE (TrendsInitiativeLane, trends_initiative_lane, TRENDS, INITIATIVE_LANE, GObject)

const TrendsRoadmapKey *trends_initiative_lane_get_key    (TrendsInitiativeLane *self);
/* (element-type TrendsInitiativeGroup) */
GListModel             *trends_initiative_lane_get_groups (TrendsInitiativeLane *self);

#define TRENDS_TYPE_INITIATIVE_GROUPS (trends_initiative_groups_get_type ())
G_DECLARE_FINAL_TYPE (TrendsInitiativeGroups, trends_initiative_groups, TRENDS, INITIATIVE_GROUPS,
                      GObject)

TrendsInitiativeGroups *trends_initiative_groups_new       (TrendsPlan             *plan,
                                                            TrendsRoadmapGrouping   grouping,
                                                            TrendsRoadmapGrouping   lanes,
                                                            gint64                  today);
void                    trends_initiative_groups_set_feed  (TrendsInitiativeGroups *self,
                                                            TrendsFeed             *feed);
void                    trends_initiative_groups_set_today (TrendsInitiativeGroups *self,
                                                            gint64                  today);
TrendsRoadmapGrouping   trends_initiative_groups_get_grouping (TrendsInitiativeGroups *self);
TrendsRoadmapGrouping   trends_initiative_groups_get_lanes_by (TrendsInitiativeGroups *self);
/* (element-type TrendsInitiativeLane) */
GListModel             *trends_initiative_groups_get_lanes (TrendsInitiativeGroups *self);
/* (element-type TrendsInitiativeGroup) */
GListModel             *trends_initiative_groups_get_list  (TrendsInitiativeGroups *self);
TrendsInitiativeGroup  *trends_initiative_groups_find      (TrendsInitiativeGroups *self,
                                                            TrendsEntity           *initiative);

G_END_DECLS
