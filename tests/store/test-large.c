/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-large.c: an edit too large for one row of the log is one all the same, to whoever
 * writes it, follows it, reads it or has it fail.
 */

#include "shim-vfs.h"
#include "store-fixture.h"

#include <string.h>

#define N_OWNERS 5000 /* some 110 bytes each in the log */

static TrendsStore *
create (const char *folder,
        GFile     **file)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 3);
  g_autoptr (GError) error = NULL;
  TrendsStore *store;

  *file = fixture_file (folder, "Plan.trends");
  store = trends_store_create (*file, plan, &error);
  g_assert_no_error (error);
  return store;
}

static TrendsStore *
open_plan (GFile *file)
{
  g_autoptr (GError) error = NULL;
  TrendsStore *store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_SAVED);
  return store;
}

static void
add_owner (TrendsEditBuilder *builder,
           guint              number)
{
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_OWNER, NULL);
  g_autofree char *name = g_strdup_printf ("Owner %u", number);

  trends_record_set (record, TRENDS_OWNER_NAME, trends_value_text (name));
  trends_edit_builder_add (builder, record);
}

/* One edit; its id. (transfer full) */
static char *
do_much (TrendsStore *store)
{
  g_autoptr (TrendsEditBuilder) builder
    = trends_edit_builder_new ("Much at once", TRENDS_ORIGIN_USER);
  g_autoptr (TrendsEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_OWNERS; i++)
    add_owner (builder, i);
  edit = trends_edit_builder_end (g_steal_pointer (&builder));
  g_assert_true (trends_plan_apply (trends_store_get_plan (store), edit, &error));
  g_assert_no_error (error);
  return g_strdup (trends_edit_get_id (edit));
}

static void
flush (TrendsStore *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (trends_store_flush (store, &error));
  g_assert_no_error (error);
}

static gint64
count_rows (GFile *file)
{
  return fixture_query (file, "SELECT count(*) FROM edit");
}

static void
assert_same (TrendsStore *store,
             GFile       *file)
{
  g_autofree char *dump = trends_plan_dump (trends_store_get_plan (store));

  fixture_assert_holds (file, dump);
  fixture_assert_sound (file);
}

/* No row is much larger than others, each makes sense by itself, as programs read it that
 * don't know of parts; and the edit's id is that of the last. */
static void
test_rows (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = NULL;
  g_autoptr (TrendsStore) store = create (folder, &file);
  g_autofree char *id = do_much (store);
  g_autofree char *sql = g_strdup_printf ("SELECT seq FROM edit WHERE id = '%s'", id);

  flush (store);
  g_assert_cmpint (count_rows (file), >=, 2);
  g_assert_cmpint (fixture_query (file, "SELECT max(length(changes)) FROM edit"), <, 300000);
  g_assert_cmpint (fixture_query (file, "SELECT min(json_valid(changes)) FROM edit"), ==, 1);
  g_assert_cmpint (fixture_query (file, "SELECT min(json_array_length(changes)) FROM edit"), >, 0);
  g_assert_cmpint (fixture_query (file, "SELECT sum(json_array_length(changes)) FROM edit"), ==,
                   N_OWNERS);
  g_assert_cmpint (fixture_query (file, sql), ==, count_rows (file));
  assert_same (store, file);
}

static void
on_foreign_cb (TrendsStore *store,
               guint        n,
               guint       *total)
{
  *total += n;
}

static gboolean
has_heard (gpointer data)
{
  const guint *total = data;

  return *total > 0;
}

static void
undo (TrendsStore *store)
{
  g_autoptr (GError) error = NULL;

  trends_plan_undo (trends_store_get_plan (store), &error);
  g_assert_no_error (error);
  flush (store);
}

/* Others hear of one edit, and write on top of it; and whoever did it takes it back. */
static void
test_followed (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = NULL;
  g_autoptr (TrendsStore) a = create (folder, &file);
  g_autoptr (TrendsStore) b = open_plan (file);
  g_autofree char *first = trends_plan_dump (trends_store_get_plan (a));
  g_autofree char *id = NULL;
  guint heard_by_a = 0, heard_by_b = 0;

  g_signal_connect (a, "foreign-edits", G_CALLBACK (on_foreign_cb), &heard_by_a);
  g_signal_connect (b, "foreign-edits", G_CALLBACK (on_foreign_cb), &heard_by_b);
  id = do_much (a);
  flush (a);
  fixture_wait (has_heard, &heard_by_b);
  g_assert_cmpuint (heard_by_b, ==, 1);
  assert_same (b, file);

  undo (a);
  fixture_assert_holds (file, first);
  fixture_assert_sound (file);
  trends_plan_add_owner (trends_store_get_plan (b), "By B", TRENDS_OWNER_PERSON, NULL);
  flush (b);
  g_assert_cmpuint (heard_by_b, ==, 2);
  fixture_wait (has_heard, &heard_by_a);
  g_assert_cmpuint (heard_by_a, ==, 1);
  assert_same (a, file);
}

