/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-file-name.c: see trends-file-name.h. */

#include "trends-file-name.h"

/**
 * trends_file_name_is_side_file:
 * @name: the name of a file, or a path
 *
 * SQLite takes a file with one of these endings for a part of the database that it
 * lies beside. A plan or an export of that name would shut another plan.
 *
 * Returns: whether it is such a name
 */
gboolean
trends_file_name_is_side_file (const char *name)
{
  g_return_val_if_fail (name != NULL, FALSE);

  return g_str_has_suffix (name, "-journal") || g_str_has_suffix (name, "-wal")
         || g_str_has_suffix (name, "-shm");
}
