/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-common.c: options, messages, and opening of plans for all subcommands. */

#include "trends-cli-private.h"

#include "trends-printable.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

char *
trends_cli_dup_name (const char *file)
{
  g_autofree char *name = g_filename_display_name (file);

  return trends_make_printable (name);
}

void
trends_cli_say (const char *file,
                const char *message)
{
  g_autofree char *name = file ? trends_cli_dup_name (file) : NULL;
  g_autofree char *line = trends_make_printable (message);

  if (name)
    g_printerr ("socitm-trends: %s: %s\n", name, line);
  else
    g_printerr ("socitm-trends: %s\n", line);
}

int
trends_cli_misuse (const char *command,
                   const char *message)
{
  if (message)
    trends_cli_say (command, message);
  if (command)
    g_printerr (_("“socitm-trends %s --help” says how it is used.\n"), command);
  else
    g_printerr (_("“socitm-trends --help” says how it is used.\n"));
  return TRENDS_CLI_USAGE;
}

int
trends_cli_fail (const char   *file,
                 const GError *error)
{
  trends_cli_say (file, error->message);
  return TRENDS_CLI_FAILED;
}

void
trends_cli_describe_format (GString                  *list,
                            const char               *id,
                            const char               *summary,
                            const TrendsFormatOption *options)
{
  const TrendsFormatChoice *choice;

  /* Translators: a line of --help: a format and what it is */
  g_string_append_printf (list, _("Format %s: %s\n"), id, _(summary));
  for (; options && options->id; options++)
    if (options->has_numbers)
      /* Translators: a line of --help: an option that is some numbers, and what they are for */
      g_string_append_printf (list, _("  %s=N,…: %s\n"), options->id, _(options->summary));
    else if (options->is_money)
      /* Translators: a line of --help: an option that is a sum of money, and what it is for */
      g_string_append_printf (list, _("  %s=SUM: %s\n"), options->id, _(options->summary));
    else if (options->is_text)
      /* Translators: a line of --help: an option that is any text, and what it is */
      g_string_append_printf (list, _("  %s=TEXT: %s\n"), options->id, _(options->summary));
    else if (!options->get_choice)
      /* Translators: a line of --help: an option that is a month, and what it is for */
      g_string_append_printf (list, _("  %s=YYYY-MM: %s\n"), options->id, _(options->summary));
    else
      for (guint i = 0; (choice = options->get_choice (i)); i++)
        g_string_append_printf (list, "  %s=%s: %s\n", options->id, choice->id,
                                _(choice->summary));
}

GHashTable *
trends_cli_take_values (const char                *command,
                        char                     **assignments,
                        const TrendsFormatOption  *options)
{
  g_autoptr (GHashTable) values = trends_format_values_new ();

  for (; assignments && *assignments; assignments++)
    {
      g_autoptr (GError) error = NULL;

      if (!trends_format_values_assign (values, options, *assignments, &error))
        {
          trends_cli_misuse (command, error->message);
          return NULL;
        }
    }
  return g_steal_pointer (&values);
}

static void
set_description (GOptionContext       *context,
                 const TrendsCliUsage *usage)
{
  g_autofree char *more = usage->dup_more ? usage->dup_more () : NULL;
  g_autofree char *both = NULL;

  if (usage->description && more)
    both = g_strdup_printf ("%s\n\n%s", _(usage->description), more);
  if (both || usage->description)
    g_option_context_set_description (context, both ? both : _(usage->description));
}

/* GLib's own help exits before anybody asks whether it could be written. */
static GOptionContext *
make_context (const TrendsCliUsage *usage,
              const GOptionEntry   *entries,
              gboolean             *help)
{
  const GOptionEntry more[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, help, N_("Say how it is used"), NULL },
    { NULL },
  };
  GOptionContext *context = g_option_context_new (usage->arguments);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _(usage->summary));
  set_description (context, usage);
  if (entries)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, more, GETTEXT_PACKAGE);
  return context;
}

G_NORETURN static void
print_help (GOptionContext *context)
{
  char *text = g_option_context_get_help (context, TRUE, NULL);

  g_print ("%s", text);
  g_free (text);
  exit (trends_cli_finish (TRENDS_CLI_DONE));
}

/* After "--" everything is a file, even what starts with a dash. */
static void
drop_separator (int    *argc,
                char ***argv)
{
  if (*argc < 2 || strcmp ((*argv)[1], "--") != 0)
    return;
  for (int i = 1; i + 1 < *argc; i++)
    (*argv)[i] = (*argv)[i + 1];
  (*argc)--;
}

/* For GLib this is the folder that one is in. */
/* The first argument that is empty; 0 where none is */
static guint
find_empty (int    argc,
            char **argv)
{
  for (int i = 1; i < argc; i++)
    if (*argv[i] == '\0')
      return (guint) i;
  return 0;
}

/* (nullable): what is wrong with how many there are, and with each */
static const char *
find_misuse (const TrendsCliUsage *usage,
             guint                 n,
             guint                 empty)
{
  if (empty > 0)
    return usage->ends_in_name && empty == usage->max_files ? _("the name is empty")
                                                            : _("a file’s name is empty");
  if (n < usage->min_files)
    return usage->ends_in_name && n + 1 == usage->max_files ? _("the name is missing")
                                                            : _("the name of a file is missing");
  return n > usage->max_files ? _("these are too many files") : NULL;
}

