/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-table.c: see trends-table.h. Cells are in one array, row after row. */

#include "trends-table.h"

#include "trends-date.h"
#include "trends-money.h"

typedef struct
{
  char *title;
  TrendsColumnType type;
  gboolean has_minor; /* some amount in it isn't whole, so all have their decimals */
  char *none;         /* (nullable): what an empty cell of it means */
} Column;

typedef struct
{
  char *text;           /* of type TEXT */
  gint64 number;        /* of all others */
  TrendsEntity *entity; /* (nullable) */
  char *remark;         /* (nullable): in words, after a number */
} Cell;

struct _TrendsTable
{
  gatomicrefcount ref_count;
  char *title;
  char *currency;
  GArray *columns; /* (element-type Column) */
  GArray *cells;   /* (element-type Cell) */
};

static void
clear_column (gpointer data)
{
  Column *column = data;

  g_free (column->title);
  g_free (column->none);
}

static void
clear_cell (gpointer data)
{
  Cell *cell = data;

  g_free (cell->text);
  g_free (cell->remark);
  g_clear_object (&cell->entity);
}

/**
 * trends_table_new:
 * @title: what it is about, translated
 * @currency: what its amounts are in, an ISO 4217 code
 *
 * Returns: (transfer full): a table without columns
 */
TrendsTable *
trends_table_new (const char *title,
                  const char *currency)
{
  TrendsTable *self = g_new0 (TrendsTable, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->title = g_strdup (title);
  self->currency = g_strdup (currency);
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->columns, clear_column);
  g_array_set_clear_func (self->cells, clear_cell);
  return self;
}

/**
 * trends_table_ref:
 *
 * Returns: (transfer full): the same
 */
TrendsTable *
trends_table_ref (TrendsTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * trends_table_unref:
 *
 * The last one frees it.
 */
void
trends_table_unref (TrendsTable *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->columns);
  g_array_unref (self->cells);
  g_free (self->title);
  g_free (self->currency);
  g_free (self);
}

/**
 * trends_table_add_column:
 * @title: what is in it, translated
 * @type: what its values are
 *
 * Adds a column; before there is any row.
 */
void
trends_table_add_column (TrendsTable     *self,
                         const char      *title,
                         TrendsColumnType type)
{
  const Column column = { g_strdup (title), type, FALSE, NULL };

  g_return_if_fail (self->cells->len == 0);

  g_array_append_val (self->columns, column);
}

static Column *
get_column (const TrendsTable *self,
            guint              column)
{
  return &g_array_index (self->columns, Column, column);
}

/**
 * trends_table_say_none:
 * @none: what an empty cell means, translated
 *
 * Says of the column that was added last that what isn't there isn't missing: nobody has to set it.
 */
void
trends_table_say_none (TrendsTable *self,
                       const char  *none)
{
  Column *last;

  g_return_if_fail (self->columns->len > 0);

  last = get_column (self, self->columns->len - 1);
  g_free (last->none);
  last->none = g_strdup (none);
}

static Column *
get_next_column (const TrendsTable *self)
{
  return get_column (self, self->cells->len % self->columns->len);
}

static gboolean
has_minor (const TrendsTable *self,
           gint64             amount)
{
  return amount % trends_currency_minor_units (self->currency) != 0;
}

/**
 * trends_table_add_text:
 * @text: (nullable): what the next cell says, in a column of texts; %NULL or "": nothing
 * @entity: (nullable): what the text is the name of
 *
 * Adds a cell; where a row has all that there are columns, it begins the next.
 */
void
trends_table_add_text (TrendsTable  *self,
                       const char   *text,
                       TrendsEntity *entity)
{
  const Cell cell = { g_strdup (text != NULL ? text : ""), TRENDS_UNSET,
                      entity != NULL ? g_object_ref (entity) : NULL, NULL };

  g_return_if_fail (self->columns->len > 0 && get_next_column (self)->type == TRENDS_COLUMN_TEXT);

  g_array_append_val (self->cells, cell);
}

