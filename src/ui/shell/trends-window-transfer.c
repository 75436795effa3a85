/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-transfer.c: copying, moving and renaming the plan's file. All of
 * it happens beside the window, which goes on answering; what takes its time is
 * said to be under way.
 */

#include "trends-window-private.h"

#include <glib/gi18n.h>

#include "trends-busy.h"
#include "trends-dialogs.h"
#include "trends-rename-dialog.h"
#include "trends-save-copy.h"

/* A move on its way */
typedef struct
{
  TrendsWindow *window;
  TrendsBusy *busy;
  GFile *from;
  GFile *to;
} Transfer;

static Transfer *
transfer_new (TrendsWindow *window,
              GFile        *to,
              const char   *text)
{
  Transfer *self = g_new0 (Transfer, 1);
  TrendsStore *store = trends_session_get_store (window->session);

  self->window = g_object_ref (window);
  self->busy = trends_busy_start (window->toasts, text, NULL);
  self->from = g_object_ref (trends_store_get_file (store));
  self->to = g_object_ref (to);
  return self;
}

static void
transfer_free (Transfer *self)
{
  trends_busy_end (self->busy);
  g_object_unref (self->window);
  g_object_unref (self->from);
  g_object_unref (self->to);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Transfer, transfer_free)

static char *
dup_display_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

/* --------------------------------------------------------------- copying */

void
trends_window_save_copy (TrendsWindow *self)
{
  trends_save_copy (GTK_WINDOW (self), self->session, self->toasts);
}

/* ---------------------------------------------------------------- moving */

static void
note_moved (Transfer    *transfer,
            TrendsStore *store)
{
  TrendsWindow *window = transfer->window;
  g_autofree char *uri = g_file_get_uri (transfer->to);

  trends_recent_remove (window->recent, transfer->from);
  trends_recent_note (window->recent, transfer->to, trends_store_get_plan (store));
  g_settings_set_string (window->settings, "last-plan", uri);
}

static void
moved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  TrendsWindow *self = g_task_get_source_object (task);
  Transfer *transfer = g_task_get_task_data (task);
  GError *error = NULL;
  gboolean moved = trends_store_move_finish (TRENDS_STORE (source), result, &error);

  self->moving = FALSE;
  trends_window_update_actions (self);
  if (moved)
    note_moved (transfer, TRENDS_STORE (source));
  g_task_set_task_data (task, NULL, NULL);

  if (moved)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Ends by g_task_propagate_boolean(). */
static void
move_to (TrendsWindow        *self,
         GFile               *file,
         gboolean             overwrite,
         GAsyncReadyCallback  callback,
         gpointer             user_data)
{
  TrendsStore *store = trends_session_get_store (self->session);
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, move_to);
  if (g_file_equal (trends_store_get_file (store), file))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  if (self->moving)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_BUSY, "%s",
                               _("The plan is being moved already. Try again in a moment."));
      return;
    }

  self->moving = TRUE;
  trends_window_update_actions (self);
  g_task_set_task_data (task, transfer_new (self, file, _("Moving the plan…")),
                        (GDestroyNotify) transfer_free);
  trends_store_move_async (store, file, overwrite, NULL, moved_cb, g_steal_pointer (&task));
}

static void
moved_to_folder_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  TrendsWindow *self = TRENDS_WINDOW (source);
  g_autoptr (GFile) folder = user_data;
  g_autofree char *name = dup_display_name (folder);
  /* Translators: %s is a folder */
  g_autofree char *text = g_strdup_printf (_("Moved to “%s”"), name);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    trends_window_toast (self, text, NULL);
  else
    trends_dialogs_show_message (GTK_WINDOW (self), _("The plan could not be moved"),
                                 error->message);
}

static void
move_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  TrendsWindow *self = user_data;

  if (file == NULL || self->session == NULL)
    return;
  /* The file chooser has asked whether to replace. */
  move_to (self, file, TRUE, moved_to_folder_cb, g_file_get_parent (file));
}

/**
 * trends_window_move:
 *
 * Asks to which folder the plan’s file is to be moved.
 */
void
trends_window_move (TrendsWindow *self)
{
  g_autoptr (GFile) folder = trends_window_get_likely_folder (self);
  GFile *file = trends_store_get_file (trends_session_get_store (self->session));
  g_autofree char *name = dup_display_name (file);
  const TrendsFileChoice choice = {
    .action = TRENDS_CHOOSE_PLACE,
    .title = _("Move the plan to a folder"),
    .accept = _("_Move here"),
    .folder = folder,
    .name = name,
    .kind_name = _("Plans"),
    .suffix = "trends",
  };

  trends_dialogs_choose_file (GTK_WINDOW (self), &choice, move_chosen_cb, g_object_ref (self),
                              g_object_unref);
}

/* -------------------------------------------------------------- renaming */

static void
rename_cb (GFile               *file,
           gpointer             user_data,
           GAsyncReadyCallback  callback,
           gpointer             callback_data)
{
  move_to (user_data, file, FALSE, callback, callback_data);
}

/**
 * trends_window_rename:
 *
 * Asks what the plan is to be called.
 */
void
trends_window_rename (TrendsWindow *self)
{
  trends_rename_dialog_present (GTK_WINDOW (self), self->session, rename_cb, self);
}

static void
followed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  TrendsWindow *self = TRENDS_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL, *text = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error) || self->session == NULL)
    return;
  if (!g_error_matches (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_EXISTS))
    {
      g_debug ("The new plan keeps its file's name: %s", error->message);
      return;
    }
  name = dup_display_name (trends_store_get_file (trends_session_get_store (self->session)));
  /* Translators: the first %s is a reason, “There is a “Plan.trends” already. Choose another name.”,
   * the second is the name of a file */
  text = g_strdup_printf (_("%s The plan’s file is still called “%s”."), error->message, name);
  trends_window_toast (self, text, NULL);
}

/* Where the name is taken, or the folder can't be written, the file keeps its name; the first is said,
 * for somebody would look for the file by it. */
void
trends_window_follow_title (TrendsWindow *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  TrendsStore *store = trends_session_get_store (self->session);
  g_autofree char *name =
    trends_store_name_for_title (trends_entity_get_name (trends_plan_get_info (plan)));
  g_autoptr (GFile) folder = g_file_get_parent (trends_store_get_file (store));
  g_autoptr (GFile) file = g_file_get_child (folder, name);

  move_to (self, file, FALSE, followed_cb, NULL);
}
