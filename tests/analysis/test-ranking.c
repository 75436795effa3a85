/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-ranking.c: the ranking after whatever is done to a plan, against one made anew and
 * against the rules themselves; what it reports, against what it holds.
 */

#include "trends-big-plan.h"
#include "trends-initiative-state.h"
#include "trends-priority-verbs.h"
#include "trends-plan-verbs.h"
#include "trends-random-plan.h"

#define N_EDITS 150

/* What somebody knows who has only heard the reports. */
static void
items_changed_cb (GListModel *list,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  GPtrArray  *known)
{
  if (n_removed > 0)
    g_ptr_array_remove_range (known, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (known, position + i, g_list_model_get_item (list, position + i));
}

static GPtrArray *
follow (TrendsRanking *ranking)
{
  GPtrArray *known = g_ptr_array_new_with_free_func (g_object_unref);

  items_changed_cb (G_LIST_MODEL (ranking), 0, 0,
                    g_list_model_get_n_items (G_LIST_MODEL (ranking)), known);
  g_signal_connect (ranking, "items-changed", G_CALLBACK (items_changed_cb), known);
  return known;
}

static TrendsRanked *
peek (TrendsRanking *ranking,
      guint          position)
{
  g_autoptr (TrendsRanked) ranked = g_list_model_get_item (G_LIST_MODEL (ranking), position);

  return ranked; /* the ranking keeps it */
}

static char *
describe (TrendsRanking *ranking)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ranking)); i++)
    {
      TrendsRanked *ranked = peek (ranking, i);

      g_string_append_printf (text, "%u %" G_GINT64_FORMAT " %s %u\n",
                              trends_ranking_get_rank (ranking, ranked),
                              trends_ranked_get_points (ranked),
                              trends_entity_get_id (trends_ranked_get_initiative (ranked)),
                              trends_ranking_count_tied (ranking, ranked));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* One more than there are with more points */
static guint
count_rank (TrendsRanking *ranking,
            TrendsRanked  *ranked)
{
  guint rank = 1;

  if (trends_ranked_get_points (ranked) == TRENDS_UNSET)
    return 0;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (ranking)); i++)
    rank += trends_ranked_get_points (peek (ranking, i)) != TRENDS_UNSET
            && trends_ranked_get_points (peek (ranking, i)) > trends_ranked_get_points (ranked);
  return rank;
}

static void
assert_place (TrendsRanking *ranking,
              guint          i)
{
  TrendsRanked *ranked = peek (ranking, i);
  TrendsEntity *initiative = trends_ranked_get_initiative (ranked);
  gint64 points = trends_ranked_get_points (ranked);

  g_assert_true (trends_initiative_is_open (initiative));
  g_assert_true (trends_ranking_lookup (ranking, initiative) == ranked);
  g_assert_cmpuint (trends_ranking_get_position (ranking, ranked), ==, i);
  g_assert_cmpint (points, ==, trends_scorecard_count_points (
                                 trends_ranking_get_scorecard (ranking), initiative));
  g_assert_cmpint (points != TRENDS_UNSET, ==, i < trends_ranking_get_n_ranked (ranking));
  g_assert_cmpuint (trends_ranking_get_rank (ranking, ranked), ==, count_rank (ranking, ranked));
}

/* Of two that follow each other the order is strict: so it is total. */
static void
assert_follows (TrendsRanking *ranking,
                guint          i)
{
  gint64 points = trends_ranked_get_points (peek (ranking, i));
  gint64 before = trends_ranked_get_points (peek (ranking, i - 1));

  if (points == before)
    g_assert_cmpint (trends_entity_compare (trends_ranked_get_initiative (peek (ranking, i - 1)),
                                            trends_ranked_get_initiative (peek (ranking, i))),
                     <, 0);
  else if (points != TRENDS_UNSET)
    g_assert_cmpint (before, >, points);
}

static void
assert_rules (TrendsRanking *ranking,
              TrendsPlan    *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  guint n_open = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      n_open += trends_initiative_is_open (initiative);
    }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ranking)), ==, n_open);
  for (guint i = 0; i < n_open; i++)
    {
      assert_place (ranking, i);
      if (i > 0)
        assert_follows (ranking, i);
    }
}

static void
assert_anew (TrendsRanking *ranking,
             TrendsPlan    *plan,
             GPtrArray     *known)
{
  g_autoptr (TrendsRanking) anew = trends_ranking_new (plan, NULL);
  g_autofree char *expected = describe (anew), *found = describe (ranking);

  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpuint (known->len, ==, g_list_model_get_n_items (G_LIST_MODEL (ranking)));
  for (guint i = 0; i < known->len; i++)
    g_assert_true (known->pdata[i] == peek (ranking, i));
}

