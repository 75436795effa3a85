/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-view-tables-insights.c: see trends-view-tables.h. Here are the tables of figures, and
 * the list of what is missing. */

#include "trends-view-tables.h"

#include "trends-costs.h"
#include "trends-coverage.h"
#include "trends-figures.h"
#include "trends-load.h"
#include "trends-matches.h"
#include "trends-sensitivity.h"
#include "trends-ties.h"
#include "trends-value-text.h"

#include <glib/gi18n-lib.h>

#define NAMED_LATER 2 /* quarters in which somebody leads too much, after those that have columns */

static TrendsTable *
begin (TrendsPlan *plan,
       const char *title)
{
  return trends_table_new (
    title, trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_CURRENCY));
}

/* ------------------------------------------------------------- key figures */

static void
add_figure (TrendsTable *table,
            const char  *what,
            gint64       number,
            gint64       amount)
{
  trends_table_add_text (table, what, NULL);
  trends_table_add_number (table, number);
  trends_table_add_number (table, amount);
}

/**
 * trends_view_table_figures:
 * @today: the day it is
 * @filter: (nullable): what is looked for; trends are all counted
 *
 * Returns: (transfer full): how much there is of what, each a number or an amount
 */
TrendsTable *
trends_view_table_figures (TrendsPlan   *plan,
                           gint64        today,
                           TrendsFilter *filter)
{
  TrendsTable *table = begin (plan, _("Key figures"));
  TrendsFigures figures;

  trends_figures_compute (plan, today, filter, &figures);
  /* Translators: above “Trends with a stance”, “Initiatives under way” and the like */
  trends_table_add_column (table, _("What is counted"), TRENDS_COLUMN_TEXT);
  trends_table_add_column (table, _("Number"), TRENDS_COLUMN_NUMBER);
  trends_table_add_column (table, _("Amount"), TRENDS_COLUMN_MONEY);
  add_figure (table, _("Trends"), figures.n_trends, TRENDS_UNSET);
  add_figure (table, _("Trends with a stance"), figures.n_decided, TRENDS_UNSET);
  add_figure (table, _("Initiatives"), figures.n_initiatives, TRENDS_UNSET);
  add_figure (table, _("Initiatives under way"), figures.n_under_way, TRENDS_UNSET);
  add_figure (table, _("Initiatives done"), figures.n_done, TRENDS_UNSET);
  add_figure (table, _("Initiatives without a lead"), figures.n_without_lead, TRENDS_UNSET);
  add_figure (table, _("Initiatives whose cost is unknown"), figures.n_unknown_cost, TRENDS_UNSET);
  add_figure (table, _("Known cost"), TRENDS_UNSET, figures.cost);
  add_figure (table, _("Funded of that"), TRENDS_UNSET, figures.funded);
  return table;
}

/* ---------------------------------------------------------------- coverage */

static const TrendsHorizon horizons[]
  = { TRENDS_HORIZON_NOW, TRENDS_HORIZON_NEXT, TRENDS_HORIZON_LATER, TRENDS_HORIZON_UNSET };

static const char *
get_level (TrendsEntity *trend,
           guint         field)
{
  return trends_entity_get_integer (trend, field) == TRENDS_MATURITY_UNSET
           ? NULL
           : trends_entity_get_choice_word (trend, field);
}

static void
add_coverage_columns (TrendsTable *table)
{
  trends_table_add_column (table, _("Trend"), TRENDS_COLUMN_TEXT);
  for (guint i = 0; i < G_N_ELEMENTS (horizons); i++)
    trends_table_add_column (table,
                             horizons[i] == TRENDS_HORIZON_UNSET
                               ? C_("horizon", "Not placed")
                               : trends_choices_get_label (&trends_horizon_choices, horizons[i]),
                             TRENDS_COLUMN_NUMBER);
  trends_table_add_column (table, _("Stance"), TRENDS_COLUMN_TEXT);
  /* Translators: above a sentence on how a trend’s stance goes with what is planned */
  trends_table_add_column (table, _("Planned against the stance"), TRENDS_COLUMN_TEXT);
  /* Translators: of a trend, whose stance goes with what is planned */
  trends_table_say_none (table, _("as it should be"));
  trends_table_add_column (table, _("Maturity now"), TRENDS_COLUMN_TEXT);
  trends_table_add_column (table, _("Target maturity"), TRENDS_COLUMN_TEXT);
}

