/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-vfs.c: see trends-store-vfs.h. */

#include "trends-store-vfs.h"

#include "trends-store-access.h"
#include "trends-store-journal.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define JOURNAL "-journal"
#define CHUNK 65536

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real;
  sqlite3_file *main; /* of a journal: the file that it is for */
  char *plan;         /* of a journal: the id of that file's plan, or NULL */
  int read_error;
} VfsFile;

static struct
{
  sqlite3_vfs vfs;
  sqlite3_vfs *real;
  GMutex lock;
  GHashTable *plans; /* path to id */
} shared;

/* A journal of another program that was looked into. */
typedef struct
{
  char *path; /* of the file that it is for, or NULL */
  char *main;
  char *journal;
} Allowed;

static _Thread_local gboolean refused;
static _Thread_local Allowed allowed;
static _Thread_local int private_fd = -1; /* has the permissions that it is to have */

#define SELF(file) ((VfsFile *) (file))
#define REAL(file) (((VfsFile *) (file))->real)

/* ----------------------------------------------------------- opening a file */

/* (transfer full) (nullable): the path of the file that a journal is for */
static char *
get_main_path (const char *path)
{
  return g_str_has_suffix (path, JOURNAL) ? g_strndup (path, strlen (path) - strlen (JOURNAL))
                                          : NULL;
}

/* A journal with a second name is somebody's file, and would be written over. */
static gboolean
may_be_opened (int      fd,
               gboolean is_journal)
{
  struct stat info;

  return fstat (fd, &info) == 0 &&
         (S_ISDIR (info.st_mode) ||
          (S_ISREG (info.st_mode) && (!is_journal || info.st_nlink <= 1)));
}

/* SQLite opens everything by this, all databases of this process. It would wait for
 * the other end of a pipe, and read from a device whatever that gives. */
static int
open_safely (const char *path,
             int         flags,
             int         mode)
{
  g_autofree char *main_path = get_main_path (path);
  gboolean makes_journal = main_path != NULL && (flags & O_CREAT) != 0;
  int fd = open (path, flags | O_NONBLOCK, makes_journal ? 0600 : mode);
  struct stat info;

  private_fd = -1;
  if (fd < 0)
    return fd;

  if (!may_be_opened (fd, main_path != NULL))
    {
      close (fd);
      errno = ENXIO;
      return -1;
    }

  if (makes_journal && fstat (fd, &info) == 0 && info.st_size == 0)
    {
      trends_store_access_keep (main_path, fd);
      private_fd = fd;
    }
  return fd;
}

/* SQLite gives a journal the mode of its file right after opening it, whatever the
 * group. */
static int
chmod_safely (int    fd,
              mode_t mode)
{
  if (fd == private_fd)
    return 0;
  return fchmod (fd, mode);
}

/* -------------------------------------------------------------------- files */

static int
vfs_close (sqlite3_file *file)
{
  int rc = REAL (file)->pMethods->xClose (REAL (file));

  g_clear_pointer (&SELF (file)->plan, g_free);
  return rc;
}

static int
vfs_read (sqlite3_file *file,
          void         *buffer,
          int           amount,
          sqlite3_int64 offset)
{
  int rc = REAL (file)->pMethods->xRead (REAL (file), buffer, amount, offset);

  if (rc != SQLITE_OK && rc != SQLITE_IOERR_SHORT_READ)
    SELF (file)->read_error = rc;
  return rc;
}

static int
vfs_write (sqlite3_file *file,
           const void   *buffer,
           int           amount,
           sqlite3_int64 offset)
{
  VfsFile *self = SELF (file);

  if (self->plan != NULL && offset == 0 && amount >= TRENDS_JOURNAL_HEADER_SIZE)
    {
      g_autofree guchar *header = g_memdup2 (buffer, (gsize) amount);

      trends_journal_stamp (header, self->plan, self->main);
      return self->real->pMethods->xWrite (self->real, header, amount, offset);
    }
  return self->real->pMethods->xWrite (self->real, buffer, amount, offset);
}

