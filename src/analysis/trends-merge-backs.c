/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-merge-backs.c: what of mine could be in the way of something of theirs: what mine has
 * changed of the same entity, then of those that refer to the same as that does, then of all others
 * of its kind. The rules of a plan aren't known here, so that these are only where it is worth
 * looking first; however many conflicts there are, each looks at few of them.
 */

#include "trends-merge-private.h"

struct _TrendsMergeBacks
{
  TrendsMerge *merge;
  GArray *all[TRENDS_N_KINDS]; /* (element-type TrendsMergeBack) (nullable): until it is asked for */
  GHashTable *near;            /* (nullable): kind and id -> GPtrArray of TrendsMergeItem */
};

/* What mine has changed of it, and theirs hasn't */
static guint64
find_mine (TrendsMergeItem *item)
{
  guint n_fields = trends_kind_get_info (item->kind)->n_fields;
  TrendsRecord *mine = item->sides[TRENDS_MERGE_MINE];
  TrendsRecord *theirs = item->sides[TRENDS_MERGE_THEIRS];
  guint64 fields = 0;

  if (mine == NULL || trends_merge_is_same (mine, item->ancestor))
    return 0;
  if (theirs == NULL)
    return item->ancestor == NULL ? TRENDS_MERGE_WHOLE : 0;
  for (guint i = 0; i < n_fields; i++)
    if (!trends_value_equal (trends_merge_get_value (item->ancestor, i),
                             trends_record_get_value (mine, i))
        && !trends_value_equal (trends_record_get_value (mine, i),
                                trends_record_get_value (theirs, i)))
      fields |= TRENDS_MERGE_BIT (i);
  return fields;
}

/**
 * trends_merge_add_backs:
 * @backs: (element-type TrendsMergeBack): gets what mine has changed of @item, each by itself
 */
void
trends_merge_add_backs (GArray *backs, TrendsMergeItem *item)
{
  guint64 fields = find_mine (item);

  if (fields == TRENDS_MERGE_WHOLE)
    g_array_append_val (backs, ((TrendsMergeBack) { item, TRENDS_MERGE_WHOLE }));
  for (guint i = 0; fields != TRENDS_MERGE_WHOLE && i < TRENDS_VALUES_MAX; i++)
    if ((fields & TRENDS_MERGE_BIT (i)) != 0)
      g_array_append_val (backs, ((TrendsMergeBack) { item, TRENDS_MERGE_BIT (i) }));
}

/* ------------------------------------------------------------------------- near */

typedef struct
{
  TrendsMergeBacks *backs;
  TrendsMergeItem *item;
  GHashTable *found; /* (nullable): set of TrendsMergeItem, where they are looked for */
  GPtrArray *list;
  guint most;
} Look;

static char *
make_key (TrendsKind kind, const char *target)
{
  return g_strdup_printf ("%u %s", kind, target);
}

static void
index_cb (const TrendsField *field, const char *target, gpointer user_data)
{
  Look *look = user_data;
  g_autofree char *key = make_key (look->item->kind, target);
  GPtrArray *items = g_hash_table_lookup (look->backs->near, key);

  if (items == NULL)
    {
      items = g_ptr_array_new ();
      g_hash_table_insert (look->backs->near, g_steal_pointer (&key), items);
    }
  g_ptr_array_add (items, look->item);
}

static void
find_cb (const TrendsField *field, const char *target, gpointer user_data)
{
  Look *look = user_data;
  g_autofree char *key = make_key (look->item->kind, target);
  GPtrArray *items = g_hash_table_lookup (look->backs->near, key);

  for (guint i = 0; items != NULL && i < items->len && look->list->len < look->most; i++)
    if (items->pdata[i] != look->item && g_hash_table_add (look->found, items->pdata[i]))
      g_ptr_array_add (look->list, items->pdata[i]);
}

static void
foreach_target (Look *look, TrendsRecord *record, TrendsMergeRefFunc func)
{
  const TrendsKindInfo *info = trends_kind_get_info (look->item->kind);

  for (guint i = 0; record != NULL && i < info->n_fields; i++)
    trends_merge_foreach_ref (record, &info->fields[i], func, look);
}

static void
index_near (TrendsMergeBacks *self)
{
  Look look = { self, NULL, NULL, NULL, 0 };

  self->near = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                      (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < self->merge->items->len; i++)
    {
      look.item = self->merge->items->pdata[i];
      if (find_mine (look.item) != 0)
        foreach_target (&look, look.item->sides[TRENDS_MERGE_MINE], index_cb);
    }
}

/**
 * trends_merge_backs_list_near:
 * @item: what theirs has changed
 * @most: how many entities are looked at
 *
 * Returns: (transfer full) (element-type TrendsMergeBack): what mine has changed of @item, and then
 *   of those of its kind that refer to the same
 */
GArray *
trends_merge_backs_list_near (TrendsMergeBacks *self, TrendsMergeItem *item, guint most)
{
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  Look look = { self, item, found, list, most };
  GArray *backs = g_array_new (FALSE, FALSE, sizeof (TrendsMergeBack));

  if (self->near == NULL)
    index_near (self);
  trends_merge_add_backs (backs, item);
  foreach_target (&look, item->result, find_cb);
  for (guint i = 0; i < list->len; i++)
    trends_merge_add_backs (backs, list->pdata[i]);
  return backs;
}

/* -------------------------------------------------------------------------- all */

/**
 * trends_merge_backs_get_all:
 * @kind: a kind
 *
 * Returns: (transfer none) (element-type TrendsMergeBack): all that mine has changed of entities of
 *   that kind; the same array each time, for those that give up all of it to share
 */
GArray *
trends_merge_backs_get_all (TrendsMergeBacks *self, TrendsKind kind)
{
  if (self->all[kind] != NULL)
    return self->all[kind];
  self->all[kind] = g_array_new (FALSE, FALSE, sizeof (TrendsMergeBack));
  for (guint i = 0; i < self->merge->items->len; i++)
    {
      TrendsMergeItem *item = self->merge->items->pdata[i];

      if (item->kind == kind)
        trends_merge_add_backs (self->all[kind], item);
    }
  return self->all[kind];
}

/**
 * trends_merge_backs_new:
 * @merge: whose items could give something up; outlives what is made here
 *
 * Returns: (transfer full): lists of these, each made when it is first asked for
 */
TrendsMergeBacks *
trends_merge_backs_new (TrendsMerge *merge)
{
  TrendsMergeBacks *self = g_new0 (TrendsMergeBacks, 1);

  self->merge = merge;
  return self;
}

/**
 * trends_merge_backs_free:
 * @self: (transfer full): with all lists that were got from it
 */
void
trends_merge_backs_free (TrendsMergeBacks *self)
{
  for (guint i = 0; i < TRENDS_N_KINDS; i++)
    g_clear_pointer (&self->all[i], g_array_unref);
  g_clear_pointer (&self->near, g_hash_table_unref);
  g_free (self);
}
