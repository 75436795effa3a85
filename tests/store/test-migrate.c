/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-migrate.c: a plan of an older format becomes one of this, with a copy of
 * it as it was beside it; or, where that can't be, stays as it is.
 */

#include "shim-vfs.h"
#include "store-fixture.h"
#include "trends-date.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define FRONT_DOOR "50000000-0000-4000-8000-000000000001"

static GFile *
make_old (const char *folder)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "store", "plan-v0.sql",
                                                 NULL);
  g_autofree char *sql = NULL;
  GFile *file = fixture_file (folder, "Old.trends");
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &sql, NULL, &error);
  g_assert_no_error (error);
  fixture_exec (file, sql);
  return file;
}

static void
assert_content (TrendsPlan *plan)
{
  TrendsEntity *initiative = trends_plan_lookup (plan, FRONT_DOOR);
  g_auto (GStrv) contributors = trends_entity_dup_strings (initiative,
                                                           TRENDS_INITIATIVE_CONTRIBUTORS);

  g_assert_cmpstr (trends_entity_get_name (trends_plan_get_info (plan)), ==, "Trial of a plan");
  g_assert_cmpstr (trends_entity_get_name (initiative), ==, "One front door");
  g_assert_cmpint (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS), ==,
                   TRENDS_STATUS_UNDER_WAY);
  g_assert_cmpint (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_CHECK_WELSH), ==,
                   TRENDS_CHECK_UNSET);
  g_assert_cmpint (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_VOTES), ==,
                   TRENDS_UNSET);
  g_assert_cmpint (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_COST), ==, 8600000);
  g_assert_cmpuint (g_strv_length (contributors), ==, 2);
  g_assert_cmpstr (contributors[0], ==, "30000000-0000-4000-8000-000000000002");
  g_assert_cmpstr (contributors[1], ==, "30000000-0000-4000-8000-000000000001");
}

static void
test_migrate (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_old (folder);
  g_autoptr (GFile) backup = fixture_file (folder, "Old.trends.v0-backup");
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  g_autoptr (GPtrArray) log = NULL;
  g_autofree char *dump = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_SAVED);
  assert_content (trends_store_get_plan (store));
  g_assert_nonnull (trends_plan_add_owner (trends_store_get_plan (store), "Somebody new",
                                           TRENDS_OWNER_PERSON, NULL));
  g_assert_true (trends_store_close (store, &error));
  dump = trends_plan_dump (trends_store_get_plan (store));

  g_assert_cmpint (fixture_query (file, "PRAGMA user_version"), ==, 4);
  fixture_assert_holds (file, dump);
  fixture_assert_sound (file);
  log = trends_store_read_log (file, &error);
  g_assert_cmpuint (log->len, ==, 3);

  g_assert_cmpuint (fixture_count_files (folder), ==, 2);
  g_assert_cmpint (fixture_query (backup, "PRAGMA user_version"), ==, 0);
  g_assert_cmpint (fixture_query (backup, "SELECT count(*) FROM initiative"), ==, 2);
  g_assert_cmpint (fixture_query (backup, "SELECT count(*) FROM edit"), ==, 2);
}

static char *
dup_text (sqlite3    *db,
          const char *sql)
{
  GString *text = g_string_new (NULL);
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        {
          const char *value = (const char *) sqlite3_column_text (statement, i);

          g_string_append_printf (text, "%s|", value != NULL ? value : "NULL");
        }
      g_string_append_c (text, '\n');
    }
  sqlite3_finalize (statement);
  return g_string_free (text, FALSE);
}

/* (transfer full): the names of the columns of an old table, quoted */
static char *
dup_columns (sqlite3    *db,
             const char *table)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT group_concat ('\"' || name || '\"', ', ') FROM pragma_table_info ('%s')"
    " WHERE NOT ('%s' = 'baseline' AND name = 'state')", table, table);
  g_autofree char *names = dup_text (db, sql);

  return g_strndup (names, strlen (names) - 2);
}

