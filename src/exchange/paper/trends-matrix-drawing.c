/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Value against effort as a drawing, placed as on screen. Titles have two lines where all of a
 * cell have room for that below each other, else one; what has no place is counted in the cell. */

#include "trends-matrix-drawing.h"

#include "trends-mark.h"
#include "trends-matrix-legend.h"
#include "trends-matrix-words.h"
#include "trends-priority-shape.h"
#include "trends-value-text.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N TRENDS_RATING_MAX

/* In units */
#define WIDE        1.05 /* as a title may have wider characters than another */
#define MOST_READ   40 /* in a cell: of more than these not all could have several lines */
#define TEXT        7.2
#define AXIS        8.0
#define TITLE       8.5
#define TITLE_ROOM  14.0 /* of a part's name */
#define LEFT        14.0 /* of the numbers of values */
#define AXIS_ROOM   12.0
#define LEGEND_GAP  4.0
#define BESIDE      16.0 /* between the cells and a legend beside them */
#define CORNER      5.0
#define PART_GAP    1.5
#define LEAST_CELL  86.0
#define LEAST_PAPER 64.0 /* the same, where the legend is beside since height is dear */

struct _TrendsMatrixDrawing
{
  TrendsPlan *plan;
  TrendsMatrixLayout *layout;
  TrendsMatrixLegend *legend;
  TrendsMatrixMetrics metrics; /* of a title of one line */
  double unit;
  double cell_width;
  double character; /* of a title, wider than most */
  double cell_height;
  double width; /* without the legend, where that is beside */
  gboolean is_paper;
};

/* ------------------------------------------------------------------ geometry */

static double
get_grid_top (TrendsMatrixDrawing *self)
{
  return AXIS_ROOM * self->unit;
}

/* What is above and below the cells */
static double
get_beside (TrendsMatrixDrawing *self)
{
  return get_grid_top (self) + (2 * AXIS_ROOM + LEGEND_GAP) * self->unit
         + (self->is_paper ? 0 : trends_matrix_legend_get_height (self->legend));
}

static double
get_least_cell (TrendsMatrixDrawing *self)
{
  return (self->is_paper ? LEAST_PAPER : LEAST_CELL) * self->unit;
}

static TrendsCanvasLabel
label_text (const char *text, double size, const TrendsColour *colour, double width)
{
  return (TrendsCanvasLabel) { .text = text, .size = size, .colour = colour, .width = width };
}

static double
measure_line (TrendsCanvas *canvas)
{
  TrendsCanvasLabel label = label_text ("Ég", TEXT, &trends_colour_ink, 100);

  return trends_canvas_measure (canvas, &label, NULL);
}

static double
measure_character (TrendsCanvas *canvas)
{
  const char *text = "Shared case for local connectivity";
  TrendsCanvasLabel label = label_text (text, TEXT, &trends_colour_ink, 1000);
  double width;

  trends_canvas_measure (canvas, &label, &width);
  return WIDE * width / (double) strlen (text);
}

static double
get_left (TrendsMatrixDrawing *self, guint effort)
{
  return LEFT * self->unit + (effort - 1) * self->cell_width;
}

static double
get_top (TrendsMatrixDrawing *self, guint value)
{
  return get_grid_top (self) + (N - value) * self->cell_height;
}

/* -------------------------------------------------------------------- ground */

static TrendsShades
get_part_shades (TrendsQuadrant part)
{
  TrendsColour colour;

  switch (part)
    {
    case TRENDS_QUADRANT_QUICK_WINS:
      colour = trends_colour_get_named (TRENDS_COLOUR_GREEN, TRENDS_COLOUR_LIGHT);
      break;
    case TRENDS_QUADRANT_MAJOR_PROJECTS:
      colour = trends_colour_accent;
      break;
    case TRENDS_QUADRANT_THINK_AGAIN:
      colour = trends_colour_get_named (TRENDS_COLOUR_HIGH, TRENDS_COLOUR_LIGHT);
      break;
    case TRENDS_QUADRANT_FILL_INS:
    case TRENDS_N_QUADRANTS:
    default:
      colour = trends_colour_muted;
    }
  return trends_colour_get_shades (&colour, TRENDS_COLOUR_LIGHT);
}

