/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-export.c: exports reach their place whole or not at all, from any thread, and
 * can be watched and stopped.
 */

#define _GNU_SOURCE /* O_TMPFILE, F_SETPIPE_SZ */

#include "trends-random-plan.h"
#include "trends-sample.h"
#include "trends-test-exchange.h"

#include "trends-export-temporary.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* Many network shares know nothing of files without a name. */
static gboolean is_old_share;

/* In place of the C library's, for all that is linked to this program. */
int
open (const char *path,
      int         flags,
      ...)
{
  va_list rest;
  mode_t mode;

  va_start (rest, flags);
  mode = (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE ? va_arg (rest, mode_t) : 0;
  va_end (rest);
  if (is_old_share && (flags & O_TMPFILE) == O_TMPFILE)
    {
      errno = EOPNOTSUPP;
      return -1;
    }
  return openat (AT_FDCWD, path, flags, mode);
}

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
  TrendsPlan *plan;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  is_old_share = data != NULL;
  fixture->folder = g_dir_make_tmp ("trends-export-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "out.json", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->plan = trends_sample_new_plan (NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir))
    n++;
  return n;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->file);
  g_object_unref (fixture->plan);
  is_old_share = FALSE;
}

static void
write_json (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  trends_export_to_file (fixture->plan, trends_formats_find ("json"), NULL, fixture->file, NULL,
                         &error);
  g_assert_no_error (error);
}

static char *
read_out (Fixture *fixture)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  return text;
}

