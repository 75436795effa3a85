/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-needs.h: what waits for what, as a sheet has it: by what it calls its entries,
 * or by their titles; known only when all rows are.
 */

#pragma once

#include "trends-import-row.h"
#include "trends-plan.h"
#include "trends-sheet-row.h"

G_BEGIN_DECLS

typedef struct _TrendsSheetNeeds TrendsSheetNeeds;

TrendsSheetNeeds *trends_sheet_needs_new  (TrendsPlan             *plan,
                                           const GArray           *uses);
void              trends_sheet_needs_free (TrendsSheetNeeds       *self);
void              trends_sheet_needs_note (TrendsSheetNeeds       *self,
                                           const TrendsSheetEntry *entry,
                                           TrendsSharedText       *initiative);
void              trends_sheet_needs_take (TrendsSheetNeeds       *self,
                                           TrendsImportDocument   *document,
                                           const char             *sheet,
                                           TrendsSheetRemarks     *remarks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsSheetNeeds, trends_sheet_needs_free)

G_END_DECLS
