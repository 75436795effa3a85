/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-import.c: import into a plan that is there: what it updates, adds, leaves and
 * refuses, and that it is one edit.
 */

#include "import-plan.h"
#include "trends-plan-verbs.h"
#include "trends-random-plan.h"
#include "trends-sample.h"
#include "trends-test-exchange.h"

#include <string.h>

/* Only the keys that are named change; others are added; nothing goes. */
static void
test_update (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report = NULL;
  TrendsEntity *first;

  report = import_members (plan,
                           "\"initiatives\": [{\"id\": \"" FIRST "\", \"title\": \"Renamed\"},"
                           "{\"id\": \"" SECOND "\", \"title\": \"Second\"},"
                           "{\"id\": \"" THIRD "\", \"title\": \"Third\", \"trend\": \"" TREND
                           "\"}]",
                           TRENDS_IMPORT_DEFAULT);
  assert_report (report, 1, 1, 1, 0);
  first = trends_plan_lookup (plan, FIRST);
  g_assert_cmpstr (trends_entity_get_name (first), ==, "Renamed");
  g_assert_cmpint (trends_entity_get_integer (first, TRENDS_INITIATIVE_COST), ==, 100);
  g_assert_cmpint (trends_entity_get_integer (first, TRENDS_INITIATIVE_STATUS), ==,
                   TRENDS_STATUS_UNDER_WAY);
  g_assert_nonnull (trends_plan_lookup (plan, THIRD));
}

/* Several lines where one is kept are folded, as where they are pasted. */
static void
test_lines_fold (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report = NULL;
  TrendsEntity *first;

  report = import_members (plan,
                           "\"initiatives\": [{\"id\": \"" FIRST "\","
                           "\"title\": \"First\\nline\\r\\nand more\\n\","
                           "\"description\": \"Two\\nlines\"}]",
                           TRENDS_IMPORT_DEFAULT);
  assert_report (report, 0, 1, 0, 0);
  first = trends_plan_lookup (plan, FIRST);
  g_assert_cmpstr (trends_entity_get_name (first), ==, "First line and more");
  g_assert_cmpstr (trends_entity_get_text (first, TRENDS_INITIATIVE_DESCRIPTION), ==,
                   "Two\nlines");
}

static void
test_null_clears (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report = NULL;
  TrendsEntity *first;

  report = import_members (plan,
                           "\"initiatives\": [{\"id\": \"" FIRST
                           "\", \"cost\": null, \"lead\": null, \"status\": null}]",
                           TRENDS_IMPORT_DEFAULT);
  assert_report (report, 0, 1, 0, 0);
  first = trends_plan_lookup (plan, FIRST);
  g_assert_cmpint (trends_entity_get_integer (first, TRENDS_INITIATIVE_COST), ==, TRENDS_UNSET);
  g_assert_null (trends_entity_get_ref (first, TRENDS_INITIATIVE_LEAD));
  g_assert_cmpint (trends_entity_get_integer (first, TRENDS_INITIATIVE_STATUS), ==,
                   TRENDS_STATUS_IDEA);
}

static void
test_whole (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report = NULL;
  TrendsEntity *first;

  report = import_members (plan,
                           "\"initiatives\": [{\"id\": \"" FIRST "\", \"title\": \"First\"}]",
                           TRENDS_IMPORT_WHOLE);
  assert_report (report, 0, 1, 0, 0);
  first = trends_plan_lookup (plan, FIRST);
  g_assert_cmpint (trends_entity_get_integer (first, TRENDS_INITIATIVE_COST), ==, TRENDS_UNSET);
  g_assert_null (trends_entity_get_ref (first, TRENDS_INITIATIVE_LEAD));
  g_assert_cmpstr (trends_entity_get_text (first, TRENDS_INITIATIVE_TREND), ==, TREND);
  g_assert_null (strstr (trends_entity_get_text (first, TRENDS_INITIATIVE_EXTRA), "later"));
}

