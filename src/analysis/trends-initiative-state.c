/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-state.c: see trends-initiative-state.h. */

#include "trends-initiative-state.h"

static gboolean
is_open (gint64 status)
{
  return status != TRENDS_STATUS_DONE && status != TRENDS_STATUS_NOT_DOING;
}

/**
 * trends_initiative_is_open:
 * @initiative: an initiative
 *
 * Returns: whether there is still something to do for it
 */
gboolean
trends_initiative_is_open (TrendsEntity *initiative)
{
  return is_open (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS));
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
 * trends_initiative_new_lacks_lead:
 *
 * Returns: (transfer full): what finds just those of which trends_initiative_lacks_lead() says so:
 *   who looks for what was counted sees as many
 */
TrendsCondition *
trends_initiative_new_lacks_lead (void)
{
  const TrendsField *status = trends_kind_get_field (TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_STATUS);
  g_autoptr (GPtrArray) parts
    = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_condition_unref);
  guint mask = 0;

  for (guint i = 0; i < status->choices->n_items; i++)
    mask |= is_open (i) ? 1u << i : 0;
  g_ptr_array_add (parts, trends_condition_new_choices (TRENDS_KIND_INITIATIVE,
                                                        TRENDS_INITIATIVE_STATUS, mask));
  g_ptr_array_add (parts, trends_condition_new (TRENDS_CONDITION_MISSING, TRENDS_KIND_INITIATIVE,
                                                TRENDS_INITIATIVE_LEAD, (const char *const[]) { NULL }));
  return trends_condition_new_joined (TRENDS_CONDITION_ALL, TRENDS_KIND_INITIATIVE, parts);
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

/**
 * trends_initiative_is_given_up:
 * @initiative: an initiative
 *
 * Returns: whether its status says that it is not to be done
 */
gboolean
trends_initiative_is_given_up (TrendsEntity *initiative)
{
  return trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS)
         == TRENDS_STATUS_NOT_DOING;
}

/**
 * trends_initiative_is_pale:
 * @initiative: an initiative
 *
 * Returns: whether its bar is pale wherever one is drawn: it is an idea yet, or no work any more
 */
gboolean
trends_initiative_is_pale (TrendsEntity *initiative)
{
  return trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS) == TRENDS_STATUS_IDEA
         || !trends_initiative_is_open (initiative);
}
