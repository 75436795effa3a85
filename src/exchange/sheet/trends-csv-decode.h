/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-csv-decode.h: the bytes of a text file as UTF-8, piece by piece, so that no second
 * copy of a large file is ever there.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TRENDS_ENCODING_UTF_8,
  TRENDS_ENCODING_UTF_16LE,
  TRENDS_ENCODING_UTF_16BE,
  TRENDS_ENCODING_WINDOWS_1252,
} TrendsEncoding;

/* FALSE where no more is wanted */
typedef gboolean (*TrendsDecodeFunc) (const char *text,
                                      gsize       length,
                                      gpointer    user_data);

TrendsEncoding trends_encoding_guess  (const char       *data,
                                       gsize             length,
                                       gsize            *n_mark);
gboolean       trends_encoding_decode (TrendsEncoding    encoding,
                                       const char       *data,
                                       gsize             length,
                                       TrendsDecodeFunc  func,
                                       gpointer          user_data);

G_END_DECLS
