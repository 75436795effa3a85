/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-tray.h: the initiatives that have no dates, in a row below a roadmap. It isn't
 * there where all have some.
 *
 * Signal: activated (TrendsEntity *initiative): Enter was pressed on it, or it was pressed twice.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_ROADMAP_TRAY (trends_roadmap_tray_get_type ())
G_DECLARE_FINAL_TYPE (TrendsRoadmapTray, trends_roadmap_tray, TRENDS, ROADMAP_TRAY, GtkWidget)

void          trends_roadmap_tray_set_session    (TrendsRoadmapTray *self,
                                                  TrendsSession     *session);
gboolean      trends_roadmap_tray_set_entities   (TrendsRoadmapTray *self,
                                                  GPtrArray         *undated);
TrendsEntity *trends_roadmap_tray_get_initiative (TrendsRoadmapTray *self,
                                                  GtkWidget         *widget);
GtkWidget    *trends_roadmap_tray_find_item      (TrendsRoadmapTray *self,
                                                  TrendsEntity      *initiative);
gboolean      trends_roadmap_tray_reveal         (TrendsRoadmapTray *self,
                                                  TrendsEntity      *initiative);
void          trends_roadmap_tray_update         (TrendsRoadmapTray *self);

G_END_DECLS
