/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-csv-write.c: see trends-csv-write.h. By RFC 4180, in UTF-8 with the mark by which Excel
 * knows it. Each text is quoted, so that blanks at its ends stay.
 */

#include "trends-csv-write.h"

#include "trends-book.h"
#include "trends-csv-text.h"
#include "trends-export-locale.h"
#include "trends-formula-guard.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MARK "\xef\xbb\xbf"
#define PIECE 65536 /* bytes that are written at once */

static const TrendsFormatChoice separators[] = {
  { "comma", N_("Comma"), N_("as most programs expect it") },
  { "semicolon", N_("Semicolon"),
    N_("as Excel expects it where amounts have a comma, which they have then") },
};

static const TrendsFormatChoice guards[] = {
  { "on", N_("On"),
    N_("an apostrophe before texts that a spreadsheet would take for formulas; an import takes it away again") },
  { "off", N_("Off"), N_("texts as they are") },
};

static const TrendsFormatChoice *
get_separator (guint index)
{
  return index < G_N_ELEMENTS (separators) ? &separators[index] : NULL;
}

static const TrendsFormatChoice *
get_guard (guint index)
{
  return index < G_N_ELEMENTS (guards) ? &guards[index] : NULL;
}

const TrendsFormatOption trends_csv_write_options[] = {
  { .id = "separator", .label = N_("Separator"), .get_choice = get_separator },
  { .id = "guard", .label = N_("Guard against formulas"), .get_choice = get_guard },
  { NULL },
};

typedef struct
{
  TrendsBookSheet *sheet;
  TrendsSheetOwnWay way;
  char separator;
  guint n_guarded;
  GString *out;
  GOutputStream *stream;
  GCancellable *cancellable;
} Writer;

static gboolean
is_chosen (GHashTable *values,
           const char *option,
           const char *choice)
{
  return g_str_equal (trends_format_values_get (values, trends_csv_write_options, option)->id,
                      choice);
}

static void
append_text (Writer     *self,
             const char *text)
{
  gsize begin = self->out->len;

  trends_csv_append_quoted (self->out, text);
  if (self->way.is_guarded && trends_formula_needs_guard (text))
    {
      g_string_insert_c (self->out, (gssize) begin + 1, '\'');
      self->n_guarded++;
    }
}

static void
append_cell (Writer               *self,
             const TrendsBookCell *cell)
{
  const char *point = cell->plain && self->way.has_comma ? strchr (cell->plain, '.') : NULL;

  if (cell->text)
    append_text (self, cell->text);
  else if (cell->plain)
    g_string_append (self->out, cell->plain);
  if (point)
    self->out->str[self->out->len - strlen (point)] = ',';
}

/* In place of the separator behind its last cell */
static void
end_row (Writer *self)
{
  g_string_truncate (self->out, self->out->len - 1);
  g_string_append (self->out, "\r\n");
}

static void
append_headings (Writer *self)
{
  g_string_append (self->out, MARK);
  for (guint i = 0; i < trends_book_sheet_get_n_columns (self->sheet); i++)
    {
      trends_csv_append_quoted (self->out, trends_book_sheet_get_column (self->sheet, i)->heading);
      g_string_append_c (self->out, self->separator);
    }
  end_row (self);
}

static gboolean
flush (Writer  *self,
       gsize    least,
       GError **error)
{
  if (self->out->len < least)
    return TRUE;
  if (!g_output_stream_write_all (self->stream, self->out->str, self->out->len, NULL,
                                  self->cancellable, error))
    return FALSE;
  g_string_truncate (self->out, 0);
  return TRUE;
}

static gboolean
write_rows (Writer                    *self,
            const TrendsExportOptions *options,
            GError                   **error)
{
  guint n_rows = trends_book_sheet_get_n_rows (self->sheet);
  guint n_columns = trends_book_sheet_get_n_columns (self->sheet);

  append_headings (self);
  for (guint row = 0; row < n_rows; row++)
    {
      const TrendsBookCell *cells = trends_book_sheet_get_row (self->sheet, row);

      for (guint i = 0; i < n_columns; i++)
        {
          append_cell (self, &cells[i]);
          g_string_append_c (self->out, self->separator);
        }
      end_row (self);
      if (!flush (self, PIECE, error))
        return FALSE;
      trends_export_options_report (options, (double) (row + 1) / n_rows);
    }
  return flush (self, 0, error);
}

static gboolean
write_book (Writer                    *self,
            TrendsPlan                *plan,
            const TrendsExportOptions *options,
            GError                   **error)
{
  G_GNUC_UNUSED g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();
  g_autoptr (TrendsBook) book = trends_book_new (plan, options, &self->way, TRENDS_BOOK_NO_LIMIT);
  g_autoptr (GString) out = g_string_sized_new (PIECE + 8192);

  self->sheet = trends_book_find_sheet (book, TRENDS_BOOK_INITIATIVES);
  self->out = out;
  return write_rows (self, options, error);
}

/**
 * trends_csv_write:
 * @plan: a plan as its profile shows it, which nobody changes meanwhile
 * @options: (nullable): what the export was told
 * @stream: where to; it is not closed
 *
 * Writes its initiatives, a row each. Any thread.
 *
 * Returns: whether all was written
 */
gboolean
trends_csv_write (TrendsPlan                 *plan,
                  const TrendsExportOptions  *options,
                  GOutputStream              *stream,
                  GCancellable               *cancellable,
                  GError                    **error)
{
  GHashTable *values = options ? options->values : NULL;
  gboolean has_comma = is_chosen (values, "separator", "semicolon");
  Writer self = { .way = { is_chosen (values, "guard", "on"), has_comma },
                  .separator = has_comma ? ';' : ',', .stream = stream, .cancellable = cancellable };

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  if (!write_book (&self, plan, options, error))
    return FALSE;
  if (self.n_guarded > 0)
    trends_export_options_warn (
      options, g_strdup_printf (ngettext ("%u text that looks like a formula has an apostrophe before "
                                          "it. An import into Trends takes that away again.",
                                          "%u texts that look like formulas have an apostrophe before "
                                          "them. An import into Trends takes these away again.",
                                          self.n_guarded),
                                self.n_guarded));
  return TRUE;
}
