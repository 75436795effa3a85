/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-restore-field.c: what was typed in a field comes back as it was, whatever was typed and
 * however often that paused, and leaves nothing to be undone; redo types it again.
 */

#include "trends-random-plan.h"

#define N_ROUNDS 200

static void
type_some (GRand        *rand,
           TrendsPlan   *plan,
           TrendsEntity *entity,
           guint         field)
{
  for (int i = g_rand_int_range (rand, 1, 8); i > 0; i--)
    {
      g_autofree char *text = g_strdup_printf ("Text %d", g_rand_int_range (rand, 0, 4));

      g_assert_true (trends_plan_set_text (plan, entity, field, text, TRENDS_SET_TYPING, NULL));
      if (g_rand_boolean (rand))
        trends_plan_seal (plan);
    }
}

/* With @amid, something else is done after the typing, which stays. */
static void
do_round (GRand    *rand,
          gboolean  amid)
{
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 8);
  g_autoptr (TrendsEntity) entity =
    g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), 0);
  const guint field = TRENDS_INITIATIVE_DESCRIPTION;
  g_auto (TrendsValue) before = trends_value_copy (trends_entity_get_value (entity, field));
  g_autofree char *since = g_strdup (trends_plan_get_undo_id (plan));
  g_autofree char *first = trends_plan_dump (plan);
  g_autofree char *typed = NULL;
  g_autofree char *last = NULL;

  type_some (rand, plan, entity, field);
  typed = trends_plan_dump (plan);
  if (amid)
    g_assert_true (trends_plan_set_text (plan, entity, TRENDS_INITIATIVE_TITLE, "Amid",
                                         TRENDS_SET_ONCE, NULL));

  g_assert_true (trends_plan_restore_field (plan, entity, field, &before, since, NULL));
  g_assert_true (trends_value_equal (trends_entity_get_value (entity, field), &before));
  if (amid)
    {
      g_assert_cmpstr (trends_entity_get_name (entity), ==, "Amid");
      return;
    }

  last = trends_plan_dump (plan);
  g_assert_cmpstr (last, ==, first);
  g_assert_cmpstr (trends_plan_get_undo_id (plan), ==, since);
  while (trends_plan_redo (plan, NULL))
    ;
  g_free (last);
  last = trends_plan_dump (plan);
  g_assert_cmpstr (last, ==, typed);
}

static void
test_rounds (gconstpointer amid)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

      do_round (rand, amid != NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/restore-field/alone", NULL, test_rounds);
  g_test_add_data_func ("/restore-field/amid", "amid", test_rounds);
  return g_test_run ();
}
