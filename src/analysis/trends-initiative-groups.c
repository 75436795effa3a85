/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-groups.c: see trends-initiative-groups.h. All are sorted into groups anew when
 * an edit may move any, which takes as long as to look at each of them; what an edit leaves in its
 * place costs nothing. */

#include "trends-initiative-group-private.h"

#include "trends-horizon-columns.h"
#include "trends-list-store.h"
#include "trends-order.h"
#include "trends-own-trends.h"

struct _TrendsInitiativeGroups
{
  GObject parent_instance;

  TrendsPlan *plan;
  TrendsRoadmapGrouping grouping;
  TrendsRoadmapGrouping lanes;
  gint64 today;
  GHashTable *by_place; /* (element-type TrendsInitiativePlace TrendsInitiativeGroup) */
  GListStore *lane_list;
  GListStore *list; /* the groups of all lanes, in their order */
};

G_DEFINE_FINAL_TYPE (TrendsInitiativeGroups, trends_initiative_groups, G_TYPE_OBJECT)

static guint
hash_place (gconstpointer data)
{
  const TrendsInitiativePlace *place = data;

  return trends_roadmap_key_hash (&place->key) * 37 + trends_roadmap_key_hash (&place->lane);
}

static gboolean
equal_places (gconstpointer data_a,
              gconstpointer data_b)
{
  const TrendsInitiativePlace *a = data_a, *b = data_b;

  return trends_roadmap_key_equal (&a->key, &b->key) && trends_roadmap_key_equal (&a->lane, &b->lane);
}

/* ---------------------------------------------------------------- what they are of */

/* After what the roadmap has lanes of: what isn't to be done, which it leaves out */
static void
add_not_doing (GArray                *keys,
               TrendsRoadmapGrouping  grouping)
{
  TrendsRoadmapKey key = { grouping, NULL, TRENDS_STATUS_NOT_DOING };

  if (grouping == TRENDS_ROADMAP_BY_HORIZON)
    key.choice = TRENDS_HORIZON_NOT_DOING;
  if (grouping == TRENDS_ROADMAP_BY_HORIZON || grouping == TRENDS_ROADMAP_BY_STATUS)
    g_array_append_val (keys, key);
}

static void
add_owners (TrendsPlan *plan,
            GArray     *keys)
{
  GListModel *owners = trends_plan_get_list (plan, TRENDS_KIND_OWNER);
  TrendsRoadmapKey nobody = { TRENDS_ROADMAP_BY_OWNER, NULL, 0 };

  for (guint i = 0; i < g_list_model_get_n_items (owners); i++)
    {
      /* The list keeps it. */
      g_autoptr (TrendsEntity) owner = g_list_model_get_item (owners, i);
      TrendsRoadmapKey key = { TRENDS_ROADMAP_BY_OWNER, owner, 0 };

      g_array_append_val (keys, key);
    }
  g_array_append_val (keys, nobody);
}

/* What is hidden isn't on the board. */
static void
leave_out_hidden (GArray *keys)
{
  for (guint i = keys->len; i > 0; i--)
    if (trends_trend_is_hidden (g_array_index (keys, TrendsRoadmapKey, i - 1).entity))
      g_array_remove_index (keys, i - 1);
}

/* (transfer full): in their order; where there is no such grouping, nothing once */
static GArray *
dup_keys (TrendsPlan            *plan,
          TrendsRoadmapGrouping  grouping)
{
  GArray *keys = trends_roadmap_dup_fixed_keys (grouping, plan);
  TrendsRoadmapKey nothing = { TRENDS_NO_LANES, NULL, 0 };

  add_not_doing (keys, grouping);
  if (grouping == TRENDS_ROADMAP_BY_OWNER)
    add_owners (plan, keys);
  else if (grouping == TRENDS_ROADMAP_BY_TREND)
    leave_out_hidden (keys);
  else if (grouping == TRENDS_NO_LANES)
    g_array_append_val (keys, nothing);
  return keys;
}

static gboolean
is_not_doing (const TrendsRoadmapKey *key)
{
  return (key->grouping == TRENDS_ROADMAP_BY_STATUS && key->choice == TRENDS_STATUS_NOT_DOING)
         || (key->grouping == TRENDS_ROADMAP_BY_HORIZON && key->choice == TRENDS_HORIZON_NOT_DOING);
}