/* Format 1 had a baseline's state in its row. */
static void
assert_states_kept (sqlite3 *old,
                    sqlite3 *now)
{
  g_autofree char *before = NULL, *after = NULL;

  before = dup_text (old, "SELECT id, state FROM baseline WHERE state IS NOT NULL ORDER BY 1");
  after = dup_text (now, "SELECT baseline, state FROM baseline_state ORDER BY 1");
  g_assert_cmpstr (before, ==, after);
}

/* Every value of every row that was there is there still, as SQLite reads it. */
static void
assert_kept (GFile *backup,
             GFile *file,
             guint  version)
{
  sqlite3 *old, *now;
  g_autofree char *names = NULL;
  g_auto (GStrv) tables = NULL;

  g_assert_cmpint (sqlite3_open (g_file_peek_path (backup), &old), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_open (g_file_peek_path (file), &now), ==, SQLITE_OK);
  names = dup_text (old, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  tables = g_strsplit (names, "|\n", -1);
  g_assert_cmpuint (g_strv_length (tables), >, 14);
  for (guint i = 0; *tables[i] != '\0'; i++)
    {
      g_autofree char *columns = dup_columns (old, tables[i]);
      g_autofree char *sql = g_strdup_printf ("SELECT %s FROM \"%s\" ORDER BY 1, 2", columns,
                                              tables[i]);
      g_autofree char *before = dup_text (old, sql);
      g_autofree char *after = dup_text (now, sql);

      g_assert_cmpstr (before, ==, after);
    }

  if (version == 1)
    assert_states_kept (old, now);
  sqlite3_close (old);
  sqlite3_close (now);
}

/* Plans that the programs of their time wrote: the sample, a large one, and ones that have
 * something in every field of every kind, with edits in their logs. */
static const struct
{
  const char *name, *backup;
  guint version;
} written[] = {
  { "plan-v1-sample", "Old.trends.v1-backup", 1 },
  { "plan-v1-large", "Old.trends.v1-backup", 1 },
  { "plan-v1-random", "Old.trends.v1-backup", 1 },
  { "plan-v2-sample", "Old.trends.v2-backup", 2 },
  { "plan-v2-random", "Old.trends.v2-backup", 2 },
  { "plan-v3-sample", "Old.trends.v3-backup", 3 },
  { "plan-v3-random", "Old.trends.v3-backup", 3 },
};

static void
test_from_written (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    {
      g_autoptr (FixtureFolder) folder = fixture_folder_new ();
      g_autoptr (GFile) file = fixture_unpack (folder, written[i].name);
      g_autoptr (GFile) backup = fixture_file (folder, written[i].backup);
      g_autoptr (GBytes) before = fixture_read (file), kept = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (TrendsStore) store = NULL;
      g_autoptr (GPtrArray) log = NULL;
      g_autofree char *looked = NULL, *dump = NULL;

      store = trends_store_open (file, TRENDS_OPEN_READ_ONLY, &error);
      g_assert_no_error (error);
      looked = trends_plan_dump (trends_store_get_plan (store));
      g_clear_object (&store);
      kept = fixture_read (file);
      g_assert_true (g_bytes_equal (before, kept));

      store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_SAVED);
      dump = trends_plan_dump (trends_store_get_plan (store));
      g_assert_cmpstr (looked, ==, dump);
      g_assert_true (trends_store_close (store, &error));

      fixture_assert_sound (file);
      assert_kept (backup, file, written[i].version);
      log = trends_store_read_log (file, &error);
      g_assert_no_error (error);
      g_assert_cmpint (fixture_query (backup, "PRAGMA user_version"), ==, written[i].version);
      g_assert_cmpint (fixture_query (file, "PRAGMA user_version"), ==, 4);
    }
}

