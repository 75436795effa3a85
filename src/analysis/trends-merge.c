/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-merge.c: see trends-merge.h. What the three plans hold, one item an entity, and the
 * choices; trends-merge-find.c and trends-merge-rules.c find what there is to choose, and
 * trends-merge-result.c what it comes to.
 */

#include "trends-merge-private.h"

#include "trends-money.h"
#include "trends-plan-copy.h"

#include <glib/gi18n-lib.h>

/* ---------------------------------------------------------------------- items */

static void
item_free (gpointer data)
{
  TrendsMergeItem *item = data;

  g_clear_pointer (&item->ancestor, trends_record_unref);
  for (guint side = 0; side < TRENDS_MERGE_N_SIDES; side++)
    g_clear_pointer (&item->sides[side], trends_record_unref);
  g_clear_pointer (&item->result, trends_record_unref);
  g_clear_pointer (&item->conflicts, g_ptr_array_unref);
  g_free (item);
}

static void
conflict_free (gpointer data)
{
  TrendsMergeConflict *conflict = data;

  g_free (conflict->public.reason);
  g_clear_pointer (&conflict->public.referrers, g_ptr_array_unref);
  g_clear_pointer (&conflict->gives_up, g_array_unref);
  g_free (conflict);
}

static TrendsMergeItem *
get_item (TrendsMerge *self, TrendsRecord *record)
{
  const char *id = trends_record_get_id (record);
  TrendsMergeItem *item = g_hash_table_lookup (self->by_id, id);

  if (item != NULL)
    return item;
  item = g_new0 (TrendsMergeItem, 1);
  item->kind = trends_record_get_kind (record);
  item->id = id; /* of a record that the item keeps */
  g_hash_table_insert (self->by_id, (gpointer) id, item);
  g_ptr_array_add (self->items, item);
  return item;
}

/* What is fetched late is compared by what it is. */
static gboolean
load_values (TrendsRecord *record, GError **error)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_record_get_kind (record));

  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & TRENDS_FIELD_APART) != 0
        && !trends_value_load (trends_record_get_value (record, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
refuse_kind (GError **error)
{
  g_set_error_literal (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
                       _("The same id stands for entries of different kinds, so these can’t be "
                         "versions of one plan."));
  return FALSE;
}

/* @side: TRENDS_MERGE_N_SIDES for the ancestor */
static gboolean
take_plan (TrendsMerge *self, TrendsPlan *plan, guint side, GError **error)
{
  g_autoptr (GPtrArray) records = trends_plan_dup_records (plan);

  for (guint i = 0; i < records->len; i++)
    {
      TrendsMergeItem *item;

      if (!load_values (records->pdata[i], error))
        return FALSE;
      item = get_item (self, records->pdata[i]);
      if (item->kind != trends_record_get_kind (records->pdata[i]))
        return refuse_kind (error);
      if (side == TRENDS_MERGE_N_SIDES)
        item->ancestor = trends_record_ref (records->pdata[i]);
      else
        item->sides[side] = trends_record_ref (records->pdata[i]);
    }
  return TRUE;
}

/* Those of a kind stay in the order in which the plans have them: mine first. */
static int
compare_kinds (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const TrendsMergeItem *const *item_a = a;
  const TrendsMergeItem *const *item_b = b;

  return (int) (*item_a)->kind - (int) (*item_b)->kind;
}

static gboolean
take_plans (TrendsMerge *self, GError **error)
{
  for (guint side = 0; side < TRENDS_MERGE_N_SIDES; side++)
    if (!take_plan (self, self->sides[side], side, error))
      return FALSE;
  if (!take_plan (self, self->ancestor, TRENDS_MERGE_N_SIDES, error))
    return FALSE;
  g_ptr_array_sort_with_data (self->items, compare_kinds, NULL);
  return TRUE;
}

/* ------------------------------------------------------------------ conflicts */

TrendsMergeConflict *
trends_merge_add_conflict (TrendsMerge *self, TrendsMergeItem *item, TrendsConflictType type)
{
  TrendsMergeConflict *conflict = g_new0 (TrendsMergeConflict, 1);

  conflict->public.type = type;
  conflict->public.kind = item->kind;
  conflict->public.id = item->id;
  conflict->public.field = G_MAXUINT;
  conflict->public.ancestor = item->ancestor;
  for (guint side = 0; side < TRENDS_MERGE_N_SIDES; side++)
    conflict->public.sides[side] = item->sides[side];
  if (item->conflicts == NULL)
    item->conflicts = g_ptr_array_new ();
  g_ptr_array_add (item->conflicts, conflict);
  g_ptr_array_add (self->conflicts, conflict);
  return conflict;
}

/* (nullable); @field: G_MAXUINT where it is about the whole of it */
TrendsMergeConflict *
trends_merge_find_conflict (TrendsMergeItem *item, TrendsConflictType type, guint field)
{
  for (guint i = 0; item->conflicts != NULL && i < item->conflicts->len; i++)
    {
      TrendsMergeConflict *conflict = item->conflicts->pdata[i];

      if (conflict->public.type == type && conflict->public.field == field)
        return conflict;
    }
  return NULL;
}

/* ------------------------------------------------------------------------ door */

static const char *
get_currency (TrendsPlan *plan)
{
  return trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_CURRENCY);
}

static gboolean
is_one_plan (TrendsPlan *a, TrendsPlan *b)
{
  return g_str_equal (trends_entity_get_id (trends_plan_get_info (a)),
                      trends_entity_get_id (trends_plan_get_info (b)));
}

/* Amounts are whole minor units, and those of a yen are no pence. */
static gboolean
check_currency (TrendsPlan *a, TrendsPlan *b, GError **error)
{
  if (trends_currency_digits (get_currency (a)) == trends_currency_digits (get_currency (b)))
    return TRUE;
  g_set_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
               /* Translators: two currencies, such as GBP and JPY */
               _("Amounts in %s and in %s can’t be merged. Set the same currency in both plans "
                 "first."),
               get_currency (a), get_currency (b));
  return FALSE;
}