/* An earlier export brings back all that it names, whatever was done since. */
static void
test_whole_brings_back (void)
{
  for (guint32 seed = 1; seed <= 10; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 20);
      g_autofree char *before = export_json (plan, TRENDS_PROFILE_FULL);
      g_autofree char *after = NULL;
      g_autoptr (TrendsImportReport) report = NULL;
      GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

          for (guint field = 0; field < TRENDS_INITIATIVE_N_FIELDS; field++)
            {
              g_auto (TrendsValue) value = trends_random_value (
                rand, plan, trends_kind_get_field (TRENDS_KIND_INITIATIVE, field));

              if (field != TRENDS_INITIATIVE_POSITION)
                trends_plan_set (plan, initiative, field, &value, TRENDS_SET_ONCE, NULL);
            }
        }
      report = import_text (plan, before, TRENDS_IMPORT_WHOLE, NULL);
      g_assert_cmpuint (report->n_refused, ==, 0);
      after = export_json (plan, TRENDS_PROFILE_FULL);
      assert_same (before, after);
    }
}

static void
test_unknown_keys_merge (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report = NULL;

  report = import_members (plan,
                           "\"initiatives\": [{\"id\": \"" FIRST
                           "\", \"newer\": true, \"later\": [3]}]",
                           TRENDS_IMPORT_DEFAULT);
  assert_report (report, 0, 1, 0, 0);
  g_assert_cmpstr (trends_entity_get_text (trends_plan_lookup (plan, FIRST),
                                           TRENDS_INITIATIVE_EXTRA),
                   ==, "{\"later\":[3],\"newer\":true}");
}

/* All of it, whatever it holds, is one step of undo; and redo does it again. */
static void
test_one_edit (void)
{
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);
  g_autoptr (TrendsPlan) other = NULL;
  g_autofree char *before = export_json (plan, TRENDS_PROFILE_FULL);
  g_autofree char *others = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (TrendsImportReport) report = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  other = trends_random_plan_new (rand, 30);
  others = export_json (other, TRENDS_PROFILE_FULL);
  report = import_text (plan, others, TRENDS_IMPORT_ANY_CURRENCY, NULL);
  g_assert_cmpuint (report->n_refused, ==, 0);
  g_assert_cmpuint (report->n_added, >, 50);
  after = export_json (plan, TRENDS_PROFILE_FULL);
  g_assert_cmpstr (before, !=, after);

  g_assert_true (trends_plan_undo (plan, NULL));
  undone = export_json (plan, TRENDS_PROFILE_FULL);
  assert_same (before, undone);
  g_assert_null (trends_plan_get_undo_label (plan));
  g_assert_true (trends_plan_redo (plan, NULL));
  redone = export_json (plan, TRENDS_PROFILE_FULL);
  assert_same (after, redone);
}

static void
test_own_export_changes_nothing (void)
{
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (NULL);
  g_autofree char *before = export_json (plan, TRENDS_PROFILE_FULL);
  g_autoptr (TrendsImportReport) report = import_text (plan, before, TRENDS_IMPORT_DEFAULT, NULL);
  g_autofree char *after = export_json (plan, TRENDS_PROFILE_FULL);

  g_assert_cmpuint (report->n_added + report->n_updated + report->n_refused, ==, 0);
  g_assert_cmpuint (report->n_unchanged, >, 100);
  assert_same (before, after);
  g_assert_null (trends_plan_get_undo_label (plan));
}

static void
test_dry_run (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autofree char *before = export_json (plan, TRENDS_PROFILE_FULL);
  g_autofree char *after = NULL;
  g_autoptr (TrendsImportReport) report = NULL;

  report = import_members (plan,
                           "\"initiatives\": [{\"id\": \"" FIRST "\", \"title\": \"X\"},"
                           "{\"id\": \"" THIRD "\", \"title\": \"Y\", \"trend\": \"" TREND "\"},"
                           "{\"id\": \"" SECOND "\", \"cost\": -1}]",
                           TRENDS_IMPORT_DRY_RUN);
  assert_report (report, 1, 1, 0, 1);
  after = export_json (plan, TRENDS_PROFILE_FULL);
  assert_same (before, after);
  g_assert_null (trends_plan_get_undo_label (plan));
}

