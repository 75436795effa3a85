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
add_half (cairo_t *cr,
          double   x,
          double   y,
          double   radius)
{
  cairo_arc (cr, x, y, radius, G_PI_2, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
add_pause (cairo_t *cr,
           double   x,
           double   y,
           double   radius)
{
  for (int side = -1; side <= 1; side += 2)
    {
      cairo_move_to (cr, x + side * radius * 0.35, y - radius * 0.45);
      cairo_rel_line_to (cr, 0, radius * 0.9);
    }
}

static void
add_check (cairo_t *cr,
           double   x,
           double   y,
           double   radius)
{
  cairo_move_to (cr, x - radius * 0.45, y);
  cairo_line_to (cr, x - radius * 0.1, y + radius * 0.4);
  cairo_line_to (cr, x + radius * 0.5, y - radius * 0.4);
}

static void
add_cross (cairo_t *cr,
           double   x,
           double   y,
           double   radius)
{
  cairo_move_to (cr, x - radius * 0.4, y - radius * 0.4);
  cairo_line_to (cr, x + radius * 0.4, y + radius * 0.4);
  cairo_move_to (cr, x + radius * 0.4, y - radius * 0.4);
  cairo_line_to (cr, x - radius * 0.4, y + radius * 0.4);
}

static void
draw_done (TrendsCanvas       *canvas,
           double              x,
           double              y,
           double              radius,
           const TrendsColour *colour,
           const TrendsColour *background)
{
  trends_canvas_paint_circle (canvas, x, y, radius * 1.1, &(TrendsInk) { colour });
  add_check (canvas->cr, x, y, radius);
  trends_canvas_paint (canvas, &(TrendsInk) { NULL, background, radius * 0.28 });
}

/**
 * trends_board_draw_status:
 * @canvas: where to draw it
 * @status: a status
 * @x: of its centre
 * @y: of its centre
 * @radius: its radius
 * @colour: what to draw it in
 * @background: what it stands on
 *
 * Draws the shape that goes with a status, as decoration.
 */
void
trends_board_draw_status (TrendsCanvas       *canvas,
                          TrendsStatus        status,
                          double              x,
                          double              y,
                          double              radius,
                          const TrendsColour *colour,
                          const TrendsColour *background)
{
  TrendsInk line = { NULL, colour, radius * 0.28 };
  TrendsInk ring = { NULL, colour, radius * 0.28,
                     status == TRENDS_STATUS_IDEA ? radius * 0.55 : 0 };

  if (status == TRENDS_STATUS_DONE)
    {
      draw_done (canvas, x, y, radius, colour, background);
      return;
    }

  trends_canvas_paint_circle (canvas, x, y, radius, &ring);
  if (status == TRENDS_STATUS_UNDER_WAY)
    {
      add_half (canvas->cr, x, y, radius);
      trends_canvas_paint (canvas, &(TrendsInk) { colour });
    }
  else if (status == TRENDS_STATUS_PAUSED)
    {
      add_pause (canvas->cr, x, y, radius);
      trends_canvas_paint (canvas, &line);
    }
  else if (status == TRENDS_STATUS_NOT_DOING)
    {
      add_cross (canvas->cr, x, y, radius);
      trends_canvas_paint (canvas, &line);
    }
}
