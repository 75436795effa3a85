/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-board.c: see trends-sheet-board.h. Each item has a name in the first column; where it
 * has none, what is above the row says what it is, up to the next empty row.
 */

#include "trends-sheet-board.h"

#include "trends-sheet-map.h"

#include <string.h>

#define PARTS "subitems" /* folded: heads the headings of parts, in the first column */

/* (transfer full): what stands in the first column, folded; "" where nothing does */
static char *
dup_first (const TrendsCells    *cells,
           const TrendsCellsRow *row)
{
  g_autofree char *text = trends_cells_dup_text (cells, trends_cells_find (cells, row, 0));

  return trends_sheet_fold_heading (text);
}

/* Whether the name of a group stands by itself above the headings, and both in the first column */
static gboolean
is_board (const TrendsCells *cells,
          guint              header)
{
  guint index = trends_cells_find_row (cells, header);
  TrendsCellsRow above, headings;

  if (index == 0 || index >= trends_cells_get_n_rows (cells))
    return FALSE;
  above = trends_cells_get_row (cells, index - 1);
  headings = trends_cells_get_row (cells, index);
  return above.number + 1 == header && above.n_cells == 1 && above.cells[0].column == 0
         && headings.number == header && headings.n_cells > 1 && headings.cells[0].column == 0;
}

/**
 * trends_sheet_board_tell:
 * @cells: a sheet
 * @header: the row with its headings
 * @index: one of the rows below them
 *
 * Returns: what that is
 */
TrendsSheetBoardRow
trends_sheet_board_tell (const TrendsCells *cells,
                         guint              header,
                         guint              index)
{
  TrendsCellsRow row = trends_cells_get_row (cells, index), above;
  gboolean is_last;

  if (row.n_cells == 0 || row.cells[0].column == 0 || !is_board (cells, header))
    return TRENDS_SHEET_BOARD_ITEM;
  for (guint i = index; i-- > 0;)
    {
      g_autofree char *first = NULL;

      above = trends_cells_get_row (cells, i);
      if (above.number <= header || above.number + (index - i) != row.number)
        break;
      first = dup_first (cells, &above);
      if (strcmp (first, PARTS) == 0)
        return TRENDS_SHEET_BOARD_PART;
      if (*first != '\0')
        break;
    }
  is_last = index + 1 >= trends_cells_get_n_rows (cells)
            || trends_cells_get_row (cells, index + 1).number > row.number + 1;
  return is_last ? TRENDS_SHEET_BOARD_SUMMARY : TRENDS_SHEET_BOARD_ITEM;
}
