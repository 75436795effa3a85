/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-new.c: socitm-trends new FILE. */

#include "trends-cli-private.h"

#include "trends-catalogue.h"
#include "trends-plan-verbs.h"
#include "trends-sample.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *title;
  char *organisation;
  char *catalogue;
  gboolean sample;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->title);
  g_free (options->organisation);
  g_free (options->catalogue);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* The file's name says what the plan is where nobody else does. */
static char *
make_title (const Options *options,
            const char    *path)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;

  if (options->title || options->organisation)
    return g_strdup (options->title);
  base = g_path_get_basename (path);
  name = g_filename_display_name (base);
  if (g_str_has_suffix (name, ".trends") && strlen (name) > strlen (".trends"))
    name[strlen (name) - strlen (".trends")] = '\0';
  return g_steal_pointer (&name);
}

static gboolean
set_text (TrendsPlan  *plan,
          guint        field,
          const char  *text,
          GError     **error)
{
  return !text
         || trends_plan_set_text (plan, trends_plan_get_info (plan), field, text, TRENDS_SET_ONCE,
                                  error);
}

static TrendsPlan *
make_sample (const Options  *options,
             GError        **error)
{
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (error);

  if (!plan || !set_text (plan, TRENDS_PLAN_TITLE, options->title, error)
      || !set_text (plan, TRENDS_PLAN_ORGANISATION, options->organisation, error))
    return NULL;
  return g_steal_pointer (&plan);
}

/* `document`: (out) (transfer full): the file that it is made from, or NULL */
static TrendsPlan *
make_plan (const Options  *options,
           const char     *path,
           char          **document,
           GError        **error)
{
  g_autoptr (TrendsCatalogue) catalogue = NULL;
  g_autofree char *title = make_title (options, path);

  if (options->sample)
    return make_sample (options, error);
  catalogue = trends_catalogue_load (options->catalogue ? options->catalogue
                                                        : TRENDS_CATALOGUE_DEFAULT,
                                     error);
  if (!catalogue)
    return NULL;
  *document = g_strdup (trends_catalogue_get_path (catalogue));
  return trends_catalogue_new_plan (catalogue, title, options->organisation, NULL, error);
}

char *
trends_cli_dup_catalogues (void)
{
  g_auto (GStrv) ids = trends_catalogue_list_ids ();
  GString *list = g_string_new (NULL);

  for (char **id = ids; *id != NULL; id++)
    {
      g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load (*id, NULL);
      g_autofree char *title = catalogue ? trends_catalogue_dup_title (catalogue, NULL) : NULL;

      if (title)
        /* Translators: a line of --help: the id of an edition of trends, and its title */
        g_string_append_printf (list, _("Catalogue %s: %s\n"), *id, title);
    }
  return g_string_free (list, FALSE);
}

static int
make_file (const Options *options,
           const char    *path)
{
  g_autoptr (GFile) file = trends_cli_get_file (path);
  g_autofree char *document = NULL;
  g_autoptr (TrendsPlan) plan = NULL;
  g_autoptr (TrendsStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (trends_cli_refuses_name (path))
    return TRENDS_CLI_FAILED;
  plan = make_plan (options, path, &document, &error);
  if (!plan)
    return trends_cli_fail (path, error);
  store = trends_store_create_from (file, plan, document, &error);
  if (!store || !trends_store_close (store, &error))
    return trends_cli_fail (path, error);
  return TRENDS_CLI_DONE;
}

/**
 * trends_cli_new:
 * @argc: how many there are in @argv
 * @argv: the arguments, the first of which is “new”
 *
 * The subcommand that makes a plan file of a catalogue.
 *
 * Returns: the exit status: 0 (done), 1 (it could not) or 2 (usage)
 */
int
trends_cli_new (int    argc,
                char **argv)
{
  static const TrendsCliUsage usage = {
    "new", "FILE", N_("Makes a plan of its own from a catalogue of trends."),
    N_("A file that is there already is left as it is."), 1, 1,
    .dup_more = trends_cli_dup_catalogues,
  };
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "title", 't', 0, G_OPTION_ARG_STRING, &options.title, N_("What the plan is called"),
      N_("TITLE") },
    { "organisation", 'o', 0, G_OPTION_ARG_STRING, &options.organisation, N_("Whose plan it is"),
      N_("NAME") },
    { "catalogue", 'c', 0, G_OPTION_ARG_FILENAME, &options.catalogue,
      N_("The edition of trends: its id, or a path"), N_("ID|PATH") },
    { "sample", 's', 0, G_OPTION_ARG_NONE, &options.sample,
      N_("The plan of a council that doesn’t exist, to explore"), NULL },
    { NULL },
  };

  if (!trends_cli_parse (&usage, entries, &argc, &argv))
    return TRENDS_CLI_USAGE;
  if (options.catalogue && *options.catalogue == '\0')
    return trends_cli_misuse (usage.name, _("a file’s name is empty"));
  if (options.sample && options.catalogue)
    return trends_cli_misuse (usage.name, _("--sample has a catalogue of its own"));
  return make_file (&options, argv[1]);
}
