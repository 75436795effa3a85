/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-merge-rules.c: what each side may have done by itself, and a plan forbids where both
 * have: an end before a start, a circle of dependencies, the same finding set aside twice. The
 * plan itself is asked, so that no rule is written here. Where it refuses the whole, what
 * theirs has changed is tried on a copy of mine, entity by entity and then field by field, and
 * what can't come is a conflict with the plan's reason. What of mine would have to go back for
 * it is looked for in the same entity, and then among those of its kind.
 */

#include "trends-merge-private.h"

#include "trends-plan-copy.h"

/* How many single changes of mine are tried one by one, before all are given up: of entities that
 * refer to the same, and of others, for one conflict and for all of them. */
#define MOST_NEAR 50
#define MOST_SINGLE 200
#define MOST_FAR 4000
/* How often all are given up to see whether that helps */
#define MOST_WHOLE 20

/* (transfer full) (nullable): as the plan has it now */
static TrendsRecord *
dup_current (TrendsPlan *plan, TrendsMergeItem *item)
{
  TrendsEntity *entity = trends_plan_lookup (plan, item->id);

  return entity != NULL ? trends_entity_dup_record (entity) : NULL;
}

/* ---------------------------------------------------------------------- trying */

typedef enum { COMES, IS_SET, GOES } Step;

static Step
find_step (TrendsMergeItem *item)
{
  if (item->sides[TRENDS_MERGE_MINE] == NULL)
    return COMES;
  return item->result != NULL ? IS_SET : GOES;
}

static gboolean
apply_record (TrendsPlan *plan, TrendsMergeItem *item, TrendsRecord *to, GError **error)
{
  g_autoptr (TrendsRecord) from = dup_current (plan, item);
  TrendsEditBuilder *builder = trends_edit_builder_new ("", TRENDS_ORIGIN_IMPORT);
  g_autoptr (TrendsEdit) edit = NULL;

  trends_merge_add_changes (builder, from, to);
  edit = trends_edit_builder_end (builder);
  return trends_plan_apply (plan, edit, error);
}

/* Takes those out that fit. Returns: whether any did */
static gboolean
try_step (TrendsPlan *plan, GPtrArray *left, Step step)
{
  guint n_before = left->len;
  guint n_left = 0;

  for (guint i = 0; i < n_before; i++)
    {
      /* What goes does so from the end, since what belongs to others stands behind these. */
      guint at = step == GOES ? n_before - 1 - i : i;
      TrendsMergeItem *item = left->pdata[at];

      if (find_step (item) == step && apply_record (plan, item, item->result, NULL))
        left->pdata[at] = NULL;
    }
  for (guint i = 0; i < n_before; i++)
    if (left->pdata[i] != NULL)
      left->pdata[n_left++] = left->pdata[i];
  g_ptr_array_set_size (left, (int) n_left);
  return n_left < n_before;
}

/* (transfer full): items of which not all can come */
static GPtrArray *
try_items (TrendsMerge *self, TrendsPlan *plan)
{
  GPtrArray *left = g_ptr_array_new ();
  gboolean progress = TRUE;

  for (guint i = 0; i < self->items->len; i++)
    {
      TrendsMergeItem *item = self->items->pdata[i];

      if (!trends_merge_is_same (item->sides[TRENDS_MERGE_MINE], item->result))
        g_ptr_array_add (left, item);
    }
  while (progress && left->len > 0)
    {
      progress = try_step (plan, left, COMES);
      progress |= try_step (plan, left, IS_SET);
      progress |= try_step (plan, left, GOES);
    }
  return left;
}

/* --------------------------------------------------------------- what can't come */

static gboolean
is_wanted (TrendsRecord *current, TrendsMergeItem *item, guint field)
{
  return !trends_value_equal (trends_record_get_value (current, field),
                              trends_record_get_value (item->result, field));
}

static gboolean
try_field (TrendsPlan *plan, TrendsMergeItem *item, guint field, GError **error)
{
  g_autoptr (TrendsRecord) current = dup_current (plan, item);
  g_autoptr (TrendsRecord) to = NULL;

  if (!is_wanted (current, item, field))
    return FALSE;
  to = trends_merge_dup_record_with (current, field, trends_record_get_value (item->result, field));
  return apply_record (plan, item, to, error);
}

