/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-beside.c: see trends-store-beside.h. */

#include "trends-store-beside.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define HIDDEN_PREFIX ".trends-"
#define HIDDEN_DIGITS 8
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

char *
trends_store_beside_make_hidden (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_strdup_printf ("%s/" HIDDEN_PREFIX "%0*x", folder, HIDDEN_DIGITS, g_random_int ());
}

static gboolean
is_hidden_name (const char *name)
{
  const char *end;

  if (!g_str_has_prefix (name, HIDDEN_PREFIX))
    return FALSE;

  name += strlen (HIDDEN_PREFIX);
  end = name + strspn (name, "0123456789abcdef");
  return end - name == HIDDEN_DIGITS && (*end == '\0' || g_str_equal (end, "-journal"));
}

static gboolean
is_forgotten (const char *path)
{
  GStatBuf info;

  return g_lstat (path, &info) == 0 && S_ISREG (info.st_mode) && info.st_uid == geteuid ()
         && info.st_nlink == 1 && info.st_mtime < time (NULL) - SWEEP_AGE;
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

      if (is_hidden_name (name) && is_forgotten (hidden))
        g_unlink (hidden);
    }
}
