/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-foreign-json.h: what readers of other tools' JSON share: how a document is known by
 * its keys, members of any type, and instants, of which a plan keeps the day.
 */

#pragma once

#include "trends-json-tree.h"
#include "trends-record-table.h"

G_BEGIN_DECLS

/* The days of instants, which depend on where one is */
typedef struct
{
  GTimeZone *zone;
  gboolean had_times; /* whether any was more than a day */
} TrendsForeignDays;

gboolean trends_foreign_has_key     (const char         *data,
                                     gsize               length,
                                     const char         *key);
double   trends_foreign_get_number  (JsonObject         *object,
                                     const char         *key,
                                     double              otherwise);
gboolean trends_foreign_get_boolean (JsonObject         *object,
                                     const char         *key);
gboolean trends_foreign_read_number (const char         *text,
                                     double             *number);

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
