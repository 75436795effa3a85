/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-horizon.c: see trends-horizon.h. */

#include "trends-horizon.h"

/* Days from today to the last of what is now, and of what is next */
#define NOW_DAYS  92
#define NEXT_DAYS 366

/**
 * trends_horizon_of_day:
 * @start: the day that something starts, or ends where it has no start
 * @today: the day to reckon from
 *
 * Returns: the horizon that follows from it
 */
TrendsHorizon
trends_horizon_of_day (gint64 start, gint64 today)
{
  if (start <= today + NOW_DAYS)
    return TRENDS_HORIZON_NOW;

  return start <= today + NEXT_DAYS ? TRENDS_HORIZON_NEXT : TRENDS_HORIZON_LATER;
}

/**
 * trends_horizon_get_days:
 * @horizon: now, next or later
 * @today: the day to reckon from
 *
 * Returns: from today on the days on which what starts has that horizon. What has begun before
 *   is now, too; later has no end, and that of the period is the end of the calendar.
 */
TrendsPeriod
trends_horizon_get_days (TrendsHorizon horizon, gint64 today)
{
  g_return_val_if_fail (horizon >= TRENDS_HORIZON_NOW && horizon <= TRENDS_HORIZON_LATER,
                        ((TrendsPeriod) { today, today }));

  if (horizon == TRENDS_HORIZON_NOW)
    return (TrendsPeriod) { today, today + NOW_DAYS + 1 };
  if (horizon == TRENDS_HORIZON_NEXT)
    return (TrendsPeriod) { today + NOW_DAYS + 1, today + NEXT_DAYS + 1 };

  return (TrendsPeriod) { today + NEXT_DAYS + 1, G_MAXINT32 };
}

/**
 * trends_horizon_of:
 * @initiative: an initiative
 * @today: the day to reckon from
 *
 * Returns: its horizon, from its status or its dates, or as set
 */
TrendsHorizon
trends_horizon_of (TrendsEntity *initiative, gint64 today)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) today);
  return trends_initiative_get_effective_horizon (initiative, &date);
}

/**
 * trends_horizon_depends:
 * @field: of an initiative
 *
 * Returns: whether trends_horizon_of() may be another where that is
 */
gboolean
trends_horizon_depends (guint field)
{
  return field == TRENDS_INITIATIVE_START || field == TRENDS_INITIATIVE_END
         || field == TRENDS_INITIATIVE_STATUS || field == TRENDS_INITIATIVE_HORIZON;
}
