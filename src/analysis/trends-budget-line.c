/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-budget-line.c: see trends-budget-line.h. */

#include "trends-budget-line.h"

#include "trends-initiative-state.h"
#include "trends-money.h"
#include "trends-refs.h"

/* What a total and its capital part come to for that kind */
static gint64
take_part (gint64          total,
           gint64          capital,
           TrendsMoneyKind kind)
{
  if (total == TRENDS_UNSET)
    return kind == TRENDS_MONEY_CAPITAL ? capital : TRENDS_UNSET;
  if (kind == TRENDS_MONEY_ALL)
    return total;
  /* A file may say that more of it is capital than there is. */
  capital = capital == TRENDS_UNSET ? 0 : MIN (capital, total);
  return kind == TRENDS_MONEY_CAPITAL ? capital : total - capital;
}

/**
 * trends_plan_get_budget:
 *
 * Returns: what the plan has to spend of that kind, in minor units; %TRENDS_UNSET where it
 *   doesn't say
 */
gint64
trends_plan_get_budget (TrendsPlan     *plan,
                        TrendsMoneyKind kind)
{
  TrendsEntity *info;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), TRENDS_UNSET);

  info = trends_plan_get_info (plan);
  return take_part (trends_entity_get_integer (info, TRENDS_PLAN_BUDGET),
                    trends_entity_get_integer (info, TRENDS_PLAN_BUDGET_CAPITAL), kind);
}

/**
 * trends_initiative_get_cost:
 * @initiative: an initiative
 *
 * Returns: what it costs of that kind, in minor units; %TRENDS_UNSET where that isn't known
 */
gint64
trends_initiative_get_cost (TrendsEntity   *initiative,
                            TrendsMoneyKind kind)
{
  return take_part (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_COST),
                    trends_entity_get_integer (initiative, TRENDS_INITIATIVE_COST_CAPITAL), kind);
}

/**
 * trends_initiative_is_committed:
 * @initiative: an initiative
 *
 * Returns: whether its money is spoken for already: it is funded, or was begun
 */
gboolean
trends_initiative_is_committed (TrendsEntity *initiative)
{
  gint64 status = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS);

  return trends_entity_get_integer (initiative, TRENDS_INITIATIVE_FUNDED) == 1
         || status == TRENDS_STATUS_UNDER_WAY || status == TRENDS_STATUS_PAUSED;
}

static void
count (TrendsBudgetPart *part,
       TrendsEntity     *initiative,
       TrendsMoneyKind   kind)
{
  gint64 cost = trends_initiative_get_cost (initiative, kind);
  gint64 known = cost == TRENDS_UNSET ? 0 : cost;

  gboolean is_costing = kind == TRENDS_MONEY_ALL || known > 0;

  part->n++;
  part->n_costing += is_costing;
  part->n_none += !is_costing && cost != TRENDS_UNSET;
  part->cost = trends_money_add (part->cost, known);
  part->n_unknown += cost == TRENDS_UNSET;
  if (is_costing && trends_initiative_is_committed (initiative))
    {
      part->n_committed++;
      part->committed = trends_money_add (part->committed, known);
    }
}

static void
add_up (TrendsBudgetLine *self,
        TrendsRanking    *ranking)
{
  guint n_ranked = trends_ranking_get_n_ranked (ranking);
  gint64 total = 0;

  self->running = g_new0 (gint64, MAX (n_ranked, 1));
  for (guint i = 0; i < n_ranked; i++)
    {
      g_autoptr (TrendsRanked) ranked = g_list_model_get_item (G_LIST_MODEL (ranking), i);
      TrendsEntity *initiative = trends_ranked_get_initiative (ranked);

      total = trends_money_add (total,
                                MAX (trends_initiative_get_cost (initiative, self->kind), 0));
      self->running[i] = total;
      count (total <= self->sum ? &self->above : &self->below, initiative, self->kind);
    }
  self->left = self->sum - self->above.cost;
}

/* @gap is one as soon as what it waits for doesn't stand above the line. */
static void
add_gap (TrendsBudgetLine *self,
         TrendsRanking    *ranking,
         TrendsBudgetGap   gap)
{
  TrendsRanked *ranked = trends_ranking_lookup (ranking, gap.needs);

  if (ranked == NULL || trends_ranking_get_position (ranking, ranked) < self->above.n)
    return;
  gap.is_ranked = trends_ranked_get_points (ranked) != TRENDS_UNSET;
  self->n_gaps_ranked += gap.is_ranked;
  g_array_append_val (self->gaps, gap);
}

static void
find_gaps_of (TrendsBudgetLine *self,
              TrendsRanking    *ranking,
              TrendsPlan       *plan,
              TrendsEntity     *initiative)
{
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_DEPENDENCY,
                                                    TRENDS_DEPENDENCY_INITIATIVE);
  g_autoptr (GPtrArray) dependencies = trends_refs_dup_referring (
    trends_plan_get_refs (plan), trends_entity_get_id (initiative), field);

  for (guint i = 0; i < dependencies->len; i++)
    {
      TrendsEntity *dependency = dependencies->pdata[i];
      TrendsEntity *needs = trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_NEEDS);

      if (trends_dependency_waits (dependency))
        add_gap (self, ranking, (TrendsBudgetGap) { dependency, initiative, needs, FALSE });
    }
}

/**
 * trends_budget_line_new:
 * @plan: the plan that is ranked
 * @sum: what there is to spend, in minor units; not negative
 * @kind: of what
 *
 * Returns: (transfer full): what the sum comes to; its entities are the plan's, so it is of
 *   no use any more when the plan or the ranking has changed
 */
TrendsBudgetLine *
trends_budget_line_new (TrendsRanking  *ranking,
                        TrendsPlan     *plan,
                        gint64          sum,
                        TrendsMoneyKind kind)
{
  TrendsBudgetLine *self;

  g_return_val_if_fail (TRENDS_IS_RANKING (ranking), NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (sum >= 0, NULL);

  self = g_new0 (TrendsBudgetLine, 1);
  self->sum = sum;
  self->is_budget = sum == trends_plan_get_budget (plan, kind);
  self->kind = kind;
  self->gaps = g_array_new (FALSE, FALSE, sizeof (TrendsBudgetGap));
  add_up (self, ranking);
  for (guint i = 0; i < self->above.n; i++)
    {
      g_autoptr (TrendsRanked) ranked = g_list_model_get_item (G_LIST_MODEL (ranking), i);

      find_gaps_of (self, ranking, plan, trends_ranked_get_initiative (ranked));
    }
  return self;
}

/**
 * trends_budget_line_free:
 * @self: (transfer full): a line, whose gaps and sums go with it
 */
void
trends_budget_line_free (TrendsBudgetLine *self)
{
  g_array_unref (self->gaps);
  g_free (self->running);
  g_free (self);
}
