/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-insights-column.c: see trends-insights-column.h. */

#include "trends-insights-column.h"

#include <glib/gi18n-lib.h>

/* In units */
#define TITLE  10.5
#define SMALL  7.2
#define PAD    9.0
#define BELOW  3.0 /* a title and what is said of it */
#define GAP    10.0
#define RADIUS 5.0

/* A card or a part of it; its headings are drawn besides. */
typedef struct
{
  guint    card;
  guint    first;
  guint    n_rows;
  gboolean is_continued;
} Slice;

struct _TrendsInsightsColumn
{
  TrendsCanvas *canvas; /* not owned; texts are measured on it until all is taken */
  double unit;
  double width; /* on the canvas */
  GPtrArray *cards;
  guint card; /* what is taken next */
  guint row;
};

static void
card_free (gpointer data)
{
  TrendsInsightsCard *card = data;

  g_free (card->note);
  trends_grid_free (card->grid);
  g_free (card);
}

/**
 * trends_insights_card_new:
 * @id: as a static string
 * @title: as a static string
 * @note: (nullable): what is to be known of it
 *
 * Returns: (transfer full): a card with an empty table; trends_insights_column_add() takes it
 */
TrendsInsightsCard *
trends_insights_card_new (const char *id,
                          const char *title,
                          const char *note)
{
  TrendsInsightsCard *self = g_new0 (TrendsInsightsCard, 1);

  self->id = id;
  self->title = title;
  self->note = g_strdup (note);
  self->grid = trends_grid_new ();
  return self;
}

/* ---------------------------------------------------------------- geometry */

static TrendsInsightsCard *
get_card (TrendsInsightsColumn *self,
          guint                 card)
{
  return self->cards->pdata[card];
}

static double
get_text_width (TrendsInsightsColumn *self)
{
  return self->width / self->unit - 2 * PAD;
}

static char *
dup_title (const TrendsInsightsCard *card,
           gboolean                  is_continued)
{
  /* Translators: above the rest of what didn't fit on the page before */
  return is_continued ? g_strdup_printf (_("%s, continued"), card->title) : g_strdup (card->title);
}

static TrendsCanvasLabel
label_title (TrendsInsightsColumn *self,
             const char           *title)
{
  return (TrendsCanvasLabel) { .text = title, .size = TITLE, .is_bold = TRUE,
                               .colour = &trends_colour_ink, .width = get_text_width (self) };
}

static TrendsCanvasLabel
label_note (TrendsInsightsColumn     *self,
            const TrendsInsightsCard *card)
{
  return (TrendsCanvasLabel) { .text = card->note, .size = SMALL, .n_lines = 4,
                               .colour = &trends_colour_muted, .width = get_text_width (self) };
}

static double
sum_rows (const TrendsInsightsCard *card,
          guint                     first,
          guint                     n_rows)
{
  double height = 0;

  for (guint i = first; i < first + n_rows; i++)
    height += trends_grid_get_row_height (card->grid, i);
  return height;
}

/* What there is of a card besides its rows */
static double
get_frame (TrendsInsightsColumn *self,
           TrendsCanvas         *canvas,
           const Slice          *slice)
{
  const TrendsInsightsCard *card = get_card (self, slice->card);
  TrendsCanvasLabel title = label_title (self, card->title);
  TrendsCanvasLabel note = label_note (self, card);

  return trends_canvas_measure (canvas, &title, NULL) + (2 * PAD + BELOW) * self->unit
         + (card->note != NULL && !slice->is_continued
              ? trends_canvas_measure (canvas, &note, NULL)
              : 0)
         + sum_rows (card, 0, card->n_head);
}

static double
get_slice_height (TrendsInsightsColumn *self,
                  TrendsCanvas         *canvas,
                  const Slice          *slice)
{
  return get_frame (self, canvas, slice)
         + sum_rows (get_card (self, slice->card), slice->first, slice->n_rows);
}

/* ------------------------------------------------------------------ taking */

