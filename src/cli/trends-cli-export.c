/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-export.c: socitm-trends export FILE. */

#include "trends-cli-private.h"

#include "trends-cli-filter.h"
#include "trends-profile.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* What is chosen about a view so often that each has an option of its own: the same as --option
 * with that name. */
static const char *const shorthands[] = { "view", "group", "from", "to", "preset", "workshop", "baseline",
                                           "money", "budget", "weights" };
#define WORKSHOP 5
#define N_SHORTHANDS G_N_ELEMENTS (shorthands)

typedef struct
{
  char *format;
  char *profile;
  char *output;
  char **values;
  char *chosen[N_SHORTHANDS];
  char **trends;
  TrendsCliFilter asked;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->format);
  g_free (options->profile);
  g_free (options->output);
  g_strfreev (options->values);
  g_strfreev (options->trends);
  trends_cli_filter_clear (&options->asked);
  for (guint i = 0; i < N_SHORTHANDS; i++)
    g_free (options->chosen[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static char *
list_formats (void)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n;
  const TrendsFormat *formats = trends_formats_get (&n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", formats[i].id);
  return g_strdup (list->str);
}

/* The one asked for, or the one that the name of the output ends with. */
static const TrendsFormat *
choose_format (const Options *options)
{
  guint n;
  const TrendsFormat *formats = trends_formats_get (&n);
  const char *dot = options->output ? strrchr (options->output, '.') : NULL;

  if (options->format)
    return trends_formats_find (options->format);
  for (guint i = 0; dot && i < n; i++)
    if (g_ascii_strcasecmp (dot + 1, formats[i].extension) == 0)
      return &formats[i];
  return NULL;
}

static gboolean
is_same_file (GFile *a,
              GFile *b)
{
  g_autoptr (GFileInfo) first = g_file_query_info (a, G_FILE_ATTRIBUTE_ID_FILE,
                                                   G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GFileInfo) second = g_file_query_info (b, G_FILE_ATTRIBUTE_ID_FILE,
                                                    G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return first && second
         && g_strcmp0 (g_file_info_get_attribute_string (first, G_FILE_ATTRIBUTE_ID_FILE),
                       g_file_info_get_attribute_string (second, G_FILE_ATTRIBUTE_ID_FILE))
              == 0;
}

static gboolean
is_text (const TrendsFormat *format)
{
  return g_str_has_prefix (format->mime_type, "text/")
         || strcmp (format->mime_type, "application/json") == 0;
}

static int
write_output (TrendsStore               *store,
              const TrendsFormat        *format,
              const TrendsExportOptions *options)
{
  g_autoptr (GOutputStream) stream = trends_cli_open_output ();
  g_autoptr (GError) error = NULL;

  if (trends_cli_output_is_terminal () && !is_text (format))
    {
      trends_cli_say (_("standard output"),
                      _("this format is not for reading in a terminal; name a file with --output"));
      return TRENDS_CLI_FAILED;
    }
  if (trends_export_to_stream (trends_store_get_plan (store), format, options, stream, NULL,
                               &error))
    return TRENDS_CLI_DONE;
  return trends_cli_fail (_("standard output"), error);
}

static int
write_file (TrendsStore               *store,
            const TrendsFormat        *format,
            const TrendsExportOptions *options,
            const char                *path,
            gboolean                   say_where)
{
  g_autoptr (GFile) file = trends_cli_get_file (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = trends_cli_dup_name (path);

  if (trends_cli_refuses_name (path))
    return TRENDS_CLI_FAILED;
  if (is_same_file (file, trends_store_get_file (store)))
    {
      trends_cli_say (path, _("this is the plan itself; give the output another name"));
      return TRENDS_CLI_FAILED;
    }
  if (!trends_export_to_file (trends_store_get_plan (store), format, options, file, NULL, &error))
    return trends_cli_fail (path, error);
  if (say_where)
    g_print ("%s\n", name);
  return TRENDS_CLI_DONE;
}

static void
say_warnings (const char      *path,
              const GPtrArray *warnings)
{
  for (guint i = 0; i < warnings->len; i++)
    trends_cli_say (path, g_ptr_array_index (warnings, i));
}

/* (out) (transfer full) (nullable): which initiatives it is about, %NULL for all */
static gboolean
make_extract (Options        *options,
              TrendsPlan     *plan,
              const char     *path,
              TrendsExtract **extract,
              GError        **error)
{
  g_autoptr (TrendsFilter) filter = NULL;

  *extract = NULL;
  if (!trends_cli_filter_make (&options->asked, plan, path, &filter, error))
    return FALSE;
  if (filter != NULL)
    *extract = trends_extract_new_matching (filter, plan);
  return TRUE;
}

static int
export (Options            *options,
        const char         *path,
        const TrendsFormat *format,
        TrendsProfile       profile,
        GHashTable         *values)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  TrendsExportOptions how = { profile, NULL, NULL, warnings, path, values };
  g_autoptr (TrendsStore) store = trends_cli_open (path, TRENDS_OPEN_READ_ONLY);
  g_autoptr (TrendsExtract) extract = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  int status;

  if (!store)
    return TRENDS_CLI_FAILED;
  if (!make_extract (options, trends_store_get_plan (store), path, &extract, &error))
    return trends_cli_fail (path, error);
  how.extract = extract;
  output = options->output ? g_strdup (options->output) : trends_format_name_for_plan (format, profile, path);
  status = strcmp (output, "-") == 0
             ? write_output (store, format, &how)
             : write_file (store, format, &how, output, options->output == NULL);
  if (status == TRENDS_CLI_DONE)
    say_warnings (path, warnings);
  trends_store_close (store, NULL);
  return status;
}

static int
misuse_format (const Options *options)
{
  g_autofree char *known = list_formats ();
  g_autofree char *message = NULL;

  if (options->format)
    message = g_strdup_printf (_("there is no format “%s”; there is: %s"), options->format, known);
  else
    message = g_strdup_printf (_("a --format is needed, which is one of: %s"), known);
  return trends_cli_misuse ("export", message);
}

static char *
dup_formats (void)
{
  guint n;
  const TrendsFormat *formats = trends_formats_get (&n);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    trends_cli_describe_format (list, formats[i].id, formats[i].summary, formats[i].options);
  return g_strdup (list->str);
}

static gboolean
has_option (const TrendsFormat *format,
            const char         *id)
{
  for (const TrendsFormatOption *option = format->options; option && option->id; option++)
    if (strcmp (option->id, id) == 0)
      return TRUE;
  return FALSE;
}

/* A view is what a picture is of, and what a paper is about; a preset is a paper. */
static const char *
find_option (const TrendsFormat *format,
             const char         *shorthand)
{
  if (has_option (format, shorthand) || !has_option (format, "report"))
    return shorthand;
  return strcmp (shorthand, "view") == 0 || strcmp (shorthand, "preset") == 0 ? "report"
                                                                              : shorthand;
}

/* Who names a workshop means its record, where nothing else was said. */
static void
choose_record (const Options      *options,
               const TrendsFormat *format,
               GHashTable         *values)
{
  for (const TrendsFormatOption *option = format->options; option && option->id; option++)
    if (options->chosen[WORKSHOP] && option->of
        && strcmp (option->id, shorthands[WORKSHOP]) == 0
        && !g_hash_table_contains (values, option->of))
      trends_format_values_set (values, format->options, option->of, option->when, NULL);
}

/* (transfer full): what was chosen about the format, or NULL where that is nonsense, which was
 * said then. */
static GHashTable *
take_values (const Options      *options,
             const TrendsFormat *format)
{
  g_autoptr (GHashTable) values = trends_cli_take_values ("export", options->values,
                                                          format->options);
  g_autoptr (GError) error = NULL;

  if (!values)
    return NULL;
  for (guint i = 0; i < N_SHORTHANDS && !error; i++)
    if (options->chosen[i])
      trends_format_values_add (values, format->options,
                                find_option (format, shorthands[i]), options->chosen[i], &error);
  choose_record (options, format, values);
  if (options->trends && !error)
    {
      g_autofree char *numbers = g_strjoinv (",", options->trends);

      trends_format_values_set (values, format->options, "trends", numbers, &error);
    }
  if (!error && trends_format_values_check (values, format->options, &error))
    return g_steal_pointer (&values);
  trends_cli_misuse ("export", error->message);
  return NULL;
}

/**
 * trends_cli_export:
 * @argc: how many there are in @argv
 * @argv: the arguments, the first of which is “export”
 *
 * The subcommand that writes a plan in another format.
 *
 * Returns: the exit status: 0 (done), 1 (it could not) or 2 (usage)
 */
int
trends_cli_export (int    argc,
                   char **argv)
{
  static const TrendsCliUsage usage = {
    "export", "FILE", N_("Writes a plan in another format."),
    N_("Profiles: full; public, without what is internal or exempt; roles, without the names of "
       "people.\n"
       "Without --output the export goes beside the plan, and its name is printed. The same plan "
       "gives the same bytes. What --where and --filter are is in the help of “show”."),
    1, 1, dup_formats,
  };
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &options.format,
      N_("One of those below"), N_("FORMAT") },
    { "option", 'O', 0, G_OPTION_ARG_STRING_ARRAY, &options.values,
      N_("What is chosen about the format"), N_("OPTION=VALUE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("Where to; “-” is standard output"), N_("OUT") },
    { "profile", 'p', 0, G_OPTION_ARG_STRING, &options.profile, N_("full, public or roles"),
      N_("PROFILE") },
    { "view", 'V', 0, G_OPTION_ARG_STRING, &options.chosen[0], N_("Which view is drawn"),
      N_("VIEW") },
    { "preset", 'P', 0, G_OPTION_ARG_STRING, &options.chosen[4],
      N_("Which paper is written; the same as --option report=PRESET"), N_("PRESET") },
    { "workshop", 0, 0, G_OPTION_ARG_STRING, &options.chosen[5],
      N_("Which workshop a record is of: its title or its day; the last by default"),
      N_("TITLE") },
    { "trend", 't', 0, G_OPTION_ARG_STRING_ARRAY, &options.trends,
      N_("The number of a trend that it is about; more than once for several"), N_("N") },
    TRENDS_CLI_FILTER_OPTIONS (options.asked, 0),
    { "group", 'g', 0, G_OPTION_ARG_STRING, &options.chosen[1],
      N_("What the lanes of the roadmap are of"), N_("GROUP") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.chosen[2],
      N_("The first month of the roadmap, or day"), N_("YYYY-MM") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options.chosen[3],
      N_("The last month of the roadmap, or day"), N_("YYYY-MM") },
    { "baseline", 0, 0, G_OPTION_ARG_STRING, &options.chosen[6],
      N_("What to compare the roadmap with: the name of a baseline"), N_("NAME") },
    { "budget", 0, 0, G_OPTION_ARG_STRING, &options.chosen[8],
      N_("A sum, to see how far it reaches down the ranking; “none” for no line"), N_("SUM") },
    { "money", 0, 0, G_OPTION_ARG_STRING, &options.chosen[7],
      N_("Which money that is: all, capital or revenue"), N_("MONEY") },
    { "weights", 0, 0, G_OPTION_ARG_STRING, &options.chosen[9],
      N_("Weights to try in the ranking, in the order of the criteria"), N_("N,N,…") },
    { NULL },
  };
  TrendsProfile profile = TRENDS_PROFILE_FULL;
  const TrendsFormat *format;
  g_autoptr (GHashTable) values = NULL;

  if (!trends_cli_parse (&usage, entries, &argc, &argv))
    return TRENDS_CLI_USAGE;
  if (options.output && *options.output == '\0')
    return trends_cli_misuse (usage.name, _("a file’s name is empty"));
  if (!trends_cli_filter_read (&options.asked, usage.name))
    return TRENDS_CLI_USAGE;
  format = choose_format (&options);
  if (!format)
    return misuse_format (&options);
  if (options.profile && !trends_profile_from_nick (options.profile, &profile))
    return trends_cli_misuse (usage.name, _("a profile is one of: full, public, roles"));
  values = take_values (&options, format);
  if (values && trends_cli_filter_is_given (&options.asked)
      && !trends_format_knows_extract (format, values))
    return trends_cli_misuse (usage.name, _("--where and --filter are for views (--view) and tables of initiatives alone"));
  return values ? export (&options, argv[1], format, profile, values) : TRENDS_CLI_USAGE;
}
