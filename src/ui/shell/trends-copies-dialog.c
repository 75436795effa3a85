/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-copies-dialog.c: see trends-copies-dialog.h. Whatever goes wrong, the form is there again
 * with all that was typed.
 */

#include "trends-copies-dialog.h"

#include <glib/gi18n.h>

#include "trends-audience-words.h"
#include "trends-copies-job.h"
#include "trends-dialogs.h"
#include "trends-group-copies.h"
#include "trends-group-rows.h"
#include "trends-groups.h"
#include "trends-holder-row.h"
#include "trends-keys.h"
#include "trends-radio-row.h"
#include "trends-toast.h"

#define PROGRESS_AFTER 400 /* milliseconds until it shows that it goes on */
#define PULSE_EVERY 100    /* milliseconds */

struct _TrendsCopiesDialog
{
  AdwWindow parent_instance;

  TrendsSession *session;
  AdwToastOverlay *toasts;
  GFile *folder;
  TrendsProfile profile;
  gboolean is_shared;        /* among a number of groups */
  GCancellable *cancellable; /* while copies are made */
  guint progress_later, pulse;

  GtkWidget *cancel;
  GtkWidget *make;
  GtkRevealer *progress_revealer;
  GtkProgressBar *progress;
  GtkWidget *form;
  AdwPreferencesGroup *proposals;
  GtkWidget *number_row;
  GtkSpinButton *number;
  TrendsGroupRows *groups;
  AdwPreferencesGroup *profiles;
  AdwActionRow *folder_row;
};

G_DEFINE_FINAL_TYPE (TrendsCopiesDialog, trends_copies_dialog, ADW_TYPE_WINDOW)

static TrendsPlan *
get_plan (TrendsCopiesDialog *self)
{
  return trends_session_get_plan (self->session);
}

/* ----------------------------------------------------------------------- form */

static void
update_make (TrendsCopiesDialog *self)
{
  gtk_widget_set_sensitive (self->make, trends_group_rows_is_valid (self->groups));
}

static void
propose_cb (TrendsCopiesDialog *self)
{
  guint n = self->is_shared ? (guint) gtk_spin_button_get_value_as_int (self->number) : 0;
  g_autoptr (GPtrArray) groups = trends_groups_propose (get_plan (self), n);

  gtk_widget_set_visible (self->number_row, self->is_shared);
  trends_group_rows_propose (self->groups, groups);
}

static void
each_chosen_cb (TrendsCopiesDialog *self)
{
  self->is_shared = FALSE;
  propose_cb (self);
}

static void
shared_chosen_cb (TrendsCopiesDialog *self)
{
  self->is_shared = TRUE;
  propose_cb (self);
}

static GtkWidget *
add_proposal (TrendsCopiesDialog *self, GtkWidget *group, const char *title, const char *summary,
              GCallback chosen)
{
  GtkWidget *row
    = trends_radio_row_new (group != NULL ? TRENDS_RADIO_ROW (group) : NULL, title, summary);

  g_signal_connect_object (row, "chosen", chosen, self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->proposals, row);
  return row;
}

static void
add_proposals (TrendsCopiesDialog *self)
{
  GtkWidget *shared = add_proposal (self, NULL, _("Some groups that share the trends"),
                                    _("Each has about as many as the others"),
                                    G_CALLBACK (shared_chosen_cb));

  add_proposal (self, shared, _("One group for each trend"), _("It is called after its trend"),
                G_CALLBACK (each_chosen_cb));
  trends_radio_row_set_active (TRENDS_RADIO_ROW (shared));
}

static void
profile_chosen_cb (TrendsCopiesDialog *self, GtkWidget *row)
{
  self->profile = (TrendsProfile) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "profile"));
}

static void
add_profiles (TrendsCopiesDialog *self)
{
  TrendsRadioRow *first = NULL;

  for (TrendsProfile profile = TRENDS_PROFILE_FULL; profile < TRENDS_N_PROFILES; profile++)
    {
      GtkWidget *row = trends_radio_row_new (first, trends_audience_get_title (profile),
                                             trends_audience_get_summary (profile));

      g_object_set_data (G_OBJECT (row), "profile", GINT_TO_POINTER (profile));
      g_signal_connect_object (row, "chosen", G_CALLBACK (profile_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->profiles, row);
      if (profile == TRENDS_GROUPS_PROFILE)
        trends_radio_row_set_active (TRENDS_RADIO_ROW (row));
      if (first == NULL)
        first = TRENDS_RADIO_ROW (row);
    }
}

static void
show_folder (TrendsCopiesDialog *self)
{
  g_autofree char *name = g_file_get_parse_name (self->folder);

  adw_action_row_set_subtitle (self->folder_row, name);
}

static void
place_chosen_cb (GFile *file, gpointer user_data)
{
  TrendsCopiesDialog *self = user_data;

  if (file == NULL || self->session == NULL)
    return;
  g_clear_object (&self->folder);
  self->folder = g_file_get_parent (file);
  show_folder (self);
}

/* Only the folder is taken of what is chosen: each copy has a name of its own. */
static void
choose_cb (TrendsCopiesDialog *self)
{
  g_autofree char *title = trends_group_copy_dup_title (get_plan (self), _("Group"));
  g_autofree char *name = trends_store_name_for_title (title);
  const TrendsFileChoice choice = {
    .action = TRENDS_CHOOSE_PLACE,
    .title = _("The folder for the copies"),
    .accept = _("_Choose"),
    .folder = self->folder,
    .name = name,
    .kind_name = _("Plans"),
    .suffix = "trends",
  };

  trends_dialogs_choose_file (GTK_WINDOW (self), &choice, place_chosen_cb, g_object_ref (self),
                              g_object_unref);
}

/* --------------------------------------------------------------------- making */

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (TRENDS_COPIES_DIALOG (user_data)->progress);
  return G_SOURCE_CONTINUE;
}

