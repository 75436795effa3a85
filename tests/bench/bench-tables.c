/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-tables.c: 10,000 initiatives out as CSV and XLSX, each beside the library that writes the
 * same cells when somebody has made them already.
 */

#include "processor-time.h"
#include "trends-big-plan.h"
#include "trends-book.h"
#include "trends-catalogue.h"
#include "trends-export.h"
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
  trends_big_plan_fill (plan, N_INITIATIVES);
  take_cells (&self);
  compare (&self, "csv", write_csv, "2");
  compare (&self, "xlsx", write_xlsx, "1.2");
  g_ptr_array_unref (self.sheets);
  return 0;
}
