/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ods-read.c: see trends-ods-read.h. */

#include "trends-ods-read.h"

#include "trends-date.h"
#include "trends-exchange-error.h"
#include "trends-ods-row.h"
#include "trends-ods-styles.h"
#include "trends-xml-read.h"
#include "trends-zip-read.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define SECONDS_OF_DAY 86400.0

static const char *const namespaces[] = {
  "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
  "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
  "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
  "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
  "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
  "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
  NULL,
};

typedef struct
{
  GPtrArray *book;
  TrendsCells *cells;     /* of the sheet that is read, which the book has; or NULL */
  TrendsOdsRow row;
  guint n_tables;         /* how deep in tables: one within a cell is no sheet */
  guint column;           /* of those that are declared */
  TrendsOdsStyles styles;
  gboolean in_cell;
  guint n_annotations, n_paragraphs;
  gboolean in_note;       /* in a paragraph of what somebody has noted on the cell */
  GString *note;
  GString *link;          /* where a part of the text leads, or "" */
  guint n_columns;        /* how often the cell comes */
  char type[16];          /* of the cell */
  double number;
  char unit[8];           /* what it is shown with, or "" */
  gboolean has_formula;
  GString *text;
  gboolean is_encrypted;
} Reader;

static guint
get_count (TrendsXml  *xml,
           const char *name,
           guint       most)
{
  const char *value;
  guint64 count;

  if (!trends_xml_get (xml, name, &value)
      || !g_ascii_string_to_unsigned (value, 10, 1, G_MAXUINT32, &count, NULL))
    return 1;
  return (guint) MIN (count, most);
}

static gboolean
is_hidden (TrendsXml *xml)
{
  const char *value;

  return trends_xml_get (xml, "visibility", &value) && strcmp (value, "visible") != 0;
}

/* "2026-04-01", "2026-04-01T09:30:00" */
static gboolean
read_date (const char *text,
           double     *day)
{
  g_autofree char *date = g_strndup (text, strlen ("2026-04-01"));
  gint64 julian = trends_date_from_iso (date);
  const char *time = strlen (text) > strlen (date) && text[strlen (date)] == 'T'
                       ? text + strlen (date) + 1 : "";
  g_auto (GStrv) parts = g_strsplit (time, ":", 3);
  double seconds = 0;

  for (guint i = 0; parts[i]; i++)
    seconds += g_ascii_strtod (parts[i], NULL) * (i == 0 ? 3600 : i == 1 ? 60 : 1);
  *day = (double) julian
         + (seconds > 0 && seconds < SECONDS_OF_DAY ? seconds / SECONDS_OF_DAY : 0);
  return julian != TRENDS_UNSET;
}

/* ------------------------------------------------------------------- cells */

/* The currency is said by its code or sign, or the cell is only shown with that. */
static void
take_unit (Reader    *self,
           TrendsXml *xml)
{
  const char *value;
  const char *style = trends_xml_get (xml, "style-name", &value)
                        ? value : trends_ods_styles_find (&self->styles, self->row.column);
  const char *unit = style ? trends_ods_styles_get_unit (&self->styles, style) : NULL;

  if (strcmp (self->type, "percentage") == 0)
    g_strlcpy (self->unit, TRENDS_CELLS_PERCENT, sizeof self->unit);
  else if (strcmp (self->type, "currency") == 0 && trends_xml_get (xml, "currency", &value)
           && strlen (value) < sizeof self->unit)
    g_strlcpy (self->unit, value, sizeof self->unit);
  else if (unit)
    g_strlcpy (self->unit, unit, sizeof self->unit);
}

static void
start_value (Reader    *self,
             TrendsXml *xml)
{
  const char *value;
  char *end;

  self->type[0] = '\0';
  self->unit[0] = '\0';
  if (trends_xml_get (xml, "value-type", &value))
    g_strlcpy (self->type, value, sizeof self->type);
  if (strcmp (self->type, "date") == 0)
    {
      if (!trends_xml_get (xml, "date-value", &value) || !read_date (value, &self->number))
        self->type[0] = '\0';
    }
  else if (strcmp (self->type, "boolean") == 0)
    self->number = trends_xml_get_boolean (xml, "boolean-value");
  else if (strcmp (self->type, "float") == 0 || strcmp (self->type, "percentage") == 0
           || strcmp (self->type, "currency") == 0)
    {
      take_unit (self, xml);
      g_strlcpy (self->type, "float", sizeof self->type);
      self->number = trends_xml_get (xml, "value", &value) ? g_ascii_strtod (value, &end) : NAN;
      if (!isfinite (self->number) || end == value || *end != '\0')
        self->type[0] = '\0';
    }
}

