/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-zip-read.h: the parts of a file that is a zip of several, as spreadsheets are: none is
 * written anywhere, and what would unpack to far more than it is, is stopped.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TRENDS_ZIP_MAX_PARTS 10000
#define TRENDS_ZIP_MAX_BYTES (256 * 1024 * 1024) /* of all parts that are read */
#define TRENDS_ZIP_MAX_RATIO 100                 /* of unpacked to packed, beyond … */
#define TRENDS_ZIP_FREE_BYTES (16 * 1024 * 1024) /* … so much */

typedef struct
{
  const char *data;
  gsize length;
  gsize n_unpacked; /* so far, of all parts that were read */
} TrendsZip;

/* FALSE, with error, where the part can't be read on */
typedef gboolean (*TrendsZipChunkFunc) (const char *chunk,
                                        gsize       length,
                                        gpointer    user_data,
                                        GError    **error);

gboolean trends_zip_read_part (TrendsZip           *self,
                               const char          *name,
                               gboolean            *is_there,
                               TrendsZipChunkFunc   func,
                               gpointer             user_data,
                               GError             **error);
char    *trends_zip_resolve   (const char          *base,
                               const char          *target);

G_END_DECLS
