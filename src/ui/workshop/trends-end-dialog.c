/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-end-dialog.c: see trends-end-dialog.h. It is on the laptop, as its parent is. */

#include "trends-end-dialog.h"

#include "trends-keys.h"
#include "trends-line-entry.h"
#include "trends-kind.h"
#include "trends-one-line.h"

struct _TrendsEndDialog
{
  AdwWindow parent_instance;

  TrendsEndFunc callback;
  gpointer user_data;
  GtkEditable *people;
  GtkWidget *end;
};

G_DEFINE_FINAL_TYPE (TrendsEndDialog, trends_end_dialog, ADW_TYPE_WINDOW)

/* FALSE: it is no number that can be */
static gboolean
read_people (TrendsEndDialog *self,
             gint64          *people)
{
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_WORKSHOP,
                                                    TRENDS_WORKSHOP_ATTENDANCE);
  g_autofree char *text = trends_tidy_line (gtk_editable_get_text (self->people));

  *people = TRENDS_UNSET;
  return *text == '\0'
         || g_ascii_string_to_signed (text, 10, field->min, field->max, people, NULL);
}

static void
changed_cb (TrendsEndDialog *self)
{
  gint64 people;
  gboolean can = read_people (self, &people);

  gtk_widget_set_sensitive (self->end, can);
  if (can)
    gtk_widget_remove_css_class (GTK_WIDGET (self->people), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->people), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->people), GTK_ACCESSIBLE_STATE_INVALID,
                               can ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
}

/* What it is told may be the end of its parent. */
static void
end_cb (TrendsEndDialog *self)
{
  TrendsEndFunc callback = self->callback;
  gpointer user_data = self->user_data;
  gint64 people;

  if (!read_people (self, &people))
    return;
  gtk_window_destroy (GTK_WINDOW (self));
  callback (people, user_data);
}

static void
trends_end_dialog_class_init (TrendsEndDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  trends_keys_bind (widget_class, TRENDS_KEYS_DIALOG, NULL, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/workshop/trends-end-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsEndDialog, people);
  gtk_widget_class_bind_template_child (widget_class, TrendsEndDialog, end);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_cb);
}

static void
trends_end_dialog_init (TrendsEndDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trends_line_entry_fold (self->people);
}

/**
 * trends_end_dialog_present:
 * @parent: what it is over
 * @callback: told when somebody ends the workshop
 * @user_data: what that is given, which lives as long as @parent does
 */
void
trends_end_dialog_present (GtkWindow     *parent,
                           TrendsEndFunc  callback,
                           gpointer       user_data)
{
  TrendsEndDialog *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (callback != NULL);

  self = g_object_new (TRENDS_TYPE_END_DIALOG, "transient-for", parent, "destroy-with-parent", TRUE,
                       NULL);
  self->callback = callback;
  self->user_data = user_data;
  gtk_widget_grab_focus (GTK_WIDGET (self->people));
  gtk_window_present (GTK_WINDOW (self));
}
