/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-groups.c: see trends-initiative-groups.h. All are sorted into groups anew when
 * an edit may move any, which takes as long as to look at each of them; what an edit leaves in its
 * place costs nothing. */

#include "trends-initiative-groups.h"

#include "trends-horizon-columns.h"
#include "trends-order.h"

struct _TrendsInitiativeGroup
{
  GObject parent_instance;

  TrendsRoadmapKey key; /* with a reference to its entity */
  GListStore *initiatives;
  GPtrArray *coming; /* while all are sorted (element-type TrendsEntity): not owned */
};

G_DEFINE_FINAL_TYPE (TrendsInitiativeGroup, trends_initiative_group, G_TYPE_OBJECT)

static void
trends_initiative_group_finalize (GObject *object)
{
  TrendsInitiativeGroup *self = TRENDS_INITIATIVE_GROUP (object);

  g_clear_object (&self->key.entity);
  g_clear_object (&self->initiatives);
  g_ptr_array_unref (self->coming);

  G_OBJECT_CLASS (trends_initiative_group_parent_class)->finalize (object);
}

static void
trends_initiative_group_class_init (TrendsInitiativeGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_initiative_group_finalize;
}

static void
trends_initiative_group_init (TrendsInitiativeGroup *self)
{
  self->initiatives = g_list_store_new (TRENDS_TYPE_ENTITY);
  self->coming = g_ptr_array_new ();
}

static TrendsInitiativeGroup *
group_new (const TrendsRoadmapKey *key)
{
  TrendsInitiativeGroup *self = g_object_new (TRENDS_TYPE_INITIATIVE_GROUP, NULL);

  self->key = *key;
  if (key->entity != NULL)
    g_object_ref (key->entity);
  return self;
}

/**
 * trends_initiative_group_get_key:
 *
 * Returns: what it is of
 */
const TrendsRoadmapKey *
trends_initiative_group_get_key (TrendsInitiativeGroup *self)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_GROUP (self), NULL);

  return &self->key;
}

/**
 * trends_initiative_group_get_initiatives:
 *
 * Returns: (transfer none) (element-type TrendsEntity): what is in it, in the plan's order
 */
GListModel *
trends_initiative_group_get_initiatives (TrendsInitiativeGroup *self)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_GROUP (self), NULL);

  return G_LIST_MODEL (self->initiatives);
}

/**
 * trends_initiative_group_get_value:
 * @value: (out caller-allocates): what an initiative has in that field to be in the group
 *
 * Returns: the field of an initiative that the group is by: as trends_roadmap_key_get_value() has it
 */
guint
trends_initiative_group_get_value (TrendsInitiativeGroup *self,
                                   TrendsValue           *value)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_GROUP (self), 0);

  return trends_roadmap_key_get_value (&self->key, value);
}

/* ------------------------------------------------------------------ groups */

struct _TrendsInitiativeGroups
{
  GObject parent_instance;

  TrendsPlan *plan;
  TrendsRoadmapGrouping grouping;
  gint64 today;
  GHashTable *by_key; /* (element-type TrendsRoadmapKey TrendsInitiativeGroup) */
  GListStore *list;   /* the same, in their order */
};

G_DEFINE_FINAL_TYPE (TrendsInitiativeGroups, trends_initiative_groups, G_TYPE_OBJECT)

static guint
hash_key (gconstpointer key)
{
  return trends_roadmap_key_hash (key);
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  return trends_roadmap_key_equal (a, b);
}

static void
add_key (TrendsInitiativeGroups *self,
         const TrendsRoadmapKey *key,
         GPtrArray              *groups)
{
  TrendsInitiativeGroup *group = g_hash_table_lookup (self->by_key, key);

  g_ptr_array_add (groups, group != NULL ? g_object_ref (group) : group_new (key));
}

/* After what the roadmap has lanes of: what isn't to be done, which it leaves out */
static void
add_not_doing (TrendsInitiativeGroups *self,
               GPtrArray              *groups)
{
  TrendsRoadmapKey key = { self->grouping, NULL, TRENDS_STATUS_NOT_DOING };

  if (self->grouping == TRENDS_ROADMAP_BY_HORIZON)
    key.choice = TRENDS_HORIZON_NOT_DOING;
  if (self->grouping == TRENDS_ROADMAP_BY_HORIZON || self->grouping == TRENDS_ROADMAP_BY_STATUS)
    add_key (self, &key, groups);
}

static void
add_owners (TrendsInitiativeGroups *self,
            GPtrArray              *groups)
{
  GListModel *owners = trends_plan_get_list (self->plan, TRENDS_KIND_OWNER);
  TrendsRoadmapKey nobody = { TRENDS_ROADMAP_BY_OWNER, NULL, 0 };

  for (guint i = 0; i < g_list_model_get_n_items (owners); i++)
    {
      g_autoptr (TrendsEntity) owner = g_list_model_get_item (owners, i);
      TrendsRoadmapKey key = { TRENDS_ROADMAP_BY_OWNER, owner, 0 };

      add_key (self, &key, groups);
    }
  add_key (self, &nobody, groups);
}

