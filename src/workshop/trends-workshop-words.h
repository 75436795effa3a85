/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-words.h: the workshops of a plan, and what there is to say of each in a line: how far
 * it is, and what it came to. In the plan's thread.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

GPtrArray *trends_workshops_dup_list      (TrendsPlan   *plan);
char      *trends_workshop_dup_day        (TrendsEntity *workshop);
char      *trends_workshop_dup_words      (TrendsEntity *workshop);

G_END_DECLS
