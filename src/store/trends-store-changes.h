/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-changes.h: what an edit did, as JSON: in the log of a plan file, see
 * "edit" in sql/schema.sql, and wherever else edits are kept.
 */

#pragma once

#include "trends-edit.h"

G_BEGIN_DECLS

/* How deep a value stands in the text: in the fields of a change in an array. */
#define TRENDS_STORE_CHANGES_LEVELS 3

char        *trends_store_changes_format       (const TrendsEdit   *edit);
char        *trends_store_changes_format_part  (const TrendsEdit   *edit,
                                                gsize               size,
                                                guint              *from);
gboolean     trends_store_changes_parse        (const char         *text,
                                                gboolean            lenient,
                                                TrendsEditBuilder  *builder);
TrendsOrigin trends_store_changes_parse_origin (const char         *nick);
gboolean     trends_store_changes_is_origin    (const char         *nick);

G_END_DECLS
