/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-horizon-drawing.c: see trends-horizon-drawing.h. A card says in words what the one on the
 * screen says by its colour, or when it is pointed at: which trend it is of, and who leads it. A
 * column that is fuller than others has several cards beside each other. What isn't to be done is a
 * column, too: a roadmap says what it leaves out. */

#include "trends-horizon-drawing.h"

#include "trends-choice-shape.h"
#include "trends-initiative-state.h"
#include "trends-mark.h"
#include "trends-priority-shape.h"
#include "trends-roadmap-drawing-private.h"
#include "trends-value-text.h"
#include "trends-view-tables.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

#define GAP     10.0 /* between columns */
#define BETWEEN  5.0 /* between cards */
#define LEAST  112.0 /* how wide a card is at least, where there is room */
#define PADDING  5.0
#define EDGE     3.0 /* in the trend's colour */
#define MARK     3.2 /* the radius of a shape */
#define TITLE    8.0
#define TEXT     7.0
#define HEADING 10.0
#define N_LINES  4   /* that a title or a reason may have */

struct _TrendsHorizonDrawing
{
  TrendsPlan   *plan;
  gint64        today;
  TrendsFrozen *frozen; /* NULL: it is compared with nothing */
  double        card;   /* how wide one is, on the canvas */
  double        head;   /* how high that of a column is */
  gboolean      is_part; /* whether only what is looked for is drawn */
  GPtrArray    *cards[TRENDS_N_HORIZONS];
  guint         n_beside[TRENDS_N_HORIZONS]; /* cards in a row */
  guint         taken[TRENDS_N_HORIZONS];
};

/* As on the screen */
static const TrendsHorizon order[TRENDS_N_HORIZONS]
  = { TRENDS_HORIZON_NOW, TRENDS_HORIZON_NEXT, TRENDS_HORIZON_LATER, TRENDS_HORIZON_UNSET,
      TRENDS_HORIZON_NOT_DOING };

static gboolean
has_column (TrendsHorizonDrawing *self,
            TrendsHorizon         horizon)
{
  return self->cards[horizon]->len > 0
         || (horizon != TRENDS_HORIZON_UNSET && horizon != TRENDS_HORIZON_NOT_DOING);
}

static double
get_width (TrendsHorizonDrawing *self,
           TrendsCanvas         *canvas,
           TrendsHorizon         horizon)
{
  guint n_beside = self->n_beside[horizon];

  return n_beside * self->card + (n_beside - 1) * BETWEEN * canvas->unit;
}

static const char *
get_label (TrendsHorizon horizon)
{
  return horizon == TRENDS_HORIZON_UNSET
           ? _("No horizon")
           : trends_choices_get_label (&trends_horizon_choices, horizon);
}

/* ----------------------------------------------------------------- the pen */

/* Laid out in the same way where it is measured and where it is drawn */
typedef struct
{
  TrendsHorizonDrawing *drawing;
  TrendsCanvas *canvas;
  double x, y;
  double width; /* on the canvas */
  gboolean is_drawn;
} Pen;

static void
write_text (Pen               *pen,
            TrendsCanvasLabel  label)
{
  if (label.text == NULL || *label.text == '\0')
    return;
  label.width = pen->width / pen->canvas->unit;
  pen->y += pen->is_drawn ? trends_canvas_draw (pen->canvas, &label, pen->x, pen->y)
                          : trends_canvas_measure (pen->canvas, &label, NULL);
}

static TrendsCanvasLabel
label_text (const char         *text,
            const TrendsColour *colour)
{
  return (TrendsCanvasLabel) { .text = text, .size = TEXT, .colour = colour, .n_lines = 2 };
}

