/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-sheet-import.c: tables become initiatives: what of them is understood, what is refused
 * and where, and what a newer copy changes.
 */

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "trends-date.h"
#include "trends-map-file.h"
#include "trends-plan-verbs.h"
#include "trends-sheet-amount.h"
#include "trends-sheet-choices.h"
#include "trends-sheet-date.h"
#include "trends-sheet-headings.h"
#include "trends-sheet-html.h"
#include "trends-test-sheet.h"

#include <string.h>

/* ------------------------------------------------------------------- files */

static void
test_register (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report = import_fixture (plan, "register-uk-utf8-bom.csv", NULL);

  g_assert_cmpuint (report->map->header, ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE)), ==, 4);
  assert_text (plan, "Town hall heat pumps", TRENDS_INITIATIVE_IMPORT_ID, "FBC-001");
  assert_number (plan, "Town hall heat pumps", TRENDS_INITIATIVE_COST_CAPITAL, 125000000);
  assert_number (plan, "+44 contact centre", TRENDS_INITIATIVE_COST_CAPITAL, 60000000);
  assert_owner (plan, "Town hall heat pumps", TRENDS_INITIATIVE_SRO, "Orla Pemberton");
  assert_owner (plan, "Town hall heat pumps", TRENDS_INITIATIVE_LEAD, "T. Holloway");
  assert_owner (plan, "=Cloud first", TRENDS_INITIATIVE_LEAD, NULL);
  assert_day (plan, "Town hall heat pumps", TRENDS_INITIATIVE_START, "2026-04-01");
  assert_day (plan, "Town hall heat pumps", TRENDS_INITIATIVE_END, "2027-03-31");
  assert_number (plan, "Town hall heat pumps", TRENDS_INITIATIVE_CONFIDENCE, TRENDS_CONFIDENCE_AMBER);
  assert_number (plan, "=Cloud first", TRENDS_INITIATIVE_CONFIDENCE, TRENDS_CONFIDENCE_UNSET);
  assert_text (plan, "Town hall heat pumps", TRENDS_INITIATIVE_NOTES,
               "Portfolio: Climate\nRevenue budget: £45k\nAwait \"G2\"\nboard 12/11");
  assert_text (plan, "=Cloud first", TRENDS_INITIATIVE_NOTES,
               "Portfolio: ICT\nProject Manager: TBC\nRAG: R/A\nEnd: tbc\nRevenue budget: 1250\n"
               "=HYPERLINK(\"http://example.org\",\"x\")");
  assert_day (plan, "Town hall heat pumps (duplicate ref)", TRENDS_INITIATIVE_END, NULL);

  assert_remark (report, TRENDS_SHEET_REFUSED, 6, 6, "Apr-26");
  assert_remark (report, TRENDS_SHEET_REFUSED, 6, 7, "Q4 2026/27");
  assert_remark (report, TRENDS_SHEET_REFUSED, 7, 4, "TBC");
  assert_remark (report, TRENDS_SHEET_REFUSED, 7, 5, "R/A");
  assert_remark (report, TRENDS_SHEET_REFUSED, 7, 7, "tbc");
  assert_remark (report, TRENDS_SHEET_REFUSED, 8, 7, "01/04/2026");
  assert_remark (report, TRENDS_SHEET_TOLD, 8, -1, "FBC-001");
  assert_remark (report, TRENDS_SHEET_LEFT_OUT, 9, -1, "Total");
  assert_remark (report, TRENDS_SHEET_NOTED, 0, 2, NULL);
  assert_remark (report, TRENDS_SHEET_NOTED, 0, 9, NULL);
  g_assert_cmpuint (count (report, TRENDS_SHEET_REFUSED), ==, 6);

  /* It is one edit. */
  g_assert_true (trends_plan_undo (plan, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_OWNER)), ==, 1);
}

static const char german[] =
  "{\"format\": \"org.socitm.Trends.map\", \"version\": 1, \"columns\": ["
  "{\"heading\": \"Projekt-Nr.\", \"field\": \"id\"}, {\"heading\": \"Vorhaben\", \"field\": \"title\"},"
  "{\"heading\": \"verantwortlich\", \"field\": \"lead\"},"
  "{\"heading\": \"Status\", \"field\": \"status\", \"values\": {\"laufend\": \"under_way\","
  " \"Geplant\": \"planned\", \"abgeschlossen\": \"done\"}},"
  "{\"heading\": \"Priorität\", \"field\": \"priority\", \"values\": {\"hoch\": \"high\","
  " \"mittel\": \"medium\", \"niedrig\": \"low\"}},"
  "{\"heading\": \"Beginn\", \"field\": \"start_date\"}, {\"heading\": \"Ende\", \"field\": \"end_date\"},"
  "{\"heading\": \"Budget (€)\", \"field\": \"cost\"}, {\"heading\": \"Anteil\", \"field\": \"ignore\"}]}";

/* A map makes of a sheet in a language that nobody knows what it is. */
static void
test_map (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) refused = import_fixture (plan, "register-excel-german.csv", german);
  g_autoptr (TrendsImportReport) report = NULL;
  g_auto (TrendsValue) euro = trends_value_text ("EUR");

  /* The plan is in pounds. */
  for (guint row = 2; row <= 4; row++)
    assert_remark (refused, TRENDS_SHEET_REFUSED, row, 7, NULL);
  g_assert_true (trends_plan_undo (plan, NULL));
  g_assert_true (trends_plan_set (plan, trends_plan_get_info (plan), TRENDS_PLAN_CURRENCY, &euro,
                                  TRENDS_SET_ONCE, NULL));
  report = import_fixture (plan, "register-excel-german.csv", german);

  assert_number (plan, "Straßenbeleuchtung; Teil 1", TRENDS_INITIATIVE_COST, 125000050);
  assert_number (plan, "Bürgerbüro 24/7", TRENDS_INITIATIVE_COST, 8000000);
  assert_day (plan, "Straßenbeleuchtung; Teil 1", TRENDS_INITIATIVE_START, "2026-04-01");
  assert_day (plan, "Archiv \"Süd\"", TRENDS_INITIATIVE_START, "2026-01-03");
  assert_day (plan, "Archiv \"Süd\"", TRENDS_INITIATIVE_END, "2026-12-09");
  assert_text (plan, "Archiv \"Süd\"", TRENDS_INITIATIVE_IMPORT_ID, "007");
  assert_number (plan, "Archiv \"Süd\"", TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_DONE);
  assert_number (plan, "Bürgerbüro 24/7", TRENDS_INITIATIVE_PRIORITY, TRENDS_PRIORITY_MEDIUM);
  assert_owner (plan, "Straßenbeleuchtung; Teil 1", TRENDS_INITIATIVE_LEAD, "Jürgen Größe");
  assert_remark (report, TRENDS_SHEET_REFUSED, 4, 7, "-1.000");
  g_assert_cmpuint (count (report, TRENDS_SHEET_REFUSED), ==, 1);
  assert_text (plan, "Bürgerbüro 24/7", TRENDS_INITIATIVE_NOTES, "Bemerkung: kostet ca. 5 €");
}

