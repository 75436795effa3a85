/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-initiative-groups.c: each initiative is in the group of what it has, in the plan's order;
 * groups are the same when they have followed edits as when they are made anew, and are there
 * when nothing is in them; and what a group says of its value brings something there.
 */

#include "trends-date.h"
#include "trends-initiative-groups.h"
#include "trends-plan-verbs.h"
#include "trends-random-plan.h"

#define N_EDITS 200

static GListModel *
get_all (TrendsPlan *plan)
{
  return trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
}

/* All, each once and where it belongs; returns how many */
static guint
check_group (TrendsInitiativeGroups *groups,
             TrendsInitiativeGroup  *group)
{
  GListModel *list = trends_initiative_group_get_initiatives (group);
  guint n_items = g_list_model_get_n_items (list);
  g_autoptr (TrendsEntity) before = NULL;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      g_assert_true (trends_initiative_groups_find (groups, initiative) == group);
      g_assert_true (before == NULL || trends_entity_compare (before, initiative) < 0);
      g_set_object (&before, initiative);
    }
  return n_items;
}

static void
check (TrendsInitiativeGroups *groups,
       TrendsPlan             *plan,
       gint64                  today)
{
  g_autoptr (TrendsInitiativeGroups) anew
    = trends_initiative_groups_new (plan, trends_initiative_groups_get_grouping (groups), today);
  GListModel *list = trends_initiative_groups_get_list (groups);
  GListModel *list_anew = trends_initiative_groups_get_list (anew);
  guint n = 0;

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, g_list_model_get_n_items (list_anew));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsInitiativeGroup) group = g_list_model_get_item (list, i);
      g_autoptr (TrendsInitiativeGroup) other = g_list_model_get_item (list_anew, i);

      g_assert_true (trends_roadmap_key_equal (trends_initiative_group_get_key (group),
                                               trends_initiative_group_get_key (other)));
      n += check_group (groups, group);
    }
  g_assert_cmpuint (n, ==, g_list_model_get_n_items (get_all (plan)));
}

static void
test_follows (gconstpointer data)
{
  TrendsRoadmapGrouping grouping = GPOINTER_TO_UINT (data);
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 40);
  gint64 today = trends_date_today ();
  g_autoptr (TrendsInitiativeGroups) groups = trends_initiative_groups_new (plan, grouping, today);

  for (guint i = 0; i < N_EDITS; i++)
    {
      int what = g_test_rand_int_range (0, 8);

      if (what == 0)
        trends_plan_undo (plan, NULL);
      else if (what == 1)
        trends_plan_redo (plan, NULL);
      else if (what == 2)
        trends_initiative_groups_set_today (groups, today += g_test_rand_int_range (0, 90));
      else
        trends_random_edit (rand, plan);
      check (groups, plan, today);
    }
}

/* What has dates has its horizon from them; else the value alone brings it there. */
static void
test_value (gconstpointer data)
{
  TrendsRoadmapGrouping grouping = GPOINTER_TO_UINT (data);
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 20);
  g_autoptr (TrendsEntity) trend
    = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_TREND), 0);
  g_autoptr (TrendsInitiativeGroups) groups
    = trends_initiative_groups_new (plan, grouping, trends_date_today ());
  GListModel *list = trends_initiative_groups_get_list (groups);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      const char *const titles[] = { "One of two", "Two of two", NULL };
      g_autoptr (TrendsInitiativeGroup) group = g_list_model_get_item (list, i);
      guint n_before = check_group (groups, group);
      g_auto (TrendsValue) value = { 0 };
      guint field = trends_initiative_group_get_value (group, &value);
      g_autoptr (GError) error = NULL;

      if (grouping == TRENDS_ROADMAP_BY_HORIZON
          && trends_initiative_group_get_key (group)->choice == TRENDS_HORIZON_NOT_DOING)
        continue;
      g_assert_nonnull (trends_plan_add_initiatives_with (plan, trend, titles, G_MAXUINT, field, &value,
                                                          &error));
      g_assert_no_error (error);
      g_assert_cmpuint (check_group (groups, group), ==, n_before + 2);
      trends_plan_undo (plan, NULL);
      g_assert_cmpuint (check_group (groups, group), ==, n_before);
    }
}

/* An owner who leads nothing has a group, and nobody has one, too. */
static void
test_nothing_there (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 1);
  gint64 today = trends_date_today ();

  for (guint i = TRENDS_ROADMAP_BY_TREND + 1; i < TRENDS_N_ROADMAP_GROUPINGS; i++)
    {
      g_autoptr (TrendsInitiativeGroups) groups = trends_initiative_groups_new (plan, i, today);
      guint n_groups = g_list_model_get_n_items (trends_initiative_groups_get_list (groups));

      if (i == TRENDS_ROADMAP_BY_OWNER)
        g_assert_cmpuint (n_groups, ==, g_list_model_get_n_items (
                                          trends_plan_get_list (plan, TRENDS_KIND_OWNER)) + 1);
      else
        g_assert_cmpuint (n_groups, >=, 5);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = TRENDS_ROADMAP_BY_TREND + 1; i < TRENDS_N_ROADMAP_GROUPINGS; i++)
    {
      const char *nick = trends_roadmap_grouping_get_nick (i);
      g_autofree char *follows = g_strdup_printf ("/initiative-groups/follows/%s", nick);
      g_autofree char *value = g_strdup_printf ("/initiative-groups/value/%s", nick);

      g_test_add_data_func (follows, GUINT_TO_POINTER (i), test_follows);
      g_test_add_data_func (value, GUINT_TO_POINTER (i), test_value);
    }
  g_test_add_func ("/initiative-groups/nothing-there", test_nothing_there);

  return g_test_run ();
}
