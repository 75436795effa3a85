/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cells.c: see trends-cells.h. Texts and numbers stand one after the other in one
 * pool, cells say where in it, and rows say which are their cells.
 */

#include "trends-cells.h"

#include "trends-date.h"
#include "trends-exchange-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define SECONDS_OF_DAY 86400

typedef struct
{
  guint32 first; /* among the cells */
  guint32 number : 31;
  guint32 is_hidden : 1;
} Row;

typedef struct
{
  guint first_row, first_column, last_row, last_column; /* rows from 1, columns from 0 */
} Range;

/* What a cell has beside its text; where it is comes first, by which it is found. */
typedef struct
{
  gint64 place;
  char *link;    /* or NULL */
  char *comment; /* the same */
  gboolean is_read;
} Aside;

struct _TrendsCells
{
  char *name;
  gboolean is_hidden;
  GArray *rows;        /* (element-type Row) */
  GArray *cells;       /* (element-type TrendsCell) */
  GByteArray *pool;
  GHashTable *down;    /* column -> (element-type Range): cells below each other that are one */
  GArray *across;      /* (element-type Range): cells beside each other that are one */
  guint n_merged;
  GArray *hidden;      /* (element-type Range): of columns */
  GPtrArray *units;    /* (element-type utf8): in which numbers are shown */
  GHashTable *asides;  /* set of Aside */
  gsize n_aside_bytes;
  char *remark;        /* what people should know of how it was read, or NULL */
};

static void
aside_free (gpointer data)
{
  Aside *aside = data;

  g_free (aside->link);
  g_free (aside->comment);
  g_free (aside);
}

/**
 * trends_cells_new:
 * @name: the sheet's, or "" where a file has one without a name
 *
 * Returns: (transfer full): an empty sheet
 */
TrendsCells *
trends_cells_new (const char *name)
{
  TrendsCells *self = g_new0 (TrendsCells, 1);

  g_return_val_if_fail (name != NULL, NULL);

  self->name = g_strdup (name);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->cells = g_array_new (FALSE, FALSE, sizeof (TrendsCell));
  self->pool = g_byte_array_new ();
  self->down = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->across = g_array_new (FALSE, FALSE, sizeof (Range));
  self->hidden = g_array_new (FALSE, FALSE, sizeof (Range));
  self->units = g_ptr_array_new_with_free_func (g_free);
  self->asides = g_hash_table_new_full (g_int64_hash, g_int64_equal, aside_free, NULL);
  return self;
}

/**
 * trends_cells_free:
 * @self: (nullable) (transfer full): a sheet
 */
void
trends_cells_free (TrendsCells *self)
{
  if (!self)
    return;
  g_free (self->name);
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_byte_array_unref (self->pool);
  g_hash_table_unref (self->down);
  g_array_unref (self->across);
  g_array_unref (self->hidden);
  g_ptr_array_unref (self->units);
  g_hash_table_unref (self->asides);
  g_free (self->remark);
  g_free (self);
}

/**
 * trends_cells_book_new:
 *
 * Returns: (transfer full) (element-type TrendsCells): a file without sheets
 */
GPtrArray *
trends_cells_book_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) trends_cells_free);
}

/* ----------------------------------------------------------------- filling */

void
trends_cells_set_hidden (TrendsCells *self,
                         gboolean     is_hidden)
{
  self->is_hidden = is_hidden;
}

/**
 * trends_cells_set_remark:
 * @self: a sheet that is being read
 * @remark: (nullable): what people should know of how it was read, translated; nothing by %NULL
 */
void
trends_cells_set_remark (TrendsCells *self,
                         const char  *remark)
{
  g_free (self->remark);
  self->remark = g_strdup (remark);
}

#define refuse(error, ...) \
  (g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID, __VA_ARGS__), FALSE)

/**
 * trends_cells_begin_row:
 * @self: a sheet that is being read
 * @number: which row comes, from 1; one that doesn't come after the last is taken for the next
 * @is_hidden: whether people don't see it
 * @error: return location for an error: there are more than can be read
 *
 * What is added from now on is in that row. Rows in which nothing is needn't be told of.
 *
 * Returns: whether it may be filled
 */
