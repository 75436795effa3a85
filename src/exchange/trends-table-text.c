/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-table-text.c: see trends-table-text.h. */

#include "trends-table-text.h"

#include "trends-csv-text.h"
#include "trends-formula-guard.h"

#include <glib/gi18n-lib.h>

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
  return trends_table_get_column_type (table, column) == TRENDS_CELL_TEXT ? trends_formula_guard (text)
                                                                          : g_steal_pointer (&text);
}

/* (transfer full): amounts are written without their currency, so the column says it. */
static char *
dup_heading (const TrendsTable *table,
             guint              column)
{
  const char *title = trends_table_get_column_title (table, column);
  g_autofree char *text
    = trends_table_get_column_type (table, column) == TRENDS_CELL_MONEY
        /* Translators: what is in a column of amounts, and the code of the currency: “Cost (GBP)” */
        ? g_strdup_printf (_("%s (%s)"), title, trends_table_get_currency (table))
        : g_strdup (title);

  g_strdelimit (text, "\t\r\n\v\f", ' ');
  return trends_formula_guard (text);
}

/* --------------------------------------------------------------------- tabs */

static void
append_tsv (GString           *text,
            const TrendsTable *table)
{
  guint n_columns = trends_table_get_n_columns (table);

  for (guint column = 0; column < n_columns; column++)
    {
      g_autofree char *heading = dup_heading (table, column);

      g_string_append_printf (text, "%s%s", column > 0 ? "\t" : "", heading);
    }
  g_string_append_c (text, '\n');
  for (guint row = 0; row < trends_table_get_n_rows (table); row++)
    for (guint column = 0; column < n_columns; column++)
      {
        g_autofree char *cell = dup_cell (table, row, column);

        g_string_append_printf (text, "%s%s", cell, column + 1 < n_columns ? "\t" : "\n");
      }
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
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (tables != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < tables->len; i++)
    {
      if (tables->len > 1)
        {
          g_autofree char *title = trends_formula_guard (trends_table_get_title (tables->pdata[i]));

          g_string_append_printf (text, "%s%s\n", i > 0 ? "\n" : "", title);
        }
      append_tsv (text, tables->pdata[i]);
    }
  return g_string_free (text, FALSE);
}

/* ---------------------------------------------------------------------- CSV */

static void
append_value (GString    *csv,
              const char *text,
              gboolean    is_last)
{
  trends_csv_append_quoted (csv, text);
  g_string_append (csv, is_last ? "\r\n" : ",");
}

static void
append_csv (GString           *csv,
            const TrendsTable *table)
{
  guint n_columns = trends_table_get_n_columns (table);

  for (guint column = 0; column < n_columns; column++)
    {
      g_autofree char *heading = dup_heading (table, column);

      append_value (csv, heading, column + 1 == n_columns);
    }
  for (guint row = 0; row < trends_table_get_n_rows (table); row++)
    for (guint column = 0; column < n_columns; column++)
      {
        g_autofree char *cell = dup_cell (table, row, column);

        append_value (csv, cell, column + 1 == n_columns);
      }
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
  GString *csv = g_string_new (NULL);

  g_return_val_if_fail (tables != NULL, g_string_free (csv, FALSE));

  for (guint i = 0; i < tables->len; i++)
    {
      g_autofree char *title = trends_formula_guard (trends_table_get_title (tables->pdata[i]));

      if (i > 0)
        g_string_append (csv, "\r\n");
      if (tables->len > 1)
        append_value (csv, title, TRUE);
      append_csv (csv, tables->pdata[i]);
    }
  return g_string_free (csv, FALSE);
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
