/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-filter.c: what a search finds. */

#include "trends-filter.h"

#include "trends-date.h"
#include "trends-plan-verbs.h"

static TrendsPlan *
make_plan (TrendsEntity **trend)
{
  g_autoptr (TrendsRecord) group = trends_record_new (TRENDS_KIND_GROUP, NULL);
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_TREND, NULL);
  TrendsPlan *plan = trends_plan_new ();

  trends_record_set (group, TRENDS_GROUP_TITLE, trends_value_text ("Digital trends"));
  trends_plan_add (plan, group, NULL);
  trends_record_set (record, TRENDS_TREND_TITLE, trends_value_text ("Trend"));
  trends_record_set (record, TRENDS_TREND_GROUP, trends_value_text (trends_record_get_id (group)));
  *trend = trends_plan_add (plan, record, NULL);
  return plan;
}

static void
test_words (void)
{
  static const struct { const char *text; gboolean matches; } cases[] = {
    { "", TRUE }, { "data", TRUE }, { "DATA", TRUE }, { "cafe", TRUE }, { "café data", TRUE },
    { "priya", TRUE }, { "priya data", TRUE }, { "spend", TRUE }, { "carbon", FALSE },
    { "data carbon", FALSE }, { "   ", TRUE }, { "-", TRUE }, { "spend-review", TRUE },
    { "priyalal", TRUE }, { "caf\"", TRUE }, { "thecafe", TRUE }, { "hecafe", FALSE },
  };
  TrendsEntity *trend, *initiative;
  g_autoptr (TrendsPlan) plan = make_plan (&trend);
  g_autoptr (TrendsFilter) filter = trends_filter_new ();

  initiative = trends_plan_add_initiative (plan, trend, "Data for the Café", 0, NULL);
  trends_plan_set_owner_name (plan, initiative, TRENDS_INITIATIVE_LEAD, "Priya Lal", NULL);
  trends_plan_set_text (plan, initiative, TRENDS_INITIATIVE_NOTES, "Spend review", TRENDS_SET_ONCE,
                        NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      trends_filter_set_text (filter, cases[i].text);
      g_assert_true (trends_filter_matches (filter, initiative) == cases[i].matches);
    }
}

static void
test_follows_edits (void)
{
  TrendsEntity *trend, *initiative;
  g_autoptr (TrendsPlan) plan = make_plan (&trend);
  g_autoptr (TrendsFilter) filter = trends_filter_new ();

  initiative = trends_plan_add_initiative (plan, trend, "Before", 0, NULL);
  trends_filter_set_text (filter, "after");
  g_assert_false (trends_filter_matches (filter, initiative));
  trends_plan_set_text (plan, initiative, TRENDS_INITIATIVE_TITLE, "After", TRENDS_SET_ONCE, NULL);
  g_assert_true (trends_filter_matches (filter, initiative));
  trends_plan_undo (plan, NULL);
  g_assert_false (trends_filter_matches (filter, initiative));
}

static void
count_cb (TrendsFilter      *filter,
          TrendsFilterChange change,
          guint             *n)
{
  (*n)++;
}

static void
test_choices_and_owner (void)
{
  TrendsEntity *trend, *a, *b;
  g_autoptr (TrendsPlan) plan = make_plan (&trend);
  g_autoptr (TrendsFilter) filter = trends_filter_new ();
  GListModel *list = trends_trend_get_initiatives (trend);
  guint n = 0;

  a = trends_plan_add_initiative (plan, trend, "A", G_MAXUINT, NULL);
  b = trends_plan_add_initiative (plan, trend, "B", G_MAXUINT, NULL);
  trends_plan_set_integer (plan, a, TRENDS_INITIATIVE_PRIORITY, TRENDS_PRIORITY_HIGH, NULL);
  trends_plan_set_owner_name (plan, b, TRENDS_INITIATIVE_SPONSOR, "Omar", NULL);

  g_signal_connect (filter, "changed", G_CALLBACK (count_cb), &n);
  g_assert_false (trends_filter_is_active (filter));
  g_object_set (filter, "priorities", 1u << TRENDS_PRIORITY_HIGH | 1u << TRENDS_PRIORITY_CRITICAL,
                NULL);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (trends_filter_is_active (filter));
  g_assert_cmpuint (trends_filter_count (filter, list), ==, 1);

  g_object_set (filter, "priorities", 0, "owner", trends_plan_find_owner (plan, "Omar"), NULL);
  g_assert_false (trends_filter_matches (filter, a));
  g_assert_true (trends_filter_matches (filter, b));

  trends_filter_clear (filter);
  g_assert_cmpuint (trends_filter_count (filter, list), ==, 2);
  g_object_set (filter, "without-owner", TRUE, NULL);
  g_assert_cmpuint (trends_filter_count (filter, list), ==, 2);
}

