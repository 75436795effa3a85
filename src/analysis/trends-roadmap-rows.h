/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-rows.h: puts things that take a stretch of an axis into as few rows as
 * they fit into without touching, each into the highest row that is free. It knows nothing
 * of what they are. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _TrendsRoadmapRows TrendsRoadmapRows;

TrendsRoadmapRows *trends_roadmap_rows_new   (guint              n_things);
void               trends_roadmap_rows_free  (TrendsRoadmapRows *self);
guint              trends_roadmap_rows_place (TrendsRoadmapRows *self,
                                              double             start,
                                              double             end);
guint              trends_roadmap_rows_count (TrendsRoadmapRows *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsRoadmapRows, trends_roadmap_rows_free)

G_END_DECLS