/* As much of the next card as has room */
static Slice
fit (TrendsInsightsColumn *self,
     double                room)
{
  TrendsInsightsCard *card = get_card (self, self->card);
  Slice slice = { self->card, self->row, 0, self->row > card->n_head };
  guint n_rows = trends_grid_get_n_rows (card->grid);
  double rest = room - get_frame (self, self->canvas, &slice);

  for (guint i = self->row; i < n_rows; i++)
    {
      rest -= trends_grid_get_row_height (card->grid, i);
      if (rest < 0)
        break;
      slice.n_rows++;
    }
  return slice;
}

static gboolean
is_all (TrendsInsightsColumn *self,
        const Slice          *slice)
{
  return slice->first + slice->n_rows
         == trends_grid_get_n_rows (get_card (self, slice->card)->grid);
}

static void
advance (TrendsInsightsColumn *self,
         const Slice          *slice)
{
  self->row = slice->first + slice->n_rows;
  if (!is_all (self, slice))
    return;
  self->card++;
  self->row = self->card < self->cards->len ? get_card (self, self->card)->n_head : 0;
}

/**
 * trends_insights_column_take:
 * @self: a column
 * @room: how much there is, on the canvas
 * @is_whole: whether @room is all that a page has, so that something has to be put there
 *
 * A card that would have room on a page of its own isn't begun at the end of one.
 *
 * Returns: (transfer full): what of the rest has room
 */
GArray *
trends_insights_column_take (TrendsInsightsColumn *self,
                             double                room,
                             gboolean              is_whole)
{
  GArray *slices = g_array_new (FALSE, FALSE, sizeof (Slice));

  g_return_val_if_fail (self != NULL, slices);

  while (self->card < self->cards->len)
    {
      Slice slice = fit (self, room);
      gboolean is_first = is_whole && slices->len == 0;

      if (!is_all (self, &slice) && !is_first)
        break;
      slice.n_rows = MAX (slice.n_rows, 1);
      g_array_append_val (slices, slice);
      room -= get_slice_height (self, self->canvas, &slice) + GAP * self->unit;
      advance (self, &slice);
    }
  return slices;
}

/**
 * trends_insights_column_is_taken:
 * @self: a column
 *
 * Returns: whether nothing is left to be taken
 */
gboolean
trends_insights_column_is_taken (TrendsInsightsColumn *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->card >= self->cards->len;
}

/* ----------------------------------------------------------------- drawing */

static void
draw_rows (const TrendsInsightsCard *card,
           TrendsCanvas             *canvas,
           guint                     first,
           guint                     n_rows,
           double                    x,
           double                   *y)
{
  for (guint i = first; i < first + n_rows; i++)
    {
      trends_grid_draw_row (card->grid, canvas, i, x, *y);
      *y += trends_grid_get_row_height (card->grid, i);
    }
}

static void
draw_head (TrendsInsightsColumn *self,
           TrendsCanvas         *canvas,
           const Slice          *slice,
           double                x,
           double               *y)
{
  const TrendsInsightsCard *card = get_card (self, slice->card);
  g_autofree char *title = dup_title (card, slice->is_continued);
  TrendsCanvasLabel heading = label_title (self, title);
  TrendsCanvasLabel note = label_note (self, card);

  *y += trends_canvas_draw (canvas, &heading, x, *y);
  if (card->note != NULL && !slice->is_continued)
    *y += trends_canvas_draw (canvas, &note, x, *y);
  *y += BELOW * self->unit;
  draw_rows (card, canvas, 0, card->n_head, x, y);
}

static void
draw_slice (TrendsInsightsColumn *self,
            TrendsCanvas         *canvas,
            const Slice          *slice,
            double                x,
            double                y)
{
  const TrendsInsightsCard *card = get_card (self, slice->card);
  cairo_rectangle_t box = { x, y, self->width, get_slice_height (self, canvas, slice) };

  trends_canvas_begin_element (canvas, &(TrendsCanvasElement) {
    .type = "L", .id = card->id, .title = card->title, .description = card->note,
  });
  trends_canvas_paint_box (canvas, &box, RADIUS * self->unit,
                           &(TrendsInk) { &trends_colour_paper, &trends_colour_rule,
                                          0.7 * self->unit });
  x += PAD * self->unit;
  y += PAD * self->unit;
  draw_head (self, canvas, slice, x, &y);
  draw_rows (card, canvas, slice->first, slice->n_rows, x, &y);
  trends_canvas_end (canvas);
}