/* A word behind its shape; what has no room beside what is there is below it. */
static double
write_state (Pen           *pen,
             double         left,
             TrendsEntity  *initiative,
             guint          field)
{
  TrendsCanvasLabel label = label_text (trends_entity_get_choice_word (initiative, field),
                                        &trends_colour_ink);
  gint64 choice = trends_entity_get_integer (initiative, field);
  double unit = pen->canvas->unit, mark = MARK * unit, width, height;

  label.width = (pen->width - 2 * mark) / unit - 3;
  height = trends_canvas_measure (pen->canvas, &label, &width);
  width += 2 * mark + 3 * unit;
  if (left > 0 && left + width > pen->width)
    {
      pen->y += height;
      left = 0;
    }
  if (pen->is_drawn)
    {
      double middle = pen->y + height / 2;

      if (field == TRENDS_INITIATIVE_PRIORITY)
        {
          TrendsShades shades = trends_priority_shape_get_shades (initiative);

          trends_priority_shape_draw (pen->canvas, pen->drawing->plan, (TrendsPriority) choice,
                                      pen->x + left + mark, middle, mark, &shades);
        }
      else
        trends_choice_shape_draw (pen->canvas, field, choice, pen->x + left + mark, middle, mark,
                                  &trends_colour_ink);
      trends_canvas_draw (pen->canvas, &label, pen->x + left + 2 * mark + 3 * unit, pen->y);
    }
  return left + width + 7 * unit;
}

static void
write_states (Pen          *pen,
              TrendsEntity *initiative)
{
  TrendsCanvasLabel line = label_text ("1", &trends_colour_ink);
  double left = write_state (pen, 0, initiative, TRENDS_INITIATIVE_STATUS);

  line.width = 100;
  if (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_PRIORITY) != TRENDS_PRIORITY_UNSET)
    write_state (pen, left, initiative, TRENDS_INITIATIVE_PRIORITY);
  pen->y += trends_canvas_measure (pen->canvas, &line, NULL);
}

/* ------------------------------------------------------------------- cards */

static void
write_reason (Pen          *pen,
              TrendsEntity *initiative)
{
  g_autofree char *reason = trends_horizon_dup_reason (initiative);
  TrendsCanvasLabel label = label_text (reason, &trends_colour_ink);

  label.n_lines = N_LINES;
  label.is_plans = TRUE;
  write_text (pen, label);
}

/* That it starts too early, and how it is beside a baseline */
static void
write_notes (Pen          *pen,
             TrendsEntity *initiative)
{
  TrendsFrozen *frozen = pen->drawing->frozen;
  TrendsCanvasLabel early = label_text (trends_roadmap_label_early ().text, &trends_colour_ink);

  early.is_bold = TRUE;
  if (trends_initiative_is_early (initiative))
    write_text (pen, early);
  if (frozen != NULL)
    {
      TrendsSlip slip = trends_slip_of (frozen, initiative);
      g_autofree char *words = trends_slip_dup_words (&slip);

      write_text (pen, label_text (words, &trends_colour_ink));
    }
}

static void
write_card (Pen          *pen,
            TrendsEntity *initiative)
{
  TrendsEntity *trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  g_autofree char *name = trends_mark_dup_name (initiative);
  g_autofree char *quarters = trends_words_quarters (initiative);
  TrendsCanvasLabel title = { .text = name, .size = TITLE, .is_bold = TRUE, .n_lines = N_LINES,
                              .colour = &trends_colour_ink, .is_plans = TRUE };
  TrendsCanvasLabel of = label_text (trend != NULL ? trends_entity_get_name (trend) : NULL,
                                     &trends_colour_muted);
  TrendsCanvasLabel lead
    = label_text (trends_words_owner_name (initiative, TRENDS_INITIATIVE_LEAD),
                  &trends_colour_muted);

  of.is_plans = lead.is_plans = TRUE;
  write_text (pen, title);
  write_text (pen, of);
  if (!trends_initiative_is_given_up (initiative))
    write_states (pen, initiative);
  else
    write_reason (pen, initiative);
  write_text (pen, label_text (quarters, &trends_colour_ink));
  write_text (pen, lead);
  write_notes (pen, initiative);
}

static Pen
begin_card (TrendsHorizonDrawing *self,
            TrendsCanvas         *canvas,
            double                x,
            double                y,
            gboolean              is_drawn)
{
  double unit = canvas->unit;

  return (Pen) { self, canvas, x + (EDGE + PADDING) * unit, y + PADDING * unit,
                 self->card - (EDGE + 2 * PADDING) * unit, is_drawn };
}

static double
measure_card (TrendsHorizonDrawing *self,
              TrendsCanvas         *canvas,
              TrendsEntity         *initiative)
{
  Pen pen = begin_card (self, canvas, 0, 0, FALSE);

  write_card (&pen, initiative);
  return pen.y + PADDING * canvas->unit;
}

