/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ods-content.c: see trends-ods-content.h. Styles of cells are automatic ones, named by what
 * is in a cell; what frozen headings, filters and pages need is in the other parts.
 */

#include "trends-ods-content.h"

#include "trends-cells.h"
#include "trends-date.h"
#include "trends-money.h"

#include <string.h>

#define XML(text) ((const xmlChar *) (text))
#define MM_A_CHARACTER 2

static void
start (xmlTextWriter *writer,
       const char    *name)
{
  xmlTextWriterStartElement (writer, XML (name));
}

static void
end (xmlTextWriter *writer)
{
  xmlTextWriterEndElement (writer);
}

static void
set (xmlTextWriter *writer,
     const char    *name,
     const char    *value)
{
  xmlTextWriterWriteAttribute (writer, XML (name), XML (value));
}

static void
set_number (xmlTextWriter *writer,
            const char    *name,
            guint          value)
{
  xmlTextWriterWriteFormatAttribute (writer, XML (name), "%u", value);
}

static void
write_namespaces (xmlTextWriter *writer)
{
  static const struct { const char *prefix, *uri; } spaces[] = {
    { "xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0" },
    { "xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0" },
    { "xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0" },
    { "xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0" },
    { "xmlns:number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" },
    { "xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" },
    { "xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0" },
    { "xmlns:config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0" },
    { "xmlns:dc", "http://purl.org/dc/elements/1.1/" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    set (writer, spaces[i].prefix, spaces[i].uri);
  set (writer, "office:version", "1.2");
}

/* ------------------------------------------------------------------ styles */

static void
begin_cell_style (xmlTextWriter *writer,
                  const char    *name,
                  const char    *data)
{
  start (writer, "style:style");
  set (writer, "style:name", name);
  set (writer, "style:family", "table-cell");
  set (writer, "style:parent-style-name", "Default");
  if (data)
    set (writer, "style:data-style-name", data);
  start (writer, "style:table-cell-properties");
  set (writer, "style:vertical-align", "top");
  set (writer, "fo:wrap-option", "wrap");
}

static void
end_cell_style (xmlTextWriter *writer,
                const char    *property,
                const char    *value)
{
  end (writer);
  if (property)
    {
      start (writer, "style:text-properties");
      set (writer, property, value);
      end (writer);
    }
  end (writer);
}

static void
write_data_styles (xmlTextWriter *writer,
                   const char    *currency)
{
  const char *symbol = trends_currency_symbol (currency);
  guint digits = (guint) trends_currency_digits (currency);

  start (writer, "number:number-style");
  set (writer, "style:name", "whole");
  start (writer, "number:number");
  set (writer, "number:decimal-places", "0");
  set (writer, "number:min-integer-digits", "1");
  end (writer);
  end (writer);
  start (writer, "number:date-style");
  set (writer, "style:name", "day");
  xmlTextWriterWriteRaw (writer, XML ("<number:day/><number:text> </number:text>"
                                      "<number:month number:textual=\"true\"/>"
                                      "<number:text> </number:text>"
                                      "<number:year number:style=\"long\"/>"));
  end (writer);
  start (writer, "number:currency-style");
  set (writer, "style:name", "amount");
  xmlTextWriterWriteElement (writer, XML ("number:currency-symbol"),
                             XML (symbol ? symbol : currency));
  start (writer, "number:number");
  set_number (writer, "number:decimal-places", digits);
  set_number (writer, "number:min-decimal-places", digits);
  set (writer, "number:min-integer-digits", "1");
  set (writer, "number:grouping", "true");
  end (writer);
  end (writer);
}

static void
write_colour_styles (xmlTextWriter *writer)
{
  for (guint i = 0; i < TRENDS_N_NAMED_COLOURS; i++)
    {
      TrendsColour colour = trends_colour_get_named (i, TRENDS_COLOUR_LIGHT);
      TrendsShades shades = trends_colour_get_shades (&colour, TRENDS_COLOUR_LIGHT);
      g_autofree char *tint = trends_colour_to_hex (&shades.tint);
      g_autofree char *text = trends_colour_to_hex (&shades.text);
      g_autofree char *name = g_strdup_printf ("colour%u", i);

      begin_cell_style (writer, name, NULL);
      set (writer, "fo:background-color", tint);
      end_cell_style (writer, "fo:color", text);
    }
}

static void
write_cell_styles (xmlTextWriter *writer)
{
  g_autofree char *panel = trends_colour_to_hex (&trends_colour_panel);

  begin_cell_style (writer, "heading", NULL);
  set (writer, "fo:background-color", panel);
  set (writer, "fo:border-bottom", "0.5pt solid #000000");
  end_cell_style (writer, "fo:font-weight", "bold");
  begin_cell_style (writer, "label", NULL);
  end_cell_style (writer, "fo:font-weight", "bold");
  begin_cell_style (writer, "text", NULL);
  end_cell_style (writer, NULL, NULL);
  begin_cell_style (writer, "number", "whole");
  end_cell_style (writer, NULL, NULL);
  begin_cell_style (writer, "date", "day");
  end_cell_style (writer, NULL, NULL);
  begin_cell_style (writer, "money", "amount");
  end_cell_style (writer, NULL, NULL);
  write_colour_styles (writer);
}

static void
write_column_style (xmlTextWriter *writer,
                    guint          width)
{
  start (writer, "style:style");
  xmlTextWriterWriteFormatAttribute (writer, XML ("style:name"), "column%u", width);
  set (writer, "style:family", "table-column");
  start (writer, "style:table-column-properties");
  xmlTextWriterWriteFormatAttribute (writer, XML ("style:column-width"), "%umm",
                                     width * MM_A_CHARACTER);
  end (writer);
  end (writer);
}

/* One for each width that there is, in the order in which they come */
static void
write_column_styles (xmlTextWriter *writer,
                     TrendsBook    *book)
{
  g_autoptr (GHashTable) written = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < trends_book_get_n_sheets (book); i++)
    {
      TrendsBookSheet *sheet = trends_book_get_sheet (book, i);

      for (guint c = 0; c < trends_book_sheet_get_n_columns (sheet); c++)
        {
          guint width = trends_book_sheet_get_column (sheet, c)->width;

          if (g_hash_table_add (written, GUINT_TO_POINTER (width)))
            write_column_style (writer, width);
        }
    }
}

/* As high as what is in it */
static void
write_row_style (xmlTextWriter *writer)
{
  start (writer, "style:style");
  set (writer, "style:name", "row");
  set (writer, "style:family", "table-row");
  start (writer, "style:table-row-properties");
  set (writer, "style:use-optimal-row-height", "true");
  end (writer);
  end (writer);
}

static void
write_table_style (xmlTextWriter *writer,
                   const char    *name,
                   const char    *page)
{
  start (writer, "style:style");
  set (writer, "style:name", name);
  set (writer, "style:family", "table");
  set (writer, "style:master-page-name", page);
  start (writer, "style:table-properties");
  set (writer, "table:display", "true");
  end (writer);
  end (writer);
}

/* ------------------------------------------------------------------- cells */

/* Blanks but one between two letters, which XML folds, and tabs */
static void
write_line (xmlTextWriter *writer,
            const char    *line,
            gsize          length)
{
  const char *last = line + length;

  start (writer, "text:p");
  for (const char *at = line; at < last;)
    {
      const char *stop = at;
      gsize n;

      while (stop < last && *stop != '\t'
             && !(*stop == ' ' && (stop == line || stop + 1 == last || stop[1] == ' '
                                   || stop[1] == '\t' || stop[-1] == '\t')))
        stop++;
      xmlTextWriterWriteFormatString (writer, "%.*s", (int) (stop - at), at);
      for (n = 0; stop < last && *stop == ' '; n++)
        stop++;
      if (n > 0)
        {
          start (writer, "text:s");
          set_number (writer, "text:c", (guint) n);
          end (writer);
        }
      else if (stop < last)
        {
          start (writer, "text:tab");
          end (writer);
          stop++;
        }
      at = stop;
    }
  end (writer);
}

static void
write_text (xmlTextWriter *writer,
            const char    *text)
{
  for (const char *at = text;; at++)
    {
      gsize n = strcspn (at, "\n");

      write_line (writer, at, n);
      at += n;
      if (*at == '\0')
        return;
    }
}

static void
write_words (xmlTextWriter *writer,
             const char    *style,
             const char    *text)
{
  start (writer, "table:table-cell");
  set (writer, "table:style-name", style);
  set (writer, "office:value-type", "string");
  write_text (writer, text);
  end (writer);
}

/* An amount as it is counted, exactly */
static void
write_value (xmlTextWriter        *writer,
             TrendsBook           *book,
             const TrendsBookCell *cell)
{
  const char *currency = trends_book_get_currency (book);
  gboolean is_date = cell->type == TRENDS_BOOK_DATE, is_money = cell->type == TRENDS_BOOK_MONEY;

  start (writer, "table:table-cell");
  set (writer, "table:style-name", is_date ? "date" : is_money ? "money" : "number");
  set (writer, "office:value-type", is_date ? "date" : is_money ? "currency" : "float");
  if (is_money)
    set (writer, "office:currency", currency);
  set (writer, is_date ? "office:date-value" : "office:value", cell->plain);
  write_text (writer, cell->plain);
  end (writer);
}

static void
write_cell (xmlTextWriter        *writer,
            TrendsBook           *book,
            const TrendsBookCell *cell,
            const char           *otherwise)
{
  g_autofree char *colour = cell->colour >= 0 ? g_strdup_printf ("colour%d", cell->colour) : NULL;

  if (cell->text)
    write_words (writer, colour ? colour : otherwise, cell->text);
  else if (cell->number != TRENDS_UNSET)
    write_value (writer, book, cell);
  else
    {
      start (writer, "table:table-cell");
      end (writer);
    }
}

/* ------------------------------------------------------------------ sheets */

static void
write_headings (xmlTextWriter   *writer,
                TrendsBookSheet *sheet)
{
  start (writer, "table:table-header-rows");
  start (writer, "table:table-row");
  for (guint i = 0; i < trends_book_sheet_get_n_columns (sheet); i++)
    write_words (writer, "heading", trends_book_sheet_get_column (sheet, i)->heading);
  end (writer);
  end (writer);
}

static void
write_row (xmlTextWriter   *writer,
           TrendsBook      *book,
           TrendsBookSheet *sheet,
           guint            index)
{
  const TrendsBookCell *cells = trends_book_sheet_get_row (sheet, index);
  gboolean is_table = trends_book_sheet_is_table (sheet);

  start (writer, "table:table-row");
  set (writer, "table:style-name", "row");
  for (guint i = 0; i < trends_book_sheet_get_n_columns (sheet); i++)
    write_cell (writer, book, &cells[i], !is_table && i == 0 ? "label" : "text");
  end (writer);
}

static void
begin_table (xmlTextWriter   *writer,
             TrendsBookSheet *sheet)
{
  start (writer, "table:table");
  set (writer, "table:name", trends_book_sheet_get_title (sheet));
  set (writer, "table:style-name", trends_book_sheet_is_table (sheet) ? "wide" : "tall");
  for (guint i = 0; i < trends_book_sheet_get_n_columns (sheet); i++)
    {
      start (writer, "table:table-column");
      xmlTextWriterWriteFormatAttribute (writer, XML ("table:style-name"), "column%u",
                                         trends_book_sheet_get_column (sheet, i)->width);
      end (writer);
    }
}

static void
write_filters (xmlTextWriter *writer,
               TrendsBook    *book)
{
  start (writer, "table:database-ranges");
  for (guint i = 0; i < trends_book_get_n_sheets (book); i++)
    {
      TrendsBookSheet *sheet = trends_book_get_sheet (book, i);
      g_autofree char *letters = trends_cells_dup_column (trends_book_sheet_get_n_columns (sheet) - 1);
      const char *title = trends_book_sheet_get_title (sheet);

      if (!trends_book_sheet_is_table (sheet))
        continue;
      start (writer, "table:database-range");
      xmlTextWriterWriteFormatAttribute (writer, XML ("table:name"), "filter%u", i);
      xmlTextWriterWriteFormatAttribute (writer, XML ("table:target-range-address"),
                                         "'%s'.A1:'%s'.%s%u", title, title, letters,
                                         MAX (trends_book_sheet_get_n_rows (sheet), 1) + 1);
      set (writer, "table:display-filter-buttons", "true");
      end (writer);
    }
  end (writer);
}

static gboolean
write_tables (TrendsBook                *book,
              const TrendsExportOptions *options,
              xmlTextWriter             *writer,
              GCancellable              *cancellable,
              GError                   **error)
{
  guint n_all = trends_book_count_rows (book), n_done = 0;

  for (guint i = 0; i < trends_book_get_n_sheets (book); i++)
    {
      TrendsBookSheet *sheet = trends_book_get_sheet (book, i);

      begin_table (writer, sheet);
      if (trends_book_sheet_is_table (sheet))
        write_headings (writer, sheet);
      for (guint row = 0; row < trends_book_sheet_get_n_rows (sheet); row++)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          write_row (writer, book, sheet, row);
          trends_export_options_report (options, 0.9 * ++n_done / n_all);
        }
      end (writer);
    }
  return TRUE;
}

