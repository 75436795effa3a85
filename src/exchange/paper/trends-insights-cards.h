/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-insights-cards.h: what Insights shows, as cards to be drawn: the same analysis and the
 * same words as on the screen. */

#pragma once

#include "trends-audience.h"
#include "trends-findings.h"
#include "trends-insights-column.h"

G_BEGIN_DECLS

/**
 * TrendsInsightsScope:
 * @plan: the plan, without what is not to be shown
 * @profile: for whom it is
 * @set_aside: (nullable): set of ids of findings that aren't to be said
 * @filter: (nullable): which initiatives are counted, %NULL for all; findings are of what has to do
 *   with these, and what relies on what is of the whole plan, and the summary says so
 * @today: the day it is
 * @most_leads: how many leads are shown, the busiest first
 * @most_findings: how many findings are shown, the weightiest first
 *
 * What cards are made of.
 */
typedef struct
{
  TrendsPlan    *plan;
  TrendsProfile  profile;
  GHashTable    *set_aside;
  TrendsFilter  *filter;
  gint64         today;
  guint          most_leads;
  guint          most_findings;
} TrendsInsightsScope;

const char *trends_insights_get_whole_note (const TrendsInsightsScope *scope);
void  trends_insights_cards_add_figures  (TrendsInsightsColumn      *column,
                                          const TrendsInsightsScope *scope);
void  trends_insights_cards_add_findings (TrendsInsightsColumn      *column,
                                          const TrendsInsightsScope *scope);
char *trends_insights_cards_dup_summary  (const TrendsInsightsScope *scope);

G_END_DECLS
