/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-insights-cards.c: see trends-insights-cards.h. Each row is an element that says in a
 * sentence what its cells say below their headings. Sums of costs, and what a profile knows of
 * a trend or a plan that the public doesn't, carry the mark that they have on any paper. */

#include "trends-insights-cards.h"

#include "trends-costs.h"
#include "trends-coverage.h"
#include "trends-figures.h"
#include "trends-insights-row.h"
#include "trends-key-figures.h"
#include "trends-load.h"
#include "trends-mark.h"
#include "trends-period.h"
#include "trends-ties.h"
#include "trends-value-text.h"
#include "trends-view-tables.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

/* How wide columns are, in units */
#define COUNT   48.0
#define WORDS   112.0
#define QUARTER 64.0
#define LATE    104.0 /* the first quarter, where it has what is overdue */
#define LATER   90.0
#define MARK    44.0

#define MOST_BARS 6 /* up to as many initiatives a bar has a part of its length for each */

static char *
dup_number (const TrendsInsightsScope *scope, guint n)
{
  return trends_words_number (scope->plan, n);
}

/* "coverage-…" of the entity */
static char *
dup_id (const char *card, TrendsEntity *entity)
{
  g_autofree char *id = trends_canvas_dup_id (entity);

  return g_strconcat (card, "-", id, NULL);
}

static char *
dup_marked (const char *text, const char *mark)
{
  return mark != NULL ? g_strdup_printf ("%s (%s)", text, mark) : g_strdup (text);
}

/* With its number in its colour */
static void
row_add_trend (TrendsInsightsRow *row, TrendsEntity *trend, TrendsColour *colour, char *number)
{
  TrendsGridCell *cell
      = trends_insights_row_add (row, g_strdup (trends_entity_get_name (trend)), TRENDS_GRID_PLAIN);

  *colour = trends_colour_of_trend (trend);
  cell->badge = number;
  cell->colour = colour;
  cell->is_plans = TRUE;
}

/* ------------------------------------------------------------- key figures */

/* Sums of costs with their mark; from the public, what isn't known may only be kept back. */
static void
find_key_figures (const TrendsInsightsScope *scope, TrendsKeyFigure found[TRENDS_N_KEY_FIGURES])
{
  const char *mark
      = trends_sensitivity_get_mark (trends_sensitivity_of_costs (scope->plan, NULL));
  g_autofree char *caption = NULL;
  TrendsFigures figures;

  trends_figures_compute (scope->plan, scope->today, scope->filter, &figures);
  trends_key_figures_init (found, scope->plan, &figures, scope->profile != TRENDS_PROFILE_PUBLIC,
                           trends_words_get_language (scope->plan));
  caption = g_steal_pointer (&found[TRENDS_KEY_FIGURE_COST].caption);
  found[TRENDS_KEY_FIGURE_COST].caption = dup_marked (caption, mark);
}

static void
add_key_figures (TrendsInsightsColumn *column, const TrendsInsightsScope *scope)
{
  TrendsInsightsCard *card = trends_insights_card_new ("key-figures", _("Key figures"), NULL);
  g_autofree char *summary = trends_insights_cards_dup_summary (scope);
  TrendsKeyFigure figures[TRENDS_N_KEY_FIGURES];

  find_key_figures (scope, figures);
  trends_grid_begin_row (card->grid, &(TrendsCanvasElement) { .description = summary });
  for (guint i = 0; i < TRENDS_N_KEY_FIGURES; i++)
    {
      trends_grid_add_column (card->grid, 0, PANGO_ALIGN_LEFT);
      trends_grid_add_cell (card->grid,
                            &(TrendsGridCell) {
                                .text = figures[i].text,
                                .caption = figures[i].caption,
                                .style = TRENDS_GRID_LARGE,
                            });
    }
  trends_key_figures_clear (figures);
  trends_insights_column_add (column, card);
}

/**
 * trends_insights_cards_dup_summary:
 * @scope: what cards are made of
 *
 * Returns: (transfer full): the key figures in sentences
 */
