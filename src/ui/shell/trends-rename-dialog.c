/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-rename-dialog.c: a new title, and the file name that follows from it.
 * The file goes first: where it can't, the title stays too.
 */

#include "trends-rename-dialog.h"

#include <glib/gi18n.h>

#include "trends-keys.h"
#include "trends-line-entry.h"
#include "trends-one-line.h"
#include "trends-pending.h"
#include "trends-plan-verbs.h"
#include "trends-style-class.h"

struct _TrendsRenameDialog
{
  AdwWindow parent_instance;

  TrendsSession *session;
  TrendsMoveFunc move;
  gpointer move_data;

  GtkEditable *entry;
  GtkLabel *file_name;
  GtkLabel *problem;
  GtkWidget *rename;
};

static void trends_rename_dialog_input_init (TrendsInputInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsRenameDialog, trends_rename_dialog, ADW_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (TRENDS_TYPE_INPUT,
                                                      trends_rename_dialog_input_init))

static void
show_problem (TrendsRenameDialog *self,
              const char         *text)
{
  gtk_label_set_label (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
  trends_style_class_set (GTK_WIDGET (self->entry), "error", text != NULL);
}

static char *
dup_title (TrendsRenameDialog *self)
{
  return trends_tidy_line (gtk_editable_get_text (self->entry));
}

static void
changed_cb (TrendsRenameDialog *self)
{
  g_autofree char *title = dup_title (self);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_auto (TrendsValue) value = trends_value_text (title);
  g_autoptr (GError) error = NULL;

  /* Before the file is moved for it */
  trends_field_validate (trends_kind_get_field (TRENDS_KIND_PLAN, TRENDS_PLAN_TITLE), &value,
                         &error);
  gtk_widget_set_sensitive (self->rename, error == NULL);
  if (*title == '\0')
    show_problem (self, _("A plan needs a title."));
  else
    show_problem (self, error != NULL ? error->message : NULL);
  if (error != NULL)
    return;
  name = trends_store_name_for_title (title);
  /* Translators: %s is a file name */
  text = g_strdup_printf (_("Its file will be called “%s”."), name);
  gtk_label_set_label (self->file_name, text);
}

/* A new title on its way; the dialog may have been closed meanwhile. */
typedef struct
{
  TrendsRenameDialog *dialog;
  TrendsSession *session;
  char *title;
} Renaming;

static Renaming *
renaming_new (TrendsRenameDialog *dialog)
{
  Renaming *self = g_new0 (Renaming, 1);

  self->dialog = g_object_ref (dialog);
  self->session = g_object_ref (dialog->session);
  self->title = dup_title (dialog);
  return self;
}

static void
renaming_free (Renaming *self)
{
  g_object_unref (self->dialog);
  g_object_unref (self->session);
  g_free (self->title);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Renaming, renaming_free)

static void
set_renaming (TrendsRenameDialog *self,
              gboolean            renaming)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->entry), !renaming);
  gtk_widget_set_sensitive (self->rename, !renaming);
}

static gboolean
set_title (Renaming  *self,
           GError   **error)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);

  return trends_plan_set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_TITLE, self->title,
                               TRENDS_SET_ONCE, error);
}

static void
moved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Renaming) renaming = user_data;
  TrendsRenameDialog *self = renaming->dialog;
  g_autoptr (GError) error = NULL;
  gboolean done =
    g_task_propagate_boolean (G_TASK (result), &error) && set_title (renaming, &error);

  if (self->session == NULL)
    return;
  set_renaming (self, FALSE);
  if (done)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  show_problem (self, error->message);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
rename_cb (TrendsRenameDialog *self)
{
  GFile *file = trends_store_get_file (trends_session_get_store (self->session));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *title = dup_title (self);
  g_autofree char *name = trends_store_name_for_title (title);
  g_autoptr (GFile) target = g_file_get_child (folder, name);

  set_renaming (self, TRUE);
  self->move (target, self->move_data, moved_cb, renaming_new (self));
}

