/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-lane.h: one group of trends: its title and summary above its cards. */

#pragma once

#include "trends-card.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_LANE (trends_lane_get_type ())
G_DECLARE_FINAL_TYPE (TrendsLane, trends_lane, TRENDS, LANE, GtkWidget)

GtkWidget    *trends_lane_new       (TrendsSession *session,
                                     TrendsEntity  *group);
TrendsEntity *trends_lane_get_group (TrendsLane    *self);
/* In order; NULL beyond the last. */
TrendsCard   *trends_lane_get_card  (TrendsLane    *self,
                                     guint          index);

G_END_DECLS
