/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-notify.c: each property notifies when it changes and only then, and the
 * lists that views show always agree with what they have reported.
 */

#include "trends-random-plan.h"

#include <string.h>

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          GHashTable *counts)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, pspec->name));

  g_hash_table_insert (counts, (gpointer) pspec->name, GUINT_TO_POINTER (n + 1));
}

static void
check_property (GRand        *rand,
                TrendsPlan   *plan,
                TrendsEntity *entity,
                guint         index)
{
  const TrendsField *field = trends_kind_get_field (trends_entity_get_kind (entity), index);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (TrendsValue) value = trends_random_value (rand, plan, field);
  g_auto (TrendsValue) before = trends_value_copy (trends_entity_get_value (entity, index));
  gulong handler = g_signal_connect (entity, "notify", G_CALLBACK (count_cb), counts);
  gboolean changed;

  g_assert_nonnull (g_object_class_find_property (G_OBJECT_GET_CLASS (entity), field->property));
  changed = trends_plan_set (plan, entity, index, &value, TRENDS_SET_ONCE, NULL) &&
            !trends_value_equal (&before, &value);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, field->property)), ==,
                    changed ? 1 : 0);
  g_signal_handler_disconnect (entity, handler);
}

static void
test_properties (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 5);

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      g_autoptr (TrendsEntity) entity =
        g_list_model_get_item (trends_plan_get_list (plan, kind), 0);

      if (entity == NULL)
        continue;
      for (guint i = 0; i < trends_kind_get_info (kind)->n_fields; i++)
        check_property (rand, plan, entity, i);
    }
}

static void
test_every_property_can_be_read (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 5);

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      g_autoptr (TrendsEntity) entity =
        g_list_model_get_item (trends_plan_get_list (plan, kind), 0);
      g_autofree GParamSpec **pspecs = NULL;
      guint n;

      g_assert_nonnull (entity);
      pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (entity), &n);
      for (guint i = 0; i < n; i++)
        {
          g_auto (GValue) value = G_VALUE_INIT;

          g_object_get_property (G_OBJECT (entity), pspecs[i]->name, &value);
          if (G_VALUE_HOLDS_STRING (&value))
            g_assert_nonnull (g_value_get_string (&value));
        }
    }
}

/* A list as somebody who only listens knows it. */
static void
follow_cb (GListModel *list,
           guint       position,
           guint       removed,
           guint       added,
           GPtrArray  *copy)
{
  g_assert_cmpuint (position + removed, <=, copy->len);
  if (removed > 0)
    g_ptr_array_remove_range (copy, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (copy, position + i, g_list_model_get_item (list, position + i));
}

static GPtrArray *
follow (GListModel *list)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_object_unref);

  follow_cb (list, 0, 0, g_list_model_get_n_items (list), copy);
  g_signal_connect (list, "items-changed", G_CALLBACK (follow_cb), copy);
  return copy;
}

static void
assert_same (GListModel *list,
             GPtrArray  *copy)
{
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, copy->len);
  for (guint i = 0; i < copy->len; i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      g_assert_true (entity == copy->pdata[i]);
    }
}

static void
test_lists (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (13);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 60);
  GPtrArray *copies[TRENDS_N_KINDS];

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    copies[kind] = follow (trends_plan_get_list (plan, kind));

  for (int i = 0; i < 400; i++)
    {
      trends_random_edit (rand, plan);
      for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
        assert_same (trends_plan_get_list (plan, kind), copies[kind]);
    }

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      g_signal_handlers_disconnect_by_data (trends_plan_get_list (plan, kind), copies[kind]);
      g_ptr_array_unref (copies[kind]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notify/properties", test_properties);
  g_test_add_func ("/notify/readable", test_every_property_can_be_read);
  g_test_add_func ("/notify/lists", test_lists);
  return g_test_run ();
}
