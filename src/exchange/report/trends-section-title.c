/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section that a paper begins with: whose plan it is, and what for. */

#include "trends-sections.h"

#include "trends-report-notice.h"

#include <glib/gi18n-lib.h>

#define BAND_HEIGHT  6.0
#define BAND_GAP    28.0

/* A band in the colours of all trends, for the eye only. */
static void
draw_band (TrendsReport *self)
{
  GListModel *trends = trends_plan_get_list (self->plan, TRENDS_KIND_TREND);
  guint n_trends = g_list_model_get_n_items (trends);
  cairo_t *cr = trends_pdf_document_get_cairo (self->document);
  double width = trends_pdf_flow_get_width (self->flow) / MAX (n_trends, 1);

  for (guint i = 0; i < n_trends; i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);
      TrendsColour colour = trends_colour_of_trend (trend);
      TrendsShades shades = trends_colour_get_shades (&colour, TRENDS_COLOUR_LIGHT);

      trends_colour_set (&shades.fill, cr);
      cairo_rectangle (cr, trends_pdf_flow_get_left (self->flow) + i * width,
                       trends_pdf_flow_get_y (self->flow), width, BAND_HEIGHT);
      cairo_fill (cr);
    }
}

static void
add_title (TrendsReport *self)
{
  const char *title = trends_entity_get_name (self->info);
  const char *organisation = trends_entity_get_text (self->info, TRENDS_PLAN_ORGANISATION);

  trends_pdf_flow_break_page (self->flow, TRENDS_PDF_PORTRAIT, TRENDS_PDF_BARE);
  trends_pdf_flow_reserve (self->flow, BAND_HEIGHT + BAND_GAP);
  draw_band (self);
  trends_pdf_flow_skip (self->flow, BAND_HEIGHT + BAND_GAP);
  trends_pdf_flow_set_furniture (self->flow, TRENDS_PDF_NUMBERED);
  trends_pdf_flow_add_heading (self->flow, &(TrendsPdfHeading) {
    1, *title != '\0' ? title : _("Plan without a title"), "top",
    .is_plans = *title != '\0',
  });
  trends_pdf_flow_add_paragraph (self->flow,
                                 trends_pdf_text_new_plain (13, organisation,
                                                            TRENDS_PDF_MUTED | TRENDS_PDF_PLANS));
  trends_pdf_flow_add_space (self->flow, 14);
  trends_report_add_notice (self);
  trends_pdf_flow_add_plans_prose (self->flow, trends_entity_get_text (self->info,
                                                                       TRENDS_PLAN_PURPOSE));
}

const TrendsReportSection trends_section_title = {
  .id = "title",
  .starts_page = TRUE,
  .is_front = TRUE,
  .add = add_title,
};
