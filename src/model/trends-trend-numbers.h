/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-trend-numbers.h: trends by the numbers that people read and say, see
 * trends_trend_get_running_number(), and how these are typed: “1,4”.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

GArray       *trends_numbers_read           (const char  *text);
TrendsEntity *trends_trend_find_by_number   (TrendsPlan  *plan,
                                             guint        number);
char        **trends_trend_ids_from_numbers (TrendsPlan  *plan,
                                             const char  *text,
                                             GError     **error);

G_END_DECLS
