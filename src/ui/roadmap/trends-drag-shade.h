/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-drag-shade.h: where what is dragged would be, over everything else on a chart, and
 * beside the pointer in words when that is; or a curve that is drawn with it. It takes no part in
 * what the pointer does. */

#pragma once

#include <gtk/gtk.h>

#include "trends-roadmap-curve.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_DRAG_SHADE (trends_drag_shade_get_type ())
G_DECLARE_FINAL_TYPE (TrendsDragShade, trends_drag_shade, TRENDS, DRAG_SHADE, GtkWidget)

GtkWidget *trends_drag_shade_new (void);
void trends_drag_shade_clear (TrendsDragShade *self);
void
trends_drag_shade_add (TrendsDragShade *self, const graphene_rect_t *place, const GdkRGBA *colour);
void trends_drag_shade_set_curve (TrendsDragShade *self,
                                  const TrendsCurve *curve,
                                  const GdkRGBA *colour);
void trends_drag_shade_set_tip (TrendsDragShade *self, const char *text, double x, double y);

G_END_DECLS
