/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-replaced.c: another program writes another file into the place of an open plan.
 * What is saved elsewhere then is the plan as the person sees it, and what lies in its
 * place is nobody's to write to, to bring up to date or to delete.
 */

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

typedef enum
{
  EMPTIED,
  TEXT,
  OLDER_COPY,
  OTHER_PLAN,
  OTHER_YOUNG_PLAN, /* with as many changes, so that SQLite notices nothing */
  OLD_FORMAT,
  N_REPLACEMENTS,
} Replacement;

typedef enum
{
  SAVE_COPY,
  MOVE,
  SAVE_COPY_OF_READER,
  N_WAYS,
} Way;

typedef struct
{
  char *folder;
  GFile *file;
  GFile *elsewhere;
  GBytes *older;
  TrendsStore *store;
  Replacement replacement;
  GBytes *put; /* what lies in the plan's place now */
} Run;

static void
add_owner (TrendsStore *store,
           const char  *name)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (trends_plan_add_owner (trends_store_get_plan (store), name, TRENDS_OWNER_TEAM,
                                           &error));
  g_assert_no_error (error);
}

static void
save (TrendsStore *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (trends_store_flush (store, &error));
  g_assert_no_error (error);
}

static TrendsStore *
make_plan (GFile *file,
           guint  seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 8);
  g_autoptr (GError) error = NULL;
  TrendsStore *store = trends_store_create (file, plan, &error);

  g_assert_no_error (error);
  add_owner (store, "First");
  save (store);
  return store;
}

static GBytes *
make_other_plan (const char *folder,
                 guint       n_changes)
{
  g_autoptr (GFile) file = fixture_file (folder, "Other.trends");
  TrendsStore *store = make_plan (file, 77);
  GBytes *bytes;

  for (guint i = 1; i < n_changes; i++)
    {
      g_autofree char *name = g_strdup_printf ("Other %u", i);

      add_owner (store, name);
      save (store);
    }
  g_assert_true (trends_store_close (store, NULL));
  g_object_unref (store);
  bytes = fixture_read (file);
  g_assert_true (g_file_delete (file, NULL, NULL));
  return bytes;
}

static GBytes *
make_old_plan (const char *folder)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "store", "plan-v0.sql",
                                                 NULL);
  g_autoptr (GFile) file = fixture_file (folder, "Old.trends");
  g_autofree char *sql = NULL;
  GBytes *bytes;

  g_assert_true (g_file_get_contents (path, &sql, NULL, NULL));
  fixture_exec (file, sql);
  bytes = fixture_read (file);
  g_assert_true (g_file_delete (file, NULL, NULL));
  return bytes;
}

static guint32
get_change_counter (GBytes *bytes)
{
  const char *data = g_bytes_get_data (bytes, NULL);
  guint32 counter;

  memcpy (&counter, data + 24, sizeof counter);
  return GUINT32_FROM_BE (counter);
}

static GBytes *
make_replacement (Run *run)
{
  g_autoptr (GBytes) now = fixture_read (run->file);
  GBytes *bytes;

  switch (run->replacement)
    {
    case EMPTIED:
      return g_bytes_new_static ("", 0);
    case TEXT:
      return g_bytes_new_static ("Minutes of the board", 20);
    case OLDER_COPY:
      return g_bytes_ref (run->older);
    case OTHER_PLAN:
      return make_other_plan (run->folder, 7);
    case OTHER_YOUNG_PLAN:
      bytes = make_other_plan (run->folder, 2);
      g_assert_cmpuint (get_change_counter (bytes), ==, get_change_counter (now));
      return bytes;
    case OLD_FORMAT:
      return make_old_plan (run->folder);
    case N_REPLACEMENTS:
    default:
      g_assert_not_reached ();
    }
}

/* As cp does it: the file stays, and all that is in it goes. */
static void
write_over (GFile  *file,
            GBytes *bytes)
{
  FILE *stream = g_fopen (g_file_peek_path (file), "w");
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert_nonnull (stream);
  g_assert_cmpint (fwrite (data, 1, length, stream), ==, length);
  g_assert_cmpint (fclose (stream), ==, 0);
}

