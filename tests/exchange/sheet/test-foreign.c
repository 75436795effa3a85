/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-foreign.c: what other tools write as JSON, and calendars, become initiatives by way of a table. */

#include "trends-calendar-own-match.h"
#include "trends-calendar-parse.h"
#include "trends-import-format.h"
#include "trends-test-sheet.h"

#include <string.h>

static gboolean
is_noted (TrendsPlan *plan,
          const char *title,
          const char *words)
{
  TrendsEntity *entity = find (plan, title);

  g_assert_nonnull (entity);
  return strstr (trends_entity_get_text (entity, TRENDS_INITIATIVE_NOTES), words) != NULL;
}

static const char *
get_nth_title (TrendsPlan *plan,
               guint       n)
{
  g_autoptr (TrendsEntity) entity
    = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), n);

  return trends_entity_get_name (entity);
}

/* Lists in their order, cards in theirs; people who have left, values of the board's own fields, comments */
static void
test_trello (void)
{
  static const char *const order[]
    = { "Card in archived list", "Move parking permits online", "Permits phase 2 (depends on #1)",
        "Archived: drone survey", "Émigré archive: “café” 🗂️ scan", "Telecare line switch-over",
        "Replace library Wi-Fi" };
  const char *map = "{\"format\": \"org.socitm.Trends.map\", \"version\": 1, \"columns\": ["
                    "{\"heading\": \"Trend\", \"field\": \"trend\","
                    " \"values\": {\"Cloud hosting\": \"2\"}}]}";
  const char *permits = order[1];
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report = import_fixture (plan, "trello-board.json", NULL);
  g_autoptr (TrendsPlan) mapped = make_plan ();
  g_autoptr (TrendsImportReport) second = NULL;
  g_auto (GStrv) tags = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE)), ==, 7);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpstr (get_nth_title (plan, i), ==, order[i]);
  assert_text (plan, permits, TRENDS_INITIATIVE_IMPORT_ID, "65f000000000000000001017");
  assert_day (plan, permits, TRENDS_INITIATIVE_START, "2026-04-01");
  assert_number (plan, permits, TRENDS_INITIATIVE_COST_CAPITAL, 12500050);
  assert_owner (plan, permits, TRENDS_INITIATIVE_LEAD, "Orla Pemberton");
  assert_owner (plan, "Telecare line switch-over", TRENDS_INITIATIVE_LEAD, "Gone Person");
  assert_number (plan, "Replace library Wi-Fi", TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_DONE);
  tags = trends_value_dup_strings (trends_entity_get_value (find (plan, permits), TRENDS_INITIATIVE_TAGS));
  g_assert_cmpuint (g_strv_length (tags), ==, 2);
  g_assert_cmpstr (tags[1], ==, "blue");
  g_assert_true (is_noted (plan, permits, "[x] Write DPIA\n[ ] Tender, part 1; part 2"));
  g_assert_true (is_noted (plan, permits, "First note\nwith a second line\n2026-10-12 Tariq Holloway"));
  g_assert_true (is_noted (plan, permits, "Attachments: options.pdf"));
  g_assert_true (is_noted (plan, permits, "List: Doing now"));
  g_assert_true (is_noted (plan, "Permits phase 2 (depends on #1)", "Linked cards: Move parking"));
  g_assert_true (is_noted (plan, "Archived: drone survey", "Archived: yes"));
  g_assert_true (is_noted (plan, "Card in archived list", "Archived: its list"));
  assert_text (plan, "Émigré archive: “café” 🗂️ scan", TRENDS_INITIATIVE_DESCRIPTION, "Line one\nLine two");
  g_assert_cmpuint (count (report, TRENDS_SHEET_REFUSED), ==, 2); /* trends of others */

  second = import_fixture (mapped, "trello-board.json", map);
  g_assert_cmpuint (count (second, TRENDS_SHEET_REFUSED), ==, 1);
  g_assert_cmpstr (trends_entity_get_id (trends_entity_get_ref (find (mapped, permits), TRENDS_INITIATIVE_TREND)),
                   ==, SECOND);
}

