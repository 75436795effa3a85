/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-sheet-outline.c: what a person is shown of a table before it comes in: how its columns are
 * understood, and what has to be asked; and that an answer is written into the map.
 */

#include "trends-plan-verbs.h"
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
  g_assert_cmpuint (before->n_added_of[TRENDS_KIND_OWNER], ==, 0);
  g_assert_cmpuint (before->n_refused, ==, 2);
  answered = trends_sheet_map_copy (before->map);
  trends_sheet_column_set_value (answered->columns->pdata[2], "Customer  services",
                                 "Reimagining services");
  trends_sheet_column_set_value (answered->columns->pdata[4], "a/r", "red");
  answered->periods = TRENDS_SHEET_PERIODS_FINANCIAL;
  after = look (plan, register_rows, answered);
  g_assert_cmpuint (after->n_added_of[TRENDS_KIND_INITIATIVE], ==, 3);
  g_assert_cmpuint (after->n_added_of[TRENDS_KIND_OWNER], ==, 1);
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
  g_assert_cmpstr (question->proposal, ==, "day-first");
  g_assert_false (question->is_said);
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

/* What is beyond that is counted by values and not by rows, and what is asked for the whole table has its
 * place whatever else there is. */
static void
test_counted_once (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (GString) rows = g_string_new ("Title,Trend,End\n");
  g_autoptr (TrendsImportReport) report = NULL;
  const TrendsSheetQuestion *question;

  for (guint i = 0; i < 2 * TRENDS_SHEET_MOST_QUESTIONS; i++)
    g_string_append_printf (rows, "Title %u,Nothing known %c%c,\n", i, 'a' + i % 100 / 26, 'a' + i % 100 % 26);
  for (guint i = 0; i < 50; i++)
    g_string_append_printf (rows, "Last %u,Beyond,%s\n", i, i < 10 ? "05/05/2027" : "03/04/2027");
  report = look (plan, rows->str, NULL);
  g_assert_cmpuint (report->outline->n_more, ==, 1);
  question = find_question (report, TRENDS_SHEET_ASKS_DATES, "03/04/2027");
  g_assert_cmpuint (question->n_rows, ==, 40);
}

/* An example that differs counts for more than the first, and than one that is the same in both ways. */
static void
test_example (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report
    = look (plan, "Title,Trend,End\nOne,1,Q4 2026/27\nTwo,1,Q1 2027\n", NULL);
  g_autoptr (TrendsImportReport) same
    = look (plan, "Title,Trend,End\nOne,1,Apr-26\nTwo,1,Q1 2027\n", NULL);
  const TrendsSheetQuestion *question = find_question (report, TRENDS_SHEET_ASKS_PERIODS, "Q1 2027");

  find_question (same, TRENDS_SHEET_ASKS_PERIODS, "Q1 2027");
  g_assert_cmpuint (question->n_rows, ==, 2);
  g_assert_nonnull (question->first);
  g_assert_cmpstr (question->first, !=, question->second);
}

/* Who is named only in rows that don't come in isn't made. */
static void
test_nobody (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report
    = look (plan, "Title,Trend,Lead\nOne,,Jo D\nTwo,1,Asha Merrow\n", NULL);

  g_assert_cmpuint (report->n_refused, ==, 1);
  g_assert_cmpuint (report->outline->n_trendless, ==, 1);
  g_assert_cmpuint (report->n_added_of[TRENDS_KIND_OWNER], ==, 1);
  assert_sample (report, 2, 0, "Jo D", "Jo D (new owner)");
}

/* A newer copy, one field of which was changed here and there; which of them stays is asked, and so is
 * whether it is a newer copy at all. */
