/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-ods.c: spreadsheets of OpenDocument become the cells that people see, however often
 * something in them is repeated.
 */

#include "trends-exchange-error.h"
#include "trends-ods-read.h"
#include "trends-ods-row.h"
#include "trends-workbook-kind.h"
#include "trends-xlsx-read.h"

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
  gboolean is_ods = g_str_has_suffix (name, ".ods");
  g_autoptr (GError) error = NULL;
  GPtrArray *book;

  g_assert_true (trends_workbook_sniff_ods (data, length) == is_ods);
  g_assert_true (trends_workbook_sniff_xlsx (data, length) != is_ods);
  book = is_ods ? trends_ods_read (data, length, NULL, &error)
                : trends_xlsx_read (data, length, NULL, &error);
  g_assert_no_error (error);
  return book;
}

/* `place`: "B2" */
static const TrendsCell *
find (const TrendsCells *cells,
      const char        *place)
{
  guint number = (guint) g_ascii_strtoull (place + 1, NULL, 10);
  guint index = trends_cells_find_row (cells, number);
  TrendsCellsRow row;

  if (index >= trends_cells_get_n_rows (cells))
    return NULL;
  row = trends_cells_get_row (cells, index);
  return row.number == number ? trends_cells_find (cells, &row, (guint) (place[0] - 'A')) : NULL;
}

static void
assert_at (const TrendsCells *cells,
           const char        *place,
           TrendsCellType     type,
           const char        *expected)
{
  const TrendsCell *cell = find (cells, place);
  g_autofree char *text = trends_cells_dup_text (cells, cell);

  g_assert_nonnull (cell);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (cell->type, ==, type);
}

static void
test_repeated (void)
{
  g_autoptr (GPtrArray) book = read_fixture ("repeated-cells.ods");
  const TrendsCells *cells = book->pdata[0];
  TrendsCellsRow row;

  g_assert_cmpstr (trends_cells_get_name (cells), ==, "Register");
  assert_at (cells, "A1", TRENDS_CELL_TEXT, "Ref");
  assert_at (cells, "B2", TRENDS_CELL_TEXT, "Two   gaps\nsecond para\nthird");
  assert_at (cells, "C2", TRENDS_CELL_DATE, "2026-04-01");
  assert_at (cells, "D2", TRENDS_CELL_NUMBER, "GBP 1250000.5");
  assert_at (cells, "E2", TRENDS_CELL_NUMBER, "12.5%");
  assert_at (cells, "F2", TRENDS_CELL_BOOLEAN, "TRUE");
  for (guint i = 3; i <= 5; i++)
    {
      g_autofree char *a = g_strdup_printf ("A%u", i);
      g_autofree char *c = g_strdup_printf ("C%u", i);
      g_autofree char *d = g_strdup_printf ("D%u", i);

      assert_at (cells, a, TRENDS_CELL_TEXT, "R-2");
      assert_at (cells, c, TRENDS_CELL_TEXT, "same");
      assert_at (cells, d, TRENDS_CELL_NUMBER, "1200");
    }
  /* Forty empty rows are between. */
  assert_at (cells, "A46", TRENDS_CELL_TEXT, "Merged over two");
  g_assert_null (find (cells, "B46"));
  assert_at (cells, "C46", TRENDS_CELL_DATE, "2026-04-01 09:30:00");
  assert_at (cells, "D46", TRENDS_CELL_NUMBER, "1253600.5");
  assert_at (cells, "E46", TRENDS_CELL_TEXT, "12:30");
  assert_at (cells, "B47", TRENDS_CELL_TEXT, "Filtered out row");
  g_assert_cmpuint (trends_cells_get_n_rows (cells), ==, 7);
  row = trends_cells_get_row (cells, 6);
  g_assert_true (row.is_hidden);
}

/* One register, saved by one program in both ways: the same cells at the same places. */
static void
test_both_ways (void)
{
  g_autoptr (GPtrArray) one = read_fixture ("register-libreoffice.ods");
  g_autoptr (GPtrArray) other = read_fixture ("register-libreoffice.xlsx");
  const TrendsCells *first = one->pdata[0], *second = other->pdata[0];

  g_assert_cmpuint (trends_cells_get_n_rows (first), ==, trends_cells_get_n_rows (second));
  for (guint i = 0; i < trends_cells_get_n_rows (first); i++)
    {
      TrendsCellsRow a = trends_cells_get_row (first, i), b = trends_cells_get_row (second, i);

      g_assert_cmpuint (a.number, ==, b.number);
      g_assert_cmpint (a.is_hidden, ==, b.is_hidden);
      g_assert_cmpuint (a.n_cells, ==, b.n_cells);
      for (guint j = 0; j < a.n_cells; j++)
        {
          g_autofree char *mine = trends_cells_dup_text (first, &a.cells[j]);
          g_autofree char *theirs = trends_cells_dup_text (second, &b.cells[j]);

          g_assert_cmpuint (a.cells[j].column, ==, b.cells[j].column);
          g_assert_cmpint (a.cells[j].type, ==, b.cells[j].type);
          g_assert_cmpstr (mine, ==, theirs);
        }
    }
}

/* What is said in a few bytes and meant a million times is stopped before it takes room. */
static void
test_limits (void)
{
  const struct
  {
    guint n_times, n_columns;
    gboolean fits;
  } tried[] = { { 1, 1, TRUE }, { 1000, 10, TRUE }, { 1048576, 16384, FALSE }, { 1, 16384, TRUE },
                { 1, 16385, FALSE }, { 1048577, 1, FALSE }, { 1048576, 2, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      g_autoptr (TrendsCells) cells = trends_cells_new ("");
      g_autoptr (GError) error = NULL;
      TrendsOdsRow row;
      gboolean done;

      trends_ods_row_init (&row);
      trends_ods_row_begin (&row, tried[i].n_times, FALSE);
      done = trends_ods_row_take (&row, tried[i].n_columns, TRENDS_CELL_TEXT, 0, "0123456789", &error)
             && trends_ods_row_end (&row, cells, &error);
      trends_ods_row_clear (&row);
      g_assert_true (done == tried[i].fits);
      g_assert_true (done == (error == NULL));
      if (done)
        g_assert_cmpuint (trends_cells_get_n_rows (cells), ==, tried[i].n_times);
    }
}

static void
test_damage (void)
{
  gsize length;
  g_autofree char *data = load ("repeated-cells.ods", &length);

  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *copy = g_memdup2 (data, length);
      gsize n = i % 4 == 0 ? (gsize) g_test_rand_int_range (0, (int) length) : length;
      g_autoptr (GPtrArray) book = NULL;
      g_autoptr (GError) error = NULL;

      copy[g_test_rand_int_range (0, (int) length)] ^= (char) (1 << g_test_rand_int_range (0, 8));
      book = trends_ods_read (copy, n, NULL, &error);
      g_assert_true ((book == NULL) == (error != NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ods/repeated", test_repeated);
  g_test_add_func ("/ods/both-ways", test_both_ways);
  g_test_add_func ("/ods/limits", test_limits);
  g_test_add_func ("/ods/damage", test_damage);
  return g_test_run ();
}
