/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Value against effort as a drawing: named parts, bubbles with their titles, and what letters,
 * sizes and colours mean beneath. */

#pragma once

#include "trends-canvas.h"
#include "trends-filter.h"

G_BEGIN_DECLS

typedef struct _TrendsMatrixDrawing TrendsMatrixDrawing;

TrendsMatrixDrawing *
trends_matrix_drawing_new (TrendsPlan *plan,
                           TrendsFilter *filter,
                           TrendsCanvas *canvas,
                           double width,
                           double legend);
void trends_matrix_drawing_free (TrendsMatrixDrawing *self);

char *trends_matrix_drawing_dup_caption (TrendsMatrixDrawing *self);
GPtrArray *trends_matrix_drawing_get_unrated (TrendsMatrixDrawing *self);
GPtrArray *trends_matrix_drawing_dup_rated (TrendsMatrixDrawing *self);
guint trends_matrix_drawing_count_rated (TrendsMatrixDrawing *self);
void trends_matrix_drawing_set_height (TrendsMatrixDrawing *self, double height);
double trends_matrix_drawing_get_least (TrendsMatrixDrawing *self);
void
trends_matrix_drawing_draw (TrendsMatrixDrawing *self, TrendsCanvas *canvas, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsMatrixDrawing, trends_matrix_drawing_free)

G_END_DECLS
