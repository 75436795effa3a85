/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-files.c: what a person does with plan files: making, opening,
 * copying, moving and renaming them, and taking a JSON file in.
 */

#include "trends-window-private.h"

#include <glib/gi18n.h>

#include "trends-dialogs.h"
#include "trends-import-dialog.h"
#include "trends-plan-files.h"
#include "trends-rename-dialog.h"

static TrendsStore *
get_store (TrendsWindow *self)
{
  return trends_session_get_store (self->session);
}

/* Beside the plan that was open last, where a person would look. */
static GFile *
get_likely_folder (TrendsWindow *self)
{
  g_autofree char *uri = g_settings_get_string (self->settings, "last-plan");
  g_autoptr (GFile) last = NULL;

  if (self->session != NULL)
    return g_file_get_parent (trends_store_get_file (get_store (self)));
  if (*uri == '\0')
    return trends_plan_files_get_folder ();
  last = g_file_new_for_uri (uri);

  return g_file_get_parent (last);
}

/* --------------------------------------------------------------- opening */

static gboolean
is_free (TrendsWindow *self)
{
  return self->session == NULL && self->loader == NULL;
}

void
trends_window_open_anywhere (TrendsWindow *self,
                             GFile        *file)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  if (is_free (self))
    g_settings_set_string (self->settings, "last-plan", "");
  g_application_open (application, &file, 1, "");
}

static void
open_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  if (file != NULL)
    trends_window_open_anywhere (user_data, file);
}

void
trends_window_choose_open (TrendsWindow *self)
{
  g_autoptr (GFile) folder = get_likely_folder (self);
  const TrendsFileChoice choice = {
    .action = TRENDS_CHOOSE_OPEN,
    .title = _("Open a plan"),
    .accept = _("_Open"),
    .folder = folder,
    .kind_name = _("Plans"),
    .suffix = "trends",
  };

  trends_dialogs_choose_file (GTK_WINDOW (self), &choice, open_chosen_cb, g_object_ref (self),
                              g_object_unref);
}

static gboolean
dropped_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            gpointer       user_data)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *l = files; l != NULL; l = l->next)
    trends_window_open_anywhere (user_data, l->data);

  return files != NULL;
}

/* Plans dropped anywhere on the window are opened. */
void
trends_window_add_drop_target (TrendsWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* -------------------------------------------------------------- creating */

static TrendsWindow *
get_window_for_new (TrendsWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  return is_free (self) ? self : trends_window_new (application, self->settings, self->recent);
}

static void
created (TrendsWindow *self,
         GAsyncResult *result,
         gboolean      is_new)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = trends_plan_files_create_finish (result, &error);
  TrendsWindow *window;

  g_application_release (g_application_get_default ());
  if (file == NULL)
    {
      trends_dialogs_tell (GTK_WINDOW (self), _("The plan could not be made"), error->message);
      return;
    }
  window = get_window_for_new (self);
  window->is_new = is_new;
  trends_window_open (window, file, TRENDS_OPEN_NORMAL);
}

static void
new_plan_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (TrendsWindow) self = user_data;

  created (self, result, TRUE);
}

static void
new_sample_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (TrendsWindow) self = user_data;

  created (self, result, FALSE);
}

void
trends_window_new_plan (TrendsWindow *self)
{
  g_autoptr (GFile) folder = trends_plan_files_get_folder ();

  g_application_hold (g_application_get_default ());
  trends_plan_files_create_async (TRENDS_NEW_PLAN, folder, NULL, new_plan_cb, g_object_ref (self));
}

void
trends_window_new_sample (TrendsWindow *self)
{
  g_autoptr (GFile) folder = trends_plan_files_get_folder ();

  g_application_hold (g_application_get_default ());
  trends_plan_files_create_async (TRENDS_NEW_SAMPLE, folder, NULL, new_sample_cb,
                                  g_object_ref (self));
}

/* ------------------------------------------------ copying, moving, renaming */

static char *
dup_display_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

static void
copy_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  TrendsWindow *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (file == NULL || self->session == NULL)
    return;
  /* The file chooser has asked whether to replace. */
  if (!trends_store_save_copy (get_store (self), file, TRUE, &error))
    {
      trends_dialogs_tell (GTK_WINDOW (self), _("The copy could not be saved"), error->message);
      return;
    }
  name = dup_display_name (file);
  /* Translators: %s is a file */
  text = g_strdup_printf (_("Copied to “%s”"), name);
  trends_window_toast (self, text, FALSE);
}

