/* SPDX-License-Identifier: GPL-3.0-or-later */

/* shim-vfs.c: see shim-vfs.h. */

#include "shim-vfs.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define SECTOR 512

/* A write or truncation that hasn't been synced. */
typedef struct
{
  gsize offset;
  GBytes *data; /* NULL where the file is cut at the offset */
} Change;

/* A file as the disk has it, and what is on its way there. */
typedef struct
{
  GByteArray *disk; /* NULL where there is none */
  GPtrArray *changes;
} Image;

typedef struct
{
  sqlite3_file base;
  char *path;
  sqlite3_file *real;
} ShimFile;

static struct
{
  GMutex lock;
  sqlite3_vfs *real;
  sqlite3_vfs vfs;
  guint count;
  guint nth;
  gboolean lasting;
  gboolean failing;
  char *folder; /* where the power will go, or NULL */
  GRand *rand;
  GHashTable *images; /* path to Image */
  guint reads_left;   /* before they fail; 0 where they don't */
  gboolean stops_reads;
  gboolean has_stopped;
  GCond turn;
  char *watched;
  guint mode;
} shim;

/* ------------------------------------------------------------------- images */

static void
change_free (Change *self)
{
  g_clear_pointer (&self->data, g_bytes_unref);
  g_free (self);
}

static void
image_free (Image *self)
{
  g_clear_pointer (&self->disk, g_byte_array_unref);
  g_ptr_array_unref (self->changes);
  g_free (self);
}

static Image *
get_image (const char *path)
{
  Image *image = g_hash_table_lookup (shim.images, path);

  if (image == NULL)
    {
      image = g_new0 (Image, 1);
      image->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
      g_hash_table_insert (shim.images, g_strdup (path), image);
    }
  return image;
}

static void
ensure_size (GByteArray *disk,
             gsize       size)
{
  gsize old = disk->len;

  if (size <= old)
    return;
  g_byte_array_set_size (disk, (guint) size);
  memset (disk->data + old, 0, size - old);
}

static void
apply_change (GByteArray *disk,
              Change     *change,
              gboolean    torn)
{
  gsize length;
  const guint8 *data;

  if (change->data == NULL)
    {
      ensure_size (disk, change->offset);
      g_byte_array_set_size (disk, (guint) change->offset);
      return;
    }

  data = g_bytes_get_data (change->data, &length);
  for (gsize at = 0; at < length; at += SECTOR)
    {
      gsize n = MIN (SECTOR, length - at);

      if (torn && g_rand_boolean (shim.rand))
        continue;
      ensure_size (disk, change->offset + at + n);
      memcpy (disk->data + change->offset + at, data + at, n);
    }
}

static void
image_sync (Image *self)
{
  if (self->disk == NULL)
    self->disk = g_byte_array_new ();
  for (guint i = 0; i < self->changes->len; i++)
    apply_change (self->disk, self->changes->pdata[i], FALSE);
  g_ptr_array_set_size (self->changes, 0);
}

/* Each change that wasn't synced is lost, kept, or torn. */
static void
image_lose (Image *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      int fate = g_rand_int_range (shim.rand, 0, 3);

      if (fate == 0)
        continue;
      if (self->disk == NULL)
        self->disk = g_byte_array_new ();
      apply_change (self->disk, self->changes->pdata[i], fate == 2);
    }
  g_ptr_array_set_size (self->changes, 0);
}

static void
cut_power (void)
{
  GHashTableIter iter;
  Image *image;

  g_hash_table_iter_init (&iter, shim.images);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &image))
    image_lose (image);
}

static void
watch (void)
{
  g_autoptr (GDir) dir = g_dir_open (shim.watched, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (shim.watched, name, NULL);
      GStatBuf info;

      if (g_lstat (path, &info) == 0)
        g_assert_cmphex (info.st_mode & 0777 & ~shim.mode, ==, 0);
    }
}

/* With the lock held: counts a call, and says whether it is to fail. */
static gboolean
count_call (void)
{
  shim.count++;
  if (shim.watched != NULL)
    watch ();
  if (shim.nth == 0 || shim.count < shim.nth)
    return FALSE;

  if (shim.count == shim.nth)
    {
      shim.failing = TRUE;
      if (shim.folder != NULL)
        cut_power ();
      return TRUE;
    }
  return shim.lasting;
}

