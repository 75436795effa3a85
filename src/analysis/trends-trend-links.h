/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-trend-links.h: the links of a trend, how one is made, and how each is said: with the numbers
 * of both trends, the reason, and what waits between the two. In the plan's thread.
 */

#pragma once

#include "trends-ties.h"

G_BEGIN_DECLS

char         *trends_trend_dup_numbered   (TrendsEntity     *trend);
GPtrArray    *trends_trend_dup_links      (TrendsEntity     *trend,
                                           guint             side);
char         *trends_trend_dup_links_text (TrendsEntity     *trend);
TrendsEntity *trends_plan_link_trends     (TrendsPlan       *plan,
                                           TrendsEntity     *from,
                                           TrendsEntity     *to,
                                           GError          **error);

char         *trends_tie_dup_said         (const TrendsTie  *self);
char         *trends_tie_dup_reason       (const TrendsTie  *self);
char         *trends_tie_dup_waiting      (const TrendsTie  *self);
char         *trends_tie_dup_words        (const TrendsTie  *self);

G_END_DECLS