/* Both at the same time: one is put on top of the other. */
static void
test_at_once (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = NULL;
  g_autoptr (TrendsStore) a = create (folder, &file);
  g_autoptr (TrendsStore) b = open_plan (file);
  g_autofree char *of_a = do_much (a), *of_b = do_much (b);

  flush (a);
  flush (b);
  g_assert_cmpint (fixture_query (file, "SELECT count(*) FROM owner WHERE name LIKE 'Owner %'"), ==,
                   2 * N_OWNERS);
  assert_same (b, file);
}

/* What is saved as a copy while it waits can be written on. */
static void
test_moved (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = NULL, moved = fixture_file (folder, "Moved.trends");
  g_autoptr (TrendsStore) store = create (folder, &file);
  g_autofree char *id = do_much (store);
  g_autoptr (GError) error = NULL;

  g_assert_true (trends_store_move (store, moved, FALSE, &error));
  g_assert_no_error (error);
  trends_plan_add_owner (trends_store_get_plan (store), "After", TRENDS_OWNER_PERSON, NULL);
  flush (store);
  assert_same (store, moved);
}

/* Returns how many calls it took. */
static guint
fail_at (guint nth)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = NULL;
  g_autoptr (TrendsStore) store = create (folder, &file);
  g_autofree char *id = NULL;
  gint64 n_rows;
  guint n_calls;

  shim_vfs_fail (nth, FALSE);
  id = do_much (store);
  trends_store_flush (store, NULL);
  n_calls = shim_vfs_get_count ();
  shim_vfs_fail (0, FALSE);

  flush (store);
  assert_same (store, file);
  n_rows = count_rows (file);
  trends_plan_add_owner (trends_store_get_plan (store), "After", TRENDS_OWNER_PERSON, NULL);
  flush (store);
  g_assert_cmpint (count_rows (file), ==, n_rows + 1);
  assert_same (store, file);
  return n_calls;
}

/* Wherever its commit fails or seems to, it is written once and as a whole. */
static void
test_fails (void)
{
  guint n_calls = fail_at (0);

  g_assert_cmpuint (n_calls, >, 20);
  for (guint nth = n_calls - 6; nth <= n_calls; nth++)
    fail_at (nth);
  fail_at (1);
  fail_at (n_calls / 2);
}

static void
assert_found (GFile      *file,
              const char *sql)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (TrendsStore) store = NULL;
  g_autoptr (GError) error = NULL;

  fixture_exec (file, sql);
  faults = trends_store_check (file, &error);
  g_assert_no_error (error);
  g_test_message ("%s: %u", sql, faults->len);
  g_assert_cmpuint (faults->len, >, 0);
  g_assert_cmpuint (faults->len, <, 6);
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_READ_ONLY);
}

/* A part without the rest is found, and nothing is written on top of it. */
static void
test_broken (void)
{
  static const char *const sqls[] = {
    "DELETE FROM edit WHERE seq = (SELECT max(seq) FROM edit)",
    "UPDATE edit SET id = '01234567-0123-4123-8123-0123456789ab'"
    " WHERE seq = (SELECT max(seq) FROM edit)",
    "UPDATE edit SET changes = '[{]' WHERE seq = 2",
    "UPDATE edit SET id = '00000001-0123-8123-8123-0123456789ab' WHERE seq = 1",
    "DELETE FROM edit WHERE seq = 1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sqls); i++)
    {
      g_autoptr (FixtureFolder) folder = fixture_folder_new ();
      g_autoptr (GFile) file = NULL;
      g_autoptr (TrendsStore) store = create (folder, &file);
      g_autofree char *id = do_much (store);

      g_assert_true (trends_store_close (store, NULL));
      assert_found (file, sqls[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  shim_vfs_install ();
  g_test_add_func ("/store/large/rows", test_rows);
  g_test_add_func ("/store/large/followed", test_followed);
  g_test_add_func ("/store/large/at-once", test_at_once);
  g_test_add_func ("/store/large/moved", test_moved);
  g_test_add_func ("/store/large/fails", test_fails);
  g_test_add_func ("/store/large/broken", test_broken);
  return g_test_run ();
}