static void
draw_part (TrendsMatrixDrawing *self,
           TrendsCanvas *canvas,
           guint value,
           guint effort,
           double x,
           double y)
{
  TrendsQuadrant part = trends_quadrant_of (value, effort);
  TrendsShades shades = get_part_shades (part);
  double gap = PART_GAP * self->unit;
  cairo_rectangle_t box = {
    x + get_left (self, effort) + (effort == 1 ? 0 : gap),
    y + get_top (self, value) + (value == N ? 0 : gap),
    (effort == 1 ? 2 : 3) * self->cell_width - gap,
    (value == N ? 2 : 3) * self->cell_height - gap,
  };
  g_autofree char *count
      = trends_words_number (self->plan, trends_matrix_layout_count (self->layout, part));
  g_autofree char *text = g_strdup_printf ("%s  %s", trends_quadrant_get_label (part), count);
  TrendsCanvasLabel label = label_text (text, TITLE, &shades.text, box.width / self->unit - 10);

  label.is_bold = TRUE;
  trends_canvas_paint_box (canvas, &box, CORNER * self->unit, &(TrendsInk) { &shades.tint });
  trends_canvas_draw (canvas, &label, box.x + 6 * self->unit, box.y + 2.5 * self->unit);
}

static void
draw_lines (TrendsMatrixDrawing *self, TrendsCanvas *canvas, double x, double y)
{
  TrendsInk ink = { NULL, &trends_colour_paper, 0.8 * self->unit };

  for (guint i = 2; i <= N; i++)
    {
      double left = x + get_left (self, i), top = y + get_top (self, i - 1);

      trends_canvas_paint_line (
          canvas, left, y + get_top (self, N), left, y + get_top (self, 0), &ink);
      trends_canvas_paint_line (
          canvas, x + get_left (self, 1), top, x + get_left (self, N + 1), top, &ink);
    }
}

static void
draw_numbers (TrendsMatrixDrawing *self, TrendsCanvas *canvas, double x, double y)
{
  for (guint i = 1; i <= N; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      TrendsCanvasLabel label = label_text (number, AXIS, &trends_colour_ink, LEFT - 4);
      double height;

      label.is_bold = TRUE;
      height = trends_canvas_measure (canvas, &label, NULL);
      trends_canvas_draw (canvas,
                          &label,
                          x,
                          y + get_top (self, i) + (self->cell_height - height) / 2);
      label.width = self->cell_width / self->unit;
      label.alignment = PANGO_ALIGN_CENTER;
      trends_canvas_draw (canvas,
                          &label,
                          x + get_left (self, i),
                          y + get_top (self, 0) + self->unit);
    }
}

static void
draw_axes (TrendsMatrixDrawing *self, TrendsCanvas *canvas, double x, double y)
{
  double width = N * self->cell_width / self->unit;
  /* Translators: the axis of a matrix, which grows upwards */
  TrendsCanvasLabel value
      = label_text (_ ("↑ Value, higher is better"), AXIS, &trends_colour_muted, width);
  /* Translators: the axis of a matrix, which grows to the right */
  TrendsCanvasLabel effort
      = label_text (_ ("Effort, more to the right →"), AXIS, &trends_colour_muted, width);

  trends_canvas_draw (canvas, &value, x, y - self->unit);
  effort.alignment = PANGO_ALIGN_CENTER;
  draw_numbers (self, canvas, x, y);
  trends_canvas_draw (canvas,
                      &effort,
                      x + get_left (self, 1),
                      y + get_top (self, 0) + AXIS_ROOM * self->unit);
}

static void
draw_ground (TrendsMatrixDrawing *self, TrendsCanvas *canvas, double x, double y)
{
  for (guint value = 3; value <= N; value += 2)
    for (guint effort = 1; effort <= 3; effort += 2)
      draw_part (self, canvas, value, effort, x, y);
  draw_lines (self, canvas, x, y);
  draw_axes (self, canvas, x, y);
}

/* ------------------------------------------------------------------- bubbles */

