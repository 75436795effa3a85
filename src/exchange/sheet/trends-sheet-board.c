/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-board.c: see trends-sheet-board.h. Each item has a name in the first column; where it
 * has none, what is above the row says what it is, up to the next empty row.
 */

#include "trends-sheet-board.h"

#include "trends-sheet-headings.h"
#include "trends-sheet-map.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PARTS "subitems" /* folded: heads the headings of parts, in the first column */
#define UPDATES "-updates" /* ends the name of the sheet with what was said about items */

struct _TrendsSheetBoard
{
  const TrendsCells *cells;
  guint header;
  GHashTable *updates; /* id of an item -> GString, a line for each that was said; NULL where nothing was */
  gboolean is_board;
  char *group; /* the last one that began, or NULL */
};

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
 * trends_sheet_board_is_updates:
 * @items: a sheet
 * @cells: another one of its file
 *
 * Returns: whether that has what was said about the items of the first
 */
gboolean
trends_sheet_board_is_updates (const TrendsCells *items,
                               const TrendsCells *cells)
{
  const char *name = trends_cells_get_name (cells), *of = trends_cells_get_name (items);

  /* Names of sheets are cut after 31 letters. */
  return cells != items && g_str_has_suffix (name, UPDATES) && strlen (name) > strlen (UPDATES)
         && strncmp (name, of, strlen (name) - strlen (UPDATES)) == 0;
}

/* ----------------------------------------------------------------- updates */

/* The headings that are needed of such a sheet, folded */
enum { ITEM, USER, TIME, CONTENT, N_HEADINGS };
static const char *const headings[N_HEADINGS] = { "item id", "user", "created at", "update content" };

/* (transfer full): what stands in the row below the heading, "" for nothing */
static char *
dup_below (const TrendsCells    *cells,
           const TrendsCellsRow *row,
           gint                  column)
{
  return trends_cells_dup_text (cells, column < 0 ? NULL : trends_cells_find (cells, row, (guint) column));
}

static void
note_update (TrendsSheetBoard     *self,
             const TrendsCells    *cells,
             const TrendsCellsRow *row,
             const gint            columns[N_HEADINGS])
{
  g_autofree char *id = dup_below (cells, row, columns[ITEM]);
  g_autofree char *user = dup_below (cells, row, columns[USER]);
  g_autofree char *time = dup_below (cells, row, columns[TIME]);
  g_autofree char *content = dup_below (cells, row, columns[CONTENT]);
  GString *said = g_hash_table_lookup (self->updates, id);

  if (*id == '\0' || *content == '\0')
    return;
  if (!said)
    {
      said = g_string_new (NULL);
      g_hash_table_insert (self->updates, g_strdup (id), said);
    }
  if (said->len > 0)
    g_string_append_c (said, '\n');
  g_string_append_printf (said, "%s%s%s%s%s", user, *user && *time ? ", " : "", time, *user || *time ? ": " : "", content);
}

/* The headings stand in any of the first rows. */
static gboolean
find_headings (const TrendsCells *cells,
               guint              index,
               gint               columns[N_HEADINGS])
{
  TrendsCellsRow row = trends_cells_get_row (cells, index);

  for (guint i = 0; i < N_HEADINGS; i++)
    columns[i] = -1;
  for (guint i = 0; i < row.n_cells; i++)
    {
      g_autofree char *text = trends_cells_dup_text (cells, &row.cells[i]);
      g_autofree char *folded = trends_sheet_fold_heading (text);

      for (guint j = 0; j < N_HEADINGS; j++)
        if (strcmp (folded, headings[j]) == 0)
          columns[j] = row.cells[i].column;
    }
  return columns[ITEM] >= 0 && columns[CONTENT] >= 0;
}

static void
string_free (gpointer data)
{
  g_string_free (data, TRUE);
}

static void
note_updates (TrendsSheetBoard  *self,
              const TrendsCells *cells)
{
  gint columns[N_HEADINGS];
  guint first = 0, n = trends_cells_get_n_rows (cells);

  while (first < n && !find_headings (cells, first, columns))
    first++;
  for (guint i = first + 1; i < n; i++)
    {
      TrendsCellsRow row = trends_cells_get_row (cells, i);

      note_update (self, cells, &row, columns);
    }
}

/* ------------------------------------------------------------------- items */

/**
 * trends_sheet_board_new:
 * @book: (element-type TrendsCells): all sheets of a file, as long as this is used
 * @cells: the one that is read
 * @header: the row with its headings
 *
 * Returns: (transfer full): what is said of its items elsewhere than in their rows, if it is a board
 */
