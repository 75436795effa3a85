/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a canvas puts things on; trends-canvas.c has those that cairo draws. */

#pragma once

#include "trends-canvas.h"

G_BEGIN_DECLS

/**
 * TrendsCanvasOutput:
 * @begin: begins an element
 * @end: ends the one that was begun last
 * @paint: paints the path that was made, and forgets it
 * @paint_box: paints a rectangle, with round corners where the radius isn't 0
 * @paint_circle: paints a circle
 * @begin_clip: has what follows drawn inside of a rectangle alone
 * @end_clip: ends that
 * @draw: draws a text that is laid out, @height high
 */
struct _TrendsCanvasOutput
{
  void (*begin)        (TrendsCanvas              *self,
                        const TrendsCanvasElement *element);
  void (*end)          (TrendsCanvas              *self);
  void (*paint)        (TrendsCanvas              *self,
                        const TrendsInk           *ink);
  void (*paint_box)    (TrendsCanvas              *self,
                        const cairo_rectangle_t   *box,
                        double                     radius,
                        const TrendsInk           *ink);
  void (*paint_circle) (TrendsCanvas              *self,
                        double                     x,
                        double                     y,
                        double                     radius,
                        const TrendsInk           *ink);
  void (*begin_clip)   (TrendsCanvas              *self,
                        const cairo_rectangle_t   *box,
                        double                     radius);
  void (*end_clip)     (TrendsCanvas              *self);
  void (*draw)         (TrendsCanvas              *self,
                        const TrendsCanvasLabel   *label,
                        PangoLayout               *layout,
                        double                     x,
                        double                     y,
                        double                     height);
};

extern const TrendsCanvasOutput trends_canvas_svg_output;

G_END_DECLS
