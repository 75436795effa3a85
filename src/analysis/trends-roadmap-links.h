/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-links.h: what waits for what along time or has to do with it, and what is marked
 * on it: dependencies between bars, milestones of one, governance dates. Asked for as it is drawn. */

#pragma once

#include "trends-colour.h"
#include "trends-language.h"
#include "trends-roadmap-curve.h"
#include "trends-roadmap-layout.h"

G_BEGIN_DECLS

typedef struct
{
  TrendsEntity *dependency;
  TrendsRoadmapBar *needs; /* what has to end; of two that relate, the one that is first in time */
  TrendsRoadmapBar *bar;   /* before this starts; the other one */
  gboolean relates;        /* neither waits for the other */
  gboolean is_early;       /* it starts before that has ended */
  gboolean is_ahead;       /* it has begun before that has ended */
} TrendsRoadmapLink;

/* What a link is drawn in: never told by its colour alone */
typedef struct
{
  TrendsNamedColour colour;
  double dash; /* how long its dashes are, in pixels of a usual screen; 0: it has none */
  double gap;  /* between these */
} TrendsLinkLook;

void       trends_roadmap_link_get_look       (const TrendsRoadmapLink *link,
                                               TrendsLinkLook          *look);
void       trends_roadmap_link_get_ends       (const TrendsRoadmapLink *link,
                                               gint64                  *from,
                                               gint64                  *to);
void       trends_roadmap_link_make_curve     (const TrendsRoadmapLink *link,
                                               TrendsCurve             *curve,
                                               const TrendsPoint       *from,
                                               const TrendsPoint       *to,
                                               double                   size,
                                               double                   per_day);

gboolean   trends_dependency_is_pending       (TrendsEntity        *dependency);
gboolean   trends_dependency_is_early         (TrendsEntity        *dependency);
gboolean   trends_dependency_is_ahead         (TrendsEntity        *dependency);
gboolean   trends_initiative_is_early         (TrendsEntity        *initiative);
GPtrArray *trends_initiative_dup_early_needs  (TrendsEntity        *initiative);
GPtrArray *trends_initiative_dup_ahead_needs  (TrendsEntity        *initiative);

/* How an initiative has to do with another one */
typedef enum
{
  TRENDS_NEEDED = 1,     /* the other one needs it */
  TRENDS_NEEDED_FAR,     /* by way of a third */
  TRENDS_FOLLOWER,       /* it needs the other one */
  TRENDS_FOLLOWER_FAR,
  TRENDS_RELATED,        /* neither needs the other, and they have to do with each other */
} TrendsKinship;

GPtrArray  *trends_initiative_dup_needs       (TrendsEntity        *initiative);
GPtrArray  *trends_initiative_dup_followers   (TrendsEntity        *initiative);
GHashTable *trends_initiative_dup_kin         (TrendsEntity        *initiative);

GArray    *trends_roadmap_layout_dup_links    (TrendsRoadmapLayout *layout,
                                               TrendsPlan          *plan);
guint      trends_roadmap_layout_count_early  (TrendsRoadmapLayout *layout);
GPtrArray *trends_roadmap_layout_dup_early    (TrendsRoadmapLayout *layout);
GPtrArray *trends_roadmap_layout_dup_ahead    (TrendsRoadmapLayout *layout,
                                               TrendsPlan          *plan);
GPtrArray *trends_initiative_dup_milestones   (TrendsEntity        *initiative);
char      *trends_initiative_dup_milestone_words (TrendsEntity *initiative,
                                               const TrendsLanguage *paper);
GPtrArray *trends_plan_dup_governance_dates   (TrendsPlan          *plan,
                                               const TrendsPeriod  *period);
GPtrArray *trends_plan_dup_undated_governance_dates (TrendsPlan *plan);

G_END_DECLS
