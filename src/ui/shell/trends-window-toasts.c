/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-toasts.c: what a window says in passing. A toast that offers to
 * undo something is about that one edit, and goes when that can't be taken back
 * alone any more.
 */

#include "trends-window-private.h"

#include <glib/gi18n.h>

#include "trends-toast.h"

#define EDIT_KEY "trends-edit"

static const char *
get_edit_id (AdwToast *toast)
{
  return g_object_get_data (G_OBJECT (toast), EDIT_KEY);
}

static void
undo_clicked_cb (TrendsWindow *self,
                 AdwToast     *toast)
{
  if (self->session != NULL)
    trends_session_take_back (self->session, get_edit_id (toast));
}

static AdwToast *
new_undo_toast (TrendsWindow *self,
                const char   *text,
                const char   *edit_id)
{
  AdwToast *toast = trends_toast_new (text);

  g_object_set_data_full (G_OBJECT (toast), EDIT_KEY, g_strdup (edit_id), g_free);
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->undo_toast, toast);
  return toast;
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
  g_return_if_fail (TRENDS_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  if (edit_id != NULL)
    trends_toast_show (self->toasts, new_undo_toast (self, text, edit_id), TRENDS_TOAST_UNDO,
                       text);
  else
    trends_toast_show (self->toasts, trends_toast_new (text), TRENDS_TOAST_NEWS, text);
}

/* What undo and redo say. */
void
trends_window_say (TrendsWindow *self,
                   const char   *text)
{
  trends_toast_show (self->toasts, trends_toast_new (text), TRENDS_TOAST_NEWS, text);
}

static void
sweep_cb (gpointer user_data)
{
  TrendsWindow *self = user_data;

  self->sweep_toasts = 0;
  if (self->undo_toast != NULL
      && (self->session == NULL
          || !trends_plan_can_take_back (trends_session_get_plan (self->session),
                                         get_edit_id (self->undo_toast))))
    adw_toast_dismiss (self->undo_toast);
}

/* To be called when the plan has changed, or has gone. When there is time: it takes
 * as long as an undo would. */
void
trends_window_sweep_toasts (TrendsWindow *self)
{
  if (self->undo_toast != NULL && self->sweep_toasts == 0)
    self->sweep_toasts = g_idle_add_once (sweep_cb, self);
}

void
trends_window_drop_toasts (TrendsWindow *self)
{
  g_clear_handle_id (&self->sweep_toasts, g_source_remove);
  g_clear_weak_pointer (&self->undo_toast);
}
