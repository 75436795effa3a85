/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshops-dialog.c: see trends-workshops-dialog.h. */

#include "trends-workshops-dialog.h"

#include <glib/gi18n.h>

#include "trends-accessible.h"
#include "trends-agenda.h"
#include "trends-announce.h"
#include "trends-dialog-undo.h"
#include "trends-dialogs.h"
#include "trends-export.h"
#include "trends-keys.h"
#include "trends-plan-verbs.h"
#include "trends-toast.h"
#include "trends-workshop-page.h"
#include "trends-workshop-session.h"
#include "trends-workshop-told.h"
#include "trends-workshop-words.h"

/* Milliseconds after which screen readers know of a window that has come */
#define KNOWN_BY 500

struct _TrendsWorkshopsDialog
{
  AdwWindow parent_instance;

  TrendsSession *session;
  TrendsPresenter *presenter; /* (nullable), weak: what is on a wall, as long as it is */
  TrendsEntity *workshop; /* (nullable): whose page is open */
  GPtrArray *rows;        /* (element-type GtkWidget): of the list */
  GFile *folder;          /* where the last record was exported to */
  const TrendsFormat *format;
  GCancellable *cancellable; /* (nullable): while one is exported */

  GtkWidget *back;
  AdwToastOverlay *toasts;
  GtkStack *pages;
  AdwPreferencesPage *list;
  AdwPreferencesGroup *beginning;
  AdwPreferencesGroup *workshops;
  GtkWidget *first; /* what the list begins with */
  char *first_words;
  guint introduce;  /* a source */
  GtkWidget *page; /* (nullable): of the workshop that is open */
};

G_DEFINE_FINAL_TYPE (TrendsWorkshopsDialog, trends_workshops_dialog, ADW_TYPE_WINDOW)

static TrendsPlan *
get_plan (TrendsWorkshopsDialog *self)
{
  return trends_session_get_plan (self->session);
}

/* ---------------------------------------------------------------------- what can be done */

/* Whether it is on the wall, or goes on wherever else the plan is open */
static gboolean
is_running (TrendsWorkshopsDialog *self)
{
  return self->workshop != NULL
         && (trends_workshop_session_is_held (self->workshop)
             || (self->presenter != NULL
                 && trends_presenter_has_on_wall (self->presenter, self->workshop)));
}

/* What the room does is under its hands: nobody deletes or renames it from here. */
static void
update_actions (TrendsWorkshopsDialog *self)
{
  gboolean writable = !trends_session_get_read_only (self->session);
  gboolean runs = is_running (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "workshops.begin", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "workshops.continue", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "workshops.delete", writable && !runs);
  if (self->page != NULL)
    trends_workshop_page_set_running (TRENDS_WORKSHOP_PAGE (self->page), runs);
}

/* ------------------------------------------------------------------------ the list */

static void
clear_rows (TrendsWorkshopsDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->workshops, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
add_row (TrendsWorkshopsDialog *self,
         GtkWidget             *row)
{
  adw_preferences_group_add (self->workshops, row);
  g_ptr_array_add (self->rows, row);
}

static GtkWidget *
new_row (const char *title,
         const char *words)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE,
                                 "title-lines", 0, "subtitle-lines", 0, NULL);
  /* Translators: a workshop or an agenda, and what there is to say of it */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), title, words);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  trends_accessible_set_name (row, name);
  return row;
}

/* `text`: what it is about; a row that is pressed does `action` with `target` */
static void
set_action (GtkWidget  *row,
            const char *action,
            const char *target)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
}

static void
add_workshop (TrendsWorkshopsDialog *self,
              TrendsEntity          *workshop)
{
  g_autofree char *day = trends_workshop_dup_day (workshop);
  g_autofree char *words = trends_workshop_dup_words (workshop);
  g_autofree char *all = day != NULL ? g_strdup_printf ("%s · %s", day, words) : g_strdup (words);
  GtkWidget *row = new_row (trends_entity_get_name (workshop), all);

  set_action (row, "workshops.open", trends_entity_get_id (workshop));
  add_row (self, row);
}

static void
show_list (TrendsWorkshopsDialog *self)
{
  g_autoptr (GPtrArray) workshops = trends_workshops_dup_list (get_plan (self));

  clear_rows (self);
  for (guint i = 0; i < workshops->len; i++)
    add_workshop (self, workshops->pdata[i]);
  if (workshops->len == 0)
    add_row (self, new_row (_("There is none yet"),
                            _("Begin one above, or present the plan and capture an idea: what the "
                              "room says, counts and decides is kept here.")));
}

