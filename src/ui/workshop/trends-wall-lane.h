/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-lane.h: an initiative on the roadmap of a wall, its name above its bar and beginning where
 * that begins, or as far before it as there has to be room; and the years and quarters above all of them.
 */

#pragma once

#include "trends-roadmap-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_WALL_LANE (trends_wall_lane_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWallLane, trends_wall_lane, TRENDS, WALL_LANE, GtkWidget)

GtkWidget *trends_wall_lane_new          (const TrendsPeriod     *shown,
                                          gint64                  today,
                                          int                     year_start,
                                          const TrendsRoadmapBar *bar);
GtkWidget *trends_wall_lane_new_quarters (const TrendsPeriod     *shown,
                                          gint64                  today,
                                          int                     year_start);
GtkWidget *trends_wall_lane_new_years    (const TrendsPeriod     *shown,
                                          gint64                  today,
                                          int                     year_start);

G_END_DECLS