static char *
format_day (gint64   day,
            gpointer user_data)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, day);
}

/* (transfer full): all that a filter asks for, as text; "" for nothing */
static char *
to_text (TrendsFilter *filter)
{
  TrendsCondition *condition = trends_filter_get_condition (filter);

  return condition != NULL ? trends_condition_to_text (condition) : g_strdup ("");
}

/* A condition that was made by hand says itself in the bar, as far as that can show it; what
 * it can't is asked for all the same. */
static void
test_condition (void)
{
  TrendsEntity *trend, *initiative, *owner;
  g_autoptr (TrendsPlan) plan = make_plan (&trend);
  g_autoptr (TrendsFilter) filter = trends_filter_new ();
  g_autoptr (TrendsCondition) condition = trends_condition_parse (
    TRENDS_KIND_INITIATIVE,
    "all(text(\"data\"), all(is(status, planned, done), is(funded, true)), missing(lead),"
    " is(priority, high))", NULL);
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;
  guint priorities, statuses;
  gboolean without_owner;

  initiative = trends_plan_add_initiative (plan, trend, "Data", 0, NULL);
  trends_filter_set_condition (filter, condition, plan);
  g_object_get (filter, "text", &text, "priorities", &priorities, "statuses", &statuses,
                "without-owner", &without_owner, NULL);
  g_assert_cmpstr (text, ==, "data");
  g_assert_cmpuint (priorities, ==, 1u << TRENDS_PRIORITY_HIGH);
  g_assert_cmpuint (statuses, ==, 1u << TRENDS_STATUS_PLANNED | 1u << TRENDS_STATUS_DONE);
  g_assert_true (without_owner);
  words = trends_filter_describe (filter, plan, format_day, NULL);
  g_assert_cmpstr (words, ==, "Priority is High, and Status is Planned or Done, and Lead is missing,"
                              " and Funded is yes, and “data” is found");

  trends_plan_set_integer (plan, initiative, TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_DONE, NULL);
  trends_plan_set_integer (plan, initiative, TRENDS_INITIATIVE_PRIORITY, TRENDS_PRIORITY_HIGH, NULL);
  g_assert_false (trends_filter_matches (filter, initiative));
  trends_plan_set_integer (plan, initiative, TRENDS_INITIATIVE_FUNDED, TRUE, NULL);
  g_assert_true (trends_filter_matches (filter, initiative));
  trends_plan_set_owner_name (plan, initiative, TRENDS_INITIATIVE_LEAD, "Omar", NULL);
  g_assert_false (trends_filter_matches (filter, initiative));

  owner = trends_plan_find_owner (plan, "Omar");
  trends_filter_clear (filter);
  g_object_set (filter, "owner", owner, NULL);
  g_assert_true (trends_filter_matches (filter, initiative));
}

static TrendsCondition *
parse (const char *text)
{
  return trends_condition_parse (TRENDS_KIND_INITIATIVE, text, NULL);
}

