/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table of a view, on paper: the text of a drawing for those who can't see it. Columns in which
 * nothing is said are left out. The others have room for their longest words, and what is left goes
 * to where much is said. */

#include "trends-report-table.h"

#include "trends-pdf-table.h"
#include "trends-report-text.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

#define MOST_COLUMNS 32
#define MOST_LETTERS 600
#define MOST_OF_WORD 16 /* a longer one is broken */
#define SHORT_WORD 5    /* letters */
#define LETTER (TRENDS_PDF_SIZE_SMALL * 0.53) /* how wide one is, about */
#define WIDE   1.04 /* how much wider a single word may be than that */
#define BESIDE 10.0                           /* what a cell has beside its words */
#define ROWS_MEASURED 400
#define STEPS 30 /* to find how many lines the highest cell has */

/* Which columns of a table are on paper, and how wide they are */
typedef struct
{
  guint           n_columns;
  guint           numbers[MOST_COLUMNS];
  TrendsPdfColumn columns[MOST_COLUMNS];
} Choice;

/* In letters; 0 where nothing is said */
typedef struct
{
  glong longest;
  glong word;
} Measure;

static void
measure_text (const char *text,
              Measure    *measure)
{
  glong length = 0, word = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), length++)
    {
      word = g_unichar_isspace (g_utf8_get_char (p)) ? 0 : word + 1;
      measure->word = MAX (measure->word, word);
    }
  measure->longest = MAX (measure->longest, length);
}

static Measure
measure_column (const TrendsTable    *table,
                guint                 column,
                const TrendsLanguage *language)
{
  guint n_rows = trends_table_get_n_rows (table);
  Measure measure = { 0, 0 };

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *text = NULL;

      if (i > ROWS_MEASURED && measure.longest > 0)
        break;
      text = trends_table_dup_text (table, i, column, language);
      measure_text (text, &measure);
    }

  return measure;
}

/* Of a title, whose letters are bold: a short word of wide ones, as “Now”, takes one more. In longer
 * words narrow ones make up for these. */
static glong
get_bold_word (const char *title)
{
  Measure measure = { 0, 0 };

  measure_text (title, &measure);
  return measure.word < SHORT_WORD ? measure.word + 1 : measure.word;
}

/* Numbers aren't broken: they have no spaces. */
static double
get_least (const Measure *measure)
{
  return (double) MIN (measure->word, MOST_OF_WORD) * LETTER * WIDE + BESIDE;
}

/* How wide a column is to be for its longest text to be of so many lines */
static double
get_width_for (const Measure *measure,
               double         n_lines)
{
  return MAX (get_least (measure),
              (double) MIN (measure->longest, MOST_LETTERS) * LETTER / n_lines + BESIDE);
}

static double
get_sum_for (const Choice  *choice,
             const Measure *measures,
             double         n_lines)
{
  double sum = 0;

  for (guint i = 0; i < choice->n_columns; i++)
    sum += get_width_for (&measures[i], n_lines);
  return sum;
}

/* The highest cell is as low as can be: what is left goes to the columns that would be higher. */
static void
share_width (Choice        *choice,
             const Measure *measures,
             double         width)
{
  double enough = MOST_LETTERS, too_few = 0.5;

  for (guint i = 0; i < STEPS; i++)
    {
      double n_lines = (enough + too_few) / 2;

      if (get_sum_for (choice, measures, n_lines) <= width)
        enough = n_lines;
      else
        too_few = n_lines;
    }
  for (guint i = 0; i < choice->n_columns; i++)
    choice->columns[i].weight = get_width_for (&measures[i], enough);
}

static void
choose_columns (const TrendsTable    *table,
                const TrendsLanguage *language,
                double                width,
                Choice               *choice)
{
  Measure measures[MOST_COLUMNS];

  choice->n_columns = 0;
  for (guint i = 0; i < trends_table_get_n_columns (table) && choice->n_columns < MOST_COLUMNS;
       i++)
    {
      const char *title = trends_table_get_column_title (table, i);
      TrendsColumnType type = trends_table_get_column_type (table, i);
      Measure measure = measure_column (table, i, language);

      if (measure.longest == 0)
        continue;
      measure_text (title, &measure);
      measure.word = MAX (measure.word, get_bold_word (title));
      measures[choice->n_columns] = measure;
      choice->numbers[choice->n_columns] = i;
      choice->columns[choice->n_columns++] = (TrendsPdfColumn) {
        title, 0, type != TRENDS_COLUMN_TEXT && type != TRENDS_COLUMN_DATE,
      };
    }
  share_width (choice, measures, width);
}

static TrendsPdfText *
create_cell (const TrendsTable    *table,
             guint                 row,
             guint                 column,
             const TrendsLanguage *language)
{
  g_autofree char *text = trends_table_dup_text (table, row, column, language);

  if (*text == '\0' && trends_table_get_none (table, column) != NULL)
    return trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL, trends_table_get_none (table, column),
                                      TRENDS_PDF_MUTED);
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
  choose_columns (table, language, trends_pdf_flow_get_width (self->flow), &choice);
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
