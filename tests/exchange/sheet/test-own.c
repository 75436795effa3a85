/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-own.c: what goes out as a table and comes back is the same plan, in what a table holds,
 * whatever texts are in it; and what was changed in the table is told from what was changed here.
 */

#include "trends-date.h"
#include "trends-plan-copy.h"
#include "trends-random-plan.h"
#include "trends-sheet-own-needs.h"
#include "trends-sheet-own-text.h"
#include "trends-sheet-own-words.h"
#include "trends-test-exchange.h"

#include <string.h>

#define N_PLANS 6

/* A format with one set of its options */
typedef struct
{
  const char *format;
  const char *options[2]; /* "separator=semicolon" */
} Way;

static const Way ways[] = {
  { "csv", { NULL } },
  { "csv", { "separator=semicolon" } },
  { "csv", { "guard=off" } },
  { "xlsx", { NULL } },
  { "ods", { NULL } },
};

/* (transfer full) */
static GBytes *
export_as (TrendsPlan    *plan,
           const Way     *way,
           TrendsProfile  profile,
           GPtrArray     *warnings)
{
  const TrendsFormat *format = trends_formats_find (way->format);
  g_autoptr (GHashTable) values = trends_format_values_new ();
  const TrendsExportOptions options = { .profile = profile, .values = values,
                                        .warnings = warnings };
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (way->options) && way->options[i]; i++)
    g_assert_true (trends_format_values_assign (values, format->options, way->options[i], NULL));
  trends_export_to_stream (plan, format, &options, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static TrendsImportReport *
import_with (TrendsPlan           *plan,
             GBytes               *bytes,
             const TrendsSheetMap *map,
             TrendsImportFlags     flags)
{
  const TrendsSheetChoice choice = { .map = map };
  const TrendsImportOptions options = { .flags = flags, .table = &choice };
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GError) error = NULL;
  TrendsImportReport *report = trends_import (plan, stream, "plan", &options, NULL, &error);

  g_assert_no_error (error);
  return report;
}

static TrendsImportReport *
import_bytes (TrendsPlan *plan,
              GBytes     *bytes)
{
  return import_with (plan, bytes, NULL, TRENDS_IMPORT_DEFAULT);
}

static TrendsRecord *
take_frame_cb (TrendsEntity *entity,
               gpointer      user_data)
{
  TrendsRecord *record;

  if (!trends_entity_is (entity, TRENDS_KIND_PLAN) && !trends_entity_is (entity, TRENDS_KIND_GROUP)
      && !trends_entity_is (entity, TRENDS_KIND_TREND))
    return NULL;
  record = trends_entity_dup_record (entity);
  if (trends_entity_is (entity, TRENDS_KIND_TREND))
    trends_record_set (record, TRENDS_TREND_OWNER, (TrendsValue) TRENDS_VALUE_INIT);
  return record;
}

/* A plan with the same trends, and nothing else in it */
static TrendsPlan *
make_frame (TrendsPlan *plan)
{
  g_autoptr (GPtrArray) records = trends_plan_take_records (plan, take_frame_cb, NULL);
  g_autoptr (GError) error = NULL;
  TrendsPlan *frame = trends_plan_new_from_records (records, &error);

  g_assert_no_error (error);
  return frame;
}

static void
assert_same_cell (TrendsEntity      *first,
                  TrendsEntity      *second,
                  const TrendsField *field)
{
  g_autofree char *one = trends_sheet_own_dup_text (trends_entity_get_value (first, field->index),
                                                    field, trends_entity_get_plan (first));
  g_autofree char *other = trends_sheet_own_dup_text (trends_entity_get_value (second, field->index),
                                                      field, trends_entity_get_plan (second));

  if (strcmp (one, other) != 0)
    g_error ("%s: “%s”, and came back as “%s”", field->key, one, other);
}

