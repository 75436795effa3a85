/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-own-beside.h: what a workbook of ours has beside its initiatives and comes back with
 * them: the milestones of those that are new, and what relates to them.
 */

#pragma once

#include "trends-cells.h"
#include "trends-import-row.h"
#include "trends-plan.h"
#include "trends-sheet-remark.h"

G_BEGIN_DECLS

gboolean trends_sheet_own_is_beside   (const TrendsCells    *cells);
void     trends_sheet_own_take_beside (GPtrArray            *book,
                                       TrendsPlan           *plan,
                                       TrendsImportDocument *document,
                                       TrendsSheetRemarks   *remarks);

G_END_DECLS
