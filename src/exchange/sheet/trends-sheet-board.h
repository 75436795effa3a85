/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-board.h: a board, as monday.com exports it: items below the names of groups, parts of an
 * item one column to the right below headings of their own, sums below a group, and a second sheet with what
 * was said about items.
 */

#pragma once

#include "trends-sheet-row.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_SHEET_BOARD_ITEM, /* or no board at all */
  TRENDS_SHEET_BOARD_PART,
  TRENDS_SHEET_BOARD_SUMMARY,
} TrendsSheetBoardRow;

typedef struct _TrendsSheetBoard TrendsSheetBoard;

gboolean          trends_sheet_board_is_updates (const TrendsCells *items,
                                                 const TrendsCells *cells);

TrendsSheetBoard *trends_sheet_board_new     (GPtrArray         *book,
                                              const TrendsCells *cells,
                                              guint              header);
void              trends_sheet_board_free    (TrendsSheetBoard  *self);
TrendsSheetBoardRow
                  trends_sheet_board_classify_row
                                             (const TrendsSheetBoard *self,
                                              guint              index);
void              trends_sheet_board_begin_group
                                             (TrendsSheetBoard  *self,
                                              const TrendsCellsRow *row);
void              trends_sheet_board_take    (TrendsSheetBoard  *self,
                                              TrendsSheetEntry  *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsSheetBoard, trends_sheet_board_free)

G_END_DECLS
