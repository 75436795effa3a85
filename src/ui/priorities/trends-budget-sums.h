/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-budget-sums.h: sums that somebody tried out as a plan's budget, one for each sort of
 * money. They are no part of the plan, where others would see them: they are among the settings
 * of whoever typed them, and are there again when the plan is opened the next time. */

#pragma once

#include "trends-budget-line.h"

G_BEGIN_DECLS

/* Instead of a sum: a person wants none, whatever the plan's budget is */
#define TRENDS_BUDGET_SUM_NONE ((gint64) -2) /* %TRENDS_UNSET is -1 */

void trends_budget_sums_load (TrendsPlan      *plan,
                              gint64           sums[TRENDS_N_MONEY_KINDS]);
void trends_budget_sums_keep (TrendsPlan      *plan,
                              TrendsMoneyKind  kind,
                              gint64           sum);

G_END_DECLS
