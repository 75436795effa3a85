/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-move.h: what a move along time does to the days of an initiative: all of it,
 * its start or its end. Keys say by how many units of the scale, a drag where an edge is to
 * be; both are the same move, so that what can be dragged can be reached by keys.
 *
 * A drag snaps to the scale's ticks and to where whole units from the present place would end,
 * which keys do; or to days.
 */

#pragma once

#include "trends-time-scale.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 start; /* each may be TRENDS_UNSET */
  gint64 end;   /* the last day */
} TrendsDays;

typedef enum
{
  TRENDS_MOVE_WHOLE,
  TRENDS_MOVE_START,
  TRENDS_MOVE_END,
} TrendsMovePart;

typedef struct
{
  TrendsMovePart part;
  int n_units;   /* of the scale: months, quarters or years */
  gint64 n_days; /* besides */
} TrendsMove;

/* Steps of keys, one after another, of one initiative */
typedef struct
{
  TrendsDays from; /* before the first */
  TrendsDays to;   /* after the last */
  TrendsMovePart part;
  TrendsTimeUnit unit;
  int n_units; /* of all of them */
} TrendsMoveTrail;

TrendsDays trends_days_of (TrendsEntity *initiative);
TrendsDays trends_days_at (const TrendsTimeScale *scale, gint64 day, gboolean to_days);
TrendsDays trends_days_start_at (const TrendsDays *days, gint64 start);
TrendsDays trends_days_start_after (const TrendsDays *days, gint64 earliest, int year_start);
TrendsMove trends_move_towards (const TrendsTimeScale *scale,
                                TrendsMovePart part,
                                const TrendsDays *days,
                                double target,
                                gboolean to_days);
TrendsDays trends_move_apply (const TrendsMove *self,
                              const TrendsTimeScale *scale,
                              const TrendsDays *days,
                              const TrendsDays *undated);
TrendsDays trends_move_follow (TrendsMoveTrail *self,
                               const TrendsMove *move,
                               const TrendsTimeScale *scale,
                               const TrendsDays *days,
                               const TrendsDays *undated);

G_END_DECLS
