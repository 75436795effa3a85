/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section that is the board on one page. */

#include "trends-sections.h"

#include "trends-board-picture.h"

#include <glib/gi18n-lib.h>

static void
add_board (TrendsReport *self)
{
  TrendsCanvas canvas;
  cairo_rectangle_t box;

  trends_report_add_heading (self, &trends_section_board);
  trends_pdf_flow_reserve (self->flow, trends_pdf_flow_get_page_height (self->flow) / 2);

  box = (cairo_rectangle_t) {
    trends_pdf_flow_get_left (self->flow), trends_pdf_flow_get_y (self->flow),
    trends_pdf_flow_get_width (self->flow), trends_pdf_flow_get_remaining (self->flow),
  };
  trends_canvas_init_document (&canvas, self->document, 1);
  trends_board_draw (&canvas, self->plan, NULL, &box);
  trends_pdf_flow_advance (self->flow, box.height);
}

const TrendsReportSection trends_section_board = {
  .id = "board",
  .title = N_("The board"),
  .destination = "board",
  .starts_page = TRUE,
  .orientation = TRENDS_PDF_LANDSCAPE,
  .add = add_board,
};