static void
focus_workshop (TrendsWorkshopsDialog *self,
                TrendsEntity          *workshop)
{
  g_autoptr (GPtrArray) workshops = trends_workshops_dup_list (get_plan (self));
  guint index;

  if (workshop == NULL || !g_ptr_array_find (workshops, workshop, &index))
    index = 0;
  gtk_widget_grab_focus (self->rows->pdata[index]);
}

static void
add_beginnings (TrendsWorkshopsDialog *self)
{
  guint n_agendas;
  const TrendsAgenda *agendas = trends_agenda_list (&n_agendas);
  GtkWidget *row;

  for (guint i = 0; i < n_agendas; i++)
    {
      guint n = agendas[i].n_steps;
      g_autofree char *words = g_strdup_printf (ngettext ("%u step", "%u steps", n), n);

      row = new_row (g_dpgettext2 (GETTEXT_PACKAGE, "agenda", agendas[i].title), words);
      set_action (row, "workshops.begin", agendas[i].id);
      if (self->first == NULL)
        {
          self->first = row;
          /* Translators: a row of a list, and what it says: “45 minutes: 7 steps” */
          self->first_words = g_strdup_printf (_("%s: %s"), adw_preferences_row_get_title (
                                                 ADW_PREFERENCES_ROW (row)), words);
        }
      adw_preferences_group_add (self->beginning, row);
    }
  /* Translators: a workshop of which nothing is kept */
  row = new_row (_("Practice"), _("All of it on a copy of the plan, of which nothing is kept"));
  set_action (row, "workshops.practice", NULL);
  adw_preferences_group_add (self->beginning, row);
}

/* ------------------------------------------------------------------------ the pages */

static void
go_back (TrendsWorkshopsDialog *self)
{
  g_autoptr (TrendsEntity) workshop = g_steal_pointer (&self->workshop);

  gtk_stack_set_visible_child_name (self->pages, "list");
  gtk_widget_set_visible (self->back, FALSE);
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  if (self->page != NULL)
    gtk_stack_remove (self->pages, g_steal_pointer (&self->page));
  show_list (self);
  focus_workshop (self, workshop);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TrendsWorkshopsDialog *self = TRENDS_WORKSHOPS_DIALOG (widget);

  if (trends_session_commit (self->session))
    go_back (self);
}

static void
open_workshop (TrendsWorkshopsDialog *self,
               TrendsEntity          *workshop)
{
  g_set_object (&self->workshop, workshop);
  self->page = trends_workshop_page_new (self->session, workshop);
  gtk_stack_add_child (self->pages, self->page);
  gtk_stack_set_visible_child (self->pages, self->page);
  gtk_widget_set_visible (self->back, TRUE);
  update_actions (self);
  trends_workshop_page_take_focus (TRENDS_WORKSHOP_PAGE (self->page));
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  TrendsWorkshopsDialog *self = TRENDS_WORKSHOPS_DIALOG (widget);
  TrendsEntity *workshop = trends_plan_lookup_kind (get_plan (self), TRENDS_KIND_WORKSHOP,
                                                    g_variant_get_string (parameter, NULL));

  if (workshop != NULL && self->page == NULL)
    open_workshop (self, workshop);
}

/* What is open may be taken away by somebody else, or by undo. */
static void
applied_cb (TrendsWorkshopsDialog *self)
{
  if (self->workshop == NULL)
    show_list (self);
  else if (trends_entity_get_plan (self->workshop) == NULL)
    go_back (self);
  else
    update_actions (self);
}

/* --------------------------------------------------------------------- to the wall */

/* The parent's action, once this isn't in front of it any more */
static void
leave_for (TrendsWorkshopsDialog *self,
           const char            *action,
           const char            *target)
{
  g_autoptr (GtkWindow) parent = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autofree char *kept = g_strdup (target);

  if (!trends_session_commit (self->session))
    return;
  gtk_window_destroy (GTK_WINDOW (self));
  gtk_widget_activate_action (GTK_WIDGET (parent), action, kept != NULL ? "s" : NULL, kept);
}

static void
begin_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  TrendsWorkshopsDialog *self = TRENDS_WORKSHOPS_DIALOG (widget);

  if (trends_session_can_change (self->session))
    leave_for (self, "win.begin-workshop", g_variant_get_string (parameter, NULL));
}

static void
practice_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  leave_for (TRENDS_WORKSHOPS_DIALOG (widget), "win.practice", NULL);
}

static void
continue_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  TrendsWorkshopsDialog *self = TRENDS_WORKSHOPS_DIALOG (widget);

  if (self->workshop != NULL)
    leave_for (self, "win.continue-workshop", trends_entity_get_id (self->workshop));
}

