/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-budget-line.c: how far a sum reaches, against the rule itself. */

#include "trends-budget-line.h"
#include "trends-plan-verbs.h"
#include "trends-random-plan.h"

static TrendsEntity *
peek (TrendsRanking *ranking,
      guint          position)
{
  g_autoptr (TrendsRanked) ranked = g_list_model_get_item (G_LIST_MODEL (ranking), position);

  return trends_ranked_get_initiative (ranked); /* the plan keeps it */
}

/* A plan whose costs are small, so that sums can be guessed */
static TrendsPlan *
make_plan (GRand *rand)
{
  TrendsPlan *plan = trends_random_plan_new (rand, 60);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      gint64 cost = g_rand_int_range (rand, -1, 1000);
      TrendsValue unset = TRENDS_VALUE_INIT;
      TrendsValue whole = cost >= 0 ? trends_value_integer (cost) : unset;
      TrendsValue part = cost >= 0 && g_rand_boolean (rand)
                           ? trends_value_integer (cost / 3)
                           : unset;

      g_assert_true (trends_plan_set (plan, initiative, TRENDS_INITIATIVE_COST_CAPITAL, &unset,
                                      TRENDS_SET_ONCE, NULL));
      g_assert_true (trends_plan_set (plan, initiative, TRENDS_INITIATIVE_COST, &whole,
                                      TRENDS_SET_ONCE, NULL));
      g_assert_true (trends_plan_set (plan, initiative, TRENDS_INITIATIVE_COST_CAPITAL, &part,
                                      TRENDS_SET_ONCE, NULL));
    }
  return plan;
}

/* Of a part of the money only those are above or below that cost some of it. */
static gboolean
is_costing (TrendsBudgetLine *line,
            TrendsEntity     *initiative)
{
  gint64 cost = trends_initiative_get_cost (initiative, line->kind);

  return line->kind == TRENDS_MONEY_ALL || (cost != TRENDS_UNSET && cost > 0);
}

static void
assert_costing (TrendsBudgetLine *line,
                TrendsRanking    *ranking)
{
  guint n_costing = 0, n_none = 0, n_unknown = 0, n_committed = 0;

  for (guint i = 0; i < trends_ranking_get_n_ranked (ranking); i++)
    {
      gint64 cost = trends_initiative_get_cost (peek (ranking, i), line->kind);
      gboolean costs = is_costing (line, peek (ranking, i));

      n_costing += costs;
      n_none += !costs && cost == 0;
      n_unknown += cost == TRENDS_UNSET;
      n_committed += costs && trends_initiative_is_committed (peek (ranking, i));
    }
  g_assert_cmpuint (line->above.n + line->below.n, ==, n_costing);
  g_assert_cmpuint (line->n_none, ==, n_none);
  g_assert_cmpuint (line->n_unknown, ==, n_unknown);
  if (line->kind != TRENDS_MONEY_ALL)
    g_assert_cmpuint (n_costing + n_none + n_unknown, ==, line->n_ranked);
  g_assert_cmpuint (line->above.n_committed + line->below.n_committed, ==, n_committed);
}

/* On which side one is by the rule: what needs none of that money, or may need none, is on neither. */
static void
assert_side (TrendsBudgetLine *line,
             TrendsEntity     *initiative,
             guint             position,
             gboolean          fits)
{
  gint64 cost = trends_initiative_get_cost (initiative, line->kind);
  TrendsBudgetSide side = is_costing (line, initiative)
                            ? (fits ? TRENDS_BUDGET_SIDE_ABOVE : TRENDS_BUDGET_SIDE_BELOW)
                          : cost == TRENDS_UNSET ? TRENDS_BUDGET_SIDE_UNKNOWN
                                                 : TRENDS_BUDGET_SIDE_NONE;

  g_assert_cmpint (trends_budget_line_get_side (line, initiative, position), ==, side);
}

static void
assert_parts (TrendsBudgetLine *line,
              TrendsRanking    *ranking)
{
  guint n_ranked = trends_ranking_get_n_ranked (ranking);
  gint64 total = 0;

  g_assert_cmpuint (line->n_ranked, ==, n_ranked);
  for (guint i = 0; i < n_ranked; i++)
    {
      total += MAX (trends_initiative_get_cost (peek (ranking, i), line->kind), 0);
      g_assert_cmpint (line->running[i], ==, total);
      /* Above is what fits with all that comes before; the rest is below, without a hole. */
      assert_side (line, peek (ranking, i), i, total <= line->sum);
      if (i == line->end)
        g_assert_cmpint (trends_budget_line_get_side (line, peek (ranking, i), i), ==,
                         TRENDS_BUDGET_SIDE_BELOW);
    }
  g_assert_cmpint (line->above.cost + line->below.cost, ==, total);
  g_assert_cmpint (line->left, ==, line->sum - line->above.cost);
  g_assert_cmpint (line->left, >=, 0);
  g_assert_cmpint (line->above.committed, <=, line->above.cost);
  g_assert_cmpuint (line->above.n_committed, <=, line->above.n);
  assert_costing (line, ranking);
}

