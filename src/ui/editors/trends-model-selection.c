/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-model-selection.c: see trends-model-selection.h. */

#include "trends-model-selection.h"

#include "trends-view-actions.h"

/**
 * trends_model_selection_show:
 * @model: a model of entities, of which several can be selected
 * @list: the widget that shows it
 *
 * Has those of the model selected that the session has; not while nobody sees the list, for a
 * screen reader would tell of what changes in a view that is behind another. So this is to be
 * called when the list is mapped, too.
 */
void
trends_model_selection_show (GtkSelectionModel *model,
                             TrendsSession     *session,
                             GtkWidget         *list)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (model));
  g_autoptr (GtkBitset) selected = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, n_items);

  if (!gtk_widget_get_mapped (list))
    return;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsEntity) item = g_list_model_get_item (G_LIST_MODEL (model), i);

      if (trends_session_is_selected (session, item))
        gtk_bitset_add (selected, i);
    }

  gtk_selection_model_set_selection (model, selected, all);
}

static GPtrArray *
dup_selected (GtkSelectionModel *model)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  guint64 n = gtk_bitset_get_size (selected);

  for (guint64 i = 0; i < n; i++)
    g_ptr_array_add (found, g_list_model_get_item (G_LIST_MODEL (model),
                                                   gtk_bitset_get_nth (selected, (guint) i)));

  return found;
}

static gboolean
is_adding (GtkWidget *list)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (list));
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;

  return keyboard != NULL && (gdk_device_get_modifier_state (keyboard) & GDK_CONTROL_MASK) != 0;
}

/* What is selected elsewhere in the view, which stays so with Control */
static void
add_others (GPtrArray         *selected,
            GtkSelectionModel *model,
            TrendsSession     *session)
{
  g_autoptr (GPtrArray) all = trends_selection_dup (trends_session_get_selection (session));
  g_autoptr (GHashTable) here = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      /* The model keeps it. */
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (model), i);

      g_hash_table_add (here, item);
    }
  for (guint i = 0; i < all->len; i++)
    if (trends_entity_is (all->pdata[i], TRENDS_KIND_INITIATIVE)
        && !g_hash_table_contains (here, all->pdata[i]))
      g_ptr_array_add (selected, g_object_ref (all->pdata[i]));
}

/**
 * trends_model_selection_select:
 * @model: a model of entities, in which a person has selected
 * @list: the widget that shows it, in a view
 * @focused: (nullable): the one that has the focus
 *
 * Selects in the session what is selected in the model and, with Control, what was selected
 * elsewhere; and says so.
 */
void
trends_model_selection_select (GtkSelectionModel *model,
                               TrendsSession     *session,
                               GtkWidget         *list,
                               TrendsEntity      *focused)
{
  GtkWidget *view = gtk_widget_get_ancestor (list, TRENDS_TYPE_VIEW);
  g_autoptr (GPtrArray) selected = dup_selected (model);

  if (is_adding (list))
    add_others (selected, model, session);
  if (selected->len == 0)
    trends_session_select (session, NULL);
  else if (trends_session_select_many (session, selected, focused) && view != NULL)
    trends_view_announce_selected (TRENDS_VIEW (view));
}
