/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-list-start.c: see trends-list-start.h. */

#include "trends-list-start.h"

#include "trends-container.h"

#define UNTOUCHED "trends-untouched" /* nobody has scrolled or gone into it since it is seen */

static gboolean
is_at_start (GtkWidget *list)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));

  return adjustment == NULL
         || gtk_adjustment_get_value (adjustment) <= gtk_adjustment_get_lower (adjustment);
}

static void
scroll_to_start (GtkWidget *list)
{
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (list));

  if (model != NULL && g_list_model_get_n_items (G_LIST_MODEL (model)) > 0)
    gtk_widget_activate_action (list, "list.scroll-to-item", "u", 0);
}

/* After the list has been told. What changed while it wasn't seen may be told once it is. */
static void
items_changed_cb (GtkWidget *list)
{
  gboolean is_untouched = g_object_get_data (G_OBJECT (list), UNTOUCHED) != NULL;

  if ((is_untouched || is_at_start (list)) && !trends_container_has_focus (list))
    scroll_to_start (list);
}

static void
map_cb (GtkWidget *list)
{
  g_object_set_data (G_OBJECT (list), UNTOUCHED, list);
}

static void
touched_cb (GtkWidget *list)
{
  g_object_set_data (G_OBJECT (list), UNTOUCHED, NULL);
}

static gboolean
scrolled_cb (GtkWidget *list)
{
  touched_cb (list);
  return FALSE;
}

static void
follow_hands (GtkWidget *list)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scrolled_cb), list);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (touched_cb), list);
  gtk_widget_add_controller (list, scroll);
  gtk_widget_add_controller (list, focus);
}

/**
 * trends_list_start_keep:
 * @list: one that has the model that it keeps
 *
 * Has who is at its beginning stay there, whatever comes before that; and who comes back to it after
 * something has changed begin there.
 */
void
trends_list_start_keep (GtkListView *list)
{
  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  g_signal_connect_object (gtk_list_view_get_model (list), "items-changed",
                           G_CALLBACK (items_changed_cb), list, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect (list, "map", G_CALLBACK (map_cb), NULL);
  follow_hands (GTK_WIDGET (list));
}