static void
assert_same_initiatives (TrendsPlan *plan,
                         TrendsPlan *back)
{
  const TrendsKindInfo *info = trends_kind_get_info (TRENDS_KIND_INITIATIVE);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  g_autoptr (GHashTable) titles = trends_sheet_own_count_titles (plan);
  g_autoptr (GHashTable) titles_back = trends_sheet_own_count_titles (back);

  g_assert_cmpuint (g_list_model_get_n_items (trends_plan_get_list (back, TRENDS_KIND_INITIATIVE)), ==,
                    g_list_model_get_n_items (list));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) first = g_list_model_get_item (list, i);
      TrendsEntity *second = trends_plan_lookup (back, trends_entity_get_id (first));
      g_autofree char *needs = trends_sheet_own_dup_needs (first, titles);
      g_autofree char *needs_back = NULL;

      g_assert_nonnull (second);
      needs_back = trends_sheet_own_dup_needs (second, titles_back);
      g_assert_cmpstr (needs, ==, needs_back);
      for (guint f = 0; f < info->n_fields; f++)
        if (trends_sheet_own_has_field (&info->fields[f], TRENDS_PROFILE_FULL))
          assert_same_cell (first, second, &info->fields[f]);
    }
}

static void
set_language (TrendsPlan *plan,
              const char *language)
{
  g_autoptr (GError) error = NULL;

  trends_plan_set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_LANGUAGE, language,
                        TRENDS_SET_ONCE, &error);
  g_assert_no_error (error);
}

/* ------------------------------------------------------------------- tests */

static void
test_back_into_the_plan (gconstpointer data)
{
  for (guint32 seed = 0; seed < N_PLANS; seed++)
    for (TrendsProfile profile = 0; profile < TRENDS_N_PROFILES; profile++)
      {
        g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
        g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 30);
        g_autofree char *before = trends_plan_dump (plan);
        g_autoptr (GBytes) bytes = export_as (plan, data, profile, NULL);
        g_autoptr (TrendsImportReport) report = import_bytes (plan, bytes);
        g_autofree char *after = trends_plan_dump (plan);

        assert_same (before, after);
        g_assert_cmpuint (report->n_added + report->n_updated + report->n_refused, ==, 0);
      }
}

static void
test_into_another_plan (gconstpointer data)
{
  for (guint32 seed = 0; seed < N_PLANS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (100 + seed);
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 30);
      g_autoptr (TrendsPlan) back = make_frame (plan);
      g_autoptr (GBytes) bytes = export_as (plan, data, TRENDS_PROFILE_FULL, NULL);
      g_autoptr (GBytes) again = export_as (plan, data, TRENDS_PROFILE_FULL, NULL);
      g_autoptr (TrendsImportReport) report = import_bytes (back, bytes);

      g_assert_true (g_bytes_equal (bytes, again));
      g_assert_cmpuint (report->n_refused, ==, 0);
      assert_same_initiatives (plan, back);
    }
}

/* What is shown of a table before it comes in is what comes: lists of links are understood, and to look
 * at a name makes nobody. */
static void
test_looked_at (void)
{
  static const Way way = { "csv", { NULL } };

  for (guint32 seed = 0; seed < N_PLANS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (200 + seed);
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 30);
      g_autoptr (TrendsPlan) back = make_frame (plan);
      g_autoptr (GBytes) bytes = export_as (plan, &way, TRENDS_PROFILE_FULL, NULL);
      g_autoptr (TrendsImportReport) here
        = import_with (plan, bytes, NULL, TRENDS_IMPORT_DRY_RUN | TRENDS_IMPORT_OUTLINE);
      g_autoptr (TrendsImportReport) looked
        = import_with (back, bytes, NULL, TRENDS_IMPORT_DRY_RUN | TRENDS_IMPORT_OUTLINE);
      g_autoptr (TrendsImportReport) taken = import_bytes (back, bytes);

      g_assert_cmpuint (here->n_added, ==, 0);
      g_assert_cmpuint (looked->n_added, ==, taken->n_added);
      for (guint i = 0; i < looked->outline->columns->len; i++)
        {
          const TrendsSheetOutlineColumn *column = looked->outline->columns->pdata[i];

          if (column->n_doubts > 0)
            g_error ("%s: %u doubts", column->heading, column->n_doubts);
        }
    }
}

