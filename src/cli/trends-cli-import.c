/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-import.c: socitm-trends import FILE SOURCE. */

#include "trends-cli-edit.h"
#include "trends-cli-import-report.h"

#include "trends-catalogue.h"
#include "trends-cli-turn.h"
#include "trends-export.h"
#include "trends-import-source.h"
#include "trends-import.h"
#include "trends-map-file.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  char *format;
  char **values;
  TrendsImportOptions how;
  gboolean dry_run;
  gboolean whole;
  gboolean any_currency;
  gboolean as_json;
  char *map;
  char *save_map;
  char *sheet;
  char *trend;
  int header;
  gboolean is_of_table; /* whether anything was said that only a table has */
  TrendsSheetMap *read_map;
  TrendsSheetChoice table;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->format);
  g_strfreev (options->values);
  g_free (options->map);
  g_free (options->save_map);
  g_free (options->sheet);
  g_free (options->trend);
  g_clear_pointer (&options->read_map, trends_sheet_map_free);
  g_clear_pointer (&options->how.values, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Whether it begins as plan files do; nothing of it is read for that. What comes through a pipe doesn't. */
static gboolean
is_plan (GInputStream *stream)
{
  guchar begins[TRENDS_STORE_BEGINNING];

  return G_IS_UNIX_INPUT_STREAM (stream)
         && pread (g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (stream)), begins, sizeof begins, 0) == sizeof begins
         && trends_store_begins_plan (begins);
}

/* What another plan's file says, as its document. NULL where it can't be read, which it has said then. */
static GBytes *
load_plan (const char *path)
{
  const TrendsExportOptions how = { .profile = TRENDS_PROFILE_FULL };
  g_autoptr (TrendsStore) store = trends_cli_open_known (path, TRENDS_OPEN_READ_ONLY);
  g_autoptr (GOutputStream) document = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (!store)
    return NULL;
  if (!trends_export_to_stream (trends_store_get_plan (store), trends_formats_find ("json"), &how, document, NULL, &error)
      || !g_output_stream_write_all (document, "", 1, NULL, NULL, &error) /* a NUL byte after it */
      || !g_output_stream_close (document, NULL, &error))
    {
      trends_cli_fail (path, error);
      return NULL;
    }
  trends_store_close (store, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (document));
  return g_bytes_new_from_bytes (bytes, 0, g_bytes_get_size (bytes) - 1);
}

static const char *
name_source (const char *path)
{
  return strcmp (path, "-") == 0 ? _("standard input") : path;
}

/* NULL where it can't be read, which it has said then. */
static GInputStream *
open_source (const char *path)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  GInputStream *stream;

  if (strcmp (path, "-") == 0)
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);
  file = trends_cli_get_file (path);
  stream = trends_import_open (file, NULL, &error);
  if (!stream)
    trends_cli_fail (path, error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE))
    trends_cli_say (NULL, _("what comes through it can be given as standard input, with “-”"));
  return stream;
}

/* (transfer full) (nullable): all of it, so that nobody else waits for whoever writes there. NULL where it can't be
 * read, which it has said then. */
static GBytes *
load_source (const char *path)
{
  g_autoptr (GInputStream) stream = open_source (path);
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  if (!stream)
    return NULL;
  if (strcmp (path, "-") != 0 && is_plan (stream))
    return load_plan (path);
  bytes = trends_import_load (stream, NULL, &error);
  if (!bytes)
    trends_cli_fail (name_source (path), error);
  return bytes;
}

static int
finish (const Options            *options,
        const TrendsImportReport *report,
        const char               *source,
        gboolean                  dry_run)
{
  g_autofree char *map = options->save_map && report->map ? trends_sheet_map_write (report->map)
                                                          : NULL;
  g_autoptr (GError) error = NULL;

  if (map && !g_file_set_contents (options->save_map, map, -1, &error))
    return trends_cli_fail (options->save_map, error);
  if (options->is_of_table && !report->map)
    trends_cli_say (source, _("this is no table: what was said of its columns doesn’t count"));
  return trends_cli_say_import (report, source, dry_run, options->as_json);
}

/* (transfer full): where its rights can be asked for; an address that isn't of this
 * computer is no such place, and says nothing. */
static char *
get_place (const char *source_path)
{
  g_autoptr (GFile) file = NULL;
  char *place;

  if (strcmp (source_path, "-") == 0)
    return g_strdup ("/dev/stdin");
  file = trends_cli_get_file (source_path);
  place = g_file_get_path (file);
  return place ? place : g_strdup (source_path);
}

