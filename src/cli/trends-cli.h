/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli.h: socitm-trends SUBCOMMAND, which never needs a display. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean trends_cli_handles        (int    argc,
                                    char **argv);
/* What the process is to exit with: 0 done, 1 it could not, 2 it was called wrongly. */
int      trends_cli_run            (int    argc,
                                    char **argv);
void     trends_cli_set_locale     (void);
void     trends_cli_guard_terminal (void);

G_END_DECLS
