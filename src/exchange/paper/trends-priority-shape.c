/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The mark of a priority on paper. Its shape says which it is before its letter does: what is
 * critical stands on a corner, what is high or low has a corner that points there. All shapes
 * have the same area. */

#include "trends-priority-shape.h"

#include "trends-matrix-words.h"

#include <math.h>

/* How large a letter is, in a mark and at most in units */
#define LETTER      1.05
#define MOST_LETTER 10.0

/* A circle with the area of the other shapes: twice the square of the radius */
#define ROUND 0.798
#define DROP  0.772

static void
add_box (cairo_t *cr, double x, double y, double radius)
{
  double side = radius * G_SQRT2;

  trends_paint_rounded (cr, x - side / 2, y - side / 2, side, side, side * 0.12);
}

static void
add_diamond (cairo_t *cr, double x, double y, double radius)
{
  cairo_move_to (cr, x, y - radius);
  cairo_line_to (cr, x + radius, y);
  cairo_line_to (cr, x, y + radius);
  cairo_line_to (cr, x - radius, y);
  cairo_close_path (cr);
}

/* Round, with a corner above (@direction is -1) or below (1) */
static void
add_drop (cairo_t *cr, double x, double y, double radius, int direction)
{
  double round = radius * DROP;

  if (direction < 0)
    cairo_arc (cr, x, y, round, -G_PI_4, G_PI + G_PI_4);
  else
    cairo_arc (cr, x, y, round, G_PI - G_PI_4, 2 * G_PI + G_PI_4);
  cairo_line_to (cr, x, y + direction * round * G_SQRT2);
  cairo_close_path (cr);
}

static void
add_shape (cairo_t *cr, TrendsPriority priority, double x, double y, double radius)
{
  switch (priority)
    {
    case TRENDS_PRIORITY_CRITICAL:
      add_diamond (cr, x, y, radius);
      break;
    case TRENDS_PRIORITY_HIGH:
      add_drop (cr, x, y, radius, -1);
      break;
    case TRENDS_PRIORITY_MEDIUM:
      add_box (cr, x, y, radius);
      break;
    case TRENDS_PRIORITY_LOW:
      add_drop (cr, x, y, radius, 1);
      break;
    case TRENDS_PRIORITY_UNSET:
    case TRENDS_N_PRIORITIES:
    default:
      trends_paint_circle (cr, x, y, radius * ROUND);
    }
}

static void
draw_letter (TrendsCanvas *canvas,
             TrendsPlan *plan,
             TrendsPriority priority,
             double x,
             double y,
             double radius,
             const TrendsColour *colour)
{
  g_autofree char *letter = trends_matrix_words_dup_letter (plan, priority);
  TrendsCanvasLabel label = {
    .text = letter,
    .size = MIN (radius / canvas->unit * LETTER, MOST_LETTER),
    .is_bold = TRUE,
    .colour = colour,
    .width = 4 * radius / canvas->unit,
    .alignment = PANGO_ALIGN_CENTER,
  };

  if (*letter != '\0')
    trends_canvas_draw (canvas,
                        &label,
                        x - 2 * radius,
                        y - trends_canvas_measure (canvas, &label, NULL) / 2);
}

/**
 * trends_priority_shape_get_shades:
 * @initiative: an initiative
 *
 * Returns: what its mark is painted with: the colour of its trend
 */
TrendsShades
trends_priority_shape_get_shades (TrendsEntity *initiative)
{
  TrendsEntity *trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  TrendsColour colour = trend != NULL
                            ? trends_colour_of_trend (trend)
                            : trends_colour_get_named (TRENDS_COLOUR_UNSET, TRENDS_COLOUR_LIGHT);

  return trends_colour_get_shades (&colour, TRENDS_COLOUR_LIGHT);
}

/**
 * trends_priority_shape_draw:
 * @canvas: where to draw it
 * @plan: whose words priorities have
 * @priority: what it shows
 * @x: its middle
 * @y: its middle
 * @radius: about its radius, on the canvas
 * @shades: what it is painted with
 *
 * Draws the mark of a priority, as decoration.
 */
void
trends_priority_shape_draw (TrendsCanvas *canvas,
                            TrendsPlan *plan,
                            TrendsPriority priority,
                            double x,
                            double y,
                            double radius,
                            const TrendsShades *shades)
{
  g_return_if_fail (canvas != NULL && TRENDS_IS_PLAN (plan) && shades != NULL);

  cairo_new_path (canvas->cr);
  add_shape (canvas->cr, priority, x, y, radius);
  trends_canvas_paint (canvas, &(TrendsInk) { &shades->fill });
  draw_letter (canvas, plan, priority, x, y, radius, &shades->on_fill);
}
