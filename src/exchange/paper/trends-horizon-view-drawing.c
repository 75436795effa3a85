/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The roadmap as columns of horizons, as one picture: below a sentence that says what they are. What
 * would be too high for a picture is left out from below, and the picture says so. */

#include "trends-horizon-drawing.h"
#include "trends-view-caption.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  TrendsPlan           *plan;
  TrendsHorizonDrawing *drawing;
  TrendsHorizonPart     part;
  char                 *caption;
  guint                 n_left_out;
} Columns;

static gpointer
prepare (const TrendsViewRequest *request,
         TrendsCanvas            *canvas,
         double                  *height)
{
  Columns *self = g_new0 (Columns, 1);
  g_autofree char *caption = NULL;
  double note;

  self->plan = request->plan;
  self->drawing = trends_horizon_drawing_new (request->plan, request->today, request->filter,
                                              request->frozen, canvas,
                                              TRENDS_VIEW_TEXT_WIDTH * canvas->unit);
  caption = trends_horizon_drawing_dup_caption (self->drawing);
  trends_horizon_drawing_take (self->drawing, canvas,
                               (request->most - TRENDS_VIEW_CAPTION - TRENDS_VIEW_NOTE)
                                 * canvas->unit,
                               &self->part);
  self->n_left_out = trends_horizon_drawing_count_rest (self->drawing);
  self->caption = trends_view_caption_dup (self->plan, caption, self->n_left_out);
  note = self->n_left_out > 0 ? TRENDS_VIEW_NOTE : 0;
  *height = self->part.height + (TRENDS_VIEW_CAPTION + note) * canvas->unit;
  return self;
}

static void
draw (gpointer      data,
      TrendsCanvas *canvas,
      double        x,
      double        y)
{
  Columns *self = data;
  TrendsCanvasLabel caption = trends_view_caption_label (self->caption, &trends_colour_muted);

  trends_canvas_draw (canvas, &caption, x, y - 3 * canvas->unit);
  y += TRENDS_VIEW_CAPTION * canvas->unit;
  trends_horizon_drawing_draw (self->drawing, canvas, &self->part, x, y);
  if (self->n_left_out > 0)
    trends_view_caption_draw_left_out (self->plan, self->n_left_out, canvas, x,
                                       y + self->part.height);
}

static char *
dup_description (gpointer data)
{
  Columns *self = data;
  g_autofree char *counts = trends_horizon_drawing_dup_counts (self->drawing);

  return g_strdup_printf ("%s %s", self->caption, counts);
}

static void
columns_free (gpointer data)
{
  Columns *self = data;

  trends_horizon_drawing_free (self->drawing);
  g_free (self->caption);
  g_free (self);
}

const TrendsViewDrawing trends_horizon_view_drawing = {
  { "horizons", N_("Now, next, later"), N_("The roadmap as columns of horizons") },
  prepare,
  draw,
  dup_description,
  columns_free,
};
