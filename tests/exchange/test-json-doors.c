/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-json-doors.c: every door at which JSON comes in holds it to the same rules: a document,
 * a catalogue, a column of a plan file, its log, and edits that were kept beside it. Limits
 * differ where src/json says so.
 */

#include "store-fixture.h"
#include "trends-catalogue.h"
#include "trends-json-fence.h"
#include "trends-plan-verbs.h"
#include "trends-test-exchange.h"

#include <string.h>

/* A door is asked whether it takes an object as data that Trends doesn't know. */
typedef gboolean (*Door) (const char *folder,
                          const char *object);

static gboolean
import_takes (const char *folder,
              const char *object)
{
  g_autofree char *document = g_strdup_printf (
    "{\"format\": \"org.socitm.Trends.plan\", \"version\": 1, \"plan\": {\"id\":"
    " \"99999999-9999-4999-8999-999999999999\", \"title\": \"Plan\", %s}",
    object + 1);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (document, -1, NULL);
  g_autoptr (TrendsImportReport) report = NULL;
  g_autoptr (TrendsPlan) plan = trends_import_new_plan (stream, NULL, NULL, &report, NULL, NULL);

  return plan != NULL && report->n_refused == 0;
}

static gboolean
catalogue_takes (const char *folder,
                 const char *object)
{
  g_autoptr (GFile) file = fixture_file (folder, "catalogue.json");
  g_autofree char *text = g_strdup_printf (
    "{\"format\": \"org.socitm.Trends.catalogue\", \"version\": 1, \"id\": \"ours\","
    " \"groups\": [], \"trends\": [{}], %s",
    object + 1);
  g_autoptr (TrendsCatalogue) catalogue = NULL;

  fixture_replace (file, text, strlen (text));
  catalogue = trends_catalogue_load (g_file_peek_path (file), NULL);
  return catalogue != NULL;
}

/* Runs SQL with ?1 for the object in a plan file, and returns whether nothing is wrong with it. */
static gboolean
file_takes (const char *folder,
            const char *sql,
            const char *object)
{
  g_autoptr (GFile) file = fixture_file (folder, "Plan.trends");
  g_auto (GStrv) quoted = g_strsplit (object, "'", -1);
  g_autofree char *literal = g_strjoinv ("''", quoted);
  g_auto (GStrv) parts = g_strsplit (sql, "?1", -1);
  g_autofree char *whole = g_strjoinv (literal, parts);
  g_autoptr (TrendsStore) store = NULL;
  g_autoptr (GError) error = NULL;
  gboolean taken;

  if (!g_file_query_exists (file, NULL))
    g_object_unref (fixture_make_plan (folder, 2));
  fixture_exec (file, whole);
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  taken = store != NULL && trends_store_get_state (store) == TRENDS_SAVE_STATE_SAVED;
  if (store != NULL)
    g_assert_true (trends_store_close (store, NULL));
  return taken;
}

static gboolean
column_takes (const char *folder,
              const char *object)
{
  gboolean taken = file_takes (folder, "UPDATE plan SET extra = '?1'", object);

  file_takes (folder, "UPDATE plan SET extra = NULL", object);
  return taken;
}

static gboolean
log_takes (const char *folder,
           const char *object)
{
  gboolean taken = file_takes (folder,
                               "UPDATE edit SET changes = '[{\"do\":\"add\",\"kind\":\"owner\","
                               "\"id\":\"99999999-9999-4999-8999-999999999999\","
                               "\"fields\":{\"name\":\"X\",\"extra\":?1}}]' WHERE seq = 2",
                               object);

  file_takes (folder, "UPDATE edit SET changes = '[]' WHERE seq = 2", object);
  return taken;
}

static gboolean
kept_takes (const char *folder,
            const char *object)
{
  g_autoptr (TrendsEditBuilder) builder = trends_edit_builder_new ("Edit", TRENDS_ORIGIN_USER);
  g_autoptr (TrendsRecord) owner = trends_record_new (TRENDS_KIND_OWNER,
                                                      "99999999-9999-4999-8999-999999999999");
  g_autoptr (TrendsEdit) edit = NULL;
  g_autoptr (TrendsEdit) again = NULL;
  g_autofree char *text = NULL;

  trends_record_set (owner, TRENDS_OWNER_NAME, trends_value_text ("X"));
  trends_record_set (owner, TRENDS_OWNER_EXTRA, trends_value_text (object));
  trends_edit_builder_add (builder, owner);
  edit = trends_edit_builder_end (g_steal_pointer (&builder));
  text = trends_store_edit_to_text (edit);
  again = trends_store_edit_from_text (text);
  if (again != NULL)
    g_assert_cmpstr (trends_value_get_text (trends_record_get_value (
                       trends_edit_get_change (again, 0)->record, TRENDS_OWNER_EXTRA)),
                     ==, object);
  return again != NULL;
}

