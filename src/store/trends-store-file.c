/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-file.c: see trends-store-file.h. The order of opening matters:
 * a file is looked at before it is connected to, hardened before it is read,
 * and checked before it is believed.
 */

#include "trends-store-file.h"

#include "trends-store-guard.h"
#include "trends-store-interrupted.h"
#include "trends-store-log.h"
#include "trends-store-schema.h"
#include "trends-store-vfs.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

/* What a reader can't be talked into; see also trends-store-guard.c. */
static const struct
{
  int id;
  int value;
} limits[] = {
  { SQLITE_LIMIT_COLUMN, 200 },          { SQLITE_LIMIT_EXPR_DEPTH, 50 },
  { SQLITE_LIMIT_COMPOUND_SELECT, 5 },   { SQLITE_LIMIT_FUNCTION_ARG, 10 },
  { SQLITE_LIMIT_ATTACHED, 0 },          { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100 },
  { SQLITE_LIMIT_VARIABLE_NUMBER, 200 }, { SQLITE_LIMIT_TRIGGER_DEPTH, 1 },
  { SQLITE_LIMIT_WORKER_THREADS, 0 },
};

static const struct
{
  int id;
  int value;
} settings[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },
  { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
  { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
  { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
};

static TrendsStoreFile *
file_new (const char *path)
{
  TrendsStoreFile *self = g_new0 (TrendsStoreFile, 1);

  self->path = g_strdup (path);
  self->name = g_filename_display_basename (path);
  self->statements = g_hash_table_new_full (NULL, NULL, NULL,
                                            (GDestroyNotify) (GCallback) sqlite3_finalize);
  return self;
}

/**
 * trends_store_file_free:
 * @self: (transfer full): closed, with all statements, and freed
 */
void
trends_store_file_free (TrendsStoreFile *self)
{
  g_hash_table_unref (self->statements);
  sqlite3_close_v2 (self->db);
  g_free (self->path);
  g_free (self->name);
  g_free (self->problem);
  g_free (self->plan);
  g_free (self->tip);
  g_free (self);
}

/**
 * trends_store_file_set_path:
 * @path: another spelling of where it is
 */
void
trends_store_file_set_path (TrendsStoreFile *self,
                            const char      *path)
{
  g_free (self->path);
  g_free (self->name);
  self->path = g_strdup (path);
  self->name = g_filename_display_basename (path);
}

/* ------------------------------------------------------------- statements */

/**
 * trends_store_file_prepare:
 *
 * Returns: (transfer full) (nullable): the statement, or %NULL with @error set
 */
sqlite3_stmt *
trends_store_file_prepare (TrendsStoreFile *self,
                           const char      *sql,
                           GError         **error)
{
  sqlite3_stmt *statement = NULL;
  int rc = sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL);

  if (rc != SQLITE_OK)
    trends_store_file_set_error (self, rc, error);
  return statement;
}

/**
 * trends_store_file_step:
 * @row: (out) (optional): whether there is a row to read
 *
 * Returns: %FALSE with @error set where the statement failed; it is reset then,
 *   and also when it is done, so that it holds no lock
 */
gboolean
trends_store_file_step (TrendsStoreFile *self,
                        sqlite3_stmt    *statement,
                        gboolean        *row,
                        GError         **error)
{
  int rc = sqlite3_step (statement);

  if (row != NULL)
    *row = rc == SQLITE_ROW;
  if (rc == SQLITE_ROW)
    return TRUE;

  if (rc != SQLITE_DONE)
    trends_store_file_set_error (self, rc, error);
  sqlite3_reset (statement);
  return rc == SQLITE_DONE;
}

/**
 * trends_store_file_exec:
 * @sql: one or several statements that return nothing
 * @error: an error of %TRENDS_STORE_ERROR
 *
 * Returns: whether all of them went well
 */
gboolean
trends_store_file_exec (TrendsStoreFile *self,
                        const char      *sql,
                        GError         **error)
{
  int rc = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  return rc == SQLITE_OK || trends_store_file_set_error (self, rc, error);
}

/**
 * trends_store_file_get_int:
 * @sql: a query of one row with one number
 * @integer: (out): the number
 * @error: an error of %TRENDS_STORE_ERROR
 *
 * Returns: whether there was one
 */
gboolean
trends_store_file_get_int (TrendsStoreFile *self,
                           const char      *sql,
                           gint64          *integer,
                           GError         **error)
{
  g_autoptr (sqlite3_stmt) statement = trends_store_file_prepare (self, sql, error);
  gboolean row;

  if (statement == NULL || !trends_store_file_step (self, statement, &row, error))
    return FALSE;

  *integer = row ? sqlite3_column_int64 (statement, 0) : 0;
  return TRUE;
}

/* Ends a transaction that failed; where SQLite has ended it, nothing is done. */
void
trends_store_file_rollback (TrendsStoreFile *self)
{
  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * trends_store_file_has_moved:
 *
 * Returns: whether the path leads to another file by now, or to none
 */
gboolean
trends_store_file_has_moved (TrendsStoreFile *self)
{
  int moved = 0;

  if (self->detached)
    return FALSE;

  sqlite3_file_control (self->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  return moved;
}

/* -------------------------------------------------------------- connecting */

static gboolean
is_link (const char *path)
{
  GStatBuf status;

  return g_lstat (path, &status) == 0 && S_ISLNK (status.st_mode);
}

static gboolean
set_not_found (const char *path,
               GError    **error)
{
  int code = errno; /* before anything else sets it */
  g_autofree char *name = g_filename_display_basename (path);

  if (code == EACCES || code == EPERM)
    return trends_store_fail (error, TRENDS_STORE_ERROR_PERMISSION,
                              /* Translators: %s is a file name */
                              _("You may not read “%s”. Ask for permission."), name);

  if (is_link (path))
    return trends_store_fail (error, TRENDS_STORE_ERROR_NOT_FOUND,
                              /* Translators: %s is a file name */
                              _("“%s” is a link, and what it leads to isn’t there."), name);

  return trends_store_fail (error, TRENDS_STORE_ERROR_NOT_FOUND,
                            /* Translators: %s is a file name */
                            _("There is no “%s”. It may have been moved, renamed or deleted."),
                            name);
}

/**
 * trends_store_file_resolve:
 *
 * Returns: (transfer full) (nullable): the path without links, or %NULL with @error set
 */
char *
trends_store_file_resolve (const char *path,
                           GError    **error)
{
  char *resolved = realpath (path, NULL);
  char *copy;

  if (resolved == NULL)
    {
      set_not_found (path, error);
      return NULL;
    }

  copy = g_strdup (resolved);
  free (resolved);
  return copy;
}

/* Before it is opened, for a pipe would wait and a device might do things. */
static gboolean
check_regular (TrendsStoreFile *self,
               GError         **error)
{
  GStatBuf info;

  if (g_stat (self->path, &info) != 0)
    return set_not_found (self->path, error);
  if (S_ISDIR (info.st_mode))
    return trends_store_fail (error, TRENDS_STORE_ERROR_NOT_A_PLAN,
                              /* Translators: %s is a file name */
                              _("“%s” is a folder, not a plan."), self->name);
  if (!S_ISREG (info.st_mode))
    return trends_store_fail (error, TRENDS_STORE_ERROR_NOT_A_PLAN,
                              _("“%s” is not a file that a plan can be in."), self->name);
  if (access (self->path, R_OK) != 0)
    return set_not_found (self->path, error);
  return TRUE;
}

/* Rollback journals come and go beside the file, so its folder matters too. */
static void
check_writable (TrendsStoreFile *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (access (self->path, W_OK) != 0)
    self->problem = g_strdup (_("You may only read this plan: its file is write-protected. Save a "
                                "copy elsewhere to change it."));
  else if (access (folder, W_OK) != 0)
    self->problem = g_strdup (_("You may only read this plan: its folder is write-protected. Save "
                                "a copy elsewhere to change it."));
  else if (!trends_store_has_room_for_journal (self->path))
    self->problem = g_strdup (_("You may only read this plan: its file’s name is too long to be "
                                "changed safely. Give it a shorter one."));
}

/**
 * trends_store_file_get_size:
 *
 * Returns: how many bytes it has; -1 where that can't be found out
 */
gint64
trends_store_file_get_size (TrendsStoreFile *self)
{
  sqlite3_file *handle = NULL;
  sqlite3_int64 size = 0;

  sqlite3_file_control (self->db, "main", SQLITE_FCNTL_FILE_POINTER, &handle);
  if (handle == NULL || handle->pMethods == NULL)
    return G_MAXINT64; /* in memory */
  return handle->pMethods->xFileSize (handle, &size) == SQLITE_OK ? size : -1;
}

/* What SQLite can be told before it has looked at the file. */
static gboolean
harden (TrendsStoreFile *self,
        GError         **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (self->db, limits[i].id, limits[i].value);
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    sqlite3_db_config (self->db, settings[i].id, settings[i].value, NULL);

  sqlite3_busy_timeout (self->db, TRENDS_STORE_BUSY_TIMEOUT);
  return trends_store_file_exec (self, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0", error);
}

static gboolean
connect_to (TrendsStoreFile *self,
            const char      *path,
            int              flags,
            GError         **error)
{
  const char *guarded = trends_store_vfs_get ();
  int rc;

  if (guarded == NULL)
    return trends_store_fail (error, TRENDS_STORE_ERROR_FAILED,
                              /* Translators: %s is a file name, SQLite a library */
                              _("“%s” can’t be opened safely with this version of SQLite. Install "
                                "the one of your system."),
                              self->name);

  rc = sqlite3_open_v2 (path, &self->db,
                        flags | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE |
                          SQLITE_OPEN_NOMUTEX, /* one thread at a time, see the header */
                        guarded);
  if (rc != SQLITE_OK)
    return trends_store_file_set_error (self, rc, error);

  /* Before the first statement, for most of them read the schema. */
  trends_store_guard_begin (self, trends_store_file_get_size (self));
  return harden (self, error);
}

/* EXTRA, since FULL can lose a commit where the power fails just after it. */
static gboolean
make_durable (TrendsStoreFile *self,
              GError         **error)
{
  return trends_store_file_exec (self, "PRAGMA synchronous = EXTRA; PRAGMA temp_store = MEMORY",
                                 error);
}

/* This is the first that reads the file, and so finds out that another program was
 * interrupted while it wrote there. */
static gboolean
make_durable_or_finish (TrendsStoreFile *self,
                        GError         **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean made = make_durable (self, &local_error);

  if (!made && self->refused_journal && trends_store_interrupted_rehearse (self))
    {
      g_clear_error (&local_error);
      made = make_durable (self, &local_error);
      trends_store_vfs_allow_journal (NULL, NULL, NULL);
    }
  if (!made)
    g_propagate_error (error, g_steal_pointer (&local_error));
  return made;
}

/* ----------------------------------------------------------------- opening */

/**
 * trends_store_file_fill:
 * @source: a connection that isn't writing
 *
 * Copies all pages.
 *
 * Returns: what SQLite said, which for a source that is locked is no more than that
 */
int
trends_store_file_fill (TrendsStoreFile *self,
                        sqlite3         *source)
{
  sqlite3_backup *backup = sqlite3_backup_init (self->db, "main", source, "main");
  int rc, finished;

  if (backup == NULL)
    return sqlite3_extended_errcode (self->db);

  /* To finish one that could not even begin counts as a success. */
  rc = sqlite3_backup_step (backup, -1);
  finished = sqlite3_backup_finish (backup);
  if (finished != SQLITE_OK || rc == SQLITE_DONE)
    return finished;
  return rc != SQLITE_OK ? rc : SQLITE_ERROR;
}

/* An older plan that may not be written is brought up to date in memory. */
static gboolean
detach (TrendsStoreFile *self,
        GError         **error)
{
  sqlite3 *disk = self->db;
  int rc;

  self->db = NULL;
  self->detached = TRUE;
  if (!connect_to (self, ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error))
    {
      sqlite3_close_v2 (disk);
      return FALSE;
    }

  trends_store_guard_end (self);
  rc = trends_store_file_fill (self, disk);
  sqlite3_close_v2 (disk);

  return rc == SQLITE_OK || trends_store_file_set_error (self, rc, error);
}

static gboolean
migrate_in_memory (TrendsStoreFile *self,
                   GError         **error)
{
  return detach (self, error) && trends_store_migrate (self, FALSE, error);
}

/* Rather than the disk that it lies on, or its folder; or it is in use just now. */
static gboolean
is_at_fault (const GError *error)
{
  return g_error_matches (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_DAMAGED)
         || g_error_matches (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_ALTERED)
         || g_error_matches (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_BUSY);
}

/* Where neither a backup nor the new format can be written, the plan is there to be read. */
static gboolean
migrate (TrendsStoreFile *self,
         GError         **error)
{
  g_autoptr (GError) local_error = NULL;

  if (self->version >= TRENDS_STORE_VERSION)
    return TRUE;
  if (self->read_only)
    return migrate_in_memory (self, error);
  if (trends_store_migrate (self, TRUE, &local_error))
    return TRUE;
  if (is_at_fault (local_error))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  self->read_only = TRUE;
  g_free (self->problem);
  /* Translators: %s is why, as a sentence */
  self->problem = g_strdup_printf (_("You may only read this plan: an older version of Trends wrote "
                                     "it, and it could not be brought up to date here. %s"),
                                   local_error->message);
  return migrate_in_memory (self, error);
}

static void
note_newer (TrendsStoreFile *self)
{
  if (self->version <= TRENDS_STORE_VERSION)
    return;

  self->read_only = TRUE;
  g_free (self->problem);
  self->problem = g_strdup (_("This plan was written by a newer version of Trends, so you may only "
                              "read it here. Update Trends to change it."));
}

/**
 * trends_store_file_find_tip:
 *
 * Remembers the last edit of the log.
 */
gboolean
trends_store_file_find_tip (TrendsStoreFile *self,
                            GError         **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean row;

  statement = trends_store_file_prepare (self, "SELECT seq, id FROM edit ORDER BY seq DESC LIMIT 1",
                                         error);
  if (statement == NULL || !trends_store_file_step (self, statement, &row, error))
    return FALSE;

  g_free (self->tip);
  self->tip = row ? g_strdup ((const char *) sqlite3_column_text (statement, 1)) : NULL;
  self->tip_seq = row ? sqlite3_column_int64 (statement, 0) : 0;
  return TRUE;
}

/**
 * trends_store_file_open_unchecked:
 * @path: a resolved path
 * @flags: SQLITE_OPEN_READONLY or SQLITE_OPEN_READWRITE
 *
 * Returns: (transfer full) (nullable): a hardened connection to a file that says
 *   that it is a plan; nothing in it has been checked
 */
TrendsStoreFile *
trends_store_file_open_unchecked (const char *path,
                                  int         flags,
                                  GError    **error)
{
  g_autoptr (TrendsStoreFile) self = file_new (path);

  if (!check_regular (self, error) || !connect_to (self, path, flags, error) ||
      !trends_store_file_check_header (self, error) ||
      !trends_store_file_check_beside (self, error) || !make_durable_or_finish (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Where writing is allowed, reading alone is done through a connection that
 * could write, since that can finish what an interrupted writer left. */
static TrendsStoreFile *
open_for (const char    *path,
          TrendsOpenMode mode,
          GError       **error)
{
  g_autoptr (TrendsStoreFile) probe = file_new (path);
  TrendsStoreFile *self;

  check_writable (probe);
  self = trends_store_file_open_unchecked (path,
                                           probe->problem == NULL ? SQLITE_OPEN_READWRITE
                                                                  : SQLITE_OPEN_READONLY,
                                           error);
  if (self == NULL)
    return NULL;

  self->read_only = probe->problem != NULL || mode == TRENDS_OPEN_READ_ONLY;
  if (mode != TRENDS_OPEN_READ_ONLY)
    self->problem = g_steal_pointer (&probe->problem);
  return self;
}

/* (transfer full) (nullable): the id of the plan in the file */
static char *
read_plan (TrendsStoreFile *self)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean row = FALSE;
  const char *id = NULL;

  statement = trends_store_file_prepare (self, "SELECT id FROM plan LIMIT 1", NULL);
  if (statement != NULL && trends_store_file_step (self, statement, &row, NULL) && row)
    id = (const char *) sqlite3_column_text (statement, 0);
  return id != NULL && g_uuid_string_is_valid (id) ? g_strdup (id) : NULL;
}

/* For the journals of what we write from now on, and to know it again. */
static void
note_plan (TrendsStoreFile *self)
{
  self->plan = read_plan (self);
  if (self->plan != NULL)
    trends_store_vfs_set_plan (self->path, self->plan);
}

/**
 * trends_store_file_check_plan:
 * @plan: (nullable): the id of a plan; %NULL where nobody knows it
 *
 * Returns: whether that plan is in the file still, so that what was done to it may be
 *   written: another one may have taken its place, under the same name
 */
gboolean
trends_store_file_check_plan (TrendsStoreFile *self,
                              const char      *plan,
                              GError         **error)
{
  g_autofree char *now = plan != NULL ? read_plan (self) : NULL;

  if (now == NULL || g_str_equal (now, plan))
    return TRUE;

  return trends_store_fail (error, TRENDS_STORE_ERROR_NOT_FOUND,
                            /* Translators: %s is a file name */
                            _("“%s” holds another plan now. What you see here is still whole: "
                              "save a copy elsewhere."), self->name);
}

/**
 * trends_store_file_holds:
 * @plan: (nullable): the id of a plan; %NULL where nobody knows it
 *
 * Returns: whether that plan is in the file, for certain
 */
gboolean
trends_store_file_holds (TrendsStoreFile *self,
                         const char      *plan)
{
  g_autofree char *now = plan != NULL ? read_plan (self) : NULL;

  return g_strcmp0 (now, plan) == 0;
}

/* Looks at the file as it is, without what lies beside it and without locks. */
static gboolean
connect_to_peek (TrendsStoreFile *self)
{
  g_autofree char *address = g_filename_to_uri (self->path, NULL, NULL);
  g_autofree char *immutable = g_strconcat (address, "?immutable=1", NULL);

  if (address == NULL ||
      sqlite3_open_v2 (immutable, &self->db,
                       SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOFOLLOW,
                       NULL) != SQLITE_OK)
    return FALSE;

  trends_store_guard_begin (self, trends_store_file_get_size (self));
  return harden (self, NULL);
}

/**
 * trends_store_file_peek_plan:
 * @path: a plan file, perhaps one to which writing was interrupted
 *
 * Returns: (transfer full) (nullable): the id of the plan in it; %NULL where that
 *   can't be read
 */
char *
trends_store_file_peek_plan (const char *path)
{
  g_autoptr (TrendsStoreFile) self = file_new (path);

  if (!connect_to_peek (self) || !trends_store_file_read_version (self, NULL) ||
      !trends_store_schema_check (self, NULL))
    return NULL;

  return read_plan (self);
}

/* Before anything is done to it. What we had was of this format, whatever it had
 * been before. */
static gboolean
check_again (TrendsStoreFile *self,
             TrendsStoreFile *before,
             GError         **error)
{
  return trends_store_file_check_plan (self, before->plan, error)
         && (self->version >= TRENDS_STORE_VERSION
             || trends_store_file_set_replaced (self, error));
}

/* `before`: the same file as it was, or NULL */
static TrendsStoreFile *
open_checked (const char      *path,
              TrendsOpenMode   mode,
              TrendsStoreFile *before,
              GError         **error)
{
  g_autofree char *resolved = trends_store_file_resolve (path, error);
  g_autoptr (TrendsStoreFile) self = NULL;

  if (resolved == NULL || !trends_store_check_depth (resolved, error) ||
      (self = open_for (resolved, mode, error)) == NULL ||
      !trends_store_file_check (self, error))
    return NULL;

  trends_store_guard_end (self);
  note_plan (self);
  if ((before != NULL && !check_again (self, before, error)) || !migrate (self, error))
    return NULL;

  note_newer (self);
  if (!trends_store_file_check_log (self, error))
    return NULL;
  if ((self->read_only && !trends_store_file_exec (self, "PRAGMA query_only = ON", error))
      || !trends_store_file_find_tip (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * trends_store_file_read_version_at:
 * @version: (out): the format that the file is of
 *
 * Says what trends_store_file_open() would have to migrate from, and changes nothing.
 */
gboolean
trends_store_file_read_version_at (const char *path,
                                   int        *version,
                                   GError    **error)
{
  g_autofree char *resolved = trends_store_file_resolve (path, error);
  g_autoptr (TrendsStoreFile) self = NULL;

  if (resolved == NULL || !trends_store_check_depth (resolved, error) ||
      (self = open_for (resolved, TRENDS_OPEN_READ_ONLY, error)) == NULL ||
      !trends_store_file_read_version (self, error))
    return FALSE;

  *version = self->version;
  return TRUE;
}

/**
 * trends_store_file_open:
 * @path: where it is
 * @error: what is wrong with it, in words
 *
 * Opens, hardens, checks and, where it is older, migrates a plan file. One that
 * may not be written, or is of a newer format, is opened for reading, with a
 * problem that says why.
 */
TrendsStoreFile *
trends_store_file_open (const char    *path,
                        TrendsOpenMode mode,
                        GError       **error)
{
  return open_checked (path, mode, NULL, error);
}

/**
 * trends_store_file_open_again:
 * @self: a file that was open for writing
 *
 * As trends_store_file_open(), but nothing is done to what lies there now unless the
 * same plan is in it.
 */
TrendsStoreFile *
trends_store_file_open_again (TrendsStoreFile *self,
                              GError         **error)
{
  return open_checked (self->path, TRENDS_OPEN_NORMAL, self, error);
}

/**
 * trends_store_file_connect_empty:
 * @path: an empty file that is there already
 * @name: what to call it in messages
 *
 * Returns: (transfer full) (nullable): a hardened connection, to be filled
 */
TrendsStoreFile *
trends_store_file_connect_empty (const char *path,
                                 const char *name,
                                 GError    **error)
{
  g_autoptr (TrendsStoreFile) self = file_new (path);

  g_free (self->name);
  self->name = g_strdup (name);
  self->version = TRENDS_STORE_VERSION;
  /* Where it fails, the whole file is thrown away. */
  if (!connect_to (self, path, SQLITE_OPEN_READWRITE, error) || !make_durable (self, error) ||
      !trends_store_file_exec (self, "PRAGMA journal_mode = MEMORY", error))
    return NULL;

  trends_store_guard_end (self);

  return g_steal_pointer (&self);
}
