/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-broken-log.c: plans whose log makes no sense, short or long: they are shown, nothing
 * is written to them, and a copy goes on with a log of its own.
 */

#define _GNU_SOURCE /* for memmem() */

#include "shim-vfs.h"
#include "store-fixture.h"

#include <string.h>

/* What can be read is shown, nothing is written to it, and a copy goes on. */
static void
assert_goes_on_in_copy (TrendsStore *store,
                        GFile       *file,
                        const char  *folder)
{
  g_autoptr (GBytes) before = fixture_read (file);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GFile) copy = fixture_file (folder, "Copy.trends");
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) copied = NULL;
  g_autofree char *dump = NULL;

  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_READ_ONLY);
  g_assert_nonnull (trends_store_get_problem (store));
  g_assert_null (trends_plan_add_owner (trends_store_get_plan (store), "X", TRENDS_OWNER_TEAM,
                                        NULL));
  dump = trends_plan_dump (trends_store_get_plan (store));
  g_assert_true (trends_store_save_copy (store, copy, FALSE, &error));
  g_assert_no_error (error);
  g_assert_true (trends_store_close (store, &error));
  after = fixture_read (file);
  g_assert_true (g_bytes_equal (before, after));

  fixture_assert_sound (copy);
  fixture_assert_holds (copy, dump);
  copied = trends_store_open (copy, TRENDS_OPEN_NORMAL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (trends_store_get_state (copied), ==, TRENDS_SAVE_STATE_SAVED);
  g_assert_true (trends_store_close (copied, NULL));
  g_assert_true (g_file_delete (copy, NULL, NULL));
}

static void
assert_offers_copy (GFile      *file,
                    const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);

  g_assert_no_error (error);
  assert_goes_on_in_copy (store, file, folder);
}

/* Moving it would lose what of its log can still be read. */
static void
test_log_moved (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_make_plan (folder, 2);
  g_autoptr (GFile) moved = fixture_file (folder, "Moved.trends");
  g_autoptr (TrendsStore) store = NULL;
  g_autoptr (GError) error = NULL;

  fixture_exec (file, "UPDATE edit SET changes = '[{]' WHERE seq = 2");
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  g_assert_no_error (error);
  g_assert_true (trends_store_move (store, moved, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_SAVED);
  g_assert_true (g_file_query_exists (file, NULL));
  fixture_assert_sound (moved);
}

static void
test_log (void)
{
  static const char *const logs[] = {
    "UPDATE edit SET seq = -1 WHERE seq = 1",
    "UPDATE edit SET changes = '[{]'",
    "UPDATE edit SET changes = '[]]'",
    "UPDATE edit SET changes = '[{\"do\":\"set\"}]'",
    "UPDATE edit SET parent = NULL",
    "DELETE FROM edit WHERE seq = 3",
    "UPDATE edit SET changes = '[{\"do\":\"set\",\"do\":\"set\"}]' WHERE seq = 2",
    "UPDATE edit SET seq = 9223372036854775806 WHERE seq = 5",
    "UPDATE edit SET id = id || char (0) || 'x' WHERE seq = 5",
  };
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_make_plan (folder, 2);
  g_autoptr (GBytes) whole = fixture_read (file);

  for (guint i = 0; i < G_N_ELEMENTS (logs); i++)
    {
      g_autoptr (GPtrArray) found = NULL;

      fixture_replace (file, g_bytes_get_data (whole, NULL), g_bytes_get_size (whole));
      fixture_exec (file, logs[i]);
      found = trends_store_check (file, NULL);
      g_assert_nonnull (found);
      g_test_message ("%s: %u", logs[i], found->len);
      for (guint k = 0; k < found->len; k++)
        g_test_message ("  %s", (char *) found->pdata[k]);
      g_assert_cmpuint (found->len, >, 0);
      g_assert_cmpuint (found->len, <, 12);
      assert_offers_copy (file, folder);
    }
}

/* As many edits more as it takes for opening not to look at them. */
static void
lengthen_log (GFile *file)
{
  fixture_exec (file,
                "WITH RECURSIVE n (i) AS (SELECT 6 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)"
                " INSERT INTO edit SELECT i, printf ('c0000000-0000-4000-8000-%012x', i),"
                " CASE WHEN i > 6 THEN printf ('c0000000-0000-4000-8000-%012x', i - 1)"
                " ELSE (SELECT id FROM edit WHERE seq = 5) END,"
                " '2026-11-26T12:00:00Z', NULL, 'user', 'Nothing', '[]' FROM n");
}

static const char *const broken_long_logs[] = {
  "UPDATE edit SET changes = '[{]' WHERE seq = 700",
  "DELETE FROM edit WHERE seq = 700",
  "UPDATE edit SET time = 'today' WHERE seq = 700",
  NULL, /* the page that the entry is on is none */
};

#define PAGE_SIZE 4096

static void
break_long_log (GFile      *file,
                GBytes     *whole,
                const char *sql)
{
  gsize size;
  const char *data = g_bytes_get_data (whole, &size);
  g_autofree char *broken = g_memdup2 (data, size);
  const char *entry;

  fixture_replace (file, data, size);
  if (sql != NULL)
    {
      fixture_exec (file, sql);
      return;
    }

  entry = memmem (broken, size, "c0000000-0000-4000-8000-0000000002bc", 36);
  g_assert_nonnull (entry);
  memset (broken + (entry - broken) / PAGE_SIZE * PAGE_SIZE, 0, 16);
  fixture_replace (file, broken, size);
}

static gboolean
is_read_only (gpointer store)
{
  return trends_store_get_state (store) == TRENDS_SAVE_STATE_READ_ONLY;
}

/* A long log is looked through while people look at the plan; then it is as with a short one. */
static void
test_long_log_noticed (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_make_plan (folder, 2);
  g_autoptr (GBytes) whole = NULL;

  lengthen_log (file);
  whole = fixture_read (file);
  for (guint i = 0; i < G_N_ELEMENTS (broken_long_logs); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TrendsStore) store = NULL;

      break_long_log (file, whole, broken_long_logs[i]);
      store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_SAVED);
      fixture_wait (is_read_only, store);
      g_test_message ("%u: %s", i, trends_store_get_problem (store));
      assert_goes_on_in_copy (store, file, folder);
    }
}

