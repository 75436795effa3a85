/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-progress.h: how far a workshop has got: which steps of its agenda are done. One rule, for
 * its record, the list of workshops and whoever leads it.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_STEP_TO_COME,
  TRENDS_STEP_BEGUN,
  TRENDS_STEP_RUNNING,
  TRENDS_STEP_SKIPPED,
  TRENDS_STEP_DONE,
} TrendsStepState;

TrendsStepState trends_workshop_progress_get_state  (TrendsEntity *workshop,
                                                     GPtrArray    *steps,
                                                     guint         index);
guint           trends_workshop_progress_count_done (TrendsEntity *workshop,
                                                     GPtrArray    *steps);

G_END_DECLS
