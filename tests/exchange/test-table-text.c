/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-table-text.c: tables as text that others take apart again: by tabs and lines, and by
 * GLib's reader of markup. Nothing in a cell leaves it, and none is a formula.
 */

#include "trends-table-text.h"

#include <string.h>

#define DAY 739943 /* 23 November 2026 */

static const char *const nasty[] = {
  "plain", "", "=1+1", "+44 20", "-2", "@SUM(A1)", " =cmd", "\t=cmd", "\n@x", "＝1",
  "a\tb", "a\nb\r\nc", "<script>alert(1)</script>", "a & b", "\"quoted\"", "</td><td>", "’=1", "émoji 🚀",
};

static TrendsTable *
make_table (void)
{
  TrendsTable *table = trends_table_new ("=Title <1>", "GBP");

  trends_table_add_column (table, "=What", TRENDS_COLUMN_TEXT);
  trends_table_add_column (table, "Count", TRENDS_COLUMN_NUMBER);
  trends_table_add_column (table, "Cost", TRENDS_COLUMN_MONEY);
  trends_table_add_column (table, "Score", TRENDS_COLUMN_TENTHS);
  trends_table_add_column (table, "When", TRENDS_COLUMN_DATE);
  for (guint i = 0; i < G_N_ELEMENTS (nasty); i++)
    {
      trends_table_add_text (table, nasty[i], NULL);
      trends_table_add_number (table, i % 2 == 0 ? 1234567 : TRENDS_UNSET);
      trends_table_add_number (table, i % 2 == 0 ? 860050 : 860000);
      trends_table_add_number (table, i % 2 == 0 ? 805 : 800);
      trends_table_add_number (table, i % 2 == 0 ? DAY : TRENDS_UNSET);
    }
  return table;
}

static GPtrArray *
make_tables (guint n)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_table_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (tables, make_table ());
  return tables;
}

static void
assert_not_formula (const char *cell)
{
  g_autofree char *copy = g_strdup (cell);

  g_strstrip (copy);
  g_assert_null (strchr ("=+-@", *copy) != NULL && *copy != '\0' ? copy : NULL);
  g_assert_false (g_str_has_prefix (copy, "＝"));
}

static void
assert_values (const char *const *cells,
               guint              row)
{
  g_assert_cmpstr (cells[1], ==, row % 2 == 0 ? "1234567" : "");
  g_assert_cmpstr (cells[2], ==, row % 2 == 0 ? "8600.50" : "8600.00");
  g_assert_cmpstr (cells[3], ==, row % 2 == 0 ? "80.5" : "80");
  g_assert_cmpstr (cells[4], ==, row % 2 == 0 ? "2026-11-23" : "");
}

/* What it says is still there, but for what would have ended the cell. */
static void
assert_text (const char *cell,
             guint       row)
{
  g_autofree char *expected = g_strdup (nasty[row]);
  g_autofree char *stripped = NULL;

  g_strdelimit (expected, "\t\r\n", ' ');
  assert_not_formula (cell);
  g_assert_true (g_str_has_suffix (cell, expected));
  stripped = g_strndup (cell, strlen (cell) - strlen (expected));
  g_assert_true (g_str_equal (stripped, "") || g_str_equal (stripped, "'"));
}

static void
test_tsv (void)
{
  g_autoptr (GPtrArray) tables = make_tables (1);
  g_autofree char *tsv = trends_tables_to_tsv (tables);
  g_auto (GStrv) lines = g_strsplit (tsv, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (nasty) + 2);
  g_assert_cmpstr (lines[0], ==, "'=What\tCount\tCost (GBP)\tScore\tWhen");
  g_assert_cmpstr (lines[G_N_ELEMENTS (nasty) + 1], ==, "");
  for (guint row = 0; row < G_N_ELEMENTS (nasty); row++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[row + 1], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, 5);
      assert_text (cells[0], row);
      assert_values ((const char *const *) cells, row);
    }
}

