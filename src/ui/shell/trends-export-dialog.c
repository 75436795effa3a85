/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-export-dialog.c: the formats are those that there are; the choices of
 * last time are offered first, and the view that is in front, where a format draws views.
 */

#include "trends-export-dialog.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-audience-counter.h"
#include "trends-audience-words.h"
#include "trends-dialogs.h"
#include "trends-export.h"
#include "trends-extract-rows.h"
#include "trends-format-options.h"
#include "trends-holder-row.h"
#include "trends-keys.h"
#include "trends-line-entry.h"
#include "trends-profile.h"
#include "trends-radio-row.h"
#include "trends-shown-values.h"
#include "trends-style-class.h"
#include "trends-toast.h"

#define PROGRESS_AFTER 400 /* milliseconds until an export shows that it goes on */

struct _TrendsExportDialog
{
  AdwWindow parent_instance;

  TrendsSession *session;
  GSettings *settings;
  TrendsView *view;
  AdwToastOverlay *toasts;

  const TrendsFormat *format;
  TrendsProfile profile;
  char *suggested; /* the file name that a person hasn't changed, unless it is another by now */
  GFile *folder;
  GFile *file;               /* while exporting */
  GCancellable *cancellable; /* while exporting */
  guint progress_later;
  gboolean is_named; /* whether the name can be a file's */
  gboolean asking; /* whether there is such a file, and what is to become of it */
  TrendsAudienceCounter *counter;
  TrendsRadioRow *choices[TRENDS_N_PROFILES]; /* children of `profiles` */
  GHashTable *values; /* what was chosen about the format */

  GtkWidget *export;
  GtkRevealer *progress_revealer;
  GtkProgressBar *progress;
  GtkWidget *form;
  AdwPreferencesGroup *formats;
  GtkWidget *options_group;
  TrendsFormatOptions *options;
  TrendsExtractRows *extract;
  AdwPreferencesGroup *profiles;
  GtkEntry *name;
  AdwActionRow *name_row;
  AdwActionRow *folder_row;
};

G_DEFINE_FINAL_TYPE (TrendsExportDialog, trends_export_dialog, ADW_TYPE_WINDOW)

/* ------------------------------------------------------------------ form */

static void
show_folder (TrendsExportDialog *self)
{
  g_autofree char *name = g_file_get_parse_name (self->folder);

  adw_action_row_set_subtitle (self->folder_row, name);
}

static gboolean
is_extension (const char *text)
{
  guint n_formats;
  const TrendsFormat *formats = trends_formats_get (&n_formats);

  for (guint i = 0; i < n_formats; i++)
    if (g_ascii_strcasecmp (formats[i].extension, text) == 0)
      return TRUE;

  return g_ascii_strcasecmp (text, "trends") == 0; /* the plan's own */
}

/* The name keeps what a person typed, “Plan v1.2” too, with the format's own ending. */
static void
update_extension (TrendsExportDialog *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name)));
  g_autofree char *full = NULL;
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot != name && is_extension (dot + 1))
    *dot = '\0';
  full = g_strdup_printf ("%s.%s", name, self->format->extension);
  trends_line_entry_set_text (GTK_EDITABLE (self->name), full);
}

static void
suggest_name (TrendsExportDialog *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  const char *title = trends_entity_get_name (trends_plan_get_info (plan));
  g_autofree char *name = trends_store_name_for_title (title);

  g_free (self->suggested);
  self->suggested = trends_format_name_for_plan (self->format, self->profile, name);
  trends_line_entry_set_text (GTK_EDITABLE (self->name), self->suggested);
}

/* A suggestion follows what is chosen; of a name that a person typed only the ending does. */
static void
update_name (TrendsExportDialog *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name));

  if (self->suggested == NULL || g_str_equal (name, self->suggested))
    suggest_name (self);
  else
    update_extension (self);
}

static void
update_export (TrendsExportDialog *self)
{
  gtk_widget_set_sensitive (self->export, self->is_named
                                            && trends_format_options_is_valid (self->options)
                                            && trends_extract_rows_is_valid (self->extract));
}

static void
options_changed_cb (TrendsExportDialog *self)
{
  trends_extract_rows_set_format (self->extract, self->format, self->values);
  update_export (self);
}

static void
format_chosen_cb (TrendsExportDialog *self,
                  GtkWidget          *row)
{
  self->format = g_object_get_data (G_OBJECT (row), "format");
  g_hash_table_remove_all (self->values);
  trends_shown_values_set (self->values, self->format, self->session, self->view);
  gtk_widget_set_visible (self->options_group, self->format->options != NULL);
  trends_format_options_show (self->options, self->session, self->format->options, self->values);
  options_changed_cb (self);
  update_name (self);
}

