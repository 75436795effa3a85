/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-steps.c: see trends-workshop-steps.h. */

#include "trends-workshop-steps.h"

#include "trends-plan-verbs.h"
#include "trends-workshop-facts.h"

#define MOST_SECONDS 1000000 /* that a step may have taken; see the field table */

/* -------------------------------------------------------------------- one step */

/**
 * trends_step_is_done:
 * @step: a step
 *
 * Returns: whether a workshop has gone on from it
 */
gboolean
trends_step_is_done (TrendsEntity *step)
{
  g_return_val_if_fail (trends_entity_is (step, TRENDS_KIND_WORKSHOP_STEP), FALSE);

  return trends_entity_get_integer (step, TRENDS_WORKSHOP_STEP_DONE) == TRUE;
}

/**
 * trends_step_get_clock:
 * @step: a step
 *
 * Returns: since when its clock has been running; 0 where it isn't
 */
gint64
trends_step_get_clock (TrendsEntity *step)
{
  g_return_val_if_fail (trends_entity_is (step, TRENDS_KIND_WORKSHOP_STEP), 0);

  return MAX (trends_entity_get_integer (step, TRENDS_WORKSHOP_STEP_CLOCK), 0);
}

/**
 * trends_step_get_planned:
 * @step: a step
 *
 * Returns: how long it is to take
 */
gint64
trends_step_get_planned (TrendsEntity *step)
{
  g_return_val_if_fail (trends_entity_is (step, TRENDS_KIND_WORKSHOP_STEP), 0);

  return MAX (trends_entity_get_integer (step, TRENDS_WORKSHOP_STEP_MINUTES), 0)
         * TRENDS_STEP_MINUTE;
}

/**
 * trends_step_count_spent:
 * @step: a step
 * @now: a moment
 *
 * Returns: how long it has taken until then
 */
gint64
trends_step_count_spent (TrendsEntity *step,
                         gint64        now)
{
  gint64 spent, since;

  g_return_val_if_fail (trends_entity_is (step, TRENDS_KIND_WORKSHOP_STEP), 0);

  spent = MAX (trends_entity_get_integer (step, TRENDS_WORKSHOP_STEP_SECONDS), 0);
  since = trends_step_get_clock (step);
  return since != 0 ? MIN (spent + MAX (now - since, 0), MOST_SECONDS) : spent;
}

/* ------------------------------------------------------------------ all of them */

/**
 * trends_steps_find_current:
 * @steps: (element-type TrendsEntity): of one workshop, in order
 *
 * Returns: (transfer none) (nullable): the one whose clock runs, else the first that is to be done
 */
TrendsEntity *
trends_steps_find_current (GPtrArray *steps)
{
  TrendsEntity *first = NULL;

  g_return_val_if_fail (steps != NULL, NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      if (trends_step_get_clock (steps->pdata[i]) != 0)
        return steps->pdata[i];
      if (first == NULL && !trends_step_is_done (steps->pdata[i]))
        first = steps->pdata[i];
    }
  return first;
}

/**
 * trends_steps_count_left:
 * @steps: (element-type TrendsEntity): of one workshop
 * @now: a moment
 *
 * Returns: how long those that are to be done will take together, each at least what it has already
 */
gint64
trends_steps_count_left (GPtrArray *steps,
                         gint64     now)
{
  gint64 left = 0;

  g_return_val_if_fail (steps != NULL, 0);

  for (guint i = 0; i < steps->len; i++)
    if (!trends_step_is_done (steps->pdata[i]))
      left += MAX (trends_step_get_planned (steps->pdata[i])
                     - trends_step_count_spent (steps->pdata[i], now),
                   0);
  return left;
}

static void
stop_clock (TrendsEntity      *step,
            TrendsEditBuilder *builder,
            gint64             now)
{
  if (trends_step_get_clock (step) == 0)
    return;
  trends_edit_builder_set_integer (builder, step, TRENDS_WORKSHOP_STEP_SECONDS,
                                   trends_step_count_spent (step, now));
  trends_edit_builder_set_integer (builder, step, TRENDS_WORKSHOP_STEP_CLOCK, TRENDS_UNSET);
}

