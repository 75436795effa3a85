/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-csv.c: separated values become the cells that a spreadsheet would show, whatever they
 * are separated by and whichever letters they are written in.
 */

#include "trends-csv-read.h"
#include "trends-exchange-error.h"

#include <string.h>

static TrendsCells *
read_with (const char *data,
           gsize       length,
           GHashTable *values)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) book = trends_csv_read (data, length, values, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (book->len, ==, 1);
  return g_ptr_array_steal_index (book, 0);
}

static TrendsCells *
read_fixture (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "sheets", name, NULL);
  g_autofree char *data = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  if (!g_str_equal (name, "header-only.csv"))
    g_assert_true (trends_csv_sniff (data, length));
  return read_with (data, length, NULL);
}

static char *
dup_at (TrendsCells *cells,
        guint        number,
        guint        column)
{
  guint index = trends_cells_find_row (cells, number);
  TrendsCellsRow row;

  if (index >= trends_cells_get_n_rows (cells))
    return g_strdup ("");
  row = trends_cells_get_row (cells, index);
  return row.number != number ? g_strdup ("")
                              : trends_cells_dup_text (cells, trends_cells_find (cells, &row, column));
}

static void
assert_at (TrendsCells *cells,
           guint        number,
           guint        column,
           const char  *expected)
{
  g_autofree char *text = dup_at (cells, number, column);

  g_assert_cmpstr (text, ==, expected);
}

/* As the README of the files has it */
static void
test_files (void)
{
  g_autoptr (TrendsCells) german = read_fixture ("register-excel-german.csv");
  g_autoptr (TrendsCells) uk = read_fixture ("register-uk-utf8-bom.csv");
  g_autoptr (TrendsCells) sep = read_fixture ("register-sep-line.csv");
  g_autoptr (TrendsCells) pasted = read_fixture ("pasted-from-excel.tsv");
  g_autoptr (TrendsCells) empty = read_fixture ("header-only.csv");

  assert_at (german, 1, 7, "Budget (€)");
  assert_at (german, 2, 1, "Straßenbeleuchtung; Teil 1");
  assert_at (german, 2, 2, "Jürgen Größe");
  assert_at (german, 2, 7, "1.250.000,50");
  assert_at (german, 2, 9, "„Phase 1“ – läuft\nsiehe Anlage");
  assert_at (german, 4, 0, "007");
  assert_at (german, 4, 1, "Archiv \"Süd\"");
  g_assert_cmpuint (trends_cells_get_n_rows (german), ==, 4);

  assert_at (uk, 1, 0, "Fernmoor Borough Council – Project register");
  assert_at (uk, 4, 0, "Ref");
  assert_at (uk, 5, 8, "£1,250,000");
  assert_at (uk, 5, 10, "Await \"G2\"\nboard 12/11");
  assert_at (uk, 7, 1, "=Cloud first");
  assert_at (uk, 7, 10, "=HYPERLINK(\"http://example.org\",\"x\")");
  assert_at (uk, 9, 1, "Total");

  assert_at (sep, 1, 0, "Id");
  assert_at (sep, 2, 1, "Bins; brown, green");
  assert_at (sep, 3, 1, "sep=, is not a header here");

  assert_at (pasted, 2, 5, "£1,200.00");
  assert_at (pasted, 3, 0, "Two-line\nname with \"quotes\"");
  assert_at (pasted, 4, 5, "12.5%");

  g_assert_cmpuint (trends_cells_get_n_rows (empty), ==, 1);
}

/* ------------------------------------------------------- there and back again */

#define N_COLUMNS 5

static const char *const nasty[] = {
  "", "a", "£1,200.00", "one; two", "tab\there", "\"quoted\"", "line\nbreak", "|", "=1+1", "007",
  "Ŵyau “ŷ”", "sep=;", "'", " inner  blanks ", "\xf0\x9f\x97\xb9", "-", "café 5 € –", "\"", "a\"b", ",,;;\t\t",
};

static void
quote (GString    *out,
       const char *text)
{
  g_string_append_c (out, '"');
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *at);
    }
  g_string_append_c (out, '"');
}

