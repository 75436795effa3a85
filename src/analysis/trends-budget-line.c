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
  /* Of nothing there is no part; of something, one that nobody has said isn't nothing. */
  if (capital == TRENDS_UNSET)
    return total == 0 ? 0 : TRENDS_UNSET;
  /* A file may say that more of it is capital than there is. */
  capital = MIN (capital, total);
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
count_part (TrendsBudgetPart *part,
            TrendsEntity     *initiative,
            gint64            cost)
{
  part->n++;
  part->cost = trends_money_add (part->cost, cost);
  if (trends_initiative_is_committed (initiative))
    {
      part->n_committed++;
      part->committed = trends_money_add (part->committed, cost);
    }
}

/* What costs something of that kind, as far as is known, or may cost any money */
static gboolean
is_affected (const TrendsBudgetLine *self,
             gint64                  cost)
{
  return self->kind == TRENDS_MONEY_ALL || (cost != TRENDS_UNSET && cost > 0);
}

static void
count (TrendsBudgetLine *self,
       TrendsEntity     *initiative,
       guint             position)
{
  gint64 cost = trends_initiative_get_cost (initiative, self->kind);
  gboolean fits = self->running[position] <= self->sum;

  self->n_unknown += cost == TRENDS_UNSET;
  self->n_none += cost != TRENDS_UNSET && !is_affected (self, cost);
  if (!is_affected (self, cost))
    return;
  count_part (fits ? &self->above : &self->below, initiative, MAX (cost, 0));
  if (fits)
    self->last = position;
  else
    self->end = MIN (self->end, position);
}

static void
add_up (TrendsBudgetLine *self,
        TrendsRanking    *ranking)
{
  gint64 total = 0;

  self->n_ranked = self->last = self->end = trends_ranking_get_n_ranked (ranking);
  self->running = g_new0 (gint64, MAX (self->n_ranked, 1));
  for (guint i = 0; i < self->n_ranked; i++)
    {
      g_autoptr (TrendsRanked) ranked = g_list_model_get_item (G_LIST_MODEL (ranking), i);
      TrendsEntity *initiative = trends_ranked_get_initiative (ranked);

      total = trends_money_add (total,
                                MAX (trends_initiative_get_cost (initiative, self->kind), 0));
      self->running[i] = total;
      count (self, initiative, i);
    }
  self->left = self->sum - self->above.cost;
}

/**
 * trends_budget_line_get_side:
 * @initiative: one that is ranked
 * @position: where
 *
 * Returns: on which side of the line it is
 */
TrendsBudgetSide
trends_budget_line_get_side (const TrendsBudgetLine *self,
                             TrendsEntity           *initiative,
                             guint                   position)
{
  gint64 cost;

  g_return_val_if_fail (self != NULL, TRENDS_BUDGET_SIDE_UNKNOWN);

  cost = trends_initiative_get_cost (initiative, self->kind);
  if (!is_affected (self, cost))
    return cost == TRENDS_UNSET ? TRENDS_BUDGET_SIDE_UNKNOWN : TRENDS_BUDGET_SIDE_NONE;
  return position < self->end ? TRENDS_BUDGET_SIDE_ABOVE : TRENDS_BUDGET_SIDE_BELOW;
}

/* @gap is one as soon as what it waits for costs such money and doesn't stand above the line. */
static void
add_gap (TrendsBudgetLine *self,
         TrendsRanking    *ranking,
         TrendsBudgetGap   gap)
{
  TrendsRanked *ranked = trends_ranking_lookup (ranking, gap.needs);

  if (ranked == NULL || trends_ranking_get_position (ranking, ranked) < self->end
      || !is_affected (self, trends_initiative_get_cost (gap.needs, self->kind)))
    return;
  gap.is_ranked = trends_ranked_get_points (ranked) != TRENDS_UNSET;
  self->n_gaps_ranked += gap.is_ranked;
  g_array_append_val (self->gaps, gap);
  if (!g_hash_table_contains (self->first_gaps, gap.initiative))
    g_hash_table_insert (self->first_gaps, gap.initiative, GUINT_TO_POINTER (self->gaps->len));
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
  self->first_gaps = g_hash_table_new (NULL, NULL);
  add_up (self, ranking);
  for (guint i = 0; i < self->end; i++)
    {
      g_autoptr (TrendsRanked) ranked = g_list_model_get_item (G_LIST_MODEL (ranking), i);
      TrendsEntity *initiative = trends_ranked_get_initiative (ranked);

      if (is_affected (self, trends_initiative_get_cost (initiative, kind)))
        find_gaps_of (self, ranking, plan, initiative);
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
  g_hash_table_unref (self->first_gaps);
  g_free (self->running);
  g_free (self);
}
