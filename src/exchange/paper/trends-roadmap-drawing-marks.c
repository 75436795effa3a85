/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The roadmap's drawing: what its bars are made of, texts and shapes, each by itself. */

#include "trends-roadmap-drawing-private.h"

#include "trends-date-kind.h"
#include "trends-mark.h"

#include <glib/gi18n-lib.h>

#define N_STRIPES 6
#define MILESTONE 2.9 /* from its middle to a corner */
#define PIXEL     (TRENDS_ROADMAP_BAR / 22) /* how long one of the screen is, where bars are 22 high */
#define KIND      (TRENDS_ROADMAP_SMALL * 0.36) /* radius of the shape of a governance date */

/* -------------------------------------------------------------------- text */

/* longest: in units */
TrendsCanvasLabel
trends_roadmap_label_title (TrendsEntity *initiative,
                            double        longest)
{
  return (TrendsCanvasLabel) {
    .text = trends_entity_get_name (initiative), .size = TRENDS_ROADMAP_TEXT, .is_bold = TRUE,
    .colour = &trends_colour_ink, .width = longest, .is_plans = TRUE,
  };
}

/* (nullable): the initials of who leads it, and whether it isn't for everybody */
char *
trends_roadmap_dup_initials (TrendsEntity *initiative)
{
  TrendsEntity *lead = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_LEAD);
  const char *mark = trends_mark_for_entity (initiative);
  g_autofree char *initials = lead != NULL ? trends_owner_dup_display_initials (lead) : NULL;

  if (initials != NULL && mark != NULL)
    return g_strdup_printf ("%s · %s", initials, mark);

  return initials != NULL ? g_steal_pointer (&initials) : g_strdup (mark);
}

/**
 * trends_roadmap_label_initials:
 * @initials: (nullable): of whoever leads it, and what else is said so briefly; has to stay
 *   there as long as the label
 *
 * Returns: a label for the end of a bar
 */
TrendsCanvasLabel
trends_roadmap_label_initials (const char *initials)
{
  return (TrendsCanvasLabel) { .text = initials, .size = TRENDS_ROADMAP_TEXT, .width = 200,
                               .colour = &trends_colour_ink };
}

static const char *
get_early (void)
{
  /* Translators: on a bar of the roadmap: it starts before what it needs has ended. As short as
   * can be. */
  return C_("roadmap", "Too early");
}

/**
 * trends_roadmap_label_early:
 * Returns: the label of a bar that starts before what it needs has ended
 */
TrendsCanvasLabel
trends_roadmap_label_early (void)
{
  return (TrendsCanvasLabel) { .text = get_early (), .size = TRENDS_ROADMAP_SMALL, .width = 100,
                               .colour = &trends_colour_ink };
}

/* With its frame, and what goes between it and the title */
double
trends_roadmap_measure_early (TrendsCanvas *canvas)
{
  TrendsCanvasLabel label = trends_roadmap_label_early ();
  double width;

  trends_canvas_measure (canvas, &label, &width);

  return width + 3 * TRENDS_ROADMAP_GAP * canvas->unit;
}

/* What the shapes, the title and the initials of a bar claim */
double
trends_roadmap_measure_text (TrendsCanvas *canvas,
                             TrendsEntity *initiative)
{
  g_autofree char *initials = trends_roadmap_dup_initials (initiative);
  TrendsCanvasLabel title = trends_roadmap_label_title (initiative, TRENDS_ROADMAP_LONGEST);
  double mark = (2 * TRENDS_ROADMAP_MARK + TRENDS_ROADMAP_GAP) * canvas->unit;
  double width, more = 0;

  trends_canvas_measure (canvas, &title, &width);
  width += mark;
  if (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_CONFIDENCE)
      != TRENDS_CONFIDENCE_UNSET)
    width += mark;
  if (initials != NULL)
    {
      TrendsCanvasLabel label = trends_roadmap_label_initials (initials);

      trends_canvas_measure (canvas, &label, &more);
      more += TRENDS_ROADMAP_GAP * canvas->unit;
    }

  return width + more + canvas->unit;
}

/* How much longer a title is than what it claims */
double
trends_roadmap_measure_rest (TrendsCanvas *canvas,
                             TrendsEntity *initiative)
{
  TrendsCanvasLabel title = trends_roadmap_label_title (initiative, TRENDS_ROADMAP_UNLIMITED);
  TrendsCanvasLabel claimed = trends_roadmap_label_title (initiative, TRENDS_ROADMAP_LONGEST);
  double whole, part;

  trends_canvas_measure (canvas, &title, &whole);
  if (whole <= TRENDS_ROADMAP_LONGEST * canvas->unit)
    return 0;
  trends_canvas_measure (canvas, &claimed, &part);

  return whole - part;
}

/* ------------------------------------------------------------------ shapes */

static void
draw_stripes (TrendsCanvas            *canvas,
              const cairo_rectangle_t *box,
              gboolean                 is_start,
              const TrendsColour      *colour)
{
  double slot = box->width / N_STRIPES;

  for (int i = 0; i < N_STRIPES; i++)
    {
      double share = 1 - (i + 0.5) / N_STRIPES;
      double left = is_start ? box->x + box->width - i * slot - share * slot : box->x + i * slot;

      trends_canvas_paint_box (canvas,
                               &(cairo_rectangle_t) { left, box->y, share * slot, box->height }, 0,
                               &(TrendsInk) { colour });
    }
}

