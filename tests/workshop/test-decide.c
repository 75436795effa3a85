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

/* By a digit, as the question says; whatever it is, it is one edit, and said back. */
static void
test_digits (void)
{
  static const guint fields[] = { TRENDS_TREND_PRIORITY, TRENDS_TREND_MATURITY_TARGET };
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (&error);
  g_autoptr (TrendsEntity) trend = g_list_model_get_item (
    trends_plan_get_list (plan, TRENDS_KIND_TREND), 8);
  g_autofree char *before = trends_plan_dump (plan), *undone = NULL;
  guint n_edits = 0;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *question = trends_decide_dup_question (trend, fields[i]);
      gint64 choice;

      for (guint digit = 0; trends_decide_find_choice (fields[i], digit, &choice); digit++)
        {
          TrendsEntity *decision = trends_decide_choice (trend, fields[i], choice, NULL, &error);
          const char *text = trends_entity_get_text (decision, TRENDS_DECISION_TEXT);
          g_autofree char *answer = g_strdup_printf ("%u %s", digit, strrchr (text, ':') + 2);

          g_assert_no_error (error);
          g_assert_nonnull (strstr (question, answer));
          g_assert_cmpint (trends_entity_get_integer (trend, fields[i]), ==, choice);
          n_edits++;
        }
    }
  g_assert_cmpuint (n_edits, ==, 10);
  for (guint i = 0; i < n_edits; i++)
    trends_plan_undo (plan, &error);
  g_assert_no_error (error);
  undone = trends_plan_dump (plan);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_owner (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (&error);
  g_autoptr (TrendsEntity) trend = g_list_model_get_item (
    trends_plan_get_list (plan, TRENDS_KIND_TREND), 8);
  g_autoptr (TrendsEntity) owner = g_list_model_get_item (
    trends_plan_get_list (plan, TRENDS_KIND_OWNER), 0);
  TrendsEntity *decision = trends_decide_owner (trend, owner, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (trends_entity_get_ref (trend, TRENDS_TREND_OWNER) == owner);
  g_assert_true (trends_entity_get_ref (decision, TRENDS_DECISION_OWNER) == owner);
  g_assert_nonnull (strstr (trends_entity_get_text (decision, TRENDS_DECISION_TEXT),
                            trends_entity_get_name (owner)));
  g_assert_nonnull (trends_decide_owner (trend, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_null (trends_entity_get_ref (trend, TRENDS_TREND_OWNER));
}

static char *
dup_texts (TrendsPlan *plan)
{
  GListModel *decisions = trends_plan_get_list (plan, TRENDS_KIND_DECISION);
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (decisions); i++)
    {
      g_autoptr (TrendsEntity) decision = g_list_model_get_item (decisions, i);
      TrendsEntity *owner = trends_entity_get_ref (decision, TRENDS_DECISION_OWNER);

      g_string_append_printf (texts, "%s|%s\n", trends_entity_get_text (decision, TRENDS_DECISION_TEXT),
                              owner != NULL ? trends_entity_get_name (owner) : "");
    }
  return g_strdup (texts->str);
}

/* The last of each trend and field counts, and is the last of all then; a repeat adds nothing, not even to undo. */
static void
test_changed_mind (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (&error);
  g_autoptr (TrendsPresentation) presentation = trends_presentation_new (plan);
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);
  g_autoptr (TrendsEntity) one = g_list_model_get_item (trends, 8);
  g_autoptr (TrendsEntity) other = g_list_model_get_item (trends, 9);
  g_autoptr (TrendsEntity) owner = g_list_model_get_item (
    trends_plan_get_list (plan, TRENDS_KIND_OWNER), 0);
  gint64 act = trends_choices_find (&trends_stance_choices, "act");
  gint64 watch = trends_choices_find (&trends_stance_choices, "watch");
  g_autofree char *before = dup_texts (plan), *after = NULL, *shown = NULL, *expected = NULL;
  g_autofree char *undone = NULL;
  TrendsEntity *first, *second;

  first = trends_decide_choice (one, TRENDS_TREND_STANCE, act, NULL, &error);
  trends_decide_owner (one, owner, NULL, &error);
  trends_decide_choice (other, TRENDS_TREND_STANCE, act, NULL, &error);
  trends_decide_owner (one, NULL, NULL, &error);
  second = trends_decide_choice (one, TRENDS_TREND_STANCE, watch, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (first == second);
  g_assert_true (trends_decide_choice (one, TRENDS_TREND_STANCE, watch, NULL, &error) == second);
  g_assert_true (trends_decide_choice (one, TRENDS_TREND_STANCE, watch, NULL, &error) == second);
  expected = g_strdup_printf ("%s: Stance: Act|\n%s: Owner: nobody|\n%s: Stance: Watch|\n",
                              trends_entity_get_name (other), trends_entity_get_name (one),
                              trends_entity_get_name (one));
  after = dup_texts (plan);
  shown = dup_texts (trends_presentation_get_plan (presentation));
  /* Together, before or after those of another workshop */
  g_assert_nonnull (strstr (after, expected));
  g_assert_nonnull (strstr (shown, expected));
  g_assert_cmpuint (strlen (after), ==, strlen (before) + strlen (expected));
  trends_plan_undo (plan, &error);
  g_assert_cmpint (trends_entity_get_integer (one, TRENDS_TREND_STANCE), ==, act);
  for (guint i = 0; i < 4; i++)
    trends_plan_undo (plan, &error);
  g_assert_no_error (error);
  undone = dup_texts (plan);
  g_assert_cmpstr (undone, ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decide/stance", test_stance);
  g_test_add_func ("/decide/digits", test_digits);
  g_test_add_func ("/decide/owner", test_owner);
  g_test_add_func ("/decide/changed-mind", test_changed_mind);

  return g_test_run ();
}
