/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-insights-twin.h: the charts of the insights as plain tables, for who reads them cell by
 * cell: a row and a column for each value, and nothing that is said by a bar, a shade or a
 * symbol. What is in them is what is copied as a table.
 */

#pragma once

#include "trends-insights-tables.h"
#include "trends-table.h"

G_BEGIN_DECLS

/* (transfer full): the twin of each chart */
TrendsTable *trends_insights_twin_of_figures    (const TrendsInsightsScope *scope);
TrendsTable *trends_insights_twin_of_coverage   (const TrendsInsightsScope *scope);
TrendsTable *trends_insights_twin_of_load       (const TrendsInsightsScope *scope);
TrendsTable *trends_insights_twin_of_costs      (const TrendsInsightsScope *scope);
TrendsTable *trends_insights_twin_of_status     (const TrendsInsightsScope *scope);
TrendsTable *trends_insights_twin_of_confidence (const TrendsInsightsScope *scope);
TrendsTable *trends_insights_twin_of_ties       (const TrendsInsightsScope *scope);

/* What activating a value does, see TrendsFigure */
typedef guint (*TrendsInsightsTwinKey) (const TrendsTable *twin, guint row, guint column);

guint        trends_insights_twin_key_of_figures    (const TrendsTable *twin,
                                                     guint              row,
                                                     guint              column);
guint        trends_insights_twin_key_of_coverage   (const TrendsTable *twin,
                                                     guint              row,
                                                     guint              column);
guint        trends_insights_twin_key_of_load       (const TrendsTable *twin,
                                                     guint              row,
                                                     guint              column);
guint        trends_insights_twin_key_of_costs      (const TrendsTable *twin,
                                                     guint              row,
                                                     guint              column);
guint        trends_insights_twin_key_of_status     (const TrendsTable *twin,
                                                     guint              row,
                                                     guint              column);
guint        trends_insights_twin_key_of_confidence (const TrendsTable *twin,
                                                     guint              row,
                                                     guint              column);
guint        trends_insights_twin_key_of_ties       (const TrendsTable *twin,
                                                     guint              row,
                                                     guint              column);

gboolean     trends_insights_twin_fill          (TrendsFigureTable         *table,
                                                 const TrendsTable         *twin,
                                                 TrendsInsightsTwinKey      get_key,
                                                 guint                     *row,
                                                 gboolean                   all_rows);

G_END_DECLS
