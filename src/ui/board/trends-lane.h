/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-lane.h: one group of trends: its title and summary above its cards; or one lane of the groups
 * of something else, each a card, of which not all are there from the beginning.
 *
 * Signal: card-leaves (TrendsCard *card)  before a card goes, for what it stands for has gone or goes
 * elsewhere
 */

#pragma once

#include "trends-card.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_LANE (trends_lane_get_type ())
G_DECLARE_FINAL_TYPE (TrendsLane, trends_lane, TRENDS, LANE, GtkWidget)

GtkWidget    *trends_lane_new       (TrendsSession *session,
                                     TrendsEntity  *group);
GtkWidget    *trends_lane_new_for_groups (TrendsSession          *session,
                                          TrendsInitiativeGroups *groups,
                                          TrendsInitiativeLane   *of);
/* NULL where it is of trends */
TrendsInitiativeLane *
              trends_lane_get_of    (TrendsLane    *self);
void          trends_lane_take_down (TrendsLane    *self);
void          trends_lane_grow      (TrendsLane    *self,
                                     guint          n_cards);
gboolean      trends_lane_is_whole  (TrendsLane    *self);
void          trends_lane_show      (TrendsLane    *self,
                                     guint          index);
guint         trends_lane_get_n_cards (TrendsLane  *self);
/* In order; NULL beyond the last. */
TrendsCard   *trends_lane_get_card  (TrendsLane    *self,
                                     guint          index);

/* Of what it is called, and what is said of that below: as wide as the words are */
void          trends_lane_get_words (TrendsLane      *self,
                                     GtkWidget       *within,
                                     graphene_rect_t *words);
gboolean      trends_lane_get_summary_place (TrendsLane      *self,
                                             GtkWidget       *within,
                                             graphene_rect_t *place);
/* The button that folds it */
GtkWidget  *trends_lane_get_heading    (TrendsLane             *self);
gboolean    trends_lane_is_folded      (TrendsLane             *self);
void        trends_lane_set_folded     (TrendsLane             *self,
                                        gboolean                is_folded);
/* To be called when something else matches. */
void        trends_lane_update_count   (TrendsLane             *self);

G_END_DECLS
