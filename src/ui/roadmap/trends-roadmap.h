/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap.h: what happens when: the plan's initiatives as bars along time, in lanes by
 * trend, owner, status, priority or horizon, and below them what has no dates.
 *
 * Properties: session; group (what the lanes are of: "trend"); unit (of the ruler's ticks:
 * "months", "quarters", "years").
 *
 * Ctrl+0 shows every view as large as usual; where it is that already, the roadmap shows the whole
 * plan. Alt+End does so whatever its size, beside Alt+Home for today: both go somewhere along time,
 * as Home and End do along a lane.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_ROADMAP (trends_roadmap_get_type ())
G_DECLARE_FINAL_TYPE (TrendsRoadmap, trends_roadmap, TRENDS, ROADMAP, GtkWidget)

GtkWidget *trends_roadmap_new (TrendsSession *session);

G_END_DECLS
