/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-insights-tables.c: see trends-insights-tables.h. What a place in a table means is said
 * whole by each cell, for who doesn't see the table.
 */

#include "trends-insights-counted.h"

#include <glib/gi18n-lib.h>

#include "trends-closures.h"
#include "trends-costs.h"
#include "trends-coverage.h"
#include "trends-key-figures.h"
#include "trends-load.h"
#include "trends-money.h"
#include "trends-ties.h"
#include "trends-value-text.h"
#include "trends-view-tables.h"

#define MAX_OWNERS 25
#define MAX_TIES 100

static void
add (TrendsFigureTable *table,
     const char        *text,
     const char        *sentence)
{
  trends_figure_table_add (table, &(TrendsFigure) { .text = text, .sentence = sentence });
}

static const char *
get_currency (const TrendsInsightsScope *scope)
{
  return trends_entity_get_text (trends_plan_get_info (scope->plan), TRENDS_PLAN_CURRENCY);
}

static char *
dup_money (const TrendsInsightsScope *scope,
           gint64                     minor)
{
  return trends_money_format (minor, get_currency (scope));
}

static gboolean
counts (const TrendsInsightsScope *scope,
        TrendsEntity              *initiative)
{
  return scope->filter == NULL || trends_filter_matches (scope->filter, initiative);
}

/* ------------------------------------------------------------- key figures */

/* Large, with what it is below */
static void
add_card (TrendsFigureTable     *table,
          const TrendsKeyFigure *figure,
          guint                  key)
{
  g_autofree char *sentence = g_strdup_printf ("%s %s", figure->text, figure->caption);

  trends_figure_table_add (table, &(TrendsFigure) { .text = figure->text,
                                                    .caption = figure->caption,
                                                    .sentence = sentence, .style = "large",
                                                    .key = key });
}

/**
 * trends_insights_fill_figures:
 * @table: emptied, and filled again
 * @scope: what is counted
 *
 * Cards with one number each: trends and stances, initiatives, costs, leads.
 */
void
trends_insights_fill_figures (TrendsFigureTable         *table,
                              const TrendsInsightsScope *scope)
{
  static const guint keys[TRENDS_N_KEY_FIGURES] = {
    [TRENDS_KEY_FIGURE_STANCES] = TRENDS_INSIGHTS_DECIDED,
    [TRENDS_KEY_FIGURE_WORK] = TRENDS_INSIGHTS_STATUS + TRENDS_STATUS_UNDER_WAY,
    [TRENDS_KEY_FIGURE_COST] = TRENDS_INSIGHTS_KNOWN_COST,
    [TRENDS_KEY_FIGURE_LEADS] = TRENDS_INSIGHTS_WITHOUT_LEAD,
  };
  TrendsFigures figures;
  TrendsKeyFigure words[TRENDS_N_KEY_FIGURES];

  trends_figures_compute (scope->plan, scope->today, scope->filter, &figures);
  trends_key_figures_init (words, scope->plan, &figures, TRUE, NULL);
  trends_figure_table_begin (table);
  trends_figure_table_begin_row (table, NULL);
  for (guint i = 0; i < TRENDS_N_KEY_FIGURES; i++)
    add_card (table, &words[i], keys[i]);
  trends_figure_table_end (table);
  trends_key_figures_clear (words);
}

/* ---------------------------------------------------------------- coverage */

static const TrendsHorizon horizons[]
  = { TRENDS_HORIZON_NOW, TRENDS_HORIZON_NEXT, TRENDS_HORIZON_LATER, TRENDS_HORIZON_UNSET };

static const char *
get_horizon_word (TrendsHorizon horizon)
{
  return horizon == TRENDS_HORIZON_UNSET ? C_("horizon", "Not placed")
                                         : trends_choices_get_label (&trends_horizon_choices,
                                                                     horizon);
}