char *
trends_insights_cards_dup_summary (const TrendsInsightsScope *scope)
{
  TrendsKeyFigure figures[TRENDS_N_KEY_FIGURES];
  GString *summary = g_string_new (NULL);

  find_key_figures (scope, figures);
  for (guint i = 0; i < TRENDS_N_KEY_FIGURES; i++)
    g_string_append_printf (
        summary, "%s%s %s.", i > 0 ? " " : "", figures[i].text, figures[i].caption);
  trends_key_figures_clear (figures);
  if (scope->filter != NULL)
    g_string_append_printf (
        summary,
        " %s",
        _("Figures and findings are of what is shown; what relies on what is of the whole plan."));
  return g_string_free (summary, FALSE);
}

/* ---------------------------------------------------------------- coverage */

static const TrendsHorizon horizons[]
    = { TRENDS_HORIZON_NOW, TRENDS_HORIZON_NEXT, TRENDS_HORIZON_LATER, TRENDS_HORIZON_UNSET };

static gboolean
sees_maturity (const TrendsInsightsScope *scope)
{
  return trends_audience_sees_field (scope->profile,
                                     trends_kind_get_field (TRENDS_KIND_TREND,
                                                            TRENDS_TREND_MATURITY_NOW));
}

/* (nullable): who sees maturities is told that not everybody does. */
static const char *
mark_maturity (const TrendsInsightsScope *scope)
{
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_TREND, TRENDS_TREND_MATURITY_NOW);

  return trends_audience_sees_field (TRENDS_PROFILE_PUBLIC, field)
             ? NULL
             : trends_sensitivity_get_mark (TRENDS_SENSITIVITY_INTERNAL);
}

static void
add_coverage_columns (TrendsInsightsRow *row, const TrendsInsightsScope *scope)
{
  /* Translators: above words such as “Basic → Good” */
  g_autofree char *maturity = dup_marked (_("Maturity, now → wanted"), mark_maturity (scope));

  trends_insights_row_add_column (row, _("Trend"), 0, PANGO_ALIGN_LEFT);
  for (guint i = 0; i < G_N_ELEMENTS (horizons); i++)
    trends_insights_row_add_column (row,
                                    horizons[i] == TRENDS_HORIZON_UNSET
                                        ? C_("horizon", "Not placed")
                                        : trends_choices_get_label (&trends_horizon_choices,
                                                                    horizons[i]),
                                    COUNT,
                                    PANGO_ALIGN_CENTER);
  trends_insights_row_add_column (row, _("Stance"), WORDS, PANGO_ALIGN_LEFT);
  if (sees_maturity (scope))
    trends_insights_row_add_column (row, maturity, WORDS, PANGO_ALIGN_LEFT);
  trends_insights_row_end_columns (row);
}

/* `most`: 0 for a sum */
static void
row_add_counts (TrendsInsightsRow *row,
                const TrendsInsightsScope *scope,
                const TrendsCoverage *coverage,
                guint most)
{
  for (guint i = 0; i < G_N_ELEMENTS (horizons); i++)
    {
      guint n = coverage->n_at[horizons[i]];
      TrendsGridCell *cell
          = trends_insights_row_add (row,
                                     dup_number (scope, n),
                                     most > 0 ? TRENDS_GRID_HEAT : TRENDS_GRID_BOLD);

      if (most > 0)
        cell->share = (double) trends_coverage_get_heat (n, most) / TRENDS_COVERAGE_HEATS;
    }
}

static void
row_add_maturity (TrendsInsightsRow *row, TrendsEntity *trend)
{
  const char *now = trends_trend_get_maturity_word (trend, TRENDS_TREND_MATURITY_NOW);
  const char *target = trends_trend_get_maturity_word (trend, TRENDS_TREND_MATURITY_TARGET);

  /* Translators: maturity now and wanted: “Basic → Good” */
  trends_insights_row_add (row, g_strdup_printf (_("%s → %s"), now, target), TRENDS_GRID_PLAIN);
}

