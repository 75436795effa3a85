/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-audience-counter.h: how much of a plan each profile leaves out, marks or
 * replaces, followed while the plan changes.
 *
 * A plan of 10,000 initiatives is counted over several turns of the main loop, so that
 * none of them is long. "counted" is emitted each time that it is done.
 */

#pragma once

#include <gio/gio.h>

#include "trends-audience.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_AUDIENCE_COUNTER (trends_audience_counter_get_type ())
G_DECLARE_FINAL_TYPE (TrendsAudienceCounter, trends_audience_counter, TRENDS, AUDIENCE_COUNTER,
                      GObject)

TrendsAudienceCounter     *trends_audience_counter_new (TrendsPlan            *plan);
/* (transfer none) (nullable): NULL until the plan has been counted once. */
const TrendsAudienceCount *trends_audience_counter_get (TrendsAudienceCounter *self,
                                                        TrendsProfile          profile);

G_END_DECLS