/* Who is quicker learns that it can't be saved, and nothing is written. */
static void
test_long_log_edited (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_make_plan (folder, 2);
  g_autoptr (GFile) copy = fixture_file (folder, "Copy.trends");
  g_autoptr (GBytes) whole = NULL;

  lengthen_log (file);
  whole = fixture_read (file);
  for (guint i = 0; i < G_N_ELEMENTS (broken_long_logs); i++)
    {
      g_autoptr (GBytes) before = NULL, after = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (TrendsStore) store = NULL;
      g_autofree char *dump = NULL;

      break_long_log (file, whole, broken_long_logs[i]);
      before = fixture_read (file);
      store = trends_store_open (file, TRENDS_OPEN_NORMAL, NULL);
      g_assert_nonnull (
        trends_plan_add_owner (trends_store_get_plan (store), "Quick", TRENDS_OWNER_TEAM, NULL));
      dump = trends_plan_dump (trends_store_get_plan (store));
      g_assert_false (trends_store_flush (store, &error));
      g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_DAMAGED);
      g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_FAILED);
      g_clear_error (&error);

      g_assert_true (trends_store_save_copy (store, copy, TRUE, &error));
      g_assert_no_error (error);
      fixture_assert_sound (copy);
      fixture_assert_holds (copy, dump);
      trends_store_give_up (store);
      after = fixture_read (file);
      g_assert_true (g_bytes_equal (before, after));
    }
}

/* One that is whole is in nobody's way. */
static void
test_long_log_whole (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_make_plan (folder, 2);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = NULL;

  lengthen_log (file);
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  g_assert_no_error (error);
  g_assert_true (trends_store_close (store, &error));
  g_clear_object (&store);

  store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  trends_plan_add_owner (trends_store_get_plan (store), "Patient", TRENDS_OWNER_TEAM, NULL);
  g_assert_true (trends_store_close (store, &error));
  g_assert_no_error (error);
  fixture_assert_sound (file);
  g_assert_cmpint (fixture_query (file, "SELECT max (seq) FROM edit"), ==, 1501);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  shim_vfs_install (); /* for its speed */
  g_test_add_func ("/store/broken-log/short", test_log);
  g_test_add_func ("/store/broken-log/moved", test_log_moved);
  g_test_add_func ("/store/broken-log/long-noticed", test_long_log_noticed);
  g_test_add_func ("/store/broken-log/long-edited", test_long_log_edited);
  g_test_add_func ("/store/broken-log/long-whole", test_long_log_whole);
  return g_test_run ();
}
