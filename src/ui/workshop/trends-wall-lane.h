/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-lane.h: one lane of a roadmap on a wall, or the years above all of them: bars without
 * words, which show when there is how much to do.
 */

#pragma once

#include "trends-roadmap-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_WALL_LANE (trends_wall_lane_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWallLane, trends_wall_lane, TRENDS, WALL_LANE, GtkWidget)

GtkWidget *trends_wall_lane_new       (const TrendsPeriod      *shown,
                                       gint64                   today,
                                       int                      year_start,
                                       const TrendsRoadmapLane *lane);
GtkWidget *trends_wall_lane_new_quarters (const TrendsPeriod *shown,
                                          int                 year_start);
GtkWidget *trends_wall_lane_new_years (const TrendsPeriod      *shown,
                                       int                      year_start);

G_END_DECLS
