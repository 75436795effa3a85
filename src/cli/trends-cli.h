/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli.h: socitm-trends SUBCOMMAND, which never needs a display. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether the arguments are for the command line and not for the app. */
gboolean trends_cli_handles (int    argc,
                             char **argv);
/* What the process is to exit with: 0 done, 1 it could not, 2 it was called wrongly. */
int      trends_cli_run     (int    argc,
                             char **argv);

G_END_DECLS
