/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-lanes.h: by what a roadmap can be parted into lanes, in which of them an
 * initiative is, in which order they come and what they are called.
 *
 * Lanes of trends and of choices are always there, so that what is empty is seen; owners
 * have one where they lead something. What has no owner, priority or horizon comes last.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_ROADMAP_BY_TREND,
  TRENDS_ROADMAP_BY_OWNER,
  TRENDS_ROADMAP_BY_STATUS,
  TRENDS_ROADMAP_BY_PRIORITY,
  TRENDS_ROADMAP_BY_HORIZON,
  TRENDS_N_ROADMAP_GROUPINGS
} TrendsRoadmapGrouping;

/* Where something isn't parted into lanes */
#define TRENDS_NO_LANES TRENDS_N_ROADMAP_GROUPINGS

/* What a lane is of: a trend or an owner, or one of several choices */
typedef struct
{
  TrendsRoadmapGrouping grouping;
  TrendsEntity *entity; /* (nullable) */
  gint64 choice;        /* where there is no entity; 0 of an owner: nobody */
} TrendsRoadmapKey;

const char *trends_roadmap_grouping_get_nick  (TrendsRoadmapGrouping   grouping);
const char *trends_roadmap_grouping_get_label (TrendsRoadmapGrouping   grouping);
TrendsRoadmapGrouping
            trends_roadmap_grouping_find      (const char             *nick);

void        trends_roadmap_key_of             (TrendsRoadmapKey       *self,
                                               TrendsRoadmapGrouping   grouping,
                                               TrendsEntity           *initiative,
                                               gint64                  today);
guint       trends_roadmap_key_get_value      (const TrendsRoadmapKey *self,
                                               TrendsValue            *value);
GArray     *trends_roadmap_dup_fixed_keys     (TrendsRoadmapGrouping   grouping,
                                               TrendsPlan             *plan);
int         trends_roadmap_key_compare        (const TrendsRoadmapKey *a,
                                               const TrendsRoadmapKey *b);
guint       trends_roadmap_key_hash           (const TrendsRoadmapKey *self);
gboolean    trends_roadmap_key_equal          (const TrendsRoadmapKey *a,
                                               const TrendsRoadmapKey *b);
char       *trends_roadmap_key_dup_id         (const TrendsRoadmapKey *self);
const char *trends_roadmap_key_get_label      (const TrendsRoadmapKey *self,
                                               TrendsPlan             *plan);
char       *trends_roadmap_key_dup_words      (const TrendsRoadmapKey *self,
                                               TrendsPlan             *plan);
gboolean    trends_roadmap_key_has_gone       (const TrendsRoadmapKey *self);
char       *trends_roadmap_key_dup_missing    (const TrendsRoadmapKey *self,
                                               guint                   n_undated);

G_END_DECLS
