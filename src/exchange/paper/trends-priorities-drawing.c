/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The priorities as one picture: value against effort, what isn't rated beneath, and beside
 * them the ranking for those who may know the plan's weights. */

#include "trends-audience.h"
#include "trends-mark.h"
#include "trends-matrix-drawing.h"
#include "trends-priority-shape.h"
#include "trends-ranking-drawing.h"
#include "trends-view-drawing.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

#define WIDTH       (TRENDS_VIEW_WIDTH - 2 * TRENDS_VIEW_MARGIN)
#define CAPTION     16.0 /* the room that the sentence takes */
#define GAP         24.0
#define SHARE       0.6 /* of the width, where there is a ranking besides */
#define HEADING     20.0
#define ITEM        12.5
#define ITEM_WIDTH  200.0
#define MARK        4.5
#define MOST_LISTED 200

typedef struct
{
  TrendsPlan *plan;
  TrendsMatrixDrawing *matrix;
  TrendsRankingDrawing *ranking; /* (nullable) */
  char *caption;
  double width;         /* of the matrix, in units */
  double matrix_height; /* on the canvas */
} Priorities;

/* --------------------------------------------------------------- not rated */

static guint
get_n_columns (Priorities *self)
{
  return (guint) (self->width / ITEM_WIDTH);
}

static guint
count_listed (Priorities *self)
{
  return MIN (trends_matrix_drawing_get_unrated (self->matrix)->len, MOST_LISTED);
}

static guint
count_rows (Priorities *self)
{
  return (count_listed (self) + get_n_columns (self) - 1) / get_n_columns (self);
}

/* In units */
static double
get_list_height (Priorities *self)
{
  guint n_unrated = trends_matrix_drawing_get_unrated (self->matrix)->len;

  if (n_unrated == 0)
    return 0;
  return HEADING + (count_rows (self) + (n_unrated > MOST_LISTED ? 1 : 0)) * ITEM;
}

static TrendsCanvasLabel
label_text (const char *text, const TrendsColour *colour, double width)
{
  return (TrendsCanvasLabel) { .text = text, .size = 8, .colour = colour, .width = width };
}

static void
draw_item (Priorities *self, TrendsCanvas *canvas, TrendsEntity *initiative, double x, double y)
{
  g_autofree char *id = trends_canvas_dup_id (initiative);
  g_autofree char *name = trends_mark_dup_name (initiative);
  TrendsEntity *trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  TrendsShades shades = trends_priority_shape_get_shades (initiative);
  TrendsCanvasLabel label
      = label_text (name, &trends_colour_ink, self->width / get_n_columns (self) - 2 * MARK - 14);

  trends_canvas_begin_element (canvas,
                               &(TrendsCanvasElement) {
                                   .type = "LI",
                                   .id = id,
                                   .title = trends_entity_get_name (initiative),
                                   .description
                                   = trend != NULL ? trends_entity_get_name (trend) : NULL,
                                   .is_plans = TRUE,
                               });
  trends_priority_shape_draw (canvas,
                              self->plan,
                              trends_entity_get_integer (initiative, TRENDS_INITIATIVE_PRIORITY),
                              x + MARK * canvas->unit,
                              y + (ITEM / 2 - 1) * canvas->unit,
                              MARK * canvas->unit,
                              &shades);
  label.is_plans = TRUE;
  trends_canvas_draw (canvas, &label, x + (2 * MARK + 4) * canvas->unit, y);
  trends_canvas_end (canvas);
}

static void
draw_rest (Priorities *self, TrendsCanvas *canvas, double x, double y)
{
  guint n_unrated = trends_matrix_drawing_get_unrated (self->matrix)->len;
  g_autofree char *count = trends_words_n_initiatives (self->plan, n_unrated - MOST_LISTED);
  /* Translators: below a list that would be too long; %s: "200 initiatives" */
  g_autofree char *text
      = g_strdup_printf (_ ("%s more are not rated. The paper’s table has all."), count);
  TrendsCanvasLabel label = label_text (text, &trends_colour_ink, self->width);

  label.is_bold = TRUE;
  trends_canvas_draw (canvas, &label, x, y);
}

