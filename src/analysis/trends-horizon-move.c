/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-horizon-move.c: see trends-horizon-move.h. */

#include "trends-horizon-move.h"

#include "trends-initiative-state.h"
#include "trends-labels.h"
#include "trends-months.h"
#include "trends-plan-verbs.h"

#define LATER_QUARTERS 8 /* that are offered of what has no end */
#define QUARTER_MONTHS 3

static gboolean
has_days (const TrendsDays *days)
{
  return days->start != TRENDS_UNSET || days->end != TRENDS_UNSET;
}

/* The day that the horizon follows from */
static gint64
get_key (const TrendsDays *days)
{
  return days->start != TRENDS_UNSET ? days->start : days->end;
}

/* -------------------------------------------------------------- proposals */

/**
 * trends_horizon_dup_quarters:
 * @horizon: where something is to be
 * @today: the day it is, as a Julian day
 * @year_start: the first month of the plan's financial year
 *
 * Returns: (transfer full) (element-type TrendsPeriod): the quarters that begin in that horizon,
 *   today or after, in their order: one at least of now, next and later, and of later the first
 *   eight; of what isn't along time none
 */
GArray *
trends_horizon_dup_quarters (TrendsHorizon horizon, gint64 today, int year_start)
{
  GArray *quarters = g_array_new (FALSE, FALSE, sizeof (TrendsPeriod));
  TrendsPeriod days, quarter;

  if (horizon < TRENDS_HORIZON_NOW || horizon > TRENDS_HORIZON_LATER)
    return quarters;

  days = trends_horizon_get_days (horizon, today);
  quarter = trends_period_of_quarter_at (days.start, year_start);
  if (quarter.start < days.start)
    quarter = trends_period_of_quarter_at (quarter.end, year_start);
  while (quarter.start < days.end && quarters->len < LATER_QUARTERS)
    {
      g_array_append_val (quarters, quarter);
      quarter = trends_period_of_quarter_at (quarter.end, year_start);
    }

  return quarters;
}

/**
 * trends_horizon_find_nearest:
 * @quarters: (element-type TrendsPeriod): one at least
 * @days: where something is now; one of them is known
 *
 * Returns: the place of the quarter that moves it least, which is the one to propose
 */
guint
trends_horizon_find_nearest (GArray *quarters, const TrendsDays *days)
{
  gint64 key = get_key (days);
  guint nearest = 0;

  g_return_val_if_fail (quarters->len > 0, 0);

  for (guint i = 1; i < quarters->len; i++)
    if (ABS (g_array_index (quarters, TrendsPeriod, i).start - key)
        < ABS (g_array_index (quarters, TrendsPeriod, nearest).start - key))
      nearest = i;

  return nearest;
}

/* The last end of a month of it that is in the horizon. A quarter may go on beyond that. */
static gint64
find_end (TrendsHorizon horizon, const TrendsPeriod *quarter, gint64 today)
{
  for (int i = QUARTER_MONTHS; i > 0; i--)
    {
      gint64 end = trends_day_add_months (quarter->start, i) - 1;

      if (trends_horizon_of_day (end, today) == horizon)
        return end;
    }

  return quarter->start;
}

/**
 * trends_horizon_move_days:
 * @horizon: now, next or later
 * @days: where something is now; one of them is known
 * @quarter: one of those that begin in @horizon
 * @today: the day it is, as a Julian day
 *
 * Returns: where it is in that quarter: it starts with it and is as long as before. What has an
 *   end only ends with the quarter, or with the last of its months that is in the horizon.
 */
TrendsDays
trends_horizon_move_days (TrendsHorizon horizon,
                          const TrendsDays *days,
                          const TrendsPeriod *quarter,
                          gint64 today)
{
  if (days->start == TRENDS_UNSET)
    return (TrendsDays) { TRENDS_UNSET, find_end (horizon, quarter, today) };

  return trends_days_start_at (days, quarter->start);
}

/* ------------------------------------------------------------------- edits */

