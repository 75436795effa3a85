/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-print-dialog.c: see trends-print-dialog.h. What can be chosen is what can be chosen of a
 * PDF, but for the size, which the printer's paper has. */

#include "trends-print-dialog.h"

#include <glib/gi18n.h>

#include "trends-export.h"
#include "trends-extract-rows.h"
#include "trends-format-options.h"
#include "trends-keys.h"
#include "trends-shown-values.h"

struct _TrendsPrintDialog
{
  AdwWindow parent_instance;

  GHashTable *values;
  TrendsPrintFunc print;
  gpointer user_data;
  GDestroyNotify destroy;

  GtkWidget *go_on;
  TrendsFormatOptions *options;
  TrendsExtractRows *extract;
};

G_DEFINE_FINAL_TYPE (TrendsPrintDialog, trends_print_dialog, ADW_TYPE_WINDOW)

static void
changed_cb (TrendsPrintDialog *self)
{
  trends_extract_rows_set_format (self->extract, trends_formats_find ("pdf"), self->values);
  gtk_widget_set_sensitive (self->go_on, trends_format_options_is_valid (self->options));
}

/* The printer's own dialog comes when this one has gone. */
static void
print_cb (TrendsPrintDialog *self)
{
  g_autoptr (GHashTable) values = g_hash_table_ref (self->values);
  TrendsExtract *chosen = trends_extract_rows_get (self->extract);
  g_autoptr (TrendsExtract) extract = chosen != NULL ? trends_extract_ref (chosen) : NULL;
  TrendsPrintFunc print = self->print;
  gpointer user_data = self->user_data;
  GDestroyNotify destroy = g_steal_pointer (&self->destroy);

  gtk_window_close (GTK_WINDOW (self));
  print (values, extract, user_data);
  if (destroy != NULL)
    destroy (user_data);
}

static void
trends_print_dialog_dispose (GObject *object)
{
  TrendsPrintDialog *self = TRENDS_PRINT_DIALOG (object);

  if (self->destroy != NULL)
    g_steal_pointer (&self->destroy) (self->user_data);
  g_clear_pointer (&self->values, g_hash_table_unref);

  G_OBJECT_CLASS (trends_print_dialog_parent_class)->dispose (object);
}

static void
trends_print_dialog_class_init (TrendsPrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_print_dialog_dispose;

  g_type_ensure (TRENDS_TYPE_FORMAT_OPTIONS);
  g_type_ensure (TRENDS_TYPE_EXTRACT_ROWS);
  trends_keys_bind (widget_class, TRENDS_KEYS_DIALOG, NULL, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/shell/trends-print-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsPrintDialog, go_on);
  gtk_widget_class_bind_template_child (widget_class, TrendsPrintDialog, options);
  gtk_widget_class_bind_template_child (widget_class, TrendsPrintDialog, extract);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
}

static void
trends_print_dialog_init (TrendsPrintDialog *self)
{
  self->values = trends_format_values_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trends_print_dialog_present:
 * @parent: the plan's window
 * @session: the plan
 * @view: what the window shows of it
 * @stretch: (nullable): the days that are in sight of a view along time
 * @print: what to do then
 * @user_data: for @print
 * @destroy: (nullable): frees @user_data, when it isn't needed any more
 *
 * Asks what to print.
 */
void
trends_print_dialog_present (GtkWindow          *parent,
                             TrendsSession      *session,
                             TrendsView         *view,
                             const TrendsPeriod *stretch,
                             TrendsPrintFunc     print,
                             gpointer            user_data,
                             GDestroyNotify      destroy)
{
  TrendsPrintDialog *self
    = g_object_new (TRENDS_TYPE_PRINT_DIALOG, "transient-for", parent, NULL);
  const TrendsFormat *pdf = trends_formats_find ("pdf");

  self->print = print;
  self->user_data = user_data;
  self->destroy = destroy;
  trends_shown_values_set (self->values, pdf, session, view);
  trends_format_options_leave_out (self->options, "size");
  trends_format_options_offer_stretch (self->options, stretch);
  trends_format_options_show (self->options, session, pdf->options, self->values);
  trends_extract_rows_set_session (self->extract, session);
  changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->go_on);
}
