/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ods-write.h: a plan as a workbook for LibreOffice and others. */

#pragma once

#include "trends-export-format.h"

G_BEGIN_DECLS

gboolean trends_ods_write (TrendsPlan                *plan,
                           const TrendsExportOptions *options,
                           GOutputStream             *stream,
                           GCancellable              *cancellable,
                           GError                   **error);

G_END_DECLS
