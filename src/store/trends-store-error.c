/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-error.c: what SQLite and the system report, in words for people:
 * what happened, to which file, and what to do.
 */

#include "trends-store-file.h"

#include "trends-store-vfs.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (trends-store-error-quark, trends_store_error)

/**
 * trends_store_fail:
 *
 * Returns: %FALSE, with @error set
 */
gboolean
trends_store_fail (GError         **error,
                   TrendsStoreError code,
                   const char      *format,
                   ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (TRENDS_STORE_ERROR, code, format, args);
  va_end (args);
  return FALSE;
}

static gboolean
set_full (TrendsStoreFile *self,
          GError         **error)
{
  return trends_store_fail (error, TRENDS_STORE_ERROR_FULL,
                            /* Translators: %s is a file name */
                            _("There is no room left on the disk for “%s”. Make some room, or "
                              "save a copy elsewhere."), self->name);
}

static gboolean
set_busy (TrendsStoreFile *self,
          GError         **error)
{
  return trends_store_fail (error, TRENDS_STORE_ERROR_BUSY,
                            /* Translators: %s is a file name */
                            _("“%s” is being used by another program just now. Try again when "
                              "it has finished."), self->name);
}

static gboolean
set_permission (TrendsStoreFile *self,
                GError         **error)
{
  return trends_store_fail (error, TRENDS_STORE_ERROR_PERMISSION,
                            /* Translators: %s is a file name */
                            _("You may not write to “%s” or to its folder. Ask for permission, "
                              "or save a copy elsewhere."), self->name);
}

static gboolean
set_vanished (TrendsStoreFile *self,
              GError         **error)
{
  return trends_store_fail (error, TRENDS_STORE_ERROR_NOT_FOUND,
                            /* Translators: %s is a file name */
                            _("“%s” is no longer where it was: it was moved, renamed or "
                              "deleted. Put it back, or save a copy elsewhere."), self->name);
}

static gboolean
set_interrupted (TrendsStoreFile *self,
                 GError         **error)
{
  return trends_store_fail (error, TRENDS_STORE_ERROR_PERMISSION,
                            /* Translators: %s is a file name */
                            _("Writing to “%s” was interrupted, and you may not write there "
                              "to finish it. Copy its whole folder to where you may write, "
                              "and open it there."), self->name);
}

/**
 * trends_store_file_set_damaged:
 *
 * Returns: %FALSE, with @error set to %TRENDS_STORE_ERROR_DAMAGED
 */
gboolean
trends_store_file_set_damaged (TrendsStoreFile *self,
                               GError         **error)
{
  return trends_store_fail (error, TRENDS_STORE_ERROR_DAMAGED,
                            /* Translators: %s is a file name */
                            _("“%s” is damaged and was left as it is. Go back to a copy of it "
                              "that is whole."), self->name);
}

/**
 * trends_store_file_set_stranger:
 * @path: what lies beside the file and isn't ours
 *
 * Returns: %FALSE, with @error set
 */
gboolean
trends_store_file_set_stranger (TrendsStoreFile *self,
                                const char      *path,
                                GError         **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  return trends_store_fail (error, TRENDS_STORE_ERROR_FAILED,
                            /* Translators: two file names: of a plan, and of a file beside it */
                            _("Beside “%s” lies “%s”, which Trends doesn’t know: the two together "
                              "could change the plan, or other files. Neither was touched. If "
                              "another program was interrupted while it changed the plan, open the "
                              "plan with that program, which finishes it. Otherwise keep a copy of "
                              "both, move “%s” elsewhere, and open the plan again."),
                            self->name, name, name);
}

/**
 * trends_store_file_set_overwritten:
 *
 * Returns: %FALSE, with @error set: the file is no plan any more, though it was one
 *   when it was opened
 */
gboolean
trends_store_file_set_overwritten (TrendsStoreFile *self,
                                   GError         **error)
{
  return trends_store_fail (error, TRENDS_STORE_ERROR_FAILED,
                            /* Translators: %s is a file name */
                            _("“%s” has been emptied or written over by another program. What you "
                              "see here is still whole: save a copy elsewhere."), self->name);
}

/**
 * trends_store_file_set_replaced:
 *
 * Returns: %FALSE, with @error set: what lies there isn't what we wrote
 */
gboolean
trends_store_file_set_replaced (TrendsStoreFile *self,
                                GError         **error)
{
  return trends_store_fail (error, TRENDS_STORE_ERROR_FAILED,
                            /* Translators: %s is a file name */
                            _("“%s” has been replaced by another file. Save a copy elsewhere."),
                            self->name);
}

static gboolean
set_stranger_journal (TrendsStoreFile *self,
                      GError         **error)
{
  g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);

  return trends_store_file_set_stranger (self, journal, error);
}

