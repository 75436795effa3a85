/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-sheet-again.c: a newer copy of a table changes what was changed there, leaves what was changed
 * here, and is known by another name.
 */

#include "trends-date.h"
#include "trends-plan-verbs.h"
#include "trends-test-sheet.h"

#include <string.h>

static void
set_number (TrendsPlan *plan,
            const char *title,
            guint       field,
            gint64      number)
{
  const TrendsValue value = trends_value_integer (number);

  g_assert_true (trends_plan_set (plan, find (plan, title), field, &value, TRENDS_SET_ONCE, NULL));
}

/* What comes from there again is changed where it was changed there, and not where it was
 * changed here; nothing is removed, and what is gone is told. */
static void
check_again (gboolean has_ids)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  const char *before = has_ids ? "Ref,Project,Status,End,Cost\n1,A,Planned,2027-01-01,100\n"
                                 "2,B,Planned,2027-01-01,100\n3,C,Planned,,\n"
                               : "Project,Status,End,Cost\nA,Planned,2027-01-01,100\n"
                                 "B,Planned,2027-01-01,100\nC,Planned,,\n";
  const char *after = has_ids ? "Ref,Project,Status,End,Cost\n1,A,In progress,2027-02-02,\n"
                                "2,B,Done,2027-03-03,100\n4,D,Planned,,\n"
                              : "Project,Status,End,Cost\nA,In progress,2027-02-02,\n"
                                "B,Done,2027-03-03,100\nD,Planned,,\n";
  g_autoptr (TrendsImportReport) first = import_rows (plan, before, NULL);
  g_autoptr (TrendsImportReport) same = import_rows (plan, before, NULL);
  g_autoptr (TrendsImportReport) second = NULL;
  g_autoptr (TrendsImportReport) third = NULL;

  assert_counts (first, 3, 0, 0, 0);
  assert_counts (same, 0, 0, 3, 0);
  set_number (plan, "B", TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_PAUSED);
  set_number (plan, "A", TRENDS_INITIATIVE_PRIORITY, TRENDS_PRIORITY_HIGH);
  second = import_rows (plan, after, NULL);
  assert_counts (second, 1, 2, 0, 0);
  assert_number (plan, "A", TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_UNDER_WAY);
  assert_day (plan, "A", TRENDS_INITIATIVE_END, "2027-02-02");
  assert_number (plan, "A", TRENDS_INITIATIVE_COST, TRENDS_UNSET);
  assert_number (plan, "A", TRENDS_INITIATIVE_PRIORITY, TRENDS_PRIORITY_HIGH);
  assert_number (plan, "B", TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_PAUSED);
  assert_day (plan, "B", TRENDS_INITIATIVE_END, "2027-03-03");
  g_assert_nonnull (find (plan, "C"));
  g_assert_nonnull (find (plan, "D"));
  assert_remark (second, TRENDS_SHEET_KEPT, 3, -1, "B");
  assert_remark (second, TRENDS_SHEET_GONE, 0, -1, "C");

  /* What was kept once isn't told of again, until it is changed there again. */
  third = import_rows (plan, after, NULL);
  assert_counts (third, 0, 0, 3, 0);
  g_assert_cmpuint (count (third, TRENDS_SHEET_KEPT), ==, 0);
}

static void
test_again (void)
{
  check_again (TRUE);
  check_again (FALSE);
}

/* Who would lead, were it not for what was changed here, is the same person each time. */
static void
test_again_new_lead (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  G_GNUC_UNUSED g_autoptr (TrendsImportReport) first
    = import_rows (plan, "Ref,Project,Lead,Supporting\n1,A,Al Bee,Al Bee\n", NULL);
  const char *newer = "Ref,Project,Lead,Supporting\n1,A,Cy Newcomb,Al Bee\n";
  const char *lead;
  g_auto (TrendsValue) nobody = TRENDS_VALUE_INIT;

  g_assert_true (trends_plan_set (plan, find (plan, "A"), TRENDS_INITIATIVE_LEAD, &nobody,
                                  TRENDS_SET_ONCE, NULL));
  lead = trends_entity_get_text (find (plan, "A"), TRENDS_INITIATIVE_LEAD);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (TrendsImportReport) report = import_rows (plan, newer, NULL);

      g_assert_cmpuint (report->n_updated, ==, i == 0 ? 1 : 0);
      g_assert_cmpuint (count (report, TRENDS_SHEET_KEPT), ==, i == 0 ? 1 : 0);
      g_assert_cmpstr (trends_entity_get_text (find (plan, "A"), TRENDS_INITIATIVE_LEAD), ==, lead);
    }
}

