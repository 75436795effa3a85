/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-fitting.c: all changes of one entity are a group, which stays or is left out
 * as a whole. Left out is what would refer to something that isn't there, and then what
 * something that stays refers to; each of these may bring others along, and no group is
 * looked at more often than something refers to it.
 */

#include "trends-fitting-private.h"

#include "trends-dependency-graph.h"
#include "trends-entity-private.h"
#include "trends-id-hash.h"
#include "trends-plan-private.h"
#include "trends-record-private.h"

#include <string.h>

typedef struct
{
  const char *id;
  TrendsRecord *now;    /* (nullable): as it is */
  TrendsRecord *then;   /* (nullable): as it would be; NULL where it goes */
  GPtrArray *referrers; /* (element-type Group): what would refer to it, where it comes */
  gboolean out;
  gboolean lacks;       /* something that it would refer to */
} Group;

typedef struct
{
  TrendsPlan *plan;
  GHashTable *groups; /* id -> Group */
  GPtrArray *order;   /* the same in the order of the changes */
  GHashTable *deltas; /* id -> how many more would refer to it */
  GPtrArray *queue;   /* (element-type Group): to be left out */
} Fitting;

/* ------------------------------------------------------------------ groups */

static void
group_free (gpointer data)
{
  Group *group = data;

  g_clear_pointer (&group->then, trends_record_unref);
  g_clear_pointer (&group->referrers, g_ptr_array_unref);
  g_free (group);
}

static Group *
get_group (Fitting    *self,
           const char *id)
{
  Group *group = g_hash_table_lookup (self->groups, id);
  TrendsEntity *entity;

  if (group != NULL)
    return group;

  entity = trends_plan_lookup (self->plan, id);
  group = g_new0 (Group, 1);
  group->id = id;
  group->now = entity != NULL ? trends_entity_get_record (entity) : NULL;
  group->then = group->now != NULL ? trends_record_ref (group->now) : NULL;
  g_hash_table_insert (self->groups, (gpointer) id, group);
  g_ptr_array_add (self->order, group);
  return group;
}

static void
set_then (Group        *group,
          TrendsRecord *record)
{
  TrendsRecord *old = group->then;

  group->then = record;
  g_clear_pointer (&old, trends_record_unref);
}

static void
group_changes (Fitting *self,
               GArray  *kept)
{
  for (guint i = 0; i < kept->len; i++)
    {
      const TrendsKept *item = &g_array_index (kept, TrendsKept, i);
      Group *group = get_group (self, item->change->id);

      if (item->change->type == TRENDS_CHANGE_ADD)
        set_then (group, trends_record_ref (item->record));
      else if (item->change->type == TRENDS_CHANGE_REMOVE)
        set_then (group, NULL);
      else if (group->then != NULL)
        group->then = trends_record_change (g_steal_pointer (&group->then), item->change->field,
                                            &item->change->after);
    }
}

/* -------------------------------------------------------------- references */

static void
shift (Fitting    *self,
       const char *id,
       int         by)
{
  int n = GPOINTER_TO_INT (g_hash_table_lookup (self->deltas, id));

  g_hash_table_insert (self->deltas, (gpointer) id, GINT_TO_POINTER (n + by));
}

static gboolean
is_referred_to (Fitting     *self,
                const Group *group)
{
  return (int) trends_refs_count (self->plan->refs, group->id)
           + GPOINTER_TO_INT (g_hash_table_lookup (self->deltas, group->id)) > 0;
}

static void
lose_ref_cb (const TrendsField *field,
             const char        *target,
             gpointer           user_data)
{
  shift (user_data, target, -1);
}

/* Of a group that stays as it is: what goes can't, where it is referred to. */
static void
gain_ref_cb (const TrendsField *field,
             const char        *target,
             gpointer           user_data)
{
  Fitting *self = user_data;
  Group *group = g_hash_table_lookup (self->groups, target);

  shift (self, target, 1);
  if (group != NULL && group->then == NULL && !group->out)
    g_ptr_array_add (self->queue, group);
}

typedef struct
{
  Fitting *fitting;
  Group *group;
} Look;

/* What a group would refer to has to be there, or to come. */
static void
check_ref_cb (const TrendsField *field,
              const char        *target,
              gpointer           user_data)
{
  Look *look = user_data;
  Group *other = g_hash_table_lookup (look->fitting->groups, target);
  TrendsEntity *entity = trends_plan_lookup (look->fitting->plan, target);
  TrendsRecord *record = entity != NULL ? trends_entity_get_record (entity) : NULL;

  shift (look->fitting, target, 1);
  if (record == NULL && other != NULL)
    record = other->then;
  if (record == NULL || !trends_field_accepts (field, trends_record_get_kind (record)))
    look->group->lacks = TRUE;
  if (other == NULL || other->now != NULL)
    return;

  if (other->referrers == NULL)
    other->referrers = g_ptr_array_new ();
  g_ptr_array_add (other->referrers, look->group);
}

