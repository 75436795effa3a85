/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-idea-groups.h: which of some ideas are in one group, and how many the room doesn't see. In the plan's thread.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

GPtrArray *trends_idea_groups_list         (GPtrArray    *ideas,
                                            TrendsEntity *idea);
guint      trends_idea_groups_count_hidden (GPtrArray    *ideas);

G_END_DECLS
