/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-header.c: what is looked at before anything in a file is read: its first
 * bytes, and what lies beside it.
 */

#include "trends-store-file.h"

#include "trends-store.h"
#include "trends-store-beside.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define SQLITE_SAYS "SQLite format 3" /* with the zero behind it */
#define PLAN_SAYS "TRND"
#define PLAN_SAYS_AT 68

static gboolean
is_database (const guchar *begins)
{
  return memcmp (begins, SQLITE_SAYS, sizeof SQLITE_SAYS) == 0;
}

static gboolean
is_for_plans (const guchar *begins)
{
  return memcmp (begins + PLAN_SAYS_AT, PLAN_SAYS, TRENDS_STORE_BEGINNING - PLAN_SAYS_AT) == 0;
}

/**
 * trends_store_begins_plan:
 * @begins: the first %TRENDS_STORE_BEGINNING bytes of a file
 *
 * Returns: whether they say that it is a plan's, without a look at anything else
 */
gboolean
trends_store_begins_plan (const guchar *begins)
{
  g_return_val_if_fail (begins != NULL, FALSE);

  return is_database (begins) && is_for_plans (begins);
}

/**
 * trends_store_file_check_header:
 *
 * Looks at the first bytes through SQLite's own handle: to open the file once
 * more and close it would drop the locks that this process has on it.
 *
 * Returns: whether the file says of itself that it is a plan
 */
gboolean
trends_store_file_check_header (TrendsStoreFile *self,
                                GError         **error)
{
  guchar header[100] = { 0 };
  sqlite3_file *handle = NULL;
  sqlite3_int64 size = 0;

  sqlite3_file_control (self->db, "main", SQLITE_FCNTL_FILE_POINTER, &handle);
  if (handle->pMethods->xFileSize (handle, &size) != SQLITE_OK ||
      handle->pMethods->xRead (handle, header, MIN (size, 100), 0) != SQLITE_OK)
    return trends_store_file_set_error (self, SQLITE_IOERR_READ, error);

  if (size == 0)
    return trends_store_fail (error, TRENDS_STORE_ERROR_NOT_A_PLAN,
                              _("“%s” is empty: there is no plan in it."), self->name);
  if (!is_database (header))
    return trends_store_fail (error, TRENDS_STORE_ERROR_NOT_A_PLAN,
                              _("“%s” is not a plan: Trends doesn’t know this kind of file."),
                              self->name);
  if (size < 512)
    return trends_store_file_set_damaged (self, error);
  if (!is_for_plans (header))
    return trends_store_fail (error, TRENDS_STORE_ERROR_NOT_A_PLAN,
                              _("“%s” is not a plan: it is a database of another program."),
                              self->name);
  if (header[18] != 1 || header[19] != 1)
    return trends_store_fail (error, TRENDS_STORE_ERROR_FAILED,
                              /* Translators: a file name, then a command that mends it */
                              _("Another program has set “%s” to keep its changes in files beside "
                                "it. Set it back with: %s"),
                              self->name, "sqlite3 FILE 'PRAGMA journal_mode = DELETE'");
  return TRUE;
}

/**
 * trends_store_file_check_beside:
 *
 * Looks at what SQLite would take for a part of the file. What is in a journal is
 * judged when it is about to be played back, see trends-store-vfs.h.
 */
gboolean
trends_store_file_check_beside (TrendsStoreFile *self,
                                GError         **error)
{
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);
  g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);
  GStatBuf info;

  if (!trends_store_beside_is_nothing (log))
    return trends_store_file_set_stranger (self, log, error);
  if (g_lstat (journal, &info) == 0 && (!S_ISREG (info.st_mode) || info.st_nlink > 1))
    return trends_store_file_set_stranger (self, journal, error);
  return TRUE;
}
