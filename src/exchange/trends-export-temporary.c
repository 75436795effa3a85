/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-export-temporary.c: a file that has no name until it is whole.
 *
 * Where the file system can (O_TMPFILE), nothing is to be seen before the file is done,
 * and nothing is left however the program ends. Elsewhere, as on many network shares, the
 * file has a name of its own meanwhile; it is removed when the program exits and when a
 * signal asks it to end, and only SIGKILL, a crash or a power cut leaves it there.
 */

#define _GNU_SOURCE /* O_TMPFILE */

#include "trends-export-temporary.h"

#include "trends-file-access.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Exports that can be under way at once and be tidied after. */
#define N_SLOTS 8

struct _TrendsTemporary
{
  char *path; /* the place that it will take */
  char *name; /* its own, beside that, while it has one */
  int fd;
  mode_t usual; /* what a new file gets there */
};

/* Names to remove where the program ends; a handler of signals may read nothing that is
 * allocated. A slot is in use while its flag is set. */
static char slot_names[N_SLOTS][PATH_MAX];
static int slot_flags[N_SLOTS];

static void
remove_all (void)
{
  for (int i = 0; i < N_SLOTS; i++)
    if (g_atomic_int_get (&slot_flags[i]) == 2)
      unlink (slot_names[i]);
}

static void
ended_cb (int number)
{
  remove_all ();
  signal (number, SIG_DFL);
  raise (number);
}

/* Whoever handles a signal otherwise, as the app does, exits by itself. */
static gpointer
watch_ends (gpointer data)
{
  static const int numbers[] = { SIGTERM, SIGINT,  SIGHUP,  SIGQUIT, SIGPIPE,
                                 SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGXFSZ };

  atexit (remove_all);
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      struct sigaction now, mine = { .sa_handler = ended_cb };

      if (sigaction (numbers[i], NULL, &now) == 0 && now.sa_handler == SIG_DFL)
        sigaction (numbers[i], &mine, NULL);
    }

  return NULL;
}

static void
remember (const char *name)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, watch_ends, NULL);
  for (int i = 0; i < N_SLOTS && strlen (name) < PATH_MAX; i++)
    if (g_atomic_int_compare_and_exchange (&slot_flags[i], 0, 1))
      {
        g_strlcpy (slot_names[i], name, PATH_MAX);
        g_atomic_int_set (&slot_flags[i], 2);
        return;
      }
}

static void
forget (const char *name)
{
  for (int i = 0; i < N_SLOTS; i++)
    if (g_atomic_int_get (&slot_flags[i]) == 2 && strcmp (slot_names[i], name) == 0)
      g_atomic_int_set (&slot_flags[i], 0);
}

static char *
make_name (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_strdup_printf (".trends-export-%08x", g_random_int ());

  return g_build_filename (folder, name, NULL);
}

static gboolean
open_unnamed (TrendsTemporary *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (access ("/proc/self/fd", F_OK) != 0)
    {
      errno = EOPNOTSUPP; /* without it the file could get no name */
      return FALSE;
    }
  self->fd = open (folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0666);

  return self->fd >= 0;
}

/* What kernels and file systems say that know nothing of O_TMPFILE. */
static gboolean
is_unsupported (int code)
{
  return code == EOPNOTSUPP || code == EISDIR || code == EINVAL || code == ENOSYS;
}

static gboolean
open_with_name (TrendsTemporary *self,
                mode_t           mode)
{
  for (int attempt = 0; attempt < 100 && self->fd < 0; attempt++)
    {
      g_clear_pointer (&self->name, g_free);
      self->name = make_name (self->path);
      self->fd = open (self->name, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, mode);
      if (self->fd >= 0)
        remember (self->name);
      else if (errno != EEXIST)
        break;
    }

  if (self->fd < 0)
    g_clear_pointer (&self->name, g_free);
  return self->fd >= 0;
}

static gboolean
note_usual (TrendsTemporary *self)
{
  struct stat own;

  if (fstat (self->fd, &own) != 0)
    return FALSE;
  self->usual = own.st_mode & 0777;
  return TRUE;
}

/* Who has opened a file can read all that is written to it, so one with a name is private
 * from the beginning where it is to hold a secret; the one before it only shows what new
 * files get. */
static gboolean
open_named (TrendsTemporary *self,
            gboolean         secret)
{
  if (!open_with_name (self, 0666) || !note_usual (self))
    return FALSE;
  if (!secret)
    return TRUE;

  close (g_steal_fd (&self->fd));
  g_unlink (self->name);
  forget (self->name);
  return open_with_name (self, 0600);
}

