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
gboolean     trends_cli_may_be_written (TrendsStore    *store,
                                        const char     *path);
/* Whether all of it is in the file now, or was before */
gboolean     trends_cli_write_edit     (TrendsStore    *store,
                                        const char     *path,
                                        TrendsEdit     *edit);
/* Whether all that was done to the plan is in the file now */
gboolean     trends_cli_write_plan     (TrendsStore    *store,
                                        const char     *path);

G_END_DECLS
