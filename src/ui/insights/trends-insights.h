/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-insights.h: where a plan is thin: key figures, what is planned for each trend, who
 * leads how much, what it costs when, and beside them what is found missing.
 *
 * Properties: session (construct only); shows-table, whether each chart is shown as the table that
 * is its twin.
 */

#pragma once

#include "trends-view.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_INSIGHTS (trends_insights_get_type ())
G_DECLARE_FINAL_TYPE (TrendsInsights, trends_insights, TRENDS, INSIGHTS, GtkWidget)

G_END_DECLS
