/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-choice.h: what a person has said of a table before it comes in. */

#pragma once

#include "trends-sheet-map.h"

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

TrendsSheetChoice *trends_sheet_choice_copy (const TrendsSheetChoice *self);
void               trends_sheet_choice_free (TrendsSheetChoice       *self);

G_END_DECLS
