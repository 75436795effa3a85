/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-quiet.h: what a clock does to a plan, and not a person. It is saved, logged and
 * followed as all that is done to a plan; but it is no step of undo: who takes back the last thing
 * that they did, in a room and in a hurry, mustn't find that it was a clock that went on.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

gboolean trends_plan_apply_quietly (TrendsPlan  *self,
                                    TrendsEdit  *edit,
                                    GError     **error);

G_END_DECLS
