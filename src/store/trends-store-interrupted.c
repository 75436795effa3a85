/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-interrupted.c: see trends-store-interrupted.h. */

#include "trends-store-interrupted.h"

#include "trends-store-beside.h"
#include "trends-store-journal.h"
#include "trends-store-load.h"
#include "trends-store-vfs.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define SIZE_MAX_MB 1024 /* of a file or journal that is tried */

/* Copies aren't tried on copies of their own. */
static _Thread_local gboolean trying;

/* A file and its journal, as they are, and copies of them. */
typedef struct
{
  GBytes *main;
  GBytes *journal;
  char *path; /* of the copy */
  char *journal_path;
} Trial;

static void
trial_clear (Trial *self)
{
  if (self->journal_path != NULL)
    g_unlink (self->journal_path);
  if (self->path != NULL)
    g_unlink (self->path);
  g_clear_pointer (&self->main, g_bytes_unref);
  g_clear_pointer (&self->journal, g_bytes_unref);
  g_free (self->path);
  g_free (self->journal_path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Trial, trial_clear)

/* Through SQLite's own handle: to open the file once more and close it would drop the
 * locks that this process has on it. */
static GBytes *
read_main (TrendsStoreFile *file)
{
  sqlite3_file *handle = NULL;
  sqlite3_int64 size = 0;
  g_autofree guchar *data = NULL;

  sqlite3_file_control (file->db, "main", SQLITE_FCNTL_FILE_POINTER, &handle);
  if (handle == NULL || handle->pMethods == NULL
      || handle->pMethods->xFileSize (handle, &size) != SQLITE_OK || size <= 0
      || size > (sqlite3_int64) SIZE_MAX_MB << 20)
    return NULL;

  data = g_try_malloc ((gsize) size);
  if (data == NULL || handle->pMethods->xRead (handle, data, (int) size, 0) != SQLITE_OK)
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&data), (gsize) size);
}

/* It was left by somebody who could have written the plan itself. */
static gboolean
may_be_left_by (const struct stat *journal,
                const char        *path)
{
  struct stat plan;

  return S_ISREG (journal->st_mode) && journal->st_nlink == 1
         && journal->st_size <= (gint64) SIZE_MAX_MB << 20 && stat (path, &plan) == 0
         && (journal->st_uid == plan.st_uid || journal->st_uid == geteuid ()
             || (plan.st_mode & (S_IWGRP | S_IWOTH)) != 0);
}

static gboolean
read_whole (int     fd,
            guchar *data,
            gsize   size)
{
  for (gsize at = 0; at < size;)
    {
      gssize n = pread (fd, data + at, size - at, (off_t) at);

      if (n == 0 || (n < 0 && errno != EINTR))
        return FALSE;
      at += n > 0 ? (gsize) n : 0;
    }
  return TRUE;
}

static GBytes *
read_journal (const char *path)
{
  g_autofree char *name = g_strconcat (path, "-journal", NULL);
  int fd = g_open (name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0);
  g_autofree guchar *data = NULL;
  struct stat info;
  gboolean read = FALSE;

  if (fd < 0)
    return NULL;

  if (fstat (fd, &info) == 0 && may_be_left_by (&info, path))
    {
      data = g_try_malloc (MAX ((gsize) info.st_size, 1));
      read = data != NULL && read_whole (fd, data, (gsize) info.st_size);
    }
  close (fd);
  return read ? g_bytes_new_take (g_steal_pointer (&data), (gsize) info.st_size) : NULL;
}

/* (transfer full) (nullable): where it was written, for nobody else to read */
static char *
write_copy (const char *path,
            GBytes     *bytes)
{
  int fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  const char *data = g_bytes_get_data (bytes, NULL);
  gsize size = g_bytes_get_size (bytes);
  gboolean written = fd >= 0;

  for (gsize at = 0; written && at < size;)
    {
      gssize n = write (fd, data + at, size - at);

      written = n > 0 || (n < 0 && errno == EINTR);
      at += n > 0 ? (gsize) n : 0;
    }
  if (fd >= 0 && close (fd) != 0)
    written = FALSE;
  if (fd >= 0 && !written)
    g_unlink (path);
  return written ? g_strdup (path) : NULL;
}

static gboolean
make_copies (Trial      *self,
             const char *path)
{
  g_autofree char *copy = trends_store_beside_make_hidden (path);
  g_autofree char *journal = g_strconcat (copy, "-journal", NULL);

  self->path = write_copy (copy, self->main);
  if (self->path == NULL)
    return FALSE;
  self->journal_path = write_copy (journal, self->journal);
  return self->journal_path != NULL;
}

static void
allow (Trial      *self,
       const char *path)
{
  g_autofree char *main = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->main);
  g_autofree char *journal = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->journal);

  trends_store_vfs_allow_journal (path, main, journal);
}

/* Whether a whole plan is in there; with an id, whether it is that one. */
static gboolean
holds_plan (const char *path,
            const char *id)
{
  g_autoptr (TrendsStoreFile) file = NULL;
  g_autoptr (TrendsPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  trying = TRUE;
  file = trends_store_file_open (path, TRENDS_OPEN_READ_ONLY, &error);
  if (file != NULL)
    plan = trends_store_load (file, &error);
  trying = FALSE;

  if (error != NULL)
    g_debug ("%s: %s", path, error->message);
  return plan != NULL
         && (id == NULL
             || g_strcmp0 (trends_entity_get_id (trends_plan_get_info (plan)), id) == 0);
}

static gboolean
try_on_copies (Trial      *self,
               const char *id)
{
  gboolean holds;

  allow (self, self->path);
  holds = holds_plan (self->path, id);
  trends_store_vfs_allow_journal (NULL, NULL, NULL);
  return holds;
}

/* A journal that may be of an earlier state would take back what was done since. Where
 * the file is no plan as it is, there is nothing that it could take back. */
static gboolean
is_needed (Trial      *self,
           const char *path)
{
  g_autofree char *name = trends_store_beside_make_hidden (path);
  g_autofree char *copy = write_copy (name, self->main);
  gboolean holds = copy == NULL || holds_plan (copy, NULL);

  if (copy != NULL)
    g_unlink (copy);
  return !holds;
}

gboolean
trends_store_interrupted_rehearse (TrendsStoreFile *file)
{
  g_auto (Trial) trial = { 0 };
  g_autofree char *id = NULL;
  gboolean certain;

  if (trying)
    return FALSE;

  trends_store_beside_sweep_hidden (file->path); /* of a trial that was killed */
  trial.main = read_main (file);
  trial.journal = read_journal (file->path);
  if (trial.main == NULL || trial.journal == NULL
      || !trends_journal_is_plausible (trial.journal, trial.main, &certain)
      || (id = trends_store_file_peek_plan (file->path)) == NULL
      || (!certain && !is_needed (&trial, file->path))
      || !make_copies (&trial, file->path) || !try_on_copies (&trial, id))
    return FALSE;

  allow (&trial, file->path);
  return TRUE;
}
