/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-date-kind.h: the shape of what a governance date is for, the same on screen and on paper:
 * boards have a square, budgets a coin, elections a triangle, what is something else a pennant.
 */

#pragma once

#include "trends-field.h"
#include "trends-roadmap-curve.h"

G_BEGIN_DECLS

gboolean trends_date_kind_get_shape (TrendsDateKind      kind,
                                     const TrendsPoint **corners,
                                     guint              *n_corners);

G_END_DECLS
