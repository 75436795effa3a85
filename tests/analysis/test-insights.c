/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-insights.c: what is planned for trends, who leads how much, what it costs in which
 * year and what relies on what, at random, against what a slow look at each day says.
 */

#include "trends-costs.h"
#include "trends-coverage.h"
#include "trends-figures.h"
#include "trends-initiative-state.h"
#include "trends-load.h"
#include "trends-money.h"
#include "trends-own-trends.h"
#include "trends-plan-verbs.h"
#include "trends-random-plan.h"
#include "trends-ties.h"
#include "trends-trend-links.h"

#define TODAY 740000
#define N_YEARS 3
#define N_QUARTERS 8
#define ROUNDS 12

static TrendsEntity *
pick (GRand     *rand,
      GListModel *list)
{
  return g_list_model_get_item (list,
                                g_rand_int_range (rand, 0, (int) g_list_model_get_n_items (list)));
}

/* With days around today, costs, leads and capital, and a financial year that begins anywhere */
static TrendsPlan *
make_plan (GRand *rand)
{
  TrendsPlan *plan = trends_random_plan_new (rand, 30);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

  trends_plan_set_integer (plan, trends_plan_get_info (plan), TRENDS_PLAN_YEAR_START,
                           g_rand_int_range (rand, 1, 13), NULL);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      g_autoptr (TrendsEntity) lead = pick (rand, trends_plan_get_list (plan, TRENDS_KIND_OWNER));
      gint64 start = TODAY + g_rand_int_range (rand, -800, 1600);
      gint64 cost = g_rand_int_range (rand, 0, 1000);

      if (g_rand_int_range (rand, 0, 4) > 0)
        trends_plan_set_period (plan, initiative, start, start + g_rand_int_range (rand, 0, 900),
                                NULL);
      trends_plan_set_ref (plan, initiative, TRENDS_INITIATIVE_LEAD, lead, NULL);
      trends_plan_set_integer (plan, initiative, TRENDS_INITIATIVE_COST_CAPITAL, TRENDS_UNSET, NULL);
      trends_plan_set_integer (plan, initiative, TRENDS_INITIATIVE_COST, cost, NULL);
      trends_plan_set_integer (plan, initiative, TRENDS_INITIATIVE_COST_CAPITAL,
                               g_rand_int_range (rand, 0, (int) cost + 1), NULL);
    }
  return plan;
}

/* ------------------------------------------------------------------- costs */

/* All parts of all columns are all that is known to cost something, trend by trend too. */
static void
check_sums (TrendsPlan  *plan,
            TrendsCosts *costs)
{
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);
  TrendsCost all = trends_costs_sum (costs, NULL), by_trend = { 0, 0, 0, 0 };
  TrendsFigures figures;

  trends_figures_compute (plan, TODAY, NULL, &figures);
  g_assert_cmpint (trends_cost_get_total (&all), ==, figures.cost);
  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);
      TrendsCost cost = trends_costs_sum (costs, trend);

      trends_cost_add (&by_trend, &cost);
    }
  g_assert_cmpmem (&by_trend, sizeof by_trend, &all, sizeof all);
}

/* What one initiative costs in one column, by its days: never further from its share than a
 * pound for capital and one for revenue */
static double
share_of (TrendsEntity *initiative,
          TrendsPeriod  column)
{
  gint64 start = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START);
  gint64 end = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END);
  gint64 cost = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_COST);
  guint n = 0;

  if (start == TRENDS_UNSET)
    start = end;
  if (end == TRENDS_UNSET)
    end = start;
  if (start == TRENDS_UNSET || !trends_figures_counts_cost (initiative))
    return 0;
  for (gint64 day = start; day <= end && end - start < 20000; day++)
    n += trends_period_has_day (&column, day);
  if (end - start >= 20000)
    n = (guint) MAX (0, MIN (end + 1, column.end) - MAX (start, column.start));
  return (double) cost * n / (double) (end - start + 1);
}

static void
check_years (TrendsPlan  *plan,
             TrendsCosts *costs)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  guint n = g_list_model_get_n_items (list);
  TrendsPeriod year = trends_period_of_plan_year (plan, TODAY);

  for (guint column = 1; column <= N_YEARS; column++)
    {
      double expected = 0;
      double found = (double) trends_cost_get_total (trends_costs_get (costs, NULL, column));

      for (guint i = 0; i < n; i++)
        {
          g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

          expected += share_of (initiative, year);
        }
      g_assert_cmpfloat (ABS (found - expected), <=, 200.0 * n + expected * 1e-9);
      year = trends_period_of_plan_year (plan, year.end);
    }
}

static void
test_costs (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (TrendsPlan) plan = make_plan (rand);
      g_autoptr (TrendsCosts) costs = trends_costs_new (plan, TODAY, N_YEARS, NULL);

      check_sums (plan, costs);
      check_years (plan, costs);
    }
}

