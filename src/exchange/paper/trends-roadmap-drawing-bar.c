/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The roadmap's drawing: one bar. Its status is a shape before it is a colour, as on the screen;
 * what is done, or only an idea, is paler besides, with an edge. What has a start only or an end
 * only is drawn in ever narrower stripes where it is open, for paper knows no transparency. */

#include "trends-roadmap-drawing-private.h"

#include "trends-choice-shape.h"
#include "trends-initiative-state.h"
#include "trends-mark.h"
#include "trends-relations.h"
#include "trends-roadmap-links.h"
#include "trends-value-text.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

#define CORNER 3.5
#define LOWER  0.4 /* how far below its bar the middle of a milestone is, so that it covers no word */

typedef struct
{
  TrendsColour fill;
  TrendsColour edge;
  TrendsColour inside; /* of text in the bar */
  TrendsColour outside;
  gboolean     is_pale;
} Paint;

/* ------------------------------------------------------------------- paint */

static Paint
get_paint (const TrendsRoadmapBar *bar)
{
  TrendsEntity *trend = trends_entity_get_ref (bar->initiative, TRENDS_INITIATIVE_TREND);
  TrendsColour colour = trend != NULL
                          ? trends_colour_of_trend (trend)
                          : trends_colour_get_named (TRENDS_COLOUR_UNSET, TRENDS_COLOUR_LIGHT);
  TrendsShades shades = trends_colour_get_shades (&colour, TRENDS_COLOUR_LIGHT);
  Paint paint = { shades.fill, shades.fill, shades.on_fill, shades.text,
                  trends_initiative_is_pale (bar->initiative) || bar->is_open_start || bar->is_open_end };

  if (paint.is_pale)
    {
      paint.fill = shades.tint;
      paint.inside = shades.text;
    }

  return paint;
}

/* What goes on beyond the days that are drawn has no round corner there. */
static void
draw_shape (TrendsCanvas            *canvas,
            const TrendsRoadmapBar  *bar,
            const TrendsRoadmapSpan *span,
            const cairo_rectangle_t *box,
            const Paint             *paint)
{
  double line = 0.7 * canvas->unit;
  double radius = span->is_cut_left || span->is_cut_right ? 0 : CORNER * canvas->unit;

  if (bar->is_open_start || bar->is_open_end)
    trends_roadmap_draw_open (canvas, box, bar->is_open_start, &paint->edge);
  else
    trends_canvas_paint_box (canvas, box, radius,
                             &(TrendsInk) { &paint->fill, paint->is_pale ? &paint->edge : NULL,
                                            line });
}

static void
draw_arrow (TrendsCanvas       *canvas,
            double              tip,
            double              middle,
            int                 direction,
            const TrendsColour *colour)
{
  double size = 2.6 * canvas->unit;

  cairo_move_to (canvas->cr, tip, middle);
  cairo_line_to (canvas->cr, tip - direction * size, middle - size);
  cairo_line_to (canvas->cr, tip - direction * size, middle + size);
  cairo_close_path (canvas->cr);
  trends_canvas_paint (canvas, &(TrendsInk) { colour });
}

/* Triangles in the bar that say that it goes on. */
static void
draw_cuts (TrendsCanvas            *canvas,
           const TrendsRoadmapSpan *span,
           const cairo_rectangle_t *box,
           const Paint             *paint)
{
  double inset = 1.5 * canvas->unit;
  double middle = box->y + box->height / 2;

  if (span->is_cut_left)
    draw_arrow (canvas, box->x + inset, middle, -1, &paint->inside);
  if (span->is_cut_right)
    draw_arrow (canvas, box->x + box->width - inset, middle, 1, &paint->inside);
}

/* On the bar's lower edge, below its words */
static void
draw_milestones (TrendsRoadmapDrawing   *self,
                 TrendsCanvas           *canvas,
                 const TrendsRoadmapBar *bar,
                 double                  x,
                 double                  y,
                 const TrendsColour     *colour)
{
  g_autoptr (GPtrArray) milestones = trends_initiative_dup_milestones (bar->initiative);

  for (guint i = 0; i < milestones->len; i++)
    {
      gint64 day = trends_entity_get_integer (milestones->pdata[i], TRENDS_MILESTONE_DATE);

      if (trends_period_has_day (&self->period, day))
        trends_roadmap_draw_milestone (
          canvas, x + trends_time_scale_get_position (&self->scale, day), y,
          trends_entity_get_integer (milestones->pdata[i], TRENDS_MILESTONE_DONE) == 1, colour);
    }
}

/* ----------------------------------------------------------------- content */

typedef struct
{
  TrendsCanvas       *canvas;
  double              x;
  double              right;
  double              middle;
  const TrendsColour *colour;
} Pen;