static void
test_edits (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 40);
  g_autoptr (TrendsRanking) ranking = trends_ranking_new (plan, NULL);
  g_autoptr (GPtrArray) known = follow (ranking);

  for (guint i = 0; i < N_EDITS; i++)
    {
      trends_random_edit (rand, plan);
      assert_anew (ranking, plan, known);
      assert_rules (ranking, plan);
    }
  while (trends_plan_undo (plan, NULL))
    assert_anew (ranking, plan, known);
  g_signal_handlers_disconnect_by_data (ranking, known);
}

/* One that is rated alone, or with others, more than are put in place one by one */
static void
test_many (void)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  g_autoptr (TrendsRanking) ranking = NULL;
  g_autoptr (GPtrArray) known = NULL, some = g_ptr_array_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  g_clear_object (&plan);
  plan = trends_random_plan_new (rand, 1);
  trends_big_plan_fill (plan, 2000);
  ranking = trends_ranking_new (plan, NULL);
  known = follow (ranking);
  for (guint n = 1; n < 1000; n *= 3)
    {
      GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

      g_ptr_array_set_size (some, 0);
      for (guint i = 0; i < n; i++)
        {
          g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i * 2);

          g_ptr_array_add (some, initiative);
        }
      g_assert_true (trends_plan_rate (plan, some, (gint64) n % 5 + 1, TRENDS_RATING_KEPT, NULL));
      assert_anew (ranking, plan, known);
    }
  g_signal_handlers_disconnect_by_data (ranking, known);
}

/* What is only tried out changes nothing of the plan, and says who moves. */
static void
test_moves (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 80);
  g_autoptr (TrendsRanking) kept = trends_ranking_new (plan, NULL);
  g_autoptr (TrendsRanking) tried = trends_ranking_new (plan, NULL);
  g_autoptr (TrendsScorecard) scorecard
    = trends_scorecard_new_with_weight (trends_ranking_get_scorecard (kept), 0, 93);
  g_autoptr (GArray) moves = trends_ranking_dup_moves (tried, kept);
  guint n = 0;

  g_assert_cmpuint (moves->len, ==, 0);
  trends_ranking_set_scorecard (tried, scorecard);
  assert_rules (tried, plan);
  g_clear_pointer (&moves, g_array_unref);
  moves = trends_ranking_dup_moves (tried, kept);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (tried)); i++)
    {
      TrendsRanked *ranked = peek (tried, i);
      TrendsRanked *other = trends_ranking_lookup (kept, trends_ranked_get_initiative (ranked));
      guint before = trends_ranking_get_rank (kept, other);
      guint after = trends_ranking_get_rank (tried, ranked);

      if (before == after)
        continue;
      g_assert_cmpuint (n, <, moves->len);
      g_assert_true (g_array_index (moves, TrendsRankMove, n).initiative
                     == trends_ranked_get_initiative (ranked));
      g_assert_cmpuint (g_array_index (moves, TrendsRankMove, n).before, ==, before);
      g_assert_cmpuint (g_array_index (moves, TrendsRankMove, n++).after, ==, after);
    }
  g_assert_cmpuint (n, ==, moves->len);

  /* Once kept, it is the plan's, and nobody moves. */
  g_assert_true (trends_scorecard_keep (scorecard, plan, NULL));
  trends_ranking_set_scorecard (tried, NULL);
  g_clear_pointer (&moves, g_array_unref);
  moves = trends_ranking_dup_moves (tried, kept);
  g_assert_cmpuint (moves->len, ==, 0);
}

/* Value and effort are one step back. */
static void
test_rate (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 5);
  g_autoptr (TrendsEntity) initiative
    = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), 0);
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autofree char *before = trends_plan_dump (plan), *after = NULL;

  g_ptr_array_add (one, initiative);
  for (gint64 value = 1; value <= 5; value++)
    {
      g_assert_true (trends_plan_rate (plan, one, value, 6 - value, NULL));
      g_assert_cmpint (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_VALUE), ==, value);
      g_assert_cmpint (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_EFFORT), ==,
                       6 - value);
    }
  g_assert_true (trends_plan_rate (plan, one, TRENDS_UNSET, TRENDS_RATING_KEPT, NULL));
  g_assert_cmpint (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_VALUE), ==,
                   TRENDS_UNSET);
  g_assert_cmpint (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_EFFORT), ==, 1);
  g_assert_false (trends_plan_rate (plan, one, 6, TRENDS_RATING_KEPT, NULL));

  while (trends_plan_undo (plan, NULL))
    ;
  after = trends_plan_dump (plan);
  g_assert_cmpstr (before, ==, after);
}

