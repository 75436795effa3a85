/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-headings.h: which row has the headings, and what each of them means. */

#pragma once

#include "trends-cells.h"
#include "trends-sheet-map.h"
#include "trends-sheet-own-text.h"

G_BEGIN_DECLS

guint           trends_sheet_find_header (const TrendsCells     *cells);
gboolean        trends_sheet_begins_with_headings (const TrendsCells *cells);
guint           trends_sheet_first_row   (const TrendsCells     *cells,
                                          guint                  header);
char           *trends_sheet_dup_heading (const TrendsCells     *cells,
                                          guint                  header,
                                          const TrendsCell      *cell);
gboolean        trends_sheet_is_table    (const TrendsCells     *cells);
gboolean        trends_sheet_has_headings (const TrendsCells    *cells,
                                          const TrendsCellsRow  *row);
GArray         *trends_sheet_dup_headings (const TrendsCells    *cells,
                                          guint                  header);
const TrendsCell *trends_sheet_find_group (const TrendsCells    *cells,
                                          guint                  header,
                                          guint                  column);
gboolean        trends_sheet_find_way    (const TrendsCells     *cells,
                                          guint                  header,
                                          TrendsSheetOwnWay     *way);
TrendsSheetMap *trends_sheet_guess_map   (const TrendsCells     *cells,
                                          const TrendsSheetMap  *said,
                                          guint                  header);
int             trends_sheet_heading_scale (const char          *heading);

G_END_DECLS