static const char *
get_heat (guint n,
          guint most)
{
  static const char *const heats[TRENDS_COVERAGE_HEATS + 1]
    = { "heat-0", "heat-1", "heat-2", "heat-3", "heat-4" };

  return heats[trends_coverage_get_heat (n, most)];
}

char *
trends_insights_dup_count (TrendsEntity  *trend,
                           TrendsHorizon  horizon,
                           guint          n)
{
  const char *title = trend != NULL ? trends_entity_get_name (trend) : _("All trends");

  return g_strdup_printf (
    /* Translators: a trend’s title, a horizon, a number */
    ngettext ("%s, %s: %'u initiative", "%s, %s: %'u initiatives", n), title,
    get_horizon_word (horizon), n);
}

static void
add_counts (TrendsFigureTable    *table,
            TrendsEntity         *trend,
            const TrendsCoverage *coverage,
            guint                 most)
{
  for (guint i = 0; i < G_N_ELEMENTS (horizons); i++)
    {
      guint n = coverage->n_at[horizons[i]];
      g_autofree char *text = g_strdup_printf ("%'u", n);
      g_autofree char *sentence = trends_insights_dup_count (trend, horizons[i], n);

      trends_figure_table_add (
        table, &(TrendsFigure) { .text = text, .sentence = sentence,
                                 .style = most > 0 ? get_heat (n, most) : "sum",
                                 .key = horizons[i] + 1 });
    }
}

static void
add_stance (TrendsFigureTable         *table,
            const TrendsInsightsScope *scope,
            TrendsEntity              *trend,
            const TrendsCoverage      *coverage)
{
  TrendsStance stance = (TrendsStance) trends_entity_get_integer (trend, TRENDS_TREND_STANCE);
  g_autofree char *verdict = trends_coverage_judges_for (TRENDS_PROFILE_FULL, scope->filter)
                               ? trends_coverage_dup_verdict (coverage, stance)
                               : NULL;
  g_autofree char *icon = trends_closure_stance_icon (NULL, (int) stance);
  const char *word = trends_entity_get_choice_word (trend, TRENDS_TREND_STANCE);
  g_autofree char *sentence
    = verdict != NULL
        /* Translators: a trend’s title, its stance, how that goes with what is planned */
        ? g_strdup_printf (_("%s, stance %s: %s"), trends_entity_get_name (trend), word, verdict)
        /* Translators: a trend’s title, its stance */
        : g_strdup_printf (_("%s, stance %s"), trends_entity_get_name (trend), word);

  trends_figure_table_add (table, &(TrendsFigure) { .text = word, .caption = verdict,
                                                    .sentence = sentence, .icon = icon,
                                                    .style = verdict != NULL ? "odd" : NULL });
}

static void
add_maturity (TrendsFigureTable *table,
              TrendsEntity      *trend)
{
  const char *now = trends_trend_get_maturity_word (trend, TRENDS_TREND_MATURITY_NOW);
  const char *target = trends_trend_get_maturity_word (trend, TRENDS_TREND_MATURITY_TARGET);
  /* Translators: maturity now and wanted: “Basic → Good” */
  g_autofree char *text = g_strdup_printf (_("%s → %s"), now, target);
  g_autofree char *sentence
    /* Translators: a trend’s title, and two levels of maturity */
    = g_strdup_printf (_("%s, maturity now: %s, wanted: %s"), trends_entity_get_name (trend), now,
                       target);

  add (table, text, sentence);
}

static void
add_coverage_heading (TrendsFigureTable *table)
{
  trends_figure_table_begin_row (table, NULL);
  add (table, _("Trend"), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (horizons); i++)
    add (table, get_horizon_word (horizons[i]), NULL);
  add (table, _("Stance"), NULL);
  /* Translators: above words such as “Basic → Good” */
  add (table, _("Maturity, now → wanted"), NULL);
}

