/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sections of the paper that is Insights: figures as they are drawn, on as many pages as they
 * take, and the same as tables. */

#include "trends-sections.h"

#include "trends-insights-cards.h"
#include "trends-report-table.h"
#include "trends-view-tables.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

/* How many units a page is wide: twice as large a page has twice as large text. */
#define WIDTH 720.0

static TrendsProfile
get_profile (TrendsReport *self)
{
  return self->options != NULL ? self->options->profile : TRENDS_PROFILE_FULL;
}

/* ------------------------------------------------------------------- drawn */

static void
draw_part (TrendsReport         *self,
           TrendsCanvas         *canvas,
           TrendsInsightsColumn *column,
           const GArray         *slices)
{
  g_autofree char *titles = trends_insights_column_dup_titles (column, slices);
  /* Translators: read aloud in place of a picture; %s: the titles of what is on it */
  g_autofree char *description = g_strdup_printf (
    _("Figures: %s. The tables after the drawing say all of it in words."), titles);
  cairo_rectangle_t box = {
    trends_pdf_flow_get_left (self->flow), trends_pdf_flow_get_y (self->flow),
    trends_pdf_flow_get_width (self->flow), trends_insights_column_get_height (column, slices),
  };

  /* Each page has a context of its own where pages are recorded to be printed. */
  canvas->cr = trends_pdf_document_get_cairo (self->document);
  trends_canvas_begin_element (canvas, &(TrendsCanvasElement) {
    .type = "Figure", .title = titles, .description = description, .box = &box,
  });
  trends_insights_column_draw (column, canvas, slices, box.x, box.y);
  trends_canvas_end (canvas);
  trends_pdf_flow_advance (self->flow, box.height);
}

static void
draw_parts (TrendsReport         *self,
            TrendsCanvas         *canvas,
            TrendsInsightsColumn *column)
{
  while (!g_cancellable_is_cancelled (self->cancellable))
    {
      g_autoptr (GArray) slices = trends_insights_column_take (
        column, trends_pdf_flow_get_remaining (self->flow),
        trends_pdf_flow_is_at_top (self->flow));

      if (slices->len > 0)
        draw_part (self, canvas, column, slices);
      if (trends_insights_column_is_taken (column))
        return;
      trends_pdf_flow_turn_page (self->flow);
    }
}

static void
add_insights (TrendsReport *self)
{
  const TrendsInsightsScope scope = {
    .plan = self->plan, .profile = get_profile (self), .today = self->today,
    .filter = trends_report_get_filter (self),
    .most_leads = G_MAXUINT,
  };
  double width = trends_pdf_flow_get_width (self->flow);
  g_autoptr (TrendsInsightsColumn) column = NULL;
  g_autofree char *summary = trends_insights_cards_dup_summary (&scope);
  TrendsCanvas canvas;

  trends_report_add_heading (self, &trends_section_sheet_insights);
  trends_pdf_flow_add_prose (self->flow, summary);
  trends_pdf_flow_add_space (self->flow, 4);
  trends_pdf_flow_reserve (self->flow, 0);
  trends_canvas_init_document (&canvas, self->document, width / WIDTH);
  column = trends_insights_column_new (&canvas, width);
  trends_insights_cards_add_figures (column, &scope);
  draw_parts (self, &canvas, column);
}

const TrendsReportSection trends_section_sheet_insights = {
  .id = "sheet-insights",
  .title = N_("Insights"),
  .destination = "insights",
  .orientation = TRENDS_PDF_LANDSCAPE,
  .add = add_insights,
};

/* --------------------------------------------------------------- in tables */

/* `table`: (transfer full) */
static void
add_table (TrendsReport *self,
           TrendsTable  *table)
{
  g_autoptr (TrendsTable) owned = table;

  if (trends_table_get_n_rows (table) == 0)
    return;
  trends_pdf_flow_add_heading (self->flow,
                               &(TrendsPdfHeading) { 3, trends_table_get_title (table), NULL });
  trends_report_add_table (self, table);
}

static void
add_tables (TrendsReport *self)
{
  TrendsFilter *filter = trends_report_get_filter (self);

  trends_report_add_heading (self, &trends_section_sheet_figures);
  add_table (self, trends_view_table_coverage (self->plan, get_profile (self), self->today, filter));
  add_table (self, trends_view_table_load (self->plan, self->today, filter));
  add_table (self, trends_view_table_costs (self->plan, self->today, filter));
  add_table (self, trends_view_table_choices (self->plan, TRENDS_INITIATIVE_STATUS, filter));
  add_table (self, trends_view_table_choices (self->plan, TRENDS_INITIATIVE_CONFIDENCE, filter));
  add_table (self, trends_view_table_ties (self->plan));
}

const TrendsReportSection trends_section_sheet_figures = {
  .id = "sheet-figures",
  /* Translators: above tables of what is on a drawing before them */
  .title = N_("The same as tables"),
  .destination = "tables",
  .orientation = TRENDS_PDF_LANDSCAPE,
  .add = add_tables,
};

/* What is missing, in sentences, on pages that lie on their side as the others do */
static void
add_missing (TrendsReport *self)
{
  trends_section_missing.add (self);
}

const TrendsReportSection trends_section_sheet_missing = {
  .id = "sheet-missing",
  .title = N_("What is missing"),
  .destination = "missing",
  .orientation = TRENDS_PDF_LANDSCAPE,
  .add = add_missing,
};
