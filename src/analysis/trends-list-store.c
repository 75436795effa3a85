/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-list-store.c: see trends-list-store.h. */

#include "trends-list-store.h"

/* How many are the same from the beginning on, or from the end on but for so many */
static guint
count_same (GListStore *store,
            GPtrArray  *items,
            gboolean    from_end,
            guint       but_for)
{
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint n_most = MIN (n_before, items->len) - but_for;

  for (guint i = 0; i < n_most; i++)
    {
      g_autoptr (GObject) item
        = g_list_model_get_item (G_LIST_MODEL (store), from_end ? n_before - 1 - i : i);

      if (item != items->pdata[from_end ? items->len - 1 - i : i])
        return i;
    }

  return n_most;
}

/**
 * trends_list_store_become:
 * @store: a list of objects
 * @items: (element-type GObject): what it is to hold, in their order
 *
 * Reports what changes as one stretch, and nothing where nothing does: what is the same before
 * and after it stays.
 */
void
trends_list_store_become (GListStore *store,
                          GPtrArray  *items)
{
  guint n_before, n_first, n_last;

  g_return_if_fail (G_IS_LIST_STORE (store));

  n_before = g_list_model_get_n_items (G_LIST_MODEL (store));
  n_first = count_same (store, items, FALSE, 0);
  if (n_first == n_before && n_before == items->len)
    return;
  n_last = count_same (store, items, TRUE, n_first);
  g_list_store_splice (store, n_first, n_before - n_first - n_last, items->pdata + n_first,
                       items->len - n_first - n_last);
}