/* With its number, in its colour */
static void
add_trend_name (TrendsFigureTable *table,
                TrendsEntity      *trend)
{
  g_autofree char *number = g_strdup_printf ("%u", trends_trend_get_running_number (trend));

  trends_figure_table_add (
    table, &(TrendsFigure) { .text = trends_entity_get_name (trend), .badge = number,
                             .colour = trends_entity_get_text (trend, TRENDS_TREND_COLOUR) });
}

/* With what is in no column of its own */
static void
add_all_trends (TrendsFigureTable    *table,
                const TrendsCoverage *all)
{
  guint n_not_doing = all->n_at[TRENDS_HORIZON_NOT_DOING];
  /* Translators: below “All trends”: how many initiatives are in none of the columns */
  g_autofree char *besides = g_strdup_printf (_("besides: %'u done, %'u not doing"), all->n_done,
                                              n_not_doing);
  /* Translators: “All trends, besides: 6 done, 1 not doing” */
  g_autofree char *sentence = g_strdup_printf (_("%s, %s"), _("All trends"), besides);

  trends_figure_table_begin_row (table, NULL);
  trends_figure_table_add (table, &(TrendsFigure) { .text = _("All trends"), .caption = besides,
                                                    .sentence = sentence,
                                                    .key = TRENDS_INSIGHTS_BESIDES });
}

/* Of how many trends something is known, below what it is of each */
static void
add_known (TrendsFigureTable *table,
           GListModel        *trends,
           const char        *what,
           gboolean         (*is_known) (TrendsEntity *trend),
           guint              key)
{
  guint n_known = 0, n = g_list_model_get_n_items (trends);
  g_autofree char *text = NULL;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      n_known += is_known (trend);
    }
  text = g_strdup_printf (_("%'u of %'u"), n_known, n);
  /* Translators: “All trends, Stance: 9 of 10 known” */
  sentence = g_strdup_printf (_("%s, %s: %'u of %'u known"), _("All trends"), what, n_known, n);
  trends_figure_table_add (table, &(TrendsFigure) { .text = text, .sentence = sentence,
                                                    .style = "sum", .key = key });
}

static void
add_trend (TrendsFigureTable         *table,
           const TrendsInsightsScope *scope,
           TrendsEntity              *trend,
           const TrendsCoverage      *coverage,
           guint                      most)
{
  trends_figure_table_begin_row (table, trend);
  add_trend_name (table, trend);
  add_counts (table, trend, coverage, most);
  add_stance (table, scope, trend, coverage);
  add_maturity (table, trend);
}

/**
 * trends_insights_fill_coverage:
 * @table: emptied, and filled again
 * @scope: what is counted
 *
 * A row for each trend: how many initiatives are now, next, later and without dates, its stance
 * and its maturity. The last is of all trends, and says for how many of them these two are
 * known.
 */
void
trends_insights_fill_coverage (TrendsFigureTable         *table,
                               const TrendsInsightsScope *scope)
{
  GListModel *trends = trends_plan_get_list (scope->plan, TRENDS_KIND_TREND);
  guint n_trends = g_list_model_get_n_items (trends), most = 1;
  g_autofree TrendsCoverage *coverage = g_new (TrendsCoverage, MAX (n_trends, 1));
  TrendsCoverage all;

  for (guint i = 0; i < n_trends; i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      trends_coverage_of_trend (trend, scope->today, scope->filter, &coverage[i]);
      for (guint j = 0; j < G_N_ELEMENTS (horizons); j++)
        most = MAX (most, coverage[i].n_at[horizons[j]]);
    }
  trends_figure_table_begin (table);
  add_coverage_heading (table);
  for (guint i = 0; i < n_trends; i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      add_trend (table, scope, trend, &coverage[i], most);
    }
  trends_coverage_of_plan (scope->plan, scope->today, scope->filter, &all);
  add_all_trends (table, &all);
  add_counts (table, NULL, &all, 0);
  add_known (table, trends, _("Stance"), trends_trend_has_stance, TRENDS_INSIGHTS_DECIDED);
  add_known (table, trends, _("Maturity, now → wanted"), trends_trend_knows_maturity,
             TRENDS_INSIGHTS_MATURE);
  trends_figure_table_end (table);
}

