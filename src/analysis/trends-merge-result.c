/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-merge-result.c: what a merge comes to, by the choices as they are: first each entity
 * by itself, then what it refers to, so that nothing refers to what isn't there.
 */

#include "trends-merge-private.h"

/* What goes and what stays for something is settled after as many as kinds refer to each other;
 * where it weren't, the plan would refuse the edit. */
#define MOST_ROUNDS 100

static void
set_result (TrendsMergeItem *item, TrendsRecord *record)
{
  TrendsRecord *old = item->result;

  item->result = record != NULL ? trends_record_ref (record) : NULL;
  g_clear_pointer (&old, trends_record_unref);
}

/* ---------------------------------------------------------------- by themselves */

static TrendsMergeSide
get_choice (const TrendsMergeConflict *conflict)
{
  return conflict->public.is_chosen ? conflict->public.choice : TRENDS_MERGE_MINE;
}

/* (transfer full): to be cleared */
static TrendsValue
choose_value (TrendsMerge *self, TrendsMergeItem *item, const TrendsField *field)
{
  TrendsRecord *mine = item->sides[TRENDS_MERGE_MINE];
  TrendsRecord *theirs = item->sides[TRENDS_MERGE_THEIRS];
  TrendsMergeConflict *both =
    trends_merge_find_conflict (item, TRENDS_CONFLICT_FIELD, field->index);
  TrendsMergeConflict *rule = trends_merge_find_conflict (item, TRENDS_CONFLICT_RULE, field->index);
  TrendsValue merged = TRENDS_VALUE_INIT;

  if (rule != NULL && get_choice (rule) == TRENDS_MERGE_MINE)
    return trends_value_copy (trends_record_get_value (mine, field->index));
  if (both != NULL)
    return trends_value_copy (
      trends_record_get_value (item->sides[get_choice (both)], field->index));
  trends_merge_value (self, field, trends_merge_get_value (item->ancestor, field->index),
                      trends_record_get_value (mine, field->index),
                      trends_record_get_value (theirs, field->index), &merged);
  return merged;
}

static void
merge_fields (TrendsMerge *self, TrendsMergeItem *item)
{
  const TrendsKindInfo *info = trends_kind_get_info (item->kind);
  g_autoptr (TrendsRecord) record = NULL;

  if (trends_merge_is_same (item->sides[TRENDS_MERGE_MINE], item->sides[TRENDS_MERGE_THEIRS]))
    {
      set_result (item, item->sides[TRENDS_MERGE_MINE]);
      return;
    }
  record = trends_record_new (item->kind, item->id);
  for (guint i = 0; i < info->n_fields; i++)
    trends_record_set (record, i, choose_value (self, item, &info->fields[i]));
  set_result (item, record);
}

/* Of what only one side has: it was added there, or removed on the other. */
static TrendsRecord *
choose_record (TrendsMergeItem *item)
{
  TrendsMergeConflict *removed =
    trends_merge_find_conflict (item, TRENDS_CONFLICT_REMOVED, G_MAXUINT);
  TrendsMergeConflict *rule = trends_merge_find_conflict (item, TRENDS_CONFLICT_RULE, G_MAXUINT);
  TrendsRecord *mine = item->sides[TRENDS_MERGE_MINE];

  if (rule != NULL && get_choice (rule) == TRENDS_MERGE_MINE)
    return mine;
  if (removed != NULL)
    return item->sides[get_choice (removed)];
  if (item->ancestor != NULL)
    return NULL;
  return mine != NULL ? mine : item->sides[TRENDS_MERGE_THEIRS];
}

static void
merge_item (TrendsMerge *self, TrendsMergeItem *item)
{
  if (item->sides[TRENDS_MERGE_MINE] != NULL && item->sides[TRENDS_MERGE_THEIRS] != NULL)
    merge_fields (self, item);
  else
    set_result (item, choose_record (item));
}

/* ------------------------------------------------------- what goes for something */

static void
give_up (TrendsMergeItem *item, guint64 fields)
{
  TrendsRecord *theirs = item->sides[TRENDS_MERGE_THEIRS];
  guint n_fields = trends_kind_get_info (item->kind)->n_fields;

  if (fields == TRENDS_MERGE_WHOLE || theirs == NULL)
    {
      set_result (item, theirs);
      return;
    }
  for (guint i = 0; item->result != NULL && i < n_fields; i++)
    if ((fields & TRENDS_MERGE_BIT (i)) != 0)
      {
        g_autoptr (TrendsRecord) record =
          trends_merge_dup_record_with (item->result, i, trends_record_get_value (theirs, i));

        set_result (item, record);
      }
}