gboolean
trends_cells_begin_row (TrendsCells  *self,
                        guint         number,
                        gboolean      is_hidden,
                        GError      **error)
{
  Row *last = self->rows->len > 0 ? &g_array_index (self->rows, Row, self->rows->len - 1) : NULL;
  Row row = { self->cells->len, 0, is_hidden != FALSE };

  number = MAX (number, last ? last->number + 1u : 1u);
  if (number > TRENDS_CELLS_MAX_ROWS)
    return refuse (error, _("a sheet has more than %d rows"), TRENDS_CELLS_MAX_ROWS);
  row.number = number & 0x7fffffff;
  if (last && last->first == self->cells->len)
    *last = row; /* nothing was in it */
  else
    g_array_append_val (self->rows, row);
  return TRUE;
}

/* Where a cell of that column goes among those of the last row; cells come in order, unless
 * a file was made by hand. */
static guint
find_place (TrendsCells *self,
            guint        column)
{
  guint first = g_array_index (self->rows, Row, self->rows->len - 1).first;
  guint place = self->cells->len;

  while (place > first && g_array_index (self->cells, TrendsCell, place - 1).column >= column)
    place--;
  return place;
}

static gboolean
add (TrendsCells    *self,
     guint           column,
     TrendsCellType  type,
     gconstpointer   data,
     gsize           size,
     GError        **error)
{
  TrendsCell cell = { self->pool->len, (guint16) column, (guint8) type, 0 };
  guint place;

  g_assert (self->rows->len > 0);
  if (column >= TRENDS_CELLS_MAX_COLUMNS)
    return refuse (error, _("a sheet has more than %d columns"), TRENDS_CELLS_MAX_COLUMNS);
  if (self->cells->len >= TRENDS_CELLS_MAX_CELLS)
    return refuse (error, _("a sheet has more than %d cells that are filled"),
                   TRENDS_CELLS_MAX_CELLS);
  if (size > TRENDS_CELLS_MAX_BYTES - self->pool->len)
    return refuse (error, _("a sheet has more than %d MB of text"),
                   TRENDS_CELLS_MAX_BYTES / (1024 * 1024));

  place = find_place (self, column);
  g_byte_array_append (self->pool, data, (guint) size);
  if (place < self->cells->len
      && g_array_index (self->cells, TrendsCell, place).column == column)
    g_array_index (self->cells, TrendsCell, place) = cell;
  else
    g_array_insert_val (self->cells, place, cell);
  return TRUE;
}

/**
 * trends_cells_add_text:
 * @self: a sheet in a row of which one is
 * @column: from 0
 * @type: %TRENDS_CELL_TEXT or %TRENDS_CELL_ERROR
 * @text: what stands there, valid UTF-8 without a NUL; nothing is kept of an empty one
 * @length: how many bytes it has
 * @error: return location for an error: there is more than can be read
 *
 * Returns: whether there was room
 */
gboolean
trends_cells_add_text (TrendsCells     *self,
                       guint            column,
                       TrendsCellType   type,
                       const char      *text,
                       gsize            length,
                       GError         **error)
{
  if (length == 0)
    return TRUE;
  if (!add (self, column, type, text, length, error))
    return FALSE;
  g_byte_array_append (self->pool, (const guint8 *) "", 1);
  return TRUE;
}

/**
 * trends_cells_add_number:
 * @self: a sheet in a row of which one is
 * @column: from 0
 * @type: %TRENDS_CELL_NUMBER, %TRENDS_CELL_DATE or %TRENDS_CELL_BOOLEAN
 * @number: what stands there
 * @error: return location for an error: there is more than can be read
 *
 * Returns: whether there was room
 */
gboolean
trends_cells_add_number (TrendsCells     *self,
                         guint            column,
                         TrendsCellType   type,
                         double           number,
                         GError         **error)
{
  return add (self, column, type, &number, sizeof number, error);
}

