/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-insights-split.h: figures beside findings, each with a scroll of its own; one above the
 * other where there isn't the room.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_INSIGHTS_SPLIT (trends_insights_split_get_type ())
G_DECLARE_FINAL_TYPE (TrendsInsightsSplit, trends_insights_split, TRENDS, INSIGHTS_SPLIT, GtkWidget)

GtkWidget *trends_insights_split_new (GtkWidget *figures,
                                      GtkWidget *findings);

G_END_DECLS
