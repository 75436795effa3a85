/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-json-keys.h: objects by their keys, in text that trends-json-fence.h has let
 * through: which is there twice, the value of one, and two objects made one. Two ways of
 * spelling a key are the same key.
 */

#pragma once

#include "trends-json-cursor.h"

G_BEGIN_DECLS

char *trends_json_dup_repeated_key        (TrendsJsonCursor *cursor);
char *trends_json_dup_repeated_key_within (TrendsJsonCursor *cursor);
char *trends_json_dup_member              (const char       *object,
                                           const char       *name);
char *trends_json_dup_without             (const char       *object,
                                           const char       *name);
char *trends_json_merge                   (const char       *under,
                                           const char       *over);

G_END_DECLS
