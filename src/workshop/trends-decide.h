/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-decide.h: what a room decides about a trend: the trend has it, and the workshop the words of
 * it, by one edit. In the plan's thread.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

TrendsEntity *trends_decide_choice (TrendsEntity  *trend,
                                    guint          field,
                                    gint64         choice,
                                    const char    *workshop,
                                    GError       **error);

G_END_DECLS
