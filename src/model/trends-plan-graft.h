/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-graft.h: copies of initiatives, with all their fields, in the plan that they are of or in another:
 * what Duplicate and Paste do.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

/* Beside what they are of: one edit. (element-type TrendsEntity), in and out */
GPtrArray *trends_plan_duplicate (TrendsPlan    *self,
                                  GPtrArray     *initiatives,
                                  GError       **error);
/* To a place of a trend, from this plan or another: one edit. (element-type TrendsEntity), in and out */
GPtrArray *trends_plan_graft     (TrendsPlan    *self,
                                  GPtrArray     *initiatives,
                                  TrendsEntity  *trend,
                                  guint          index,
                                  GError       **error);

G_END_DECLS
