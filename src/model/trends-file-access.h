/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-file-access.h: nobody may read a file of ours who couldn't read what it was
 * made from. */

#pragma once

#include <glib.h>
#include <sys/stat.h>

G_BEGIN_DECLS

mode_t   trends_file_access_get_shared (const char        *source,
                                        const struct stat *own);
mode_t   trends_file_access_narrow     (mode_t             mode);
gboolean trends_file_access_set        (int                fd,
                                        mode_t             mode);

G_END_DECLS