static void
run_begin (Run            *run,
           Replacement     replacement,
           TrendsOpenMode  mode)
{
  g_autoptr (GError) error = NULL;

  run->replacement = replacement;
  run->folder = fixture_folder_new ();
  run->file = fixture_file (run->folder, "Plan.trends");
  run->elsewhere = fixture_file (run->folder, "Elsewhere.trends");
  run->store = make_plan (run->file, 5);
  run->older = fixture_read (run->file);
  add_owner (run->store, "Second");
  save (run->store);
  if (mode == TRENDS_OPEN_READ_ONLY)
    {
      g_assert_true (trends_store_close (run->store, NULL));
      g_object_unref (run->store);
      run->store = trends_store_open (run->file, mode, &error);
      g_assert_no_error (error);
    }

  run->put = make_replacement (run);
  write_over (run->file, run->put);
}

static void
run_end (Run *run)
{
  g_autoptr (GBytes) now = fixture_read (run->file);

  g_assert_true (g_bytes_equal (now, run->put));
  g_object_unref (run->store);
  g_object_unref (run->file);
  g_object_unref (run->elsewhere);
  g_bytes_unref (run->older);
  g_bytes_unref (run->put);
  fixture_folder_free (run->folder);
}

static void
assert_is_seen (Run *run)
{
  g_autofree char *dump = trends_plan_dump (trends_store_get_plan (run->store));

  fixture_assert_holds (run->elsewhere, dump);
  fixture_assert_sound (run->elsewhere);
}

static void
check_way_out (Replacement replacement,
               Way         way,
               gboolean    waits)
{
  Run run;
  g_autoptr (GError) error = NULL;

  g_test_message ("replacement %d, way %d, %s", replacement, way, waits ? "waiting" : "saved");
  run_begin (&run, replacement,
             way == SAVE_COPY_OF_READER ? TRENDS_OPEN_READ_ONLY : TRENDS_OPEN_NORMAL);
  if (waits)
    add_owner (run.store, "Third");
  if (way == MOVE)
    trends_store_move (run.store, run.elsewhere, FALSE, &error);
  else
    trends_store_save_copy (run.store, run.elsewhere, FALSE, &error);
  g_assert_no_error (error);

  if (way == MOVE)
    {
      /* It goes on there, and there alone. */
      add_owner (run.store, "Fourth");
      save (run.store);
      g_assert_true (g_file_equal (trends_store_get_file (run.store), run.elsewhere));
    }
  assert_is_seen (&run);
  g_assert_cmpuint (fixture_count_files (run.folder), ==, 2);
  trends_store_give_up (run.store);
  run_end (&run);
}

static void
test_way_out (void)
{
  for (Replacement replacement = 0; replacement < N_REPLACEMENTS; replacement++)
    for (Way way = 0; way < N_WAYS; way++)
      for (int waits = 0; waits < (way == SAVE_COPY_OF_READER ? 1 : 2); waits++)
        check_way_out (replacement, way, waits);
}

/* Also when it is tried again, which opens the file anew; and an older plan isn't
 * brought up to date by that. */
static void
test_not_written (void)
{
  for (Replacement replacement = 0; replacement < N_REPLACEMENTS; replacement++)
    {
      Run run;

      g_test_message ("replacement %d", replacement);
      run_begin (&run, replacement, TRENDS_OPEN_NORMAL);
      add_owner (run.store, "Third");
      for (int i = 0; i < 2; i++)
        {
          g_autoptr (GError) error = NULL;

          g_assert_false (trends_store_flush (run.store, &error));
          g_test_message ("%s", error->message);
          g_assert_nonnull (strstr (error->message, "ave a copy elsewhere"));
          g_assert_cmpint (trends_store_get_state (run.store), ==, TRENDS_SAVE_STATE_FAILED);
        }
      g_assert_false (trends_store_give_up (run.store));
      g_assert_cmpuint (fixture_count_files (run.folder), ==, 1);
      run_end (&run);
    }
}

static gboolean
has_failed (gpointer data)
{
  return trends_store_get_state (data) == TRENDS_SAVE_STATE_FAILED;
}

/* It is said before anything is typed in vain; where SQLite notices nothing, it is when
 * something is to be written. */
static void
test_noticed (void)
{
  for (Replacement replacement = 0; replacement < N_REPLACEMENTS; replacement++)
    {
      Run run;

      if (replacement == OTHER_YOUNG_PLAN)
        continue;
      g_test_message ("replacement %d", replacement);
      run_begin (&run, replacement, TRENDS_OPEN_NORMAL);
      fixture_wait (has_failed, run.store);
      g_assert_nonnull (strstr (trends_store_get_problem (run.store), "ave a copy elsewhere"));
      trends_store_give_up (run.store);
      run_end (&run);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/replaced/way-out", test_way_out);
  g_test_add_func ("/store/replaced/not-written", test_not_written);
  g_test_add_func ("/store/replaced/noticed", test_noticed);
  return g_test_run ();
}