/* (transfer full): a plan without initiatives */
static TrendsPlan *
make_empty_plan (GRand *rand)
{
  TrendsPlan *plan = trends_random_plan_new (rand, 1);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  g_autoptr (TrendsEntity) only = g_list_model_get_item (list, 0);

  g_assert_true (trends_plan_remove (plan, only, NULL));
  return plan;
}

/* 100 over three days of which two are before the boundary: rounded down, and the rest after */
static void
test_rounding (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = make_empty_plan (rand);
  g_autoptr (TrendsEntity) trend = pick (rand, trends_plan_get_list (plan, TRENDS_KIND_TREND));
  TrendsEntity *one = trends_plan_add_initiative (plan, trend, "One", 0, NULL);
  gint64 boundary;

  trends_plan_set_integer (plan, trends_plan_get_info (plan), TRENDS_PLAN_YEAR_START, 4, NULL);
  boundary = trends_period_of_plan_year (plan, TODAY).end;
  trends_plan_set_integer (plan, one, TRENDS_INITIATIVE_COST, 100, NULL);
  trends_plan_set_integer (plan, one, TRENDS_INITIATIVE_COST_CAPITAL, 10, NULL);
  trends_plan_set_integer (plan, one, TRENDS_INITIATIVE_FUNDED, 1, NULL);
  trends_plan_set_period (plan, one, boundary - 2, boundary, NULL);
  {
    g_autoptr (TrendsCosts) costs = trends_costs_new (plan, TODAY, N_YEARS, NULL);
    const TrendsCost *first = trends_costs_get (costs, trend, 1);
    const TrendsCost *second = trends_costs_get (costs, trend, 2);

    g_assert_cmpint (first->capital_funded, ==, 6);
    g_assert_cmpint (second->capital_funded, ==, 4);
    g_assert_cmpint (first->revenue_funded, ==, 60);
    g_assert_cmpint (second->revenue_funded, ==, 30);
    g_assert_cmpint (trends_cost_get_funded (first), ==, trends_cost_get_total (first));
    g_assert_true (trends_costs_is_empty (costs, 0));
  }
}

/* What was said in pounds is spread in pounds: nobody has said the pennies. */
static void
test_whole (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = make_empty_plan (rand);
  g_autoptr (TrendsEntity) trend = pick (rand, trends_plan_get_list (plan, TRENDS_KIND_TREND));
  TrendsEntity *one = trends_plan_add_initiative (plan, trend, "One", 0, NULL);

  trends_plan_set_period (plan, one, TODAY, TODAY + 1000, NULL);
  for (gint64 pence = 0; pence < 2; pence++)
    {
      g_autoptr (TrendsCosts) costs = NULL;
      gboolean has_pence = FALSE;

      trends_plan_set_integer (plan, one, TRENDS_INITIATIVE_COST, 8640100 + pence, NULL);
      costs = trends_costs_new (plan, TODAY, N_YEARS, NULL);
      for (guint i = 0; i < trends_costs_get_n_columns (costs); i++)
        has_pence = has_pence || trends_cost_get_total (trends_costs_get (costs, trend, i)) % 100 != 0;
      g_assert_cmpint (has_pence, ==, pence == 1);
      g_assert_cmpint (trends_costs_has_fractions (costs), ==, pence == 1);
    }
}

/* The largest amount over the longest time is still all there. */
static void
test_largest (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = make_empty_plan (rand);
  g_autoptr (TrendsEntity) trend = pick (rand, trends_plan_get_list (plan, TRENDS_KIND_TREND));
  TrendsEntity *one = trends_plan_add_initiative (plan, trend, "One", 0, NULL);
  gint64 most = trends_kind_get_field (TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_COST)->max;
  g_autoptr (TrendsCosts) costs = NULL;
  TrendsCost sum;

  g_assert_true (trends_plan_set_integer (plan, one, TRENDS_INITIATIVE_COST, most, NULL));
  g_assert_true (trends_plan_set_period (plan, one, 1, 3652059, NULL));
  costs = trends_costs_new (plan, TODAY, N_YEARS, NULL);
  sum = trends_costs_sum (costs, trend);
  g_assert_cmpint (trends_cost_get_total (&sum), ==, most);
  g_assert_cmpint (trends_costs_get (costs, trend, 0)->revenue_unfunded, >, 0);
  g_assert_cmpint (trends_costs_get (costs, trend, N_YEARS + 1)->revenue_unfunded, >, 0);
}

/* -------------------------------------------------------------------- load */