/* -------------------------------------------------------------------- load */

static gint64
get_limit (const TrendsInsightsScope *scope)
{
  return trends_entity_get_integer (trends_plan_get_info (scope->plan), TRENDS_PLAN_LEAD_LIMIT);
}

static char *
dup_quarter (const TrendsInsightsScope *scope,
             const TrendsLoad          *load,
             int                        q)
{
  int year_start = trends_period_get_year_start (scope->plan);

  return trends_quarter_format (
    trends_load_get_period (trends_load_get_first (load) + q, year_start).start, year_start);
}

/* Up to as many as a bar has units each is one; where somebody leads more, bars are in that
 * proportion. */
static guint
get_length (guint n,
            guint most)
{
  most = MAX (most, TRENDS_FIGURE_LONGEST);
  return (n * TRENDS_FIGURE_LONGEST + most - 1) / most;
}

static guint
find_most (const TrendsLoad *load,
           GPtrArray        *busy)
{
  guint most = 0;

  for (guint i = 0; i < busy->len; i++)
    for (int q = 0; q < TRENDS_VIEW_TABLES_QUARTERS; q++)
      most = MAX (most, trends_load_count (load, trends_entity_get_id (busy->pdata[i]),
                                           trends_load_get_first (load) + q));
  return most;
}

static char *
dup_led (TrendsEntity *lead,
         guint         n,
         const char   *quarter)
{
  return g_strdup_printf (
    /* Translators: an owner’s name, a quarter, a number */
    ngettext ("%s leads %'u initiative in %s", "%s leads %'u initiatives in %s", n),
    lead != NULL ? trends_entity_get_name (lead) : "", n, quarter);
}

static char *
dup_later (const TrendsInsightsScope *scope,
           const TrendsLoad          *load,
           TrendsEntity              *owner,
           guint                      most)
{
  return trends_load_dup_over_words (load, trends_entity_get_id (owner), get_limit (scope),
                                     TRENDS_VIEW_TABLES_QUARTERS, most,
                                     trends_period_get_year_start (scope->plan));
}

/* Their name, and below it in which quarters after those that have columns they lead too much */
static void
add_lead (TrendsFigureTable         *table,
          const TrendsInsightsScope *scope,
          const TrendsLoad          *load,
          TrendsEntity              *owner)
{
  const char *name = trends_entity_get_name (owner);
  g_autofree char *words = dup_later (scope, load, owner, 1);
  g_autofree char *all = dup_later (scope, load, owner, TRENDS_LOAD_AHEAD);
  /* Translators: below the name of somebody who leads too much after the quarters that are shown:
   * “over later: 5 in Q3 2028/29” */
  g_autofree char *caption = g_strdup_printf (_("over later: %s"), words);
  /* Translators: an owner’s name, then so many initiatives in which quarters, then a number */
  g_autofree char *sentence = g_strdup_printf (_("%s leads %s, over the limit of %d"), name, all,
                                               (int) get_limit (scope));
  gboolean is_over = *words != '\0';

  trends_figure_table_add (table, &(TrendsFigure) {
                                    .text = name, .caption = is_over ? caption : NULL,
                                    .sentence = is_over ? sentence : NULL });
}