/* --------------------------------------------------------------------- deleting one */

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  TrendsWorkshopsDialog *self = TRENDS_WORKSHOPS_DIALOG (widget);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (self->workshop == NULL || is_running (self) || !trends_session_commit (self->session)
      || !trends_session_can_change (self->session))
    return;
  /* Translators: %s is a workshop */
  text = g_strdup_printf (_("Deleted “%s”"), trends_entity_get_name (self->workshop));
  if (trends_plan_remove (get_plan (self), self->workshop, &error))
    trends_toast_show (self->toasts,
                       trends_toast_new_undo (text, trends_plan_get_undo_id (get_plan (self))),
                       TRENDS_TOAST_UNDO);
  else
    trends_dialogs_show_message (GTK_WINDOW (self), _("The workshop could not be deleted"),
                                 error->message);
}

static void
revert_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  trends_session_revert (TRENDS_WORKSHOPS_DIALOG (widget)->session,
                         g_variant_get_string (parameter, NULL));
}

/* ------------------------------------------------------------------- exporting a record */

static void
show_exported (TrendsWorkshopsDialog *self,
               GFile                 *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *uri = g_file_get_uri (file);
  /* Translators: %s is a file */
  g_autofree char *text = g_strdup_printf (_("Exported “%s”"), name);
  AdwToast *toast = trends_toast_new (text);

  adw_toast_set_button_label (toast, _("_Open"));
  adw_toast_set_action_name (toast, "workshops.show-file");
  adw_toast_set_action_target (toast, "s", uri);
  trends_toast_show (self->toasts, toast, TRENDS_TOAST_NEWS);
}

typedef struct
{
  TrendsWorkshopsDialog *dialog;
  GFile *file;
} Export;

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Export *export = user_data;
  TrendsWorkshopsDialog *self = export->dialog;
  g_autoptr (GError) error = NULL;
  gboolean done = trends_export_finish (result, NULL, &error);

  g_clear_object (&self->cancellable);
  if (self->session != NULL && done)
    show_exported (self, export->file);
  else if (self->session != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    trends_dialogs_show_message (GTK_WINDOW (self), _("The export failed"), error->message);
  g_object_unref (export->file);
  g_object_unref (self);
  g_free (export);
}

static void
export_to (TrendsWorkshopsDialog *self,
           GFile                 *file)
{
  g_autoptr (GHashTable) values = trends_workshop_record_values (self->format, self->workshop);
  GFile *source = trends_store_get_file (trends_session_get_store (self->session));
  const TrendsExportOptions options = {
    .profile = TRENDS_PROFILE_FULL, .source = g_file_peek_path (source), .values = values,
  };
  Export *export = g_new (Export, 1);

  trends_plan_seal (get_plan (self));
  *export = (Export) { g_object_ref (self), g_object_ref (file) };
  self->cancellable = g_cancellable_new ();
  trends_export_async (get_plan (self), self->format, &options, file, self->cancellable,
                       exported_cb, export);
}

static void
place_chosen_cb (GFile   *file,
                 gpointer user_data)
{
  TrendsWorkshopsDialog *self = user_data;

  if (file == NULL || self->session == NULL || self->workshop == NULL
      || self->cancellable != NULL)
    return;
  g_clear_object (&self->folder);
  self->folder = g_file_get_parent (file);
  export_to (self, file);
}

/* (transfer full): what its file is called unless somebody says otherwise */
static char *
dup_file_name (TrendsWorkshopsDialog *self)
{
  g_autofree char *name = trends_store_name_for_title (trends_entity_get_name (self->workshop));

  return trends_format_name_for_plan (self->format, TRENDS_PROFILE_FULL, name);
}

static void
export_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  TrendsWorkshopsDialog *self = TRENDS_WORKSHOPS_DIALOG (widget);
  g_autofree char *name = NULL;
  TrendsFileChoice choice = {
    .action = TRENDS_CHOOSE_SAVE,
    .title = _("Export the record"),
    .accept = _("_Export"),
    .folder = self->folder,
  };

  self->format = trends_formats_find (g_variant_get_string (parameter, NULL));
  if (self->workshop == NULL || self->format == NULL || !trends_session_commit (self->session))
    return;
  name = dup_file_name (self);
  choice.name = name;
  choice.kind_name = g_dgettext (GETTEXT_PACKAGE, self->format->label);
  choice.suffix = self->format->extension;
  trends_dialogs_choose_file (GTK_WINDOW (self), &choice, place_chosen_cb, g_object_ref (self),
                              g_object_unref);
}

/* --------------------------------------------------------------------------- class */

