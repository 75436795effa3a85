/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-xlsx.c: workbooks become the cells that people see, whoever wrote them, and what is no
 * workbook, or means harm, is named.
 */

#include "trends-exchange-error.h"
#include "trends-workbook-kind.h"
#include "trends-xlsx-read.h"
#include "trends-xlsx-styles.h"
#include "trends-xlsx-text.h"
#include "trends-xml-read.h"
#include "trends-zip-read.h"

#include <string.h>

static char *
load (const char *name,
      gsize      *length)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "sheets", name, NULL);
  g_autoptr (GError) error = NULL;
  char *data;

  g_file_get_contents (path, &data, length, &error);
  g_assert_no_error (error);
  return data;
}

static GPtrArray *
read_fixture (const char *name)
{
  gsize length;
  g_autofree char *data = load (name, &length);
  g_autoptr (GError) error = NULL;
  GPtrArray *book;

  g_assert_true (trends_workbook_sniff_xlsx (data, length));
  book = trends_xlsx_read (data, length, NULL, &error);
  g_assert_no_error (error);
  return book;
}

static void
assert_refused (const char *name,
                const char *expected)
{
  gsize length;
  g_autofree char *data = load (name, &length);
  g_autoptr (GError) error = NULL;

  g_assert_true (trends_workbook_sniff_xlsx (data, length));
  g_assert_null (trends_xlsx_read (data, length, NULL, &error));
  g_assert_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID);
  if (!strstr (error->message, expected))
    g_error ("“%s” doesn’t say “%s”", error->message, expected);
}

/* `place`: "B2" */
static const TrendsCell *
find (const TrendsCells *cells,
      const char        *place)
{
  guint column = (guint) (place[0] - 'A');
  guint number = (guint) g_ascii_strtoull (place + 1, NULL, 10);
  guint index = trends_cells_find_row (cells, number);
  TrendsCellsRow row;

  if (index >= trends_cells_get_n_rows (cells))
    return NULL;
  row = trends_cells_get_row (cells, index);
  return row.number == number ? trends_cells_find (cells, &row, column) : NULL;
}

static void
assert_at (GPtrArray      *book,
           guint           sheet,
           const char     *place,
           TrendsCellType  type,
           const char     *expected)
{
  const TrendsCells *cells = book->pdata[sheet];
  const TrendsCell *cell = find (cells, place);
  g_autofree char *text = trends_cells_dup_text (cells, cell);

  g_assert_nonnull (cell);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (cell->type, ==, type);
}

static void
test_types (void)
{
  g_autoptr (GPtrArray) book = read_fixture ("handmade-cell-types.xlsx");
  const TrendsCells *cells = book->pdata[0];

  g_assert_cmpstr (trends_cells_get_name (cells), ==, "Register & list");
  assert_at (book, 0, "A1", TRENDS_CELL_TEXT, "Name");
  assert_at (book, 0, "C1", TRENDS_CELL_TEXT, "Due");
  assert_at (book, 0, "A2", TRENDS_CELL_TEXT, "Rich bold end");
  assert_at (book, 0, "B2", TRENDS_CELL_TEXT, "Emoji \xf0\x9f\x97\x82\xef\xb8\x8f & Ŵy");
  assert_at (book, 0, "C2", TRENDS_CELL_DATE, "2026-03-01");
  assert_at (book, 0, "D2", TRENDS_CELL_NUMBER, "1250");
  assert_at (book, 0, "E2", TRENDS_CELL_BOOLEAN, "TRUE");
  assert_at (book, 0, "F2", TRENDS_CELL_NUMBER, "15");
  assert_at (book, 0, "A4", TRENDS_CELL_TEXT, "Line1\nLine2");
  assert_at (book, 0, "C4", TRENDS_CELL_DATE, "2026-03-01 12:00:00");
  assert_at (book, 0, "D4", TRENDS_CELL_ERROR, "#DIV/0!");
  assert_at (book, 0, "A5", TRENDS_CELL_TEXT, "Literal _x0041_ stays");
  assert_at (book, 0, "C5", TRENDS_CELL_DATE, "2026-12-31");
  assert_at (book, 0, "D5", TRENDS_CELL_NUMBER, "1234.56789012346");
  assert_at (book, 0, "D9", TRENDS_CELL_ERROR, "text 99, which isn’t in the file");
  g_assert_null (find (cells, "B5"));
  /* A formula without what it comes to isn't nothing. */
  assert_at (book, 0, "A9", TRENDS_CELL_ERROR, "a formula that has never been worked out");
  g_assert_cmpuint (trends_cells_get_n_rows (cells), ==, 5);
}

