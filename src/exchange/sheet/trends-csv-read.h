/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-csv-read.h: separated values, by whatever and in whichever letters, as a sheet. */

#pragma once

#include "trends-cells.h"

#include "trends-format-option.h"

G_BEGIN_DECLS

extern const TrendsFormatOption trends_csv_options[];

gboolean   trends_csv_sniff (const char  *data,
                             gsize        length);
GPtrArray *trends_csv_read  (const char  *data,
                             gsize        length,
                             GHashTable  *values,
                             GError     **error);

G_END_DECLS
