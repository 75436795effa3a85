/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-xlsx-read.c: see trends-xlsx-read.h. A cell's place and type may be said or not; what
 * a formula comes to is what was saved with it.
 */

#include "trends-xlsx-read.h"

#include "trends-date.h"
#include "trends-exchange-error.h"
#include "trends-workbook-kind.h"
#include "trends-xlsx-asides.h"
#include "trends-xlsx-book.h"
#include "trends-xlsx-styles.h"
#include "trends-xml-read.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef struct
{
  const TrendsXlsxBook *book;
  TrendsCells *cells;
  guint row, column;      /* row from 1, column of the next cell from 0 */
  gboolean is_row_hidden;
  gboolean has_row;       /* whether the cells have been told of it */
  char type[12];          /* of the cell */
  TrendsXlsxStyle style;
  gboolean has_formula, has_value;
  gboolean in_value, in_text, in_phonetic;
  TrendsXlsxLinks *links;
  GString *value;         /* what stands in it */
  GString *text;          /* the same, where it stands in an element of its own */
} Reader;

/* ------------------------------------------------------------------- cells */

static gboolean
ensure_row (Reader  *self,
            GError **error)
{
  if (self->has_row)
    return TRUE;
  self->has_row = TRUE;
  return trends_cells_begin_row (self->cells, self->row, self->is_row_hidden, error);
}

static gboolean
add_text (Reader          *self,
          TrendsCellType   type,
          const char      *text,
          gsize            length,
          GError         **error)
{
  return length == 0
         || (ensure_row (self, error)
             && trends_cells_add_text (self->cells, self->column, type, text, length, error));
}

static gboolean
add_number (Reader          *self,
            TrendsCellType   type,
            double           number,
            GError         **error)
{
  return ensure_row (self, error)
         && trends_cells_add_number (self->cells, self->column, type, number, error);
}

/* Text that several cells share; one that isn't there is told of where the cell is. */
static gboolean
add_shared (Reader  *self,
            GError **error)
{
  guint64 index;
  gsize length;
  const char *text = NULL;
  g_autofree char *missing = NULL;

  if (g_ascii_string_to_unsigned (self->value->str, 10, 0, G_MAXUINT32, &index, NULL))
    text = trends_xlsx_texts_get (&self->book->shared, index, &length);
  if (text)
    return add_text (self, TRENDS_CELL_TEXT, text, length, error);
  /* Translators: what stands in place of a cell's text: %s is a number */
  missing = g_strdup_printf (_("text %s, which isn’t in the file"), self->value->str);
  return add_text (self, TRENDS_CELL_ERROR, missing, strlen (missing), error);
}

static gboolean
add_iso (Reader  *self,
         GError **error)
{
  g_autofree char *day = g_strndup (self->value->str, strlen ("2026-12-31"));
  gint64 julian = trends_date_from_iso (day);

  return julian != TRENDS_UNSET
           ? add_number (self, TRENDS_CELL_DATE, (double) julian, error)
           : add_text (self, TRENDS_CELL_TEXT, self->value->str, self->value->len, error);
}

static gboolean
add_value (Reader  *self,
           GError **error)
{
  char *end;
  double number = g_ascii_strtod (self->value->str, &end);
  double day;

  if (end == self->value->str || *end != '\0' || !isfinite (number))
    return add_text (self, TRENDS_CELL_ERROR, self->value->str, self->value->len, error);
  if (self->style.shows_day && trends_xlsx_serial_to_day (number, self->book->is_1904, &day))
    return add_number (self, TRENDS_CELL_DATE, day, error);
  if (!add_number (self, TRENDS_CELL_NUMBER, number, error))
    return FALSE;
  if (*self->style.unit != '\0')
    trends_cells_set_unit (self->cells, self->column, self->style.unit);
  return TRUE;
}

/* Programs that write workbooks often leave it to the next one that opens them. */
static gboolean
add_unknown (Reader  *self,
             GError **error)
{
  /* Translators: what stands in place of a cell's text */
  const char *words = _("a formula that has never been worked out");

  return !self->has_formula
         || add_text (self, TRENDS_CELL_ERROR, words, strlen (words), error);
}