static void
add_counts (TrendsTable          *table,
            const TrendsCoverage *coverage)
{
  for (guint i = 0; i < G_N_ELEMENTS (horizons); i++)
    trends_table_add_number (table, coverage->n_at[horizons[i]]);
}

static void
add_trend (TrendsTable   *table,
           TrendsEntity  *trend,
           TrendsProfile  profile,
           gint64         today,
           TrendsFilter  *filter)
{
  TrendsCoverage coverage;
  g_autofree char *verdict = NULL;

  trends_coverage_of_trend (trend, today, filter, &coverage);
  verdict = trends_coverage_dup_verdict (
    &coverage, (TrendsStance) trends_entity_get_integer (trend, TRENDS_TREND_STANCE));
  trends_table_add_text (table, trends_entity_get_name (trend), trend);
  add_counts (table, &coverage);
  trends_table_add_text (table, trends_entity_get_choice_word (trend, TRENDS_TREND_STANCE), NULL);
  trends_table_add_text (table,
                         trends_coverage_judges_for (profile, filter) ? verdict : NULL, NULL);
  trends_table_add_text (table, get_level (trend, TRENDS_TREND_MATURITY_NOW), NULL);
  trends_table_add_text (table, get_level (trend, TRENDS_TREND_MATURITY_TARGET), NULL);
}

/* Of how many trends that is known */
static void
add_known (TrendsTable  *table,
           TrendsProfile profile,
           GListModel   *trends,
           guint         field,
           gint64        unknown)
{
  guint n = g_list_model_get_n_items (trends), n_known = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      n_known += trends_entity_get_integer (trend, field) != unknown;
    }
  /* Translators: of trends, whose stance or maturity is known */
  text = g_strdup_printf (_("%u of %u known"), n_known, n);
  /* Where a profile doesn't show it, there is nothing to say. */
  trends_table_add_text (table, n_known > 0 || profile == TRENDS_PROFILE_FULL ? text : NULL, NULL);
}

/**
 * trends_view_table_coverage:
 * @profile: for whom it is; where not all initiatives are counted, nobody is told how what is
 *   planned goes with a stance
 * @today: the day it is
 * @filter: (nullable): what is looked for
 *
 * Returns: (transfer full): what is planned for each trend by horizon, and for all
 */
TrendsTable *
trends_view_table_coverage (TrendsPlan    *plan,
                            TrendsProfile  profile,
                            gint64         today,
                            TrendsFilter  *filter)
{
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);
  TrendsTable *table = begin (plan, _("Coverage"));
  TrendsCoverage all;

  add_coverage_columns (table);
  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      add_trend (table, trend, profile, today, filter);
    }
  trends_coverage_of_plan (plan, today, filter, &all);
  trends_table_add_text (table, _("All trends"), NULL);
  add_counts (table, &all);
  add_known (table, profile, trends, TRENDS_TREND_STANCE, TRENDS_STANCE_UNDECIDED);
  trends_table_add_text (table, "—", NULL);
  add_known (table, profile, trends, TRENDS_TREND_MATURITY_NOW, TRENDS_MATURITY_UNSET);
  add_known (table, profile, trends, TRENDS_TREND_MATURITY_TARGET, TRENDS_MATURITY_UNSET);
  return table;
}

/* -------------------------------------------------------------------- load */