static void
draw_ground (TrendsHorizonDrawing *self,
             TrendsCanvas         *canvas,
             TrendsEntity         *initiative,
             double                x,
             double                y,
             double                height)
{
  TrendsShades shades = trends_priority_shape_get_shades (initiative);
  double unit = canvas->unit;

  trends_canvas_paint_box (canvas, &(cairo_rectangle_t) { x, y, self->card, height }, 0,
                           &(TrendsInk) { &trends_colour_paper, &trends_colour_rule, 0.7 * unit });
  trends_canvas_paint_box (canvas, &(cairo_rectangle_t) { x, y, EDGE * unit, height }, 0,
                           &(TrendsInk) { &shades.fill });
}

static void
draw_card (TrendsHorizonDrawing *self,
           TrendsCanvas         *canvas,
           TrendsEntity         *initiative,
           double                x,
           double                y,
           double                height)
{
  TrendsEntity *trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  g_autofree char *id = trends_canvas_dup_id (initiative);
  Pen pen = begin_card (self, canvas, x, y, TRUE);

  trends_canvas_begin_element (canvas, &(TrendsCanvasElement) {
    .type = "LI", .id = id, .title = trends_entity_get_name (initiative),
    .description = trend != NULL ? trends_entity_get_name (trend) : NULL, .is_plans = TRUE,
  });
  draw_ground (self, canvas, initiative, x, y, height);
  trends_canvas_begin (canvas, "LBody");
  write_card (&pen, initiative);
  trends_canvas_end (canvas);
  trends_canvas_end (canvas);
}

/* Of the highest of those that stand beside each other */
static double
measure_row (TrendsHorizonDrawing *self,
             TrendsCanvas         *canvas,
             TrendsHorizon         horizon,
             guint                 first)
{
  guint end = MIN (first + self->n_beside[horizon], self->cards[horizon]->len);
  double highest = 0;

  for (guint i = first; i < end; i++)
    {
      double height = measure_card (self, canvas, self->cards[horizon]->pdata[i]);

      highest = MAX (highest, height);
    }
  return highest;
}

/* ----------------------------------------------------------------- columns */

/* Returns: how high it is */
static double
write_head (TrendsHorizonDrawing *self,
            TrendsCanvas         *canvas,
            TrendsHorizon         horizon,
            double                x,
            double                y,
            gboolean              is_drawn)
{
  g_autofree char *count = trends_words_number (self->plan, self->cards[horizon]->len);
  /* Translators: above a column of a roadmap, as “Now (12)”: its name, and how many are in it */
  g_autofree char *title = g_strdup_printf (C_("column", "%s (%s)"), get_label (horizon), count);
  g_autofree char *words
    = trends_horizon_dup_words (horizon, self->today, trends_words_get_language (self->plan));
  TrendsCanvasLabel heading = { .text = title, .size = HEADING, .is_bold = TRUE, .n_lines = 1,
                                .colour = &trends_colour_ink, .element = "H3" };
  TrendsCanvasLabel which = label_text (words, &trends_colour_muted);
  Pen pen = { self, canvas, x, y, get_width (self, canvas, horizon), is_drawn };

  which.element = "P";
  write_text (&pen, heading);
  write_text (&pen, which);
  return pen.y - y + BETWEEN * canvas->unit;
}

static void
draw_nothing (TrendsHorizonDrawing *self,
              TrendsCanvas         *canvas,
              double                x,
              double                y)
{
  TrendsCanvasLabel label
    = label_text (self->is_part ? _("Nothing here that is looked for") : _("Nothing here"),
                  &trends_colour_muted);
  Pen pen = { self, canvas, x, y, self->card, TRUE };

  label.element = "P";
  write_text (&pen, label);
}

static void
draw_cards (TrendsHorizonDrawing    *self,
            TrendsCanvas            *canvas,
            const TrendsHorizonPart *part,
            TrendsHorizon            horizon,
            double                   x,
            double                   y)
{
  double between = BETWEEN * canvas->unit, height = 0;

  trends_canvas_begin (canvas, "L");
  for (guint i = part->first[horizon]; i < part->end[horizon]; i++)
    {
      guint beside = (i - part->first[horizon]) % self->n_beside[horizon];

      if (beside == 0)
        {
          y += height > 0 ? height + between : 0;
          height = measure_row (self, canvas, horizon, i);
        }
      draw_card (self, canvas, self->cards[horizon]->pdata[i],
                 x + beside * (self->card + between), y, height);
    }
  trends_canvas_end (canvas);
}

