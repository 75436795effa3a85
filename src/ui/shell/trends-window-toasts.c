/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-toasts.c: what a window says in passing. A toast that offers to
 * undo something is about that one edit, and goes when that can't be taken back
 * alone any more.
 */

#include "trends-window-private.h"

#include <glib/gi18n.h>

#include "trends-announce.h"
#include "trends-dialogs.h"

#define EDIT_KEY "trends-edit"

static const char *
get_edit_id (AdwToast *toast)
{
  return g_object_get_data (G_OBJECT (toast), EDIT_KEY);
}

static AdwToast *
add_toast (TrendsWindow *self,
           const char   *text,
           const char   *edit_id)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  if (edit_id != NULL)
    {
      g_object_set_data_full (G_OBJECT (toast), EDIT_KEY, g_strdup (edit_id), g_free);
      adw_toast_set_timeout (toast, TRENDS_TOAST_ACTION_SECONDS);
      adw_toast_set_button_label (toast, _("_Undo"));
    }
  return toast;
}

static void
show (TrendsWindow *self,
      AdwToast     *toast,
      const char   *text)
{
  adw_toast_overlay_add_toast (self->toasts, toast);
  trends_announce (GTK_WIDGET (self->toasts), text);
}

static void
undo_clicked_cb (TrendsWindow *self,
                 AdwToast     *toast)
{
  if (self->session != NULL)
    trends_session_take_back (self->session, get_edit_id (toast));
}

static void
dismissed_cb (TrendsWindow *self,
              AdwToast     *toast)
{
  if (self->undo_toasts != NULL)
    g_ptr_array_remove (self->undo_toasts, toast);
}

/**
 * trends_window_toast:
 * @text: one short sentence
 * @edit_id: (nullable): the edit that a button takes back
 *
 * Says something in passing, to be seen and to be heard.
 */
void
trends_window_toast (TrendsWindow *self,
                     const char   *text,
                     const char   *edit_id)
{
  AdwToast *toast;

  g_return_if_fail (TRENDS_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  toast = add_toast (self, text, edit_id);
  if (edit_id != NULL)
    {
      g_ptr_array_add (self->undo_toasts, g_object_ref (toast));
      g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  show (self, toast, text);
}

static void
said_dismissed_cb (TrendsWindow *self,
                   AdwToast     *toast)
{
  if (self->said == toast)
    g_clear_object (&self->said);
}

/* What undo and redo say: the last of it is what matters, so that ten presses of a
 * key don't leave ten toasts to wait for. */
void
trends_window_say (TrendsWindow *self,
                   const char   *text)
{
  g_autoptr (AdwToast) before = g_steal_pointer (&self->said);

  if (before != NULL)
    adw_toast_dismiss (before);

  self->said = g_object_ref (add_toast (self, text, NULL));
  adw_toast_set_timeout (self->said, TRENDS_TOAST_ACTION_SECONDS);
  g_signal_connect_object (self->said, "dismissed", G_CALLBACK (said_dismissed_cb), self,
                           G_CONNECT_SWAPPED);
  show (self, self->said, text);
}

static void
sweep_cb (gpointer user_data)
{
  TrendsWindow *self = user_data;
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_object_unref);

  self->sweep_toasts = 0;
  for (guint i = 0; i < self->undo_toasts->len; i++)
    {
      AdwToast *toast = self->undo_toasts->pdata[i];

      if (self->session == NULL
          || !trends_plan_can_take_back (trends_session_get_plan (self->session),
                                         get_edit_id (toast)))
        g_ptr_array_add (gone, g_object_ref (toast));
    }

  for (guint i = 0; i < gone->len; i++)
    adw_toast_dismiss (gone->pdata[i]);
}

/* To be called when the plan has changed, or has gone. When there is time: it takes
 * as long as an undo of each would. */
void
trends_window_sweep_toasts (TrendsWindow *self)
{
  if (self->undo_toasts != NULL && self->undo_toasts->len > 0
      && self->sweep_toasts == 0)
    self->sweep_toasts = g_idle_add_once (sweep_cb, self);
}

void
trends_window_init_toasts (TrendsWindow *self)
{
  self->undo_toasts = g_ptr_array_new_with_free_func (g_object_unref);
}

void
trends_window_drop_toasts (TrendsWindow *self)
{
  g_clear_handle_id (&self->sweep_toasts, g_source_remove);
  g_clear_object (&self->said);
  g_clear_pointer (&self->undo_toasts, g_ptr_array_unref);
}
