/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-session-change.c: what is asked before a key or a drag changes the plan. */

#include "trends-session.h"

#include <glib/gi18n.h>

/* (nullable) */
static const char *
get_words (gboolean is_read_only)
{
  return is_read_only ? _("This plan is open for reading only: nothing can be changed.") : NULL;
}

/**
 * trends_session_get_refusal_of:
 * @plan: a plan
 *
 * Returns: (transfer none) (nullable): why nothing of it can be changed, for where that is said by whoever asks; %NULL: it
 *   can be
 */
const char *
trends_session_get_refusal_of (TrendsPlan *plan)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  return get_words (trends_plan_get_read_only (plan));
}

/**
 * trends_session_get_refusal:
 *
 * Returns: (transfer none) (nullable): as trends_session_get_refusal_of(), of its plan; also where
 *   the session is read-only by itself
 */
const char *
trends_session_get_refusal (TrendsSession *self)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (self), NULL);

  return get_words (trends_session_get_read_only (self));
}

/**
 * trends_session_can_change:
 *
 * To be asked when a key or a drag is about to change the plan.
 *
 * Returns: whether it can be changed, and has all that was typed; if it is open for reading only,
 *   that is said
 */
gboolean
trends_session_can_change (TrendsSession *self)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (self), FALSE);

  if (!trends_session_get_read_only (self))
    return trends_session_commit (self);

  trends_session_toast (self, trends_session_get_refusal (self), NULL);
  return FALSE;
}
