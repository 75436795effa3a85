/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Colours and shapes, drawn on paper and in pictures. */

#pragma once

#include "trends-colour.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Paper has no use for transparency: in a PDF it would take text out of the tagged
 * structure. */
void         trends_colour_set      (const TrendsColour *colour,
                                     cairo_t            *cr);

void         trends_paint_rounded   (cairo_t            *cr,
                                     double              x,
                                     double              y,
                                     double              width,
                                     double              height,
                                     double              radius);
void         trends_paint_circle    (cairo_t            *cr,
                                     double              x,
                                     double              y,
                                     double              radius);

G_END_DECLS