/**
 * trends_insights_column_draw:
 * @self: a column
 * @canvas: where to draw it; it has the unit of what it was made with
 * @slices: what was taken of it
 * @x: its left
 * @y: its top
 */
void
trends_insights_column_draw (TrendsInsightsColumn *self,
                             TrendsCanvas         *canvas,
                             const GArray         *slices,
                             double                x,
                             double                y)
{
  g_return_if_fail (self != NULL && canvas != NULL && slices != NULL);

  for (guint i = 0; i < slices->len; i++)
    {
      const Slice *slice = &g_array_index (slices, Slice, i);

      draw_slice (self, canvas, slice, x, y);
      y += get_slice_height (self, canvas, slice) + GAP * self->unit;
    }
}

/* -------------------------------------------------------------- the column */

/**
 * trends_insights_column_new:
 * @canvas: what texts are measured on; it stays as long as something is taken
 * @width: how wide it is, on the canvas
 *
 * Returns: (transfer full): a column without cards
 */
TrendsInsightsColumn *
trends_insights_column_new (TrendsCanvas *canvas,
                            double        width)
{
  TrendsInsightsColumn *self = g_new0 (TrendsInsightsColumn, 1);

  self->canvas = canvas;
  self->unit = canvas->unit;
  self->width = width;
  self->cards = g_ptr_array_new_with_free_func (card_free);
  return self;
}

/**
 * trends_insights_column_free:
 * @self: (transfer full): a column
 */
void
trends_insights_column_free (TrendsInsightsColumn *self)
{
  g_ptr_array_unref (self->cards);
  g_free (self);
}

/**
 * trends_insights_column_add:
 * @self: a column that nothing was taken of
 * @card: (transfer full): what comes below the others; it has a row that is no heading
 */
void
trends_insights_column_add (TrendsInsightsColumn *self,
                            TrendsInsightsCard   *card)
{
  g_return_if_fail (self != NULL && card != NULL);
  g_return_if_fail (trends_grid_get_n_rows (card->grid) > card->n_head);

  trends_grid_measure (card->grid, self->canvas, self->width - 2 * PAD * self->unit);
  g_ptr_array_add (self->cards, card);
  if (self->cards->len == 1)
    self->row = card->n_head;
}

/**
 * trends_insights_column_get_height:
 * @self: a column
 * @slices: what was taken of it
 *
 * Returns: how high that is, on the canvas
 */
double
trends_insights_column_get_height (TrendsInsightsColumn *self,
                                   const GArray         *slices)
{
  double height = 0;

  g_return_val_if_fail (self != NULL && slices != NULL, 0);

  for (guint i = 0; i < slices->len; i++)
    height += get_slice_height (self, self->canvas, &g_array_index (slices, Slice, i))
              + (i > 0 ? GAP * self->unit : 0);
  return height;
}

/**
 * trends_insights_column_dup_titles:
 * @self: a column
 * @slices: what was taken of it
 *
 * Returns: (transfer full): the titles of these cards, one after the other
 */
char *
trends_insights_column_dup_titles (TrendsInsightsColumn *self,
                                   const GArray         *slices)
{
  GString *titles = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && slices != NULL, NULL);

  for (guint i = 0; i < slices->len; i++)
    {
      const Slice *slice = &g_array_index (slices, Slice, i);
      g_autofree char *title = dup_title (get_card (self, slice->card), slice->is_continued);

      g_string_append_printf (titles, "%s%s", i > 0 ? "; " : "", title);
    }
  return g_string_free (titles, FALSE);
}
