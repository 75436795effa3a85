/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-insights-counted.c: see trends-insights-counted.h. */

#include "trends-insights-counted.h"

#include <glib/gi18n-lib.h>

#include "trends-costs.h"
#include "trends-coverage.h"
#include "trends-figures.h"
#include "trends-initiative-state.h"
#include "trends-ties.h"
#include "trends-value-text.h"
#include "trends-view-tables.h"

typedef gboolean (*IsCounted) (TrendsEntity *entity, guint key);

static gint64
get_status (TrendsEntity *initiative)
{
  return trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS);
}

/* Of what an initiative is by itself */
static gboolean
is_counted (TrendsEntity *initiative,
            guint         key)
{
  gboolean is_known = trends_figures_counts_cost (initiative);

  switch (key)
    {
    case TRENDS_INSIGHTS_INITIATIVES: return TRUE;
    case TRENDS_INSIGHTS_WITHOUT_LEAD: return trends_initiative_lacks_lead (initiative);
    case TRENDS_INSIGHTS_KNOWN_COST: return is_known;
    case TRENDS_INSIGHTS_UNKNOWN_COST: return trends_figures_lacks_cost (initiative);
    case TRENDS_INSIGHTS_FUNDED:
      return is_known && trends_entity_get_integer (initiative, TRENDS_INITIATIVE_FUNDED) == 1;
    case TRENDS_INSIGHTS_BESIDES:
      return !trends_initiative_is_open (initiative);
    default: break;
    }
  if (key >= TRENDS_INSIGHTS_CONFIDENCE)
    return trends_entity_get_integer (initiative, TRENDS_INITIATIVE_CONFIDENCE)
           == (gint64) key - TRENDS_INSIGHTS_CONFIDENCE;
  return get_status (initiative) == (gint64) key - TRENDS_INSIGHTS_STATUS;
}

static gboolean
is_counted_trend (TrendsEntity *trend,
                  guint         key)
{
  if (key == TRENDS_INSIGHTS_DECIDED)
    return trends_trend_has_stance (trend);
  return key == TRENDS_INSIGHTS_TRENDS || trends_trend_knows_maturity (trend);
}

static GPtrArray *
dup_of_kind (const TrendsInsightsScope *scope,
             TrendsKind                 kind,
             IsCounted                  is_one,
             guint                      key)
{
  GListModel *list = trends_plan_get_list (scope->plan, kind);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      if ((kind == TRENDS_KIND_TREND || scope->filter == NULL
           || trends_filter_matches (scope->filter, entity))
          && is_one (entity, key))
        g_ptr_array_add (found, g_steal_pointer (&entity));
    }
  return found;
}

static const char *
get_word (const TrendsInsightsScope *scope,
          guint                      field,
          guint                      value)
{
  const TrendsChoices *choices = trends_value_get_choices (
    trends_kind_get_field (TRENDS_KIND_INITIATIVE, field), scope->plan);

  return trends_choices_get_label (choices, value);
}

static const char *
get_what (const TrendsInsightsScope *scope,
          guint                      key)
{
  switch (key)
    {
    case TRENDS_INSIGHTS_TRENDS: return _("Trends");
    case TRENDS_INSIGHTS_DECIDED: return _("Trends with a stance");
    case TRENDS_INSIGHTS_MATURE: return _("Trends whose maturity is known");
    case TRENDS_INSIGHTS_INITIATIVES: return _("All");
    case TRENDS_INSIGHTS_WITHOUT_LEAD: return _("Without a lead");
    case TRENDS_INSIGHTS_KNOWN_COST: return _("Known cost");
    case TRENDS_INSIGHTS_UNKNOWN_COST: return _("Unknown cost");
    case TRENDS_INSIGHTS_FUNDED: return _("Funded");
    case TRENDS_INSIGHTS_BESIDES: return _("Done or not doing");
    default: break;
    }
  return key >= TRENDS_INSIGHTS_CONFIDENCE
           ? get_word (scope, TRENDS_INITIATIVE_CONFIDENCE, key - TRENDS_INSIGHTS_CONFIDENCE)
           : get_word (scope, TRENDS_INITIATIVE_STATUS, key - TRENDS_INSIGHTS_STATUS);
}

/* ------------------------------------------------------------------- costs */

/* Which column of amounts is at that place among those that are shown */
static guint
find_column (const TrendsCosts *costs,
             guint              place)
{
  guint n = trends_costs_get_n_columns (costs);

  for (guint i = 0; i < n; i++)
    if (!trends_costs_is_empty (costs, i) && place-- == 0)
      return i;
  return n;
}

