/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shape of a choice on paper: the icon that it has on the screen, in one colour. A word always
 * goes with it, beside it or in a legend. */

#pragma once

#include "trends-canvas.h"

G_BEGIN_DECLS

gboolean trends_choice_shape_add  (cairo_t            *cr,
                                   guint               field,
                                   gint64              choice,
                                   double              x,
                                   double              y,
                                   double              radius);
void     trends_choice_shape_draw (TrendsCanvas       *canvas,
                                   guint               field,
                                   gint64              choice,
                                   double              x,
                                   double              y,
                                   double              radius,
                                   const TrendsColour *colour);

G_END_DECLS
