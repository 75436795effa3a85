/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-contradictions.h: what an entry of a table says that can't be beside something
 * else of the same initiative: an end before the start, more capital than cost.
 */

#pragma once

#include "trends-sheet-row.h"

G_BEGIN_DECLS

void trends_sheet_entry_drop_contradictions      (TrendsSheetEntry           *self,
                                                  const TrendsSheetRowReader *reader);
void trends_sheet_entry_drop_contradictions_with (TrendsSheetEntry           *self,
                                                  const TrendsSheetRowReader *reader,
                                                  guint64                     fields,
                                                  TrendsEntity               *initiative,
                                                  GHashTable                 *came);

G_END_DECLS