static guint
count_led (TrendsPlan   *plan,
           TrendsEntity *owner,
           TrendsPeriod  quarter,
           TrendsPeriod  now)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      gint64 start = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START);
      gint64 end = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END);

      start = start != TRENDS_UNSET ? start : end;
      end = end != TRENDS_UNSET ? end : start;
      /* What has begun, and isn't done, goes on. */
      if (start != TRENDS_UNSET && start < now.end && end < now.start)
        end = now.start;
      n += trends_entity_get_ref (initiative, TRENDS_INITIATIVE_LEAD) == owner
           && trends_initiative_is_open (initiative) && start != TRENDS_UNSET
           && start < quarter.end && end >= quarter.start;
    }
  return n;
}

static void
test_load (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (TrendsPlan) plan = make_plan (rand);
      g_autoptr (TrendsLoad) load = trends_load_of_plan (plan, TODAY, N_QUARTERS, NULL);
      GListModel *owners = trends_plan_get_list (plan, TRENDS_KIND_OWNER);

      for (guint i = 0; i < g_list_model_get_n_items (owners); i++)
        {
          g_autoptr (TrendsEntity) owner = g_list_model_get_item (owners, i);

          for (int q = 0; q < N_QUARTERS; q++)
            {
              int quarter = trends_load_get_first (load) + q;
              TrendsPeriod days
                = trends_load_get_period (quarter, trends_period_get_year_start (plan));

              TrendsPeriod now = trends_load_get_period (trends_load_get_first (load),
                                                         trends_period_get_year_start (plan));

              g_assert_true (q > 0 || trends_period_has_day (&days, TODAY));
              g_assert_cmpuint (trends_load_count (load, trends_entity_get_id (owner), quarter), ==,
                                count_led (plan, owner, days, now));
            }
        }
    }
}

/* ---------------------------------------------------------------- coverage */

/* What a count lists is as many. */
static void
check_listed (TrendsEntity         *trend,
              const TrendsCoverage *coverage)
{
  for (guint horizon = 0; horizon < G_N_ELEMENTS (coverage->n_at); horizon++)
    {
      g_autoptr (GPtrArray) listed = trends_coverage_dup_initiatives (
        trends_trend_get_initiatives (trend), horizon, TODAY, NULL);

      g_assert_cmpuint (listed->len, ==, coverage->n_at[horizon]);
      for (guint i = 0; i < listed->len; i++)
        g_assert_true (trends_entity_get_ref (listed->pdata[i], TRENDS_INITIATIVE_TREND) == trend);
    }
}

static void
test_coverage (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = make_plan (rand);
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);
  TrendsCoverage all, sum = { { 0 }, 0, 0, 0 };

  trends_coverage_of_plan (plan, TODAY, NULL, &all);
  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);
      TrendsCoverage one;

      trends_coverage_of_trend (trend, TODAY, NULL, &one);
      check_listed (trend, &one);
      for (guint j = 0; j < G_N_ELEMENTS (sum.n_at); j++)
        sum.n_at[j] += one.n_at[j];
      sum.n_open += one.n_open;
      sum.n_under_way += one.n_under_way;
      sum.n_done += one.n_done;
    }
  g_assert_cmpmem (&sum, sizeof sum, &all, sizeof all);
  g_assert_cmpuint (all.n_at[TRENDS_HORIZON_UNSET] + all.n_at[TRENDS_HORIZON_NOW]
                      + all.n_at[TRENDS_HORIZON_NEXT] + all.n_at[TRENDS_HORIZON_LATER]
                      + all.n_at[TRENDS_HORIZON_NOT_DOING] + all.n_done,
                    >=, all.n_open);
}

static void
test_verdicts (void)
{
  const struct
  {
    TrendsStance stance;
    guint n_open, n_under_way;
    TrendsCoverageVerdict verdict;
  } cases[] = {
    { TRENDS_STANCE_ACT, 0, 0, TRENDS_COVERAGE_NOTHING_PLANNED },
    { TRENDS_STANCE_ACT, 2, 0, TRENDS_COVERAGE_NOTHING_YET },
    { TRENDS_STANCE_ACT, 2, 1, TRENDS_COVERAGE_FITS },
    { TRENDS_STANCE_PREPARE, 0, 0, TRENDS_COVERAGE_NOTHING_PLANNED },
    { TRENDS_STANCE_PREPARE, 1, 0, TRENDS_COVERAGE_FITS },
    { TRENDS_STANCE_WATCH, 1, 0, TRENDS_COVERAGE_FITS },
    { TRENDS_STANCE_WATCH, 1, 1, TRENDS_COVERAGE_BUSY },
    { TRENDS_STANCE_UNDECIDED, 0, 0, TRENDS_COVERAGE_FITS },
    { TRENDS_STANCE_UNDECIDED, 1, 0, TRENDS_COVERAGE_UNDECIDED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TrendsCoverage coverage = { { 0 }, cases[i].n_open, cases[i].n_under_way, 0 };
      g_autofree char *words = trends_coverage_dup_verdict (&coverage, cases[i].stance);

      g_assert_cmpint (trends_coverage_judge (&coverage, cases[i].stance), ==, cases[i].verdict);
      g_assert_true ((words == NULL) == (cases[i].verdict == TRENDS_COVERAGE_FITS));
    }
}

/* A maturity that nobody has assessed is a value of its field, and isn’t known for that. */
static void
test_maturity (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = make_plan (rand);
  g_autoptr (TrendsEntity) trend
    = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_TREND), 0);

  for (int now = 0; now < 3; now++)
    for (int target = 0; target < 3; target++)
      {
        trends_plan_set_integer (plan, trend, TRENDS_TREND_MATURITY_NOW, now, NULL);
        trends_plan_set_integer (plan, trend, TRENDS_TREND_MATURITY_TARGET, target, NULL);
        g_assert_true (trends_trend_knows_maturity (trend)
                       == (now != TRENDS_MATURITY_UNSET && target != TRENDS_MATURITY_UNSET));
      }
}