static void
add_trend (TrendsInsightsRow *row,
           const TrendsInsightsScope *scope,
           TrendsEntity *trend,
           const TrendsCoverage *coverage,
           guint most)
{
  TrendsStance stance = (TrendsStance) trends_entity_get_integer (trend, TRENDS_TREND_STANCE);
  g_autofree char *verdict = trends_coverage_judges_for (scope->profile, scope->filter)
                                 ? trends_coverage_dup_verdict (coverage, stance)
                                 : NULL;
  g_autofree char *number = dup_number (scope, trends_trend_get_running_number (trend));
  g_autofree char *id = dup_id ("coverage", trend);
  TrendsGridCell *cell;
  TrendsColour colour;

  row_add_trend (row, trend, &colour, number);
  row_add_counts (row, scope, coverage, most);
  cell = trends_insights_row_add (row,
                                  g_strdup (trends_entity_get_choice_word (trend,
                                                                           TRENDS_TREND_STANCE)),
                                  TRENDS_GRID_PLAIN);
  cell->caption = verdict;
  cell->is_odd = verdict != NULL;
  if (sees_maturity (scope))
    row_add_maturity (row, trend);
  trends_insights_row_end (row, id);
}

/* What is in no column of its own beside them */
static void
add_all (TrendsInsightsRow *row, const TrendsInsightsScope *scope)
{
  TrendsCoverage all;
  guint n_not_doing;

  trends_coverage_of_plan (scope->plan, scope->today, scope->filter, &all);
  n_not_doing = all.n_at[TRENDS_HORIZON_NOT_DOING];
  trends_insights_row_add (row, g_strdup (_("All trends")), TRENDS_GRID_BOLD);
  row_add_counts (row, scope, &all, 0);
  trends_insights_row_add (row,
                           g_strdup_printf (
                               /* Translators: so many initiatives; two numbers */
                               _("%u done, %u not doing"),
                               all.n_done,
                               n_not_doing),
                           TRENDS_GRID_QUIET);
  trends_insights_row_end (row, "coverage-all");
}

static void
add_coverage (TrendsInsightsColumn *column, const TrendsInsightsScope *scope)
{
  GListModel *trends = trends_plan_get_list (scope->plan, TRENDS_KIND_TREND);
  guint n_trends = g_list_model_get_n_items (trends), most = 1;
  g_autofree TrendsCoverage *coverage = g_new (TrendsCoverage, MAX (n_trends, 1));
  TrendsInsightsRow row;

  trends_insights_row_begin (
      &row,
      trends_insights_card_new (
          "coverage",
          _("Coverage"),
          _("Initiatives that there is something to do for, by trend and horizon; the darkest are the "
             "most.")));
  add_coverage_columns (&row, scope);
  for (guint i = 0; i < n_trends; i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      trends_coverage_of_trend (trend, scope->today, scope->filter, &coverage[i]);
      for (guint j = 0; j < G_N_ELEMENTS (horizons); j++)
        most = MAX (most, coverage[i].n_at[horizons[j]]);
    }
  for (guint i = 0; i < n_trends; i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      add_trend (&row, scope, trend, &coverage[i], most);
    }
  add_all (&row, scope);
  trends_insights_column_add (column, row.card);
  trends_insights_row_clear (&row);
}

/* -------------------------------------------------------------------- load */

static gint64
get_limit (const TrendsInsightsScope *scope)
{
  return trends_entity_get_integer (trends_plan_get_info (scope->plan), TRENDS_PLAN_LEAD_LIMIT);
}

static char *
dup_load_note (const TrendsInsightsScope *scope)
{
  TrendsEntity *info = trends_plan_get_info (scope->plan);
  gint64 limit = get_limit (scope);
  g_autofree char *text = NULL;

  if (limit == TRENDS_UNSET)
    return g_strdup (_("Open initiatives that each leads in a quarter, the busiest first."));
  text = g_strdup_printf (
      /* Translators: above a table of leads; how many initiatives one can lead */
      ngettext ("Open initiatives that each leads in a quarter, the busiest first. The limit is %d",
                "Open initiatives that each leads in a quarter, the busiest first. The limit is %d",
                (gulong) limit),
      (int) limit);
  return dup_marked (text, trends_mark_for_field (info, TRENDS_PLAN_LEAD_LIMIT));
}

