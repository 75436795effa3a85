/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-after.h: what initiatives that start before what they need has ended would be
 * moved to, so that each starts the day after. Nothing is changed by asking. */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

/* As trends_plan_move_along() takes it */
typedef struct
{
  GPtrArray *initiatives; /* (element-type TrendsEntity), in the order of their days */
  GArray *starts;         /* (element-type gint64) */
  GArray *ends;
} TrendsMovesAfter;

TrendsMovesAfter *trends_plan_dup_moves_after (TrendsPlan *plan, GPtrArray *initiatives);
void trends_moves_after_free (TrendsMovesAfter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsMovesAfter, trends_moves_after_free)

G_END_DECLS