static gboolean
needs_quotes (const char *text)
{
  return strpbrk (text, ",;\t|\"\n") != NULL || text[0] == ' ';
}

static GString *
write_rows (GPtrArray  *texts,
            char        separator,
            const char *end)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    {
      if (i % N_COLUMNS > 0)
        g_string_append_c (out, separator);
      if (needs_quotes (texts->pdata[i]))
        quote (out, texts->pdata[i]);
      else
        g_string_append (out, texts->pdata[i]);
      if (i % N_COLUMNS == N_COLUMNS - 1)
        g_string_append (out, end);
    }
  return out;
}

static GPtrArray *
make_texts (gboolean is_latin)
{
  GPtrArray *texts = g_ptr_array_new ();
  guint n_rows = (guint) g_test_rand_int_range (2, 40);

  for (guint i = 0; i < n_rows * N_COLUMNS; i++)
    {
      const char *text = nasty[g_test_rand_int_range (0, G_N_ELEMENTS (nasty))];
      gboolean is_other = strstr (text, "Ŵ") || strstr (text, "\xf0\x9f");

      g_ptr_array_add (texts, (gpointer) (is_latin && is_other ? "x" : text));
    }
  return texts;
}

/* (transfer full): with its mark, where it is known by one */
static char *
encode (const GString *text,
        const char    *encoding,
        const char    *mark,
        gsize          n_mark,
        gsize         *length)
{
  g_autoptr (GError) error = NULL;
  gsize n;
  g_autofree char *converted = g_convert (text->str, (gssize) text->len, encoding, "UTF-8", NULL,
                                          &n, &error);
  char *all;

  g_assert_no_error (error);
  all = g_malloc (n + n_mark + 1);
  if (n_mark > 0)
    memcpy (all, mark, n_mark);
  memcpy (all + n_mark, converted, n);
  all[n + n_mark] = '\0';
  *length = n + n_mark;
  return all;
}

static const struct
{
  const char *encoding, *mark;
  gsize n_mark;
  gboolean is_latin;
} encodings[] = {
  { "UTF-8", NULL, 0, FALSE },
  { "UTF-8", "\xef\xbb\xbf", 3, FALSE },
  { "UTF-16LE", "\xff\xfe", 2, FALSE },
  { "UTF-16BE", "\xfe\xff", 2, FALSE },
  { "WINDOWS-1252", NULL, 0, TRUE },
};

static void
check_rows (GPtrArray  *texts,
            guint       which,
            char        separator,
            const char *end,
            gboolean    is_told)
{
  g_autoptr (GString) rows = write_rows (texts, separator, end);
  g_autofree char *line = g_strdup_printf ("sep=%c%s", separator, end);
  gsize length;
  g_autofree char *data = NULL;
  g_autoptr (TrendsCells) cells = NULL;

  if (is_told)
    g_string_prepend (rows, line);
  data = encode (rows, encodings[which].encoding, encodings[which].mark, encodings[which].n_mark,
                 &length);
  cells = read_with (data, length, NULL);
  for (guint i = 0; i < texts->len; i++)
    assert_at (cells, i / N_COLUMNS + 1, i % N_COLUMNS, texts->pdata[i]);
}

static void
test_all_ways (void)
{
  const char separators[] = { ',', ';', '\t', '|' };
  const char *const ends[] = { "\n", "\r\n", "\r" };

  for (guint which = 0; which < G_N_ELEMENTS (encodings); which++)
    for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
      for (guint j = 0; j < G_N_ELEMENTS (ends); j++)
        {
          g_autoptr (GPtrArray) texts = make_texts (encodings[which].is_latin);

          check_rows (texts, which, separators[i], ends[j], FALSE);
          check_rows (texts, which, separators[i], ends[j], TRUE);
        }
}

/* Text without marks that is UTF-16 all the same, as some databases write it. */
static void
test_without_mark (void)
{
  g_autoptr (GString) text = g_string_new ("Name,Owner\nBins,Orla\n");
  const char *const names[] = { "UTF-16LE", "UTF-16BE" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize length;
      g_autofree char *data = encode (text, names[i], NULL, 0, &length);
      g_autoptr (TrendsCells) cells = read_with (data, length, NULL);

      g_assert_true (trends_csv_sniff (data, length));
      assert_at (cells, 2, 1, "Orla");
    }
}