static void
draw_column (TrendsHorizonDrawing    *self,
             TrendsCanvas            *canvas,
             const TrendsHorizonPart *part,
             TrendsHorizon            horizon,
             double                   x,
             double                   y)
{
  g_autofree char *id
    = g_strdup_printf ("column-%s", horizon == TRENDS_HORIZON_UNSET
                                      ? "unset"
                                      : trends_choices_get_nick (&trends_horizon_choices, horizon));

  trends_canvas_begin_element (canvas, &(TrendsCanvasElement) {
    .type = "Sect", .id = id, .title = get_label (horizon),
  });
  write_head (self, canvas, horizon, x, y, TRUE);
  if (self->cards[horizon]->len == 0)
    draw_nothing (self, canvas, x, y + self->head);
  else if (part->end[horizon] > part->first[horizon])
    draw_cards (self, canvas, part, horizon, x, y + self->head);
  trends_canvas_end (canvas);
}

/**
 * trends_horizon_drawing_draw:
 * @part: what trends_horizon_drawing_take() has taken
 */
void
trends_horizon_drawing_draw (TrendsHorizonDrawing    *self,
                             TrendsCanvas            *canvas,
                             const TrendsHorizonPart *part,
                             double                   x,
                             double                   y)
{
  g_return_if_fail (self != NULL && canvas != NULL && part != NULL);

  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    if (has_column (self, order[i]))
      {
        draw_column (self, canvas, part, order[i], x, y);
        x += get_width (self, canvas, order[i]) + GAP * canvas->unit;
      }
}

/* ----------------------------------------------------------------- parting */

/* How much of a column has room in a height; how high that is. */
static double
take_column (TrendsHorizonDrawing *self,
             TrendsCanvas         *canvas,
             TrendsHorizon         horizon,
             double                room)
{
  guint n_cards = self->cards[horizon]->len;
  double taken = 0;

  while (self->taken[horizon] < n_cards)
    {
      double height = measure_row (self, canvas, horizon, self->taken[horizon]);

      if (taken + height > room)
        return taken;
      taken += height + BETWEEN * canvas->unit;
      self->taken[horizon] = MIN (self->taken[horizon] + self->n_beside[horizon], n_cards);
    }
  return taken;
}

/**
 * trends_horizon_drawing_take:
 * @canvas: what text is measured on
 * @height: how much room there is
 * @part: (out): what goes there, of what hasn't been taken yet
 *
 * Returns: how many cards that are; 0 also where there is no room for one
 */
guint
trends_horizon_drawing_take (TrendsHorizonDrawing *self,
                             TrendsCanvas         *canvas,
                             double                height,
                             TrendsHorizonPart    *part)
{
  double highest = 2 * TEXT * canvas->unit;
  guint n_cards = 0;

  g_return_val_if_fail (self != NULL && canvas != NULL && part != NULL, 0);

  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    {
      double taken;

      part->first[i] = self->taken[i];
      taken = take_column (self, canvas, i, height - self->head);
      highest = MAX (highest, taken);
      part->end[i] = self->taken[i];
      n_cards += part->end[i] - part->first[i];
    }
  part->height = self->head + highest;
  return n_cards;
}

/**
 * trends_horizon_drawing_count_rest:
 *
 * Returns: how many cards haven't been taken yet
 */
guint
trends_horizon_drawing_count_rest (TrendsHorizonDrawing *self)
{
  guint n_cards = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    n_cards += self->cards[i]->len - self->taken[i];
  return n_cards;
}

/* ------------------------------------------------------------------- words */

/**
 * trends_horizon_drawing_dup_caption:
 *
 * Returns: (transfer full): what it is, and what it is compared with
 */
char *
trends_horizon_drawing_dup_caption (TrendsHorizonDrawing *self)
{
  g_autofree char *today = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  today = trends_words_date (self->plan, self->today);
  if (self->frozen != NULL)
    /* Translators: above columns of a roadmap: a day, and the name of a baseline */
    return g_strdup_printf (_("Now, next and later, as of %s. Compared with “%s”."), today,
                            trends_frozen_get_name (self->frozen));
  /* Translators: above columns of a roadmap: a day */
  return g_strdup_printf (_("Now, next and later, as of %s."), today);
}

/**
 * trends_horizon_drawing_dup_counts:
 *
 * Returns: (transfer full): how many are in each column, in a sentence
 */
