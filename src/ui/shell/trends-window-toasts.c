/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-toasts.c: what a window says in passing. A toast that offers to
 * undo something is about that one edit, and goes when that can't be taken back
 * alone any more.
 */

#include "trends-window-private.h"

#include "trends-toast.h"

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

  /* A window that was closed meanwhile. */
  if (gtk_window_get_application (GTK_WINDOW (self)) == NULL)
    return;
  if (edit_id != NULL)
    trends_toast_show (self->toasts, trends_toast_new_undo (text, edit_id), TRENDS_TOAST_UNDO);
  else
    trends_toast_show (self->toasts, trends_toast_new (text), TRENDS_TOAST_NEWS);
}

static gboolean
can_revert (AdwToast *toast,
            gpointer  user_data)
{
  TrendsWindow *self = user_data;
  const char *edit_id = g_variant_get_string (adw_toast_get_action_target_value (toast), NULL);

  return self->session != NULL
         && trends_plan_can_revert (trends_session_get_plan (self->session), edit_id);
}

static void
sweep_cb (gpointer user_data)
{
  TrendsWindow *self = user_data;

  self->sweep_toasts = 0;
  trends_toast_sweep (self->toasts, TRENDS_TOAST_UNDO, can_revert, self);
}

/* To be called when the plan has changed, or has gone. When there is time: it takes
 * as long as an undo would. */
void
trends_window_sweep_toasts (TrendsWindow *self)
{
  if (!gtk_widget_in_destruction (GTK_WIDGET (self)) && self->sweep_toasts == 0)
    self->sweep_toasts = g_idle_add_once (sweep_cb, self);
}

void
trends_window_drop_toasts (TrendsWindow *self)
{
  g_clear_handle_id (&self->sweep_toasts, g_source_remove);
}
