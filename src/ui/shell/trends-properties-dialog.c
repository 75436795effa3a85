/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-properties-dialog.c: one row for each field of the plan itself, as the
 * field table has them, edited as any other field is.
 */

#include "trends-properties-dialog.h"

#include "trends-dialog-undo.h"
#include "trends-editor-factory.h"
#include "trends-entry-editor.h"
#include "trends-field-row.h"
#include "trends-keys.h"
#include "trends-month-editor.h"

#define CODE_CHARS 6

struct _TrendsPropertiesDialog
{
  AdwWindow parent_instance;

  TrendsSession *session;

  GtkBox *rows;
};

G_DEFINE_FINAL_TYPE (TrendsPropertiesDialog, trends_properties_dialog, ADW_TYPE_WINDOW)

static gboolean
trends_properties_dialog_close_request (GtkWindow *window)
{
  if (!trends_session_commit (TRENDS_PROPERTIES_DIALOG (window)->session))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (trends_properties_dialog_parent_class)->close_request (window);
}

static void
trends_properties_dialog_dispose (GObject *object)
{
  g_clear_object (&TRENDS_PROPERTIES_DIALOG (object)->session);

  G_OBJECT_CLASS (trends_properties_dialog_parent_class)->dispose (object);
}

static void
trends_properties_dialog_class_init (TrendsPropertiesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_properties_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = trends_properties_dialog_close_request;

  trends_keys_bind (widget_class, TRENDS_KEYS_DIALOG, NULL, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/shell/trends-properties-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsPropertiesDialog, rows);
}

static void
trends_properties_dialog_init (TrendsPropertiesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The catalogue is what the plan was made from, and stays. */
static gboolean
is_shown (const TrendsField *field)
{
  return (field->flags & TRENDS_FIELD_INTERNAL) == 0 && field->index != TRENDS_PLAN_CATALOGUE;
}

/* A code of a few letters stands at the end of its row. */
static GtkWidget *
make_code_editor (const TrendsField *field)
{
  GtkWidget *editor = trends_entry_editor_new (field);

  trends_entry_editor_align_end (TRENDS_ENTRY_EDITOR (editor), CODE_CHARS);

  return editor;
}

static GtkWidget *
make_row (const TrendsField *field)
{
  GtkWidget *editor;

  if (field->index == TRENDS_PLAN_YEAR_START)
    editor = trends_month_editor_new (field);
  else if (field->type == TRENDS_FIELD_CURRENCY || field->type == TRENDS_FIELD_LANGUAGE)
    editor = make_code_editor (field);
  else
    return trends_editor_factory_make_row (field);

  return trends_field_row_new (trends_field_get_label (field), TRENDS_EDITOR (editor), FALSE);
}

static void
add_rows (TrendsPropertiesDialog *self)
{
  const TrendsKindInfo *kind = trends_kind_get_info (TRENDS_KIND_PLAN);
  TrendsPlan *plan = trends_session_get_plan (self->session);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const TrendsField *field = trends_kind_get_field (TRENDS_KIND_PLAN, i);
      GtkWidget *row;
      TrendsEditor *editor;

      if (!is_shown (field))
        continue;
      row = make_row (field);
      editor = trends_field_row_get_editor (TRENDS_FIELD_ROW (row));
      trends_editor_set_editable (editor, !trends_session_get_read_only (self->session));
      trends_editor_set_entity (editor, trends_plan_get_info (plan));
      gtk_box_append (self->rows, row);
    }
}

/**
 * trends_properties_dialog_present:
 * @parent: the plan's window
 * @session: the plan
 *
 * Shows the plan's properties for editing.
 */
void
trends_properties_dialog_present (GtkWindow     *parent,
                                  TrendsSession *session)
{
  TrendsPropertiesDialog *self =
    g_object_new (TRENDS_TYPE_PROPERTIES_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  trends_dialog_undo_listen (GTK_WINDOW (self), session);
  add_rows (self);
  gtk_window_present (GTK_WINDOW (self));
}
