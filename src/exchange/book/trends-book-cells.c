/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-book-cells.c: columns and cells of a sheet, one after the other. */

#include "trends-book-private.h"

#include <string.h>

#define LONGEST_ESCAPE 7 /* UTF-16 units that one sign may take */

/* --------------------------------------------------------------- columns */

/**
 * trends_book_add_column:
 * @sheet: one that is being begun
 * @heading: in the language of the book
 * @type: of its cells
 * @width: in characters
 *
 * Adds a column after those that are there.
 */
void
trends_book_add_column (TrendsBookSheet *sheet,
                        const char      *heading,
                        TrendsBookType   type,
                        guint            width)
{
  const TrendsBookColumn column = { g_strdup (heading), type, width };

  g_array_append_val (sheet->columns, column);
}

static TrendsBookType
get_type (const TrendsField *field)
{
  return field->type == TRENDS_FIELD_DATE ? TRENDS_BOOK_DATE
         : field->type == TRENDS_FIELD_MONEY ? TRENDS_BOOK_MONEY
         : field->type == TRENDS_FIELD_INTEGER ? TRENDS_BOOK_NUMBER : TRENDS_BOOK_TEXT;
}

static guint
get_width (const TrendsField *field)
{
  switch (get_type (field))
    {
    case TRENDS_BOOK_NUMBER:
      return 9;
    case TRENDS_BOOK_DATE:
      return 12;
    case TRENDS_BOOK_MONEY:
      return 16;
    case TRENDS_BOOK_TEXT:
    default:
      return field->type == TRENDS_FIELD_TEXT ? 44 : field->type == TRENDS_FIELD_STRING ? 32
             : field->type == TRENDS_FIELD_CHOICE || field->type == TRENDS_FIELD_BOOLEAN ? 13 : 24;
    }
}

/**
 * trends_book_add_field:
 * @sheet: one that is being begun
 * @field: what its cells hold
 *
 * Adds a column whose heading, type and width follow from the field, for
 * trends_book_put_value().
 */
void
trends_book_add_field (TrendsBookSheet   *sheet,
                       const TrendsField *field)
{
  g_autofree char *heading = trends_sheet_own_dup_heading (field, sheet->book->plan);
  const TrendsBookField added = { field, trends_sheet_own_begin_sum (field->key) };

  trends_book_add_column (sheet, heading, get_type (field), get_width (field));
  g_array_append_val (sheet->fields, added);
}

/* ----------------------------------------------------------------- cells */

static TrendsBookCell *
get_next (TrendsBookSheet *sheet)
{
  return &g_array_index (sheet->cells, TrendsBookCell, sheet->next++);
}

/* Leaves as much as a cell of the format can hold; what looks like an escape there takes more. */
static void
cut (TrendsBook *self,
     char       *text)
{
  gsize n = 0;

  if (self->longest == TRENDS_BOOK_NO_LIMIT || strlen (text) <= self->longest / LONGEST_ESCAPE)
    return;
  for (char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      n += g_utf8_get_char (at) > 0xffff ? 2 : *at == '_' ? LONGEST_ESCAPE : 1;
      if (n <= self->longest)
        continue;
      self->n_cut++;
      *at = '\0';
      return;
    }
}

/**
 * trends_book_put_text:
 * @sheet: one whose row is being filled
 * @text: (nullable): what stands in the next cell; nothing where it is empty
 *
 * Fills the next cell. Characters that no cell can hold are left out, and what is longer than a
 * cell can be is cut off, which trends_book_dup_warning() says then.
 */
void
trends_book_put_text (TrendsBookSheet *sheet,
                      const char      *text)
{
  TrendsBookCell *cell = get_next (sheet);
  g_autofree char *tidy = text ? trends_sheet_own_tidy (text) : NULL;

  if (tidy && *tidy != '\0')
    {
      cut (sheet->book, tidy);
      cell->text = g_steal_pointer (&tidy);
    }
}

static int
get_colour (const TrendsField *field,
            gint64             value)
{
  if (field->choices == &trends_priority_choices && value != TRENDS_PRIORITY_UNSET)
    return trends_colour_of_priority (value);
  if (field->choices != &trends_confidence_choices || value == TRENDS_CONFIDENCE_UNSET)
    return -1;
  return value == TRENDS_CONFIDENCE_GREEN ? TRENDS_COLOUR_GREEN
         : value == TRENDS_CONFIDENCE_AMBER ? TRENDS_COLOUR_AMBER : TRENDS_COLOUR_RED;
}

static void
set_cell (TrendsBookCell    *cell,
          const TrendsField *field,
          gint64             number,
          char             **text)
{
  if (cell->type == TRENDS_BOOK_TEXT)
    cell->text = g_steal_pointer (text);
  else
    {
      cell->number = number;
      cell->plain = g_steal_pointer (text);
    }
  if (field->type == TRENDS_FIELD_CHOICE)
    cell->colour = get_colour (field, number);
}

/* `sums`: (nullable): takes a sum of what stands in the cell */
void
trends_book_put_value (TrendsBookSheet       *sheet,
                       TrendsEntity          *entity,
                       const TrendsBookField *column,
                       GString               *sums)
{
  TrendsBookCell *cell = get_next (sheet);
  const TrendsField *field = column->field;
  const TrendsValue *value = trends_entity_get_value (entity, field->index);
  TrendsBook *book = sheet->book;
  g_autofree char *text = NULL;

  cell->type = get_type (field);
  /* What is kept back reads as the first choice, and isn't that. */
  if (trends_value_is_set (value) && trends_audience_says_value (book->profile, entity, field))
    {
      text = trends_sheet_own_dup_text_in (value, field, book->plan, book->language);
      cut (book, text);
    }
  if (sums)
    trends_sheet_own_append_sum (sums, column->sum, text ? text : "");
  if (text && *text != '\0')
    set_cell (cell, field, value->storage == TRENDS_STORAGE_INTEGER ? trends_value_get_integer (value) : 0,
              &text);
}
