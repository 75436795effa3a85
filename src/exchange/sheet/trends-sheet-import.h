/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-import.h: the rows of a sheet as entries of a plan: what they are called, what
 * they are in the plan already, what of them can't be understood.
 */

#pragma once

#include "trends-import-row.h"
#include "trends-plan.h"
#include "trends-sheet-choice.h"
#include "trends-sheet-map.h"
#include "trends-sheet-outline.h"
#include "trends-sheet-remark.h"

G_BEGIN_DECLS

TrendsImportDocument *trends_sheet_import (GPtrArray                *book,
                                           TrendsPlan               *plan,
                                           const char               *name,
                                           const TrendsSheetChoice  *choice,
                                           TrendsSheetRemarks       *remarks,
                                           TrendsSheetMap          **used,
                                           TrendsSheetOutline      **outline,
                                           GError                  **error);

G_END_DECLS