static void
add_load_columns (TrendsInsightsRow *row,
                  const TrendsInsightsScope *scope,
                  const TrendsLoad *load,
                  gboolean has_overdue,
                  gboolean has_later)
{
  int year_start = trends_period_get_year_start (scope->plan);

  trends_insights_row_add_column (row, _("Lead"), 0, PANGO_ALIGN_LEFT);
  for (int q = 0; q < TRENDS_VIEW_TABLES_QUARTERS; q++)
    {
      TrendsPeriod period = trends_load_get_period (trends_load_get_first (load) + q, year_start);
      g_autofree char *quarter = trends_quarter_format (period.start, year_start);

      trends_insights_row_add_column (row, quarter, q == 0 && has_overdue ? LATE : QUARTER,
                                      PANGO_ALIGN_LEFT);
    }
  if (has_later)
    /* Translators: above the quarters, after those before it, in which somebody leads too much */
    trends_insights_row_add_column (row, _("Over later"), LATER, PANGO_ALIGN_LEFT);
  trends_insights_row_end_columns (row);
}

static guint
count_load (const TrendsLoad *load, TrendsEntity *owner, int q)
{
  return trends_load_count (load, trends_entity_get_id (owner), trends_load_get_first (load) + q);
}

static guint
find_most (const TrendsLoad *load, GPtrArray *leads)
{
  guint most = MOST_BARS;

  for (guint i = 0; i < leads->len; i++)
    for (int q = 0; q < TRENDS_VIEW_TABLES_QUARTERS; q++)
      most = MAX (most, count_load (load, leads->pdata[i], q));
  return most;
}

static void
add_later (TrendsInsightsRow *row,
           const TrendsInsightsScope *scope,
           const TrendsLoad *load,
           TrendsEntity *owner)
{
  char *words = trends_load_dup_over_words (load,
                                            trends_entity_get_id (owner),
                                            get_limit (scope),
                                            TRENDS_VIEW_TABLES_QUARTERS,
                                            1,
                                            trends_period_get_year_start (scope->plan));

  trends_insights_row_add (row, words, TRENDS_GRID_PLAIN);
}

static void
add_lead (TrendsInsightsRow *row,
          const TrendsInsightsScope *scope,
          const TrendsLoad *load,
          TrendsEntity *owner,
          guint most,
          gboolean has_later)
{
  g_autofree char *id = dup_id ("load", owner);
  guint n_overdue = trends_load_count_overdue (load, trends_entity_get_id (owner));
  g_autofree char *number = dup_number (scope, n_overdue);
  g_autofree char *overdue = trends_load_dup_overdue_words (n_overdue, number);
  gint64 limit = get_limit (scope);

  trends_insights_row_add (row, g_strdup (trends_entity_get_name (owner)), TRENDS_GRID_PLAIN)
      ->is_plans
      = TRUE;
  for (int q = 0; q < TRENDS_VIEW_TABLES_QUARTERS; q++)
    {
      guint n = count_load (load, owner, q);
      gboolean is_over = limit != TRENDS_UNSET && n > limit;
      /* Translators: a number of initiatives above the limit */
      char *text = is_over ? g_strdup_printf (_("%u, over"), n) : dup_number (scope, n);

      /* Work of before is among that of this quarter. */
      if (q == 0 && overdue != NULL)
        {
          char *both = g_strdup_printf ("%s, %s", text, overdue);

          g_free (text);
          text = both;
        }
      trends_insights_row_add (row, text, is_over ? TRENDS_GRID_OVER : TRENDS_GRID_BAR)->share
          = (double) n / most;
    }
  if (has_later)
    add_later (row, scope, load, owner);
  trends_insights_row_end (row, id);
}

static gboolean
has_overdue (const TrendsLoad *load, GPtrArray *leads)
{
  for (guint i = 0; i < leads->len; i++)
    if (trends_load_count_overdue (load, trends_entity_get_id (leads->pdata[i])) > 0)
      return TRUE;
  return FALSE;
}

