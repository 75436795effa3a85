/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-move.c: see trends-roadmap-move.h. */

#include "trends-roadmap-move.h"

#include "trends-months.h"

#include <math.h>

static gboolean
is_set (gint64 day)
{
  return day != TRENDS_UNSET;
}

/**
 * trends_days_of:
 * @initiative: an initiative
 *
 * Returns: its first day and its last, where it has them
 */
TrendsDays
trends_days_of (TrendsEntity *initiative)
{
  return (TrendsDays) { trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START),
                        trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END) };
}

/**
 * trends_days_at:
 * @day: where it is put
 * @to_days: whether it starts that very day, and not with the tick
 *
 * Returns: the days of what had none: as long as the scale's unit
 */
TrendsDays
trends_days_at (const TrendsTimeScale *scale, gint64 day, gboolean to_days)
{
  TrendsPeriod tick;

  if (to_days)
    return (TrendsDays) { day, trends_time_scale_step (scale, day - 1, 1) };

  tick = trends_time_scale_get_tick (scale, day);
  return (TrendsDays) { tick.start, tick.end - 1 };
}

/**
 * trends_days_start_at:
 * @days: where something is now; its start is known
 * @start: the day that it is to start
 *
 * Returns: its days from there, as many as before; but where it begins with a month or ends with
 *   one it is months that are kept, as by a move along time
 */
TrendsDays
trends_days_start_at (const TrendsDays *days, gint64 start)
{
  TrendsDays moved = { start, TRENDS_UNSET };
  int n_months;

  g_return_val_if_fail (is_set (days->start), *days);

  if (!is_set (days->end))
    return moved;
  n_months = trends_months_between (days->start, start);
  moved.end = trends_period_of_month_at (days->start).start == days->start
                      || trends_period_of_month_at (days->end).end == days->end + 1
                  ? trends_day_add_months (days->end, n_months)
                  : start + days->end - days->start;
  return moved;
}

/* Where the first of such units begins that doesn't begin before a day */
static gint64
get_next_start (const TrendsPeriod *unit, gint64 earliest)
{
  return unit->start == earliest ? earliest : unit->end;
}

/**
 * trends_days_start_after:
 * @days: where something is now; its start is known
 * @earliest: the first day on which it may start
 * @year_start: the first month of the financial year, 1 to 12
 *
 * Returns: where it is when it starts as soon as it may: what is whole quarters stays as many whole
 *   quarters, what is whole months as many months, and anything else starts that very day and is
 *   as long as before
 */
TrendsDays
trends_days_start_after (const TrendsDays *days, gint64 earliest, int year_start)
{
  gint64 shift = earliest - days->start;
  TrendsPeriod month, quarter;

  g_return_val_if_fail (is_set (days->start), *days);

  if (!is_set (days->end) || earliest > TRENDS_MONTHS_LAST_DAY
      || trends_period_of_month_at (days->start).start != days->start
      || trends_period_of_month_at (days->end).end != days->end + 1)
    return (TrendsDays) { earliest, is_set (days->end) ? days->end + shift : TRENDS_UNSET };

  month = trends_period_of_month_at (earliest);
  quarter = trends_period_of_quarter_at (earliest, year_start);
  return trends_days_start_at (
      days,
      get_next_start (trends_period_of_quarter_at (days->start, year_start).start == days->start
                              && trends_period_of_quarter_at (days->end, year_start).end
                                     == days->end + 1
                          ? &quarter
                          : &month,
                      earliest));
}

/* An edge that is moved: where a bar starts, or where the last of its days has gone */
typedef struct
{
  gint64 day;
  gboolean is_end;
} Edge;

/* What has no such edge gets one, from where the other is. */
static Edge
get_edge (TrendsMovePart part, const TrendsDays *days)
{
  gint64 end = is_set (days->end) ? days->end + 1 : TRENDS_UNSET;

  if (part == TRENDS_MOVE_END)
    return (Edge) { is_set (end) ? end : days->start, TRUE };

  return is_set (days->start) ? (Edge) { days->start, FALSE } : (Edge) { end, TRUE };
}

/* It is days that keep their place in the month: an end's is the one before it. */
static gint64
move_edge (const TrendsMove *self, const TrendsTimeScale *scale, Edge edge)
{
  int before = edge.is_end ? 1 : 0;

  return trends_time_scale_step (scale, edge.day - before, self->n_units) + before + self->n_days;
}

static double
get_distance (const TrendsMove *move, const TrendsTimeScale *scale, Edge edge, double target)
{
  return fabs ((double) move_edge (move, scale, edge) - target);
}