/* What refers to a refused entry is refused with it, and the rest comes in. */
static void
test_refusals (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report = NULL;

  report = import_members (
    plan,
    "\"owners\": [{\"id\": \"55555555-5555-4555-8555-555555555555\", \"name\": \"\"},"
    "             {\"id\": \"66666666-6666-4666-8666-666666666666\", \"name\": \"Bo\"}],"
    "\"initiatives\": ["
    "{\"id\": \"33333333-3333-4333-8333-333333333334\", \"title\": \"Bad lead\", \"trend\": \"" TREND
    "\", \"lead\": \"55555555-5555-4555-8555-555555555555\"},"
    "{\"id\": \"33333333-3333-4333-8333-333333333335\", \"title\": \"Good\", \"trend\": \"" TREND
    "\", \"lead\": \"66666666-6666-4666-8666-666666666666\"},"
    "{\"id\": \"33333333-3333-4333-8333-333333333336\", \"trend\": \"" TREND "\"},"
    "{\"id\": \"" FIRST "\", \"start_date\": \"2026-02-30\"},"
    "{\"id\": \"" SECOND "\", \"start_date\": \"2026-02-02\", \"end_date\": \"2026-02-01\"},"
    "{\"id\": \"" OWNER "\", \"title\": \"Kind\"}, 7],"
    "\"dependencies\": [{\"id\": \"77777777-7777-4777-8777-777777777771\", \"initiative\": \"" FIRST
    "\", \"needs\": \"" SECOND "\"},"
    "{\"id\": \"77777777-7777-4777-8777-777777777772\", \"initiative\": \"" SECOND
    "\", \"needs\": \"" FIRST "\"}]",
    TRENDS_IMPORT_DEFAULT);
  assert_report (report, 3, 0, 0, 8);
  assert_reason (report, 0, "owner 1: name: ");
  assert_reason (report, 1, "initiative 3: title: ");
  assert_reason (report, 2, "initiative 4, “");
  assert_reason (report, 3, "initiative 6, “Kind”: id: ");
  assert_reason (report, 4, "initiative 7: ");
  assert_reason (report, 5, "initiative 1, “Bad lead”: ");
  assert_reason (report, 6, "initiative 5, “");
  assert_reason (report, 7, "dependency 2: ");
  g_assert_nonnull (trends_plan_lookup (plan, "33333333-3333-4333-8333-333333333335"));
  g_assert_nonnull (trends_plan_lookup (plan, "77777777-7777-4777-8777-777777777771"));
}

/* What contradicts itself is refused by its name, and the rest comes in. */
static void
test_contradictions (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report = NULL;

  report = import_members (
    plan,
    "\"initiatives\": ["
    "{\"id\": \"33333333-3333-4333-8333-333333333334\", \"title\": \"Too much\", \"trend\": \"" TREND
    "\", \"cost\": 5, \"cost_capital\": 10},"
    "{\"id\": \"33333333-3333-4333-8333-333333333335\", \"title\": \"Good\", \"trend\": \"" TREND
    "\", \"cost\": 5, \"cost_capital\": 5},"
    "{\"id\": \"" FIRST "\", \"cost_capital\": 101}],"
    "\"set_aside\": ["
    "{\"id\": \"88888888-8888-4888-8888-888888888881\", \"finding\": \"initiatives_without_dates\","
    " \"entry\": \"" FIRST "\", \"reason\": \"Later\"},"
    "{\"id\": \"88888888-8888-4888-8888-888888888882\", \"finding\": \"initiatives_without_dates\","
    " \"entry\": \"" FIRST "\", \"reason\": \"Never\"}]",
    TRENDS_IMPORT_DEFAULT);
  assert_report (report, 2, 0, 0, 3);
  assert_reason (report, 0, "initiative 1, “Too much”: ");
  assert_reason (report, 1, "initiative 3, “First”: ");
  assert_reason (report, 2, "finding set aside 2");
  g_assert_nonnull (trends_plan_lookup (plan, "33333333-3333-4333-8333-333333333335"));
  g_assert_nonnull (trends_plan_lookup (plan, "88888888-8888-4888-8888-888888888881"));
}

