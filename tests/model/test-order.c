/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-order.c: a list is in the order of its kind whatever became of its entities, knows
 * where each stands, and reports no more than what has changed.
 */

#include "trends-counted-list.h"
#include "trends-order.h"
#include "trends-random-plan.h"

#include <string.h>

#define N_INITIATIVES 120
#define N_ROUNDS 60

/* A list as it was when it was looked at last. */
typedef struct
{
  GListModel *list;
  GPtrArray *before;
} Look;

static GPtrArray *
dup_items (GListModel *list)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (items, g_list_model_get_item (list, i));
  return items;
}

/* What is reported begins and ends with something that isn't as it was. */
static void
check_report_cb (GListModel *list,
                 guint       position,
                 guint       removed,
                 guint       added,
                 Look       *look)
{
  g_autoptr (GPtrArray) now = dup_items (list);
  GPtrArray *before = look->before;

  g_assert_cmpuint (before->len - removed + added, ==, now->len);
  g_assert_cmpuint (removed + added, >, 0);
  for (guint i = 0; i < position; i++)
    g_assert_true (before->pdata[i] == now->pdata[i]);
  for (guint i = 1; i <= now->len - position - added; i++)
    g_assert_true (before->pdata[before->len - i] == now->pdata[now->len - i]);
  if (removed > 0 && added > 0)
    {
      g_assert_true (before->pdata[position] != now->pdata[position]);
      g_assert_true (before->pdata[position + removed - 1] != now->pdata[position + added - 1]);
    }
  g_ptr_array_unref (look->before);
  look->before = g_steal_pointer (&now);
}

/* And in a list that has them the other way round, but for the first */
static void
check_places (GListModel *list)
{
  g_autoptr (GListStore) other = g_list_store_new (TRENDS_TYPE_ENTITY);
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      g_assert_cmpuint (trends_order_find (TRENDS_ORDER (list), entity), ==, i);
      g_assert_cmpuint (trends_order_find_in (list, entity), ==, i);
      g_assert_cmpuint (trends_order_find_in (G_LIST_MODEL (other), entity), ==, G_MAXUINT);
      if (i > 0)
        g_list_store_insert (other, 0, entity);
      g_assert_cmpuint (trends_order_find_in (G_LIST_MODEL (other), entity), ==,
                        i > 0 ? 0 : G_MAXUINT);
    }
}

/* In a list of some of them that is in order, too, as views have them: as few looks as halving takes */
static void
check_halved (GListModel *list)
{
  g_autoptr (GListStore) some = g_list_store_new (TRENDS_TYPE_ENTITY);
  g_autoptr (TrendsCountedList) counted = trends_counted_list_new (G_LIST_MODEL (some));
  guint n_most = 2;

  for (guint i = 0; i < g_list_model_get_n_items (list); i += 2)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      g_list_store_append (some, entity);
    }
  for (guint n = g_list_model_get_n_items (G_LIST_MODEL (some)); n > 0; n /= 2)
    n_most++;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (some)); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (G_LIST_MODEL (some), i);

      g_assert_cmpuint (trends_order_find_in (G_LIST_MODEL (counted), entity), ==, i);
      g_assert_cmpuint (trends_counted_list_reset (counted), <=, n_most);
    }
}

static void
add_records (GPtrArray  *records,
             GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      g_ptr_array_add (records, trends_entity_dup_record (entity));
    }
}

static void
shuffle (GPtrArray *array,
         GRand     *rand)
{
  for (guint i = array->len; i > 1; i--)
    {
      guint other = (guint) g_rand_int_range (rand, 0, (gint32) i);
      gpointer item = array->pdata[i - 1];

      array->pdata[i - 1] = array->pdata[other];
      array->pdata[other] = item;
    }
}

/* The same entities, put into a new plan in any order, stand as they do. */
static void
check_as_made_anew (TrendsPlan *plan,
                    GRand      *rand)
{
  g_autoptr (GPtrArray) records =
    g_ptr_array_new_with_free_func ((GDestroyNotify) trends_record_unref);
  g_autoptr (TrendsPlan) other = trends_plan_new ();
  TrendsEditBuilder *builder = trends_edit_builder_new ("", TRENDS_ORIGIN_LOAD);
  g_autoptr (TrendsEdit) edit = NULL;
  g_autofree char *one = trends_plan_dump (plan);
  g_autofree char *two = NULL;

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    add_records (records, trends_plan_get_list (plan, kind));
  shuffle (records, rand);
  for (guint i = 0; i < records->len; i++)
    trends_edit_builder_add (builder, records->pdata[i]);
  edit = trends_edit_builder_end (builder);
  g_assert_true (trends_plan_apply (other, edit, NULL));

  two = trends_plan_dump (other);
  g_assert_cmpstr (one, ==, two);
}

static GPtrArray *
pick_some (GListModel *list,
           GRand      *rand)
{
  GPtrArray *some = g_ptr_array_new_with_free_func (g_object_unref);
  guint one_in = (guint) g_rand_int_range (rand, 1, 4);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    if (g_rand_int_range (rand, 0, (gint32) one_in) == 0)
      g_ptr_array_add (some, g_list_model_get_item (list, i));
  return some;
}