/* What a bubble says to those who can't see it. */
static char *
dup_description (TrendsMatrixDrawing *self, TrendsEntity *initiative)
{
  TrendsEntity *trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  gint64 cost = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_COST);
  const char *mark = trends_mark_for_entity (initiative);
  const char *priority = trends_entity_get_choice_word (initiative, TRENDS_INITIATIVE_PRIORITY);
  g_autofree char *rating = trends_matrix_words_dup_rating (initiative);
  g_autofree char *money = cost != TRENDS_UNSET ? trends_words_cost (self->plan, cost) : NULL;
  GString *text = g_string_new (rating);

  if (*priority != '\0')
    g_string_append_printf (text, " · %s", priority);
  if (money != NULL)
    g_string_append_printf (text, " · %s", money);
  if (trend != NULL)
    g_string_append_printf (text, " · %s", trends_entity_get_name (trend));
  if (mark != NULL)
    g_string_append_printf (text, " · %s", mark);
  return g_string_free (text, FALSE);
}

static void
draw_title (TrendsMatrixDrawing *self,
            TrendsCanvas *canvas,
            TrendsEntity *initiative,
            const TrendsMatrixPlace *place,
            double x,
            double y)
{
  g_autofree char *name = trends_mark_dup_name (initiative);
  TrendsCanvasLabel label
      = label_text (name, TEXT, &trends_colour_ink, place->text_width / self->unit);
  gboolean is_below = place->text == TRENDS_MATRIX_BELOW;

  label.n_lines = (int) place->n_lines;
  label.is_plans = TRUE;
  label.alignment = is_below ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT;
  if (!is_below)
    y += MAX ((place->n_lines * self->metrics.line - trends_canvas_measure (canvas, &label, NULL))
                  / 2,
              0);
  trends_canvas_draw (canvas, &label, x + place->text_x, y + place->text_y);
}

static void
draw_bubble (TrendsMatrixDrawing *self,
             TrendsCanvas *canvas,
             TrendsEntity *initiative,
             const TrendsMatrixPlace *place,
             double x,
             double y)
{
  g_autofree char *id = trends_canvas_dup_id (initiative);
  g_autofree char *description = dup_description (self, initiative);
  TrendsShades shades = trends_priority_shape_get_shades (initiative);

  trends_canvas_begin_element (canvas,
                               &(TrendsCanvasElement) {
                                   .type = "LI",
                                   .id = id,
                                   .title = trends_entity_get_name (initiative),
                                   .description = description,
                                   .is_plans = TRUE,
                               });
  trends_priority_shape_draw (canvas,
                              self->plan,
                              trends_entity_get_integer (initiative, TRENDS_INITIATIVE_PRIORITY),
                              x + place->x,
                              y + place->y,
                              place->radius,
                              &shades);
  if (place->text != TRENDS_MATRIX_NO_TEXT)
    draw_title (self, canvas, initiative, place, x, y);
  trends_canvas_end (canvas);
}

static void
draw_more (TrendsMatrixDrawing *self,
           TrendsCanvas *canvas,
           guint n_more,
           guint value,
           guint effort,
           double right,
           double bottom)
{
  g_autofree char *number = trends_words_number (self->plan, n_more);
  g_autofree char *text = g_strdup_printf ("+%s", number);
  g_autofree char *id = g_strdup_printf ("more-%u-%u", value, effort);
  g_autofree char *title = g_strdup_printf (
      /* Translators: a button: how many aren't shown, then the value and the effort that they have
       */
      ngettext ("%u more with value %u and effort %u",
                "%u more with value %u and effort %u",
                n_more),
      n_more,
      value,
      effort);
  TrendsCanvasLabel label
      = label_text (text, TEXT, &trends_colour_ink, self->metrics.more / self->unit);
  double height;

  label.is_bold = TRUE;
  label.alignment = PANGO_ALIGN_RIGHT;
  height = trends_canvas_measure (canvas, &label, NULL);
  trends_canvas_begin_element (canvas,
                               &(TrendsCanvasElement) {
                                   .type = "LI",
                                   .id = id,
                                   .title = title,
                               });
  trends_canvas_draw (canvas,
                      &label,
                      right - self->metrics.more - self->metrics.gap,
                      bottom - self->metrics.gap - height);
  trends_canvas_end (canvas);
}

