/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-merge-find.c: what two sides have done to the same: fields that both have set, and
 * what one has removed though the other has changed it, or has come to need it. Whatever is
 * chosen, the conflicts are these.
 */

#include "trends-merge-private.h"

/* The side that has removed it, where the other has it still; otherwise TRENDS_MERGE_N_SIDES. */
static TrendsMergeSide
find_remover (TrendsMergeItem *item)
{
  if (item->ancestor == NULL)
    return TRENDS_MERGE_N_SIDES;
  for (guint side = 0; side < TRENDS_MERGE_N_SIDES; side++)
    if (item->sides[side] == NULL && item->sides[!side] != NULL)
      return side;
  return TRENDS_MERGE_N_SIDES;
}

static void
find_in_fields (TrendsMerge *self, TrendsMergeItem *item)
{
  const TrendsKindInfo *info = trends_kind_get_info (item->kind);
  TrendsRecord *mine = item->sides[TRENDS_MERGE_MINE];
  TrendsRecord *theirs = item->sides[TRENDS_MERGE_THEIRS];

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_auto (TrendsValue) merged = TRENDS_VALUE_INIT;

      if (!trends_merge_value (self, &info->fields[i], trends_merge_get_value (item->ancestor, i),
                               trends_record_get_value (mine, i),
                               trends_record_get_value (theirs, i), &merged))
        trends_merge_add_conflict (self, item, TRENDS_CONFLICT_FIELD)->public.field = i;
    }
}

/* Returns: whether it wasn't one before */
static gboolean
add_removed (TrendsMerge *self, TrendsMergeItem *item, const char *referrer)
{
  TrendsMergeConflict *conflict =
    trends_merge_find_conflict (item, TRENDS_CONFLICT_REMOVED, G_MAXUINT);
  gboolean is_new = conflict == NULL;

  if (is_new)
    {
      conflict = trends_merge_add_conflict (self, item, TRENDS_CONFLICT_REMOVED);
      conflict->public.remover = find_remover (item);
    }
  if (referrer != NULL && conflict->public.referrers == NULL)
    conflict->public.referrers = g_ptr_array_new ();
  if (referrer != NULL
      && !g_ptr_array_find (conflict->public.referrers, referrer, NULL))
    g_ptr_array_add (conflict->public.referrers, (gpointer) referrer);
  return is_new;
}

static void
find_in_item (TrendsMerge *self, TrendsMergeItem *item)
{
  TrendsMergeSide remover = find_remover (item);

  if (item->sides[TRENDS_MERGE_MINE] != NULL && item->sides[TRENDS_MERGE_THEIRS] != NULL)
    find_in_fields (self, item);
  else if (remover != TRENDS_MERGE_N_SIDES
           && !trends_merge_is_same (item->ancestor, item->sides[!remover]))
    add_removed (self, item, NULL);
}

/* ----------------------------------------------------------------- references */

typedef struct
{
  TrendsMerge *merge;
  TrendsMergeItem *item; /* that refers to others */
  TrendsMergeSide side;
  GQueue *needed;        /* (element-type TrendsMergeItem): removed on the other side */
} Look;

static void
need_cb (const TrendsField *field, const char *target, gpointer user_data)
{
  Look *look = user_data;
  TrendsMergeItem *item = g_hash_table_lookup (look->merge->by_id, target);

  if (item != NULL && find_remover (item) == !look->side
      && add_removed (look->merge, item, look->item->id))
    g_queue_push_tail (look->needed, item);
}

static void
need_unless_known_cb (const TrendsField *field, const char *target, gpointer user_data)
{
  Look *look = user_data;
  const TrendsValue *before = trends_merge_get_value (look->item->ancestor, field->index);
  gboolean is_known = field->type == TRENDS_FIELD_REFS
                        ? trends_value_contains (before, target)
                        : trends_value_is_set (before)
                            && g_str_equal (trends_value_get_text (before), target);

  if (!is_known)
    need_cb (field, target, user_data);
}

/* What a side refers to that it didn't refer to before */
static void
find_new_references (Look *look)
{
  const TrendsKindInfo *info = trends_kind_get_info (look->item->kind);
  TrendsRecord *record = look->item->sides[look->side];

  for (guint i = 0; record != NULL && i < info->n_fields; i++)
    if (!trends_value_equal (trends_merge_get_value (look->item->ancestor, i),
                             trends_record_get_value (record, i)))
      trends_merge_foreach_ref (record, &info->fields[i], need_unless_known_cb, look);
}

/* What can't be kept without what it belongs to: that would have to be kept as well. */
static void
find_needed (Look *look)
{
  const TrendsKindInfo *info = trends_kind_get_info (look->item->kind);

  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & TRENDS_FIELD_REQUIRED) != 0)
      trends_merge_foreach_ref (look->item->sides[look->side], &info->fields[i], need_cb, look);
}

/* (nullable): what @side has it belong to, where the other side has removed that */
static TrendsMergeItem *
find_lost_home (Look *look, TrendsMergeSide side, guint field)
{
  const TrendsValue *value = trends_merge_get_value (look->item->sides[side], field);
  TrendsMergeItem *home = trends_value_is_set (value)
                            ? g_hash_table_lookup (look->merge->by_id, trends_value_get_text (value))
                            : NULL;

  return home != NULL && find_remover (home) == !side ? home : NULL;
}

/* What each side has moved to where the other has nothing any more: one of the two has to stay. */
static void
find_homeless (Look *look)
{
  const TrendsKindInfo *info = trends_kind_get_info (look->item->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      TrendsMergeItem *homes[TRENDS_MERGE_N_SIDES] = { NULL };

      if (info->fields[i].type != TRENDS_FIELD_REF
          || (info->fields[i].flags & TRENDS_FIELD_REQUIRED) == 0)
        continue;
      for (guint side = 0; side < TRENDS_MERGE_N_SIDES; side++)
        homes[side] = find_lost_home (look, side, i);
      for (guint side = 0; homes[0] != NULL && homes[1] != NULL && side < TRENDS_MERGE_N_SIDES;
           side++)
        if (add_removed (look->merge, homes[side], look->item->id))
          g_queue_push_tail (look->needed, homes[side]);
    }
}

static void
find_in_references (TrendsMerge *self)
{
  g_autoptr (GQueue) needed = g_queue_new ();
  Look look = { self, NULL, TRENDS_MERGE_MINE, needed };

  for (guint i = 0; i < self->items->len; i++)
    {
      look.item = self->items->pdata[i];
      if (trends_merge_find_conflict (look.item, TRENDS_CONFLICT_REMOVED, G_MAXUINT) != NULL)
        g_queue_push_tail (needed, look.item);
      for (guint side = 0; side < TRENDS_MERGE_N_SIDES; side++)
        {
          look.side = side;
          find_new_references (&look);
        }
      find_homeless (&look);
    }
  while ((look.item = g_queue_pop_head (needed)) != NULL)
    {
      look.side = !find_remover (look.item);
      find_needed (&look);
    }
}

static int
compare_conflicts (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const TrendsConflict *const *conflict_a = a;
  const TrendsConflict *const *conflict_b = b;

  return (int) (*conflict_a)->kind - (int) (*conflict_b)->kind;
}

/* Fills in the conflicts of what both sides have done to the same. */
void
trends_merge_find_conflicts (TrendsMerge *self)
{
  for (guint i = 0; i < self->items->len; i++)
    find_in_item (self, self->items->pdata[i]);
  find_in_references (self);
  g_ptr_array_sort_with_data (self->conflicts, compare_conflicts, NULL);
}