static void
try_fields (TrendsPlan *plan, TrendsMergeItem *item)
{
  guint n_fields = trends_kind_get_info (item->kind)->n_fields;
  gboolean progress = TRUE;

  while (progress)
    {
      progress = FALSE;
      for (guint i = 0; i < n_fields; i++)
        progress |= try_field (plan, item, i, NULL);
    }
}

static void
add_rule (TrendsMerge *self, TrendsMergeItem *item, guint field, const GError *error)
{
  TrendsMergeConflict *conflict = trends_merge_add_conflict (self, item, TRENDS_CONFLICT_RULE);

  conflict->public.field = field;
  conflict->public.reason = g_strdup (error != NULL ? error->message : "");
}

static void
add_rules (TrendsMerge *self, TrendsPlan *plan, TrendsMergeItem *item)
{
  guint n_fields = trends_kind_get_info (item->kind)->n_fields;
  g_autoptr (TrendsRecord) current = NULL;

  if (find_step (item) != IS_SET)
    {
      g_autoptr (GError) error = NULL;

      if (!apply_record (plan, item, item->result, &error))
        add_rule (self, item, G_MAXUINT, error);
      return;
    }
  try_fields (plan, item);
  current = dup_current (plan, item);
  for (guint i = 0; i < n_fields; i++)
    {
      g_autoptr (GError) error = NULL;

      if (is_wanted (current, item, i) && !try_field (plan, item, i, &error))
        add_rule (self, item, i, error);
    }
}

/* ------------------------------------------------------------ what would give way */

/* (transfer full) (nullable): @record as it is without these changes of mine */
static TrendsRecord *
dup_without (TrendsRecord *record, const TrendsMergeBack *back)
{
  TrendsRecord *theirs = back->item->sides[TRENDS_MERGE_THEIRS];
  guint n_fields = trends_kind_get_info (back->item->kind)->n_fields;
  TrendsRecord *to = record != NULL ? trends_record_ref (record) : NULL;

  if (back->fields == TRENDS_MERGE_WHOLE || theirs == NULL)
    {
      g_clear_pointer (&to, trends_record_unref);
      return theirs != NULL ? trends_record_ref (theirs) : NULL;
    }
  for (guint i = 0; to != NULL && i < n_fields; i++)
    if ((back->fields & TRENDS_MERGE_BIT (i)) != 0)
      {
        g_autoptr (TrendsRecord) from = to;

        to = trends_merge_dup_record_with (from, i, trends_record_get_value (theirs, i));
      }
  return to;
}

/* Where it does, the plan has it from now on: so that all that is given up together is enough
 * where theirs is chosen throughout. */
static gboolean
goes_without (TrendsPlan *plan, TrendsMergeItem *item, guint field, const TrendsMergeBack *backs,
              guint n_backs)
{
  TrendsEditBuilder *builder = trends_edit_builder_new ("", TRENDS_ORIGIN_IMPORT);
  g_autoptr (TrendsRecord) from = dup_current (plan, item);
  g_autoptr (TrendsRecord) to = from != NULL ? trends_record_ref (from) : NULL;
  g_autoptr (TrendsRecord) wanted = NULL;
  g_autoptr (TrendsEdit) edit = NULL;

  for (guint i = 0; i < n_backs; i++)
    {
      g_autoptr (TrendsRecord) before = NULL;
      g_autoptr (TrendsRecord) after = NULL;

      before = backs[i].item == item ? g_steal_pointer (&to) : dup_current (plan, backs[i].item);
      after = dup_without (before, &backs[i]);
      if (backs[i].item == item)
        to = g_steal_pointer (&after);
      else
        trends_merge_add_changes (builder, before, after);
    }
  if (field == G_MAXUINT)
    wanted = item->result != NULL ? trends_record_ref (item->result) : NULL;
  else if (to != NULL)
    wanted =
      trends_merge_dup_record_with (to, field, trends_record_get_value (item->result, field));
  trends_merge_add_changes (builder, from, wanted);
  edit = trends_edit_builder_end (builder);
  return trends_plan_apply (plan, edit, NULL);
}

