/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-csv-write.h: the initiatives of a plan as CSV. */

#pragma once

#include "trends-export-format.h"

G_BEGIN_DECLS

extern const TrendsFormatOption trends_csv_write_options[];

gboolean trends_csv_write (TrendsPlan                *plan,
                           const TrendsExportOptions *options,
                           GOutputStream             *stream,
                           GCancellable              *cancellable,
                           GError                   **error);

G_END_DECLS
