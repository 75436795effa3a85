/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-export-file.c: an export goes to a temporary file beside its place, is
 * synced, and takes the place at once, at the end of whatever links lead there; where
 * anything fails, what was there before is still there, whole.
 */

#include "trends-export.h"

#include "trends-exchange-error.h"
#include "trends-export-temporary.h"
#include "trends-file-name.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *path;                 /* the place, with symbolic links followed */
  TrendsTemporary *temporary; /* NULL where the place isn't a regular file */
  int fd;                     /* of the place itself where it isn't, else -1 */
} Target;

/* As many as Linux follows. */
#define MOST_LINKS 40

/* How every SQLite database begins. */
#define DATABASE "SQLite format 3"

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

/* Follows links to where the file is, or will be: unlike realpath() also where there is
 * none yet. NULL with errno where the links go round in circles. */
static char *
follow_links (const char *path)
{
  g_autofree char *place = g_strdup (path);

  for (int i = 0; i <= MOST_LINKS; i++)
    {
      g_autofree char *target = g_file_read_link (place, NULL);
      g_autofree char *folder = NULL;

      if (target == NULL)
        return g_steal_pointer (&place);

      folder = g_path_get_dirname (place);
      g_free (place);
      place = g_path_is_absolute (target) ? g_strdup (target)
                                          : g_build_filename (folder, target, NULL);
    }

  errno = ELOOP;
  return NULL;
}

/* What anybody may see is nobody's secret. */
static const char *
get_secret (const TrendsExportOptions *options)
{
  return options != NULL && options->profile != TRENDS_PROFILE_PUBLIC ? options->source : NULL;
}

/* What is replaced may have held less, so that more people might read it. */
static gboolean
open_temporary (Target             *self,
                const struct stat  *replaced,
                const char         *source,
                GError            **error)
{
  self->temporary = trends_temporary_open (self->path, source != NULL);
  if (self->temporary == NULL || !trends_temporary_share (self->temporary, replaced, source))
    return fail (self->path, errno, error);

  return TRUE;
}

/* Whichever way it got its name, by a link too. */
static gboolean
refuse_side_file (const char  *path,
                  GError     **error)
{
  if (!trends_file_name_is_side_file (path))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME,
                       _("Databases keep files with this ending for themselves. Choose "
                         "another name."));
  return FALSE;
}

/* A pipe or a device can't be replaced, only written to; and it is opened by the name that it
 * has, for where the links of /dev/stdout and /dev/fd/63 lead there is no file. */
static gboolean
open_special (Target      *self,
              const char  *path,
              GError     **error)
{
  self->path = g_strdup (path);
  self->fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  return self->fd >= 0 || fail (path, errno, error);
}

static gboolean
target_open (Target      *self,
             const char  *path,
             const char  *source,
             GError     **error)
{
  struct stat status;

  if (stat (path, &status) == 0 && !S_ISREG (status.st_mode) && !S_ISDIR (status.st_mode))
    return open_special (self, path, error);
  self->path = follow_links (path);
  if (self->path == NULL)
    return fail (path, errno, error);
  if (!refuse_side_file (self->path, error))
    return FALSE;
  if (stat (self->path, &status) != 0)
    return open_temporary (self, NULL, source, error);
  if (S_ISDIR (status.st_mode))
    return fail (self->path, EISDIR, error);
  return access (self->path, W_OK) == 0 ? open_temporary (self, &status, source, error)
                                        : fail (self->path, errno, error);
}

static int
target_get_fd (Target *self)
{
  return self->temporary != NULL ? trends_temporary_get_fd (self->temporary) : self->fd;
}

static gboolean
target_commit (Target  *self,
               GError **error)
{
  if (self->temporary != NULL ? !trends_temporary_commit (self->temporary)
                              : close (g_steal_fd (&self->fd)) != 0)
    return fail (self->path, errno, error);

  return TRUE;
}

static void
target_clear (Target *self)
{
  if (self->fd >= 0)
    close (self->fd);
  trends_temporary_free (self->temporary);
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
  gboolean done = target_open (&target, path, get_secret (options), error);

  if (done)
    {
      g_autoptr (GOutputStream) stream = g_unix_output_stream_new (target_get_fd (&target),
                                                                   FALSE);

      done = trends_export_to_stream (plan, format, options, stream, cancellable, error);
    }
  done = done && target_commit (&target, error);
  target_clear (&target);
  return done;
}

static gboolean
is_private (const char *source)
{
  struct stat status;

  return source != NULL && (stat (source, &status) != 0 || (status.st_mode & S_IROTH) == 0);
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
  GFileCreateFlags flags = is_private (get_secret (options)) ? G_FILE_CREATE_PRIVATE
                                                             : G_FILE_CREATE_NONE;
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, flags, cancellable,
                                                         error);
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

/* Plans are databases, and no export is one. What can't be read here is refused, or not, where
 * it is to be written. */
static gboolean
refuse_database (GFile   *file,
                 GError **error)
{
  char start[sizeof DATABASE] = { 0 };
  g_autoptr (GFileInputStream) stream = NULL;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_REGULAR)
    stream = g_file_read (file, NULL, NULL);
  if (stream == NULL
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), start, sizeof DATABASE - 1, NULL, NULL,
                                   NULL)
      || strcmp (start, DATABASE) != 0)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                       _("There is a plan or another database of that name, and an export would "
                         "replace it. Choose another name."));
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
  if ((path != NULL && !refuse_side_file (path, error)) || !refuse_database (file, error))
    return FALSE;

  return path ? export_to_path (plan, format, options, path, cancellable, error)
              : export_to_uri (plan, format, options, file, cancellable, error);
}
