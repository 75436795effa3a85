/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-feed.h: passes on what is applied to a plan to those who follow it for somebody who may
 * look elsewhere: at once or, what comes while the feed is paused, as one edit when it goes on. So
 * what nobody sees costs nothing, and catches up by the road of any other edit.
 *
 * That one edit has all the changes, in their order; who follows has to look at the plan as it is
 * now, and not to believe that a change is the last of its entity or field. In the plan's thread.
 *
 * Signal:
 *   applied (TrendsEdit *edit)  as the plan's.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_FEED (trends_feed_get_type ())
G_DECLARE_FINAL_TYPE (TrendsFeed, trends_feed, TRENDS, FEED, GObject)

TrendsFeed *trends_feed_new        (TrendsPlan *plan);
void        trends_feed_take_over  (TrendsFeed *self,
                                    gpointer    follower,
                                    GCallback   applied);
void        trends_feed_set_paused (TrendsFeed *self,
                                    gboolean    is_paused);
gboolean    trends_feed_is_paused  (TrendsFeed *self);

G_END_DECLS
