/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-foreign-days.h: dates and instants in what other tools write, of which a plan keeps the
 * day. */

#pragma once

#include "trends-record-table.h"

G_BEGIN_DECLS

/* The days of instants, which depend on where one is */
typedef struct
{
  GTimeZone *zone;
  gboolean had_times; /* whether any was more than a day */
} TrendsForeignDays;

void     trends_foreign_days_init   (TrendsForeignDays  *self);
void     trends_foreign_days_clear  (TrendsForeignDays  *self);
gboolean trends_foreign_days_read   (TrendsForeignDays  *self,
                                     const char         *text,
                                     gint64             *day);
void     trends_foreign_days_add    (TrendsForeignDays  *self,
                                     TrendsRecordTable  *table,
                                     const char         *heading,
                                     const char         *text);
void     trends_foreign_days_remark (TrendsForeignDays  *self,
                                     TrendsRecordTable  *table);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TrendsForeignDays, trends_foreign_days_clear)

G_END_DECLS
