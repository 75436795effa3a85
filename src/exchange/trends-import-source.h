/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-import-source.h: documents that come from a person, opened without waiting
 * for anybody and without touching what is no file.
 */

#pragma once

#include "trends-import-format.h"

G_BEGIN_DECLS

#define TRENDS_IMPORT_MAX_BYTES (256 * 1024 * 1024)

GInputStream *trends_import_open        (GFile                *file,
                                         GCancellable         *cancellable,
                                         GError              **error);
GBytes       *trends_import_load        (GInputStream         *stream,
                                         GCancellable         *cancellable,
                                         GError              **error);
void          trends_import_load_file_async  (GFile                *file,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GBytes       *trends_import_load_file_finish (GFile                *file,
                                              GAsyncResult         *result,
                                              const TrendsImportFormat **format,
                                              GError              **error);

G_END_DECLS
