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
gboolean   trends_store_rows_insert (TrendsStoreFile     *file,
                                     const TrendsRecord  *record,
                                     GError             **error);
gboolean   trends_store_rows_apply  (TrendsStoreFile     *file,
                                     const TrendsEdit    *edit,
                                     GError             **error);

G_END_DECLS
