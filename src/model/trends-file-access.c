/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-file-access.c: see trends-file-access.h. Plans that are made from documents,
 * and exports that are made from plans, both ask here.
 */

#include "trends-file-access.h"

#include <errno.h>
#include <sys/xattr.h>

#define ACCESS_LIST "system.posix_acl_access"

/* A list can keep some out whom the mode lets in; so can one that can't be known. */
static gboolean
may_have_list (const char *path)
{
  return getxattr (path, ACCESS_LIST, NULL, 0) > 0 || (errno != ENODATA && errno != EOPNOTSUPP);
}

/**
 * trends_file_access_narrow:
 * @mode: the rights of a file
 *
 * Returns: what of them may be given to a file of another group. The members of the
 *   first are among its others, and some of the others among its members, so that each
 *   may do what both could
 */
mode_t
trends_file_access_narrow (mode_t mode)
{
  mode_t both = mode & (mode >> 3) & 07;

  return (mode & 0700) | both << 3 | both;
}

/**
 * trends_file_access_get_shared:
 * @source: (type filename): what the content comes from, or is about to
 * @own: of the file that it goes to
 *
 * What came through a pipe has no owner who could be asked: who runs the program
 * decides, by the umask. What can't be looked at stays private.
 *
 * Returns: the rights that the file may have, so that nobody may read it who may not
 *   read @source; its owner always may
 */
mode_t
trends_file_access_get_shared (const char        *source,
                               const struct stat *own)
{
  struct stat status;
  mode_t mode;

  g_return_val_if_fail (source != NULL && own != NULL, 0600);

  if (stat (source, &status) != 0)
    return 0600;
  if (!S_ISREG (status.st_mode))
    return 0666;

  mode = status.st_mode & 0666;
  if (may_have_list (source))
    return 0600;
  if (status.st_gid != own->st_gid)
    mode = trends_file_access_narrow (mode);
  return mode | 0600;
}

/**
 * trends_file_access_set:
 * @fd: a file
 * @mode: its rights
 *
 * Also takes away the access list that the folder gives to new files, some of whom may
 * not be meant.
 *
 * Returns: whether it could, else errno is set
 */
gboolean
trends_file_access_set (int    fd,
                        mode_t mode)
{
  g_return_val_if_fail (fd >= 0, FALSE);

  if (fremovexattr (fd, ACCESS_LIST) != 0 && errno != ENODATA && errno != EOPNOTSUPP)
    return FALSE;
  return fchmod (fd, mode) == 0;
}