static gboolean
add_cell (Reader  *self,
          GError **error)
{
  if (strcmp (self->type, "inlineStr") == 0)
    {
      trends_xlsx_text_decode (self->text);
      return add_text (self, TRENDS_CELL_TEXT, self->text->str, self->text->len, error);
    }
  /* Only a text can be worked out to be nothing. */
  if (self->value->len == 0)
    return (self->has_value && strcmp (self->type, "str") == 0) || add_unknown (self, error);
  if (strcmp (self->type, "s") == 0)
    return add_shared (self, error);
  if (strcmp (self->type, "b") == 0)
    return add_number (self, TRENDS_CELL_BOOLEAN, strcmp (self->value->str, "0") != 0, error);
  if (strcmp (self->type, "e") == 0)
    return add_text (self, TRENDS_CELL_ERROR, self->value->str, self->value->len, error);
  if (strcmp (self->type, "d") == 0)
    return add_iso (self, error);
  if (strcmp (self->type, "str") != 0)
    return add_value (self, error);
  trends_xlsx_text_decode (self->value);
  return add_text (self, TRENDS_CELL_TEXT, self->value->str, self->value->len, error);
}

/* ---------------------------------------------------------------- elements */

static void
start_row (Reader    *self,
           TrendsXml *xml)
{
  const char *number;
  guint64 row;

  self->row++;
  if (trends_xml_get (xml, "r", &number)
      && g_ascii_string_to_unsigned (number, 10, 1, G_MAXINT, &row, NULL))
    self->row = (guint) row;
  self->column = 0;
  self->has_row = FALSE;
  self->is_row_hidden = trends_xml_get_boolean (xml, "hidden");
}

static void
start_cell (Reader    *self,
            TrendsXml *xml)
{
  const char *value, *end;

  if (trends_xml_get (xml, "r", &value))
    trends_cells_read_column (value, &self->column, &end);
  self->type[0] = '\0';
  if (trends_xml_get (xml, "t", &value))
    g_strlcpy (self->type, value, sizeof self->type);
  self->style = trends_xlsx_book_get_style (
    self->book, trends_xml_get (xml, "s", &value) ? g_ascii_strtoull (value, NULL, 10) : 0);
  self->has_formula = FALSE;
  self->has_value = FALSE;
  g_string_truncate (self->value, 0);
  g_string_truncate (self->text, 0);
}

static void
hide_columns (Reader    *self,
              TrendsXml *xml)
{
  const char *value;
  guint64 first, last;

  if (!trends_xml_get_boolean (xml, "hidden") || !trends_xml_get (xml, "min", &value)
      || !g_ascii_string_to_unsigned (value, 10, 1, TRENDS_CELLS_MAX_COLUMNS, &first, NULL)
      || !trends_xml_get (xml, "max", &value)
      || !g_ascii_string_to_unsigned (value, 10, first, G_MAXINT, &last, NULL))
    return;
  trends_cells_hide_columns (self->cells, (guint) first - 1, (guint) last - 1);
}

/* "H5:H6" */
static void
merge (Reader    *self,
       TrendsXml *xml)
{
  const char *value, *at;
  guint first_column, last_column;
  guint64 first_row, last_row;
  char *end;

  if (!trends_xml_get (xml, "ref", &value)
      || !trends_cells_read_column (value, &first_column, &at))
    return;
  first_row = g_ascii_strtoull (at, &end, 10);
  if (*end != ':' || !trends_cells_read_column (end + 1, &last_column, &at))
    return;
  last_row = g_ascii_strtoull (at, NULL, 10);
  if (first_row > 0 && last_row <= TRENDS_CELLS_MAX_ROWS)
    trends_cells_merge (self->cells, (guint) first_row, first_column, (guint) last_row, last_column);
}

static void
take_link (Reader    *self,
           TrendsXml *xml)
{
  const char *value;
  g_autofree char *reference = trends_xml_dup (xml, "ref");

  if (reference && trends_xml_get (xml, "id", &value))
    trends_xlsx_links_add (self->links, reference, value);
}

