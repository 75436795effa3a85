/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-merge-report.h: what a merge changes and what there is to choose, to be read and
 * for scripts.
 */

#pragma once

#include "trends-merge.h"

G_BEGIN_DECLS

/* Of who brings copies together and could not: 1 says that there are conflicts, and git takes it so. */
#define TRENDS_CLI_NOT_MERGED 129

/* @edit: of @merge. Whether what it changes is there now, or would be. */
void trends_cli_print_merge      (TrendsMerge *merge,
                                  TrendsEdit  *edit,
                                  gboolean     is_done);
void trends_cli_print_merge_json (TrendsMerge *merge,
                                  TrendsEdit  *edit);

/* What --prefer says: TRENDS_MERGE_N_SIDES where it says neither. FALSE where it can't be read. */
gboolean trends_cli_take_side    (const char      *prefer,
                                  TrendsMergeSide *side);
void     trends_cli_prefer_side  (TrendsMerge     *merge,
                                  TrendsMergeSide  side);
/* Prints it one way or the other. The status to exit with: whether nobody has to choose any more. */
int      trends_cli_say_merge    (TrendsMerge     *merge,
                                  TrendsEdit      *edit,
                                  gboolean         as_json,
                                  gboolean         is_done,
                                  TrendsMergeSide  preferred);

G_END_DECLS
