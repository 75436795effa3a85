/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-state.c: see trends-initiative-state.h. */

#include "trends-initiative-state.h"

/**
 * trends_initiative_is_open:
 * @initiative: an initiative
 *
 * Returns: whether there is still something to do for it
 */
gboolean
trends_initiative_is_open (TrendsEntity *initiative)
{
  gint64 status = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS);

  return status != TRENDS_STATUS_DONE && status != TRENDS_STATUS_NOT_DOING;
}

/**
 * trends_initiative_is_overdue:
 * @initiative: an initiative
 * @today: the day it is, as a Julian day
 *
 * Returns: whether it should have ended before today and has not
 */
gboolean
trends_initiative_is_overdue (TrendsEntity *initiative,
                              gint64        today)
{
  gint64 end = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END);

  return end != TRENDS_UNSET && end < today && trends_initiative_is_open (initiative);
}

/**
 * trends_initiative_has_dates:
 * @initiative: an initiative
 *
 * Returns: whether its start or its end is known
 */
gboolean
trends_initiative_has_dates (TrendsEntity *initiative)
{
  return trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START) != TRENDS_UNSET
         || trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END) != TRENDS_UNSET;
}

/**
 * trends_initiative_lacks_lead:
 * @initiative: an initiative
 *
 * Returns: whether it is open and nobody leads it
 */
gboolean
trends_initiative_lacks_lead (TrendsEntity *initiative)
{
  return trends_initiative_is_open (initiative)
         && trends_entity_get_ref (initiative, TRENDS_INITIATIVE_LEAD) == NULL;
}

/**
 * trends_initiative_has_begun:
 * @initiative: an initiative
 *
 * Returns: whether it is under way, or was, whatever its dates say: it can't start later any more
 */
gboolean
trends_initiative_has_begun (TrendsEntity *initiative)
{
  gint64 status = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS);

  return status == TRENDS_STATUS_UNDER_WAY || status == TRENDS_STATUS_PAUSED
         || status == TRENDS_STATUS_DONE;
}
