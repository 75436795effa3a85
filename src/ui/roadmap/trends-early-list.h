/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-early-list.h: what starts before what it needs has ended, in a popover: each can be
 * gone to, and moved after, or all of them at once; and what has begun so, which can be gone to. */

#pragma once

#include "trends-roadmap-layout.h"
#include "trends-view.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_EARLY_LIST (trends_early_list_get_type ())
G_DECLARE_FINAL_TYPE (TrendsEarlyList, trends_early_list, TRENDS, EARLY_LIST, GtkPopover)

GtkWidget *trends_early_list_new (TrendsView *view);
void trends_early_list_update (TrendsEarlyList *self, TrendsRoadmapLayout *layout);
void trends_early_list_fill (TrendsEarlyList *self);

G_END_DECLS