static void
start_cell (Reader    *self,
            TrendsXml *xml)
{
  guint n_rows = get_count (xml, "number-rows-spanned", TRENDS_CELLS_MAX_ROWS);
  guint n_columns = get_count (xml, "number-columns-spanned", TRENDS_CELLS_MAX_COLUMNS);
  const char *value;

  self->in_cell = TRUE;
  self->n_paragraphs = 0;
  g_string_truncate (self->note, 0);
  g_string_truncate (self->link, 0);
  g_string_truncate (self->text, 0);
  self->n_columns = get_count (xml, "number-columns-repeated", TRENDS_CELLS_MAX_COLUMNS);
  self->has_formula = trends_xml_get (xml, "formula", &value);
  start_value (self, xml);
  if (n_rows > 1 || n_columns > 1)
    trends_cells_merge (self->cells, self->row.number, self->row.column,
                        self->row.number + n_rows - 1, self->row.column + n_columns - 1);
}

static gboolean
end_cell (Reader  *self,
          GError **error)
{
  TrendsCellType type = strcmp (self->type, "date") == 0      ? TRENDS_CELL_DATE
                        : strcmp (self->type, "boolean") == 0 ? TRENDS_CELL_BOOLEAN
                        : strcmp (self->type, "float") == 0   ? TRENDS_CELL_NUMBER
                                                              : TRENDS_CELL_TEXT;
  gboolean is_text = type == TRENDS_CELL_TEXT;

  self->in_cell = FALSE;
  if (self->note->len > 0)
    trends_cells_set_comment (self->cells, self->row.number, self->row.column, self->note->str);
  if (self->link->len > 0)
    trends_cells_set_link (self->cells, self->row.number, self->row.column, self->link->str);
  if (is_text && self->has_formula && self->text->len == 0 && self->type[0] == '\0')
    {
      /* Translators: what stands in place of a cell's text */
      g_string_assign (self->text, _("a formula that has never been worked out"));
      type = TRENDS_CELL_ERROR;
    }
  if (is_text && self->has_formula
      && (self->text->str[0] == '#' || g_str_has_prefix (self->text->str, "Err:")))
    type = TRENDS_CELL_ERROR;
  return trends_ods_row_take (&self->row, self->n_columns, type, self->number,
                              is_text ? self->text->str : self->unit, error);
}

static void
append_spaces (GString   *to,
               TrendsXml *xml)
{
  for (guint n = get_count (xml, "c", 1000); n > 0; n--)
    g_string_append_c (to, ' ');
}

static void
start_paragraph (Reader  *self,
                 GString *to)
{
  gboolean is_first = to == self->note ? to->len == 0 : self->n_paragraphs++ == 0;

  self->in_note = to == self->note;
  if (!is_first)
    g_string_append_c (to, '\n');
}

/* The paragraphs of a cell are its text, and those of what somebody has noted on it are that. */
static void
start_text (Reader     *self,
            TrendsXml  *xml,
            const char *name)
{
  const char *address;
  GString *to;

  if (strcmp (name, "annotation") == 0)
    self->n_annotations++;
  to = self->n_annotations > 0 ? self->note : self->text;
  if (strcmp (name, "a") == 0 && to == self->text && self->link->len == 0
      && trends_xml_get (xml, "href", &address))
    g_string_assign (self->link, address);
  if (strcmp (name, "p") == 0)
    start_paragraph (self, to);
  else if (strcmp (name, "s") == 0)
    append_spaces (to, xml);
  else if (strcmp (name, "tab") == 0)
    g_string_append_c (to, '\t');
  else if (strcmp (name, "line-break") == 0)
    g_string_append_c (to, '\n');
}

/* ---------------------------------------------------------------- elements */

static gboolean
start_sheet (Reader     *self,
             TrendsXml  *xml,
             GError    **error)
{
  const char *value;
  gsize n_repeated = self->row.n_repeated;

  if (self->n_tables++ > 0)
    return TRUE;
  if (self->book->len >= TRENDS_ZIP_MAX_PARTS)
    {
      g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                           _("this file has more sheets than can be read"));
      return FALSE;
    }
  self->cells = trends_cells_new (trends_xml_get (xml, "name", &value) ? value : "");
  g_ptr_array_add (self->book, self->cells);
  if (trends_xml_get (xml, "style-name", &value))
    trends_cells_set_hidden (self->cells, trends_ods_styles_hide (&self->styles, value));
  trends_ods_row_clear (&self->row);
  trends_ods_row_init (&self->row);
  self->row.n_repeated = n_repeated;
  self->column = 0;
  trends_ods_styles_end_sheet (&self->styles);
  return TRUE;
}