/* An instant is the day that it is where the program runs. */
static void
test_days_of_instants (void)
{
  static const struct
  {
    const char *zone, *day;
  } zones[] = { { "Europe/London", "2026-07-01" }, { "UTC", "2026-06-30" },
                { "America/New_York", "2026-06-30" }, { "Pacific/Auckland", "2026-07-01" } };

  g_autofree char *before = g_strdup (g_getenv ("TZ"));

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr (TrendsPlan) plan = make_plan ();
      g_autoptr (TrendsImportReport) report = NULL;

      g_setenv ("TZ", zones[i].zone, TRUE);
      report = import_fixture (plan, "trello-board.json", NULL);
      assert_day (plan, "Move parking permits online", TRENDS_INITIATIVE_END, zones[i].day);
    }
  if (before)
    g_setenv ("TZ", before, TRUE);
  else
    g_unsetenv ("TZ");
}

static void
test_jira_json (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report = import_fixture (plan, "jira-search.json", NULL);

  assert_text (plan, "Online permits epic", TRENDS_INITIATIVE_DESCRIPTION,
               "Goal: one form.\n\nSecond paragraph, “quoted”.");
  assert_day (plan, "Online permits epic", TRENDS_INITIATIVE_END, "2027-06-30");
  assert_number (plan, "Online permits epic", TRENDS_INITIATIVE_PRIORITY, TRENDS_PRIORITY_HIGH);
  assert_owner (plan, "Online permits epic", TRENDS_INITIATIVE_LEAD, "Orla Pemberton");
  assert_text (plan, "Payment page", TRENDS_INITIATIVE_IMPORT_ID, "DIG-2");
  assert_number (plan, "Payment page", TRENDS_INITIATIVE_PRIORITY, 0);
  g_assert_true (is_noted (plan, "Payment page", "Parent key: DIG-1"));
  g_assert_cmpuint (count_needs (plan, "Payment page", "Online permits epic"), ==, 1);
  g_assert_cmpuint (count (report, TRENDS_SHEET_REFUSED), ==, 1); /* DIG-3 isn't in the file */
}

/* Thoughtworks' as a table and as JSON, and Zalando's by numbers */
static void
test_radars (void)
{
  g_autoptr (TrendsPlan) table = make_plan ();
  g_autoptr (TrendsPlan) json = make_plan ();
  g_autoptr (TrendsPlan) numbers = make_plan ();
  g_autoptr (TrendsImportReport) first = import_fixture (table, "byor.csv", NULL);
  g_autoptr (TrendsImportReport) second = import_fixture (json, "byor.json", NULL);
  g_autoptr (TrendsImportReport) third = import_fixture (numbers, "zalando-config.json", NULL);

  assert_text (table, "Service design kit", TRENDS_INITIATIVE_DESCRIPTION, "Plain text & a link");
  g_assert_true (is_noted (table, "Fax gateway", "status: Moved Out"));
  g_assert_cmpuint (count (first, TRENDS_SHEET_REFUSED), ==, 0);
  g_assert_true (is_noted (json, "Forms", "Ring: Trial\nQuadrant: Platforms\nMovement: new"));
  g_assert_cmpuint (count (second, TRENDS_SHEET_REFUSED), ==, 0);
  g_assert_true (is_noted (numbers, "New thing", "Ring: 1\nQuadrant: 1\nMovement: New"));
  g_assert_true (is_noted (numbers, "Edge sensors", "Active: no"));
  g_assert_cmpuint (count (third, TRENDS_SHEET_REFUSED), ==, 0);
}

