/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-undo.c: undo goes all the way back and redo all the way forward, for any
 * row of edits; typing joins; a new edit ends what could be redone.
 */

#include "trends-random-plan.h"

static void
check_rows (guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 25);
  g_autofree char *last = NULL;
  g_autofree char *again = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  while (trends_plan_undo (plan, NULL))
    ;
  first = trends_plan_dump (plan);
  while (trends_plan_redo (plan, NULL))
    ;

  for (int i = 0; i < 150; i++)
    trends_random_edit (rand, plan);
  while (trends_plan_redo (plan, NULL))
    ;
  last = trends_plan_dump (plan);

  while (trends_plan_undo (plan, NULL))
    ;
  second = trends_plan_dump (plan);
  g_assert_cmpstr (first, ==, second);

  while (trends_plan_redo (plan, NULL))
    ;
  again = trends_plan_dump (plan);
  g_assert_cmpstr (last, ==, again);
}

static void
test_random_rows (void)
{
  for (guint32 seed = 1; seed <= 20; seed++)
    check_rows (seed);
}

static TrendsPlan *
plan_with_initiative (TrendsEntity **initiative)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  TrendsPlan *plan = trends_random_plan_new (rand, 1);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, 0);

  *initiative = entity;
  return plan;
}

static void
type (TrendsPlan   *plan,
      TrendsEntity *entity,
      const char   *text)
{
  g_assert_true (trends_plan_set_text (plan, entity, TRENDS_INITIATIVE_TITLE, text,
                                       TRENDS_SET_TYPING, NULL));
}

static void
count_cb (TrendsPlan *plan,
          TrendsEdit *edit,
          guint      *n)
{
  (*n)++;
}

static void
test_typing_joins (void)
{
  TrendsEntity *initiative;
  g_autoptr (TrendsPlan) plan = plan_with_initiative (&initiative);
  g_autofree char *before = trends_plan_dump (plan);
  g_autofree char *after = NULL;
  guint n = 0;

  g_signal_connect (plan, "edited", G_CALLBACK (count_cb), &n);
  type (plan, initiative, "D");
  type (plan, initiative, "Da");
  type (plan, initiative, "Dat");
  g_assert_true (trends_plan_get_pending (plan));
  g_assert_cmpuint (n, ==, 0);

  trends_plan_seal (plan);
  g_assert_false (trends_plan_get_pending (plan));
  g_assert_cmpuint (n, ==, 1);

  g_assert_true (trends_plan_undo (plan, NULL));
  after = trends_plan_dump (plan);
  g_assert_cmpstr (before, ==, after);
}

static void
test_typing_back_is_no_edit (void)
{
  TrendsEntity *initiative;
  g_autoptr (TrendsPlan) plan = plan_with_initiative (&initiative);
  g_autofree char *title = g_strdup (trends_entity_get_name (initiative));
  g_autofree char *label = g_strdup (trends_plan_get_undo_label (plan));
  guint n = 0;

  g_signal_connect (plan, "edited", G_CALLBACK (count_cb), &n);
  type (plan, initiative, "other");
  type (plan, initiative, title);
  trends_plan_seal (plan);

  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpstr (trends_plan_get_undo_label (plan), ==, label);
}

static void
test_sealed_typing_does_not_join (void)
{
  TrendsEntity *initiative;
  g_autoptr (TrendsPlan) plan = plan_with_initiative (&initiative);

  type (plan, initiative, "one");
  trends_plan_seal (plan);
  type (plan, initiative, "two");
  g_assert_true (trends_plan_undo (plan, NULL));
  g_assert_cmpstr (trends_entity_get_name (initiative), ==, "one");
}

static void
test_new_edit_ends_redo (void)
{
  TrendsEntity *initiative;
  g_autoptr (TrendsPlan) plan = plan_with_initiative (&initiative);

  type (plan, initiative, "one");
  g_assert_true (trends_plan_undo (plan, NULL));
  g_assert_nonnull (trends_plan_get_redo_label (plan));
  type (plan, initiative, "two");
  g_assert_null (trends_plan_get_redo_label (plan));
  g_assert_false (trends_plan_redo (plan, NULL));
}

static void
test_removed_come_back (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 30);
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);
  g_autofree char *before = trends_plan_dump (plan);
  g_autofree char *after = NULL;

  while (g_list_model_get_n_items (trends) > 0)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, 0);

      g_assert_true (trends_plan_remove (plan, trend, NULL));
      g_assert_null (trends_entity_get_plan (trend));
    }
  g_assert_cmpuint (
    g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE)), ==, 0);
  g_assert_cmpuint (
    g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_DEPENDENCY)), ==, 0);

  for (int i = 0; i < 10; i++)
    g_assert_true (trends_plan_undo (plan, NULL));
  after = trends_plan_dump (plan);
  g_assert_cmpstr (before, ==, after);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo/random-rows", test_random_rows);
  g_test_add_func ("/undo/typing-joins", test_typing_joins);
  g_test_add_func ("/undo/typing-back", test_typing_back_is_no_edit);
  g_test_add_func ("/undo/sealed-typing", test_sealed_typing_does_not_join);
  g_test_add_func ("/undo/new-edit-ends-redo", test_new_edit_ends_redo);
  g_test_add_func ("/undo/removed-come-back", test_removed_come_back);
  return g_test_run ();
}