void
trends_window_save_copy (TrendsWindow *self)
{
  TrendsStore *store = get_store (self);
  g_autoptr (GFile) folder = get_likely_folder (self);
  g_autofree char *title = g_strdup_printf (
    /* Translators: the name of a copy: “Digital plan copy” */
    _("%s copy"), trends_entity_get_name (trends_plan_get_info (trends_store_get_plan (store))));
  g_autofree char *name = trends_store_name_for_title (title);
  const TrendsFileChoice choice = {
    .action = TRENDS_CHOOSE_SAVE,
    .title = _("Save a copy"),
    .accept = _("_Save"),
    .folder = folder,
    .name = name,
    .kind_name = _("Plans"),
    .suffix = "trends",
  };

  trends_dialogs_choose_file (GTK_WINDOW (self), &choice, copy_chosen_cb, g_object_ref (self),
                              g_object_unref);
}

static void
note_moved (TrendsWindow *self,
            GFile        *from)
{
  GFile *file = trends_store_get_file (get_store (self));
  g_autofree char *uri = g_file_get_uri (file);

  trends_recent_remove (self->recent, from);
  trends_recent_note (self->recent, file, trends_session_get_plan (self->session));
  g_settings_set_string (self->settings, "last-plan", uri);
}

static gboolean
move_to (TrendsWindow  *self,
         GFile         *file,
         GError       **error)
{
  g_autoptr (GFile) from = g_object_ref (trends_store_get_file (get_store (self)));

  if (g_file_equal (from, file))
    return TRUE;
  if (!trends_store_move (get_store (self), file, FALSE, error))
    return FALSE;
  note_moved (self, from);

  return TRUE;
}

static void
move_chosen_cb (GFile    *folder,
                gpointer  user_data)
{
  TrendsWindow *self = user_data;
  g_autoptr (GFile) target = NULL;
  g_autofree char *name = NULL;
  g_autofree char *folder_name = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (folder == NULL || self->session == NULL)
    return;
  name = g_file_get_basename (trends_store_get_file (get_store (self)));
  target = g_file_get_child (folder, name);
  if (!move_to (self, target, &error))
    {
      trends_dialogs_tell (GTK_WINDOW (self), _("The plan could not be moved"), error->message);
      return;
    }
  folder_name = dup_display_name (folder);
  /* Translators: %s is a folder */
  text = g_strdup_printf (_("Moved to “%s”"), folder_name);
  trends_window_toast (self, text, FALSE);
}

void
trends_window_move (TrendsWindow *self)
{
  g_autoptr (GFile) folder = get_likely_folder (self);
  const TrendsFileChoice choice = {
    .action = TRENDS_CHOOSE_FOLDER,
    .title = _("Move the plan to a folder"),
    .accept = _("_Move here"),
    .folder = folder,
  };

  trends_dialogs_choose_file (GTK_WINDOW (self), &choice, move_chosen_cb, g_object_ref (self),
                              g_object_unref);
}

static gboolean
rename_cb (GFile     *file,
           gpointer   user_data,
           GError   **error)
{
  return move_to (user_data, file, error);
}

void
trends_window_rename (TrendsWindow *self)
{
  trends_rename_dialog_present (GTK_WINDOW (self), self->session, rename_cb, self);
}

/* Where the name is taken, or the folder can't be written, the file keeps its name. */
void
trends_window_follow_title (TrendsWindow *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  g_autofree char *name =
    trends_store_name_for_title (trends_entity_get_name (trends_plan_get_info (plan)));
  g_autoptr (GFile) folder = g_file_get_parent (trends_store_get_file (get_store (self)));
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GError) error = NULL;

  if (!move_to (self, file, &error))
    g_debug ("The new plan keeps its file's name: %s", error->message);
}

/* ------------------------------------------------------------- importing */

static void
import_chosen_cb (GFile    *file,
                  gpointer  user_data)
{
  TrendsWindow *self = user_data;

  if (file != NULL && self->session != NULL)
    trends_import_file (GTK_WINDOW (self), self->session, file);
}

void
trends_window_import (TrendsWindow *self)
{
  g_autoptr (GFile) folder = get_likely_folder (self);
  const TrendsFileChoice choice = {
    .action = TRENDS_CHOOSE_OPEN,
    .title = _("Import JSON into this plan"),
    .accept = _("_Import"),
    .folder = folder,
    .kind_name = _("JSON files"),
    .suffix = "json",
  };

  trends_dialogs_choose_file (GTK_WINDOW (self), &choice, import_chosen_cb, g_object_ref (self),
                              g_object_unref);
}