/* Folded lines, escapes, ends that aren't in it any more; a task; what is called by the same id again is the same. */
static void
test_calendar (void)
{
  const char *gate = "Gate 2, board paper; “final” – Swyddfa’r Ŵyl and a title long enough to need folding over lines";
  const char *span = "Initiative span (last day 31 March 2027)";
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report = import_fixture (plan, "milestones.ics", NULL);
  g_autoptr (TrendsImportReport) again = import_fixture (plan, "milestones.ics", NULL);
  g_auto (GStrv) tags = trends_value_dup_strings (trends_entity_get_value (find (plan, gate), TRENDS_INITIATIVE_TAGS));

  assert_counts (report, 4, 0, 0, 0);
  assert_counts (again, 0, 0, 4, 0);
  assert_day (plan, gate, TRENDS_INITIATIVE_START, "2026-11-30");
  assert_day (plan, gate, TRENDS_INITIATIVE_END, "2026-11-30");
  assert_text (plan, gate, TRENDS_INITIATIVE_DESCRIPTION, "Line 1\nLine 2 with back\\slash");
  assert_text (plan, gate, TRENDS_INITIATIVE_IMPORT_ID, "ini-3f9c2b1e-ms-1@trends.example");
  g_assert_cmpstr (tags[0], ==, "Milestone");
  g_assert_cmpstr (tags[1], ==, "Climate");
  assert_day (plan, span, TRENDS_INITIATIVE_START, "2026-04-01");
  assert_day (plan, span, TRENDS_INITIATIVE_END, "2027-03-31");
  assert_day (plan, "No DTEND = one day", TRENDS_INITIATIVE_END, "2026-12-25");
  assert_day (plan, "Task for Thunderbird users", TRENDS_INITIATIVE_END, "2026-12-15");
  assert_day (plan, "Task for Thunderbird users", TRENDS_INITIATIVE_START, NULL);
  assert_number (plan, "Task for Thunderbird users", TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_UNDER_WAY);
  assert_number (plan, "Task for Thunderbird users", TRENDS_INITIATIVE_PRIORITY, TRENDS_PRIORITY_HIGH);
  g_assert_true (is_noted (plan, "Task for Thunderbird users", "Percent complete: 40"));
}

/* Times with a zone, at either end of a day, and what comes again */
static void
test_calendar_times (void)
{
  const char *calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
                         "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Board\r\nDTSTART:20260630T100000Z\r\n"
                         "DTEND:20260701T000000Z\r\nRRULE:FREQ=MONTHLY\r\nEND:VEVENT\r\n"
                         "BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Whole night\r\nDTSTART:20260630T220000\r\n"
                         "DTEND:20260701T000000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  g_autofree char *before = g_strdup (g_getenv ("TZ"));
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsImportReport) report = NULL;

  g_setenv ("TZ", "UTC", TRUE);
  report = import_as (plan, calendar, strlen (calendar), "x.ics", NULL, "1", &error);
  if (before)
    g_setenv ("TZ", before, TRUE);
  else
    g_unsetenv ("TZ");
  g_assert_no_error (error);
  assert_day (plan, "Board", TRENDS_INITIATIVE_START, "2026-06-30");
  assert_day (plan, "Board", TRENDS_INITIATIVE_END, "2026-06-30");
  assert_day (plan, "Whole night", TRENDS_INITIATIVE_END, "2026-06-30");
  g_assert_true (is_noted (plan, "Board", "Repeats: FREQ=MONTHLY"));
}

