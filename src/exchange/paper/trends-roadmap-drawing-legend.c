/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The roadmap's drawing: what its shapes mean, in as many lines as they take. */

#include "trends-roadmap-drawing-private.h"

#include "trends-choice-shape.h"

#include <glib/gi18n-lib.h>

#define GAP    3.0 /* between a shape and its word */
#define SPACE  9.0 /* between a word and the next shape */
#define OPEN  16.0 /* how wide what isn't a round shape is */
#define NEEDS 18.0

/* Laid out in the same way where it is measured and where it is drawn */
typedef struct
{
  TrendsCanvas *canvas;
  double left, right;
  double x, middle;
  guint n_rows;
  gboolean is_drawn;
} Legend;

/* What an arrow says of what it comes from */
enum
{
  NEED_ENDS,
  NEED_ENDS_LATE,
  NEED_HASNT_ENDED,
  NEED_NONE, /* it only relates */
  N_NEEDS
};

typedef void (*DrawShape) (Legend *legend, gint64 value, double x);

static double
put_word (Legend     *legend,
          const char *word,
          double      x)
{
  TrendsCanvasLabel label = { .text = word, .size = TRENDS_ROADMAP_SMALL, .width = 400,
                              .colour = &trends_colour_muted };
  double width;
  double height = trends_canvas_measure (legend->canvas, &label, &width);

  if (legend->is_drawn)
    trends_canvas_draw (legend->canvas, &label, x, legend->middle - height / 2);
  return width;
}

static double
measure_word (Legend     *legend,
              const char *word)
{
  Legend other = *legend;

  other.is_drawn = FALSE;
  return put_word (&other, word, 0);
}

static void
turn_line (Legend *legend)
{
  legend->x = legend->left;
  legend->middle += TRENDS_ROADMAP_LEGEND_ROW * legend->canvas->unit;
  legend->n_rows++;
}

/* `before`: (nullable): what several shapes are of, with the first of them */
static void
add (Legend     *legend,
     const char *before,
     DrawShape   draw,
     gint64      value,
     double      width,
     const char *word)
{
  double unit = legend->canvas->unit;
  double prefix = before != NULL ? measure_word (legend, before) + 2 * GAP * unit : 0;
  double length = prefix + (width + GAP) * unit + measure_word (legend, word);

  if (legend->x + length > legend->right && legend->x > legend->left)
    turn_line (legend);
  if (before != NULL)
    put_word (legend, before, legend->x);
  if (legend->is_drawn)
    draw (legend, value, legend->x + prefix);
  put_word (legend, word, legend->x + prefix + (width + GAP) * unit);
  legend->x += length + SPACE * unit;
}

/* ------------------------------------------------------------------ shapes */

static void
draw_choice (Legend *legend,
             guint   field,
             gint64  choice,
             double  x)
{
  double radius = TRENDS_ROADMAP_MARK * legend->canvas->unit;

  trends_choice_shape_draw (legend->canvas, field, choice, x + radius, legend->middle,
                            radius * TRENDS_ROADMAP_SHAPE, &trends_colour_muted);
}

static void
draw_status (Legend *legend,
             gint64  status,
             double  x)
{
  draw_choice (legend, TRENDS_INITIATIVE_STATUS, status, x);
}

static void
draw_confidence (Legend *legend,
                 gint64  confidence,
                 double  x)
{
  draw_choice (legend, TRENDS_INITIATIVE_CONFIDENCE, confidence, x);
}

static void
draw_milestone (Legend *legend,
                gint64  is_done,
                double  x)
{
  trends_roadmap_draw_milestone (legend->canvas, x + TRENDS_ROADMAP_MARK * legend->canvas->unit,
                                 legend->middle, is_done == 1, &trends_colour_muted);
}

static void
draw_open (Legend *legend,
           gint64  value,
           double  x)
{
  double unit = legend->canvas->unit;
  cairo_rectangle_t box = { x, legend->middle - 2.5 * unit, OPEN * unit, 5 * unit };

  trends_roadmap_draw_open (legend->canvas, &box, FALSE, &trends_colour_muted);
}

static void
draw_ghost (Legend *legend,
            gint64  value,
            double  x)
{
  double unit = legend->canvas->unit;

  trends_roadmap_draw_ghost_frame (
    legend->canvas, &(cairo_rectangle_t) { x, legend->middle - 2.5 * unit, OPEN * unit, 5 * unit });
}

static void
draw_needs (Legend *legend,
            gint64  need,
            double  x)
{
  double unit = legend->canvas->unit;
  TrendsRoadmapLink link = { .is_early = need == NEED_ENDS_LATE,
                             .is_ahead = need == NEED_HASNT_ENDED,
                             .relates = need == NEED_NONE };
  TrendsPoint from = { x, legend->middle };
  TrendsPoint to = { x + NEEDS * unit, legend->middle };
  TrendsCurve curve;

  trends_roadmap_link_make_curve (&link, &curve, &from, &to, TRENDS_ROADMAP_BAR / 2 * unit, 1);
  trends_roadmap_draw_curve (legend->canvas, &curve, &link, FALSE);
}

