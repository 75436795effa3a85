/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-reach.h: what goes on after the day that a plan looks ahead to. That may be, but
 * nothing is proposed to be so without saying it.
 */

#pragma once

#include "trends-date-read.h"
#include "trends-plan.h"

G_BEGIN_DECLS

gboolean trends_plan_is_beyond        (TrendsPlan *plan,
                                       gint64      day);
char    *trends_plan_dup_beyond_words (TrendsPlan *plan,
                                       gint64      day);

char    *trends_plan_format_reading   (TrendsPlan              *plan,
                                       const TrendsDateReading *reading,
                                       const TrendsDateContext *context);

G_END_DECLS