static gboolean
start_element (TrendsXml   *xml,
               const char  *name,
               gpointer     user_data,
               GError     **error)
{
  Reader *self = user_data;

  if (strcmp (name, "c") == 0)
    start_cell (self, xml);
  else if (strcmp (name, "row") == 0)
    start_row (self, xml);
  else if (strcmp (name, "v") == 0)
    self->in_value = self->has_value = TRUE;
  else if (strcmp (name, "f") == 0)
    self->has_formula = TRUE;
  else if (strcmp (name, "rPh") == 0)
    self->in_phonetic = TRUE;
  else if (strcmp (name, "t") == 0)
    self->in_text = !self->in_phonetic;
  else if (strcmp (name, "col") == 0)
    hide_columns (self, xml);
  else if (strcmp (name, "mergeCell") == 0)
    merge (self, xml);
  else if (strcmp (name, "hyperlink") == 0)
    take_link (self, xml);
  return TRUE;
}

static gboolean
end_element (TrendsXml   *xml,
             const char  *name,
             gpointer     user_data,
             GError     **error)
{
  Reader *self = user_data;
  gboolean done = TRUE;

  self->in_value = FALSE;
  self->in_text = FALSE;
  if (strcmp (name, "rPh") == 0)
    self->in_phonetic = FALSE;
  if (strcmp (name, "c") != 0)
    return TRUE;
  if (self->row == 0)
    self->row = 1; /* a cell that is in no row */
  done = add_cell (self, error);
  self->column++;
  return done;
}

static void
take_text (const char *text,
           gsize       length,
           gpointer    user_data)
{
  Reader *self = user_data;

  if (self->in_value)
    g_string_append_len (self->value, text, (gssize) length);
  else if (self->in_text)
    g_string_append_len (self->text, text, (gssize) length);
}

static const TrendsXmlHandler sheet_handler = { trends_xlsx_namespaces, start_element, end_element,
                                                take_text };

/* (transfer full) (nullable) */
static TrendsCells *
read_sheet (TrendsXlsxBook         *book,
            const TrendsXlsxSheet  *sheet,
            GError                **error)
{
  g_autoptr (TrendsCells) cells = trends_cells_new (sheet->name ? sheet->name : "");
  g_autoptr (GString) value = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (TrendsXlsxLinks) links = trends_xlsx_links_new ();
  Reader reader = { .book = book, .cells = cells, .links = links, .value = value, .text = text };
  gboolean is_there;

  trends_cells_set_hidden (cells, sheet->is_hidden);
  if (!sheet->part)
    return g_steal_pointer (&cells);
  if (!trends_xml_read_part (&book->zip, sheet->part, &sheet_handler, &reader, &is_there, error)
      || !trends_xlsx_asides_read (links, &book->zip, sheet->part, cells, error))
    {
      g_prefix_error (error, "%s: ", trends_cells_get_name (cells));
      return NULL;
    }
  return g_steal_pointer (&cells);
}

/* ------------------------------------------------------------- a workbook */

static gboolean
check (const char  *data,
       gsize        length,
       GError     **error)
{
  if (!trends_workbook_check (data, length, error))
    return FALSE;
  if (length >= 4 && memcmp (data, "PK", 2) == 0)
    return TRUE;
  g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                       _("this isn’t a workbook"));
  return FALSE;
}

/**
 * trends_xlsx_read:
 * @data: all of a workbook
 * @length: how long it is
 * @values: (nullable): no options
 * @error: return location for an error, which says the way out
 *
 * Formulas aren't worked out: what was saved beside them counts. Of cells that are one, the
 * first has the value.
 *
 * Returns: (transfer full) (element-type TrendsCells) (nullable): its sheets, the one in front
 *   first
 */
GPtrArray *
trends_xlsx_read (const char  *data,
                  gsize        length,
                  GHashTable  *values,
                  GError     **error)
{
  g_auto (TrendsXlsxBook) book = { { NULL } };
  g_autoptr (GPtrArray) sheets = trends_cells_book_new ();

  if (!check (data, length, error) || !trends_xlsx_book_open (&book, data, length, error))
    return NULL;
  for (guint i = 0; i < book.sheets->len; i++)
    {
      TrendsCells *cells = read_sheet (&book, book.sheets->pdata[i], error);

      if (!cells)
        return NULL;
      g_ptr_array_insert (sheets, i == book.active ? 0 : -1, cells);
    }
  return g_steal_pointer (&sheets);
}
