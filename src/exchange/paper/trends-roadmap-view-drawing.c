/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The roadmap as one picture: what it shows in a sentence, the lanes, and below them what has no
 * dates or is not to be done. What would be too high for a picture is left out from below, and the picture says so. */

#include "trends-mark.h"
#include "trends-roadmap-options.h"
#include "trends-view-caption.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

#define HEADING    20.0
#define ITEM       13.0
#define N_COLUMNS   4
#define MOST_LISTED 200

typedef struct
{
  TrendsRoadmapDrawing *drawing;
  GArray               *slices;
  char                 *caption;
  GPtrArray            *undated; /* not owned */
  GPtrArray            *not_doing;
  TrendsPlan           *plan;
  guint                 n_left_out;
} Roadmap;

static guint
count_rest (Roadmap *self)
{
  guint n_bars = 0;

  for (;;)
    {
      g_autoptr (GArray) rest = trends_roadmap_drawing_take_slices (self->drawing, 1e9);

      if (rest->len == 0)
        return n_bars;
      n_bars += trends_roadmap_drawing_count (self->drawing, rest);
    }
}

static guint
count_listed (GPtrArray *initiatives)
{
  return MIN (initiatives->len, MOST_LISTED);
}

/* With a place for how many more there are */
static guint
count_rows (GPtrArray *initiatives)
{
  guint n_places = count_listed (initiatives) + (initiatives->len > MOST_LISTED ? 1 : 0);

  return (n_places + N_COLUMNS - 1) / N_COLUMNS;
}

static double
get_list_height (GPtrArray *initiatives)
{
  return initiatives->len > 0 ? HEADING + count_rows (initiatives) * ITEM : 0;
}

static double
get_lists_height (Roadmap *self)
{
  return get_list_height (self->undated) + get_list_height (self->not_doing);
}

static gpointer
prepare (const TrendsViewRequest *request,
         TrendsCanvas            *canvas,
         double                  *height)
{
  Roadmap *self = g_new0 (Roadmap, 1);
  TrendsRoadmapRequest roadmap;
  g_autofree char *caption = NULL;
  double beside, note;

  trends_roadmap_options_read (request->values, request->plan, request->today, request->filter,
                               request->frozen, &roadmap);
  self->plan = request->plan;
  self->drawing = trends_roadmap_drawing_new (&roadmap, canvas,
                                              TRENDS_VIEW_TEXT_WIDTH * canvas->unit);
  caption = trends_roadmap_drawing_dup_caption (self->drawing);
  self->undated = trends_roadmap_drawing_get_undated (self->drawing);
  self->not_doing = trends_roadmap_drawing_dup_left_out (self->drawing);
  beside = TRENDS_VIEW_CAPTION + TRENDS_VIEW_NOTE + get_lists_height (self);
  self->slices = trends_roadmap_drawing_take_slices (self->drawing,
                                                     (request->most - beside) * canvas->unit);
  self->n_left_out = count_rest (self);
  self->caption = trends_view_caption_dup (self->plan, caption, self->n_left_out);
  note = self->n_left_out > 0 ? TRENDS_VIEW_NOTE : 0;
  *height = trends_roadmap_drawing_get_height (self->drawing, self->slices)
            + (TRENDS_VIEW_CAPTION + get_lists_height (self) + note) * canvas->unit;

  return self;
}

static void
draw_item (TrendsCanvas *canvas,
           TrendsEntity *initiative,
           double        x,
           double        y)
{
  g_autofree char *id = trends_canvas_dup_id (initiative);
  g_autofree char *title = trends_mark_dup_name (initiative);
  TrendsEntity *trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  const char *trend_name = trend != NULL ? trends_entity_get_name (trend) : "";
  TrendsColour colour = trend != NULL
                          ? trends_colour_of_trend (trend)
                          : trends_colour_get_named (TRENDS_COLOUR_UNSET, TRENDS_COLOUR_LIGHT);
  TrendsShades shades = trends_colour_get_shades (&colour, TRENDS_COLOUR_LIGHT);
  TrendsCanvasLabel label = trends_view_caption_label (title, &trends_colour_ink);

  trends_canvas_begin_element (canvas, &(TrendsCanvasElement) {
    .type = "LI", .id = id, .title = label.text, .description = trend_name, .is_plans = TRUE,
  });
  trends_canvas_paint_box (canvas,
                           &(cairo_rectangle_t) { x, y + canvas->unit, 2.5 * canvas->unit,
                                                  9 * canvas->unit },
                           canvas->unit, &(TrendsInk) { &shades.fill });
  label.width = TRENDS_VIEW_TEXT_WIDTH / N_COLUMNS - 12;
  label.is_plans = TRUE;
  trends_canvas_draw (canvas, &label, x + 6 * canvas->unit, y);
  trends_canvas_end (canvas);
}

