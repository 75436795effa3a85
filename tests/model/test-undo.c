/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-undo.c: undo goes all the way back and redo all the way forward, for any
 * row of edits; typing joins; a new edit ends what could be redone.
 */

#include "trends-plan-state.h"
#include "trends-plan-verbs.h"
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

/* Wherever a plan comes back to a state, it is the same to the last value; and undo leads back
 * to the state that was before. */
static void
test_states (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (77);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 25);
  g_autoptr (GHashTable) dumps = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  guint n_again = 0;

  for (int i = 0; i < 400; i++)
    {
      guint64 state;
      g_autofree char *dump = NULL;
      const char *before;

      if (g_rand_boolean (rand))
        trends_random_edit (rand, plan);
      else if (g_rand_boolean (rand))
        trends_plan_undo (plan, NULL);
      else
        trends_plan_redo (plan, NULL);

      state = trends_plan_get_state (plan);
      dump = trends_plan_dump (plan);
      before = g_hash_table_lookup (dumps, &state);
      if (before != NULL)
        {
          g_assert_cmpstr (dump, ==, before);
          n_again++;
        }
      g_hash_table_replace (dumps, g_memdup2 (&state, sizeof state), g_steal_pointer (&dump));
    }

  g_assert_cmpuint (n_again, >, 50);
}

/* What others do in between makes it another plan. */
static void
test_state_beside (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (78);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 5);
  guint64 first = trends_plan_get_state (plan);
  g_autoptr (TrendsEdit) foreign = NULL;
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_OWNER, NULL);
  TrendsEditBuilder *builder = trends_edit_builder_new ("Theirs", TRENDS_ORIGIN_FOREIGN);

  trends_record_set (record, TRENDS_OWNER_NAME, trends_value_text ("Somebody else"));
  trends_edit_builder_add (builder, record);
  foreign = trends_edit_builder_end (builder);

  g_assert_true (trends_plan_set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_TITLE,
                                       "Another", TRENDS_SET_ONCE, NULL));
  g_assert_true (trends_plan_apply (plan, foreign, NULL));
  g_assert_true (trends_plan_undo (plan, NULL));
  g_assert_cmpuint (trends_plan_get_state (plan), !=, first);
}

/* What was checked against another plan is checked again. */
static void
test_apply_checked (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (79);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 5);
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_OWNER, NULL);
  TrendsEditBuilder *builder = trends_edit_builder_new ("Add", TRENDS_ORIGIN_IMPORT);
  g_autoptr (TrendsEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  guint64 state = trends_plan_get_state (plan);

  trends_record_set (record, TRENDS_OWNER_NAME, trends_value_text ("New"));
  trends_edit_builder_add (builder, record);
  edit = trends_edit_builder_end (builder);
  g_assert_true (trends_plan_check (plan, edit, NULL));

  trends_plan_set_read_only (plan, TRUE);
  g_assert_false (trends_plan_apply_checked (plan, edit, state, &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_READ_ONLY);
  trends_plan_set_read_only (plan, FALSE);

  g_assert_true (trends_plan_apply_checked (plan, edit, state, NULL));
  g_clear_error (&error);
  g_assert_false (trends_plan_apply_checked (plan, edit, state, &error));
  g_assert_nonnull (error);
  g_assert_true (trends_plan_undo (plan, NULL));
  g_assert_cmpuint (trends_plan_get_state (plan), ==, state);
  g_assert_true (trends_plan_apply_checked (plan, edit, state, NULL));
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
  g_test_add_func ("/undo/states", test_states);
  g_test_add_func ("/undo/state-beside", test_state_beside);
  g_test_add_func ("/undo/apply-checked", test_apply_checked);
  g_test_add_func ("/undo/typing-joins", test_typing_joins);
  g_test_add_func ("/undo/typing-back", test_typing_back_is_no_edit);
  g_test_add_func ("/undo/sealed-typing", test_sealed_typing_does_not_join);
  g_test_add_func ("/undo/new-edit-ends-redo", test_new_edit_ends_redo);
  g_test_add_func ("/undo/removed-come-back", test_removed_come_back);
  return g_test_run ();
}