static gboolean
is_status_or_horizon (const TrendsRoadmapKey *key)
{
  return key->grouping == TRENDS_ROADMAP_BY_STATUS || key->grouping == TRENDS_ROADMAP_BY_HORIZON;
}

/* What isn't to be done has no horizon but that. */
static gboolean
can_be (const TrendsInitiativePlace *place)
{
  return !is_status_or_horizon (&place->key) || !is_status_or_horizon (&place->lane)
         || is_not_doing (&place->key) == is_not_doing (&place->lane);
}

/* ------------------------------------------------------------------ groups */

/* (transfer full): what was there before stays, with what is in it */
static TrendsInitiativeLane *
take_lane (TrendsInitiativeGroups *self,
           const TrendsRoadmapKey *key)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lane_list)); i++)
    {
      g_autoptr (TrendsInitiativeLane) lane
        = g_list_model_get_item (G_LIST_MODEL (self->lane_list), i);

      if (trends_roadmap_key_equal (&lane->key, key))
        return g_steal_pointer (&lane);
    }

  return trends_initiative_lane_new (key);
}

/* (transfer full): the same */
static TrendsInitiativeGroup *
take_group (TrendsInitiativeGroups      *self,
            const TrendsInitiativePlace *place)
{
  TrendsInitiativeGroup *group = g_hash_table_lookup (self->by_place, place);

  return group != NULL ? g_object_ref (group) : trends_initiative_group_new (place);
}

static void
fill_lane (TrendsInitiativeGroups *self,
           TrendsInitiativeLane   *lane,
           GArray                 *keys,
           GPtrArray              *all)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < keys->len; i++)
    {
      TrendsInitiativePlace place = { g_array_index (keys, TrendsRoadmapKey, i), lane->key };

      if (!can_be (&place))
        continue;
      g_ptr_array_add (groups, take_group (self, &place));
      g_ptr_array_add (all, g_object_ref (groups->pdata[groups->len - 1]));
    }
  trends_list_store_become (lane->groups, groups);
}

static void
find_by_place (TrendsInitiativeGroups *self,
               GPtrArray              *groups)
{
  g_hash_table_remove_all (self->by_place);
  for (guint i = 0; i < groups->len; i++)
    {
      TrendsInitiativeGroup *group = groups->pdata[i];

      g_hash_table_insert (self->by_place, &group->place, g_object_ref (group));
    }
}

static void
list_groups (TrendsInitiativeGroups *self)
{
  g_autoptr (GArray) keys = dup_keys (self->plan, self->grouping);
  g_autoptr (GArray) lane_keys = dup_keys (self->plan, self->lanes);
  g_autoptr (GPtrArray) lanes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < lane_keys->len; i++)
    {
      TrendsInitiativeLane *lane
        = take_lane (self, &g_array_index (lane_keys, TrendsRoadmapKey, i));

      g_ptr_array_add (lanes, lane);
      fill_lane (self, lane, keys, groups);
    }
  find_by_place (self, groups);
  trends_list_store_become (self->list, groups);
  trends_list_store_become (self->lane_list, lanes);
}

static void
sort_in (TrendsInitiativeGroups *self)
{
  GListModel *all = trends_plan_get_list (self->plan, TRENDS_KIND_INITIATIVE);
  guint n_items = g_list_model_get_n_items (all);
  GHashTableIter iter;
  TrendsInitiativeGroup *group;

  for (guint i = 0; i < n_items; i++)
    {
      /* The list keeps it. */
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (all, i);

      group = trends_initiative_groups_find (self, initiative);
      if (group != NULL)
        g_ptr_array_add (group->coming, initiative);
    }
  g_hash_table_iter_init (&iter, self->by_place);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &group))
    {
      trends_list_store_become (group->initiatives, group->coming);
      g_ptr_array_set_size (group->coming, 0);
    }
}

/* --------------------------------------------------------------- following */

