/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-scorecard.c: scores against a reckoning in fractions, weights that stay 100 together,
 * and that keeping them is one edit.
 */

#include "trends-plan-verbs.h"
#include "trends-random-plan.h"
#include "trends-scorecard.h"

#include <string.h>

static TrendsPlan *
make_plan (guint n_initiatives)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  return trends_random_plan_new (rand, n_initiatives);
}

static guint
sum_weights (const TrendsScorecard *scorecard)
{
  guint sum = 0;

  for (guint i = 0; i < trends_scorecard_get_n_criteria (scorecard); i++)
    sum += trends_scorecard_get_criterion (scorecard, i)->weight;
  return sum;
}

static void
remove_criteria (TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_CRITERION);

  while (g_list_model_get_n_items (list) > 0)
    {
      g_autoptr (TrendsEntity) criterion = g_list_model_get_item (list, 0);

      g_assert_true (trends_plan_remove (plan, criterion, NULL));
    }
}

static void
test_standard (void)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  g_autoptr (TrendsScorecard) scorecard = trends_scorecard_new (plan);
  g_autofree char *formula = trends_scorecard_dup_formula (scorecard);

  g_assert_cmpuint (trends_scorecard_get_n_criteria (scorecard), ==, TRENDS_N_MEASURES);
  g_assert_cmpuint (sum_weights (scorecard), ==, TRENDS_SCORE_TOTAL);
  for (guint measure = 0; measure < TRENDS_N_MEASURES; measure++)
    g_assert_true (trends_scorecard_measures (scorecard, measure));
  g_assert_nonnull (strstr (formula, "6 − effort"));
  g_assert_nonnull (strstr (formula, "weight × rating ÷ 5"));
}

/* As the issue of a paper would: in doubles, from the fields themselves. */
static double
reckon (TrendsEntity          *initiative,
        const TrendsScorecard *scorecard)
{
  double sum = 0;

  for (guint i = 0; i < trends_scorecard_get_n_criteria (scorecard); i++)
    {
      static const double confidences[] = { -1, 5, 3, 1 };
      static const guint fields[] = {
        TRENDS_INITIATIVE_VALUE, TRENDS_INITIATIVE_URGENCY, TRENDS_INITIATIVE_RISK_REDUCTION,
        TRENDS_INITIATIVE_EFFORT, TRENDS_INITIATIVE_CONFIDENCE,
      };
      const TrendsScoreCriterion *criterion = trends_scorecard_get_criterion (scorecard, i);
      gint64 field = trends_entity_get_integer (initiative, fields[criterion->measure]);
      double rating = criterion->measure == TRENDS_MEASURE_CONFIDENCE ? confidences[field]
                      : field == TRENDS_UNSET                        ? -1
                      : criterion->measure == TRENDS_MEASURE_EFFORT  ? 6 - (double) field
                                                                     : (double) field;

      if (criterion->weight > 0 && rating < 0)
        return -1;
      sum += criterion->weight * rating / 5;
    }
  return sum_weights (scorecard) > 0 ? sum * 100 / sum_weights (scorecard) : 0;
}

static void
test_scores (void)
{
  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (TrendsPlan) plan = make_plan (60);
      g_autoptr (TrendsScorecard) scorecard = NULL;
      GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

      if (round % 2 == 0)
        remove_criteria (plan);
      scorecard = trends_scorecard_new (plan);
      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
          gint64 points = trends_scorecard_count_points (scorecard, initiative);
          double expected = reckon (initiative, scorecard);

          g_assert_cmpint (points == TRENDS_UNSET, ==, expected < 0);
          if (points != TRENDS_UNSET)
            g_assert_cmpfloat_with_epsilon (trends_scorecard_get_tenths (scorecard, points) / 10.0,
                                            expected, 0.051);
        }
    }
}

/* Whatever one is set to, together they are 100, and the others keep their order. */
static void
test_weights (void)
{
  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (TrendsPlan) plan = make_plan (1);
      g_autoptr (TrendsScorecard) scorecard = trends_scorecard_new (plan);
      guint n = trends_scorecard_get_n_criteria (scorecard);
      guint index = (guint) g_test_rand_int_range (0, (gint32) n);
      guint weight = (guint) g_test_rand_int_range (0, TRENDS_SCORE_TOTAL + 1);
      g_autoptr (TrendsScorecard) changed
        = trends_scorecard_new_with_weight (scorecard, index, weight);

      g_assert_cmpuint (sum_weights (changed), ==, TRENDS_SCORE_TOTAL);
      g_assert_cmpuint (trends_scorecard_get_criterion (changed, index)->weight, ==, weight);
      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < n; j++)
          if (i != index && j != index
              && trends_scorecard_get_criterion (scorecard, i)->weight
                   > trends_scorecard_get_criterion (scorecard, j)->weight)
            g_assert_cmpuint (trends_scorecard_get_criterion (changed, i)->weight, >=,
                              trends_scorecard_get_criterion (changed, j)->weight);
    }
}

/* What was wanted stays whatever is wanted next; what nobody has touched has the rest, in the
 * proportions of before. */
