/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-value.h: one value of a field, as a plan file has it: in a column, and as
 * JSON in the log. JSON itself is for src/json to know.
 *
 * The log is walked by the cursor and written as text, not by json-glib's trees: an entry
 * may hold what Trends doesn't know, whose digits have to come back as they were; and a
 * tree costs several times as much as the text, of a log that may be long.
 */

#pragma once

#include "trends-json-cursor.h"
#include "trends-kind.h"

G_BEGIN_DECLS

void     trends_store_value_append      (GString            *out,
                                         const TrendsField  *field,
                                         const TrendsValue  *value);
gboolean trends_store_value_take        (TrendsJsonCursor   *cursor,
                                         const TrendsField  *field,
                                         gboolean            lenient,
                                         TrendsValue        *value);
char    *trends_store_value_to_column   (const TrendsField  *field,
                                         const TrendsValue  *value);
gboolean trends_store_value_from_column (const TrendsField  *field,
                                         const char         *text,
                                         gboolean            lenient,
                                         TrendsValue        *value);

G_END_DECLS