static gboolean
is_grouping_field (TrendsRoadmapGrouping grouping,
                   guint                 field)
{
  switch (grouping)
    {
    case TRENDS_ROADMAP_BY_OWNER:
      return field == TRENDS_INITIATIVE_LEAD;
    case TRENDS_ROADMAP_BY_STATUS:
      return field == TRENDS_INITIATIVE_STATUS;
    case TRENDS_ROADMAP_BY_PRIORITY:
      return field == TRENDS_INITIATIVE_PRIORITY;
    case TRENDS_ROADMAP_BY_HORIZON:
      return trends_horizon_depends (field);
    case TRENDS_ROADMAP_BY_TREND:
      return field == TRENDS_INITIATIVE_TREND;
    case TRENDS_N_ROADMAP_GROUPINGS:
    default:
      return FALSE;
    }
}

static gboolean
is_by (TrendsInitiativeGroups *self,
       TrendsRoadmapGrouping   grouping)
{
  return self->grouping == grouping || self->lanes == grouping;
}

static gboolean
moves_any (TrendsInitiativeGroups *self,
           const TrendsChange     *change)
{
  if (change->type != TRENDS_CHANGE_SET)
    return change->kind == TRENDS_KIND_INITIATIVE || change->kind == TRENDS_KIND_TREND
           || change->kind == TRENDS_KIND_GROUP || change->kind == TRENDS_KIND_OWNER;
  if (trends_order_depends (change->kind, change->field))
    return TRUE;

  return change->kind == TRENDS_KIND_INITIATIVE
         && (is_grouping_field (self->grouping, change->field)
             || is_grouping_field (self->lanes, change->field));
}

/* Whether there may be others, or in another order */
static gboolean
changes_groups (TrendsInitiativeGroups *self,
                const TrendsChange     *change)
{
  if (change->kind == TRENDS_KIND_OWNER)
    return is_by (self, TRENDS_ROADMAP_BY_OWNER);
  return (change->kind == TRENDS_KIND_TREND || change->kind == TRENDS_KIND_GROUP)
         && is_by (self, TRENDS_ROADMAP_BY_TREND)
         && (change->type != TRENDS_CHANGE_SET || trends_order_depends (change->kind, change->field));
}

static void
applied_cb (TrendsInitiativeGroups *self,
            TrendsEdit             *edit)
{
  gboolean hides = is_by (self, TRENDS_ROADMAP_BY_TREND) && trends_edit_hides_trends (edit);
  gboolean moves = hides, others = hides;

  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      moves = moves || moves_any (self, change);
      others = others || changes_groups (self, change);
    }
  if (others)
    list_groups (self);
  if (moves)
    sort_in (self);
}

/* ------------------------------------------------------------------- class */

static void
trends_initiative_groups_finalize (GObject *object)
{
  TrendsInitiativeGroups *self = TRENDS_INITIATIVE_GROUPS (object);

  g_hash_table_unref (self->by_place);
  g_clear_object (&self->lane_list);
  g_clear_object (&self->list);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (trends_initiative_groups_parent_class)->finalize (object);
}

static void
trends_initiative_groups_class_init (TrendsInitiativeGroupsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_initiative_groups_finalize;
}