/* The copy is a plan of its own, and another copy gets another name. */
static void
test_backups (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_old (folder);
  g_autoptr (GFile) backup = fixture_file (folder, "Old.trends.v0-backup");
  g_autoptr (GFile) second = fixture_file (folder, "Old.trends.v0-backup-2");
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_NORMAL, NULL);
  g_autofree char *dump = trends_plan_dump (trends_store_get_plan (store));

  g_clear_object (&store);
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_true (g_file_copy (backup, file, 0, NULL, NULL, NULL, NULL));

  /* There is a copy of just this. */
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, NULL);
  g_clear_object (&store);
  fixture_assert_holds (file, dump);
  g_assert_cmpuint (fixture_count_files (folder), ==, 2);

  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_true (g_file_copy (backup, file, 0, NULL, NULL, NULL, NULL));
  fixture_exec (file, "UPDATE plan SET title = 'Another trial'");
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, NULL);
  g_clear_object (&store);
  g_assert_true (g_file_query_exists (second, NULL));
  g_assert_cmpuint (fixture_count_files (folder), ==, 3);
}

/* A copy that was there isn't ours to take away where bringing up to date fails. */
static void
test_backup_kept (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_old (folder);
  g_autoptr (GFile) backup = fixture_file (folder, "Old.trends.v0-backup");
  g_autoptr (GFile) aside = fixture_file (folder, "Aside.trends");
  g_autoptr (TrendsStore) store = NULL;

  fixture_exec (file, "UPDATE initiative SET status = 'nonsense'");
  g_assert_true (g_file_copy (file, aside, 0, NULL, NULL, NULL, NULL));
  g_assert_null (trends_store_open (file, TRENDS_OPEN_NORMAL, NULL));
  g_assert_cmpuint (fixture_count_files (folder), ==, 2);
  g_assert_true (g_file_move (aside, backup, 0, NULL, NULL, NULL, NULL));
  g_assert_null (trends_store_open (file, TRENDS_OPEN_NORMAL, NULL));
  g_assert_true (g_file_query_exists (backup, NULL));
  g_assert_cmpuint (fixture_count_files (folder), ==, 2);
}

static void
test_read_only (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_old (folder);
  g_autoptr (GFile) copy = fixture_file (folder, "Copy.trends");
  g_autoptr (GBytes) before = fixture_read (file);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_READ_ONLY, &error);
  g_autofree char *dump = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_READ_ONLY);
  assert_content (trends_store_get_plan (store));
  g_assert_true (trends_store_save_copy (store, copy, FALSE, &error));
  g_assert_no_error (error);
  dump = trends_plan_dump (trends_store_get_plan (store));
  g_assert_true (trends_store_close (store, &error));
  fixture_assert_holds (copy, dump);
  fixture_assert_sound (copy);
  fixture_assert_sound (file);

  after = fixture_read (file);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (fixture_count_files (folder), ==, 2);
}

/* Whoever comes first migrates it; the others find it migrated. */
static gpointer
open_in_thread (gpointer file)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = NULL;

  g_main_context_push_thread_default (context);
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  if (error != NULL)
    g_test_message ("%s", error->message);
  g_clear_object (&store);
  g_main_context_pop_thread_default (context);
  return GINT_TO_POINTER (error == NULL);
}

static void
test_race (void)
{
  for (int round = 0; round < 5; round++)
    {
      g_autoptr (FixtureFolder) folder = fixture_folder_new ();
      g_autoptr (GFile) file = make_old (folder);
      GThread *threads[6];

      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        threads[i] = g_thread_new ("open", open_in_thread, file);
      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        g_assert_true (GPOINTER_TO_INT (g_thread_join (threads[i])));
      fixture_assert_sound (file);
      g_assert_cmpuint (fixture_count_files (folder), ==, 2);
    }
}