/**
 * trends_table_add_number:
 * @number: the value of the next cell, as its column has them, not negative; %TRENDS_UNSET: none
 *
 * Adds a cell, as trends_table_add_text() does.
 */
void
trends_table_add_number (TrendsTable *self,
                         gint64       number)
{
  const Cell cell = { NULL, number, NULL, NULL };
  Column *column;

  g_return_if_fail (self->columns->len > 0);
  column = get_next_column (self);
  g_return_if_fail (column->type != TRENDS_COLUMN_TEXT);

  if (column->type == TRENDS_COLUMN_MONEY && number != TRENDS_UNSET)
    column->has_minor |= has_minor (self, number);
  g_array_append_val (self->cells, cell);
}

/**
 * trends_table_remark:
 * @remark: what there is to say of the number that was added last, translated
 *
 * It follows the number wherever people read it; a spreadsheet gets the number alone, to count with.
 */
void
trends_table_remark (TrendsTable *self,
                     const char  *remark)
{
  Cell *last;

  g_return_if_fail (self->cells->len > 0);

  last = &g_array_index (self->cells, Cell, self->cells->len - 1);
  g_free (last->remark);
  last->remark = g_strdup (remark);
}

/**
 * trends_table_get_title:
 *
 * Returns: (transfer none): what it is about
 */
const char *
trends_table_get_title (const TrendsTable *self)
{
  return self->title;
}

/**
 * trends_table_get_currency:
 *
 * Returns: (transfer none): the ISO 4217 code of what its amounts are in
 */
const char *
trends_table_get_currency (const TrendsTable *self)
{
  return self->currency;
}

/**
 * trends_table_get_n_columns:
 *
 * Returns: how many columns there are
 */
guint
trends_table_get_n_columns (const TrendsTable *self)
{
  return self->columns->len;
}

/**
 * trends_table_get_n_rows:
 *
 * Returns: how many rows there are, without that of the titles
 */
guint
trends_table_get_n_rows (const TrendsTable *self)
{
  return self->columns->len > 0 ? self->cells->len / self->columns->len : 0;
}

/**
 * trends_table_get_column_title:
 *
 * Returns: (transfer none): what is in a column
 */
const char *
trends_table_get_column_title (const TrendsTable *self,
                               guint              column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return get_column (self, column)->title;
}

/**
 * trends_table_get_column_type:
 *
 * Returns: what the values of a column are
 */
TrendsColumnType
trends_table_get_column_type (const TrendsTable *self,
                              guint              column)
{
  g_return_val_if_fail (column < self->columns->len, TRENDS_COLUMN_TEXT);

  return get_column (self, column)->type;
}

/**
 * trends_table_get_none:
 *
 * Returns: (transfer none) (nullable): what an empty cell of a column means; %NULL where it isn't set
 */
const char *
trends_table_get_none (const TrendsTable *self,
                       guint              column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return get_column (self, column)->none;
}

static const Cell *
get_cell (const TrendsTable *self,
          guint              row,
          guint              column)
{
  return &g_array_index (self->cells, Cell, row * self->columns->len + column);
}

/**
 * trends_table_get_entity:
 *
 * Returns: (transfer none) (nullable): what a cell has the name of
 */
