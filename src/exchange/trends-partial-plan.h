/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-partial-plan.h: plans in which there isn't all of another, and that say so: a copy for a
 * group by its mark, and what came from an export of a profile by what the export says. Whoever
 * compares one with the whole plan would take for removed what nobody has removed.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

/* The key of an export that says of which profile it is; there is none where that is all of it. */
#define TRENDS_PARTIAL_PLAN_KEY "profile"

char       *trends_partial_plan_dup_profile (TrendsPlan  *plan);
TrendsPlan *trends_partial_plan_find        (TrendsPlan  *ancestor,
                                             TrendsPlan  *mine,
                                             TrendsPlan  *theirs,
                                             GError     **error);

G_END_DECLS
