/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-merge-report.h: what a merge changes and what there is to choose, to be read and
 * for scripts.
 */

#pragma once

#include "trends-merge.h"

G_BEGIN_DECLS

/* @edit: of @merge. Whether what it changes is there now, or would be. */
void trends_cli_print_merge      (TrendsMerge *merge,
                                  TrendsEdit  *edit,
                                  gboolean     is_done);
void trends_cli_print_merge_json (TrendsMerge *merge,
                                  TrendsEdit  *edit);

G_END_DECLS
