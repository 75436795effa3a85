/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping-question-words.c: see trends-mapping-question-words.h. Where both ways of reading
 * something are possible, each answer has the example as it would be then.
 */

#include "trends-mapping-question-words.h"

#include <glib/gi18n-lib.h>

#include "trends-one-line.h"
#include "trends-value-text.h"

#define MOST_LETTERS 61 /* of what stands in a cell */

/**
 * trends_mapping_question_dup_title:
 * @question: what is asked
 * @column: the column that asks it first
 *
 * Returns: (transfer full): the question, short
 */
char *
trends_mapping_question_dup_title (const TrendsSheetQuestion      *question,
                                   const TrendsSheetOutlineColumn *column)
{
  g_autofree char *text = trends_excerpt (question->text, MOST_LETTERS);

  switch (question->asks)
    {
    case TRENDS_SHEET_ASKS_DATES:
      return g_strdup (_("Which comes first, the day or the month?"));
    case TRENDS_SHEET_ASKS_PERIODS:
      return g_strdup (_("Which day is a quarter, a month or a year?"));
    case TRENDS_SHEET_ASKS_NUMBERS:
      return g_strdup (_("Which sign comes before a fraction?"));
    case TRENDS_SHEET_ASKS_PEOPLE:
      return g_strdup (_("Is this one person, or several?"));
    case TRENDS_SHEET_ASKS_KEPT:
      /* Translators: %s is a field, such as “Status” */
      return g_strdup_printf (_("%s was changed here and in the file: which stays?"),
                              trends_field_get_label (question->field));
    case TRENDS_SHEET_ASKS_VALUE:
    default:
      /* Translators: a column of a spreadsheet, and a word that stands in it: “Service: which is
       * “Housing”?” */
      return g_strdup_printf (_("%s: what is “%s”?"), column->heading, text);
    }
}

/**
 * trends_mapping_question_dup_summary:
 * @question: what is asked
 *
 * Returns: (transfer full): an example, and how much it is about
 */
char *
trends_mapping_question_dup_summary (const TrendsSheetQuestion *question)
{
  g_autofree char *text = trends_excerpt (question->text, MOST_LETTERS);
  g_autofree char *rows
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row", "%u rows", question->n_rows),
                       question->n_rows);

  if (question->asks == TRENDS_SHEET_ASKS_VALUE)
    return g_steal_pointer (&rows);
  /* Translators: what stands in a cell, and how many others are like it: “03/04/2027”, 12 rows */
  return g_strdup_printf (_("“%s”, %s"), text, rows);
}

/* ----------------------------------------------------------------- answers */

static void
answer_free (gpointer data)
{
  TrendsMappingAnswer *answer = data;

  g_free (answer->label);
  g_free (answer->word);
  g_free (answer);
}

static void
add (GPtrArray  *answers,
     const char *label,
     const char *word)
{
  TrendsMappingAnswer *answer = g_new0 (TrendsMappingAnswer, 1);

  answer->label = g_strdup (label);
  answer->word = g_strdup (word);
  g_ptr_array_add (answers, answer);
}

static void
add_way (GPtrArray  *answers,
         const char *format,
         const char *example)
{
  /* Translators: how a value would be understood: it would not */
  g_autofree char *label = g_strdup_printf ("%s: %s", format,
                                            example != NULL ? example : _("not understood"));

  add (answers, label, NULL);
}

static void
add_trends (GPtrArray  *answers,
            GPtrArray  *trends)
{
  for (guint i = 0; i < trends->len; i++)
    {
      const TrendsMappingTrend *trend = trends->pdata[i];

      add (answers, trend->title, trend->word);
    }
}

static void
add_values (GPtrArray         *answers,
            const TrendsField *field,
            TrendsMapping     *mapping)
{
  const TrendsChoices *words;

  if (field->type == TRENDS_FIELD_REF)
    {
      add_trends (answers, trends_mapping_get_trends (mapping));
      return;
    }
  if (field->type == TRENDS_FIELD_BOOLEAN)
    {
      add (answers, _("Yes"), "yes");
      add (answers, _("No"), "no");
      return;
    }
  words = trends_value_get_choices (field, trends_mapping_get_plan (mapping));
  for (guint i = 0; i < field->choices->n_items; i++)
    add (answers, trends_choices_get_label (words, i), field->choices->items[i].nick);
}

/* What becomes of it where nobody says what it is */
static const char *
say_nothing (const TrendsSheetQuestion *question,
             const TrendsField         *field,
             TrendsMapping             *mapping)
{
  gboolean is_trend = question->asks == TRENDS_SHEET_ASKS_VALUE && field != NULL
                      && field->index == TRENDS_INITIATIVE_TREND;

  return is_trend && trends_mapping_get_trend (mapping) == NULL ? _("Not said: its rows are refused")
                                                                : _("Not said: goes to the notes");
}

/**
 * trends_mapping_question_dup_answers:
 * @question: what is asked
 * @column: the column that asks it first
 * @mapping: the table
 *
 * Returns: (transfer full) (element-type TrendsMappingAnswer): what can be said; the first says
 *   nothing. Of what is asked for the whole table, the second and third have no word but are the
 *   first and second way; of what was changed here and there, the first and second.
 */
GPtrArray *
trends_mapping_question_dup_answers (const TrendsSheetQuestion      *question,
                                     const TrendsSheetOutlineColumn *column,
                                     TrendsMapping                  *mapping)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func (answer_free);
  const TrendsField *field = trends_kind_find_field (TRENDS_KIND_INITIATIVE, column->field);

  if (question->asks != TRENDS_SHEET_ASKS_KEPT)
    add (answers, say_nothing (question, field, mapping), NULL);
  switch (question->asks)
    {
    case TRENDS_SHEET_ASKS_DATES:
      add_way (answers, _("Day first"), question->first);
      add_way (answers, _("Month first"), question->second);
      break;
    case TRENDS_SHEET_ASKS_PERIODS:
      add_way (answers, _("By the financial year"), question->first);
      add_way (answers, _("By the calendar year"), question->second);
      break;
    case TRENDS_SHEET_ASKS_NUMBERS:
      add_way (answers, _("Full stop"), question->first);
      add_way (answers, _("Comma"), question->second);
      break;
    case TRENDS_SHEET_ASKS_PEOPLE:
      /* Translators: what follows is who leads, and who supports them: “Several: Ann, supported by Bob” */
      add_way (answers, _("Several"), question->first);
      /* Translators: one person, team or partner: “One: HR and Payroll” */
      add_way (answers, _("One"), question->second);
      break;
    case TRENDS_SHEET_ASKS_KEPT:
      /* Translators: what is in the plan, and not what is in the file */
      add_way (answers, _("Yours"), question->first);
      /* Translators: what is in the file that is imported */
      add_way (answers, _("The file’s"), question->second);
      break;
    case TRENDS_SHEET_ASKS_VALUE:
    default:
      if (field != NULL)
        add_values (answers, field, mapping);
      break;
    }
  return answers;
}
