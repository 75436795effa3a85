/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-chart-private.h: what the parts of the chart share: what is where and which
 * widgets are there in trends-roadmap-window.c, what is behind them in -ground.c. */

#pragma once

#include "trends-roadmap-chart.h"
#include "trends-time-ruler.h"

G_BEGIN_DECLS

struct _TrendsRoadmapChart
{
  GtkWidget parent_instance;

  GtkAdjustment *adjustments[2];
  GtkScrollablePolicy policies[2];

  TrendsRoadmapPlane *ground; /* of bars */
  TrendsRoadmapPlane *names;
  TrendsTimeRuler *ruler;
  GtkWidget *corner;          /* above the names */
  TrendsDragShade *shade;     /* above everything */
  GHashTable *bars;           /* initiative -> TrendsTimeBar, those that stand for something */
  GPtrArray *spare;           /* (element-type TrendsTimeBar), those that don't */
  GPtrArray *name_widgets;    /* (element-type TrendsLaneName) */
  GPtrArray *date_marks;      /* (element-type TrendsDateMark), in the ruler */
  GPtrArray *undated_marks;   /* the same, in the corner */
  GtkWidget *date_name;       /* of a mark in the ruler, above them */

  TrendsSession *session;
  TrendsRoadmapLayout *layout;
  TrendsRoadmapLook *look;
  TrendsTimeScale scale; /* place 0 is the left of the ground */
  TrendsTimeScale held_scale; /* what was shown when a place was held */
  double held_day; /* under that place, with the part of it that has gone */
  double held_x;
  TrendsTimeScale left_scale; /* what was shown after the last stretch around it */
  TrendsPeriod extent;
  gint64 grown_end;      /* where that ends for now, beyond what there is; 0: where it does */
  double reach;          /* the day up to which titles go; it may be before the extent's end */
  GArray *tops;          /* where each lane begins, and the last ends */
  GArray *name_lines;    /* in how many lines the title of each lane is */
  int measured_width;    /* of names, when these were measured */
  gint64 today;
  gboolean is_begun;     /* it has been given room once */
  gboolean is_look_stale; /* fonts are others than when it was last shown */
  GHashTable *dragged;   /* initiatives that are being dragged; NULL: none */
  GArray *links;         /* (element-type TrendsRoadmapLink), until something changes; NULL */
  GPtrArray *over;       /* (element-type TrendsRoadmapLink): those of them that go over bars */
  TrendsEntity *hovered; /* below the pointer; NULL: nothing */
  TrendsEntity *regarded; /* what is below the pointer or has the focus; NULL: nothing */
  GHashTable *kin;       /* initiative -> TrendsKinship to that; NULL: none */
  guint focus_tick;      /* somebody wanted it to have the focus before */
  TrendsEntity *last;    /* whose bar had the focus last; NULL: none */
  TrendsRoadmapKey last_lane; /* in which lane that was, */
  TrendsEntity *last_lane_of; /* (nullable): whose, */
  guint last_place;      /* and where in it */
  TrendsEntity *lost;    /* what had the focus until it went, and nobody has seen to that; NULL */
  gboolean configuring;
};

int             trends_chart_get_names_width   (TrendsRoadmapChart     *self);
int             trends_chart_get_ground_width  (TrendsRoadmapChart     *self);
int             trends_chart_get_ground_height (TrendsRoadmapChart     *self);
/* Where a lane begins, and how far it is scrolled down */
double          trends_chart_get_top           (TrendsRoadmapChart     *self,
                                                        guint                   lane);
double          trends_chart_get_scrolled      (TrendsRoadmapChart     *self);
/* All that is shown, after the layout or what there is of time is another */
void            trends_chart_follow_layout     (TrendsRoadmapChart     *self);
/* The same where only time goes on, up to `end`, for now */
void            trends_chart_extend            (TrendsRoadmapChart     *self,
                                                        gint64                  end);
void            trends_chart_measure_lanes     (TrendsRoadmapChart     *self);
/* The last lane that begins at or above a place */
guint           trends_chart_find_lane_at      (TrendsRoadmapChart     *self,
                                                        double                  y);
/* On the ground */
GdkRectangle    trends_chart_get_bar_place     (TrendsRoadmapChart     *self,
                                                        const TrendsRoadmapBar *bar);
/* `is_stale`: what is there already is to be read anew */
void            trends_chart_show_bars         (TrendsRoadmapChart     *self,
                                                        gboolean                is_stale);
void            trends_chart_show_names        (TrendsRoadmapChart     *self,
                                                        gboolean                is_stale);
/* What waits for what: trends-chart-links.c */
void            trends_chart_forget_links      (TrendsRoadmapChart     *self);
void            trends_chart_regard            (TrendsRoadmapChart     *self);
TrendsKinship   trends_chart_get_kinship       (TrendsRoadmapChart     *self,
                                                        TrendsEntity           *initiative);
void            trends_chart_draw_links        (TrendsRoadmapChart     *self,
                                                        GtkSnapshot            *snapshot,
                                                        int                     width,
                                                        int                     height);
void            trends_chart_draw_links_over   (TrendsRoadmapChart     *self,
                                                        GtkSnapshot            *snapshot);
/* Where bars were: trends-chart-ghosts.c */
void            trends_chart_draw_ghosts       (TrendsRoadmapChart     *self,
                                                        GtkSnapshot            *snapshot,
                                                        int                     width,
                                                        int                     height);
gboolean        trends_chart_focus_later       (TrendsRoadmapChart     *self);
/* Where what has the focus is: trends-chart-focus.c */
TrendsRoadmapBar *trends_chart_find_focused    (TrendsRoadmapChart     *self);
void            trends_chart_remember_focus    (TrendsRoadmapChart     *self);
void            trends_chart_forget_focus      (TrendsRoadmapChart     *self);
/* Governance dates: trends-chart-dates.c */
int             trends_chart_find_ruler_height (TrendsRoadmapChart     *self);
void            trends_chart_measure_ruler     (TrendsRoadmapChart     *self);
void            trends_chart_add_date_name     (TrendsRoadmapChart     *self);
void            trends_chart_show_dates        (TrendsRoadmapChart     *self);
void            trends_chart_draw_dates        (TrendsRoadmapChart     *self,
                                                        GtkSnapshot            *snapshot,
                                                        int                     width,
                                                        int                     height);
void            trends_chart_snapshot          (GtkWidget              *widget,
                                                        GtkSnapshot            *snapshot);

G_END_DECLS