static void
set_day_here (TrendsPlan *plan,
              guint       field,
              const char *day)
{
  g_assert_true (trends_plan_set_integer (plan, find (plan, "A"), field, trends_date_from_iso (day), NULL));
}

/* What contradicts what was changed here is foreseen with what a person wants of the file. */
static void
test_again_overwritten (void)
{
  static const struct
  {
    const char *start, *end; /* here */
    const char *there, *wanted;
    const char *then_start, *then_end;
  } tried[] = {
    { "2026-10-01", NULL, "2026-02-01,2026-09-30", "start_date", "2026-02-01", "2026-09-30" },
    { "2026-10-01", "2027-12-31", "2026-01-01,2026-09-30", "end_date", "2026-10-01", "2027-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      g_autoptr (TrendsPlan) plan = make_plan ();
      G_GNUC_UNUSED g_autoptr (TrendsImportReport) first
        = import_rows (plan, "Ref,Project,Start,End\n1,A,2026-01-01,2026-12-31\n", NULL);
      g_autofree char *rows = g_strdup_printf ("Ref,Project,Start,End\n1,A,%s\n", tried[i].there);
      g_autofree char *map = g_strdup_printf ("{\"format\": \"org.socitm.Trends.map\", \"version\": 1,"
                                              " \"overwrites\": [\"%s\"]}", tried[i].wanted);
      g_autoptr (TrendsImportReport) second = NULL;

      if (tried[i].end)
        set_day_here (plan, TRENDS_INITIATIVE_END, tried[i].end);
      set_day_here (plan, TRENDS_INITIATIVE_START, tried[i].start);
      second = import_rows (plan, rows, map);
      g_assert_cmpuint (second->n_refused, ==, 0);
      assert_day (plan, "A", TRENDS_INITIATIVE_START, tried[i].then_start);
      assert_day (plan, "A", TRENDS_INITIATIVE_END, tried[i].then_end);
    }
}

/* A title that was changed here is known by what it was called there. */
static void
test_renamed (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  const char *rows = "Project,Status\nA,Planned\nA,Done\n";
  G_GNUC_UNUSED g_autoptr (TrendsImportReport) first = import_rows (plan, rows, NULL);
  g_auto (TrendsValue) title = trends_value_text ("Ours");
  g_autoptr (TrendsImportReport) second = NULL;

  g_assert_true (trends_plan_set (plan, find (plan, "A"), TRENDS_INITIATIVE_TITLE, &title,
                                  TRENDS_SET_ONCE, NULL));
  second = import_rows (plan, rows, NULL);
  assert_counts (second, 0, 0, 2, 0);
  g_assert_nonnull (find (plan, "Ours"));
}

#define REGISTER "Ref,Project,Cost\n1,Parking permits,100\n2,Library kiosks,200\n3,Warm spaces,300\n4,Bin sensors,400\n"
#define NEWER "Ref,Project,Cost\n1,Parking permits,150\n2,Library kiosks,200\n3,Warm spaces,300\n5,Pest control,500\n"
#define STRANGE "Ref,Project,Cost\n1,Care records,1\n2,Case files,2\n3,School places,3\n"

static void
import_called (TrendsPlan *plan,
               const char *rows,
               const char *name,
               guint       n_added,
               guint       n_updated,
               guint       n_told)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsImportReport) report = import_as (plan, rows, strlen (rows), name, NULL, "1", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (report->n_added, ==, n_added);
  g_assert_cmpuint (report->n_updated, ==, n_updated);
  g_assert_cmpuint (count (report, TRENDS_SHEET_TOLD), ==, n_told);
}

/* A newer copy has another name often, and another register the same one; each begins with number 1. */
static void
test_sources (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();

  import_called (plan, REGISTER, "Register May.csv", 4, 0, 0);
  import_called (plan, NEWER, "Register June, final.csv", 1, 1, 1);
  assert_number (plan, "Parking permits", TRENDS_INITIATIVE_COST, 15000);
  assert_text (plan, "Pest control", TRENDS_INITIATIVE_IMPORT_SOURCE, "Register May");
  import_called (plan, STRANGE, "Register May.csv", 3, 0, 1);
  assert_text (plan, "Care records", TRENDS_INITIATIVE_IMPORT_SOURCE, "Register May (2)");
  import_called (plan, STRANGE, "Register May.csv", 0, 0, 1);
  import_called (plan, STRANGE, "Other.csv", 0, 0, 1);
  import_called (plan, NEWER, "Register May.csv", 0, 0, 0);
  g_assert_cmpuint (g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE)), ==, 8);
}

