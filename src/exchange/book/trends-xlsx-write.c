/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-xlsx-write.c: see trends-xlsx-write.h. libxlsxwriter keeps one row in memory, the others in
 * files without names, and so is the workbook until it is whole. What it is told depends on the
 * plan and the day alone.
 */

#include "trends-xlsx-write.h"

#include "trends-book-file.h"
#include "trends-date.h"
#include "trends-export-locale.h"
#include "trends-money.h"
#include "trends-unnamed-file.h"
#include "trends-xlsx-whole.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>
#include <xlsxwriter.h>

#define LONGEST 32767      /* UTF-16 units that a cell can hold */
#define JULIAN_ZERO 693594 /* day 0 of Excel, behind its 29 February 1900, which never was */
#define JULIAN_FIRST 693655 /* 1 March 1900: before it, days are texts */
#define JULIAN_1970 719163
#define A4 9
#define MOST_HEADER 200 /* bytes of a title in a header, which has 255 letters in all */

typedef enum
{
  STYLE_HEADING,
  STYLE_LABEL,
  STYLE_TEXT,
  STYLE_NUMBER,
  STYLE_DATE,
  STYLE_MONEY,
  STYLE_COLOUR,
  N_STYLES = STYLE_COLOUR + TRENDS_N_NAMED_COLOURS
} Style;

typedef struct
{
  TrendsBook *book;
  const TrendsExportOptions *options;
  GOutputStream *stream;
  GCancellable *cancellable;
  lxw_workbook *workbook;
  lxw_format *styles[N_STYLES];
  GArray *sizes; /* (element-type gint64): see trends-xlsx-whole.h */
  double unit; /* minor units of one unit of the currency */
  guint n_done, n_all;
} Writer;

/* ------------------------------------------------------------------ styles */

static lxw_color_t
get_colour (const TrendsColour *colour)
{
  return (lxw_color_t) ((lround (colour->red * 255) << 16) | (lround (colour->green * 255) << 8)
                        | lround (colour->blue * 255));
}

static lxw_format *
add_style (Writer *self,
           Style   style)
{
  lxw_format *format = workbook_add_format (self->workbook);

  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  self->styles[style] = format;
  return format;
}

/* (transfer full): "£"#,##0.00 */
static char *
make_money_format (const char *currency)
{
  const char *symbol = trends_currency_symbol (currency);
  g_autofree char *zeros = g_strnfill ((gsize) trends_currency_digits (currency), '0');

  return g_strdup_printf ("\"%s%s\"#,##0%s%s", symbol ? symbol : currency, symbol ? "" : " ",
                          *zeros ? "." : "", zeros);
}

static void
add_styles (Writer *self)
{
  g_autofree char *money = make_money_format (trends_book_get_currency (self->book));
  lxw_format *heading = add_style (self, STYLE_HEADING);

  format_set_bold (heading);
  format_set_text_wrap (heading);
  format_set_bottom (heading, LXW_BORDER_THIN);
  format_set_bg_color (heading, get_colour (&trends_colour_panel));
  format_set_bold (add_style (self, STYLE_LABEL));
  format_set_text_wrap (add_style (self, STYLE_TEXT));
  format_set_num_format (add_style (self, STYLE_NUMBER), "0");
  format_set_num_format (add_style (self, STYLE_DATE), "d mmm yyyy");
  format_set_num_format (add_style (self, STYLE_MONEY), money);
  for (guint i = 0; i < TRENDS_N_NAMED_COLOURS; i++)
    {
      TrendsColour colour = trends_colour_get_named (i, TRENDS_COLOUR_LIGHT);
      TrendsShades shades = trends_colour_get_shades (&colour, TRENDS_COLOUR_LIGHT);
      lxw_format *format = add_style (self, STYLE_COLOUR + i);

      format_set_bg_color (format, get_colour (&shades.tint));
      format_set_font_color (format, get_colour (&shades.text));
    }
}

/* ------------------------------------------------------------------- cells */

/* (transfer full): what looks like an escape is escaped, which the library doesn't do */
static char *
escape (const char *text)
{
  GString *escaped = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0'; at++)
    {
      if (at[0] == '_' && at[1] == 'x' && strspn (at + 2, "0123456789abcdefABCDEF") >= 4
          && at[6] == '_')
        g_string_append (escaped, "_x005F");
      g_string_append_c (escaped, *at);
    }
  return g_string_free (escaped, FALSE);
}

