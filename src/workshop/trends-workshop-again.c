/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-again.c: has a workshop begin again, or go on after its end; see trends-workshop-session.h. */

#include "trends-workshop-session.h"

#include <glib/gi18n-lib.h>

#include "trends-plan-quiet.h"
#include "trends-plan-verbs.h"
#include "trends-workshop-facts.h"
#include "trends-workshop-steps.h"

static TrendsEditBuilder *
begin_edit (void)
{
  /* Translators: an entry of the log of a plan: a workshop that was over goes on, or one begins again. */
  return trends_edit_builder_new (_("Open a workshop again"), TRENDS_ORIGIN_USER);
}

static gboolean
write_and_free (TrendsWorkshopSession *self,
                TrendsEditBuilder     *builder,
                GError               **error)
{
  g_autoptr (TrendsEdit) edit = trends_edit_builder_end (builder);

  return trends_plan_apply_quietly (trends_workshop_session_get_plan (self), edit, error);
}

/**
 * trends_workshop_session_rewind:
 *
 * Has it not have begun: at its first step, none of which has taken any time. It is for practice, in a copy of the plan.
 *
 * Returns: whether that could be written; nothing is to be written where there is no workshop
 */
gboolean
trends_workshop_session_rewind (TrendsWorkshopSession *self,
                                GError               **error)
{
  TrendsEntity *workshop;
  TrendsEditBuilder *builder;
  g_autoptr (GPtrArray) steps = NULL;

  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), FALSE);

  workshop = trends_workshop_session_get_workshop (self);
  if (workshop == NULL)
    return TRUE;
  steps = trends_workshop_session_dup_steps (self);
  builder = begin_edit ();
  trends_steps_rewind (steps, builder);
  trends_workshop_facts_set (builder, workshop,
                             (TrendsWorkshopFact[]) { { TRENDS_FACT_BEGAN, 0 },
                                                      { TRENDS_FACT_PLANNED, 0 },
                                                      { TRENDS_FACT_LEFT, 0 } },
                             3);
  return write_and_free (self, builder, error);
}

/**
 * trends_workshop_session_reopen:
 *
 * Says in its record that it isn't over after all; its clock stands until somebody runs it. What was kept of the plan
 * when it was ended stays, as any baseline.
 *
 * Returns: whether that could be written
 */
gboolean
trends_workshop_session_reopen (TrendsWorkshopSession *self,
                                GError               **error)
{
  TrendsEntity *workshop;
  TrendsEditBuilder *builder;

  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), FALSE);

  workshop = trends_workshop_session_get_workshop (self);
  g_return_val_if_fail (workshop != NULL, FALSE);

  builder = begin_edit ();
  trends_workshop_facts_set (builder, workshop, &(TrendsWorkshopFact) { TRENDS_FACT_ENDED, 0 }, 1);
  return write_and_free (self, builder, error);
}