static void
test_jira (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report = import_fixture (plan, "jira-cloud-all-fields.csv", NULL);
  const char *pay = "Payment page, \"pay now\" button";
  const char *sum = "=SUM(A1:A9) looks like a formula";
  g_auto (GStrv) tags = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE)), ==, 4);
  assert_day (plan, "Online permits epic", TRENDS_INITIATIVE_END, "2027-06-30");
  assert_day (plan, "Online permits epic", TRENDS_INITIATIVE_START, "2026-04-01");
  assert_number (plan, "Online permits epic", TRENDS_INITIATIVE_COST, 12550000);
  assert_text (plan, pay, TRENDS_INITIATIVE_IMPORT_ID, "DIG-2");
  assert_text (plan, pay, TRENDS_INITIATIVE_DESCRIPTION, "First line\n\nThird line");
  assert_number (plan, sum, TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_UNDER_WAY);
  g_assert_nonnull (strstr (trends_entity_get_text (find (plan, sum), TRENDS_INITIATIVE_NOTES),
                            "Status: Awaiting sign-off"));
  tags = trends_value_dup_strings (trends_entity_get_value (find (plan, pay), TRENDS_INITIATIVE_TAGS));
  g_assert_true (g_strv_contains ((const char *const *) tags, "pay;ments"));
  g_assert_true (g_strv_contains ((const char *const *) tags, "a11y"));

  /* DIG-2 blocks DIG-3 and DIG-4, and each column says so. */
  g_assert_cmpuint (g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_DEPENDENCY)), ==, 2);
  g_assert_cmpuint (count_needs (plan, "Refund rules", pay), ==, 1);
  g_assert_cmpuint (count_needs (plan, sum, pay), ==, 1);
  g_assert_cmpuint (count (report, TRENDS_SHEET_REFUSED), ==, 0);
}

static void
test_tools (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) azure = import_fixture (plan, "azure-devops.csv", NULL);
  g_autoptr (TrendsImportReport) asana = import_fixture (plan, "asana.csv", NULL);
  g_autoptr (TrendsImportReport) github = import_fixture (plan, "github-project.tsv", NULL);
  g_autoptr (TrendsImportReport) gantt = import_fixture (plan, "ganttproject.csv", NULL);

  assert_day (plan, "Street lighting renewal", TRENDS_INITIATIVE_START, "2026-04-01");
  assert_day (plan, "Street lighting renewal", TRENDS_INITIATIVE_END, "2028-03-31");
  assert_day (plan, "Install, test", TRENDS_INITIATIVE_END, "2026-12-09");
  assert_text (plan, "Street lighting renewal", TRENDS_INITIATIVE_DESCRIPTION,
               "LED & sensors\nPhase \"one\"");
  assert_owner (plan, "Install, test", TRENDS_INITIATIVE_LEAD, "Tariq Holloway");
  /* What stands below what isn't lost. */
  g_assert_nonnull (strstr (trends_entity_get_text (find (plan, "Install, test"), TRENDS_INITIATIVE_NOTES),
                            "Part of: Street lighting renewal"));
  g_assert_null (strstr (trends_entity_get_text (find (plan, "Street lighting renewal"), TRENDS_INITIATIVE_NOTES),
                         "Part of"));

  assert_number (plan, "Chat pilot", TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_DONE);
  assert_number (plan, "Digital front door", TRENDS_INITIATIVE_COST, 12000000);
  g_assert_cmpuint (count_needs (plan, "Digital front door", "Chat pilot"), ==, 0);
  g_assert_cmpuint (count_needs (plan, "Chat pilot", "Digital front door"), ==, 1);

  assert_day (plan, "Publish open data feed", TRENDS_INITIATIVE_START, "2026-04-01");
  assert_owner (plan, "Publish open data feed", TRENDS_INITIATIVE_LEAD, "orlap");
  g_assert_nonnull (find (plan, "Draft: tidy \xf0\x9f\xa7\xb9 schema"));

  assert_day (plan, "Clear site", TRENDS_INITIATIVE_END, "2026-04-30");
  g_assert_cmpuint (count_needs (plan, "Move in", "Clear site"), ==, 1);
  g_assert_null (find (plan, "Tariq Holloway"));
  assert_remark (gantt, TRENDS_SHEET_LEFT_OUT, 6, -1, NULL);
  g_assert_cmpuint (count (azure, TRENDS_SHEET_REFUSED), ==, 3); /* priorities 1 to 3 */
  g_assert_cmpuint (count (asana, TRENDS_SHEET_REFUSED), ==, 0);
  g_assert_cmpuint (count (github, TRENDS_SHEET_REFUSED), ==, 0);
}

