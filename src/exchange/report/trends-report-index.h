/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of a plan's entities lead to which, gathered once for the whole report. */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

/* Which entities lead to which: each table has entities as keys and arrays of
 * entities as values, all of them the plan's. */
typedef struct
{
  GHashTable *needs;         /* initiative: those that it needs */
  GHashTable *needed_by;     /* initiative: those that need it */
  GHashTable *relies_on;     /* trend: links from it */
  GHashTable *relied_on_by;  /* trend: links to it */
  GHashTable *also_serves;   /* trend: initiatives of others that serve it */
  GHashTable *owned_trends;  /* owner: trends */
  GHashTable *led;           /* owner: initiatives */
} TrendsReportIndex;

TrendsReportIndex *trends_report_index_new  (TrendsPlan         *plan);
void               trends_report_index_free (TrendsReportIndex  *self);
const GPtrArray   *trends_report_index_get  (GHashTable         *table,
                                             TrendsEntity       *entity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsReportIndex, trends_report_index_free)

G_END_DECLS