/* In every language, and into a plan that is in another */
static void
test_languages (gconstpointer data)
{
  static const char *const languages[] = { "cy", "en", "cy-GB", "de" };

  for (guint32 seed = 0; seed < G_N_ELEMENTS (languages); seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (200 + seed);
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 30);
      g_autoptr (TrendsPlan) back = make_frame (plan);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (TrendsImportReport) report = NULL, same = NULL;

      set_language (plan, languages[seed]);
      bytes = export_as (plan, data, TRENDS_PROFILE_FULL, NULL);
      set_language (plan, languages[(seed + 1) % G_N_ELEMENTS (languages)]);
      set_language (back, languages[(seed + 1) % G_N_ELEMENTS (languages)]);
      report = import_bytes (back, bytes);
      g_assert_cmpuint (report->n_refused, ==, 0);
      assert_same_initiatives (plan, back);
      same = import_bytes (plan, bytes);
      g_assert_cmpuint (same->n_added + same->n_updated + same->n_refused, ==, 0);
    }
}

/* What was changed in the table is taken, though the plan has got another language since. */
static void
test_welsh (void)
{
  static const Way way = { "csv", { NULL } };
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 1);
  g_autoptr (TrendsEntity) first
    = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), 0);
  g_autoptr (GBytes) bytes = NULL, changed = NULL;
  g_autofree char *text = NULL, *edited = NULL;
  g_autoptr (TrendsImportReport) report = NULL;

  set_language (plan, "cy");
  trends_plan_set_integer (plan, first, TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_PLANNED, NULL);
  bytes = export_as (plan, &way, TRENDS_PROFILE_FULL, NULL);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbf\"Teitl\",\"Disgrifiad\",\"Tuedd\""));
  g_assert_nonnull (strstr (text, "\"Wedi'i gynllunio\""));
  edited = with (text, "\"Wedi'i gynllunio\"", "\"Ar waith\"");
  changed = g_bytes_new (edited, strlen (edited));
  set_language (plan, "en");
  report = import_bytes (plan, changed);
  g_assert_cmpuint (report->n_updated, ==, 1);
  g_assert_cmpint (trends_entity_get_integer (first, TRENDS_INITIATIVE_STATUS), ==,
                   TRENDS_STATUS_UNDER_WAY);
}

static void
assert_alone (GHashTable *words,
              const char *label)
{
  const char *welsh = trends_sheet_own_say (label, "cy");

  g_assert_true (trends_sheet_own_means (label, label));
  g_assert_true (trends_sheet_own_means (welsh, label));
  if (!g_hash_table_add (words, g_strdup (welsh)))
    g_error ("“%s” stands for two things", welsh);
}

/* Each heading and each choice is known by its Welsh word, and by no other's. */
static void
test_words (void)
{
  static const TrendsKind kinds[] = { TRENDS_KIND_INITIATIVE, TRENDS_KIND_TREND, TRENDS_KIND_OWNER,
                                      TRENDS_KIND_MILESTONE };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      const TrendsKindInfo *info = trends_kind_get_info (kinds[k]);
      g_autoptr (GHashTable) headings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint f = 0; f < info->n_fields; f++)
        {
          const TrendsField *field = &info->fields[f];
          g_autoptr (GHashTable) choices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

          if (!trends_sheet_own_has_field (field, TRENDS_PROFILE_FULL))
            continue;
          assert_alone (headings, field->label);
          for (guint i = 0; field->choices && i < field->choices->n_items; i++)
            if (strcmp (field->choices->items[i].nick, "unset") != 0)
              assert_alone (choices, field->choices->items[i].label);
        }
    }
  g_assert_cmpstr (trends_sheet_own_say ("Title", "cy-GB"), ==, "Teitl");
  g_assert_cmpstr (trends_sheet_own_say ("Title", "de"), ==, "Title");
}