/* The plan's own title comes from a document of the same plan only. */
static void
test_plan_row (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  TrendsEntity *info = trends_plan_get_info (plan);
  g_autoptr (TrendsImportReport) other = NULL;
  g_autoptr (TrendsImportReport) same = NULL;

  other = import_members (plan, "\"plan\": {\"id\": \"" GROUP "\", \"title\": \"Other\"}",
                          TRENDS_IMPORT_DEFAULT);
  assert_report (other, 0, 0, 0, 1);
  g_clear_pointer (&other, trends_import_report_free);
  other = import_members (plan,
                          "\"plan\": {\"id\": \"88888888-8888-4888-8888-888888888888\","
                          " \"title\": \"Other\"}, \"stray\": 1",
                          TRENDS_IMPORT_DEFAULT);
  assert_report (other, 0, 0, 1, 0);
  g_assert_cmpstr (trends_entity_get_name (info), ==, "Plan");
  g_assert_cmpstr (trends_entity_get_text (info, TRENDS_PLAN_DOCUMENT_EXTRA), ==, "");

  same = import_members (plan, "\"plan\": {\"id\": \"" PLAN "\", \"title\": \"Mine\"}, \"stray\": 1",
                         TRENDS_IMPORT_DEFAULT);
  assert_report (same, 0, 1, 0, 0);
  g_assert_cmpstr (trends_entity_get_name (info), ==, "Mine");
  g_assert_cmpstr (trends_entity_get_text (info, TRENDS_PLAN_DOCUMENT_EXTRA), ==, "{\"stray\":1}");
  g_assert_cmpstr (trends_entity_get_text (info, TRENDS_PLAN_EXTRA), ==, "{\"mood\":1}");
}

/* Ids in capitals are the same ids. */
static void
test_capital_ids (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsImportReport) report = NULL;

  report = import_members (plan,
                           "\"owners\": [{\"id\": \"AAAAAAAA-aaaa-4AAA-8aaa-AAAAAAAAAAAA\","
                           " \"name\": \"Cy\"}],"
                           "\"initiatives\": [{\"id\": \"" FIRST
                           "\", \"lead\": \"aaaaaaaa-AAAA-4aaa-8AAA-aaaaaaaaaaaa\","
                           " \"contributors\": [\"AAAAAAAA-AAAA-4AAA-8AAA-AAAAAAAAAAAA\"]}]",
                           TRENDS_IMPORT_DEFAULT);
  assert_report (report, 1, 1, 0, 0);
}

static void
test_read_only (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autofree char *document = make_document ("\"owners\": [{\"id\": \"" OWNER
                                             "\", \"name\": \"Changed\"}]");
  g_autoptr (GError) error = NULL;

  trends_plan_set_read_only (plan, TRUE);
  g_assert_null (import_text (plan, document, TRENDS_IMPORT_DEFAULT, &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_READ_ONLY);
}

/* Each broken document has beside it what must be said of it. */
static void
check_broken (const char *folder,
              const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".json"));
  g_autofree char *message_path = g_strconcat (stem, ".message", NULL);
  g_autofree char *expected = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GString) said = g_string_new (NULL);
  const TrendsImportOptions as_json = { .format = trends_import_formats_find ("json") };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GInputStream) stream = G_INPUT_STREAM (g_file_read (file, NULL, NULL));
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  g_autoptr (TrendsImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", name);
  g_assert_true (g_file_get_contents (message_path, &expected, NULL, NULL));
  before = trends_plan_dump (plan);
  report = trends_import (plan, stream, NULL, &as_json, NULL, &error);
  if (error)
    g_string_append_printf (said, "%s\n", error->message);
  for (guint i = 0; report && i < report->reasons->len; i++)
    g_string_append_printf (said, "%s\n", (char *) report->reasons->pdata[i]);
  assert_same (said->str, expected);
  after = trends_plan_dump (plan);
  assert_same (before, after);
}