/**
 * trends_steps_stop_clocks:
 * @steps: (element-type TrendsEntity): of one workshop
 * @builder: an edit that is being made
 * @now: a moment
 *
 * No clock runs any more from then on.
 */
void
trends_steps_stop_clocks (GPtrArray         *steps,
                          TrendsEditBuilder *builder,
                          gint64             now)
{
  g_return_if_fail (steps != NULL);
  g_return_if_fail (builder != NULL);

  for (guint i = 0; i < steps->len; i++)
    stop_clock (steps->pdata[i], builder, now);
}

/**
 * trends_steps_go_to:
 * @steps: (element-type TrendsEntity): of one workshop, in order
 * @builder: an edit that is being made
 * @index: the step that it goes to; behind the last, all are done
 * @runs: whether a clock is to run there
 * @now: a moment
 *
 * What comes before that step is done, and it isn't, nor what comes after it.
 */
void
trends_steps_go_to (GPtrArray         *steps,
                    TrendsEditBuilder *builder,
                    guint              index,
                    gboolean           runs,
                    gint64             now)
{
  g_return_if_fail (steps != NULL);
  g_return_if_fail (builder != NULL);

  trends_steps_stop_clocks (steps, builder, now);
  for (guint i = 0; i < steps->len; i++)
    if (trends_step_is_done (steps->pdata[i]) != (i < index))
      trends_edit_builder_set_integer (builder, steps->pdata[i], TRENDS_WORKSHOP_STEP_DONE,
                                       i < index);
  if (runs && index < steps->len)
    trends_edit_builder_set_integer (builder, steps->pdata[index], TRENDS_WORKSHOP_STEP_CLOCK,
                                     now);
}

/**
 * trends_steps_begin:
 * @steps: (element-type TrendsEntity): of one workshop
 * @builder: an edit that is being made
 * @workshop: what they are of
 * @now: when its clock is started
 *
 * Notes when it has begun, if that is the first time. If it waited to be continued, it has begun
 * later by that: it isn't late by what it has waited.
 */
void
trends_steps_begin (GPtrArray         *steps,
                    TrendsEditBuilder *builder,
                    TrendsEntity      *workshop,
                    gint64             now)
{
  gint64 began, left, minutes;

  g_return_if_fail (steps != NULL);
  g_return_if_fail (builder != NULL);
  g_return_if_fail (trends_entity_is (workshop, TRENDS_KIND_WORKSHOP));

  began = trends_workshop_facts_get (workshop, TRENDS_FACT_BEGAN);
  left = trends_workshop_facts_get (workshop, TRENDS_FACT_LEFT);
  minutes = trends_steps_count_left (steps, now) / TRENDS_STEP_MINUTE;
  if (began == 0)
    trends_workshop_facts_set (builder, workshop,
                               (TrendsWorkshopFact[]) { { TRENDS_FACT_BEGAN, now },
                                                        { TRENDS_FACT_PLANNED, minutes } },
                               2);
  else if (left != 0)
    trends_workshop_facts_set (builder, workshop,
                               (TrendsWorkshopFact[]) {
                                 { TRENDS_FACT_BEGAN, began + MAX (now - left, 0) },
                                 { TRENDS_FACT_LEFT, 0 },
                                 { TRENDS_FACT_ENDED, 0 } },
                               3);
}

/**
 * trends_steps_rewind:
 * @steps: (element-type TrendsEntity): of one workshop
 * @builder: an edit that is being made
 *
 * None of them has been begun.
 */
void
trends_steps_rewind (GPtrArray         *steps,
                     TrendsEditBuilder *builder)
{
  g_return_if_fail (steps != NULL);
  g_return_if_fail (builder != NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      trends_edit_builder_set_integer (builder, steps->pdata[i], TRENDS_WORKSHOP_STEP_CLOCK, TRENDS_UNSET);
      trends_edit_builder_set_integer (builder, steps->pdata[i], TRENDS_WORKSHOP_STEP_SECONDS, TRENDS_UNSET);
      trends_edit_builder_set_integer (builder, steps->pdata[i], TRENDS_WORKSHOP_STEP_DONE, FALSE);
    }
}