/* The whole units that come nearest */
static TrendsMove
find_units (const TrendsTimeScale *scale, TrendsMovePart part, Edge edge, double target)
{
  const TrendsMove once = { part, 1, 0 };
  /* Where the calendar ends there is no step any more. */
  double unit = (double) MAX (move_edge (&once, scale, edge) - edge.day, 1);
  int middle = (int) round ((target - (double) edge.day) / unit);
  TrendsMove best = { part, middle, 0 };

  for (int i = middle - 1; i <= middle + 1; i++)
    {
      TrendsMove move = { part, i, 0 };

      if (get_distance (&move, scale, edge, target) < get_distance (&best, scale, edge, target))
        best = move;
    }
  return best;
}

/**
 * trends_move_towards:
 * @part: what is dragged
 * @days: where it is now; one of them is known
 * @target: the day, with its part, where the dragged edge would be: of all of it the start or,
 *   where there is none, the end; of the end the day after it
 * @to_days: whether to stop at any day
 *
 * Returns: the move that comes nearest to that
 */
TrendsMove
trends_move_towards (const TrendsTimeScale *scale,
                     TrendsMovePart part,
                     const TrendsDays *days,
                     double target,
                     gboolean to_days)
{
  Edge edge = get_edge (part, days);
  TrendsMove by_units, to_tick;
  double place;

  g_return_val_if_fail (is_set (edge.day), ((TrendsMove) { part, 0, 0 }));

  if (to_days)
    return (TrendsMove) { part, 0, (gint64) round (target) - edge.day };

  by_units = find_units (scale, part, edge, target);
  place = (target - scale->origin) * scale->per_day;
  to_tick = (TrendsMove) { part, 0, trends_time_scale_snap (scale, place, FALSE) - edge.day };
  return get_distance (&by_units, scale, edge, target)
                 <= get_distance (&to_tick, scale, edge, target)
             ? by_units
             : to_tick;
}

static TrendsDays
move_whole (const TrendsMove *self, const TrendsTimeScale *scale, const TrendsDays *days)
{
  TrendsDays moved = *days;

  if (is_set (days->start))
    moved.start = move_edge (self, scale, (Edge) { days->start, FALSE });
  if (is_set (days->end))
    moved.end = move_edge (self, scale, (Edge) { days->end + 1, TRUE }) - 1;
  if (is_set (days->start) && is_set (days->end))
    moved.end = MAX (moved.end, moved.start);
  return moved;
}

/**
 * trends_move_apply:
 * @days: where something is now
 * @undated: where what has no dates comes
 *
 * Returns: where it is after the move, never ending before it starts
 */
TrendsDays
trends_move_apply (const TrendsMove *self,
                   const TrendsTimeScale *scale,
                   const TrendsDays *days,
                   const TrendsDays *undated)
{
  TrendsDays moved = *days;

  if (!is_set (days->start) && !is_set (days->end))
    return *undated;
  if (self->part == TRENDS_MOVE_WHOLE)
    return move_whole (self, scale, days);

  if (self->part == TRENDS_MOVE_START)
    moved.start = move_edge (self, scale, get_edge (self->part, days));
  else
    moved.end = move_edge (self, scale, get_edge (self->part, days)) - 1;
  if (!is_set (moved.start) || !is_set (moved.end))
    return moved;
  if (self->part == TRENDS_MOVE_START)
    moved.start = MIN (moved.start, moved.end);
  else
    moved.end = MAX (moved.end, moved.start);
  return moved;
}

static gboolean
is_same (const TrendsDays *one, const TrendsDays *other)
{
  return one->start == other->start && one->end == other->end;
}

static gboolean
goes_on (const TrendsMoveTrail *self,
         const TrendsMove *move,
         const TrendsTimeScale *scale,
         const TrendsDays *days)
{
  return (is_set (self->from.start) || is_set (self->from.end)) && is_same (&self->to, days)
         && self->part == move->part && self->unit == trends_time_scale_get_unit (scale);
}

/**
 * trends_move_follow:
 * @self: what was moved before; all 0 for nothing
 * @move: by units alone
 * @days: where something is now
 * @undated: where what has no dates comes
 *
 * One step after another: where the one before led here, both are one move from where that
 * began. So a day that a short month doesn't have comes back after it, and as many steps back
 * lead to where the first began. A step that can't change anything isn't counted.
 *
 * Returns: where it is after the move
 */
TrendsDays
trends_move_follow (TrendsMoveTrail *self,
                    const TrendsMove *move,
                    const TrendsTimeScale *scale,
                    const TrendsDays *days,
                    const TrendsDays *undated)
{
  TrendsMove all = *move;
  TrendsDays moved;

  if (!goes_on (self, move, scale, days))
    *self = (TrendsMoveTrail) { *days, *days, move->part, trends_time_scale_get_unit (scale), 0 };
  all.n_units += self->n_units;
  moved = all.n_units != 0 ? trends_move_apply (&all, scale, &self->from, undated) : self->from;
  if (is_same (&moved, days))
    return moved;

  self->n_units = all.n_units;
  self->to = moved;
  return moved;
}
