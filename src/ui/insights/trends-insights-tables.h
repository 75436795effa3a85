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
  gboolean all_leads;   /* rather than the busiest */
} TrendsInsightsScope;

/* Keys of figures, besides those of trends-insights-counted.h */
#define TRENDS_INSIGHTS_ALL_LEADS 100
#define TRENDS_INSIGHTS_ALL_ROWS  101 /* of tables that are twins */
#define TRENDS_INSIGHTS_LOAD 1000 /* and more: what somebody leads in a quarter */

void trends_insights_fill_figures    (TrendsFigureTable         *table,
                                      const TrendsInsightsScope *scope);
void trends_insights_fill_coverage   (TrendsFigureTable         *table,
                                      const TrendsInsightsScope *scope);
void trends_insights_fill_load       (TrendsFigureTable         *table,
                                      const TrendsInsightsScope *scope);
GPtrArray *trends_insights_dup_led   (const TrendsInsightsScope *scope,
                                      guint                      key,
                                      char                     **title);
void trends_insights_fill_costs      (TrendsFigureTable         *table,
                                      const TrendsInsightsScope *scope);
/* (transfer full): what a count of coverage says; @trend: (nullable): of all trends */
char *trends_insights_dup_count      (TrendsEntity              *trend,
                                      TrendsHorizon              horizon,
                                      guint                      n);
void trends_insights_fill_status     (TrendsFigureTable         *table,
                                      const TrendsInsightsScope *scope);
void trends_insights_fill_confidence (TrendsFigureTable         *table,
                                      const TrendsInsightsScope *scope);
void trends_insights_fill_ties       (TrendsFigureTable         *table,
                                      const TrendsInsightsScope *scope);

G_END_DECLS