/* Who and what an event has beside its day goes to the notes, and what isn't for all doesn't become public. */
static void
test_calendar_people (void)
{
  const char *calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
                         "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Board\r\nDTSTART;VALUE=DATE:20260630\r\nCLASS:CONFIDENTIAL\r\n"
                         "ORGANIZER;CN=Asha Merrow:mailto:asha@millbrook.example\r\n"
                         "ATTENDEE;CN=Jo Dee;PARTSTAT=ACCEPTED:mailto:jo@millbrook.example\r\n"
                         "ATTENDEE:mailto:cai@millbrook.example\r\nCOMMENT:Bring the plan\r\n"
                         "ATTACH:https://millbrook.example/plan.pdf\r\n"
                         "ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAA\r\nEND:VEVENT\r\n"
                         "BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Talk\r\nDTSTART;VALUE=DATE:20260630\r\nCLASS:PRIVATE\r\nEND:VEVENT\r\n"
                         "BEGIN:VEVENT\r\nUID:3\r\nSUMMARY:Fair\r\nDTSTART;VALUE=DATE:20260630\r\nCLASS:PUBLIC\r\nEND:VEVENT\r\n"
                         "BEGIN:VJOURNAL\r\nUID:4\r\nSUMMARY:Diary\r\nDTSTART;VALUE=DATE:20260630\r\nEND:VJOURNAL\r\n"
                         "END:VCALENDAR\r\n";
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsImportReport) report = import_as (plan, calendar, strlen (calendar), "x.ics", NULL, "1", &error);
  gboolean is_told = FALSE;

  g_assert_no_error (error);
  assert_counts (report, 3, 0, 0, 0);
  g_assert_true (is_noted (plan, "Board", "Organizer: Asha Merrow"));
  g_assert_true (is_noted (plan, "Board", "Attendee: Jo Dee"));
  g_assert_true (is_noted (plan, "Board", "cai@millbrook.example"));
  g_assert_true (is_noted (plan, "Board", "Bring the plan"));
  g_assert_true (is_noted (plan, "Board", "https://millbrook.example/plan.pdf"));
  assert_number (plan, "Board", TRENDS_INITIATIVE_SENSITIVITY, TRENDS_SENSITIVITY_EXEMPT);
  assert_number (plan, "Talk", TRENDS_INITIATIVE_SENSITIVITY, TRENDS_SENSITIVITY_INTERNAL);
  assert_number (plan, "Fair", TRENDS_INITIATIVE_SENSITIVITY, TRENDS_SENSITIVITY_PUBLIC);
  for (guint i = 0; i < report->remarks->list->len; i++)
    {
      const TrendsSheetRemark *remark = report->remarks->list->pdata[i];

      is_told |= strstr (remark->reason, "1 journal entry") && strstr (remark->reason, "1 file is inside");
    }
  g_assert_true (is_told);
}

/* Somebody of whom a board has the id alone has no name that a plan could use. */
static void
test_trello_nameless (void)
{
  const char *board = "{\"id\": \"b\", \"name\": \"Board\", \"lists\": [{\"id\": \"l\", \"name\": \"Doing\", \"pos\": 1}],"
                      " \"members\": [{\"id\": \"m1\", \"fullName\": \"Jo Dee\", \"username\": \"jo\"}], \"actions\": [],"
                      " \"cards\": [{\"id\": \"c\", \"name\": \"Portal\", \"idList\": \"l\", \"idBoard\": \"b\", \"pos\": 1,"
                      " \"idMembers\": [\"mX\", \"m1\"]}]}";
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsImportReport) report = import_as (plan, board, strlen (board), "x.json", NULL, "1", &error);
  gboolean is_told = FALSE;

  g_assert_no_error (error);
  assert_owner (plan, "Portal", TRENDS_INITIATIVE_LEAD, "Jo Dee");
  for (guint i = 0; i < report->remarks->list->len; i++)
    is_told |= strstr (((TrendsSheetRemark *) report->remarks->list->pdata[i])->reason, "1 member") != NULL;
  g_assert_true (is_told);
}

/* What is deeper than any calendar, has no end, or holds bytes that no text has, harms nobody. */
static void
test_calendar_harm (void)
{
  const TrendsImportFormat *format = trends_import_formats_find ("ics");
  g_autoptr (GString) deep = g_string_new (NULL);
  g_autoptr (GString) folded = g_string_new ("BEGIN:VCALENDAR\n");
  const char *documents[] = { NULL, NULL, "BEGIN:VCALENDAR", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:\xff\xfe\n",
                              "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:99999999\nDTEND:x\nRRULE:y\nEND:VCALENDAR" };

  for (guint i = 0; i < 200000; i++)
    {
      g_string_append (deep, "BEGIN:VCALENDAR\n");
      g_string_append (folded, "be\n gin;X=1:VCALENDAR\n");
    }
  documents[0] = deep->str;
  documents[1] = folded->str;
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) book = format->read_table (documents[i], strlen (documents[i]), NULL, &error);

      g_assert_true ((book != NULL) == (error == NULL));
      g_assert_true (i > 1 || book == NULL);
    }
}