TrendsEntity *
trends_table_get_entity (const TrendsTable *self,
                         guint              row,
                         guint              column)
{
  g_return_val_if_fail (row < trends_table_get_n_rows (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return get_cell (self, row, column)->entity;
}

/* Exact, with a full stop, and without decimals that are all noughts: 8600 or 8600.50; in full,
 * 8600.00 */
static char *
dup_plain (gint64   number,
           int      n_digits,
           gboolean in_full)
{
  gint64 unit = 1;

  for (int i = 0; i < n_digits; i++)
    unit *= 10;
  if (n_digits == 0 || (number % unit == 0 && !in_full))
    return g_strdup_printf ("%" G_GINT64_FORMAT, number / unit);

  return g_strdup_printf ("%" G_GINT64_FORMAT ".%0*d", number / unit, n_digits,
                          (int) (number % unit));
}

/* How a day, an amount or a number is written; @paper: the language of one, where it is for one */
typedef char *(*WriteFunc) (const TrendsTable    *self,
                            const Column         *column,
                            gint64                number,
                            const TrendsLanguage *paper);

static char *
dup_for_spreadsheet (const TrendsTable    *self,
                     const Column         *column,
                     gint64                number,
                     const TrendsLanguage *paper)
{
  if (column->type == TRENDS_COLUMN_DATE)
    return trends_date_to_iso (number);
  if (column->type == TRENDS_COLUMN_MONEY)
    return dup_plain (number, trends_currency_digits (self->currency), column->has_minor);

  return dup_plain (number, column->type == TRENDS_COLUMN_TENTHS ? 1 : 0, FALSE);
}

static char *
dup_for_paper (const TrendsTable    *self,
               const Column         *column,
               gint64                number,
               const TrendsLanguage *paper)
{
  int n_digits = trends_currency_digits (self->currency);

  if (column->type == TRENDS_COLUMN_DATE)
    return trends_language_format_date (paper, number, FALSE);
  if (column->type == TRENDS_COLUMN_MONEY)
    return trends_language_format_money (paper, number, n_digits, self->currency,
                                         column->has_minor);
  if (column->type == TRENDS_COLUMN_TENTHS)
    return trends_language_format_decimal (paper, number, 1);

  return trends_language_format_number (paper, (guint64) number);
}

static char *
dup_on_screen (const TrendsTable    *self,
               const Column         *column,
               gint64                number,
               const TrendsLanguage *paper)
{
  if (column->type == TRENDS_COLUMN_DATE)
    return trends_date_format (number);
  if (column->type == TRENDS_COLUMN_MONEY)
    return column->has_minor ? trends_money_format_in_full (number, self->currency)
                             : trends_money_format (number, self->currency);
  if (column->type == TRENDS_COLUMN_TENTHS)
    return g_strdup_printf ("%.1f", (double) number / 10);

  return g_strdup_printf ("%'" G_GINT64_FORMAT, number);
}

/* (transfer full): what a cell says; "" where that is nothing */
static char *
dup_cell (const TrendsTable    *self,
          guint                 row,
          guint                 column,
          WriteFunc             write,
          const TrendsLanguage *paper)
{
  const Cell *cell = get_cell (self, row, column);
  g_autofree char *number = NULL;

  if (get_column (self, column)->type == TRENDS_COLUMN_TEXT)
    return g_strdup (cell->text);
  if (cell->number == TRENDS_UNSET)
    return g_strdup ("");
  number = write (self, get_column (self, column), cell->number, paper);
  return cell->remark != NULL && write != dup_for_spreadsheet
           ? g_strdup_printf ("%s, %s", number, cell->remark)
           : g_steal_pointer (&number);
}

/**
 * trends_table_dup_text:
 * @paper: (nullable): the language of a paper; %NULL for a spreadsheet, which can count with
 *   numbers and days only where these are written as it reads them, whatever the locale
 *
 * Returns: (transfer full): what a cell says; "" where that is nothing
 */
char *
trends_table_dup_text (const TrendsTable    *self,
                       guint                 row,
                       guint                 column,
                       const TrendsLanguage *paper)
{
  g_return_val_if_fail (row < trends_table_get_n_rows (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return dup_cell (self, row, column, paper != NULL ? dup_for_paper : dup_for_spreadsheet, paper);
}

/**
 * trends_table_dup_shown:
 *
 * Returns: (transfer full): what a cell says on screen, days and amounts as the locale has them;
 *   "" where that is nothing
 */
char *
trends_table_dup_shown (const TrendsTable *self,
                        guint              row,
                        guint              column)
{
  g_return_val_if_fail (row < trends_table_get_n_rows (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return dup_cell (self, row, column, dup_on_screen, NULL);
}
