/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board as a picture, as a format of exports. */

#pragma once

#include "trends-export-format.h"

G_BEGIN_DECLS

gboolean trends_board_picture_write (TrendsPlan                *plan,
                                     const TrendsExportOptions *options,
                                     GOutputStream             *stream,
                                     GCancellable              *cancellable,
                                     GError                   **error);

G_END_DECLS
