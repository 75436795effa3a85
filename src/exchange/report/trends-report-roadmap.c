/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The roadmap as it is drawn, on as many pages as it takes. Each part is a figure with a text of its own;
 * what it shows is a table after it, which is for the section to add. */

#include "trends-report-roadmap.h"

#include "trends-words.h"

#include <glib/gi18n-lib.h>

/* In points: titles are as large as the small print of a table. */
#define UNIT 0.98

static char *
describe_part (TrendsReport         *self,
               TrendsRoadmapDrawing *drawing,
               const GArray         *slices)
{
  g_autofree char *names = trends_roadmap_drawing_dup_names (drawing, slices);
  g_autofree char *count = trends_words_n_initiatives (
    self->plan, trends_roadmap_drawing_count (drawing, slices));

  /* Translators: read aloud in place of a picture: the names of the first and the last lane, and
   * how many initiatives are in the lanes */
  return g_strdup_printf (_("Bars along time, lanes %s, with %s. The table after the drawing says "
                            "all of it in words."), names, count);
}

static void
draw_part (TrendsReport         *self,
           TrendsCanvas         *canvas,
           TrendsRoadmapDrawing *drawing,
           const GArray         *slices)
{
  g_autofree char *caption = trends_roadmap_drawing_dup_caption (drawing);
  g_autofree char *description = describe_part (self, drawing, slices);
  cairo_rectangle_t box = {
    trends_pdf_flow_get_left (self->flow), trends_pdf_flow_get_y (self->flow),
    trends_pdf_flow_get_width (self->flow), trends_roadmap_drawing_get_height (drawing, slices),
  };

  /* Each page has a context of its own where pages are recorded to be printed. */
  canvas->cr = trends_pdf_document_get_cairo (self->document);
  trends_canvas_begin_element (canvas, &(TrendsCanvasElement) {
    .type = "Figure", .title = caption, .description = description, .box = &box,
  });
  trends_roadmap_drawing_draw (drawing, canvas, slices, box.x, box.y);
  trends_canvas_end (canvas);
  trends_pdf_flow_advance (self->flow, box.height);
}

static void
draw_parts (TrendsReport         *self,
            TrendsCanvas         *canvas,
            TrendsRoadmapDrawing *drawing)
{
  trends_pdf_flow_reserve (self->flow, trends_roadmap_drawing_get_least (drawing));
  while (!g_cancellable_is_cancelled (self->cancellable))
    {
      g_autoptr (GArray) slices = trends_roadmap_drawing_take_slices (
        drawing, trends_pdf_flow_get_remaining (self->flow));

      if (slices->len == 0 && trends_pdf_flow_is_at_top (self->flow))
        return;
      if (slices->len > 0)
        draw_part (self, canvas, drawing, slices);
      if (trends_roadmap_drawing_is_taken (drawing))
        return;
      trends_pdf_flow_turn_page (self->flow);
    }
}

/**
 * trends_report_add_roadmap:
 * @self: a report
 * @request: what is to be drawn
 *
 * Adds what the roadmap shows in a sentence, and the drawing, down as many pages as it takes.
 *
 * Returns: (transfer full): what was drawn, for the table that says it in words
 */
TrendsRoadmapDrawing *
trends_report_add_roadmap (TrendsReport               *self,
                           const TrendsRoadmapRequest *request)
{
  TrendsRoadmapDrawing *drawing;
  g_autofree char *caption = NULL;
  TrendsCanvas canvas;

  g_return_val_if_fail (self != NULL && request != NULL, NULL);

  trends_canvas_init_document (&canvas, self->document, UNIT);
  drawing = trends_roadmap_drawing_new (request, &canvas, trends_pdf_flow_get_width (self->flow));
  caption = trends_roadmap_drawing_dup_caption (drawing);
  trends_pdf_flow_add_prose (self->flow, caption);
  if (trends_roadmap_drawing_is_empty (drawing))
    trends_pdf_flow_add_prose (self->flow, _("There is nothing to draw in this plan yet."));
  else
    draw_parts (self, &canvas, drawing);
  return drawing;
}
