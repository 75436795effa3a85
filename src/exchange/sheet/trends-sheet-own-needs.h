/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-own-needs.h: what an initiative waits for, as a cell of a table of ours: by titles,
 * or by ids where a title doesn't say which is meant.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

/* (transfer full) (element-type utf8): how many initiatives are called so, by the folded titles of
 * what others wait for */
GHashTable *trends_sheet_own_count_titles (TrendsPlan   *plan);
char       *trends_sheet_own_dup_needs    (TrendsEntity *initiative,
                                           GHashTable   *titles);

G_END_DECLS
