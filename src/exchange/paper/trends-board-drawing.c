/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board as a drawing: in the shape of a large screen, however much is on it. */

#include "trends-board-picture.h"
#include "trends-view-drawing.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  TrendsPlan   *plan;
  TrendsFilter *filter; /* (nullable) */
  double        height;
} Board;

static gpointer
prepare (const TrendsViewRequest *request,
         TrendsCanvas            *canvas,
         double                  *height)
{
  Board *self = g_new0 (Board, 1);

  self->plan = request->plan;
  self->filter = request->filter;
  self->height = *height = request->screen * canvas->unit;

  return self;
}

static void
draw (gpointer      data,
      TrendsCanvas *canvas,
      double        x,
      double        y)
{
  Board *self = data;
  cairo_rectangle_t box = {
    x, y, (TRENDS_VIEW_WIDTH - 2 * TRENDS_VIEW_MARGIN) * canvas->unit, self->height,
  };

  trends_board_draw (canvas, self->plan, self->filter, &box);
}

static char *
dup_description (gpointer data)
{
  Board *self = data;
  g_autofree char *count = trends_words_n_shown (self->plan, self->filter);

  /* Translators: what a picture shows; how many initiatives there are follows */
  return g_strdup_printf (_("The board: trends in their groups, with %s."), count);
}

const TrendsViewDrawing trends_board_drawing = {
  { "board", N_("Board"), N_("Trends in their groups, with their initiatives") },
  prepare,
  draw,
  dup_description,
  g_free,
};