/* All of it is looked at: what a workbook is stands at its end. */
static gboolean
is_table (const Options *options,
          GBytes        *bytes,
          const char    *source)
{
  const TrendsImportFormat *format = options->how.format;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (!format)
    format = trends_import_formats_guess (data, length, source);
  return format->read_table != NULL;
}

/* What a table has goes to trends: to those that any new plan has. */
static TrendsPlan *
make_plan_of_table (const Options       *options,
                    const char          *path,
                    GBytes              *bytes,
                    const char          *source,
                    TrendsImportReport **report,
                    GError             **error)
{
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load (TRENDS_CATALOGUE_DEFAULT, error);
  g_autofree char *title = trends_cli_dup_title (path);
  g_autoptr (TrendsPlan) plan
    = catalogue ? trends_catalogue_new_plan (catalogue, title, NULL, NULL, error) : NULL;

  if (plan)
    *report = trends_import_bytes (plan, g_bytes_ref (bytes), source, &options->how, error);
  return *report ? g_steal_pointer (&plan) : NULL;
}

/* What comes (transfer full), for it to become a plan: of a table, in one that has trends */
static TrendsPlan *
make_plan (const Options       *options,
           const char          *path,
           GBytes              *bytes,
           const char          *source,
           TrendsImportReport **report,
           GError             **error)
{
  TrendsPlan *plan;

  if (!is_table (options, bytes, source))
    return trends_import_new_plan_of_bytes (bytes, source, &options->how, report, error);
  plan = make_plan_of_table (options, path, bytes, source, report, error);
  g_bytes_unref (bytes);
  return plan;
}

/* A file of which nothing can be used doesn't become a plan. From here on, whoever imports `bytes` lets go of them
 * (transfer full), for the edit needs the room. */
static int
create_plan (const Options *options,
             GFile         *file,
             const char    *path,
             GBytes        *bytes,
             const char    *source_path)
{
  const char *source = name_source (source_path);
  g_autofree char *place = get_place (source_path);
  g_autoptr (TrendsImportReport) report = NULL;
  g_autoptr (TrendsPlan) plan = NULL;
  g_autoptr (TrendsStore) store = NULL;
  g_autoptr (GError) error = NULL;

  plan = make_plan (options, path, bytes, source, &report, &error);
  if (!plan)
    {
      trends_cli_say (NULL, error->message);
      return TRENDS_CLI_FAILED;
    }
  if (options->dry_run || (report->n_added == 0 && report->n_refused > 0))
    return finish (options, report, source, options->dry_run);
  store = trends_store_create_from (file, plan, place, &error);
  if (!store || !trends_store_close (store, &error))
    return trends_cli_fail (path, error);
  return finish (options, report, source, FALSE);
}

/* (transfer full): NULL where nothing could be read, which it has said then. */
static TrendsImportReport *
import_bytes (TrendsStore       *store,
              const Options     *options,
              GBytes            *bytes,
              const char        *source,
              TrendsImportFlags  flags)
{
  g_autoptr (GError) error = NULL;
  TrendsImportOptions how = options->how;
  TrendsImportReport *report;

  how.flags |= flags;
  report = trends_import_bytes (trends_store_get_plan (store), bytes, source, &how, &error);
  if (report)
    return report;
  trends_cli_say (NULL, error->message);
  if (g_error_matches (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_CURRENCY))
    trends_cli_say (NULL, _("nothing was imported; --any-currency takes it all the same"));
  return NULL;
}

/* What comes, and into what. */
typedef struct
{
  const Options *options;
  GBytes *bytes; /* until they are imported */
  const char *source;
} Coming;

static int
import_into (TrendsStore *store,
             const char  *path,
             gpointer     user_data)
{
  Coming *coming = user_data;
  gboolean is_dry = coming->options->dry_run;
  g_autoptr (TrendsImportReport) report =
    import_bytes (store, coming->options, g_steal_pointer (&coming->bytes), coming->source,
                  is_dry ? TRENDS_IMPORT_DRY_RUN : 0);

  if (!report || (!is_dry && !trends_cli_write_plan (store, path)))
    return TRENDS_CLI_FAILED;
  return finish (coming->options, report, coming->source, is_dry);
}

