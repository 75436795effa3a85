/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-beside.c: see trends-store-beside.h. */

#include "trends-store-beside.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* .trends-HERE-PROCESS-NUMBER: whoever comes by can tell whether that process is one that can
 * be asked for, and whether it is there still. Older programs wrote a number alone. */
#define HIDDEN_PREFIX ".trends-"
#define HIDDEN_DIGITS 8
#define NUMBER_DIGITS 4
#define SWEEP_AGE (24 * 60 * 60) /* seconds; clocks of servers go wrong by hours */

/* How files begin that SQLite would read. A log has one of two orders of bytes. */
static const struct
{
  const char *suffix;
  guchar magic[2][8];
  gsize length;
} leftovers[] = {
  { "-journal", { { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 } }, 8 },
  { "-wal", { { 0x37, 0x7f, 0x06, 0x82 }, { 0x37, 0x7f, 0x06, 0x83 } }, 4 },
};

static gboolean
has_magic (guint        kind,
           const guchar header[8])
{
  return memcmp (header, leftovers[kind].magic[0], leftovers[kind].length) == 0
         || memcmp (header, leftovers[kind].magic[1], leftovers[kind].length) == 0;
}

/* An empty one holds nothing that could be lost. */
static gboolean
is_of_sqlite (guint       kind,
              const char *path)
{
  int fd = g_open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0);
  guchar header[8] = { 0 };
  struct stat info;
  gboolean is = FALSE;

  if (fd < 0)
    return FALSE;

  if (fstat (fd, &info) == 0 && S_ISREG (info.st_mode) && info.st_nlink == 1)
    is = info.st_size == 0
         || (pread (fd, header, sizeof header, 0) == sizeof header && has_magic (kind, header));
  close (fd);
  return is;
}

static char *
get_leftover (const char *path,
              guint       kind)
{
  return g_strconcat (path, leftovers[kind].suffix, NULL);
}

gboolean
trends_store_beside_is_nothing (const char *path)
{
  GStatBuf info;

  return g_lstat (path, &info) != 0 || (S_ISREG (info.st_mode) && info.st_size == 0);
}

gboolean
trends_store_beside_is_taken (const char *path,
                              gboolean    replace,
                              char      **obstacle)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (leftovers); kind++)
    {
      g_autofree char *leftover = get_leftover (path, kind);

      if (trends_store_beside_is_nothing (leftover)
          || (replace && is_of_sqlite (kind, leftover)))
        continue;
      *obstacle = g_steal_pointer (&leftover);
      return TRUE;
    }

  *obstacle = NULL;
  return FALSE;
}

void
trends_store_beside_clear (const char *path)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (leftovers); kind++)
    {
      g_autofree char *leftover = get_leftover (path, kind);

      if (is_of_sqlite (kind, leftover))
        g_unlink (leftover);
    }
}

/* ------------------------------------------------------------- hidden files */

/* (transfer full): what the numbers of processes mean something among: this start of this
 * machine and, in a container, that. Where it can't be known it is nobody else's. */
static char *
make_here (void)
{
  g_autofree char *boot = NULL;
  g_autofree char *space = g_file_read_link ("/proc/self/ns/pid", NULL);
  g_autofree char *both = NULL;
  g_autofree char *sum = NULL;

  if (space == NULL || !g_file_get_contents ("/proc/sys/kernel/random/boot_id", &boot, NULL, NULL))
    return g_strdup_printf ("%0*x", HIDDEN_DIGITS, g_random_int ());

  both = g_strconcat (boot, space, NULL);
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, both, -1);
  return g_strndup (sum, HIDDEN_DIGITS);
}

static const char *
get_here (void)
{
  static gsize here = 0;

  if (g_once_init_enter (&here))
    g_once_init_leave (&here, (gsize) make_here ());
  return (const char *) here;
}

char *
trends_store_beside_make_hidden (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_strdup_printf ("%s/" HIDDEN_PREFIX "%s-%x-%0*x", folder, get_here (),
                          (guint) getpid (), NUMBER_DIGITS,
                          (guint) g_random_int_range (0, 1 << (4 * NUMBER_DIGITS)));
}

/* How many hexadecimal digits there are; past them. */
static gsize
skip_digits (const char **at)
{
  gsize n = strspn (*at, "0123456789abcdef");

  *at += n;
  return n;
}

/* `process`: (out): whose it is, 0 where that can't be asked for here */
static gboolean
is_hidden_name (const char *name,
                guint64    *process)
{
  const char *at = name + strlen (HIDDEN_PREFIX);
  const char *here = at;
  gsize n_digits;

  *process = 0;
  if (!g_str_has_prefix (name, HIDDEN_PREFIX) || skip_digits (&at) != HIDDEN_DIGITS)
    return FALSE;
  if (*at == '\0' || g_str_equal (at, "-journal"))
    return TRUE;
  if (*at != '-')
    return FALSE;

  if (strncmp (here, get_here (), HIDDEN_DIGITS) == 0)
    *process = g_ascii_strtoull (at + 1, NULL, 16);
  at++;
  n_digits = skip_digits (&at);
  if (n_digits == 0 || n_digits > HIDDEN_DIGITS || *at++ != '-')
    return FALSE;
  return skip_digits (&at) == NUMBER_DIGITS && (*at == '\0' || g_str_equal (at, "-journal"));
}

static gboolean
has_ended (guint64 process)
{
  return process > 0 && process <= G_MAXINT && kill ((pid_t) process, 0) != 0 && errno == ESRCH;
}

/* A backup that has its name already may have the hidden one as well. */
static gboolean
is_forgotten (const char *path,
              guint64     process)
{
  GStatBuf info;

  if (g_lstat (path, &info) != 0 || !S_ISREG (info.st_mode) || info.st_uid != geteuid ())
    return FALSE;
  return has_ended (process)
         || (info.st_nlink == 1 && info.st_mtime < time (NULL) - SWEEP_AGE);
}

void
trends_store_beside_sweep_hidden (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *hidden = g_build_filename (folder, name, NULL);

      guint64 process;

      if (is_hidden_name (name, &process) && is_forgotten (hidden, process))
        g_unlink (hidden);
    }
}
