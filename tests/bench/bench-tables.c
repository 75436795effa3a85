/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-tables.c: 10,000 initiatives out as CSV and XLSX, each beside the library that writes the
 * same cells when somebody has made them already; and 10,000 rows of somebody else's register in, from
 * the bytes of the file to the edit that would be made of them.
 */

#include "processor-time.h"
#include "trends-big-plan.h"
#include "trends-book.h"
#include "trends-catalogue.h"
#include "trends-export.h"
#include "trends-import.h"
#include "trends-unnamed-file.h"

#include <csv.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

#define N_INITIATIVES 10000
#define ROUNDS 3

/* The cells of all sheets, as texts */
typedef struct
{
  TrendsPlan *plan;
  const char *format;
  GPtrArray *sheets; /* (element-type GPtrArray of rows, which are GPtrArrays of texts) */
} Bench;

static void
export_plan (gpointer data)
{
  Bench *self = data;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  TrendsExportOptions options = { .profile = TRENDS_PROFILE_FULL };
  g_autoptr (GError) error = NULL;

  trends_formats_find (self->format)->write (self->plan, &options, stream, NULL, &error);
  g_assert_no_error (error);
}

static GPtrArray *
take_row (TrendsBookSheet *sheet,
          guint            index)
{
  const TrendsBookCell *cells = trends_book_sheet_get_row (sheet, index);
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < trends_book_sheet_get_n_columns (sheet); i++)
    g_ptr_array_add (row, cells[i].text ? g_strdup (cells[i].text)
                          : cells[i].number != TRENDS_UNSET
                            ? g_strdup_printf ("%" G_GINT64_FORMAT, cells[i].number) : NULL);
  return row;
}

static void
take_cells (Bench *self)
{
  const TrendsSheetOwnWay way = { FALSE, FALSE };
  g_autoptr (TrendsBook) book = trends_book_new (self->plan, NULL, &way, TRENDS_BOOK_NO_LIMIT);

  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < trends_book_get_n_sheets (book); i++)
    {
      TrendsBookSheet *sheet = trends_book_get_sheet (book, i);
      GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

      for (guint row = 0; row < trends_book_sheet_get_n_rows (sheet); row++)
        g_ptr_array_add (rows, take_row (sheet, row));
      g_ptr_array_add (self->sheets, rows);
    }
}

static void
append_quoted (GString    *out,
               const char *text)
{
  gsize before = out->len, length = strlen (text), most = 2 * length + 2;

  g_string_set_size (out, before + most);
  g_string_set_size (out, before + csv_write (out->str + before, most, text, length));
}

/* The sheet of initiatives is the third. */
static void
write_csv (gpointer data)
{
  Bench *self = data;
  GPtrArray *rows = self->sheets->pdata[2];
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *row = rows->pdata[i];

      for (guint j = 0; j < row->len; j++)
        {
          if (row->pdata[j] != NULL)
            append_quoted (out, row->pdata[j]);
          g_string_append_c (out, ',');
        }
    }
}

static void
write_rows (lxw_worksheet *sheet,
            lxw_format    *format,
            GPtrArray     *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *row = rows->pdata[i];

      for (guint j = 0; j < row->len; j++)
        if (row->pdata[j] != NULL)
          worksheet_write_string (sheet, i, (lxw_col_t) j, row->pdata[j], format);
    }
}

static void
write_xlsx (gpointer data)
{
  Bench *self = data;
  int fd = trends_unnamed_file_open (g_get_tmp_dir (), NULL);
  g_autofree char *path = trends_unnamed_file_dup_path (fd);
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };
  lxw_workbook *workbook = workbook_new_opt (path, &options);
  lxw_format *format = workbook_add_format (workbook);

  for (guint i = 0; i < self->sheets->len; i++)
    write_rows (workbook_add_worksheet (workbook, NULL), format, self->sheets->pdata[i]);
  workbook_close (workbook);
  close (fd);
}

static void
compare (Bench      *self,
         const char *format,
         BenchFunc   theirs,
         const char *limit)
{
  double ours, alone;

  self->format = format;
  ours = processor_time_best (export_plan, self, ROUNDS);
  alone = processor_time_best (theirs, self, ROUNDS);
  g_print ("%s of 10,000 initiatives %27.2f ms\n", format, ours * 1000);
  g_print ("%s, to its library writing the same cells: the aim is %s %9.2f x\n", format, limit,
           ours / alone);
}

/* ---------------------------------------------------------------------- in */

#define N_COLUMNS 10

typedef struct
{
  TrendsPlan *plan;
  const char *format;
  GBytes *bytes;
} Source;

