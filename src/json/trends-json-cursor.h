/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-json-cursor.h: walks JSON as text, without a tree.
 *
 * It is for plans alone: documents, columns and logs. A tree of json-glib's would lose what
 * Trends doesn't know and has to give back as it came: it makes machine numbers of digits,
 * and forgets how a key was spelt. A plan may be large, too, and its log is long: walking
 * takes no memory. Whatever isn't a plan goes by trends-json-tree.h.
 *
 * It trusts the text, so trends-json-fence.h has to have let it through; and the text ends
 * with a NUL byte.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TRENDS_JSON_END, /* of the object, of the array or of the text */
  TRENDS_JSON_OBJECT,
  TRENDS_JSON_ARRAY,
  TRENDS_JSON_STRING,
  TRENDS_JSON_NUMBER,
  TRENDS_JSON_TRUE,
  TRENDS_JSON_FALSE,
  TRENDS_JSON_NULL,
} TrendsJsonType;

/* Where a walk is. Copying it marks a place to come back to. */
typedef struct
{
  const char *at;
} TrendsJsonCursor;

void           trends_json_cursor_init  (TrendsJsonCursor  *cursor,
                                         const char        *text);
TrendsJsonType trends_json_peek         (TrendsJsonCursor  *cursor);
void           trends_json_enter        (TrendsJsonCursor  *cursor);
gboolean       trends_json_try_enter    (TrendsJsonCursor  *cursor,
                                         TrendsJsonType     type);
const char    *trends_json_next_key     (TrendsJsonCursor  *cursor);
gboolean       trends_json_next_member  (TrendsJsonCursor  *cursor,
                                         char             **key);
gboolean       trends_json_next_item    (TrendsJsonCursor  *cursor);
char          *trends_json_take_string  (TrendsJsonCursor  *cursor);
gboolean       trends_json_take_integer (TrendsJsonCursor  *cursor,
                                         gint64            *integer);
char          *trends_json_take_raw     (TrendsJsonCursor  *cursor);
void           trends_json_skip         (TrendsJsonCursor  *cursor);
guint          trends_json_get_depth    (const char        *text);

G_END_DECLS