/* What is tried for all conflicts together, so that many take as long as there are many. */
typedef struct
{
  TrendsMerge *merge;
  TrendsPlan *plan;
  TrendsMergeBacks *backs;
  guint n_far;   /* single changes that may be tried yet far from what they might be in the way of */
  guint n_whole; /* how often all may be given up to see whether it goes then */
} Search;

/* Whether one of these alone is in the way: which the conflict gives up then. `n`: how many are
 * tried */
static gboolean
try_single (Search *self, TrendsMergeConflict *conflict, GArray *backs, guint n)
{
  TrendsMergeItem *item = g_hash_table_lookup (self->merge->by_id, conflict->public.id);

  for (guint i = 0; i < n; i++)
    {
      TrendsMergeBack *back = &g_array_index (backs, TrendsMergeBack, i);

      if (!goes_without (self->plan, item, conflict->public.field, back, 1))
        continue;
      conflict->gives_up = g_array_new (FALSE, FALSE, sizeof (TrendsMergeBack));
      g_array_append_val (conflict->gives_up, *back);
      return TRUE;
    }
  return FALSE;
}

static void
give_up_all (Search *self, TrendsMergeConflict *conflict, TrendsMergeItem *item)
{
  GArray *all = trends_merge_backs_get_all (self->backs, item->kind);

  if (self->n_whole > 0)
    {
      self->n_whole--;
      goes_without (self->plan, item, conflict->public.field,
                    (TrendsMergeBack *) (gpointer) all->data, all->len);
    }
  conflict->gives_up = g_array_ref (all);
}

/* None where that is enough by now, or one change, otherwise all. */
static void
find_backs (Search *self, TrendsMergeConflict *conflict)
{
  TrendsMergeItem *item = g_hash_table_lookup (self->merge->by_id, conflict->public.id);
  g_autoptr (GArray) near = NULL;
  GArray *all;
  guint n_far;

  if (goes_without (self->plan, item, conflict->public.field, NULL, 0))
    return;
  near = trends_merge_backs_list_near (self->backs, item, MOST_NEAR);
  if (try_single (self, conflict, near, near->len))
    return;
  all = trends_merge_backs_get_all (self->backs, item->kind);
  n_far = MIN (MIN (all->len, MOST_SINGLE), self->n_far);
  self->n_far -= n_far;
  if (!try_single (self, conflict, all, n_far))
    give_up_all (self, conflict, item);
}

static void
find_rules (TrendsMerge *self, TrendsPlan *plan)
{
  g_autoptr (GPtrArray) left = try_items (self, plan);
  g_autoptr (TrendsMergeBacks) backs = trends_merge_backs_new (self);
  Search search = { self, plan, backs, MOST_FAR, MOST_WHOLE };
  guint n_before = self->conflicts->len;

  for (guint i = 0; i < left->len; i++)
    add_rules (self, plan, left->pdata[i]);
  for (guint i = n_before; i < self->conflicts->len; i++)
    find_backs (&search, self->conflicts->pdata[i]);
}

/**
 * trends_merge_find_broken_rules:
 * @error: where mine is a plan that can't be copied
 *
 * Looks at the results as they are, and adds a conflict for each thing that the plan forbids.
 *
 * Returns: whether it could look
 */
gboolean
trends_merge_find_broken_rules (TrendsMerge *self, GError **error)
{
  TrendsPlan *mine = self->sides[TRENDS_MERGE_MINE];
  g_autoptr (TrendsEdit) edit = trends_merge_make_edit (self, "", NULL);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (TrendsPlan) plan = NULL;

  if (trends_plan_check (mine, edit, NULL))
    return TRUE;
  records = trends_plan_dup_records (mine);
  plan = trends_plan_new_from_records (records, error);
  if (plan == NULL)
    return FALSE;
  find_rules (self, plan);
  return TRUE;
}