/* Microsoft Planner, in both layouts, and a board of monday.com with its groups */
static void
test_workbooks (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) classic = import_fixture (plan, "planner-classic-en-us-dates.xlsx", NULL);
  g_autoptr (TrendsImportReport) newer = import_fixture (plan, "planner-newer-recurring-uk-dates.xlsx", NULL);
  g_autoptr (TrendsImportReport) monday = import_fixture (plan, "monday-board.xlsx", NULL);
  g_autoptr (TrendsImportReport) sheets = import_fixture (plan, "multi-sheet-merged-hidden.xlsx", NULL);

  g_assert_cmpuint (classic->map->header, ==, 5);
  assert_text (plan, "007", TRENDS_INITIATIVE_IMPORT_ID, "k4_AAaaBBbbCCccDDddEEeeAAF4");
  assert_day (plan, "007", TRENDS_INITIATIVE_END, "2026-12-01");
  assert_day (plan, "Close fax lines", TRENDS_INITIATIVE_END, "2026-03-31");
  assert_number (plan, "Close fax lines", TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_DONE);
  assert_owner (plan, "Close fax lines", TRENDS_INITIATIVE_LEAD, "Gone Person");
  g_assert_cmpuint (count (classic, TRENDS_SHEET_REFUSED), ==, 0);

  assert_day (plan, "Legionella check", TRENDS_INITIATIVE_END, "2026-11-01");
  assert_day (plan, "Boiler swap", TRENDS_INITIATIVE_END, "2026-12-25");
  assert_number (plan, "Boiler swap", TRENDS_INITIATIVE_PRIORITY, TRENDS_PRIORITY_HIGH);
  assert_remark (newer, TRENDS_SHEET_NOTED, 0, 10, NULL);

  assert_owner (plan, "Permits online", TRENDS_INITIATIVE_LEAD, "Orla Pemberton");
  assert_number (plan, "Permits online", TRENDS_INITIATIVE_COST, 12500000);
  assert_number (plan, "Sensors", TRENDS_INITIATIVE_COST, 4000000);
  assert_number (plan, "Bins app", TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_DONE);
  g_assert_null (find (plan, "Later"));
  g_assert_null (find (plan, "Subitems"));
  assert_remark (monday, TRENDS_SHEET_LEFT_OUT, 11, -1, "Later");
  /* Parts of an item and sums are told from items that lack a name. */
  assert_remark (monday, TRENDS_SHEET_LEFT_OUT, 6, -1, "Form");
  assert_remark (monday, TRENDS_SHEET_LEFT_OUT, 7, -1, "Payment");
  assert_remark (monday, TRENDS_SHEET_LEFT_OUT, 9, -1, "2/3");
  assert_remark (monday, TRENDS_SHEET_LEFT_OUT, 14, -1, "2/3");
  g_assert_cmpuint (count (monday, TRENDS_SHEET_REFUSED_ROW), ==, 0);
  assert_day (plan, "Permits online", TRENDS_INITIATIVE_START, "2026-04-01");
  assert_day (plan, "Permits online", TRENDS_INITIATIVE_END, "2026-06-30");
  assert_day (plan, "Sensors", TRENDS_INITIATIVE_END, "2027-03-31");

  /* Budgets are in thousands: the heading above them says so. */
  assert_number (plan, "Heat pumps", TRENDS_INITIATIVE_COST_CAPITAL, 125000000);
  assert_number (plan, "Hidden row project", TRENDS_INITIATIVE_COST_CAPITAL, 1000000);
  assert_owner (plan, "Hidden row project", TRENDS_INITIATIVE_SRO, "Orla Pemberton");
  assert_day (plan, "Heat pumps", TRENDS_INITIATIVE_START, "2026-04-01");
  assert_remark (sheets, TRENDS_SHEET_TOLD, 6, -1, "Hidden row project");
  assert_remark (sheets, TRENDS_SHEET_TOLD, 0, 5, NULL);
  g_assert_null (find (plan, "Should not come in by itself"));
}

/* ----------------------------------------------------------------- refused */

static void
test_refused (void)
{
  const struct
  {
    const char *rows, *map, *trend, *message;
  } tried[] = {
    { "Project,Owner\n", NULL, "1", "no rows below" },
    { "\n\n", NULL, "1", "nothing is in this file" },
    { "Project,Owner\nA,B\n", NULL, "7", "no trend “7”" },
    { "Project,Owner\nA,B\n", "{}", "1", "isn’t a map" },
    { "Project,Owner\nA,B\n", "{\"format\": \"org.socitm.Trends.map\", \"version\": 2}", "1",
      "another version" },
    { "Project,Owner\nA,B\n",
      "{\"format\": \"org.socitm.Trends.map\", \"version\": 1, \"dates\": \"any\"}", "1", "“dates”" },
    { "Project,Owner\nA,B\n",
      "{\"format\": \"org.socitm.Trends.map\", \"version\": 1, \"sheet\": \"X\"}", "1", "no sheet “X”" },
    { "Project,Owner\nA,B\n",
      "{\"format\": \"org.socitm.Trends.map\", \"version\": 1, \"header\": 9}", "1", "row 9" },
    { "Project,Owner\nA,B\n", "{\"format\": \"org.socitm.Trends.map\", \"version\": 1, \"columns\": "
      "[{\"heading\": \"Owner\", \"field\": \"boss\"}]}", "1", "no field “boss”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      g_autoptr (TrendsPlan) plan = make_plan ();
      g_autoptr (GError) error = NULL;
      g_autoptr (TrendsImportReport) report
        = import_as (plan, tried[i].rows, strlen (tried[i].rows), "x.csv", tried[i].map,
                     tried[i].trend, &error);

      g_assert_null (report);
      g_assert_nonnull (error);
      if (!strstr (error->message, tried[i].message))
        g_error ("“%s” doesn’t say “%s”", error->message, tried[i].message);
      g_assert_false (trends_plan_undo (plan, NULL));
    }
}

/* Where nobody can say what the columns mean, a table isn't taken. */
static void
test_unasked (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  const char *rows = "Project,Owner\nA,B\n";
  g_autoptr (GInputStream) stream
    = g_memory_input_stream_new_from_data (rows, (gssize) strlen (rows), NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (trends_import (plan, stream, "x.csv", NULL, NULL, &error));
  g_assert_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID);
}

/* What several columns have in common stands above them, and the other headings beside that. */
static void
test_two_rows (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report = import_rows (
    plan,
    "Capital programme 2026,,,,,\n"
    "Ref,Project,Dates,,Cost (£000),\n"
    ",,Start,End,Capital,Total cost\n"
    "A-1,Parking permits,2026-04-01,2027-03-31,10,25\n"
    "A-2,Library kiosks,,,,5\n",
    NULL);

  assert_counts (report, 2, 0, 0, 0);
  g_assert_cmpuint (report->map->header, ==, 3);
  g_assert_cmpuint (report->map->columns->len, ==, 6);
  assert_text (plan, "Parking permits", TRENDS_INITIATIVE_IMPORT_ID, "A-1");
  assert_day (plan, "Parking permits", TRENDS_INITIATIVE_START, "2026-04-01");
  assert_day (plan, "Parking permits", TRENDS_INITIATIVE_END, "2027-03-31");
  assert_number (plan, "Parking permits", TRENDS_INITIATIVE_COST_CAPITAL, 1000000);
  assert_number (plan, "Library kiosks", TRENDS_INITIATIVE_COST, 500000);
}

/* Each row goes to the trend that it names; those that name none are refused by themselves. */
static void
test_trends (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  const char *rows = "Project,Trend\nA,1\nB,Harnessing data\nC,2. Data\nD,resilience\nE,protection\n"
                     "F,Climate\nG,\nH,9\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsImportReport) report = import_as (plan, rows, strlen (rows), "x.csv", NULL, NULL,
                                                     &error);
  const char *const expected[] = { FIRST, SECOND, SECOND, FIRST, FIRST };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const char title[] = { (char) ('A' + i), '\0' };

      assert_text (plan, title, TRENDS_INITIATIVE_TREND, expected[i]);
    }
  assert_counts (report, 5, 0, 0, 3);
  for (guint row = 7; row <= 9; row++)
    assert_remark (report, TRENDS_SHEET_REFUSED_ROW, row, -1, NULL);
  assert_remark (report, TRENDS_SHEET_REFUSED, 7, 1, "Climate");
}

