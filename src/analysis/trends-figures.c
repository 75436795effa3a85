/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-figures.c: see trends-figures.h. */

#include "trends-figures.h"

#include "trends-initiative-state.h"
#include "trends-money.h"

/**
 * trends_figures_counts_cost:
 * @initiative: an initiative
 *
 * Returns: whether its cost is known and part of what the plan costs: what isn't done
 *   costs nothing
 */
gboolean
trends_figures_counts_cost (TrendsEntity *initiative)
{
  return trends_entity_get_integer (initiative, TRENDS_INITIATIVE_COST) != TRENDS_UNSET
         && !trends_initiative_is_given_up (initiative);
}

/**
 * trends_figures_lacks_cost:
 * @initiative: an initiative
 *
 * Returns: whether it will cost something that isn't known yet
 */
gboolean
trends_figures_lacks_cost (TrendsEntity *initiative)
{
  return trends_entity_get_integer (initiative, TRENDS_INITIATIVE_COST) == TRENDS_UNSET
         && trends_initiative_is_open (initiative);
}

static void
count_initiative (TrendsFigures *figures,
                  TrendsEntity  *initiative,
                  gint64         today)
{
  gint64 status = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS);
  gint64 cost = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_COST);

  figures->n_initiatives++;
  figures->n_under_way += status == TRENDS_STATUS_UNDER_WAY;
  figures->n_done += status == TRENDS_STATUS_DONE;
  figures->n_overdue += trends_initiative_is_overdue (initiative, today);
  figures->n_without_lead += trends_initiative_lacks_lead (initiative);
  figures->n_unknown_cost += trends_figures_lacks_cost (initiative);
  if (!trends_figures_counts_cost (initiative))
    return;
  figures->cost = trends_money_add (figures->cost, cost);
  if (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_FUNDED) == 1)
    figures->funded = trends_money_add (figures->funded, cost);
}

/**
 * trends_figures_compute:
 * @plan: a plan
 * @today: the day it is, as a Julian day
 * @filter: (nullable): which initiatives count, %NULL for all; what is said of trends and owners
 *   is of all of them
 * @figures: (out caller-allocates): what it comes to
 */
void
trends_figures_compute (TrendsPlan    *plan,
                        gint64         today,
                        TrendsFilter  *filter,
                        TrendsFigures *figures)
{
  GListModel *initiatives = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  g_autofree guint *stances = trends_figures_by_choice (plan, TRENDS_KIND_TREND,
                                                        TRENDS_TREND_STANCE, NULL);

  *figures = (TrendsFigures) {
    .n_trends = trends_figures_count (plan, TRENDS_KIND_TREND),
    .n_owners = trends_figures_count (plan, TRENDS_KIND_OWNER),
  };
  figures->n_decided = figures->n_trends - stances[TRENDS_STANCE_UNDECIDED];
  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);

      if (filter == NULL || trends_filter_matches (filter, initiative))
        count_initiative (figures, initiative, today);
    }
}

/**
 * trends_figures_count:
 * @plan: a plan
 * @kind: a kind
 *
 * Returns: how many of the kind there are
 */
guint
trends_figures_count (TrendsPlan *plan,
                      TrendsKind  kind)
{
  return g_list_model_get_n_items (trends_plan_get_list (plan, kind));
}

/**
 * trends_figures_by_choice:
 * @plan: a plan
 * @kind: a kind
 * @field: a field of it that holds a choice
 * @filter: (nullable): where the kind is initiatives, which of them count; %NULL for all
 *
 * Returns: (transfer full): how many of the kind have each of the choices, as many
 *   numbers as there are choices
 */
guint *
trends_figures_by_choice (TrendsPlan   *plan,
                          TrendsKind    kind,
                          guint         field,
                          TrendsFilter *filter)
{
  const TrendsChoices *choices = trends_kind_get_field (kind, field)->choices;
  GListModel *list = trends_plan_get_list (plan, kind);
  guint *counts;

  g_return_val_if_fail (choices != NULL, NULL);

  counts = g_new0 (guint, choices->n_items);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      if (filter == NULL || trends_filter_matches (filter, entity))
        counts[trends_entity_get_integer (entity, field)]++;
    }
  return counts;
}
