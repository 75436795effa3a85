/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sections of papers that are one view, lying on their side: whose plan it is, and the view
 * on the same page. What is drawn is a figure, or read by itself, as the board is; what a figure
 * shows is a table after it. */

#include "trends-sections.h"

#include "trends-board-picture.h"
#include "trends-horizon-drawing.h"
#include "trends-matrix-drawing.h"
#include "trends-report-notice.h"
#include "trends-report-roadmap.h"
#include "trends-report-table.h"
#include "trends-report-text.h"
#include "trends-roadmap-options.h"
#include "trends-view-tables.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

/* How many units of the priorities are a page: twice as large a page has twice as large text. */
#define PRIORITIES_WIDTH 835.0
#define PRIORITIES_LEGEND 190.0

/* Cards of the roadmap's columns have text as large as the small print of a table. */
#define HORIZONS_UNIT    1.0
#define HORIZONS_LEAST 160.0 /* a column's head and a card */

/* -------------------------------------------------------------------- head */

static void
add_sheet (TrendsReport *self)
{
  const char *title = trends_entity_get_name (self->info);
  const char *organisation = trends_entity_get_text (self->info, TRENDS_PLAN_ORGANISATION);

  trends_pdf_flow_add_heading (self->flow, &(TrendsPdfHeading) {
    1, *title != '\0' ? title : _("Plan without a title"), "top",
    .is_plans = *title != '\0',
  });
  if (*organisation != '\0')
    trends_pdf_flow_add_paragraph (
      self->flow, trends_pdf_text_new_plain (TRENDS_PDF_SIZE_BODY, organisation,
                                             TRENDS_PDF_MUTED | TRENDS_PDF_PLANS));
  if (self->options != NULL && self->options->filter_words != NULL)
    trends_pdf_flow_add_paragraph (
      self->flow, trends_pdf_text_new_plain (TRENDS_PDF_SIZE_BODY, self->options->filter_words,
                                             TRENDS_PDF_BOLD));
  trends_report_add_notice (self);
}

const TrendsReportSection trends_section_sheet = {
  .id = "sheet",
  .starts_page = TRUE,
  .is_front = TRUE,
  .orientation = TRENDS_PDF_LANDSCAPE,
  .add = add_sheet,
};

static void
add_origin (TrendsReport *self)
{
  trends_section_origin.add (self);
}

const TrendsReportSection trends_section_sheet_origin = {
  .id = "sheet-origin",
  .orientation = TRENDS_PDF_LANDSCAPE,
  .add = add_origin,
};

static void
add_twin_heading (TrendsReport *self)
{
  /* Translators: above a table of what is on a drawing before it */
  trends_pdf_flow_add_heading (self->flow,
                               &(TrendsPdfHeading) { 2, _("The same as a table"), "table" });
}

/* `shown`: (element-type TrendsEntity) */
static void
add_twin (TrendsReport          *self,
          GPtrArray             *shown,
          TrendsRoadmapGrouping  grouping,
          TrendsFrozen          *frozen)
{
  g_autoptr (TrendsTable) table = NULL;

  if (shown->len == 0)
    return;

  table = trends_view_table_initiatives (self->plan, shown, grouping, self->today, frozen,
                                         trends_words_get_language (self->plan));
  add_twin_heading (self);
  trends_report_add_table (self, table);
}

/* ------------------------------------------------------------------- board */

/* (transfer full) (element-type TrendsEntity): what is shown, as the board has it */
static GPtrArray *
list_board (TrendsPlan   *plan,
            TrendsFilter *filter)
{
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      g_ptr_array_extend_and_steal (
        shown, trends_view_table_list (trends_trend_get_initiatives (trend), filter));
    }

  return shown;
}

static void
add_board (TrendsReport *self)
{
  TrendsFilter *filter = trends_report_get_filter (self);
  g_autoptr (GPtrArray) shown = list_board (self->plan, filter);
  TrendsCanvas canvas;
  cairo_rectangle_t box;

  trends_report_add_heading (self, &trends_section_sheet_board);
  trends_pdf_flow_reserve (self->flow, trends_pdf_flow_get_page_height (self->flow) / 2);
  box = (cairo_rectangle_t) {
    trends_pdf_flow_get_left (self->flow), trends_pdf_flow_get_y (self->flow),
    trends_pdf_flow_get_width (self->flow), trends_pdf_flow_get_remaining (self->flow),
  };
  trends_canvas_init_document (&canvas, self->document, 1);
  canvas.has_links = FALSE; /* there is no section about trends */
  trends_board_draw (&canvas, self->plan, filter, &box);
  trends_pdf_flow_advance (self->flow, box.height);
  add_twin (self, shown, TRENDS_ROADMAP_BY_TREND, NULL);
}

const TrendsReportSection trends_section_sheet_board = {
  .id = "sheet-board",
  .title = N_("The board"),
  .destination = "board",
  .orientation = TRENDS_PDF_LANDSCAPE,
  .add = add_board,
};