/* About how long the longest title of a cell is in a line, with its mark; 0 where there are too many */
static double
find_longest (TrendsMatrixDrawing *self, GPtrArray *cell)
{
  glong most = 0;

  for (guint i = 0; i < cell->len && cell->len <= MOST_READ; i++)
    {
      g_autofree char *name = trends_mark_dup_name (cell->pdata[i]);

      most = MAX (most, g_utf8_strlen (name, -1));
    }
  return (double) most * self->character;
}

/* Returns: how many have a place */
static guint
place_cell (TrendsMatrixDrawing *self, GPtrArray *cell, double height, TrendsMatrixPlace *places)
{
  gint64 most_cost = trends_matrix_layout_get_most_cost (self->layout);
  g_autofree double *radii = g_new (double, cell->len);
  TrendsMatrixMetrics metrics = self->metrics;

  metrics.longest = find_longest (self, cell);
  for (guint i = 0; i < cell->len; i++)
    radii[i] = trends_matrix_get_radius (
        trends_entity_get_integer (cell->pdata[i], TRENDS_INITIATIVE_COST),
        most_cost,
        &self->metrics);
  return trends_matrix_place (
      radii, cell->len, self->cell_width, height, &metrics, places);
}

static void
draw_cell (TrendsMatrixDrawing *self,
           TrendsCanvas *canvas,
           guint value,
           guint effort,
           double x,
           double y)
{
  GPtrArray *cell = trends_matrix_layout_get_cell (self->layout, value, effort);
  double title = value == N || value == 3 ? TITLE_ROOM * self->unit : 0;
  g_autofree TrendsMatrixPlace *places = NULL;
  guint n_placed;

  if (cell->len == 0)
    return;
  x += get_left (self, effort);
  y += get_top (self, value) + title;
  places = g_new0 (TrendsMatrixPlace, cell->len);
  n_placed = place_cell (self, cell, self->cell_height - title, places);
  for (guint i = 0; i < n_placed; i++)
    draw_bubble (self, canvas, cell->pdata[i], &places[i], x, y);
  if (n_placed < cell->len)
    draw_more (self,
               canvas,
               cell->len - n_placed,
               value,
               effort,
               x + self->cell_width,
               y + self->cell_height - title);
}

/* ---------------------------------------------------------------- the drawing */

/**
 * trends_matrix_drawing_new:
 * @plan: a plan
 * @filter: (nullable): which initiatives are drawn, %NULL for all
 * @canvas: what texts are measured on
 * @width: how wide it is, on the canvas
 * @legend: how much of that is for what marks mean, on the canvas; 0 for all beneath
 *
 * Returns: (transfer full): a drawing of the plan's open initiatives, in its least height
 */
TrendsMatrixDrawing *
trends_matrix_drawing_new (TrendsPlan *plan,
                           TrendsFilter *filter,
                           TrendsCanvas *canvas,
                           double width,
                           double legend)
{
  TrendsMatrixDrawing *self = g_new0 (TrendsMatrixDrawing, 1);
  double unit = canvas->unit;

  self->plan = plan;
  self->layout = trends_matrix_layout_new (plan);
  trends_matrix_layout_set_filter (self->layout, filter);
  self->unit = unit;
  self->is_paper = legend > 0;
  self->width = width - legend;
  self->cell_width = (self->width - LEFT * unit) / N;
  self->metrics = (TrendsMatrixMetrics) {
    .least = (self->is_paper ? 5 : 6) * unit,
    .most = (self->is_paper ? 13 : 15) * unit,
    .line = measure_line (canvas),
    .text = 42 * unit,
    .gap = (self->is_paper ? 1.4 : 2.2) * unit,
    .more = 34 * unit,
  };
  self->character = measure_character (canvas);
  self->legend = trends_matrix_legend_new (
      plan, self->layout, &self->metrics, canvas, self->is_paper ? legend - BESIDE * unit : width);
  self->cell_height = get_least_cell (self);
  return self;
}

/**
 * trends_matrix_drawing_free:
 * @self: (transfer full): a drawing
 */
void
trends_matrix_drawing_free (TrendsMatrixDrawing *self)
{
  trends_matrix_legend_free (self->legend);
  g_object_unref (self->layout);
  g_free (self);
}

