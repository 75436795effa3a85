/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sections with the roadmap: what happens when, trend by trend, drawn, and as a table; and
 * what it leaves out: trends without anything, initiatives without dates, and what is not to be
 * done.
 */

#include "trends-sections.h"

#include "trends-pdf-table.h"
#include "trends-report-roadmap.h"
#include "trends-report-text.h"
#include "trends-roadmap-links.h"
#include "trends-roadmap-options.h"
#include "trends-value-text.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

/* Nothing is drawn, so no text takes any room. */
static double
measure_nothing (TrendsEntity *initiative,
                 double       *excess,
                 gpointer      user_data)
{
  return 0;
}

static TrendsRoadmapLayout *
create_layout (TrendsReport *self)
{
  const TrendsRoadmapMetrics metrics = { measure_nothing, NULL, 0, 0, 0, 0 };
  TrendsTimeScale scale;

  trends_time_scale_init (&scale, self->today, TRENDS_TIME_QUARTERS, 1,
                          trends_period_get_year_start (self->plan));
  return trends_roadmap_layout_new (self->plan, self->today, &scale, &metrics);
}

/* -------------------------------------------------------------------- rows */

/* A link in the first row of a trend alone: there may be thousands, and who goes from link to
 * link would come by the same one in each. */
static TrendsPdfText *
describe_trend (TrendsEntity *trend,
                gboolean      is_first)
{
  TrendsPdfText *text = trends_pdf_text_new (TRENDS_PDF_SIZE_SMALL);

  if (is_first)
    trends_report_append_trend (text, trend, TRENDS_PDF_PLAIN);
  else
    trends_pdf_text_append (text, trends_entity_get_name (trend), TRENDS_PDF_PLANS);
  return text;
}

static TrendsPdfText *
describe_when (TrendsReport *self,
               TrendsEntity *initiative)
{
  g_autofree char *quarters = trends_words_quarters (initiative);
  g_autofree char *when = trends_words_when (initiative, self->today);
  TrendsPdfText *text = trends_report_cell (quarters);

  trends_pdf_text_append (text, "\n", TRENDS_PDF_PLAIN);
  trends_pdf_text_append (text, when, TRENDS_PDF_MUTED);
  return text;
}

static void
append_needs (TrendsPdfText *text,
              const char    *words,
              GPtrArray     *needs)
{
  if (needs->len == 0)
    return;
  trends_pdf_text_append (text, "\n", TRENDS_PDF_PLAIN);
  trends_pdf_text_append (text, words, TRENDS_PDF_BOLD);
  trends_report_append_names (text, needs, TRENDS_PDF_PLAIN);
}

static void
append_early (TrendsPdfText *text,
              TrendsEntity  *initiative)
{
  g_autoptr (GPtrArray) early = trends_initiative_dup_early_needs (initiative);
  g_autoptr (GPtrArray) ahead = trends_initiative_dup_ahead_needs (initiative);

  /* Translators: of an initiative on a roadmap: what it needs follows, one or several */
  append_needs (text, _("Starts before this has ended: "), early);
  /* Translators: of an initiative on a roadmap: what it needs follows, one or several */
  append_needs (text, _("Has begun, and this hasn’t ended: "), ahead);
}

static TrendsPdfText *
describe_initiative (TrendsEntity *initiative)
{
  TrendsPdfText *text = trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL,
                                                   trends_entity_get_name (initiative),
                                                   TRENDS_PDF_BOLD | TRENDS_PDF_PLANS);
  const char *lead = trends_words_owner_name (initiative, TRENDS_INITIATIVE_LEAD);

  trends_report_append_mark (text, initiative, TRENDS_PDF_BOLD);
  if (lead != NULL && *lead != '\0')
    {
      trends_pdf_text_append (text, "\n", TRENDS_PDF_PLAIN);
      trends_pdf_text_append (text, lead, TRENDS_PDF_MUTED | TRENDS_PDF_PLANS);
    }
  append_early (text, initiative);
  return text;
}

static void
add_bar (TrendsReport   *self,
         TrendsPdfTable *table,
         TrendsEntity   *initiative,
         gboolean        is_first)
{
  TrendsPdfText *cells[] = {
    describe_trend (trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND), is_first),
    describe_when (self, initiative),
    describe_initiative (initiative),
    trends_report_cell (trends_entity_get_choice_word (initiative, TRENDS_INITIATIVE_STATUS)),
  };

  trends_pdf_table_add_row (table, cells);
}

/* A trend without anything stays, and says what is missing. */
static void
add_gap (TrendsReport            *self,
         TrendsPdfTable          *table,
         const TrendsRoadmapLane *lane)
{
  g_autofree char *missing = trends_words_missing (&lane->key, lane->n_undated);
  TrendsPdfText *cells[] = {
    describe_trend (lane->key.entity, TRUE),
    /* Translators: in a table, in place of dates where there are none */
    trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL, _("none"), TRENDS_PDF_MUTED),
    trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL, missing, TRENDS_PDF_MUTED),
    trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL, _("none"), TRENDS_PDF_MUTED),
  };

  trends_pdf_table_add_row (table, cells);
}

