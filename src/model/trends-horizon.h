/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-horizon.h: which days a horizon is of: what has begun or begins within a quarter is
 * now, what begins within a year is next, and what begins after that is later. It moves on by a
 * day each day. Days are GDate's Julian days, as in the fields of type DATE.
 */

#pragma once

#include "trends-period.h"

G_BEGIN_DECLS

TrendsHorizon trends_horizon_of_day   (gint64        start,
                                       gint64        today);
TrendsPeriod  trends_horizon_get_days (TrendsHorizon horizon,
                                       gint64        today);

TrendsHorizon trends_horizon_of       (TrendsEntity *initiative,
                                       gint64        today);
gboolean      trends_horizon_depends  (guint         field);

G_END_DECLS
