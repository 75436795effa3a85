/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-apply.c: the one code path that changes a plan: the changes of an
 * edit, put into entities, lists and references.
 */

#include "trends-plan-apply.h"

#include "trends-entity-private.h"
#include "trends-later.h"
#include "trends-plan-private.h"
#include "trends-record-private.h"
#include "trends-refs-private.h"

/* From so many changes on, lists report once at the end. */
#define MANY_CHANGES 32
/* Entities that are freed together */
#define STRETCH 100

static TrendsEntity *
find_parent (TrendsPlan   *self,
             TrendsEntity *entity)
{
  int field = trends_kind_get_parent_field (trends_entity_get_kind (entity));

  return field >= 0 ? trends_plan_lookup (self, trends_entity_get_text (entity, field)) : NULL;
}

static void
hold_back (TrendsPlan *self,
           gpointer    order)
{
  g_ptr_array_add (self->frozen, g_object_ref (order));
  trends_order_freeze (order);
}

static TrendsOrder *
get_siblings (TrendsPlan   *self,
              TrendsEntity *parent)
{
  gboolean is_new = !trends_entity_has_children_list (parent);
  TrendsOrder *siblings = TRENDS_ORDER (trends_entity_get_children (parent));

  if (is_new && self->frozen != NULL)
    hold_back (self, siblings);
  return siblings;
}

/* Puts an entity into the lists that it belongs in, by its values as they are. */
static void
enlist (TrendsPlan   *self,
        TrendsEntity *entity)
{
  TrendsEntity *parent = find_parent (self, entity);

  trends_entity_set_parent (entity, parent);
  trends_order_add (self->orders[trends_entity_get_kind (entity)], entity);
  if (parent != NULL)
    trends_order_add (get_siblings (self, parent), entity);
}

static void
delist (TrendsPlan   *self,
        TrendsEntity *entity)
{
  TrendsEntity *parent = trends_entity_get_parent (entity);

  if (parent != NULL)
    trends_order_remove (TRENDS_ORDER (trends_entity_get_children (parent)), entity);
  trends_order_remove (self->orders[trends_entity_get_kind (entity)], entity);
}

static void
on_info_title_cb (TrendsPlan *self)
{
  g_object_notify (G_OBJECT (self), "title");
}

