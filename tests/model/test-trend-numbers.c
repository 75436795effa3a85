/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-trend-numbers.c: trends are found by the numbers that people say, whatever is typed. */

#include "trends-random-plan.h"
#include "trends-trend-numbers.h"

/* Each trend is found by the number that it says it has, and by no other. */
static void
test_found (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 40);
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);
  guint n = g_list_model_get_n_items (trends);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);
      guint number = trends_trend_get_running_number (trend);

      g_assert_true (trends_trend_find_by_number (plan, number) == trend);
    }
  g_assert_null (trends_trend_find_by_number (plan, 0));
  g_assert_null (trends_trend_find_by_number (plan, n + 1));
  g_assert_null (trends_trend_find_by_number (plan, G_MAXUINT));
}

/* What is written of trends is read as these trends, in that order, with or without spaces. */
static void
test_ids (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 40);
  guint n = g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_TREND));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) numbers = NULL;
  g_auto (GStrv) ids = NULL;

  g_assert_cmpuint (n, >, 0);
  for (guint i = n; i > 0; i--)
    g_string_append_printf (text, "%s%u", i == n ? "" : i % 2 == 0 ? " , " : ",", i);
  numbers = trends_numbers_read (text->str);
  ids = trends_trend_ids_from_numbers (plan, text->str, NULL);
  g_assert_cmpuint (numbers->len, ==, n);
  g_assert_cmpuint (g_strv_length (ids), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (g_array_index (numbers, guint, i), ==, n - i);
      g_assert_cmpstr (ids[i], ==,
                       trends_entity_get_id (trends_trend_find_by_number (plan, n - i)));
    }
}

/* What is no number is named. */
static void
test_refused (void)
{
  static const char *const texts[] = { " ", ",", "1,", "0", "-1", "1.5", "1 2", "one", "100000" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 40);
  g_auto (GStrv) none = trends_trend_ids_from_numbers (plan, "", NULL);
  g_autoptr (GError) unknown = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (trends_numbers_read (texts[i]));
      g_assert_null (trends_trend_ids_from_numbers (plan, texts[i], &error));
      g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID);
    }
  g_assert_null (trends_numbers_read (""));
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_null (trends_trend_ids_from_numbers (plan, "1,99999", &unknown));
  g_assert_nonnull (strstr (unknown->message, "99999"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trend-numbers/found", test_found);
  g_test_add_func ("/trend-numbers/ids", test_ids);
  g_test_add_func ("/trend-numbers/refused", test_refused);
  return g_test_run ();
}
