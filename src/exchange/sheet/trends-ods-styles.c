/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ods-styles.c: see trends-ods-styles.h. A cell names its style, that how it shows
 * numbers, and there the sign of a currency may stand as a text beside them.
 */

#include "trends-ods-styles.h"

#include "trends-money.h"

#include <string.h>

#define MOST_STYLES 100000
#define MOST_LITERAL 64 /* bytes of it that are looked at */

/* Columns beside each other, and the style of cells in them that have none */
typedef struct
{
  guint first, n;
  char *style;
} Columns;

static void
columns_clear (gpointer data)
{
  g_free (((Columns *) data)->style);
}

/**
 * trends_ods_styles_init:
 * @self: (out caller-allocates): no styles yet; to be cleared
 */
void
trends_ods_styles_init (TrendsOdsStyles *self)
{
  *self = (TrendsOdsStyles) { NULL };
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->literal = g_string_new (NULL);
  self->columns = g_array_new (FALSE, FALSE, sizeof (Columns));
  g_array_set_clear_func (self->columns, columns_clear);
}

/**
 * trends_ods_styles_clear:
 * @self: styles
 */
void
trends_ods_styles_clear (TrendsOdsStyles *self)
{
  g_clear_pointer (&self->hidden, g_hash_table_unref);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->units, g_hash_table_unref);
  g_clear_pointer (&self->style, g_free);
  g_clear_pointer (&self->number, g_free);
  g_string_free (self->literal, TRUE);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->row, g_free);
}

static gboolean
is_number (const char *name)
{
  return strcmp (name, "number-style") == 0 || strcmp (name, "currency-style") == 0;
}

static gboolean
is_literal (const char *name)
{
  return strcmp (name, "text") == 0 || strcmp (name, "currency-symbol") == 0;
}

static void
begin_style (TrendsOdsStyles *self,
             TrendsXml       *xml)
{
  g_autofree char *number = trends_xml_dup (xml, "data-style-name");

  g_free (self->style);
  self->style = trends_xml_dup (xml, "name");
  if (self->style && number && g_hash_table_size (self->numbers) < MOST_STYLES)
    g_hash_table_insert (self->numbers, g_strdup (self->style), g_steal_pointer (&number));
}

/**
 * trends_ods_styles_start:
 * @self: styles
 * @xml: where an element begins, outside of all sheets
 * @name: what it is called
 */
void
trends_ods_styles_start (TrendsOdsStyles *self,
                         TrendsXml       *xml,
                         const char      *name)
{
  const char *value;

  if (strcmp (name, "style") == 0)
    begin_style (self, xml);
  else if (strcmp (name, "table-properties") == 0 && self->style
           && trends_xml_get (xml, "display", &value) && strcmp (value, "false") == 0)
    g_hash_table_add (self->hidden, g_strdup (self->style));
  else if (is_number (name))
    {
      g_free (self->number);
      self->number = trends_xml_dup (xml, "name");
      g_string_truncate (self->literal, 0);
    }
  else if (is_literal (name))
    self->in_literal = self->number != NULL;
}

/**
 * trends_ods_styles_take_text:
 * @self: styles
 * @text: what stands in an element that was begun
 * @length: how many bytes it has
 */
void
trends_ods_styles_take_text (TrendsOdsStyles *self,
                             const char      *text,
                             gsize            length)
{
  if (self->in_literal && length <= MOST_LITERAL - MIN (self->literal->len, MOST_LITERAL))
    g_string_append_len (self->literal, text, (gssize) length);
}

/**
 * trends_ods_styles_end:
 * @self: styles
 * @name: of an element that ends, outside of all sheets
 */
void
trends_ods_styles_end (TrendsOdsStyles *self,
                       const char      *name)
{
  g_autofree char *unit = NULL;

  if (is_literal (name))
    self->in_literal = FALSE;
  if (!is_number (name) || !self->number)
    return;
  unit = trends_money_dup_other (self->literal->str, "");
  if (unit && g_hash_table_size (self->units) < MOST_STYLES)
    g_hash_table_insert (self->units, g_strdup (self->number), g_steal_pointer (&unit));
  g_clear_pointer (&self->number, g_free);
}

/**
 * trends_ods_styles_set_columns:
 * @self: styles
 * @first: a column of the sheet that is read, after those that were declared before
 * @n_columns: how many, from there on
 * @style: of cells in them that have none
 */
void
trends_ods_styles_set_columns (TrendsOdsStyles *self,
                               guint            first,
                               guint            n_columns,
                               const char      *style)
{
  const Columns columns = { first, n_columns, g_strdup (style) };

  g_array_append_val (self->columns, columns);
}

/**
 * trends_ods_styles_set_row:
 * @self: styles
 * @style: (nullable): of cells that have none in the row that begins, whatever their columns say
 */
void
trends_ods_styles_set_row (TrendsOdsStyles *self,
                           const char      *style)
{
  g_free (self->row);
  self->row = g_strdup (style);
}

/**
 * trends_ods_styles_end_sheet:
 * @self: styles
 *
 * Forgets what was said of the columns of a sheet.
 */
void
trends_ods_styles_end_sheet (TrendsOdsStyles *self)
{
  g_array_set_size (self->columns, 0);
  g_clear_pointer (&self->row, g_free);
}

/**
 * trends_ods_styles_find:
 * @self: styles
 * @column: from 0
 *
 * Returns: (transfer none) (nullable): the style of a cell there that has none of its own
 */
const char *
trends_ods_styles_find (const TrendsOdsStyles *self,
                        guint                  column)
{
  guint low = 0, high = self->columns->len;

  if (self->row)
    return self->row;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const Columns *columns = &g_array_index (self->columns, Columns, middle);

      if (column < columns->first)
        high = middle;
      else if (column >= columns->first + columns->n)
        low = middle + 1;
      else
        return columns->style;
    }
  return NULL;
}

/**
 * trends_ods_styles_hide:
 * @self: styles
 * @style: of a sheet
 *
 * Returns: whether people don’t see it
 */
gboolean
trends_ods_styles_hide (const TrendsOdsStyles *self,
                        const char            *style)
{
  return g_hash_table_contains (self->hidden, style);
}

/**
 * trends_ods_styles_get_unit:
 * @self: styles
 * @style: of a cell
 *
 * Returns: (transfer none) (nullable): the currency by whose sign or code its number is shown
 */
const char *
trends_ods_styles_get_unit (const TrendsOdsStyles *self,
                            const char            *style)
{
  const char *number = g_hash_table_lookup (self->numbers, style);

  return number ? g_hash_table_lookup (self->units, number) : NULL;
}
