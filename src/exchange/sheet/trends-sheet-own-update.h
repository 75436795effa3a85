/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-own-update.h: what a row of a table of ours changes of the initiative that it was
 * written from.
 */

#pragma once

#include "trends-import-row.h"
#include "trends-sheet-row.h"

G_BEGIN_DECLS

void trends_sheet_own_update (const TrendsSheetRowReader *reader,
                              const TrendsCellsRow       *row,
                              TrendsSheetEntry           *entry,
                              TrendsEntity               *initiative,
                              GHashTable                 *titles,
                              TrendsImportRow            *changes);

G_END_DECLS
