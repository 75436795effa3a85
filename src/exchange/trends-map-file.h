/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-map-file.h: what the columns of a table are, from a file that a person has named, which
 * may be anything.
 */

#pragma once

#include "trends-sheet-map.h"

G_BEGIN_DECLS

TrendsSheetMap *trends_sheet_map_load (GFile         *file,
                                       GCancellable  *cancellable,
                                       GError       **error);

G_END_DECLS
