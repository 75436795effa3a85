/* SPDX-License-Identifier: GPL-3.0-or-later */

/* main.c: a subcommand goes to the command line, which opens no display, anything
 * else to the app.
 */

#include "trends-application.h"
#include "trends-cli.h"
#include "trends-config.h"

#include <glib/gi18n.h>
#include <signal.h>

int
main (int    argc,
      char **argv)
{
  trends_cli_set_locale ();
  bindtextdomain (GETTEXT_PACKAGE, TRENDS_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* At a limit of file size a write is to fail, and to be reported, not to kill. */
  signal (SIGXFSZ, SIG_IGN);

  /* The app prints, too, what it can't do with its arguments. */
  trends_cli_guard_terminal ();
  return trends_cli_handles (argc, argv) ? trends_cli_run (argc, argv)
                                         : trends_application_run (argc, argv);
}
