/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-final.c: see trends-plan-final.h. */

#include "trends-plan-final.h"

#include "trends-entity-private.h"
#include "trends-id-hash.h"

struct _TrendsFinal
{
  TrendsPlan *plan;   /* not owned */
  GArray *items;      /* TrendsFinalItem */
  GHashTable *places; /* id -> place among these, from 1 */
};

static void
item_clear (gpointer data)
{
  TrendsFinalItem *item = data;

  if (item->is_of_edit)
    g_clear_pointer (&item->record, trends_record_unref);
}

/**
 * trends_final_new:
 * @plan: the plan as it is, which has to stay so
 * @n_changes: about how many changes will be looked at, which takes no more room then
 *
 * Returns: (transfer full): what an edit of nothing leaves
 */
TrendsFinal *
trends_final_new (TrendsPlan *plan,
                  guint       n_changes)
{
  TrendsFinal *self = g_new0 (TrendsFinal, 1);

  self->plan = plan;
  self->items = g_array_sized_new (FALSE, FALSE, sizeof (TrendsFinalItem), n_changes);
  g_array_set_clear_func (self->items, item_clear);
  self->places = g_hash_table_new (trends_id_hash, trends_id_equal);
  return self;
}

/**
 * trends_final_free:
 * @self: (transfer full): freed with the records that it has
 */
void
trends_final_free (TrendsFinal *self)
{
  g_hash_table_unref (self->places);
  g_array_unref (self->items);
  g_free (self);
}

/* (nullable) */
static TrendsFinalItem *
lookup (const TrendsFinal *self,
        const char        *id)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, id));

  return place > 0 ? &g_array_index (self->items, TrendsFinalItem, place - 1) : NULL;
}

/* Several changes of one are mostly one after another. (nullable) */
static TrendsFinalItem *
lookup_last_first (const TrendsFinal *self,
                   const char        *id)
{
  guint n = self->items->len;
  TrendsFinalItem *last = n > 0 ? &g_array_index (self->items, TrendsFinalItem, n - 1) : NULL;

  return last != NULL && trends_id_equal (last->id, id) ? last : lookup (self, id);
}

/**
 * trends_final_visit:
 * @id: of what a change is about; stays as long as @self
 *
 * Returns: (transfer none): what is known of it: from now on it is among what the edit is about.
 *   Until the next is visited
 */
TrendsFinalItem *
trends_final_visit (TrendsFinal *self,
                    const char  *id)
{
  TrendsFinalItem *item = lookup_last_first (self, id);
  TrendsEntity *entity;

  if (item != NULL)
    return item;

  entity = trends_plan_lookup (self->plan, id);
  g_array_set_size (self->items, self->items->len + 1);
  item = &g_array_index (self->items, TrendsFinalItem, self->items->len - 1);
  *item = (TrendsFinalItem) {
    .id = id,
    .entity = entity,
    .record = entity != NULL ? trends_entity_get_record (entity) : NULL,
  };
  g_hash_table_insert (self->places, (gpointer) id, GUINT_TO_POINTER (self->items->len));
  return item;
}

/**
 * trends_final_set:
 * @record: (transfer full) (nullable): what is left of @item; %NULL where it goes
 */
void
trends_final_set (TrendsFinalItem *item,
                  TrendsRecord    *record)
{
  item_clear (item);
  item->record = record;
  item->is_of_edit = TRUE;
}

/**
 * trends_final_get_n:
 *
 * Returns: how many entities the edit is about
 */
guint
trends_final_get_n (const TrendsFinal *self)
{
  return self->items->len;
}

/**
 * trends_final_get:
 * @index: below trends_final_get_n()
 *
 * Returns: (transfer none): one that it is about, in the order in which it comes upon them; until
 *   the next is visited
 */
const TrendsFinalItem *
trends_final_get (const TrendsFinal *self,
                  guint              index)
{
  return &g_array_index (self->items, TrendsFinalItem, index);
}

/**
 * trends_final_has:
 *
 * Returns: whether the edit is about the entity of that id
 */
gboolean
trends_final_has (const TrendsFinal *self,
                  const char        *id)
{
  return lookup (self, id) != NULL;
}

/**
 * trends_final_find:
 *
 * Returns: (transfer none) (nullable): the record that the entity of that id would have after the
 *   edit, be it about it or not
 */
TrendsRecord *
trends_final_find (const TrendsFinal *self,
                   const char        *id)
{
  const TrendsFinalItem *item = lookup (self, id);
  TrendsEntity *entity;

  if (item != NULL)
    return item->record;

  entity = trends_plan_lookup (self->plan, id);
  return entity != NULL ? trends_entity_get_record (entity) : NULL;
}
