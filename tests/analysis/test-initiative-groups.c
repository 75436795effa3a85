/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-initiative-groups.c: each initiative is in the group of what it has, in the plan's order, and
 * with lanes in that of both things; groups are the same when they have followed edits as when they
 * are made anew, and are there when nothing is in them; and what a group says of its values brings
 * something there, in one edit.
 */

#include "trends-date.h"
#include "trends-horizon-move.h"
#include "trends-initiative-groups.h"
#include "trends-own-trends.h"
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

/* With lanes of trends, or groups, what is of a hidden one isn't there. */
static gboolean
is_there (TrendsInitiativeGroups *groups,
          TrendsEntity           *initiative)
{
  gboolean is_by_trend
    = trends_initiative_groups_get_grouping (groups) == TRENDS_ROADMAP_BY_TREND
      || trends_initiative_groups_get_lanes_by (groups) == TRENDS_ROADMAP_BY_TREND;

  return !is_by_trend
         || !trends_trend_is_hidden (trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND));
}

static guint
count_there (TrendsInitiativeGroups *groups,
             TrendsPlan             *plan)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (get_all (plan)); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (get_all (plan), i);

      n += is_there (groups, initiative);
      g_assert_true ((trends_initiative_groups_find (groups, initiative) != NULL)
                     == is_there (groups, initiative));
    }
  return n;
}

static void
assert_same_key (const TrendsRoadmapKey *a,
                 const TrendsRoadmapKey *b)
{
  g_assert_true ((a == NULL) == (b == NULL));
  g_assert_true (a == NULL || trends_roadmap_key_equal (a, b));
}

/* What both of a group's keys say is so of all that is in it. */
static void
check_keys (TrendsInitiativeGroup *group,
            gint64                 today)
{
  const TrendsRoadmapKey *keys[] = { trends_initiative_group_get_key (group),
                                     trends_initiative_group_get_lane (group) };
  GListModel *list = trends_initiative_group_get_initiatives (group);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    for (guint n = 0; n < G_N_ELEMENTS (keys) && keys[n] != NULL; n++)
      {
        g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
        TrendsRoadmapKey key;

        trends_roadmap_key_of (&key, keys[n]->grouping, initiative, today);
        /* What isn't to be done, and has a status of what is, has no horizon beside that. */
        if (keys[1] != NULL && key.grouping == TRENDS_ROADMAP_BY_HORIZON
            && keys[1 - n]->grouping == TRENDS_ROADMAP_BY_STATUS
            && key.choice == TRENDS_HORIZON_NOT_DOING
            && keys[1 - n]->choice != TRENDS_STATUS_NOT_DOING)
          key.choice = TRENDS_HORIZON_UNSET;
        g_assert_true (trends_roadmap_key_equal (&key, keys[n]));
      }
}

/* The groups of all lanes are all groups, in the same order. */
static void
check_lanes (TrendsInitiativeGroups *groups)
{
  GListModel *lanes = trends_initiative_groups_get_lanes (groups);
  GListModel *list = trends_initiative_groups_get_list (groups);
  guint place = 0;

  for (guint l = 0; l < g_list_model_get_n_items (lanes); l++)
    {
      g_autoptr (TrendsInitiativeLane) lane = g_list_model_get_item (lanes, l);
      GListModel *in_lane = trends_initiative_lane_get_groups (lane);

      for (guint i = 0; i < g_list_model_get_n_items (in_lane); i++)
        {
          g_autoptr (TrendsInitiativeGroup) group = g_list_model_get_item (in_lane, i);
          g_autoptr (TrendsInitiativeGroup) other = g_list_model_get_item (list, place++);

          g_assert_true (group == other);
          assert_same_key (trends_initiative_group_get_lane (group),
                           trends_initiative_lane_get_key (lane));
        }
    }
  g_assert_cmpuint (place, ==, g_list_model_get_n_items (list));
}

