/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-export-file.c: an export goes to a temporary file beside its place, is
 * synced, and takes the place at once; where anything fails, what was there
 * before is still there, whole.
 */

#include "trends-export.h"

#include "trends-exchange-error.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *path;      /* the place, with symbolic links followed */
  char *temporary; /* beside it, or NULL where the place isn't a regular file */
  int fd;
} Target;

static gboolean
fail (const char  *path,
      int          code,
      GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
               /* Translators: a file's name, and what the system says. */
               _("%s could not be written: %s"), name, g_strerror (code));
  return FALSE;
}

static gboolean
open_temporary (Target       *self,
                mode_t        mode,
                GError      **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  self->temporary = g_build_filename (folder, ".trends-export-XXXXXX", NULL);
  self->fd = g_mkstemp_full (self->temporary, O_RDWR | O_CLOEXEC, 0666);
  if (self->fd < 0)
    {
      int code = errno;

      g_clear_pointer (&self->temporary, g_free);
      return fail (self->path, code, error);
    }
  if (mode != 0 && fchmod (self->fd, mode & 0777) != 0)
    return fail (self->path, errno, error);
  return TRUE;
}

static gboolean
target_open (Target      *self,
             const char  *path,
             GError     **error)
{
  struct stat status;
  char *real = realpath (path, NULL);

  self->path = g_strdup (real ? real : path);
  free (real);
  if (stat (self->path, &status) != 0)
    return open_temporary (self, 0, error);
  if (S_ISDIR (status.st_mode))
    return fail (self->path, EISDIR, error);
  if (S_ISREG (status.st_mode))
    return access (self->path, W_OK) == 0 ? open_temporary (self, status.st_mode, error)
                                          : fail (self->path, errno, error);

  /* A pipe or a device can't be replaced, only written to. */
  self->fd = g_open (self->path, O_WRONLY | O_CLOEXEC, 0);
  return self->fd >= 0 || fail (self->path, errno, error);
}

/* The name is only as safe as the folder that holds it. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

static gboolean
target_commit (Target  *self,
               GError **error)
{
  if (self->temporary && fsync (self->fd) != 0)
    return fail (self->path, errno, error);
  if (close (g_steal_fd (&self->fd)) != 0)
    return fail (self->path, errno, error);
  if (!self->temporary)
    return TRUE;
  if (g_rename (self->temporary, self->path) != 0)
    return fail (self->path, errno, error);
  g_clear_pointer (&self->temporary, g_free);
  sync_folder (self->path);
  return TRUE;
}

static void
target_clear (Target *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->temporary)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->path);
}

static gboolean
export_to_path (TrendsPlan                 *plan,
                const TrendsFormat         *format,
                const TrendsExportOptions  *options,
                const char                 *path,
                GCancellable               *cancellable,
                GError                    **error)
{
  Target target = { NULL, NULL, -1 };
  gboolean done = target_open (&target, path, error);

  if (done)
    {
      g_autoptr (GOutputStream) stream = g_unix_output_stream_new (target.fd, FALSE);

      done = trends_export_to_stream (plan, format, options, stream, cancellable, error);
    }
  done = done && target_commit (&target, error);
  target_clear (&target);
  return done;
}

/* On a share that GIO reaches by itself, its own replacing has to do. */
static gboolean
export_to_uri (TrendsPlan                 *plan,
               const TrendsFormat         *format,
               const TrendsExportOptions  *options,
               GFile                      *file,
               GCancellable               *cancellable,
               GError                    **error)
{
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE,
                                                         cancellable, error);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  if (!stream)
    return FALSE;
  if (trends_export_to_stream (plan, format, options, G_OUTPUT_STREAM (stream), cancellable, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);

  /* Closing with a cancelled cancellable drops what was written. */
  g_cancellable_cancel (cancelled);
  g_output_stream_close (G_OUTPUT_STREAM (stream), cancelled, NULL);
  return FALSE;
}

gboolean
trends_export_to_file (TrendsPlan                 *plan,
                       const TrendsFormat         *format,
                       const TrendsExportOptions  *options,
                       GFile                      *file,
                       GCancellable               *cancellable,
                       GError                    **error)
{
  const char *path;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (format != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  path = g_file_peek_path (file);
  return path ? export_to_path (plan, format, options, path, cancellable, error)
              : export_to_uri (plan, format, options, file, cancellable, error);
}
