/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-resting-list.c: see trends-resting-list.h. */

#include "trends-resting-list.h"

typedef struct
{
  GListModel *source;
  GtkWidget *widget; /* not owned: it may go first */
  GListStore *store; /* which owns this */
  gboolean is_stale;
} Rest;

/* (transfer full) (element-type GObject): a stretch of it */
static GPtrArray *
dup_items (GListModel *list,
           guint       first,
           guint       n)
{
  GPtrArray *items = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, g_list_model_get_item (list, first + i));
  return items;
}

static void
splice (Rest  *self,
        guint  position,
        guint  n_removed,
        guint  n_added)
{
  g_autoptr (GPtrArray) items = dup_items (self->source, position, n_added);

  g_list_store_splice (self->store, position, n_removed, items->pdata, n_added);
}

static gboolean
is_same (Rest  *self,
         guint  place,
         guint  source_place)
{
  g_autoptr (GObject) a = g_list_model_get_item (G_LIST_MODEL (self->store), place);
  g_autoptr (GObject) b = g_list_model_get_item (self->source, source_place);

  return a == b;
}

/* Only what isn't the same at either end */
static void
catch_up (Rest *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  guint n_source = g_list_model_get_n_items (self->source);
  guint least = MIN (n, n_source), first = 0, last = 0;

  self->is_stale = FALSE;
  while (first < least && is_same (self, first, first))
    first++;
  while (last < least - first && is_same (self, n - 1 - last, n_source - 1 - last))
    last++;
  if (first + last < MAX (n, n_source))
    splice (self, first, n - first - last, n_source - first - last);
}

static void
source_changed_cb (Rest  *self,
                   guint  position,
                   guint  n_removed,
                   guint  n_added)
{
  if (self->widget == NULL || !gtk_widget_get_mapped (self->widget))
    self->is_stale = TRUE;
  else if (self->is_stale)
    catch_up (self);
  else
    splice (self, position, n_removed, n_added);
}

static void
mapped_cb (Rest *self)
{
  if (self->is_stale)
    catch_up (self);
}

static void
rest_free (gpointer data)
{
  Rest *self = data;

  g_signal_handlers_disconnect_by_data (self->source, self);
  if (self->widget != NULL)
    g_signal_handlers_disconnect_by_data (self->widget, self);
  g_clear_weak_pointer (&self->widget);
  g_object_unref (self->source);
  g_free (self);
}

/**
 * trends_resting_list_new:
 * @source: (element-type GObject): what it follows
 * @widget: while this is mapped
 *
 * Returns: (transfer full): what @source is now, and from now on while @widget is mapped
 */
GListModel *
trends_resting_list_new (GListModel *source,
                         GtkWidget  *widget)
{
  Rest *self = g_new0 (Rest, 1);

  self->source = g_object_ref (source);
  self->store = g_list_store_new (g_list_model_get_item_type (source));
  g_set_weak_pointer (&self->widget, widget);
  catch_up (self);
  g_signal_connect_swapped (source, "items-changed", G_CALLBACK (source_changed_cb), self);
  g_signal_connect_swapped (widget, "map", G_CALLBACK (mapped_cb), self);
  g_object_set_data_full (G_OBJECT (self->store), "trends-rest", self, rest_free);
  return G_LIST_MODEL (self->store);
}
