/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-calendar-own.h: a calendar that this program wrote, on its way back: its events are called
 * by the ids of what they are about, so that whoever moved one in a calendar moves the day in the
 * plan. What was deleted there stays here. Into another plan they come as new entries.
 */

#pragma once

#include "trends-import-row.h"
#include "trends-plan.h"

G_BEGIN_DECLS

gboolean              trends_calendar_own_sniff       (const char           *data,
                                                       gsize                 length);
TrendsImportDocument *trends_calendar_own_read        (const char           *data,
                                                       gsize                 length,
                                                       GHashTable           *values,
                                                       GError              **error);

G_END_DECLS