static void
declare_column (Reader    *self,
                TrendsXml *xml)
{
  guint n = get_count (xml, "number-columns-repeated", TRENDS_CELLS_MAX_COLUMNS);
  const char *style;

  if (self->column < TRENDS_CELLS_MAX_COLUMNS && trends_xml_get (xml, "default-cell-style-name", &style))
    trends_ods_styles_set_columns (&self->styles, self->column, n, style);
  if (is_hidden (xml) && self->column < TRENDS_CELLS_MAX_COLUMNS)
    trends_cells_hide_columns (self->cells, self->column, self->column + n - 1);
  self->column = MIN (self->column + n, TRENDS_CELLS_MAX_COLUMNS);
}

static void
start_row (Reader    *self,
           TrendsXml *xml)
{
  const char *style;

  trends_ods_styles_set_row (&self->styles,
                             trends_xml_get (xml, "default-cell-style-name", &style) ? style : NULL);
  trends_ods_row_begin (&self->row, get_count (xml, "number-rows-repeated", TRENDS_CELLS_MAX_ROWS),
                        is_hidden (xml));
}

static gboolean
start_element (TrendsXml   *xml,
               const char  *name,
               gpointer     user_data,
               GError     **error)
{
  Reader *self = user_data;

  if (strcmp (name, "encryption-data") == 0)
    self->is_encrypted = TRUE;
  else if (strcmp (name, "table") == 0)
    return start_sheet (self, xml, error);
  else if (self->in_cell)
    start_text (self, xml, name);
  else if (self->n_tables == 0)
    trends_ods_styles_start (&self->styles, xml, name);
  else if (strcmp (name, "table-column") == 0)
    declare_column (self, xml);
  else if (strcmp (name, "table-row") == 0)
    start_row (self, xml);
  else if ((strcmp (name, "table-cell") == 0 || strcmp (name, "covered-table-cell") == 0)
           && self->row.number > 0)
    start_cell (self, xml);
  return TRUE;
}

static gboolean
end_element (TrendsXml   *xml,
             const char  *name,
             gpointer     user_data,
             GError     **error)
{
  Reader *self = user_data;

  if (strcmp (name, "annotation") == 0 && self->n_annotations > 0)
    self->n_annotations--;
  if (strcmp (name, "p") == 0)
    self->in_note = FALSE;
  if (strcmp (name, "table") == 0)
    self->n_tables--;
  if (self->n_tables == 0)
    trends_ods_styles_end (&self->styles, name);
  if (self->n_tables != 1)
    return TRUE;
  if (self->in_cell
      && (strcmp (name, "table-cell") == 0 || strcmp (name, "covered-table-cell") == 0))
    return end_cell (self, error);
  return strcmp (name, "table-row") != 0 || trends_ods_row_end (&self->row, self->cells, error);
}

static void
take_text (const char *text,
           gsize       length,
           gpointer    user_data)
{
  Reader *self = user_data;

  if (self->in_note)
    g_string_append_len (self->note, text, (gssize) length);
  else if (self->in_cell && self->n_annotations == 0 && self->n_paragraphs > 0)
    g_string_append_len (self->text, text, (gssize) length);
  else if (self->n_tables == 0)
    trends_ods_styles_take_text (&self->styles, text, length);
}

static const TrendsXmlHandler handler = { namespaces, start_element, end_element, take_text };

static gboolean
read_all (Reader      *self,
          const char  *data,
          gsize        length,
          GError     **error)
{
  TrendsZip zip = { data, length, 0 };
  gboolean is_there;

  if (!trends_xml_read_part (&zip, "META-INF/manifest.xml", &handler, self, &is_there, error))
    return FALSE;
  if (self->is_encrypted)
    {
      g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                           _("this spreadsheet is protected with a password; open it, save it "
                             "without one, and import that"));
      return FALSE;
    }
  if (!trends_xml_read_part (&zip, "content.xml", &handler, self, &is_there, error))
    return FALSE;
  if (!is_there)
    g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                         _("this isn’t a spreadsheet: nothing is in it"));
  return is_there;
}

/**
 * trends_ods_read:
 * @data: all of a spreadsheet
 * @length: how long it is
 * @values: (nullable): no options
 * @error: return location for an error, which says the way out
 *
 * Formulas aren't worked out: what was saved beside them counts.
 *
 * Returns: (transfer full) (element-type TrendsCells) (nullable): its sheets
 */
GPtrArray *
trends_ods_read (const char  *data,
                 gsize        length,
                 GHashTable  *values,
                 GError     **error)
{
  g_autoptr (GPtrArray) book = trends_cells_book_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) note = g_string_new (NULL);
  g_autoptr (GString) link = g_string_new (NULL);
  Reader reader = { .book = book, .text = text, .note = note, .link = link };
  gboolean done;

  trends_ods_row_init (&reader.row);
  trends_ods_styles_init (&reader.styles);
  done = read_all (&reader, data, length, error);
  trends_ods_row_clear (&reader.row);
  trends_ods_styles_clear (&reader.styles);
  return done ? g_steal_pointer (&book) : NULL;
}