static void
check (TrendsInitiativeGroups *groups,
       TrendsPlan             *plan,
       gint64                  today)
{
  g_autoptr (TrendsInitiativeGroups) anew
    = trends_initiative_groups_new (plan, trends_initiative_groups_get_grouping (groups),
                                    trends_initiative_groups_get_lanes_by (groups), today);
  GListModel *list = trends_initiative_groups_get_list (groups);
  GListModel *list_anew = trends_initiative_groups_get_list (anew);
  guint n = 0;

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, g_list_model_get_n_items (list_anew));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsInitiativeGroup) group = g_list_model_get_item (list, i);
      g_autoptr (TrendsInitiativeGroup) other = g_list_model_get_item (list_anew, i);

      assert_same_key (trends_initiative_group_get_key (group),
                       trends_initiative_group_get_key (other));
      assert_same_key (trends_initiative_group_get_lane (group),
                       trends_initiative_group_get_lane (other));
      check_keys (group, today);
      n += check_group (groups, group);
    }
  check_lanes (groups);
  g_assert_cmpuint (n, ==, count_there (groups, plan));
}

/* A grouping, and what lanes are by */
static gpointer
pack (TrendsRoadmapGrouping grouping,
      TrendsRoadmapGrouping lanes)
{
  return GUINT_TO_POINTER (grouping * 16 + lanes);
}

static TrendsRoadmapGrouping
get_grouping (gconstpointer data)
{
  return GPOINTER_TO_UINT (data) / 16;
}

static TrendsRoadmapGrouping
get_lanes (gconstpointer data)
{
  return GPOINTER_TO_UINT (data) % 16;
}

/* Hides a trend, or shows it again */
static void
hide (TrendsPlan *plan)
{
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);
  int n_items = (int) g_list_model_get_n_items (trends);
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func (g_object_unref);

  if (n_items == 0)
    return;
  g_ptr_array_add (one, g_list_model_get_item (trends, (guint) g_test_rand_int_range (0, n_items)));
  g_assert_true (trends_plan_hide_trends (plan, one, !trends_trend_is_hidden (one->pdata[0]), NULL));
}

static void
test_follows (gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 40);
  gint64 today = trends_date_today ();
  g_autoptr (TrendsInitiativeGroups) groups
    = trends_initiative_groups_new (plan, get_grouping (data), get_lanes (data), today);

  for (guint i = 0; i < N_EDITS; i++)
    {
      int what = g_test_rand_int_range (0, 9);

      if (what == 0)
        trends_plan_undo (plan, NULL);
      else if (what == 1)
        trends_plan_redo (plan, NULL);
      else if (what == 2)
        trends_initiative_groups_set_today (groups, today += g_test_rand_int_range (0, 90));
      else if (what == 3)
        hide (plan);
      else
        trends_random_edit (rand, plan);
      check (groups, plan, today);
    }
}

/* What both keys of a group say, but a horizon, which is told apart */
static guint
get_values (TrendsInitiativeGroup *group,
            TrendsFieldValue      *values,
            TrendsHorizon         *horizon)
{
  const TrendsRoadmapKey *keys[] = { trends_initiative_group_get_key (group),
                                     trends_initiative_group_get_lane (group) };
  guint n_values = 0;

  *horizon = G_MAXINT;
  for (guint n = 0; n < G_N_ELEMENTS (keys) && keys[n] != NULL; n++)
    if (keys[n]->grouping == TRENDS_ROADMAP_BY_HORIZON)
      *horizon = keys[n]->choice;
    else
      {
        values[n_values].field = trends_roadmap_key_get_value (keys[n], &values[n_values].value);
        n_values++;
      }
  return n_values;
}

/* From wherever it is, with days of its own where it needs others */
static void
move (TrendsPlan            *plan,
      TrendsEntity          *initiative,
      TrendsInitiativeGroup *group,
      gint64                 today)
{
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  TrendsFieldValue values[2];
  TrendsHorizon horizon;
  guint n_values = get_values (group, values, &horizon);

  g_ptr_array_add (alone, initiative);
  if ((int) horizon == G_MAXINT)
    trends_plan_set_values (plan, alone, values, n_values, &error);
  else
    {
      g_autoptr (GArray) quarters
        = trends_horizon_dup_quarters (horizon, today, trends_period_get_year_start (plan));

      trends_plan_move_with (plan, alone, horizon,
                             quarters->len > 0 ? &g_array_index (quarters, TrendsPeriod, 0) : NULL,
                             NULL, values, n_values, today, &error);
    }
  g_assert_no_error (error);
  for (guint i = 0; i < n_values; i++)
    trends_value_clear (&values[i].value);
}

