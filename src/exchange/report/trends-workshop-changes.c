/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-changes.c: see trends-workshop-changes.h. It is what a merge with a side that has
 * changed nothing would take, in the words in which a merge says it. */

#include "trends-workshop-changes.h"

#include "trends-merge-words.h"
#include "trends-words.h"

static gboolean
is_of_workshops (TrendsKind kind)
{
  return kind == TRENDS_KIND_BASELINE || kind == TRENDS_KIND_WORKSHOP
         || kind == TRENDS_KIND_WORKSHOP_STEP || kind == TRENDS_KIND_IDEA
         || kind == TRENDS_KIND_BALLOT || kind == TRENDS_KIND_BALLOT_TOTAL
         || kind == TRENDS_KIND_DECISION || kind == TRENDS_KIND_GROUP_COPY;
}

static gboolean
is_told (const TrendsChange *change)
{
  return !is_of_workshops (change->kind)
         && (change->type != TRENDS_CHANGE_SET
             || (trends_kind_get_field (change->kind, change->field)->flags
                 & TRENDS_FIELD_INTERNAL)
                  == 0);
}

/**
 * trends_workshop_changes_list:
 * @before: as the plan was
 * @after: as it is
 * @error: where the two can't be compared
 *
 * Returns: (transfer full) (element-type utf8) (nullable): what has changed, a line each, in the
 *   language of @after
 */
GPtrArray *
trends_workshop_changes_list (TrendsPlan *before, TrendsPlan *after, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (TrendsMerge) merge = NULL;
  g_autoptr (TrendsEdit) edit = NULL;

  g_return_val_if_fail (TRENDS_IS_PLAN (before) && TRENDS_IS_PLAN (after), NULL);

  merge = trends_merge_new (before, before, after, NULL, error);
  edit = merge != NULL ? trends_merge_dup_edit (merge, "", NULL, error) : NULL;
  if (edit == NULL)
    return NULL;
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    if (is_told (trends_edit_get_change (edit, i)))
      g_ptr_array_add (words, trends_merge_dup_change_words (merge, trends_edit_get_change (edit, i),
                                                             trends_words_get_language (after)));
  return g_steal_pointer (&words);
}
