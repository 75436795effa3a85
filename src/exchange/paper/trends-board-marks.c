/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The marks for status and priority on the board. A word always goes with them. */

#include "trends-board-marks.h"

/**
 * trends_board_priority_colour:
 * @priority: a priority
 *
 * Returns: the colour that goes with it, as on the screen
 */
TrendsColour
trends_board_priority_colour (TrendsPriority priority)
{
  return trends_colour_get_named (trends_colour_of_priority (priority), TRENDS_COLOUR_LIGHT);
}

static void
stroke_ring (cairo_t *cr,
             double   x,
             double   y,
             double   radius)
{
  trends_paint_circle (cr, x, y, radius);
  cairo_stroke (cr);
}

static void
fill_half (cairo_t *cr,
           double   x,
           double   y,
           double   radius)
{
  cairo_arc (cr, x, y, radius, G_PI_2, 3 * G_PI_2);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
stroke_pause (cairo_t *cr,
              double   x,
              double   y,
              double   radius)
{
  for (int side = -1; side <= 1; side += 2)
    {
      cairo_move_to (cr, x + side * radius * 0.35, y - radius * 0.45);
      cairo_rel_line_to (cr, 0, radius * 0.9);
    }
  cairo_stroke (cr);
}

static void
stroke_check (cairo_t *cr,
              double   x,
              double   y,
              double   radius)
{
  cairo_move_to (cr, x - radius * 0.45, y);
  cairo_line_to (cr, x - radius * 0.1, y + radius * 0.4);
  cairo_line_to (cr, x + radius * 0.5, y - radius * 0.4);
  cairo_stroke (cr);
}

static void
stroke_cross (cairo_t *cr,
              double   x,
              double   y,
              double   radius)
{
  cairo_move_to (cr, x - radius * 0.4, y - radius * 0.4);
  cairo_line_to (cr, x + radius * 0.4, y + radius * 0.4);
  cairo_move_to (cr, x + radius * 0.4, y - radius * 0.4);
  cairo_line_to (cr, x - radius * 0.4, y + radius * 0.4);
  cairo_stroke (cr);
}

/**
 * trends_board_draw_status:
 * @canvas: where to draw it
 * @status: a status
 * @x: of its centre
 * @y: of its centre
 * @radius: its radius
 *
 * Draws the shape that goes with a status, as decoration.
 */
void
trends_board_draw_status (TrendsBoardCanvas *canvas,
                          TrendsStatus       status,
                          double             x,
                          double             y,
                          double             radius)
{
  const double dash = radius * 0.55;
  cairo_t *cr = canvas->cr;

  cairo_save (cr);
  trends_colour_set (&trends_colour_muted, cr);
  cairo_set_line_width (cr, radius * 0.28);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);

  if (status == TRENDS_STATUS_IDEA)
    cairo_set_dash (cr, &dash, 1, 0);
  if (status == TRENDS_STATUS_DONE)
    {
      trends_paint_circle (cr, x, y, radius * 1.1);
      cairo_fill (cr);
      trends_colour_set (&trends_colour_paper, cr);
      stroke_check (cr, x, y, radius);
    }
  else
    {
      stroke_ring (cr, x, y, radius);
    }

  if (status == TRENDS_STATUS_UNDER_WAY)
    fill_half (cr, x, y, radius);
  else if (status == TRENDS_STATUS_PAUSED)
    stroke_pause (cr, x, y, radius);
  else if (status == TRENDS_STATUS_NOT_DOING)
    stroke_cross (cr, x, y, radius);

  cairo_restore (cr);
}