static void
test_analysed (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_old (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = NULL;

  fixture_exec (file, "ANALYZE");
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  g_assert_no_error (error);
  assert_content (trends_store_get_plan (store));
  fixture_assert_sound (file);
}

/* The row that doesn't fit is named, whether it is migrated in place or in memory. */
static void
test_row (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_old (folder);

  fixture_exec (file, "UPDATE initiative SET value = 6 WHERE id = '" FRONT_DOOR "'");
  for (int mode = TRENDS_OPEN_NORMAL; mode <= TRENDS_OPEN_READ_ONLY; mode++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (trends_store_open (file, mode, &error));
      g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, FRONT_DOOR));
    }
}

static void
test_refused (void)
{
  static const char *const faults[] = {
    "UPDATE initiative SET trend = '40000000-0000-4000-8000-00000000000f'",
    "UPDATE initiative SET status = 'nonsense'",
    "UPDATE initiative SET contributors = '[\"30000000-0000-4000-8000-00000000000f\"]'",
    "UPDATE initiative SET contributors = '{' WHERE lead IS NOT NULL",
    "CREATE TABLE more (x)",
    "CREATE TRIGGER t AFTER INSERT ON owner BEGIN DELETE FROM plan; END",
    "CREATE VIEW v AS SELECT * FROM plan",
    "ALTER TABLE initiative DROP COLUMN notes",
    "DROP TABLE milestone",
    "DELETE FROM plan",
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (FixtureFolder) folder = fixture_folder_new ();
      g_autoptr (GFile) file = make_old (folder);
      g_autoptr (GBytes) before = NULL, after = NULL;
      g_autoptr (GError) error = NULL;
      gboolean is_data = g_str_has_prefix (faults[i], "UPDATE")
                         || g_str_has_prefix (faults[i], "DELETE");
      TrendsStoreError expected = is_data ? TRENDS_STORE_ERROR_DAMAGED
                                          : TRENDS_STORE_ERROR_ALTERED;

      fixture_exec (file, faults[i]);
      before = fixture_read (file);
      g_test_message ("%s", faults[i]);
      g_assert_null (trends_store_open (file, TRENDS_OPEN_NORMAL, &error));
      /* What another program did to the schema is no damage. */
      g_assert_error (error, TRENDS_STORE_ERROR, (int) expected);

      after = fixture_read (file);
      g_assert_true (g_bytes_equal (before, after));
      g_assert_cmpuint (fixture_count_files (folder), ==, 1);
    }
}

static GFile *
make_random (const char *folder)
{
  return fixture_unpack (folder, "plan-v1-random");
}

typedef GFile *(*Make) (const char *folder);

/* What the plan of an old file says in this format */
static char *
dup_expected (Make make)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_READ_ONLY, &error);

  g_assert_no_error (error);
  return trends_plan_dump (trends_store_get_plan (store));
}

static void
assert_migrates (GFile      *file,
                 const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_SAVED);
  g_assert_true (trends_store_close (store, NULL));
  fixture_assert_holds (file, expected);
  fixture_assert_sound (file);
}

/* Where the disk fails half-way, the old plan is still there, or the new one is; and
 * either can be read meanwhile. */
static gboolean
migrate_with_fault (Make        make,
                    const char *expected,
                    guint       nth)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = NULL;
  gboolean reached;

  shim_vfs_fail (nth, TRUE);
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  reached = shim_vfs_get_count () >= nth;
  shim_vfs_fail (0, FALSE);
  g_assert_true ((store != NULL) != (error != NULL));
  if (store != NULL)
    {
      g_autofree char *dump = trends_plan_dump (trends_store_get_plan (store));

      g_assert_cmpstr (dump, ==, expected);
    }
  g_clear_object (&store);
  assert_migrates (file, expected);
  return reached;
}

static gboolean
lose_power_at (Make        make,
               const char *expected,
               guint       nth)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make (folder);
  g_autoptr (TrendsStore) store = NULL;
  gboolean reached;

  shim_vfs_cut_power (folder, nth, nth);
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, NULL);
  reached = shim_vfs_get_count () >= nth;
  g_clear_object (&store);

  shim_vfs_restore ();
  assert_migrates (file, expected);
  return reached;
}

