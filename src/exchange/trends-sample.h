/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sample.h: the plan of a council that doesn't exist, to explore. */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

/* (transfer full): with dates around today; the same day gives the same plan. */
TrendsPlan *trends_sample_new_plan (GError **error);

G_END_DECLS
