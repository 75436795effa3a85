/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section that says what is missing, and what would help. */

#include "trends-sections.h"

#include "trends-finding-kinds.h"
#include "trends-report-text.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

static void
begin_findings (TrendsReport            *self,
                const TrendsFindingKind *kind)
{
  g_autofree char *today = trends_words_date (self->plan, self->today);
  g_autofree char *advice = trends_finding_kind_dup_advice (kind, today);

  trends_pdf_flow_add_heading (self->flow,
                               &(TrendsPdfHeading) { 3, trends_finding_kind_get_title (kind),
                                                     NULL });
  trends_pdf_flow_add_prose (self->flow, advice);
  trends_pdf_flow_begin_list (self->flow);
}

/* Adds what is found in trends, if there is any; returns whether there is. */
static gboolean
add_trends (TrendsReport            *self,
            const TrendsFindingKind *kind)
{
  GListModel *trends = trends_plan_get_list (self->plan, TRENDS_KIND_TREND);
  guint n_trends = g_list_model_get_n_items (trends);
  gboolean found = FALSE;

  for (guint i = 0; i < n_trends; i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);
      TrendsPdfText *text;

      if (!kind->test (trend, self->today))
        continue;

      if (!found)
        begin_findings (self, kind);
      found = TRUE;
      text = trends_pdf_text_new (TRENDS_PDF_SIZE_BODY);
      trends_report_append_trend (text, trend, TRENDS_PDF_PLAIN);
      trends_pdf_flow_add_item (self->flow, text);
    }

  if (found)
    trends_pdf_flow_end_list (self->flow);

  return found;
}

static GPtrArray *
find_initiatives (TrendsReport            *self,
                  TrendsEntity            *trend,
                  const TrendsFindingKind *kind)
{
  GListModel *initiatives = trends_trend_get_initiatives (trend);
  guint n_items = g_list_model_get_n_items (initiatives);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);

      if (kind->test (initiative, self->today))
        g_ptr_array_add (found, initiative);
    }

  return found;
}

/* Adds what is found in initiatives, trend by trend; returns whether there is any. */
static gboolean
add_initiatives (TrendsReport            *self,
                 const TrendsFindingKind *kind)
{
  GListModel *trends = trends_plan_get_list (self->plan, TRENDS_KIND_TREND);
  guint n_trends = g_list_model_get_n_items (trends);
  gboolean found = FALSE;

  for (guint i = 0; i < n_trends && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);
      g_autoptr (GPtrArray) initiatives = find_initiatives (self, trend, kind);
      TrendsPdfText *text;

      if (initiatives->len == 0)
        continue;

      if (!found)
        begin_findings (self, kind);
      found = TRUE;
      text = trends_pdf_text_new (TRENDS_PDF_SIZE_BODY);
      trends_report_append_trend (text, trend, TRENDS_PDF_PLAIN);
      trends_pdf_text_append (text, ": ", TRENDS_PDF_PLAIN);
      trends_report_append_names (text, initiatives, TRENDS_PDF_PLAIN);
      trends_pdf_flow_add_item (self->flow, text);
    }

  if (found)
    trends_pdf_flow_end_list (self->flow);

  return found;
}

static gboolean
add_links (TrendsReport            *self,
           const TrendsFindingKind *kind)
{
  GListModel *links = trends_plan_get_list (self->plan, TRENDS_KIND_TREND_LINK);
  guint n_links = g_list_model_get_n_items (links);
  gboolean found = FALSE;

  for (guint i = 0; i < n_links; i++)
    {
      g_autoptr (TrendsEntity) link = g_list_model_get_item (links, i);
      TrendsEntity *from = trends_entity_get_ref (link, TRENDS_TREND_LINK_FROM);
      TrendsEntity *to = trends_entity_get_ref (link, TRENDS_TREND_LINK_TO);
      TrendsPdfText *text;

      if (!kind->test (link, self->today))
        continue;

      if (!found)
        begin_findings (self, kind);
      found = TRUE;
      text = trends_pdf_text_new (TRENDS_PDF_SIZE_BODY);
      trends_report_append_trend (text, from, TRENDS_PDF_PLAIN);
      /* Translators: between two trends */
      trends_pdf_text_append (text, _(" relies on "), TRENDS_PDF_PLAIN);
      trends_report_append_trend (text, to, TRENDS_PDF_PLAIN);
      trends_pdf_text_append (text, trends_trend_describe_neglect (to), TRENDS_PDF_PLAIN);
      trends_pdf_flow_add_item (self->flow, text);
    }

  if (found)
    trends_pdf_flow_end_list (self->flow);

  return found;
}

static gboolean
add_findings (TrendsReport            *self,
              const TrendsFindingKind *kind)
{
  if (kind->kind == TRENDS_KIND_TREND)
    return add_trends (self, kind);
  if (kind->kind == TRENDS_KIND_TREND_LINK)
    return add_links (self, kind);

  g_assert (kind->kind == TRENDS_KIND_INITIATIVE);
  return add_initiatives (self, kind);
}

static const char *
describe_nothing (TrendsReport *self)
{
  if (g_list_model_get_n_items (trends_plan_get_list (self->plan, TRENDS_KIND_TREND)) == 0)
    return _("The plan has no trends yet. Begin with a catalogue, or add a trend.");

  return _("Nothing: each trend has a stance, an owner and initiatives, and each open "
           "initiative has a lead, dates and a priority.");
}

static void
add_missing (TrendsReport *self)
{
  gboolean found = FALSE;

  trends_report_add_heading (self, &trends_section_missing);
  for (guint i = 0; i < TRENDS_N_FINDING_KINDS; i++)
    found |= add_findings (self, trends_finding_kind_get (i));

  if (!found)
    trends_pdf_flow_add_prose (self->flow, describe_nothing (self));
}

const TrendsReportSection trends_section_missing = {
  .id = "missing",
  .title = N_("What is missing"),
  .destination = "missing",
  .add = add_missing,
};
