/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-radar-write.h: initiatives as the blips of a technology radar. */

#pragma once

#include "trends-export-format.h"

G_BEGIN_DECLS

extern const TrendsFormatOption trends_radar_json_options[];

gboolean trends_radar_write_csv  (TrendsPlan                *plan,
                                  const TrendsExportOptions *options,
                                  GOutputStream             *stream,
                                  GCancellable              *cancellable,
                                  GError                   **error);
gboolean trends_radar_write_json (TrendsPlan                *plan,
                                  const TrendsExportOptions *options,
                                  GOutputStream             *stream,
                                  GCancellable              *cancellable,
                                  GError                   **error);

G_END_DECLS
