/* SPDX-License-Identifier: GPL-3.0-or-later */

/* store-fixture.c: see store-fixture.h. */

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

/* ----------------------------------------------------------------- folders */

char *
fixture_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("trends-store-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_tree (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

void
fixture_folder_free (char *folder)
{
  g_chmod (folder, 0700);
  remove_tree (folder);
  g_free (folder);
}

GFile *
fixture_file (const char *folder,
              const char *name)
{
  return g_file_new_build_filename (folder, name, NULL);
}

guint
fixture_count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

GBytes *
fixture_read (GFile *file)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

/* ----------------------------------------------------------- by other means */

static sqlite3 *
open_plainly (GFile *file)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open_v2 (g_file_peek_path (file), &db,
                                    SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, "unix"),
                   ==, SQLITE_OK);
  return db;
}

GFile *
fixture_unpack (const char *folder,
                const char *name)
{
  g_autofree char *base = g_strconcat (name, ".trends.gz", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "store", base, NULL);
  g_autoptr (GFile) packed = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) input = g_file_read (packed, NULL, &error);
  g_autoptr (GConverter) unpack
    = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  GFile *file = fixture_file (folder, "Old.trends");
  g_autoptr (GInputStream) unpacked = NULL;
  g_autoptr (GFileOutputStream) output = NULL;

  g_assert_no_error (error);
  unpacked = g_converter_input_stream_new (G_INPUT_STREAM (input), unpack);
  output = g_file_replace (file, NULL, FALSE, 0, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_splice (G_OUTPUT_STREAM (output), unpacked,
                          G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE
                            | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                          NULL, &error);
  g_assert_no_error (error);
  return file;
}

/* With five edits in its log. */
GFile *
fixture_make_plan (const char *folder,
                   guint       seed)
{
  GFile *file = fixture_file (folder, "Plan.trends");
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 8);
  g_autoptr (GError) error = NULL;
  G_GNUC_UNUSED g_autoptr (TrendsStore) store = trends_store_create (file, plan, &error);

  g_assert_no_error (error);
  for (int i = 0; i < 5; i++)
    trends_plan_add_owner (plan, "Somebody", TRENDS_OWNER_PERSON, NULL);
  return file;
}

void
fixture_replace (GFile      *file,
                 const void *data,
                 gsize       length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (file), data, (gssize) length, &error);
  g_assert_no_error (error);
}

void
fixture_exec (GFile      *file,
              const char *sql)
{
  sqlite3 *db = open_plainly (file);
  char *message = NULL;

  sqlite3_exec (db,
                "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;"
                "PRAGMA synchronous = OFF",
                NULL, NULL, NULL);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (db);
}

gint64
fixture_query (GFile      *file,
               const char *sql)
{
  sqlite3 *db = open_plainly (file);
  sqlite3_stmt *statement = NULL;
  gint64 result;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  result = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return result;
}

/* -------------------------------------------------------------- assertions */

void
fixture_assert_sound (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = trends_store_check (file, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("fault: %s", (char *) faults->pdata[i]);
  g_assert_cmpuint (faults->len, ==, 0);
}

void
fixture_assert_holds (GFile      *file,
                      const char *dump)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_READ_ONLY, &error);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = trends_plan_dump (trends_store_get_plan (store));
  g_assert_cmpstr (found, ==, dump);
}

static gboolean
on_tick_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

void
fixture_wait (gboolean (*condition) (gpointer data),
              gpointer data)
{
  guint tick = g_timeout_add (20, on_tick_cb, NULL);

  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
}