char *
trends_horizon_drawing_dup_counts (TrendsHorizonDrawing *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    if (has_column (self, order[i]))
      {
        g_autofree char *count = trends_words_n_initiatives (self->plan,
                                                             self->cards[order[i]]->len);

        /* Translators: between parts of a list */
        g_string_append (text, text->len > 0 ? _("; ") : "");
        /* Translators: how much is in a column of a roadmap, as “Now: 12 initiatives” */
        g_string_append_printf (text, _("%s: %s"), get_label (order[i]), count);
      }
  g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}

/**
 * trends_horizon_drawing_dup_shown:
 *
 * Returns: (transfer full) (element-type TrendsEntity): all that is drawn, column by column
 */
GPtrArray *
trends_horizon_drawing_dup_shown (TrendsHorizonDrawing *self)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (self != NULL, shown);

  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    for (guint k = 0; k < self->cards[order[i]]->len; k++)
      g_ptr_array_add (shown, g_object_ref (self->cards[order[i]]->pdata[k]));
  return shown;
}

/* ------------------------------------------------------------------ making */

static void
sort_in (TrendsHorizonDrawing *self,
         TrendsFilter         *filter)
{
  g_autoptr (TrendsHorizonColumns) columns = trends_horizon_columns_new (self->plan, self->today);

  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    self->cards[i] = trends_view_table_list (trends_horizon_columns_get (columns, i), filter);
}

/* The one in which most stand below each other */
static TrendsHorizon
find_fullest (TrendsHorizonDrawing *self)
{
  TrendsHorizon fullest = TRENDS_HORIZON_NOW;

  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    if (has_column (self, i)
        && self->cards[i]->len * self->n_beside[fullest]
             > self->cards[fullest]->len * self->n_beside[i])
      fullest = i;
  return fullest;
}

/* As many as there are; what room they leave is for more cards beside each other. */
static void
place_columns (TrendsHorizonDrawing *self,
               TrendsCanvas         *canvas,
               double                width)
{
  double unit = canvas->unit, room;
  guint n_columns = 0, n_beside, n_most;

  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    n_columns += self->n_beside[i] = has_column (self, i);
  room = width - (n_columns - 1) * GAP * unit;
  n_most = (guint) ((room + n_columns * BETWEEN * unit) / ((LEAST + BETWEEN) * unit));
  n_beside = n_columns;
  for (; n_beside < n_most; n_beside++)
    {
      TrendsHorizon fullest = find_fullest (self);

      if (self->cards[fullest]->len <= self->n_beside[fullest])
        break;
      self->n_beside[fullest]++;
    }
  self->card = (room - (n_beside - n_columns) * BETWEEN * unit) / n_beside;
  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    if (has_column (self, i))
      self->head = MAX (self->head, write_head (self, canvas, i, 0, 0, FALSE));
}

/**
 * trends_horizon_drawing_new:
 * @plan: the plan, without what is not to be shown; it mustn't change meanwhile
 * @today: the day it is
 * @filter: (nullable): which initiatives are drawn, %NULL for all
 * @frozen: (nullable): what a baseline froze that it is compared with, %NULL for none
 * @canvas: what text is measured on
 * @width: how wide it is, on the canvas
 *
 * Returns: (transfer full): the columns, of which nothing was taken yet
 */
TrendsHorizonDrawing *
trends_horizon_drawing_new (TrendsPlan   *plan,
                            gint64        today,
                            TrendsFilter *filter,
                            TrendsFrozen *frozen,
                            TrendsCanvas *canvas,
                            double        width)
{
  TrendsHorizonDrawing *self;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan) && canvas != NULL && width > 0, NULL);

  self = g_new0 (TrendsHorizonDrawing, 1);
  self->plan = g_object_ref (plan);
  self->today = today;
  self->frozen = frozen != NULL ? trends_frozen_ref (frozen) : NULL;
  self->is_part = filter != NULL;
  sort_in (self, filter);
  place_columns (self, canvas, width);
  return self;
}

/**
 * trends_horizon_drawing_free:
 * @self: (transfer full): a drawing
 */
void
trends_horizon_drawing_free (TrendsHorizonDrawing *self)
{
  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    g_ptr_array_unref (self->cards[i]);
  g_clear_pointer (&self->frozen, trends_frozen_unref);
  g_object_unref (self->plan);
  g_free (self);
}