/* ----------------------------------------------------------------- roadmap */

/* What no bar stands for, in a paragraph that begins with a heading */
static void
add_titles (TrendsReport *self,
            const char   *heading,
            GPtrArray    *initiatives)
{
  TrendsPdfText *text;

  if (initiatives->len == 0)
    return;

  text = trends_pdf_text_new (TRENDS_PDF_SIZE_BODY);
  trends_pdf_text_append (text, heading, TRENDS_PDF_BOLD);
  for (guint i = 0; i < initiatives->len; i++)
    {
      if (i > 0)
        trends_pdf_text_append (text, "; ", TRENDS_PDF_PLAIN);
      trends_pdf_text_append (text, trends_entity_get_name (initiatives->pdata[i]),
                              TRENDS_PDF_PLANS);
      trends_report_append_mark (text, initiatives->pdata[i], TRENDS_PDF_BOLD);
    }
  trends_pdf_flow_add_space (self->flow, 8);
  trends_pdf_flow_add_paragraph (self->flow, text);
}

/* The table after the drawing is of initiatives. */
static void
add_dates (TrendsReport *self,
           GPtrArray    *dates)
{
  TrendsPdfText *text;

  if (dates->len == 0)
    return;

  text = trends_pdf_text_new (TRENDS_PDF_SIZE_BODY);
  /* Translators: before governance dates, each with its day */
  trends_pdf_text_append (text, _("Governance dates: "), TRENDS_PDF_BOLD);
  for (guint i = 0; i < dates->len; i++)
    {
      g_autofree char *day = trends_words_date (
        self->plan, trends_entity_get_integer (dates->pdata[i], TRENDS_GOVERNANCE_DATE_DATE));

      if (i > 0)
        trends_pdf_text_append (text, "; ", TRENDS_PDF_PLAIN);
      trends_pdf_text_append (text, trends_entity_get_name (dates->pdata[i]), TRENDS_PDF_PLANS);
      trends_report_append_mark (text, dates->pdata[i], TRENDS_PDF_BOLD);
      trends_pdf_text_append (text, ", ", TRENDS_PDF_PLAIN);
      trends_pdf_text_append (text, day, TRENDS_PDF_PLAIN);
    }
  trends_pdf_flow_add_space (self->flow, 8);
  trends_pdf_flow_add_paragraph (self->flow, text);
}

static void
add_roadmap (TrendsReport *self)
{
  g_autoptr (GPtrArray) dates = NULL;
  g_autoptr (TrendsRoadmapDrawing) drawing = NULL;
  g_autoptr (GPtrArray) shown = NULL, left_out = NULL;
  TrendsRoadmapRequest request;

  trends_roadmap_options_read (trends_report_get_values (self), self->plan, self->today,
                               trends_report_get_filter (self), trends_report_get_frozen (self),
                               &request);
  trends_report_add_heading (self, &trends_section_sheet_roadmap);
  drawing = trends_report_add_roadmap (self, &request);
  left_out = trends_roadmap_drawing_dup_left_out (drawing);
  dates = trends_roadmap_drawing_dup_dates (drawing);
  add_dates (self, dates);
  /* Translators: before the titles of initiatives */
  add_titles (self, _("Without dates: "), trends_roadmap_drawing_get_undated (drawing));
  /* Translators: before the titles of initiatives */
  add_titles (self, _("Not doing: "), left_out);
  shown = trends_roadmap_drawing_dup_shown (drawing);
  add_twin (self, shown, request.grouping, request.frozen);
}

const TrendsReportSection trends_section_sheet_roadmap = {
  .id = "sheet-roadmap",
  .title = N_("Roadmap"),
  .destination = "roadmap",
  .orientation = TRENDS_PDF_LANDSCAPE,
  .add = add_roadmap,
};

/* ---------------------------------------------------------------- horizons */

static void
draw_columns (TrendsReport         *self,
              TrendsCanvas         *canvas,
              TrendsHorizonDrawing *drawing)
{
  TrendsHorizonPart part;

  while (!g_cancellable_is_cancelled (self->cancellable))
    {
      if (trends_horizon_drawing_take (drawing, canvas, trends_pdf_flow_get_remaining (self->flow),
                                       &part) == 0
          && trends_pdf_flow_is_at_top (self->flow))
        return;
      /* Each page has a context of its own where pages are recorded to be printed. */
      canvas->cr = trends_pdf_document_get_cairo (self->document);
      trends_horizon_drawing_draw (drawing, canvas, &part, trends_pdf_flow_get_left (self->flow),
                                   trends_pdf_flow_get_y (self->flow));
      trends_pdf_flow_advance (self->flow, part.height);
      if (trends_horizon_drawing_count_rest (drawing) == 0)
        return;
      trends_pdf_flow_turn_page (self->flow);
    }
}

