/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages that are laid out as a whole: begun, found by name, and with headings that go together
 * whichever of them there are. */

#include "trends-sheet.h"

#include "trends-workshop-options.h"

/* The foot of a page stands in the lower margin. */
#define MARGIN 48.0
#define FOOT   66.0

/**
 * trends_sheet_begin:
 * @self: (out caller-allocates): a page
 * @report: what it is a page of
 * @orientation: how it lies
 * @furniture: what is added at its foot
 *
 * Begins a page, after what is there.
 */
void
trends_sheet_begin (TrendsSheet          *self,
                    TrendsReport         *report,
                    TrendsPdfOrientation  orientation,
                    TrendsPdfFurniture    furniture)
{
  double width, height;

  g_return_if_fail (self != NULL && report != NULL);

  trends_pdf_flow_break_page (report->flow, orientation, furniture);
  trends_pdf_flow_turn_page (report->flow);
  width = trends_pdf_document_get_page_width (report->document);
  height = trends_pdf_document_get_page_height (report->document);
  self->report = report;
  trends_canvas_init_document (&self->canvas, report->document, 1);
  self->scale = report->is_large ? G_SQRT2 : 1;
  self->page = (cairo_rectangle_t) { 0, 0, width, height };
  self->area = (cairo_rectangle_t) { MARGIN, MARGIN, width - 2 * MARGIN, height - MARGIN - FOOT };
}

/**
 * trends_sheet_add_outline:
 * @self: a page
 * @title: what stands there
 * @destination: what the place is called, in this document alone
 * @y: how far down it stands
 *
 * Has readers of the document find a place on the page.
 */
void
trends_sheet_add_outline (TrendsSheet *self,
                          const char  *title,
                          const char  *destination,
                          double       y)
{
  g_return_if_fail (self != NULL && title != NULL && destination != NULL);

  trends_pdf_document_add_destination (self->report->document, destination, MAX (0, y - 12));
  trends_pdf_document_add_outline (self->report->document, 0, title, destination);
}

/**
 * trends_sheet_get_heading:
 * @report: a report whose pages are for a workshop
 *
 * Returns: the structure type of their headings, which is below the paper's title, where there is
 *   a page that has one
 */
const char *
trends_sheet_get_heading (TrendsReport *report)
{
  g_return_val_if_fail (report != NULL, NULL);

  return trends_workshop_options_have_part (trends_report_get_values (report),
                                            TRENDS_WORKSHOP_ALL)
           ? "H2"
           : "H1";
}