static void
show_progress_cb (gpointer user_data)
{
  TrendsCopiesDialog *self = user_data;

  self->progress_later = 0;
  self->pulse = g_timeout_add (PULSE_EVERY, pulse_cb, self);
  gtk_revealer_set_reveal_child (self->progress_revealer, TRUE);
}

/* The focus is where what goes on can be stopped: what can't be used can't have it. */
static void
set_busy (TrendsCopiesDialog *self, gboolean busy)
{
  if (busy)
    gtk_widget_grab_focus (self->cancel);
  gtk_widget_set_sensitive (self->form, !busy);
  g_clear_handle_id (&self->progress_later, g_source_remove);
  g_clear_handle_id (&self->pulse, g_source_remove);
  if (busy)
    {
      gtk_widget_set_sensitive (self->make, FALSE);
      self->progress_later = g_timeout_add_once (PROGRESS_AFTER, show_progress_cb, self);
      return;
    }
  gtk_revealer_set_reveal_child (self->progress_revealer, FALSE);
  update_make (self);
  gtk_widget_grab_focus (self->make);
}

static void
announce_result (TrendsCopiesDialog *self, GPtrArray *files)
{
  g_autofree char *text
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Made %u copy", "Made %u copies", files->len),
                       files->len);
  g_autofree char *uri = g_file_get_uri (files->pdata[0]);
  AdwToast *toast = trends_toast_new (text);

  adw_toast_set_button_label (toast, _("Show _folder"));
  adw_toast_set_action_name (toast, "win.show-folder-of");
  adw_toast_set_action_target (toast, "s", uri);
  trends_toast_show (self->toasts, toast, TRENDS_TOAST_NEWS);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TrendsCopiesDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = trends_copies_make_finish (TRENDS_PLAN (source), result, &error);

  set_busy (self, FALSE);
  g_clear_object (&self->cancellable);
  if (files != NULL)
    {
      announce_result (self, files);
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    trends_dialogs_show_message (GTK_WINDOW (self), _("The copies could not be made"),
                                 error->message);
}

static void
make_cb (TrendsCopiesDialog *self)
{
  g_auto (GStrv) names = trends_group_rows_dup_names (self->groups);
  g_autoptr (GPtrArray) trends = NULL;

  if (self->cancellable != NULL || !trends_group_rows_is_valid (self->groups)
      || !trends_session_can_change (self->session))
    return;
  trends = trends_group_rows_dup_trends (self->groups);
  set_busy (self, TRUE);
  self->cancellable = g_cancellable_new ();
  trends_copies_make_async (get_plan (self), (const char *const *) names, trends, self->profile,
                            self->folder, self->cancellable, made_cb, g_object_ref (self));
}

/* ---------------------------------------------------------------------- class */

/* While copies are made, closing cancels that, and the form comes back. */
static gboolean
trends_copies_dialog_close_request (GtkWindow *window)
{
  TrendsCopiesDialog *self = TRENDS_COPIES_DIALOG (window);

  if (self->cancellable != NULL)
    {
      g_cancellable_cancel (self->cancellable);
      return GDK_EVENT_STOP;
    }

  return GTK_WINDOW_CLASS (trends_copies_dialog_parent_class)->close_request (window);
}

static void
trends_copies_dialog_dispose (GObject *object)
{
  TrendsCopiesDialog *self = TRENDS_COPIES_DIALOG (object);

  g_clear_handle_id (&self->progress_later, g_source_remove);
  g_clear_handle_id (&self->pulse, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->toasts);
  g_clear_object (&self->folder);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (trends_copies_dialog_parent_class)->dispose (object);
}

static void
trends_copies_dialog_class_init (TrendsCopiesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_copies_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = trends_copies_dialog_close_request;

  g_type_ensure (TRENDS_TYPE_HOLDER_ROW);
  g_type_ensure (TRENDS_TYPE_GROUP_ROWS);
  trends_keys_bind (widget_class, TRENDS_KEYS_DIALOG, NULL, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/shell/trends-copies-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsCopiesDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, TrendsCopiesDialog, make);
  gtk_widget_class_bind_template_child (widget_class, TrendsCopiesDialog, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, TrendsCopiesDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, TrendsCopiesDialog, form);
  gtk_widget_class_bind_template_child (widget_class, TrendsCopiesDialog, proposals);
  gtk_widget_class_bind_template_child (widget_class, TrendsCopiesDialog, number_row);
  gtk_widget_class_bind_template_child (widget_class, TrendsCopiesDialog, number);
  gtk_widget_class_bind_template_child (widget_class, TrendsCopiesDialog, groups);
  gtk_widget_class_bind_template_child (widget_class, TrendsCopiesDialog, profiles);
  gtk_widget_class_bind_template_child (widget_class, TrendsCopiesDialog, folder_row);
  gtk_widget_class_bind_template_callback (widget_class, propose_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_make);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
}

static void
trends_copies_dialog_init (TrendsCopiesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trends_copies_dialog_present:
 * @parent: the plan's window
 * @session: the plan, which can be changed
 * @toasts: where to say that it is done
 *
 * Asks which groups there are, and makes a copy for each.
 */
void
trends_copies_dialog_present (GtkWindow *parent, TrendsSession *session, AdwToastOverlay *toasts)
{
  TrendsCopiesDialog *self
    = g_object_new (TRENDS_TYPE_COPIES_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->toasts = g_object_ref (toasts);
  self->folder = g_file_get_parent (trends_store_get_file (trends_session_get_store (session)));
  trends_group_rows_set_plan (self->groups, get_plan (self));
  add_proposals (self);
  add_profiles (self);
  show_folder (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->number));
}