static void
add_load_columns (TrendsTable      *table,
                  TrendsPlan       *plan,
                  const TrendsLoad *load,
                  gboolean          has_later)
{
  int year_start = trends_period_get_year_start (plan);

  trends_table_add_column (table, _("Lead"), TRENDS_COLUMN_TEXT);
  for (int q = 0; q < TRENDS_VIEW_TABLES_QUARTERS; q++)
    {
      TrendsPeriod period
        = trends_load_get_period (trends_load_get_first (load) + q, year_start);
      g_autofree char *quarter = trends_quarter_format (period.start, year_start);

      trends_table_add_column (table, quarter, TRENDS_COLUMN_NUMBER);
    }
  if (has_later)
    {
      /* Translators: above the quarters after those before it in which somebody leads too much */
      trends_table_add_column (table, _("Over the limit later"), TRENDS_COLUMN_TEXT);
      trends_table_say_none (table, _("never"));
    }
  /* Translators: above how many initiatives a lead can carry in a quarter */
  trends_table_add_column (table, _("Limit"), TRENDS_COLUMN_NUMBER);
}

/* That somebody leads too much in a quarter, and what is late in the first */
static void
remark_load (TrendsTable *table,
             guint        n,
             gint64       limit,
             guint        n_overdue)
{
  GString *text = g_string_new (NULL);
  g_autofree char *number = g_strdup_printf ("%u", n_overdue);
  g_autofree char *overdue = trends_load_dup_overdue_words (n_overdue, number);

  if (limit != TRENDS_UNSET && n > limit)
    /* Translators: follows a number of initiatives that somebody leads */
    g_string_append_printf (text, _("over the limit of %d"), (int) limit);
  if (overdue != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", overdue);
  if (text->len > 0)
    trends_table_remark (table, text->str);
  g_string_free (text, TRUE);
}

static void
add_lead (TrendsTable      *table,
          TrendsPlan       *plan,
          const TrendsLoad *load,
          TrendsEntity     *owner,
          gboolean          has_later)
{
  const char *id = trends_entity_get_id (owner);
  gint64 limit = trends_entity_get_integer (trends_plan_get_info (plan), TRENDS_PLAN_LEAD_LIMIT);
  g_autofree char *later
    = trends_load_dup_over_words (load, id, limit, TRENDS_VIEW_TABLES_QUARTERS, NAMED_LATER,
                                  trends_period_get_year_start (plan));

  trends_table_add_text (table, trends_entity_get_name (owner), owner);
  for (int q = 0; q < TRENDS_VIEW_TABLES_QUARTERS; q++)
    {
      guint n = trends_load_count (load, id, trends_load_get_first (load) + q);

      trends_table_add_number (table, n);
      remark_load (table, n, limit, q == 0 ? trends_load_count_overdue (load, id) : 0);
    }
  if (has_later)
    trends_table_add_text (table, later, NULL);
  trends_table_add_number (table, limit);
}

/**
 * trends_view_table_load:
 * @today: the day it is
 * @filter: (nullable): what is looked for
 *
 * Returns: (transfer full): how many initiatives each owner leads in each quarter, the busiest
 *   first, and in which of the later ones somebody leads too much; who leads none isn't in it
 */
TrendsTable *
trends_view_table_load (TrendsPlan   *plan,
                        gint64        today,
                        TrendsFilter *filter)
{
  g_autoptr (TrendsLoad) load
    = trends_load_of_plan (plan, today, TRENDS_LOAD_AHEAD, filter);
  g_autoptr (GPtrArray) leads = trends_load_dup_leads (load, plan, TRENDS_VIEW_TABLES_QUARTERS);
  gboolean has_later
    = trends_load_is_over_later (load, leads,
                                 trends_entity_get_integer (trends_plan_get_info (plan),
                                                            TRENDS_PLAN_LEAD_LIMIT),
                                 TRENDS_VIEW_TABLES_QUARTERS);
  TrendsTable *table = begin (plan, _("Load by lead"));

  add_load_columns (table, plan, load, has_later);
  for (guint i = 0; i < leads->len; i++)
    add_lead (table, plan, load, leads->pdata[i], has_later);
  return table;
}

/* ------------------------------------------------------------------- costs */

static void
add_sensitivity_column (TrendsTable *table)
{
  trends_table_add_column (
    table, _(trends_kind_get_field (TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_SENSITIVITY)->label),
    TRENDS_COLUMN_TEXT);
}

static void
add_cost_columns (TrendsTable       *table,
                  const TrendsCosts *costs,
                  gboolean           has_marks)
{
  trends_table_add_column (table, _("Trend"), TRENDS_COLUMN_TEXT);
  for (guint i = 0; i < trends_costs_get_n_columns (costs); i++)
    if (!trends_costs_is_empty (costs, i))
      {
        g_autofree char *label = trends_costs_dup_label (costs, i);

        trends_table_add_column (table, label, TRENDS_COLUMN_MONEY);
      }
  trends_table_add_column (table, _("In all"), TRENDS_COLUMN_MONEY);
  if (has_marks)
    add_sensitivity_column (table);
}

static void
add_costs (TrendsTable       *table,
           const TrendsCosts *costs,
           TrendsEntity      *trend,
           const char        *name,
           TrendsCostPart     part)
{
  TrendsCost sum = trends_costs_sum (costs, trend);

  trends_table_add_text (table, name, trend);
  for (guint i = 0; i < trends_costs_get_n_columns (costs); i++)
    if (!trends_costs_is_empty (costs, i))
      trends_table_add_number (table, trends_cost_get_part (trends_costs_get (costs, trend, i), part));
  trends_table_add_number (table, trends_cost_get_part (&sum, part));
}

/* `mark`: (nullable): of what is in the last row */
static void
add_mark (TrendsTable *table,
          const char  *mark,
          gboolean     has_marks)
{
  if (has_marks)
    trends_table_add_text (table, mark, NULL);
}

static void
add_costs_of_trends (TrendsTable       *table,
                     TrendsPlan        *plan,
                     const TrendsCosts *costs,
                     gboolean           has_marks)
{
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);

  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);
      TrendsCost sum = trends_costs_sum (costs, trend);

      if (trends_cost_get_total (&sum) == 0)
        continue;
      add_costs (table, costs, trend, trends_entity_get_name (trend), TRENDS_COST_PART_ALL);
      add_mark (table,
                trends_sensitivity_get_mark (trends_sensitivity_of_costs (plan, trend)),
                has_marks);
    }
}

