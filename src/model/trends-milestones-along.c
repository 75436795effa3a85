/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-milestones-along.c: see trends-milestones-along.h. */

#include "trends-milestones-along.h"

#include "trends-months.h"
#include "trends-refs.h"

static gint64
get_start (TrendsEntity *initiative)
{
  return trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START);
}

static gint64
get_end (TrendsEntity *initiative)
{
  return trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END);
}

/* By how many months a day has come to another; 0 where it isn't whole ones */
static int
count_months (gint64 from,
              gint64 to)
{
  int n = trends_months_between (from, to);

  /* Or the other way round, as from a month that is shorter */
  return trends_day_add_months (from, n) == to || trends_day_add_months (to, -n) == from ? n : 0;
}

/* As the day that it goes along with: by whole months, in which the last of one stays the last, or
 * by as many days */
static gint64
go_along (gint64 day,
          gint64 from,
          gint64 to)
{
  int n_months = count_months (from, to);

  return n_months != 0 ? trends_day_add_months (day, n_months) : day + to - from;
}

/**
 * trends_milestone_find_along:
 * @milestone: one of an initiative, with a date
 * @start: (GDate Julian day): when that is to start; or %TRENDS_UNSET
 * @end: (GDate Julian day): when it is to end; or %TRENDS_UNSET
 *
 * Returns: (GDate Julian day): when the milestone is then; as now where neither day is known both
 *   before and after
 */
gint64
trends_milestone_find_along (TrendsEntity *milestone,
                             gint64        start,
                             gint64        end)
{
  TrendsEntity *initiative = trends_entity_get_ref (milestone, TRENDS_MILESTONE_INITIATIVE);
  gint64 day = trends_entity_get_integer (milestone, TRENDS_MILESTONE_DATE);
  gint64 first = get_start (initiative), last = get_end (initiative);

  if (first != TRENDS_UNSET && start != TRENDS_UNSET)
    return go_along (day, first, start);

  return last != TRENDS_UNSET && end != TRENDS_UNSET ? go_along (day, last, end) : day;
}

/**
 * trends_initiative_dup_along:
 * @initiative: an initiative of a plan
 * @start: (GDate Julian day): when it is to start; or %TRENDS_UNSET
 * @end: (GDate Julian day): when it is to end; or %TRENDS_UNSET
 *
 * Returns: (transfer full) (element-type TrendsEntity): its milestones that are on another day then
 */
GPtrArray *
trends_initiative_dup_along (TrendsEntity *initiative,
                             gint64        start,
                             gint64        end)
{
  GPtrArray *milestones;

  g_return_val_if_fail (trends_entity_is (initiative, TRENDS_KIND_INITIATIVE), NULL);

  milestones = trends_refs_dup_referring (
    trends_plan_get_refs (trends_entity_get_plan (initiative)), trends_entity_get_id (initiative),
    trends_kind_get_field (TRENDS_KIND_MILESTONE, TRENDS_MILESTONE_INITIATIVE));
  for (guint i = milestones->len; i > 0; i--)
    {
      TrendsEntity *milestone = milestones->pdata[i - 1];
      gint64 day = trends_entity_get_integer (milestone, TRENDS_MILESTONE_DATE);

      if (day == TRENDS_UNSET || trends_entity_get_integer (milestone, TRENDS_MILESTONE_DONE) == 1
          || trends_milestone_find_along (milestone, start, end) == day)
        g_ptr_array_remove_index (milestones, i - 1);
    }

  return milestones;
}
