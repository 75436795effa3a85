/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ranking by a plan's scorecard as a drawing: how a score comes to be, and who is where. */

#pragma once

#include "trends-canvas.h"
#include "trends-filter.h"

G_BEGIN_DECLS

typedef struct _TrendsRankingDrawing TrendsRankingDrawing;

TrendsRankingDrawing *
trends_ranking_drawing_new (TrendsPlan *plan,
                            GHashTable *values,
                            TrendsFilter *filter,
                            TrendsCanvas *canvas,
                            double width,
                            double most);
void trends_ranking_drawing_free (TrendsRankingDrawing *self);
double trends_ranking_drawing_get_height (TrendsRankingDrawing *self);
char *trends_ranking_drawing_dup_description (TrendsRankingDrawing *self);
void
trends_ranking_drawing_draw (TrendsRankingDrawing *self, TrendsCanvas *canvas, double x, double y);

G_END_DECLS