static void
write_label (Pen               *pen,
             TrendsCanvasLabel *label,
             double             room)
{
  double unit = pen->canvas->unit;
  double width, height;

  label->colour = pen->colour;
  label->width = MAX (MIN (label->width, room / unit), 1);
  height = trends_canvas_measure (pen->canvas, label, &width);
  trends_canvas_draw (pen->canvas, label, pen->x, pen->middle - height / 2);
  pen->x += width + TRENDS_ROADMAP_GAP * unit;
}

static void
write_framed (Pen               *pen,
              TrendsCanvasLabel  label)
{
  double unit = pen->canvas->unit;
  double gap = TRENDS_ROADMAP_GAP * unit;
  double width, height;

  height = trends_canvas_measure (pen->canvas, &label, &width);
  trends_canvas_paint_box (pen->canvas,
                           &(cairo_rectangle_t) { pen->x, pen->middle - height / 2,
                                                  width + 2 * gap * 0.75, height },
                           2 * unit, &(TrendsInk) { NULL, pen->colour, 0.6 * unit });
  pen->x += gap * 0.75;
  write_label (pen, &label, label.width * unit);
  pen->x += gap * 0.75;
}

static void
write_content (Pen                    *pen,
               TrendsRoadmapDrawing   *self,
               const TrendsRoadmapBar *bar)
{
  TrendsEntity *initiative = bar->initiative;
  TrendsConfidence confidence = trends_entity_get_integer (initiative,
                                                           TRENDS_INITIATIVE_CONFIDENCE);
  g_autofree char *initials = trends_roadmap_dup_initials (initiative);
  g_autofree char *slip = trends_roadmap_dup_slip (self, initiative);
  TrendsCanvasLabel title = trends_roadmap_label_title (initiative, TRENDS_ROADMAP_UNLIMITED);
  TrendsCanvasLabel label = trends_roadmap_label_initials (initials);
  double mark = TRENDS_ROADMAP_MARK * pen->canvas->unit;
  double step = 2 * mark + TRENDS_ROADMAP_GAP * pen->canvas->unit;
  double more = 0;

  trends_choice_shape_draw (pen->canvas, TRENDS_INITIATIVE_STATUS,
                            trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS),
                            pen->x + mark, pen->middle, mark * TRENDS_ROADMAP_SHAPE, pen->colour);
  pen->x += step;
  if (confidence != TRENDS_CONFIDENCE_UNSET)
    {
      trends_choice_shape_draw (pen->canvas, TRENDS_INITIATIVE_CONFIDENCE, confidence,
                                pen->x + mark, pen->middle, mark * TRENDS_ROADMAP_SHAPE, pen->colour);
      pen->x += step;
    }
  if (bar->is_early)
    write_framed (pen, trends_roadmap_label_early ());
  if (slip != NULL)
    write_framed (pen, trends_roadmap_label_slip (slip));
  if (initials != NULL)
    {
      trends_canvas_measure (pen->canvas, &label, &more);
      more += TRENDS_ROADMAP_GAP * pen->canvas->unit;
    }
  write_label (pen, &title, pen->right - pen->x - more);
  if (initials != NULL)
    write_label (pen, &label, pen->right - pen->x);
}

/* All of it, where there is room for that */
static double
measure_content (TrendsRoadmapDrawing   *self,
                 TrendsCanvas           *canvas,
                 const TrendsRoadmapBar *bar)
{
  double length = trends_roadmap_drawing_measure (self, canvas, bar->initiative)->all;

  if (bar->is_early)
    length += trends_roadmap_measure_early (canvas);

  return length + trends_roadmap_measure_rest (canvas, bar->initiative);
}

/* In the bar where that has room for it; else beside it, or wherever there is more. */
static gboolean
place_text (TrendsRoadmapDrawing    *self,
            const TrendsRoadmapBar  *bar,
            const TrendsRoadmapSpan *span,
            double                   length,
            double                   room)
{
  double inside = span->right - span->left - 2 * TRENDS_ROADMAP_INSET * self->unit;
  double outside = room - span->right - TRENDS_ROADMAP_GAP * self->unit;

  if (bar->is_open_start || bar->is_open_end)
    return FALSE;

  return length <= inside || inside >= outside;
}