static gboolean
is_gap (TrendsBudgetLine *line,
        TrendsRanking    *ranking,
        TrendsEntity     *dependency)
{
  TrendsEntity *initiative = trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_INITIATIVE);
  TrendsEntity *needs = trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_NEEDS);
  TrendsRanked *follower = trends_ranking_lookup (ranking, initiative);
  TrendsRanked *needed = trends_ranking_lookup (ranking, needs);

  return trends_entity_get_integer (dependency, TRENDS_DEPENDENCY_DEPENDENCY_KIND)
           == TRENDS_DEPENDENCY_KIND_NEEDS
         && follower != NULL && needed != NULL
         && trends_ranking_get_position (ranking, follower) < line->end
         && trends_ranking_get_position (ranking, needed) >= line->end
         && is_costing (line, initiative) && is_costing (line, needs);
}

static void
assert_gaps (TrendsBudgetLine *line,
             TrendsRanking    *ranking,
             TrendsPlan       *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_DEPENDENCY);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) dependency = g_list_model_get_item (list, i);
      guint n_found = 0;

      for (guint j = 0; j < line->gaps->len; j++)
        n_found += g_array_index (line->gaps, TrendsBudgetGap, j).dependency == dependency;
      g_assert_cmpuint (n_found, ==, is_gap (line, ranking, dependency));
      n += n_found;
    }
  g_assert_cmpuint (n, ==, line->gaps->len);
}

/* What is needed and isn't ranked isn't below the line. */
static void
assert_ranked (TrendsBudgetLine *line,
               TrendsRanking    *ranking)
{
  guint n = 0;

  for (guint i = 0; i < line->gaps->len; i++)
    {
      const TrendsBudgetGap *gap = &g_array_index (line->gaps, TrendsBudgetGap, i);
      TrendsRanked *needed = trends_ranking_lookup (ranking, gap->needs);

      g_assert_cmpint (gap->is_ranked, ==, trends_ranking_get_rank (ranking, needed) > 0);
      n += gap->is_ranked;
    }
  g_assert_cmpuint (n, ==, line->n_gaps_ranked);
}

static void
test_lines (void)
{
  guint n_gaps = 0;

  for (guint round = 0; round < 30; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (TrendsPlan) plan = make_plan (rand);
      g_autoptr (TrendsRanking) ranking = trends_ranking_new (plan, NULL);
      guint n_before = 0;

      for (gint64 sum = 0; sum < 20000; sum = sum * 2 + 100)
        {
          TrendsMoneyKind kind = (TrendsMoneyKind) (round % TRENDS_N_MONEY_KINDS);
          g_autoptr (TrendsBudgetLine) line = trends_budget_line_new (ranking, plan, sum, kind);

          assert_parts (line, ranking);
          assert_gaps (line, ranking, plan);
          assert_ranked (line, ranking);
          g_assert_cmpuint (line->above.n, >=, n_before);
          n_before = line->above.n;
          n_gaps += line->gaps->len;
        }
    }
  g_assert_cmpuint (n_gaps, >, 0);
}

/* Capital and revenue are all that there is. */
static void
test_kinds (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = make_plan (rand);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      gint64 all = trends_initiative_get_cost (initiative, TRENDS_MONEY_ALL);
      gint64 capital = trends_initiative_get_cost (initiative, TRENDS_MONEY_CAPITAL);
      gint64 revenue = trends_initiative_get_cost (initiative, TRENDS_MONEY_REVENUE);
      gboolean is_said
        = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_COST_CAPITAL) != TRENDS_UNSET;

      /* What nobody has said isn't nothing. */
      if (all == TRENDS_UNSET || (all > 0 && !is_said))
        g_assert_true (capital == TRENDS_UNSET && revenue == TRENDS_UNSET);
      else
        g_assert_cmpint (capital + revenue, ==, all);
    }
}

/* Amounts as large as there can be don't run over. */
static void
test_large (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = make_plan (rand);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  g_autoptr (TrendsRanking) ranking = NULL;
  g_autoptr (TrendsBudgetLine) line = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      TrendsValue most = trends_value_integer (100000000000000);

      g_assert_true (trends_plan_set (plan, initiative, TRENDS_INITIATIVE_COST, &most,
                                      TRENDS_SET_ONCE, NULL));
    }
  ranking = trends_ranking_new (plan, NULL);
  line = trends_budget_line_new (ranking, plan, 100000000000000, TRENDS_MONEY_ALL);
  assert_parts (line, ranking);
  g_assert_cmpuint (line->above.n, ==, MIN (trends_ranking_get_n_ranked (ranking), 1));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/budget-line/lines", test_lines);
  g_test_add_func ("/analysis/budget-line/kinds", test_kinds);
  g_test_add_func ("/analysis/budget-line/large", test_large);
  return g_test_run ();
}
