/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ties.c: see trends-ties.h. */

#include "trends-ties.h"

#include <glib/gi18n-lib.h>

static guint
hash_tie (gconstpointer data)
{
  const TrendsTie *tie = data;

  return g_direct_hash (tie->from) * 31 + g_direct_hash (tie->to);
}

static gboolean
equal_ties (gconstpointer a,
            gconstpointer b)
{
  const TrendsTie *x = a, *y = b;

  return x->from == y->from && x->to == y->to;
}

/* Lists have it that order, too. */
static int
compare_ties (gconstpointer a,
              gconstpointer b)
{
  const TrendsTie *x = a, *y = b;

  return x->from != y->from ? trends_entity_compare (x->from, y->from)
                            : trends_entity_compare (x->to, y->to);
}

/* (nullable): where there is nothing between the two */
static TrendsTie *
ensure_tie (GHashTable   *ties,
            TrendsEntity *from,
            TrendsEntity *to)
{
  TrendsTie key = { from, to, NULL, 0 };
  TrendsTie *tie;

  if (from == NULL || to == NULL || from == to)
    return NULL;

  tie = g_hash_table_lookup (ties, &key);
  if (tie == NULL)
    {
      tie = g_memdup2 (&key, sizeof key);
      g_hash_table_add (ties, tie);
    }
  return tie;
}

static void
add_links (TrendsPlan *plan,
           GHashTable *ties)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_TREND_LINK);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) link = g_list_model_get_item (list, i);
      TrendsTie *tie = ensure_tie (ties, trends_entity_get_ref (link, TRENDS_TREND_LINK_FROM),
                                   trends_entity_get_ref (link, TRENDS_TREND_LINK_TO));

      if (tie != NULL && tie->link == NULL)
        tie->link = link;
    }
}

static TrendsEntity *
get_trend_of (TrendsEntity *dependency,
              guint         field)
{
  TrendsEntity *initiative = trends_entity_get_ref (dependency, field);

  return initiative != NULL ? trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND) : NULL;
}

static void
add_dependencies (TrendsPlan *plan,
                  GHashTable *ties)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_DEPENDENCY);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) dependency = g_list_model_get_item (list, i);
      TrendsTie *tie = trends_dependency_waits (dependency)
                         ? ensure_tie (ties,
                                       get_trend_of (dependency, TRENDS_DEPENDENCY_INITIATIVE),
                                       get_trend_of (dependency, TRENDS_DEPENDENCY_NEEDS))
                         : NULL;

      if (tie != NULL)
        tie->n_dependencies++;
    }
}

/**
 * trends_plan_dup_ties:
 *
 * Returns: (transfer full) (element-type TrendsTie): each pair of trends once, in the order
 *   of the trends; until something changes
 */
GArray *
trends_plan_dup_ties (TrendsPlan *plan)
{
  g_autoptr (GHashTable) ties = g_hash_table_new_full (hash_tie, equal_ties, g_free, NULL);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (TrendsTie));
  GHashTableIter iter;
  TrendsTie *tie;

  add_links (plan, ties);
  add_dependencies (plan, ties);
  g_hash_table_iter_init (&iter, ties);
  while (g_hash_table_iter_next (&iter, (gpointer *) &tie, NULL))
    g_array_append_val (all, *tie);
  g_array_sort (all, compare_ties);
  return all;
}

/**
 * trends_tie_dup_sentence:
 *
 * Returns: (transfer full): who relies on whom, and by what, for people
 */
char *
trends_tie_dup_sentence (const TrendsTie *self)
{
  const char *from = trends_entity_get_name (self->from);
  const char *to = trends_entity_get_name (self->to);
  guint n = self->n_dependencies;

  if (n == 0)
    /* Translators: two trends’ titles */
    return g_strdup_printf (_("“%s” relies on “%s”, though none of its initiatives needs one there."),
                            from, to);
  if (self->link != NULL)
    return g_strdup_printf (
      /* Translators: two trends’ titles, and how many initiatives of the one need one of the other */
      ngettext ("“%s” relies on “%s”, and so does %u of its initiatives.",
                "“%s” relies on “%s”, and so do %u of its initiatives.", n),
      from, to, n);
  return g_strdup_printf (
    /* Translators: two trends’ titles, and how many initiatives of the one need one of the other */
    ngettext ("“%s” isn’t said to rely on “%s”, and %u of its initiatives does.",
              "“%s” isn’t said to rely on “%s”, and %u of its initiatives do.", n),
    from, to, n);
}
