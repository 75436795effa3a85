/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-transfer.c: copies and moves of a plan's file in a worker thread, while the
 * plan goes on being changed.
 */

#include "shim-vfs.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <unistd.h>

#include "trends-plan-verbs.h"

typedef struct
{
  FixtureFolder *folder;
  GFile *file;
  TrendsPlan *plan;
  TrendsStore *store;
  GAsyncResult *result; /* of the last asynchronous call */
} Run;

static void
run_setup (Run          *run,
           gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (GError) error = NULL;

  run->folder = fixture_folder_new ();
  run->file = fixture_file (run->folder, "Plan.trends");
  run->plan = trends_random_plan_new (rand, 4);
  run->store = trends_store_create (run->file, run->plan, &error);
  g_assert_no_error (error);
}

static void
run_teardown (Run          *run,
              gconstpointer data)
{
  g_clear_object (&run->result);
  g_clear_object (&run->store);
  g_clear_object (&run->plan);
  g_clear_object (&run->file);
  fixture_folder_free (run->folder);
}

static void
on_done_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Run *run = user_data;

  g_assert_null (run->result);
  run->result = g_object_ref (result);
}

static gboolean
has_result (gpointer data)
{
  return ((Run *) data)->result != NULL;
}

static void
add_owner (Run *run)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (trends_plan_add_owner (run->plan, "Somebody", TRENDS_OWNER_TEAM, &error));
  g_assert_no_error (error);
}

/* An edit in every turn of the main loop, for as long as the work takes. */
static gboolean
on_turn_cb (gpointer data)
{
  add_owner (data);
  return G_SOURCE_CONTINUE;
}

static void
wait_and_edit (Run *run)
{
  guint source = g_timeout_add (1, on_turn_cb, run);

  fixture_wait (has_result, run);
  g_source_remove (source);
}

static gboolean
finish_copy (Run     *run,
             GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  fixture_wait (has_result, run);
  result = g_steal_pointer (&run->result);
  return trends_store_save_copy_finish (run->store, result, error);
}

static gboolean
finish_move (Run     *run,
             GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  fixture_wait (has_result, run);
  result = g_steal_pointer (&run->result);
  return trends_store_move_finish (run->store, result, error);
}

static void
assert_closes_sound (Run   *run,
                     GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = NULL;

  g_assert_true (trends_store_close (run->store, &error));
  g_assert_no_error (error);
  dump = trends_plan_dump (run->plan);
  fixture_assert_holds (file, dump);
  fixture_assert_sound (file);
}

/* What was done before is in the copy; what comes after goes where it belongs. */
static void
test_copy (Run          *run,
           gconstpointer data)
{
  g_autoptr (GFile) copy = fixture_file (run->folder, "Copy.trends");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 10; i++)
    add_owner (run);
  trends_store_save_copy_async (run->store, copy, FALSE, NULL, on_done_cb, run);
  wait_and_edit (run);
  g_assert_true (finish_copy (run, &error));
  g_assert_no_error (error);

  g_assert_true (g_file_equal (trends_store_get_file (run->store), run->file));
  fixture_assert_sound (copy);
  g_assert_cmpint (fixture_query (copy, "SELECT count(*) FROM edit"), >=, 10);
  assert_closes_sound (run, run->file);
}

static void
test_move (Run          *run,
           gconstpointer data)
{
  g_autoptr (GFile) moved = fixture_file (run->folder, "Moved.trends");
  g_autoptr (GError) error = NULL;

  add_owner (run);
  trends_store_move_async (run->store, moved, FALSE, NULL, on_done_cb, run);
  wait_and_edit (run);
  g_assert_true (finish_move (run, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_equal (trends_store_get_file (run->store), moved));

  add_owner (run);
  assert_closes_sound (run, moved);
  g_assert_cmpuint (fixture_count_files (run->folder), ==, 1);
}

static gboolean
has_failed (gpointer data)
{
  return trends_store_get_state (data) == TRENDS_SAVE_STATE_FAILED;
}

/* The old file is gone: the plan as it stands goes to the new place, and what
 * is done meanwhile follows it. */
static void
test_rescue (Run          *run,
             gconstpointer data)
{
  g_autoptr (GFile) rescued = fixture_file (run->folder, "Rescued.trends");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (g_file_peek_path (run->file)), ==, 0);
  add_owner (run);
  fixture_wait (has_failed, run->store);
  trends_store_move_async (run->store, rescued, FALSE, NULL, on_done_cb, run);
  add_owner (run);
  wait_and_edit (run);
  g_assert_true (finish_move (run, &error));
  g_assert_no_error (error);
  assert_closes_sound (run, rescued);
}

