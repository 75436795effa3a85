/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-feed.c: what is made of a plan for somebody who looks elsewhere does nothing meanwhile,
 * and is then what it would be if it were made anew, whatever was missed.
 */

#include "trends-findings.h"
#include "trends-horizon-columns.h"
#include "trends-matrix-layout.h"
#include "trends-random-plan.h"
#include "trends-ranking.h"
#include "trends-roadmap-layout.h"

#define N_ROUNDS 40
#define MOST_MISSED 12
#define TODAY 2460000

/* One of each */
typedef struct
{
  TrendsRanking *ranking;
  TrendsMatrixLayout *matrix;
  TrendsRoadmapLayout *roadmap;
  TrendsFindings *findings;
  TrendsHorizonColumns *horizons;
} Models;

static double
measure (TrendsEntity *initiative,
         double       *excess,
         gpointer      user_data)
{
  return (double) strlen (trends_entity_get_name (initiative));
}

static void
make (Models     *models,
      TrendsPlan *plan)
{
  const TrendsRoadmapMetrics metrics = { .measure = measure, .least = 4, .padding = 4, .gap = 2 };
  TrendsTimeScale scale;

  trends_time_scale_init (&scale, TODAY, TRENDS_TIME_QUARTERS, 16, 4);
  models->ranking = trends_ranking_new (plan, NULL);
  models->matrix = trends_matrix_layout_new (plan);
  models->roadmap = trends_roadmap_layout_new (plan, TODAY, &scale, &metrics);
  models->findings = trends_findings_new (plan, TODAY);
  models->horizons = trends_horizon_columns_new (plan, TODAY);
}

static void
follow (Models     *models,
        TrendsFeed *feed)
{
  trends_ranking_set_feed (models->ranking, feed);
  trends_matrix_layout_set_feed (models->matrix, feed);
  trends_roadmap_layout_set_feed (models->roadmap, feed);
  trends_findings_set_feed (models->findings, feed);
  trends_horizon_columns_set_feed (models->horizons, feed);
}

static void
clear (Models *models)
{
  g_clear_object (&models->ranking);
  g_clear_object (&models->matrix);
  g_clear_object (&models->roadmap);
  g_clear_object (&models->findings);
  g_clear_object (&models->horizons);
}

/* ------------------------------------------------------------- in words */

static void
append_ids (GString   *text,
            GPtrArray *entities)
{
  for (guint i = 0; i < entities->len; i++)
    g_string_append_printf (text, " %s", trends_entity_get_id (entities->pdata[i]));
  g_string_append_c (text, '\n');
}

static void
append_list (GString    *text,
             GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      if (TRENDS_IS_RANKED (item))
        g_string_append_printf (
          text, " %s=%ld",
          trends_entity_get_id (trends_ranked_get_initiative (TRENDS_RANKED (item))),
          (long) trends_ranked_get_points (TRENDS_RANKED (item)));
      else if (TRENDS_IS_FINDING (item))
        g_string_append_printf (text, " %u %u %s",
                                trends_finding_get_severity (TRENDS_FINDING (item)),
                                trends_finding_get_type_of (TRENDS_FINDING (item)),
                                trends_finding_get_entity_id (TRENDS_FINDING (item)));
      else
        g_string_append_printf (text, " %s", trends_entity_get_id (TRENDS_ENTITY (item)));
    }
  g_string_append_c (text, '\n');
}

static void
append_lane (GString           *text,
             TrendsRoadmapLane *lane)
{
  g_string_append_printf (text, "lane of %u rows:", lane->n_rows);
  for (guint i = 0; i < lane->bars->len; i++)
    {
      TrendsRoadmapBar *bar = lane->bars->pdata[i];

      g_string_append_printf (text, " %s %u %ld-%ld %ld %d",
                              trends_entity_get_id (bar->initiative), bar->row,
                              (long) bar->days.start, (long) bar->days.end,
                              (long) bar->marks.end, bar->is_early);
    }
  g_string_append_c (text, '\n');
}

