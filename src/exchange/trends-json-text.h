/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-json-text.h: JSON as text: one strict check before anything of it is
 * believed, a cursor that walks what was checked without building a tree, and
 * the one form in which it is kept.
 *
 * There is no tree because a plan may be large, and because what Trends doesn't
 * know must come out as it went in: a tree of doubles would lose digits.
 */

#pragma once

#include "trends-exchange-error.h"

G_BEGIN_DECLS

#define TRENDS_JSON_MAX_BYTES (256 * 1024 * 1024)
#define TRENDS_JSON_MAX_DEPTH 64

/* Checks that all of `text` is one JSON value (RFC 8259) in UTF-8, not nested too
 * deep, whose texts can be kept: no lone surrogates and no U+0000. */
gboolean trends_json_check          (const char  *text,
                                     gsize        length,
                                     GError     **error);

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

/* Where a walk is. Copying it marks a place to come back to. Only for text that
 * trends_json_check() let through, and that ends with a NUL byte. */
typedef struct
{
  const char *at;
} TrendsJsonCursor;

void           trends_json_cursor_init  (TrendsJsonCursor  *cursor,
                                         const char        *text);
TrendsJsonType trends_json_peek         (TrendsJsonCursor  *cursor);
/* Steps into the object or array that comes next. */
void           trends_json_enter        (TrendsJsonCursor  *cursor);
/* Inside an object: the next key, and the cursor before its value. At the end
 * FALSE, and the cursor behind the object. The value must be taken or skipped. */
gboolean       trends_json_next_member  (TrendsJsonCursor  *cursor,
                                         char             **key);
/* Inside an array: whether an item comes; at the end FALSE and behind the array. */
gboolean       trends_json_next_item    (TrendsJsonCursor  *cursor);
char          *trends_json_take_string  (TrendsJsonCursor  *cursor);
/* FALSE where the number that comes is not whole or needs more than 64 bits. */
gboolean       trends_json_take_integer (TrendsJsonCursor  *cursor,
                                         gint64            *integer);
void           trends_json_skip         (TrendsJsonCursor  *cursor);
/* (transfer full) (nullable): a key that is there twice in the object ahead */
char           *trends_json_dup_repeated_key (TrendsJsonCursor *cursor);
/* The same in any object of the value ahead. What is kept as JSON has none: nobody could
 * tell which of the two is meant, and a plan file with one counts as damaged. */
char           *trends_json_dup_repeated_key_within (TrendsJsonCursor *cursor);

/* The text between quotes that stands for a string, quotes included. */
void           trends_json_quote        (GString           *out,
                                         const char        *text);
/* Takes the value that comes and writes it without white space, members in the
 * order they have, numbers digit by digit as they are. */
void           trends_json_compact      (TrendsJsonCursor  *cursor,
                                         GString           *out);
/* The same over lines, two spaces a level; `depth` is that of the value itself. */
void           trends_json_pretty       (TrendsJsonCursor  *cursor,
                                         GString           *out,
                                         guint              depth);
/* (transfer full): the compact text of that member of an object, or NULL. */
char          *trends_json_dup_member   (const char        *object,
                                         const char        *name);
/* (transfer full): both objects' members; `over`'s where both have one of a name. */
char          *trends_json_merge        (const char        *under,
                                         const char        *over);

G_END_DECLS
