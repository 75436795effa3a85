/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-faults.c: nothing that was shown as saved is ever lost: not where writing
 * fails at any point, nor where the power goes.
 */

#include "shim-vfs.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_EDITS 2

static GBytes *template; /* a plan to begin with */

typedef struct
{
  char *folder;
  GFile *file;
  TrendsStore *store;
  guint n_acknowledged;
} Run;

static void
run_prepare (Run *self)
{
  g_autoptr (GError) error = NULL;

  self->folder = fixture_folder_new ();
  self->file = fixture_file (self->folder, "Plan.trends");
  g_file_set_contents (g_file_peek_path (self->file), g_bytes_get_data (template, NULL),
                       (gssize) g_bytes_get_size (template), &error);
  g_assert_no_error (error);
}

static void
run_open (Run *self)
{
  g_autoptr (GError) error = NULL;

  self->store = trends_store_open (self->file, TRENDS_OPEN_NORMAL, &error);
  g_assert_no_error (error);
}

/* Edits that write enough to need more than one page, each waited for. */
static void
run_edit (Run *self)
{
  TrendsPlan *plan = trends_store_get_plan (self->store);

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Edit %u", i);
      g_autofree char *long_text = g_strnfill (3000, (char) ('a' + i));
      g_autoptr (TrendsEntity) initiative =
        g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), i);

      trends_plan_set_text (plan, initiative, TRENDS_INITIATIVE_NOTES, long_text,
                            TRENDS_SET_TYPING, NULL);
      trends_plan_add_owner (plan, name, TRENDS_OWNER_PERSON, NULL);
      if (trends_store_flush (self->store, NULL))
        {
          self->n_acknowledged = i + 1;
          g_assert_cmpint (trends_store_get_state (self->store), ==, TRENDS_SAVE_STATE_SAVED);
        }
      else
        {
          g_assert_cmpint (trends_store_get_state (self->store), ==, TRENDS_SAVE_STATE_FAILED);
          g_assert_nonnull (trends_store_get_problem (self->store));
        }
    }
}

static void
run_assert_acknowledged (Run *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_open (self->file, TRENDS_OPEN_NORMAL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < self->n_acknowledged; i++)
    {
      g_autofree char *name = g_strdup_printf ("Edit %u", i);

      g_assert_nonnull (trends_plan_find_owner (trends_store_get_plan (store), name));
    }
  g_clear_object (&store);
  fixture_assert_sound (self->file);
}

static void
run_clear (Run *self)
{
  g_clear_object (&self->store);
  g_object_unref (self->file);
  fixture_folder_free (self->folder);
}

/* Returns whether there were so many calls at all. */
static gboolean
recover_from (guint    nth,
              gboolean lasting)
{
  Run run = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = NULL;
  gboolean reached;

  run_prepare (&run);
  run_open (&run);
  shim_vfs_fail (nth, lasting);
  run_edit (&run);
  reached = shim_vfs_get_count () >= nth;

  shim_vfs_fail (0, FALSE);
  g_assert_true (trends_store_flush (run.store, &error));
  g_assert_no_error (error);
  g_assert_cmpint (trends_store_get_state (run.store), ==, TRENDS_SAVE_STATE_SAVED);
  dump = trends_plan_dump (trends_store_get_plan (run.store));
  g_assert_true (trends_store_close (run.store, NULL));
  fixture_assert_holds (run.file, dump);
  run.n_acknowledged = N_EDITS;
  run_assert_acknowledged (&run);
  g_assert_cmpint (fixture_query (run.file, "SELECT count(*) FROM edit"), ==, 2 * N_EDITS);
  run_clear (&run);
  return reached;
}

/* A fault that passes is tried at every call, one that stays at every third. */
static void
test_recover (gconstpointer lasting)
{
  guint nth = 1;

  while (recover_from (nth, GPOINTER_TO_INT (lasting)))
    nth += GPOINTER_TO_INT (lasting) ? 3 : 1;
  g_test_message ("%u calls", nth - 1);
  g_assert_cmpuint (nth, >, 4 * N_EDITS);
}