/* What the profile does to any plan and, once it is counted, to this one. */
static char *
describe_profile (TrendsExportDialog *self,
                  TrendsProfile       profile)
{
  const TrendsAudienceCount *count = trends_audience_counter_get (self->counter, profile);
  g_autofree char *counted = count != NULL ? trends_audience_describe (profile, count) : NULL;
  const char *summary = trends_audience_get_summary (profile);

  return counted != NULL ? g_strconcat (summary, "\n", counted, NULL) : g_strdup (summary);
}

static void
show_counts (TrendsExportDialog *self)
{
  for (TrendsProfile profile = TRENDS_PROFILE_FULL; profile < TRENDS_N_PROFILES; profile++)
    {
      g_autofree char *text = describe_profile (self, profile);

      trends_radio_row_set_summary (self->choices[profile], text);
    }
}

static void
profile_chosen_cb (TrendsExportDialog *self,
                   GtkWidget          *row)
{
  self->profile = (TrendsProfile) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "profile"));
  trends_format_options_set_profile (self->options, self->profile);
  trends_extract_rows_set_profile (self->extract, self->profile);
  update_name (self);
}

static void
add_formats (TrendsExportDialog *self)
{
  g_autofree char *last = g_settings_get_string (self->settings, "export-format");
  TrendsRadioRow *first = NULL;
  guint n_formats;
  const TrendsFormat *formats = trends_formats_get (&n_formats);

  for (guint i = 0; i < n_formats; i++)
    {
      GtkWidget *row = trends_radio_row_new (first, _(formats[i].label), _(formats[i].summary));

      g_object_set_data (G_OBJECT (row), "format", (gpointer) &formats[i]);
      g_signal_connect_object (row, "chosen", G_CALLBACK (format_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->formats, row);
      if (first == NULL || g_str_equal (formats[i].id, last))
        trends_radio_row_set_active (TRENDS_RADIO_ROW (row));
      if (first == NULL)
        first = TRENDS_RADIO_ROW (row);
    }
}

static void
add_profiles (TrendsExportDialog *self)
{
  g_autofree char *last = g_settings_get_string (self->settings, "export-profile");
  TrendsProfile last_profile = TRENDS_PROFILE_FULL;

  trends_profile_from_nick (last, &last_profile);
  for (TrendsProfile profile = TRENDS_PROFILE_FULL; profile < TRENDS_N_PROFILES; profile++)
    {
      GtkWidget *row = trends_radio_row_new (self->choices[TRENDS_PROFILE_FULL],
                                             trends_audience_get_title (profile),
                                             trends_audience_get_summary (profile));

      self->choices[profile] = TRENDS_RADIO_ROW (row);
      g_object_set_data (G_OBJECT (row), "profile", GINT_TO_POINTER (profile));
      g_signal_connect_object (row, "chosen", G_CALLBACK (profile_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->profiles, row);
      if (profile == last_profile)
        trends_radio_row_set_active (TRENDS_RADIO_ROW (row));
    }
}

static GFile *
dup_first_folder (TrendsExportDialog *self)
{
  g_autofree char *last = g_settings_get_string (self->settings, "export-folder");

  if (*last != '\0')
    return g_file_new_for_uri (last);
  return g_file_get_parent (trends_store_get_file (trends_session_get_store (self->session)));
}

static void
name_changed_cb (TrendsExportDialog *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name));
  gboolean usable = *name != '\0' && *name != '.' && strchr (name, '/') == NULL;
  const char *problem = usable ? NULL : _("A name can’t be empty, begin with a dot or have a slash");

  self->is_named = usable;
  update_export (self);
  adw_action_row_set_subtitle (self->name_row, problem != NULL ? problem : "");
  trends_accessible_describe (GTK_WIDGET (self->name), problem);
  if (problem != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    trends_announce (GTK_WIDGET (self->name), problem);
  trends_style_class_set (GTK_WIDGET (self->name), "error", !usable);
}

static void
place_chosen_cb (GFile    *file,
                 gpointer  user_data)
{
  TrendsExportDialog *self = user_data;
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;

  if (file == NULL)
    return;

  base = g_file_get_basename (file);
  name = g_filename_display_name (base);
  g_clear_object (&self->folder);
  self->folder = g_file_get_parent (file);
  show_folder (self);
  trends_line_entry_set_text (GTK_EDITABLE (self->name), name);
}

static void
choose_place_cb (TrendsExportDialog *self)
{
  const TrendsFileChoice choice = {
    .action = TRENDS_CHOOSE_PLACE,
    .title = _("Export to a folder"),
    .accept = _("_Choose"),
    .folder = self->folder,
    .name = gtk_editable_get_text (GTK_EDITABLE (self->name)),
    .kind_name = _(self->format->label),
    .suffix = self->format->extension,
  };

  trends_dialogs_choose_file (GTK_WINDOW (self), &choice, place_chosen_cb, g_object_ref (self),
                              g_object_unref);
}

/* -------------------------------------------------------------- exporting */

static void
announce_result (TrendsExportDialog *self)
{
  g_autofree char *base = g_file_get_basename (self->file);
  g_autofree char *name = g_filename_display_name (base);
  /* Translators: %s is a file */
  g_autofree char *text = g_strdup_printf (_("Exported “%s”"), name);
  g_autofree char *uri = g_file_get_uri (self->file);
  AdwToast *toast = trends_toast_new (text);

  adw_toast_set_button_label (toast, _("_Open"));
  adw_toast_set_action_name (toast, "win.show-file");
  adw_toast_set_action_target (toast, "s", uri);
  trends_toast_show (self->toasts, toast, TRENDS_TOAST_NEWS);
}

static void
remember_choices (TrendsExportDialog *self)
{
  g_autofree char *folder = g_file_get_uri (self->folder);

  g_settings_set_string (self->settings, "export-format", self->format->id);
  g_settings_set_string (self->settings, "export-profile", trends_profile_get_nick (self->profile));
  g_settings_set_string (self->settings, "export-folder", folder);
}

static void
set_busy (TrendsExportDialog *self,
          gboolean            busy)
{
  gtk_widget_set_sensitive (self->form, !busy);
  if (busy)
    {
      gtk_widget_set_sensitive (self->export, FALSE);
      return;
    }
  update_export (self);
  g_clear_handle_id (&self->progress_later, g_source_remove);
  gtk_revealer_set_reveal_child (self->progress_revealer, FALSE);
}

/* After the dialog has gone, and before its toast does: a warning is longer than a toast. */
static void
show_warnings (TrendsExportDialog *self,
               GPtrArray          *warnings)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *text = NULL;

  if (warnings->len == 0)
    return;

  g_ptr_array_add (warnings, NULL);
  text = g_strjoinv ("\n\n", (char **) warnings->pdata);
  /* Translators: the heading of a message; what is to be known follows */
  trends_dialogs_show_message (parent, _("Exported, with something to know"), text);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (TrendsExportDialog) self = user_data;
  g_autoptr (GPtrArray) warnings = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = trends_export_finish (result, &warnings, &error);

  set_busy (self, FALSE);
  g_clear_object (&self->cancellable);
  if (done)
    {
      remember_choices (self);
      announce_result (self);
      show_warnings (self, warnings);
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    trends_dialogs_show_message (GTK_WINDOW (self), _("The export failed"), error->message);
}

static void
progress_cb (double   fraction,
             gpointer user_data)
{
  gtk_progress_bar_set_fraction (TRENDS_EXPORT_DIALOG (user_data)->progress, fraction);
}

static void
show_progress_cb (gpointer user_data)
{
  TrendsExportDialog *self = user_data;

  self->progress_later = 0;
  gtk_revealer_set_reveal_child (self->progress_revealer, TRUE);
}

static void
start (TrendsExportDialog *self)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);
  GFile *source = trends_store_get_file (trends_session_get_store (self->session));
  const TrendsExportOptions options = {
    .profile = self->profile, .progress = progress_cb, .progress_data = self,
    .source = g_file_peek_path (source), .values = self->values,
    .extract = trends_extract_rows_get (self->extract),
  };

  trends_plan_seal (plan);
  set_busy (self, TRUE);
  gtk_progress_bar_set_fraction (self->progress, 0);
  self->progress_later = g_timeout_add_once (PROGRESS_AFTER, show_progress_cb, self);
  self->cancellable = g_cancellable_new ();
  trends_export_async (plan, self->format, &options, self->file, self->cancellable, exported_cb,
                       g_object_ref (self));
}