static void
draw_unrated (Priorities *self, TrendsCanvas *canvas, double x, double y)
{
  GPtrArray *unrated = trends_matrix_drawing_get_unrated (self->matrix);
  g_autofree char *count = trends_words_number (self->plan, unrated->len);
  /* Translators: above what has no value or no effort; how many there are */
  g_autofree char *heading = g_strdup_printf (_ ("Not yet rated (%s)"), count);
  TrendsCanvasLabel label = label_text (heading, &trends_colour_ink, self->width);
  guint n_rows = count_rows (self);

  if (unrated->len == 0)
    return;
  label.is_bold = TRUE;
  trends_canvas_draw (canvas, &label, x, y + 6 * canvas->unit);
  y += HEADING * canvas->unit;
  trends_canvas_begin_element (canvas,
                               &(TrendsCanvasElement) {
                                   .type = "L",
                                   .id = "not-rated",
                                   .title = heading,
                               });
  for (guint i = 0; i < count_listed (self); i++)
    draw_item (self,
               canvas,
               unrated->pdata[i],
               x + (i / n_rows) * self->width / get_n_columns (self) * canvas->unit,
               y + (i % n_rows) * ITEM * canvas->unit);
  trends_canvas_end (canvas);
  if (unrated->len > MOST_LISTED)
    draw_rest (self, canvas, x, y + n_rows * ITEM * canvas->unit);
}

/* ------------------------------------------------------------- the drawing */

/* By other weights than the plan's the order would be another. */
static gboolean
has_ranking (const TrendsViewRequest *request)
{
  return trends_audience_sees_kind (request->profile, TRENDS_KIND_CRITERION);
}

static gpointer
prepare (const TrendsViewRequest *request, TrendsCanvas *canvas, double *height)
{
  Priorities *self = g_new0 (Priorities, 1);
  double unit = canvas->unit, rest, ranking = 0;

  self->plan = request->plan;
  self->width = has_ranking (request) ? WIDTH * SHARE : WIDTH;
  self->matrix = trends_matrix_drawing_new (
      request->plan, request->filter, canvas, self->width * unit, 0);
  self->caption = trends_matrix_drawing_dup_caption (self->matrix);
  if (has_ranking (request))
    {
      self->ranking = trends_ranking_drawing_new (request->plan,
                                                  request->values,
                                                  request->filter,
                                                  canvas,
                                                  (WIDTH * (1 - SHARE) - GAP) * unit,
                                                  (request->most - CAPTION) * unit);
      ranking = trends_ranking_drawing_get_height (self->ranking);
    }
  rest = (CAPTION + get_list_height (self)) * unit;
  self->matrix_height
      = MAX (request->screen * unit - rest, trends_matrix_drawing_get_least (self->matrix));
  trends_matrix_drawing_set_height (self->matrix, self->matrix_height);
  *height = MAX (rest + self->matrix_height, CAPTION * unit + ranking);
  return self;
}

static void
draw (gpointer data, TrendsCanvas *canvas, double x, double y)
{
  Priorities *self = data;
  TrendsCanvasLabel caption = label_text (self->caption, &trends_colour_muted, self->width);

  trends_canvas_draw (canvas, &caption, x, y - 3 * canvas->unit);
  if (self->ranking != NULL)
    trends_ranking_drawing_draw (self->ranking, canvas, x + (self->width + GAP) * canvas->unit, y);
  y += CAPTION * canvas->unit;
  trends_matrix_drawing_draw (self->matrix, canvas, x, y);
  draw_unrated (self, canvas, x, y + self->matrix_height);
}

static char *
dup_description (gpointer data)
{
  Priorities *self = data;
  g_autofree char *ranking = NULL;

  if (self->ranking == NULL)
    return g_strdup (self->caption);
  ranking = trends_ranking_drawing_dup_description (self->ranking);
  return g_strdup_printf ("%s %s", self->caption, ranking);
}

static void
priorities_free (gpointer data)
{
  Priorities *self = data;

  trends_matrix_drawing_free (self->matrix);
  g_clear_pointer (&self->ranking, trends_ranking_drawing_free);
  g_free (self->caption);
  g_free (self);
}

const TrendsViewDrawing trends_priorities_drawing = {
  { "priorities",
    N_ ("Priorities"),
    N_ ("What comes first: value against effort, and the ranking") },
  prepare,
  draw,
  dup_description,
  priorities_free,
};
