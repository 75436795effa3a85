/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A view as one picture, as formats of exports: as PNG and as SVG. */

#pragma once

#include "trends-export-format.h"

G_BEGIN_DECLS

gboolean trends_view_picture_write_png (TrendsPlan                *plan,
                                        const TrendsExportOptions *options,
                                        GOutputStream             *stream,
                                        GCancellable              *cancellable,
                                        GError                   **error);
gboolean trends_view_picture_write_svg (TrendsPlan                *plan,
                                        const TrendsExportOptions *options,
                                        GOutputStream             *stream,
                                        GCancellable              *cancellable,
                                        GError                   **error);

G_END_DECLS
