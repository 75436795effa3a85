/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-ranking.c: ranking 10,000 open initiatives afresh, by other weights and after an edit,
 * beside what cannot be saved: a look at each initiative's ratings, and the edit alone.
 */

#include "processor-time.h"
#include "trends-big-plan.h"
#include "trends-budget-line.h"
#include "trends-catalogue.h"
#include "trends-matrix-layout.h"
#include "trends-plan-verbs.h"
#include "trends-priority-verbs.h"

#define N_INITIATIVES 12500 /* of which some are done */
#define N_EDITS 200
#define ROUNDS 5

typedef struct
{
  TrendsPlan *plan;
  TrendsRanking *ranking;
  guint n_edits;
  gint64 sum;
} Bench;

static double
best_milliseconds (BenchFunc func,
                   Bench    *bench)
{
  return processor_time_best (func, bench, ROUNDS) * 1000;
}

/* So that all are ranked */
static void
rate_all (TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

  for (guint measure = 0; measure < TRENDS_N_MEASURES; measure++)
    for (guint rating = 1; rating <= 3; rating++)
      {
        g_autoptr (GPtrArray) some = g_ptr_array_new ();
        TrendsValue value = trends_value_integer (rating);

        for (guint i = 0; i < g_list_model_get_n_items (list); i++)
          {
            g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

            if ((i * (measure + 3) / 7) % 3 == rating - 1)
              g_ptr_array_add (some, initiative);
          }
        g_assert_true (trends_plan_set_many (plan, some, trends_measure_get_field (measure),
                                             &value, NULL));
      }
}

static void
look (gpointer data)
{
  Bench *bench = data;
  GListModel *list = trends_plan_get_list (bench->plan, TRENDS_KIND_INITIATIVE);

  bench->sum = 0;
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      for (guint measure = 0; measure < TRENDS_N_MEASURES; measure++)
        bench->sum += trends_entity_get_integer (initiative, trends_measure_get_field (measure));
    }
}

static void
rank (gpointer data)
{
  g_autoptr (TrendsRanking) ranking = trends_ranking_new (((Bench *) data)->plan, NULL);

  g_assert_cmpuint (trends_ranking_get_n_ranked (ranking), >, 0);
}

static void
weigh (gpointer data)
{
  Bench *bench = data;
  g_autoptr (TrendsScorecard) scorecard = trends_scorecard_new_with_weight (
    trends_ranking_get_scorecard (bench->ranking), 0, ++bench->n_edits % 2 == 0 ? 30 : 50);

  trends_ranking_set_scorecard (bench->ranking, scorecard);
}

static void
draw_line (gpointer data)
{
  Bench *bench = data;
  g_autoptr (TrendsBudgetLine) line
    = trends_budget_line_new (bench->ranking, bench->plan, 1000000000, TRENDS_MONEY_ALL);

  bench->sum += line->left;
}

static void
lay_out (gpointer data)
{
  g_autoptr (TrendsMatrixLayout) layout = trends_matrix_layout_new (((Bench *) data)->plan);

  g_assert_cmpint (trends_matrix_layout_get_most_cost (layout), >, 0);
}

static void
edit (gpointer data)
{
  Bench *bench = data;
  GListModel *list = trends_plan_get_list (bench->plan, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i * 61 % N_INITIATIVES);
      g_autoptr (GPtrArray) one = g_ptr_array_new ();

      g_ptr_array_add (one, initiative);
      bench->n_edits++;
      g_assert_true (trends_plan_rate (bench->plan, one, bench->n_edits % 5 + 1,
                                       bench->n_edits % 3 + 1, NULL));
    }
}

static void
say (const char *what,
     double      value,
     const char *unit)
{
  g_print ("%-58s %10.3f %s\n", what, value, unit);
}

static TrendsPlan *
make_big_plan (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load ("socitm-2024", &error);
  TrendsPlan *plan =
    trends_catalogue_new_plan (catalogue, "A large plan", "Millbrook Council", "en", &error);

  g_assert_no_error (error);
  trends_big_plan_fill (plan, N_INITIATIVES);
  rate_all (plan);
  return plan;
}

static void
say_edits (Bench *bench)
{
  double alone = best_milliseconds (edit, bench) / N_EDITS;
  g_autoptr (TrendsRanking) ranking = trends_ranking_new (bench->plan, NULL);
  double ranked = best_milliseconds (edit, bench) / N_EDITS;
  g_autoptr (TrendsMatrixLayout) layout = trends_matrix_layout_new (bench->plan);
  double laid_out = best_milliseconds (edit, bench) / N_EDITS;

  say ("an edit alone, milliseconds", alone, "");
  say ("an edit's new rank, milliseconds (aim: 0.2)", ranked - alone, "");
  say ("an edit's new cell, milliseconds (aim: 0.2)", laid_out - ranked, "");
}

int
main (int   argc,
      char *argv[])
{
  Bench bench = { make_big_plan (), NULL, 0, 0 };

  bench.ranking = trends_ranking_new (bench.plan, NULL);
  say ("ranked", trends_ranking_get_n_ranked (bench.ranking), "initiatives");
  say ("a look at each initiative's ratings, milliseconds", best_milliseconds (look, &bench), "");
  say ("ranked afresh, milliseconds (aim: 20)", best_milliseconds (rank, &bench), "");
  say ("ranked by other weights, milliseconds (aim: 20)", best_milliseconds (weigh, &bench), "");
  say ("a budget line, milliseconds", best_milliseconds (draw_line, &bench), "");
  say ("value against effort afresh, milliseconds (aim: 20)", best_milliseconds (lay_out, &bench),
       "");
  g_clear_object (&bench.ranking);
  say_edits (&bench);
  g_object_unref (bench.plan);
  return 0;
}
