/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-limits.c: folders and files that may not be written, and a disk without
 * room. Permissions don't bind root, so these tests run in a child that isn't.
 */

#include "store-fixture.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#define NOBODY 65534

/* Returns FALSE where there is no way to be anybody but root. */
static gboolean
drop_privileges (void)
{
  if (geteuid () != 0)
    return TRUE;
  if (setgroups (0, NULL) != 0 || setgid (NOBODY) != 0 || setuid (NOBODY) != 0)
    return FALSE;

  /* Who has changed users isn't let look at itself, as leak checkers do. */
  prctl (PR_SET_DUMPABLE, 1);
  return TRUE;
}

/* Runs the test of that name again, in a child without privileges. */
static gboolean
run_unprivileged (void)
{
  if (g_test_subprocess ())
    {
      if (!drop_privileges ())
        {
          g_print ("can't be anybody else\n");
          exit (0);
        }
      return TRUE;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
  return FALSE;
}

static GFile *
make_plan (const char *folder)
{
  GFile *file = fixture_file (folder, "Plan.trends");
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 4);
  g_autoptr (GError) error = NULL;
  G_GNUC_UNUSED g_autoptr (TrendsStore) store = trends_store_create (file, plan, &error);

  g_assert_no_error (error);
  return file;
}

/* Opens for reading with a problem that says so, and leaves no trace. */
static void
assert_read_only (GFile      *file,
                  const char *folder,
                  const char *word)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  g_autoptr (GBytes) before = fixture_read (file), after = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_READ_ONLY);
  g_test_message ("%s", trends_store_get_problem (store));
  g_assert_nonnull (strstr (trends_store_get_problem (store), word));
  g_assert_null (trends_plan_add_owner (trends_store_get_plan (store), "X", TRENDS_OWNER_TEAM,
                                        &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_READ_ONLY);

  after = fixture_read (file);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (fixture_count_files (folder), ==, 1);
}

static void
test_folder (void)
{
  g_autoptr (FixtureFolder) folder = NULL, other = NULL;
  g_autoptr (GFile) file = NULL, second = NULL, moved = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = NULL;

  if (!run_unprivileged ())
    return;

  folder = fixture_folder_new ();
  other = fixture_folder_new ();
  file = make_plan (folder);
  second = fixture_file (folder, "Second.trends");
  moved = fixture_file (other, "Moved.trends");
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  assert_read_only (file, folder, "folder");

  /* Nothing new can be made there, */
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, NULL);
  g_assert_null (trends_store_create (second, trends_store_get_plan (store), &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_PERMISSION);
  g_clear_error (&error);
  g_assert_false (trends_store_save_copy (store, second, FALSE, &error));
  g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_PERMISSION);
  g_clear_error (&error);
  g_assert_cmpuint (fixture_count_files (folder), ==, 1);

  /* but elsewhere the plan can be changed again. */
  g_assert_true (trends_store_move (store, moved, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_SAVED);
  g_assert_null (trends_store_get_problem (store));
  g_assert_nonnull (trends_plan_add_owner (trends_store_get_plan (store), "Free",
                                           TRENDS_OWNER_TEAM, NULL));
  g_assert_true (trends_store_close (store, &error));
  fixture_assert_sound (moved);
  fixture_assert_sound (file);
}

static void
test_file (void)
{
  g_autoptr (FixtureFolder) folder = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (!run_unprivileged ())
    return;

  folder = fixture_folder_new ();
  file = make_plan (folder);
  g_assert_cmpint (g_chmod (g_file_peek_path (file), 0400), ==, 0);
  assert_read_only (file, folder, "file");

  g_assert_cmpint (g_chmod (g_file_peek_path (file), 0000), ==, 0);
  g_assert_null (trends_store_open (file, TRENDS_OPEN_NORMAL, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_PERMISSION);
}

/* The folder is locked while the plan is open: it is said, and it passes. */
static void
test_locked_meanwhile (void)
{
  g_autoptr (FixtureFolder) folder = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = NULL;

  if (!run_unprivileged ())
    return;

  folder = fixture_folder_new ();
  file = make_plan (folder);
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  trends_plan_add_owner (trends_store_get_plan (store), "Patient", TRENDS_OWNER_TEAM, NULL);
  g_assert_false (trends_store_flush (store, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_PERMISSION);
  g_clear_error (&error);

  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  g_assert_true (trends_store_close (store, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fixture_query (file, "SELECT count(*) FROM owner WHERE name = 'Patient'"), ==,
                   1);
}

static void
set_size_limit (rlim_t bytes)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = MIN (bytes, limit.rlim_max);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* A limit on the size of files fails as a full disk does. */
static void
test_full (void)
{
  g_autoptr (FixtureFolder) folder = NULL;
  g_autoptr (GFile) file = NULL, copy = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = NULL;
  g_autofree char *text = g_strnfill (90000, 'x');
  g_autofree char *dump = NULL;

  if (!run_unprivileged ())
    return;

  signal (SIGXFSZ, SIG_IGN);
  folder = fixture_folder_new ();
  file = make_plan (folder);
  copy = fixture_file (folder, "Copy.trends");
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  g_assert_no_error (error);

  set_size_limit (300 * 1024);
  for (int i = 0; i < 10 && error == NULL; i++)
    {
      text[0] = (char) ('a' + i);
      trends_plan_set_text (trends_store_get_plan (store),
                            trends_plan_get_info (trends_store_get_plan (store)),
                            TRENDS_PLAN_PURPOSE, text, TRENDS_SET_ONCE, NULL);
      trends_store_flush (store, &error);
    }
  g_test_message ("%s", error->message);
  g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_FULL);
  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_FAILED);
  g_clear_error (&error);
  g_assert_false (trends_store_save_copy (store, copy, FALSE, &error));
  g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_FULL);
  g_clear_error (&error);
  g_assert_cmpuint (fixture_count_files (folder), ==, 1);

  set_size_limit (RLIM_INFINITY);
  dump = trends_plan_dump (trends_store_get_plan (store));
  g_assert_true (trends_store_close (store, &error));
  g_assert_no_error (error);
  fixture_assert_holds (file, dump);
  fixture_assert_sound (file);
}

/* Which SQLite there is, is the system's choice: one that can't be guarded isn't used. */
static void
test_no_guard (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (GFile) file = g_file_new_for_path ("/etc/passwd");
      g_autoptr (GError) error = NULL;

      sqlite3_initialize ();
      sqlite3_vfs_unregister (sqlite3_vfs_find ("unix"));
      g_assert_null (trends_store_open (file, TRENDS_OPEN_READ_ONLY, &error));
      g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_FAILED);
      g_assert_nonnull (strstr (error->message, "SQLite"));
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/limits/folder", test_folder);
  g_test_add_func ("/store/limits/file", test_file);
  g_test_add_func ("/store/limits/locked-meanwhile", test_locked_meanwhile);
  g_test_add_func ("/store/limits/full", test_full);
  g_test_add_func ("/store/limits/no-guard", test_no_guard);
  return g_test_run ();
}