static void
replace_answered_cb (const char *response,
                     gpointer    user_data)
{
  TrendsExportDialog *self = user_data;

  self->asking = FALSE;
  if (g_str_equal (response, "replace") && self->session != NULL)
    start (self);
}

static void
ask_to_replace (TrendsExportDialog *self)
{
  const TrendsAnswer answers[] = {
    { "cancel", _("_Cancel"), FALSE, FALSE },
    { "replace", _("_Replace"), FALSE, TRUE },
    { NULL },
  };
  g_autofree char *base = g_file_get_basename (self->file);
  g_autofree char *name = g_filename_display_name (base);
  /* Translators: %s is a file */
  g_autofree char *heading = g_strdup_printf (_("Replace “%s”?"), name);

  trends_dialogs_ask (GTK_WINDOW (self), heading,
                      _("There is a file of that name in this folder already."), answers,
                      replace_answered_cb, g_object_ref (self), g_object_unref);
}

static void
existence_known_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (TrendsExportDialog) self = user_data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, NULL);

  /* Who has closed the dialog meanwhile wants no export. */
  if (self->session == NULL)
    return;
  if (info != NULL)
    {
      ask_to_replace (self);
      return;
    }
  self->asking = FALSE;
  start (self);
}

static void
export_cb (TrendsExportDialog *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name));

  if (self->asking || self->cancellable != NULL)
    return;

  self->asking = TRUE;
  g_clear_object (&self->file);
  self->file = g_file_get_child (self->folder, name);
  g_file_query_info_async (self->file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, NULL, existence_known_cb, g_object_ref (self));
}

