/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-calendar-read.h: a calendar in a file (iCalendar, RFC 5545), as a table with a row for
 * each event and each task.
 */

#pragma once

#include "trends-cells.h"

G_BEGIN_DECLS

GPtrArray *trends_calendar_read  (const char  *data,
                                  gsize        length,
                                  GHashTable  *values,
                                  GError     **error);

G_END_DECLS