/* A table goes out, both it and the plan change, and it comes back. */
static void
test_changed (void)
{
  static const Way way = { "csv", { NULL } };
  g_autofree char *document = make_document (
    "\"plan\": {\"id\": \"99999999-9999-4999-8999-999999999999\", \"title\": \"Plan\"},"
    "\"groups\": [{\"id\": \"11111111-1111-4111-8111-111111111111\", \"title\": \"Group\"}],"
    "\"trends\": [{\"id\": \"22222222-2222-4222-8222-222222222221\","
    " \"group\": \"11111111-1111-4111-8111-111111111111\", \"title\": \"Data\", \"number\": 1}],"
    "\"initiatives\": [{\"id\": \"33333333-3333-4333-8333-333333333331\","
    " \"trend\": \"22222222-2222-4222-8222-222222222221\", \"title\": \"Quays\","
    " \"description\": \"Old quay\", \"benefit\": \"Boats\", \"cost\": 125000}]");
  g_autoptr (TrendsPlan) plan = import_plan (document);
  TrendsEntity *quays = trends_plan_lookup (plan, "33333333-3333-4333-8333-333333333331");
  g_autoptr (GBytes) bytes = export_as (plan, &way, TRENDS_PROFILE_FULL, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *once = with (text, "Old quay", "New quay");
  g_autofree char *twice = with (once, "Boats", "Ferries");
  g_autofree char *all = with (twice, "1250.00", "1400.00");
  g_autoptr (GBytes) changed = g_bytes_new (all, strlen (all));
  g_autoptr (TrendsImportReport) report = NULL;
  g_autoptr (TrendsImportReport) looked = NULL;
  g_autoptr (TrendsImportReport) taken = NULL;
  const TrendsSheetQuestion *kept;

  g_assert_true (trends_plan_set_text (plan, quays, TRENDS_INITIATIVE_BENEFIT, "Ships",
                                       TRENDS_SET_ONCE, NULL));
  report = import_bytes (plan, changed);
  assert_report (report, 0, 1, 0, 0);
  g_assert_cmpstr (trends_entity_get_text (quays, TRENDS_INITIATIVE_DESCRIPTION), ==, "New quay");
  g_assert_cmpstr (trends_entity_get_text (quays, TRENDS_INITIATIVE_BENEFIT), ==, "Ships");
  g_assert_cmpint (trends_entity_get_integer (quays, TRENDS_INITIATIVE_COST), ==, 140000);
  /* Unless a person says so, and who looks is asked. */
  trends_sheet_map_set_overwrites (report->map, "benefit", TRUE);
  g_clear_pointer (&report->map->source, g_free);
  looked = import_with (plan, changed, report->map, TRENDS_IMPORT_DRY_RUN | TRENDS_IMPORT_OUTLINE);
  g_assert_cmpuint (looked->outline->questions->len, ==, 1);
  kept = looked->outline->questions->pdata[0];
  g_assert_cmpint (kept->asks, ==, TRENDS_SHEET_ASKS_KEPT);
  g_assert_cmpstr (kept->first, ==, "Ships");
  g_assert_cmpstr (kept->second, ==, "Ferries");
  taken = import_with (plan, changed, report->map, TRENDS_IMPORT_DEFAULT);
  g_assert_cmpuint (taken->n_updated, ==, 1);
  g_assert_cmpstr (trends_entity_get_text (quays, TRENDS_INITIATIVE_BENEFIT), ==, "Ferries");
}

/* A person who says that the table counts gets whom that names, old or new, and not nobody. */
static void
test_overwritten_lead (void)
{
  static const Way way = { "csv", { NULL } };
  static const char *const names[] = { "Jo Dee", "Cy Newcomb" };
  g_autofree char *document = make_document (
    "\"plan\": {\"id\": \"99999999-9999-4999-8999-999999999999\", \"title\": \"Plan\"},"
    "\"groups\": [{\"id\": \"11111111-1111-4111-8111-111111111111\", \"title\": \"Group\"}],"
    "\"owners\": [{\"id\": \"44444444-4444-4444-8444-444444444441\", \"name\": \"Al Bee\"},"
    " {\"id\": \"44444444-4444-4444-8444-444444444442\", \"name\": \"Jo Dee\"},"
    " {\"id\": \"44444444-4444-4444-8444-444444444443\", \"name\": \"Ed Eff\"}],"
    "\"trends\": [{\"id\": \"22222222-2222-4222-8222-222222222221\","
    " \"group\": \"11111111-1111-4111-8111-111111111111\", \"title\": \"Data\", \"number\": 1}],"
    "\"initiatives\": [{\"id\": \"33333333-3333-4333-8333-333333333331\","
    " \"trend\": \"22222222-2222-4222-8222-222222222221\", \"title\": \"Quays\","
    " \"lead\": \"44444444-4444-4444-8444-444444444441\"}]");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (TrendsPlan) plan = import_plan (document);
      TrendsEntity *quays = trends_plan_lookup (plan, "33333333-3333-4333-8333-333333333331");
      g_autoptr (GBytes) bytes = export_as (plan, &way, TRENDS_PROFILE_FULL, NULL);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_autofree char *edited = with (text, "Al Bee", names[i]);
      g_autoptr (GBytes) changed = g_bytes_new (edited, strlen (edited));
      g_autoptr (TrendsImportReport) kept = NULL, taken = NULL;
      g_auto (TrendsValue) ed = trends_value_text ("44444444-4444-4444-8444-444444444443");
      TrendsEntity *lead;

      g_assert_true (trends_plan_set (plan, quays, TRENDS_INITIATIVE_LEAD, &ed, TRENDS_SET_ONCE, NULL));
      kept = import_bytes (plan, changed);
      g_assert_cmpuint (kept->n_updated + kept->n_added, ==, 0);
      trends_sheet_map_set_overwrites (kept->map, "lead", TRUE);
      g_clear_pointer (&kept->map->source, g_free);
      taken = import_with (plan, changed, kept->map, TRENDS_IMPORT_DEFAULT);
      g_assert_cmpuint (taken->n_updated, ==, 1);
      lead = trends_plan_lookup (plan, trends_entity_get_text (quays, TRENDS_INITIATIVE_LEAD));
      g_assert_nonnull (lead);
      g_assert_cmpstr (trends_entity_get_name (lead), ==, names[i]);
    }
}