/* Long enough to be decoded in pieces; a piece ends within a cell and within a quotation. */
static void
test_pieces (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize length;
  g_autofree char *data = NULL;
  g_autoptr (TrendsCells) cells = NULL;

  for (guint i = 1; i <= 20000; i++)
    g_string_append_printf (text, "Prosiect %u;\"Ŵ \"\"%u\"\"\n;\"\r\n", i, i);
  data = encode (text, "UTF-16LE", "\xff\xfe", 2, &length);
  cells = read_with (data, length, NULL);
  g_assert_cmpuint (trends_cells_get_n_rows (cells), ==, 20000);
  for (guint i = 1; i <= 20000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Prosiect %u", i);
      g_autofree char *note = g_strdup_printf ("Ŵ \"%u\"\n;", i);

      assert_at (cells, i, 0, name);
      assert_at (cells, i, 1, note);
    }
}

/* Rows are counted as a spreadsheet counts them. */
static void
test_row_numbers (void)
{
  const char *const texts[] = { "a,b\n\n\n\"x\ny\",c\n", "a,b\r\n\r\n\r\n\"x\r\ny\",c\r\n",
                                "a,b\r\r\r\"x\ry\",c", ("\xef\xbb\xbf" "a,b\n\n\n\"x\ny\",c") };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (TrendsCells) cells = read_with (texts[i], strlen (texts[i]), NULL);

      g_assert_cmpuint (trends_cells_get_n_rows (cells), ==, 2);
      assert_at (cells, 1, 1, "b");
      assert_at (cells, 4, 0, "x\ny");
      assert_at (cells, 4, 1, "c");
    }
}

static void
assert_refused (const char *data,
                gsize       length,
                const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) book = trends_csv_read (data, length, NULL, &error);

  g_assert_null (book);
  g_assert_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, expected));
}

static void
test_refused (void)
{
  const char unclosed[] = "a,b\nc,d\ne,\"f\ng,h\ni,j\n";
  const char binary[] = "a,b\n\0\1\2,d\n";
  g_autoptr (GString) wide = g_string_new (NULL);

  assert_refused (unclosed, strlen (unclosed), "row 3");
  assert_refused (binary, sizeof binary - 1, "other bytes than text");
  for (guint i = 0; i <= TRENDS_CELLS_MAX_COLUMNS; i++)
    g_string_append (wide, "x,");
  assert_refused (wide->str, wide->len, "columns");
  /* That nothing looks at it is what it is about: there is nothing to look at. */
  assert_refused ("", TRENDS_CELLS_MAX_BYTES + 1u, "MB");
}