static void
note (const char *path,
      gsize       offset,
      GBytes     *data)
{
  Change *change;

  if (shim.folder == NULL || path == NULL)
    return;

  change = g_new0 (Change, 1);
  change->offset = offset;
  change->data = data != NULL ? g_bytes_ref (data) : NULL;
  g_ptr_array_add (get_image (path)->changes, change);
}

/* -------------------------------------------------------------------- files */

#define REAL(file) (((ShimFile *) (file))->real)
#define PATH(file) (((ShimFile *) (file))->path)

static int
shim_close (sqlite3_file *file)
{
  int rc = REAL (file)->pMethods->xClose (REAL (file));

  g_free (PATH (file));
  return rc;
}

static int
shim_read (sqlite3_file *file,
           void         *buffer,
           int           amount,
           sqlite3_int64 offset)
{
  {
    G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);

    while (shim.stops_reads)
      {
        shim.has_stopped = TRUE;
        g_cond_broadcast (&shim.turn);
        g_cond_wait (&shim.turn, &shim.lock);
      }
    if (shim.reads_left == 1)
      return SQLITE_IOERR_READ;
    if (shim.reads_left > 1)
      shim.reads_left--;
  }
  return REAL (file)->pMethods->xRead (REAL (file), buffer, amount, offset);
}

static int
shim_write (sqlite3_file *file,
            const void   *buffer,
            int           amount,
            sqlite3_int64 offset)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);
  g_autoptr (GBytes) data = g_bytes_new (buffer, (gsize) amount);

  if (count_call ())
    return shim.count % 2 == 0 ? SQLITE_FULL : SQLITE_IOERR_WRITE;

  note (PATH (file), (gsize) offset, data);
  return REAL (file)->pMethods->xWrite (REAL (file), buffer, amount, offset);
}

static int
shim_truncate (sqlite3_file *file,
               sqlite3_int64 size)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);

  if (count_call ())
    return SQLITE_IOERR_TRUNCATE;

  note (PATH (file), (gsize) size, NULL);
  return REAL (file)->pMethods->xTruncate (REAL (file), size);
}

static int
shim_sync (sqlite3_file *file,
           int           flags)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);

  if (count_call ())
    return SQLITE_IOERR_FSYNC;

  if (shim.folder != NULL && PATH (file) != NULL)
    image_sync (get_image (PATH (file)));
  return SQLITE_OK;
}

static int
shim_file_size (sqlite3_file  *file,
                sqlite3_int64 *size)
{
  return REAL (file)->pMethods->xFileSize (REAL (file), size);
}

static int
shim_lock (sqlite3_file *file,
           int           level)
{
  return REAL (file)->pMethods->xLock (REAL (file), level);
}

static int
shim_unlock (sqlite3_file *file,
             int           level)
{
  return REAL (file)->pMethods->xUnlock (REAL (file), level);
}

static int
shim_check_lock (sqlite3_file *file,
                 int          *locked)
{
  return REAL (file)->pMethods->xCheckReservedLock (REAL (file), locked);
}

static int
shim_control (sqlite3_file *file,
              int           op,
              void         *argument)
{
  return REAL (file)->pMethods->xFileControl (REAL (file), op, argument);
}

static int
shim_sector_size (sqlite3_file *file)
{
  return SECTOR;
}

static int
shim_characteristics (sqlite3_file *file)
{
  return 0;
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = shim_close,
  .xRead = shim_read,
  .xWrite = shim_write,
  .xTruncate = shim_truncate,
  .xSync = shim_sync,
  .xFileSize = shim_file_size,
  .xLock = shim_lock,
  .xUnlock = shim_unlock,
  .xCheckReservedLock = shim_check_lock,
  .xFileControl = shim_control,
  .xSectorSize = shim_sector_size,
  .xDeviceCharacteristics = shim_characteristics,
};

/* ------------------------------------------------------------------- system */

