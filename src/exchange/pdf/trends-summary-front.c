/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The summary's first page: what the plan is for, its figures and its contents. */

#include "trends-summary-private.h"

#include "trends-figures.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

#define BAND_HEIGHT  6.0
#define BAND_GAP    72.0

/* A sum is as sensitive as the most sensitive of what is in it. */
static TrendsSensitivity
judge_cost (TrendsPlan *plan)
{
  GListModel *initiatives = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  TrendsSensitivity sensitivity = TRENDS_SENSITIVITY_PUBLIC;

  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);

      if (trends_figures_counts_cost (initiative))
        sensitivity = MAX (sensitivity,
                           trends_summary_judge_field (initiative, TRENDS_INITIATIVE_COST));
    }
  return sensitivity;
}

/* (transfer full): a sum tells of what is in it */
static char *
label_cost (TrendsPlan *plan)
{
  const char *mark = trends_summary_get_sensitivity_mark (judge_cost (plan));

  return mark != NULL ? g_strdup_printf ("%s (%s)", _("known cost"), mark)
                      : g_strdup (_("known cost"));
}

static TrendsFigures
find_figures (TrendsSummary *self)
{
  TrendsFigures figures;

  trends_figures_compute (self->plan, self->today, &figures);
  return figures;
}

static void
add_figures (TrendsSummary *self)
{
  TrendsFigures figures = find_figures (self);
  g_autofree char *initiatives = trends_words_number (self->plan, figures.n_initiatives);
  g_autofree char *under_way = trends_words_number (self->plan, figures.n_under_way);
  g_autofree char *done = trends_words_number (self->plan, figures.n_done);
  g_autofree char *overdue = trends_words_number (self->plan, figures.n_overdue);
  g_autofree char *without_lead = trends_words_number (self->plan, figures.n_without_lead);
  g_autofree char *owners = trends_words_number (self->plan, figures.n_owners);
  g_autofree char *cost = trends_words_cost (self->plan, figures.cost);
  g_autofree char *cost_label = label_cost (self->plan);
  /* Translators: so many of so many */
  g_autofree char *decided = g_strdup_printf (_("%u of %u"), figures.n_decided, figures.n_trends);
  const TrendsPdfTile tiles[] = {
    { decided, ngettext ("trend with a stance", "trends with a stance", figures.n_trends) },
    { initiatives, ngettext ("initiative", "initiatives", figures.n_initiatives) },
    { under_way, ngettext ("initiative under way", "initiatives under way",
                           figures.n_under_way) },
    { done, ngettext ("initiative done", "initiatives done", figures.n_done) },
    { cost, cost_label },
    { owners, ngettext ("owner", "owners", figures.n_owners) },
    { overdue, ngettext ("initiative overdue", "initiatives overdue", figures.n_overdue) },
    { without_lead, ngettext ("initiative without a lead", "initiatives without a lead",
                              figures.n_without_lead) },
  };

  trends_pdf_flow_add_heading (self->flow,
                               &(TrendsPdfHeading) { 2, _("Key figures"), "figures" });
  trends_pdf_flow_add_tiles (self->flow, tiles, G_N_ELEMENTS (tiles));
}

static void
add_entry (TrendsSummary *self,
           const char    *title,
           const char    *target)
{
  TrendsPdfText *text = trends_pdf_text_new (TRENDS_PDF_SIZE_BODY);
  g_autofree char *description = g_strdup_printf (_("Go to %s"), title);

  trends_pdf_text_append_link (text, title, TRENDS_PDF_PLAIN, target, description);
  trends_pdf_flow_add_item (self->flow, text);
}

static void
add_group_entry (TrendsSummary *self,
                 TrendsEntity  *group)
{
  GListModel *trends = trends_group_get_trends (group);
  guint n_trends = g_list_model_get_n_items (trends);
  TrendsPdfText *text;

  if (n_trends == 0)
    return;

  text = trends_pdf_text_new (TRENDS_PDF_SIZE_BODY);
  trends_pdf_text_append (text, trends_entity_get_name (group), TRENDS_PDF_PLANS);
  trends_pdf_text_append (text, ": ", TRENDS_PDF_PLAIN);
  for (guint i = 0; i < n_trends; i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      if (i > 0)
        trends_pdf_text_append (text, "; ", TRENDS_PDF_PLAIN);
      trends_summary_append_trend (text, trend, TRENDS_PDF_PLAIN);
    }
  trends_pdf_flow_add_item (self->flow, text);
}

static void
add_contents (TrendsSummary *self)
{
  GListModel *groups = trends_plan_get_list (self->plan, TRENDS_KIND_GROUP);

  trends_pdf_flow_add_heading (self->flow,
                               &(TrendsPdfHeading) { 2, _("In this paper"), "contents" });
  trends_pdf_flow_begin_list (self->flow);
  add_entry (self, _("The board"), "#board");
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (TrendsEntity) group = g_list_model_get_item (groups, i);

      add_group_entry (self, group);
    }
  add_entry (self, _("Owners"), "#owners");
  add_entry (self, _("Dates"), "#dates");
  add_entry (self, _("What is missing"), "#missing");
  trends_pdf_flow_end_list (self->flow);
}

/* A band in the colours of all trends, for the eye only. */
static void
draw_band (TrendsSummary *self)
{
  GListModel *trends = trends_plan_get_list (self->plan, TRENDS_KIND_TREND);
  guint n_trends = g_list_model_get_n_items (trends);
  cairo_t *cr = trends_pdf_document_get_cairo (self->document);
  double width = trends_pdf_flow_get_width (self->flow) / MAX (n_trends, 1);

  for (guint i = 0; i < n_trends; i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);
      const char *text = trends_entity_get_text (trend, TRENDS_TREND_COLOUR);
      TrendsColour colour = trends_colour_parse (text, &trends_colour_accent);

      trends_colour_set (&colour, cr);
      cairo_rectangle (cr, trends_pdf_flow_get_left (self->flow) + i * width,
                       trends_pdf_flow_get_y (self->flow), width, BAND_HEIGHT);
      cairo_fill (cr);
    }
}

void
trends_summary_add_front (TrendsSummary *self)
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
  trends_summary_add_notice (self);
  trends_pdf_flow_add_plans_prose (self->flow, trends_entity_get_text (self->info,
                                                                       TRENDS_PLAN_PURPOSE));
  add_figures (self);
  add_contents (self);
  trends_summary_add_origin (self);
}
