/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-copy.c: see trends-store-copy.h. */

#include "trends-store-copy.h"

#include "trends-file-access.h"
#include "trends-store-access.h"
#include "trends-store-beside.h"
#include "trends-store-late.h"
#include "trends-store-log.h"
#include "trends-store-rows.h"
#include "trends-store-schema.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *path;   /* where it is to be */
  char *hidden; /* where it is made */
  char *name;   /* for people */
  gboolean overwrite;
} Copy;

static void
copy_clear (Copy *self)
{
  if (self->hidden != NULL)
    {
      g_unlink (self->hidden);
      trends_store_beside_clear (self->hidden);
    }
  g_free (self->path);
  g_free (self->hidden);
  g_free (self->name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Copy, copy_clear)

static gboolean
set_errno (Copy    *self,
           int      code,
           GError **error)
{
  switch (code)
    {
    case EEXIST:
      return trends_store_fail (error, TRENDS_STORE_ERROR_EXISTS,
                                /* Translators: %s is a file name */
                                _("There is a “%s” already. Choose another name."),
                                self->name);
    case ENOENT:
    case ENOTDIR:
      return trends_store_fail (error, TRENDS_STORE_ERROR_NOT_FOUND,
                                _("The folder for “%s” is not there. Choose another folder."),
                                self->name);
    case EACCES:
    case EPERM:
    case EROFS:
      return trends_store_fail (error, TRENDS_STORE_ERROR_PERMISSION,
                                _("You may not write “%s” there. Choose another folder."),
                                self->name);
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return trends_store_fail (error, TRENDS_STORE_ERROR_FULL,
                                _("There is no room left on the disk for “%s”. Make some room, or "
                                  "choose another folder."),
                                self->name);
    default:
      return trends_store_fail (error, TRENDS_STORE_ERROR_FAILED,
                                /* Translators: a file name, then what the system said */
                                _("“%s” could not be written: %s."), self->name,
                                g_strerror (code));
    }
}

static gboolean
check_free (Copy    *self,
            GError **error)
{
  g_autofree char *obstacle = NULL;
  g_autofree char *name = NULL;

  if (g_file_test (self->path, self->overwrite ? G_FILE_TEST_IS_DIR : G_FILE_TEST_EXISTS))
    return set_errno (self, EEXIST, error);
  if (!trends_store_beside_is_taken (self->path, self->overwrite, &obstacle))
    return TRUE;

  name = g_filename_display_basename (obstacle);
  return trends_store_fail (error, TRENDS_STORE_ERROR_EXISTS,
                            /* Translators: two file names: of what lies there, and of a plan */
                            _("“%s” is in the way: it would be taken for a part of “%s”. Choose "
                              "another name, or move it elsewhere."),
                            name, self->name);
}

/* -1 with errno where none can be made */
static int
open_hidden (Copy   *self,
             mode_t  mode)
{
  int fd = -1;

  trends_store_beside_sweep_hidden (self->path);
  for (int i = 0; i < 100 && fd < 0; i++)
    {
      g_autofree char *path = trends_store_beside_make_hidden (self->path);

      fd = g_open (path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, mode);
      if (fd >= 0)
        self->hidden = g_steal_pointer (&path);
      else if (errno != EEXIST)
        break;
    }
  return fd;
}

/* What a new file gets, less what would let in somebody who may not read the document.
 * Who has opened a file can read all that is written to it, so one that was too wide
 * for a moment is thrown away. */
static int
open_hidden_for (Copy       *self,
                 const char *document)
{
  int fd = open_hidden (self, 0666);
  struct stat info;
  mode_t mode;

  if (fd < 0 || document == NULL || fstat (fd, &info) != 0)
    return fd;

  mode = info.st_mode & trends_file_access_get_shared (document, &info);
  if (mode == (info.st_mode & 0777) && (mode & 0044) == 0044)
    return fd;

  close (fd);
  g_unlink (self->hidden);
  g_clear_pointer (&self->hidden, g_free);
  fd = open_hidden (self, 0600);
  if (fd >= 0 && !trends_file_access_set (fd, mode))
    g_debug ("It stays private: %s", g_strerror (errno));
  return fd;
}

/* A new plan gets the permissions that any new file gets, so that those who share a
 * folder share it, as far as what it is made from allows; a copy, those of its source,
 * and for no moment wider ones. Where the source has gone it stays private. */
static gboolean
make_hidden (Copy            *self,
             TrendsStoreFile *source,
             const char      *document,
             GError         **error)
{
  int fd = source != NULL ? open_hidden (self, 0600) : open_hidden_for (self, document);

  if (fd < 0)
    return set_errno (self, errno, error);

  if (source != NULL && !trends_store_file_has_moved (source))
    trends_store_access_keep (source->path, fd);
  close (fd);
  return TRUE;
}

/* The path with its folder's links followed, since SQLite is told to follow none. */
static char *
resolve_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  char *resolved = realpath (folder, NULL);
  char *whole = resolved != NULL ? g_build_filename (resolved, name, NULL) : NULL;

  free (resolved);
  return whole;
}