static int
vfs_truncate (sqlite3_file *file,
              sqlite3_int64 size)
{
  return REAL (file)->pMethods->xTruncate (REAL (file), size);
}

static int
vfs_sync (sqlite3_file *file,
          int           flags)
{
  return REAL (file)->pMethods->xSync (REAL (file), flags);
}

static int
vfs_file_size (sqlite3_file  *file,
               sqlite3_int64 *size)
{
  return REAL (file)->pMethods->xFileSize (REAL (file), size);
}

static int
vfs_lock (sqlite3_file *file,
          int           level)
{
  return REAL (file)->pMethods->xLock (REAL (file), level);
}

static int
vfs_unlock (sqlite3_file *file,
            int           level)
{
  return REAL (file)->pMethods->xUnlock (REAL (file), level);
}

static int
vfs_check_lock (sqlite3_file *file,
                int          *locked)
{
  return REAL (file)->pMethods->xCheckReservedLock (REAL (file), locked);
}

static int
vfs_control (sqlite3_file *file,
             int           op,
             void         *argument)
{
  return REAL (file)->pMethods->xFileControl (REAL (file), op, argument);
}

static int
vfs_sector_size (sqlite3_file *file)
{
  return REAL (file)->pMethods->xSectorSize (REAL (file));
}

static int
vfs_characteristics (sqlite3_file *file)
{
  return REAL (file)->pMethods->xDeviceCharacteristics (REAL (file));
}

/* Of the first version, which has neither shared memory nor mapping: so there can be
 * no log beside the file. */
static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = vfs_close,
  .xRead = vfs_read,
  .xWrite = vfs_write,
  .xTruncate = vfs_truncate,
  .xSync = vfs_sync,
  .xFileSize = vfs_file_size,
  .xLock = vfs_lock,
  .xUnlock = vfs_unlock,
  .xCheckReservedLock = vfs_check_lock,
  .xFileControl = vfs_control,
  .xSectorSize = vfs_sector_size,
  .xDeviceCharacteristics = vfs_characteristics,
};

/* ------------------------------------------------------------------- system */

static char *
dup_plan (const char *path)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shared.lock);

  return g_strdup (g_hash_table_lookup (shared.plans, path));
}

/* SQLite opens a journal for writing, without making it, when it is about to play it
 * back; it keeps everybody else off the file then. */
static gboolean
is_played_back (int flags)
{
  return (flags & SQLITE_OPEN_READWRITE) != 0 && (flags & SQLITE_OPEN_CREATE) == 0;
}

/* (transfer full) (nullable): while nobody else can write to it */
static char *
get_checksum (sqlite3_file *file)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *buffer = g_malloc (CHUNK);
  sqlite3_int64 size = 0;

  if (file->pMethods->xFileSize (file, &size) != SQLITE_OK)
    return NULL;

  for (sqlite3_int64 at = 0; at < size; at += CHUNK)
    {
      int length = (int) MIN (size - at, CHUNK);

      if (file->pMethods->xRead (file, buffer, length, at) != SQLITE_OK)
        return NULL;
      g_checksum_update (checksum, buffer, length);
    }
  return g_strdup (g_checksum_get_string (checksum));
}

static gboolean
is_allowed (VfsFile    *self,
            const char *path)
{
  g_autofree char *main = NULL;
  g_autofree char *journal = NULL;

  if (g_strcmp0 (allowed.path, path) != 0)
    return FALSE;

  main = get_checksum (self->main);
  journal = get_checksum (self->real);
  return g_strcmp0 (allowed.main, main) == 0 && g_strcmp0 (allowed.journal, journal) == 0;
}

static int
take_journal (VfsFile         *self,
              sqlite3_filename name,
              int              flags)
{
  g_autofree char *path = get_main_path (name);

  self->main = sqlite3_database_file_object (name);
  if (path == NULL)
    return SQLITE_CANTOPEN;

  if (is_played_back (flags) && !trends_journal_fits (self->real, self->main, path) &&
      !is_allowed (self, path))
    {
      refused = TRUE;
      return SQLITE_CANTOPEN;
    }
  self->plan = dup_plan (path);
  return SQLITE_OK;
}