static gboolean
set_failed (TrendsStoreFile *self,
            int              rc,
            int              system_error,
            GError         **error)
{
  return trends_store_fail (error, TRENDS_STORE_ERROR_FAILED,
                            /* Translators: a file name, then what the system said */
                            _("Reading or writing “%s” failed: %s. Try again, or save a copy "
                              "elsewhere."),
                            self->name,
                            system_error != 0 ? g_strerror (system_error) : sqlite3_errstr (rc));
}

static gboolean
set_from_system (TrendsStoreFile *self,
                 int              rc,
                 int              system_error,
                 GError         **error)
{
  /* Between the failure and its report other calls set the system's reason anew. */
  if (rc == SQLITE_IOERR_READ && system_error != ESTALE)
    return set_failed (self, rc, EIO, error);

  switch (system_error)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return set_full (self, error);
    case EACCES:
    case EPERM:
    case EROFS:
      return set_permission (self, error);
    case ENOENT:
    case ESTALE:
      return set_vanished (self, error);
    default:
      return set_failed (self, rc, system_error, error);
    }
}

static int
ask_errno (sqlite3_file *handle)
{
  int code = 0;

  /* A journal in memory has methods, but not this one. */
  if (handle != NULL && handle->pMethods != NULL && handle->pMethods->xFileControl != NULL)
    handle->pMethods->xFileControl (handle, SQLITE_FCNTL_LAST_ERRNO, &code);
  return code;
}

/* SQLite notes the system's reason with the connection, or, for a commit, only
 * with the file or its journal. */
static int
find_errno (TrendsStoreFile *self)
{
  sqlite3_file *handle = NULL, *journal = NULL;
  int code;

  if (self->db == NULL)
    return errno;

  code = sqlite3_system_errno (self->db);
  if (code != 0)
    return code;

  sqlite3_file_control (self->db, "main", SQLITE_FCNTL_FILE_POINTER, &handle);
  sqlite3_file_control (self->db, "main", SQLITE_FCNTL_JOURNAL_POINTER, &journal);
  code = ask_errno (handle);
  return code != 0 ? code : ask_errno (journal);
}

/**
 * trends_store_file_set_error:
 * @rc: what an SQLite function of this file returned, before any other was called
 *
 * Returns: %FALSE, with @error set
 */
gboolean
trends_store_file_set_error (TrendsStoreFile *self,
                             int              rc,
                             GError         **error)
{
  int system_error = find_errno (self);

  g_debug ("%s: SQLite %d, %s (%s)", self->path, rc,
           self->db != NULL ? sqlite3_errmsg (self->db) : "", g_strerror (system_error));

  if (trends_store_vfs_take_refusal ())
    {
      self->refused_journal = TRUE;
      return set_stranger_journal (self, error);
    }
  if (rc == SQLITE_READONLY_DBMOVED)
    return set_vanished (self, error);
  if (rc == SQLITE_READONLY_ROLLBACK || rc == SQLITE_READONLY_CANTLOCK)
    return set_interrupted (self, error);

  if ((rc & 0xff) == SQLITE_CANTOPEN && self->db != NULL && !self->detached &&
      !trends_store_file_check_beside (self, error))
    return FALSE;

  /* What couldn't be read can look like damage. */
  if ((rc & 0xff) == SQLITE_CORRUPT && trends_store_vfs_get_read_error (self->db) != SQLITE_OK)
    return set_from_system (self, SQLITE_IOERR_READ, system_error, error);

  switch (rc & 0xff)
    {
    case SQLITE_FULL:
      return set_full (self, error);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return set_busy (self, error);
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_AUTH:
      return set_permission (self, error);
    case SQLITE_CORRUPT:
      return trends_store_file_set_damaged (self, error);
    case SQLITE_NOTADB:
      return self->guarded ? trends_store_file_set_damaged (self, error)
                           : trends_store_file_set_overwritten (self, error);
    case SQLITE_TOOBIG:
      return self->guarded ? trends_store_file_set_damaged (self, error)
                           : set_failed (self, rc, 0, error);
    case SQLITE_INTERRUPT: /* by the guard, or by who has no more time for it */
      return self->guarded ? trends_store_file_set_damaged (self, error) : set_busy (self, error);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return set_from_system (self, rc, system_error, error);
    default:
      return set_failed (self, rc, 0, error);
    }
}

/**
 * trends_store_file_check_place:
 *
 * Returns: whether the file is still where it was opened; otherwise @error is set
 */
gboolean
trends_store_file_check_place (TrendsStoreFile *self,
                               GError         **error)
{
  return !trends_store_file_has_moved (self) || set_vanished (self, error);
}