/**
 * trends_horizon_moves:
 * @initiative: an initiative
 * @horizon: where it is to be
 * @today: the day it is, as a Julian day
 *
 * Returns: whether it isn't there already
 */
gboolean
trends_horizon_moves (TrendsEntity *initiative, TrendsHorizon horizon, gint64 today)
{
  return trends_horizon_of (initiative, today) != horizon;
}

/**
 * trends_horizon_moves_days:
 * @initiative: an initiative
 * @horizon: where it is to be
 * @today: the day it is, as a Julian day
 *
 * Returns: whether it can't be there with the dates that it has
 */
gboolean
trends_horizon_moves_days (TrendsEntity *initiative, TrendsHorizon horizon, gint64 today)
{
  TrendsDays days = trends_days_of (initiative);

  return trends_horizon_moves (initiative, horizon, today) && has_days (&days)
         && horizon != TRENDS_HORIZON_NOT_DOING
         && (horizon == TRENDS_HORIZON_UNSET
             || trends_horizon_of_day (get_key (&days), today) != horizon);
}

/* Where to, and when what has other dates is then: in a quarter, or on days; with neither it loses
 * its dates. */
typedef struct
{
  TrendsHorizon horizon;
  const TrendsPeriod *quarter; /* (nullable) */
  const TrendsDays *days;      /* (nullable) */
  gint64 today;
  const TrendsFieldValue *values; /* what each gets besides */
  guint n_values;
} Target;

static gboolean
sets (const Target *target, guint field)
{
  for (guint i = 0; i < target->n_values; i++)
    if (target->values[i].field == field)
      return TRUE;

  return FALSE;
}

/* What is taken back is planned again, or else an idea. */
static void
build_reopening (TrendsEditBuilder *builder, TrendsEntity *initiative, TrendsHorizon horizon)
{
  if (trends_initiative_is_given_up (initiative))
    trends_edit_builder_set_integer (builder, initiative, TRENDS_INITIATIVE_STATUS,
                                     horizon == TRENDS_HORIZON_UNSET ? TRENDS_STATUS_IDEA
                                                                     : TRENDS_STATUS_PLANNED);
}

/* Its milestones go along, as by a drag along time. */
static void
build_days (TrendsEditBuilder *builder, TrendsEntity *initiative, const Target *target)
{
  TrendsDays days = trends_days_of (initiative);
  TrendsDays moved = { TRENDS_UNSET, TRENDS_UNSET };

  if (target->days != NULL)
    moved = *target->days;
  else if (target->horizon != TRENDS_HORIZON_UNSET)
    moved = trends_horizon_move_days (target->horizon, &days, target->quarter, target->today);
  trends_edit_builder_set_integer (builder, initiative, TRENDS_INITIATIVE_START, moved.start);
  trends_edit_builder_set_integer (builder, initiative, TRENDS_INITIATIVE_END, moved.end);
  trends_edit_builder_move_milestones (builder, initiative, moved.start, moved.end);
}

/* Where its status is said besides, that is it. */
static void
build_move (TrendsEditBuilder *builder, TrendsEntity *initiative, const Target *target)
{
  gboolean has_status = sets (target, TRENDS_INITIATIVE_STATUS);

  if (!trends_horizon_moves (initiative, target->horizon, target->today))
    return;
  if (target->horizon == TRENDS_HORIZON_NOT_DOING)
    {
      if (!has_status)
        trends_edit_builder_set_integer (builder, initiative, TRENDS_INITIATIVE_STATUS,
                                         TRENDS_STATUS_NOT_DOING);
      return;
    }

  if (trends_horizon_moves_days (initiative, target->horizon, target->today))
    build_days (builder, initiative, target);
  if (!has_status)
    build_reopening (builder, initiative, target->horizon);
  trends_edit_builder_set_integer (builder, initiative, TRENDS_INITIATIVE_HORIZON,
                                   target->horizon);
}

