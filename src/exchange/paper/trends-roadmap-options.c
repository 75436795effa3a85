/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be chosen about a roadmap that is drawn: by what its lanes are, which days, and what it
 * is compared with. */

#include "trends-roadmap-options.h"

#include <glib/gi18n-lib.h>

/* In the order of TrendsRoadmapGrouping */
static const TrendsFormatChoice groupings[TRENDS_N_ROADMAP_GROUPINGS] = {
  { "trend", N_("Trend"), N_("A lane for each trend") },
  { "owner", N_("Owner"), N_("A lane for each who leads something") },
  { "status", N_("Status"), N_("A lane for each status") },
  { "priority", N_("Priority"), N_("A lane for each priority") },
  { "horizon", N_("Horizon"), N_("A lane for each horizon") },
};

/**
 * trends_roadmap_options_get_grouping:
 * @index: a number
 *
 * Returns: (nullable) (transfer none): what the lanes of a roadmap can be of, one after the other
 */
const TrendsFormatChoice *
trends_roadmap_options_get_grouping (guint index)
{
  return index < G_N_ELEMENTS (groupings) ? &groupings[index] : NULL;
}

/* The same day of another year; of one without 29 February, the day before */
static gint64
add_years (gint64 day, int years)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  if (years > 0)
    g_date_add_years (&date, (guint) years);
  else
    g_date_subtract_years (&date, (guint) -years);
  return g_date_get_julian (&date);
}

/* Where only one end was chosen, the other is the plan's; or a year away, where the plan is over. */
static TrendsPeriod
find_period (GHashTable *values,
             TrendsPlan *plan,
             gint64      today)
{
  TrendsPeriod whole = trends_time_extent_of_plan (plan, today);
  TrendsPeriod first, last;
  gboolean has_first = trends_format_values_get_period (values, TRENDS_FROM_OPTION, &first);
  gboolean has_last = trends_format_values_get_period (values, TRENDS_TO_OPTION, &last);
  TrendsPeriod period = { has_first ? first.start : whole.start, has_last ? last.end : whole.end };

  if (!has_first && !has_last)
    return (TrendsPeriod) { 0, 0 };
  if (period.end <= period.start && has_first)
    period.end = add_years (period.start, 1);
  else if (period.end <= period.start)
    period.start = add_years (period.end, -1);

  return period;
}

/**
 * trends_roadmap_options_read:
 * @values: (nullable): what was chosen
 * @plan: the plan
 * @today: the day it is
 * @filter: (nullable): which initiatives are drawn, %NULL for all
 * @frozen: (nullable): what the baseline froze that was chosen
 * @request: (out): what is to be drawn
 *
 * Reads what was chosen about a roadmap.
 */
void
trends_roadmap_options_read (GHashTable           *values,
                             TrendsPlan           *plan,
                             gint64                today,
                             TrendsFilter         *filter,
                             TrendsFrozen         *frozen,
                             TrendsRoadmapRequest *request)
{
  const char *group = values != NULL ? g_hash_table_lookup (values, TRENDS_GROUP_OPTION) : NULL;

  g_return_if_fail (TRENDS_IS_PLAN (plan) && request != NULL);

  *request = (TrendsRoadmapRequest) { plan, today, trends_roadmap_grouping_find (group),
                                      find_period (values, plan, today), filter, frozen };
}
