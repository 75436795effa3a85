/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-sheet-outline.c: what a person is shown of a table before it comes in: how its columns are
 * understood, and what has to be asked; and that an answer is written into the map.
 */

#include "trends-test-sheet.h"

#include <string.h>

static TrendsImportReport *
look (TrendsPlan           *plan,
      const char           *rows,
      const TrendsSheetMap *map)
{
  const TrendsSheetChoice choice = { .map = map };
  const TrendsImportOptions options = { .flags = TRENDS_IMPORT_DRY_RUN | TRENDS_IMPORT_OUTLINE,
                                        .table = &choice };
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (rows, -1, NULL);
  g_autoptr (GError) error = NULL;
  TrendsImportReport *report = trends_import (plan, stream, "Register.csv", &options, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (report->outline);
  return report;
}

static void
assert_sample (const TrendsImportReport *report,
               guint                     column,
               guint                     nth,
               const char               *text,
               const char               *meaning)
{
  const TrendsSheetOutlineColumn *one = report->outline->columns->pdata[column];

  g_assert_cmpstr (one->samples[nth].text, ==, text);
  g_assert_cmpstr (one->samples[nth].meaning, ==, meaning);
}

/* The nth that asks this; it must be there. */
static const TrendsSheetQuestion *
find_question (const TrendsImportReport *report,
               TrendsSheetAsks           asks,
               const char               *text)
{
  for (guint i = 0; i < report->outline->questions->len; i++)
    {
      const TrendsSheetQuestion *question = report->outline->questions->pdata[i];

      if (question->asks == asks && strcmp (question->text, text) == 0)
        return question;
    }
  g_test_message ("nothing asks about “%s”", text);
  g_test_fail ();
  return NULL;
}

static const char register_rows[] =
  "Ref,Title,Service,Lead,RAG,End,Cost,Cost code\n"
  "1,Repairs online,Customer Services,Jo D,A/R,31/03/2027,£1.2m,On time\n"
  "2,Phone system,Customer Services,Jo D,G,Q4 2026/27,£45k,\n"
  "3,Firewall,Cyber,,A/R,tbc,12,\n";

static void
test_samples (void)
{
  g_autoptr (TrendsPlan) plan = make_plan_with ("Reimagining services", "Customer contact");
  g_autoptr (TrendsSheetMap) map = trends_sheet_map_new ();
  g_autoptr (TrendsImportReport) report = NULL;
  const TrendsSheetOutlineColumn *end;

  trends_sheet_map_add (map, "Service", "trend");
  report = look (plan, register_rows, map);
  g_assert_cmpstr (report->format->id, ==, "csv");
  g_assert_cmpuint (report->outline->header, ==, 1);
  g_assert_cmpuint (report->outline->sheets->len, ==, 1);
  g_assert_cmpuint (report->outline->columns->len, ==, 8);
  assert_sample (report, 1, 0, "Repairs online", "Repairs online");
  assert_sample (report, 2, 0, "Customer Services", NULL);
  assert_sample (report, 2, 1, "Cyber", "Cyber protection");
  assert_sample (report, 3, 0, "Jo D", "Jo D (new owner)");
  assert_sample (report, 4, 0, "A/R", NULL);
  assert_sample (report, 4, 1, "G", "Green");
  assert_sample (report, 6, 0, "£1.2m", "£1,200,000");
  assert_sample (report, 7, 0, "On time", "“Cost code: On time”");
  end = report->outline->columns->pdata[5];
  g_assert_cmpuint (end->n_filled, ==, 3);
  g_assert_cmpuint (end->n_doubts, ==, 2);
  g_assert_cmpstr (end->letters, ==, "F");
}

/* Which column is the title has to be said, for which one has to see what stands there. */
static void
test_untitled (void)
{
  g_autoptr (TrendsPlan) plan = make_plan_with ("Reimagining services", "Customer contact");
  g_autoptr (TrendsImportReport) report = look (plan, "Vorhaben,Ende\nArchiv,2027-03-31\nStrom,\n", NULL);

  assert_sample (report, 0, 0, "Archiv", "“Vorhaben: Archiv”");
  assert_sample (report, 0, 1, "Strom", "“Vorhaben: Strom”");
  g_assert_cmpuint (report->n_added, ==, 0);
}

static void
test_questions (void)
{
  g_autoptr (TrendsPlan) plan = make_plan_with ("Reimagining services", "Customer contact");
  g_autoptr (TrendsSheetMap) map = trends_sheet_map_new ();
  g_autoptr (TrendsImportReport) report = NULL;
  const TrendsSheetQuestion *question;

  trends_sheet_map_add (map, "Service", "trend");
  report = look (plan, register_rows, map);
  g_assert_cmpuint (report->outline->questions->len, ==, 3);
  question = find_question (report, TRENDS_SHEET_ASKS_VALUE, "Customer Services");
  g_assert_cmpuint (question->column, ==, 2);
  g_assert_cmpuint (question->n_rows, ==, 2);
  g_assert_null (question->said);
  g_assert_cmpstr (question->proposal, ==, "Reimagining services");
  question = find_question (report, TRENDS_SHEET_ASKS_VALUE, "A/R");
  g_assert_cmpuint (question->n_rows, ==, 2);
  g_assert_cmpstr (question->proposal, ==, "amber");
  question = find_question (report, TRENDS_SHEET_ASKS_PERIODS, "Q4 2026/27");
  g_assert_cmpstr (question->first, ==, "31 March 2027");
}

/* An answer stays a question, so that it can be changed, and nothing is refused for it any more. */
static void
test_answers (void)
{
  g_autoptr (TrendsPlan) plan = make_plan_with ("Reimagining services", "Customer contact");
  g_autoptr (TrendsSheetMap) map = trends_sheet_map_new ();
  g_autoptr (TrendsImportReport) before = NULL;
  g_autoptr (TrendsImportReport) after = NULL;
  g_autoptr (TrendsSheetMap) answered = NULL;
  const TrendsSheetQuestion *question;

  trends_sheet_map_add (map, "Service", "trend");
  before = look (plan, register_rows, map);
  g_assert_cmpuint (before->n_added_of[TRENDS_KIND_INITIATIVE], ==, 1);
  g_assert_cmpuint (before->n_added_of[TRENDS_KIND_OWNER], ==, 1);
  g_assert_cmpuint (before->n_refused, ==, 2);
  answered = trends_sheet_map_copy (before->map);
  trends_sheet_column_set_value (answered->columns->pdata[2], "Customer  services",
                                 "Reimagining services");
  trends_sheet_column_set_value (answered->columns->pdata[4], "a/r", "red");
  answered->periods = TRENDS_SHEET_PERIODS_FINANCIAL;
  after = look (plan, register_rows, answered);
  g_assert_cmpuint (after->n_added_of[TRENDS_KIND_INITIATIVE], ==, 3);
  g_assert_cmpuint (after->n_refused, ==, 0);
  g_assert_cmpuint (after->outline->questions->len, ==, 3);
  question = find_question (after, TRENDS_SHEET_ASKS_VALUE, "A/R");
  g_assert_cmpstr (question->said, ==, "red");
  assert_sample (after, 4, 0, "A/R", "Red");
  /* What one map is told, its copies aren't. */
  g_assert_null (((TrendsSheetColumn *) before->map->columns->pdata[2])->values);
  trends_sheet_column_set_value (answered->columns->pdata[4], "A/R", NULL);
  g_assert_cmpuint (
    g_hash_table_size (((TrendsSheetColumn *) answered->columns->pdata[4])->values), ==, 0);
}

static void
test_order_of_days (void)
{
  g_autoptr (TrendsPlan) plan = make_plan_with ("Reimagining services", "Customer contact");
  g_autoptr (TrendsImportReport) open = NULL;
  g_autoptr (TrendsImportReport) proven = NULL;
  const TrendsSheetQuestion *question;

  open = look (plan, "Title,Trend,End,Cost\nOne,1,03/04/2027,1.250\n", NULL);
  question = find_question (open, TRENDS_SHEET_ASKS_DATES, "03/04/2027");
  g_assert_cmpstr (question->first, ==, "3 April 2027");
  g_assert_cmpstr (question->second, ==, "4 March 2027");
  question = find_question (open, TRENDS_SHEET_ASKS_NUMBERS, "1.250");
  g_assert_cmpstr (question->second, ==, "£1,250");
  proven = look (plan, "Title,Trend,End\nOne,1,03/04/2027\nTwo,1,31/03/2027\n", NULL);
  g_assert_cmpuint (proven->outline->questions->len, ==, 0);
}

static void
test_currency (void)
{
  g_autoptr (TrendsPlan) plan = make_plan_with ("Reimagining services", "Customer contact");
  g_autoptr (TrendsImportReport) texts = NULL;
  g_autoptr (TrendsImportReport) heading = NULL;

  texts = look (plan, "Title,Trend,Cost\nOne,1,€500\nTwo,1,£20\nThree,1,$7\n", NULL);
  g_assert_cmpuint (texts->outline->n_in_other_currency, ==, 2);
  heading = look (plan, "Title,Trend,Cost (€)\nOne,1,500\nTwo,1,\n", NULL);
  g_assert_cmpuint (heading->outline->n_in_other_currency, ==, 1);
}

/* A column of titles that was taken for trends: nobody answers a thousand. */
static void
test_many_questions (void)
{
  g_autoptr (TrendsPlan) plan = make_plan_with ("Reimagining services", "Customer contact");
  g_autoptr (GString) rows = g_string_new ("Title,Trend\n");
  g_autoptr (TrendsImportReport) report = NULL;

  for (guint i = 0; i < 250; i++)
    g_string_append_printf (rows, "Title %u,Of what nobody knows %c%c\n", i, 'a' + i / 26, 'a' + i % 26);
  report = look (plan, rows->str, NULL);
  g_assert_cmpuint (report->outline->questions->len, ==, TRENDS_SHEET_MOST_QUESTIONS);
  g_assert_cmpuint (report->outline->n_more, ==, 250 - TRENDS_SHEET_MOST_QUESTIONS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet-outline/samples", test_samples);
  g_test_add_func ("/sheet-outline/untitled", test_untitled);
  g_test_add_func ("/sheet-outline/questions", test_questions);
  g_test_add_func ("/sheet-outline/answers", test_answers);
  g_test_add_func ("/sheet-outline/order-of-days", test_order_of_days);
  g_test_add_func ("/sheet-outline/currency", test_currency);
  g_test_add_func ("/sheet-outline/many-questions", test_many_questions);

  return g_test_run ();
}
