/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-insights-counted.h: what each figure of the insights counts, for Enter to list it. A figure
 * says by its key which it is.
 */

#pragma once

#include "trends-insights-tables.h"

G_BEGIN_DECLS

/* Keys of figures. Horizons and one are counts of coverage. */
enum
{
  TRENDS_INSIGHTS_TRENDS = 110,
  TRENDS_INSIGHTS_DECIDED,
  TRENDS_INSIGHTS_MATURE,
  TRENDS_INSIGHTS_INITIATIVES,
  TRENDS_INSIGHTS_WITHOUT_LEAD,
  TRENDS_INSIGHTS_KNOWN_COST,
  TRENDS_INSIGHTS_UNKNOWN_COST,
  TRENDS_INSIGHTS_FUNDED,
  TRENDS_INSIGHTS_BESIDES,          /* done, or not doing */
  TRENDS_INSIGHTS_STATUS = 200,     /* and the status */
  TRENDS_INSIGHTS_CONFIDENCE = 300, /* and the confidence */
  TRENDS_INSIGHTS_COSTS = 400,      /* see TRENDS_INSIGHTS_COST() */
  TRENDS_INSIGHTS_TIES = 600,       /* and the place of the tie */
};

#define TRENDS_INSIGHTS_MOST_TIES 400
#define TRENDS_INSIGHTS_MOST_YEARS 20
/* @place: among the columns of amounts that are shown */
#define TRENDS_INSIGHTS_COST(part, place) \
  (TRENDS_INSIGHTS_COSTS + (guint) (part) * TRENDS_INSIGHTS_MOST_YEARS + (place))

GPtrArray *trends_insights_dup_counted (const TrendsInsightsScope  *scope,
                                        TrendsEntity               *trend,
                                        guint                       key,
                                        char                      **title);

G_END_DECLS