typedef gboolean (*Mishap) (Make        make,
                            const char *expected,
                            guint       nth);

static void
try_mishap (Make   make,
            Mishap mishap,
            guint  step)
{
  g_autofree char *expected = dup_expected (make);
  guint nth = 1;

  while (mishap (make, expected, nth))
    nth += step;
  g_test_message ("%u calls", nth);
  g_assert_cmpuint (nth, >, 3 * step);
}

static void
test_faults (void)
{
  try_mishap (make_old, migrate_with_fault, 8);
  try_mishap (make_random, migrate_with_fault, 31);
}

static void
test_power (void)
{
  try_mishap (make_old, lose_power_at, 7);
  try_mishap (make_random, lose_power_at, 29);
}

/* A plan isn't out of reach because nothing can be written. */
static void
test_no_room (void)
{
  g_autofree char *expected = dup_expected (make_random);
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_random (folder);
  g_autoptr (GFile) copy = fixture_file (folder, "Copy.trends");
  g_autoptr (GBytes) before = fixture_read (file);
  g_autoptr (GBytes) after = NULL;
  g_autofree char *dump = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = NULL;

  shim_vfs_fail (1, TRUE);
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  shim_vfs_fail (0, FALSE);
  g_assert_no_error (error);
  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_READ_ONLY);
  g_assert_nonnull (strstr (trends_store_get_problem (store), "older version"));
  g_assert_true (trends_plan_get_read_only (trends_store_get_plan (store)));
  dump = trends_plan_dump (trends_store_get_plan (store));
  g_assert_cmpstr (dump, ==, expected);
  after = fixture_read (file);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (fixture_count_files (folder), ==, 1);

  g_assert_true (trends_store_save_copy (store, copy, FALSE, &error));
  g_assert_no_error (error);
  fixture_assert_holds (copy, expected);
  fixture_assert_sound (copy);
}

#define SET_EXTRA "UPDATE %s SET extra = '%s' WHERE id = (SELECT min (id) FROM %s)"

static void
set_extra (GFile      *file,
           const char *table,
           const char *extra)
{
  g_autofree char *sql = g_strdup_printf (SET_EXTRA, table, extra, table);

  fixture_exec (file, sql);
}

/* The first by its id. */
static TrendsEntity *
get_first (TrendsPlan *plan,
           TrendsKind  kind)
{
  GListModel *list = trends_plan_get_list (plan, kind);
  TrendsEntity *first = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      if (first == NULL
          || strcmp (trends_entity_get_id (entity), trends_entity_get_id (first)) < 0)
        first = entity; /* the plan keeps it */
    }
  g_assert_nonnull (first);
  return first;
}

/* A plan of the format before, into which somebody has imported what a later one wrote. */
static GFile *
make_foresighted (const char *folder)
{
  GFile *file = fixture_unpack (folder, "plan-v1-sample");
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_READ_ONLY, NULL);
  TrendsPlan *plan = trends_store_get_plan (store);
  g_autofree char *document = g_strdup_printf (
    "{\"comments\":[{\"id\":\"C0000000-0000-4000-8000-000000000001\",\"entry\":\"%s\","
    "\"text\":\"Why?\",\"mood\":[1.50]},{\"id\":\"c0000000-0000-4000-8000-000000000002\","
    "\"entry\":\"c0000000-0000-4000-8000-00000000000f\",\"text\":\"Of whom?\"}],"
    "\"saved_filters\":[{\"id\":\"c0000000-0000-4000-8000-000000000003\",\"name\":\"Odd\","
    "\"conditions\":\"5 later()\"}],\"weather\":{\"here\":0.10}}",
    trends_entity_get_id (get_first (plan, TRENDS_KIND_INITIATIVE)));
  g_autofree char *sql = NULL;

  g_clear_object (&store);
  set_extra (file, "initiative",
             "{\"urgency\":3,\"risk_reduction\":9,\"later\":1.50,\"title\":\"Other\"}");
  set_extra (file, "trend", "{\"hidden\":true}");
  set_extra (file, "workshop", "{\"facilitator_notes\":\"Two\\nlines\",\"wall\":\"ceiling\"}");
  set_extra (file, "plan", "{\"country\":\"wales\",\"budget\":100,\"budget_capital\":200}");
  sql = g_strdup_printf ("UPDATE plan SET document_extra = '%s'", document);
  fixture_exec (file, sql);
  return file;
}