static void
test_dates (void)
{
  g_autoptr (GPtrArray) mac = read_fixture ("dates-1904.xlsx");
  g_autoptr (GPtrArray) strict = read_fixture ("strict-ooxml.xlsx");
  double day;

  assert_at (mac, 0, "C2", TRENDS_CELL_DATE, "2026-04-01");
  assert_at (mac, 0, "C3", TRENDS_CELL_DATE, "2024-02-29");
  assert_at (mac, 0, "C4", TRENDS_CELL_DATE, "1904-01-02");
  assert_at (mac, 0, "E2", TRENDS_CELL_NUMBER, "1200.5");
  assert_at (strict, 0, "B2", TRENDS_CELL_DATE, "2026-11-30");
  assert_at (strict, 0, "B3", TRENDS_CELL_DATE, "2026-11-30");

  /* Days go on, across the one that never was. */
  for (double serial = 1; serial < 200; serial++)
    {
      double next;

      g_assert_true (trends_xlsx_serial_to_day (serial, FALSE, &day));
      g_assert_true (trends_xlsx_serial_to_day (serial + 1, FALSE, &next));
      g_assert_cmpfloat (next - day, ==, serial == 59 ? 0 : 1);
    }
  g_assert_false (trends_xlsx_serial_to_day (0.5, FALSE, &day));
  g_assert_false (trends_xlsx_serial_to_day (-1, TRUE, &day));
  g_assert_false (trends_xlsx_serial_to_day (1e300, FALSE, &day));
  g_assert_false (trends_xlsx_serial_to_day (g_ascii_strtod ("nan", NULL), FALSE, &day));
}

static void
test_formats (void)
{
  const char *const dates[] = { "dd/mm/yyyy", "mmm-yy", "d", "[$-809]d mmmm yyyy;@", "yyyy\\-mm\\-dd",
                                "m/d/yy h:mm", "[Red]dd.mm.yy", "mmmm", "d\" of \"mmmm" };
  const char *const others[] = { "General", "0.00", "\"day \"0\" of month\"", "h:mm", "[h]:mm:ss", "mm:ss.0",
                                 "#,##0 \"m\"", "0.0\\d", "_-£* #,##0.00_-", "@", "h:mm AM/PM", "[Red]0",
                                 "", "\"", "[", "\\", "*", "0_d" };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    if (!trends_xlsx_format_is_date (dates[i]))
      g_error ("“%s” is a day", dates[i]);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (trends_xlsx_format_is_date (others[i]))
      g_error ("“%s” is no day", others[i]);
}

/* What a number is shown with: shares are no amounts, and currencies aren't all the plan's. */
static void
test_units (void)
{
  const char *const tried[][2] = {
    { "0%", "%" }, { "0.00%", "%" }, { "[$€-407]#,##0.00", "€" }, { "#,##0.00 [$€-1]", "€" },
    { "\"$\"#,##0", "$" }, { "$#,##0_);($#,##0)", "$" }, { "[$USD] #,##0", "USD" },
    { "\"CHF \"0.00", "CHF" }, { "_-£* #,##0.00_-", "£" }, { "\\€0", "€" }, { "0;[Red]-0%", "" },
    { "General", "" }, { "#,##0", "" }, { "0 \"FTE\"", "" }, { "0\" % of all\"", "" },
    { "[$-809]0", "" }, { "[$", "" }, { "\"", "" }, { "", "" }, { "[$\xe2\x82\xac", "€" },
  };
  char unit[TRENDS_XLSX_UNIT_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      g_assert_cmpint (trends_xlsx_format_get_unit (tried[i][0], unit), ==, *tried[i][1] != '\0');
      g_assert_cmpstr (unit, ==, tried[i][1]);
    }
}