/**
 * trends_ods_write_content:
 * @book: a book
 * @options: (nullable): what the export was told
 * @writer: where to
 * @error: return location for an error: it was stopped
 *
 * Returns: whether all was handed to @writer, which may still have failed to write it
 */
gboolean
trends_ods_write_content (TrendsBook                 *book,
                          const TrendsExportOptions  *options,
                          xmlTextWriter              *writer,
                          GCancellable               *cancellable,
                          GError                    **error)
{
  xmlTextWriterStartDocument (writer, NULL, "UTF-8", NULL);
  start (writer, "office:document-content");
  write_namespaces (writer);
  start (writer, "office:automatic-styles");
  write_data_styles (writer, trends_book_get_currency (book));
  write_cell_styles (writer);
  write_column_styles (writer, book);
  write_row_style (writer);
  write_table_style (writer, "wide", "Wide");
  write_table_style (writer, "tall", "Tall");
  end (writer);
  start (writer, "office:body");
  start (writer, "office:spreadsheet");
  if (!write_tables (book, options, writer, cancellable, error))
    return FALSE;
  write_filters (writer, book);
  xmlTextWriterEndDocument (writer);
  return TRUE;
}

/* ------------------------------------------------------------- other parts */

typedef void (*WriteFunc) (xmlTextWriter *writer, TrendsBook *book);