static void
add_load (TrendsFigureTable         *table,
          const TrendsInsightsScope *scope,
          const TrendsLoad          *load,
          TrendsEntity              *owner,
          guint                      place,
          int                        q,
          guint                      most)
{
  guint n = trends_load_count (load, trends_entity_get_id (owner), trends_load_get_first (load) + q);
  gint64 limit = get_limit (scope);
  gboolean is_over = limit != TRENDS_UNSET && n > limit;
  guint n_overdue = q == 0 ? trends_load_count_overdue (load, trends_entity_get_id (owner)) : 0;
  g_autofree char *quarter = dup_quarter (scope, load, q);
  g_autofree char *number = g_strdup_printf ("%'u", n_overdue);
  g_autofree char *late = trends_load_dup_overdue_words (n_overdue, number);
  g_autofree char *text = is_over
                            /* Translators: a number of initiatives above the limit */
                            ? g_strdup_printf (_("%'u, over"), n)
                            : g_strdup_printf ("%'u", n);
  g_autofree char *sentence = dup_led (owner, n, quarter);
  /* Translators: a sentence about a lead, and a number */
  g_autofree char *over = g_strdup_printf (_("%s, over the limit of %d"), sentence, (int) limit);
  g_autofree char *said = g_strconcat (is_over ? over : sentence, late != NULL ? ", " : "", late,
                                       NULL);

  trends_figure_table_add (table, &(TrendsFigure) {
                                    .text = text, .sentence = said, .caption = late,
                                    .icon = is_over ? "dialog-warning-symbolic" : NULL,
                                    .style = is_over ? "over" : "load",
                                    .key = TRENDS_INSIGHTS_LOAD + place * TRENDS_VIEW_TABLES_QUARTERS
                                           + (guint) q,
                                    .length = get_length (n, most) });
}

static void
add_load_heading (TrendsFigureTable         *table,
                  const TrendsInsightsScope *scope,
                  const TrendsLoad          *load)
{
  gint64 limit = get_limit (scope);
  /* Translators: below “Lead”: how many initiatives one can lead at a time; %d is a number */
  g_autofree char *most = g_strdup_printf (_("Limit: %d in a quarter"), (int) limit);
  g_autofree char *sentence = g_strdup_printf ("%s. %s", _("Lead"), most);

  trends_figure_table_begin_row (table, NULL);
  if (limit != TRENDS_UNSET)
    trends_figure_table_add (table, &(TrendsFigure) { .text = _("Lead"), .caption = most,
                                                      .sentence = sentence });
  else
    add (table, _("Lead"), NULL);
  for (int q = 0; q < TRENDS_VIEW_TABLES_QUARTERS; q++)
    {
      g_autofree char *quarter = dup_quarter (scope, load, q);

      add (table, quarter, NULL);
    }
}

static void
add_rest (TrendsFigureTable *table,
          guint              n)
{
  g_autofree char *text = g_strdup_printf (
    /* Translators: below the busiest, how many more there are; Enter shows them */
    ngettext ("%'u more leads less: show all", "%'u more lead less: show all", n), n);

  trends_figure_table_begin_row (table, NULL);
  trends_figure_table_add (table, &(TrendsFigure) { .text = text,
                                                    .key = TRENDS_INSIGHTS_ALL_LEADS });
}

/**
 * trends_insights_fill_load:
 * @table: emptied, and filled again
 * @scope: what is counted, and whether all leads are listed or only the busiest
 *
 * A row for each lead, the busiest first: how much of what they lead falls into each quarter, and
 * in which later ones that is too much.
 */
void
trends_insights_fill_load (TrendsFigureTable         *table,
                           const TrendsInsightsScope *scope)
{
  g_autoptr (TrendsLoad) load
    = trends_load_of_plan (scope->plan, scope->today, TRENDS_LOAD_AHEAD, scope->filter);
  g_autoptr (GPtrArray) busy
    = trends_load_dup_leads (load, scope->plan, TRENDS_VIEW_TABLES_QUARTERS);
  guint n_shown = scope->all_leads ? busy->len : MIN (busy->len, MAX_OWNERS);
  guint most = find_most (load, busy);

  trends_figure_table_begin (table);
  add_load_heading (table, scope, load);
  for (guint i = 0; i < n_shown; i++)
    {
      TrendsEntity *owner = busy->pdata[i];

      trends_figure_table_begin_row (table, NULL);
      add_lead (table, scope, load, owner);
      for (int q = 0; q < TRENDS_VIEW_TABLES_QUARTERS; q++)
        add_load (table, scope, load, owner, i, q, most);
    }
  if (busy->len > n_shown)
    add_rest (table, busy->len - n_shown);
  if (busy->len == 0)
    {
      trends_figure_table_begin_row (table, NULL);
      add (table, _("Nobody leads anything that has dates yet"), NULL);
    }
  trends_figure_table_end (table);
}