static void
draw_kind (Legend *legend,
           gint64  kind,
           double  x)
{
  trends_roadmap_draw_kind (legend->canvas, (TrendsDateKind) kind, x, legend->middle);
}

/* ------------------------------------------------------------------- words */

static void
add_choices (Legend              *legend,
             const TrendsChoices *choices,
             gint64               first,
             const char          *before,
             DrawShape            draw)
{
  for (gint64 i = first; i < choices->n_items; i++)
    add (legend, i == first ? before : NULL, draw, i, 2 * TRENDS_ROADMAP_MARK,
         trends_choices_get_label (choices, i));
}

/* Only what there is: many plans have no date of some sort. */
static void
add_kinds (Legend               *legend,
           TrendsRoadmapDrawing *self)
{
  gboolean is_there[TRENDS_N_DATE_KINDS] = { FALSE };

  for (guint i = 0; i < self->dates->len; i++)
    is_there[trends_entity_get_integer (
      g_array_index (self->dates, TrendsRoadmapPaperDate, i).date,
      TRENDS_GOVERNANCE_DATE_DATE_KIND)] = TRUE;
  for (TrendsDateKind kind = 0; kind < TRENDS_N_DATE_KINDS; kind++)
    if (is_there[kind] && trends_roadmap_measure_kind (legend->canvas, kind) > 0)
      add (legend, NULL, draw_kind, kind,
           trends_roadmap_measure_kind (legend->canvas, kind) / legend->canvas->unit - GAP / 2,
           trends_choices_get_label (&trends_date_kind_choices, kind));
}

/* In words of its own where it is against the rule, and only where something is */
static void
add_needs (Legend               *legend,
           TrendsRoadmapDrawing *self)
{
  gboolean is_there[N_NEEDS] = { TRUE };

  for (guint i = 0; i < self->links->len; i++)
    {
      const TrendsRoadmapLink *link = &g_array_index (self->links, TrendsRoadmapLink, i);

      is_there[NEED_ENDS_LATE] |= link->is_early;
      is_there[NEED_HASNT_ENDED] |= link->is_ahead;
      is_there[NEED_NONE] |= link->relates;
    }
  /* Translators: beside an arrow, on a roadmap */
  add (legend, NULL, draw_needs, NEED_ENDS, NEEDS, _("is needed by"));
  if (is_there[NEED_ENDS_LATE])
    /* Translators: beside a dashed arrow, on a roadmap, to what starts before that has ended */
    add (legend, NULL, draw_needs, NEED_ENDS_LATE, NEEDS, _("ends after what needs it starts"));
  if (is_there[NEED_HASNT_ENDED])
    /* Translators: beside a dotted arrow, on a roadmap, to what has begun before that has ended */
    add (legend, NULL, draw_needs, NEED_HASNT_ENDED, NEEDS,
         _("hasn’t ended, though what needs it has begun"));
  if (is_there[NEED_NONE])
    /* Translators: beside a dotted line without an arrow, on a roadmap: neither needs the other */
    add (legend, NULL, draw_needs, NEED_NONE, NEEDS, _("relates to"));
}

static void
add_all (Legend               *legend,
         TrendsRoadmapDrawing *self)
{
  add_choices (legend, &trends_status_choices, TRENDS_STATUS_IDEA, NULL, draw_status);
  add_choices (legend, &trends_confidence_choices, TRENDS_CONFIDENCE_GREEN,
               /* Translators: before the shapes of how confident one is of an initiative's
                * delivery */
               _("Confidence:"), draw_confidence);
  add (legend, NULL, draw_milestone, 0, 2 * TRENDS_ROADMAP_MARK, _("Milestone"));
  add (legend, NULL, draw_milestone, 1, 2 * TRENDS_ROADMAP_MARK, _("Milestone reached"));
  /* Translators: beside a bar without a sharp end, on a roadmap */
  add (legend, NULL, draw_open, 0, OPEN, _("no start or no end yet"));
  if (self->frozen != NULL)
    /* Translators: beside a dashed frame, on a roadmap that is compared with a baseline */
    add (legend, NULL, draw_ghost, 0, OPEN, _("where it was then"));
  add_needs (legend, self);
  add_kinds (legend, self);
}

/* How many lines it takes */
guint
trends_roadmap_count_legend_rows (TrendsRoadmapDrawing *self,
                                  TrendsCanvas         *canvas)
{
  Legend legend = { canvas, 0, self->width, 0, 0, 1, FALSE };

  add_all (&legend, self);
  return legend.n_rows;
}

/* Draws what the shapes mean */
void
trends_roadmap_draw_legend (TrendsRoadmapDrawing *self,
                            TrendsCanvas         *canvas,
                            double                x,
                            double                y)
{
  Legend legend = { canvas, x, x + self->width, x, y + 5 * canvas->unit, 1, TRUE };

  add_all (&legend, self);
}