/* (transfer full): an empty file, to be filled */
static TrendsStoreFile *
copy_begin (Copy            *self,
            TrendsStoreFile *source,
            const char      *document,
            const char      *path,
            gboolean         overwrite,
            GError         **error)
{
  self->name = g_filename_display_basename (path);
  self->overwrite = overwrite;
  self->path = resolve_folder (path);
  if (self->path == NULL)
    {
      set_errno (self, errno, error);
      return NULL;
    }

  if (!check_free (self, error) || !make_hidden (self, source, document, error))
    return NULL;

  return trends_store_file_connect_empty (self->hidden, self->name, error);
}

/* A name that isn't there yet; links can't be made everywhere. */
static int
give_new_name (Copy *self)
{
  if (link (self->hidden, self->path) == 0)
    return 0;
  if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK)
    return errno;
  if (g_file_test (self->path, G_FILE_TEST_EXISTS))
    return EEXIST;
  return g_rename (self->hidden, self->path) == 0 ? 0 : errno;
}

/* What was left beside the old one goes with it, and not before it. */
static int
give_taken_name (Copy *self)
{
  if (g_rename (self->hidden, self->path) != 0)
    return errno;

  trends_store_beside_clear (self->path);
  return 0;
}

static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  if (fsync (fd) != 0)
    g_debug ("%s: %s", folder, g_strerror (errno));
  close (fd);
}

/* (transfer full) file: let go of before it gets its name */
static gboolean
copy_end (Copy            *self,
          TrendsStoreFile *file,
          GError         **error)
{
  int code;

  trends_store_file_free (file);
  code = self->overwrite ? give_taken_name (self) : give_new_name (self);
  if (code != 0)
    return set_errno (self, code, error);

  sync_folder (self->path);
  return TRUE;
}

/* ----------------------------------------------------------------- filling */

static gboolean
insert_all (TrendsStoreFile *file,
            GPtrArray       *records,
            GPtrArray       *lost,
            GError         **error)
{
  if (!trends_store_file_exec (file, "BEGIN IMMEDIATE", error) ||
      !trends_store_schema_create (file, error))
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (TrendsRecord) record = trends_store_late_fetch (records->pdata[i], lost, error);

      if (record == NULL || !trends_store_rows_insert (file, record, error))
        return FALSE;
    }

  return trends_store_file_exec (file, "COMMIT", error);
}

gboolean
trends_store_copy_records (GPtrArray       *records,
                           TrendsStoreFile *source,
                           const char      *path,
                           gboolean         overwrite,
                           GPtrArray       *lost,
                           GError         **error)
{
  g_auto (Copy) copy = { 0 };
  g_autoptr (TrendsStoreFile) file = copy_begin (&copy, source, NULL, path, overwrite, error);

  if (file == NULL || !insert_all (file, records, lost, error))
    return FALSE;

  return copy_end (&copy, g_steal_pointer (&file), error);
}

gboolean
trends_store_copy_new (GPtrArray   *records,
                       const char  *document,
                       const char  *path,
                       GError     **error)
{
  g_auto (Copy) copy = { 0 };
  g_autoptr (TrendsStoreFile) file = copy_begin (&copy, NULL, document, path, FALSE, error);
  g_autoptr (GPtrArray) lost = g_ptr_array_new_with_free_func (g_free);

  if (file == NULL || !insert_all (file, records, lost, error))
    return FALSE;

  return copy_end (&copy, g_steal_pointer (&file), error);
}

/* SQLite doesn't copy from a connection that is writing. While ours only keeps
 * others from writing, a second one can read. */
static TrendsStoreFile *
open_second (TrendsStoreFile *source,
             GError         **error)
{
  return trends_store_file_open_unchecked (source->path, SQLITE_OPEN_READONLY, error);
}

static gboolean
is_locked (int rc)
{
  return (rc & 0xff) == SQLITE_BUSY || (rc & 0xff) == SQLITE_LOCKED;
}

static gboolean
fill_pages (TrendsStoreFile *target,
            TrendsStoreFile *source,
            GError         **error)
{
  g_autoptr (TrendsStoreFile) second = NULL;
  int rc;

  if (!sqlite3_get_autocommit (source->db))
    {
      second = open_second (source, error);
      if (second == NULL)
        return FALSE;
      source = second;
    }

  sqlite3_db_release_memory (source->db); /* what it remembers may be of another file */
  rc = trends_store_file_fill (target, source->db);
  if (rc == SQLITE_OK)
    return TRUE;
  /* The target is nobody else's. */
  return trends_store_file_set_error (is_locked (rc) ? source : target, rc, error);
}

/* On top of what the source knows to be the last edit. Ours may be there already,
 * where a commit seemed to fail; others' may be, where nobody has looked yet. */
