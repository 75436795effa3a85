/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The summary of a plan as a PDF, for those who don't have the program. */

#pragma once

#include "trends-export.h"

G_BEGIN_DECLS

gboolean trends_summary_pdf_write (TrendsPlan                *plan,
                                   const TrendsExportOptions *options,
                                   GOutputStream             *stream,
                                   GCancellable              *cancellable,
                                   GError                   **error);
gboolean trends_board_picture_write (TrendsPlan                *plan,
                                     const TrendsExportOptions *options,
                                     GOutputStream             *stream,
                                     GCancellable              *cancellable,
                                     GError                   **error);

G_END_DECLS
