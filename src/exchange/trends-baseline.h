/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-baseline.h: saving a baseline: the plan as it stands, frozen under a name, to compare
 * with, and reading what one froze. It keeps what JSON says of the plan, so it is made here and
 * not in the model. */

#pragma once

#include "trends-baseline-slip.h"

G_BEGIN_DECLS

/* (transfer full) (nullable): the same, to be a part of an edit of the caller's; the name is as
 * trends_plan_save_baseline() wants it */
TrendsRecord *
trends_baseline_make_record (TrendsPlan *plan, const char *name, const char *note, GError **error);
TrendsEntity *
trends_plan_save_baseline (TrendsPlan *plan, const char *name, const char *note, GError **error);

TrendsEntity *trends_baseline_find (TrendsPlan *plan, const char *name);

/* What a baseline's state says of initiatives. Any thread, for it may be long. */
TrendsFrozen *trends_baseline_read (const char *state, GError **error);
TrendsFrozen *trends_baseline_load (TrendsEntity *baseline, GError **error);

G_END_DECLS