static GPtrArray *
dup_costing (const TrendsInsightsScope  *scope,
             TrendsEntity               *trend,
             guint                       key,
             char                      **title)
{
  g_autoptr (TrendsCosts) costs
    = trends_costs_new (scope->plan, scope->today, TRENDS_VIEW_TABLES_YEARS, scope->filter);
  TrendsCostPart part = (key - TRENDS_INSIGHTS_COSTS) / TRENDS_INSIGHTS_MOST_YEARS;
  guint column = find_column (costs, (key - TRENDS_INSIGHTS_COSTS) % TRENDS_INSIGHTS_MOST_YEARS);
  GPtrArray *found
    = trends_costs_dup_initiatives (costs, scope->plan, scope->filter, trend, column, part);
  g_autofree char *when = column < trends_costs_get_n_columns (costs)
                            ? trends_costs_dup_label (costs, column)
                            : g_strdup (_("in all"));

  *title = g_strdup_printf (
    /* Translators: what costs something, in which year, and how many initiatives that is */
    ngettext ("%s, %s: cost of %'u initiative", "%s, %s: cost of %'u initiatives", found->len),
    trend != NULL ? trends_entity_get_name (trend) : trends_cost_part_get_label (part), when,
    found->len);
  return found;
}

/* -------------------------------------------------------------------- ties */

static TrendsEntity *
get_trend_of (TrendsEntity *initiative)
{
  return initiative != NULL ? trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND) : NULL;
}

/* Each once, however many it waits for there */
static GPtrArray *
dup_tied (const TrendsInsightsScope  *scope,
          guint                       place,
          char                      **title)
{
  g_autoptr (GArray) ties = trends_plan_dup_ties (scope->plan);
  const TrendsTie *tie = place < ties->len ? &g_array_index (ties, TrendsTie, place) : NULL;
  GListModel *list = trends_plan_get_list (scope->plan, TRENDS_KIND_DEPENDENCY);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; tie != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) dependency = g_list_model_get_item (list, i);
      TrendsEntity *one = trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_INITIATIVE);
      TrendsEntity *needed = trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_NEEDS);

      if (trends_dependency_waits (dependency) && get_trend_of (one) == tie->from
          && get_trend_of (needed) == tie->to && !g_ptr_array_find (found, one, NULL))
        g_ptr_array_add (found, g_object_ref (one));
    }
  *title = tie != NULL ? trends_tie_dup_sentence (tie) : g_strdup ("");
  return found;
}

/* ------------------------------------------------------------------ all of it */

/* Which initiatives a count of coverage counts: of a trend, or of all */
static GPtrArray *
dup_covering (const TrendsInsightsScope  *scope,
              TrendsEntity               *trend,
              TrendsHorizon               horizon,
              char                      **title)
{
  GListModel *list = trend != NULL ? trends_trend_get_initiatives (trend)
                                   : trends_plan_get_list (scope->plan, TRENDS_KIND_INITIATIVE);
  GPtrArray *found
    = trends_coverage_dup_initiatives (list, horizon, scope->today, scope->filter);

  *title = trends_insights_dup_count (trend, horizon, found->len);
  return found;
}

/**
 * trends_insights_dup_counted:
 * @trend: (nullable): that the figure's row stands for
 * @key: of the figure: one that counts something
 * @title: (out): what is listed, in words
 *
 * Returns: (transfer full) (element-type TrendsEntity): the initiatives, or trends, that it counts
 */
GPtrArray *
trends_insights_dup_counted (const TrendsInsightsScope  *scope,
                             TrendsEntity               *trend,
                             guint                       key,
                             char                      **title)
{
  gboolean is_of_trends = key >= TRENDS_INSIGHTS_TRENDS && key <= TRENDS_INSIGHTS_MATURE;
  GPtrArray *found;

  g_return_val_if_fail (key > 0, NULL);

  if (key < TRENDS_INSIGHTS_ALL_LEADS)
    return dup_covering (scope, trend, key - 1, title);
  if (key >= TRENDS_INSIGHTS_LOAD)
    return trends_insights_dup_led (scope, key, title);
  if (key >= TRENDS_INSIGHTS_TIES)
    return dup_tied (scope, key - TRENDS_INSIGHTS_TIES, title);
  if (key >= TRENDS_INSIGHTS_COSTS)
    return dup_costing (scope, trend, key, title);
  found = is_of_trends ? dup_of_kind (scope, TRENDS_KIND_TREND, is_counted_trend, key)
                       : dup_of_kind (scope, TRENDS_KIND_INITIATIVE, is_counted, key);
  *title = g_strdup_printf (
    is_of_trends ? /* Translators: what is listed: “Trends with a stance: 9” */
                   _("%s: %'u")
                 : ngettext ("%s: %'u initiative", "%s: %'u initiatives", found->len),
    get_what (scope, key), found->len);
  return found;
}
