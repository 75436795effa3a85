/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-entity-filter.c: a list of GTK's that is filtered, against what is looked for. */

#include "trends-entity-filter.h"
#include "trends-random-plan.h"

static void
check (GListModel   *shown,
       GListModel   *all,
       TrendsFilter *filter)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (all, i);
      g_autoptr (TrendsEntity) at = g_list_model_get_item (shown, n);

      if (!trends_filter_matches (filter, initiative))
        continue;
      g_assert_true (at == initiative);
      n++;
    }
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, n);
}

/* However what is looked for changes, all that matches is shown and nothing else. */
static void
test_follows (void)
{
  static const char * const typed[] = { "", "a", "a e", "e", "e-", "i", "in", "an" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 50);
  g_autoptr (TrendsFilter) filter = trends_filter_new ();
  GListModel *all = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  g_autoptr (GListModel) shown = G_LIST_MODEL (
    gtk_filter_list_model_new (g_object_ref (all), trends_entity_filter_new (filter)));

  for (guint i = 0; i < 200; i++)
    {
      if (g_rand_boolean (rand))
        trends_filter_set_text (filter, typed[g_rand_int_range (rand, 0, G_N_ELEMENTS (typed))]);
      else
        g_object_set (filter, "priorities", g_rand_int_range (rand, 0, 32), NULL);
      check (shown, all, filter);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entity-filter/follows", test_follows);
  return g_test_run ();
}
