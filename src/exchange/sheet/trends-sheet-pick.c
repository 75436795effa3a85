/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-pick.c: see trends-sheet-pick.h. */

#include "trends-sheet-pick.h"

#include "trends-exchange-error.h"
#include "trends-sheet-headings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
list_sheets (GPtrArray *book)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < book->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", trends_cells_get_name (book->pdata[i]));
  return g_string_free (names, FALSE);
}

static gboolean
is_own (const TrendsCells *cells)
{
  TrendsSheetOwnWay way;

  return trends_sheet_find_way (cells, trends_sheet_find_header (cells), &way);
}

static gboolean
is_seen (const TrendsCells *cells)
{
  return !trends_cells_get_hidden (cells) && trends_cells_get_n_rows (cells) > 0;
}

/* Ours; or the first that people see and that is a table; without one, that holds something */
static const TrendsCells *
guess_sheet (GPtrArray *book)
{
  const TrendsCells *first = NULL;

  for (guint i = 0; i < book->len; i++)
    if (is_seen (book->pdata[i]) && is_own (book->pdata[i]))
      return book->pdata[i];
  for (guint i = 0; i < book->len; i++)
    {
      if (is_seen (book->pdata[i]) && trends_sheet_is_table (book->pdata[i]))
        return book->pdata[i];
      if (!first && is_seen (book->pdata[i]))
        first = book->pdata[i];
    }
  return first;
}

static const TrendsCells *
find_named (GPtrArray  *book,
            const char *name)
{
  for (guint i = 0; i < book->len; i++)
    if (strcmp (trends_cells_get_name (book->pdata[i]), name) == 0)
      return book->pdata[i];
  return NULL;
}

/**
 * trends_sheet_pick:
 * @book: (element-type TrendsCells): all sheets of a file
 * @name: (nullable): of the one that a person has chosen
 * @error: return location for an error, which names those that there are
 *
 * Returns: (transfer none) (nullable): the one to be read
 */
const TrendsCells *
trends_sheet_pick (GPtrArray   *book,
                   const char  *name,
                   GError     **error)
{
  const TrendsCells *found = name ? find_named (book, name) : guess_sheet (book);
  g_autofree char *names = NULL;

  if (found)
    return found;
  names = list_sheets (book);
  if (name)
    trends_exchange_refuse (error, _("there is no sheet “%s”; there is: %s"), name, names);
  else
    trends_exchange_refuse (error, _("nothing is in this file"));
  return NULL;
}

/**
 * trends_sheet_pick_header:
 * @cells: a sheet
 * @said: the row that a person has chosen, or %TRENDS_SHEET_NO_HEADINGS, or 0
 * @is_part: whether it may be rows without their headings
 * @error: return location for an error
 *
 * Returns: the number of the row with its headings, or 0 where there is none
 */
guint
trends_sheet_pick_header (const TrendsCells  *cells,
                          guint               said,
                          gboolean            is_part,
                          GError            **error)
{
  guint header = said > 0 ? said : trends_sheet_find_header (cells);
  guint index = trends_cells_find_row (cells, header);

  if (header == TRENDS_SHEET_NO_HEADINGS
      || (said == 0 && is_part && !trends_sheet_begins_with_headings (cells)))
    return TRENDS_SHEET_NO_HEADINGS;
  if (header == 0 || index >= trends_cells_get_n_rows (cells)
      || trends_cells_get_row (cells, index).number != header)
    trends_exchange_refuse (error, _("row %u has no headings"), header);
  else if (index + 1 >= trends_cells_get_n_rows (cells))
    trends_exchange_refuse (error, _("there are headings in row %u, and no rows below them"), header);
  else
    return header;
  return 0;
}
