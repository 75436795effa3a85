/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-migrate.c: a plan of an older format becomes one of this, with a copy of
 * it as it was beside it; or, where that can't be, stays as it is.
 */

#include "shim-vfs.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
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

  g_assert_cmpint (fixture_query (file, "PRAGMA user_version"), ==, 1);
  fixture_assert_holds (file, dump);
  fixture_assert_sound (file);
  log = trends_store_read_log (file, &error);
  g_assert_cmpuint (log->len, ==, 3);

  g_assert_cmpuint (fixture_count_files (folder), ==, 2);
  g_assert_cmpint (fixture_query (backup, "PRAGMA user_version"), ==, 0);
  g_assert_cmpint (fixture_query (backup, "SELECT count(*) FROM initiative"), ==, 2);
  g_assert_cmpint (fixture_query (backup, "SELECT count(*) FROM edit"), ==, 2);
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

  store = trends_store_open (file, TRENDS_OPEN_NORMAL, NULL);
  g_clear_object (&store);
  fixture_assert_holds (file, dump);
  g_assert_true (g_file_query_exists (second, NULL));
  g_assert_cmpuint (fixture_count_files (folder), ==, 3);
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

/* Where the disk fails half-way, the old plan is still there, or the new one is. */
static gboolean
migrate_with_fault (guint nth)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_old (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = NULL;
  gboolean reached;

  shim_vfs_fail (nth, TRUE);
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  reached = shim_vfs_get_count () >= nth;
  shim_vfs_fail (0, FALSE);
  g_assert_true ((store != NULL) != (error != NULL));
  g_clear_object (&store);

  store = trends_store_open (file, TRENDS_OPEN_NORMAL, NULL);
  g_assert_nonnull (store);
  assert_content (trends_store_get_plan (store));
  g_assert_true (trends_store_close (store, NULL));
  fixture_assert_sound (file);
  return reached;
}

static void
test_faults (void)
{
  guint nth = 1;

  while (migrate_with_fault (nth))
    nth += 8;
  g_test_message ("%u calls", nth);
  g_assert_cmpuint (nth, >, 20);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  shim_vfs_install (); /* for its speed */
  g_test_add_func ("/store/migrate/from-0", test_migrate);
  g_test_add_func ("/store/migrate/backups", test_backups);
  g_test_add_func ("/store/migrate/read-only", test_read_only);
  g_test_add_func ("/store/migrate/race", test_race);
  g_test_add_func ("/store/migrate/analysed", test_analysed);
  g_test_add_func ("/store/migrate/row", test_row);
  g_test_add_func ("/store/migrate/refused", test_refused);
  g_test_add_func ("/store/migrate/faults", test_faults);
  return g_test_run ();
}
