/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-baseline.c: socitm-trends baseline FILE NAME. */

#include "trends-cli-edit.h"

#include "trends-baseline.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *name;
  const char *note;
} Baseline;

static int
save (TrendsStore *store, const char *path, gpointer user_data)
{
  const Baseline *baseline = user_data;
  g_autoptr (GError) error = NULL;

  if (!trends_plan_save_baseline (trends_store_get_plan (store), baseline->name, baseline->note,
                                  &error))
    return trends_cli_fail (path, error);
  return trends_cli_write_plan (store, path) ? TRENDS_CLI_DONE : TRENDS_CLI_FAILED;
}

/**
 * trends_cli_baseline:
 * @argc: how many there are in @argv
 * @argv: the arguments, the first of which is “baseline”
 *
 * The subcommand that freezes a plan as it stands, under a name.
 *
 * Returns: the exit status: 0 (done), 1 (it could not) or 2 (usage)
 */
int
trends_cli_baseline (int argc, char **argv)
{
  static const TrendsCliUsage usage = {
    "baseline",
    "FILE NAME",
    N_("Keeps a plan as it stands now, under a name, to compare with."),
    N_("It is kept in the plan. Each baseline has a name of its own."),
    2,
    2,
    .ends_in_name = TRUE,
  };
  Baseline baseline;
  g_autofree char *note = NULL;
  const GOptionEntry entries[] = {
    { "note", 'n', 0, G_OPTION_ARG_STRING, &note, N_("What there is to say of it"), N_("TEXT") },
    { NULL },
  };

  if (!trends_cli_parse (&usage, entries, &argc, &argv))
    return TRENDS_CLI_USAGE;
  if (!g_utf8_validate (argv[2], -1, NULL))
    {
      trends_cli_misuse (usage.name, _("the name isn’t UTF-8"));
      return TRENDS_CLI_USAGE;
    }
  baseline = (Baseline) { argv[2], note };
  return trends_cli_work_on (trends_cli_open (argv[1], TRENDS_OPEN_NORMAL), argv[1], TRUE, save,
                             &baseline, TRENDS_CLI_FAILED);
}
