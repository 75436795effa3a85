/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-copy.h: whole plan files written at once: new ones, copies and
 * backups. They are made under a hidden name and get their own when they are
 * complete and on the disk, so that nobody ever finds half a plan.
 */

#pragma once

#include "trends-store-file.h"

G_BEGIN_DECLS

/* A new file with these records and an empty log. `source`: the file whose access
 * it gets, or NULL where it is a new plan */
gboolean trends_store_copy_records (GPtrArray        *records,
                                    TrendsStoreFile  *source,
                                    const char       *path,
                                    gboolean          overwrite,
                                    GError          **error);
/* Page by page, as the file is. */
gboolean trends_store_copy_pages   (TrendsStoreFile  *source,
                                    const char       *path,
                                    gboolean          overwrite,
                                    GError          **error);
/* Page by page, and then these edits on top. */
gboolean trends_store_copy_edited  (TrendsStoreFile  *source,
                                    GPtrArray        *edits,
                                    const char       *path,
                                    gboolean          overwrite,
                                    GError          **error);

G_END_DECLS
