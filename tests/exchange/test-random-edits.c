/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-random-edits.c: for any row of edits, what the file on the disk loads to
 * is, step by step, byte for byte the plan's JSON; undoing all gives the first
 * state and redoing all the last.
 */

#include "trends-plan-json-writer.h"
#include "trends-random-plan.h"
#include "trends-store.h"

#include <glib/gstdio.h>

#define N_SEEDS 4
#define N_EDITS 40

static char *
to_json (TrendsPlan *plan)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  TrendsExportOptions options = { .profile = TRENDS_PROFILE_FULL };
  g_autoptr (GError) error = NULL;

  trends_json_write_plan (plan, &options, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
assert_on_disk (TrendsStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) other = NULL;
  g_autofree char *ours = NULL;
  g_autofree char *theirs = NULL;

  trends_store_flush (store, &error);
  g_assert_no_error (error);
  other = trends_store_open (trends_store_get_file (store), TRENDS_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);

  ours = to_json (trends_store_get_plan (store));
  theirs = to_json (trends_store_get_plan (other));
  g_assert_cmpstr (ours, ==, theirs);
  trends_store_close (other, NULL);
}

static void
undo_all (TrendsPlan *plan)
{
  while (trends_plan_undo (plan, NULL))
    ;
}

static void
redo_all (TrendsPlan *plan)
{
  while (trends_plan_redo (plan, NULL))
    ;
}

static void
check_row (GFile   *file,
           guint32  seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (TrendsPlan) start = trends_random_plan_new (rand, 12);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) created = trends_store_create (file, start, &error);
  g_autoptr (TrendsStore) store = NULL;
  g_autofree char *first = to_json (start);
  g_autofree char *last = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  TrendsPlan *plan;

  g_assert_no_error (error);
  trends_store_close (created, NULL);
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  g_assert_no_error (error);
  plan = trends_store_get_plan (store);

  for (int i = 0; i < N_EDITS; i++)
    {
      trends_random_edit (rand, plan);
      assert_on_disk (store);
    }
  redo_all (plan);
  last = to_json (plan);

  undo_all (plan);
  undone = to_json (plan);
  g_assert_cmpstr (first, ==, undone);
  assert_on_disk (store);

  redo_all (plan);
  redone = to_json (plan);
  g_assert_cmpstr (last, ==, redone);
  assert_on_disk (store);
  trends_store_close (store, NULL);
}

static void
test_rows (void)
{
  g_autofree char *folder = g_dir_make_tmp ("trends-edits-XXXXXX", NULL);

  for (guint32 seed = 1; seed <= N_SEEDS; seed++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%u.trends", folder, seed);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      check_row (file, seed);
      g_unlink (path);
    }

  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/random-edits/rows", test_rows);
  return g_test_run ();
}