static int
shim_open (sqlite3_vfs  *vfs,
           sqlite3_filename name,
           sqlite3_file *file,
           int           flags,
           int          *out_flags)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);
  ShimFile *self = (ShimFile *) file;
  int rc;

  memset (self, 0, sizeof *self);
  if ((flags & SQLITE_OPEN_CREATE) != 0 && count_call ())
    return SQLITE_CANTOPEN;

  self->real = (sqlite3_file *) &self[1];
  rc = shim.real->xOpen (shim.real, name, self->real, flags, out_flags);
  if (rc != SQLITE_OK)
    return rc;

  self->path = g_strdup (name);
  self->base.pMethods = &methods;
  return SQLITE_OK;
}

static int
shim_delete (sqlite3_vfs *vfs,
             const char  *name,
             int          sync_folder)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);

  if (count_call ())
    return SQLITE_IOERR_DELETE;

  if (shim.folder != NULL && (sync_folder || g_rand_boolean (shim.rand)))
    g_hash_table_remove (shim.images, name);
  return shim.real->xDelete (shim.real, name, 0);
}

void
shim_vfs_install (void)
{
  shim.real = sqlite3_vfs_find (NULL);
  shim.vfs = *shim.real;
  shim.vfs.zName = "shim";
  shim.vfs.szOsFile = (int) sizeof (ShimFile) + shim.real->szOsFile;
  shim.vfs.xOpen = shim_open;
  shim.vfs.xDelete = shim_delete;
  shim.vfs.pNext = NULL;
  sqlite3_vfs_register (&shim.vfs, 1);
}

static void
reset (const char *folder,
       guint       nth,
       gboolean    lasting)
{
  shim.count = 0;
  shim.nth = nth;
  shim.lasting = lasting;
  shim.failing = FALSE;
  g_free (shim.folder);
  shim.folder = g_strdup (folder);
}

void
shim_vfs_fail (guint    nth,
               gboolean lasting)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);

  reset (NULL, nth, lasting);
}

void
shim_vfs_fail_reads (guint nth)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);

  shim.reads_left = nth;
}

void
shim_vfs_stop_reads (gboolean stop)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);

  shim.stops_reads = stop;
  shim.has_stopped = FALSE;
  g_cond_broadcast (&shim.turn);
}

void
shim_vfs_wait_for_read (void)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);

  while (!shim.has_stopped)
    g_cond_wait (&shim.turn, &shim.lock);
}

void
shim_vfs_watch (const char *folder,
                guint       mode)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);

  g_free (shim.watched);
  shim.watched = g_strdup (folder);
  shim.mode = mode;
}

/* With the lock held, and before any of them is open: reading a file by other
 * means drops the locks that are on it. */
static void
take_images (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_clear_pointer (&shim.images, g_hash_table_unref);
  shim.images = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) image_free);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char *data;
      gsize length;

      g_assert_true (g_file_get_contents (path, &data, &length, NULL));
      get_image (path)->disk = g_byte_array_new_take ((guint8 *) data, length);
    }
}

void
shim_vfs_cut_power (const char *folder,
                    guint       nth,
                    guint32     seed)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);

  reset (folder, nth, TRUE);
  g_clear_pointer (&shim.rand, g_rand_free);
  shim.rand = g_rand_new_with_seed (seed);
  take_images (folder);
}

guint
shim_vfs_get_count (void)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);

  return shim.count;
}

void
shim_vfs_restore (void)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shim.lock);
  g_autoptr (GDir) dir = g_dir_open (shim.folder, 0, NULL);
  GHashTableIter iter;
  const char *name, *path;
  Image *image;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (shim.folder, name, NULL);

      g_unlink (child);
    }

  g_hash_table_iter_init (&iter, shim.images);
  while (g_hash_table_iter_next (&iter, (gpointer *) &path, (gpointer *) &image))
    if (image->disk != NULL)
      g_assert_true (g_file_set_contents (path, (const char *) image->disk->data,
                                          (gssize) image->disk->len, NULL));

  reset (NULL, 0, FALSE);
  g_clear_pointer (&shim.images, g_hash_table_unref);
  g_clear_pointer (&shim.rand, g_rand_free);
}