/* A map that was written is read as the same, and completes what was guessed. */
static void
test_written_map (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  const char *map = "{\"format\": \"org.socitm.Trends.map\", \"version\": 1, \"trend\": 2,"
                    " \"dates\": \"month-first\", \"periods\": \"financial\", \"numbers\": \"comma\","
                    " \"columns\": [{\"heading\": \"RAG\", \"field\": \"confidence\","
                    " \"values\": {\"a/r\": \"red\"}}]}";
  g_autoptr (TrendsImportReport) report
    = import_rows (plan, "Project,RAG,Start,End,Cost\nA,A/R,02/03/2026,Q4 2026/27,12.500\n", map);
  g_autofree char *written = trends_sheet_map_write (report->map);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsSheetMap) read = trends_sheet_map_read (written, strlen (written), &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  again = trends_sheet_map_write (read);
  g_assert_cmpstr (again, ==, written);
  g_assert_cmpstr (read->source, ==, "Register");
  g_assert_cmpuint (read->columns->len, ==, 5);
  assert_number (plan, "A", TRENDS_INITIATIVE_CONFIDENCE, TRENDS_CONFIDENCE_RED);
  assert_day (plan, "A", TRENDS_INITIATIVE_START, "2026-02-03");
  assert_day (plan, "A", TRENDS_INITIATIVE_END, "2027-03-31");
  assert_number (plan, "A", TRENDS_INITIATIVE_COST, 1250000);
}

/* As councils call them */
static void
test_known_headings (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report
    = import_rows (plan, "Scheme,Project lead,Accountable officer,Delivery RAG,Current status,Approved budget £k,"
                         "Dyddiad cychwyn,Forecast end\n"
                         "Town hall,Jo D,Asha M,Amber,Wedi cwblhau,45,2026-04-01,2027-03-31\n", NULL);

  assert_owner (plan, "Town hall", TRENDS_INITIATIVE_LEAD, "Jo D");
  assert_owner (plan, "Town hall", TRENDS_INITIATIVE_SRO, "Asha M");
  assert_number (plan, "Town hall", TRENDS_INITIATIVE_CONFIDENCE, TRENDS_CONFIDENCE_AMBER);
  assert_number (plan, "Town hall", TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_DONE);
  assert_number (plan, "Town hall", TRENDS_INITIATIVE_COST, 4500000);
  assert_day (plan, "Town hall", TRENDS_INITIATIVE_START, "2026-04-01");
  assert_day (plan, "Town hall", TRENDS_INITIATIVE_END, "2027-03-31");
  g_assert_cmpuint (report->remarks->list->len, ==, 0);
}

/* More of them, in two languages */
static void
test_more_headings (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) english
    = import_rows (plan, "Project name,Delivery manager,Overall RAG status,Planned start date,Estimated completion date\n"
                         "Quays,Jo D,Green,2026-04-01,2027-03-31\n", NULL);
  g_autoptr (TrendsImportReport) welsh
    = import_rows (plan, "Teitl y prosiect,Arweinydd y prosiect,Statws CMG,Dyddiad cychwyn y prosiect,Dyddiad diwedd\n"
                         "Ceiau,Jo D,Gwyrdd,2026-04-01,2027-03-31\n", NULL);

  for (guint i = 0; i < 2; i++)
    {
      const char *title = i == 0 ? "Quays" : "Ceiau";

      assert_owner (plan, title, TRENDS_INITIATIVE_LEAD, "Jo D");
      assert_number (plan, title, TRENDS_INITIATIVE_CONFIDENCE, TRENDS_CONFIDENCE_GREEN);
      assert_day (plan, title, TRENDS_INITIATIVE_START, "2026-04-01");
      assert_day (plan, title, TRENDS_INITIATIVE_END, "2027-03-31");
    }
  g_assert_cmpuint (english->remarks->list->len + welsh->remarks->list->len, ==, 1); /* another source of that name */
}

/* Welsh headings and words, and a status of ratings */
static void
test_welsh (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report
    = import_rows (plan, "Cyf.,Prosiect,Perchennog,Statws,Dyddiad dechrau,Cyllideb\n"
                         "1,Neuadd y dref,Siân,Oren,1 Ebrill 2026,£45k\n2,Cwmwl,,Coch,,\n"
                         "Cyfanswm,,,,,£45k\n", NULL);

  assert_number (plan, "Neuadd y dref", TRENDS_INITIATIVE_CONFIDENCE, TRENDS_CONFIDENCE_AMBER);
  assert_number (plan, "Cwmwl", TRENDS_INITIATIVE_CONFIDENCE, TRENDS_CONFIDENCE_RED);
  assert_day (plan, "Neuadd y dref", TRENDS_INITIATIVE_START, "2026-04-01");
  assert_number (plan, "Neuadd y dref", TRENDS_INITIATIVE_COST, 4500000);
  assert_owner (plan, "Neuadd y dref", TRENDS_INITIATIVE_LEAD, "Siân");
  g_assert_cmpuint (g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE)), ==, 2);
  g_assert_cmpuint (count (report, TRENDS_SHEET_REFUSED), ==, 0);
}

/* ------------------------------------------------------------------ values */

