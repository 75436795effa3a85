/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-calendar-write.h: the days of a plan as a calendar (iCalendar, RFC 5545). */

#pragma once

#include "trends-export-format.h"

G_BEGIN_DECLS

gboolean trends_calendar_write (TrendsPlan                *plan,
                                const TrendsExportOptions *options,
                                GOutputStream             *stream,
                                GCancellable              *cancellable,
                                GError                   **error);

G_END_DECLS