static gboolean
apply (TrendsPlan *plan, GPtrArray *initiatives, const Target *target, GError **error)
{
  TrendsEditBuilder *builder = trends_labels_begin_move (initiatives);

  for (guint i = 0; i < initiatives->len; i++)
    build_move (builder, initiatives->pdata[i], target);
  trends_edit_builder_set_values (builder, initiatives, target->values, target->n_values);
  return trends_labels_apply (builder, plan, error);
}

/**
 * trends_plan_move_to_horizon:
 * @initiatives: (element-type TrendsEntity): at least one
 * @horizon: where they are to be
 * @quarter: (nullable): to which of that horizon what has other dates is moved; %NULL only where
 *   nothing has to be, or where dates go
 * @today: the day it is, as a Julian day
 *
 * Moves initiatives to a horizon, with all that this takes, in one edit. What is there already
 * stays as it is; where all are no edit is made.
 *
 * Returns: whether they are there now; otherwise @error is set
 */
gboolean
trends_plan_move_to_horizon (TrendsPlan *plan,
                             GPtrArray *initiatives,
                             TrendsHorizon horizon,
                             const TrendsPeriod *quarter,
                             gint64 today,
                             GError **error)
{
  const Target target = { horizon, quarter, NULL, today, NULL, 0 };

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (initiatives->len > 0, FALSE);

  return apply (plan, initiatives, &target, error);
}

/**
 * trends_horizon_holds_days:
 * @horizon: now, next or later
 * @days: the first and the last; one of them may be unknown
 * @today: the day it is, as a Julian day
 *
 * Returns: whether something with these dates is in that horizon
 */
gboolean
trends_horizon_holds_days (TrendsHorizon horizon, const TrendsDays *days, gint64 today)
{
  return has_days (days) && trends_horizon_of_day (get_key (days), today) == horizon;
}

/**
 * trends_plan_move_to_days:
 * @initiatives: (element-type TrendsEntity): at least one
 * @horizon: where they are to be: now, next or later
 * @days: the first and the last day of what has others; one of them may be unknown. It is in the
 *   horizon that they are of (trends_horizon_holds_days()).
 * @today: the day it is, as a Julian day
 *
 * As trends_plan_move_to_horizon(), on days that somebody has said.
 *
 * Returns: whether they have been moved; otherwise @error is set
 */
gboolean
trends_plan_move_to_days (TrendsPlan *plan,
                          GPtrArray *initiatives,
                          TrendsHorizon horizon,
                          const TrendsDays *days,
                          gint64 today,
                          GError **error)
{
  const Target target = { horizon, NULL, days, today, NULL, 0 };

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (initiatives->len > 0, FALSE);
  g_return_val_if_fail (horizon >= TRENDS_HORIZON_NOW && horizon <= TRENDS_HORIZON_LATER, FALSE);

  return apply (plan, initiatives, &target, error);
}

/**
 * trends_plan_move_with:
 * @initiatives: (element-type TrendsEntity): at least one
 * @horizon: where they are to be
 * @quarter: (nullable): as trends_plan_move_to_horizon() has it
 * @days: (nullable): in place of it, as trends_plan_move_to_days() has them
 * @values: (array length=n_values): what each of them is to have besides, whether it is in that
 *   horizon already or not; no date, and no status that @horizon is at odds with
 * @today: the day it is, as a Julian day
 *
 * As trends_plan_move_to_horizon(), with other values in the same edit.
 *
 * Returns: whether they have been moved; otherwise @error is set
 */
gboolean
trends_plan_move_with (TrendsPlan *plan,
                       GPtrArray *initiatives,
                       TrendsHorizon horizon,
                       const TrendsPeriod *quarter,
                       const TrendsDays *days,
                       const TrendsFieldValue *values,
                       guint n_values,
                       gint64 today,
                       GError **error)
{
  const Target target = { horizon, quarter, days, today, values, n_values };

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (initiatives->len > 0, FALSE);

  return apply (plan, initiatives, &target, error);
}
