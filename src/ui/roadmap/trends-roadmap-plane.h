/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-plane.h: a widget whose children are where they are put, and are cut off at
 * its edges. What is put there before it has a size costs nothing to measure. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_ROADMAP_PLANE (trends_roadmap_plane_get_type ())
G_DECLARE_FINAL_TYPE (TrendsRoadmapPlane, trends_roadmap_plane, TRENDS, ROADMAP_PLANE, GtkWidget)

GtkWidget *trends_roadmap_plane_new   (const char         *css_class);
void       trends_roadmap_plane_add   (TrendsRoadmapPlane *self,
                                       GtkWidget          *child);
void       trends_roadmap_plane_place (TrendsRoadmapPlane *self,
                                       GtkWidget          *child,
                                       const GdkRectangle *place);
void       trends_roadmap_plane_hide  (TrendsRoadmapPlane *self,
                                       GtkWidget          *child);
void trends_roadmap_plane_sort (TrendsRoadmapPlane *self, GPtrArray *children);
const GdkRectangle *trends_roadmap_plane_get_place (GtkWidget *child);

G_END_DECLS
