/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mapping-memory.h: what the columns of a table were said to be, kept on this computer for
 * the next table with the same headings.
 */

#pragma once

#include <gio/gio.h>

#include "trends-sheet-map.h"

G_BEGIN_DECLS

void            trends_mapping_memory_keep          (const TrendsSheetMap *map);
void            trends_mapping_memory_recall_async  (const TrendsSheetMap *map,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
TrendsSheetMap *trends_mapping_memory_recall_finish (GAsyncResult         *result);

G_END_DECLS
