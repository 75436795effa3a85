/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-layout-private.h: what a layout holds: for trends-roadmap-layout.c, for
 * trends-roadmap-touched.c, which follows edits, and for trends-roadmap-pack.c. */

#pragma once

#include "trends-roadmap-layout.h"

G_BEGIN_DECLS

typedef struct
{
  TrendsEntity *initiative;
  TrendsRoadmapLane *lane;
  TrendsRoadmapBar bar;
  gboolean has_bar; /* otherwise it is in the tray */
} Item;

struct _TrendsRoadmapLayout
{
  GObject parent_instance;

  TrendsPlan *plan;
  gint64 today;
  TrendsRoadmapGrouping grouping;
  TrendsTimeScale scale;
  TrendsRoadmapMetrics metrics;
  TrendsFilter *filter; /* (nullable) */
  TrendsShownFunc shown; /* (nullable): the same, by the window that shows it */
  gpointer shown_data;

  GHashTable *items;       /* id -> Item */
  GHashTable *lanes;       /* key -> TrendsRoadmapLane */
  GPtrArray *lane_order;   /* (element-type TrendsRoadmapLane), not owned */
  GPtrArray *tray;         /* (element-type TrendsEntity) */
  GHashTable *folded;      /* (element-type TrendsRoadmapKey), those that are */
  TrendsPeriod governance; /* from the first governance date to the last */
};

GHashTable *trends_roadmap_layout_dup_touched (TrendsRoadmapLayout *self, TrendsEdit *edit);
void trends_roadmap_layout_pack (TrendsRoadmapLayout *self, TrendsRoadmapLane *lane);
void trends_roadmap_layout_pack_all (TrendsRoadmapLayout *self);
/* Has a period begin and end no later and no earlier than another. */
void trends_roadmap_take_in (TrendsPeriod *known, const TrendsPeriod *more);
void trends_roadmap_layout_read_governance (TrendsRoadmapLayout *self);

G_END_DECLS