/**
 * trends_temporary_open:
 * @path: the place that it will take, which is no symbolic link
 * @secret: whether it is for some to read and not for all; trends_temporary_share()
 *   says for whom
 *
 * Returns: (transfer full) (nullable): an empty file; %NULL with errno where none
 *   can be made beside @path
 */
TrendsTemporary *
trends_temporary_open (const char *path,
                       gboolean    secret)
{
  TrendsTemporary *self = g_new0 (TrendsTemporary, 1);
  int code;

  self->path = g_strdup (path);
  self->fd = -1;
  if (open_unnamed (self) ? note_usual (self)
                          : is_unsupported (errno) && open_named (self, secret))
    return self;

  code = errno;
  trends_temporary_free (self);
  errno = code;
  return NULL;
}

/**
 * trends_temporary_get_fd:
 * @self: a temporary file
 *
 * Returns: what to write it with; it stays the file's
 */
int
trends_temporary_get_fd (TrendsTemporary *self)
{
  g_return_val_if_fail (self != NULL, -1);

  return self->fd;
}

/* The group is @replaced's where that is allowed; where not, nobody gets the group's
 * rights who hadn't them. */
static mode_t
adopt (TrendsTemporary   *self,
       const struct stat *replaced,
       struct stat       *own)
{
  mode_t mode = replaced->st_mode & 0777;

  if (own->st_gid == replaced->st_gid)
    return mode;
  if (fchown (self->fd, (uid_t) -1, replaced->st_gid) != 0)
    return mode & ~(mode_t) 070;

  own->st_gid = replaced->st_gid;
  return mode;
}

/**
 * trends_temporary_share:
 * @self: a temporary file that nothing is in yet
 * @replaced: (nullable): of the file whose place it will take
 * @source: (nullable) (type filename): what its content comes from, where that is secret
 *
 * Gives it the rights of @replaced, or those of a new file; and takes away what would
 * let anybody read it who can't read @source.
 *
 * Returns: whether it could, else errno is set
 */
gboolean
trends_temporary_share (TrendsTemporary   *self,
                        const struct stat *replaced,
                        const char        *source)
{
  struct stat own;
  mode_t mode;

  g_return_val_if_fail (self != NULL, FALSE);

  if (fstat (self->fd, &own) != 0)
    return FALSE;

  mode = replaced != NULL ? adopt (self, replaced, &own) : self->usual;
  if (source != NULL)
    mode &= trends_file_access_get_shared (source, &own) | 0111;
  if (source != NULL && (mode & 0044) != 0044)
    return trends_file_access_set (self->fd, mode);
  return mode == (own.st_mode & 0777) || fchmod (self->fd, mode) == 0;
}

/* Nothing can give a file without a name a place that is taken: it gets a name first. */
static gboolean
give_name (TrendsTemporary *self,
           const char      *name)
{
  g_autofree char *source = g_strdup_printf ("/proc/self/fd/%d", self->fd);

  return linkat (AT_FDCWD, source, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0;
}

static gboolean
take_place (TrendsTemporary *self)
{
  if (self->name == NULL)
    {
      g_autofree char *name = make_name (self->path);

      if (give_name (self, self->path))
        return TRUE;
      if (errno != EEXIST || !give_name (self, name))
        return FALSE;
      self->name = g_steal_pointer (&name);
      remember (self->name);
    }

  if (g_rename (self->name, self->path) != 0)
    return FALSE;
  forget (self->name);
  g_clear_pointer (&self->name, g_free);

  return TRUE;
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

/**
 * trends_temporary_commit:
 * @self: a temporary file, written to the end
 *
 * Lets it take its place, at once and for good.
 *
 * Returns: whether it did, else errno is set and what was there is still there
 */
gboolean
trends_temporary_commit (TrendsTemporary *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (fsync (self->fd) != 0 || !take_place (self))
    return FALSE;
  sync_folder (self->path);

  return close (g_steal_fd (&self->fd)) == 0;
}

/**
 * trends_temporary_free:
 * @self: (transfer full) (nullable): a temporary file; one that hasn't taken its place
 *   is gone
 */
void
trends_temporary_free (TrendsTemporary *self)
{
  if (self == NULL)
    return;

  if (self->fd >= 0)
    close (self->fd);
  if (self->name != NULL)
    {
      g_unlink (self->name);
      forget (self->name);
    }
  g_free (self->name);
  g_free (self->path);
  g_free (self);
}
