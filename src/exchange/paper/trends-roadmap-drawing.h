/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The roadmap, as it is drawn on a canvas: as one picture, or part by part on pages. Lanes, rows
 * and scale are those of the view (trends-roadmap-layout.h); what is here is how they look where
 * nobody can scroll. */

#pragma once

#include "trends-baseline-slip.h"
#include "trends-canvas.h"
#include "trends-roadmap-layout.h"

G_BEGIN_DECLS

/**
 * TrendsRoadmapRequest:
 * @plan: the plan, without what is not to be shown
 * @today: the day it is
 * @grouping: what the lanes are of
 * @period: which days are drawn; without days: all that the plan has
 * @filter: (nullable): which initiatives are drawn, %NULL for all
 * @frozen: (nullable): what a baseline froze that it is compared with, %NULL for none
 *
 * What is to be drawn of a roadmap.
 */
typedef struct
{
  TrendsPlan            *plan;
  gint64                 today;
  TrendsRoadmapGrouping  grouping;
  TrendsPeriod           period;
  TrendsFilter          *filter;
  TrendsFrozen          *frozen;
} TrendsRoadmapRequest;

/**
 * TrendsRoadmapSlice:
 * @lane: the number of a lane
 * @first: the first of its rows that is drawn
 * @n_rows: how many are
 * @is_continued: whether it began on another page
 *
 * What of a lane is on a page.
 */
typedef struct
{
  guint    lane;
  guint    first;
  guint    n_rows;
  gboolean is_continued;
} TrendsRoadmapSlice;

typedef struct _TrendsRoadmapDrawing TrendsRoadmapDrawing;

TrendsRoadmapDrawing *trends_roadmap_drawing_new          (const TrendsRoadmapRequest *request,
                                                           TrendsCanvas               *canvas,
                                                           double                      width);
void                  trends_roadmap_drawing_free         (TrendsRoadmapDrawing       *self);

gboolean              trends_roadmap_drawing_is_empty     (TrendsRoadmapDrawing       *self);
char                 *trends_roadmap_drawing_dup_caption  (TrendsRoadmapDrawing       *self);
GPtrArray            *trends_roadmap_drawing_get_undated  (TrendsRoadmapDrawing       *self);
GPtrArray            *trends_roadmap_drawing_dup_left_out (TrendsRoadmapDrawing       *self);
GPtrArray            *trends_roadmap_drawing_dup_dates    (TrendsRoadmapDrawing       *self);
GPtrArray            *trends_roadmap_drawing_dup_shown    (TrendsRoadmapDrawing       *self);
guint                 trends_roadmap_drawing_count        (TrendsRoadmapDrawing       *self,
                                                           const GArray               *slices);

gboolean              trends_roadmap_drawing_is_taken     (TrendsRoadmapDrawing       *self);
GArray               *trends_roadmap_drawing_take_slices  (TrendsRoadmapDrawing       *self,
                                                           double                      height);
double                trends_roadmap_drawing_get_height   (TrendsRoadmapDrawing       *self,
                                                           const GArray               *slices);
double                trends_roadmap_drawing_get_least    (TrendsRoadmapDrawing       *self);
char                 *trends_roadmap_drawing_dup_names    (TrendsRoadmapDrawing       *self,
                                                           const GArray               *slices);
void                  trends_roadmap_drawing_draw         (TrendsRoadmapDrawing       *self,
                                                           TrendsCanvas               *canvas,
                                                           const GArray               *slices,
                                                           double                      x,
                                                           double                      y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsRoadmapDrawing, trends_roadmap_drawing_free)

G_END_DECLS