static void
trends_initiative_groups_init (TrendsInitiativeGroups *self)
{
  self->by_place = g_hash_table_new_full (hash_place, equal_places, NULL, g_object_unref);
  self->lane_list = g_list_store_new (TRENDS_TYPE_INITIATIVE_LANE);
  self->list = g_list_store_new (TRENDS_TYPE_INITIATIVE_GROUP);
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_initiative_groups_new:
 * @grouping: what each group is of
 * @lanes: what groups are parted by besides, or %TRENDS_NO_LANES; not the same
 * @today: the day it is, as a Julian day, which a horizon may follow from
 *
 * Returns: (transfer full): the initiatives of a plan in groups, from now on
 */
TrendsInitiativeGroups *
trends_initiative_groups_new (TrendsPlan            *plan,
                              TrendsRoadmapGrouping  grouping,
                              TrendsRoadmapGrouping  lanes,
                              gint64                 today)
{
  TrendsInitiativeGroups *self;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (grouping < TRENDS_N_ROADMAP_GROUPINGS && lanes != grouping, NULL);

  self = g_object_new (TRENDS_TYPE_INITIATIVE_GROUPS, NULL);
  self->plan = g_object_ref (plan);
  self->grouping = grouping;
  self->lanes = lanes;
  self->today = today;
  list_groups (self);
  sort_in (self);
  g_signal_connect_object (plan, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * trends_initiative_groups_set_feed:
 * @feed: of the plan
 *
 * Has it follow the plan by way of @feed from now on: where that is paused, so is this.
 */
void
trends_initiative_groups_set_feed (TrendsInitiativeGroups *self,
                                   TrendsFeed             *feed)
{
  g_return_if_fail (TRENDS_IS_INITIATIVE_GROUPS (self));

  trends_feed_take_over (feed, self, G_CALLBACK (applied_cb));
}

/**
 * trends_initiative_groups_set_today:
 * @today: the day it is, as a Julian day
 *
 * To be called when another day may have begun.
 */
void
trends_initiative_groups_set_today (TrendsInitiativeGroups *self,
                                    gint64                  today)
{
  g_return_if_fail (TRENDS_IS_INITIATIVE_GROUPS (self));

  if (self->today == today)
    return;
  self->today = today;
  if (is_by (self, TRENDS_ROADMAP_BY_HORIZON))
    sort_in (self);
}

/**
 * trends_initiative_groups_get_grouping:
 *
 * Returns: by what they are grouped
 */
TrendsRoadmapGrouping
trends_initiative_groups_get_grouping (TrendsInitiativeGroups *self)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_GROUPS (self), TRENDS_ROADMAP_BY_TREND);

  return self->grouping;
}

/**
 * trends_initiative_groups_get_lanes_by:
 *
 * Returns: by what they are parted besides; %TRENDS_NO_LANES: by nothing
 */
TrendsRoadmapGrouping
trends_initiative_groups_get_lanes_by (TrendsInitiativeGroups *self)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_GROUPS (self), TRENDS_NO_LANES);

  return self->lanes;
}

/**
 * trends_initiative_groups_get_lanes:
 *
 * Returns: (transfer none) (element-type TrendsInitiativeLane): all lanes, in their order: one of all
 *   where they are parted by nothing
 */
GListModel *
trends_initiative_groups_get_lanes (TrendsInitiativeGroups *self)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_GROUPS (self), NULL);

  return G_LIST_MODEL (self->lane_list);
}

/**
 * trends_initiative_groups_get_list:
 *
 * Returns: (transfer none) (element-type TrendsInitiativeGroup): all groups, lane after lane
 */
GListModel *
trends_initiative_groups_get_list (TrendsInitiativeGroups *self)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_GROUPS (self), NULL);

  return G_LIST_MODEL (self->list);
}

static void
find_place (TrendsInitiativeGroups *self,
            TrendsEntity           *initiative,
            TrendsInitiativePlace  *place)
{
  trends_roadmap_key_of (&place->key, self->grouping, initiative, self->today);
  place->lane = (TrendsRoadmapKey) { TRENDS_NO_LANES, NULL, 0 };
  if (self->lanes != TRENDS_NO_LANES)
    trends_roadmap_key_of (&place->lane, self->lanes, initiative, self->today);
  /* Somebody has set no horizon but not to do it, and a status of what is done: it has none, then. */
  if (!can_be (place))
    {
      TrendsRoadmapKey *horizon
        = place->key.grouping == TRENDS_ROADMAP_BY_HORIZON ? &place->key : &place->lane;

      horizon->choice = TRENDS_HORIZON_UNSET;
    }
}

/**
 * trends_initiative_groups_find:
 *
 * Returns: (transfer none) (nullable): the group that an initiative is in, by what it has now; %NULL
 *   where its trend is hidden and there are groups or lanes of trends
 */
TrendsInitiativeGroup *
trends_initiative_groups_find (TrendsInitiativeGroups *self,
                               TrendsEntity           *initiative)
{
  TrendsInitiativePlace place;

  g_return_val_if_fail (TRENDS_IS_INITIATIVE_GROUPS (self), NULL);
  g_return_val_if_fail (trends_entity_is (initiative, TRENDS_KIND_INITIATIVE), NULL);

  find_place (self, initiative, &place);
  return g_hash_table_lookup (self->by_place, &place);
}