static void
add_lane (TrendsReport            *self,
          TrendsPdfTable          *table,
          const TrendsRoadmapLane *lane)
{
  for (guint i = 0; i < lane->bars->len; i++)
    {
      const TrendsRoadmapBar *bar = lane->bars->pdata[i];

      if (g_cancellable_is_cancelled (self->cancellable))
        return;
      add_bar (self, table, bar->initiative, i == 0);
    }
  if (lane->bars->len == 0)
    add_gap (self, table, lane);
}

static void
add_lanes (TrendsReport        *self,
           TrendsRoadmapLayout *layout)
{
  const TrendsPdfColumn columns[] = {
    { _("Trend"), 2.4 }, { _("When"), 2.4 }, { _("Initiative"), 3.9 }, { _("Status"), 1.3 },
  };
  TrendsPdfTable *table = trends_pdf_table_begin (
    self->flow, _("What happens when, trend by trend, each from the earliest"), columns,
    G_N_ELEMENTS (columns));

  for (guint i = 0; i < trends_roadmap_layout_get_n_lanes (layout); i++)
    add_lane (self, table, trends_roadmap_layout_get_lane (layout, i));
  trends_pdf_table_end (table);
}

/* ------------------------------------------------------------- what is left out */

/* Trend by trend, since each list is in the order of the plan. */
static void
add_list (TrendsReport *self,
          const char   *title,
          const char   *prose,
          GPtrArray    *initiatives)
{
  guint end;

  if (initiatives->len == 0)
    return;
  trends_pdf_flow_add_heading (self->flow, &(TrendsPdfHeading) { 3, title, NULL });
  trends_pdf_flow_add_prose (self->flow, prose);
  trends_pdf_flow_begin_list (self->flow);
  for (guint first = 0; first < initiatives->len; first = end)
    {
      TrendsEntity *trend
        = trends_entity_get_ref (initiatives->pdata[first], TRENDS_INITIATIVE_TREND);
      g_autoptr (GPtrArray) of_trend = g_ptr_array_new ();
      TrendsPdfText *text = trends_pdf_text_new (TRENDS_PDF_SIZE_BODY);

      for (end = first; end < initiatives->len
                        && trends_entity_get_ref (initiatives->pdata[end],
                                                  TRENDS_INITIATIVE_TREND) == trend; end++)
        g_ptr_array_add (of_trend, initiatives->pdata[end]);
      trends_report_append_trend (text, trend, TRENDS_PDF_PLAIN);
      trends_pdf_text_append (text, ": ", TRENDS_PDF_PLAIN);
      trends_report_append_names (text, of_trend, TRENDS_PDF_PLAIN);
      trends_pdf_flow_add_item (self->flow, text);
    }
  trends_pdf_flow_end_list (self->flow);
}

static void
add_left_out (TrendsReport        *self,
              TrendsRoadmapLayout *layout)
{
  g_autoptr (GPtrArray) not_doing = trends_roadmap_layout_dup_left_out (layout);

  add_list (self, _("Without dates"), _("When these happen isn’t said yet."),
            trends_roadmap_layout_get_tray (layout));
  add_list (self, _("Not doing"), _("A roadmap says what it leaves out: it was decided not to do "
                                    "these."), not_doing);
}

/* Whole, and trend by trend, whatever a view of it shows */
static void
add_roadmap (TrendsReport *self)
{
  g_autoptr (TrendsRoadmapDrawing) drawing = NULL;
  TrendsRoadmapRequest request;

  trends_roadmap_options_read (NULL, self->plan, self->today, NULL, NULL, &request);
  trends_report_add_heading (self, &trends_section_roadmap);
  drawing = trends_report_add_roadmap (self, &request);
}

const TrendsReportSection trends_section_roadmap = {
  .id = "roadmap",
  .title = N_("Roadmap"),
  .destination = "roadmap",
  .starts_page = TRUE,
  .orientation = TRENDS_PDF_LANDSCAPE,
  .add = add_roadmap,
};

static void
add_table (TrendsReport *self)
{
  g_autoptr (TrendsRoadmapLayout) layout = create_layout (self);

  trends_report_add_heading (self, &trends_section_roadmap_table);
  if (trends_roadmap_layout_get_n_lanes (layout) == 0)
    trends_pdf_flow_add_prose (self->flow, _("There are no trends in this plan yet."));
  add_lanes (self, layout);
  add_left_out (self, layout);
}

const TrendsReportSection trends_section_roadmap_table = {
  .id = "roadmap-table",
  /* Translators: of what is drawn on the page before */
  .title = N_("The roadmap as a table"),
  .destination = "roadmap-table",
  .starts_page = TRUE,
  .add = add_table,
};
