/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-finding-kinds.c: each kind of finding by itself: when it is found, and when it isn't any more. */

#include "trends-findings.h"
#include "trends-initiative-state.h"
#include "trends-plan-set-aside.h"
#include "trends-random-plan.h"

#define TODAY 740000

/* (transfer full): a new one in the group of another */
static TrendsEntity *
add_trend (TrendsPlan   *plan,
           TrendsEntity *other)
{
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_TREND, NULL);

  trends_record_set (record, TRENDS_TREND_TITLE, trends_value_text ("New"));
  trends_record_set (record,
                     TRENDS_TREND_GROUP,
                     trends_value_text (trends_entity_get_text (other, TRENDS_TREND_GROUP)));
  return g_object_ref (trends_plan_add (plan, record, NULL));
}

static gboolean
is_found (TrendsPlan        *plan,
          TrendsFindingType  type,
          TrendsEntity      *entity,
          gint64             today)
{
  g_autoptr (TrendsFindings) findings = trends_findings_new (plan, today);

  return trends_findings_lookup (findings, type, trends_entity_get_id (entity)) != NULL;
}

#define ASSERT_FOUND(type, entity)                                                                 \
  g_assert_true (is_found (plan, TRENDS_FINDING_##type, (entity), TODAY))
#define ASSERT_NOT_FOUND(type, entity)                                                             \
  g_assert_false (is_found (plan, TRENDS_FINDING_##type, (entity), TODAY))

/* A plan, two trends of it, and an initiative of each, of which nothing is known. */
typedef struct
{
  TrendsPlan *plan;
  TrendsEntity *trend, *other;
  TrendsEntity *initiative, *needed;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsEntity) first = NULL;

  self->plan = trends_random_plan_new (rand, 5);
  first = g_list_model_get_item (trends_plan_get_list (self->plan, TRENDS_KIND_TREND), 0);
  self->trend = add_trend (self->plan, first);
  self->other = add_trend (self->plan, first);
  self->initiative
      = g_object_ref (trends_plan_add_initiative (self->plan, self->trend, "One", G_MAXUINT, NULL));
  self->needed
      = g_object_ref (trends_plan_add_initiative (self->plan, self->other, "Two", G_MAXUINT, NULL));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_unref (self->trend);
  g_object_unref (self->other);
  g_object_unref (self->initiative);
  g_object_unref (self->needed);
  g_object_unref (self->plan);
}

static void
test_trend (Fixture       *fixture,
            gconstpointer  data)
{
  TrendsPlan *plan = fixture->plan;
  TrendsEntity *trend = fixture->trend;

  ASSERT_FOUND (UNDECIDED_TREND, trend);
  ASSERT_FOUND (TREND_WITHOUT_OWNER, trend);
  ASSERT_NOT_FOUND (TREND_WITHOUT_REASON, trend);
  trends_plan_set_integer (plan, trend, TRENDS_TREND_STANCE, TRENDS_STANCE_ACT, NULL);
  ASSERT_NOT_FOUND (UNDECIDED_TREND, trend);
  ASSERT_FOUND (TREND_WITHOUT_REASON, trend);
  trends_plan_set_text (
      plan, trend, TRENDS_TREND_STANCE_REASON, "It matters", TRENDS_SET_ONCE, NULL);
  ASSERT_NOT_FOUND (TREND_WITHOUT_REASON, trend);
  trends_plan_set_owner_name (plan, trend, TRENDS_TREND_OWNER, "Priya Lal", NULL);
  ASSERT_NOT_FOUND (TREND_WITHOUT_OWNER, trend);
  ASSERT_NOT_FOUND (EMPTY_TREND, trend);
  trends_plan_set_integer (
      plan, fixture->initiative, TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_NOT_DOING, NULL);
  ASSERT_FOUND (EMPTY_TREND, trend);
  trends_plan_set_integer (
      plan, fixture->initiative, TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_DONE, NULL);
  ASSERT_NOT_FOUND (EMPTY_TREND, trend);
  trends_plan_move_initiative (plan, fixture->initiative, fixture->other, 0, NULL);
  ASSERT_FOUND (EMPTY_TREND, trend);
}

/* What depends on a trend to act on comes first. */
static void
test_severity (Fixture       *fixture,
               gconstpointer  data)
{
  const TrendsFindingKind *kind = trends_finding_kind_get (TRENDS_FINDING_EMPTY_TREND);

  g_assert_cmpint (trends_finding_kind_weigh (kind, fixture->trend),
                   ==,
                   TRENDS_SEVERITY_WORTH_KNOWING);
  trends_plan_set_integer (
      fixture->plan, fixture->trend, TRENDS_TREND_STANCE, TRENDS_STANCE_ACT, NULL);
  g_assert_cmpint (trends_finding_kind_weigh (kind, fixture->trend), ==, TRENDS_SEVERITY_ACT_NOW);
}

static void
test_initiative (Fixture       *fixture,
                 gconstpointer  data)
{
  TrendsPlan *plan = fixture->plan;
  TrendsEntity *one = fixture->initiative;

  ASSERT_FOUND (WITHOUT_LEAD, one);
  trends_plan_set_owner_name (plan, one, TRENDS_INITIATIVE_LEAD, "Priya Lal", NULL);
  ASSERT_NOT_FOUND (WITHOUT_LEAD, one);
  ASSERT_FOUND (WITHOUT_BENEFIT, one);
  trends_plan_set_text (plan, one, TRENDS_INITIATIVE_BENEFIT, "Warmth", TRENDS_SET_ONCE, NULL);
  ASSERT_NOT_FOUND (WITHOUT_BENEFIT, one);
  ASSERT_FOUND (WITHOUT_PRIORITY, one);
  trends_plan_set_integer (plan, one, TRENDS_INITIATIVE_PRIORITY, TRENDS_PRIORITY_LOW, NULL);
  ASSERT_NOT_FOUND (WITHOUT_PRIORITY, one);
  ASSERT_NOT_FOUND (WITHOUT_CONFIDENCE_REASON, one);
  trends_plan_set_integer (plan, one, TRENDS_INITIATIVE_CONFIDENCE, TRENDS_CONFIDENCE_AMBER, NULL);
  ASSERT_FOUND (WITHOUT_CONFIDENCE_REASON, one);
  trends_plan_set_text (
      plan, one, TRENDS_INITIATIVE_CONFIDENCE_REASON, "Late", TRENDS_SET_ONCE, NULL);
  ASSERT_NOT_FOUND (WITHOUT_CONFIDENCE_REASON, one);
}

static void
test_funding (Fixture       *fixture,
              gconstpointer  data)
{
  TrendsPlan *plan = fixture->plan;
  TrendsEntity *one = fixture->initiative;

  ASSERT_NOT_FOUND (WITHOUT_FUNDING, one);
  trends_plan_set_integer (plan, one, TRENDS_INITIATIVE_COST, 0, NULL);
  ASSERT_NOT_FOUND (WITHOUT_FUNDING, one);
  trends_plan_set_integer (plan, one, TRENDS_INITIATIVE_COST, 7200000, NULL);
  ASSERT_FOUND (WITHOUT_FUNDING, one);
  trends_plan_set_integer (plan, one, TRENDS_INITIATIVE_FUNDED, 1, NULL);
  ASSERT_NOT_FOUND (WITHOUT_FUNDING, one);
}

static void
test_dates (Fixture       *fixture,
            gconstpointer  data)
{
  TrendsPlan *plan = fixture->plan;
  TrendsEntity *one = fixture->initiative;

  ASSERT_FOUND (WITHOUT_DATES, one);
  trends_plan_set_integer (plan, one, TRENDS_INITIATIVE_END, TODAY, NULL);
  ASSERT_NOT_FOUND (WITHOUT_DATES, one);
  ASSERT_NOT_FOUND (OVERDUE, one);
  g_assert_true (is_found (plan, TRENDS_FINDING_OVERDUE, one, TODAY + 1));
  trends_plan_set_integer (plan, one, TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_DONE, NULL);
  g_assert_false (is_found (plan, TRENDS_FINDING_OVERDUE, one, TODAY + 1));
}

/* The day that a plan looks ahead to is the last that it is for. */
static void
test_beyond_plan (Fixture      *fixture,
                  gconstpointer data)
{
  TrendsPlan *plan = fixture->plan;
  TrendsEntity *one = fixture->initiative;

  trends_plan_set_integer (plan, one, TRENDS_INITIATIVE_END, TODAY, NULL);
  trends_plan_set_integer (plan, trends_plan_get_info (plan), TRENDS_PLAN_ENDS, TODAY, NULL);
  ASSERT_NOT_FOUND (BEYOND_PLAN, one);
  trends_plan_set_integer (plan, one, TRENDS_INITIATIVE_END, TODAY + 1, NULL);
  ASSERT_FOUND (BEYOND_PLAN, one);
  trends_plan_set_integer (plan, one, TRENDS_INITIATIVE_END, TRENDS_UNSET, NULL);
  ASSERT_NOT_FOUND (BEYOND_PLAN, one);
  trends_plan_set_integer (plan, one, TRENDS_INITIATIVE_START, TODAY + 1, NULL);
  ASSERT_FOUND (BEYOND_PLAN, one);
  trends_plan_set_integer (plan, trends_plan_get_info (plan), TRENDS_PLAN_ENDS, TRENDS_UNSET, NULL);
  ASSERT_NOT_FOUND (BEYOND_PLAN, one);
}

/* What is done has ended, and what isn't to be done waits for nothing. */
static void
test_too_early (Fixture       *fixture,
                gconstpointer  data)
{
  TrendsPlan *plan = fixture->plan;
  TrendsEntity *waits
      = trends_plan_add_dependency (plan, fixture->initiative, fixture->needed, NULL);

  ASSERT_NOT_FOUND (TOO_EARLY, waits);
  trends_plan_set_integer (plan, fixture->initiative, TRENDS_INITIATIVE_START, TODAY, NULL);
  trends_plan_set_integer (plan, fixture->needed, TRENDS_INITIATIVE_END, TODAY, NULL);
  ASSERT_FOUND (TOO_EARLY, waits);
  trends_plan_set_integer (
      plan, fixture->needed, TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_DONE, NULL);
  ASSERT_NOT_FOUND (TOO_EARLY, waits);
  g_assert_true (trends_plan_undo (plan, NULL));
  ASSERT_FOUND (TOO_EARLY, waits);
  trends_plan_set_integer (plan, fixture->needed, TRENDS_INITIATIVE_END, TODAY - 1, NULL);
  ASSERT_NOT_FOUND (TOO_EARLY, waits);
}

/* What is under way can't start any later: it is said of it, and nothing that could be moved. */
static void
test_begun_early (Fixture       *fixture,
                  gconstpointer  data)
{
  TrendsPlan *plan = fixture->plan;
  TrendsEntity *waits
      = trends_plan_add_dependency (plan, fixture->initiative, fixture->needed, NULL);

  trends_plan_set_integer (plan, fixture->initiative, TRENDS_INITIATIVE_START, TODAY, NULL);
  trends_plan_set_integer (plan, fixture->needed, TRENDS_INITIATIVE_END, TODAY, NULL);
  ASSERT_NOT_FOUND (BEGUN_EARLY, waits);
  trends_plan_set_integer (
      plan, fixture->initiative, TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_UNDER_WAY, NULL);
  ASSERT_FOUND (BEGUN_EARLY, waits);
  ASSERT_NOT_FOUND (TOO_EARLY, waits);
  trends_plan_set_integer (
      plan, fixture->needed, TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_DONE, NULL);
  ASSERT_NOT_FOUND (BEGUN_EARLY, waits);
}

static TrendsEntity *
add_link (TrendsPlan   *plan,
          TrendsEntity *from,
          TrendsEntity *to)
{
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_TREND_LINK, NULL);

  trends_record_set (record,
                     TRENDS_TREND_LINK_FROM,
                     trends_value_text (trends_entity_get_id (from)));
  trends_record_set (record, TRENDS_TREND_LINK_TO, trends_value_text (trends_entity_get_id (to)));
  trends_record_set (record,
                     TRENDS_TREND_LINK_REASON,
                     trends_value_text ("Models learn from data."));
  trends_record_set (record, TRENDS_TREND_LINK_SOURCE, trends_value_text ("https://example.org/"));
  return trends_plan_add (plan, record, NULL);
}

static char *
dup_sentence (TrendsPlan        *plan,
              TrendsFindingType  type,
              TrendsEntity      *entity)
{
  g_autoptr (TrendsFindings) findings = trends_findings_new (plan, TODAY);

  return trends_findings_dup_sentence (
      findings, trends_findings_lookup (findings, type, trends_entity_get_id (entity)), NULL);
}

static void
test_foundation_gap (Fixture       *fixture,
                     gconstpointer  data)
{
  TrendsPlan *plan = fixture->plan;
  TrendsEntity *link = add_link (plan, fixture->trend, fixture->other);
  g_autofree char *nothing = NULL, *paused = NULL, *grounds = NULL;
  g_autoptr (TrendsFinding) finding
      = trends_finding_new (TRENDS_FINDING_FOUNDATION_GAP, link, NULL);

  ASSERT_NOT_FOUND (FOUNDATION_GAP, link);
  trends_plan_set_integer (plan, fixture->trend, TRENDS_TREND_STANCE, TRENDS_STANCE_ACT, NULL);
  ASSERT_FOUND (FOUNDATION_GAP, link);
  ASSERT_NOT_FOUND (NEGLECTED_LINK, link);
  nothing = dup_sentence (plan, TRENDS_FINDING_FOUNDATION_GAP, link);
  g_assert_nonnull (strstr (nothing, "nothing is under way yet"));
  grounds = trends_finding_dup_grounds (finding);
  g_assert_cmpstr (grounds, ==, "Models learn from data. (Source: https://example.org/)");

  trends_plan_set_integer (
      plan, fixture->needed, TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_PAUSED, NULL);
  ASSERT_FOUND (FOUNDATION_GAP, link);
  paused = dup_sentence (plan, TRENDS_FINDING_FOUNDATION_GAP, link);
  g_assert_nonnull (strstr (paused, "work is paused"));
  trends_plan_set_integer (
      plan, fixture->needed, TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_UNDER_WAY, NULL);
  ASSERT_NOT_FOUND (FOUNDATION_GAP, link);
}

/* What belongs to another trend and also serves this one is work on it. */
static void
test_gap_also_served (Fixture       *fixture,
                      gconstpointer  data)
{
  TrendsPlan *plan = fixture->plan;
  TrendsEntity *link = add_link (plan, fixture->trend, fixture->other);
  const char *others[] = { trends_entity_get_id (fixture->other), NULL };

  trends_plan_set_integer (plan, fixture->trend, TRENDS_TREND_STANCE, TRENDS_STANCE_ACT, NULL);
  trends_plan_set_integer (
      plan, fixture->initiative, TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_UNDER_WAY, NULL);
  ASSERT_FOUND (FOUNDATION_GAP, link);
  g_assert_true (trends_plan_set_strings (
      plan, fixture->initiative, TRENDS_INITIATIVE_ALSO_SERVES, others, NULL));
  ASSERT_NOT_FOUND (FOUNDATION_GAP, link);
}

static void
test_overload (Fixture       *fixture,
               gconstpointer  data)
{
  TrendsPlan *plan = fixture->plan;
  TrendsEntity *owner = trends_plan_add_owner (plan, "Priya Lal", TRENDS_OWNER_PERSON, NULL);
  g_autofree char *sentence = NULL, *several = NULL;

  trends_plan_set_integer (plan, trends_plan_get_info (plan), TRENDS_PLAN_LEAD_LIMIT, 1, NULL);
  trends_plan_set_integer (plan, trends_plan_get_info (plan), TRENDS_PLAN_YEAR_START, 4, NULL);
  trends_plan_set_ref (plan, fixture->initiative, TRENDS_INITIATIVE_LEAD, owner, NULL);
  trends_plan_set_ref (plan, fixture->needed, TRENDS_INITIATIVE_LEAD, owner, NULL);
  trends_plan_set_period (plan, fixture->initiative, TODAY - 900, TODAY, NULL);
  ASSERT_NOT_FOUND (OVERLOADED_OWNER, owner);
  trends_plan_set_integer (plan, fixture->needed, TRENDS_INITIATIVE_START, TODAY, NULL);
  ASSERT_FOUND (OVERLOADED_OWNER, owner);
  sentence = dup_sentence (plan, TRENDS_FINDING_OVERLOADED_OWNER, owner);
  g_assert_cmpstr (sentence, ==, "Priya Lal leads 2 initiatives in Q4 26/27; the limit is 1.");

  /* All of the quarters are named. */
  trends_plan_set_period (plan, fixture->initiative, TODAY - 900, TODAY + 190, NULL);
  trends_plan_set_period (plan, fixture->needed, TODAY, TODAY + 190, NULL);
  several = dup_sentence (plan, TRENDS_FINDING_OVERLOADED_OWNER, owner);
  g_assert_cmpstr (several, ==, "Priya Lal leads 2 initiatives in Q4 26/27, and too many in "
                                "Q1 27/28, Q2 27/28; the limit is 1.");
  trends_plan_set_integer (
      plan, trends_plan_get_info (plan), TRENDS_PLAN_LEAD_LIMIT, TRENDS_UNSET, NULL);
  ASSERT_NOT_FOUND (OVERLOADED_OWNER, owner);
}

static void
assert_found_once (TrendsPlan *plan)
{
  g_autoptr (TrendsFindings) findings = trends_findings_new (plan, TODAY);

  g_assert_cmpuint (trends_findings_count (findings, TRENDS_FINDING_SAME_TITLE), ==, 1);
}

static void
test_same_title (Fixture       *fixture,
                 gconstpointer  data)
{
  TrendsPlan *plan = fixture->plan;
  TrendsEntity *third;

  ASSERT_NOT_FOUND (SAME_TITLE, fixture->needed);
  trends_plan_set_text (
      plan, fixture->initiative, TRENDS_INITIATIVE_TITLE, "TWO", TRENDS_SET_ONCE, NULL);
  assert_found_once (plan);
  third = trends_plan_add_initiative (
      plan, trends_entity_get_ref (fixture->initiative, TRENDS_INITIATIVE_TREND), "two", G_MAXUINT, NULL);
  assert_found_once (plan);
  trends_plan_remove (plan, third, NULL);
  assert_found_once (plan);
  trends_plan_set_integer (
      plan, fixture->initiative, TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_DONE, NULL);
  ASSERT_NOT_FOUND (SAME_TITLE, fixture->needed);
  ASSERT_NOT_FOUND (SAME_TITLE, fixture->initiative);
}

static void
assert_reason (Fixture    *fixture,
               const char *typed,
               const char *kept)
{
  TrendsEntity *aside = trends_plan_set_finding_aside (fixture->plan, TRENDS_FINDING_WITHOUT_LEAD,
                                                       fixture->initiative, typed, NULL);

  g_assert_cmpstr (trends_entity_get_text (aside, TRENDS_SET_ASIDE_REASON), ==, kept);
  g_assert_true (trends_plan_undo (fixture->plan, NULL));
}

/* One line, whoever sets aside. */
static void
test_reason (Fixture       *fixture,
             gconstpointer  data)
{
  assert_reason (fixture, "\u00a0Known,\nand agreed \u2003", "Known, and agreed");
  assert_reason (fixture, " \n", "");
  assert_reason (fixture, NULL, "");
}

/* Nobody sets aside twice, and undo takes either back. */
static void
test_aside (Fixture       *fixture,
            gconstpointer  data)
{
  TrendsPlan *plan = fixture->plan;
  TrendsEntity *one = fixture->initiative;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (
      trends_plan_set_finding_aside (plan, TRENDS_FINDING_WITHOUT_LEAD, one, "Later", NULL));
  ASSERT_NOT_FOUND (WITHOUT_LEAD, one);
  g_assert_null (
      trends_plan_set_finding_aside (plan, TRENDS_FINDING_WITHOUT_LEAD, one, "Again", &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_EXISTS);
  g_assert_true (trends_plan_undo (plan, NULL));
  ASSERT_FOUND (WITHOUT_LEAD, one);
  g_assert_true (trends_plan_redo (plan, NULL));
  ASSERT_NOT_FOUND (WITHOUT_LEAD, one);
  g_assert_true (trends_plan_take_finding_back (plan, TRENDS_FINDING_WITHOUT_LEAD, one, NULL));
  ASSERT_FOUND (WITHOUT_LEAD, one);
  g_assert_true (trends_plan_undo (plan, NULL));
  ASSERT_NOT_FOUND (WITHOUT_LEAD, one);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/finding-kinds/trend", test_trend);
  ADD ("/finding-kinds/severity", test_severity);
  ADD ("/finding-kinds/initiative", test_initiative);
  ADD ("/finding-kinds/funding", test_funding);
  ADD ("/finding-kinds/dates", test_dates);
  ADD ("/finding-kinds/beyond-plan", test_beyond_plan);
  ADD ("/finding-kinds/too-early", test_too_early);
  ADD ("/finding-kinds/begun-early", test_begun_early);
  ADD ("/finding-kinds/foundation-gap", test_foundation_gap);
  ADD ("/finding-kinds/gap-also-served", test_gap_also_served);
  ADD ("/finding-kinds/overload", test_overload);
  ADD ("/finding-kinds/same-title", test_same_title);
  ADD ("/finding-kinds/aside", test_aside);
  ADD ("/finding-kinds/reason", test_reason);
  return g_test_run ();
}
