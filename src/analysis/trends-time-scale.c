/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-time-scale.c: see trends-time-scale.h. */

#include "trends-time-scale.h"

#include "trends-date.h"
#include "trends-horizon.h"
#include "trends-months.h"
#include "trends-plan.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of the calendar's, on average */
#define DAYS_A_MONTH (365.2425 / 12)

/* So many days that are seen are looked at one by one. */
#define MOST_DAYS 62

/* How long a month is, where text is of the usual size. The usual ones of each unit are
 * those that a choice of that unit takes; below LEAST_* its ticks would crowd. */
static const double months[] = { 5, 7, 10, 14, 20, 28, 36, 44, 56, 72, 96, 128, 176 };
static const double usual[TRENDS_N_TIME_UNITS] = { 96, 44, 14 };

#define LEAST_OF_MONTHS 64
#define LEAST_OF_QUARTERS 27

/* How long what is named in a ruler is at least, for its name to have room */
#define LEAST_OF_NAMES 84

/* How many years have one name where a year has no room for its own */
static const int years[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000 };

static const int months_of_unit[TRENDS_N_TIME_UNITS] = { 1, 3, 12 };

/**
 * trends_time_scale_init:
 * @origin: the day at place 0
 * @unit: what its ticks are to be
 * @size: how large text is beside the usual, 1 for that
 * @year_start: the first month of the financial year, 1 to 12
 */
void
trends_time_scale_init (TrendsTimeScale *self,
                        gint64           origin,
                        TrendsTimeUnit   unit,
                        double           size,
                        int              year_start)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (unit < TRENDS_N_TIME_UNITS);
  g_return_if_fail (size > 0);
  g_return_if_fail (year_start >= 1 && year_start <= 12);

  self->origin = (double) origin;
  self->size = size;
  self->year_start = year_start;
  self->per_day = usual[unit] * size / DAYS_A_MONTH;
  self->coarsest = months[0];
}

/* ----------------------------------------------------------------- places */

/**
 * trends_time_scale_get_position:
 *
 * Returns: where @day begins
 */
double
trends_time_scale_get_position (const TrendsTimeScale *self,
                                gint64                 day)
{
  return ((double) day - self->origin) * self->per_day;
}

/* With the part of the day that has gone */
static double
get_time (const TrendsTimeScale *self,
          double                 position)
{
  return self->origin + position / self->per_day;
}

/**
 * trends_time_scale_get_day:
 *
 * Returns: the day that is at @position
 */
gint64
trends_time_scale_get_day (const TrendsTimeScale *self,
                           double                 position)
{
  /* A place that was computed from a day may lie a hair before it. */
  return (gint64) floor (get_time (self, position) + 1e-6);
}

/* ---------------------------------------------------------------- zooming */

static double
get_month (const TrendsTimeScale *self)
{
  return self->per_day * DAYS_A_MONTH / self->size;
}

static void
set_month (TrendsTimeScale *self,
           double           month,
           double           fixed)
{
  double time = get_time (self, fixed);

  month = CLAMP (month, self->coarsest, months[G_N_ELEMENTS (months) - 1]);
  self->per_day = month * self->size / DAYS_A_MONTH;
  self->origin = time - fixed / self->per_day;
}

/**
 * trends_time_scale_get_unit:
 *
 * Returns: what its ticks are, for how long its days are
 */
TrendsTimeUnit
trends_time_scale_get_unit (const TrendsTimeScale *self)
{
  double month = get_month (self);

  if (month >= LEAST_OF_MONTHS)
    return TRENDS_TIME_MONTHS;

  return month >= LEAST_OF_QUARTERS ? TRENDS_TIME_QUARTERS : TRENDS_TIME_YEARS;
}

/**
 * trends_time_scale_set_unit:
 * @unit: what its ticks are to be
 * @fixed: the place that is to stay
 */
void
trends_time_scale_set_unit (TrendsTimeScale *self,
                            TrendsTimeUnit   unit,
                            double           fixed)
{
  g_return_if_fail (unit < TRENDS_N_TIME_UNITS);

  set_month (self, usual[unit], fixed);
}