/* Each beside what it was, within 1 to 5, and one step back for all. */
static void
test_shift (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 30);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autofree char *before = trends_plan_dump (plan), *after = NULL;
  gint64 values[30];

  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      g_ptr_array_add (all, initiative);
      values[i] = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_VALUE);
    }
  g_assert_true (trends_plan_shift_ratings (plan, all, 1, 0, NULL));
  for (guint i = 0; i < 30; i++)
    g_assert_cmpint (trends_entity_get_integer (all->pdata[i], TRENDS_INITIATIVE_VALUE), ==,
                     values[i] == TRENDS_UNSET ? 3 : MIN (values[i] + 1, 5));
  g_assert_true (trends_plan_undo (plan, NULL));
  after = trends_plan_dump (plan);
  g_assert_cmpstr (before, ==, after);
}

/* What is set from weights that are tried keeps these, in the same edit; weights that aren't tried
 * add nothing to a plan. */
static void
test_priorities_keep_weights (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 60);
  g_autoptr (TrendsRanking) ranking = trends_ranking_new (plan, NULL);
  g_autoptr (TrendsScorecard) kept = trends_scorecard_new (plan);
  guint weight = trends_scorecard_get_criterion (kept, 0)->weight == 90 ? 80 : 90;
  g_autoptr (TrendsScorecard) tried = trends_scorecard_new_with_weight (kept, 0, weight);
  g_autoptr (TrendsScorecard) now = NULL, again = NULL;
  GListModel *criteria = trends_plan_get_list (plan, TRENDS_KIND_CRITERION);
  guint n_criteria = g_list_model_get_n_items (criteria);
  g_autofree char *before = trends_plan_dump (plan), *after = NULL;

  g_assert_true (trends_scorecard_is_kept (trends_ranking_get_scorecard (ranking), plan));
  g_assert_true (trends_ranking_set_priorities (ranking, plan, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (criteria), ==, n_criteria);
  again = trends_scorecard_new (plan);
  g_assert_true (trends_scorecard_equal (again, kept));
  g_assert_true (trends_plan_undo (plan, NULL));

  trends_ranking_set_scorecard (ranking, tried);
  g_assert_false (trends_scorecard_is_kept (trends_ranking_get_scorecard (ranking), plan));
  g_assert_true (trends_ranking_set_priorities (ranking, plan, NULL));
  now = trends_scorecard_new (plan);
  g_assert_true (trends_scorecard_equal (now, tried));
  g_assert_true (trends_plan_undo (plan, NULL));
  after = trends_plan_dump (plan);
  g_assert_cmpstr (after, ==, before);
}

/* By quarters of the ranking, those of one rank alike, the rest as it was; one step back. */
static void
test_priorities (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 120);
  g_autoptr (TrendsRanking) ranking = trends_ranking_new (plan, NULL);
  guint n_ranked = trends_ranking_get_n_ranked (ranking);
  g_autofree char *before = trends_plan_dump (plan), *after = NULL;
  guint n_of[TRENDS_N_PRIORITIES] = { 0 };

  g_assert_true (trends_ranking_set_priorities (ranking, plan, NULL));
  g_assert_cmpuint (trends_ranking_count_priorities (ranking), ==, 0);
  for (guint i = 0; i < n_ranked; i++)
    {
      TrendsRanked *ranked = peek (ranking, i);
      gint64 priority = trends_entity_get_integer (trends_ranked_get_initiative (ranked),
                                                   TRENDS_INITIATIVE_PRIORITY);
      TrendsRanked *last = i > 0 ? peek (ranking, i - 1) : ranked;

      g_assert_cmpint (priority, !=, TRENDS_PRIORITY_UNSET);
      g_assert_cmpint (priority, <=,
                       trends_entity_get_integer (trends_ranked_get_initiative (last),
                                                  TRENDS_INITIATIVE_PRIORITY));
      if (trends_ranking_get_rank (ranking, ranked) == trends_ranking_get_rank (ranking, last))
        g_assert_cmpint (priority, ==,
                         trends_entity_get_integer (trends_ranked_get_initiative (last),
                                                    TRENDS_INITIATIVE_PRIORITY));
      n_of[priority]++;
    }
  if (n_ranked > 0)
    g_assert_cmpuint (n_of[TRENDS_PRIORITY_CRITICAL], >=, (n_ranked + 3) / 4);

  trends_plan_undo (plan, NULL);
  after = trends_plan_dump (plan);
  g_assert_cmpstr (before, ==, after);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/ranking/edits", test_edits);
  g_test_add_func ("/analysis/ranking/many", test_many);
  g_test_add_func ("/analysis/ranking/moves", test_moves);
  g_test_add_func ("/analysis/ranking/rate", test_rate);
  g_test_add_func ("/analysis/ranking/shift", test_shift);
  g_test_add_func ("/analysis/ranking/priorities", test_priorities);
  g_test_add_func ("/analysis/ranking/priorities-keep-weights", test_priorities_keep_weights);
  return g_test_run ();
}