static void
test_broken_files (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "broken-json", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".json"))
      {
        check_broken (folder, name);
        n++;
      }
  g_assert_cmpuint (n, >, 20);
}

/* Any damage to a good document is refused or understood, and never does harm. */
static void
test_damage (void)
{
  g_autoptr (TrendsPlan) sample = make_plan ();
  g_autofree char *document = export_json (sample, TRENDS_PROFILE_FULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (23);

  for (int i = 0; i < 3000; i++)
    {
      g_autofree char *text = g_strdup (document);
      g_autoptr (TrendsPlan) plan = make_plan ();
      g_autoptr (TrendsImportReport) report = NULL;

      for (int n = g_rand_int_range (rand, 1, 5); n > 0; n--)
        text[g_rand_int_range (rand, 0, (int) strlen (text))] = (char) g_rand_int_range (rand, 1, 127);
      report = import_text (plan, text, g_rand_boolean (rand) ? TRENDS_IMPORT_WHOLE : 0, NULL);
      g_free (export_json (plan, TRENDS_PROFILE_FULL));
    }
}

/* --------------------------------------------------------- another currency */

#define COSTS(currency, id, cost)                                                        \
  "\"plan\": {\"id\": \"" id "\", \"title\": \"P\", \"currency\": \"" currency "\"}, " \
  "\"initiatives\": [{\"id\": \"" FIRST "\", \"cost\": " cost "}]"

static gint64
get_cost (TrendsPlan *plan,
          const char *id)
{
  return trends_entity_get_integer (trends_plan_lookup (plan, id), TRENDS_INITIATIVE_COST);
}

static const char *
get_currency (TrendsPlan *plan)
{
  return trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_CURRENCY);
}

/* Nothing comes in before somebody has said that another currency is meant; then the
 * figures stay as they are. */
static void
test_currency_of_another_plan (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autofree char *document =
    make_document (COSTS ("JPY", "6d200fe0-adc9-519b-a4a4-0b828cb482a1", "5000000"));
  g_autofree char *before = export_json (plan, TRENDS_PROFILE_FULL);
  g_autofree char *after = NULL;
  g_autoptr (TrendsImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (import_text (plan, document, TRENDS_IMPORT_DEFAULT, &error));
  g_assert_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_CURRENCY);
  g_assert_nonnull (strstr (error->message, "JPY"));
  g_assert_nonnull (strstr (error->message, "GBP"));
  after = export_json (plan, TRENDS_PROFILE_FULL);
  assert_same (before, after);

  report = import_text (plan, document, TRENDS_IMPORT_ANY_CURRENCY, NULL);
  assert_report (report, 0, 1, 1, 0);
  g_assert_cmpstr (get_currency (plan), ==, "GBP");
  g_assert_cmpint (get_cost (plan, FIRST), ==, 500000000);
}

/* The plan's own document may change its currency: what it says is in that one, and
 * what it says nothing of keeps its figure. One step of undo takes all of it back. */
static void
test_currency_of_this_plan (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autofree char *id = g_strdup (trends_entity_get_id (trends_plan_get_info (plan)));
  g_autofree char *members = g_strdup_printf (
    "\"plan\": {\"id\": \"%s\", \"currency\": \"JPY\"}", id);
  g_autofree char *document = make_document (members);
  g_autofree char *before = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (TrendsImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  trends_plan_set_integer (plan, trends_plan_lookup (plan, FIRST), TRENDS_INITIATIVE_COST, 8600000,
                           NULL);
  before = export_json (plan, TRENDS_PROFILE_FULL);
  g_assert_null (import_text (plan, document, TRENDS_IMPORT_DEFAULT, &error));
  g_assert_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_CURRENCY);

  report = import_text (plan, document, TRENDS_IMPORT_ANY_CURRENCY, NULL);
  assert_report (report, 0, 1, 0, 0);
  g_assert_cmpstr (get_currency (plan), ==, "JPY");
  g_assert_cmpint (get_cost (plan, FIRST), ==, 86000);
  g_assert_true (trends_plan_undo (plan, NULL));
  undone = export_json (plan, TRENDS_PROFILE_FULL);
  assert_same (before, undone);
}