/* How long a month is where a period has just room */
static double
get_month_for (const TrendsTimeScale *self, const TrendsPeriod *period, double length)
{
  double days = (double) MAX (period->end - period->start, 1);

  return MAX (length, 1) / days * DAYS_A_MONTH / self->size;
}

/**
 * trends_time_scale_set_extent:
 * @period: all that there is to be seen
 * @length: how much room there is for it
 *
 * Lets it be zoomed out to where all of it is in sight, and in any case to where the years of
 * a usual plan are.
 */
void
trends_time_scale_set_extent (TrendsTimeScale *self, const TrendsPeriod *period, double length)
{
  self->coarsest = MIN (months[0], get_month_for (self, period, length));
}

/* Where decades are, each step is twice the one before. The last goes to where all is in sight,
 * however short it is: a hair before that, the end of the plan would be out of it. */
static double
find_step_of_decades (const TrendsTimeScale *self, double month, int direction)
{
  if (direction > 0)
    return MIN (month * 2, months[0]);
  if (month <= self->coarsest * (1 + 1e-9))
    return 0;

  return month / 2 > self->coarsest * 1.1 ? month / 2 : self->coarsest;
}

/* The next step in a direction; 0 where there is none. What lies between steps, as after a
 * pinch, goes to the next. */
static double
find_step (const TrendsTimeScale *self,
           int                    direction)
{
  double month = get_month (self);

  if (direction > 0 ? month * 1.001 < months[0] : month / 1.001 <= months[0])
    return find_step_of_decades (self, month, direction);

  if (direction > 0)
    {
      for (guint i = 0; i < G_N_ELEMENTS (months); i++)
        if (months[i] > month * 1.001)
          return months[i];
    }
  else
    {
      for (guint i = G_N_ELEMENTS (months); i > 0; i--)
        if (months[i - 1] < month / 1.001)
          return months[i - 1];
    }

  return 0;
}

/**
 * trends_time_scale_can_zoom:
 * @direction: 1 for finer, -1 for coarser
 *
 * Returns: whether there is a step in that direction
 */
gboolean
trends_time_scale_can_zoom (const TrendsTimeScale *self,
                            int                    direction)
{
  return find_step (self, direction) > 0;
}

/**
 * trends_time_scale_zoom:
 * @direction: 1 for the next finer step, -1 for the next coarser one
 * @fixed: the place that is to stay
 */
void
trends_time_scale_zoom (TrendsTimeScale *self,
                        int              direction,
                        double           fixed)
{
  double month = find_step (self, direction);

  if (month > 0)
    set_month (self, month, fixed);
}

/**
 * trends_time_scale_stretch:
 * @factor: how much longer a day is to be, above 0
 * @fixed: the place that is to stay
 */
void
trends_time_scale_stretch (TrendsTimeScale *self,
                           double           factor,
                           double           fixed)
{
  g_return_if_fail (factor > 0);

  set_month (self, get_month (self) * factor, fixed);
}

/**
 * trends_time_scale_fit:
 * @period: what is to be seen
 * @length: how much room there is for it, from place 0
 *
 * Shows a period as finely as it fits, and a short one in the middle.
 */
void
trends_time_scale_fit (TrendsTimeScale    *self,
                       const TrendsPeriod *period,
                       double              length)
{
  double days = (double) MAX (period->end - period->start, 1);

  trends_time_scale_set_extent (self, period, length);
  set_month (self, get_month_for (self, period, length), 0);
  self->origin = (double) period->start - MAX (length / self->per_day - days, 0) / 2;
}

/**
 * trends_time_scale_fill:
 * @period: what is to be seen
 * @length: how much room there is for it, from place 0
 *
 * Has a period take all of the room, be it a day or a thousand years: for paper, where nobody
 * zooms.
 */
void
trends_time_scale_fill (TrendsTimeScale    *self,
                        const TrendsPeriod *period,
                        double              length)
{
  trends_time_scale_set_extent (self, period, length);
  self->per_day = MAX (length, 1) / (double) MAX (period->end - period->start, 1);
  self->origin = (double) period->start;
}

/* ------------------------------------------------------------------ ticks */

/* The first day of a month that is counted from the year 0 on */
static gint64
first_of (int month)
{
  return trends_period_of_month (month / 12, month % 12 + 1).start;
}

