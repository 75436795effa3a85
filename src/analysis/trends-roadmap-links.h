/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-links.h: what waits for what along time, and what is marked on it:
 * dependencies between bars, milestones of one, governance dates. Asked for as it is drawn. */

#pragma once

#include "trends-roadmap-layout.h"

G_BEGIN_DECLS

typedef struct
{
  TrendsEntity *dependency;
  TrendsRoadmapBar *needs; /* what has to end */
  TrendsRoadmapBar *bar;   /* before this starts */
  gboolean is_early;       /* it starts before that has ended */
} TrendsRoadmapLink;

gboolean   trends_dependency_is_early         (TrendsEntity        *dependency);
GPtrArray *trends_initiative_dup_early_needs  (TrendsEntity        *initiative);

GArray    *trends_roadmap_layout_dup_links    (TrendsRoadmapLayout *layout,
                                               TrendsPlan          *plan);
GPtrArray *trends_initiative_dup_milestones   (TrendsEntity        *initiative);
GPtrArray *trends_plan_dup_governance_dates   (TrendsPlan          *plan,
                                               const TrendsPeriod  *period);

G_END_DECLS
