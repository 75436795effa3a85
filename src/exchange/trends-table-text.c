/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-table-text.c: see trends-table-text.h. */

#include "trends-table-text.h"

#include "trends-csv-text.h"
#include "trends-formula-guard.h"

#include <glib/gi18n-lib.h>

#define HEADINGS -1 /* the row of the columns' titles */
#define HTML_HEAD                                                                                 \
  "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"/></head><body>\n"

/* (transfer full): nothing in it ends a cell or a row. */
static char *
dup_cell (const TrendsTable *table,
          guint              row,
          guint              column)
{
  g_autofree char *text = trends_table_dup_text (table, row, column, NULL);

  g_strdelimit (text, "\t\r\n\v\f", ' ');
  return trends_table_get_column_type (table, column) == TRENDS_COLUMN_TEXT
           ? trends_formula_guard (text)
           : g_steal_pointer (&text);
}

/* (transfer full): amounts are written without their currency, so the column says it. */
static char *
dup_heading (const TrendsTable *table,
             guint              column)
{
  const char *title = trends_table_get_column_title (table, column);
  g_autofree char *text
    = trends_table_get_column_type (table, column) == TRENDS_COLUMN_MONEY
        /* Translators: what is in a column of amounts, and the code of the currency: “Cost (GBP)” */
        ? g_strdup_printf (_("%s (%s)"), title, trends_table_get_currency (table))
        : g_strdup (title);

  g_strdelimit (text, "\t\r\n\v\f", ' ');
  return trends_formula_guard (text);
}

/* ------------------------------------------------------- tabs, and commas */

/* How a table is written in lines */
typedef struct
{
  void (*append_value) (GString *text, const char *value);
  const char *between; /* values */
  const char *end;     /* of a row */
} Form;

static void
append_plain (GString    *text,
              const char *value)
{
  g_string_append (text, value);
}

static const Form tsv = { append_plain, "\t", "\n" };
static const Form csv = { trends_csv_append_quoted, ",", "\r\n" };

static void
append_row (GString           *text,
            const Form        *form,
            const TrendsTable *table,
            int                row)
{
  guint n_columns = trends_table_get_n_columns (table);

  for (guint column = 0; column < n_columns; column++)
    {
      g_autofree char *value = row == HEADINGS ? dup_heading (table, column)
                                               : dup_cell (table, (guint) row, column);

      form->append_value (text, value);
      g_string_append (text, column + 1 < n_columns ? form->between : form->end);
    }
}

static void
append_lines (GString           *text,
              const Form        *form,
              const TrendsTable *table,
              gboolean           has_title)
{
  if (has_title)
    {
      g_autofree char *title = trends_formula_guard (trends_table_get_title (table));

      form->append_value (text, title);
      g_string_append (text, form->end);
    }
  for (int row = HEADINGS; row < (int) trends_table_get_n_rows (table); row++)
    append_row (text, form, table, row);
}

static char *
write_tables (GPtrArray  *tables,
              const Form *form)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < tables->len; i++)
    {
      if (i > 0)
        g_string_append (text, form->end);
      append_lines (text, form, tables->pdata[i], tables->len > 1);
    }
  return g_string_free (text, FALSE);
}

/**
 * trends_tables_to_tsv:
 * @tables: (element-type TrendsTable): one or several
 *
 * Returns: (transfer full): their cells, separated by tabs, a row a line, the titles of the
 *   columns first; between several tables a line is empty
 */
char *
trends_tables_to_tsv (GPtrArray *tables)
{
  g_return_val_if_fail (tables != NULL, g_strdup (""));

  return write_tables (tables, &tsv);
}

/**
 * trends_tables_to_csv:
 * @tables: (element-type TrendsTable): one or several
 *
 * Returns: (transfer full): their cells by RFC 4180, the titles of the columns first; between
 *   several tables a line is empty
 */
char *
trends_tables_to_csv (GPtrArray *tables)
{
  g_return_val_if_fail (tables != NULL, g_strdup (""));

  return write_tables (tables, &csv);
}

/* --------------------------------------------------------------------- HTML */

static void
append_element (GString    *html,
                const char *start,
                const char *content,
                const char *end)
{
  g_autofree char *escaped = g_markup_escape_text (content, -1);

  g_string_append_printf (html, "%s%s%s", start, escaped, end);
}

static void
append_head (GString           *html,
             const TrendsTable *table)
{
  append_element (html, "<table>\n<caption>", trends_table_get_title (table), "</caption>\n");
  g_string_append (html, "<thead><tr>");
  for (guint column = 0; column < trends_table_get_n_columns (table); column++)
    {
      g_autofree char *heading = dup_heading (table, column);

      append_element (html, "<th scope=\"col\">", heading, "</th>");
    }
  g_string_append (html, "</tr></thead>\n<tbody>\n");
}

static void
append_html (GString           *html,
             const TrendsTable *table)
{
  append_head (html, table);
  for (guint row = 0; row < trends_table_get_n_rows (table); row++)
    {
      g_string_append (html, "<tr>");
      for (guint column = 0; column < trends_table_get_n_columns (table); column++)
        {
          g_autofree char *cell = dup_cell (table, row, column);

          append_element (html, "<td>", cell, "</td>");
        }
      g_string_append (html, "</tr>\n");
    }
  g_string_append (html, "</tbody>\n</table>\n");
}

/**
 * trends_tables_to_html:
 * @tables: (element-type TrendsTable): one or several
 *
 * Returns: (transfer full): them as a document of HTML
 */
char *
trends_tables_to_html (GPtrArray *tables)
{
  GString *html = g_string_new (HTML_HEAD);

  g_return_val_if_fail (tables != NULL, g_string_free (html, FALSE));

  for (guint i = 0; i < tables->len; i++)
    append_html (html, tables->pdata[i]);
  g_string_append (html, "</body></html>\n");
  return g_string_free (html, FALSE);
}