static void
write_text (Writer        *self,
            lxw_worksheet *sheet,
            lxw_row_t      row,
            lxw_col_t      column,
            const char    *text,
            Style          style)
{
  g_autofree char *escaped = strstr (text, "_x") ? escape (text) : NULL;

  worksheet_write_string (sheet, row, column, escaped ? escaped : text, self->styles[style]);
}

static void
write_number (Writer               *self,
              lxw_worksheet        *sheet,
              lxw_row_t             row,
              lxw_col_t             column,
              const TrendsBookCell *cell)
{
  g_autofree char *old = NULL;

  if (cell->type == TRENDS_BOOK_MONEY)
    worksheet_write_number (sheet, row, column, (double) cell->number / self->unit,
                            self->styles[STYLE_MONEY]);
  else if (cell->type == TRENDS_BOOK_NUMBER)
    worksheet_write_number (sheet, row, column, (double) cell->number, self->styles[STYLE_NUMBER]);
  else if (cell->number >= JULIAN_FIRST)
    worksheet_write_number (sheet, row, column, (double) (cell->number - JULIAN_ZERO),
                            self->styles[STYLE_DATE]);
  else
    {
      old = trends_date_to_iso (cell->number);
      write_text (self, sheet, row, column, old, STYLE_TEXT);
    }
}

static void
write_row (Writer               *self,
           lxw_worksheet        *to,
           lxw_row_t             row,
           TrendsBookSheet      *sheet,
           const TrendsBookCell *cells)
{
  gboolean is_table = trends_book_sheet_is_table (sheet);

  for (guint i = 0; i < trends_book_sheet_get_n_columns (sheet); i++)
    {
      const TrendsBookCell *cell = &cells[i];
      Style style = cell->colour >= 0 ? STYLE_COLOUR + (guint) cell->colour
                    : !is_table && i == 0 ? STYLE_LABEL : STYLE_TEXT;

      if (cell->text)
        write_text (self, to, row, (lxw_col_t) i, cell->text, style);
      else if (cell->number != TRENDS_UNSET)
        write_number (self, to, row, (lxw_col_t) i, cell);
    }
}

/* ------------------------------------------------------------------ sheets */

static void
set_up_columns (lxw_worksheet   *to,
                TrendsBookSheet *sheet)
{
  for (guint i = 0; i < trends_book_sheet_get_n_columns (sheet); i++)
    worksheet_set_column (to, (lxw_col_t) i, (lxw_col_t) i,
                          trends_book_sheet_get_column (sheet, i)->width, NULL);
}

/* (transfer full): the plan's title, in which “&” means nothing, and which page it is */
static char *
make_footer (Writer *self)
{
  g_autofree char *title = trends_book_dup_title (self->book, TRENDS_PLAN_TITLE);
  g_auto (GStrv) parts = g_strsplit (strlen (title) > MOST_HEADER ? "" : title, "&", -1);
  g_autofree char *escaped = g_strjoinv ("&&", parts);

  return strlen (escaped) > MOST_HEADER ? g_strdup ("&L&A&R&P / &N")
                                        : g_strdup_printf ("&L%s&C&A&R&P / &N", escaped);
}

static void
set_up_print (Writer          *self,
              lxw_worksheet   *to,
              TrendsBookSheet *sheet)
{
  g_autofree char *footer = make_footer (self);

  worksheet_set_paper (to, A4);
  worksheet_set_footer (to, footer);
  worksheet_fit_to_pages (to, 1, 0);
  if (trends_book_sheet_is_table (sheet))
    {
      worksheet_set_landscape (to);
      worksheet_repeat_rows (to, 0, 0);
    }
}

static void
set_up_table (lxw_worksheet   *to,
              TrendsBookSheet *sheet)
{
  guint n_rows = trends_book_sheet_get_n_rows (sheet);

  worksheet_freeze_panes (to, 1, 1);
  worksheet_autofilter (to, 0, 0, MAX (n_rows, 1),
                        (lxw_col_t) (trends_book_sheet_get_n_columns (sheet) - 1));
}

static void
write_headings (Writer          *self,
                lxw_worksheet   *to,
                TrendsBookSheet *sheet)
{
  for (guint i = 0; i < trends_book_sheet_get_n_columns (sheet); i++)
    write_text (self, to, 0, (lxw_col_t) i, trends_book_sheet_get_column (sheet, i)->heading,
                STYLE_HEADING);
}