static void
check_references (Fitting *self)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      Group *group = self->order->pdata[i];
      Look look = { self, group };

      if (group->now != NULL)
        trends_record_foreach_ref (group->now, lose_ref_cb, self);
      if (group->then != NULL)
        trends_record_foreach_ref (group->then, check_ref_cb, &look);
      if (group->lacks || (group->then != NULL && !trends_record_keeps_rules (group->then, NULL)))
        g_ptr_array_add (self->queue, group);
    }
}

static void
leave_out (Fitting *self,
           Group   *group)
{
  if (group->out)
    return;

  group->out = TRUE;
  if (group->then != NULL)
    trends_record_foreach_ref (group->then, lose_ref_cb, self);
  if (group->now != NULL)
    trends_record_foreach_ref (group->now, gain_ref_cb, self);
  for (guint i = 0; group->referrers != NULL && i < group->referrers->len; i++)
    g_ptr_array_add (self->queue, group->referrers->pdata[i]);
}

/* What goes waits until it is known what stays. */
static void
leave_out_queued (Fitting *self,
                  gboolean going)
{
  while (self->queue->len > 0)
    {
      Group *group = g_ptr_array_steal_index_fast (self->queue, self->queue->len - 1);

      if (group->then != NULL || (going && is_referred_to (self, group)))
        leave_out (self, group);
    }
}

static void
leave_out_referred_to (Fitting *self)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      Group *group = self->order->pdata[i];

      if (group->then == NULL && !group->out && is_referred_to (self, group))
        g_ptr_array_add (self->queue, group);
    }
  leave_out_queued (self, TRUE);
}

/* ------------------------------------------------------------ dependencies */

/* Of those that stay as they are. */
static TrendsDependencyGraph *
make_graph (Fitting *self)
{
  TrendsDependencyGraph *graph = trends_dependency_graph_new ();
  GListModel *list = trends_plan_get_list (self->plan, TRENDS_KIND_DEPENDENCY);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);
      Group *group = g_hash_table_lookup (self->groups, trends_entity_get_id (entity));

      if (group == NULL || group->out)
        trends_dependency_graph_add (graph, trends_entity_get_record (entity));
    }

  return graph;
}

/* One by one: what others have made stands, and then what comes first. */
static void
leave_out_dependencies (Fitting *self)
{
  g_autoptr (TrendsDependencyGraph) graph = make_graph (self);

  for (guint i = 0; i < self->order->len; i++)
    {
      Group *group = self->order->pdata[i];

      if (group->out || group->then == NULL
          || trends_record_get_kind (group->then) != TRENDS_KIND_DEPENDENCY)
        continue;
      if (trends_dependency_graph_fits (graph, group->then))
        trends_dependency_graph_add (graph, group->then);
      else
        leave_out (self, group);
    }
  leave_out_queued (self, FALSE);
}

/* ----------------------------------------------------------------- the door */

/* Takes out of the array what is left out. Returns: how many changes that were. */
static guint
close_up (Fitting *self,
          GArray  *kept)
{
  TrendsKept *items = (TrendsKept *) (gpointer) kept->data;
  guint n_kept = 0, n_out;

  for (guint i = 0; i < kept->len; i++)
    {
      Group *group = g_hash_table_lookup (self->groups, items[i].change->id);

      if (group->out)
        g_clear_pointer (&items[i].record, trends_record_unref);
      else
        items[n_kept++] = items[i];
    }

  n_out = kept->len - n_kept;
  /* What has moved down isn't to be cleared where it was. */
  memset (items + n_kept, 0, n_out * sizeof (TrendsKept));
  g_array_set_size (kept, n_kept);
  return n_out;
}

/**
 * trends_fitting_leave_out:
 * @kept: (element-type TrendsKept): changes for @plan, in order
 * @dependencies: whether to look for dependencies that are there already or would go
 *   round in a circle; that may take longer
 *
 * Takes those out that can't be applied, and no others: all that is left can be applied
 * as one edit, as far as references and the fields of an entity among each other go.
 *
 * Returns: how many
 */
guint
trends_fitting_leave_out (TrendsPlan *plan,
                          GArray     *kept,
                          gboolean    dependencies)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (trends_id_hash, trends_id_equal);
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (group_free);
  g_autoptr (GHashTable) deltas = g_hash_table_new (trends_id_hash, trends_id_equal);
  g_autoptr (GPtrArray) queue = g_ptr_array_new ();
  Fitting self = { plan, groups, order, deltas, queue };

  group_changes (&self, kept);
  check_references (&self);
  leave_out_queued (&self, FALSE);
  if (dependencies)
    leave_out_dependencies (&self);
  leave_out_referred_to (&self);
  return close_up (&self, kept);
}