static gboolean
trends_workshops_dialog_close_request (GtkWindow *window)
{
  if (!trends_session_commit (TRENDS_WORKSHOPS_DIALOG (window)->session))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (trends_workshops_dialog_parent_class)->close_request (window);
}

static void
trends_workshops_dialog_dispose (GObject *object)
{
  TrendsWorkshopsDialog *self = TRENDS_WORKSHOPS_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->introduce, g_source_remove);
  g_clear_weak_pointer (&self->presenter);
  g_clear_object (&self->workshop);
  g_clear_object (&self->session);
  g_clear_object (&self->folder);

  G_OBJECT_CLASS (trends_workshops_dialog_parent_class)->dispose (object);
}

static void
trends_workshops_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (TRENDS_WORKSHOPS_DIALOG (object)->rows);
  g_free (TRENDS_WORKSHOPS_DIALOG (object)->first_words);

  G_OBJECT_CLASS (trends_workshops_dialog_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc func;
  } actions[] = {
    { "workshops.open", "s", open_action },
    { "workshops.back", NULL, back_action },
    { "workshops.begin", "s", begin_action },
    { "workshops.practice", NULL, practice_action },
    { "workshops.continue", NULL, continue_action },
    { "workshops.delete", NULL, delete_action },
    { "workshops.export", "s", export_action },
    { "workshops.show-file", "s", trends_dialogs_show_file_action },
    { "win.revert", "s", revert_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].func);
}

static void
trends_workshops_dialog_class_init (TrendsWorkshopsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_workshops_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = trends_workshops_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = trends_workshops_dialog_close_request;

  trends_keys_bind (widget_class, TRENDS_KEYS_DIALOG, NULL, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/shell/trends-workshops-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsWorkshopsDialog, back);
  gtk_widget_class_bind_template_child (widget_class, TrendsWorkshopsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, TrendsWorkshopsDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, TrendsWorkshopsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, TrendsWorkshopsDialog, beginning);
  gtk_widget_class_bind_template_child (widget_class, TrendsWorkshopsDialog, workshops);
  install_actions (widget_class);
}

static void
trends_workshops_dialog_init (TrendsWorkshopsDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What has had the focus before its window came isn’t heard: it is said once screen readers know of the window, unless
 * somebody has gone on by then. */
static gboolean
introduce_cb (gpointer user_data)
{
  TrendsWorkshopsDialog *self = user_data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  self->introduce = 0;
  if (focus == NULL || focus == self->first)
    {
      gtk_widget_grab_focus (self->first);
      trends_announce (self->first, self->first_words);
    }
  return G_SOURCE_REMOVE;
}

static void
first_active_cb (TrendsWorkshopsDialog *self)
{
  if (!gtk_window_is_active (GTK_WINDOW (self)))
    return;
  g_signal_handlers_disconnect_by_func (self, first_active_cb, NULL);
  self->introduce = g_timeout_add (KNOWN_BY, introduce_cb, self);
}

/**
 * trends_workshops_dialog_present:
 * @parent: the plan's window, which puts on a wall what is begun here
 * @session: the plan
 * @presenter: (nullable): what has it on a wall, where it is on one
 *
 * Shows the workshops of the plan.
 */
void
trends_workshops_dialog_present (GtkWindow       *parent,
                                 TrendsSession   *session,
                                 TrendsPresenter *presenter)
{
  trends_workshops_dialog_present_one (parent, session, presenter, NULL);
}

/**
 * trends_workshops_dialog_present_one:
 * @parent: the plan's window
 * @session: the plan
 * @presenter: (nullable): what has it on a wall, where it is on one
 * @workshop: (nullable): one of the plan
 *
 * The same, with @workshop opened.
 */
void
trends_workshops_dialog_present_one (GtkWindow       *parent,
                                     TrendsSession   *session,
                                     TrendsPresenter *presenter,
                                     TrendsEntity    *workshop)
{
  TrendsWorkshopsDialog *self
    = g_object_new (TRENDS_TYPE_WORKSHOPS_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  trends_dialog_undo_listen (GTK_WINDOW (self), session);
  g_set_weak_pointer (&self->presenter, presenter);
  self->folder = g_file_get_parent (trends_store_get_file (trends_session_get_store (session)));
  add_beginnings (self);
  show_list (self);
  update_actions (self);
  g_signal_connect_object (get_plan (self), "applied", G_CALLBACK (applied_cb), self,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::read-only", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  if (presenter != NULL)
    g_signal_connect_object (presenter, "ended", G_CALLBACK (update_actions), self,
                             G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  if (workshop != NULL)
    open_workshop (self, workshop);
  else
    g_signal_connect (self, "notify::is-active", G_CALLBACK (first_active_cb), NULL);
  gtk_window_present (GTK_WINDOW (self));
}