/**
 * trends_insights_dup_led:
 * @key: of a figure of the load
 * @title: (out): what is listed, in words
 *
 * Returns: (transfer full) (element-type TrendsEntity): the initiatives that it counts
 */
GPtrArray *
trends_insights_dup_led (const TrendsInsightsScope  *scope,
                         guint                       key,
                         char                      **title)
{
  GListModel *all = trends_plan_get_list (scope->plan, TRENDS_KIND_INITIATIVE);
  g_autoptr (TrendsLoad) load
    = trends_load_of_plan (scope->plan, scope->today, TRENDS_LOAD_AHEAD, scope->filter);
  g_autoptr (GPtrArray) busy
    = trends_load_dup_leads (load, scope->plan, TRENDS_VIEW_TABLES_QUARTERS);
  guint place = (key - TRENDS_INSIGHTS_LOAD) / TRENDS_VIEW_TABLES_QUARTERS;
  int q = (int) ((key - TRENDS_INSIGHTS_LOAD) % TRENDS_VIEW_TABLES_QUARTERS);
  TrendsEntity *lead = place < busy->len ? busy->pdata[place] : NULL;
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *quarter = dup_quarter (scope, load, q);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (all, i);
      TrendsLoadSpan span;

      if (trends_entity_get_ref (initiative, TRENDS_INITIATIVE_LEAD) == lead && lead != NULL
          && counts (scope, initiative)
          && trends_load_span_of (initiative, trends_period_get_year_start (scope->plan),
                                  trends_load_get_first (load), &span)
          && span.first <= trends_load_get_first (load) + q
          && span.last >= trends_load_get_first (load) + q)
        g_ptr_array_add (found, g_steal_pointer (&initiative));
    }
  *title = dup_led (lead, found->len, quarter);
  return found;
}

/* ------------------------------------------------------------------- costs */

/* What is set down, and whether amounts have their minor units: all of them, or none */
typedef struct
{
  const TrendsInsightsScope *scope;
  const TrendsCosts *costs;
  gboolean in_full;
} Sheet;

static void
add_amount (TrendsFigureTable *table,
            const Sheet       *sheet,
            const char        *name,
            const char        *when,
            gint64             amount,
            guint              key)
{
  g_autofree char *money
    = sheet->in_full ? trends_money_format_in_full (amount, get_currency (sheet->scope))
                     : dup_money (sheet->scope, amount);
  /* Translators: what costs that, in which year, and how much */
  g_autofree char *sentence = g_strdup_printf (_("%s, %s: %s"), name, when, money);

  trends_figure_table_add (table, &(TrendsFigure) { .text = amount != 0 ? money : "–",
                                                    .sentence = sentence, .is_number = TRUE,
                                                    .key = key });
}

static void
add_costs (TrendsFigureTable *table,
           const Sheet       *sheet,
           TrendsEntity      *trend,
           const char        *name,
           TrendsCostPart     part)
{
  const TrendsCosts *costs = sheet->costs;
  TrendsCost sum = trends_costs_sum (costs, trend);
  guint place = 0;

  trends_figure_table_begin_row (table, trend);
  if (trend != NULL)
    add_trend_name (table, trend);
  else
    add (table, name, NULL);
  for (guint i = 0; i < trends_costs_get_n_columns (costs); i++)
    if (!trends_costs_is_empty (costs, i))
      {
        g_autofree char *when = trends_costs_dup_label (costs, i);

        add_amount (table, sheet, name, when,
                    trends_cost_get_part (trends_costs_get (costs, trend, i), part),
                    TRENDS_INSIGHTS_COST (part, place++));
      }
  add_amount (table, sheet, name, _("in all"), trends_cost_get_part (&sum, part),
              TRENDS_INSIGHTS_COST (part, place));
}

