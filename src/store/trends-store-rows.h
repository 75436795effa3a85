/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-rows.h: records as rows of a plan file's tables. Statements are
 * made from the field descriptors, so that no field is named here.
 */

#pragma once

#include "trends-store-file.h"

G_BEGIN_DECLS

GPtrArray *trends_store_rows_read   (TrendsStoreFile     *file,
                                     TrendsKind           kind,
                                     GError             **error);
/* The rows of a kind that make sense, but for lists of references; what is wrong with
 * the others goes to `faults`, in words. */
GPtrArray *trends_store_rows_read_sound (TrendsStoreFile *file,
                                     TrendsKind           kind,
                                     GPtrArray           *faults,
                                     GError             **error);
/* What the row `id` has in the table of its own of a field that is kept apart. */
gboolean   trends_store_rows_read_apart (TrendsStoreFile *file,
                                     const TrendsField   *field,
                                     const char          *id,
                                     TrendsValue         *value,
                                     GError             **error);
gboolean   trends_store_rows_insert (TrendsStoreFile     *file,
                                     const TrendsRecord  *record,
                                     GError             **error);
gboolean   trends_store_rows_apply  (TrendsStoreFile     *file,
                                     const TrendsEdit    *edit,
                                     GError             **error);

G_END_DECLS
