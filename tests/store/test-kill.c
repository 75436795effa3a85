/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-kill.c: programs that are killed while edits stream in, and several that
 * write at once: whatever was reported as saved is there.
 */

#include "store-fixture.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

#define N_ROUNDS 50

static GSubprocess *
start (GFile *file,
       guint  first,
       guint  count)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "store", "stream-edits", NULL);
  g_autofree char *from = g_strdup_printf ("%u", first);
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autoptr (GError) error = NULL;
  GSubprocess *child;

  child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program,
                            g_file_peek_path (file), from, number, NULL);
  g_assert_no_error (error);
  return child;
}

/* Lets it write for a random moment, kills it, and takes what it had reported.
 * A last line that was cut short wasn't reported. */
static void
kill_at_random (GSubprocess *child,
                GRand       *rand,
                GHashTable  *acknowledged)
{
  g_autoptr (GString) out = g_string_new (NULL);
  GInputStream *stream = g_subprocess_get_stdout_pipe (child);
  char buffer[256];
  gssize n = g_input_stream_read (stream, buffer, sizeof buffer, NULL, NULL);
  char *line = out->str;

  g_assert_cmpint (n, >, 0);
  g_usleep ((gulong) g_rand_int_range (rand, 0, 60000));
  g_subprocess_send_signal (child, SIGKILL);

  while (n > 0)
    {
      g_string_append_len (out, buffer, n);
      n = g_input_stream_read (stream, buffer, sizeof buffer, NULL, NULL);
    }
  g_subprocess_wait (child, NULL, NULL);

  line = out->str;
  for (char *end = strchr (line, '\n'); end != NULL; line = end + 1, end = strchr (line, '\n'))
    g_hash_table_add (acknowledged, g_strdup_printf ("Edit %u", (guint) atoi (line)));
}

static void
assert_all_there (GFile      *file,
                  GHashTable *acknowledged)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *owners;
  GHashTableIter iter;
  const char *name;

  g_assert_no_error (error);
  owners = trends_plan_get_list (trends_store_get_plan (store), TRENDS_KIND_OWNER);
  for (guint i = 0; i < g_list_model_get_n_items (owners); i++)
    {
      g_autoptr (TrendsEntity) owner = g_list_model_get_item (owners, i);

      g_hash_table_add (found, g_strdup (trends_entity_get_name (owner)));
    }

  g_hash_table_iter_init (&iter, acknowledged);
  while (g_hash_table_iter_next (&iter, (gpointer *) &name, NULL))
    g_assert_true (g_hash_table_contains (found, name));
}

static GFile *
make_plan (const char *folder)
{
  GFile *file = fixture_file (folder, "Plan.trends");
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 10);
  g_autoptr (GError) error = NULL;
  G_GNUC_UNUSED g_autoptr (TrendsStore) store = trends_store_create (file, plan, &error);

  g_assert_no_error (error);
  return file;
}

static void
test_kill (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_plan (folder);
  g_autoptr (GHashTable) acknowledged = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  acknowledged = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GSubprocess) child = start (file, (round + 1) * 100000, 100000);

      kill_at_random (child, rand, acknowledged);
      assert_all_there (file, acknowledged);
      fixture_assert_sound (file);
    }
  g_test_message ("%u edits over %u kills", g_hash_table_size (acknowledged), N_ROUNDS);
}

/* What a plan of an older format says, read without changing it; and how long a program
 * takes to bring it up to date and end. */
static char *
measure_migration (gint64 *duration)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_unpack (folder, "plan-v1-random");
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_READ_ONLY, &error);
  g_autoptr (GSubprocess) child = NULL;
  gint64 begin;

  g_assert_no_error (error);
  begin = g_get_monotonic_time ();
  child = start (file, 0, 0);
  g_subprocess_wait (child, NULL, NULL);
  g_assert_true (g_subprocess_get_successful (child));
  *duration = g_get_monotonic_time () - begin;
  return trends_plan_dump (trends_store_get_plan (store));
}

/* One that is killed while it brings a plan up to date leaves the old one or the new one. */
static void
test_migrating (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  gint64 duration;
  g_autofree char *expected = measure_migration (&duration);
  guint n_old = 0;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (FixtureFolder) folder = fixture_folder_new ();
      g_autoptr (GFile) file = fixture_unpack (folder, "plan-v1-random");
      g_autoptr (GSubprocess) child = start (file, 0, 0);
      g_autoptr (GError) error = NULL;
      g_autoptr (TrendsStore) store = NULL;

      g_usleep ((gulong) g_rand_int_range (rand, 0, (gint32) MIN (duration, G_USEC_PER_SEC)));
      g_subprocess_send_signal (child, SIGKILL);
      g_subprocess_wait (child, NULL, NULL);
      n_old += trends_store_is_older (file);

      store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
      g_assert_no_error (error);
      g_clear_object (&store);
      fixture_assert_holds (file, expected);
      fixture_assert_sound (file);
      /* The plan and one copy of what it was, whatever it was killed at. */
      g_assert_cmpuint (fixture_count_files (folder), ==, 2);
    }
  g_test_message ("%u of %u killed before it was done", n_old, N_ROUNDS);
}

/* Three programs at once, none of them killed: all that each did is there. */
static void
test_together (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = make_plan (folder);
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (children, start (file, (i + 1) * 1000, 60));
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;

      g_subprocess_communicate (children->pdata[i], NULL, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_subprocess_get_successful (children->pdata[i]));
    }

  fixture_assert_sound (file);
  g_assert_cmpint (fixture_query (file, "SELECT count(*) FROM owner WHERE name GLOB 'Edit *'"), ==,
                   180);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/kill/streaming", test_kill);
  g_test_add_func ("/store/kill/migrating", test_migrating);
  g_test_add_func ("/store/kill/together", test_together);
  return g_test_run ();
}