static void
test_guarded (void)
{
  static const Way way = { "csv", { NULL } };
  g_autofree char *document = make_document (
    "\"plan\": {\"id\": \"99999999-9999-4999-8999-999999999999\", \"title\": \"Plan\"},"
    "\"groups\": [{\"id\": \"11111111-1111-4111-8111-111111111111\", \"title\": \"Group\"}],"
    "\"trends\": [{\"id\": \"22222222-2222-4222-8222-222222222221\","
    " \"group\": \"11111111-1111-4111-8111-111111111111\", \"title\": \"Data\", \"number\": 1}],"
    "\"initiatives\": [{\"id\": \"33333333-3333-4333-8333-333333333331\","
    " \"trend\": \"22222222-2222-4222-8222-222222222221\", \"title\": \"=HYPERLINK(1)\","
    " \"description\": \"'quoted'\", \"notes\": \"- a line\\n- another\"}]");
  g_autoptr (TrendsPlan) plan = import_plan (document);
  g_autoptr (TrendsPlan) back = make_frame (plan);
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = export_as (plan, &way, TRENDS_PROFILE_FULL, warnings);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (TrendsImportReport) report = import_bytes (back, bytes);

  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbf\"Title\","));
  g_assert_nonnull (strstr (text, "\r\n\"'=HYPERLINK(1)\",\"''quoted'\","));
  g_assert_nonnull (strstr (text, "\"'- a line\n- another\""));
  g_assert_cmpuint (warnings->len, ==, 1);
  assert_same_initiatives (plan, back);
}

/* Who copies a row in a spreadsheet wants another of the kind. */
static void
test_copied_row (void)
{
  static const Way way = { "csv", { NULL } };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 1);
  g_autoptr (TrendsPlan) back = make_frame (plan);
  g_autoptr (GBytes) bytes = export_as (plan, &way, TRENDS_PROFILE_FULL, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  const char *row = strstr (text, "\r\n") + 2;
  g_autofree char *twice = g_strconcat (text, row, NULL);
  g_autoptr (GBytes) all = g_bytes_new (twice, strlen (twice));
  g_autoptr (TrendsImportReport) report = import_bytes (back, all);

  g_assert_cmpuint (g_list_model_get_n_items (trends_plan_get_list (back, TRENDS_KIND_INITIATIVE)), ==,
                    2);
}

