/* SPDX-License-Identifier: GPL-3.0-or-later */

/* file-source.c: a small window from which a file can be dragged, in place of a
 * file manager's. Its title says "Taken" where the file could be dropped.
 *
 *   file-source FILE
 */

#include <gtk/gtk.h>

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            gpointer       file)
{
  return gdk_content_provider_new_typed (G_TYPE_FILE, file);
}

static void
action_cb (GdkDrag    *drag,
           GParamSpec *pspec,
           GtkWindow  *window)
{
  gtk_window_set_title (window, gdk_drag_get_selected_action (drag) != 0 ? "Taken" : "Dragged");
}

static void
begin_cb (GtkDragSource *source,
          GdkDrag       *drag,
          GtkWindow     *window)
{
  gtk_window_set_title (window, "Dragged");
  g_signal_connect_object (drag, "notify::selected-action", G_CALLBACK (action_cb), window, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GFile) file = NULL;
  GtkWidget *window, *label;
  GtkDragSource *source;

  g_return_val_if_fail (argc == 2, 2);

  gtk_init ();
  file = g_file_new_for_commandline_arg (argv[1]);
  source = gtk_drag_source_new ();
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), file);

  window = gtk_window_new ();
  label = gtk_label_new ("Drag me");
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));
  gtk_window_set_child (GTK_WINDOW (window), label);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (begin_cb), window, 0);
  gtk_window_set_title (GTK_WINDOW (window), "A file");
  gtk_window_set_default_size (GTK_WINDOW (window), 160, 100);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_present (GTK_WINDOW (window));

  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);

  return 0;
}
