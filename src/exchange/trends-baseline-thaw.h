/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-baseline-thaw.h: what a baseline froze, as a plan. */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

TrendsPlan *trends_baseline_thaw (TrendsEntity  *baseline,
                                  GError       **error);

G_END_DECLS