/* What no property says is set and taken back one by one, each in its place. */
static void
test_others (void)
{
  TrendsEntity *trend, *initiative;
  g_autoptr (TrendsPlan) plan = make_plan (&trend);
  g_autoptr (TrendsFilter) filter = trends_filter_new ();
  g_autoptr (TrendsCondition) red = parse ("is(confidence, red)");
  g_autoptr (TrendsCondition) amber = parse ("is(confidence, amber, red)");
  g_autoptr (TrendsCondition) costless = parse ("missing(cost)");
  const int confidence = TRENDS_INITIATIVE_CONFIDENCE;
  const GPtrArray *others = trends_filter_get_others (filter);
  guint n = 0;

  initiative = trends_plan_add_initiative (plan, trend, "Data", 0, NULL);
  g_signal_connect (filter, "changed", G_CALLBACK (count_cb), &n);
  trends_filter_set_other (filter, TRENDS_CONDITION_IS, confidence, red);
  trends_filter_set_other (filter, TRENDS_CONDITION_MISSING, TRENDS_INITIATIVE_COST, costless);
  g_assert_cmpuint (n, ==, 2);
  g_assert_false (trends_filter_matches (filter, initiative));
  trends_plan_set_integer (plan, initiative, (guint) confidence, TRENDS_CONFIDENCE_AMBER, NULL);
  g_assert_false (trends_filter_matches (filter, initiative));

  trends_filter_set_other (filter, TRENDS_CONDITION_IS, confidence, amber);
  g_assert_true (trends_filter_matches (filter, initiative));
  g_assert_cmpuint (others->len, ==, 2);
  g_assert_true (others->pdata[0] == amber);
  g_assert_true (trends_filter_find_other (filter, TRENDS_CONDITION_IS, confidence) == amber);
  g_assert_null (trends_filter_find_other (filter, TRENDS_CONDITION_MISSING, confidence));

  trends_filter_remove_other (filter, amber);
  trends_filter_remove_other (filter, amber);
  g_assert_cmpuint (n, ==, 4);
  trends_filter_set_other (filter, TRENDS_CONDITION_MISSING, TRENDS_INITIATIVE_COST, NULL);
  g_assert_false (trends_filter_is_active (filter));
}

/* A horizon is the one that people see: dates decide it, and what isn't done has none. */
static void
test_horizon (void)
{
  TrendsEntity *trend, *initiative;
  g_autoptr (TrendsPlan) plan = make_plan (&trend);
  g_autoptr (TrendsFilter) filter = trends_filter_new ();
  g_autoptr (TrendsCondition) later = parse ("is(horizon, later)");
  g_autoptr (TrendsCondition) missing = parse ("missing(horizon)");
  gint64 today = trends_date_from_iso ("2027-01-22");

  trends_filter_set_today (filter, today);
  initiative = trends_plan_add_initiative (plan, trend, "Data", 0, NULL);
  trends_filter_set_condition (filter, missing, plan);
  g_assert_true (trends_filter_matches (filter, initiative));
  trends_plan_set_period (plan, initiative, today + 1000, today + 1100, NULL);
  g_assert_false (trends_filter_matches (filter, initiative));
  trends_filter_set_condition (filter, later, plan);
  g_assert_true (trends_filter_matches (filter, initiative));
  trends_filter_set_today (filter, today + 1000);
  g_assert_false (trends_filter_matches (filter, initiative));
}

/* What a filter asks for, another that is told it in words for files asks for too. */
static void
test_condition_round_trip (void)
{
  TrendsEntity *trend;
  g_autoptr (TrendsPlan) plan = make_plan (&trend);
  TrendsEntity *owner = trends_plan_add_owner (plan, "Omar", TRENDS_OWNER_PERSON, NULL);
  g_autoptr (TrendsFilter) filter = trends_filter_new ();
  g_autoptr (TrendsFilter) other = trends_filter_new ();

  for (guint i = 0; i < 32; i++)
    {
      g_autofree char *text = NULL;
      g_autofree char *again = NULL;
      g_autoptr (TrendsCondition) condition = NULL;

      g_object_set (filter, "text", (i & 1) ? "a \"b\"" : "", "owner", (i & 2) ? owner : NULL,
                    "without-owner", (i & 4) != 0, "priorities", (i & 8) ? 6 : 0, "statuses",
                    (i & 16) ? 33 : 0, NULL);
      text = to_text (filter);
      g_assert_true ((*text != '\0') == trends_filter_is_active (filter));
      if (*text != '\0')
        condition = trends_condition_parse (TRENDS_KIND_INITIATIVE, text, NULL);
      trends_filter_set_condition (other, condition, plan);
      again = to_text (other);
      g_assert_cmpstr (again, ==, text);
      g_assert_cmpstr (trends_filter_get_text (other), ==, trends_filter_get_text (filter));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter/words", test_words);
  g_test_add_func ("/filter/follows-edits", test_follows_edits);
  g_test_add_func ("/filter/choices-and-owner", test_choices_and_owner);
  g_test_add_func ("/filter/condition", test_condition);
  g_test_add_func ("/filter/others", test_others);
  g_test_add_func ("/filter/horizon", test_horizon);
  g_test_add_func ("/filter/condition-round-trip", test_condition_round_trip);
  return g_test_run ();
}
