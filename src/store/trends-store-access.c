/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-access.c: see trends-store-access.h. */

#include "trends-store-access.h"

#include <errno.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#define ACCESS_LIST "system.posix_acl_access"
#define ACCESS_LIST_MAX 65536

/* (transfer full) (nullable): the access list of a file; NULL where it has none */
static GBytes *
read_list (const char *source)
{
  g_autofree char *list = g_malloc (ACCESS_LIST_MAX);
  gssize length = getxattr (source, ACCESS_LIST, list, ACCESS_LIST_MAX);

  return length > 0 ? g_bytes_new (list, (gsize) length) : NULL;
}

static gboolean
write_list (int     fd,
            GBytes *list)
{
  return fsetxattr (fd, ACCESS_LIST, g_bytes_get_data (list, NULL), g_bytes_get_size (list), 0) ==
         0;
}

/* To be told apart from a group that already is the right one. */
static gboolean
keep_group (int   fd,
            gid_t group)
{
  struct stat info;

  return fstat (fd, &info) == 0 && (info.st_gid == group || fchown (fd, (uid_t) -1, group) == 0);
}

static void
keep_owner (int   fd,
            uid_t owner)
{
  struct stat info;

  if (fstat (fd, &info) == 0 && info.st_uid != owner && fchown (fd, owner, (gid_t) -1) != 0)
    g_debug ("The owner changes: %s", g_strerror (errno));
}

/* What is left to a group that isn't the source's: what everybody may. */
static mode_t
narrow (mode_t mode)
{
  return (mode & ~(mode_t) 070) | (mode & (mode << 3) & 070);
}

void
trends_store_access_keep (const char *source,
                          int         fd)
{
  g_autoptr (GBytes) list = NULL;
  struct stat info;
  mode_t mode;

  if (stat (source, &info) != 0)
    return;

  /* What the folder gives to new files. */
  if (fremovexattr (fd, ACCESS_LIST) != 0)
    g_debug ("No access list to take away: %s", g_strerror (errno));

  mode = info.st_mode & 0777;
  list = read_list (source);
  keep_owner (fd, info.st_uid);
  if (!keep_group (fd, info.st_gid))
    mode = list != NULL ? mode & ~(mode_t) 070 : narrow (mode);
  else if (list != NULL && !write_list (fd, list))
    mode &= ~(mode_t) 070; /* with a list, these are its bounds, not the group's */

  if (fchmod (fd, mode) != 0)
    g_debug ("It stays private: %s", g_strerror (errno));
}