static void
add_sums (TrendsTable       *table,
          const TrendsCosts *costs,
          const char        *mark)
{
  for (TrendsCostPart part = 0; part < TRENDS_N_COST_PARTS; part++)
    {
      add_costs (table, costs, NULL, trends_cost_part_get_label (part), part);
      add_mark (table, mark, mark != NULL);
    }
}

/**
 * trends_view_table_costs:
 * @today: the day it is
 * @filter: (nullable): what is looked for
 *
 * Returns: (transfer full): what each trend that costs anything costs in each financial year,
 *   and what all cost: funded or not, capital and revenue
 */
TrendsTable *
trends_view_table_costs (TrendsPlan   *plan,
                         gint64        today,
                         TrendsFilter *filter)
{
  g_autoptr (TrendsCosts) costs
    = trends_costs_new (plan, today, TRENDS_VIEW_TABLES_YEARS, filter);
  TrendsTable *table = begin (plan, _("Cost by financial year"));
  /* Where all is for everybody so is each part. */
  const char *mark = trends_sensitivity_get_mark (trends_sensitivity_of_costs (plan, NULL));

  add_cost_columns (table, costs, mark != NULL);
  add_costs_of_trends (table, plan, costs, mark != NULL);
  add_sums (table, costs, mark);
  return table;
}

/* --------------------------------------------------- status and confidence */

/**
 * trends_view_table_choices:
 * @field: of an initiative, of type CHOICE
 * @filter: (nullable): what is looked for
 *
 * Returns: (transfer full): how many initiatives have each of its values
 */
