/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-access.h: who may read and write what is made from a plan's file. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Gives the new file `fd` the permissions, the access list and, where that is
 * permitted, the group and the owner of the file at `source`; and never lets anybody
 * in who may not read that. It has to be made with 0600, so that it never was wider
 * in between; that is also what it stays with where `source` can't be asked. */
void trends_store_access_keep (const char *source,
                               int         fd);

G_END_DECLS
