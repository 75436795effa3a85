/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-unnamed-file.c: see trends-unnamed-file.h. */

#define _GNU_SOURCE /* O_TMPFILE */

#include "trends-unnamed-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define PIECE 65536

/* Where the file system has no such files: one whose name goes at once */
static int
open_unlinked (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "socitm-trends-XXXXXX", NULL);
  int fd = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);

  if (fd >= 0)
    unlink (path);
  return fd;
}

static void
fail (GError **error)
{
  int saved = errno;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved),
               _("There is no place for what is made meanwhile: %s"), g_strerror (saved));
}

/**
 * trends_unnamed_file_open:
 * @folder: on whose disk it is
 * @error: return location for an error of %G_IO_ERROR
 *
 * Returns: its descriptor, which nobody else can open, or -1
 */
int
trends_unnamed_file_open (const char  *folder,
                          GError     **error)
{
  int fd = open (folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    fd = open_unlinked (folder);
  if (fd < 0)
    fail (error);
  return fd;
}

/**
 * trends_unnamed_file_dup_path:
 * @fd: of such a file
 *
 * Returns: (transfer full): by which this process, and no other, can open it again
 */
char *
trends_unnamed_file_dup_path (int fd)
{
  return g_strdup_printf ("/proc/self/fd/%d", fd);
}

/**
 * trends_unnamed_file_copy:
 * @fd: of such a file
 * @stream: where all of it goes
 * @error: return location for an error
 *
 * Returns: whether all was written
 */
gboolean
trends_unnamed_file_copy (int             fd,
                          GOutputStream  *stream,
                          GCancellable   *cancellable,
                          GError        **error)
{
  g_autofree char *piece = g_malloc (PIECE);
  gssize n;

  for (off_t at = 0; (n = pread (fd, piece, PIECE, at)) > 0; at += n)
    if (!g_output_stream_write_all (stream, piece, (gsize) n, NULL, cancellable, error))
      return FALSE;
  if (n < 0)
    fail (error);
  return n == 0;
}

/**
 * trends_unnamed_file_say_full:
 * @error: return location for an error
 *
 * Says that there is no room for what is made meanwhile, which may be elsewhere than what is made of it.
 *
 * Returns: %FALSE
 */
gboolean
trends_unnamed_file_say_full (GError **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, /* NO_SPACE is said of what is written to */
               /* Translators: %s is the folder for temporary files; TMPDIR is written so */
               _("There is no room for what is made meanwhile in “%s”. Make some room there, or have TMPDIR name another folder."),
               g_get_tmp_dir ());
  return FALSE;
}