static gboolean
takes_one (const GOptionEntry *entry)
{
  return entry->arg == G_OPTION_ARG_STRING || entry->arg == G_OPTION_ARG_FILENAME;
}

/* GLib lets the last of several take the place of the others, and says nothing. So whatever takes
 * one value is parsed as a list of them.
 * Returns: (transfer full): @entries; where @lists says one, it is where its values come */
static GOptionEntry *
dup_as_lists (const GOptionEntry *entries,
              guint               n_entries,
              char             ***lists)
{
  GOptionEntry *copy = g_memdup2 (entries, sizeof (GOptionEntry) * (n_entries + 1));

  for (guint i = 0; i < n_entries; i++)
    if (takes_one (&entries[i]))
      {
        copy[i].arg = entries[i].arg == G_OPTION_ARG_STRING ? G_OPTION_ARG_STRING_ARRAY
                                                            : G_OPTION_ARG_FILENAME_ARRAY;
        copy[i].arg_data = &lists[i];
      }
  return copy;
}

/* Puts values where @entries want them, and lets go of @lists.
 * Returns: (nullable) (transfer none): the name of an option that was given twice */
static const char *
take_lists (const GOptionEntry *entries,
            guint               n_entries,
            char             ***lists)
{
  const char *twice = NULL;

  for (guint i = 0; i < n_entries; i++)
    {
      if (lists[i] != NULL)
        *(char **) entries[i].arg_data = g_strdup (lists[i][0]);
      if (lists[i] != NULL && lists[i][1] != NULL && twice == NULL)
        twice = entries[i].long_name;
      g_strfreev (lists[i]);
    }
  return twice;
}

/* Returns: (transfer full) (nullable): what is wrong with options */
static char *
parse_options (const TrendsCliUsage   *usage,
               const GOptionEntry     *entries,
               int                    *argc,
               char                 ***argv)
{
  static const GOptionEntry none = { NULL };
  guint n_entries = 0;
  gboolean help = FALSE;
  g_autoptr (GOptionContext) context = NULL;
  g_autofree GOptionEntry *as_lists = NULL;
  g_autofree char ***lists = NULL;
  g_autoptr (GError) error = NULL;
  const char *twice;

  entries = entries != NULL ? entries : &none;
  while (entries[n_entries].long_name != NULL)
    n_entries++;
  lists = g_new0 (char **, n_entries + 1);
  as_lists = dup_as_lists (entries, n_entries, lists);
  context = make_context (usage, as_lists, &help);
  if (g_option_context_parse (context, argc, argv, &error) && help)
    print_help (context);
  twice = take_lists (entries, n_entries, lists);
  if (error != NULL)
    return g_strdup (error->message);
  /* Translators: an option of the command line */
  return twice != NULL ? g_strdup_printf (_("--%s is given more than once"), twice) : NULL;
}

gboolean
trends_cli_parse (const TrendsCliUsage  *usage,
                  const GOptionEntry    *entries,
                  int                   *argc,
                  char                ***argv)
{
  g_autofree char *program = g_strdup_printf ("socitm-trends %s", usage->name);
  g_autofree char *mistake = NULL;
  const char *misuse;

  g_set_prgname (program);
  mistake = parse_options (usage, entries, argc, argv);
  g_set_prgname ("socitm-trends");
  if (mistake != NULL)
    {
      trends_cli_misuse (usage->name, mistake);
      return FALSE;
    }
  drop_separator (argc, argv);
  misuse = find_misuse (usage, (guint) *argc - 1, find_empty (*argc, *argv));
  if (misuse != NULL)
    trends_cli_misuse (usage->name, misuse);
  return misuse == NULL;
}

/* GLib's own takes "Roadmap: 2026.trends" for an address. */
GFile *
trends_cli_get_file (const char *name)
{
  return strstr (name, "://") ? g_file_new_for_uri (name) : g_file_new_for_path (name);
}

char *
trends_cli_dup_title (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);

  if (g_str_has_suffix (name, ".trends") && strlen (name) > strlen (".trends"))
    name[strlen (name) - strlen (".trends")] = '\0';
  return g_steal_pointer (&name);
}

/* GLib would take the name for one without its slash. */
gboolean
trends_cli_refuses_name (const char *path)
{
  if (!g_str_has_suffix (path, "/"))
    return FALSE;
  trends_cli_say (path, _("this is the name of a folder; add a name for the file"));
  return TRUE;
}

TrendsStore *
trends_cli_open (const char     *path,
                 TrendsOpenMode  mode)
{
  g_autoptr (GFile) file = trends_cli_get_file (path);
  g_autoptr (GError) error = NULL;
  TrendsStore *store = trends_store_open (file, mode, &error);

  if (!store)
    trends_cli_fail (path, error);
  return store;
}

GOutputStream *
trends_cli_open_output (void)
{
  trends_cli_flush ();
  return g_unix_output_stream_new (STDOUT_FILENO, FALSE);
}