static char *
dup_part (TrendsBook *book,
          const char *root,
          WriteFunc   write)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  xmlTextWriter *writer = xmlNewTextWriterMemory (buffer, 0);
  char *part;

  xmlTextWriterStartDocument (writer, NULL, "UTF-8", NULL);
  start (writer, root);
  write_namespaces (writer);
  write (writer, book);
  xmlTextWriterEndDocument (writer);
  xmlFreeTextWriter (writer);
  part = g_strdup ((const char *) xmlBufferContent (buffer));
  xmlBufferFree (buffer);
  return part;
}

static void
write_page (xmlTextWriter *writer,
            const char    *name,
            gboolean       is_wide)
{
  start (writer, "style:page-layout");
  set (writer, "style:name", name);
  start (writer, "style:page-layout-properties");
  set (writer, "fo:page-width", is_wide ? "297mm" : "210mm");
  set (writer, "fo:page-height", is_wide ? "210mm" : "297mm");
  set (writer, "style:print-orientation", is_wide ? "landscape" : "portrait");
  set (writer, "style:scale-to-X", "1");
  end (writer);
  end (writer);
}

static void
write_master (xmlTextWriter *writer,
              const char    *name,
              const char    *layout,
              const char    *title)
{
  start (writer, "style:master-page");
  set (writer, "style:name", name);
  set (writer, "style:page-layout-name", layout);
  start (writer, "style:footer");
  start (writer, "text:p");
  xmlTextWriterWriteString (writer, XML (title));
  xmlTextWriterWriteRaw (writer, XML (" <text:page-number>1</text:page-number>"
                                      " / <text:page-count>1</text:page-count>"));
  end (writer);
  end (writer);
  end (writer);
}

