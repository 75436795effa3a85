/* SPDX-License-Identifier: GPL-3.0-or-later */

/* socitm-trends-cli.c: the command line alone, without the app, so that its tests
 * show that no subcommand needs GTK.
 */

#include "trends-cli.h"

#include <signal.h>

int
main (int    argc,
      char **argv)
{
  trends_cli_set_locale ();
  signal (SIGXFSZ, SIG_IGN);
  return trends_cli_run (argc, argv);
}
