/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-import-source.c: what a document may be, and what isn't even opened. */

#include "trends-import-source.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static GIOErrorEnum
get_refusal (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL, same = NULL;
  const TrendsImportFormat *format;

  stream = trends_import_open (file, NULL, &error);
  trends_import_load_file_async (file, NULL, on_loaded_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  bytes = trends_import_load_file_finish (file, result, &format, &same);
  g_assert_true ((stream == NULL) == (bytes == NULL));
  g_assert_true ((error == NULL) == (stream != NULL));
  g_assert_true ((format == NULL) == (bytes == NULL));
  g_assert_true (format == NULL || g_str_equal (format->id, "json"));
  if (error == NULL)
    return G_IO_ERROR_FAILED;
  g_assert_error (same, error->domain, error->code);
  return error->code;
}

/* Nobody waits for the other end of a pipe, and no device is asked for anything. */
static void
test_open (void)
{
  g_autofree char *folder = g_dir_make_tmp ("trends-import-XXXXXX", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe.json", NULL);
  g_autofree char *link = g_build_filename (folder, "link.json", NULL);
  g_autofree char *file = g_build_filename (folder, "file.json", NULL);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink ("pipe.json", link), ==, 0);
  g_assert_cmpint (get_refusal (pipe), ==, G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_cmpint (get_refusal (link), ==, G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_cmpint (get_refusal ("/dev/zero"), ==, G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_cmpint (get_refusal (folder), ==, G_IO_ERROR_IS_DIRECTORY);
  g_assert_cmpint (get_refusal (file), ==, G_IO_ERROR_NOT_FOUND);
  g_assert_true (g_file_set_contents (file, "{}", -1, NULL));
  g_assert_cmpint (get_refusal (file), ==, G_IO_ERROR_FAILED);
  g_unlink (pipe);
  g_unlink (link);
  g_unlink (file);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-source/open", test_open);
  return g_test_run ();
}
