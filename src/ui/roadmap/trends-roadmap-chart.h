/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-chart.h: lanes of bars along time, to be scrolled both ways in a
 * GtkScrolledWindow, with a ruler and the names of the lanes that stay in view.
 *
 * Bars and names are widgets, but only those that are seen, and the one that has the focus:
 * of ten thousand some dozens. Where they are, the layout says (trends-roadmap-layout.h). Time
 * goes from left to right, whatever language is written.
 *
 * Signals:
 *   scale-changed ()  it is finer or coarser than before.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-date-mark.h"
#include "trends-drag-shade.h"
#include "trends-lane-name.h"
#include "trends-roadmap-move.h"
#include "trends-session.h"
#include "trends-time-bar.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_ROADMAP_CHART (trends_roadmap_chart_get_type ())
G_DECLARE_FINAL_TYPE (TrendsRoadmapChart, trends_roadmap_chart, TRENDS, ROADMAP_CHART, GtkWidget)

void                   trends_roadmap_chart_set_session    (TrendsRoadmapChart *self,
                                                            TrendsSession      *session);
TrendsRoadmapLayout   *trends_roadmap_chart_get_layout     (TrendsRoadmapChart *self);
const TrendsTimeScale *trends_roadmap_chart_get_scale      (TrendsRoadmapChart *self);
gint64                 trends_roadmap_chart_get_today      (TrendsRoadmapChart *self);
gboolean               trends_roadmap_chart_get_stretch    (TrendsRoadmapChart *self,
                                                            TrendsPeriod       *stretch);

/* Zooming: `x` is in the chart's own coordinates; below 0 its middle is meant. */
void                   trends_roadmap_chart_zoom           (TrendsRoadmapChart *self,
                                                            int                 direction,
                                                            double              x);
void                   trends_roadmap_chart_stretch        (TrendsRoadmapChart *self,
                                                            double              factor,
                                                            double              x);
void                   trends_roadmap_chart_hold           (TrendsRoadmapChart *self,
                                                            double              x);
void                   trends_roadmap_chart_stretch_held   (TrendsRoadmapChart *self,
                                                            double              factor,
                                                            double              x);
void                   trends_roadmap_chart_set_unit       (TrendsRoadmapChart *self,
                                                            TrendsTimeUnit      unit);
void                   trends_roadmap_chart_show_today     (TrendsRoadmapChart *self);
void                   trends_roadmap_chart_show_all       (TrendsRoadmapChart *self);
void                   trends_roadmap_chart_turn_page      (TrendsRoadmapChart *self,
                                                            GtkOrientation      orientation,
                                                            int                 n_pages);
void                   trends_roadmap_chart_scroll_to_day  (TrendsRoadmapChart *self,
                                                            gint64              day);
void                   trends_roadmap_chart_pan            (TrendsRoadmapChart *self,
                                                            double              dx,
                                                            double              dy);
gboolean               trends_roadmap_chart_is_ground      (TrendsRoadmapChart *self,
                                                            GtkWidget          *picked);

void                   trends_roadmap_chart_scroll_to      (TrendsRoadmapChart *self,
                                                            TrendsEntity       *initiative);
TrendsTimeBar         *trends_roadmap_chart_show_bar       (TrendsRoadmapChart *self,
                                                            TrendsRoadmapBar   *bar);
gboolean               trends_roadmap_chart_focus_bar      (TrendsRoadmapChart *self,
                                                            TrendsRoadmapBar   *bar);
gboolean               trends_roadmap_chart_focus_lane     (TrendsRoadmapChart *self,
                                                            TrendsRoadmapLane  *lane);
/* Where the focus goes when what has it goes */
TrendsEntity          *trends_roadmap_chart_take_lost      (TrendsRoadmapChart *self);
gboolean               trends_roadmap_chart_focus_in_place (TrendsRoadmapChart *self);
gboolean               trends_roadmap_chart_focus_near     (TrendsRoadmapChart *self);
TrendsRoadmapBar      *trends_roadmap_chart_get_bar_of     (TrendsRoadmapChart *self,
                                                            GtkWidget          *widget);
TrendsRoadmapLane     *trends_roadmap_chart_get_lane_of    (TrendsRoadmapChart *self,
                                                            GtkWidget          *widget);
TrendsRoadmapLane     *trends_roadmap_chart_get_lane_at    (TrendsRoadmapChart *self,
                                                            double              y);
TrendsRoadmapLane     *trends_roadmap_chart_find_lane      (TrendsRoadmapChart *self,
                                                            TrendsEntity       *entity);
TrendsTimeBar         *trends_roadmap_chart_find_bar       (TrendsRoadmapChart *self,
                                                            TrendsEntity       *initiative);
TrendsLaneName        *trends_roadmap_chart_find_name      (TrendsRoadmapChart *self,
                                                            const TrendsRoadmapLane *lane);
TrendsDateMark        *trends_roadmap_chart_find_date_mark (TrendsRoadmapChart *self,
                                                            TrendsEntity       *date);
void                   trends_roadmap_chart_mark_lane      (TrendsRoadmapChart *self,
                                                            TrendsRoadmapLane  *lane);
void                   trends_roadmap_chart_set_hovered    (TrendsRoadmapChart *self,
                                                            TrendsEntity       *initiative);
/* For a drag: all in the chart's own coordinates */
TrendsDragShade       *trends_roadmap_chart_get_shade      (TrendsRoadmapChart *self);
double                 trends_roadmap_chart_get_day_at     (TrendsRoadmapChart *self,
                                                            double              x);
GdkRectangle           trends_roadmap_chart_get_ground     (TrendsRoadmapChart *self);
void                   trends_roadmap_chart_place_days     (TrendsRoadmapChart *self,
                                                            TrendsRoadmapBar   *bar,
                                                            const TrendsDays   *days,
                                                            graphene_rect_t    *place);
void                   trends_roadmap_chart_set_dragged    (TrendsRoadmapChart *self,
                                                            GPtrArray          *initiatives);
void                   trends_roadmap_chart_grow           (TrendsRoadmapChart *self);
void                   trends_roadmap_chart_stop_growing   (TrendsRoadmapChart *self);
void                   trends_roadmap_chart_update         (TrendsRoadmapChart *self);

G_END_DECLS
