/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the marks of a matrix mean: the letters and shapes of priorities, the sizes of costs, the
 * colours of trends; in as many lines as they take. */

#pragma once

#include "trends-canvas.h"
#include "trends-matrix-layout.h"

G_BEGIN_DECLS

typedef struct _TrendsMatrixLegend TrendsMatrixLegend;

TrendsMatrixLegend *trends_matrix_legend_new (TrendsPlan *plan,
                                              TrendsMatrixLayout *layout,
                                              const TrendsMatrixMetrics *metrics,
                                              TrendsCanvas *canvas,
                                              double width);
void trends_matrix_legend_free (TrendsMatrixLegend *self);
double trends_matrix_legend_get_height (TrendsMatrixLegend *self);
void trends_matrix_legend_draw (TrendsMatrixLegend *self, TrendsCanvas *canvas, double x, double y);

G_END_DECLS
