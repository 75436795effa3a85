/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-check.c: socitm-trends check FILE. */

#include "trends-cli-private.h"

#include "trends-saved-filter.h"

#include <glib/gi18n-lib.h>

/* What the store doesn't know: what is looked for, which is kept whether or not it makes sense. */
static void
add_filters (GFile     *file,
             GPtrArray *problems)
{
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_READ_ONLY, NULL);
  GListModel *list = NULL;

  if (store == NULL)
    return;
  list = trends_plan_get_list (trends_store_get_plan (store), TRENDS_KIND_SAVED_FILTER);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) saved = g_list_model_get_item (list, i);
      g_autofree char *problem = trends_saved_filter_dup_problem (saved);

      if (problem != NULL)
        g_ptr_array_add (problems,
                         /* Translators: the name of a saved filter, then what is wrong with it, as
                          * a sentence */
                         g_strdup_printf (_("The saved filter “%s”: %s"),
                                          trends_entity_get_name (saved), problem));
    }
  trends_store_close (store, NULL);
}

/**
 * trends_cli_check:
 * @argc: how many there are in @argv
 * @argv: the arguments, the first of which is “check”
 *
 * The subcommand that says what is wrong with a plan file.
 *
 * Returns: the exit status: 0 (done), 1 (it could not) or 2 (usage)
 */
int
trends_cli_check (int    argc,
                  char **argv)
{
  static const TrendsCliUsage usage = {
    "check", "FILE", N_("Looks for anything that is wrong with a plan file, and changes nothing."),
    N_("Says each thing that is wrong on a line of its own, and exits with 1 if there is any."),
    1, 1,
  };
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if (!trends_cli_parse (&usage, NULL, &argc, &argv))
    return TRENDS_CLI_USAGE;
  file = trends_cli_get_file (argv[1]);
  problems = trends_store_check (file, &error);
  if (!problems)
    return trends_cli_fail (argv[1], error);
  add_filters (file, problems);
  name = trends_cli_dup_name (argv[1]);
  for (guint i = 0; i < problems->len; i++)
    g_print ("%s: %s\n", name, (const char *) problems->pdata[i]);
  if (problems->len == 0)
    {
      /* Translators: %s is a file as it was named on the command line */
      g_print (_("Nothing is wrong with “%s”."), name);
      g_print ("\n");
    }
  return problems->len == 0 ? TRENDS_CLI_DONE : TRENDS_CLI_FAILED;
}