/* One writer, with texts that are shared and without: the same cells. */
static void
test_shared (void)
{
  const char *const names[] = { "libxlsxwriter-shared.xlsx", "libxlsxwriter-inline-constmem.xlsx" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GPtrArray) book = read_fixture (names[i]);

      assert_at (book, 0, "B2", TRENDS_CELL_TEXT, "Plain bold end");
      assert_at (book, 0, "D2", TRENDS_CELL_DATE, "2026-04-01");
      assert_at (book, 0, "F2", TRENDS_CELL_NUMBER, "£125000.5");
      assert_at (book, 0, "I2", TRENDS_CELL_TEXT, "ctrl  tab\tand literal _x0041_ and\nnewline");
      assert_at (book, 0, "B3", TRENDS_CELL_TEXT, "=not a formula, text");
      assert_at (book, 0, "F3", TRENDS_CELL_NUMBER, "£250001");
      assert_at (book, 0, "I3", TRENDS_CELL_TEXT, "I-1-x");
    }
}

/* The sheet in front comes first; what is hidden says so; cells that are one are known. */
static void
test_sheets (void)
{
  g_autoptr (GPtrArray) book = read_fixture ("multi-sheet-merged-hidden.xlsx");
  const TrendsCells *cells = book->pdata[0];
  TrendsCellsRow row;
  guint n_hidden = 0;

  g_assert_cmpstr (trends_cells_get_name (cells), ==, "Projects 26-27");
  for (guint i = 0; i < book->len; i++)
    n_hidden += trends_cells_get_hidden (book->pdata[i]);
  g_assert_cmpuint (book->len, ==, 4);
  g_assert_cmpuint (n_hidden, ==, 2);
  g_assert_true (trends_cells_hides_column (cells, 5));
  g_assert_false (trends_cells_hides_column (cells, 4));
  assert_at (book, 0, "C5", TRENDS_CELL_DATE, "2026-04-01");
  row = trends_cells_get_row (cells, trends_cells_find_row (cells, 6));
  g_assert_true (row.is_hidden);
  g_assert_cmpstr (trends_cells_peek_text (cells, trends_cells_find_merged (cells, &row, 7)), ==,
                   "Orla Pemberton");
  g_assert_cmpstr (trends_cells_peek_text (cells, trends_cells_find_across (cells, 3, 5)), ==,
                   "Budget (£000)");
}

static void
test_refused (void)
{
  assert_refused ("password-protected.xlsx", "protected with a password");
  assert_refused ("register-legacy.xls", "save it as .xlsx");
  assert_refused ("html-saved-as.xls", "web page");
  assert_refused ("hostile-zip-bomb.xlsx", "100 times its size");
  g_assert_false (trends_workbook_sniff_xlsx ("PK", 2));
  g_assert_false (trends_workbook_sniff_xlsx ("a,b\n", 4));
}

/* A part of it, or a bit of it changed, is refused or read, and never does harm. */
static void
test_damage (void)
{
  gsize length;
  g_autofree char *data = load ("handmade-cell-types.xlsx", &length);

  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *copy = g_memdup2 (data, length);
      gsize n = i % 4 == 0 ? (gsize) g_test_rand_int_range (0, (int) length) : length;
      g_autoptr (GPtrArray) book = NULL;
      g_autoptr (GError) error = NULL;

      copy[g_test_rand_int_range (0, (int) length)] ^= (char) (1 << g_test_rand_int_range (0, 8));
      book = trends_xlsx_read (copy, n, NULL, &error);
      g_assert_true ((book == NULL) == (error != NULL));
    }
}

