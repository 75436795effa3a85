/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-asides.h: what a cell has beside its text: an address that it leads to, which is a link of the
 * initiative, and a comment, which goes to its notes.
 */

#pragma once

#include "trends-sheet-row.h"

G_BEGIN_DECLS

void trends_sheet_asides_take (const TrendsSheetRowReader *reader,
                               TrendsSheetEntry           *entry);
void trends_sheet_asides_remark_unread (const TrendsSheetRowReader *reader);

G_END_DECLS
