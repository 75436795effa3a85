/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-plan-copy.c: a copy is what the plan was, stays so whatever becomes of the plan, and
 * holds no more than it was to take over.
 */

#include "trends-plan-copy.h"
#include "trends-random-plan.h"

static void
test_same (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (101);

  for (guint n = 6; n < 60; n += 12)
    {
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, n);
      g_autoptr (GPtrArray) records = trends_plan_dup_records (plan);
      g_autofree char *before = trends_plan_dump (plan);
      g_autofree char *after = NULL;
      g_autoptr (TrendsPlan) copy = NULL;
      g_autoptr (GError) error = NULL;

      for (int i = 0; i < 10; i++)
        trends_random_edit (rand, plan);
      copy = trends_plan_new_from_records (records, &error);
      g_assert_no_error (error);
      after = trends_plan_dump (copy);
      g_assert_cmpstr (before, ==, after);
      g_assert_null (trends_plan_get_undo_label (copy));
    }
}

static gboolean
is_left_out (TrendsEntity *entity)
{
  return trends_entity_is (entity, TRENDS_KIND_DEPENDENCY)
         || trends_entity_is (entity, TRENDS_KIND_MILESTONE);
}

static TrendsRecord *
take_cb (TrendsEntity *entity,
         gpointer      user_data)
{
  guint *n_asked = user_data;

  (*n_asked)++;
  return is_left_out (entity) ? NULL : trends_entity_dup_record (entity);
}

static guint
count_all (TrendsPlan *plan)
{
  guint n = 0;

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    n += g_list_model_get_n_items (trends_plan_get_list (plan, kind));
  return n;
}

static void
test_part (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (103);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 30);
  guint n_asked = 0;
  g_autoptr (GPtrArray) records = trends_plan_take_records (plan, take_cb, &n_asked);
  g_autoptr (TrendsPlan) copy = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (n_asked, ==, count_all (plan));
  copy = trends_plan_new_from_records (records, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_all (copy), ==, records->len);
  g_assert_cmpuint (count_all (copy), <, count_all (plan));
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      GListModel *list = trends_plan_get_list (copy, kind);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

          g_assert_false (is_left_out (entity));
          g_assert_nonnull (trends_plan_lookup (plan, trends_entity_get_id (entity)));
        }
    }
}

/* Without what others refer to there is no plan, and nothing of one. */
static void
test_refused (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (107);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 30);
  g_autoptr (TrendsPlan) other = trends_plan_new ();
  g_autoptr (GPtrArray) records = trends_plan_dup_records (plan);
  g_autofree char *before = trends_plan_dump (other);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = records->len; i > 0; i--)
    if (trends_record_get_kind (records->pdata[i - 1]) == TRENDS_KIND_TREND)
      g_ptr_array_remove_index (records, i - 1);
  g_assert_false (trends_plan_load_records (other, records, &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_NOT_FOUND);
  after = trends_plan_dump (other);
  g_assert_cmpstr (before, ==, after);
}

/* A plan that nobody has given a title yet can be copied nevertheless. */
static void
test_untitled (void)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  g_autoptr (GPtrArray) records = trends_plan_dup_records (plan);
  g_autoptr (TrendsPlan) copy = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (records->len, ==, 0);
  copy = trends_plan_new_from_records (records, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (trends_entity_get_name (trends_plan_get_info (copy)), ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-copy/same", test_same);
  g_test_add_func ("/plan-copy/part", test_part);
  g_test_add_func ("/plan-copy/refused", test_refused);
  g_test_add_func ("/plan-copy/untitled", test_untitled);
  return g_test_run ();
}