static gboolean
give_up_after (guint nth)
{
  Run run = { 0 };
  gboolean reached;

  run_prepare (&run);
  run_open (&run);
  shim_vfs_fail (nth, TRUE);
  run_edit (&run);
  reached = shim_vfs_get_count () >= nth;
  g_clear_object (&run.store);

  shim_vfs_fail (0, FALSE);
  run_assert_acknowledged (&run);
  run_clear (&run);
  return reached;
}

static void
test_give_up (void)
{
  guint nth = 1;

  while (give_up_after (nth))
    nth += 4;
}

/* The way out: what can't be written here is written there. */
static void
test_way_out (void)
{
  Run run = { 0 };
  g_autoptr (GFile) copy = NULL, moved = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = NULL;

  run_prepare (&run);
  copy = fixture_file (run.folder, "Copy.trends");
  moved = fixture_file (run.folder, "Moved.trends");
  run_open (&run);
  shim_vfs_fail (1, TRUE);
  run_edit (&run);
  g_assert_cmpuint (run.n_acknowledged, ==, 0);
  g_assert_false (trends_store_save_copy (run.store, copy, FALSE, &error));
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "Copy.trends"));
  g_clear_error (&error);

  /* The old file can't be written; the new one can, as on another disk. */
  shim_vfs_fail (0, FALSE);
  g_assert_true (trends_store_move (run.store, moved, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (trends_store_get_state (run.store), ==, TRENDS_SAVE_STATE_SAVED);
  dump = trends_plan_dump (trends_store_get_plan (run.store));
  g_assert_true (trends_store_close (run.store, NULL));
  fixture_assert_holds (moved, dump);
  fixture_assert_sound (moved);
  g_assert_cmpuint (fixture_count_files (run.folder), ==, 1);
  run_clear (&run);
}

/* A new file is whole or isn't there. */
static void
test_create (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 4);

  for (guint nth = 1;; nth++)
    {
      g_autoptr (FixtureFolder) folder = fixture_folder_new ();
      g_autoptr (GFile) file = fixture_file (folder, "Plan.trends");
      g_autoptr (GError) error = NULL;
      g_autoptr (TrendsStore) store = NULL;

      shim_vfs_fail (nth, TRUE);
      store = trends_store_create (file, plan, &error);
      shim_vfs_fail (0, FALSE);
      if (store != NULL)
        break;
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, "Plan.trends"));
      g_assert_cmpuint (fixture_count_files (folder), ==, 0);
    }
}

static gboolean
lose_power_at (guint   nth,
               guint32 seed)
{
  Run run = { 0 };
  gboolean reached;

  run_prepare (&run);
  shim_vfs_cut_power (run.folder, nth, seed);
  run_open (&run);
  run_edit (&run);
  reached = shim_vfs_get_count () >= nth;
  g_clear_object (&run.store);

  shim_vfs_restore ();
  run_assert_acknowledged (&run);
  run_clear (&run);
  return reached;
}

static void
test_power (void)
{
  guint n_runs = 0;

  for (guint32 seed = 1; seed <= 2; seed++)
    for (guint nth = seed; lose_power_at (nth, seed * 1000 + nth); nth += 2)
      n_runs++;
  g_test_message ("%u times", n_runs);
  g_assert_cmpuint (n_runs, >, 50);
}

static void
make_template (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_file (folder, "Plan.trends");
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 12);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_create (file, plan, &error);

  g_assert_no_error (error);
  g_clear_object (&store);
  template = fixture_read (file);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  shim_vfs_install ();
  make_template ();

  g_test_add_data_func ("/store/faults/recover-once", GINT_TO_POINTER (FALSE), test_recover);
  g_test_add_data_func ("/store/faults/recover-lasting", GINT_TO_POINTER (TRUE), test_recover);
  g_test_add_func ("/store/faults/give-up", test_give_up);
  g_test_add_func ("/store/faults/way-out", test_way_out);
  g_test_add_func ("/store/faults/create", test_create);
  g_test_add_func ("/store/faults/power", test_power);
  result = g_test_run ();
  g_bytes_unref (template);
  return result;
}