static void
add_costs_heading (TrendsFigureTable *table,
                   const TrendsCosts *costs)
{
  trends_figure_table_begin_row (table, NULL);
  add (table, _("Trend"), NULL);
  for (guint i = 0; i < trends_costs_get_n_columns (costs); i++)
    if (!trends_costs_is_empty (costs, i))
      {
        g_autofree char *label = trends_costs_dup_label (costs, i);

        trends_figure_table_add (table, &(TrendsFigure) { .text = label, .is_number = TRUE });
      }
  /* Translators: above a column of sums */
  trends_figure_table_add (table, &(TrendsFigure) { .text = _("In all"), .is_number = TRUE });
}

static void
add_cost_of_trends (TrendsFigureTable *table,
                    const Sheet       *sheet)
{
  GListModel *trends = trends_plan_get_list (sheet->scope->plan, TRENDS_KIND_TREND);

  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);
      TrendsCost sum = trends_costs_sum (sheet->costs, trend);

      if (trends_cost_get_total (&sum) != 0)
        add_costs (table, sheet, trend, trends_entity_get_name (trend), TRENDS_COST_PART_ALL);
    }
}

/**
 * trends_insights_fill_costs:
 * @table: emptied, and filled again
 * @scope: what is counted
 *
 * A row for each trend that costs something, then one for each part of all costs; a column for
 * each financial year.
 */
void
trends_insights_fill_costs (TrendsFigureTable         *table,
                            const TrendsInsightsScope *scope)
{
  g_autoptr (TrendsCosts) costs
    = trends_costs_new (scope->plan, scope->today, TRENDS_VIEW_TABLES_YEARS, scope->filter);
  const Sheet sheet = { scope, costs, trends_costs_has_fractions (costs) };

  trends_figure_table_begin (table);
  add_costs_heading (table, costs);
  add_cost_of_trends (table, &sheet);
  for (TrendsCostPart part = 0; part < TRENDS_N_COST_PARTS; part++)
    add_costs (table, &sheet, NULL, trends_cost_part_get_label (part), part);
  trends_figure_table_end (table);
}

/* --------------------------------------------------- status and confidence */

static void
fill_choices (TrendsFigureTable         *table,
              const TrendsInsightsScope *scope,
              guint                      field,
              guint                      key,
              char                    *(*get_icon) (gpointer self, int value))
{
  const TrendsField *info = trends_kind_get_field (TRENDS_KIND_INITIATIVE, field);
  const TrendsChoices *choices = trends_value_get_choices (info, scope->plan);
  GListModel *list = trends_plan_get_list (scope->plan, TRENDS_KIND_INITIATIVE);
  g_autofree guint *n = g_new0 (guint, choices->n_items);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      if (counts (scope, initiative))
        n[trends_entity_get_integer (initiative, field)]++;
    }
  trends_figure_table_begin (table);
  trends_figure_table_begin_row (table, NULL);
  for (guint i = 0; i < choices->n_items; i++)
    {
      const char *word = trends_choices_get_label (choices, i);
      g_autofree char *text = g_strdup_printf ("%'u", n[i]);
      g_autofree char *icon = get_icon (NULL, (int) i);
      g_autofree char *sentence = g_strdup_printf (
        /* Translators: a status or a confidence, and a number */
        ngettext ("%s: %'u initiative", "%s: %'u initiatives", n[i]), word, n[i]);

      trends_figure_table_add (table, &(TrendsFigure) { .text = text, .caption = word,
                                                        .sentence = sentence, .icon = icon,
                                                        .key = key + i });
    }
  trends_figure_table_end (table);
}

