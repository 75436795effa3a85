/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-state.h: whether a plan is what it was, for what is found out about it beside it:
 * an edit that was made and checked in another thread, on a copy.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

/* The same state is the same plan. */
guint64  trends_plan_get_state     (TrendsPlan  *self);
/* For what was checked on a copy of the plan of that state: */
gboolean trends_plan_apply_checked (TrendsPlan  *self,
                                    TrendsEdit  *edit,
                                    guint64      state,
                                    GError     **error);

G_END_DECLS
