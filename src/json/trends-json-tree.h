/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-json-tree.h: JSON as json-glib's trees, for all that isn't a plan: catalogues, the
 * sample, what other tools write, how the columns of a table are mapped, what an import keeps of
 * the values as they came, and what is printed for scripts.
 *
 * json-glib builds, parses and generates, and its faults stay outside: it overflows the stack
 * where brackets nest deep enough, leaks on some broken text, takes the last of two members
 * of a name, makes another number of one that doesn't fit, and writes U+001F without an
 * escape. So nothing gets to it before trends-json-fence.h has let it through, what it
 * couldn't hold is refused, and what it writes gets our escapes. build-aux/check-layers
 * refuses whatever goes round this.
 */

#pragma once

#include "trends-json-error.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode   *trends_json_parse       (const char  *text,
                                     gsize        length,
                                     GError     **error);
char       *trends_json_print       (JsonNode    *node);

JsonArray  *trends_json_get_array   (JsonObject  *object,
                                     const char  *key);
JsonObject *trends_json_get_object  (JsonObject  *object,
                                     const char  *key);
JsonObject *trends_json_get_object_at (JsonArray *array,
                                       guint      index);
const char *trends_json_get_text    (JsonObject  *object,
                                     const char  *key);
gboolean    trends_json_get_integer (JsonObject  *object,
                                     const char  *key,
                                     gint64      *integer);

G_END_DECLS