static void
write_styles (xmlTextWriter *writer,
              TrendsBook    *book)
{
  g_autofree char *title = trends_book_dup_title (book, TRENDS_PLAN_TITLE);

  xmlTextWriterWriteRaw (writer, XML ("<office:styles><style:style style:name=\"Default\" "
                                      "style:family=\"table-cell\"/></office:styles>"));
  start (writer, "office:automatic-styles");
  write_page (writer, "wide-page", TRUE);
  write_page (writer, "tall-page", FALSE);
  end (writer);
  start (writer, "office:master-styles");
  write_master (writer, "Wide", "wide-page", title);
  write_master (writer, "Tall", "tall-page", title);
  end (writer);
}

/**
 * trends_ods_dup_styles:
 *
 * Returns: (transfer full): the part “styles.xml”
 */
char *
trends_ods_dup_styles (TrendsBook *book)
{
  return dup_part (book, "office:document-styles", write_styles);
}

static void
write_meta (xmlTextWriter *writer,
            TrendsBook    *book)
{
  g_autofree char *title = trends_book_dup_title (book, TRENDS_PLAN_TITLE);
  g_autofree char *organisation = trends_book_dup_title (book, TRENDS_PLAN_ORGANISATION);
  g_autofree char *day = trends_date_to_iso (trends_book_get_day (book));

  start (writer, "office:meta");
  xmlTextWriterWriteElement (writer, XML ("dc:title"), XML (title));
  if (*organisation != '\0')
    xmlTextWriterWriteElement (writer, XML ("meta:initial-creator"), XML (organisation));
  xmlTextWriterWriteFormatElement (writer, XML ("meta:creation-date"), "%sT00:00:00", day);
  end (writer);
}

