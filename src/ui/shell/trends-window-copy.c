/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-copy.c: what is shown goes to the clipboard as a table. The tables are made at
 * once, so that they are what was seen; what is written of them is written by a worker, which
 * ten thousand rows take longer than a frame.
 */

#include "trends-window-private.h"

#include <glib/gi18n.h>

#include "trends-table-text.h"

/* What a worker makes of the tables */
typedef struct
{
  char *tsv;
  char *html;
} Texts;

static void
texts_free (gpointer data)
{
  Texts *texts = data;

  g_free (texts->tsv);
  g_free (texts->html);
  g_free (texts);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      tables,
                 GCancellable *cancellable)
{
  Texts *texts = g_new (Texts, 1);

  texts->tsv = trends_tables_to_tsv (tables);
  texts->html = trends_tables_to_html (tables);
  g_task_return_pointer (task, texts, texts_free);
}

static guint
count_rows (GPtrArray *tables)
{
  guint n = 0;

  for (guint i = 0; i < tables->len; i++)
    n += trends_table_get_n_rows (tables->pdata[i]);
  return n;
}

static GdkContentProvider *
provide_text (const char *mime_type,
              const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_for_bytes (mime_type, bytes);
}

/* A spreadsheet takes the first that it knows; where a text is pasted, it is separated by tabs. */
static GdkContentProvider *
provide (const Texts *texts)
{
  GdkContentProvider *providers[] = {
    provide_text ("text/html", texts->html),
    provide_text ("text/tab-separated-values", texts->tsv),
    gdk_content_provider_new_typed (G_TYPE_STRING, texts->tsv),
  };

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  TrendsWindow *self = TRENDS_WINDOW (source);
  guint n_rows = count_rows (g_task_get_task_data (G_TASK (result)));
  Texts *texts = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (GdkContentProvider) provider = provide (texts);
  /* Translators: of a table, to the clipboard */
  g_autofree char *text = g_strdup_printf (ngettext ("Copied %u row", "Copied %u rows", n_rows),
                                           n_rows);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), provider);
  trends_window_toast (self, text, NULL);
  texts_free (texts);
}

/**
 * trends_window_copy_table:
 *
 * Copies what is shown and looked for as a table, in the order in which it is shown, and says
 * how many rows that were.
 */
void
trends_window_copy_table (TrendsWindow *self)
{
  g_autoptr (GPtrArray) tables
    = trends_view_make_tables (trends_plan_page_get_shown (self->plan_page));
  g_autoptr (GTask) task = NULL;

  if (count_rows (tables) == 0)
    {
      trends_window_toast (self, _("There is nothing here to copy"), NULL);
      return;
    }

  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_source_tag (task, trends_window_copy_table);
  g_task_set_task_data (task, g_steal_pointer (&tables), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, write_in_thread);
}