/* Another process's edits come in first, and none of either is lost. */
static void
test_others (Run          *run,
             gconstpointer data)
{
  g_autoptr (GFile) moved = fixture_file (run->folder, "Moved.trends");
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) other = trends_store_open (run->file, TRENDS_OPEN_NORMAL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (trends_plan_add_owner (trends_store_get_plan (other), "Other",
                                           TRENDS_OWNER_TEAM, &error));
  g_assert_true (trends_store_close (other, &error));
  add_owner (run);
  trends_store_move_async (run->store, moved, FALSE, NULL, on_done_cb, run);
  g_assert_true (finish_move (run, &error));
  g_assert_no_error (error);

  assert_closes_sound (run, moved);
  g_assert_cmpint (fixture_query (moved, "SELECT count(*) FROM edit"), ==, 2);
  g_assert_cmpint (fixture_query (moved, "SELECT count(*) FROM owner WHERE name = 'Other'"), ==, 1);
}

static void
test_refused (Run          *run,
              gconstpointer data)
{
  g_autoptr (GFile) taken = fixture_file (run->folder, "Taken.trends");
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (taken), "mine", -1, NULL));
  trends_store_move_async (run->store, taken, FALSE, NULL, on_done_cb, run);
  g_assert_false (finish_move (run, &error));
  g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_EXISTS);
  g_clear_error (&error);

  trends_store_save_copy_async (run->store, run->file, TRUE, NULL, on_done_cb, run);
  g_assert_false (finish_copy (run, &error));
  g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_EXISTS);
  g_clear_error (&error);

  g_cancellable_cancel (cancelled);
  trends_store_save_copy_async (run->store, taken, TRUE, cancelled, on_done_cb, run);
  g_assert_false (finish_copy (run, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  assert_closes_sound (run, run->file);
  trends_store_save_copy_async (run->store, taken, TRUE, NULL, on_done_cb, run);
  g_assert_false (finish_copy (run, &error));
  g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_FAILED);
}

static void
on_closed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean *closed = user_data;

  g_assert_true (trends_store_close_finish (TRENDS_STORE (source), result, &error));
  g_assert_no_error (error);
  *closed = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* Closing comes after the move that it was asked for in the middle of. */
static void
test_close_meanwhile (Run          *run,
                      gconstpointer data)
{
  g_autoptr (GFile) moved = fixture_file (run->folder, "Moved.trends");
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = NULL;
  gboolean closed = FALSE;

  add_owner (run);
  trends_store_move_async (run->store, moved, FALSE, NULL, on_done_cb, run);
  add_owner (run);
  trends_store_close_async (run->store, NULL, on_closed_cb, &closed);
  fixture_wait (is_true, &closed);
  g_assert_true (finish_move (run, &error));
  g_assert_no_error (error);

  dump = trends_plan_dump (run->plan);
  fixture_assert_holds (moved, dump);
  g_assert_cmpuint (fixture_count_files (run->folder), ==, 1);
}

/* Who can't wait for it still loses nothing. */
static void
test_close_at_once (Run          *run,
                    gconstpointer data)
{
  g_autoptr (GFile) moved = fixture_file (run->folder, "Moved.trends");
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = NULL;

  add_owner (run);
  trends_store_move_async (run->store, moved, FALSE, NULL, on_done_cb, run);
  add_owner (run);
  g_assert_true (trends_store_close (run->store, &error));
  g_assert_no_error (error);
  g_assert_true (finish_move (run, &error));
  g_assert_no_error (error);

  dump = trends_plan_dump (run->plan);
  fixture_assert_holds (moved, dump);
}

