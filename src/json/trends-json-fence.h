/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-json-fence.h: the one strict check that a text has to pass before anything of it
 * is believed, and the limits that it holds to. What is behind it, the cursor of
 * trends-json-cursor.h and json-glib by way of trends-json-tree.h, can trust the text.
 *
 * The limits are few: how large a text from outside may be, and how deep. What is in a plan
 * file already may be deeper, so that a file whose unknown keys another program has nested
 * deep still opens; an export of it says that it can't be written.
 */

#pragma once

#include "trends-json-error.h"

G_BEGIN_DECLS

/* Of a text from outside: a document, a catalogue. */
#define TRENDS_JSON_MAX_BYTES (256 * 1024 * 1024)
#define TRENDS_JSON_MAX_DEPTH 64
/* Of one value, so that a document with the value in its place isn't too deep. */
#define TRENDS_JSON_MAX_DEPTH_WITHIN (TRENDS_JSON_MAX_DEPTH - 4)
/* Of one value that a plan file has: deeper than any plan goes, and shallow enough for
 * SQLite's own parser. */
#define TRENDS_JSON_MAX_DEPTH_KEPT 900

gboolean trends_json_check       (const char  *text,
                                  gsize        length,
                                  GError     **error);
gboolean trends_json_check_depth (const char  *text,
                                  GError     **error);
gboolean trends_json_is_sound    (const char  *text,
                                  guint        levels_around);

G_END_DECLS
