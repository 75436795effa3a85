/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-baseline.h: saving a baseline: the plan as it stands, frozen under a name, to compare
 * with. It keeps what JSON says of the plan, so it is made here and not in the model. */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

TrendsEntity *
trends_plan_save_baseline (TrendsPlan *plan, const char *name, const char *note, GError **error);

G_END_DECLS
