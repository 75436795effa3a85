/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-comparison.h: the baseline that a session's views compare the plan with, if any. What it
 * froze is read in a worker, for it may be long and far away.
 *
 * Signal: changed (): there is another one, or what it froze has been read.
 */

#pragma once

#include "trends-baseline-slip.h"
#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_COMPARISON (trends_comparison_get_type ())
G_DECLARE_FINAL_TYPE (TrendsComparison, trends_comparison, TRENDS, COMPARISON, GObject)

TrendsComparison *trends_comparison_of           (TrendsSession    *session);
void              trends_comparison_choose       (TrendsComparison *self,
                                                  TrendsEntity     *baseline);
TrendsEntity     *trends_comparison_get_baseline (TrendsComparison *self);
TrendsFrozen     *trends_comparison_get_frozen   (TrendsComparison *self);
char             *trends_comparison_dup_words    (TrendsComparison *self,
                                                  TrendsEntity     *initiative);
char             *trends_comparison_dup_spoken   (TrendsComparison *self,
                                                  TrendsEntity     *initiative);

G_END_DECLS
