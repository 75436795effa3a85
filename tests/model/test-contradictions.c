/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-contradictions.c: what contradicts itself is refused from whoever brings it, with words,
 * and nothing is changed; what a file has of it stays, is named, and hinders nothing else.
 */

#include "trends-plan-verbs.h"

#include <string.h>

typedef struct
{
  TrendsPlan *plan;
  TrendsEntity *trend;
  TrendsEntity *first, *second;
} Fixture;

static TrendsEntity *
add_initiative (Fixture    *fixture,
                const char *title)
{
  g_autoptr (GError) error = NULL;
  TrendsEntity *initiative
    = trends_plan_add_initiative (fixture->plan, fixture->trend, title, 0, &error);

  g_assert_no_error (error);
  return initiative;
}

static TrendsEntity *
add (TrendsPlan  *plan,
     TrendsKind   kind,
     const guint *fields,
     const char **texts)
{
  g_autoptr (TrendsRecord) record = trends_record_new (kind, NULL);

  for (guint i = 0; texts[i] != NULL; i++)
    trends_record_set (record, fields[i], trends_value_text (texts[i]));
  return trends_plan_add (plan, record, NULL);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  static const guint group_fields[] = { TRENDS_GROUP_TITLE };
  static const guint trend_fields[] = { TRENDS_TREND_GROUP, TRENDS_TREND_TITLE };
  TrendsEntity *group;

  fixture->plan = trends_plan_new ();
  group = add (fixture->plan, TRENDS_KIND_GROUP, group_fields,
               (const char *[]) { "Digital trends", NULL });
  fixture->trend = add (fixture->plan, TRENDS_KIND_TREND, trend_fields,
                        (const char *[]) { trends_entity_get_id (group), "Data", NULL });
  g_assert_nonnull (fixture->trend);
  fixture->first = add_initiative (fixture, "Landing zone");
  fixture->second = add_initiative (fixture, "Exit the data centre");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->plan);
}

