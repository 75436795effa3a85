/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-changes.c: when each entity was changed last, against a look through all edits. */

#include "trends-changes.h"
#include "trends-random-plan.h"

#include <string.h>

static gint64
find_last (GPtrArray  *edits,
           const char *id)
{
  gint64 last = TRENDS_UNSET;

  for (guint i = 0; i < edits->len; i++)
    for (guint j = 0; j < trends_edit_get_n_changes (edits->pdata[i]); j++)
      if (strcmp (trends_edit_get_change (edits->pdata[i], j)->id, id) == 0)
        last = MAX (last, trends_edit_get_time (edits->pdata[i]));
  return last;
}

/* (transfer full): an edit that sets something of some entities, at any time */
static TrendsEdit *
random_edit (GRand      *rand,
             TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  TrendsEditBuilder *builder = trends_edit_builder_new ("", TRENDS_ORIGIN_USER);
  g_auto (TrendsValue) value = trends_value_text ("x");

  for (int i = g_rand_int_range (rand, 1, 4); i > 0; i--)
    {
      g_autoptr (TrendsEntity) entity =
        g_list_model_get_item (list, g_rand_int_range (rand, 0, g_list_model_get_n_items (list)));

      trends_edit_builder_set (builder, TRENDS_KIND_INITIATIVE, trends_entity_get_id (entity),
                               TRENDS_INITIATIVE_NOTES, &value, &value);
    }
  trends_edit_builder_set_time (builder, g_rand_int_range (rand, 0, 2000000000));
  return trends_edit_builder_end (builder);
}

static void
check (TrendsChanges *changes,
       TrendsPlan    *plan,
       GPtrArray     *edits)
{
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      GListModel *list = trends_plan_get_list (plan, kind);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

          g_assert_cmpint (trends_changes_get (entity, changes), ==,
                           find_last (edits, trends_entity_get_id (entity)));
        }
    }
}

/* Whatever the order in which it hears of them. */
static void
test_told (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 12);
  g_autoptr (TrendsChanges) changes = trends_changes_new ();
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_edit_unref);

  for (guint i = 0; i < 40; i++)
    {
      g_ptr_array_add (edits, random_edit (rand, plan));
      trends_changes_note (changes, edits->pdata[i]);
      check (changes, plan, edits);
    }
}

static void
collect_cb (TrendsPlan *plan,
            TrendsEdit *edit,
            GPtrArray  *edits)
{
  g_ptr_array_add (edits, trends_edit_ref (edit));
}

static void
test_follows (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 12);
  g_autoptr (TrendsChanges) changes = trends_changes_new ();
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_edit_unref);

  trends_changes_follow (changes, plan);
  g_signal_connect (plan, "applied", G_CALLBACK (collect_cb), edits);
  check (changes, plan, edits);
  for (guint i = 0; i < 60; i++)
    {
      if (g_rand_int_range (rand, 0, 4) == 0)
        trends_plan_undo (plan, NULL);
      else
        trends_random_edit (rand, plan);
      check (changes, plan, edits);
    }
  g_assert_cmpuint (edits->len, >, 10);
  g_signal_handlers_disconnect_by_data (plan, edits);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/changes/told", test_told);
  g_test_add_func ("/changes/follows", test_follows);
  return g_test_run ();
}
