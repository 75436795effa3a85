/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The roadmap as columns of horizons, as it is drawn on a canvas: as one picture, or page by page.
 * What is in which column is that of the view (trends-horizon-columns.h). */

#pragma once

#include "trends-baseline-slip.h"
#include "trends-canvas.h"
#include "trends-filter.h"
#include "trends-horizon-columns.h"

G_BEGIN_DECLS

typedef struct _TrendsHorizonDrawing TrendsHorizonDrawing;

/**
 * TrendsHorizonPart:
 * @first: of each horizon, the first card that is in it
 * @end: the one after the last
 * @height: how high it is, on the canvas
 *
 * What is drawn on a page: a stretch of each column.
 */
typedef struct
{
  guint  first[TRENDS_N_HORIZONS];
  guint  end[TRENDS_N_HORIZONS];
  double height;
} TrendsHorizonPart;

TrendsHorizonDrawing *trends_horizon_drawing_new         (TrendsPlan              *plan,
                                                          gint64                   today,
                                                          TrendsFilter            *filter,
                                                          TrendsFrozen            *frozen,
                                                          TrendsCanvas            *canvas,
                                                          double                   width);
void                  trends_horizon_drawing_free        (TrendsHorizonDrawing    *self);
char                 *trends_horizon_drawing_dup_caption (TrendsHorizonDrawing    *self);
char                 *trends_horizon_drawing_dup_counts  (TrendsHorizonDrawing    *self);
GPtrArray            *trends_horizon_drawing_dup_shown   (TrendsHorizonDrawing    *self);
guint                 trends_horizon_drawing_take        (TrendsHorizonDrawing    *self,
                                                          TrendsCanvas            *canvas,
                                                          double                   height,
                                                          TrendsHorizonPart       *part);
guint                 trends_horizon_drawing_count_rest  (TrendsHorizonDrawing    *self);
void                  trends_horizon_drawing_draw        (TrendsHorizonDrawing    *self,
                                                          TrendsCanvas            *canvas,
                                                          const TrendsHorizonPart *part,
                                                          double                   x,
                                                          double                   y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsHorizonDrawing, trends_horizon_drawing_free)

G_END_DECLS