/* As a file has it. */
static void
load (TrendsPlan   *plan,
      TrendsRecord *record)
{
  TrendsEditBuilder *builder = trends_edit_builder_new ("", TRENDS_ORIGIN_LOAD);
  g_autoptr (TrendsEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  trends_edit_builder_add (builder, record);
  edit = trends_edit_builder_end (builder);
  trends_plan_apply (plan, edit, &error);
  g_assert_no_error (error);
}

/* Neither a person nor an import may bring @record. */
static void
assert_refused (TrendsPlan   *plan,
                TrendsRecord *record,
                const char   *words)
{
  static const TrendsOrigin origins[] = { TRENDS_ORIGIN_USER, TRENDS_ORIGIN_IMPORT };

  for (guint i = 0; i < G_N_ELEMENTS (origins); i++)
    {
      TrendsEditBuilder *builder = trends_edit_builder_new ("", origins[i]);
      g_autoptr (TrendsEdit) edit = NULL;
      g_autoptr (GError) error = NULL;

      trends_edit_builder_add (builder, record);
      edit = trends_edit_builder_end (builder);
      g_assert_false (trends_plan_apply (plan, edit, &error));
      g_assert_nonnull (strstr (error->message, words));
      g_assert_null (trends_plan_lookup (plan, trends_record_get_id (record)));
    }
}

static void
assert_contradictions (TrendsPlan *plan,
                       guint       n,
                       const char *words)
{
  g_autoptr (GPtrArray) faults = trends_plan_find_contradictions (plan);

  g_assert_cmpuint (faults->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_nonnull (strstr (faults->pdata[i], words));
}

/* ------------------------------------------------------------------- parts */

static void
check_part (TrendsPlan   *plan,
            TrendsEntity *entity,
            guint         part,
            guint         whole)
{
  g_autoptr (GError) error = NULL;

  /* Where the whole isn't known, a part may be. */
  g_assert_true (trends_plan_set_integer (plan, entity, part, 500, NULL));
  g_assert_false (trends_plan_set_integer (plan, entity, whole, 499, &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "more than"));
  g_assert_cmpint (trends_entity_get_integer (entity, whole), ==, TRENDS_UNSET);
  g_assert_true (trends_plan_set_integer (plan, entity, whole, 500, NULL));
  g_assert_false (trends_plan_set_integer (plan, entity, part, 501, NULL));
  g_assert_cmpint (trends_entity_get_integer (entity, part), ==, 500);
  g_assert_true (trends_plan_set_integer (plan, entity, part, 0, NULL));
  assert_contradictions (plan, 0, "");
}

static void
test_parts (Fixture      *fixture,
            gconstpointer data)
{
  check_part (fixture->plan, fixture->first, TRENDS_INITIATIVE_COST_CAPITAL,
              TRENDS_INITIATIVE_COST);
  check_part (fixture->plan, trends_plan_get_info (fixture->plan), TRENDS_PLAN_BUDGET_CAPITAL,
              TRENDS_PLAN_BUDGET);
}

/* A file that has it opens; all else of the entry can be changed, and undone. */
static void
test_old_part (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (TrendsRecord) other = trends_record_new (TRENDS_KIND_INITIATIVE, NULL);
  TrendsEntity *old;

  trends_record_set (other, TRENDS_INITIATIVE_TITLE, trends_value_text ("Old"));
  trends_record_set (other, TRENDS_INITIATIVE_TREND,
                     trends_value_text (trends_entity_get_id (fixture->trend)));
  trends_record_set (other, TRENDS_INITIATIVE_COST, trends_value_integer (100));
  trends_record_set (other, TRENDS_INITIATIVE_COST_CAPITAL, trends_value_integer (200));
  assert_refused (fixture->plan, other, "Of which capital");
  load (fixture->plan, other);
  assert_contradictions (fixture->plan, 1, "more than");
  old = trends_plan_lookup (fixture->plan, trends_record_get_id (other));
  g_assert_true (trends_plan_set_text (fixture->plan, old, TRENDS_INITIATIVE_TITLE, "Older",
                                       TRENDS_SET_ONCE, NULL));
  g_assert_true (trends_plan_set_integer (fixture->plan, old, TRENDS_INITIATIVE_COST, 300, NULL));
  assert_contradictions (fixture->plan, 0, "");
  g_assert_true (trends_plan_undo (fixture->plan, NULL));
  g_assert_cmpint (trends_entity_get_integer (old, TRENDS_INITIATIVE_COST), ==, 100);
}

/* ------------------------------------------------------------ dependencies */

static TrendsRecord *
make_dependency (TrendsEntity *from,
                 TrendsEntity *to,
                 gint64        kind)
{
  TrendsRecord *record = trends_record_new (TRENDS_KIND_DEPENDENCY, NULL);

  trends_record_set (record, TRENDS_DEPENDENCY_INITIATIVE,
                     trends_value_text (trends_entity_get_id (from)));
  trends_record_set (record, TRENDS_DEPENDENCY_NEEDS,
                     trends_value_text (trends_entity_get_id (to)));
  trends_record_set (record, TRENDS_DEPENDENCY_DEPENDENCY_KIND, trends_value_integer (kind));
  return record;
}

static void
test_relates (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (TrendsRecord) there = make_dependency (fixture->first, fixture->second,
                                                    TRENDS_DEPENDENCY_KIND_RELATES);
  g_autoptr (TrendsRecord) back = make_dependency (fixture->second, fixture->first,
                                                   TRENDS_DEPENDENCY_KIND_RELATES);
  g_autoptr (TrendsRecord) need = make_dependency (fixture->second, fixture->first,
                                                   TRENDS_DEPENDENCY_KIND_NEEDS);

  g_assert_nonnull (trends_plan_add (fixture->plan, there, NULL));
  assert_refused (fixture->plan, back, "have a dependency already");
  assert_refused (fixture->plan, need, "have a dependency already");
  load (fixture->plan, back);
  assert_contradictions (fixture->plan, 1, "relate to each other");
  /* Neither hinders the other. */
  g_assert_true (trends_plan_set_text (
    fixture->plan, trends_plan_lookup (fixture->plan, trends_record_get_id (back)),
    TRENDS_DEPENDENCY_EXTRA, "{\"later\":1}", TRENDS_SET_ONCE, NULL));
  g_assert_true (trends_plan_remove (
    fixture->plan, trends_plan_lookup (fixture->plan, trends_record_get_id (there)), NULL));
  assert_contradictions (fixture->plan, 0, "");
  g_assert_true (trends_plan_undo (fixture->plan, NULL));
  assert_contradictions (fixture->plan, 1, "relate to each other");
}

/* ----------------------------------------------------------------- remarks */

static TrendsRecord *
make_comment (const char *entry)
{
  TrendsRecord *record = trends_record_new (TRENDS_KIND_COMMENT, NULL);

  trends_record_set (record, TRENDS_COMMENT_ENTRY, trends_value_text (entry));
  trends_record_set (record, TRENDS_COMMENT_TEXT, trends_value_text ("Why?"));
  return record;
}

static TrendsRecord *
make_set_aside (const char *finding,
                const char *entry)
{
  TrendsRecord *record = trends_record_new (TRENDS_KIND_SET_ASIDE, NULL);

  trends_record_set (record, TRENDS_SET_ASIDE_FINDING, trends_value_text (finding));
  trends_record_set (record, TRENDS_SET_ASIDE_ENTRY, trends_value_text (entry));
  return record;
}

static void
test_comments (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (TrendsRecord) comment = make_comment (trends_entity_get_id (fixture->first));
  g_autoptr (TrendsRecord) answer = make_comment (trends_record_get_id (comment));
  g_autoptr (TrendsRecord) itself = trends_record_new (TRENDS_KIND_COMMENT, NULL);
  TrendsEntity *added = trends_plan_add (fixture->plan, comment, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (added);
  assert_refused (fixture->plan, answer, "can’t be on another comment");
  trends_record_set (itself, TRENDS_COMMENT_ENTRY,
                     trends_value_text (trends_record_get_id (itself)));
  trends_record_set (itself, TRENDS_COMMENT_TEXT, trends_value_text ("Why?"));
  assert_refused (fixture->plan, itself, "can’t be on another comment");
  g_assert_false (trends_plan_set_text (fixture->plan, added, TRENDS_COMMENT_ENTRY,
                                        trends_record_get_id (comment), TRENDS_SET_ONCE, &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID);
  load (fixture->plan, itself);
  assert_contradictions (fixture->plan, 1, "can’t be on another comment");
}

static void
test_set_aside (Fixture      *fixture,
                gconstpointer data)
{
  const char *first = trends_entity_get_id (fixture->first);
  g_autoptr (TrendsRecord) once = make_set_aside ("initiatives_overdue", first);
  g_autoptr (TrendsRecord) again = make_set_aside ("initiatives_overdue", first);
  g_autoptr (TrendsRecord) other = make_set_aside ("initiatives_without_dates", first);
  g_autoptr (TrendsRecord) wrong = make_set_aside ("trends_undecided", first);
  g_autoptr (TrendsRecord) remark = make_set_aside ("initiatives_overdue",
                                                    trends_record_get_id (once));

  g_assert_nonnull (trends_plan_add (fixture->plan, once, NULL));
  g_assert_nonnull (trends_plan_add (fixture->plan, other, NULL));
  assert_refused (fixture->plan, again, "set aside already");
  assert_refused (fixture->plan, wrong, "another kind of entry");
  assert_refused (fixture->plan, remark, "Nothing can be found");
  g_assert_false (trends_plan_set_text (
    fixture->plan, trends_plan_lookup (fixture->plan, trends_record_get_id (other)),
    TRENDS_SET_ASIDE_FINDING, "initiatives_overdue", TRENDS_SET_ONCE, NULL));
  load (fixture->plan, again);
  assert_contradictions (fixture->plan, 1, "set aside already");
}

/* What a later version found is taken where it is imported or read, and named; here nobody
 * can have found it. */
static void
test_later_finding (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (TrendsRecord) later = make_set_aside ("initiatives_bored",
                                                   trends_entity_get_id (fixture->first));
  TrendsEditBuilder *builder = trends_edit_builder_new ("", TRENDS_ORIGIN_IMPORT);
  g_autoptr (TrendsEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (trends_plan_add (fixture->plan, later, &error));
  g_assert_nonnull (strstr (error->message, "initiatives_bored"));
  trends_edit_builder_add (builder, later);
  edit = trends_edit_builder_end (builder);
  g_assert_true (trends_plan_apply (fixture->plan, edit, NULL));
  assert_contradictions (fixture->plan, 1, "initiatives_bored");
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/contradictions/parts", test_parts);
  ADD ("/contradictions/old-part", test_old_part);
  ADD ("/contradictions/relates", test_relates);
  ADD ("/contradictions/comments", test_comments);
  ADD ("/contradictions/set-aside", test_set_aside);
  ADD ("/contradictions/later-finding", test_later_finding);
  return g_test_run ();
}