static void
test_escapes (void)
{
  const char *const tried[][2] = {
    { "a_x000D_\nb", "a\nb" }, { "a_x000D_b", "a\nb" }, { "_x005F_x0041_", "_x0041_" },
    { "_x0041_", "_x0041_" }, { "_xD83D__xDDC2_", "\xf0\x9f\x97\x82" }, { "_xD83D_", "_xD83D_" },
    { "_x000B_x", "x" }, { "_x00", "_x00" }, { "_", "_" }, { "\r\n", "\n" }, { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      g_autoptr (GString) text = g_string_new (tried[i][0]);

      trends_xlsx_text_decode (text);
      g_assert_cmpstr (text->str, ==, tried[i][1]);
    }
}

static void
test_names (void)
{
  const char *const tried[][3] = {
    { "xl/workbook.xml", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml" },
    { "xl/workbook.xml", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml" },
    { "xl/worksheets/sheet1.xml", "../sharedStrings.xml", "xl/sharedStrings.xml" },
    { "", "xl/workbook.xml", "xl/workbook.xml" },
    { "xl/workbook.xml", "../../../etc/passwd", "etc/passwd" },
    { "workbook.xml", "./_rels/workbook.xml.rels", "_rels/workbook.xml.rels" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      g_autofree char *name = trends_zip_resolve (tried[i][0], tried[i][1]);

      g_assert_cmpstr (name, ==, tried[i][2]);
    }
}

/* --------------------------------------------------------------------- XML */

static const char *const any[] = { "urn:x", NULL };

static gboolean
start_cb (TrendsXml   *xml,
          const char  *name,
          gpointer     user_data,
          GError     **error)
{
  const char *value;

  if (trends_xml_get (xml, "a", &value))
    g_string_append (user_data, value);
  return TRUE;
}

static gboolean
end_cb (TrendsXml   *xml,
        const char  *name,
        gpointer     user_data,
        GError     **error)
{
  return TRUE;
}

static void
text_cb (const char *text,
         gsize       length,
         gpointer    user_data)
{
  g_string_append_len (user_data, text, (gssize) length);
}

static gboolean
parse (const char  *text,
       GString     *out,
       GError     **error)
{
  const TrendsXmlHandler handler = { any, start_cb, end_cb, text_cb };
  g_autoptr (TrendsXml) xml = trends_xml_new (&handler, out);

  return trends_xml_parse (text, strlen (text), xml, error) && trends_xml_end (xml, error);
}

static void
test_xml (void)
{
  const char *const bad[] = {
    "<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><r xmlns=\"urn:x\">&b;</r>",
    "<!DOCTYPE r SYSTEM \"http://example.org/x\"><r xmlns=\"urn:x\"/>",
    "<!DOCTYPE r [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><r xmlns=\"urn:x\">&f;</r>",
    "<r xmlns=\"urn:x\">&nosuch;</r>",
    "<r xmlns=\"urn:x\">", "<r xmlns=\"urn:x\"></s>", "", "text",
  };
  g_autoptr (GString) good = g_string_new (NULL);
  g_autoptr (GError) none = NULL;

  g_assert_true (parse ("<r xmlns=\"urn:x\" a=\"1 &amp; &#38;amp; 2\">&lt;t&#62;<![CDATA[<&>]]></r>", good, &none));
  g_assert_no_error (none);
  g_assert_cmpstr (good->str, ==, "1 & &amp; 2<t><&>");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autoptr (GError) error = NULL;

      if (parse (bad[i], out, &error))
        g_error ("“%s” was read", bad[i]);
      g_assert_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID);
      g_assert_null (strstr (out->str, "root:"));
      g_assert_null (strstr (out->str, "aaaa"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xlsx/types", test_types);
  g_test_add_func ("/xlsx/dates", test_dates);
  g_test_add_func ("/xlsx/formats", test_formats);
  g_test_add_func ("/xlsx/units", test_units);
  g_test_add_func ("/xlsx/shared", test_shared);
  g_test_add_func ("/xlsx/sheets", test_sheets);
  g_test_add_func ("/xlsx/refused", test_refused);
  g_test_add_func ("/xlsx/damage", test_damage);
  g_test_add_func ("/xlsx/escapes", test_escapes);
  g_test_add_func ("/zip/names", test_names);
  g_test_add_func ("/xml/xml", test_xml);
  return g_test_run ();
}
