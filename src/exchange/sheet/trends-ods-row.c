/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ods-row.c: see trends-ods-row.h. Empty cells and rows cost nothing, however often they
 * come: a sheet is filled up with them to its last row.
 */

#include "trends-ods-row.h"

#include "trends-exchange-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  guint column, n_columns;
  TrendsCellType type;
  double number;
  guint text, length; /* where its text is, and how long it is */
} Cell;

/**
 * trends_ods_row_init:
 * @self: (out caller-allocates): as before the first row of a sheet; to be cleared by
 *   trends_ods_row_clear()
 */
void
trends_ods_row_init (TrendsOdsRow *self)
{
  *self = (TrendsOdsRow) { .n_times = 0 };
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->texts = g_byte_array_new ();
}

/**
 * trends_ods_row_clear:
 * @self: a row, whose cells and texts are freed; may be cleared twice
 */
void
trends_ods_row_clear (TrendsOdsRow *self)
{
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_pointer (&self->texts, g_byte_array_unref);
}

/**
 * trends_ods_row_begin:
 * @self: a row; before the first of a sheet, its number and how often it comes are 0
 * @n_times: how often it comes
 * @is_hidden: whether people don't see it
 */
void
trends_ods_row_begin (TrendsOdsRow *self,
                      guint         n_times,
                      gboolean      is_hidden)
{
  guint before = self->number == 0 ? 1 : self->number + self->n_times;

  self->number = MIN (before, TRENDS_CELLS_MAX_ROWS + 1u);
  self->n_times = CLAMP (n_times, 1u, TRENDS_CELLS_MAX_ROWS + 1u);
  self->is_hidden = is_hidden;
  self->column = 0;
  g_array_set_size (self->cells, 0);
  g_byte_array_set_size (self->texts, 0);
}

static gboolean
is_text (TrendsCellType type)
{
  return type == TRENDS_CELL_TEXT || type == TRENDS_CELL_ERROR;
}

/**
 * trends_ods_row_take:
 * @self: a row that was begun
 * @n_columns: how many columns have what comes
 * @type: what it is
 * @number: its number, where it is one
 * @text: its text, where it is one, and a text of "" is nothing; of a number, what it is shown
 *   with, or ""
 * @error: return location for an error: there are more columns than a sheet has
 *
 * Returns: whether it is taken
 */
gboolean
trends_ods_row_take (TrendsOdsRow    *self,
                     guint            n_columns,
                     TrendsCellType   type,
                     double           number,
                     const char      *text,
                     GError         **error)
{
  Cell cell = { self->column, n_columns, type, number, self->texts->len, 0 };

  self->column += MIN (n_columns, TRENDS_CELLS_MAX_COLUMNS);
  if (is_text (type) && *text == '\0')
    return TRUE;
  if (self->column > TRENDS_CELLS_MAX_COLUMNS || n_columns > TRENDS_CELLS_MAX_COLUMNS)
    {
      g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                   _("a sheet has more than %d columns"), TRENDS_CELLS_MAX_COLUMNS);
      return FALSE;
    }
  cell.length = (guint) strlen (text);
  g_byte_array_append (self->texts, (const guint8 *) text, cell.length + 1);
  g_array_append_val (self->cells, cell);
  return TRUE;
}

static gboolean
add (const TrendsOdsRow  *self,
     const Cell          *cell,
     TrendsCells         *cells,
     GError             **error)
{
  const char *text = (const char *) self->texts->data + cell->text;

  for (guint i = cell->column; i < cell->column + cell->n_columns; i++)
    {
      if (!(is_text (cell->type)
              ? trends_cells_add_text (cells, i, cell->type, text, cell->length, error)
              : trends_cells_add_number (cells, i, cell->type, cell->number, error)))
        return FALSE;
      if (cell->type == TRENDS_CELL_NUMBER && cell->length > 0)
        trends_cells_set_unit (cells, i, text);
    }
  return TRUE;
}

/* How much room the row takes, once */
static gsize
measure (const TrendsOdsRow *self)
{
  gsize n = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);

      n += (gsize) cell->n_columns * (cell->length + sizeof (double) + sizeof (TrendsCell));
    }
  return n;
}

/**
 * trends_ods_row_end:
 * @self: a row that has all its cells
 * @cells: the sheet, which has it from now on, as often as it comes
 * @error: return location for an error: there is more than can be read
 *
 * Returns: whether there was room
 */
gboolean
trends_ods_row_end (TrendsOdsRow  *self,
                    TrendsCells   *cells,
                    GError       **error)
{
  gsize once = measure (self);

  if (self->cells->len == 0)
    return TRUE;
  self->n_repeated += once * self->n_times - MIN (once, self->texts->len + sizeof (Cell));
  if (self->n_repeated > TRENDS_ODS_MAX_REPEATED)
    {
      g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                   _("rows and cells that repeat others make more than %d MB of this file, which is "
                     "read no further"), TRENDS_ODS_MAX_REPEATED / (1024 * 1024));
      return FALSE;
    }
  for (guint time = 0; time < self->n_times; time++)
    {
      if (!trends_cells_begin_row (cells, self->number + time, self->is_hidden, error))
        return FALSE;
      for (guint i = 0; i < self->cells->len; i++)
        if (!add (self, &g_array_index (self->cells, Cell, i), cells, error))
          return FALSE;
    }
  return TRUE;
}
