/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-people.h: which signs stand between people in a column, as its heading or its cells
 * prove it: a comma may as well be within a name.
 */

#pragma once

#include "trends-sheet-columns.h"

G_BEGIN_DECLS

void trends_sheet_people_prove (const TrendsCells    *cells,
                                guint                 first,
                                TrendsPlan           *plan,
                                TrendsSheetColumnUse *use);
char  **trends_sheet_people_split (const TrendsSheetColumnUse *use,
                                  const char                 *text);
char  **trends_sheet_people_split_doubtful (const char       *name);

G_END_DECLS
