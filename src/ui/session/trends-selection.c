/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-selection.c: see trends-selection.h. */

#include "trends-selection.h"

struct _TrendsSelection
{
  GObject parent_instance;

  GPtrArray *entities; /* owned */
  GHashTable *set;     /* the same, to be found */
  TrendsEntity *lead;  /* these two are among them, or NULL */
  TrendsEntity *anchor;
};

static GType
get_item_type (GListModel *model)
{
  return TRENDS_TYPE_ENTITY;
}

static guint
get_n_items (GListModel *model)
{
  return TRENDS_SELECTION (model)->entities->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  GPtrArray *entities = TRENDS_SELECTION (model)->entities;

  return position < entities->len ? g_object_ref (g_ptr_array_index (entities, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsSelection, trends_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
trends_selection_finalize (GObject *object)
{
  TrendsSelection *self = TRENDS_SELECTION (object);

  g_hash_table_unref (self->set);
  g_ptr_array_unref (self->entities);

  G_OBJECT_CLASS (trends_selection_parent_class)->finalize (object);
}

static void
trends_selection_class_init (TrendsSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_selection_finalize;
}

static void
trends_selection_init (TrendsSelection *self)
{
  self->entities = g_ptr_array_new_with_free_func (g_object_unref);
  self->set = g_hash_table_new (NULL, NULL);
}

/**
 * trends_selection_new:
 *
 * Returns: (transfer full): nothing, as a selection
 */
TrendsSelection *
trends_selection_new (void)
{
  return g_object_new (TRENDS_TYPE_SELECTION, NULL);
}

/**
 * trends_selection_get_lead:
 *
 * Returns: (transfer none) (nullable): what was selected last
 */
TrendsEntity *
trends_selection_get_lead (TrendsSelection *self)
{
  g_return_val_if_fail (TRENDS_IS_SELECTION (self), NULL);

  return self->lead;
}

/**
 * trends_selection_get_anchor:
 *
 * Returns: (transfer none) (nullable): where a range begins
 */
TrendsEntity *
trends_selection_get_anchor (TrendsSelection *self)
{
  g_return_val_if_fail (TRENDS_IS_SELECTION (self), NULL);

  return self->anchor;
}

/**
 * trends_selection_contains:
 * @entity: (nullable): any entity
 *
 * Returns: whether it is among them, in no more time than it takes to look at one
 */
gboolean
trends_selection_contains (TrendsSelection *self,
                           TrendsEntity    *entity)
{
  g_return_val_if_fail (TRENDS_IS_SELECTION (self), FALSE);

  return entity != NULL && g_hash_table_contains (self->set, entity);
}

/**
 * trends_selection_dup:
 *
 * Returns: (transfer full) (element-type TrendsEntity): all of them, kept alive,
 *   whatever becomes of the selection
 */
GPtrArray *
trends_selection_dup (TrendsSelection *self)
{
  GPtrArray *copy;

  g_return_val_if_fail (TRENDS_IS_SELECTION (self), NULL);

  copy = g_ptr_array_new_full (self->entities->len, g_object_unref);
  for (guint i = 0; i < self->entities->len; i++)
    g_ptr_array_add (copy, g_object_ref (g_ptr_array_index (self->entities, i)));

  return copy;
}

static gboolean
is_same (TrendsSelection *self,
         GPtrArray       *entities)
{
  if (entities->len != self->entities->len)
    return FALSE;
  for (guint i = 0; i < entities->len; i++)
    if (entities->pdata[i] != self->entities->pdata[i])
      return FALSE;

  return TRUE;
}

static TrendsEntity *
pick (TrendsSelection *self,
      TrendsEntity    *wanted,
      TrendsEntity    *otherwise)
{
  return wanted != NULL && g_hash_table_contains (self->set, wanted) ? wanted : otherwise;
}

/**
 * trends_selection_set:
 * @entities: (element-type TrendsEntity): of one kind, each once
 * @lead: (nullable): one of them; where it is none, the last of them is
 * @anchor: (nullable): one of them; where it is none, the lead is
 *
 * Returns: whether anything is different now
 */
gboolean
trends_selection_set (TrendsSelection *self,
                      GPtrArray       *entities,
                      TrendsEntity    *lead,
                      TrendsEntity    *anchor)
{
  TrendsEntity *lead_before, *anchor_before;
  gboolean same;
  guint n_before;

  g_return_val_if_fail (TRENDS_IS_SELECTION (self), FALSE);
  g_return_val_if_fail (entities != NULL, FALSE);

  same = is_same (self, entities);
  lead_before = self->lead;
  anchor_before = self->anchor;
  n_before = self->entities->len;

  if (!same)
    {
      g_autoptr (GPtrArray) before = g_steal_pointer (&self->entities);

      self->entities = g_ptr_array_new_full (entities->len, g_object_unref);
      g_hash_table_remove_all (self->set);
      for (guint i = 0; i < entities->len; i++)
        if (g_hash_table_add (self->set, entities->pdata[i]))
          g_ptr_array_add (self->entities, g_object_ref (entities->pdata[i]));
    }

  self->lead = pick (self, lead,
                     self->entities->len > 0
                       ? g_ptr_array_index (self->entities, self->entities->len - 1) : NULL);
  self->anchor = pick (self, anchor, self->lead);
  if (!same)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->entities->len);

  return !same || self->lead != lead_before || self->anchor != anchor_before;
}

/**
 * trends_selection_keep:
 * @plan: whose entities they are
 *
 * Lets go of those that aren't in the plan any more.
 *
 * Returns: whether there were any
 */
gboolean
trends_selection_keep (TrendsSelection *self,
                       TrendsPlan      *plan)
{
  g_autoptr (GPtrArray) kept = NULL;

  g_return_val_if_fail (TRENDS_IS_SELECTION (self), FALSE);

  kept = g_ptr_array_new ();
  for (guint i = 0; i < self->entities->len; i++)
    {
      TrendsEntity *entity = g_ptr_array_index (self->entities, i);

      if (trends_plan_lookup (plan, trends_entity_get_id (entity)) == entity)
        g_ptr_array_add (kept, entity);
    }

  return kept->len < self->entities->len
         && trends_selection_set (self, kept, self->lead, self->anchor);
}
