/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-big-plan.h: a large plan with plausible content, the same each time:
 * for benchmarks, screenshots and tests of scale.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

/* Twenty owners, a hundred dependencies and so many initiatives over the trends
 * of `plan`, put there in one edit. */
void trends_big_plan_fill (TrendsPlan *plan,
                           guint       n_initiatives);

G_END_DECLS