static void
test_newer_copy (void)
{
  static const char first[] = "Ref,Title,Trend,RAG\nA-1,Repairs,1,G\nA-2,Phones,1,G\nA-3,Lights,1,G\n";
  static const char second[] = "Ref,Title,Trend,RAG\nA-1,Repairs,1,A\nA-2,Phones,1,A\n";
  const TrendsSheetChoice choice = { NULL };
  const TrendsImportOptions options = { .table = &choice };
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (first, -1, NULL);
  g_autoptr (TrendsImportReport) taken = trends_import (plan, stream, "Register.csv", &options, NULL, NULL);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  g_autoptr (TrendsEntity) repairs = g_list_model_get_item (list, 0);
  g_autoptr (TrendsImportReport) kept = NULL;
  g_autoptr (TrendsImportReport) overwritten = NULL;
  g_autoptr (TrendsImportReport) another = NULL;
  g_auto (TrendsValue) red = trends_value_integer (TRENDS_CONFIDENCE_RED);
  const TrendsSheetQuestion *question;

  g_assert_cmpuint (taken->n_added, ==, 3);
  g_assert_true (trends_plan_set (plan, repairs, TRENDS_INITIATIVE_CONFIDENCE, &red, TRENDS_SET_ONCE, NULL));
  kept = look (plan, second, NULL);
  g_assert_cmpuint (kept->n_updated, ==, 2); /* of what is kept, what came is noted */
  g_assert_cmpuint (kept->remarks->counts[TRENDS_SHEET_KEPT], ==, 1);
  g_assert_cmpuint (kept->remarks->counts[TRENDS_SHEET_GONE], ==, 1);
  question = find_question (kept, TRENDS_SHEET_ASKS_KEPT, "Repairs");
  g_assert_cmpstr (question->field->key, ==, "confidence");
  g_assert_cmpstr (question->first, ==, "Red");
  g_assert_cmpstr (question->second, ==, "Amber");
  g_assert_cmpuint (kept->outline->sources->len, ==, 1);
  g_assert_cmpstr (kept->outline->source, ==, "Register");
  g_assert_cmpstr (kept->outline->new_source, ==, "Register (2)");
  g_assert_cmpuint (((TrendsSheetSource *) kept->outline->sources->pdata[0])->n_initiatives, ==, 3);

  trends_sheet_map_set_overwrites (kept->map, "confidence", TRUE);
  overwritten = look (plan, second, kept->map);
  g_assert_cmpuint (overwritten->remarks->counts[TRENDS_SHEET_KEPT], ==, 0);
  find_question (overwritten, TRENDS_SHEET_ASKS_KEPT, "Repairs");

  g_free (kept->map->source);
  kept->map->source = g_strdup ("Register (2)");
  another = look (plan, second, kept->map);
  g_assert_cmpuint (another->n_added, ==, 2);
  g_assert_cmpuint (another->remarks->counts[TRENDS_SHEET_GONE], ==, 0);
  g_assert_cmpstr (another->outline->new_source, ==, "Register (2)");

  /* What it is called in the map is what it would be called here. */
  g_free (kept->map->source);
  kept->map->source = g_strdup ("Capital register");
  g_clear_pointer (&another, trends_import_report_free);
  another = look (plan, second, kept->map);
  g_assert_cmpstr (another->outline->source, ==, "Capital register");
  g_assert_cmpstr (another->outline->new_source, ==, "Capital register");
}

/* A map says it, and says it again when it is read. */
static void
test_overwrites (void)
{
  static const char map[] = "{\"format\": \"org.socitm.Trends.map\", \"version\": 1, \"columns\": [],"
                            " \"overwrites\": [\"status\", \"confidence\", \"status\"]}";
  static const char wrong[] = "{\"format\": \"org.socitm.Trends.map\", \"version\": 1, \"columns\": [],"
                              " \"overwrites\": [\"colour\"]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsSheetMap) read = trends_sheet_map_read (map, strlen (map), &error);
  g_autofree char *written = read ? trends_sheet_map_write (read) : NULL;
  g_autoptr (TrendsSheetMap) again = written ? trends_sheet_map_read (written, strlen (written), &error) : NULL;
  g_autoptr (TrendsSheetMap) refused = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (again->overwrites->len, ==, 2);
  g_assert_true (trends_sheet_map_get_overwrites (again, "confidence"));
  trends_sheet_map_set_overwrites (again, "confidence", FALSE);
  g_assert_false (trends_sheet_map_get_overwrites (again, "confidence"));
  refused = trends_sheet_map_read (wrong, strlen (wrong), &error);
  g_assert_null (refused);
  g_assert_nonnull (strstr (error->message, "colour"));
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
  g_test_add_func ("/sheet-outline/counted-once", test_counted_once);
  g_test_add_func ("/sheet-outline/example", test_example);
  g_test_add_func ("/sheet-outline/nobody", test_nobody);
  g_test_add_func ("/sheet-outline/newer-copy", test_newer_copy);
  g_test_add_func ("/sheet-outline/overwrites", test_overwrites);

  return g_test_run ();
}