/* From 1; 0 where there are too many. */
static guint
find_unit (TrendsCells *self,
           const char  *unit)
{
  guint index;

  if (g_ptr_array_find_with_equal_func (self->units, unit, g_str_equal, &index))
    return index + 1;
  if (self->units->len >= TRENDS_CELLS_MAX_UNITS)
    return 0;
  g_ptr_array_add (self->units, g_strdup (unit));
  return self->units->len;
}

/**
 * trends_cells_set_unit:
 * @self: a sheet in a row of which one is
 * @column: from 0, of a number that was added to that row
 * @unit: what the number is shown with: %TRENDS_CELLS_PERCENT, or a currency by its sign or
 *   its code
 *
 * Says what a number alone doesn't: 0.45 that people see as 45 % is no amount, and one in
 * another currency isn't the plan's.
 */
void
trends_cells_set_unit (TrendsCells *self,
                       guint        column,
                       const char  *unit)
{
  guint place = find_place (self, column);
  TrendsCell *cell = place < self->cells->len ? &g_array_index (self->cells, TrendsCell, place)
                                              : NULL;

  if (cell && cell->column == column && cell->type == TRENDS_CELL_NUMBER)
    cell->unit = (guint8) find_unit (self, unit);
}

static gint64
get_place (guint row,
           guint column)
{
  return ((gint64) row << 16) + column;
}

/* (nullable): what is beside a cell, where there is anything */
static Aside *
find_aside (const TrendsCells *self,
            guint              row,
            guint              column)
{
  gint64 place = get_place (row, column);

  return g_hash_table_size (self->asides) > 0 ? g_hash_table_lookup (self->asides, &place) : NULL;
}

/* (nullable): NULL where there is no room for more text */
static Aside *
make_aside (TrendsCells *self,
            guint        row,
            guint        column,
            const char  *text)
{
  Aside *aside = find_aside (self, row, column);

  self->n_aside_bytes += strlen (text);
  if (column >= TRENDS_CELLS_MAX_COLUMNS || self->n_aside_bytes > TRENDS_CELLS_MAX_BYTES / 16
      || (!aside && g_hash_table_size (self->asides) >= TRENDS_CELLS_MAX_ASIDES))
    return NULL;
  if (!aside)
    {
      aside = g_new0 (Aside, 1);
      aside->place = get_place (row, column);
      g_hash_table_add (self->asides, aside);
    }
  return aside;
}

/**
 * trends_cells_set_link:
 * @self: a sheet that is being read
 * @row: from 1
 * @column: from 0
 * @address: where the cell leads
 *
 * After %TRENDS_CELLS_MAX_ASIDES, cells lead nowhere.
 */
void
trends_cells_set_link (TrendsCells *self,
                       guint        row,
                       guint        column,
                       const char  *address)
{
  Aside *aside = make_aside (self, row, column, address);

  if (aside && !aside->link)
    aside->link = g_strdup (address);
}

/**
 * trends_cells_set_comment:
 * @self: a sheet that is being read
 * @row: from 1
 * @column: from 0
 * @comment: what somebody has noted on the cell, valid UTF-8
 *
 * After %TRENDS_CELLS_MAX_ASIDES, comments aren't kept.
 */
void
trends_cells_set_comment (TrendsCells *self,
                          guint        row,
                          guint        column,
                          const char  *comment)
{
  Aside *aside = make_aside (self, row, column, comment);

  if (aside && !aside->comment)
    aside->comment = g_strdup (comment);
}

/**
 * trends_cells_get_link:
 * @self: a sheet
 * @row: from 1
 * @column: from 0
 *
 * Returns: (transfer none) (nullable): the address to which the cell leads
 */
const char *
trends_cells_get_link (const TrendsCells *self,
                       guint              row,
                       guint              column)
{
  const Aside *aside = find_aside (self, row, column);

  return aside ? aside->link : NULL;
}

/**
 * trends_cells_get_comment:
 * @self: a sheet
 * @row: from 1
 * @column: from 0
 *
 * Returns: (transfer none) (nullable): what somebody has noted on the cell, which counts as read then
 */