static const char *const headings[N_COLUMNS] = {
  "Ref", "Project name", "Trend", "Lead officer", "RAG", "Stage", "Start", "Finish", "Budget", "Oct update",
};

/* (transfer full) (nullable): as registers have it, for the column of a heading */
static char *
make_cell (guint row,
           guint column)
{
  static const char *const ratings[] = { "R", "A", "G" };
  static const char *const stages[] = { "Planned", "In progress", "Complete" };

  switch (column)
    {
    case 0:
      return g_strdup_printf ("DP-%05u", row);
    case 1:
      return g_strdup_printf ("Project %u, “phase %u”", row, row % 7);
    case 2:
      return g_strdup_printf ("%u", row % 10 + 1);
    case 3:
      return g_strdup_printf ("Officer %u", row % 40);
    case 4:
      return g_strdup (ratings[row % 3]);
    case 5:
      return g_strdup (stages[row % 3]);
    case 6:
    case 7:
      return g_strdup_printf ("%02u/%02u/20%02u", row % 28 + 1, row % 12 + 1, 26 + 2 * (column - 6));
    case 8:
      return g_strdup_printf ("£%u,%03u", row % 900 + 1, row % 1000);
    default:
      return row % 2 == 0 ? g_strdup_printf ("Chair to chase, see minute %u", row) : NULL;
    }
}

static GBytes *
make_csv (void)
{
  GString *out = g_string_new (NULL);

  for (guint column = 0; column < N_COLUMNS; column++)
    g_string_append_printf (out, "%s%s", column == 0 ? "" : ",", headings[column]);
  for (guint row = 0; row < N_INITIATIVES; row++)
    for (guint column = 0; column < N_COLUMNS; column++)
      {
        g_autofree char *text = make_cell (row, column);

        g_string_append (out, column == 0 ? "\r\n" : ",");
        append_quoted (out, text ? text : "");
      }
  return g_string_free_to_bytes (out);
}

static GBytes *
make_xlsx (void)
{
  int fd = trends_unnamed_file_open (g_get_tmp_dir (), NULL);
  g_autofree char *path = trends_unnamed_file_dup_path (fd);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  lxw_workbook *workbook = workbook_new (path);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, NULL);

  for (guint column = 0; column < N_COLUMNS; column++)
    worksheet_write_string (sheet, 0, (lxw_col_t) column, headings[column], NULL);
  for (guint row = 0; row < N_INITIATIVES; row++)
    for (guint column = 0; column < N_COLUMNS; column++)
      {
        g_autofree char *text = make_cell (row, column);

        if (text)
          worksheet_write_string (sheet, row + 1, (lxw_col_t) column, text, NULL);
      }
  workbook_close (workbook);
  trends_unnamed_file_copy (fd, stream, NULL, NULL);
  close (fd);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
import_rows (gpointer data)
{
  Source *self = data;
  const TrendsSheetChoice table = { 0 };
  const TrendsImportOptions options = { .flags = TRENDS_IMPORT_DRY_RUN, .table = &table,
                                        .format = trends_import_formats_find (self->format) };
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsImportReport) report
    = trends_import_bytes (self->plan, g_bytes_ref (self->bytes), "register", &options, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (report->n_added_of[TRENDS_KIND_INITIATIVE], ==, N_INITIATIVES);
  g_assert_cmpuint (report->n_refused, ==, 0);
}

static void
measure_import (TrendsPlan *plan,
                const char *format,
                GBytes     *bytes,
                guint       limit)
{
  Source self = { plan, format, bytes };
  double seconds = processor_time_best (import_rows, &self, ROUNDS);

  g_print ("%s of 10,000 rows, read and tried: the aim is %u ms %15.2f ms\n", format, limit, seconds * 1000);
}

static void
measure_imports (TrendsPlan *plan)
{
  g_autoptr (GBytes) csv = make_csv ();
  g_autoptr (GBytes) xlsx = make_xlsx ();

  measure_import (plan, "csv", csv, 250);
  measure_import (plan, "xlsx", xlsx, 600);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load ("socitm-2024", &error);
  g_autoptr (TrendsPlan) plan
    = trends_catalogue_new_plan (catalogue, "A large plan", "Millbrook Council", "en", &error);
  Bench self = { .plan = plan };

  g_assert_no_error (error);
  measure_imports (plan);
  trends_big_plan_fill (plan, N_INITIATIVES);
  take_cells (&self);
  compare (&self, "csv", write_csv, "2");
  compare (&self, "xlsx", write_xlsx, "1.2");
  g_ptr_array_unref (self.sheets);
  return 0;
}