static int
update_plan (const Options *options,
             const char    *path,
             GBytes        *bytes,
             const char    *source)
{
  Coming coming = { options, bytes, source };
  TrendsOpenMode mode = options->dry_run ? TRENDS_OPEN_READ_ONLY : TRENDS_OPEN_NORMAL;
  int status = trends_cli_work_on (trends_cli_open (path, mode), path, !options->dry_run, import_into,
                                   &coming, TRENDS_CLI_FAILED);

  g_clear_pointer (&coming.bytes, g_bytes_unref);
  return status;
}

/* Whether anything is to be taken; where not, `status` says how it ended. */
static gboolean
dry_run (const Options *options,
         const char    *path,
         GBytes        *bytes,
         const char    *source,
         int           *status)
{
  g_autoptr (TrendsStore) store = trends_cli_open (path, TRENDS_OPEN_READ_ONLY);
  g_autoptr (TrendsImportReport) report = NULL;

  *status = TRENDS_CLI_FAILED;
  if (store)
    report = import_bytes (store, options, g_bytes_ref (bytes), source, TRENDS_IMPORT_DRY_RUN);
  if (report && report->n_added + report->n_updated > 0)
    return TRUE;
  if (report)
    *status = finish (options, report, source, FALSE);
  return FALSE;
}

/* To open it for writing changes the file, and puts another beside it: that isn't done
 * for nothing. The document is read twice for it, so it is kept. */
static int
update_older_plan (const Options *options,
                   const char    *path,
                   GBytes        *bytes,
                   const char    *source)
{
  int status;

  if (dry_run (options, path, bytes, source, &status))
    return update_plan (options, path, bytes, source);
  g_bytes_unref (bytes);
  return status;
}

static int
import_into_file (const Options *options,
                  GFile         *file,
                  const char    *path,
                  GBytes        *bytes,
                  const char    *source_path)
{
  const char *source = name_source (source_path);

  if (!g_file_query_exists (file, NULL))
    return create_plan (options, file, path, bytes, source_path);
  if (!options->dry_run && trends_store_is_older (file))
    return update_older_plan (options, path, bytes, source);
  return update_plan (options, path, bytes, source);
}

static int
import (const Options *options,
        const char    *path,
        const char    *source_path)
{
  g_autoptr (GFile) file = trends_cli_get_file (path);
  GBytes *bytes;
  int turn, status;

  if (!g_file_query_exists (file, NULL) && trends_cli_refuses_name (path))
    return TRENDS_CLI_FAILED;
  bytes = load_source (source_path);
  if (!bytes)
    return TRENDS_CLI_FAILED;
  turn = options->dry_run ? -1 : trends_cli_turn_wait (file, path);
  status = import_into_file (options, file, path, bytes, source_path);
  trends_cli_turn_end (turn);
  return status;
}

static char *
dup_formats (void)
{
  guint n;
  const TrendsImportFormat *formats = trends_import_formats_get (&n);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    trends_cli_describe_format (list, formats[i].id, formats[i].summary, formats[i].options);
  return g_strdup (list->str);
}

static int
misuse_format (const char *id)
{
  guint n;
  const TrendsImportFormat *formats = trends_import_formats_get (&n);
  g_autoptr (GString) known = g_string_new (NULL);
  g_autofree char *message = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", formats[i].id);
  message = g_strdup_printf (_("there is no format “%s”; there is: %s"), id, known->str);
  return trends_cli_misuse ("import", message);
}

/* Asked before anything is imported: a map that can't be saved would be found too late. What isn't a
 * file, a device or a link, would be replaced by one. */
static gboolean
can_save (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_access (folder, W_OK | X_OK) != 0)
    trends_cli_say (path, _("its folder can’t be written to; nothing was imported"));
  else if (g_file_test (path, G_FILE_TEST_IS_SYMLINK)
           || (g_file_test (path, G_FILE_TEST_EXISTS)
               && !g_file_test (path, G_FILE_TEST_IS_REGULAR)))
    trends_cli_say (path, _("this is something else than a file; nothing was imported"));
  else
    return TRUE;
  return FALSE;
}

/* What is said of a table. FALSE where it can't be read. */
static gboolean
take_table (Options *options,
            int     *status)
{
  g_autoptr (GFile) map = options->map ? trends_cli_get_file (options->map) : NULL;
  g_autoptr (GError) error = NULL;

  if (options->header < 0)
    {
      *status = trends_cli_misuse ("import", _("--header is the number of a row"));
      return FALSE;
    }
  if (options->save_map && !can_save (options->save_map))
    {
      *status = TRENDS_CLI_FAILED;
      return FALSE;
    }
  if (map && !(options->read_map = trends_sheet_map_load (map, NULL, &error)))
    {
      *status = trends_cli_fail (options->map, error);
      return FALSE;
    }
  options->table = (TrendsSheetChoice) { options->read_map, options->sheet, (guint) options->header,
                                         options->trend };
  options->is_of_table = options->map || options->save_map || options->sheet || options->trend
                         || options->header > 0;
  options->how.table = &options->table;
  return TRUE;
}