/* Half of it is whole, and the other half fades away, on its left or on its right. */
void
trends_roadmap_draw_open (TrendsCanvas            *canvas,
                          const cairo_rectangle_t *box,
                          gboolean                 is_start,
                          const TrendsColour      *colour)
{
  cairo_rectangle_t whole = *box;
  cairo_rectangle_t open = *box;

  whole.width = open.width = box->width / 2;
  if (is_start)
    whole.x += whole.width;
  else
    open.x += open.width;
  trends_canvas_paint_box (canvas, &whole, 0, &(TrendsInk) { colour });
  draw_stripes (canvas, &open, is_start, colour);
}

/* A diamond, full where it is done, with a line about it by which it is seen on its bar */
void
trends_roadmap_draw_milestone (TrendsCanvas       *canvas,
                               double              x,
                               double              y,
                               gboolean            is_done,
                               const TrendsColour *colour)
{
  double size = MILESTONE * canvas->unit;
  cairo_t *cr = canvas->cr;

  cairo_move_to (cr, x, y - size);
  cairo_line_to (cr, x + size, y);
  cairo_line_to (cr, x, y + size);
  cairo_line_to (cr, x - size, y);
  cairo_close_path (cr);
  trends_canvas_paint (canvas, &(TrendsInk) { is_done ? colour : &trends_colour_paper,
                                              is_done ? &trends_colour_paper : colour,
                                              0.8 * canvas->unit });
}

static void
trace_line (cairo_t           *cr,
            const TrendsCurve *curve)
{
  const TrendsPoint *points = curve->points;

  cairo_move_to (cr, points[0].x, points[0].y);
  cairo_curve_to (cr, points[1].x, points[1].y, points[2].x, points[2].y, points[3].x,
                  points[3].y);
}

static void
trace_head (cairo_t           *cr,
            const TrendsCurve *curve)
{
  cairo_move_to (cr, curve->head[0].x, curve->head[0].y);
  cairo_line_to (cr, curve->head[1].x, curve->head[1].y);
  cairo_line_to (cr, curve->head[2].x, curve->head[2].y);
  cairo_close_path (cr);
}

/* By which it is told from the bars that it goes over */
static void
draw_halo (TrendsCanvas      *canvas,
           const TrendsCurve *curve,
           TrendsCurvePart    part)
{
  if ((part & TRENDS_CURVE_LINE) != 0)
    {
      trace_line (canvas->cr, curve);
      trends_canvas_paint (canvas, &(TrendsInk) { NULL, &trends_colour_paper, 2.1 * canvas->unit });
    }
  if ((part & TRENDS_CURVE_HEAD) != 0)
    {
      trace_head (canvas->cr, curve);
      trends_canvas_paint (canvas, &(TrendsInk) { NULL, &trends_colour_paper, 1.2 * canvas->unit });
    }
}

/* From what is needed to what needs it; between those that relate, without a head. What of it is
 * behind the bars, or what is over them. */
void
trends_roadmap_draw_curve (TrendsCanvas            *canvas,
                           const TrendsCurve       *curve,
                           const TrendsRoadmapLink *link,
                           gboolean                 is_over)
{
  TrendsCurvePart part = trends_curve_get_part (curve, is_over);
  TrendsLinkLook look;
  TrendsColour colour;

  trends_roadmap_link_get_look (link, &look);
  colour = trends_colour_get_named (look.colour, TRENDS_COLOUR_LIGHT);
  if (is_over)
    draw_halo (canvas, curve, part);
  if ((part & TRENDS_CURVE_LINE) != 0)
    {
      trace_line (canvas->cr, curve);
      trends_canvas_paint (canvas, &(TrendsInk) { NULL, &colour, 0.9 * canvas->unit,
                                                  look.dash * PIXEL * canvas->unit,
                                                  look.gap * PIXEL * canvas->unit });
    }
  if ((part & TRENDS_CURVE_HEAD) != 0)
    {
      trace_head (canvas->cr, curve);
      trends_canvas_paint (canvas, &(TrendsInk) { &colour });
    }
}

/* --------------------------------------------------------- governance dates */

double
trends_roadmap_measure_kind (TrendsCanvas   *canvas,
                             TrendsDateKind  kind)
{
  const TrendsPoint *corners;
  guint n_corners;

  return trends_date_kind_get_shape (kind, &corners, &n_corners) ? (2 * KIND + 2) * canvas->unit
                                                                 : 0;
}

/**
 * trends_roadmap_draw_kind:
 * @x: the left of the shape
 * @middle: the middle of its height
 *
 * Draws what a date of this kind is marked by; nothing where the kind has no shape.
 */
void
trends_roadmap_draw_kind (TrendsCanvas   *canvas,
                          TrendsDateKind  kind,
                          double          x,
                          double          middle)
{
  double radius = KIND * canvas->unit;
  const TrendsPoint *corners;
  guint n_corners;

  if (!trends_date_kind_get_shape (kind, &corners, &n_corners))
    return;
  x += radius;
  cairo_new_path (canvas->cr);
  if (n_corners == 0)
    cairo_arc (canvas->cr, x, middle, radius, 0, 2 * G_PI);
  for (guint i = 0; i < n_corners; i++)
    cairo_line_to (canvas->cr, x + corners[i].x * radius, middle + corners[i].y * radius);
  cairo_close_path (canvas->cr);
  trends_canvas_paint (canvas, &(TrendsInk) { &trends_colour_accent });
}
