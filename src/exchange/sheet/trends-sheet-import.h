/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-import.h: the rows of a sheet as entries of a plan: what they are called, what
 * they are in the plan already, what of them can't be understood.
 */

#pragma once

#include "trends-import-row.h"
#include "trends-plan.h"
#include "trends-sheet-map.h"
#include "trends-sheet-outline.h"
#include "trends-sheet-remark.h"

G_BEGIN_DECLS

/**
 * TrendsSheetChoice:
 * @map: (nullable): what is said of the columns
 * @sheet: (nullable): the name of the sheet, where that counts for more than the map's
 * @header: the row with the headings, 0, or %TRENDS_SHEET_NO_HEADINGS
 * @trend: (nullable): number or title of the trend where what says none goes
 * @source: (nullable): what it is called in the plan, where that counts for more than the map's: a
 *   newer copy of what came from there, or where nothing did, another
 * @is_part: whether it may be a part of a sheet, rows without their headings
 * @any_currency: whether amounts in other currencies are taken as they stand
 *
 * What a person has said of a table.
 */
typedef struct
{
  const TrendsSheetMap *map;
  const char *sheet;
  guint header;
  const char *trend;
  const char *source;
  gboolean is_part;
  gboolean any_currency;
} TrendsSheetChoice;

TrendsSheetChoice    *trends_sheet_choice_copy (const TrendsSheetChoice *self);
void                  trends_sheet_choice_free (TrendsSheetChoice *self);
TrendsImportDocument *trends_sheet_import (GPtrArray                *book,
                                           TrendsPlan               *plan,
                                           const char               *name,
                                           const TrendsSheetChoice  *choice,
                                           TrendsSheetRemarks       *remarks,
                                           TrendsSheetMap          **used,
                                           TrendsSheetOutline      **outline,
                                           GError                  **error);

G_END_DECLS