static int
vfs_open (sqlite3_vfs     *vfs,
          sqlite3_filename name,
          sqlite3_file    *file,
          int              flags,
          int             *out_flags)
{
  VfsFile *self = SELF (file);
  int rc;

  memset (self, 0, sizeof *self);
  if ((flags & (SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL)) != 0)
    return SQLITE_CANTOPEN;

  self->real = (sqlite3_file *) &self[1];
  memset (self->real, 0, (gsize) shared.real->szOsFile);
  rc = shared.real->xOpen (shared.real, name, self->real, flags, out_flags);
  if (rc == SQLITE_OK && (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0)
    {
      rc = take_journal (self, name, flags);
      if (rc != SQLITE_OK)
        self->real->pMethods->xClose (self->real);
    }

  if (rc == SQLITE_OK)
    self->base.pMethods = &methods;
  return rc;
}

/* Nothing but journals is ever deleted, and nothing else beside a file is seen. */
static int
vfs_delete (sqlite3_vfs *vfs,
            const char  *name,
            int          sync_folder)
{
  if (!g_str_has_suffix (name, JOURNAL))
    return SQLITE_IOERR_DELETE;
  return shared.real->xDelete (shared.real, name, sync_folder);
}

static int
vfs_access (sqlite3_vfs *vfs,
            const char  *name,
            int          flags,
            int         *result)
{
  if (flags == SQLITE_ACCESS_EXISTS && !g_str_has_suffix (name, JOURNAL))
    {
      *result = FALSE;
      return SQLITE_OK;
    }
  return shared.real->xAccess (shared.real, name, flags, result);
}

/* Which SQLite there is, is the system's choice. */
static gboolean
set_call (sqlite3_vfs        *vfs,
          const char         *name,
          sqlite3_syscall_ptr function)
{
  return vfs->iVersion >= 3 && vfs->xSetSystemCall != NULL &&
         vfs->xSetSystemCall (vfs, name, function) == SQLITE_OK;
}

static gpointer
register_vfs (gpointer data)
{
  sqlite3_vfs *system_vfs = sqlite3_vfs_find ("unix");

  if (system_vfs == NULL ||
      !set_call (system_vfs, "open", (sqlite3_syscall_ptr) (GCallback) open_safely) ||
      !set_call (system_vfs, "fchmod", (sqlite3_syscall_ptr) (GCallback) chmod_safely))
    return NULL;

  shared.plans = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  shared.real = sqlite3_vfs_find (NULL);
  shared.vfs = *shared.real;
  shared.vfs.zName = "trends";
  shared.vfs.szOsFile = (int) sizeof (VfsFile) + shared.real->szOsFile;
  shared.vfs.xOpen = vfs_open;
  shared.vfs.xDelete = vfs_delete;
  shared.vfs.xAccess = vfs_access;
  shared.vfs.pNext = NULL;
  sqlite3_vfs_register (&shared.vfs, FALSE);
  return (gpointer) shared.vfs.zName;
}

const char *
trends_store_vfs_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, register_vfs, NULL);
}

void
trends_store_vfs_set_plan (const char *path,
                           const char *id)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = NULL;

  if (trends_store_vfs_get () == NULL)
    return;
  locker = g_mutex_locker_new (&shared.lock);
  g_hash_table_insert (shared.plans, g_strdup (path), g_strdup (id));
}

void
trends_store_vfs_allow_journal (const char *path,
                                const char *main,
                                const char *journal)
{
  g_free (allowed.path);
  g_free (allowed.main);
  g_free (allowed.journal);
  allowed.path = g_strdup (path);
  allowed.main = g_strdup (main);
  allowed.journal = g_strdup (journal);
}

gboolean
trends_store_vfs_take_refusal (void)
{
  gboolean taken = refused;

  refused = FALSE;
  return taken;
}

int
trends_store_vfs_get_read_error (sqlite3 *db)
{
  sqlite3_file *file = NULL;

  sqlite3_file_control (db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  return file != NULL && file->pMethods == &methods ? SELF (file)->read_error : SQLITE_OK;
}