/**
 * trends_ods_dup_meta:
 *
 * Returns: (transfer full): the part “meta.xml”: whose it is, and of which day
 */
char *
trends_ods_dup_meta (TrendsBook *book)
{
  return dup_part (book, "office:document-meta", write_meta);
}

static void
write_item (xmlTextWriter *writer,
            const char    *name,
            const char    *type,
            const char    *value)
{
  start (writer, "config:config-item");
  set (writer, "config:name", name);
  set (writer, "config:type", type);
  xmlTextWriterWriteString (writer, XML (value));
  end (writer);
}

/* The headings, and the first column, stay in sight. */
static void
write_frozen (xmlTextWriter *writer,
              const char    *title)
{
  static const struct { const char *name, *type, *value; } items[] = {
    { "HorizontalSplitMode", "short", "2" }, { "VerticalSplitMode", "short", "2" },
    { "HorizontalSplitPosition", "int", "1" }, { "VerticalSplitPosition", "int", "1" },
    { "ActiveSplitRange", "short", "3" }, { "PositionRight", "int", "1" },
    { "PositionBottom", "int", "1" },
  };

  start (writer, "config:config-item-map-entry");
  set (writer, "config:name", title);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    write_item (writer, items[i].name, items[i].type, items[i].value);
  end (writer);
}

static void
write_settings (xmlTextWriter *writer,
                TrendsBook    *book)
{
  start (writer, "office:settings");
  start (writer, "config:config-item-set");
  set (writer, "config:name", "ooo:view-settings");
  start (writer, "config:config-item-map-indexed");
  set (writer, "config:name", "Views");
  start (writer, "config:config-item-map-entry");
  write_item (writer, "ViewId", "string", "view1");
  start (writer, "config:config-item-map-named");
  set (writer, "config:name", "Tables");
  for (guint i = 0; i < trends_book_get_n_sheets (book); i++)
    if (trends_book_sheet_is_table (trends_book_get_sheet (book, i)))
      write_frozen (writer, trends_book_sheet_get_title (trends_book_get_sheet (book, i)));
  end (writer);
}

/**
 * trends_ods_dup_settings:
 *
 * Returns: (transfer full): the part “settings.xml”
 */
char *
trends_ods_dup_settings (TrendsBook *book)
{
  return dup_part (book, "office:document-settings", write_settings);
}