static TrendsPeriod
get_period (TrendsTimeUnit unit,
            int            year_start,
            gint64         day)
{
  int n = months_of_unit[unit];
  int month = trends_day_get_month (day);
  int first = month - (month + 12 - (year_start - 1)) % n;

  return (TrendsPeriod) { first_of (first), first_of (first + n) };
}

/**
 * trends_time_scale_get_tick:
 * @day: any day; beyond the calendar's, the first or the last tick is meant
 *
 * Returns: the month, quarter or year that @day is in; the next begins at its end
 */
TrendsPeriod
trends_time_scale_get_tick (const TrendsTimeScale *self,
                            gint64                 day)
{
  return get_period (trends_time_scale_get_unit (self), self->year_start, day);
}

/* How many years one name stands for */
static int
get_n_years (const TrendsTimeScale *self)
{
  double year = get_month (self) * 12;

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    if (year * years[i] > LEAST_OF_NAMES / 1.001)
      return years[i];

  return years[G_N_ELEMENTS (years) - 1];
}

/**
 * trends_time_scale_get_named:
 * @day: any day, as trends_time_scale_get_tick() has it
 *
 * Returns: what one name in a ruler stands for: a tick, or several years where each has no room
 *   for its own; the name is that of its first tick
 */
TrendsPeriod
trends_time_scale_get_named (const TrendsTimeScale *self, gint64 day)
{
  TrendsPeriod tick = trends_time_scale_get_tick (self, day);
  int n = trends_time_scale_get_unit (self) == TRENDS_TIME_YEARS ? get_n_years (self) : 1;
  int year;

  if (n == 1)
    return tick;

  year = trends_day_get_month (tick.start) / 12;
  year -= year % n;
  return (TrendsPeriod) { first_of (MAX (year, 1) * 12 + self->year_start - 1),
                          first_of ((year + n) * 12 + self->year_start - 1) };
}

static char *
format_month (gint64                day,
              const TrendsLanguage *paper)
{
  int month = trends_day_get_month (day) % 12 + 1;

  return paper != NULL
           ? g_strdup (trends_language_get_month (paper, month, TRENDS_MONTH_SHORT_ALONE))
           : trends_date_format_month_short (day);
}

static char *
format_months (const TrendsPeriod   *tick,
               const TrendsLanguage *paper)
{
  g_autofree char *first = format_month (tick->start, paper);
  g_autofree char *last = format_month (tick->end - 1, paper);

  /* Translators: from a month to a month, in a small place: Apr–Jun */
  return g_strdup_printf (_("%s–%s"), first, last);
}

static char *
format_month_in_full (gint64                day,
                      const TrendsLanguage *paper)
{
  int month = trends_day_get_month (day);

  if (paper == NULL)
    return trends_date_format_month (day);

  return g_strdup_printf ("%s %d",
                          trends_language_get_month (paper, month % 12 + 1,
                                                     TRENDS_MONTH_LONG_ALONE),
                          month / 12);
}

static char *
format_of_month (const TrendsTimeScale *self,
                 gint64                 day,
                 TrendsTickPart         part,
                 const TrendsLanguage  *paper)
{
  switch (part)
    {
    case TRENDS_TICK_YEAR:
      return g_strdup_printf ("%d", trends_day_get_month (day) / 12);
    case TRENDS_TICK_DETAIL:
      return get_period (TRENDS_TIME_QUARTERS, self->year_start, day).start == day
               ? trends_quarter_format (day, self->year_start)
               : g_strdup ("");
    case TRENDS_TICK_FULL:
      return format_month_in_full (day, paper);
    case TRENDS_TICK_NAME:
    default:
      return format_month (day, paper);
    }
}

static char *
format_of_quarter (const TrendsTimeScale *self,
                   const TrendsPeriod    *tick,
                   TrendsTickPart         part,
                   const TrendsLanguage  *paper)
{
  switch (part)
    {
    case TRENDS_TICK_YEAR:
      return trends_year_format (tick->start, self->year_start);
    case TRENDS_TICK_DETAIL:
      return format_months (tick, paper);
    case TRENDS_TICK_FULL:
      return trends_quarter_format (tick->start, self->year_start);
    case TRENDS_TICK_NAME:
    default:
      return trends_quarter_format_alone (tick->start, self->year_start);
    }
}

