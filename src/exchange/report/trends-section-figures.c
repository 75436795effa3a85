/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section with the plan's figures. */

#include "trends-sections.h"

#include "trends-figures.h"
#include "trends-mark.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

/* (transfer full): a sum tells of what is in it */
static char *
label_cost (TrendsPlan *plan)
{
  const char *mark = trends_sensitivity_get_mark (trends_sensitivity_of_costs (plan, NULL));

  return mark != NULL ? g_strdup_printf ("%s (%s)", _("known cost"), mark)
                      : g_strdup (_("known cost"));
}

static TrendsFigures
find_figures (TrendsReport *self)
{
  TrendsFigures figures;

  trends_figures_compute (self->plan, self->today, NULL, &figures);
  return figures;
}

static void
add_figures (TrendsReport *self)
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

  trends_report_add_heading (self, &trends_section_figures);
  trends_pdf_flow_add_tiles (self->flow, tiles, G_N_ELEMENTS (tiles));
}

/* The contents don't name what stands beside them on the first page. */
const TrendsReportSection trends_section_figures = {
  .id = "figures",
  .title = N_("Key figures"),
  .destination = "figures",
  .is_front = TRUE,
  .add = add_figures,
};