/* What a field is set to of many: one that their order depends on, too. */
static void
set_some (TrendsPlan *plan,
          GRand      *rand)
{
  static const guint fields[] = { TRENDS_INITIATIVE_TREND, TRENDS_INITIATIVE_POSITION,
                                  TRENDS_INITIATIVE_PRIORITY };
  g_autoptr (GPtrArray) some =
    pick_some (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), rand);
  guint field = fields[g_rand_int_range (rand, 0, G_N_ELEMENTS (fields))];
  g_auto (TrendsValue) value =
    trends_random_value (rand, plan, trends_kind_get_field (TRENDS_KIND_INITIATIVE, field));

  if (some->len > 0)
    trends_plan_set_many (plan, some, field, &value, NULL);
}

static void
do_something (TrendsPlan *plan,
              GRand      *rand)
{
  g_autoptr (GPtrArray) some = NULL;

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      some = pick_some (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), rand);
      trends_plan_remove_many (plan, some, NULL);
      break;
    case 1:
      set_some (plan, rand);
      break;
    case 2:
      trends_plan_redo (plan, NULL);
      break;
    case 3:
      trends_random_edit (rand, plan);
      break;
    default:
      trends_plan_undo (plan, NULL);
      break;
    }
}

static void
test_any_edits (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (41);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, N_INITIATIVES);
  Look looks[TRENDS_N_KINDS];

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      looks[kind].list = trends_plan_get_list (plan, kind);
      looks[kind].before = dup_items (looks[kind].list);
      g_signal_connect (looks[kind].list, "items-changed", G_CALLBACK (check_report_cb),
                        &looks[kind]);
    }

  for (int i = 0; i < N_ROUNDS; i++)
    {
      do_something (plan, rand);
      for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
        {
          check_places (looks[kind].list);
          check_halved (looks[kind].list);
        }
      check_as_made_anew (plan, rand);
    }

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      g_signal_handlers_disconnect_by_data (looks[kind].list, &looks[kind]);
      g_ptr_array_unref (looks[kind].before);
    }
}

/* Taken out, put back and taken out again, while nothing is reported. */
static void
test_frozen (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (43);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 40);
  g_autoptr (TrendsOrder) order = trends_order_new ();
  g_autoptr (GPtrArray) all = dup_items (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE));
  g_autoptr (GHashTable) within = g_hash_table_new (NULL, NULL);

  for (int round = 0; round < 50; round++)
    {
      guint n_before = g_list_model_get_n_items (G_LIST_MODEL (order));

      trends_order_freeze (order);
      for (int i = 0; i < 60; i++)
        {
          TrendsEntity *entity = all->pdata[g_rand_int_range (rand, 0, (gint32) all->len)];

          if (g_hash_table_add (within, entity))
            trends_order_add (order, entity);
          else if (g_hash_table_remove (within, entity))
            trends_order_remove (order, entity);
          g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (order)), ==, n_before);
        }
      trends_order_thaw (order);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (order)), ==,
                        g_hash_table_size (within));
      check_places (G_LIST_MODEL (order));
      for (guint i = 0; i < all->len; i++)
        g_assert_true (g_hash_table_contains (within, all->pdata[i])
                       == (trends_order_find (order, all->pdata[i]) != G_MAXUINT));
    }
}

/* In one edit each goes to another trend, and to another place there. */
static TrendsEdit *
make_moves (TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);
  TrendsEditBuilder *builder = trends_edit_builder_new ("Move", TRENDS_ORIGIN_USER);
  static const guint fields[] = { TRENDS_INITIATIVE_TREND, TRENDS_INITIATIVE_POSITION };
  guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);
      g_autoptr (TrendsEntity) other = g_list_model_get_item (list, n - 1 - i);
      g_autoptr (TrendsEntity) trend
        = g_list_model_get_item (trends, i % g_list_model_get_n_items (trends));
      const char *after[] = { trends_entity_get_id (trend),
                              trends_entity_get_text (other, TRENDS_INITIATIVE_POSITION) };

      for (guint f = 0; f < G_N_ELEMENTS (fields); f++)
        {
          g_auto (TrendsValue) value = trends_value_text (after[f]);

          trends_edit_builder_set (builder, TRENDS_KIND_INITIATIVE, trends_entity_get_id (entity), fields[f],
                                   trends_entity_get_value (entity, fields[f]), &value);
        }
    }
  return trends_edit_builder_end (builder);
}

static void
check_sorted (GListModel *list,
              guint       n)
{
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, n);
  for (guint i = 1; i < n; i++)
    {
      g_autoptr (TrendsEntity) before = g_list_model_get_item (list, i - 1);
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      g_assert_cmpint (trends_entity_compare (before, entity), <, 0);
    }
}

static void
test_moved_twice (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, N_INITIATIVES);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  g_autoptr (TrendsEdit) edit = make_moves (plan);
  g_autoptr (GPtrArray) before = dup_items (list);
  g_autoptr (GError) error = NULL;

  g_assert_true (trends_plan_apply (plan, edit, &error));
  g_assert_no_error (error);
  check_sorted (list, before->len);
  check_places (list);
  g_assert_true (trends_plan_undo (plan, &error));
  check_sorted (list, before->len);
  for (guint i = 0; i < before->len; i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      g_assert_true (entity == before->pdata[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/order/any-edits", test_any_edits);
  g_test_add_func ("/order/frozen", test_frozen);
  g_test_add_func ("/order/moved-twice", test_moved_twice);
  return g_test_run ();
}
