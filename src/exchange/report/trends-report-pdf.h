/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A paper about a plan as a PDF, for those who don't have the program. */

#pragma once

#include "trends-export-format.h"

G_BEGIN_DECLS

gboolean trends_report_pdf_write (TrendsPlan                *plan,
                                   const TrendsExportOptions *options,
                                   GOutputStream             *stream,
                                   GCancellable              *cancellable,
                                   GError                   **error);

G_END_DECLS