/* What is chosen counts for more than what is found. */
static void
test_chosen (void)
{
  const char text[] = "a;b,c\nd;e,f\n";
  const struct
  {
    const char *option, *choice;
    guint column;
    const char *expected;
  } tried[] = {
    { "separator", "comma", 1, "f" },
    { "separator", "semicolon", 1, "e,f" },
    { "separator", "bar", 0, "d;e,f" },
    { "separator", "tab", 0, "d;e,f" },
    { "encoding", "windows-1252", 0, "d;e" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      g_autoptr (GHashTable) values = trends_format_values_new ();
      g_autoptr (TrendsCells) cells = NULL;

      g_assert_true (trends_format_values_set (values, trends_csv_options, tried[i].option,
                                               tried[i].choice, NULL));
      if (g_str_equal (tried[i].option, "encoding"))
        trends_format_values_set (values, trends_csv_options, "separator", "comma", NULL);
      cells = read_with (text, strlen (text), values);
      assert_at (cells, 2, tried[i].column, tried[i].expected);
    }
}

static void
test_sniff (void)
{
  const char *const others[] = { "{\"a\": 1,\n\"b\": 2}", "[1, 2]", "<html>,</html>", "", "hello\n",
                                 "%PDF-1.7\na,b", "BEGIN:VCALENDAR\r\nX:a,b\r\n" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (trends_csv_sniff (others[i], strlen (others[i])));
  g_assert_false (trends_csv_sniff ("PK\3\4\0\0,\n,", 9));
  g_assert_true (trends_csv_sniff ("a\tb\n", 4));
  g_assert_true (trends_csv_sniff ("sep=;\n", 6));
}

/* Letters of columns, and what is at the edge of a sheet */
static void
test_columns (void)
{
  const struct
  {
    guint column;
    const char *letters;
  } known[] = { { 0, "A" }, { 25, "Z" }, { 26, "AA" }, { 51, "AZ" }, { 52, "BA" }, { 701, "ZZ" },
                { 702, "AAA" }, { 16383, "XFD" } };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autofree char *letters = trends_cells_dup_column (known[i].column);

      g_assert_cmpstr (letters, ==, known[i].letters);
    }
}

/* Cells that come out of order, twice, or in a row before the last, and those that are one. */
static void
test_cells (void)
{
  g_autoptr (TrendsCells) cells = trends_cells_new ("Sheet");
  TrendsCellsRow row;

  trends_cells_begin_row (cells, 3, FALSE, NULL);
  trends_cells_begin_row (cells, 5, TRUE, NULL);
  trends_cells_add_text (cells, 4, TRENDS_CELL_TEXT, "e", 1, NULL);
  trends_cells_add_text (cells, 1, TRENDS_CELL_TEXT, "b", 1, NULL);
  trends_cells_add_number (cells, 2, TRENDS_CELL_NUMBER, 1250000.5, NULL);
  trends_cells_add_text (cells, 1, TRENDS_CELL_TEXT, "B", 1, NULL);
  trends_cells_add_number (cells, 16383, TRENDS_CELL_BOOLEAN, 1, NULL);
  trends_cells_begin_row (cells, 2, FALSE, NULL);
  trends_cells_add_number (cells, 2, TRENDS_CELL_DATE, 739707.75, NULL);
  trends_cells_begin_row (cells, 9, FALSE, NULL);
  trends_cells_merge (cells, 5, 1, 6, 1);
  trends_cells_merge (cells, 5, 4, 6, 7);
  trends_cells_hide_columns (cells, 2, 3);

  g_assert_cmpuint (trends_cells_get_n_rows (cells), ==, 2);
  row = trends_cells_get_row (cells, 0);
  g_assert_cmpuint (row.number, ==, 5);
  g_assert_true (row.is_hidden);
  g_assert_cmpuint (row.n_cells, ==, 4);
  for (guint i = 1; i < row.n_cells; i++)
    g_assert_cmpuint (row.cells[i - 1].column, <, row.cells[i].column);
  assert_at (cells, 5, 1, "B");
  assert_at (cells, 5, 2, "1250000.5");
  assert_at (cells, 5, 16383, "TRUE");
  assert_at (cells, 5, 0, "");
  assert_at (cells, 6, 2, "2026-04-01 18:00:00");

  row = trends_cells_get_row (cells, 1);
  g_assert_null (trends_cells_find (cells, &row, 1));
  g_assert_cmpstr (trends_cells_peek_text (cells, trends_cells_find_merged (cells, &row, 1)), ==, "B");
  g_assert_null (trends_cells_find_merged (cells, &row, 4));
  g_assert_true (trends_cells_hides_column (cells, 3));
  g_assert_false (trends_cells_hides_column (cells, 4));
  g_assert_false (trends_cells_begin_row (cells, TRENDS_CELLS_MAX_ROWS + 1, FALSE, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/files", test_files);
  g_test_add_func ("/csv/all-ways", test_all_ways);
  g_test_add_func ("/csv/without-mark", test_without_mark);
  g_test_add_func ("/csv/pieces", test_pieces);
  g_test_add_func ("/csv/row-numbers", test_row_numbers);
  g_test_add_func ("/csv/refused", test_refused);
  g_test_add_func ("/csv/chosen", test_chosen);
  g_test_add_func ("/csv/sniff", test_sniff);
  g_test_add_func ("/cells/columns", test_columns);
  g_test_add_func ("/cells/cells", test_cells);
  return g_test_run ();
}