const char *
trends_cells_get_comment (const TrendsCells *self,
                          guint              row,
                          guint              column)
{
  Aside *aside = find_aside (self, row, column);

  if (aside)
    aside->is_read = TRUE;
  return aside ? aside->comment : NULL;
}

/**
 * trends_cells_count_unread:
 * @self: a sheet
 *
 * Returns: how many comments nobody has asked for
 */
guint
trends_cells_count_unread (const TrendsCells *self)
{
  GHashTableIter iter;
  gpointer aside;
  guint n = 0;

  g_hash_table_iter_init (&iter, self->asides);
  while (g_hash_table_iter_next (&iter, &aside, NULL))
    n += ((Aside *) aside)->comment && !((Aside *) aside)->is_read;
  return n;
}

static GArray *
get_down (TrendsCells *self,
          guint        column)
{
  GArray *ranges = g_hash_table_lookup (self->down, GUINT_TO_POINTER (column));

  if (!ranges)
    {
      ranges = g_array_new (FALSE, FALSE, sizeof (Range));
      g_hash_table_insert (self->down, GUINT_TO_POINTER (column), ranges);
    }
  return ranges;
}

/**
 * trends_cells_merge:
 * @self: a sheet that is being read
 * @first_row: from 1
 * @first_column: from 0
 * @last_row: the last one
 * @last_column: the last one
 *
 * Says that these cells are one, which has the value of the first of them. After
 * %TRENDS_CELLS_MAX_MERGED, others stay apart.
 */
void
trends_cells_merge (TrendsCells *self,
                    guint        first_row,
                    guint        first_column,
                    guint        last_row,
                    guint        last_column)
{
  const Range range = { first_row, first_column, last_row, last_column };

  if (first_row > last_row || first_column > last_column
      || self->n_merged++ >= TRENDS_CELLS_MAX_MERGED)
    return;
  if (first_column == last_column)
    g_array_append_val (get_down (self, first_column), range);
  else
    g_array_append_val (self->across, range);
}

/**
 * trends_cells_hide_columns:
 * @first: a column, from 0
 * @last: the last of those beside it
 *
 * Notes that people don’t see these columns.
 */
void
trends_cells_hide_columns (TrendsCells *self,
                           guint        first,
                           guint        last)
{
  const Range range = { 0, first, 0, last };

  g_array_append_val (self->hidden, range);
}

/* ----------------------------------------------------------------- looking */

const char *
trends_cells_get_name (const TrendsCells *self)
{
  return self->name;
}

/**
 * trends_cells_get_hidden:
 *
 * Returns: whether people don’t see the sheet
 */
gboolean
trends_cells_get_hidden (const TrendsCells *self)
{
  return self->is_hidden;
}

/**
 * trends_cells_get_remark:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): what people should know of how it was read
 */
const char *
trends_cells_get_remark (const TrendsCells *self)
{
  return self->remark;
}

static guint
count_in_row (const TrendsCells *self,
              guint              index)
{
  guint next = index + 1 < self->rows->len ? g_array_index (self->rows, Row, index + 1).first
                                           : self->cells->len;

  return next - g_array_index (self->rows, Row, index).first;
}

/**
 * trends_cells_get_n_rows:
 * @self: a sheet
 *
 * Returns: how many rows there are in which something is
 */
guint
trends_cells_get_n_rows (const TrendsCells *self)
{
  guint n = self->rows->len;

  return n > 0 && count_in_row (self, n - 1) == 0 ? n - 1 : n;
}

/**
 * trends_cells_get_row:
 * @self: a sheet
 * @index: of a row in which something is, from 0
 *
 * Returns: the row; good as long as @self
 */
TrendsCellsRow
trends_cells_get_row (const TrendsCells *self,
                      guint              index)
{
  const Row *row = &g_array_index (self->rows, Row, index);

  g_assert (index < self->rows->len);
  return (TrendsCellsRow) { row->number, row->is_hidden, count_in_row (self, index),
                            &g_array_index (self->cells, TrendsCell, row->first) };
}

/**
 * trends_cells_find_row:
 * @self: a sheet
 * @number: of a row, from 1
 *
 * Returns: the index of the first row that has this number or a higher one;
 *   trends_cells_get_n_rows() where there is none
 */
