/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The roadmap as columns of horizons, as one picture: below a sentence that says what they are. What
 * would be too high for a picture is left out from below, and the picture says so. */

#include "trends-horizon-drawing.h"
#include "trends-view-drawing.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

#define WIDTH   (TRENDS_VIEW_WIDTH - 2 * TRENDS_VIEW_MARGIN)
#define CAPTION 16.0 /* the room that the sentence takes */
#define NOTE    16.0

typedef struct
{
  TrendsPlan           *plan;
  TrendsHorizonDrawing *drawing;
  TrendsHorizonPart     part;
  char                 *caption;
  guint                 n_left_out;
} Columns;

/* Nobody who looks at the top of it, or only hears what it shows, should take it for all. */
static void
say_left_out (Columns *self)
{
  g_autofree char *caption = g_steal_pointer (&self->caption);
  g_autofree char *left_out = trends_words_left_out (self->plan, self->n_left_out);

  self->caption = g_strjoin (" ", caption, left_out, NULL);
}

static gpointer
prepare (const TrendsViewRequest *request,
         TrendsCanvas            *canvas,
         double                  *height)
{
  Columns *self = g_new0 (Columns, 1);

  self->plan = request->plan;
  self->drawing = trends_horizon_drawing_new (request->plan, request->today, request->filter,
                                              request->frozen, canvas, WIDTH * canvas->unit);
  self->caption = trends_horizon_drawing_dup_caption (self->drawing);
  trends_horizon_drawing_take (self->drawing, canvas,
                               (request->most - CAPTION - NOTE) * canvas->unit, &self->part);
  self->n_left_out = trends_horizon_drawing_count_rest (self->drawing);
  if (self->n_left_out > 0)
    say_left_out (self);
  *height = self->part.height + (CAPTION + (self->n_left_out > 0 ? NOTE : 0)) * canvas->unit;
  return self;
}

static TrendsCanvasLabel
label_text (const char         *text,
            const TrendsColour *colour)
{
  return (TrendsCanvasLabel) { .text = text, .size = 8, .colour = colour, .width = WIDTH };
}

static void
draw_left_out (Columns      *self,
               TrendsCanvas *canvas,
               double        x,
               double        y)
{
  g_autofree char *text = trends_words_left_out (self->plan, self->n_left_out);
  TrendsCanvasLabel label = label_text (text, &trends_colour_ink);

  label.is_bold = TRUE;
  trends_canvas_draw (canvas, &label, x, y);
}

static void
draw (gpointer      data,
      TrendsCanvas *canvas,
      double        x,
      double        y)
{
  Columns *self = data;
  TrendsCanvasLabel caption = label_text (self->caption, &trends_colour_muted);

  trends_canvas_draw (canvas, &caption, x, y - 3 * canvas->unit);
  y += CAPTION * canvas->unit;
  trends_horizon_drawing_draw (self->drawing, canvas, &self->part, x, y);
  if (self->n_left_out > 0)
    draw_left_out (self, canvas, x, y + self->part.height);
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
