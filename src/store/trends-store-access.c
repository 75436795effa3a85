/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-access.c: see trends-store-access.h. */

#include "trends-store-access.h"

#include "trends-file-access.h"

#include <errno.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#define ACCESS_LIST "system.posix_acl_access"
#define ACCESS_LIST_MAX 65536

/* `list` (out) (transfer full): the access list of a file; NULL where it has none, or
 * where it can't be known, which is FALSE */
static gboolean
read_list (const char *source,
           GBytes    **list)
{
  g_autofree char *data = g_malloc (ACCESS_LIST_MAX);
  gssize length = getxattr (source, ACCESS_LIST, data, ACCESS_LIST_MAX);

  *list = length > 0 ? g_bytes_new (data, (gsize) length) : NULL;
  return length >= 0 || errno == ENODATA || errno == EOPNOTSUPP;
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

/* What the mode of the copy is to be; its list and its group are set. */
static mode_t
keep_list_and_group (int                fd,
                     const char        *source,
                     const struct stat *info)
{
  g_autoptr (GBytes) list = NULL;
  gboolean known = read_list (source, &list);
  gboolean grouped = keep_group (fd, info->st_gid);
  mode_t mode = info->st_mode & 0777;

  /* A list keeps some out whom the mode of the file lets in. */
  if (!known || (list != NULL && (!grouped || !write_list (fd, list))))
    return mode & 0700;
  return grouped ? mode : trends_file_access_narrow (mode);
}

void
trends_store_access_keep (const char *source,
                          int         fd)
{
  struct stat info;
  mode_t mode;

  if (stat (source, &info) != 0)
    return;

  /* What the folder gives to new files. */
  if (fremovexattr (fd, ACCESS_LIST) != 0)
    g_debug ("No access list to take away: %s", g_strerror (errno));

  keep_owner (fd, info.st_uid);
  mode = keep_list_and_group (fd, source, &info);
  if (fchmod (fd, mode) != 0)
    g_debug ("It stays private: %s", g_strerror (errno));
}