static void
test_dates (void)
{
  const struct
  {
    const char *text;
    TrendsSheetDates order;
    TrendsSheetPeriods periods;
    TrendsSheetDateResult result;
    const char *day;
  } tried[] = {
    { "2026-04-01", 0, 0, TRENDS_SHEET_DATE_READ, "2026-04-01" },
    { "2026-09-30T12:34:56.000Z", 0, 0, TRENDS_SHEET_DATE_READ, "2026-09-30" },
    { "2026-04-01 00:00:00", 0, 0, TRENDS_SHEET_DATE_READ, "2026-04-01" },
    { "09/Jan/24 3:54 PM", 0, 0, TRENDS_SHEET_DATE_READ, "2024-01-09" },
    { "Apr 1, 2026", 0, 0, TRENDS_SHEET_DATE_READ, "2026-04-01" },
    { "Sat Nov 08 2025 16:43:09 GMT+0000 (GMT)", 0, 0, TRENDS_SHEET_DATE_READ, "2025-11-08" },
    { "1 Ebrill 2026", 0, 0, TRENDS_SHEET_DATE_READ, "2026-04-01" },
    { "15. März 2028", 0, 0, TRENDS_SHEET_DATE_READ, "2028-03-15" },
    { "31 mars 2027", 0, 0, TRENDS_SHEET_DATE_READ, "2027-03-31" },
    { "1er avril 2026", 0, 0, TRENDS_SHEET_DATE_READ, "2026-04-01" },
    { "15 déc. 2027", 0, 0, TRENDS_SHEET_DATE_READ, "2027-12-15" },
    { "Rhag 2026", 0, 0, TRENDS_SHEET_DATE_PERIOD, NULL },
    { "Okt. 2026", 0, 0, TRENDS_SHEET_DATE_PERIOD, NULL },
    { "Okt. 2026", 0, TRENDS_SHEET_PERIODS_CALENDAR, TRENDS_SHEET_DATE_READ, "2026-10-01" },
    { "H1 2026/27", 0, 0, TRENDS_SHEET_DATE_PERIOD, NULL },
    { "H2 2026/27", 0, TRENDS_SHEET_PERIODS_FINANCIAL, TRENDS_SHEET_DATE_READ, "2026-10-01" },
    { "Half 2 2027", 0, TRENDS_SHEET_PERIODS_CALENDAR, TRENDS_SHEET_DATE_READ, "2027-07-01" },
    { "H3 2027", 0, TRENDS_SHEET_PERIODS_CALENDAR, TRENDS_SHEET_DATE_NONE, NULL },
    { "31/12/2026", 0, 0, TRENDS_SHEET_DATE_READ, "2026-12-31" },
    { "12/31/2026 7:00:00 AM", 0, 0, TRENDS_SHEET_DATE_READ, "2026-12-31" },
    { "05/05/2026", 0, 0, TRENDS_SHEET_DATE_READ, "2026-05-05" },
    { "04/05/2026", 0, 0, TRENDS_SHEET_DATE_EITHER, NULL },
    { "04/05/2026", TRENDS_SHEET_DATES_DAY_FIRST, 0, TRENDS_SHEET_DATE_READ, "2026-05-04" },
    { "04/05/26", TRENDS_SHEET_DATES_MONTH_FIRST, 0, TRENDS_SHEET_DATE_READ, "2026-04-05" },
    { "13/05/2026", TRENDS_SHEET_DATES_MONTH_FIRST, 0, TRENDS_SHEET_DATE_NONE, NULL },
    { "04.05.2026", 0, 0, TRENDS_SHEET_DATE_READ, "2026-05-04" },
    { "29/02/2027", 0, 0, TRENDS_SHEET_DATE_NONE, NULL },
    { "Apr-26", 0, 0, TRENDS_SHEET_DATE_PERIOD, NULL },
    { "Q4 2026/27", 0, 0, TRENDS_SHEET_DATE_PERIOD, NULL },
    { "2026/27", 0, 0, TRENDS_SHEET_DATE_PERIOD, NULL },
    { "Apr-26", 0, TRENDS_SHEET_PERIODS_FINANCIAL, TRENDS_SHEET_DATE_READ, "2026-04-01" },
    { "Q4 2026/27", 0, TRENDS_SHEET_PERIODS_FINANCIAL, TRENDS_SHEET_DATE_READ, "2027-01-01" },
    { "2027", 0, TRENDS_SHEET_PERIODS_FINANCIAL, TRENDS_SHEET_DATE_READ, "2027-04-01" },
    { "2027", 0, TRENDS_SHEET_PERIODS_CALENDAR, TRENDS_SHEET_DATE_READ, "2027-01-01" },
    /* This is another quarter next year. */
    { "Q4", 0, TRENDS_SHEET_PERIODS_FINANCIAL, TRENDS_SHEET_DATE_PERIOD, NULL },
    { "next year", 0, TRENDS_SHEET_PERIODS_FINANCIAL, TRENDS_SHEET_DATE_PERIOD, NULL },
    { "tomorrow", 0, TRENDS_SHEET_PERIODS_FINANCIAL, TRENDS_SHEET_DATE_NONE, NULL },
    { "23 November", 0, 0, TRENDS_SHEET_DATE_NONE, NULL },
    { "tbc", 0, 0, TRENDS_SHEET_DATE_NONE, NULL },
    { "46113", 0, 0, TRENDS_SHEET_DATE_NONE, NULL },
  };
  const TrendsDateContext context = { TRENDS_DATE_FIRST, 4, "cy", trends_date_today () };

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      gint64 day = TRENDS_UNSET;
      TrendsSheetDateResult result = trends_sheet_date_read (tried[i].text, tried[i].order,
                                                             tried[i].periods, &context, &day);

      if (result != tried[i].result
          || (tried[i].day && day != trends_date_from_iso (tried[i].day)))
        g_error ("“%s”: %d, %" G_GINT64_FORMAT, tried[i].text, result, day);
    }
}

static void
test_date_order (void)
{
  const struct
  {
    const char *texts[3];
    TrendsSheetDates order;
  } tried[] = {
    { { "01/02/2026", "13/02/2026", NULL }, TRENDS_SHEET_DATES_DAY_FIRST },
    { { "01/02/2026", "02/13/2026", NULL }, TRENDS_SHEET_DATES_MONTH_FIRST },
    { { "13/02/2026", "02/13/2026", NULL }, TRENDS_SHEET_DATES_PROVEN },
    { { "01/02/2026", "tbc", NULL }, TRENDS_SHEET_DATES_PROVEN },
    { { "01.02.2026", NULL, NULL }, TRENDS_SHEET_DATES_DAY_FIRST },
  };
  const TrendsSheetDateProof other = { 0, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      TrendsSheetDateProof proof = { 0, 0 };

      for (guint j = 0; tried[i].texts[j]; j++)
        trends_sheet_date_prove (&proof, tried[i].texts[j]);
      g_assert_cmpint (trends_sheet_date_decide (&proof, &proof), ==, tried[i].order);
      /* Other columns only count where this one shows nothing. */
      g_assert_cmpint (trends_sheet_date_decide (&proof, &other), ==,
                       i == 3 ? TRENDS_SHEET_DATES_MONTH_FIRST : tried[i].order);
    }
}