/**
 * trends_insights_fill_status:
 * @table: emptied, and filled again
 * @scope: what is counted
 *
 * How many initiatives have each status.
 */
void
trends_insights_fill_status (TrendsFigureTable         *table,
                             const TrendsInsightsScope *scope)
{
  fill_choices (table, scope, TRENDS_INITIATIVE_STATUS, TRENDS_INSIGHTS_STATUS,
                trends_closure_status_icon);
}

/**
 * trends_insights_fill_confidence:
 * @table: emptied, and filled again
 * @scope: what is counted
 *
 * How many initiatives have each confidence.
 */
void
trends_insights_fill_confidence (TrendsFigureTable         *table,
                                 const TrendsInsightsScope *scope)
{
  fill_choices (table, scope, TRENDS_INITIATIVE_CONFIDENCE, TRENDS_INSIGHTS_CONFIDENCE,
                trends_closure_confidence_icon);
}

/* -------------------------------------------------------------------- ties */

/* Each cell says what is in it: the trend, what it relies on in a whole sentence, and for both
 * grounds of that their value. */
static void
add_tie (TrendsFigureTable *table,
         const TrendsTie   *tie,
         guint              place)
{
  const char *from = trends_entity_get_name (tie->from), *to = trends_entity_get_name (tie->to);
  const char *is_linked = tie->link != NULL ? _("Yes") : _("No");
  gboolean is_odd = (tie->link != NULL) != (tie->n_dependencies > 0);
  g_autofree char *sentence = trends_tie_dup_sentence (tie);
  g_autofree char *n = g_strdup_printf ("%'u", tie->n_dependencies);
  g_autofree char *by_link
    /* Translators: a trend, one that it relies on, and Yes or No: whether the catalogue says so */
    = g_strdup_printf (_("%s on %s, by the catalogue: %s"), from, to, is_linked);
  g_autofree char *by_need
    /* Translators: a trend, one that it relies on, and how many of its initiatives need one there */
    = g_strdup_printf (_("%s on %s, by initiatives: %s"), from, to, n);

  trends_figure_table_begin_row (table, tie->from);
  add (table, from, NULL);
  add (table, to, sentence);
  add (table, is_linked, by_link);
  trends_figure_table_add (table, &(TrendsFigure) { .text = n, .sentence = by_need,
                                                    .style = is_odd ? "odd" : NULL,
                                                    .key = TRENDS_INSIGHTS_TIES + place });
}

/**
 * trends_insights_fill_ties:
 * @table: emptied, and filled again
 * @scope: whose plan is read; no filter matters
 *
 * A row for each pair of trends of which one relies on the other, by the catalogue or by what
 * initiatives need; where there are many, the first of them, and how many more there are.
 */
void
trends_insights_fill_ties (TrendsFigureTable         *table,
                           const TrendsInsightsScope *scope)
{
  g_autoptr (GArray) ties = trends_plan_dup_ties (scope->plan);

  trends_figure_table_begin (table);
  trends_figure_table_begin_row (table, NULL);
  add (table, _("Trend"), NULL);
  add (table, _("Relies on"), NULL);
  /* Translators: above: whether it is said that a trend relies on another */
  add (table, _("By the catalogue"), NULL);
  /* Translators: above: how many of its initiatives need one of the other trend */
  add (table, _("By initiatives"), NULL);
  for (guint i = 0; i < MIN (ties->len, MAX_TIES); i++)
    add_tie (table, &g_array_index (ties, TrendsTie, i), i);
  if (ties->len > MAX_TIES)
    {
      guint n = ties->len - MAX_TIES;
      /* Translators: below a table: how many rows more there would be */
      g_autofree char *more = g_strdup_printf (ngettext ("%'u more", "%'u more", n), n);

      trends_figure_table_begin_row (table, NULL);
      add (table, more, NULL);
    }
  trends_figure_table_end (table);
}