TrendsSheetBoard *
trends_sheet_board_new (GPtrArray         *book,
                        const TrendsCells *cells,
                        guint              header)
{
  TrendsSheetBoard *self = g_new0 (TrendsSheetBoard, 1);

  self->cells = cells;
  self->header = header;
  self->is_board = is_board (cells, header);
  if (self->is_board)
    {
      TrendsCellsRow above = trends_cells_get_row (cells, trends_cells_find_row (cells, header) - 1);

      trends_sheet_board_begin_group (self, &above);
    }
  self->updates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, string_free);
  for (guint i = 0; i < book->len; i++)
    if (trends_sheet_board_is_updates (cells, book->pdata[i]))
      note_updates (self, book->pdata[i]);
  return self;
}

/**
 * trends_sheet_board_free:
 * @self: (nullable) (transfer full): what is said of items
 */
void
trends_sheet_board_free (TrendsSheetBoard *self)
{
  if (!self)
    return;
  g_hash_table_unref (self->updates);
  g_free (self->group);
  g_free (self);
}

/**
 * trends_sheet_board_classify_row:
 * @self: what is said of items
 * @index: one of the rows below the headings
 *
 * Returns: what that is
 */
TrendsSheetBoardRow
trends_sheet_board_classify_row (const TrendsSheetBoard *self,
                                 guint                   index)
{
  TrendsCellsRow row = trends_cells_get_row (self->cells, index), above;
  gboolean is_last;

  if (row.n_cells == 0 || row.cells[0].column == 0 || !self->is_board)
    return TRENDS_SHEET_BOARD_ITEM;
  for (guint i = index; i-- > 0;)
    {
      g_autofree char *first = NULL;

      above = trends_cells_get_row (self->cells, i);
      if (above.number <= self->header || above.number + (index - i) != row.number)
        break;
      first = dup_first (self->cells, &above);
      if (strcmp (first, PARTS) == 0)
        return TRENDS_SHEET_BOARD_PART;
      if (*first != '\0')
        break;
    }
  is_last = index + 1 >= trends_cells_get_n_rows (self->cells)
            || trends_cells_get_row (self->cells, index + 1).number > row.number + 1;
  return is_last ? TRENDS_SHEET_BOARD_SUMMARY : TRENDS_SHEET_BOARD_ITEM;
}

/* (transfer full): "Form; Owner: Orla; Status: Done", by the headings above the parts of an item */
static char *
dup_part (const TrendsCells    *cells,
          const TrendsCellsRow *above,
          const TrendsCellsRow *row)
{
  GString *part = g_string_new (NULL);

  for (guint i = 0; i < row->n_cells; i++)
    {
      g_autofree char *text = trends_cells_dup_text (cells, &row->cells[i]);
      g_autofree char *heading = trends_cells_dup_text (cells, trends_cells_find (cells, above, row->cells[i].column));

      if (i == 0)
        g_string_append (part, text);
      else
        g_string_append_printf (part, "; %s%s%s", heading, *heading ? ": " : "", text);
    }
  return g_string_free (part, FALSE);
}

static void
add_parts (TrendsSheetBoard *self,
           TrendsSheetEntry *entry,
           guint             index)
{
  TrendsCellsRow above = { 0 };

  for (guint i = index + 1; i < trends_cells_get_n_rows (self->cells); i++)
    {
      TrendsCellsRow row = trends_cells_get_row (self->cells, i);
      g_autofree char *first = dup_first (self->cells, &row);
      g_autofree char *part = NULL;

      if (row.number != entry->number + (i - index))
        return;
      if (strcmp (first, PARTS) == 0)
        above = row;
      else if (above.n_cells == 0 || row.n_cells == 0 || row.cells[0].column == 0)
        return;
      else
        {
          part = dup_part (self->cells, &above, &row);
          /* Translators: in an initiative's notes, before a smaller piece of work that belongs to it */
          trends_sheet_entry_add_note (entry, _("Part"), part);
        }
    }
}

/**
 * trends_sheet_board_begin_group:
 * @self: what is said of items
 * @row: with the name of the group of those that come now
 */
void
trends_sheet_board_begin_group (TrendsSheetBoard     *self,
                                const TrendsCellsRow *row)
{
  g_free (self->group);
  self->group = trends_cells_dup_text (self->cells, row->cells);
}

/**
 * trends_sheet_board_take:
 * @self: what is said of items
 * @entry: the next of them
 *
 * Adds to its notes in which group it is, its parts, and what was said about it.
 */
void
trends_sheet_board_take (TrendsSheetBoard *self,
                         TrendsSheetEntry *entry)
{
  guint index = self->is_board ? trends_cells_find_row (self->cells, entry->number) : 0;
  GString *said = entry->id ? g_hash_table_lookup (self->updates, entry->id) : NULL;

  /* Translators: in an initiative's notes, before the name of the group that it was in */
  if (self->group)
    trends_sheet_entry_add_note (entry, _("Group"), self->group);
  if (self->is_board)
    add_parts (self, entry, index);
  /* Translators: in an initiative's notes, before what somebody has said about it */
  if (said)
    trends_sheet_entry_add_note (entry, _("Update"), said->str);
}