static void
draw_content (TrendsRoadmapDrawing    *self,
              TrendsCanvas            *canvas,
              const TrendsRoadmapBar  *bar,
              const TrendsRoadmapSpan *span,
              double                   room,
              double                   x,
              double                   middle,
              const Paint             *paint,
              const TrendsColour      *ground)
{
  double length = measure_content (self, canvas, bar);
  gboolean is_inside = place_text (self, bar, span, length, room);
  double inset = TRENDS_ROADMAP_INSET * self->unit;
  double gap = TRENDS_ROADMAP_GAP * self->unit;
  Pen pen = { canvas, x + span->left + inset + (span->is_cut_left ? gap : 0),
              x + span->right - inset / 2 - (span->is_cut_right ? gap : 0), middle,
              is_inside ? &paint->inside : &paint->outside };

  if (!is_inside)
    {
      /* So that no line goes through it, nor a ghost's frame right below it. */
      cairo_rectangle_t behind = { x + span->right + gap / 2, middle - TRENDS_ROADMAP_BAR * 0.4 * self->unit,
                                   MIN (length + gap, room - span->right - gap / 2),
                                   TRENDS_ROADMAP_BAR * (self->frozen != NULL ? 1.12 : 0.8)
                                     * self->unit };

      trends_canvas_paint_box (canvas, &behind, 0, &(TrendsInk) { ground });
      pen.x = x + span->right + gap;
      pen.right = x + room;
    }
  write_content (&pen, self, bar);
}

static void
append_part (GString    *string,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;

  if (string->len > 0)
    g_string_append (string, " · ");
  g_string_append (string, part);
}

/* (nullable) */
static char *
dup_confidence (TrendsEntity *initiative)
{
  if (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_CONFIDENCE)
      == TRENDS_CONFIDENCE_UNSET)
    return NULL;
  /* Translators: read aloud of a bar; %s: "Green" */
  return g_strdup_printf (_("confidence %s"),
                          trends_entity_get_choice_word (initiative, TRENDS_INITIATIVE_CONFIDENCE));
}

/* (nullable): what the dotted lines go to */
static char *
dup_relations (TrendsEntity *initiative)
{
  g_autofree char *words = trends_initiative_dup_relation_words (initiative);

  /* Translators: read aloud of a bar on a roadmap; %s: one title or several */
  return *words != '\0' ? g_strdup_printf (_("relates to %s"), words) : NULL;
}

/* What a bar says to those who can't see it. */
static char *
dup_description (TrendsRoadmapDrawing   *self,
                 const TrendsRoadmapBar *bar)
{
  TrendsEntity *initiative = bar->initiative;
  GString *text = g_string_new (NULL);
  g_autofree char *when = trends_words_when (initiative, self->today);
  g_autofree char *confidence = dup_confidence (initiative);
  g_autofree char *slip = trends_roadmap_dup_slip (self, initiative);
  g_autoptr (GPtrArray) ahead = trends_initiative_dup_ahead_needs (initiative);
  g_autofree char *relations = dup_relations (initiative);

  append_part (text, when);
  append_part (text, trends_entity_get_choice_word (initiative, TRENDS_INITIATIVE_STATUS));
  append_part (text, confidence);
  append_part (text, trends_words_owner_name (initiative, TRENDS_INITIATIVE_LEAD));
  append_part (text, trends_mark_for_entity (initiative));
  append_part (text, slip);
  append_part (text, bar->is_early ? trends_roadmap_label_early ().text : NULL);
  /* Translators: read aloud of a bar on a roadmap */
  append_part (text, ahead->len > 0 ? _("has begun before what it needs has ended") : NULL);
  append_part (text, relations);

  return g_string_free (text, FALSE);
}

/* Draws a bar; x: where the axis begins; room: how far from there its text may go */
void
trends_roadmap_draw_bar (TrendsRoadmapDrawing   *self,
                         TrendsCanvas           *canvas,
                         const TrendsRoadmapBar *bar,
                         double                  room,
                         double                  x,
                         double                  y,
                         const TrendsColour     *ground)
{
  g_autofree char *id = trends_canvas_dup_id (bar->initiative);
  g_autofree char *description = dup_description (self, bar);
  Paint paint = get_paint (bar);
  double height = TRENDS_ROADMAP_BAR * self->unit;
  TrendsRoadmapSpan span;
  cairo_rectangle_t box;

  trends_roadmap_drawing_get_span (self, bar, &span);
  box = (cairo_rectangle_t) { x + span.left, y, span.right - span.left, height };
  trends_canvas_begin_element (canvas, &(TrendsCanvasElement) {
    .type = "LI", .id = id, .title = trends_entity_get_name (bar->initiative),
    .description = description, .is_plans = TRUE,
  });
  draw_shape (canvas, bar, &span, &box, &paint);
  draw_cuts (canvas, &span, &box, &paint);
  draw_content (self, canvas, bar, &span, room, x, y + height / 2, &paint, ground);
  draw_milestones (self, canvas, bar, x, y + height + LOWER * self->unit, &paint.edge);
  trends_canvas_end (canvas);
}
