/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-book-cells.c: columns and cells of a sheet, one after the other, and the words in them. */

#include "trends-book-private.h"

#include "trends-sheet-own-words.h"

#include <string.h>

#define LONGEST_ESCAPE 7 /* UTF-16 units that one sign may take */

/**
 * trends_book_say:
 * @sheet: a sheet
 * @words: of the program, in English
 *
 * Returns: (transfer none): the same in the language of the plan, as all that stands in a book
 */
const char *
trends_book_say (TrendsBookSheet *sheet,
                 const char      *words)
{
  return trends_sheet_own_say (words, sheet->book->language);
}

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
 * trends_book_put_values(). Such columns come before all others.
 */
void
trends_book_add_field (TrendsBookSheet   *sheet,
                       const TrendsField *field)
{
  g_autofree char *heading = trends_sheet_own_dup_heading (field, sheet->book->plan);
  TrendsBookField added = { field, get_type (field), trends_sheet_own_begin_sum (field->key) };

  trends_sheet_own_make_sum (added.sum_of_nothing, added.sum, "");
  trends_book_add_column (sheet, heading, added.type, get_width (field));
  g_array_append_val (sheet->fields, added);
}

/* ----------------------------------------------------------------- cells */

/* Leaves as much as a cell of the format can hold; what looks like an escape there takes more. */
static void
cut (TrendsBook *self,
     GString    *text)
{
  gsize n = 0;

  if (self->longest == TRENDS_BOOK_NO_LIMIT || text->len <= self->longest / LONGEST_ESCAPE)
    return;
  for (const char *at = text->str; *at != '\0'; at = g_utf8_next_char (at))
    {
      n += g_utf8_get_char (at) > 0xffff ? 2 : *at == '_' ? LONGEST_ESCAPE : 1;
      if (n <= self->longest)
        continue;
      self->n_cut++;
      g_string_truncate (text, (gsize) (at - text->str));
      return;
    }
}

/* The room of the next cell, in which nothing is */
static GString *
get_room (TrendsBookSheet *sheet)
{
  GString *text = sheet->texts->pdata[sheet->next];

  g_string_truncate (text, 0);
  return text;
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
  TrendsBookCell *cell = &g_array_index (sheet->cells, TrendsBookCell, sheet->next);
  GString *tidy = get_room (sheet);

  sheet->next++;
  if (!text)
    return;
  trends_sheet_own_append_tidy (tidy, text);
  cut (sheet->book, tidy);
  if (tidy->len > 0)
    cell->text = tidy->str;
}

/**
 * trends_book_put_letters:
 * @sheet: one whose row is being filled
 * @letters: of ASCII, a few; they stay as long as the row
 *
 * Fills the next cell with what needs no tidying.
 */
void
trends_book_put_letters (TrendsBookSheet *sheet,
                         const char      *letters)
{
  g_array_index (sheet->cells, TrendsBookCell, sheet->next++).text = letters;
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
          const char        *text)
{
  if (cell->type == TRENDS_BOOK_TEXT)
    cell->text = text;
  else
    {
      cell->number = number;
      cell->plain = text;
    }
  if (field->type == TRENDS_FIELD_CHOICE)
    cell->colour = get_colour (field, number);
}

/* Returns the text of the cell, "" for nothing */
static const char *
fill_cell (TrendsBookSheet   *sheet,
           TrendsBookCell    *cell,
           const TrendsField *field,
           const TrendsValue *value)
{
  TrendsBook *book = sheet->book;
  GString *text = get_room (sheet);

  trends_sheet_own_texts_append (book->texts, text, value, field);
  cut (book, text);
  if (text->len > 0)
    set_cell (cell, field, value->storage == TRENDS_STORAGE_INTEGER ? trends_value_get_integer (value) : 0,
              text->str);
  return text->str;
}

static void
put_value (TrendsBookSheet       *sheet,
           TrendsEntity          *entity,
           const TrendsBookField *column,
           char                  *sum)
{
  TrendsBookCell *cell = &g_array_index (sheet->cells, TrendsBookCell, sheet->next);
  const TrendsField *field = column->field;
  const TrendsValue *value = trends_entity_get_value (entity, field->index);
  /* What is kept back reads as the first choice, and isn't that. */
  gboolean is_said = trends_value_is_set (value)
                     && trends_audience_says_value (sheet->book->profile, entity, field);
  const char *text;

  cell->type = column->type;
  text = is_said ? fill_cell (sheet, cell, field, value) : "";
  sheet->next++;
  if (sum && *text != '\0')
    trends_sheet_own_make_sum (sum, column->sum, text);
  else if (sum)
    memcpy (sum, column->sum_of_nothing, TRENDS_SHEET_OWN_N_SUM);
}

/**
 * trends_book_put_values:
 * @sheet: one whose row is being filled
 * @entity: what it is about
 *
 * Fills the cells of all columns that are fields, and makes the sums of what stands there.
 */
void
trends_book_put_values (TrendsBookSheet *sheet,
                        TrendsEntity    *entity)
{
  GString *sums = sheet->sums;

  if (sums)
    g_string_set_size (sums, sheet->fields->len * TRENDS_SHEET_OWN_N_SUM);
  for (guint i = 0; i < sheet->fields->len; i++)
    put_value (sheet, entity, &g_array_index (sheet->fields, TrendsBookField, i),
               sums ? sums->str + i * TRENDS_SHEET_OWN_N_SUM : NULL);
}