/* -------------------------------------------------------------------- ties */

/* Each pair is there once, and counts what waits between the two. */
static void
test_ties (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = make_plan (rand);
  g_autoptr (GArray) ties = trends_plan_dup_ties (plan);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_DEPENDENCY);
  guint n_between = 0, n_counted = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) waits = g_list_model_get_item (list, i);
      TrendsEntity *one = trends_entity_get_ref (waits, TRENDS_DEPENDENCY_INITIATIVE);
      TrendsEntity *other = trends_entity_get_ref (waits, TRENDS_DEPENDENCY_NEEDS);

      n_between += trends_dependency_waits (waits)
                   && trends_entity_get_ref (one, TRENDS_INITIATIVE_TREND)
                        != trends_entity_get_ref (other, TRENDS_INITIATIVE_TREND);
    }
  for (guint i = 0; i < ties->len; i++)
    {
      const TrendsTie *tie = &g_array_index (ties, TrendsTie, i);
      g_autofree char *sentence = trends_tie_dup_sentence (tie);

      n_counted += tie->n_dependencies;
      g_assert_true (tie->link != NULL || tie->n_dependencies > 0);
      g_assert_true (g_str_has_suffix (sentence, "."));
      for (guint j = 0; j < i; j++)
        {
          const TrendsTie *other = &g_array_index (ties, TrendsTie, j);

          g_assert_true (other->from != tie->from || other->to != tie->to);
        }
    }
  g_assert_cmpuint (n_counted, ==, n_between);
}

/* A link is one edit, and is said with what is known of it; a trend’s own text has both its sides. */
static void
test_links (void)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  g_autoptr (GError) error = NULL;
  TrendsEntity *group = trends_plan_add_group (plan, "All", &error);
  TrendsEntity *data = trends_plan_add_trend (plan, group, "Data", &error);
  TrendsEntity *cloud = trends_plan_add_trend (plan, group, "Cloud", &error);
  TrendsTie tie = { data, cloud, NULL, 0 };
  g_autofree char *none = trends_tie_dup_words (&tie), *linked = NULL, *said = NULL;
  g_autofree char *from = NULL, *to = NULL;

  g_assert_cmpstr (none, ==, "1 Data isn’t said to rely on 2 Cloud");
  tie.link = trends_plan_link_trends (plan, data, cloud, &error);
  g_assert_no_error (error);
  linked = trends_tie_dup_words (&tie);
  g_assert_cmpstr (linked, ==, "1 Data relies on 2 Cloud");
  g_assert_true (trends_plan_set_text (plan, tie.link, TRENDS_TREND_LINK_REASON,
                                       "It is stored\nthere", TRENDS_SET_ONCE, NULL));
  tie.n_dependencies = 1;
  said = trends_tie_dup_words (&tie);
  g_assert_cmpstr (said, ==,
                   "1 Data relies on 2 Cloud: It is stored there · 1 of its initiatives needs one there");
  from = trends_trend_dup_links_text (data);
  to = trends_trend_dup_links_text (cloud);
  g_assert_cmpstr (from, ==, "Relies on 2 Cloud: It is stored there");
  g_assert_cmpstr (to, ==, "Relied on by 1 Data: It is stored there");

  g_assert_null (trends_plan_link_trends (plan, data, data, &error));
  g_assert_nonnull (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/insights/costs", test_costs);
  g_test_add_func ("/insights/costs-whole", test_whole);
  g_test_add_func ("/insights/rounding", test_rounding);
  g_test_add_func ("/insights/largest", test_largest);
  g_test_add_func ("/insights/load", test_load);
  g_test_add_func ("/insights/coverage", test_coverage);
  g_test_add_func ("/insights/verdicts", test_verdicts);
  g_test_add_func ("/insights/maturity", test_maturity);
  g_test_add_func ("/insights/ties", test_ties);
  g_test_add_func ("/insights/links", test_links);
  return g_test_run ();
}
