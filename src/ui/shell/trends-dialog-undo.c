/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-dialog-undo.c: see trends-dialog-undo.h */

#include "trends-dialog-undo.h"

#include "trends-keys.h"
#include "trends-typing.h"

#define SESSION "trends-dialog-undo"

/* First what is typed and isn't in the plan, then the plan. */
static gboolean
step (GtkWidget *dialog,
      gboolean   redo)
{
  TrendsSession *session = g_object_get_data (G_OBJECT (dialog), SESSION);

  if (trends_typing_step (GTK_ROOT (dialog), redo) || !trends_session_commit (session))
    return TRUE;
  if (redo)
    trends_session_redo (session, TRUE);
  else
    trends_session_undo (session, TRUE);
  return TRUE;
}

static gboolean
undo_cb (GtkWidget *dialog,
         GVariant  *args,
         gpointer   user_data)
{
  return step (dialog, FALSE);
}

static gboolean
redo_cb (GtkWidget *dialog,
         GVariant  *args,
         gpointer   user_data)
{
  return step (dialog, TRUE);
}

/**
 * trends_dialog_undo_listen:
 * @dialog: a window
 * @session: the plan that it changes, which is kept as long as the dialog is there
 *
 * Has the keys of win.undo and win.redo take back what is being typed in it, or else undo and redo what
 * was done to the plan, and say and reveal what that was.
 */
void
trends_dialog_undo_listen (GtkWindow     *dialog,
                           TrendsSession *session)
{
  g_return_if_fail (GTK_IS_WINDOW (dialog));
  g_return_if_fail (TRENDS_IS_SESSION (session));

  g_object_set_data_full (G_OBJECT (dialog), SESSION, g_object_ref (session), g_object_unref);
  trends_keys_listen_for (GTK_WIDGET (dialog), "win.undo", GTK_PHASE_CAPTURE, undo_cb, NULL);
  trends_keys_listen_for (GTK_WIDGET (dialog), "win.redo", GTK_PHASE_CAPTURE, redo_cb, NULL);
}
