/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-files.c: what a person does with plan files: making and opening
 * them, and taking other files in. Copies and moves: trends-window-transfer.c.
 */

#include "trends-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trends-application.h"
#include "trends-card.h"
#include "trends-dialogs.h"
#include "trends-edition-dialog.h"
#include "trends-editions-dialog.h"
#include "trends-import-dialog.h"
#include "trends-import-format.h"
#include "trends-plan-files.h"

/* Beside the plan that was open last, where a person would look. */
GFile *
trends_window_get_likely_folder (TrendsWindow *self)
{
  g_autofree char *uri = g_settings_get_string (self->settings, "last-plan");
  g_autoptr (GFile) last = NULL;

  if (self->session != NULL)
    return g_file_get_parent (trends_store_get_file (trends_session_get_store (self->session)));
  if (*uri == '\0')
    return trends_plan_files_get_folder ();
  last = g_file_new_for_uri (uri);

  return g_file_get_parent (last);
}

/* --------------------------------------------------------------- opening */

/* Several formats have one ending. */
static guint
add_suffix (char       **suffixes,
            guint        n,
            const char  *suffix)
{
  if (suffix == NULL || g_strv_contains ((const char *const *) suffixes, suffix))
    return n;
  suffixes[n] = g_strdup (suffix);
  return n + 1;
}

static char **
dup_import_suffixes (void)
{
  guint n_formats, n = 0;
  const TrendsImportFormat *formats = trends_import_formats_get (&n_formats);
  char **suffixes = g_new0 (char *, 2 * n_formats + 1);

  for (guint i = 0; i < n_formats; i++)
    {
      n = add_suffix (suffixes, n, formats[i].extension);
      n = add_suffix (suffixes, n, formats[i].other_extension);
    }

  return suffixes;
}

static gboolean
is_free (TrendsWindow *self)
{
  return self->session == NULL && self->loader == NULL && !trends_window_is_leaving (self)
         && gtk_window_get_application (GTK_WINDOW (self)) != NULL;
}

void
trends_window_open_anywhere (TrendsWindow *self,
                             GFile        *file)
{
  if (is_free (self))
    g_settings_set_string (self->settings, "last-plan", "");
  g_application_open (g_application_get_default (), &file, 1, "");
}

static void
open_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  if (file != NULL)
    trends_window_open_anywhere (user_data, file);
}

/**
 * trends_window_choose_open:
 *
 * Asks which plan to open.
 */
void
trends_window_choose_open (TrendsWindow *self)
{
  g_autoptr (GFile) folder = trends_window_get_likely_folder (self);
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

/* By its name alone, for it may be far away. */
static gboolean
is_importable (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return trends_import_formats_know_name (base);
}

/* (nullable): the trend whose card is there */
static TrendsEntity *
find_trend_at (TrendsWindow *self,
               double        x,
               double        y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *card = widget != NULL ? gtk_widget_get_ancestor (widget, TRENDS_TYPE_CARD) : NULL;

  return card != NULL ? trends_card_get_trend (TRENDS_CARD (card)) : NULL;
}

/* Into the plan that is open, where it can be changed; `trend` may be NULL. */
static void
take_dropped (TrendsWindow *self,
              GFile        *file,
              TrendsEntity *trend)
{
  if (self->session == NULL || !is_importable (file))
    trends_window_open_anywhere (self, file);
  else if (trends_session_can_change (self->session) && trends_window_commit (self))
    trends_import_file (GTK_WINDOW (self), self->session, self->toasts, file, trend);
}

static gboolean
dropped_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            gpointer       user_data)
{
  GSList *files = g_value_get_boxed (value);
  TrendsEntity *trend = find_trend_at (user_data, x, y);

  for (GSList *l = files; l != NULL; l = l->next)
    take_dropped (user_data, l->data, trend);

  return files != NULL;
}

/* Plans dropped anywhere on the window are opened, and what can be imported is. */
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

