/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-pages.h: what is when, each initiative by its name with its bar, below its trend: as
 * many on a page as can be read. In the plan's thread.
 */

#pragma once

#include "trends-slide.h"

G_BEGIN_DECLS

/* A page has so many lines below its quarters, and room for the names of so many of these: a plan that goes
 * on for longer has pages that show no more than what is on them */
#define TRENDS_ROADMAP_LINES 10
#define TRENDS_ROADMAP_QUARTERS 20

/* A page that is filled: what goes on it asks for its place, one after the other */
typedef struct
{
  guint used;          /* lines */
  TrendsEntity *trend; /* (nullable): of what was placed last */
} TrendsRoadmapPage;

#define TRENDS_ROADMAP_PAGE_INIT { 0, NULL }

typedef struct
{
  guint n_head; /* how many lines the name of its trend takes above it; 0: that is there already */
  gboolean is_numbered; /* that name and its own are more than a page has room for: the trend is told by its number */
  guint line;   /* where it begins itself, from 0 */
  guint n_lines;
} TrendsRoadmapPlace;

gboolean trends_roadmap_page_place (TrendsRoadmapPage  *self,
                                    TrendsEntity       *initiative,
                                    TrendsRoadmapPlace *place);
void     trends_roadmap_pages_add  (GPtrArray          *slides,
                                    GPtrArray          *dated,
                                    TrendsPlan         *plan,
                                    gint64              today);

G_END_DECLS