/* The same cells, each in quotation marks, with those in it doubled. */
static void
test_csv (void)
{
  g_autoptr (GPtrArray) tables = make_tables (1);
  g_autofree char *tsv = trends_tables_to_tsv (tables), *csv = trends_tables_to_csv (tables);
  g_auto (GStrv) lines = g_strsplit (tsv, "\n", -1), written = g_strsplit (csv, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (written));
  for (guint row = 0; lines[row + 1] != NULL; row++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[row], "\"", -1);
      g_autofree char *doubled = g_strjoinv ("\"\"", parts);
      g_auto (GStrv) cells = g_strsplit (doubled, "\t", -1);
      g_autofree char *joined = g_strjoinv ("\",\"", cells);
      g_autofree char *expected = g_strdup_printf ("\"%s\"", joined);

      g_assert_cmpstr (written[row], ==, expected);
    }
}

static void
test_several (void)
{
  g_autoptr (GPtrArray) one = make_tables (1), three = make_tables (3);
  g_autofree char *tsv = trends_tables_to_tsv (one), *all = trends_tables_to_tsv (three);
  g_auto (GStrv) blocks = g_strsplit (all, "\n\n", -1);

  g_assert_cmpuint (g_strv_length (blocks), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (g_str_has_prefix (blocks[i], "'=Title <1>\n"));
      g_assert_true (g_str_has_prefix (tsv, strchr (blocks[i], '\n') + 1));
    }
}

/* --------------------------------------------------------------------- HTML */

typedef struct
{
  GPtrArray *cells; /* all texts of td, in order */
  GString *text;
  guint n_rows;
  guint n_headings;
} Read;

static void
start_cb (GMarkupParseContext  *context,
          const char           *element,
          const char          **names,
          const char          **values,
          gpointer              user_data,
          GError              **error)
{
  Read *read = user_data;

  g_string_truncate (read->text, 0);
  read->n_rows += g_str_equal (element, "tr");
  read->n_headings += g_str_equal (element, "th");
  g_assert_false (g_str_equal (element, "script"));
}

static void
end_cb (GMarkupParseContext  *context,
        const char           *element,
        gpointer              user_data,
        GError              **error)
{
  Read *read = user_data;

  if (g_str_equal (element, "td"))
    g_ptr_array_add (read->cells, g_strdup (read->text->str));
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              user_data,
         GError              **error)
{
  g_string_append_len (((Read *) user_data)->text, text, (gssize) length);
}

static void
test_html (void)
{
  const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  g_autoptr (GPtrArray) tables = make_tables (1);
  g_autofree char *html = trends_tables_to_html (tables);
  Read read = { g_ptr_array_new_with_free_func (g_free), g_string_new (NULL), 0, 0 };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &read, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_markup_parse_context_parse (context, html, -1, &error));
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_cmpuint (read.n_rows, ==, G_N_ELEMENTS (nasty) + 1);
  g_assert_cmpuint (read.n_headings, ==, 5);
  g_assert_cmpuint (read.cells->len, ==, 5 * G_N_ELEMENTS (nasty));
  for (guint row = 0; row < G_N_ELEMENTS (nasty); row++)
    {
      assert_text (read.cells->pdata[5 * row], row);
      assert_values ((const char *const *) read.cells->pdata + 5 * row, row);
    }
  g_string_free (read.text, TRUE);
  g_ptr_array_unref (read.cells);
}

/* For people, in the language of a paper */
static void
test_paper (void)
{
  g_autoptr (TrendsTable) table = make_table ();
  const TrendsLanguage *english = trends_language_find ("en-GB");
  const char *const expected[] = { "plain", "1,234,567", "£8,600.50", "80.5", "23 November 2026" };

  for (guint column = 0; column < G_N_ELEMENTS (expected); column++)
    {
      g_autofree char *text = trends_table_dup_text (table, 0, column, english);

      g_assert_cmpstr (text, ==, expected[column]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-text/tsv", test_tsv);
  g_test_add_func ("/table-text/csv", test_csv);
  g_test_add_func ("/table-text/several", test_several);
  g_test_add_func ("/table-text/html", test_html);
  g_test_add_func ("/table-text/paper", test_paper);
  return g_test_run ();
}