static char *
describe (const Models *models)
{
  GString *text = g_string_new (NULL);

  append_list (text, G_LIST_MODEL (models->ranking));
  append_list (text, G_LIST_MODEL (models->findings));
  append_list (text, trends_findings_get_set_aside (models->findings));
  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    append_list (text, trends_horizon_columns_get (models->horizons, i));
  for (guint value = 1; value <= TRENDS_RATING_MAX; value++)
    for (guint effort = 1; effort <= TRENDS_RATING_MAX; effort++)
      append_ids (text, trends_matrix_layout_get_cell (models->matrix, value, effort));
  append_ids (text, trends_matrix_layout_get_tray (models->matrix));
  for (guint i = 0; i < trends_roadmap_layout_get_n_lanes (models->roadmap); i++)
    append_lane (text, trends_roadmap_layout_get_lane (models->roadmap, i));
  append_ids (text, trends_roadmap_layout_get_tray (models->roadmap));
  return g_string_free (text, FALSE);
}

static void
assert_anew (const Models *models,
             TrendsPlan   *plan)
{
  Models anew;
  g_autofree char *found = describe (models), *expected = NULL;

  make (&anew, plan);
  expected = describe (&anew);
  g_assert_cmpstr (found, ==, expected);
  clear (&anew);
}

/* ----------------------------------------------------------------- tests */

static void
count_cb (guint *n)
{
  ++*n;
}

static void
count_reports (Models *models,
               guint  *n)
{
  g_signal_connect_swapped (models->ranking, "changed", G_CALLBACK (count_cb), n);
  g_signal_connect_swapped (models->ranking, "items-changed", G_CALLBACK (count_cb), n);
  g_signal_connect_swapped (models->matrix, "changed", G_CALLBACK (count_cb), n);
  g_signal_connect_swapped (models->roadmap, "changed", G_CALLBACK (count_cb), n);
  g_signal_connect_swapped (models->findings, "counted", G_CALLBACK (count_cb), n);
  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    g_signal_connect_swapped (trends_horizon_columns_get (models->horizons, i), "items-changed",
                              G_CALLBACK (count_cb), n);
}

static void
edit (GRand      *rand,
      TrendsPlan *plan)
{
  if (g_rand_int_range (rand, 0, 6) == 0)
    trends_plan_undo (plan, NULL);
  else
    trends_random_edit (rand, plan);
}

static void
test_paused (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 40);
  g_autoptr (TrendsFeed) feed = trends_feed_new (plan);
  Models models;
  guint n_reports = 0;

  make (&models, plan);
  follow (&models, feed);
  count_reports (&models, &n_reports);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      edit (rand, plan);
      assert_anew (&models, plan);
      trends_feed_set_paused (feed, TRUE);
      n_reports = 0;
      for (int n = g_rand_int_range (rand, 0, MOST_MISSED); n > 0; n--)
        edit (rand, plan);
      g_assert_cmpuint (n_reports, ==, 0);
      trends_feed_set_paused (feed, FALSE);
      assert_anew (&models, plan);
    }
  clear (&models);
}

/* Nothing is passed on where nothing was missed, and what is missed comes once. */
static void
test_once (void)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  g_autoptr (TrendsFeed) feed = trends_feed_new (plan);
  guint n = 0;

  g_signal_connect_swapped (feed, "applied", G_CALLBACK (count_cb), &n);
  trends_feed_set_paused (feed, TRUE);
  g_assert_true (trends_feed_is_paused (feed));
  trends_feed_set_paused (feed, FALSE);
  g_assert_cmpuint (n, ==, 0);
  g_assert_nonnull (trends_plan_add_owner (plan, "A", TRENDS_OWNER_PERSON, NULL));
  g_assert_cmpuint (n, ==, 1);
  trends_feed_set_paused (feed, TRUE);
  g_assert_nonnull (trends_plan_add_owner (plan, "B", TRENDS_OWNER_PERSON, NULL));
  g_assert_nonnull (trends_plan_add_owner (plan, "C", TRENDS_OWNER_PERSON, NULL));
  g_assert_cmpuint (n, ==, 1);
  trends_feed_set_paused (feed, FALSE);
  g_assert_cmpuint (n, ==, 2);
  trends_feed_set_paused (feed, FALSE);
  g_assert_cmpuint (n, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/feed/paused", test_paused);
  g_test_add_func ("/feed/once", test_once);

  return g_test_run ();
}
