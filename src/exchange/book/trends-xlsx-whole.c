/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-xlsx-whole.c: see trends-xlsx-whole.h. A sheet's part has all of its rows and, before these, its columns: where
 * it is shorter, a piece of it wasn't written. A piece is some thousand bytes, and what is known of what stands around
 * the rows is nearer than that.
 */

#include "trends-xlsx-whole.h"

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

#define BLOCK 65536
#define LEAST 400           /* bytes of a sheet's part without rows and columns */
#define LEAST_OF_COLUMN 50  /* bytes of a column's width */

/**
 * trends_xlsx_whole_note:
 * @sizes: (element-type gint64): takes how long the part of the sheet is at least, sheet after sheet
 * @sheet: a sheet of a workbook in constant memory, all of whose cells are written
 * @n_columns: how many of its columns have a width
 *
 * Returns: whether its rows could be kept
 */
gboolean
trends_xlsx_whole_note (GArray        *sizes,
                        lxw_worksheet *sheet,
                        guint          n_columns)
{
  gint64 size;

  lxw_worksheet_write_single_row (sheet); /* the last one, which would wait for the end */
  if (fflush (sheet->optimize_tmpfile) != 0 || ferror (sheet->optimize_tmpfile))
    return FALSE;
  size = (gint64) ftello (sheet->optimize_tmpfile) + LEAST + (gint64) n_columns * LEAST_OF_COLUMN;
  g_array_append_val (sizes, size);
  return TRUE;
}

/* Whether a part of the package is as long as it has to be */
static gboolean
check_part (const GArray         *sizes,
            struct archive_entry *entry)
{
  const char *name = archive_entry_pathname (entry);
  gint64 size = archive_entry_size (entry);
  guint n = 0;

  if (name && sscanf (name, "xl/worksheets/sheet%u.xml", &n) == 1 && n > 0 && n <= sizes->len)
    return size >= g_array_index (sizes, gint64, n - 1);
  return size > 0;
}

/**
 * trends_xlsx_whole_check:
 * @sizes: (element-type gint64): from trends_xlsx_whole_note(), of all its sheets
 * @fd: a workbook that is closed
 *
 * Returns: whether nothing of it is missing
 */
gboolean
trends_xlsx_whole_check (const GArray *sizes,
                         int           fd)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  gboolean is_whole;
  guint n_parts = 0;
  int result = ARCHIVE_OK;

  archive_read_support_format_zip_seekable (archive);
  is_whole = lseek (fd, 0, SEEK_SET) == 0 && archive_read_open_fd (archive, fd, BLOCK) == ARCHIVE_OK;
  while (is_whole && (result = archive_read_next_header (archive, &entry)) == ARCHIVE_OK)
    {
      is_whole = check_part (sizes, entry);
      n_parts++;
    }
  archive_read_free (archive);
  return is_whole && result == ARCHIVE_EOF && n_parts > sizes->len;
}