static void
add_load (TrendsInsightsColumn *column, const TrendsInsightsScope *scope)
{
  g_autoptr (TrendsLoad) load
      = trends_load_of_plan (scope->plan,
                             scope->today,
                             TRENDS_LOAD_AHEAD,
                             scope->filter);
  g_autoptr (GPtrArray) leads
      = trends_load_dup_leads (load, scope->plan, TRENDS_VIEW_TABLES_QUARTERS);
  gboolean has_later
      = trends_load_is_over_later (load, leads, get_limit (scope), TRENDS_VIEW_TABLES_QUARTERS);
  g_autofree char *note = dup_load_note (scope);
  guint n_shown = MIN (leads->len, scope->most_leads), most = find_most (load, leads);
  TrendsInsightsRow row;

  trends_insights_row_begin (&row, trends_insights_card_new ("load", _("Load by lead"), note));
  add_load_columns (&row, scope, load, has_overdue (load, leads), has_later);
  for (guint i = 0; i < n_shown; i++)
    add_lead (&row, scope, load, leads->pdata[i], most, has_later);
  if (leads->len > n_shown)
    trends_insights_row_end_sentence (
        &row,
        g_strdup_printf (
            /* Translators: below the busiest, how many more there are */
            ngettext ("%u more leads less.", "%u more lead less.", leads->len - n_shown),
            leads->len - n_shown));
  if (leads->len == 0)
    trends_insights_row_end_sentence (&row,
                                      g_strdup (_("Nobody leads anything that has dates yet")));
  trends_insights_column_add (column, row.card);
  trends_insights_row_clear (&row);
}

/* ------------------------------------------------------------------- costs */

typedef struct
{
  const TrendsInsightsScope *scope;
  TrendsCosts *costs;
  gint64 most; /* of a trend in a year */
  gboolean has_marks;
} Costs;

static const char *
mark_costs (Costs *self, TrendsEntity *trend)
{
  return trends_sensitivity_get_mark (trends_sensitivity_of_costs (self->scope->plan, trend));
}

static void
add_cost_columns (Costs *self, TrendsInsightsRow *row)
{
  guint n_columns = trends_costs_get_n_columns (self->costs);

  trends_insights_row_add_column (row, _("Trend"), 0, PANGO_ALIGN_LEFT);
  for (guint i = 0; i < n_columns; i++)
    if (!trends_costs_is_empty (self->costs, i))
      {
        g_autofree char *label = trends_costs_dup_label (self->costs, i);

        trends_insights_row_add_column (row, label, TRENDS_GRID_FITTING, PANGO_ALIGN_RIGHT);
      }
  trends_insights_row_add_column (row, _("In all"), TRENDS_GRID_FITTING, PANGO_ALIGN_RIGHT);
  if (self->has_marks)
    trends_insights_row_add_column (row, _("Sensitivity"), MARK, PANGO_ALIGN_LEFT);
  trends_insights_row_end_columns (row);
}

static char *
dup_amount (Costs *self, gint64 amount)
{
  if (amount == 0)
    return g_strdup ("–");
  return trends_costs_has_fractions (self->costs)
             ? trends_words_cost_in_full (self->scope->plan, amount)
             : trends_words_cost (self->scope->plan, amount);
}

static void
add_amount (Costs *self, TrendsInsightsRow *row, gint64 amount, gboolean is_hot)
{
  TrendsGridCell *cell
      = trends_insights_row_add (row,
                                 dup_amount (self, amount),
                                 is_hot && amount != 0 ? TRENDS_GRID_HEAT : TRENDS_GRID_PLAIN);

  if (is_hot)
    cell->share = (double) amount / (double) MAX (self->most, 1);
}

static void
add_amounts (Costs *self, TrendsInsightsRow *row, TrendsEntity *trend, TrendsCostPart part)
{
  TrendsCost sum = trends_costs_sum (self->costs, trend);
  const char *mark = mark_costs (self, trend);

  for (guint i = 0; i < trends_costs_get_n_columns (self->costs); i++)
    if (!trends_costs_is_empty (self->costs, i))
      add_amount (self,
                  row,
                  trends_cost_get_part (trends_costs_get (self->costs, trend, i), part),
                  trend != NULL);
  add_amount (self, row, trends_cost_get_part (&sum, part), FALSE);
  if (self->has_marks)
    trends_insights_row_add (row,
                             mark != NULL && trends_cost_get_part (&sum, part) != 0 ? g_strdup (mark) : NULL,
                             TRENDS_GRID_QUIET);
}