/* Whatever an initiative had, it is there after one edit, and one undo takes it back. */
static void
test_moves (gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 40);
  gint64 today = trends_date_today ();
  g_autoptr (TrendsInitiativeGroups) groups
    = trends_initiative_groups_new (plan, get_grouping (data), get_lanes (data), today);
  GListModel *list = trends_initiative_groups_get_list (groups);

  for (guint i = 0; i < g_list_model_get_n_items (list) * 3; i++)
    {
      g_autoptr (TrendsInitiativeGroup) group
        = g_list_model_get_item (list, i % g_list_model_get_n_items (list));
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (
        get_all (plan),
        (guint) g_test_rand_int_range (0, (int) g_list_model_get_n_items (get_all (plan))));
      TrendsInitiativeGroup *before = trends_initiative_groups_find (groups, initiative);

      move (plan, initiative, group, today);
      g_assert_true (trends_initiative_groups_find (groups, initiative) == group);
      check (groups, plan, today);
      if (before != group && i % 2 == 0)
        {
          trends_plan_undo (plan, NULL);
          g_assert_true (trends_initiative_groups_find (groups, initiative) == before);
        }
    }
}

/* What has dates has its horizon from them; else the value alone brings it there. */
static void
test_value (gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 20);
  g_autoptr (TrendsEntity) trend
    = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_TREND), 0);
  g_autoptr (TrendsInitiativeGroups) groups
    = trends_initiative_groups_new (plan, get_grouping (data), TRENDS_NO_LANES,
                                    trends_date_today ());
  GListModel *list = trends_initiative_groups_get_list (groups);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      const char *const titles[] = { "One of two", "Two of two", NULL };
      g_autoptr (TrendsInitiativeGroup) group = g_list_model_get_item (list, i);
      guint n_before = check_group (groups, group);
      TrendsFieldValue value;
      g_autoptr (GError) error = NULL;

      value.field = trends_initiative_group_get_value (group, &value.value);
      g_assert_nonnull (trends_plan_add_initiatives_with (plan, trend, titles, G_MAXUINT, &value, 1,
                                                          &error));
      trends_value_clear (&value.value);
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
      g_autoptr (TrendsInitiativeGroups) groups = trends_initiative_groups_new (plan, i, TRENDS_NO_LANES, today);
      guint n_groups = g_list_model_get_n_items (trends_initiative_groups_get_list (groups));

      if (i == TRENDS_ROADMAP_BY_OWNER)
        g_assert_cmpuint (n_groups, ==, g_list_model_get_n_items (
                                          trends_plan_get_list (plan, TRENDS_KIND_OWNER)) + 1);
      else
        g_assert_cmpuint (n_groups, >=, 5);
    }
}

static void
add (TrendsRoadmapGrouping grouping,
     TrendsRoadmapGrouping lanes)
{
  const char *nick = trends_roadmap_grouping_get_nick (grouping);
  const char *other = lanes != TRENDS_NO_LANES ? trends_roadmap_grouping_get_nick (lanes) : "alone";
  g_autofree char *follows = g_strdup_printf ("/initiative-groups/follows/%s/%s", nick, other);
  g_autofree char *moves = g_strdup_printf ("/initiative-groups/moves/%s/%s", nick, other);
  g_autofree char *value = g_strdup_printf ("/initiative-groups/value/%s", nick);

  g_test_add_data_func (follows, pack (grouping, lanes), test_follows);
  g_test_add_data_func (moves, pack (grouping, lanes), test_moves);
  if (grouping != TRENDS_ROADMAP_BY_TREND && lanes == TRENDS_NO_LANES)
    g_test_add_data_func (value, pack (grouping, lanes), test_value);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < TRENDS_N_ROADMAP_GROUPINGS; i++)
    for (guint lanes = 0; lanes <= TRENDS_NO_LANES; lanes++)
      if (i != lanes)
        add (i, lanes);
  g_test_add_func ("/initiative-groups/nothing-there", test_nothing_there);

  return g_test_run ();
}
