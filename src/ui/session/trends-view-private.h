/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-view-private.h: what a view hears only while it is shown: for trends-view.c. */

#pragma once

#include "trends-view.h"

G_BEGIN_DECLS

typedef struct _TrendsViewFollowing TrendsViewFollowing;

TrendsViewFollowing *trends_view_following_new      (TrendsView          *view,
                                                     TrendsPlan          *plan);
void                 trends_view_following_free     (TrendsViewFollowing *self);
TrendsFeed          *trends_view_following_get_feed (TrendsViewFollowing *self);
void                 trends_view_following_add      (TrendsViewFollowing *self,
                                                     gpointer             source,
                                                     const char          *signal,
                                                     GCallback            callback,
                                                     gpointer             object);

G_END_DECLS