static void
test_weights_wanted (void)
{
  static const guint typed[] = { 10, 50, 10, 25, 5 };
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  g_autoptr (TrendsScorecard) scorecard = trends_scorecard_new (plan);
  guint wanted[G_N_ELEMENTS (typed)];

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    wanted[i] = TRENDS_SCORE_REST;
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (TrendsScorecard) changed = NULL;

      wanted[i] = typed[i];
      changed = trends_scorecard_new_with_weights (scorecard, wanted);
      g_assert_cmpuint (sum_weights (changed), ==, TRENDS_SCORE_TOTAL);
      for (guint j = 0; j <= i; j++)
        g_assert_cmpuint (trends_scorecard_get_criterion (changed, j)->weight, ==, typed[j]);
    }
}

/* What takes all leaves nothing, and gives it back; what is too much stays as it was wanted. */
static void
test_weights_too_much (void)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  g_autoptr (TrendsScorecard) scorecard = trends_scorecard_new (plan);
  guint wanted[] = { 100, TRENDS_SCORE_REST, TRENDS_SCORE_REST, TRENDS_SCORE_REST, TRENDS_SCORE_REST };
  g_autoptr (TrendsScorecard) all = trends_scorecard_new_with_weights (scorecard, wanted);
  g_autoptr (TrendsScorecard) back = NULL, more = NULL;

  g_assert_cmpuint (trends_scorecard_get_criterion (all, 1)->weight, ==, 0);
  wanted[0] = trends_scorecard_get_criterion (scorecard, 0)->weight;
  back = trends_scorecard_new_with_weights (scorecard, wanted);
  g_assert_true (trends_scorecard_equal (scorecard, back));
  wanted[0] = wanted[1] = 60;
  more = trends_scorecard_new_with_weights (scorecard, wanted);
  g_assert_cmpuint (sum_weights (more), ==, 120);
}

/* What is given to one and taken back leaves the others as they were, where they add to 100. */
static void
test_weights_back (void)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  g_autoptr (TrendsScorecard) scorecard = trends_scorecard_new (plan);

  for (guint i = 0; i < trends_scorecard_get_n_criteria (scorecard); i++)
    {
      g_autoptr (TrendsScorecard) same = trends_scorecard_new_with_weight (
        scorecard, i, trends_scorecard_get_criterion (scorecard, i)->weight);

      g_assert_true (trends_scorecard_equal (scorecard, same));
    }
}

/* One edit, undone as one; a plan without criteria has them then. */
static void
keep_weights (TrendsPlan *plan)
{
  g_autoptr (TrendsScorecard) scorecard = trends_scorecard_new (plan);
  g_autoptr (TrendsScorecard) wanted = trends_scorecard_new_with_weight (scorecard, 0, 64);
  g_autoptr (TrendsScorecard) kept = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = trends_plan_dump (plan), *after = NULL;

  g_assert_true (trends_scorecard_keep (wanted, plan, &error));
  g_assert_no_error (error);
  kept = trends_scorecard_new (plan);
  g_assert_cmpuint (trends_scorecard_get_n_criteria (kept), ==,
                    trends_scorecard_get_n_criteria (wanted));
  for (guint i = 0; i < trends_scorecard_get_n_criteria (kept); i++)
    {
      const TrendsScoreCriterion *a = trends_scorecard_get_criterion (kept, i);
      const TrendsScoreCriterion *b = trends_scorecard_get_criterion (wanted, i);

      g_assert_nonnull (a->id);
      g_assert_cmpstr (a->title, ==, b->title);
      g_assert_cmpuint (a->measure, ==, b->measure);
      g_assert_cmpuint (a->weight, ==, b->weight);
    }
  g_assert_true (trends_plan_undo (plan, &error));
  after = trends_plan_dump (plan);
  g_assert_cmpstr (before, ==, after);
}

static void
test_keep (void)
{
  g_autoptr (TrendsPlan) plan = make_plan (3);

  keep_weights (plan);
  remove_criteria (plan);
  keep_weights (plan);
}

/* Who only looks makes no edit. */
static void
test_keep_same (void)
{
  g_autoptr (TrendsPlan) plan = make_plan (3);
  g_autoptr (TrendsScorecard) scorecard = trends_scorecard_new (plan);
  g_autofree char *label = g_strdup (trends_plan_get_undo_label (plan));

  g_assert_true (trends_scorecard_keep (scorecard, plan, NULL));
  g_assert_cmpstr (trends_plan_get_undo_label (plan), ==, label);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/scorecard/standard", test_standard);
  g_test_add_func ("/analysis/scorecard/scores", test_scores);
  g_test_add_func ("/analysis/scorecard/weights", test_weights);
  g_test_add_func ("/analysis/scorecard/weights-back", test_weights_back);
  g_test_add_func ("/analysis/scorecard/weights-wanted", test_weights_wanted);
  g_test_add_func ("/analysis/scorecard/weights-too-much", test_weights_too_much);
  g_test_add_func ("/analysis/scorecard/keep", test_keep);
  g_test_add_func ("/analysis/scorecard/keep-same", test_keep_same);
  return g_test_run ();
}