static char *
format_of_year (const TrendsTimeScale *self,
                const TrendsPeriod    *tick,
                TrendsTickPart         part,
                const TrendsLanguage  *paper)
{
  switch (part)
    {
    case TRENDS_TICK_YEAR:
      return g_strdup ("");
    case TRENDS_TICK_DETAIL:
      return get_n_years (self) == 1 ? format_months (tick, paper) : g_strdup ("");
    case TRENDS_TICK_FULL:
    case TRENDS_TICK_NAME:
    default:
      return trends_year_format (tick->start, self->year_start);
    }
}

/**
 * trends_time_scale_format_tick:
 * @day: a day in the tick
 * @part: what is to be said
 * @paper: (nullable): the language that months are said in on paper; %NULL on screen
 *
 * Returns: (transfer full): that part of the tick's words, "" where it has none
 */
char *
trends_time_scale_format_tick (const TrendsTimeScale *self,
                               gint64                 day,
                               TrendsTickPart         part,
                               const TrendsLanguage  *paper)
{
  TrendsPeriod tick = trends_time_scale_get_tick (self, day);

  switch (trends_time_scale_get_unit (self))
    {
    case TRENDS_TIME_MONTHS:
      return format_of_month (self, tick.start, part, paper);
    case TRENDS_TIME_QUARTERS:
      return format_of_quarter (self, &tick, part, paper);
    case TRENDS_TIME_YEARS:
    case TRENDS_N_TIME_UNITS:
    default:
      return format_of_year (self, &tick, part, paper);
    }
}

/**
 * trends_time_unit_get_label:
 *
 * Returns: the unit's name, for a menu: "Quarters"
 */
const char *
trends_time_unit_get_label (TrendsTimeUnit unit)
{
  static const char *const labels[TRENDS_N_TIME_UNITS] = {
    N_("Months"),
    N_("Quarters"),
    N_("Years"),
  };

  g_return_val_if_fail (unit < TRENDS_N_TIME_UNITS, "");

  return _(labels[unit]);
}

/* ---------------------------------------------------------------- snapping */

/**
 * trends_time_scale_snap:
 * @to_days: whether to a day's start, and not to a tick
 *
 * Returns: the day that begins nearest to @position
 */
gint64
trends_time_scale_snap (const TrendsTimeScale *self,
                        double                 position,
                        gboolean               to_days)
{
  double time = get_time (self, position);
  TrendsPeriod tick;

  if (to_days)
    return (gint64) floor (time + 0.5);

  tick = trends_time_scale_get_tick (self, trends_time_scale_get_day (self, position));
  return time - (double) tick.start <= (double) tick.end - time ? tick.start : tick.end;
}

/**
 * trends_time_scale_step:
 * @day: any day
 * @n_units: how many months, quarters or years later, as the scale has them; below 0 earlier
 *
 * Returns: that day of its month, or that month's last where it is shorter; from the last of a
 *   month the last
 */
gint64
trends_time_scale_step (const TrendsTimeScale *self,
                        gint64                 day,
                        int                    n_units)
{
  return trends_day_add_months (day,
                                n_units * months_of_unit[trends_time_scale_get_unit (self)]);
}

/* ------------------------------------------------------------- the extent */

/**
 * trends_time_extent:
 * @known: what there is; one without days for nothing
 * @today: the day it is
 * @year_start: the first month of the financial year, 1 to 12
 *
 * Returns: what a view of all of it shows: whole quarters, with today and a quarter of room
 *   on either side, and no less than a year
 */
TrendsPeriod
trends_time_extent (const TrendsPeriod *known,
                    gint64              today,
                    int                 year_start)
{
  gboolean is_known = known->end > known->start;
  gint64 first = is_known ? MIN (known->start, today) : today;
  gint64 last = is_known ? MAX (known->end - 1, today) : today;
  TrendsPeriod extent = { get_period (TRENDS_TIME_QUARTERS, year_start, first).start,
                          get_period (TRENDS_TIME_QUARTERS, year_start, last).end };

  extent.start = get_period (TRENDS_TIME_QUARTERS, year_start, extent.start - 1).start;
  do
    extent.end = get_period (TRENDS_TIME_QUARTERS, year_start, extent.end).end;
  while (extent.end - extent.start < 365 && extent.end < TRENDS_MONTHS_LAST_DAY);

  /* There are no quarters at the ends of the calendar, and yet days. */
  return (TrendsPeriod) { MIN (extent.start, first), MAX (extent.end, last + 1) };
}