/* Amounts that come with the new currency are in it already. */
static void
test_currency_with_amounts (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autofree char *text = export_json (plan, TRENDS_PROFILE_FULL);
  g_autoptr (TrendsPlan) other = import_plan (text);
  g_autofree char *wanted = NULL;
  g_autofree char *after = NULL;
  g_autoptr (TrendsImportReport) report = NULL;

  trends_plan_set_text (other, trends_plan_get_info (other), TRENDS_PLAN_CURRENCY, "KWD",
                        TRENDS_SET_ONCE, NULL);
  trends_plan_set_integer (other, trends_plan_lookup (other, FIRST), TRENDS_INITIATIVE_COST,
                           8600000, NULL);
  trends_plan_set_integer (plan, trends_plan_lookup (plan, FIRST), TRENDS_INITIATIVE_COST, 8600000,
                           NULL);
  wanted = export_json (other, TRENDS_PROFILE_FULL);
  report = import_text (plan, wanted, TRENDS_IMPORT_ANY_CURRENCY, NULL);
  g_assert_cmpuint (report->n_refused, ==, 0);
  after = export_json (plan, TRENDS_PROFILE_FULL);
  assert_same (wanted, after);
}

/* What would be rounded is said before it is. */
static void
test_currency_rounds (void)
{
  static const struct { const char *plan, *cost; guint n; } cases[] = {
    { "\"id\": \"6d200fe0-adc9-519b-a4a4-0b828cb482a1\", \"currency\": \"KWD\"", "5555", 1 },
    { "\"id\": \"6d200fe0-adc9-519b-a4a4-0b828cb482a1\", \"currency\": \"KWD\"", "5550", 0 },
    { "\"id\": \"6d200fe0-adc9-519b-a4a4-0b828cb482a1\", \"currency\": \"JPY\"", "5555", 0 },
    { "\"id\": \"" PLAN "\", \"currency\": \"JPY\"", "5555", 1 },
    { "\"id\": \"" PLAN "\", \"currency\": \"KWD\"", "5555", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrendsPlan) plan = make_plan ();
      g_autofree char *members = g_strdup_printf (
        "\"plan\": {%s, \"title\": \"P\"}, \"initiatives\": [{\"id\": \"" FIRST "\", "
        "\"cost\": %s}]", cases[i].plan, cases[i].cost);
      g_autofree char *document = make_document (members);
      g_autoptr (GError) error = NULL;

      /* Beside what the document names: one of the plan, with pence. */
      trends_plan_set_integer (plan, trends_plan_lookup (plan, SECOND), TRENDS_INITIATIVE_COST,
                               1234, NULL);
      g_assert_null (import_text (plan, document, TRENDS_IMPORT_DEFAULT, &error));
      g_assert_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_CURRENCY);
      g_assert_cmpint (strstr (error->message, "1 amount has parts") != NULL, ==, cases[i].n == 1);
      g_assert_cmpint (strstr (error->message, "rounded") != NULL, ==, cases[i].n > 0);
    }
}

/* Of what has no amounts, nothing needs to be said. */
static void
test_currency_without_amounts (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autofree char *document = make_document (
    "\"plan\": {\"id\": \"6d200fe0-adc9-519b-a4a4-0b828cb482a1\", \"currency\": \"JPY\"}, "
    "\"initiatives\": [{\"id\": \"" FIRST "\", \"notes\": \"Seen\"}]");
  g_autoptr (TrendsImportReport) report =
    import_text (plan, document, TRENDS_IMPORT_DEFAULT, NULL);

  assert_report (report, 0, 1, 1, 0);
}

/* A plan's entry that can't be used, as far as a case of it goes: what it says of the
 * currency, and whether that can be read. */
