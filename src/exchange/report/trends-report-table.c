/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table of a view, on paper: the text of a drawing for those who can't see it. Columns in which
 * nothing is said are left out, and the others are as wide as what they say is long. */

#include "trends-report-table.h"

#include "trends-pdf-table.h"
#include "trends-report-text.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_COLUMNS 32
#define LEAST_LETTERS 11
#define LEAST_OF_DATES 24
#define MOST_LETTERS 60
#define ROWS_MEASURED 400

/* Which columns of a table are on paper, and how wide they are */
typedef struct
{
  guint           n_columns;
  guint           numbers[MOST_COLUMNS];
  TrendsPdfColumn columns[MOST_COLUMNS];
} Choice;

/* The longest text in a column; 0 where there is none */
static glong
measure_column (const TrendsTable    *table,
                guint                 column,
                const TrendsLanguage *language)
{
  guint n_rows = trends_table_get_n_rows (table);
  glong longest = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *text = NULL;

      if (i > ROWS_MEASURED && longest > 0)
        break;
      text = trends_table_dup_text (table, i, column, language);
      longest = MAX (longest, g_utf8_strlen (text, -1));
    }

  return longest;
}

static void
choose_columns (const TrendsTable    *table,
                const TrendsLanguage *language,
                Choice               *choice)
{
  choice->n_columns = 0;
  for (guint i = 0; i < trends_table_get_n_columns (table) && choice->n_columns < MOST_COLUMNS;
       i++)
    {
      const char *title = trends_table_get_column_title (table, i);
      TrendsCellType type = trends_table_get_column_type (table, i);
      glong least = type == TRENDS_CELL_DATE ? LEAST_OF_DATES : LEAST_LETTERS;
      glong longest = measure_column (table, i, language);

      if (longest == 0)
        continue;
      choice->numbers[choice->n_columns] = i;
      choice->columns[choice->n_columns++] = (TrendsPdfColumn) {
        title, sqrt ((double) CLAMP (MAX (longest, g_utf8_strlen (title, -1)), least,
                                     MOST_LETTERS)),
        type != TRENDS_CELL_TEXT && type != TRENDS_CELL_DATE,
      };
    }
}

static TrendsPdfText *
create_cell (const TrendsTable    *table,
             guint                 row,
             guint                 column,
             const TrendsLanguage *language)
{
  g_autofree char *text = trends_table_dup_text (table, row, column, language);

  return trends_table_get_entity (table, row, column) != NULL ? trends_report_plans_cell (text)
                                                              : trends_report_cell (text);
}

/**
 * trends_report_add_table:
 * @self: a report
 * @table: what a view shows
 *
 * Adds a table, down as many pages as it takes.
 */
void
trends_report_add_table (TrendsReport      *self,
                         const TrendsTable *table)
{
  const TrendsLanguage *language;
  TrendsPdfTable *paper;
  Choice choice;

  g_return_if_fail (self != NULL && table != NULL);

  language = trends_words_get_language (self->plan);
  choose_columns (table, language, &choice);
  if (choice.n_columns == 0)
    return;

  paper = trends_pdf_table_begin (self->flow, trends_table_get_title (table), choice.columns,
                                  choice.n_columns);
  for (guint i = 0; i < trends_table_get_n_rows (table) && trends_report_step (self); i++)
    {
      TrendsPdfText *cells[MOST_COLUMNS];

      for (guint j = 0; j < choice.n_columns; j++)
        cells[j] = create_cell (table, i, choice.numbers[j], language);
      trends_pdf_table_add_row (paper, cells);
    }
  trends_pdf_table_end (paper);
}
