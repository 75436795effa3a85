/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-csv-read.c: see trends-csv-read.h. libcsv takes rows apart; what is before the first
 * of them, a mark or a line “sep=;”, it would take for values.
 */

#include "trends-csv-read.h"

#include "trends-csv-decode.h"
#include "trends-csv-dialect.h"
#include "trends-exchange-error.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define LOOK 65536 /* bytes by which a file is known */

typedef struct
{
  struct csv_parser parser;
  TrendsCells *cells;
  guint row, column;
  gboolean has_row;   /* whether the cells have been told of the row that is read */
  gboolean after_cr;  /* whether a row has just ended with a CR, to which a LF may belong */
  gboolean is_begun;  /* whether anything has come yet */
  gboolean is_broken; /* whether there were characters that can't be read */
  char separator;     /* 0: to be found */
  GError *error;
} Reader;

/* ----------------------------------------------------------------- options */

static const TrendsFormatChoice separator_choices[] = {
  { "auto", N_("Found by looking"), N_("what most rows have the same number of") },
  { "comma", N_("Comma"), N_("a,b") },
  { "semicolon", N_("Semicolon"), N_("a;b") },
  { "tab", N_("Tab"), N_("as copied from a spreadsheet") },
  { "bar", N_("Bar"), N_("a|b") },
};

static const TrendsFormatChoice encoding_choices[] = {
  { "auto", N_("Found by looking"), N_("what the file says, UTF-8, or else Windows-1252") },
  { "utf-8", N_("UTF-8"), N_("what most programs write today") },
  { "utf-16", N_("UTF-16"), N_("Excel’s “Unicode text”") },
  { "windows-1252", N_("Windows-1252"), N_("what Excel writes without asking") },
};

static const TrendsFormatChoice *
get_separator (guint index)
{
  return index < G_N_ELEMENTS (separator_choices) ? &separator_choices[index] : NULL;
}

static const TrendsFormatChoice *
get_encoding (guint index)
{
  return index < G_N_ELEMENTS (encoding_choices) ? &encoding_choices[index] : NULL;
}

const TrendsFormatOption trends_csv_options[] = {
  { .id = "separator", .label = N_("Separator"), .get_choice = get_separator },
  { .id = "encoding", .label = N_("Encoding"), .get_choice = get_encoding },
  { NULL },
};

static gboolean
is_chosen (GHashTable *values,
           const char *option,
           const char *choice)
{
  return g_str_equal (trends_format_values_get (values, trends_csv_options, option)->id, choice);
}

static char
get_chosen_separator (GHashTable *values)
{
  const char *id = trends_format_values_get (values, trends_csv_options, "separator")->id;

  return g_str_equal (id, "comma") ? ',' : g_str_equal (id, "semicolon") ? ';'
         : g_str_equal (id, "tab") ? '\t' : g_str_equal (id, "bar") ? '|' : '\0';
}

static TrendsEncoding
get_chosen_encoding (GHashTable     *values,
                     TrendsEncoding  found)
{
  if (is_chosen (values, "encoding", "utf-8"))
    return TRENDS_ENCODING_UTF_8;
  if (is_chosen (values, "encoding", "windows-1252"))
    return TRENDS_ENCODING_WINDOWS_1252;
  if (is_chosen (values, "encoding", "utf-16") && found != TRENDS_ENCODING_UTF_16BE)
    return TRENDS_ENCODING_UTF_16LE;
  return found;
}

/* ----------------------------------------------------------------- reading */

/* A line that breaks within a cell breaks with a LF, whatever the file's do. */
static gsize
fold_breaks (char  *text,
             gsize  length)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '\r' && i + 1 < length && text[i + 1] == '\n')
        continue;
      text[n++] = text[i] == '\r' ? '\n' : text[i];
    }
  return n;
}

static void
field_cb (void   *field,
          size_t  length,
          void   *data)
{
  Reader *self = data;
  char *text = field;
  g_autofree char *valid = NULL;

  self->after_cr = FALSE;
  if (!self->has_row && !self->error)
    trends_cells_begin_row (self->cells, self->row, FALSE, &self->error);
  self->has_row = TRUE;
  if (length > 0)
    length = fold_breaks (text, length);
  if (length > 0 && !g_utf8_validate_len (text, length, NULL))
    {
      self->is_broken = TRUE;
      valid = g_utf8_make_valid (text, (gssize) length);
      text = valid;
      length = strlen (valid);
    }
  if (!self->error)
    trends_cells_add_text (self->cells, self->column, TRENDS_CELL_TEXT, text, length,
                           &self->error);
  self->column++;
}

static void
row_cb (int   end,
        void *data)
{
  Reader *self = data;

  if (end == CSV_LF && self->after_cr)
    {
      self->after_cr = FALSE;
      return;
    }
  self->after_cr = end == CSV_CR;
  self->row++;
  self->column = 0;
  self->has_row = FALSE;
}

/* What the file says of itself before its first row is no value. */
static void
begin (Reader      *self,
       const char **text,
       gsize       *length)
{
  char said;
  gsize n_line = 0;

  self->is_begun = TRUE;
  if (trends_csv_take_sep_line (*text, *length, &said, &n_line))
    {
      *text += n_line;
      *length -= n_line;
      if (self->separator == '\0')
        self->separator = said;
    }
  if (self->separator == '\0')
    self->separator = trends_csv_find_separator (*text, MIN (*length, LOOK), NULL);
  csv_set_delim (&self->parser, (unsigned char) self->separator);
}

