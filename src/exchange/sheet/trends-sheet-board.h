/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-board.h: rows of a board, as monday.com exports it, that are no items of it: parts of an
 * item, one column to the right below headings of their own, and the sums below a group.
 */

#pragma once

#include "trends-cells.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_SHEET_BOARD_ITEM, /* or no board at all */
  TRENDS_SHEET_BOARD_PART,
  TRENDS_SHEET_BOARD_SUMMARY,
} TrendsSheetBoardRow;

TrendsSheetBoardRow trends_sheet_board_tell (const TrendsCells *cells,
                                             guint              header,
                                             guint              index);

G_END_DECLS