/* FALSE where the options were wrong; `status` says how it ended. */
static gboolean
check_options (Options *options,
               int     *status)
{
  options->how.flags = (options->whole ? TRENDS_IMPORT_WHOLE : 0)
                       | (options->any_currency ? TRENDS_IMPORT_ANY_CURRENCY : 0);
  options->how.format = options->format ? trends_import_formats_find (options->format) : NULL;
  if (options->format && !options->how.format)
    {
      *status = misuse_format (options->format);
      return FALSE;
    }
  if (options->values && !options->how.format)
    {
      *status = trends_cli_misuse ("import", _("an --option needs a --format that it is for"));
      return FALSE;
    }
  if (options->values)
    options->how.values = trends_cli_take_values ("import", options->values,
                                                  options->how.format->options);
  *status = TRENDS_CLI_USAGE;
  return (!options->values || options->how.values) && take_table (options, status);
}

/**
 * trends_cli_import:
 * @argc: how many there are in @argv
 * @argv: the arguments, the first of which is “import”
 *
 * The subcommand that takes what another file says into a plan.
 *
 * Returns: the exit status: 0 (done), 1 (it could not) or 2 (usage)
 */
int
trends_cli_import (int    argc,
                   char **argv)
{
  static const TrendsCliUsage usage = {
    "import", "FILE SOURCE", N_("Takes what another file says into a plan."),
    N_("Entries whose id is in the plan are updated, others are added, nothing is removed; it is "
       "one edit, which undo takes back. An update changes the fields that the entry names; null "
       "clears one. Where FILE isn’t there yet, it is made. SOURCE “-” is standard input, and may be "
       "another plan’s file otherwise.\n"
       "Entries that can’t be used are named with the reason, and make it exit with 1; the others "
       "come in.\n"
       "Of a table, each row becomes an initiative. What a column is follows from its heading, or "
       "from a map; what isn’t understood is named with its place, goes to the notes, and makes it "
       "exit with 1. What came from there before is updated, but for what was changed here since."),
    2, 2, dup_formats,
  };
  g_auto (Options) options = { NULL };
  int status;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &options.format,
      N_("What SOURCE is, where it doesn’t show it by itself"), N_("FORMAT") },
    { "option", 'O', 0, G_OPTION_ARG_STRING_ARRAY, &options.values,
      N_("What is chosen about the format"), N_("OPTION=VALUE") },
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &options.dry_run,
      N_("Say what would happen, and change nothing"), NULL },
    { "whole", 'w', 0, G_OPTION_ARG_NONE, &options.whole,
      N_("Clear the fields that an entry of SOURCE doesn’t name"), NULL },
    { "any-currency", 0, 0, G_OPTION_ARG_NONE, &options.any_currency,
      N_("Take amounts in another currency as they stand, without conversion"), NULL },
    { "map", 'm', 0, G_OPTION_ARG_FILENAME, &options.map,
      N_("Of a table: what its columns are, as --save-map wrote it"), N_("MAP") },
    { "save-map", 0, 0, G_OPTION_ARG_FILENAME, &options.save_map,
      N_("Of a table: write down what its columns were taken for, to be changed and used again"),
      N_("MAP") },
    { "sheet", 's', 0, G_OPTION_ARG_STRING, &options.sheet,
      N_("Of a table: the sheet, where it isn’t the first that is seen"), N_("NAME") },
    { "header", 'H', 0, G_OPTION_ARG_INT, &options.header,
      N_("Of a table: the row with the headings, where it isn’t found"), N_("ROW") },
    { "trend", 't', 0, G_OPTION_ARG_STRING, &options.trend,
      N_("Of a table: the trend, by number or title, of rows that say none"), N_("TREND") },
    { "json", 'j', 0, G_OPTION_ARG_NONE, &options.as_json,
      N_("Print what came of it as JSON, for scripts"), NULL },
    { NULL },
  };

  if (!trends_cli_parse (&usage, entries, &argc, &argv))
    return TRENDS_CLI_USAGE;
  if (!check_options (&options, &status))
    return status;
  return import (&options, argv[1], argv[2]);
}
