/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-import-dialog.c: the file is read and checked in a worker thread, then applied as one
 * edit; a table has a page of its own before that. What came in is said in a toast that can undo
 * it; what was refused, in a dialog with the reasons.
 */

#include "trends-import-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trends-busy.h"
#include "trends-date.h"
#include "trends-dialogs.h"
#include "trends-import-source.h"
#include "trends-import-words.h"
#include "trends-import.h"
#include "trends-mapping-page.h"

typedef struct
{
  GtkWindow *parent;
  TrendsSession *session;
  GCancellable *cancellable;
  TrendsBusy *busy;
  AdwToastOverlay *toasts;
  GFile *file;
  char *name; /* the file's, for people */
  TrendsEntity *trend; /* (nullable): of rows that say none */
  TrendsImportFlags flags;
} Importing;

static void start (GtkWindow         *parent,
                   TrendsSession     *session,
                   AdwToastOverlay   *toasts,
                   GFile             *file,
                   TrendsEntity      *trend,
                   TrendsImportFlags  flags);

static void
importing_free (Importing *importing)
{
  g_object_unref (importing->parent);
  g_object_unref (importing->session);
  g_object_unref (importing->cancellable);
  g_clear_pointer (&importing->busy, trends_busy_end);
  g_object_unref (importing->toasts);
  g_object_unref (importing->file);
  g_clear_object (&importing->trend);
  g_free (importing->name);
  g_free (importing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Importing, importing_free)

static void
report_failure (Importing    *importing,
                const char   *heading,
                const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    trends_dialogs_show_message (importing->parent, heading, error->message);
}

static void
answered_cb (const char *response,
             gpointer    user_data)
{
  const Importing *importing = user_data;

  if (strcmp (response, "import") == 0)
    start (importing->parent, importing->session, importing->toasts, importing->file,
           importing->trend, importing->flags | TRENDS_IMPORT_ANY_CURRENCY);
}

/* Before anything comes in */
static void
ask_about_currency (Importing    *importing,
                    const GError *error)
{
  const TrendsAnswer answers[] = {
    { "cancel", _("_Cancel") },
    /* Translators: a button: takes amounts in another currency as they stand */
    { "import", _("_Import the figures"), .suggested = TRUE },
    { NULL },
  };

  g_clear_pointer (&importing->busy, trends_busy_end);
  trends_dialogs_ask (importing->parent, _("Another currency"), error->message, answers,
                      answered_cb, importing, (GDestroyNotify) importing_free);
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Importing) importing = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsImportReport) report =
    trends_import_finish (TRENDS_PLAN (source), result, &error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_CURRENCY))
    {
      ask_about_currency (g_steal_pointer (&importing), error);
      return;
    }
  if (report == NULL)
    {
      report_failure (importing, _("The file could not be imported"), error);
      return;
    }
  text = trends_import_dup_result (report);
  /* This is called as soon as the edit is applied, so that it is the last one. */
  trends_session_toast (importing->session, text,
                        report->n_added + report->n_updated > 0
                          ? trends_plan_get_undo_id (TRENDS_PLAN (source)) : NULL);
  if (report->n_refused > 0)
    trends_mapping_page_show_refusals (importing->parent, report);
}

/* What its columns are is asked first. */
static void
show_table (Importing                *importing,
            GBytes                   *bytes,
            const TrendsImportFormat *format)
{
  g_clear_pointer (&importing->busy, trends_busy_end);
  trends_mapping_page_present (importing->parent, importing->session, bytes, format, importing->name,
                               FALSE, importing->trend);
}

static void
import (Importing                *importing,
        GBytes                   *bytes,
        const TrendsImportFormat *format)
{
  TrendsPlan *plan = trends_session_get_plan (importing->session);
  const TrendsImportOptions options = { .flags = importing->flags, .format = format };
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  trends_import_async (plan, stream, importing->name, &options, importing->cancellable, imported_cb,
                       importing);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Importing) importing = user_data;
  const TrendsImportFormat *format;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = trends_import_load_file_finish (G_FILE (source), result, &format, &error);

  if (bytes == NULL)
    {
      report_failure (importing, _("The file could not be read"), error);
      return;
    }
  if (format->read_table != NULL)
    show_table (importing, bytes, format);
  else
    import (g_steal_pointer (&importing), bytes, format);
}

static TrendsBusy *
start_busy (AdwToastOverlay *toasts,
            const Importing *importing)
{
  /* Translators: %s is a file that is being imported */
  g_autofree char *text = g_strdup_printf (_("Importing “%s”…"), importing->name);

  return trends_busy_start (toasts, text, importing->cancellable);
}

static void
start (GtkWindow         *parent,
       TrendsSession     *session,
       AdwToastOverlay   *toasts,
       GFile             *file,
       TrendsEntity      *trend,
       TrendsImportFlags  flags)
{
  Importing *importing = g_new0 (Importing, 1);
  g_autofree char *base = g_file_get_basename (file);

  importing->parent = g_object_ref (parent);
  importing->session = g_object_ref (session);
  importing->toasts = g_object_ref (toasts);
  importing->file = g_object_ref (file);
  g_set_object (&importing->trend, trend);
  importing->flags = flags;
  importing->cancellable = g_cancellable_new ();
  importing->name = g_filename_display_name (base);
  importing->busy = start_busy (toasts, importing);
  trends_import_load_file_async (file, importing->cancellable, loaded_cb, importing);
}

/**
 * trends_import_file:
 * @parent: the plan's window
 * @session: the plan
 * @toasts: where it is said that it takes a while
 * @file: a file of any format that is read
 * @trend: (nullable): where rows of a table go that say no trend, until a person says otherwise
 *
 * Imports the file into the plan as one edit, after asking where its amounts are in
 * another currency; and of a table, what its columns are.
 */
void
trends_import_file (GtkWindow       *parent,
                    TrendsSession   *session,
                    AdwToastOverlay *toasts,
                    GFile           *file,
                    TrendsEntity    *trend)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (TRENDS_IS_SESSION (session));
  g_return_if_fail (G_IS_FILE (file));

  start (parent, session, toasts, file, trend, TRENDS_IMPORT_DEFAULT);
}

/* (transfer full): what they came from, for another time: who pastes a newer copy of them can say so */
static char *
name_pasted (void)
{
  g_autofree char *day = trends_date_format (trends_date_today ());

  /* Translators: what initiatives came from; %s is a day */
  return g_strdup_printf (_("Rows pasted on %s"), day);
}

/**
 * trends_import_pasted:
 * @parent: the plan's window
 * @session: the plan
 * @text: rows of a spreadsheet, with tabs between their cells
 * @trend: where they were pasted, and go if they say nothing else
 *
 * Asks what their columns are, and imports them.
 */
void
trends_import_pasted (GtkWindow     *parent,
                      TrendsSession *session,
                      const char    *text,
                      TrendsEntity  *trend)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent) && TRENDS_IS_SESSION (session));
  g_return_if_fail (text != NULL && TRENDS_IS_ENTITY (trend));

  name = name_pasted ();
  bytes = g_bytes_new (text, strlen (text));
  trends_mapping_page_present (parent, session, bytes, NULL, name, TRUE, trend);
}
