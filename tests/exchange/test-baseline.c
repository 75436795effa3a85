/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-baseline.c: what a baseline froze is read back as the plan was, and said beside the plan as
 * it is; what isn't what a baseline keeps does no harm.
 */

#include "trends-baseline.h"
#include "trends-plan-verbs.h"
#include "trends-sample.h"

static TrendsPlan *
make_plan (void)
{
  g_autoptr (GError) error = NULL;
  TrendsPlan *plan = trends_sample_new_plan (&error);

  g_assert_no_error (error);
  return plan;
}

static TrendsFrozen *
freeze (TrendsPlan *plan)
{
  g_autoptr (GError) error = NULL;
  TrendsEntity *baseline = trends_plan_save_baseline (plan, "As tested", NULL, &error);
  TrendsFrozen *frozen;

  g_assert_no_error (error);
  frozen = trends_baseline_read (trends_entity_get_text (baseline, TRENDS_BASELINE_STATE), &error);
  g_assert_no_error (error);
  return frozen;
}

static GListModel *
get_initiatives (TrendsPlan *plan)
{
  return trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
}

static char *
sum_up (TrendsFrozen *frozen, TrendsPlan *plan)
{
  g_auto (TrendsSlipSummary) summary;

  trends_slip_summary_init (&summary, frozen, plan);
  return trends_slip_summary_dup_words (&summary);
}

static void
test_as_it_was (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsFrozen) frozen = freeze (plan);
  g_autofree char *words = sum_up (frozen, plan);

  g_assert_cmpuint (g_list_model_get_n_items (get_initiatives (plan)), >, 20);
  for (guint i = 0; i < g_list_model_get_n_items (get_initiatives (plan)); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (get_initiatives (plan), i);

      g_assert_cmpint (trends_slip_of (frozen, initiative).kind, ==, TRENDS_SLIP_NONE);
    }
  g_assert_cmpstr (words, ==, "nothing has moved, come or gone");
}

/* Each that has dates, by two quarters as the roadmap moves it */
static guint
move_all (TrendsPlan *plan)
{
  const TrendsMove move = { TRENDS_MOVE_WHOLE, 2, 0 };
  TrendsTimeScale scale;
  guint n = 0;

  trends_time_scale_init (&scale, 740000, TRENDS_TIME_QUARTERS, 1, 4);
  for (guint i = 0; i < g_list_model_get_n_items (get_initiatives (plan)); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (get_initiatives (plan), i);
      g_autoptr (GError) error = NULL;
      TrendsDays days = trends_days_of (initiative);
      TrendsDays moved = trends_move_apply (&move, &scale, &days, &days);

      if (days.start == TRENDS_UNSET && days.end == TRENDS_UNSET)
        continue;
      trends_plan_set_period (plan, initiative, moved.start, moved.end, &error);
      g_assert_no_error (error);
      n++;
    }
  return n;
}

static void
test_moved (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsFrozen) frozen = freeze (plan);
  guint n = move_all (plan);
  g_autofree char *words = sum_up (frozen, plan);
  g_autofree char *expected = g_strdup_printf ("%u slipped", n);

  g_assert_cmpstr (words, ==, expected);
  for (guint i = 0; i < g_list_model_get_n_items (get_initiatives (plan)); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (get_initiatives (plan), i);
      TrendsSlip slip = trends_slip_of (frozen, initiative);
      g_autofree char *said = trends_slip_dup_words (&slip);

      if (slip.kind != TRENDS_SLIP_NONE)
        g_assert_cmpstr (said, ==, "slipped by 2 quarters");
    }
}

static void
test_come_and_gone (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsFrozen) frozen = freeze (plan);
  g_autoptr (TrendsEntity) first = g_list_model_get_item (get_initiatives (plan), 0);
  g_autoptr (GError) error = NULL;
  TrendsEntity *trend = trends_entity_get_ref (first, TRENDS_INITIATIVE_TREND);
  TrendsEntity *added = trends_plan_add_initiative (plan, trend, "Added", G_MAXUINT, &error);
  TrendsSlip slip = trends_slip_of (frozen, added);
  g_autofree char *said = trends_slip_dup_words (&slip);
  g_autofree char *expected = NULL;
  g_autofree char *words = NULL;

  g_assert_cmpstr (said, ==, "new since then");
  expected = g_strdup_printf ("1 new, gone: “%s”", trends_entity_get_name (first));
  trends_plan_remove (plan, first, &error);
  g_assert_no_error (error);
  words = sum_up (frozen, plan);
  g_assert_cmpstr (words, ==, expected);
}

static void
test_strange (void)
{
  static const char *const strange[] = {
    "{}",
    "[]",
    "7",
    "{\"initiatives\": {}}",
    "{\"initiatives\": [1, [], {}, {\"id\": 7}, {\"title\": \"No id\"}]}",
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsFrozen) vague = NULL;
  TrendsDays days;

  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      g_autoptr (TrendsFrozen) frozen = trends_baseline_read (strange[i], &error);

      g_assert_no_error (error);
      g_assert_nonnull (frozen);
    }
  vague = trends_baseline_read ("{\"initiatives\": [{\"id\": \"a\", \"start_date\": 7, "
                                "\"end_date\": \"soon\"}]}",
                                &error);
  g_assert_no_error (error);
  g_assert_true (trends_frozen_get_days (vague, "a", &days));
  g_assert_cmpint (days.start, ==, TRENDS_UNSET);
  g_assert_cmpint (days.end, ==, TRENDS_UNSET);

  g_assert_null (trends_baseline_read ("{\"initiatives\": [", &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/baseline/as-it-was", test_as_it_was);
  g_test_add_func ("/baseline/moved", test_moved);
  g_test_add_func ("/baseline/come-and-gone", test_come_and_gone);
  g_test_add_func ("/baseline/strange", test_strange);

  return g_test_run ();
}