static gboolean
parse_cb (const char *text,
          gsize       length,
          gpointer    user_data)
{
  Reader *self = user_data;

  if (!self->is_begun)
    begin (self, &text, &length);
  if (csv_parse (&self->parser, text, length, field_cb, row_cb, self) != length && !self->error)
    g_set_error_literal (&self->error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_FAILED,
                         _("there isn’t enough memory to read a cell of this file"));
  return self->error == NULL;
}

/* A quotation mark that nobody closes makes one cell of all that follows. */
static void
finish (Reader *self)
{
  csv_set_opts (&self->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL | CSV_APPEND_NULL);
  if (csv_fini (&self->parser, field_cb, row_cb, self) != 0 && !self->error)
    g_set_error (&self->error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                 _("row %u: a quotation mark opens a cell and nothing closes it"), self->row);
}

/* Asked before anything looks at it */
static gboolean
is_small_enough (gsize    length,
                 GError **error)
{
  if (length <= TRENDS_CELLS_MAX_BYTES)
    return TRUE;
  g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
               _("this file is larger than %d MB, and is read no further"),
               TRENDS_CELLS_MAX_BYTES / (1024 * 1024));
  return FALSE;
}

static gboolean
is_text (TrendsEncoding  encoding,
         const char     *data,
         gsize           length,
         GError        **error)
{
  const char *nul = memchr (data, '\0', length);
  guint line = 1;

  if (encoding == TRENDS_ENCODING_UTF_16LE || encoding == TRENDS_ENCODING_UTF_16BE || !nul)
    return TRUE;
  for (const char *at = data; at < nul; at++)
    line += *at == '\n';
  g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
               /* Translators: %u is the number of a line */
               _("this file holds other bytes than text (a zero byte on line %u); save it as CSV in UTF-8 again, and import that"),
               line);
  return FALSE;
}

/* Nothing in a file without a mark says how its letters are written. */
static void
remark_encoding (Reader         *self,
                 TrendsEncoding  encoding,
                 GHashTable     *values)
{
  if (self->is_broken)
    trends_cells_set_remark (self->cells,
                             _("some characters of this file can’t be read, and are “�” now"));
  else if (encoding == TRENDS_ENCODING_WINDOWS_1252 && is_chosen (values, "encoding", "auto"))
    trends_cells_set_remark (self->cells,
                             _("this file isn’t UTF-8, and was read as Windows-1252; the option "
                               "“encoding” says otherwise"));
}

/**
 * trends_csv_read:
 * @data: all of a text file
 * @length: how long it is
 * @values: (nullable): of trends_csv_options
 * @error: return location for an error
 *
 * Rows are counted as a spreadsheet does that opens the file: empty ones are rows, a line
 * that breaks within quotes is none, nor is “sep=;”. Blanks around values that aren't quoted
 * don't count.
 *
 * Returns: (transfer full) (element-type TrendsCells) (nullable): one sheet, without a name
 */
GPtrArray *
trends_csv_read (const char  *data,
                 gsize        length,
                 GHashTable  *values,
                 GError     **error)
{
  gsize n_mark;
  TrendsEncoding encoding;
  g_autoptr (TrendsCells) cells = trends_cells_new ("");
  Reader reader = { .cells = cells, .row = 1, .separator = get_chosen_separator (values) };
  GPtrArray *book;

  if (!is_small_enough (length, error))
    return NULL;
  encoding = get_chosen_encoding (values, trends_encoding_guess (data, length, &n_mark));
  if (!is_text (encoding, data, length, error))
    return NULL;
  if (csv_init (&reader.parser, CSV_REPALL_NL | CSV_APPEND_NULL) != 0)
    g_error ("csv_init() failed");
  if (trends_encoding_decode (encoding, data + n_mark, length - n_mark, parse_cb, &reader))
    finish (&reader);
  csv_free (&reader.parser);
  if (reader.error)
    {
      g_propagate_error (error, reader.error);
      return NULL;
    }
  remark_encoding (&reader, encoding, values);
  book = trends_cells_book_new ();
  g_ptr_array_add (book, g_steal_pointer (&cells));
  return book;
}

typedef struct
{
  GString *text;
} Look;

static gboolean
look_cb (const char *text,
         gsize       length,
         gpointer    user_data)
{
  Look *look = user_data;

  g_string_append_len (look->text, text, (gssize) length);
  return TRUE;
}

/* Whether what begins so is written for people to read, and not JSON, XML or a calendar. */
static gboolean
looks_like_rows (const char *text)
{
  const char *first = text + strspn (text, " \t\r\n");

  return *first != '\0' && strchr ("{[<%", *first) == NULL
         && !g_str_has_prefix (first, "BEGIN:");
}

/**
 * trends_csv_sniff:
 * @data: a file
 * @length: how long it is
 *
 * Returns: whether it looks like rows of separated values
 */
gboolean
trends_csv_sniff (const char *data,
                  gsize       length)
{
  gsize n_mark, n_line;
  gsize n_look = MIN (length, LOOK);
  /* The last character may be cut off: what is looked at ends before it. */
  TrendsEncoding encoding = trends_encoding_guess (data, n_look, &n_mark);
  g_autoptr (GString) text = g_string_new (NULL);
  Look look = { text };
  guint n_alike;
  char said;

  trends_encoding_decode (encoding, data + n_mark, (n_look - n_mark) / 2 * 2, look_cb, &look);
  if (memchr (text->str, '\0', text->len) || !looks_like_rows (text->str))
    return FALSE;
  if (trends_csv_take_sep_line (text->str, text->len, &said, &n_line))
    return TRUE;
  trends_csv_find_separator (text->str, text->len, &n_alike);
  return n_alike > 0;
}