/* A plan of initiatives, each with a title of its own */
static TrendsPlan *
make_rows (guint n)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *members = NULL, *document = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (all, "%s{\"id\": \"33333333-3333-4333-8333-3333333333%02u\","
                            " \"trend\": \"22222222-2222-4222-8222-222222222221\","
                            " \"title\": \"Berth %02u\"}", i > 0 ? "," : "", i, i);
  members = g_strdup_printf (
    "\"plan\": {\"id\": \"99999999-9999-4999-8999-999999999999\", \"title\": \"Plan\"},"
    "\"groups\": [{\"id\": \"11111111-1111-4111-8111-111111111111\", \"title\": \"Group\"}],"
    "\"trends\": [{\"id\": \"22222222-2222-4222-8222-222222222221\","
    " \"group\": \"11111111-1111-4111-8111-111111111111\", \"title\": \"Data\", \"number\": 1}],"
    "\"initiatives\": [%s]", all->str);
  document = make_document (members);
  return import_plan (document);
}

/* Every word of the program's in a table of Markdown is the plan's language's, and of what people wrote none is changed. */
static void
test_welsh_markdown (void)
{
  static const Way way = { "md", { NULL } };
  static const char *const english[] = { "Status", "Priority", "Horizon", "Initiative", "Trend", "Start", "End", "Lead",
                                         "Sensitivity", "Delivery confidence", "Milestones", "Needs", "Under way", "Critical",
                                         "Later", "Green", "Public" };
  g_autoptr (TrendsPlan) plan = make_rows (2);
  g_autoptr (TrendsEntity) first
    = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), 0);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  set_language (plan, "cy");
  trends_plan_set_integer (plan, first, TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_UNDER_WAY, NULL);
  trends_plan_set_integer (plan, first, TRENDS_INITIATIVE_PRIORITY, TRENDS_PRIORITY_CRITICAL, NULL);
  trends_plan_set_integer (plan, first, TRENDS_INITIATIVE_END, trends_date_from_iso ("2027-01-15"), NULL);
  trends_plan_set_text (plan, first, TRENDS_INITIATIVE_TITLE, "Done", TRENDS_SET_ONCE, NULL);
  bytes = export_as (plan, &way, TRENDS_PROFILE_FULL, NULL);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_nonnull (strstr (text, "\n| Tuedd | Menter | Arweinydd | Statws | Blaenoriaeth | Gorwel |"));
  g_assert_nonnull (strstr (text, "| Data | Done |  | Ar waith | Hollbwysig |"));
  g_assert_nonnull (strstr (text, "| 15 Ionawr 2027 |"));
  for (guint i = 0; i < G_N_ELEMENTS (english); i++)
    {
      g_autofree char *cell = g_strdup_printf ("| %s |", english[i]);

      if (strstr (text, cell))
        g_error ("“%s” is there in English", english[i]);
    }
}

/* How many it says are gone, of which each must be one of these rows */
static guint
count_gone (TrendsImportReport *report,
            char              **rows)
{
  guint n = 0;

  for (guint i = 0; i < report->remarks->list->len; i++)
    {
      const TrendsSheetRemark *remark = report->remarks->list->pdata[i];
      gboolean is_there = FALSE;

      if (remark->kind != TRENDS_SHEET_GONE)
        continue;
      for (char **row = rows; *row && !is_there; row++)
        is_there = strstr (*row, remark->value) != NULL;
      g_assert_true (is_there);
      n++;
    }
  return n;
}