/**
 * trends_matrix_drawing_get_least:
 * @self: a drawing
 *
 * Returns: how high it has to be, on the canvas
 */
double
trends_matrix_drawing_get_least (TrendsMatrixDrawing *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return MAX (get_beside (self) + N * get_least_cell (self),
              self->is_paper ? trends_matrix_legend_get_height (self->legend) : 0);
}

/**
 * trends_matrix_drawing_set_height:
 * @self: a drawing
 * @height: how high it is, on the canvas; at least trends_matrix_drawing_get_least()
 */
void
trends_matrix_drawing_set_height (TrendsMatrixDrawing *self, double height)
{
  g_return_if_fail (self != NULL);

  self->cell_height = MAX ((height - get_beside (self)) / N, get_least_cell (self));
}

/**
 * trends_matrix_drawing_get_unrated:
 * @self: a drawing
 *
 * Returns: (transfer none) (element-type TrendsEntity): what is open and not on it
 */
GPtrArray *
trends_matrix_drawing_get_unrated (TrendsMatrixDrawing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return trends_matrix_layout_get_tray (self->layout);
}

/**
 * trends_matrix_drawing_dup_rated:
 * @self: a drawing
 *
 * Returns: (transfer full) (element-type TrendsEntity): what is on it, the most valuable first,
 *   and of as much value what takes the least effort
 */
GPtrArray *
trends_matrix_drawing_dup_rated (TrendsMatrixDrawing *self)
{
  GPtrArray *rated;

  g_return_val_if_fail (self != NULL, NULL);

  rated = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint value = N; value >= 1; value--)
    for (guint effort = 1; effort <= N; effort++)
      {
        GPtrArray *cell = trends_matrix_layout_get_cell (self->layout, value, effort);

        for (guint i = 0; i < cell->len; i++)
          g_ptr_array_add (rated, g_object_ref (cell->pdata[i]));
      }
  return rated;
}

/**
 * trends_matrix_drawing_count_rated:
 * @self: a drawing
 *
 * Returns: how many are on it
 */
guint
trends_matrix_drawing_count_rated (TrendsMatrixDrawing *self)
{
  guint n_rated = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < TRENDS_N_QUADRANTS; i++)
    n_rated += trends_matrix_layout_count (self->layout, i);
  return n_rated;
}

/**
 * trends_matrix_drawing_dup_caption:
 * @self: a drawing
 *
 * Returns: (transfer full): what it shows, in a sentence
 */
char *
trends_matrix_drawing_dup_caption (TrendsMatrixDrawing *self)
{
  g_autofree char *rated = NULL, *unrated = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  rated = trends_words_n_initiatives (self->plan, trends_matrix_drawing_count_rated (self));
  unrated = trends_words_number (self->plan, trends_matrix_layout_get_tray (self->layout)->len);
  /* Translators: what a matrix shows; "25 initiatives", and a number */
  return g_strdup_printf (_ ("Value against effort of what is open: %s rated, %s not yet."),
                          rated,
                          unrated);
}

/**
 * trends_matrix_drawing_draw:
 * @self: a drawing
 * @canvas: where to draw it; it has the unit of what it was made with
 * @x: its left
 * @y: its top
 */
void
trends_matrix_drawing_draw (TrendsMatrixDrawing *self, TrendsCanvas *canvas, double x, double y)
{
  g_return_if_fail (self != NULL && canvas != NULL);

  draw_ground (self, canvas, x, y);
  trends_canvas_begin_element (canvas,
                               &(TrendsCanvasElement) {
                                   .type = "L",
                                   .id = "matrix",
                                   .title = _ ("Value and effort"),
                               });
  for (guint value = N; value >= 1; value--)
    for (guint effort = 1; effort <= N; effort++)
      draw_cell (self, canvas, value, effort, x, y);
  trends_canvas_end (canvas);
  if (self->is_paper)
    trends_matrix_legend_draw (self->legend,
                               canvas,
                               x + self->width + BESIDE * self->unit,
                               y + get_grid_top (self));
  else
    trends_matrix_legend_draw (self->legend,
                               canvas,
                               x,
                               y + get_beside (self)
                                   - trends_matrix_legend_get_height (self->legend)
                                   + N * self->cell_height);
}