static void
draw_more (TrendsCanvas *canvas,
           guint         n,
           double        x,
           double        y)
{
  /* Translators: below a list of initiatives: how many aren't listed */
  g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);
  TrendsCanvasLabel label = trends_view_caption_label (text, &trends_colour_muted);

  trends_canvas_draw (canvas, &label, x + 6 * canvas->unit, y);
}

static void
draw_list (GPtrArray    *initiatives,
           const char   *id,
           const char   *heading,
           TrendsCanvas *canvas,
           double        x,
           double        y)
{
  TrendsCanvasLabel label = trends_view_caption_label (heading, &trends_colour_ink);
  guint n_rows = count_rows (initiatives);

  if (initiatives->len == 0)
    return;

  label.is_bold = TRUE;
  trends_canvas_draw (canvas, &label, x, y + 6 * canvas->unit);
  trends_canvas_begin_element (canvas, &(TrendsCanvasElement) {
    .type = "L", .id = id, .title = heading,
  });
  for (guint i = 0; i < count_listed (initiatives); i++)
    draw_item (canvas, initiatives->pdata[i],
               x + (i / n_rows) * TRENDS_VIEW_TEXT_WIDTH / N_COLUMNS * canvas->unit,
               y + (HEADING + (i % n_rows) * ITEM) * canvas->unit);
  if (initiatives->len > MOST_LISTED)
    draw_more (canvas, initiatives->len - MOST_LISTED,
               x + (MOST_LISTED / n_rows) * TRENDS_VIEW_TEXT_WIDTH / N_COLUMNS * canvas->unit,
               y + (HEADING + (MOST_LISTED % n_rows) * ITEM) * canvas->unit);
  trends_canvas_end (canvas);
}

/* What no bar stands for */
static void
draw_lists (Roadmap      *self,
            TrendsCanvas *canvas,
            double        x,
            double        y)
{
  /* Translators: above those initiatives that have no dates; how many there are */
  g_autofree char *undated = g_strdup_printf (_("Without dates (%u)"), self->undated->len);
  /* Translators: above those initiatives that aren't to be done; how many there are */
  g_autofree char *not_doing = g_strdup_printf (_("Not doing (%u)"), self->not_doing->len);

  draw_list (self->undated, "without-dates", undated, canvas, x, y);
  draw_list (self->not_doing, "not-doing", not_doing, canvas, x,
             y + get_list_height (self->undated) * canvas->unit);
}

static void
draw (gpointer      data,
      TrendsCanvas *canvas,
      double        x,
      double        y)
{
  Roadmap *self = data;
  TrendsCanvasLabel caption = trends_view_caption_label (self->caption, &trends_colour_muted);
  double bottom = y + TRENDS_VIEW_CAPTION * canvas->unit
                  + trends_roadmap_drawing_get_height (self->drawing, self->slices);

  trends_canvas_draw (canvas, &caption, x, y - 3 * canvas->unit);
  trends_roadmap_drawing_draw (self->drawing, canvas, self->slices, x,
                               y + TRENDS_VIEW_CAPTION * canvas->unit);
  if (self->n_left_out > 0)
    {
      trends_view_caption_draw_left_out (self->plan, self->n_left_out, canvas, x, bottom);
      bottom += TRENDS_VIEW_NOTE * canvas->unit;
    }
  draw_lists (self, canvas, x, bottom);
}

static char *
dup_description (gpointer data)
{
  Roadmap *self = data;
  guint n_drawn = trends_roadmap_drawing_count (self->drawing, self->slices);
  g_autofree char *count = trends_words_n_initiatives (self->plan, n_drawn + self->n_left_out);

  /* Translators: what a picture shows: a sentence about a roadmap, and how much is on it */
  return g_strdup_printf (_("%s %s with dates, %u without, %u not to be done."), self->caption,
                          count, self->undated->len, self->not_doing->len);
}

static void
roadmap_free (gpointer data)
{
  Roadmap *self = data;

  trends_roadmap_drawing_free (self->drawing);
  g_array_unref (self->slices);
  g_ptr_array_unref (self->not_doing);
  g_free (self->caption);
  g_free (self);
}

const TrendsViewDrawing trends_roadmap_view_drawing = {
  { "roadmap", N_("Roadmap"), N_("What happens when, in lanes along time") },
  prepare,
  draw,
  dup_description,
  roadmap_free,
};
