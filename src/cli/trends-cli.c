/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli.c: finds the subcommand and runs it. */

#include "trends-cli.h"

#include "trends-cli-private.h"
#include "trends-config.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  int (*run) (int argc, char **argv);
} Command;

static const Command commands[] = {
  { "new", "FILE", N_("Make a plan from a catalogue, or the sample plan"), trends_cli_new },
  { "show", "FILE", N_("Say what is in a plan"), trends_cli_show },
  { "check", "FILE", N_("Look for anything that is wrong with a plan file"), trends_cli_check },
  { "export", "FILE", N_("Write a plan in another format"), trends_cli_export },
  { "import", "FILE SOURCE", N_("Take what another file says into a plan"), trends_cli_import },
  { "baseline", "FILE NAME", N_("Keep a plan as it stands now, under a name"), trends_cli_baseline },
  { "edition", "FILE CATALOGUE", N_("Move a plan to another edition of trends"),
    trends_cli_edition },
  { "merge", "BASE MINE THEIRS", N_("Bring two copies of a plan together"), trends_cli_merge },
  { "copies", "FILE", N_("Make copies of a plan for groups"), trends_cli_copies },
  { "bring-back", "FILE COPY", N_("Take what a group has done with its copy"),
    trends_cli_bring_back },
};

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return &commands[i];
  return NULL;
}

static gboolean
asks_for_help (const char *argument)
{
  return strcmp (argument, "--help") == 0 || strcmp (argument, "-h") == 0
         || strcmp (argument, "help") == 0;
}

/* What GApplication and GOption understand when the app is started. */
static gboolean
is_option_of_app (const char *argument)
{
  return g_str_has_prefix (argument, "--gapplication-") || g_str_has_prefix (argument, "--help")
         || strcmp (argument, "-h") == 0;
}

/* The first argument with which the app could do nothing, or NULL. */
static const char *
find_stranger (int    argc,
               char **argv)
{
  gboolean only_files = FALSE;

  for (int i = 1; i < argc; i++)
    {
      if (!only_files && strcmp (argv[i], "--") == 0)
        only_files = TRUE;
      else if (!only_files && argv[i][0] == '-')
        {
          if (!is_option_of_app (argv[i]))
            return argv[i];
        }
      else if (!trends_cli_may_be_file (argv[i]))
        return argv[i];
    }
  return NULL;
}

/**
 * trends_cli_handles:
 * @argc: the number of arguments
 * @argv: the program's name and the arguments
 *
 * Returns: whether they are for the command line: a subcommand, a question, or
 *   what makes no sense to the app either
 */
gboolean
trends_cli_handles (int    argc,
                    char **argv)
{
  if (argc < 2)
    return FALSE;
  return find_command (argv[1]) != NULL || asks_for_help (argv[1])
         || strcmp (argv[1], "--version") == 0 || find_stranger (argc, argv) != NULL;
}

static void
print_help (void)
{
  g_print ("%s\n  socitm-trends [FILE…]\n  socitm-trends %s\n\n", _("Usage:"),
           _("SUBCOMMAND [OPTION…] FILE…"));
  g_print ("%s\n\n%s\n", _("Without a subcommand, opens the app, with the plans that are named."),
           _("Subcommands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *call = g_strdup_printf ("%s %s", commands[i].name, commands[i].arguments);

      g_print ("  %-20s %s\n", call, _(commands[i].summary));
    }
  g_print ("\n%s\n", _("“socitm-trends SUBCOMMAND --help” tells more about each."));
}

/* "new, show, check": (transfer full) */
static char *
list_commands (void)
{
  const char *names[G_N_ELEMENTS (commands) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    names[i] = commands[i].name;
  return g_strjoinv (", ", (char **) names);
}

static const char *
find_nearest_command (const char *word)
{
  const char *names[G_N_ELEMENTS (commands)];

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    names[i] = commands[i].name;
  return trends_cli_find_nearest (word, names, G_N_ELEMENTS (commands));
}

static int
misuse_word (const char *word)
{
  const char *nearest = find_nearest_command (word);
  g_autofree char *known = list_commands ();
  g_autofree char *message = NULL;

  if (word[0] == '-')
    message = g_strdup (_("there is no such option"));
  else if (find_command (word))
    message = g_strdup (_("there is no such file; a subcommand stands before all else"));
  else if (nearest)
    /* Translators: %s is a subcommand, such as “export” */
    message = g_strdup_printf (_("this is neither a subcommand nor a file; did you mean “%s”?"),
                               nearest);
  else
    /* Translators: %s lists subcommands, which aren't translated */
    message = g_strdup_printf (_("this is neither a subcommand nor a file; subcommands are: %s"),
                               known);
  trends_cli_say (*word != '\0' ? word : "“”", message);
  return trends_cli_misuse (NULL, NULL);
}

static int
run (int    argc,
     char **argv)
{
  const Command *command = argc > 1 ? find_command (argv[1]) : NULL;
  const char *stranger;

  if (command)
    return command->run (argc - 1, argv + 1);
  if (argc > 1 && strcmp (argv[1], "--version") == 0)
    {
      g_print ("socitm-trends %s\n", TRENDS_VERSION);
      return TRENDS_CLI_DONE;
    }
  if (argc > 1 && asks_for_help (argv[1]))
    {
      print_help ();
      return TRENDS_CLI_DONE;
    }
  stranger = find_stranger (argc, argv);
  return stranger ? misuse_word (stranger)
                  : trends_cli_misuse (NULL, _("a subcommand is needed"));
}

/* Where a standard stream was closed, the next file that is opened would take its
 * number, and be written to. What is opened here instead fails when it is used. */
static void
hold_standard_streams (void)
{
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    if (fcntl (fd, F_GETFD) < 0
        && open ("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0)
      return;
}

int
trends_cli_run (int    argc,
                char **argv)
{
  g_return_val_if_fail (argc > 0 && argv != NULL, TRENDS_CLI_USAGE);

  hold_standard_streams ();
  trends_cli_guard_terminal ();
  g_set_prgname ("socitm-trends");
  return trends_cli_finish (run (argc, argv));
}
