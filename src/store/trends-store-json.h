/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-json.h: values as JSON, as they are in list columns and in the
 * log of a plan file: written, and read from what may come from anywhere.
 *
 * A reader is a place in a text. Each read moves it on, or fails and leaves
 * the reader useless; whoever reads says what was being read.
 */

#pragma once

#include "trends-kind.h"

G_BEGIN_DECLS

/* Deeper than any plan goes, and shallow enough for SQLite's own parser. */
#define TRENDS_JSON_DEPTH_MAX 900

typedef struct
{
  const char *at;
  const char *end;
} TrendsJsonReader;

void     trends_json_append_string (GString            *out,
                                    const char         *text);
void     trends_json_append_value  (GString            *out,
                                    const TrendsField  *field,
                                    const TrendsValue  *value);

void     trends_json_reader_init   (TrendsJsonReader   *reader,
                                    const char         *text);
gboolean trends_json_skip_char     (TrendsJsonReader   *reader,
                                    char                c);
gboolean trends_json_at_end        (TrendsJsonReader   *reader);
char    *trends_json_read_string   (TrendsJsonReader   *reader);
/* What follows a backslash: the one place that knows what it may be. `out` may be NULL. */
gboolean trends_json_read_escape   (TrendsJsonReader   *reader,
                                    GString            *out);
gboolean trends_json_read_integer  (TrendsJsonReader   *reader,
                                    gint64             *integer);
char    *trends_json_read_raw      (TrendsJsonReader   *reader);
gboolean trends_json_read_value    (TrendsJsonReader   *reader,
                                    const TrendsField  *field,
                                    gboolean            lenient,
                                    TrendsValue        *value);

/* JSON to the letter, with no key twice in an object. */
gboolean trends_json_is_valid      (const char         *text);

/* One value as the text of a column: choices as nicks, dates as ISO, lists as JSON. */
char    *trends_json_value_to_column   (const TrendsField  *field,
                                        const TrendsValue  *value);
gboolean trends_json_value_from_column (const TrendsField  *field,
                                        const char         *text,
                                        gboolean            lenient,
                                        TrendsValue        *value);

G_END_DECLS
