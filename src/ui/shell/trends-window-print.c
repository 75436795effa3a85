/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-print.c: printing from a window: what is asked of the printer is kept for the
 * next time, and what came of it is said.
 */

#include "trends-window-private.h"

#include <glib/gi18n.h>

#include "trends-busy.h"
#include "trends-dialogs.h"
#include "trends-print-dialog.h"
#include "trends-print.h"

/* A print on its way */
typedef struct
{
  GtkPrintOperation *operation;
  GCancellable *cancellable;
  TrendsBusy *busy;
} Printing;

static void
printing_free (Printing *self)
{
  g_clear_pointer (&self->busy, trends_busy_end);
  g_signal_handlers_disconnect_by_data (self->operation, self);
  g_object_unref (self->operation);
  g_object_unref (self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Printing, printing_free)

/* It is known how many there are: from here on a dialog says how it goes. */
static void
prepared_cb (Printing *printing)
{
  g_clear_pointer (&printing->busy, trends_busy_end);
}

static void
printed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Printing) printing = user_data;
  TrendsWindow *self = TRENDS_WINDOW (source);
  g_autoptr (GError) error = NULL;
  guint n_pages;
  g_autofree char *text = NULL;

  if (trends_print_finish (result, &n_pages, &error))
    {
      if (gtk_window_get_application (GTK_WINDOW (self)) == NULL)
        return;
      g_set_object (&self->print_settings,
                    gtk_print_operation_get_print_settings (printing->operation));
      /* Translators: to the printer, or into a file */
      text = g_strdup_printf (ngettext ("Printed %u page", "Printed %u pages", n_pages), n_pages);
      trends_window_toast (self, text, NULL);
    }
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
           && gtk_window_get_application (GTK_WINDOW (self)) != NULL)
    trends_dialogs_show_message (GTK_WINDOW (self), _("It could not be printed"), error->message);
}

/* After asking where */
static void
chosen_cb (GHashTable    *values,
           TrendsExtract *extract,
           gpointer       user_data)
{
  TrendsWindow *self = user_data;
  TrendsPlan *plan = trends_session_get_plan (self->session);
  Printing *printing = g_new0 (Printing, 1);

  printing->operation = gtk_print_operation_new ();
  printing->cancellable = g_cancellable_new ();
  /* No dialog comes up for a plan that was closed meanwhile. */
  g_signal_connect_object (self, "destroy", G_CALLBACK (g_cancellable_cancel),
                           printing->cancellable, G_CONNECT_SWAPPED);
  printing->busy
    = trends_busy_start (self->toasts, _("Preparing the pages…"), printing->cancellable);
  g_signal_connect_swapped (printing->operation, "notify::n-pages", G_CALLBACK (prepared_cb),
                            printing);
  if (self->print_settings != NULL)
    gtk_print_operation_set_print_settings (printing->operation, self->print_settings);
  gtk_print_operation_set_job_name (printing->operation,
                                    trends_entity_get_name (trends_plan_get_info (plan)));
  trends_print_async (printing->operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                      GTK_WINDOW (self), plan, values, extract, printing->cancellable, printed_cb,
                      printing);
}

/**
 * trends_window_print:
 *
 * Prints a paper about the plan or the view in front, after asking which and where.
 */
void
trends_window_print (TrendsWindow *self)
{
  TrendsPeriod stretch;
  gboolean has_stretch
    = trends_view_get_stretch (trends_plan_page_get_shown (self->plan_page), &stretch);

  trends_print_dialog_present (GTK_WINDOW (self), self->session,
                               trends_plan_page_get_view (self->plan_page),
                               has_stretch ? &stretch : NULL, chosen_cb, g_object_ref (self),
                               g_object_unref);
}