/* What somebody has made of our own calendar is refused, or is what the plan's rules allow. */
static void
test_own_calendar_harm (void)
{
  static const char *const events[] = {
    "", "DTSTART:x\n", "DTSTART;VALUE=DATE:20260931\n", "DTSTART;VALUE=DATE:00010101\nSUMMARY:\xff\xfe\n",
    "DTSTART:20260630T233000Z\nSUMMARY:\n", "SUMMARY:One\\nTwo\nDTSTART;VALUE=DATE:20261130\n",
    "DESCRIPTION:One\nDTSTART;VALUE=DATE:20261130\n",
  };
  static const char *const ends[] = { "", TRENDS_CALENDAR_OWN_END };
  const TrendsImportFormat *format = trends_import_formats_find ("plan-ics");

  for (guint i = 0; i < G_N_ELEMENTS (events) * G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *calendar = g_strdup_printf (
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:" FIRST "%s" TRENDS_CALENDAR_OWN_DOMAIN "\n%sEND:VEVENT\nEND:VCALENDAR\n",
        ends[i % 2], events[i / 2]);
      g_autoptr (GError) error = NULL;
      g_autoptr (TrendsPlan) plan = make_plan ();
      g_autoptr (TrendsImportDocument) document = format->read (calendar, strlen (calendar), NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (document->rows->len, ==, 1);
      g_assert_true (format->sniff (calendar, strlen (calendar)));
      trends_calendar_own_match (document, plan);
      for (gsize cut = 0; cut < strlen (calendar); cut++)
        {
          g_autofree char *part = g_strndup (calendar, cut);
          g_autoptr (TrendsImportDocument) rest = format->read (part, cut, NULL, NULL);
        }
    }
}

/* JSON that is something else is said to be so, and nothing of it comes in. */
static void
test_other_json (void)
{
  static const char *const documents[] = { "[]", "{}", "{\"cards\": 1, \"lists\": []}", "{\"issues\": {}}",
                                           "{\"idList\": 1, \"idBoard\": 2}", "[{\"ring\": 1, \"quadrant\": []}]" };
  guint n;
  const TrendsImportFormat *formats = trends_import_formats_get (&n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; formats[i].read_table && j < G_N_ELEMENTS (documents); j++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (GPtrArray) book = formats[i].read_table (documents[j], strlen (documents[j]), NULL, &error);

        g_assert_true ((book != NULL) == (error == NULL));
      }
}

static void
assert_notes (TrendsPlan *plan,
              const char *title,
              const char *part)
{
  const char *notes = trends_entity_get_text (find (plan, title), TRENDS_INITIATIVE_NOTES);

  if (!strstr (notes, part))
    g_error ("“%s” isn’t in “%s”", part, notes);
}

/* What is a part of what is said by the title of the whole, whatever names it: a number, a key or an outline. */
static void
test_parts_by_name (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) cloud = import_fixture (plan, "jira-cloud-all-fields.csv", NULL);
  g_autoptr (TrendsImportReport) server = import_fixture (plan, "jira-server-epic-link.csv", NULL);
  g_autoptr (TrendsImportReport) gantt = import_fixture (plan, "ganttproject.csv", NULL);

  assert_notes (plan, "Refund rules", "Part of: Online permits epic");
  assert_notes (plan, "=SUM(A1:A9) looks like a formula", "Part of: Refund rules");
  assert_notes (plan, "Choose retention rules", "Part of: Records store");
  assert_notes (plan, "Load test", "Part of: Choose retention rules");
  assert_notes (plan, "Clear site", "Part of: Depot move");
  g_assert_null (strstr (trends_entity_get_text (find (plan, "Depot move"), TRENDS_INITIATIVE_NOTES), "Part of"));
  /* Who does it leads it, and not who leads the whole project. */
  assert_owner (plan, "Refund rules", TRENDS_INITIATIVE_LEAD, "Tariq Holloway");
}

