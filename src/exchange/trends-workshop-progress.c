/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-progress.c: see trends-workshop-progress.h. */

#include "trends-workshop-progress.h"

#include "trends-workshop-facts.h"

static gboolean
is_running (TrendsEntity *step)
{
  return trends_entity_get_integer (step, TRENDS_WORKSHOP_STEP_CLOCK) != TRENDS_UNSET;
}

/* The workshop has gone on from it, whether it was at it or not. */
static gboolean
is_passed (TrendsEntity *step)
{
  return trends_entity_get_integer (step, TRENDS_WORKSHOP_STEP_DONE) == 1;
}

static gboolean
has_taken_time (TrendsEntity *step)
{
  return is_running (step) || trends_entity_get_integer (step, TRENDS_WORKSHOP_STEP_SECONDS) > 0;
}

/* Whoever never started a clock, or isn't shown how long a step has taken, knows no better than that it was passed. */
static gboolean
has_any_taken_time (GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    if (has_taken_time (steps->pdata[i]))
      return TRUE;
  return FALSE;
}

/* Nobody takes the trouble to say of each step that it is over: the room was at a later one, or went
 * home. */
static gboolean
is_over (TrendsEntity *workshop,
         GPtrArray    *steps,
         guint         index)
{
  if (is_passed (steps->pdata[index]) || trends_workshop_facts_get (workshop, TRENDS_FACT_ENDED) != 0)
    return TRUE;
  for (guint i = index + 1; i < steps->len; i++)
    if (is_passed (steps->pdata[i]) || has_taken_time (steps->pdata[i]))
      return TRUE;
  return FALSE;
}

/**
 * trends_workshop_progress_get_state:
 * @workshop: a workshop
 * @steps: (element-type TrendsEntity): its steps, in order
 * @index: one of them
 *
 * Returns: how far that is: what has taken time is done when the workshop is over or at a later one; what was passed
 *   without any was skipped, unless no step has taken any
 */
TrendsStepState
trends_workshop_progress_get_state (TrendsEntity *workshop,
                                    GPtrArray    *steps,
                                    guint         index)
{
  TrendsEntity *step;

  g_return_val_if_fail (trends_entity_is (workshop, TRENDS_KIND_WORKSHOP), TRENDS_STEP_TO_COME);
  g_return_val_if_fail (steps != NULL && index < steps->len, TRENDS_STEP_TO_COME);

  step = steps->pdata[index];
  if (is_running (step))
    return TRENDS_STEP_RUNNING;
  if (has_taken_time (step))
    return is_over (workshop, steps, index) ? TRENDS_STEP_DONE : TRENDS_STEP_BEGUN;
  if (!is_passed (step))
    return TRENDS_STEP_TO_COME;
  return has_any_taken_time (steps) ? TRENDS_STEP_SKIPPED : TRENDS_STEP_DONE;
}

/**
 * trends_workshop_progress_count_done:
 * @workshop: a workshop
 * @steps: (element-type TrendsEntity): its steps, in order
 *
 * Returns: how many of them are done
 */
guint
trends_workshop_progress_count_done (TrendsEntity *workshop,
                                     GPtrArray    *steps)
{
  guint n_done = 0;

  g_return_val_if_fail (trends_entity_is (workshop, TRENDS_KIND_WORKSHOP), 0);
  g_return_val_if_fail (steps != NULL, 0);

  for (guint i = 0; i < steps->len; i++)
    n_done += trends_workshop_progress_get_state (workshop, steps, i) == TRENDS_STEP_DONE;
  return n_done;
}