/* `done`: set of what was given up before; those that give up all share it */
static void
give_up_for (const TrendsMergeConflict *conflict, GHashTable *done)
{
  if (conflict->gives_up == NULL || get_choice (conflict) == TRENDS_MERGE_MINE
      || !g_hash_table_add (done, conflict->gives_up))
    return;
  for (guint i = 0; i < conflict->gives_up->len; i++)
    {
      const TrendsMergeBack *back = &g_array_index (conflict->gives_up, TrendsMergeBack, i);

      give_up (back->item, back->fields);
    }
}

/* ------------------------------------------------------------------- references */

typedef struct
{
  TrendsMerge *merge;
  TrendsMergeItem *item;
  gboolean lacks;
  GQueue *kept; /* (element-type TrendsMergeItem): whose needs are to be seen to */
} Look;

static TrendsMergeItem *
find_target (Look *look, const char *target)
{
  return g_hash_table_lookup (look->merge->by_id, target);
}

/* As the side has it that has it */
static void
bring_back_cb (const TrendsField *field, const char *target, gpointer user_data)
{
  Look *look = user_data;
  TrendsMergeItem *item = find_target (look, target);
  TrendsRecord *mine;

  if (item == NULL || item->result != NULL)
    return;
  mine = item->sides[TRENDS_MERGE_MINE];
  set_result (item, mine != NULL ? mine : item->sides[TRENDS_MERGE_THEIRS]);
  g_queue_push_tail (look->kept, item);
}

/* What those that are kept belong to is kept, and so on. */
static void
keep_what_these_need (Look *look)
{
  while ((look->item = g_queue_pop_head (look->kept)) != NULL)
    {
      const TrendsKindInfo *info = trends_kind_get_info (look->item->kind);

      for (guint i = 0; look->item->result != NULL && i < info->n_fields; i++)
        if ((info->fields[i].flags & TRENDS_FIELD_REQUIRED) != 0)
          trends_merge_foreach_ref (look->item->result, &info->fields[i], bring_back_cb, look);
    }
}

/* What was chosen to be kept keeps what it belongs to. */
static void
keep_needed (TrendsMerge *self)
{
  g_autoptr (GQueue) kept = g_queue_new ();
  Look look = { self, NULL, FALSE, kept };

  for (guint i = 0; i < self->conflicts->len; i++)
    {
      TrendsMergeConflict *conflict = self->conflicts->pdata[i];
      TrendsMergeItem *item = g_hash_table_lookup (self->by_id, conflict->public.id);

      if (conflict->public.type == TRENDS_CONFLICT_REMOVED && item->result != NULL)
        g_queue_push_tail (kept, item);
    }
  keep_what_these_need (&look);
}

static void
find_lack_cb (const TrendsField *field, const char *target, gpointer user_data)
{
  Look *look = user_data;
  TrendsMergeItem *item = find_target (look, target);

  look->lacks |= item == NULL || item->result == NULL;
}

static gboolean
lacks (Look *look, TrendsRecord *record, const TrendsField *field)
{
  look->lacks = FALSE;
  trends_merge_foreach_ref (record, field, find_lack_cb, look);
  return look->lacks;
}

/* (transfer full): without those that aren't there */
static TrendsValue
leave_out_missing (Look *look, const TrendsValue *value)
{
  g_auto (GStrv) ids = trends_value_dup_strings (value);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  for (char **id = ids; *id != NULL; id++)
    {
      TrendsMergeItem *item = find_target (look, *id);

      if (item != NULL && item->result != NULL)
        g_ptr_array_add (left, *id);
    }
  g_ptr_array_add (left, NULL);
  return trends_value_strings ((const char *const *) left->pdata);
}

/* What one of the plans has there, as long as that is there. (transfer full) (nullable) */
static TrendsRecord *
fall_back (Look *look, const TrendsField *field)
{
  TrendsRecord *result = look->item->result;
  TrendsRecord *others[] = { look->item->sides[TRENDS_MERGE_MINE],
                             look->item->sides[TRENDS_MERGE_THEIRS], look->item->ancestor };
  g_auto (TrendsValue) left = TRENDS_VALUE_INIT;

  if (field->type == TRENDS_FIELD_REFS)
    left = leave_out_missing (look, trends_record_get_value (result, field->index));
  for (guint i = 0; field->type == TRENDS_FIELD_REF && i < G_N_ELEMENTS (others); i++)
    if (others[i] != NULL
        && trends_value_is_set (trends_record_get_value (others[i], field->index))
        && !lacks (look, others[i], field))
      return trends_merge_dup_record_with (result, field->index,
                                           trends_record_get_value (others[i], field->index));
  if (!trends_value_is_set (&left) && (field->flags & TRENDS_FIELD_REQUIRED) != 0)
    return NULL;
  return trends_merge_dup_record_with (result, field->index, &left);
}

