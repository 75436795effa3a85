/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Colours and shapes, drawn on paper and in pictures. */

#include "trends-paint.h"

/**
 * trends_colour_set:
 * @colour: a colour
 * @cr: what to draw with it from now on
 */
void
trends_colour_set (const TrendsColour *colour,
                   cairo_t            *cr)
{
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
}

/**
 * trends_paint_rounded:
 * @cr: where to add the path
 * @x: left
 * @y: top
 * @width: its width
 * @height: its height
 * @radius: of its corners
 *
 * Adds a rectangle with round corners to the path.
 */
void
trends_paint_rounded (cairo_t *cr,
                      double   x,
                      double   y,
                      double   width,
                      double   height,
                      double   radius)
{
  double r = MIN (radius, MIN (width, height) / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/**
 * trends_paint_circle:
 * @cr: where to add the path
 * @x: of its centre
 * @y: of its centre
 * @radius: its radius
 *
 * Adds a circle to the path.
 */
void
trends_paint_circle (cairo_t *cr,
                     double   x,
                     double   y,
                     double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_close_path (cr);
}