/* Of any block of rows that was deleted, and of no others, it is said, and they stay. */
static void
test_deleted_rows (void)
{
  static const Way way = { "csv", { NULL } };
  const struct { guint first, n; } blocks[] = { { 0, 0 }, { 0, 1 }, { 3, 1 }, { 2, 5 }, { 7, 3 } };
  g_autoptr (TrendsPlan) plan = make_rows (10);
  g_autoptr (GBytes) bytes = export_as (plan, &way, TRENDS_PROFILE_FULL, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
      g_autoptr (GPtrArray) gone = g_ptr_array_new ();
      g_autoptr (GString) rest = g_string_new (NULL);
      g_autoptr (GBytes) left = NULL;
      g_autoptr (TrendsImportReport) report = NULL;

      for (guint line = 0; lines[line]; line++)
        if (line > blocks[i].first && line <= blocks[i].first + blocks[i].n)
          g_ptr_array_add (gone, lines[line]);
        else
          g_string_append_printf (rest, "%s\r\n", lines[line]);
      g_ptr_array_add (gone, NULL);
      left = g_bytes_new (rest->str, rest->len);
      report = import_bytes (plan, left);
      g_assert_cmpuint (count_gone (report, (char **) gone->pdata), ==, blocks[i].n);
      assert_report (report, 0, 0, 10 - blocks[i].n, 0);
    }
}

/* What came from a register goes out with the rest, and is there when it comes back, whatever the file is called:
 * each row says by its id what it is. */
static void
test_from_register (gconstpointer data)
{
  g_autoptr (TrendsPlan) plan = make_rows (10);
  const char *rows = "Ref,Title,Trend\nR1,Permits,1. Data\nR2,Kiosks,1. Data\nR3,Sensors,1. Data\n";
  g_autoptr (GBytes) register_bytes = g_bytes_new_static (rows, strlen (rows));
  g_autoptr (TrendsImportReport) first = import_bytes (plan, register_bytes);
  g_autoptr (GBytes) bytes = export_as (plan, data, TRENDS_PROFILE_FULL, NULL);
  g_autoptr (TrendsImportReport) back = import_bytes (plan, bytes);

  assert_report (first, 3, 0, 0, 0);
  assert_report (back, 0, 0, 13, 0);
  for (guint i = 0; i < back->remarks->list->len; i++)
    {
      const TrendsSheetRemark *remark = back->remarks->list->pdata[i];

      g_assert_cmpint (remark->kind, !=, TRENDS_SHEET_GONE);
      g_assert_null (strstr (remark->reason, "newer copy"));
    }
  g_assert_cmpstr (back->map->source, ==, "plan");
}