TrendsTable *
trends_view_table_choices (TrendsPlan   *plan,
                           guint         field,
                           TrendsFilter *filter)
{
  const TrendsField *info = trends_kind_get_field (TRENDS_KIND_INITIATIVE, field);
  const TrendsChoices *choices = trends_value_get_choices (info, plan);
  g_autofree guint *counts
    = trends_figures_by_choice (plan, TRENDS_KIND_INITIATIVE, field, filter);
  TrendsTable *table = begin (plan, _(info->label));

  trends_table_add_column (table, _(info->label), TRENDS_COLUMN_TEXT);
  trends_table_add_column (table, _("Initiatives"), TRENDS_COLUMN_NUMBER);
  for (guint i = 0; i < choices->n_items; i++)
    {
      trends_table_add_text (table, trends_choices_get_label (choices, i), NULL);
      trends_table_add_number (table, counts[i]);
    }
  return table;
}

/* -------------------------------------------------------------------- ties */

/**
 * trends_view_table_ties:
 *
 * Returns: (transfer full): which trends rely on which, by the catalogue and by how many
 *   initiatives
 */
TrendsTable *
trends_view_table_ties (TrendsPlan *plan)
{
  g_autoptr (GArray) ties = trends_plan_dup_ties (plan);
  TrendsTable *table = begin (plan, _("What relies on what"));

  trends_table_add_column (table, _("Trend"), TRENDS_COLUMN_TEXT);
  trends_table_add_column (table, _("Relies on"), TRENDS_COLUMN_TEXT);
  /* Translators: above: whether it is said that a trend relies on another */
  trends_table_add_column (table, _("By the catalogue"), TRENDS_COLUMN_TEXT);
  /* Translators: above: how many of its initiatives need one of the other trend */
  trends_table_add_column (table, _("By initiatives"), TRENDS_COLUMN_NUMBER);
  for (guint i = 0; i < ties->len; i++)
    {
      const TrendsTie *tie = &g_array_index (ties, TrendsTie, i);

      trends_table_add_text (table, trends_entity_get_name (tie->from), tie->from);
      trends_table_add_text (table, trends_entity_get_name (tie->to), tie->to);
      trends_table_add_text (table, tie->link != NULL ? _("Yes") : _("No"), NULL);
      trends_table_add_number (table, tie->n_dependencies);
    }
  return table;
}

/* ---------------------------------------------------------------- findings */

static gboolean
any_is_sensitive (GListModel *findings)
{
  guint n_items = g_list_model_get_n_items (findings);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsFinding) finding = g_list_model_get_item (findings, i);

      if (trends_sensitivity_of_finding (finding) != TRENDS_SENSITIVITY_PUBLIC)
        return TRUE;
    }
  return FALSE;
}

/**
 * trends_view_table_findings:
 * @findings: of the plan
 * @filter: (nullable): what is looked for
 * @paper: (nullable): the language of a paper, %NULL for what is shown
 *
 * Returns: (transfer full): what is missing, the weightiest first, in sentences; not what
 *   somebody set aside
 */
TrendsTable *
trends_view_table_findings (TrendsPlan           *plan,
                            TrendsFindings       *findings,
                            TrendsFilter         *filter,
                            const TrendsLanguage *paper)
{
  g_autoptr (GListModel) list
    = trends_matches_dup_findings (plan, filter, G_LIST_MODEL (findings));
  gboolean has_sensitivity = any_is_sensitive (list);
  TrendsTable *table = begin (plan, _("What is missing"));

  /* Translators: above how much depends on something that is missing: “Act now” */
  trends_table_add_column (table, _("Importance"), TRENDS_COLUMN_TEXT);
  trends_table_add_column (table, _("What is missing"), TRENDS_COLUMN_TEXT);
  if (has_sensitivity)
    add_sensitivity_column (table);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsFinding) finding = g_list_model_get_item (list, i);
      g_autofree char *sentence = trends_findings_dup_sentence (findings, finding, paper);

      trends_table_add_text (
        table, trends_severity_get_label (trends_finding_get_severity (finding)), NULL);
      trends_table_add_text (table, sentence, trends_finding_get_entity (finding));
      if (has_sensitivity)
        trends_table_add_text (
          table, trends_sensitivity_get_mark (trends_sensitivity_of_finding (finding)), NULL);
    }
  return table;
}
