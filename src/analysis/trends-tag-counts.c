/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-tag-counts.c: see trends-tag-counts.h. */

#include "trends-tag-counts.h"

static void
free_count (TrendsTagCount *count)
{
  g_free (count->tag);
  g_free (count);
}

static void
count_tag (GPtrArray  *counts,
           GHashTable *by_tag,
           const char *tag)
{
  TrendsTagCount *count = g_hash_table_lookup (by_tag, tag);

  if (count == NULL)
    {
      count = g_new0 (TrendsTagCount, 1);
      count->tag = g_strdup (tag);
      g_ptr_array_add (counts, count);
      g_hash_table_insert (by_tag, count->tag, count);
    }
  count->n_initiatives++;
}

static int
compare_cb (gconstpointer a,
            gconstpointer b)
{
  const TrendsTagCount *x = *(TrendsTagCount *const *) a;
  const TrendsTagCount *y = *(TrendsTagCount *const *) b;

  if (x->n_initiatives != y->n_initiatives)
    return x->n_initiatives > y->n_initiatives ? -1 : 1;
  return g_utf8_collate (x->tag, y->tag);
}

/**
 * trends_tag_counts:
 *
 * Returns: (transfer full) (element-type TrendsTagCount): the tags that initiatives have, each once;
 *   those that most have first, then by their names
 */
GPtrArray *
trends_tag_counts (TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  GPtrArray *counts = g_ptr_array_new_with_free_func ((GDestroyNotify) free_count);
  g_autoptr (GHashTable) by_tag = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      g_auto (GStrv) tags = NULL;

      if (!trends_value_is_set (trends_entity_get_value (initiative, TRENDS_INITIATIVE_TAGS)))
        continue;
      tags = trends_entity_dup_strings (initiative, TRENDS_INITIATIVE_TAGS);
      for (char **tag = tags; *tag != NULL; tag++)
        count_tag (counts, by_tag, *tag);
    }
  g_ptr_array_sort (counts, compare_cb);

  return counts;
}