/* The window that was asked has been closed since: alone, or with all others. */
static void
open_elsewhere (GFile *file)
{
  GApplication *application = g_application_get_default ();

  if (!trends_application_is_quitting (TRENDS_APPLICATION (application)))
    g_application_open (application, &file, 1, "");
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
      trends_dialogs_show_message (GTK_WINDOW (self), _("The plan could not be made"),
                                   error->message);
      return;
    }
  if (gtk_window_get_application (GTK_WINDOW (self)) == NULL)
    {
      open_elsewhere (file);
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

/**
 * trends_window_new_plan:
 * @catalogue: (nullable): the id of an edition, or the path of its file; %NULL for the usual one
 *
 * Makes a new plan, and opens it.
 */
void
trends_window_new_plan (TrendsWindow *self,
                        const char   *catalogue)
{
  g_autoptr (GFile) folder = trends_plan_files_get_folder ();

  g_application_hold (g_application_get_default ());
  trends_plan_files_create_async (TRENDS_NEW_PLAN, catalogue, folder, NULL, new_plan_cb,
                                  g_object_ref (self));
}

static void
edition_chosen_cb (GtkWindow  *parent,
                   const char *catalogue)
{
  trends_window_new_plan (TRENDS_WINDOW (parent), catalogue);
}

/**
 * trends_window_choose_edition:
 *
 * Asks of which edition to make a new plan.
 */
void
trends_window_choose_edition (TrendsWindow *self)
{
  g_autoptr (GFile) folder = trends_window_get_likely_folder (self);

  trends_editions_dialog_present (GTK_WINDOW (self), _("New plan"), folder, edition_chosen_cb);
}

static void
new_edition_chosen_cb (GtkWindow  *parent,
                       const char *catalogue)
{
  TrendsWindow *self = TRENDS_WINDOW (parent);

  if (self->session != NULL)
    trends_edition_dialog_present (parent, self->session, catalogue);
}

/**
 * trends_window_move_edition:
 *
 * Asks to which edition the plan is to move.
 */
void
trends_window_move_edition (TrendsWindow *self)
{
  g_autoptr (GFile) folder = trends_window_get_likely_folder (self);

  /* Its own too: what stayed behind when it came from another may go there now. */
  trends_editions_dialog_present (GTK_WINDOW (self), _("Move to another edition"), folder,
                                  new_edition_chosen_cb);
}

/**
 * trends_window_new_sample:
 *
 * Makes a plan of the sample, and opens it.
 */
void
trends_window_new_sample (TrendsWindow *self)
{
  g_autoptr (GFile) folder = trends_plan_files_get_folder ();

  g_application_hold (g_application_get_default ());
  trends_plan_files_create_async (TRENDS_NEW_SAMPLE, NULL, folder, NULL, new_sample_cb,
                                  g_object_ref (self));
}

/* ------------------------------------------------------------- importing */

static void
import_chosen_cb (GFile    *file,
                  gpointer  user_data)
{
  TrendsWindow *self = user_data;

  if (file != NULL && self->session != NULL)
    trends_import_file (GTK_WINDOW (self), self->session, self->toasts, file, NULL);
}

/**
 * trends_window_import:
 *
 * Asks which file to import into the plan.
 */
void
trends_window_import (TrendsWindow *self)
{
  g_autoptr (GFile) folder = trends_window_get_likely_folder (self);
  g_auto (GStrv) suffixes = dup_import_suffixes ();
  const TrendsFileChoice choice = {
    .action = TRENDS_CHOOSE_OPEN,
    .title = _("Import into this plan"),
    .accept = _("_Import"),
    .folder = folder,
    .kind_name = _("Files that can be imported"),
    .suffix = suffixes[0],
    .more_suffixes = (const char *const *) suffixes + 1,
  };

  trends_dialogs_choose_file (GTK_WINDOW (self), &choice, import_chosen_cb, g_object_ref (self),
                              g_object_unref);
}

/**
 * trends_window_take_pasted:
 * @text: rows of a spreadsheet
 * @trend: where they were pasted
 *
 * Asks what their columns are, and imports them.
 */
void
trends_window_take_pasted (TrendsWindow *self,
                           const char   *text,
                           TrendsEntity *trend)
{
  if (trends_session_can_change (self->session) && trends_window_commit (self))
    trends_import_pasted (GTK_WINDOW (self), self->session, text, trend);
}
