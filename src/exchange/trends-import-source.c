/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-import-source.c: opens a document that a person has named. It is looked at
 * first: to open a pipe waits for somebody who writes to it, a device may do things,
 * and neither needs to come to an end.
 */

#include "trends-import-source.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK (256 * 1024)

static gboolean
fail (int      code,
      GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));
  return FALSE;
}

/* What a shell makes of <(command): it has a writer and comes to an end. It can be told
 * from a pipe with a name by the file system that it is in, which holds no others. */
static gboolean
is_unnamed_pipe (const struct stat *status)
{
  struct stat sample;
  gboolean is = FALSE;
  int ends[2];

  if (!S_ISFIFO (status->st_mode) || !g_unix_open_pipe (ends, FD_CLOEXEC, NULL))
    return FALSE;
  is = fstat (ends[0], &sample) == 0 && sample.st_dev == status->st_dev;
  close (ends[0]);
  close (ends[1]);
  return is;
}

static gboolean
check_kind (const struct stat  *status,
            GError            **error)
{
  if (S_ISREG (status->st_mode) || is_unnamed_pipe (status))
    return TRUE;
  if (S_ISDIR (status->st_mode))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY,
                         _("this is a folder, not a file"));
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                         _("this is a pipe or a device, not a file"));
  return FALSE;
}

/* Something else may have taken the place since it was looked at; nothing waits here. */
static GInputStream *
open_path (const char  *path,
           GError     **error)
{
  struct stat status;
  int fd;

  if (stat (path, &status) != 0)
    {
      fail (errno, error);
      return NULL;
    }
  if (!check_kind (&status, error))
    return NULL;
  fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (fd < 0)
    {
      fail (errno, error);
      return NULL;
    }
  if (fstat (fd, &status) != 0 || !check_kind (&status, error))
    {
      close (fd);
      return NULL;
    }
  if (fcntl (fd, F_SETFL, 0) != 0)
    g_debug ("%s: %s", path, g_strerror (errno));
  return g_unix_input_stream_new (fd, TRUE);
}

static GInputStream *
open_address (GFile         *file,
              GCancellable  *cancellable,
              GError       **error)
{
  GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable);

  if (type == G_FILE_TYPE_DIRECTORY || type == G_FILE_TYPE_SPECIAL)
    {
      const struct stat status = { .st_mode = type == G_FILE_TYPE_DIRECTORY ? S_IFDIR : S_IFCHR };

      check_kind (&status, error);
      return NULL;
    }
  return G_INPUT_STREAM (g_file_read (file, cancellable, error));
}

/**
 * trends_import_open:
 * @file: a document
 * @error: why it can't be read, without its name; %G_IO_ERROR_NOT_REGULAR_FILE for a pipe
 *   with a name, a device or a socket
 *
 * Waits for the disk, but for nobody else.
 *
 * Returns: (transfer full) (nullable): what is in it
 */
GInputStream *
trends_import_open (GFile         *file,
                    GCancellable  *cancellable,
                    GError       **error)
{
  const char *path;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  path = g_file_peek_path (file);
  return path ? open_path (path, error) : open_address (file, cancellable, error);
}

/**
 * trends_import_load:
 * @stream: a document
 * @cancellable: (nullable): what cancels it
 * @error: return location for an error
 *
 * Reads all of a stream. What is larger than a plan may be is read no further, and is then
 * longer than %TRENDS_IMPORT_MAX_BYTES: its format refuses it.
 *
 * Returns: (transfer full) (nullable): what is in it, with a NUL byte after it
 */
GBytes *
trends_import_load (GInputStream  *stream,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *chunk = g_malloc (CHUNK);
  gssize n;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  while ((n = g_input_stream_read (stream, chunk, CHUNK, cancellable, error)) > 0)
    {
      g_string_append_len (text, chunk, n);
      if (text->len > TRENDS_IMPORT_MAX_BYTES)
        break;
    }
  return n < 0 ? NULL : g_string_free_to_bytes (g_steal_pointer (&text));
}

static GBytes *
load_file (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GInputStream) stream = trends_import_open (file, cancellable, error);
  g_autoptr (GBytes) bytes = stream ? trends_import_load (stream, cancellable, error) : NULL;

  if (!bytes || !trends_import_formats_check (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error))
    return NULL;
  return g_steal_pointer (&bytes);
}

static void
load_file_in_thread (GTask        *task,
                     gpointer      source,
                     gpointer      task_data,
                     GCancellable *cancellable)
{
  const TrendsImportFormat **format = task_data;
  g_autofree char *base = g_file_get_basename (source);
  g_autofree char *name = base ? g_filename_display_name (base) : NULL;
  GError *error = NULL;
  GBytes *bytes = load_file (source, cancellable, &error);

  if (bytes)
    *format = trends_import_formats_guess (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), name);
  if (bytes && !trends_import_formats_check_guess (*format, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), name,
                                                   &error))
    g_clear_pointer (&bytes, g_bytes_unref);
  if (bytes)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/**
 * trends_import_load_file_async:
 * @file: a document
 *
 * As trends_import_open() and trends_import_load(), in a worker thread; and what no format reads,
 * whatever it is taken for, is refused with the way out. What it is, is found out there too: all of a large file
 * may have to be looked at for it.
 */
void
trends_import_load_file_async (GFile               *file,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, trends_import_load_file_async);
  g_task_set_task_data (task, g_new0 (const TrendsImportFormat *, 1), g_free);
  g_task_run_in_thread (task, load_file_in_thread);
}

/**
 * trends_import_load_file_finish:
 * @file: the document
 * @format: (out): what it is, by what is in it and its name
 *
 * Returns: (transfer full) (nullable): all that is in it, with a NUL byte after it, or %NULL with
 *   @error set
 */
GBytes *
trends_import_load_file_finish (GFile                     *file,
                                GAsyncResult              *result,
                                const TrendsImportFormat **format,
                                GError                   **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  *format = *(const TrendsImportFormat **) g_task_get_task_data (G_TASK (result));
  return g_task_propagate_pointer (G_TASK (result), error);
}
