/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-choices.h: words that others use where a plan has a choice: statuses, ratings,
 * priorities.
 */

#pragma once

#include "trends-field.h"

G_BEGIN_DECLS

gboolean trends_sheet_read_choice (const TrendsField *field,
                                   const char        *text,
                                   gint64            *choice);
gboolean trends_sheet_read_boolean (const char       *text,
                                    gboolean         *is_true);
gboolean trends_sheet_is_rating   (const char        *text);
gboolean trends_sheet_is_split_rating (const char    *text);
gboolean trends_sheet_is_blank    (const char        *text);
gboolean trends_sheet_is_open     (const char        *text);
gboolean trends_sheet_is_total    (const char        *text);

G_END_DECLS
