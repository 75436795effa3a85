/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-json.c: a plan goes out as JSON and comes back the same, whatever is in it,
 * what this version doesn't know included.
 */

#include "trends-json-text.h"
#include "trends-plan-json-writer.h"
#include "trends-profile.h"
#include "trends-random-plan.h"
#include "trends-sample.h"
#include "trends-test-exchange.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define GROUP "11111111-1111-4111-8111-111111111111"
#define TREND "22222222-2222-4222-8222-222222222222"

static void
check_round_trip (TrendsPlan *plan)
{
  g_autofree char *first = export_json (plan, TRENDS_PROFILE_FULL);
  g_autoptr (TrendsPlan) back = import_plan (first);
  g_autofree char *second = export_json (back, TRENDS_PROFILE_FULL);

  assert_same (first, second);
}

static void
test_random_plans (void)
{
  for (guint32 seed = 1; seed <= 18; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, seed * 3);
      g_autofree char *text = export_json (plan, TRENDS_PROFILE_FULL);
      g_autoptr (TrendsPlan) back = import_plan (text);
      g_autofree char *before = trends_plan_dump (plan);
      g_autofree char *after = trends_plan_dump (back);

      assert_same (before, after);
      check_round_trip (plan);
    }
}

static void
test_after_edits (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (99);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 30);

  for (int i = 0; i < 300; i++)
    {
      trends_random_edit (rand, plan);
      if (i % 10 == 0)
        check_round_trip (plan);
    }
}

static void
test_sample (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (&error);

  g_assert_no_error (error);
  check_round_trip (plan);
}

static void
test_empty (void)
{
  g_autofree char *document = make_document (
    "\"plan\": {\"id\": \"99999999-9999-4999-8999-999999999999\", \"title\": \"Empty\"}");
  g_autoptr (TrendsPlan) plan = import_plan (document);

  g_assert_cmpstr (trends_entity_get_name (trends_plan_get_info (plan)), ==, "Empty");
  check_round_trip (plan);
}

/* The order of keys and entries in a document, and its white space, mean nothing. */
static void
test_determinism (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 20);
  g_autofree char *first = export_json (plan, TRENDS_PROFILE_FULL);
  g_autofree char *again = export_json (plan, TRENDS_PROFILE_FULL);
  g_autoptr (TrendsPlan) copy = trends_plan_snapshot (plan, TRENDS_PROFILE_FULL, NULL);
  g_autofree char *of_copy = export_json (copy, TRENDS_PROFILE_FULL);
  g_autoptr (JsonNode) node = json_from_string (first, NULL);
  g_autofree char *squeezed = json_to_string (node, FALSE);
  g_autoptr (TrendsPlan) back = import_plan (squeezed);
  g_autofree char *of_squeezed = export_json (back, TRENDS_PROFILE_FULL);

  assert_same (first, again);
  assert_same (first, of_copy);
  assert_same (first, of_squeezed);
}

