/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-insights-tables.h: what the tables of the insights say, each filled from an analysis of
 * the plan as it is now.
 */

#pragma once

#include "trends-figure-table.h"
#include "trends-filter.h"
#include "trends-plan.h"

G_BEGIN_DECLS

/* What is counted: all of a plan, or what is looked for in it */
typedef struct
{
  TrendsPlan *plan;
  gint64 today;
  TrendsFilter *filter; /* (nullable): where nothing is looked for */
} TrendsInsightsScope;

void trends_insights_fill_figures    (TrendsFigureTable         *table,
                                      const TrendsInsightsScope *scope);
void trends_insights_fill_coverage   (TrendsFigureTable         *table,
                                      const TrendsInsightsScope *scope);
void trends_insights_fill_load       (TrendsFigureTable         *table,
                                      const TrendsInsightsScope *scope);
void trends_insights_fill_costs      (TrendsFigureTable         *table,
                                      const TrendsInsightsScope *scope);
void trends_insights_fill_status     (TrendsFigureTable         *table,
                                      const TrendsInsightsScope *scope);
void trends_insights_fill_confidence (TrendsFigureTable         *table,
                                      const TrendsInsightsScope *scope);
void trends_insights_fill_ties       (TrendsFigureTable         *table,
                                      const TrendsInsightsScope *scope);

G_END_DECLS