/* ----------------------------------------------------- what is typed */

static TrendsEntity *
get_info (TrendsRenameDialog *self)
{
  return trends_plan_get_info (trends_session_get_plan (self->session));
}

static gboolean
is_typed (TrendsRenameDialog *self)
{
  g_autofree char *title = dup_title (self);

  return gtk_widget_get_visible (GTK_WIDGET (self)) && *title != '\0'
         && !g_str_equal (title, trends_entity_get_name (get_info (self)));
}

/* Renaming moves a file: it is never done in passing. */
static gboolean
commit_input (TrendsInput *input)
{
  return !is_typed (TRENDS_RENAME_DIALOG (input));
}

static const char *
get_input_error (TrendsInput *input)
{
  return gtk_label_get_label (TRENDS_RENAME_DIALOG (input)->problem);
}

static void
hold_input (TrendsInput *input)
{
  TrendsRenameDialog *self = TRENDS_RENAME_DIALOG (input);

  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  if (!gtk_widget_get_visible (GTK_WIDGET (self->problem)))
    show_problem (self, _("Rename the plan, or cancel, before you go on."));
}

static TrendsDraft *
dup_input_draft (TrendsInput *input)
{
  TrendsRenameDialog *self = TRENDS_RENAME_DIALOG (input);
  g_autofree char *title = dup_title (self);

  if (!is_typed (self))
    return NULL;

  return trends_draft_new (trends_entity_get_id (get_info (self)),
                           trends_kind_get_field (TRENDS_KIND_PLAN, TRENDS_PLAN_TITLE)->key,
                           title);
}

static void
trends_rename_dialog_input_init (TrendsInputInterface *iface)
{
  iface->commit = commit_input;
  iface->get_error = get_input_error;
  iface->hold = hold_input;
  iface->dup_draft = dup_input_draft;
}

static void
touch (TrendsRenameDialog *self)
{
  if (self->session != NULL)
    trends_pending_touch (trends_pending_of (trends_session_get_plan (self->session)));
}

static void
trends_rename_dialog_dispose (GObject *object)
{
  TrendsRenameDialog *self = TRENDS_RENAME_DIALOG (object);

  if (self->session != NULL)
    trends_pending_remove (trends_pending_of (trends_session_get_plan (self->session)),
                           TRENDS_INPUT (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_rename_dialog_parent_class)->dispose (object);
}

static void
trends_rename_dialog_class_init (TrendsRenameDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_rename_dialog_dispose;

  trends_keys_bind (widget_class, TRENDS_KEYS_DIALOG, NULL, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/shell/trends-rename-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsRenameDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, TrendsRenameDialog, file_name);
  gtk_widget_class_bind_template_child (widget_class, TrendsRenameDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, TrendsRenameDialog, rename);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, rename_cb);
}

static void
trends_rename_dialog_init (TrendsRenameDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trends_line_entry_fold (self->entry);
}

/**
 * trends_rename_dialog_present:
 * @parent: the plan's window
 * @session: the plan
 * @move: moves its file
 * @user_data: for @move
 *
 * Asks for a new title.
 */
void
trends_rename_dialog_present (GtkWindow      *parent,
                              TrendsSession  *session,
                              TrendsMoveFunc  move,
                              gpointer        user_data)
{
  TrendsRenameDialog *self =
    g_object_new (TRENDS_TYPE_RENAME_DIALOG, "transient-for", parent, NULL);
  TrendsPlan *plan = trends_session_get_plan (session);

  self->session = g_object_ref (session);
  self->move = move;
  self->move_data = user_data;
  gtk_editable_set_text (self->entry, trends_entity_get_name (trends_plan_get_info (plan)));
  changed_cb (self);
  trends_pending_add (trends_pending_of (plan), TRENDS_INPUT (self));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (touch), self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}