static TrendsImportReport *
paste (TrendsPlan *plan,
       const char *rows,
       const char *source)
{
  const TrendsSheetChoice choice = { .trend = "1", .source = source, .is_part = TRUE };
  const TrendsImportOptions options = { .table = &choice };
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (rows, -1, NULL);
  g_autoptr (GError) error = NULL;
  TrendsImportReport *report = trends_import (plan, stream, "Rows pasted today", &options, NULL, &error);

  g_assert_no_error (error);
  return report;
}

/* What is pasted is new, though another paste of that day had one of its titles, or all; unless a person
 * says of what it is a newer copy. */
static void
test_pasted (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  const char *rows = "Project\tStatus\nPhase 1\tPlanned\nAlpha\tPlanned\nBeta\tPlanned\n";
  g_autoptr (TrendsImportReport) first = paste (plan, rows, NULL);
  g_autoptr (TrendsImportReport) second
    = paste (plan, "Project\tStatus\nPhase 1\tDone\nGamma\tPlanned\nDelta\tPlanned\n", NULL);
  g_autoptr (TrendsImportReport) third = paste (plan, "Project\tStatus\nPhase 1\tDone\n", NULL);
  g_autoptr (TrendsImportReport) same = NULL;
  g_autoptr (TrendsImportReport) chosen = NULL;

  assert_counts (first, 3, 0, 0, 0);
  assert_counts (second, 3, 0, 0, 0);
  assert_counts (third, 1, 0, 0, 0);
  assert_number (plan, "Phase 1", TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_PLANNED);
  g_assert_cmpuint (count (second, TRENDS_SHEET_TOLD) + count (second, TRENDS_SHEET_GONE), ==, 0);
  same = paste (plan, rows, NULL);
  assert_counts (same, 3, 0, 0, 0);
  g_assert_cmpuint (count (same, TRENDS_SHEET_TOLD), ==, 1);
  chosen = paste (plan, "Project\tStatus\nPhase 1\tDone\nAlpha\tPlanned\nBeta\tPlanned\n", "Rows pasted today");
  assert_counts (chosen, 0, 1, 2, 0);
  assert_number (plan, "Phase 1", TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_DONE);
}

/* One title of many is no sign of a newer copy, be the file called the same. */
static void
test_few_alike (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();

  import_called (plan, REGISTER, "Register.csv", 4, 0, 0);
  import_called (plan, "Ref,Project,Cost\n1,Library kiosks,1\n2,Case files,2\n3,School places,3\n", "Register.csv", 3, 0, 1);
  assert_number (plan, "Parking permits", TRENDS_INITIATIVE_COST, 10000);
}

/* A copy from which somebody has taken the references is the same register. */
static void
test_without_ids (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  const char *rows = "Project,Cost\nParking permits,100\nLibrary kiosks,250\nWarm spaces,300\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsImportReport) report = NULL;

  import_called (plan, REGISTER, "Register.csv", 4, 0, 0);
  report = import_as (plan, rows, strlen (rows), "Register.csv", NULL, "1", &error);
  g_assert_no_error (error);
  assert_counts (report, 0, 1, 2, 0);
  g_assert_cmpuint (count (report, TRENDS_SHEET_GONE), ==, 1);
  assert_remark (report, TRENDS_SHEET_GONE, 0, -1, "Bin sensors");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-again/again", test_again);
  g_test_add_func ("/sheet-again/again-new-lead", test_again_new_lead);
  g_test_add_func ("/sheet-again/again-overwritten", test_again_overwritten);
  g_test_add_func ("/sheet-again/renamed", test_renamed);
  g_test_add_func ("/sheet-again/sources", test_sources);
  g_test_add_func ("/sheet-again/pasted", test_pasted);
  g_test_add_func ("/sheet-again/few-alike", test_few_alike);
  g_test_add_func ("/sheet-again/without-ids", test_without_ids);
  return g_test_run ();
}