/* (transfer full): those that there are to be now; what is in a group stays */
static GPtrArray *
make_groups (TrendsInitiativeGroups *self)
{
  g_autoptr (GArray) fixed = trends_roadmap_dup_fixed_keys (self->grouping, self->plan);
  GPtrArray *groups = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < fixed->len; i++)
    add_key (self, &g_array_index (fixed, TrendsRoadmapKey, i), groups);
  add_not_doing (self, groups);
  if (self->grouping == TRENDS_ROADMAP_BY_OWNER)
    add_owners (self, groups);
  return groups;
}

static void
list_groups (TrendsInitiativeGroups *self)
{
  g_autoptr (GPtrArray) groups = make_groups (self);

  g_hash_table_remove_all (self->by_key);
  for (guint i = 0; i < groups->len; i++)
    {
      TrendsInitiativeGroup *group = groups->pdata[i];

      g_hash_table_insert (self->by_key, &group->key, g_object_ref (group));
    }
  trends_list_store_become (self->list, groups);
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
  g_hash_table_iter_init (&iter, self->by_key);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &group))
    {
      trends_list_store_become (group->initiatives, group->coming);
      g_ptr_array_set_size (group->coming, 0);
    }
}

/* --------------------------------------------------------------- following */

static gboolean
is_grouping_field (TrendsInitiativeGroups *self,
                   guint                   field)
{
  switch (self->grouping)
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
    case TRENDS_N_ROADMAP_GROUPINGS:
    default:
      return FALSE;
    }
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

  return change->kind == TRENDS_KIND_INITIATIVE && is_grouping_field (self, change->field);
}

static void
applied_cb (TrendsInitiativeGroups *self,
            TrendsEdit             *edit)
{
  gboolean moves = FALSE;
  gboolean is_of_owners = FALSE;

  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      moves = moves || moves_any (self, change);
      is_of_owners = is_of_owners || change->kind == TRENDS_KIND_OWNER;
    }
  if (is_of_owners && self->grouping == TRENDS_ROADMAP_BY_OWNER)
    list_groups (self);
  if (moves)
    sort_in (self);
}

/* ------------------------------------------------------------------- class */

static void
trends_initiative_groups_finalize (GObject *object)
{
  TrendsInitiativeGroups *self = TRENDS_INITIATIVE_GROUPS (object);

  g_hash_table_unref (self->by_key);
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
  self->by_key = g_hash_table_new_full (hash_key, equal_keys, NULL, g_object_unref);
  self->list = g_list_store_new (TRENDS_TYPE_INITIATIVE_GROUP);
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_initiative_groups_new:
 * @grouping: anything but by trend, which a plan has lists for
 * @today: the day it is, as a Julian day, which a horizon may follow from
 *
 * Returns: (transfer full): the initiatives of a plan in groups, from now on
 */
TrendsInitiativeGroups *
trends_initiative_groups_new (TrendsPlan            *plan,
                              TrendsRoadmapGrouping  grouping,
                              gint64                 today)
{
  TrendsInitiativeGroups *self;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (grouping > TRENDS_ROADMAP_BY_TREND
                        && grouping < TRENDS_N_ROADMAP_GROUPINGS, NULL);

  self = g_object_new (TRENDS_TYPE_INITIATIVE_GROUPS, NULL);
  self->plan = g_object_ref (plan);
  self->grouping = grouping;
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
  if (self->grouping == TRENDS_ROADMAP_BY_HORIZON)
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
 * trends_initiative_groups_get_list:
 *
 * Returns: (transfer none) (element-type TrendsInitiativeGroup): all groups, in their order
 */
GListModel *
trends_initiative_groups_get_list (TrendsInitiativeGroups *self)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_GROUPS (self), NULL);

  return G_LIST_MODEL (self->list);
}

/**
 * trends_initiative_groups_find:
 *
 * Returns: (transfer none) (nullable): the group that an initiative is in, by what it has now
 */
TrendsInitiativeGroup *
trends_initiative_groups_find (TrendsInitiativeGroups *self,
                               TrendsEntity           *initiative)
{
  TrendsRoadmapKey key;

  g_return_val_if_fail (TRENDS_IS_INITIATIVE_GROUPS (self), NULL);
  g_return_val_if_fail (trends_entity_is (initiative, TRENDS_KIND_INITIATIVE), NULL);

  trends_roadmap_key_of (&key, self->grouping, initiative, self->today);
  return g_hash_table_lookup (self->by_key, &key);
}