/* Keys of a version to come, at every level, with what no machine number holds. */
static void
test_unknown_keys (void)
{
  const char *document =
    "{\n"
    "  \"format\": \"org.socitm.Trends.plan\",\n"
    "  \"version\": 1.25,\n"
    "  \"plan\": {\n"
    "    \"id\": \"99999999-9999-4999-8999-999999999999\",\n"
    "    \"title\": \"Later\",\n"
    "    \"financial_year_start\": 4,\n"
    "    \"currency\": \"GBP\",\n"
    "    \"priority_words\": \"plain\",\n"
    "    \"language\": \"en\",\n"
    "    \"country\": \"unset\",\n"
    "    \"default_sensitivity\": \"public\",\n"
    "    \"mood\": \"hopeful\"\n"
    "  },\n"
    "  \"groups\": [\n"
    "    {\n"
    "      \"id\": \"" GROUP "\",\n"
    "      \"title\": \"G\",\n"
    "      \"position\": \"V\",\n"
    "      \"weight\": 123456789012345678901234567890,\n"
    "      \"ratio\": 1e400,\n"
    "      \"nested\": {\n"
    "        \"empty\": {},\n"
    "        \"none\": [],\n"
    "        \"text\": \"\\u001f \\\" \\\\ é 🌱\"\n"
    "      },\n"
    "      \"extra\": true\n"
    "    }\n"
    "  ],\n"
    "  \"owners\": [],\n"
    "  \"trends\": [],\n"
    "  \"trend_links\": [],\n"
    "  \"initiatives\": [],\n"
    "  \"dependencies\": [],\n"
    "  \"milestones\": [],\n"
    "  \"governance_dates\": [],\n"
    "  \"baselines\": [],\n"
    "  \"workshops\": [],\n"
    "  \"criteria\": [],\n"
    "  \"saved_filters\": [],\n"
    "  \"workshop_steps\": [],\n"
    "  \"ideas\": [],\n"
    "  \"ballots\": [],\n"
    "  \"decisions\": [],\n"
    "  \"group_copies\": [],\n"
    "  \"ballot_totals\": [],\n"
    "  \"set_aside\": [],\n"
    "  \"comments\": [],\n"
    "  \"sprints\": [\n"
    "    1,\n"
    "    2\n"
    "  ],\n"
    "  \"theme\": null\n"
    "}\n";
  g_autoptr (TrendsPlan) plan = import_plan (document);
  g_autofree char *text = export_json (plan, TRENDS_PROFILE_FULL);

  assert_same (text, document);
}

/* The same as what another program would have made of it. */
static void
test_read_by_others (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (17);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 40);
  g_autofree char *text = export_json (plan, TRENDS_PROFILE_FULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = json_from_string (text, &error);
  JsonObject *root;

  g_assert_no_error (error);
  root = json_node_get_object (node);
  g_assert_cmpstr (json_object_get_string_member (root, "format"), ==, TRENDS_JSON_FORMAT);
  for (guint kind = TRENDS_KIND_PLAN + 1; kind < TRENDS_N_KINDS; kind++)
    g_assert_cmpuint (json_array_get_length (json_object_get_array_member (
                        root, trends_kind_get_info (kind)->plural)),
                      ==, g_list_model_get_n_items (trends_plan_get_list (plan, kind)));
}

/* What a baseline keeps is a document of its own, and stays so through a round trip. */
static void
test_plan_state (void)
{
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *state = trends_json_dup_plan_state (plan, &error);
  g_autoptr (TrendsPlan) then = NULL;

  g_assert_no_error (error);
  g_assert_null (strstr (state, "\"baselines\""));
  g_assert_null (strchr (state, '\n'));
  then = import_plan (state);
  g_assert_cmpuint (g_list_model_get_n_items (trends_plan_get_list (then, TRENDS_KIND_BASELINE)),
                    ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (trends_plan_get_list (then, TRENDS_KIND_INITIATIVE)),
                    ==,
                    g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE)));
}

static void
set_text (TrendsPlan *plan,
          guint       field,
          const char *text)
{
  g_autoptr (GError) error = NULL;

  trends_plan_set_text (plan, trends_plan_get_info (plan), field, text, TRENDS_SET_ONCE, &error);
  g_assert_no_error (error);
}

/* It says what the document says, on one line: what a newer version has written as well. */
static void
test_plan_state_compact (void)
{
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);
  g_autofree char *before = trends_json_dup_plan_state (plan, NULL);
  g_autoptr (TrendsPlan) then = import_plan (before);
  g_autoptr (GString) document = g_string_new (NULL);
  g_autofree char *text = NULL, *state = NULL;
  TrendsJsonCursor cursor;

  set_text (then, TRENDS_PLAN_EXTRA, "{ \"later\": [ 1, { \"a\": \"b : c\" }, [], {} ] }");
  text = export_json (then, TRENDS_PROFILE_FULL);
  trends_json_cursor_init (&cursor, text);
  trends_json_compact (&cursor, document);
  g_assert_cmpuint (g_string_replace (document, ",\"baselines\":[]", "", 0), ==, 1);
  state = trends_json_dup_plan_state (then, NULL);
  g_assert_cmpstr (state, ==, document->str);
}