static void
test_file (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *expected = export_json (fixture->plan, TRENDS_PROFILE_FULL);
  g_autofree char *text = NULL;

  write_json (fixture);
  text = read_out (fixture);
  assert_same (text, expected);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* What was there is replaced, with the rights that it had, through a link too. */
static void
test_replace (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *real = g_build_filename (fixture->folder, "real.json", NULL);
  g_autofree char *text = NULL;
  struct stat status;

  g_assert_true (g_file_set_contents (real, "old", -1, NULL));
  g_assert_cmpint (chmod (real, 0640), ==, 0);
  g_assert_cmpint (symlink ("real.json", fixture->path), ==, 0);
  write_json (fixture);
  text = read_out (fixture);
  g_assert_true (g_str_has_prefix (text, "{\n"));
  g_assert_cmpint (lstat (fixture->path, &status), ==, 0);
  g_assert_true (S_ISLNK (status.st_mode));
  g_assert_cmpint (stat (real, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

/* A plan that can't be written to the end leaves what was there. */
static void
test_failure_keeps_old (Fixture       *fixture,
                        gconstpointer  data)
{
  GListModel *workshops = trends_plan_get_list (fixture->plan, TRENDS_KIND_WORKSHOP);
  g_autoptr (TrendsEntity) last = g_list_model_get_item (workshops, 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (trends_plan_set_text (fixture->plan, last, TRENDS_WORKSHOP_EXTRA, "{broken}",
                                       TRENDS_SET_ONCE, NULL));
  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_false (trends_export_to_file (fixture->plan, trends_formats_find ("json"), NULL,
                                         fixture->file, NULL, &error));
  g_assert_nonnull (error);
  text = read_out (fixture);
  g_assert_cmpstr (text, ==, "old");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
assert_refused (Fixture    *fixture,
                const char *path,
                int         code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (trends_export_to_file (fixture->plan, trends_formats_find ("json"), NULL, file,
                                         NULL, &error));
  g_assert_error (error, G_IO_ERROR, code);
}

static void
test_unwritable (Fixture       *fixture,
                 gconstpointer  data)
{
  assert_refused (fixture, fixture->folder, G_IO_ERROR_IS_DIRECTORY);
  assert_refused (fixture, "/nowhere/at/all.json", G_IO_ERROR_NOT_FOUND);
  if (g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    assert_refused (fixture, "/dev/full", G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

typedef struct
{
  GThread *thread;
  double last;
  guint n;
  gboolean done;
  GError *error;
  GCancellable *cancellable;
} Watch;

static void
on_progress_cb (double   fraction,
                gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_true (g_thread_self () == watch->thread);
  g_assert_false (watch->done);
  g_assert_cmpfloat (fraction, >=, watch->last);
  g_assert_cmpfloat (fraction, <=, 1.0);
  watch->last = fraction;
  watch->n++;
  if (watch->cancellable)
    g_cancellable_cancel (watch->cancellable);
}

static void
on_done_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Watch *watch = user_data;

  trends_export_finish (result, NULL, &watch->error);
  watch->done = TRUE;
}

static void
wait_for (Watch *watch)
{
  while (!watch->done)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* The plan goes on changing meanwhile; the export is of what it was. */
static void
test_async (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 300);
  g_autofree char *expected = export_json (plan, TRENDS_PROFILE_FULL);
  g_autofree char *text = NULL;
  Watch watch = { g_thread_self () };
  const TrendsExportOptions options = { TRENDS_PROFILE_FULL, on_progress_cb, &watch, NULL, NULL };

  trends_export_async (plan, trends_formats_find ("json"), &options, fixture->file, NULL,
                       on_done_cb, &watch);
  for (int i = 0; i < 50; i++)
    trends_random_edit (rand, plan);
  wait_for (&watch);
  g_assert_no_error (watch.error);
  g_assert_cmpuint (watch.n, >, 1);
  g_assert_cmpfloat (watch.last, ==, 1.0);
  text = read_out (fixture);
  assert_same (text, expected);
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watch watch = { g_thread_self () };

  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_cancellable_cancel (cancellable);
  trends_export_async (fixture->plan, trends_formats_find ("json"), NULL, fixture->file,
                       cancellable, on_done_cb, &watch);
  wait_for (&watch);
  g_assert_error (watch.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&watch.error);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* Once the file is there, it can't be cancelled any more, and nobody is told that it was. */
static void
test_cancel_too_late (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watch watch = { g_thread_self () };

  trends_export_async (fixture->plan, trends_formats_find ("json"), NULL, fixture->file,
                       cancellable, on_done_cb, &watch);
  while (!g_file_query_exists (fixture->file, NULL))
    g_usleep (1000);
  g_cancellable_cancel (cancellable);
  wait_for (&watch);
  g_assert_no_error (watch.error);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* What the program is asked to end by leaves nothing of what it was writing. */
static void
test_ended (Fixture       *fixture,
            gconstpointer  data)
{
  static const int signals[] = { SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGPIPE, SIGALRM, SIGUSR1 };
  const struct rlimit no_core = { 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      int status;
      pid_t child = fork ();

      if (child == 0)
        {
          setrlimit (RLIMIT_CORE, &no_core);
          if (trends_temporary_open (fixture->path, FALSE) == NULL
              || count_files (fixture->folder) != (is_old_share ? 1 : 0))
            _exit (1);
          raise (signals[i]);
          _exit (2);
        }
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFSIGNALED (status));
      g_assert_cmpint (WTERMSIG (status), ==, signals[i]);
      g_assert_cmpuint (count_files (fixture->folder), ==, 0);
    }
}

/* No export replaces a plan, however its name leads there; nor takes a name that shuts one. */
static void
test_databases (Fixture       *fixture,
                gconstpointer  data)
{
  static const char * const names[] = { "other.trends", "plan.json", "link.json" };
  static const char * const sides[] = { "a.trends-journal", "a.trends-wal", "b.json" };
  g_autofree char *plan = g_build_filename (fixture->folder, "other.trends", NULL);
  g_autofree char *same = g_build_filename (fixture->folder, "plan.json", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "link.json", NULL);
  g_autofree char *side = g_build_filename (fixture->folder, "b.json", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (plan, "SQLite format 3\0rest", 20, NULL));
  g_assert_true (g_file_set_contents (same, "SQLite format 3\0rest", 20, NULL));
  g_assert_cmpint (symlink ("other.trends", link), ==, 0);
  g_assert_cmpint (symlink ("a.trends-journal", side), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      assert_refused (fixture, path, G_IO_ERROR_EXISTS);
    }
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, sides[i], NULL);

      assert_refused (fixture, path, G_IO_ERROR_INVALID_FILENAME);
    }
  g_assert_cmpuint (count_files (fixture->folder), ==, 4);
  g_assert_true (g_file_get_contents (plan, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "SQLite format 3");

  /* What isn't one is replaced, whatever it is called. */
  g_assert_true (g_file_set_contents (plan, "{}", -1, NULL));
  {
    g_autoptr (GFile) file = g_file_new_for_path (plan);

    g_assert_true (trends_export_to_file (fixture->plan, trends_formats_find ("json"), NULL, file,
                                          NULL, NULL));
  }
}

/* A pipe is written to, by whatever name. */
static void
test_pipes (Fixture       *fixture,
            gconstpointer  data)
{
  static const char * const folders[] = { "/dev/fd", "/proc/self/fd" };
  g_autofree char *expected = export_json (fixture->plan, TRENDS_PROFILE_FULL);

  for (guint i = 0; i < G_N_ELEMENTS (folders) + 1; i++)
    {
      g_autofree char *link = g_build_filename (fixture->folder, "pipe.json", NULL);
      g_autofree char *path = NULL;
      g_autofree char *text = g_malloc0 (strlen (expected) + 2);
      g_autoptr (GFile) file = NULL;
      int ends[2];
      gssize n;

      g_assert_cmpint (pipe (ends), ==, 0);
      g_assert_cmpint (fcntl (ends[1], F_SETPIPE_SZ, (int) strlen (expected) + 4096), >, 0);
      path = g_strdup_printf ("%s/%d", folders[i % G_N_ELEMENTS (folders)], ends[1]);
      if (i == G_N_ELEMENTS (folders))
        {
          g_assert_cmpint (symlink (path, link), ==, 0);
          g_free (path);
          path = g_steal_pointer (&link);
        }
      file = g_file_new_for_path (path);
      g_assert_true (trends_export_to_file (fixture->plan, trends_formats_find ("json"), NULL, file,
                                            NULL, NULL));
      close (ends[1]);
      for (gsize at = 0; (n = read (ends[0], text + at, strlen (expected) + 1 - at)) > 0;)
        at += (gsize) n;
      close (ends[0]);
      assert_same (text, expected);
    }
}

static void
test_async_failure (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nowhere/at/all.json");
  Watch watch = { g_thread_self () };

  trends_export_async (fixture->plan, trends_formats_find ("json"), NULL, nowhere, NULL, on_done_cb,
                       &watch);
  wait_for (&watch);
  g_assert_error (watch.error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&watch.error);
}

static GBytes *
write_bytes (TrendsPlan    *plan,
             const char    *format,
             TrendsProfile  profile)
{
  const TrendsExportOptions options = { profile, NULL, NULL, NULL, NULL };
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  trends_export_to_stream (plan, trends_formats_find (format), &options, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* Each format writes something of its own kind, for each profile, always the same. */
static void
test_formats (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct { const char *id, *start; } starts[] = {
    { "json", "{" }, { "pdf", "%PDF-" }, { "png", "\x89PNG" }, { "svg", "<?xml " },
    { "md", "# " }, { "xlsx", "PK" }, { "ods", "PK" }, { "ics", "BEGIN:VCALENDAR\r\n" }, { "radar-csv", "name," }, { "radar-json", "[" }, { "csv", "\xef\xbb\xbf\"Title\"," },
  };
  guint n;

  trends_formats_get (&n);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (starts));
  g_assert_null (trends_formats_find ("doc"));
  for (guint i = 0; i < n; i++)
    for (TrendsProfile profile = TRENDS_PROFILE_FULL; profile <= TRENDS_PROFILE_ROLES; profile++)
      {
        g_autoptr (GBytes) first = write_bytes (fixture->plan, starts[i].id, profile);
        g_autoptr (GBytes) second = write_bytes (fixture->plan, starts[i].id, profile);

        g_assert_true (g_str_has_prefix (g_bytes_get_data (first, NULL), starts[i].start));
        g_assert_true (g_bytes_equal (first, second));
      }
}

static mode_t
get_mode (const char *path)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);
  return status.st_mode & 0777;
}

static void
export_from (Fixture       *fixture,
             TrendsProfile  profile,
             const char    *source)
{
  const TrendsExportOptions options = { profile, NULL, NULL, NULL, source };
  g_autoptr (GError) error = NULL;

  trends_export_to_file (fixture->plan, trends_formats_find ("json"), &options, fixture->file,
                         NULL, &error);
  g_assert_no_error (error);
}

/* What isn't public is read by nobody who can't read the plan; what is replaced keeps its
 * rights as far as that goes. */
static void
test_rights (Fixture       *fixture,
             gconstpointer  data)
{
  static const mode_t modes[] = { 0600, 0400, 0640, 0660, 0604, 0644, 0755 };
  g_autofree char *source = g_build_filename (fixture->folder, "Plan.trends", NULL);
  mode_t before = umask (022);

  g_assert_true (g_file_set_contents (source, "x", 1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    for (TrendsProfile profile = TRENDS_PROFILE_FULL; profile <= TRENDS_PROFILE_ROLES; profile++)
      {
        mode_t shared = profile == TRENDS_PROFILE_PUBLIC ? 0644 : 0644 & (modes[i] | 0600);

        g_assert_cmpint (g_chmod (source, modes[i]), ==, 0);
        export_from (fixture, profile, source);
        g_assert_cmpuint (get_mode (fixture->path), ==, shared);

        g_assert_cmpint (g_chmod (fixture->path, 0664), ==, 0);
        export_from (fixture, profile, source);
        g_assert_cmpuint (get_mode (fixture->path), ==,
                          profile == TRENDS_PROFILE_PUBLIC ? 0664 : 0664 & (modes[i] | 0600));
        g_assert_cmpint (g_unlink (fixture->path), ==, 0);
      }

  umask (077);
  export_from (fixture, TRENDS_PROFILE_PUBLIC, source);
  g_assert_cmpuint (get_mode (fixture->path), ==, 0600);
  umask (022);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (g_unlink (source), ==, 0);
  export_from (fixture, TRENDS_PROFILE_FULL, source);
  g_assert_cmpuint (get_mode (fixture->path), ==, 0600);
  umask (before);
}

/* Who runs the tests may ignore some, as nohup does, and what ignores one isn't ended by it. */
static void
heed_signals (void)
{
  static const int signals[] = { SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGPIPE, SIGALRM, SIGUSR1 };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    signal (signals[i], SIG_DFL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  heed_signals ();
  g_test_add ("/export/file", Fixture, NULL, set_up, test_file, tear_down);
  g_test_add ("/export/replace", Fixture, NULL, set_up, test_replace, tear_down);
  g_test_add ("/export/failure-keeps-old", Fixture, NULL, set_up, test_failure_keeps_old, tear_down);
  g_test_add ("/export/unwritable", Fixture, NULL, set_up, test_unwritable, tear_down);
  g_test_add ("/export/databases", Fixture, NULL, set_up, test_databases, tear_down);
  g_test_add ("/export/pipes", Fixture, NULL, set_up, test_pipes, tear_down);
  g_test_add ("/export/ended", Fixture, NULL, set_up, test_ended, tear_down);
  g_test_add ("/export/old-share/file", Fixture, "old", set_up, test_file, tear_down);
  g_test_add ("/export/old-share/replace", Fixture, "old", set_up, test_replace, tear_down);
  g_test_add ("/export/old-share/failure-keeps-old", Fixture, "old", set_up,
              test_failure_keeps_old, tear_down);
  g_test_add ("/export/old-share/rights", Fixture, "old", set_up, test_rights, tear_down);
  g_test_add ("/export/old-share/ended", Fixture, "old", set_up, test_ended, tear_down);
  g_test_add ("/export/cancel-too-late", Fixture, NULL, set_up, test_cancel_too_late, tear_down);
  g_test_add ("/export/async", Fixture, NULL, set_up, test_async, tear_down);
  g_test_add ("/export/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/export/async-failure", Fixture, NULL, set_up, test_async_failure, tear_down);
  g_test_add ("/export/rights", Fixture, NULL, set_up, test_rights, tear_down);
  g_test_add ("/export/formats", Fixture, NULL, set_up, test_formats, tear_down);
  return g_test_run ();
}
