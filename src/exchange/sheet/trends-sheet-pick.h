/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-pick.h: which of a file's sheets is read, and below which row, as a person has said it or
 * as it is found.
 */

#pragma once

#include "trends-cells.h"

G_BEGIN_DECLS

const TrendsCells *trends_sheet_pick        (GPtrArray          *book,
                                             const char         *name,
                                             GError            **error);
guint              trends_sheet_pick_header (const TrendsCells  *cells,
                                             guint               said,
                                             gboolean            is_part,
                                             GError            **error);

G_END_DECLS
