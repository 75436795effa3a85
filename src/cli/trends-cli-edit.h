/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-edit.h: plans that a subcommand takes an edit from or writes one into. What can't be
 * done is said to standard error.
 */

#pragma once

#include "trends-cli-private.h"

G_BEGIN_DECLS

/* (transfer full) (nullable): NULL, too, where a newer version wrote it: what that has added isn't
 * read, and would be lost */
TrendsStore *trends_cli_open_known     (const char     *path,
                                        TrendsOpenMode  mode);
/* What is done with an open plan; returns the status to exit with. */
typedef int (*TrendsCliFunc) (TrendsStore *store,
                              const char  *path,
                              gpointer     user_data);
/* Has `func` work on the plan, which may be NULL where it couldn't be opened, and lets go of it.
 * `store`: (transfer full) (nullable). `is_written`: whether it has to be one that can be written.
 * Returns what `func` does, or `failed` where it never came to that, which has been said then. */
int          trends_cli_work_on        (TrendsStore    *store,
                                        const char     *path,
                                        gboolean        is_written,
                                        TrendsCliFunc   func,
                                        gpointer        user_data,
                                        int             failed);
/* Whether all of it is in the file now, or was before */
gboolean     trends_cli_write_edit     (TrendsStore    *store,
                                        const char     *path,
                                        TrendsEdit     *edit);
/* Whether all that was done to the plan is in the file now */
gboolean     trends_cli_write_plan     (TrendsStore    *store,
                                        const char     *path);

G_END_DECLS