static gint64
find_most_costly (Costs *self)
{
  GListModel *trends = trends_plan_get_list (self->scope->plan, TRENDS_KIND_TREND);
  gint64 most = 0;

  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      for (guint j = 0; j < trends_costs_get_n_columns (self->costs); j++)
        most = MAX (most, trends_cost_get_total (trends_costs_get (self->costs, trend, j)));
    }
  return most;
}

static void
add_cost_of_trends (Costs *self, TrendsInsightsRow *row)
{
  GListModel *trends = trends_plan_get_list (self->scope->plan, TRENDS_KIND_TREND);

  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);
      g_autofree char *number = dup_number (self->scope, trends_trend_get_running_number (trend));
      g_autofree char *id = dup_id ("cost", trend);
      TrendsCost sum = trends_costs_sum (self->costs, trend);
      TrendsColour colour;

      if (trends_cost_get_total (&sum) == 0)
        continue;
      row_add_trend (row, trend, &colour, number);
      add_amounts (self, row, trend, TRENDS_COST_PART_ALL);
      trends_insights_row_end (row, id);
    }
}

static void
add_sums (Costs *self, TrendsInsightsRow *row)
{
  static const char *const ids[TRENDS_N_COST_PARTS]
      = { "cost-all", "cost-funded", "cost-not-funded", "cost-capital", "cost-revenue" };

  for (TrendsCostPart part = 0; part < TRENDS_N_COST_PARTS; part++)
    {
      trends_insights_row_add (row, g_strdup (trends_cost_part_get_label (part)), TRENDS_GRID_BOLD);
      add_amounts (self, row, NULL, part);
      trends_insights_row_end (row, ids[part]);
    }
}

static void
add_costs (TrendsInsightsColumn *column, const TrendsInsightsScope *scope)
{
  g_autoptr (TrendsCosts) costs
      = trends_costs_new (scope->plan, scope->today, TRENDS_VIEW_TABLES_YEARS, scope->filter);
  Costs self = { scope, costs, 0, FALSE };
  TrendsInsightsRow row;

  self.most = find_most_costly (&self);
  self.has_marks = mark_costs (&self, NULL) != NULL;
  trends_insights_row_begin (
      &row,
      trends_insights_card_new ("costs",
                                _("Cost by financial year"),
                                _("Spread over the days of each initiative.")));
  add_cost_columns (&self, &row);
  if (self.most == 0)
    trends_insights_row_end_sentence (&row, g_strdup (_("Nothing has a cost yet")));
  else
    {
      add_cost_of_trends (&self, &row);
      add_sums (&self, &row);
    }
  trends_insights_column_add (column, row.card);
  trends_insights_row_clear (&row);
}

/* --------------------------------------------------- status and confidence */

static void
add_choices (TrendsInsightsColumn *column,
             const TrendsInsightsScope *scope,
             const char *id,
             guint field)
{
  const TrendsField *info = trends_kind_get_field (TRENDS_KIND_INITIATIVE, field);
  const TrendsChoices *choices = trends_value_get_choices (info, scope->plan);
  g_autofree guint *counts = trends_figures_by_choice (
      scope->plan, TRENDS_KIND_INITIATIVE, field, scope->filter);
  TrendsInsightsCard *card = trends_insights_card_new (id, _ (info->label), NULL);
  GString *description = g_string_new (NULL);

  for (guint i = 0; i < choices->n_items; i++)
    g_string_append_printf (description,
                            "%s%s: %u",
                            i > 0 ? "; " : "",
                            trends_choices_get_label (choices, i),
                            counts[i]);
  trends_grid_begin_row (card->grid, &(TrendsCanvasElement) { .description = description->str });
  for (guint i = 0; i < choices->n_items; i++)
    {
      g_autofree char *n = dup_number (scope, counts[i]);

      trends_grid_add_column (card->grid, 0, PANGO_ALIGN_LEFT);
      trends_grid_add_cell (card->grid,
                            &(TrendsGridCell) {
                                .text = n,
                                .caption = trends_choices_get_label (choices, i),
                                .style = TRENDS_GRID_BOLD,
                            });
    }
  g_string_free (description, TRUE);
  trends_insights_column_add (column, card);
}