static const struct
{
  const char *members;
  gboolean is_known;
} refused_plans[] = {
  { "\"title\": \"P\", \"currency\": \"JPY\"", TRUE },
  { "\"id\": \"" PLAN "\", \"title\": 5, \"currency\": \"JPY\"", TRUE },
  { "\"id\": \"" PLAN "\", \"financial_year_start\": 13, \"currency\": \"JPY\"", TRUE },
  { "\"id\": \"" GROUP "\", \"title\": \"P\", \"currency\": \"JPY\"", TRUE },
  { "\"id\": \"" PLAN "\", \"new\": {\"a\": 1, \"a\": 2}, \"currency\": \"JPY\"", TRUE },
  { "\"id\": \"" PLAN "\", \"currency\": \"yen\"", FALSE },
  { "\"id\": \"" PLAN "\", \"currency\": 7", FALSE },
  { "\"id\": \"" PLAN "\", \"currency\": \"GBP\", \"currency\": \"JPY\"", FALSE },
  { "\"id\": \"" PLAN "\", \"currency\": \"JPY\", \"currency\": \"GBP\"", FALSE },
};

/* Amounts are in the currency that the document names, whatever becomes of the entry that
 * names it: they are asked for all the same, and nothing comes in where nobody knows. */
static void
test_currency_of_refused_plan (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused_plans) * 2; i++)
    {
      gboolean is_known = refused_plans[i / 2].is_known;
      g_autofree char *many = g_strnfill (150 * 2, '0');
      g_autofree char *document = NULL;
      g_autofree char *members = NULL;
      g_autoptr (TrendsPlan) plan = make_plan ();
      g_autoptr (TrendsImportReport) report = NULL;
      g_autoptr (GError) error = NULL;

      for (gsize at = 0; at < 149; at++)
        many[at * 2 + 1] = ',';
      many[299] = ' ';
      /* Before it there may be more that is refused than is kept. */
      members = g_strdup_printf ("\"owners\": [%s], \"plan\": {%s}, \"initiatives\": "
                                 "[{\"id\": \"" FIRST "\", \"cost\": 86000}]",
                                 i % 2 ? many : "", refused_plans[i / 2].members);
      document = make_document (members);
      g_test_message ("%s", refused_plans[i / 2].members);
      g_assert_null (import_text (plan, document, TRENDS_IMPORT_DEFAULT, &error));
      g_assert_cmpint (error->code, ==, is_known ? TRENDS_EXCHANGE_ERROR_CURRENCY
                                                 : TRENDS_EXCHANGE_ERROR_INVALID);
      g_assert_cmpint (get_cost (plan, FIRST), ==, 100);

      report = import_text (plan, document, TRENDS_IMPORT_ANY_CURRENCY, NULL);
      g_assert_cmpint (report != NULL, ==, is_known);
      g_assert_cmpint (get_cost (plan, FIRST), ==, is_known ? 8600000 : 100);
      g_assert_cmpstr (get_currency (plan), ==, "GBP");
      if (report)
        assert_reason (report, 0, "plan");
      if (report)
        g_assert_cmpuint (report->n_refused, ==, 1 + (i % 2 ? 150 : 0));
    }
}

/* Nor does a plan come out of a document whose amounts would be in another currency. */
static void
test_currency_of_new_plan (void)
{
  static const char *const others[] = {
    "\"id\": \"" PLAN "\", \"currency\": \"JPY\"", /* the title is missing */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused_plans) + G_N_ELEMENTS (others); i++)
    {
      const char *members = i < G_N_ELEMENTS (refused_plans) ? refused_plans[i].members
                                                             : others[i - G_N_ELEMENTS (refused_plans)];
      g_autofree char *rest = g_strdup_printf (
        "\"plan\": {%s}, \"groups\": [{\"id\": \"" GROUP "\", \"title\": \"G\"}],"
        "\"trends\": [{\"id\": \"" TREND "\", \"group\": \"" GROUP "\", \"title\": \"T\"}],"
        "\"initiatives\": [{\"id\": \"" FIRST "\", \"title\": \"I\", \"trend\": \"" TREND
        "\", \"cost\": 86000}]", members);
      g_autofree char *document = make_document (rest);
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (document, -1, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (TrendsPlan) plan = trends_import_new_plan (stream, NULL, NULL, NULL, NULL, &error);

      g_test_message ("%s", members);
      if (plan && trends_plan_lookup (plan, FIRST))
        {
          g_assert_cmpstr (get_currency (plan), ==, "JPY");
          g_assert_cmpint (get_cost (plan, FIRST), ==, 86000);
        }
      else if (!plan)
        g_assert_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID);
    }
}

