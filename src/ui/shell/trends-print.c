/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-print.c: see trends-print.h. */

#include "trends-print.h"

#include "trends-export.h"

#include <glib/gi18n-lib.h>

/* A print on its way: the data of its task */
typedef struct
{
  GtkPrintOperation *operation;
  GtkPrintOperationAction action;
  GtkWindow *parent;
  GPtrArray *pages; /* (element-type cairo_surface_t): the worker's until it is done */
} Print;

static void
print_free (gpointer data)
{
  Print *print = data;

  g_object_unref (print->operation);
  g_object_unref (print->parent);
  g_ptr_array_unref (print->pages);
  g_free (print);
}

static void
get_size (GPtrArray *pages,
          int        index,
          double    *width,
          double    *height)
{
  cairo_rectangle_t extents = { 0, 0, 0, 0 };

  cairo_recording_surface_get_extents (pages->pdata[index], &extents);
  *width = extents.width;
  *height = extents.height;
}

/* Paper lies as the page does. */
static void
request_page_setup_cb (GtkPrintOperation *operation,
                       GtkPrintContext   *context,
                       int                index,
                       GtkPageSetup      *setup,
                       GPtrArray         *pages)
{
  double width, height;

  get_size (pages, index, &width, &height);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
}

/* As large as the paper, whatever it is, in its middle */
static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                index,
              GPtrArray         *pages)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double paper_width = gtk_print_context_get_width (context);
  double paper_height = gtk_print_context_get_height (context);
  double width, height, scale;

  get_size (pages, index, &width, &height);
  scale = MIN (paper_width / width, paper_height / height);
  cairo_translate (cr, (paper_width - width * scale) / 2, (paper_height - height * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, pages->pdata[index], 0, 0);
  cairo_paint (cr);
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         gpointer                 user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  g_signal_handlers_disconnect_by_func (operation, done_cb, task);
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      g_task_return_boolean (task, result == GTK_PRINT_OPERATION_RESULT_APPLY);
      return;
    }
  gtk_print_operation_get_error (operation, &error);
  /* Not each way to a printer says why it failed. */
  if (error == NULL)
    error = g_error_new_literal (GTK_PRINT_ERROR, GTK_PRINT_ERROR_GENERAL,
                                 _("The printer gave no reason"));
  g_task_return_error (task, error);
}

static void
set_up (GtkPrintOperation *operation,
        GPtrArray         *pages)
{
  gtk_print_operation_set_n_pages (operation, (int) pages->len);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), "trends-pages", g_ptr_array_ref (pages),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (request_page_setup_cb), pages);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), pages);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Print *print = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GBytes) bytes = trends_export_bytes_finish (result, &error);

  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  set_up (print->operation, print->pages);
  /* What comes of it is said by this signal, an error too. */
  g_signal_connect (print->operation, "done", G_CALLBACK (done_cb), g_steal_pointer (&task));
  gtk_print_operation_run (print->operation, print->action, print->parent, NULL);
}

/**
 * trends_print_async:
 * @operation: an operation that was not run yet; it knows settings and a job's name, and may know
 *   a file to export to
 * @action: what to do with it
 * @parent: the window that asks
 * @plan: the plan, as whoever has it sees it
 * @values: (nullable): what was chosen of the PDF's options: which paper or which view
 * @extract: (nullable): which initiatives it is about, where it is a view; %NULL for all
 *
 * Prints a plan.
 */
void
trends_print_async (GtkPrintOperation       *operation,
                    GtkPrintOperationAction  action,
                    GtkWindow               *parent,
                    TrendsPlan              *plan,
                    GHashTable              *values,
                    TrendsExtract           *extract,
                    GCancellable            *cancellable,
                    GAsyncReadyCallback      callback,
                    gpointer                 user_data)
{
  g_autoptr (GTask) task = NULL;
  TrendsExportOptions options = { .profile = TRENDS_PROFILE_FULL, .values = values,
                                  .extract = extract };
  Print *print;

  g_return_if_fail (GTK_IS_PRINT_OPERATION (operation) && GTK_IS_WINDOW (parent));
  g_return_if_fail (TRENDS_IS_PLAN (plan));

  task = g_task_new (parent, cancellable, callback, user_data);
  g_task_set_source_tag (task, trends_print_async);
  print = g_new0 (Print, 1);
  print->operation = g_object_ref (operation);
  print->action = action;
  print->parent = g_object_ref (parent);
  print->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
  g_task_set_task_data (task, print, print_free);
  options.pages = print->pages;
  trends_export_bytes_async (plan, trends_formats_find ("pdf"), &options, cancellable, exported_cb,
                             g_steal_pointer (&task));
}

/**
 * trends_print_finish:
 * @n_pages: (out): how many pages there are
 *
 * Returns: whether it was printed; %FALSE without an error where somebody thought better of it
 */
gboolean
trends_print_finish (GAsyncResult  *result,
                     guint         *n_pages,
                     GError       **error)
{
  Print *print;

  g_return_val_if_fail (g_async_result_is_tagged (result, trends_print_async), FALSE);

  print = g_task_get_task_data (G_TASK (result));
  *n_pages = print->pages->len;
  return g_task_propagate_boolean (G_TASK (result), error);
}