/* Cards are read by themselves, column by column, and the table has besides what isn't on them. */
static void
add_horizons (TrendsReport *self)
{
  g_autoptr (TrendsHorizonDrawing) drawing = NULL;
  g_autoptr (GPtrArray) shown = NULL;
  g_autofree char *caption = NULL, *counts = NULL, *words = NULL;
  TrendsCanvas canvas;

  trends_canvas_init_document (&canvas, self->document, HORIZONS_UNIT);
  drawing = trends_horizon_drawing_new (self->plan, self->today, trends_report_get_filter (self),
                                        trends_report_get_frozen (self), &canvas,
                                        trends_pdf_flow_get_width (self->flow));
  caption = trends_horizon_drawing_dup_caption (drawing);
  counts = trends_horizon_drawing_dup_counts (drawing);
  words = g_strjoin (" ", caption, counts, NULL);
  trends_report_add_heading (self, &trends_section_sheet_horizons);
  trends_pdf_flow_add_prose (self->flow, words);
  trends_pdf_flow_add_space (self->flow, 4);
  trends_pdf_flow_reserve (self->flow, HORIZONS_LEAST);
  draw_columns (self, &canvas, drawing);
  shown = trends_horizon_drawing_dup_shown (drawing);
  add_twin (self, shown, TRENDS_ROADMAP_BY_HORIZON, trends_report_get_frozen (self));
}

const TrendsReportSection trends_section_sheet_horizons = {
  .id = "sheet-horizons",
  .title = N_("Now, next, later"),
  .destination = "horizons",
  .orientation = TRENDS_PDF_LANDSCAPE,
  .add = add_horizons,
};

/* -------------------------------------------------------------- priorities */

static void
draw_matrix (TrendsReport        *self,
             TrendsCanvas        *canvas,
             TrendsMatrixDrawing *matrix)
{
  g_autofree char *caption = trends_matrix_drawing_dup_caption (matrix);
  cairo_rectangle_t box;

  trends_pdf_flow_reserve (self->flow, trends_matrix_drawing_get_least (matrix));
  box = (cairo_rectangle_t) {
    trends_pdf_flow_get_left (self->flow), trends_pdf_flow_get_y (self->flow),
    trends_pdf_flow_get_width (self->flow), trends_pdf_flow_get_remaining (self->flow),
  };
  trends_matrix_drawing_set_height (matrix, box.height);
  trends_canvas_begin_element (canvas, &(TrendsCanvasElement) {
    .type = "Figure", .title = caption, .box = &box,
    .description = _("Bubbles in a square of five values by five efforts, by cost in the colour "
                     "of their trend. The table after the drawing says all of it in words."),
  });
  trends_matrix_drawing_draw (matrix, canvas, box.x, box.y);
  trends_canvas_end (canvas);
  trends_pdf_flow_advance (self->flow, box.height);
}

/* The table has those that aren't rated, too; they come last. */
static void
add_matrix_twin (TrendsReport        *self,
                 TrendsMatrixDrawing *matrix)
{
  g_autoptr (GPtrArray) shown = trends_matrix_drawing_dup_rated (matrix);
  GPtrArray *unrated = trends_matrix_drawing_get_unrated (matrix);
  g_autoptr (TrendsTable) table = NULL;

  for (guint i = 0; i < unrated->len; i++)
    g_ptr_array_add (shown, g_object_ref (unrated->pdata[i]));
  table = trends_view_table_matrix (self->plan, shown);
  add_twin_heading (self);
  trends_report_add_table (self, table);
}

static void
add_priorities (TrendsReport *self)
{
  g_autoptr (TrendsMatrixDrawing) matrix = NULL;
  g_autofree char *caption = NULL;
  TrendsCanvas canvas;
  double width = trends_pdf_flow_get_width (self->flow);
  guint n_open;

  trends_canvas_init_document (&canvas, self->document, width / PRIORITIES_WIDTH);
  matrix = trends_matrix_drawing_new (self->plan, trends_report_get_filter (self), &canvas, width,
                                      PRIORITIES_LEGEND * canvas.unit);
  n_open = trends_matrix_drawing_get_unrated (matrix)->len
           + trends_matrix_drawing_count_rated (matrix);
  caption = trends_matrix_drawing_dup_caption (matrix);

  trends_report_add_heading (self, &trends_section_sheet_priorities);
  trends_pdf_flow_add_prose (self->flow, caption);
  if (n_open == 0)
    {
      trends_pdf_flow_add_prose (self->flow, _("There is nothing to draw in this plan yet."));
      return;
    }
  trends_pdf_flow_add_space (self->flow, 4);
  draw_matrix (self, &canvas, matrix);
  /* Translators: before the titles of initiatives */
  add_titles (self, _("Not yet rated: "), trends_matrix_drawing_get_unrated (matrix));
  add_matrix_twin (self, matrix);
}

const TrendsReportSection trends_section_sheet_priorities = {
  .id = "sheet-priorities",
  .title = N_("Value and effort"),
  .destination = "priorities",
  .orientation = TRENDS_PDF_LANDSCAPE,
  .add = add_priorities,
};