static gboolean
check_plans (TrendsMerge *self, GError **error)
{
  for (guint side = 0; side < TRENDS_MERGE_N_SIDES; side++)
    {
      if (!is_one_plan (self->ancestor, self->sides[side]))
        {
          g_set_error_literal (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
                               _("These are different plans, which have no common ancestor. Only "
                                 "copies of one plan can be merged."));
          return FALSE;
        }
      if (!check_currency (self->ancestor, self->sides[side], error))
        return FALSE;
    }
  return TRUE;
}

/**
 * trends_merge_new:
 * @ancestor: what both began as
 * @mine: the plan that the edit will be for
 * @theirs: the plan whose changes are to be taken
 * @merge_objects: (nullable): what brings fields of JSON together; %NULL: they are one value each
 * @error: where they are different plans, can't be read, or have amounts that can't be compared
 *
 * Finds what there is to choose. Costs about as much as reading the three plans, and more where
 * the rules of a plan forbid what both come to.
 *
 * Returns: (transfer full) (nullable): the merge
 */
TrendsMerge *
trends_merge_new (TrendsPlan *ancestor, TrendsPlan *mine, TrendsPlan *theirs,
                  TrendsMergeObjectsFunc merge_objects, GError **error)
{
  g_autoptr (TrendsMerge) self = NULL;

  g_return_val_if_fail (TRENDS_IS_PLAN (ancestor), NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (mine), NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (theirs), NULL);

  self = g_new0 (TrendsMerge, 1);
  self->ancestor = g_object_ref (ancestor);
  self->merge_objects = merge_objects;
  self->sides[TRENDS_MERGE_MINE] = g_object_ref (mine);
  self->sides[TRENDS_MERGE_THEIRS] = g_object_ref (theirs);
  self->items = g_ptr_array_new_with_free_func (item_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->given_up = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->conflicts = g_ptr_array_new_with_free_func (conflict_free);
  if (!check_plans (self, error) || !take_plans (self, error))
    return NULL;

  trends_merge_find_conflicts (self);
  trends_merge_make_results (self);
  return trends_merge_find_broken_rules (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * trends_merge_free:
 * @self: (transfer full): its conflicts go with it
 */
void
trends_merge_free (TrendsMerge *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->given_up);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->conflicts);
  g_object_unref (self->ancestor);
  for (guint side = 0; side < TRENDS_MERGE_N_SIDES; side++)
    g_object_unref (self->sides[side]);
  g_free (self);
}

/**
 * trends_merge_get_ancestor:
 *
 * Returns: (transfer none): what both began as
 */
TrendsPlan *
trends_merge_get_ancestor (TrendsMerge *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->ancestor;
}

/**
 * trends_merge_get_side:
 *
 * Returns: (transfer none): the plan that was given for it
 */
TrendsPlan *
trends_merge_get_side (TrendsMerge *self, TrendsMergeSide side)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (side < TRENDS_MERGE_N_SIDES, NULL);

  return self->sides[side];
}

/**
 * trends_merge_get_n_conflicts:
 *
 * Returns: how many conflicts there are, chosen or not; always the same
 */
guint
trends_merge_get_n_conflicts (TrendsMerge *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->conflicts->len;
}

/**
 * trends_merge_get_conflict:
 * @index: below trends_merge_get_n_conflicts()
 *
 * Returns: (transfer none): that conflict
 */
const TrendsConflict *
trends_merge_get_conflict (TrendsMerge *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->conflicts->len, NULL);

  return self->conflicts->pdata[index];
}

/**
 * trends_merge_choose:
 * @index: below trends_merge_get_n_conflicts()
 * @side: which of the two is to stand
 *
 * Decides a conflict; it can be decided again.
 */
void
trends_merge_choose (TrendsMerge *self, guint index, TrendsMergeSide side)
{
  TrendsMergeConflict *conflict;

  g_return_if_fail (self != NULL);
  g_return_if_fail (index < self->conflicts->len);
  g_return_if_fail (side < TRENDS_MERGE_N_SIDES);

  conflict = self->conflicts->pdata[index];
  conflict->public.is_chosen = TRUE;
  conflict->public.choice = side;
}

/**
 * trends_merge_dup_edit:
 * @label: what undo would take back
 * @done_label: what has been done
 * @error: where what was chosen can't stand side by side, with the reason
 *
 * What was chosen, and all that nobody had to choose, as one edit for mine, which must be as
 * it was when the merge was made.
 *
 * Returns: (transfer full) (nullable): the edit, which may have no change
 */
TrendsEdit *
trends_merge_dup_edit (TrendsMerge *self, const char *label, const char *done_label,
                       GError **error)
{
  g_autoptr (TrendsEdit) edit = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  trends_merge_make_results (self);
  edit = trends_merge_make_edit (self, label, done_label);
  return trends_plan_check (self->sides[TRENDS_MERGE_MINE], edit, error) ? g_steal_pointer (&edit)
                                                                         : NULL;
}