static void
insert_entity (TrendsPlan   *self,
               TrendsRecord *record)
{
  TrendsEntity *entity = trends_entity_new (self, record);

  g_hash_table_insert (self->entities,
                       trends_shared_text_ref (trends_record_get_id_ref (record)), entity);
  trends_refs_add_all (self->refs, entity);

  if (trends_record_get_kind (record) == TRENDS_KIND_PLAN)
    {
      g_set_object (&self->info, entity);
      g_signal_connect_object (entity, "notify::title", G_CALLBACK (on_info_title_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

/* Out of the table first: who hears from a list that an entity went may look
 * whether it is still in the plan. */
static void
forget_entity (TrendsPlan   *self,
               TrendsEntity *entity)
{
  g_object_ref (entity);
  trends_refs_remove_all (self->refs, entity);
  g_hash_table_remove (self->entities, trends_entity_get_id (entity));
  delist (self, entity);
  g_object_unref (entity);
}

/* What sorts after @entity, because it belongs to it, has to be sorted anew. */
static void
with_dependent_orders (TrendsPlan  *self,
                       TrendsKind   kind,
                       void       (*func) (TrendsOrder *order))
{
  if (kind == TRENDS_KIND_GROUP)
    func (self->orders[TRENDS_KIND_TREND]);
  if (kind == TRENDS_KIND_GROUP || kind == TRENDS_KIND_TREND)
    func (self->orders[TRENDS_KIND_INITIATIVE]);
}

static void
set_field (TrendsPlan         *self,
           TrendsEntity       *entity,
           const TrendsChange *change)
{
  const TrendsField *field = trends_kind_get_field (change->kind, change->field);
  gboolean moves = trends_order_depends (change->kind, change->field);

  trends_refs_remove_value (self->refs, entity, field,
                            trends_entity_get_value (entity, change->field));
  trends_refs_add_value (self->refs, entity, field, &change->after);

  if (moves)
    {
      with_dependent_orders (self, change->kind, trends_order_freeze);
      delist (self, entity);
    }

  trends_entity_apply (entity, change->field, &change->after);

  if (moves)
    {
      enlist (self, entity);
      with_dependent_orders (self, change->kind, trends_order_thaw_sorted_anew);
    }
}

static void
apply_change (TrendsPlan         *self,
              const TrendsChange *change,
              GPtrArray          *removed)
{
  TrendsEntity *entity = trends_plan_lookup (self, change->id);

  g_assert (entity != NULL);

  switch (change->type)
    {
    case TRENDS_CHANGE_ADD:
      enlist (self, entity);
      break;
    case TRENDS_CHANGE_REMOVE:
      g_ptr_array_add (removed, g_object_ref (entity));
      forget_entity (self, entity);
      break;
    case TRENDS_CHANGE_SET:
    default:
      set_field (self, entity, change);
      break;
    }
}

/* What is there already; what only comes has no list yet. */
static void
hold_back_children_of (TrendsPlan *self,
                       TrendsKind  kind)
{
  GListModel *list = G_LIST_MODEL (self->orders[kind]);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      if (trends_entity_has_children_list (entity))
        hold_back (self, trends_entity_get_children (entity));
    }
}

/* Holds back the reports of all lists, for an edit of many changes. */
static void
freeze_all (TrendsPlan *self)
{
  TrendsKind child;

  self->frozen = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      hold_back (self, self->orders[kind]);
      if (trends_kind_get_child_kind (kind, &child))
        hold_back_children_of (self, kind);
    }
}

/* What is sorted by what it belongs to first follows from the lists of these. */
static gboolean
is_below_others (TrendsPlan  *self,
                 TrendsOrder *order)
{
  return order == self->orders[TRENDS_KIND_TREND] || order == self->orders[TRENDS_KIND_INITIATIVE];
}

static void
prepare_all (TrendsPlan *self)
{
  for (guint i = 0; i < self->frozen->len; i++)
    if (!is_below_others (self, self->frozen->pdata[i]))
      trends_order_prepare (self->frozen->pdata[i]);

  trends_order_prepare_below (self->orders[TRENDS_KIND_TREND], self->orders[TRENDS_KIND_GROUP]);
  trends_order_prepare_below (self->orders[TRENDS_KIND_INITIATIVE],
                              self->orders[TRENDS_KIND_TREND]);
}

static void
thaw_all (TrendsPlan *self)
{
  g_autoptr (GPtrArray) frozen = NULL;

  if (self->frozen == NULL)
    return;

  prepare_all (self);
  frozen = g_steal_pointer (&self->frozen);
  for (guint i = 0; i < frozen->len; i++)
    trends_order_thaw (frozen->pdata[i]);
}

/* Where a person may be waiting: in the loop of the main thread. A plan of another thread's is that thread's
 * to free, and without a loop nobody would come to it. */
static gboolean
may_wait (guint n_removed)
{
  return n_removed > STRETCH && g_main_context_is_owner (g_main_context_default ());
}

/* All of an import, say, that is undone */
static void
free_removed (GPtrArray *removed)
{
  if (may_wait (removed->len))
    for (guint i = 0; i < removed->len; i += STRETCH)
      {
        GPtrArray *some = g_ptr_array_new_full (STRETCH, g_object_unref);

        for (guint n = i; n < MIN (i + STRETCH, removed->len); n++)
          g_ptr_array_add (some, g_steal_pointer (&removed->pdata[n]));
        trends_later_free (some, (GDestroyNotify) g_ptr_array_unref);
      }
  else
    g_ptr_array_set_free_func (removed, g_object_unref);
  g_ptr_array_unref (removed);
}

/**
 * trends_plan_apply_unchecked:
 *
 * Applies an edit that has been checked: all that it adds, sets and removes.
 */
void
trends_plan_apply_unchecked (TrendsPlan *self,
                             TrendsEdit *edit)
{
  GPtrArray *removed = g_ptr_array_new ();
  guint n_changes = trends_edit_get_n_changes (edit);

  trends_history_note_applied (self->history);
  trends_plan_note_touched (self, edit);
  /* All that comes is there before any of it is put into lists, so that the
   * order of the changes doesn't matter. */
  for (guint i = 0; i < n_changes; i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->type != TRENDS_CHANGE_ADD)
        continue;
      /* A plan that is being opened brings its own info along. */
      if (change->kind == TRENDS_KIND_PLAN && self->info != NULL)
        forget_entity (self, self->info);
      insert_entity (self, change->record);
    }

  if (n_changes > MANY_CHANGES)
    freeze_all (self);
  for (guint i = 0; i < n_changes; i++)
    apply_change (self, trends_edit_get_change (edit, i), removed);
  thaw_all (self);

  /* Only now: others may still have been sorted by these. */
  for (guint i = 0; i < removed->len; i++)
    trends_entity_detach (removed->pdata[i]);
  trends_refs_report (self->refs, self);
  trends_plan_report_applied (self, edit);
  free_removed (removed);
}

/**
 * trends_plan_apply_builder:
 * @builder: (transfer full): an edit in the making
 *
 * Ends the edit and applies it, as trends_plan_apply() does.
 *
 * Returns: whether it was applied; otherwise @error is set
 */
gboolean
trends_plan_apply_builder (TrendsPlan         *self,
                           TrendsEditBuilder  *builder,
                           GError            **error)
{
  g_autoptr (TrendsEdit) edit = trends_edit_builder_end (builder);

  return trends_plan_apply (self, edit, error);
}
