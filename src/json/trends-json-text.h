/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-json-text.h: writes JSON in the one form in which Trends writes it: a text in its
 * quotes, and values that a cursor walks, on one line or over many.
 *
 * json-glib's generator isn't used for plans and their logs. It wants a tree, which loses
 * digits (see trends-json-cursor.h); it leaves characters in a text that a terminal would act
 * on; and an entry of a log takes it four to eight times as long to write, and three times to
 * read (November 2026, json-glib 1.6, CPU of 100,000 entries: 0.25 s against 0.03 s to write,
 * 0.5 s against 0.17 s to read).
 */

#pragma once

#include "trends-json-cursor.h"

G_BEGIN_DECLS

void trends_json_quote   (GString           *out,
                          const char        *text);
void trends_json_compact (TrendsJsonCursor  *cursor,
                          GString           *out);
void trends_json_pretty  (TrendsJsonCursor  *cursor,
                          GString           *out,
                          guint              depth);

G_END_DECLS