guint
trends_cells_find_row (const TrendsCells *self,
                       guint              number)
{
  guint low = 0, high = trends_cells_get_n_rows (self);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->rows, Row, middle).number < number)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * trends_cells_find:
 * @self: a sheet
 * @row: one of its rows
 * @column: from 0
 *
 * Returns: (nullable): the cell, or %NULL where nothing is
 */
const TrendsCell *
trends_cells_find (const TrendsCells    *self,
                   const TrendsCellsRow *row,
                   guint                 column)
{
  guint low = 0, high = row->n_cells;

  g_return_val_if_fail (self != NULL, NULL);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (row->cells[middle].column < column)
        low = middle + 1;
      else
        high = middle;
    }
  return low < row->n_cells && row->cells[low].column == column ? &row->cells[low] : NULL;
}

static const Range *
find_range (const GArray *ranges,
            guint         row,
            guint         column)
{
  for (guint i = 0; ranges && i < ranges->len; i++)
    {
      const Range *range = &g_array_index (ranges, Range, i);

      if (row >= range->first_row && row <= range->last_row && column >= range->first_column
          && column <= range->last_column)
        return range;
    }
  return NULL;
}

/**
 * trends_cells_find_merged:
 * @self: a sheet
 * @row: one of its rows
 * @column: from 0
 *
 * As trends_cells_find(), and where a cell is one with others above it, theirs. What is
 * merged along a row is a heading, and stays where it is.
 *
 * Returns: (nullable): the cell, or %NULL where nothing is
 */
const TrendsCell *
trends_cells_find_merged (const TrendsCells    *self,
                          const TrendsCellsRow *row,
                          guint                 column)
{
  const TrendsCell *cell = trends_cells_find (self, row, column);
  const GArray *ranges = cell || self->n_merged == 0
                           ? NULL : g_hash_table_lookup (self->down, GUINT_TO_POINTER (column));
  const Range *range = find_range (ranges, row->number, column);
  TrendsCellsRow first;
  guint index;

  if (!range)
    return cell;
  index = trends_cells_find_row (self, range->first_row);
  if (index >= trends_cells_get_n_rows (self))
    return NULL;
  first = trends_cells_get_row (self, index);
  return first.number == range->first_row ? trends_cells_find (self, &first, column) : NULL;
}

/**
 * trends_cells_find_across:
 * @self: a sheet
 * @number: of a row, from 1
 * @column: from 0
 *
 * Returns: (nullable): the cell, or the one that goes across that column, as a heading above
 *   several others does
 */
const TrendsCell *
trends_cells_find_across (const TrendsCells *self,
                          guint              number,
                          guint              column)
{
  const Range *range = find_range (self->across, number, column);
  guint index = trends_cells_find_row (self, number);
  TrendsCellsRow row;

  if (index >= trends_cells_get_n_rows (self))
    return NULL;
  row = trends_cells_get_row (self, index);
  return row.number == number ? trends_cells_find (self, &row, range ? range->first_column : column)
                              : NULL;
}

/**
 * trends_cells_hides_column:
 * @column: a column, from 0
 *
 * Returns: whether people don’t see it
 */
gboolean
trends_cells_hides_column (const TrendsCells *self,
                           guint              column)
{
  for (guint i = 0; i < self->hidden->len; i++)
    if (column >= g_array_index (self->hidden, Range, i).first_column
        && column <= g_array_index (self->hidden, Range, i).last_column)
      return TRUE;
  return FALSE;
}

static gboolean
has_text (const TrendsCell *cell)
{
  return cell->type == TRENDS_CELL_TEXT || cell->type == TRENDS_CELL_ERROR;
}

/**
 * trends_cells_peek_text:
 * @self: a sheet
 * @cell: one of its cells
 *
 * Returns: (nullable): the text in it; %NULL where it is none, but a number
 */
const char *
trends_cells_peek_text (const TrendsCells *self,
                        const TrendsCell  *cell)
{
  return has_text (cell) ? (const char *) self->pool->data + cell->at : NULL;
}