static gboolean
write_edits (TrendsStoreFile *file,
             TrendsStoreFile *source,
             GPtrArray       *edits,
             GError         **error)
{
  g_autoptr (GPtrArray) left = NULL;

  if (edits == NULL)
    return TRUE;

  left = g_ptr_array_copy (edits, (GCopyFunc) (GCallback) trends_edit_ref, NULL);
  while (left->len > 0)
    {
      g_autoptr (GPtrArray) others = NULL;
      guint n_written;

      if (!trends_store_log_write (file, left, &n_written, &others, error))
        return FALSE;
      if (others != NULL)
        return trends_store_fail (error, TRENDS_STORE_ERROR_BUSY,
                                  /* Translators: %s is a file name */
                                  _("Somebody else changed “%s” just now. Try again."),
                                  source->name);
      g_ptr_array_remove_range (left, 0, n_written);
    }
  return TRUE;
}

gboolean
trends_store_copy_edited (TrendsStoreFile *source,
                          GPtrArray       *edits,
                          const char      *path,
                          gboolean         overwrite,
                          GError         **error)
{
  g_auto (Copy) copy = { 0 };
  g_autoptr (TrendsStoreFile) file = copy_begin (&copy, source, NULL, path, overwrite, error);

  if (file == NULL || !fill_pages (file, source, error) ||
      !trends_store_log_check_copy (file, source, error) ||
      !write_edits (file, source, edits, error))
    return FALSE;

  return copy_end (&copy, g_steal_pointer (&file), error);
}

/* -------------------------------------------------------------- the same again */

/* What a copy has of its own: how often it was changed, its tables were, and by which SQLite. */
static void
forget_own (guchar *header)
{
  memset (header + 24, 0, 4);
  memset (header + 40, 0, 4);
  memset (header + 92, 0, 8);
}

/* (nullable): the file at the path, where it is an ordinary one */
static GMappedFile *
map_file (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0);
  struct stat info;
  GMappedFile *mapped = NULL;

  if (fd < 0)
    return NULL;
  if (fstat (fd, &info) == 0 && S_ISREG (info.st_mode))
    mapped = g_mapped_file_new_from_fd (fd, FALSE, NULL);
  close (fd);
  return mapped;
}

/* Nobody has either open: closing a file lets go of what SQLite has locked of it. */
static gboolean
is_same (const char *path,
         const char *other)
{
  g_autoptr (GMappedFile) one = map_file (path);
  g_autoptr (GMappedFile) two = map_file (other);
  guchar headers[2][100];
  gsize size = one != NULL ? g_mapped_file_get_length (one) : 0;

  if (two == NULL || size < sizeof headers[0] || g_mapped_file_get_length (two) != size)
    return FALSE;

  memcpy (headers[0], g_mapped_file_get_contents (one), sizeof headers[0]);
  memcpy (headers[1], g_mapped_file_get_contents (two), sizeof headers[1]);
  forget_own (headers[0]);
  forget_own (headers[1]);
  return memcmp (headers[0], headers[1], sizeof headers[0]) == 0
         && memcmp (g_mapped_file_get_contents (one) + 100,
                    g_mapped_file_get_contents (two) + 100, size - 100)
              == 0;
}

/* Gives it the first name that is free; NULL where there is one like it, or with @error
 * set. */
static char *
give_numbered_name (Copy       *self,
                    const char *plain,
                    GError    **error)
{
  for (guint number = 1; number < 1000; number++)
    {
      g_autofree char *obstacle = NULL;
      int code;

      g_free (self->path);
      self->path = number > 1 ? g_strdup_printf ("%s-%u", plain, number) : g_strdup (plain);
      if (trends_store_beside_is_taken (self->path, FALSE, &obstacle))
        continue;
      code = give_new_name (self);
      if (code == 0)
        return g_strdup (self->path);
      if (code == EEXIST && is_same (self->hidden, self->path))
        return NULL;
      if (code != EEXIST)
        {
          set_errno (self, code, error);
          return NULL;
        }
    }

  trends_store_fail (error, TRENDS_STORE_ERROR_EXISTS,
                     /* Translators: %s is a file name */
                     _("There are too many backups of “%s” beside it. Move them away."),
                     self->name);
  return NULL;
}

gboolean
trends_store_copy_beside (TrendsStoreFile *source,
                          const char      *suffix,
                          char           **made,
                          GError         **error)
{
  g_auto (Copy) copy = { 0 };
  g_autofree char *plain = g_strconcat (source->path, suffix, NULL);
  g_autoptr (TrendsStoreFile) file = NULL;
  g_autoptr (GError) local_error = NULL;

  *made = NULL;
  copy.name = g_strdup (source->name);
  copy.path = g_strdup (plain);
  if (!make_hidden (&copy, source, NULL, error)
      || (file = trends_store_file_connect_empty (copy.hidden, copy.name, error)) == NULL
      || !fill_pages (file, source, error)
      || !trends_store_log_check_copy (file, source, error))
    return FALSE;

  trends_store_file_free (g_steal_pointer (&file));
  *made = give_numbered_name (&copy, plain, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  sync_folder (copy.path);
  return TRUE;
}

gboolean
trends_store_copy_pages (TrendsStoreFile *source,
                         const char      *path,
                         gboolean         overwrite,
                         GError         **error)
{
  return trends_store_copy_edited (source, NULL, path, overwrite, error);
}
