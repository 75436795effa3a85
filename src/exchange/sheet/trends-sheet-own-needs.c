/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-own-needs.c: see trends-sheet-own-needs.h. */

#include "trends-sheet-own-needs.h"

#include "trends-dependency-graph.h"
#include "trends-sheet-map.h"
#include "trends-sheet-own-text.h"

#include <string.h>

static char *
fold_title (TrendsEntity *initiative)
{
  g_autofree char *tidy = trends_sheet_own_tidy (trends_entity_get_name (initiative));

  return trends_sheet_fold_heading (tidy);
}

/* (transfer full): the titles of what others wait for, which most aren't, none counted yet */
static GHashTable *
find_titles (TrendsPlan *plan)
{
  GHashTable *titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_DEPENDENCY);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) dependency = g_list_model_get_item (list, i);

      g_hash_table_replace (
        titles, fold_title (trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_NEEDS)), NULL);
    }
  return titles;
}

GHashTable *
trends_sheet_own_count_titles (TrendsPlan *plan)
{
  GHashTable *titles = find_titles (plan);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      g_autofree char *folded = fold_title (initiative);
      gpointer title, n;

      if (g_hash_table_lookup_extended (titles, folded, &title, &n))
        g_hash_table_insert (titles, g_steal_pointer (&folded), GUINT_TO_POINTER (GPOINTER_TO_UINT (n) + 1));
    }
  return titles;
}

/* (transfer full): a title that names it and nothing else, or its id */
static char *
dup_name (TrendsEntity *initiative,
          GHashTable   *titles)
{
  g_autofree char *folded = fold_title (initiative);

  if (*folded == '\0' || GPOINTER_TO_UINT (g_hash_table_lookup (titles, folded)) != 1)
    return g_strdup (trends_entity_get_id (initiative));
  return trends_sheet_own_tidy (trends_entity_get_name (initiative));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * trends_sheet_own_dup_needs:
 * @initiative: an initiative
 * @titles: of its plan, from trends_sheet_own_count_titles()
 *
 * Returns: (transfer full): a list of what it waits for, always in the same order
 */
char *
trends_sheet_own_dup_needs (TrendsEntity *initiative,
                            GHashTable   *titles)
{
  g_autoptr (GPtrArray) dependencies
    = trends_plan_dup_referring (trends_entity_get_plan (initiative), TRENDS_KIND_DEPENDENCY,
                                 TRENDS_DEPENDENCY_INITIATIVE, initiative);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < dependencies->len; i++)
    {
      TrendsEntity *other = trends_entity_get_ref (dependencies->pdata[i], TRENDS_DEPENDENCY_NEEDS);

      if (trends_dependency_waits (dependencies->pdata[i]))
        g_ptr_array_add (names, dup_name (other, titles));
    }
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    if (i == 0 || strcmp (names->pdata[i - 1], names->pdata[i]) != 0)
      trends_sheet_own_append_item (list, names->pdata[i]);
  return g_string_free (list, FALSE);
}
