/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-xlsx-book.c: see trends-xlsx-book.h. Where a part is, is said by relations, and
 * nothing by its name.
 */

#include "trends-xlsx-book.h"

#include "trends-cells.h"
#include "trends-exchange-error.h"
#include "trends-xlsx-styles.h"
#include "trends-xml-read.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_STYLES 100000

const char *const trends_xlsx_namespaces[] = {
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
  "http://schemas.openxmlformats.org/package/2006/relationships",
  NULL,
};

/* What is being read */
typedef struct
{
  TrendsXlsxBook *book;
  const char *part;   /* whose relations these are */
  GString *text;      /* of a shared string */
  gboolean in_text, in_phonetic, in_styles;
} Reading;

static void
sheet_free (gpointer data)
{
  TrendsXlsxSheet *sheet = data;

  g_free (sheet->name);
  g_free (sheet->relation);
  g_free (sheet->part);
  g_free (sheet);
}

/* --------------------------------------------------------------- relations */

static void
take_sheet_part (TrendsXlsxBook *book,
                 const char     *id,
                 const char     *part)
{
  for (guint i = 0; i < book->sheets->len; i++)
    {
      TrendsXlsxSheet *sheet = book->sheets->pdata[i];

      if (!sheet->part && g_strcmp0 (sheet->relation, id) == 0)
        sheet->part = g_strdup (part);
    }
}

static gboolean
start_relation (TrendsXml   *xml,
                const char  *name,
                gpointer     user_data,
                GError     **error)
{
  Reading *self = user_data;
  g_autofree char *id = trends_xml_dup (xml, "Id");
  g_autofree char *type = trends_xml_dup (xml, "Type");
  g_autofree char *target = trends_xml_dup (xml, "Target");
  g_autofree char *part = NULL;

  if (strcmp (name, "Relationship") != 0 || !id || !type || !target)
    return TRUE;
  part = trends_zip_resolve (self->part, target);
  if (g_str_has_suffix (type, "/officeDocument") && !self->book->workbook)
    self->book->workbook = g_steal_pointer (&part);
  else if (g_str_has_suffix (type, "/sharedStrings") && !self->book->shared_part)
    self->book->shared_part = g_steal_pointer (&part);
  else if (g_str_has_suffix (type, "/styles") && !self->book->styles_part)
    self->book->styles_part = g_steal_pointer (&part);
  else if (g_str_has_suffix (type, "/worksheet"))
    take_sheet_part (self->book, id, part);
  return TRUE;
}

/* ---------------------------------------------------------------- workbook */

static gboolean
start_workbook (TrendsXml   *xml,
                const char  *name,
                gpointer     user_data,
                GError     **error)
{
  TrendsXlsxBook *book = ((Reading *) user_data)->book;
  TrendsXlsxSheet *sheet;
  const char *value;

  if (strcmp (name, "workbookPr") == 0)
    book->is_1904 = trends_xml_get_boolean (xml, "date1904");
  else if (strcmp (name, "workbookView") == 0 && trends_xml_get (xml, "activeTab", &value))
    book->active = (guint) g_ascii_strtoull (value, NULL, 10);
  if (strcmp (name, "sheet") != 0)
    return TRUE;
  if (book->sheets->len >= TRENDS_ZIP_MAX_PARTS)
    {
      g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                           _("this file has more sheets than can be read"));
      return FALSE;
    }
  sheet = g_new0 (TrendsXlsxSheet, 1);
  sheet->name = trends_xml_dup (xml, "name");
  sheet->relation = trends_xml_dup (xml, "id");
  sheet->is_hidden = trends_xml_get (xml, "state", &value) && strcmp (value, "visible") != 0;
  g_ptr_array_add (book->sheets, sheet);
  return TRUE;
}

/* ------------------------------------------------------------------ styles */

static void
declare_format (TrendsXlsxBook *book,
                guint           number,
                const char     *code)
{
  TrendsXlsxStyle *style;

  if (g_hash_table_size (book->formats) >= MOST_STYLES)
    return;
  style = g_new0 (TrendsXlsxStyle, 1);
  style->shows_day = trends_xlsx_format_is_date (code);
  if (!style->shows_day)
    trends_xlsx_format_get_unit (code, style->unit);
  g_hash_table_insert (book->formats, GUINT_TO_POINTER (number), style);
}

static void
add_style (TrendsXlsxBook *book,
           guint           number)
{
  const TrendsXlsxStyle *declared = g_hash_table_lookup (book->formats, GUINT_TO_POINTER (number));
  TrendsXlsxStyle style = { trends_xlsx_number_is_date (number), "" };

  if (book->styles->len >= MOST_STYLES)
    return;
  if (declared && !style.shows_day)
    style = *declared;
  else if (trends_xlsx_number_is_share (number))
    g_strlcpy (style.unit, TRENDS_CELLS_PERCENT, sizeof style.unit);
  g_array_append_val (book->styles, style);
}

static gboolean
start_style (TrendsXml   *xml,
             const char  *name,
             gpointer     user_data,
             GError     **error)
{
  Reading *self = user_data;
  g_autofree char *code = trends_xml_dup (xml, "formatCode");
  const char *id = NULL;
  guint number = 0;

  if (strcmp (name, "cellXfs") == 0)
    self->in_styles = TRUE;
  if (trends_xml_get (xml, "numFmtId", &id))
    number = (guint) g_ascii_strtoull (id, NULL, 10);
  if (strcmp (name, "numFmt") == 0 && id && code)
    declare_format (self->book, number, code);
  if (strcmp (name, "xf") == 0 && self->in_styles)
    add_style (self->book, number);
  return TRUE;
}

