/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cards of a paper for a workshop: one trend each, one or four a page. */

#include "trends-sections.h"

#include "trends-card-drawing.h"
#include "trends-sheet.h"
#include "trends-workshop-options.h"

#define N_CUT      4    /* cards on a page that is cut up: two beside two */
#define MARK       16.0 /* how long what shows where to cut is, from the edge of the paper */
#define MARK_CROSS  7.0 /* and from the middle */

static gboolean
is_wanted (TrendsReport *self)
{
  return trends_workshop_options_have_part (trends_report_get_values (self),
                                            TRENDS_WORKSHOP_CARDS);
}

static void
draw_mark (TrendsCanvas *canvas,
           double        x1,
           double        y1,
           double        x2,
           double        y2)
{
  trends_canvas_paint_line (canvas, x1, y1, x2, y2,
                            &(TrendsInk) { NULL, &trends_colour_muted, 0.6 });
}

/* At the edges, and a cross in the middle; all of it is cut through. */
static void
draw_marks (TrendsSheet *sheet)
{
  double width = sheet->page.width, height = sheet->page.height;
  double x = width / 2, y = height / 2;

  draw_mark (&sheet->canvas, x, 0, x, MARK);
  draw_mark (&sheet->canvas, x, height - MARK, x, height);
  draw_mark (&sheet->canvas, 0, y, MARK, y);
  draw_mark (&sheet->canvas, width - MARK, y, width, y);
  draw_mark (&sheet->canvas, x - MARK_CROSS, y, x + MARK_CROSS, y);
  draw_mark (&sheet->canvas, x, y - MARK_CROSS, x, y + MARK_CROSS);
}

static void
add_card (TrendsSheet             *sheet,
          TrendsEntity            *trend,
          const cairo_rectangle_t *box)
{
  g_autofree char *id = trends_canvas_dup_id (trend);
  g_autofree char *destination = g_strconcat ("card-", id, NULL);
  g_autofree char *title = g_strdup_printf ("%u. %s", trends_trend_get_running_number (trend),
                                            trends_entity_get_name (trend));
  double y = trends_card_draw (&sheet->canvas, trend, trends_sheet_get_heading (sheet->report),
                               box);

  trends_sheet_add_outline (sheet, title, destination, y);
}

static void
add_cards (TrendsReport *self)
{
  g_autoptr (GPtrArray) trends
    = trends_workshop_options_list_trends (trends_report_get_values (self), self->plan);
  gboolean has_four = trends_workshop_options_have_four (trends_report_get_values (self));
  TrendsSheet sheet;

  for (guint i = 0; i < trends->len && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      cairo_rectangle_t box;

      if (!has_four || i % N_CUT == 0)
        trends_sheet_begin (&sheet, self, TRENDS_PDF_PORTRAIT, TRENDS_PDF_BARE);
      if (has_four && i % N_CUT == 0)
        draw_marks (&sheet);
      box = sheet.page;
      if (has_four)
        box = (cairo_rectangle_t) { i % 2 * sheet.page.width / 2,
                                    i % N_CUT / 2 * sheet.page.height / 2, sheet.page.width / 2,
                                    sheet.page.height / 2 };
      add_card (&sheet, trends->pdata[i], &box);
    }
}

const TrendsReportSection trends_section_cards = {
  .id = "cards",
  .is_wanted = is_wanted,
  .add = add_cards,
};