/* Below another table there is nothing that is a note on the first. */
static void
test_notes_of_another_table (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report = import_rows (plan,
    "Project,Trend,Cost\nQuays,1,5\n\nName,Owner,Notes\nJo,Dee,x\n\nLast word\n", NULL);

  assert_remark (report, TRENDS_SHEET_LEFT_OUT, 4, -1, NULL);
  for (guint i = 0; i < report->remarks->list->len; i++)
    g_assert_cmpuint (((TrendsSheetRemark *) report->remarks->list->pdata[i])->row, <=, 4);
}

/* Groups, parts and updates of a board of monday.com have no rows of their own in a plan. */
static void
test_board (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) monday = import_fixture (plan, "monday-board.xlsx", NULL);

  assert_notes (plan, "Permits online", "Group: Now\nPart: Form; Owner: Orla Pemberton; Status: Done; Date: 2026-05-01\n"
                                        "Part: Payment; Status: Stuck\n"
                                        "Update: Orla Pemberton, 27/May/2026 03:26:42 PM: Supplier chosen");
  assert_notes (plan, "Bins app", "Group: Now");
  assert_notes (plan, "Sensors", "Group: Later");
  for (guint i = 0; i < monday->remarks->list->len; i++)
    g_assert_null (strstr (((TrendsSheetRemark *) monday->remarks->list->pdata[i])->reason, "sheet wasn’t read"));
}

static void
assert_no_note (TrendsPlan *plan,
                const char *title,
                const char *part)
{
  g_assert_null (strstr (trends_entity_get_text (find (plan, title), TRENDS_INITIATIVE_NOTES), part));
}

/* An item with nothing but its name above the headings of its parts is no group of those that come after it. */
static void
test_bare_item (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report
    = import_rows (plan, "Now\nName,Subitems,Owner,Status\nPermits online,,,\nSubitems,Name,Owner,Status\n"
                         ",Form,Orla Pemberton,Done\nBins app,,Orla Pemberton,Done\n", NULL);

  assert_counts (report, 2, 0, 0, 0);
  assert_notes (plan, "Permits online", "Group: Now\nPart: Form; Owner: Orla Pemberton; Status: Done");
  assert_notes (plan, "Bins app", "Group: Now");
  assert_no_note (plan, "Bins app", "Permits online");
}

/* Also where the first name isn't above headings, the notes have the others, as the remark says. */
static void
test_names_between (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report
    = import_rows (plan, "Project,Status,Trend\nQuays,Planned,1\nSouth\nProject,Status,Trend\nPorts,Planned,1\n", NULL);

  assert_counts (report, 2, 0, 0, 0);
  assert_remark (report, TRENDS_SHEET_LEFT_OUT, 3, -1, "South");
  assert_no_note (plan, "Quays", "Group");
  assert_notes (plan, "Ports", "Group: South");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/foreign/trello", test_trello);
  g_test_add_func ("/foreign/days-of-instants", test_days_of_instants);
  g_test_add_func ("/foreign/jira-json", test_jira_json);
  g_test_add_func ("/foreign/radars", test_radars);
  g_test_add_func ("/foreign/calendar", test_calendar);
  g_test_add_func ("/foreign/calendar-times", test_calendar_times);
  g_test_add_func ("/foreign/calendar-people", test_calendar_people);
  g_test_add_func ("/foreign/trello-nameless", test_trello_nameless);
  g_test_add_func ("/foreign/calendar-harm", test_calendar_harm);
  g_test_add_func ("/foreign/own-calendar-harm", test_own_calendar_harm);
  g_test_add_func ("/foreign/other-json", test_other_json);
  g_test_add_func ("/foreign/parts-by-name", test_parts_by_name);
  g_test_add_func ("/foreign/notes-of-another-table", test_notes_of_another_table);
  g_test_add_func ("/foreign/board", test_board);
  g_test_add_func ("/foreign/board-bare-item", test_bare_item);
  g_test_add_func ("/foreign/names-between", test_names_between);
  return g_test_run ();
}