/* ----------------------------------------------------------------- class */

/* While it exports, closing cancels that, and the form comes back. */
static gboolean
trends_export_dialog_close_request (GtkWindow *window)
{
  TrendsExportDialog *self = TRENDS_EXPORT_DIALOG (window);

  if (self->cancellable != NULL)
    {
      g_cancellable_cancel (self->cancellable);
      return GDK_EVENT_STOP;
    }

  return GTK_WINDOW_CLASS (trends_export_dialog_parent_class)->close_request (window);
}

static void
trends_export_dialog_dispose (GObject *object)
{
  TrendsExportDialog *self = TRENDS_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->progress_later, g_source_remove);
  g_clear_object (&self->counter);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_object (&self->view);
  g_clear_object (&self->toasts);
  g_clear_object (&self->folder);
  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->suggested, g_free);
  g_clear_pointer (&self->values, g_hash_table_unref);

  G_OBJECT_CLASS (trends_export_dialog_parent_class)->dispose (object);
}

static void
trends_export_dialog_class_init (TrendsExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_export_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = trends_export_dialog_close_request;

  g_type_ensure (TRENDS_TYPE_HOLDER_ROW);
  g_type_ensure (TRENDS_TYPE_FORMAT_OPTIONS);
  g_type_ensure (TRENDS_TYPE_EXTRACT_ROWS);
  trends_keys_bind (widget_class, TRENDS_KEYS_DIALOG, NULL, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/shell/trends-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsExportDialog, export);
  gtk_widget_class_bind_template_child (widget_class, TrendsExportDialog, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, TrendsExportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, TrendsExportDialog, form);
  gtk_widget_class_bind_template_child (widget_class, TrendsExportDialog, formats);
  gtk_widget_class_bind_template_child (widget_class, TrendsExportDialog, options_group);
  gtk_widget_class_bind_template_child (widget_class, TrendsExportDialog, options);
  gtk_widget_class_bind_template_child (widget_class, TrendsExportDialog, extract);
  gtk_widget_class_bind_template_child (widget_class, TrendsExportDialog, profiles);
  gtk_widget_class_bind_template_child (widget_class, TrendsExportDialog, name);
  gtk_widget_class_bind_template_child (widget_class, TrendsExportDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, TrendsExportDialog, folder_row);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, options_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_export);
  gtk_widget_class_bind_template_callback (widget_class, choose_place_cb);
}

static void
trends_export_dialog_init (TrendsExportDialog *self)
{
  self->values = trends_format_values_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  trends_line_entry_fold (GTK_EDITABLE (self->name));
}

/**
 * trends_export_dialog_present:
 * @parent: the plan's window
 * @session: the plan
 * @settings: where the choices of last time are kept
 * @view: what the window shows of it
 * @stretch: (nullable): the days that are in sight of a view along time
 * @toasts: where to say that it is done
 *
 * Asks what to export, and does it.
 */
void
trends_export_dialog_present (GtkWindow          *parent,
                              TrendsSession      *session,
                              GSettings          *settings,
                              TrendsView         *view,
                              const TrendsPeriod *stretch,
                              AdwToastOverlay    *toasts)
{
  TrendsExportDialog *self =
    g_object_new (TRENDS_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->settings = g_object_ref (settings);
  self->view = g_object_ref (view);
  self->toasts = g_object_ref (toasts);
  self->folder = dup_first_folder (self);
  self->counter = trends_audience_counter_new (trends_session_get_plan (session));
  g_signal_connect_object (self->counter, "counted", G_CALLBACK (show_counts), self,
                           G_CONNECT_SWAPPED);
  trends_extract_rows_set_session (self->extract, session);
  trends_format_options_offer_stretch (self->options, stretch);
  add_formats (self);
  add_profiles (self);
  show_folder (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->export);
}