/**
 * trends_cells_get_number:
 * @self: a sheet
 * @cell: one of its cells
 *
 * Returns: the number in it, of a date its Julian day; 0 where it is a text
 */
double
trends_cells_get_number (const TrendsCells *self,
                         const TrendsCell  *cell)
{
  double number = 0;

  if (!has_text (cell))
    memcpy (&number, self->pool->data + cell->at, sizeof number);
  return number;
}

static char *
format_date (double number)
{
  double day = floor (number);
  int seconds = (int) round ((number - day) * SECONDS_OF_DAY);
  g_autofree char *date = NULL;

  if (seconds == SECONDS_OF_DAY)
    {
      day++;
      seconds = 0;
    }
  date = trends_date_to_iso ((gint64) day);
  return seconds == 0 ? g_steal_pointer (&date)
                      : g_strdup_printf ("%s %02d:%02d:%02d", date, seconds / 3600,
                                         seconds / 60 % 60, seconds % 60);
}

/* (nullable): in what a number is shown */
static const char *
get_unit (const TrendsCells *self,
          const TrendsCell  *cell)
{
  return cell->unit > 0 ? self->units->pdata[cell->unit - 1] : NULL;
}

static char *
format_number (const TrendsCells *self,
               const TrendsCell  *cell)
{
  const char *unit = get_unit (self, cell);
  gboolean is_share = g_strcmp0 (unit, TRENDS_CELLS_PERCENT) == 0;
  double number = trends_cells_get_number (self, cell) * (is_share ? 100 : 1);
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.15g", number);
  return is_share ? g_strconcat (digits, unit, NULL)
         : !unit  ? g_strdup (digits)
         /* A sign stands before the number, as in "£45"; a code has a blank between. */
                  : g_strconcat (unit, g_ascii_isalpha (*unit) ? " " : "", digits, NULL);
}

/**
 * trends_cells_dup_text:
 * @self: a sheet
 * @cell: (nullable): one of its cells
 *
 * What is in a cell, in the same words wherever and whenever it is asked: a date as
 * "2026-04-01", a number as "1250000.5", with what it is shown with, as "45%" or "€1250".
 *
 * Returns: (transfer full): the text; "" for no cell
 */
char *
trends_cells_dup_text (const TrendsCells *self,
                       const TrendsCell  *cell)
{
  if (!cell)
    return g_strdup ("");
  switch ((TrendsCellType) cell->type)
    {
    case TRENDS_CELL_DATE:
      return format_date (trends_cells_get_number (self, cell));
    case TRENDS_CELL_BOOLEAN:
      return g_strdup (trends_cells_get_number (self, cell) != 0 ? "TRUE" : "FALSE");
    case TRENDS_CELL_NUMBER:
      return format_number (self, cell);
    case TRENDS_CELL_TEXT:
    case TRENDS_CELL_ERROR:
    default:
      return g_strdup (trends_cells_peek_text (self, cell));
    }
}

/**
 * trends_cells_read_column:
 * @reference: what spreadsheets call a cell, or a column: "XFD9"
 * @column: (out): from 0
 * @end: (out): what comes after the column
 *
 * Returns: whether a column is there; one of more than four letters ends after these
 */
gboolean
trends_cells_read_column (const char  *reference,
                          guint       *column,
                          const char **end)
{
  guint n = 0;
  const char *at = reference;

  for (; g_ascii_isalpha (*at) && at - reference < 4; at++)
    n = n * 26 + (guint) (g_ascii_toupper (*at) - 'A') + 1;
  if (n == 0)
    return FALSE;
  *column = n - 1;
  *end = at;
  return TRUE;
}

/**
 * trends_cells_dup_column:
 * @column: from 0
 *
 * Returns: (transfer full): what spreadsheets call it: "A", "AB"
 */
char *
trends_cells_dup_column (guint column)
{
  char letters[8];
  guint i = sizeof letters - 1;

  letters[i] = '\0';
  for (guint rest = column + 1; rest > 0 && i > 0; rest = (rest - 1) / 26)
    letters[--i] = (char) ('A' + (rest - 1) % 26);
  return g_strdup (letters + i);
}