/* Milestones and what relates to what come back with a workbook, once, into the plan and into another one. */
static void
test_beside (gconstpointer data)
{
  g_autofree char *document = make_document (
    "\"plan\": {\"id\": \"99999999-9999-4999-8999-999999999999\", \"title\": \"Plan\", \"language\": \"cy\"},"
    "\"groups\": [{\"id\": \"11111111-1111-4111-8111-111111111111\", \"title\": \"Group\"}],"
    "\"trends\": [{\"id\": \"22222222-2222-4222-8222-222222222221\","
    " \"group\": \"11111111-1111-4111-8111-111111111111\", \"title\": \"Data\", \"number\": 1}],"
    "\"initiatives\": [{\"id\": \"33333333-3333-4333-8333-333333333331\","
    " \"trend\": \"22222222-2222-4222-8222-222222222221\", \"title\": \"Quays\"},"
    " {\"id\": \"33333333-3333-4333-8333-333333333332\","
    " \"trend\": \"22222222-2222-4222-8222-222222222221\", \"title\": \"Boats\"}],"
    "\"dependencies\": [{\"id\": \"55555555-5555-4555-8555-555555555551\", \"kind\": \"relates\","
    " \"initiative\": \"33333333-3333-4333-8333-333333333331\", \"needs\": \"33333333-3333-4333-8333-333333333332\"}],"
    "\"milestones\": [{\"id\": \"66666666-6666-4666-8666-666666666661\", \"title\": \"Built\", \"date\": \"2027-01-15\","
    " \"done\": true, \"initiative\": \"33333333-3333-4333-8333-333333333331\"}]");
  g_autoptr (TrendsPlan) plan = import_plan (document);
  g_autoptr (TrendsPlan) back = make_frame (plan);
  g_autoptr (GBytes) bytes = export_as (plan, data, TRENDS_PROFILE_FULL, NULL);
  g_autoptr (TrendsImportReport) same = import_bytes (plan, bytes);
  g_autoptr (TrendsImportReport) first = import_bytes (back, bytes);
  g_autoptr (TrendsImportReport) second = import_bytes (back, bytes);
  GListModel *milestones = trends_plan_get_list (back, TRENDS_KIND_MILESTONE);
  GListModel *links = trends_plan_get_list (back, TRENDS_KIND_DEPENDENCY);
  g_autoptr (TrendsEntity) milestone = g_list_model_get_item (milestones, 0);
  g_autoptr (TrendsEntity) link = g_list_model_get_item (links, 0);

  assert_report (same, 0, 0, 2, 0);
  assert_report (first, 4, 0, 0, 0);
  assert_report (second, 0, 0, 2, 0);
  g_assert_cmpstr (trends_entity_get_name (milestone), ==, "Built");
  g_assert_cmpstr (trends_entity_get_text (milestone, TRENDS_MILESTONE_INITIATIVE), ==, "33333333-3333-4333-8333-333333333331");
  g_assert_cmpint (trends_entity_get_integer (milestone, TRENDS_MILESTONE_DATE), ==, trends_date_from_iso ("2027-01-15"));
  g_assert_cmpint (trends_entity_get_integer (milestone, TRENDS_MILESTONE_DONE), ==, 1);
  g_assert_cmpint (trends_entity_get_integer (link, TRENDS_DEPENDENCY_DEPENDENCY_KIND), ==, TRENDS_DEPENDENCY_KIND_RELATES);
  g_assert_cmpuint (g_list_model_get_n_items (milestones) + g_list_model_get_n_items (links), ==, 2);
}

static void
test_lists (void)
{
  static const char *const items[] = { "plain", "a; b", "\"", " edge ", "line\nbreak", "a \"b\"" };
  g_autoptr (GString) list = g_string_new (NULL);
  g_auto (GStrv) back = NULL;
  g_auto (GStrv) typed = trends_sheet_own_split (" Jo ;; Sam;");

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    trends_sheet_own_append_item (list, items[i]);
  back = trends_sheet_own_split (list->str);
  g_assert_cmpuint (g_strv_length (back), ==, G_N_ELEMENTS (items));
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    g_assert_cmpstr (back[i], ==, items[i]);
  g_assert_cmpuint (g_strv_length (typed), ==, 2);
  g_assert_cmpstr (typed[0], ==, "Jo");
  g_assert_cmpstr (typed[1], ==, "Sam");
}

static void
add_ways (const char    *name,
          GTestDataFunc  test)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *path = g_strdup_printf ("/own/%s/%s/%s", name, ways[i].format,
                                               ways[i].options[0] ? ways[i].options[0] : "plain");

      g_test_add_data_func (path, &ways[i], test);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_ways ("back-into-the-plan", test_back_into_the_plan);
  add_ways ("into-another-plan", test_into_another_plan);
  g_test_add_func ("/own/looked-at", test_looked_at);
  add_ways ("languages", test_languages);
  g_test_add_func ("/own/welsh", test_welsh);
  g_test_add_func ("/own/welsh-markdown", test_welsh_markdown);
  g_test_add_func ("/own/words", test_words);
  g_test_add_func ("/own/changed", test_changed);
  g_test_add_func ("/own/overwritten-lead", test_overwritten_lead);
  g_test_add_func ("/own/guarded", test_guarded);
  g_test_add_func ("/own/copied-row", test_copied_row);
  g_test_add_func ("/own/deleted-rows", test_deleted_rows);
  add_ways ("from-register", test_from_register);
  g_test_add_data_func ("/own/beside/xlsx", &ways[3], test_beside);
  g_test_add_data_func ("/own/beside/ods", &ways[4], test_beside);
  g_test_add_func ("/own/lists", test_lists);
  return g_test_run ();
}