/* What another program put into the file as JSON, and isn't. */
static void
test_broken_extra (void)
{
  static const char * const broken[] = { "{no JSON}", "{[1]}", "{\"a\":}", "{} {}", "{\"a\": 01}" };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);
      g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autoptr (GError) error = NULL;
      g_autofree char *state = NULL;

      set_text (plan, TRENDS_PLAN_EXTRA, broken[i]);
      g_assert_false (trends_export_to_stream (plan, trends_formats_find ("json"), NULL, stream,
                                               NULL, &error));
      g_assert_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID);
      state = trends_json_dup_plan_state (plan, NULL);
      g_assert_null (state);
    }
}

/* A key that an older version kept as unknown, and that is known by now, is there once. */
static void
test_extra_become_known (void)
{
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);
  g_autofree char *text = NULL;
  g_autoptr (TrendsPlan) back = NULL;

  set_text (plan, TRENDS_PLAN_ORGANISATION, "");
  set_text (plan, TRENDS_PLAN_EXTRA,
            "{\"id\":\"x\",\"title\":\"x\",\"organisation\":\"Kept before\",\"later\":1}");
  set_text (plan, TRENDS_PLAN_DOCUMENT_EXTRA, "{\"format\":\"x\",\"owners\":1,\"later\":2}");
  text = export_json (plan, TRENDS_PROFILE_FULL);
  back = import_plan (text);
  g_assert_cmpstr (trends_entity_get_text (trends_plan_get_info (back), TRENDS_PLAN_ORGANISATION),
                   ==, "Kept before");
  g_assert_cmpstr (trends_entity_get_text (trends_plan_get_info (back), TRENDS_PLAN_EXTRA), ==,
                   "{\"later\":1}");
}

/* The largest amounts and dates, and texts of the greatest length. */
static void
test_extremes (void)
{
  g_autofree char *title = g_strnfill (TRENDS_STRING_MAX, 'x');
  g_autofree char *members = g_strdup_printf (
    "\"groups\": [{\"id\": \"" GROUP "\", \"title\": \"%s\"}],"
    "\"trends\": [{\"id\": \"" TREND "\", \"group\": \"" GROUP "\", \"title\": \"T\"}],"
    "\"initiatives\": [{\"id\": \"33333333-3333-4333-8333-333333333333\", \"title\": \"I\","
    " \"trend\": \"" TREND "\", \"cost\": %" G_GINT64_FORMAT ", \"votes\": 1000000,"
    " \"start_date\": \"1000-01-01\", \"end_date\": \"9999-12-31\"}]",
    title, TRENDS_MONEY_MAX);
  g_autofree char *document = make_document (members);
  g_autoptr (TrendsPlan) plan = import_plan (document);

  check_round_trip (plan);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/random-plans", test_random_plans);
  g_test_add_func ("/json/after-edits", test_after_edits);
  g_test_add_func ("/json/sample", test_sample);
  g_test_add_func ("/json/empty", test_empty);
  g_test_add_func ("/json/determinism", test_determinism);
  g_test_add_func ("/json/unknown-keys", test_unknown_keys);
  g_test_add_func ("/json/read-by-others", test_read_by_others);
  g_test_add_func ("/json/plan-state", test_plan_state);
  g_test_add_func ("/json/plan-state-compact", test_plan_state_compact);
  g_test_add_func ("/json/broken-extra", test_broken_extra);
  g_test_add_func ("/json/extra-become-known", test_extra_become_known);
  g_test_add_func ("/json/extremes", test_extremes);
  return g_test_run ();
}