static gboolean
end_style (TrendsXml   *xml,
           const char  *name,
           gpointer     user_data,
           GError     **error)
{
  if (strcmp (name, "cellXfs") == 0)
    ((Reading *) user_data)->in_styles = FALSE;
  return TRUE;
}

/* ------------------------------------------------------------ shared texts */

static gboolean
start_shared (TrendsXml   *xml,
              const char  *name,
              gpointer     user_data,
              GError     **error)
{
  Reading *self = user_data;

  if (strcmp (name, "si") == 0)
    g_string_truncate (self->text, 0);
  self->in_phonetic = self->in_phonetic || strcmp (name, "rPh") == 0;
  self->in_text = strcmp (name, "t") == 0 && !self->in_phonetic;
  return TRUE;
}

static gboolean
end_shared (TrendsXml   *xml,
            const char  *name,
            gpointer     user_data,
            GError     **error)
{
  Reading *self = user_data;

  self->in_text = FALSE;
  if (strcmp (name, "rPh") == 0)
    self->in_phonetic = FALSE;
  if (strcmp (name, "si") == 0)
    {
      trends_xlsx_text_decode (self->text);
      trends_xlsx_texts_add (&self->book->shared, self->text);
    }
  return TRUE;
}

static void
take_shared (const char *text,
             gsize       length,
             gpointer    user_data)
{
  Reading *self = user_data;

  if (self->in_text)
    g_string_append_len (self->text, text, (gssize) length);
}

/* -------------------------------------------------------------- all of it */

static const TrendsXmlHandler relation_handler = { trends_xlsx_namespaces, start_relation,
                                                   NULL, NULL };
static const TrendsXmlHandler workbook_handler = { trends_xlsx_namespaces, start_workbook,
                                                   NULL, NULL };
static const TrendsXmlHandler style_handler = { trends_xlsx_namespaces, start_style, end_style,
                                                NULL };
static const TrendsXmlHandler shared_handler = { trends_xlsx_namespaces, start_shared, end_shared,
                                                 take_shared };

static gboolean
read_part (TrendsXlsxBook          *self,
           const char              *part,
           const char              *base,
           const TrendsXmlHandler  *handler,
           gboolean                *is_there,
           GError                 **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Reading reading = { .book = self, .part = base, .text = text };

  return trends_xml_read_part (&self->zip, part, handler, &reading, is_there, error);
}

/**
 * trends_xlsx_book_dup_relations:
 * @part: of a workbook, "xl/workbook.xml"
 *
 * Returns: (transfer full): the part with its relations, "xl/_rels/workbook.xml.rels"
 */
char *
trends_xlsx_book_dup_relations (const char *part)
{
  g_autofree char *base = g_path_get_basename (part);
  g_autofree char *beside = g_strconcat ("_rels/", base, ".rels", NULL);

  return trends_zip_resolve (part, beside);
}

static gboolean
fail (GError     **error,
      const char  *message)
{
  g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
read_workbook (TrendsXlsxBook  *self,
               GError         **error)
{
  g_autofree char *relations = NULL;
  gboolean is_there;

  if (!read_part (self, "_rels/.rels", "", &relation_handler, &is_there, error))
    return FALSE;
  if (!self->workbook)
    return fail (error, _("this isn’t a workbook: nothing in it says where its sheets are"));
  if (!read_part (self, self->workbook, "", &workbook_handler, &is_there, error))
    return FALSE;
  if (!is_there || self->sheets->len == 0)
    return fail (error, _("this isn’t a workbook with sheets; it may be another document"));
  relations = trends_xlsx_book_dup_relations (self->workbook);
  return read_part (self, relations, self->workbook, &relation_handler, &is_there, error);
}

/**
 * trends_xlsx_book_open:
 * @self: (out caller-allocates): the workbook; to be cleared, whatever comes of it
 * @data: a file, as long as @self is used
 * @length: how long it is
 * @error: return location for an error
 *
 * Returns: whether it is a workbook
 */
gboolean
trends_xlsx_book_open (TrendsXlsxBook  *self,
                       const char      *data,
                       gsize            length,
                       GError         **error)
{
  gboolean is_there;

  *self = (TrendsXlsxBook) { .zip = { data, length, 0 } };
  self->sheets = g_ptr_array_new_with_free_func (sheet_free);
  self->formats = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->styles = g_array_new (FALSE, FALSE, sizeof (TrendsXlsxStyle));
  trends_xlsx_texts_init (&self->shared);
  return read_workbook (self, error)
         && (!self->styles_part
             || read_part (self, self->styles_part, "", &style_handler, &is_there, error))
         && (!self->shared_part
             || read_part (self, self->shared_part, "", &shared_handler, &is_there, error));
}

/**
 * trends_xlsx_book_clear:
 * @self: a workbook that was opened
 */
void
trends_xlsx_book_clear (TrendsXlsxBook *self)
{
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->formats, g_hash_table_unref);
  g_clear_pointer (&self->styles, g_array_unref);
  g_clear_pointer (&self->workbook, g_free);
  g_clear_pointer (&self->shared_part, g_free);
  g_clear_pointer (&self->styles_part, g_free);
  trends_xlsx_texts_clear (&self->shared);
}

/**
 * trends_xlsx_book_get_style:
 * @self: a workbook
 * @style: the number of a style
 *
 * Returns: what it shows numbers as; one that isn’t there, as they are
 */
TrendsXlsxStyle
trends_xlsx_book_get_style (const TrendsXlsxBook *self,
                            guint64               style)
{
  return style < self->styles->len ? g_array_index (self->styles, TrendsXlsxStyle, (guint) style)
                                   : (TrendsXlsxStyle) { FALSE, "" };
}
