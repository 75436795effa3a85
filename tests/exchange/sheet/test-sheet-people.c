/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-sheet-people.c: who is named in a cell: one, or several of whom the first leads, as the table
 * proves it or a person says.
 */

#include "trends-test-sheet.h"

static const char *
name_lead (TrendsPlan *plan,
           const char *title)
{
  TrendsEntity *lead = trends_entity_get_ref (find (plan, title), TRENDS_INITIATIVE_LEAD);

  return lead ? trends_entity_get_name (lead) : NULL;
}

static guint
count_contributors (TrendsPlan *plan,
                    const char *title)
{
  g_auto (GStrv) ids = trends_value_dup_strings (
    trends_entity_get_value (find (plan, title), TRENDS_INITIATIVE_CONTRIBUTORS));

  return ids ? g_strv_length (ids) : 0;
}

/* The first leads and the others support, where a sign is known to stand between people. */
static void
test_several_people (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report = import_rows (plan,
    "Title,Lead,SRO\n"
    "One,\"Ann Lee; Bob Ray\",\"Lee, Ann\"\n"
    "Two,\"Orla Pemberton, Ann Lee\",\"Ray, Bob\"\n"
    "Three,Ann Lee,HR & OD\n"
    "Four,Ann Lee / Orla Pemberton,\n"
    "Five,Xi Po & Ann Lee,\n"
    "Six,Ann Lee & Orla Pemberton,\n"
    "Seven,HR & OD,\n"
    "Eight,\"Smith, John & Ann Lee\",\n"
    "Nine,\"Smith, John\",\n", NULL);

  g_assert_cmpstr (name_lead (plan, "One"), ==, "Ann Lee");
  g_assert_cmpuint (count_contributors (plan, "One"), ==, 1);
  g_assert_cmpstr (name_lead (plan, "Two"), ==, "Orla Pemberton");
  g_assert_cmpuint (count_contributors (plan, "Two"), ==, 1);
  g_assert_cmpstr (name_lead (plan, "Four"), ==, "Ann Lee");
  g_assert_cmpuint (count_contributors (plan, "Four"), ==, 1);
  g_assert_cmpstr (name_lead (plan, "Five"), ==, "Xi Po");
  /* Though a sign stands between people elsewhere */
  g_assert_cmpstr (name_lead (plan, "Seven"), ==, "HR & OD");
  g_assert_cmpstr (name_lead (plan, "Eight"), ==, "Smith, John");
  g_assert_cmpuint (count_contributors (plan, "Eight"), ==, 1);
  g_assert_cmpstr (name_lead (plan, "Nine"), ==, "Smith, John");
  /* A comma within a name, and a sign within that of a team, are part of it. */
  assert_owner (plan, "One", TRENDS_INITIATIVE_SRO, "Lee, Ann");
  assert_owner (plan, "Three", TRENDS_INITIATIVE_SRO, "HR & OD");
  assert_remark (report, TRENDS_SHEET_TOLD, 0, 1, NULL);
}

/* Where nothing proves whether it is one or several, it isn't decided by the way. */
static void
test_doubtful_people (void)
{
  static const char rows[]
    = "Title,Lead\n"
      "One,Ann Lee and Bob Ray\n"
      "Two,\"Cai, Dot and Eve\"\n"
      "Three,Fay a Gwil\n"
      "Four,Head of Finance and Resources\n"
      "Five,\"Lee, Ann\"\n"
      "Six,\"Ida Orr, Jo Poe\"\n"
      "Seven,Ann A Smith\n"
      "Eight,Orla Pemberton\n";
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsPlan) several = make_plan ();
  g_autoptr (TrendsPlan) one = make_plan ();
  g_autoptr (TrendsImportReport) report = import_rows (plan, rows, NULL);
  g_autoptr (TrendsImportReport) split
    = import_rows (several, rows, "{\"format\":\"org.socitm.Trends.map\",\"version\":1,\"people\":\"several\"}");
  g_autoptr (TrendsImportReport) whole
    = import_rows (one, rows, "{\"format\":\"org.socitm.Trends.map\",\"version\":1,\"people\":\"one\"}");

  g_assert_cmpuint (report->remarks->counts[TRENDS_SHEET_REFUSED], ==, 4);
  assert_remark (report, TRENDS_SHEET_REFUSED, 2, 1, "Ann Lee and Bob Ray");
  assert_owner (plan, "One", TRENDS_INITIATIVE_LEAD, NULL);
  g_assert_cmpstr (name_lead (plan, "Four"), ==, "Head of Finance and Resources");
  g_assert_cmpstr (name_lead (plan, "Five"), ==, "Lee, Ann");
  g_assert_cmpstr (name_lead (plan, "Seven"), ==, "Ann A Smith");
  g_assert_cmpuint (split->remarks->counts[TRENDS_SHEET_REFUSED], ==, 0);
  g_assert_cmpstr (name_lead (several, "One"), ==, "Ann Lee");
  g_assert_cmpstr (name_lead (several, "Two"), ==, "Cai");
  g_assert_cmpuint (count_contributors (several, "Two"), ==, 2);
  g_assert_cmpstr (name_lead (several, "Three"), ==, "Fay");
  g_assert_cmpstr (name_lead (several, "Six"), ==, "Ida Orr");
  g_assert_cmpstr (name_lead (several, "Four"), ==, "Head of Finance and Resources");
  g_assert_cmpuint (whole->remarks->counts[TRENDS_SHEET_REFUSED], ==, 0);
  g_assert_cmpstr (name_lead (one, "Two"), ==, "Cai, Dot and Eve");
}

/* Words are signs as well, where both are named alone. */
static void
test_joined_people (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report = import_rows (plan,
    "Title,Lead\n"
    "One,Ann Lee and Bob Ray\n"
    "Two,Ann Lee\n"
    "Three,Bob Ray\n", NULL);

  g_assert_cmpuint (report->remarks->counts[TRENDS_SHEET_REFUSED], ==, 0);
  g_assert_cmpstr (name_lead (plan, "One"), ==, "Ann Lee");
  g_assert_cmpuint (count_contributors (plan, "One"), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-people/several-people", test_several_people);
  g_test_add_func ("/sheet-people/doubtful-people", test_doubtful_people);
  g_test_add_func ("/sheet-people/joined-people", test_joined_people);
  return g_test_run ();
}
