/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-initiative-state.c: who looks for what was counted finds just that. */

#include "trends-filter.h"
#include "trends-initiative-state.h"
#include "trends-random-plan.h"

/* Asked of each by itself, or looked for with what the search bar has */
static void
test_lacks_lead (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 200);
  g_autoptr (TrendsFilter) filter = trends_filter_new ();
  g_autoptr (TrendsCondition) condition = trends_initiative_new_lacks_lead ();
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  guint n_found = 0, n_without = 0;

  trends_filter_set_condition (filter, condition, plan);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      g_assert_cmpint (trends_filter_matches (filter, initiative), ==,
                       trends_initiative_lacks_lead (initiative));
      n_found += trends_initiative_lacks_lead (initiative);
      n_without += trends_entity_get_ref (initiative, TRENDS_INITIATIVE_LEAD) == NULL;
    }
  g_assert_cmpuint (n_found, >, 0);
  g_assert_cmpuint (n_found, <, n_without);
  g_assert_cmpuint (trends_filter_get_others (filter)->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/initiative-state/lacks-lead", test_lacks_lead);
  return g_test_run ();
}