/* Other names of the plan's own file are names of it, and no place to go to. */
static void
test_own_names (Run          *run,
                gconstpointer data)
{
  const char *path = g_file_peek_path (run->file);
  g_autofree char *folder_link = g_strconcat (run->folder, "-link", NULL);
  g_autoptr (GFile) hard = fixture_file (run->folder, "Hard.trends");
  g_autoptr (GFile) soft = fixture_file (run->folder, "Soft.trends");
  g_autoptr (GFile) same = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (trends_store_move (run->store, run->file, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (symlink (run->folder, folder_link), ==, 0);
  same = fixture_file (folder_link, "Plan.trends");
  g_assert_true (trends_store_move (run->store, same, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (folder_link), ==, 0);

  g_assert_cmpint (link (path, g_file_peek_path (hard)), ==, 0);
  g_assert_cmpint (symlink ("Plan.trends", g_file_peek_path (soft)), ==, 0);
  for (int overwrite = 0; overwrite < 2; overwrite++)
    for (int i = 0; i < 2; i++)
      {
        g_assert_false (trends_store_move (run->store, i == 0 ? hard : soft, overwrite, &error));
        g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_EXISTS);
        g_clear_error (&error);
        g_assert_true (g_file_equal (trends_store_get_file (run->store), run->file));
      }
  g_assert_cmpint (g_unlink (g_file_peek_path (hard)), ==, 0);
  add_owner (run);
  assert_closes_sound (run, run->file);
}

/* Who has to wait for another program is told so, and not given half a copy. */
static void
test_locked (Run          *run,
             gconstpointer data)
{
  g_autoptr (GFile) copy = fixture_file (run->folder, "Copy.trends");
  g_autoptr (GError) error = NULL;
  sqlite3 *db;

  add_owner (run);
  g_assert_true (trends_store_flush (run->store, NULL));
  g_assert_cmpint (sqlite3_open (g_file_peek_path (run->file), &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (trends_store_save_copy (run->store, copy, FALSE, &error));
  g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (trends_store_move (run->store, copy, FALSE, &error));
  g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_cmpuint (fixture_count_files (run->folder), ==, 1);

  g_assert_cmpint (sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  g_assert_true (trends_store_save_copy (run->store, copy, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fixture_query (copy, "SELECT count(*) FROM edit"), ==, 1);
  assert_closes_sound (run, run->file);
}

#define N_RACES 10

static void
set_purpose (TrendsStore *store,
             guint        number)
{
  TrendsPlan *plan = trends_store_get_plan (store);
  g_autofree char *purpose = g_strdup_printf ("%p %u", (gpointer) store, number);
  g_autoptr (GError) error = NULL;

  trends_plan_set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_PURPOSE, purpose,
                        TRENDS_SET_ONCE, &error);
  g_assert_no_error (error);
}

static void
edit_as_other (Run  *run,
               guint number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) other = trends_store_open (run->file, TRENDS_OPEN_NORMAL, &error);

  g_assert_no_error (error);
  set_purpose (other, number);
  g_assert_true (trends_store_close (other, &error));
  g_assert_no_error (error);
}

/* A copy looks for what others wrote, and finds something, while the writer waits to
 * write an edit of ours; what stands in the window afterwards stands in the file. */
static void
test_others_meanwhile (Run          *run,
                       gconstpointer data)
{
  for (guint round = 0; round < N_RACES; round++)
    {
      g_autofree char *name = g_strdup_printf ("Copy %u.trends", round);
      g_autoptr (GFile) copy = fixture_file (run->folder, name);
      g_autofree char *dump = NULL;
      g_autoptr (GError) error = NULL;

      edit_as_other (run, round);
      shim_vfs_stop_reads (TRUE);
      trends_store_save_copy_async (run->store, copy, FALSE, NULL, on_done_cb, run);
      shim_vfs_wait_for_read ();
      set_purpose (run->store, round);
      g_usleep (10000); /* the writer begins to wait, which nobody can ask it */
      shim_vfs_stop_reads (FALSE);
      g_assert_true (finish_copy (run, &error));
      g_assert_no_error (error);
      g_assert_true (trends_store_flush (run->store, &error));
      g_assert_no_error (error);

      dump = trends_plan_dump (run->plan);
      fixture_assert_holds (run->file, dump);
    }
  assert_closes_sound (run, run->file);
}

#define ADD(path, func) g_test_add (path, Run, NULL, run_setup, func, run_teardown)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  shim_vfs_install ();

  ADD ("/store/transfer/copy", test_copy);
  ADD ("/store/transfer/move", test_move);
  ADD ("/store/transfer/rescue", test_rescue);
  ADD ("/store/transfer/others", test_others);
  ADD ("/store/transfer/refused", test_refused);
  ADD ("/store/transfer/close-meanwhile", test_close_meanwhile);
  ADD ("/store/transfer/close-at-once", test_close_at_once);
  ADD ("/store/transfer/own-names", test_own_names);
  ADD ("/store/transfer/locked", test_locked);
  ADD ("/store/transfer/others-meanwhile", test_others_meanwhile);

  return g_test_run ();
}
