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

/**
 * trends_model_selection_select:
 * @model: a model of entities, in which a person has selected
 * @list: the widget that shows it, in a view
 * @focused: (nullable): the one that has the focus
 *
 * Selects in the session what is selected in the model, and says so.
 */
void
trends_model_selection_select (GtkSelectionModel *model,
                               TrendsSession     *session,
                               GtkWidget         *list,
                               TrendsEntity      *focused)
{
  GtkWidget *view = gtk_widget_get_ancestor (list, TRENDS_TYPE_VIEW);
  g_autoptr (GPtrArray) selected = dup_selected (model);

  if (selected->len == 0)
    trends_session_select (session, NULL);
  else if (trends_session_select_many (session, selected, focused) && view != NULL)
    trends_view_announce_selected (TRENDS_VIEW (view));
}
