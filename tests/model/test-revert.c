/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-revert.c: whether one edit can be taken back is kept as long as nothing touches
 * what it is about. What it would bring back a reference to is that, too: whatever goes
 * after somebody has asked, the answer is what comes of trying.
 */

#include "trends-random-plan.h"

#include <string.h>

#define N_ROUNDS 400

/* (transfer full) (nullable) */
static TrendsEntity *
pick (GRand      *rand,
      TrendsPlan *plan,
      TrendsKind  kind)
{
  GListModel *list = trends_plan_get_list (plan, kind);
  guint n = g_list_model_get_n_items (list);

  return n > 0 ? g_list_model_get_item (list, g_rand_int_range (rand, 0, n)) : NULL;
}

static const TrendsField *
pick_reference (GRand *rand)
{
  for (;;)
    {
      TrendsKind kind = g_rand_int_range (rand, 0, TRENDS_N_KINDS);
      const TrendsKindInfo *info = trends_kind_get_info (kind);
      const TrendsField *field = &info->fields[g_rand_int_range (rand, 0, info->n_fields)];

      if (field->type == TRENDS_FIELD_REF || field->type == TRENDS_FIELD_REFS)
        return field;
    }
}

/* (transfer full) (nullable): what the edit that was done last would refer to again */
static TrendsEntity *
find_needed (TrendsPlan        *plan,
             const TrendsField *field,
             const TrendsValue *before)
{
  g_auto (GStrv) ids = NULL;
  TrendsEntity *entity = NULL;

  if (field->type == TRENDS_FIELD_REF)
    entity = trends_plan_lookup (plan, trends_value_get_text (before));
  else
    {
      ids = trends_value_dup_strings (before);
      entity = ids[0] != NULL ? trends_plan_lookup (plan, ids[0]) : NULL;
    }
  return entity != NULL ? g_object_ref (entity) : NULL;
}

/* Sets a reference, asks, removes what it was before, and asks again. */
static gboolean
do_round (GRand      *rand,
          TrendsPlan *plan,
          guint      *n_refused)
{
  const TrendsField *field = pick_reference (rand);
  g_autoptr (TrendsEntity) entity = pick (rand, plan, field->kind);
  g_auto (TrendsValue) value = trends_random_value (rand, plan, field);
  g_auto (TrendsValue) before = TRENDS_VALUE_INIT;
  g_autoptr (TrendsEntity) needed = NULL;
  g_autoptr (TrendsEdit) taken = NULL;
  g_autofree char *id = NULL;
  gboolean can;

  if (entity == NULL)
    return FALSE;
  before = trends_value_copy (trends_entity_get_value (entity, field->index));
  if (!trends_plan_set (plan, entity, field->index, &value, TRENDS_SET_ONCE, NULL)
      || trends_value_equal (&before, trends_entity_get_value (entity, field->index)))
    return FALSE;

  id = g_strdup (trends_plan_get_undo_id (plan));
  g_assert_true (trends_plan_can_revert (plan, id));
  needed = find_needed (plan, field, &before);
  if (needed == NULL || !trends_plan_remove (plan, needed, NULL))
    return FALSE;

  can = trends_plan_can_revert (plan, id);
  taken = trends_plan_revert (plan, id, NULL);
  g_assert_true (can == (taken != NULL));
  *n_refused += !can;
  return TRUE;
}

static void
test_needed (void)
{
  guint n_done = 0, n_refused = 0;

  for (guint i = 0; i < N_ROUNDS / 40; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 15);

      for (guint j = 0; j < 40; j++)
        {
          n_done += do_round (rand, plan, &n_refused);
          while (trends_plan_undo (plan, NULL))
            ;
        }
    }
  g_assert_cmpuint (n_done, >, N_ROUNDS / 20);
  g_assert_cmpuint (n_refused, >, 5);
}

static void
depend (GRand      *rand,
        TrendsPlan *plan)
{
  g_autoptr (TrendsEntity) one = pick (rand, plan, TRENDS_KIND_INITIATIVE);
  g_autoptr (TrendsEntity) other = pick (rand, plan, TRENDS_KIND_INITIATIVE);

  trends_plan_add_dependency (plan, one, other, NULL);
}

/* What was a dependency may close a circle when it comes back, wherever others were added. */
static void
test_circles (void)
{
  guint n_refused = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 6);
      g_autoptr (TrendsEntity) dependency = NULL;
      g_autoptr (TrendsEdit) taken = NULL;
      g_autofree char *id = NULL;
      gboolean can;

      for (guint j = 0; j < 4; j++)
        depend (rand, plan);
      dependency = pick (rand, plan, TRENDS_KIND_DEPENDENCY);
      if (dependency == NULL)
        continue;
      g_assert_true (trends_plan_remove (plan, dependency, NULL));
      id = g_strdup (trends_plan_get_undo_id (plan));
      g_assert_true (trends_plan_can_revert (plan, id));
      for (int j = g_rand_int_range (rand, 1, 4); j > 0; j--)
        depend (rand, plan);

      can = trends_plan_can_revert (plan, id);
      taken = trends_plan_revert (plan, id, NULL);
      g_assert_true (can == (taken != NULL));
      n_refused += !can;
    }
  g_assert_cmpuint (n_refused, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/revert/needed", test_needed);
  g_test_add_func ("/revert/circles", test_circles);
  return g_test_run ();
}
