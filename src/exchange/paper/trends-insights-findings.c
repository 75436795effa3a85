/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The card of Insights with what is missing, in sentences: what may be said to whom it is for,
 * with the mark of what it names, and what was set aside. See trends-insights-cards.h. */

#include "trends-insights-cards.h"
#include "trends-insights-row.h"
#include "trends-mark.h"
#include "trends-printable.h"
#include "trends-matches.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

/* (transfer full) (element-type TrendsFinding): what may be said, the weightiest first */
static GPtrArray *
list_findings (TrendsFindings *findings, const TrendsInsightsScope *scope)
{
  g_autoptr (GListModel) list
      = trends_matches_dup_findings (scope->plan, scope->filter, G_LIST_MODEL (findings));
  guint n_items = g_list_model_get_n_items (list);
  GPtrArray *said = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsFinding) finding = g_list_model_get_item (list, i);

      if (trends_finding_is_for (finding, scope->profile, scope->set_aside))
        g_ptr_array_add (said, g_steal_pointer (&finding));
    }
  return said;
}

static guint
count_of_severity (GPtrArray *said, TrendsSeverity severity)
{
  guint n = 0;

  for (guint i = 0; i < said->len; i++)
    n += trends_finding_get_severity (said->pdata[i]) == severity;
  return n;
}

static void
add_severity (TrendsInsightsRow *row,
              const TrendsInsightsScope *scope,
              TrendsSeverity severity,
              guint n)
{
  g_autofree char *count = trends_words_number (scope->plan, n);
  const char *label = trends_severity_get_label (severity);

  /* Translators: how much depends on findings, and how many there are: “Act now (3)” */
  trends_insights_row_add (row, g_strdup_printf (_("%s (%s)"), label, count), TRENDS_GRID_BOLD);
  trends_insights_row_end (row, NULL);
}

static void
add_finding (TrendsInsightsRow *row,
             TrendsFindings *findings,
             TrendsFinding *finding,
             const char *aside)
{
  const char *mark = trends_sensitivity_get_mark (trends_sensitivity_of_finding (finding));
  g_autofree char *raw
      = trends_findings_dup_sentence (findings,
                                      finding,
                                      trends_words_get_language (trends_entity_get_plan (
                                          trends_finding_get_entity (finding))));
  g_autofree char *sentence = trends_make_sentence (raw);
  g_autofree char *grounds = trends_finding_get_type_of (finding) == TRENDS_FINDING_FOUNDATION_GAP
                                 ? trends_finding_dup_grounds (finding)
                                 : NULL;
  g_autofree char *finding_id = trends_finding_dup_id (finding);
  g_autofree char *id = g_strconcat ("finding-", finding_id, NULL);
  TrendsGridCell *cell = trends_insights_row_add (
      row,
      /* What the catalogue says of it belongs to it, as on pages of paper. */
      g_strdup_printf ("%s%s%s%s%s",
                       mark != NULL ? mark : "",
                       mark != NULL ? " · " : "",
                       sentence,
                       grounds != NULL ? " " : "",
                       grounds != NULL ? grounds : ""),
      TRENDS_GRID_PLAIN);

  cell->is_plans = TRUE;
  cell->caption = aside;
  g_strdelimit (id, "/: ", '-');
  trends_insights_row_end (row, id);
}

static void
add_more (TrendsInsightsRow *row, guint n_more)
{
  if (n_more == 0)
    return;
  trends_insights_row_end_sentence (row,
                                    g_strdup_printf (
                                        /* Translators: below findings: how many aren't listed */
                                        ngettext ("%u more. The paper lists all.",
                                                  "%u more. The paper lists all.",
                                                  n_more),
                                        n_more));
}

static void
add_said (TrendsInsightsRow *row,
          TrendsFindings *findings,
          GPtrArray *said,
          const TrendsInsightsScope *scope)
{
  guint n_shown = MIN (said->len, scope->most_findings);

  for (guint i = 0; i < n_shown; i++)
    {
      TrendsSeverity severity = trends_finding_get_severity (said->pdata[i]);

      if (i == 0 || severity != trends_finding_get_severity (said->pdata[i - 1]))
        add_severity (row, scope, severity, count_of_severity (said, severity));
      add_finding (row, findings, said->pdata[i], NULL);
    }
  add_more (row, said->len - n_shown);
  if (said->len == 0)
    trends_insights_row_end_sentence (row, g_strdup (_("Nothing that stands out.")));
}

static void
add_set_aside (TrendsInsightsRow *row, TrendsFindings *findings, const TrendsInsightsScope *scope)
{
  g_autoptr (GListModel) list = trends_matches_dup_findings (
      scope->plan, scope->filter, trends_findings_get_set_aside (findings));
  guint n_items = g_list_model_get_n_items (list);
  guint n_shown = MIN (n_items, scope->most_findings);
  g_autofree char *count = trends_words_number (scope->plan, n_items);

  if (n_items == 0)
    return;
  /* Translators: above findings that somebody set aside; how many there are */
  trends_insights_row_add (row, g_strdup_printf (_("Set aside (%s)"), count), TRENDS_GRID_BOLD);
  trends_insights_row_end (row, NULL);
  for (guint i = 0; i < n_shown; i++)
    {
      g_autoptr (TrendsFinding) finding = g_list_model_get_item (list, i);
      g_autofree char *aside
          = trends_finding_dup_aside (finding, trends_words_get_language (scope->plan));

      add_finding (row, findings, finding, aside);
    }
  add_more (row, n_items - n_shown);
}

/**
 * trends_insights_cards_add_findings:
 * @column: what they are added to
 * @scope: what they are made of
 *
 * Adds a card with what is missing, in sentences, and what was set aside where it may be said.
 */
void
trends_insights_cards_add_findings (TrendsInsightsColumn *column, const TrendsInsightsScope *scope)
{
  g_autoptr (TrendsFindings) findings = NULL;
  g_autoptr (GPtrArray) said = NULL;
  TrendsInsightsRow row;

  g_return_if_fail (column != NULL && scope != NULL);

  findings = trends_findings_new (scope->plan, scope->today);
  said = list_findings (findings, scope);
  trends_insights_row_begin (&row, trends_insights_card_new ("findings", _("Findings"), NULL));
  trends_grid_add_column (row.card->grid, 0, PANGO_ALIGN_LEFT);
  add_said (&row, findings, said, scope);
  add_set_aside (&row, findings, scope);
  trends_insights_column_add (column, row.card);
  trends_insights_row_clear (&row);
}