/* Without the room on either side */
static TrendsPeriod
without_room (const TrendsPeriod *extent,
              int                 year_start)
{
  TrendsPeriod inner = { get_period (TRENDS_TIME_QUARTERS, year_start, extent->start).end,
                         get_period (TRENDS_TIME_QUARTERS, year_start, extent->end - 1).start };

  return inner.end > inner.start ? inner : *extent;
}

/* Few days are meant as they are. */
static TrendsPeriod
round_out (TrendsPeriod seen,
           int          year_start)
{
  if (seen.end - seen.start <= MOST_DAYS)
    return seen;
  return (TrendsPeriod) { get_period (TRENDS_TIME_MONTHS, year_start, seen.start).start,
                          get_period (TRENDS_TIME_MONTHS, year_start, seen.end - 1).end };
}

/**
 * trends_time_scale_get_stretch:
 * @extent: all that there is to be seen, as trends_time_extent() has it
 * @length: how much is seen, from the scale's place 0 on
 * @stretch: (out): which days these are, in whole months where they are more than two
 *
 * Returns: whether that is less than all
 */
gboolean
trends_time_scale_get_stretch (const TrendsTimeScale *self,
                               const TrendsPeriod    *extent,
                               double                 length,
                               TrendsPeriod          *stretch)
{
  TrendsPeriod inner = without_room (extent, self->year_start);
  TrendsPeriod seen = { MAX (trends_time_scale_get_day (self, 0), extent->start),
                        MIN (trends_time_scale_get_day (self, MAX (length - 1, 0)) + 1,
                             extent->end) };

  if (seen.end <= seen.start || (seen.start <= inner.start && seen.end >= inner.end))
    return FALSE;
  *stretch = round_out (seen, self->year_start);
  return TRUE;
}

static void
take_in (TrendsPeriod *known,
         gint64        day)
{
  if (day == TRENDS_UNSET)
    return;
  if (known->end <= known->start)
    *known = (TrendsPeriod) { day, day + 1 };
  known->start = MIN (known->start, day);
  known->end = MAX (known->end, day + 1);
}

/* What isn't to be done is on no roadmap, nor are its milestones. */
static gboolean
is_left_out (TrendsEntity *entity,
             gint64        today)
{
  TrendsEntity *initiative = entity;

  if (trends_entity_is (entity, TRENDS_KIND_MILESTONE))
    initiative = trends_entity_get_ref (entity, TRENDS_MILESTONE_INITIATIVE);
  return initiative != NULL && trends_entity_is (initiative, TRENDS_KIND_INITIATIVE)
         && trends_horizon_of (initiative, today) == TRENDS_HORIZON_NOT_DOING;
}

static void
take_in_all (TrendsPeriod *known,
             TrendsPlan   *plan,
             gint64        today,
             TrendsKind    kind,
             guint         field)
{
  GListModel *list = trends_plan_get_list (plan, kind);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      if (!is_left_out (entity, today))
        take_in (known, trends_entity_get_integer (entity, field));
    }
}

/**
 * trends_time_extent_of_plan:
 * @today: the day it is
 *
 * Returns: what a view of the whole plan shows, as trends_time_extent() has it: initiatives,
 *   milestones and governance dates, but for what isn't to be done
 */
TrendsPeriod
trends_time_extent_of_plan (TrendsPlan *plan,
                            gint64      today)
{
  TrendsPeriod known = { 0, 0 };

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), known);

  take_in_all (&known, plan, today, TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_START);
  take_in_all (&known, plan, today, TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_END);
  take_in_all (&known, plan, today, TRENDS_KIND_MILESTONE, TRENDS_MILESTONE_DATE);
  take_in_all (&known, plan, today, TRENDS_KIND_GOVERNANCE_DATE, TRENDS_GOVERNANCE_DATE_DATE);
  return trends_time_extent (&known, today, trends_period_get_year_start (plan));
}
