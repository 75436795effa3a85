/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-reach.c: see trends-plan-reach.h. */

#include "trends-plan-reach.h"

#include <glib/gi18n-lib.h>

/**
 * trends_plan_is_beyond:
 * @day: any; %TRENDS_UNSET is none
 *
 * Returns: whether it is after the day that the plan looks ahead to, where it says one
 */
gboolean
trends_plan_is_beyond (TrendsPlan *plan,
                       gint64      day)
{
  gint64 ends;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), FALSE);

  ends = trends_entity_get_integer (trends_plan_get_info (plan), TRENDS_PLAN_ENDS);
  return ends != TRENDS_UNSET && day != TRENDS_UNSET && day > ends;
}

/**
 * trends_plan_dup_beyond_words:
 * @day: when something would end, or start where it has no end
 *
 * Returns: (transfer full): what follows its dates where they are proposed: “, after the plan”;
 *   empty where they aren't
 */
char *
trends_plan_dup_beyond_words (TrendsPlan *plan,
                              gint64      day)
{
  return g_strdup (trends_plan_is_beyond (plan, day)
                     /* Translators: follows dates that are proposed or typed, where they go on after the
                      * day that the plan looks ahead to */
                     ? _(", after the plan")
                     : "");
}

/**
 * trends_plan_format_reading:
 * @reading: of what was typed as a day on which something starts or ends
 * @context: as it was read with
 *
 * Returns: (transfer full): what is understood, as trends_date_reading_format() says it, and that it
 *   is after the plan where it is
 */
char *
trends_plan_format_reading (TrendsPlan              *plan,
                            const TrendsDateReading *reading,
                            const TrendsDateContext *context)
{
  g_autofree char *words = NULL;
  g_autofree char *beyond = NULL;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan) && reading != NULL, NULL);

  words = trends_date_reading_format (reading, context);
  beyond = trends_plan_dup_beyond_words (plan, reading->day);
  return g_strconcat (words, beyond, NULL);
}
