/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-check.c: socitm-trends check FILE. */

#include "trends-cli-private.h"

#include <glib/gi18n-lib.h>

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