static void
assert_named (GPtrArray  *faults,
              const char *word)
{
  for (guint i = 0; i < faults->len; i++)
    if (strstr (faults->pdata[i], word) != NULL)
      return;
  g_error ("“%s” isn’t named", word);
}

static void
assert_adopted (TrendsPlan *plan)
{
  TrendsEntity *initiative = get_first (plan, TRENDS_KIND_INITIATIVE);
  TrendsEntity *workshop = get_first (plan, TRENDS_KIND_WORKSHOP);
  TrendsEntity *info = trends_plan_get_info (plan);
  TrendsEntity *comment;

  g_assert_cmpint (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_URGENCY), ==, 3);
  g_assert_cmpint (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_RISK_REDUCTION), ==,
                   TRENDS_UNSET);
  g_assert_cmpstr (trends_entity_get_text (initiative, TRENDS_INITIATIVE_EXTRA), ==,
                   "{\"risk_reduction\":9,\"later\":1.50,\"title\":\"Other\"}");
  g_assert_cmpint (trends_entity_get_integer (get_first (plan, TRENDS_KIND_TREND),
                                              TRENDS_TREND_HIDDEN), ==, 1);
  g_assert_cmpstr (trends_entity_get_text (get_first (plan, TRENDS_KIND_TREND),
                                           TRENDS_TREND_EXTRA), ==, "");
  g_assert_cmpstr (trends_entity_get_text (workshop, TRENDS_WORKSHOP_FACILITATOR_NOTES), ==,
                   "Two\nlines");
  g_assert_cmpstr (trends_entity_get_text (workshop, TRENDS_WORKSHOP_EXTRA), ==,
                   "{\"wall\":\"ceiling\"}");
  g_assert_cmpint (trends_entity_get_integer (info, TRENDS_PLAN_BUDGET), ==, 100);
  g_assert_cmpstr (trends_entity_get_text (info, TRENDS_PLAN_EXTRA), ==,
                   "{\"budget_capital\":200}");
  comment = trends_plan_lookup (plan, "c0000000-0000-4000-8000-000000000001");
  g_assert_true (trends_entity_get_ref (comment, TRENDS_COMMENT_ENTRY) == initiative);
  g_assert_cmpstr (trends_entity_get_text (comment, TRENDS_COMMENT_EXTRA), ==,
                   "{\"mood\":[1.50]}");
  g_assert_null (trends_plan_lookup (plan, "c0000000-0000-4000-8000-000000000002"));
  g_assert_nonnull (trends_plan_lookup (plan, "c0000000-0000-4000-8000-000000000003"));
  g_assert_cmpstr (trends_entity_get_text (info, TRENDS_PLAN_DOCUMENT_EXTRA), ==,
                   "{\"comments\":[{\"id\":\"c0000000-0000-4000-8000-000000000002\",\"entry\":"
                   "\"c0000000-0000-4000-8000-00000000000f\",\"text\":\"Of whom?\"}],"
                   "\"weather\":{\"here\":0.10}}");
}

/* What was kept as unknown is known now: where it is valid it is in its field, where it isn't
 * it stays and is named. */
