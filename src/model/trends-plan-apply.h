/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-apply.h: what a verb does at its end. */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

gboolean trends_plan_apply_builder (TrendsPlan         *self,
                                    TrendsEditBuilder  *builder,
                                    GError            **error);

G_END_DECLS