/* -------------------------------------------------------------------- ties */

static void
add_tie (TrendsInsightsRow *row, const TrendsInsightsScope *scope, const TrendsTie *tie)
{
  g_autofree char *from = trends_canvas_dup_id (tie->from);
  g_autofree char *to = trends_canvas_dup_id (tie->to);
  g_autofree char *id = g_strconcat ("tie-", from, "-", to, NULL);

  trends_insights_row_add (row, g_strdup (trends_entity_get_name (tie->from)), TRENDS_GRID_PLAIN)
      ->is_plans
      = TRUE;
  trends_insights_row_add (row, g_strdup (trends_entity_get_name (tie->to)), TRENDS_GRID_PLAIN)
      ->is_plans
      = TRUE;
  trends_insights_row_add (row,
                           g_strdup (tie->link != NULL ? _("Yes") : _("No")),
                           TRENDS_GRID_PLAIN);
  trends_insights_row_add (row, dup_number (scope, tie->n_dependencies), TRENDS_GRID_PLAIN);
  trends_insights_row_end (row, id);
}

static void
add_ties (TrendsInsightsColumn *column, const TrendsInsightsScope *scope)
{
  g_autoptr (GArray) ties = trends_plan_dup_ties (scope->plan);
  const char *whole = trends_insights_get_whole_note (scope);
  g_autofree char *note
      = g_strjoin (" ",
                   _("What the catalogue says of trends, beside what initiatives wait for."),
                   whole,
                   NULL);
  TrendsInsightsRow row;

  if (ties->len == 0)
    return;
  trends_insights_row_begin (
      &row,
      trends_insights_card_new (
          "ties",
          _("What relies on what"),
          note));
  trends_insights_row_add_column (&row, _("Trend"), 0, PANGO_ALIGN_LEFT);
  trends_insights_row_add_column (&row, _("Relies on"), 0, PANGO_ALIGN_LEFT);
  /* Translators: above: whether it is said that a trend relies on another */
  trends_insights_row_add_column (&row, _("By the catalogue"), WORDS, PANGO_ALIGN_LEFT);
  /* Translators: above: how many of its initiatives need one of the other trend */
  trends_insights_row_add_column (&row, _("By initiatives"), WORDS, PANGO_ALIGN_LEFT);
  trends_insights_row_end_columns (&row);
  for (guint i = 0; i < ties->len; i++)
    add_tie (&row, scope, &g_array_index (ties, TrendsTie, i));
  trends_insights_column_add (column, row.card);
  trends_insights_row_clear (&row);
}

/**
 * trends_insights_get_whole_note:
 * @scope: what cards are made of
 *
 * Returns: (nullable) (transfer none): what something of the whole plan says beside figures that
 *   are of a part of it; %NULL where they are of all
 */
const char *
trends_insights_get_whole_note (const TrendsInsightsScope *scope)
{
  g_return_val_if_fail (scope != NULL, NULL);

  /* Translators: beside figures that are of a part of the plan */
  return scope->filter != NULL ? _("This is of the whole plan.") : NULL;
}

/**
 * trends_insights_cards_add_figures:
 * @column: what they are added to
 * @scope: what they are made of
 *
 * Adds the cards with figures, from top to bottom as they are on the screen.
 */
void
trends_insights_cards_add_figures (TrendsInsightsColumn *column, const TrendsInsightsScope *scope)
{
  g_return_if_fail (column != NULL && scope != NULL);

  add_key_figures (column, scope);
  add_coverage (column, scope);
  add_load (column, scope);
  add_costs (column, scope);
  add_choices (column, scope, "status", TRENDS_INITIATIVE_STATUS);
  add_choices (column, scope, "confidence", TRENDS_INITIATIVE_CONFIDENCE);
  add_ties (column, scope);
}
