/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-lane-name.h: the name of a lane of a roadmap, with how many are in it; it folds the
 * lane. */

#pragma once

#include <gtk/gtk.h>

#include "trends-roadmap-layout.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_LANE_NAME (trends_lane_name_get_type ())
G_DECLARE_FINAL_TYPE (TrendsLaneName, trends_lane_name, TRENDS, LANE_NAME, GtkWidget)

GtkWidget              *trends_lane_name_new          (void);
void                    trends_lane_name_set_lane     (TrendsLaneName          *self,
                                                       const TrendsRoadmapLane *lane,
                                                       TrendsPlan              *plan,
                                                       guint                    n_matches);
void                    trends_lane_name_set_lines    (TrendsLaneName          *self,
                                                       int                      n_lines);
const TrendsRoadmapKey *trends_lane_name_get_key      (TrendsLaneName          *self);
void                    trends_lane_name_set_selected (TrendsLaneName          *self,
                                                       gboolean                 selected);
gboolean                trends_lane_name_is_on_arrow  (TrendsLaneName          *self,
                                                       GtkWidget               *picked);

G_END_DECLS