static void
test_adopted (void)
{
  static const char *const left[] = { "risk_reduction", "title", "wall", "budget_capital",
                                      "comments" };
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_foresighted (folder);
  g_autoptr (GPtrArray) faults = NULL;
  g_autofree char *dump = NULL;
  g_autoptr (GError) error = NULL;

  for (guint mode = TRENDS_OPEN_READ_ONLY + 1; mode-- > TRENDS_OPEN_NORMAL;)
    {
      g_autoptr (TrendsStore) store = trends_store_open (file, mode, &error);

      g_assert_no_error (error);
      assert_adopted (trends_store_get_plan (store));
      dump = dump != NULL ? dump : trends_plan_dump (trends_store_get_plan (store));
      faults = faults != NULL ? faults : trends_store_check (file, &error);
    }
  fixture_assert_holds (file, dump);
  g_assert_cmpuint (faults->len, ==, G_N_ELEMENTS (left));
  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    assert_named (faults, left[i]);
  g_clear_pointer (&faults, g_ptr_array_unref);
  faults = trends_store_check (file, &error);
  g_assert_cmpuint (faults->len, ==, G_N_ELEMENTS (left));
}

/* Format 2 had no end of a plan. */
static void
test_adopted_2 (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_unpack (folder, "plan-v2-sample");
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = NULL;
  TrendsEntity *info;

  set_extra (file, "plan", "{\"end_date\":\"2028-03-31\",\"mood\":1}");
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  g_assert_no_error (error);
  info = trends_plan_get_info (trends_store_get_plan (store));
  g_assert_cmpint (trends_entity_get_integer (info, TRENDS_PLAN_ENDS), ==,
                   trends_date_from_iso ("2028-03-31"));
  g_assert_cmpstr (trends_entity_get_text (info, TRENDS_PLAN_EXTRA), ==, "{\"mood\":1}");
}

/* Format 3 didn't say what governance dates are for. */
static void
test_adopted_3 (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_unpack (folder, "plan-v3-sample");
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  GListModel *dates;

  fixture_exec (file,
                "UPDATE governance_date SET extra = '{\"kind\":\"budget\",\"mood\":1}'"
                " WHERE title LIKE '%budget%'");
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  g_assert_no_error (error);
  dates = trends_plan_get_list (trends_store_get_plan (store), TRENDS_KIND_GOVERNANCE_DATE);
  for (guint i = 0; i < g_list_model_get_n_items (dates); i++)
    {
      g_autoptr (TrendsEntity) date = g_list_model_get_item (dates, i);
      gint64 kind = trends_entity_get_integer (date, TRENDS_GOVERNANCE_DATE_DATE_KIND);

      if (kind == TRENDS_DATE_KIND_BUDGET)
        g_ptr_array_add (found, date);
      else
        g_assert_cmpint (kind, ==, TRENDS_DATE_KIND_OTHER);
    }
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (trends_entity_get_text (found->pdata[0], TRENDS_GOVERNANCE_DATE_EXTRA), ==,
                   "{\"mood\":1}");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  shim_vfs_install (); /* for its speed */
  g_test_add_func ("/store/migrate/from-0", test_migrate);
  g_test_add_func ("/store/migrate/from-written", test_from_written);
  g_test_add_func ("/store/migrate/adopted", test_adopted);
  g_test_add_func ("/store/migrate/adopted-2", test_adopted_2);
  g_test_add_func ("/store/migrate/adopted-3", test_adopted_3);
  g_test_add_func ("/store/migrate/backups", test_backups);
  g_test_add_func ("/store/migrate/backup-kept", test_backup_kept);
  g_test_add_func ("/store/migrate/read-only", test_read_only);
  g_test_add_func ("/store/migrate/race", test_race);
  g_test_add_func ("/store/migrate/analysed", test_analysed);
  g_test_add_func ("/store/migrate/row", test_row);
  g_test_add_func ("/store/migrate/refused", test_refused);
  g_test_add_func ("/store/migrate/faults", test_faults);
  g_test_add_func ("/store/migrate/power", test_power);
  g_test_add_func ("/store/migrate/no-room", test_no_room);
  return g_test_run ();
}
