/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-decide.c: what a room decides is so, and said back to it, by one edit. */

#include "trends-decide.h"
#include "trends-presentation.h"
#include "trends-random-plan.h"
#include "trends-sample.h"

#include <string.h>

static void
test_stance (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (&error);
  g_autoptr (TrendsPresentation) presentation = trends_presentation_new (plan);
  g_autoptr (TrendsEntity) trend = g_list_model_get_item (
    trends_plan_get_list (plan, TRENDS_KIND_TREND), 8);
  g_autofree char *before = trends_plan_dump (plan), *undone = NULL;
  gint64 act = trends_choices_find (&trends_stance_choices, "act");
  TrendsEntity *decision = trends_decide_choice (trend, TRENDS_TREND_STANCE, act, NULL, &error);
  TrendsPlan *seen = trends_presentation_get_plan (presentation);

  g_assert_no_error (error);
  g_assert_cmpint (trends_entity_get_integer (trend, TRENDS_TREND_STANCE), ==, act);
  g_assert_nonnull (strstr (trends_entity_get_text (decision, TRENDS_DECISION_TEXT),
                            trends_entity_get_name (trend)));
  g_assert_nonnull (trends_plan_lookup (seen, trends_entity_get_id (decision)));
  trends_plan_undo (plan, &error);
  g_assert_no_error (error);
  undone = trends_plan_dump (plan);
  g_assert_cmpstr (undone, ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decide/stance", test_stance);

  return g_test_run ();
}