static const struct
{
  const char *name;
  Door takes;
  guint max_depth; /* of the object */
} doors[] = {
  { "a document", import_takes, TRENDS_JSON_MAX_DEPTH_WITHIN },
  { "a catalogue", catalogue_takes, TRENDS_JSON_MAX_DEPTH },
  { "a column", column_takes, TRENDS_JSON_MAX_DEPTH_KEPT },
  { "the log", log_takes, TRENDS_JSON_MAX_DEPTH_KEPT },
  { "what is kept", kept_takes, TRENDS_JSON_MAX_DEPTH_KEPT },
};

static void
assert_door (guint       i,
             const char *folder,
             const char *object,
             gboolean    wanted)
{
  if (doors[i].takes (folder, object) != wanted)
    g_error ("%s %s this: %.80s", doors[i].name, wanted ? "refuses" : "lets through", object);
}

static void
assert_doors (const char *object,
              gboolean    wanted)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (doors); i++)
    assert_door (i, folder, object, wanted);
}

static void
test_taken (void)
{
  static const char *const whole[] = {
    "{\"x\":null}", "{\"x\":[1,-2.5e3,true,\"\\ud83c\\udf31 \\\\u0000 \\n\"]}",
    "{\"x\":{\"a\":1},\"y\":{\"a\":1}}", "{ \"x\" :\n[ ] }",
  };

  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    assert_doors (whole[i], TRUE);
}

static void
test_refused (void)
{
  static const char *const wrong[] = {
    "{\"x\":NaN}", "{\"x\":-Infinity}", "{\"x\":01}", "{\"x\":1.}", "{\"x\":+1}", "{\"x\":0x10}",
    "{\"x\":\"\\ud800\"}", "{\"x\":\"\\udc00\"}", "{\"x\":\"\\ud800\\ud800\"}",
    "{\"x\":\"\\u0000\"}", "{\"\\u0000\":1}", "{\"x\":\"\\x41\"}", "{\"x\":\"a\nb\"}",
    "{\"x\":1,\"x\":1}", "{\"x\":{\"a\":1,\"\\u0061\":2}}", "{\"x\":[{\"\":1,\"\":1}]}",
    "{\"x\":'a'}", "{x:1}", "{\"x\":[1,]}", "{\"x\":[1 2]}", "{\"x\":1,}", "{\"x\":nul}",
    "{\"x\":\"\xff\"}", "{\"x\":\"\xed\xa0\x80\"}", "{\"x\":/* no */1}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    assert_doors (wrong[i], FALSE);
}

/* Objects in each other, `depth` of them */
static char *
nest (guint depth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, "{\"x\":");
  g_string_append_c (text, '1');
  for (guint i = 0; i < depth; i++)
    g_string_append_c (text, '}');
  return g_string_free (text, FALSE);
}

static void
test_deep (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (doors); i++)
    {
      g_autofree char *most = nest (doors[i].max_depth);
      g_autofree char *more = nest (doors[i].max_depth + 1);
      g_autofree char *overflowing = nest (200000);

      assert_door (i, folder, most, TRUE);
      assert_door (i, folder, more, FALSE);
      assert_door (i, folder, overflowing, FALSE);
    }
}

/* What a document may hold, an export can write; and what is deeper, from a plan file that
 * another program has changed, is refused rather than written for nobody to read. */
static void
test_deep_exported (void)
{
  g_autofree char *most = nest (TRENDS_JSON_MAX_DEPTH_WITHIN);
  g_autofree char *more = nest (TRENDS_JSON_MAX_DEPTH_WITHIN + 1);
  g_autoptr (TrendsPlan) plan = import_plan (
    "{\"format\": \"org.socitm.Trends.plan\", \"version\": 1,"
    " \"plan\": {\"id\": \"99999999-9999-4999-8999-999999999999\", \"title\": \"Plan\"}}");
  TrendsEntity *info = trends_plan_get_info (plan);
  const TrendsExportOptions options = { TRENDS_PROFILE_FULL, NULL, NULL, NULL, NULL };
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autoptr (TrendsPlan) imported = NULL;

  g_assert_true (trends_plan_set_text (plan, info, TRENDS_PLAN_EXTRA, most, TRENDS_SET_ONCE, NULL));
  text = export_json (plan, TRENDS_PROFILE_FULL);
  imported = import_plan (text);
  again = export_json (imported, TRENDS_PROFILE_FULL);
  assert_same (text, again);

  g_assert_true (trends_plan_set_text (plan, info, TRENDS_PLAN_EXTRA, more, TRENDS_SET_ONCE, NULL));
  g_assert_false (trends_export_to_stream (plan, trends_formats_find ("json"), &options, stream,
                                           NULL, &error));
  g_assert_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-doors/taken", test_taken);
  g_test_add_func ("/json-doors/refused", test_refused);
  g_test_add_func ("/json-doors/deep", test_deep);
  g_test_add_func ("/json-doors/deep-exported", test_deep_exported);
  return g_test_run ();
}
