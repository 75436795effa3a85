/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-copy.h: whole plan files written at once: new ones, copies and
 * backups. They are made under a hidden name and get their own when they are
 * complete and on the disk, so that nobody ever finds half a plan.
 */

#pragma once

#include "trends-store-file.h"

G_BEGIN_DECLS

/* A new plan with these records and an empty log. `document`: (type filename): what they
 * come from, or NULL: who may not read that may not read the plan. */
gboolean trends_store_copy_new     (GPtrArray        *records,
                                    const char       *document,
                                    const char       *path,
                                    GError          **error);
/* A new file with these records and an empty log. `source`: the file whose access
 * it gets. `lost` (element-type utf8): the names of what is in it without what was frozen in it */
gboolean trends_store_copy_records (GPtrArray        *records,
                                    TrendsStoreFile  *source,
                                    const char       *path,
                                    gboolean          overwrite,
                                    GPtrArray        *lost,
                                    GError          **error);
/* Page by page, as the file is. Fails where that isn't the plan any more that the
 * source was opened with, up to the last edit that it knows. */
gboolean trends_store_copy_pages   (TrendsStoreFile  *source,
                                    const char       *path,
                                    gboolean          overwrite,
                                    GError          **error);
/* The same, beside the source under its name with @suffix, and with a number where that is
 * another's. One that is there already, of a program that was ended before it got further,
 * isn't made again. `made`: (out) (transfer full) (type filename): the new one, or NULL */
gboolean trends_store_copy_beside  (TrendsStoreFile  *source,
                                    const char       *suffix,
                                    char            **made,
                                    GError          **error);
/* The same, and then these edits on top. */
gboolean trends_store_copy_edited  (TrendsStoreFile  *source,
                                    GPtrArray        *edits,
                                    const char       *path,
                                    gboolean          overwrite,
                                    GError          **error);

G_END_DECLS