/* As where they are typed: of a year that begins with 0 a digit was lost. */
static void
test_early_dates (void)
{
  static const struct { const char *date; gboolean is_date; } dates[] = {
    { "0999-01-01", FALSE }, { "0001-01-01", FALSE }, { "0202-12-31", FALSE }, { "1000-01-01", TRUE },
    { "9999-12-31", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (TrendsPlan) plan = make_plan ();
      g_autofree char *members = g_strdup_printf (
        "\"initiatives\": [{\"id\": \"" FIRST "\", \"start_date\": \"%s\"}]", dates[i].date);
      g_autoptr (TrendsImportReport) report =
        import_members (plan, members, TRENDS_IMPORT_DEFAULT);

      assert_report (report, 0, dates[i].is_date, 0, !dates[i].is_date);
    }
}

/* Titles and names that nobody can see are refused like those that aren't there. */
static void
test_blank_titles (void)
{
  static const char *const blank[] = { "", "   ", "\\u00a0", "\\u200b", "\\t" };

  for (gsize i = 0; i < G_N_ELEMENTS (blank); i++)
    {
      g_autoptr (TrendsPlan) plan = make_plan ();
      g_autofree char *members = g_strdup_printf (
        "\"owners\": [{\"id\": \"0af4d8bb-1d24-5a28-a52c-4d1af6fda2b7\", \"name\": \"%s\"}], "
        "\"initiatives\": [{\"id\": \"" FIRST "\", \"title\": \"%s\"}]", blank[i], blank[i]);
      g_autoptr (TrendsImportReport) report =
        import_members (plan, members, TRENDS_IMPORT_DEFAULT);

      assert_report (report, 0, 0, 0, 2);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/update", test_update);
  g_test_add_func ("/import/lines-fold", test_lines_fold);
  g_test_add_func ("/import/null-clears", test_null_clears);
  g_test_add_func ("/import/whole", test_whole);
  g_test_add_func ("/import/whole-brings-back", test_whole_brings_back);
  g_test_add_func ("/import/unknown-keys-merge", test_unknown_keys_merge);
  g_test_add_func ("/import/one-edit", test_one_edit);
  g_test_add_func ("/import/own-export-changes-nothing", test_own_export_changes_nothing);
  g_test_add_func ("/import/dry-run", test_dry_run);
  g_test_add_func ("/import/refusals", test_refusals);
  g_test_add_func ("/import/contradictions", test_contradictions);
  g_test_add_func ("/import/plan-row", test_plan_row);
  g_test_add_func ("/import/capital-ids", test_capital_ids);
  g_test_add_func ("/import/read-only", test_read_only);
  g_test_add_func ("/import/broken-files", test_broken_files);
  g_test_add_func ("/import/damage", test_damage);
  g_test_add_func ("/import/currency-of-another-plan", test_currency_of_another_plan);
  g_test_add_func ("/import/currency-of-this-plan", test_currency_of_this_plan);
  g_test_add_func ("/import/currency-with-amounts", test_currency_with_amounts);
  g_test_add_func ("/import/currency-rounds", test_currency_rounds);
  g_test_add_func ("/import/currency-without-amounts", test_currency_without_amounts);
  g_test_add_func ("/import/currency-of-refused-plan", test_currency_of_refused_plan);
  g_test_add_func ("/import/currency-of-new-plan", test_currency_of_new_plan);
  g_test_add_func ("/import/early-dates", test_early_dates);
  g_test_add_func ("/import/blank-titles", test_blank_titles);
  return g_test_run ();
}