static gboolean
write_sheet (Writer          *self,
             TrendsBookSheet *sheet,
             GError         **error)
{
  lxw_worksheet *to = workbook_add_worksheet (self->workbook, trends_book_sheet_get_title (sheet));
  gboolean is_table = trends_book_sheet_is_table (sheet);

  set_up_columns (to, sheet);
  set_up_print (self, to, sheet);
  if (is_table)
    {
      set_up_table (to, sheet);
      write_headings (self, to, sheet);
    }
  for (guint i = 0; i < trends_book_sheet_get_n_rows (sheet); i++)
    {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      write_row (self, to, i + is_table, sheet, trends_book_sheet_get_row (sheet, i));
      trends_export_options_report (self->options, 0.9 * ++self->n_done / self->n_all);
    }
  return trends_xlsx_whole_note (self->sizes, to, trends_book_sheet_get_n_columns (sheet))
         || trends_unnamed_file_say_full (error);
}

/* Of the plan and the day, not of who exports when */
static void
set_properties (Writer *self)
{
  g_autofree char *title = trends_book_dup_title (self->book, TRENDS_PLAN_TITLE);
  g_autofree char *organisation = trends_book_dup_title (self->book, TRENDS_PLAN_ORGANISATION);
  lxw_doc_properties properties = {
    .title = title,
    .company = organisation,
    .author = organisation,
    .created = (time_t) (trends_book_get_day (self->book) - JULIAN_1970) * 24 * 60 * 60,
  };

  workbook_set_properties (self->workbook, &properties);
}

static gboolean
write_sheets (Writer  *self,
              GError **error)
{
  self->n_all = trends_book_count_rows (self->book);
  self->unit = (double) trends_currency_minor_units (trends_book_get_currency (self->book));
  set_properties (self);
  add_styles (self);
  for (guint i = 0; i < trends_book_get_n_sheets (self->book); i++)
    if (!write_sheet (self, trends_book_get_sheet (self->book, i), error))
      return FALSE;
  return TRUE;
}

/* What fails are mostly files, of which none is the one that people get. */
static gboolean
fail (lxw_error   code,
      GError    **error)
{
  if (code >= LXW_ERROR_CREATING_XLSX_FILE && code <= LXW_ERROR_ZIP_CLOSE)
    return trends_unnamed_file_say_full (error);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The workbook can’t be made: %s"), lxw_strerror (code));
  return FALSE;
}

static gboolean
write_workbook (Writer      *self,
                const char  *path,
                const char  *folder,
                GError     **error)
{
  G_GNUC_UNUSED g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();
  lxw_workbook_options options = { .constant_memory = LXW_TRUE, .tmpdir = (char *) folder };
  lxw_error code;

  self->workbook = workbook_new_opt (path, &options);
  if (!self->workbook)
    return fail (LXW_ERROR_MEMORY_MALLOC_FAILED, error);
  if (!write_sheets (self, error))
    {
      lxw_workbook_free (self->workbook);
      return FALSE;
    }
  code = workbook_close (self->workbook);
  return code == LXW_NO_ERROR || fail (code, error);
}

static gboolean
write_book (TrendsBook *book,
            int         fd,
            gpointer    user_data,
            GError    **error)
{
  Writer *self = user_data;
  g_autofree char *path = trends_unnamed_file_dup_path (fd);
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (gint64));

  self->book = book;
  self->sizes = sizes;
  return write_workbook (self, path, g_get_tmp_dir (), error)
         && (trends_xlsx_whole_check (sizes, fd) || trends_unnamed_file_say_full (error))
         && trends_unnamed_file_copy (fd, self->stream, self->cancellable, error);
}

/**
 * trends_xlsx_write:
 * @plan: a plan as its profile shows it, which nobody changes meanwhile
 * @options: (nullable): what the export was told
 * @stream: where to; it is not closed
 *
 * Writes a workbook with a sheet for each sort of entry. Any thread.
 *
 * Returns: whether all was written
 */
gboolean
trends_xlsx_write (TrendsPlan                 *plan,
                   const TrendsExportOptions  *options,
                   GOutputStream              *stream,
                   GCancellable               *cancellable,
                   GError                    **error)
{
  Writer self = { .options = options, .stream = stream, .cancellable = cancellable };

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  return trends_book_file_write (plan, options, LONGEST, write_book, &self, error);
}