static void
test_amounts (void)
{
  const struct
  {
    const char *text;
    TrendsSheetNumbers signs;
    int scale;
    TrendsSheetAmountResult result;
    gint64 minor;
  } tried[] = {
    { "£1.2m", 0, 0, TRENDS_SHEET_AMOUNT_READ, 120000000 },
    { "£45k", 0, 0, TRENDS_SHEET_AMOUNT_READ, 4500000 },
    { "£1.234m", 0, 0, TRENDS_SHEET_AMOUNT_EITHER, 0 },
    { "£1.234m", TRENDS_SHEET_NUMBERS_POINT, 0, TRENDS_SHEET_AMOUNT_READ, 123400000 },
    { "£1,250,000", 0, 0, TRENDS_SHEET_AMOUNT_READ, 125000000 },
    { "£12,500", 0, 0, TRENDS_SHEET_AMOUNT_READ, 1250000 },
    { "(12,500)", 0, 0, TRENDS_SHEET_AMOUNT_READ, -1250000 },
    { "-12,500.50", 0, 0, TRENDS_SHEET_AMOUNT_READ, -1250050 },
    { "12.500", 0, 0, TRENDS_SHEET_AMOUNT_EITHER, 0 },
    { "12.500", TRENDS_SHEET_NUMBERS_COMMA, 0, TRENDS_SHEET_AMOUNT_READ, 1250000 },
    { "12,5", TRENDS_SHEET_NUMBERS_COMMA, 0, TRENDS_SHEET_AMOUNT_READ, 1250 },
    { "1.250.000,50", 0, 0, TRENDS_SHEET_AMOUNT_READ, 125000050 },
    { "1 250 000,50", 0, 0, TRENDS_SHEET_AMOUNT_READ, 125000050 },
    { "250", 0, 3, TRENDS_SHEET_AMOUNT_READ, 25000000 },
    { "1.5", 0, 6, TRENDS_SHEET_AMOUNT_READ, 150000000 },
    { "£45k", 0, 3, TRENDS_SHEET_AMOUNT_READ, 4500000 },
    { "€45k", 0, 0, TRENDS_SHEET_AMOUNT_CURRENCY, 0 },
    { "12.5%", 0, 0, TRENDS_SHEET_AMOUNT_NONE, 0 },
    { "tbc", 0, 0, TRENDS_SHEET_AMOUNT_NONE, 0 },
    { "about 5", 0, 0, TRENDS_SHEET_AMOUNT_NONE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      gint64 minor = 0;
      TrendsSheetAmountResult result = trends_sheet_amount_read (
        tried[i].text, tried[i].signs, tried[i].scale, "GBP", "en", FALSE, &minor);

      if (result != tried[i].result || minor != tried[i].minor)
        g_error ("“%s”: %d, %" G_GINT64_FORMAT, tried[i].text, result, minor);
    }
}

/* Where any currency is taken, only its name is left out: whatever else stands there counts. */
static void
test_other_currencies (void)
{
  const struct
  {
    const char *text;
    TrendsSheetAmountResult result;
    gint64 minor;
  } tried[] = {
    { "€2.5M", TRENDS_SHEET_AMOUNT_READ, 250000000 },
    { "12,5 Mio. €", TRENDS_SHEET_AMOUNT_READ, 1250000000 },
    { "3 Tsd. €", TRENDS_SHEET_AMOUNT_READ, 300000 },
    { "(€3k)", TRENDS_SHEET_AMOUNT_READ, -300000 },
    { "€-3", TRENDS_SHEET_AMOUNT_READ, -300 },
    { "EUR 1200", TRENDS_SHEET_AMOUNT_READ, 120000 },
    { "1200eur", TRENDS_SHEET_AMOUNT_READ, 120000 },
    { "1.200,50 €", TRENDS_SHEET_AMOUNT_READ, 120050 },
    { "€2.5 m p.a.", TRENDS_SHEET_AMOUNT_NONE, 0 },
    { "2 x €500", TRENDS_SHEET_AMOUNT_NONE, 0 },
    { "€500 or $600", TRENDS_SHEET_AMOUNT_NONE, 0 },
    { "US$ 500", TRENDS_SHEET_AMOUNT_NONE, 0 },
    { "€500%", TRENDS_SHEET_AMOUNT_NONE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      gint64 minor = 0;
      TrendsSheetAmountResult result
        = trends_sheet_amount_read (tried[i].text, 0, 0, "GBP", "en", TRUE, &minor);

      if (result != tried[i].result || minor != tried[i].minor)
        g_error ("“%s”: %d, %" G_GINT64_FORMAT, tried[i].text, result, minor);
    }
}

static void
test_headings (void)
{
  const struct
  {
    const char *heading;
    int scale;
  } scales[] = { { "Capital (£000)", 3 }, { "Budget £k", 3 }, { "Whole Life Cost (£m)", 6 },
                 { "Cost (£)", 0 }, { "Cost", 0 }, { "Budget (£'000)", 3 }, { "Cost (£000s)", 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    g_assert_cmpint (trends_sheet_heading_scale (scales[i].heading), ==, scales[i].scale);
  g_assert_true (trends_sheet_is_split_rating ("A/R"));
  g_assert_true (trends_sheet_is_split_rating ("Amber / Red"));
  g_assert_false (trends_sheet_is_split_rating ("Amber"));
  g_assert_false (trends_sheet_is_split_rating ("N/A"));
}

static void
test_html (void)
{
  const char *const tried[][2] = {
    { "<div>LED &amp; sensors<br></div><div>Phase &quot;one&quot;</div>", "LED & sensors\nPhase \"one\"" },
    { "Plain <strong>text</strong> &amp; a <a href=\"https://example.org\">link</a>", "Plain text & a link" },
    { "a < b & c > d", "a < b & c > d" },
    { "R&D &amp; more", "R&D &amp; more" },
    { "<p>&#163;5 &#x26; &bogus; &</p>", "£5 & &bogus; &" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      g_autofree char *text = trends_sheet_html_to_text (tried[i][0]);

      g_assert_cmpstr (text, ==, tried[i][1]);
    }
}

/* What stands under no heading is in the notes, and said. */
static void
test_unheaded (void)
{
  static const char rows[] = "Project,,End\nA,important,31/03/2027\nB,,30/04/2027,extra\n,alone,\n";
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report = import_rows (plan, rows, NULL);

  assert_text (plan, "A", TRENDS_INITIATIVE_NOTES, "Column B: important");
  assert_text (plan, "B", TRENDS_INITIATIVE_NOTES, "Column D: extra");
  assert_remark (report, TRENDS_SHEET_REFUSED, 2, 1, "important");
  assert_remark (report, TRENDS_SHEET_REFUSED, 3, 3, "extra");
  assert_remark (report, TRENDS_SHEET_LEFT_OUT, 4, 1, "alone");
}

/* A map says that there are no headings, and says it again when it is read. */
static void
test_no_headings (void)
{
  static const char map[] = "{\"format\": \"org.socitm.Trends.map\", \"version\": 1, \"header\": false, \"columns\": ["
                            "{\"heading\": \"B\", \"field\": \"title\"},"
                            "{\"heading\": \"C\", \"field\": \"end_date\"}]}";
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report
    = import_rows (plan, "1,Quays,2027-03-31\n2,Lights,2026-03-31,extra\n", map);
  g_autofree char *written = trends_sheet_map_write (report->map);
  g_autoptr (TrendsSheetMap) again = trends_sheet_map_read (written, strlen (written), NULL);

  assert_counts (report, 2, 0, 0, 0);
  assert_day (plan, "Quays", TRENDS_INITIATIVE_END, "2027-03-31");
  assert_text (plan, "Lights", TRENDS_INITIATIVE_NOTES, "Column A: 2\nColumn D: extra");
  g_assert_cmpuint (again->header, ==, TRENDS_SHEET_NO_HEADINGS);
  g_assert_cmpuint (again->columns->len, ==, 4);
  /* In a file they are called by their letters, which are the same in each language. */
  g_assert_nonnull (strstr (written, "\"D\""));
  g_assert_null (strstr (written, "Column"));
  g_assert_cmpstr (((TrendsSheetColumn *) again->columns->pdata[3])->heading, ==, "Column D");
}

/* Only where something stands there is a column, however far off the last one is. */
static void
test_no_headings_far_off (void)
{
  static const char map[] = "{\"format\": \"org.socitm.Trends.map\", \"version\": 1, \"header\": false}";
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autofree char *gap = g_strnfill (9000, ',');
  g_autofree char *rows = g_strdup_printf ("1,,Quays\n2,,Lights%sfar\n", gap);
  g_autoptr (TrendsImportReport) report = import_rows (plan, rows, map);

  g_assert_cmpuint (report->map->columns->len, ==, 3);
}

/* Of rows that are parts of others, those are told of that came in. */
static void
test_parts (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (GError) error = NULL;
  static const char rows[] = "Title 1,Title 2,Trend\nHarbour,,1\n,Quays,1\n,Lights,nowhere\n";
  g_autoptr (TrendsImportReport) report = import_as (plan, rows, strlen (rows), "rows.csv", NULL, NULL, &error);
  gboolean is_told = FALSE;

  g_assert_no_error (error);
  assert_counts (report, 2, 0, 0, 1);
  for (guint i = 0; i < report->remarks->list->len; i++)
    {
      const TrendsSheetRemark *remark = report->remarks->list->pdata[i];

      is_told = is_told || (remark->reason && g_str_has_prefix (remark->reason, "1 row is a part"));
    }
  g_assert_true (is_told);
}

/* Pasted rows may have a word that others would call a column; headings are known by more than one in two. */
static void
test_pasted_rows (void)
{
  static const struct
  {
    const char *rows;
    gboolean has_headings;
  } tried[] = {
    { "Quays,No,Orla Pemberton\nLights,Yes,Ann Lee\n", FALSE },
    { "Project,Whatever\nLights,Yes\n", TRUE },
    { "Project,Owner,Whatever,More\nLights,Ann Lee,Yes,No\n", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      const TrendsSheetChoice choice = { .trend = "1", .is_part = TRUE };
      const TrendsImportOptions options = { .table = &choice };
      g_autoptr (TrendsPlan) plan = make_plan ();
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (tried[i].rows, -1, NULL);
      g_autoptr (TrendsImportReport) report = trends_import (plan, stream, "rows.csv", &options, NULL, NULL);

      g_assert_nonnull (report);
      g_assert_cmpint (report->map->header != TRENDS_SHEET_NO_HEADINGS, ==, tried[i].has_headings);
    }
}

/* A line below the totals or a gap, with one cell where rows have more, is no project. */
static void
test_notes_below (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsPlan) other = make_plan ();
  g_autoptr (TrendsImportReport) report = import_rows (plan,
    "Project,Owner,Budget\nAlpha,Ann,100\nBeta,Bob,200\nGamma,,\nTotal,,300\nSource: a return of October,,\n"
    "\nKept by the office,,\n", NULL);
  g_autoptr (TrendsImportReport) without = import_rows (other, "Project,Owner\nAlpha,Ann\nBeta,\n", NULL);

  g_assert_cmpuint (report->n_added_of[TRENDS_KIND_INITIATIVE], ==, 3);
  assert_remark (report, TRENDS_SHEET_LEFT_OUT, 6, -1, "Source: a return of October");
  assert_remark (report, TRENDS_SHEET_LEFT_OUT, 8, -1, "Kept by the office");
  g_assert_nonnull (find (plan, "Gamma"));
  g_assert_nonnull (find (other, "Beta"));
  g_assert_cmpuint (count (without, TRENDS_SHEET_LEFT_OUT), ==, 0);
}

/* ------------------------------------------------------------- files at once */

static void
assert_check (const char *name,
              const char *message)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "sheets", name, NULL);
  g_autofree char *data = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  g_assert_cmpint (trends_import_formats_check (data, length, &error), ==, message == NULL);
  if (message)
    g_assert_nonnull (strstr (error->message, message));
}

/* What is said where nobody has said what it is */
static void
assert_bytes (const char *data,
              gsize       length,
              const char *name,
              const char *message)
{
  const TrendsSheetChoice choice = { .trend = "1" };
  const TrendsImportOptions options = { .table = &choice };
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, (gssize) length, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (trends_import (plan, stream, name, &options, NULL, &error));
  if (!strstr (error->message, message))
    g_error ("“%s” is said, and not “%s”", error->message, message);
}

/* All of a literal, with zero bytes in it */
#define ASSERT_BYTES(data, name, message) assert_bytes (data, sizeof (data) - 1, name, message)

/* What no format reads is known at once, and told with the way out. */
static void
test_checked (void)
{
  assert_check ("password-protected.xlsx", "password");
  assert_check ("register-legacy.xls", ".xlsx");
  assert_check ("html-saved-as.xls", "web page");
  assert_check ("register-libreoffice.xlsx", NULL);
  assert_check ("asana.csv", NULL);
  ASSERT_BYTES ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "x.csv", "a picture");
  ASSERT_BYTES ("\xff\xd8\xff\xe0\0\x10JFIF", NULL, "a picture");
  ASSERT_BYTES ("%PDF-1.7\n%\xe2\xe3", "x.pdf", "a PDF");
  ASSERT_BYTES ("PK\3\4\x14\0notes.txt", NULL, "unpack it");
  ASSERT_BYTES ("PK\3\4[Content_Types].xml xl/workbook.bin", "x.xlsx", ".xlsb");
  ASSERT_BYTES ("PK\3\4[Content_Types].xml word/document.xml", "x.docx", "text document");
  ASSERT_BYTES ("PK\3\4[Content_Types].xml xl/workbook.xml xl/embeddings/letter.docx word/document.xml", "x.xlsx", "damaged");
  ASSERT_BYTES ("PK\3\4[Content_Types].xml word/document.xml word/embeddings/x.xlsx xl/workbook.xml", "x.docx", "text document");
  ASSERT_BYTES ("PK\3\4mimetypeapplication/vnd.oasis.opendocument.spreadsheet application/vnd.oasis.opendocument.text", "x.ods",
                "damaged");
  ASSERT_BYTES ("PK\3\4[Content_Types].xml", "x.xlsx", "damaged");
  ASSERT_BYTES ("PK\3\4 xl/worksheets/sheet1.xml", "x.xlsx", "damaged");
  ASSERT_BYTES ("SQLite format 3\0\x47\x96", "x.trends", "backup");
  ASSERT_BYTES ("", "x.trends", "nothing is in this file");
  ASSERT_BYTES ("\xef\xbb\xbf \n", NULL, "nothing is in this file");
  ASSERT_BYTES ("<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", "x.xls",
                "Excel 2003");
  ASSERT_BYTES ("\xef\xbb\xbf<Project xmlns=\"http://schemas.microsoft.com/project\"/>", "x.xml", "Microsoft Project");
  ASSERT_BYTES ("From: a@b.example\n\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR\n", NULL, "what stands before");
  ASSERT_BYTES ("BEGIN:VEVENT\nSUMMARY:A\nEND:VEVENT\n", "x.ics", "without their calendar");
  ASSERT_BYTES ("Project,Cost\nA,1\nB\0,2\n", "x.csv", "line 3");
  ASSERT_BYTES ("Just a few words\n", NULL, "neither a table");
  ASSERT_BYTES ("\xfe\xff\xfa\x01", NULL, "nothing that is read");
  ASSERT_BYTES ("{\"hello\": 1}", "x.json", "not a plan");
  g_assert_true (trends_import_formats_know_name ("Register.XLS"));
  g_assert_true (trends_import_formats_know_name ("rows.tsv"));
  g_assert_false (trends_import_formats_know_name ("Plan.trends"));
  g_assert_false (trends_import_formats_know_name (NULL));
}

/* A map is a small file, and nothing else is read as one, nor waited for. */
static void
test_map_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("trends-map-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "map.json", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);
  g_autofree char *large = g_strnfill (2 << 20, ' ');
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) named_pipe = g_file_new_for_path (pipe);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsSheetMap) map = NULL;

  g_assert_true (g_file_set_contents (path, german, -1, NULL));
  map = trends_sheet_map_load (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (map->columns->len, ==, 9);
  g_assert_true (g_file_set_contents (path, "12", 2, NULL));
  g_assert_null (trends_sheet_map_load (file, NULL, &error));
  g_assert_nonnull (strstr (error->message, "isn’t a map"));
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, large, -1, NULL));
  g_assert_null (trends_sheet_map_load (file, NULL, &error));
  g_assert_nonnull (strstr (error->message, "larger"));
  g_clear_error (&error);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_null (trends_sheet_map_load (named_pipe, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_unlink (path);
  g_unlink (pipe);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/register", test_register);
  g_test_add_func ("/sheet/map", test_map);
  g_test_add_func ("/sheet/jira", test_jira);
  g_test_add_func ("/sheet/tools", test_tools);
  g_test_add_func ("/sheet/workbooks", test_workbooks);
  g_test_add_func ("/sheet/two-rows", test_two_rows);
  g_test_add_func ("/sheet/refused", test_refused);
  g_test_add_func ("/sheet/unasked", test_unasked);
  g_test_add_func ("/sheet/trends", test_trends);
  g_test_add_func ("/sheet/written-map", test_written_map);
  g_test_add_func ("/sheet/known-headings", test_known_headings);
  g_test_add_func ("/sheet/more-headings", test_more_headings);
  g_test_add_func ("/sheet/welsh", test_welsh);
  g_test_add_func ("/sheet/dates", test_dates);
  g_test_add_func ("/sheet/date-order", test_date_order);
  g_test_add_func ("/sheet/amounts", test_amounts);
  g_test_add_func ("/sheet/other-currencies", test_other_currencies);
  g_test_add_func ("/sheet/notes-below", test_notes_below);
  g_test_add_func ("/sheet/headings", test_headings);
  g_test_add_func ("/sheet/html", test_html);
  g_test_add_func ("/sheet/unheaded", test_unheaded);
  g_test_add_func ("/sheet/no-headings", test_no_headings);
  g_test_add_func ("/sheet/no-headings-far-off", test_no_headings_far_off);
  g_test_add_func ("/sheet/parts", test_parts);
  g_test_add_func ("/sheet/pasted-rows", test_pasted_rows);
  g_test_add_func ("/sheet/checked", test_checked);
  g_test_add_func ("/sheet/map-file", test_map_file);

  return g_test_run ();
}