/* What neither side has removed stays, with what it belongs to, whatever was chosen of that. */
static void
mend_field (Look *look, const TrendsField *field)
{
  g_autoptr (TrendsRecord) record = fall_back (look, field);
  TrendsMergeItem *item = look->item;

  if (record == NULL && item->sides[TRENDS_MERGE_MINE] != NULL
      && item->sides[TRENDS_MERGE_THEIRS] != NULL)
    {
      g_queue_push_tail (look->kept, item);
      keep_what_these_need (look);
      look->item = item;
    }
  else
    set_result (item, record);
}

/* Returns: whether anything had to be done */
static gboolean
mend_item (Look *look)
{
  const TrendsKindInfo *info = trends_kind_get_info (look->item->kind);
  gboolean mended = FALSE;

  for (guint i = 0; look->item->result != NULL && i < info->n_fields; i++)
    if (lacks (look, look->item->result, &info->fields[i]))
      {
        mend_field (look, &info->fields[i]);
        mended = TRUE;
      }
  return mended;
}

/* What goes takes along what belongs to it, and so on: kinds come before those that refer to
 * them, so that a second time is seldom needed. */
static void
mend_references (TrendsMerge *self)
{
  g_autoptr (GQueue) kept = g_queue_new ();
  Look look = { self, NULL, FALSE, kept };
  gboolean mended = TRUE;

  for (guint round = 0; mended && round < MOST_ROUNDS; round++)
    {
      mended = FALSE;
      for (guint i = 0; i < self->items->len; i++)
        {
          look.item = self->items->pdata[i];
          mended |= mend_item (&look);
        }
    }
}

/* Each item's result, by the choices as they are. */
void
trends_merge_make_results (TrendsMerge *self)
{
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->items->len; i++)
    merge_item (self, self->items->pdata[i]);
  for (guint i = 0; i < self->conflicts->len; i++)
    give_up_for (self->conflicts->pdata[i], done);
  keep_needed (self);
  mend_references (self);
}

/* ------------------------------------------------------------------------- edit */

/* What makes @to of @from, either of which may be NULL */
void
trends_merge_add_changes (TrendsEditBuilder *builder, TrendsRecord *from, TrendsRecord *to)
{
  TrendsKind kind;
  guint n_fields;

  if (from == NULL && to != NULL)
    trends_edit_builder_add (builder, to);
  if (from != NULL && to == NULL)
    trends_edit_builder_remove (builder, from);
  if (from == to || from == NULL || to == NULL)
    return;

  kind = trends_record_get_kind (to);
  n_fields = trends_kind_get_info (kind)->n_fields;
  for (guint i = 0; i < n_fields; i++)
    if (!trends_value_equal (trends_record_get_value (from, i), trends_record_get_value (to, i)))
      trends_edit_builder_set (builder, kind, trends_record_get_id (to), i,
                               trends_record_get_value (from, i), trends_record_get_value (to, i));
}

/* What comes, then what is set, then what goes: what belongs to others first. */
TrendsEdit *
trends_merge_make_edit (TrendsMerge *self, const char *label, const char *done_label)
{
  TrendsEditBuilder *builder = trends_edit_builder_new (label, TRENDS_ORIGIN_IMPORT);

  trends_edit_builder_set_done_label (builder, done_label);
  for (guint i = 0; i < self->items->len; i++)
    {
      TrendsMergeItem *item = self->items->pdata[i];

      if (item->sides[TRENDS_MERGE_MINE] == NULL)
        trends_merge_add_changes (builder, NULL, item->result);
    }
  for (guint i = 0; i < self->items->len; i++)
    {
      TrendsMergeItem *item = self->items->pdata[i];

      if (item->sides[TRENDS_MERGE_MINE] != NULL && item->result != NULL)
        trends_merge_add_changes (builder, item->sides[TRENDS_MERGE_MINE], item->result);
    }
  for (guint i = self->items->len; i > 0; i--)
    {
      TrendsMergeItem *item = self->items->pdata[i - 1];

      if (item->result == NULL)
        trends_merge_add_changes (builder, item->sides[TRENDS_MERGE_MINE], NULL);
    }
  return trends_edit_builder_end (builder);
}
