/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-open.c: how a plan comes into a window. The window waits a
 * moment for it, so that the first thing a person sees is the plan.
 */

#include "trends-window-private.h"

#include <glib/gi18n.h>

#define PATIENCE 150 /* milliseconds before a window shows that it is opening a plan */

static void
show_opening (TrendsWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, "opening");

  if (page == NULL)
    {
      GtkWidget *spinner = gtk_spinner_new ();

      gtk_spinner_start (GTK_SPINNER (spinner));
      gtk_widget_set_size_request (spinner, 32, 32);
      gtk_widget_set_halign (spinner, GTK_ALIGN_CENTER);
      page = adw_status_page_new ();
      adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Opening the plan…"));
      adw_status_page_set_child (ADW_STATUS_PAGE (page), spinner);
      gtk_stack_add_named (self->pages, page, "opening");
    }
  trends_window_show_page (self, page);
}

static void
present_now (TrendsWindow *self)
{
  g_clear_handle_id (&self->present_later, g_source_remove);
  gtk_window_present (GTK_WINDOW (self));
}

static void
present_later_cb (gpointer user_data)
{
  TrendsWindow *self = user_data;

  self->present_later = 0;
  show_opening (self);
  gtk_window_present (GTK_WINDOW (self));
}

static gboolean
idle_note_cb (gpointer user_data)
{
  TrendsWindow *self = user_data;

  if (self->session != NULL)
    trends_window_note_plan (self);

  return G_SOURCE_REMOVE;
}

static void
opened (TrendsWindow *self,
        TrendsStore  *store)
{
  g_autoptr (TrendsSession) session = trends_session_new (store);

  trends_window_set_session (self, session);
  g_idle_add_full (G_PRIORITY_LOW, idle_note_cb, g_object_ref (self), g_object_unref);
}

static void
not_opened (TrendsWindow *self,
            GFile        *file,
            const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (self->loader_optional
      && g_error_matches (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_NOT_FOUND))
    {
      trends_window_show_welcome (self);
      trends_window_toast (self, error->message, NULL);
    }
  else
    trends_window_show_problem (self, file, error);
}

static void
loaded_cb (TrendsWindow *self)
{
  g_autoptr (TrendsLoader) loader = g_steal_pointer (&self->loader);
  g_autoptr (TrendsStore) store = trends_loader_steal_store (loader);

  if (store != NULL)
    opened (self, store);
  else
    not_opened (self, trends_loader_get_file (loader), trends_loader_get_error (loader));
  present_now (self);
  trends_window_focus_page (self);
  if (self->is_new && store != NULL)
    trends_header_edit_title (self->header);
  else if (store != NULL)
    trends_window_offer_workshop (self);
}

/**
 * trends_window_load:
 * @loader: a plan that is being opened
 * @optional: whether nobody asked for this very plan
 *
 * Shows the plan as soon as it is there, and the window with it or soon.
 */
void
trends_window_load (TrendsWindow *self,
                    TrendsLoader *loader,
                    gboolean      optional)
{
  g_return_if_fail (TRENDS_IS_WINDOW (self));
  g_return_if_fail (TRENDS_IS_LOADER (loader));
  g_return_if_fail (self->session == NULL);

  if (self->loader != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->loader, loaded_cb, self);
      trends_loader_cancel (self->loader);
    }
  g_set_object (&self->loader, loader);
  self->loader_optional = optional;

  if (trends_loader_is_finished (loader))
    {
      loaded_cb (self);
      return;
    }
  g_signal_connect_object (loader, "finished", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_clear_handle_id (&self->present_later, g_source_remove);
  self->present_later = g_timeout_add_once (PATIENCE, present_later_cb, self);
}

/**
 * trends_window_open:
 * @file: a plan file
 * @mode: how to open it
 *
 * Opens a plan in this window, which must have none.
 */
void
trends_window_open (TrendsWindow   *self,
                    GFile          *file,
                    TrendsOpenMode  mode)
{
  g_autoptr (TrendsLoader) loader = NULL;

  g_return_if_fail (TRENDS_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  loader = trends_loader_new (file, mode);
  trends_window_load (self, loader, FALSE);
}
