/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-milestones-along.h: which milestones go along where all of an initiative is moved along
 * time, and where to: those that aren't done, by as many days as its start, or its end where it
 * has none. So they are where they were when it comes back, and it makes no difference in how many
 * steps it is moved. */

#pragma once

#include "trends-entity.h"

G_BEGIN_DECLS

GPtrArray *trends_initiative_dup_along (TrendsEntity *initiative,
                                        gint64        start,
                                        gint64        end);
gint64     trends_milestone_find_along (TrendsEntity *milestone,
                                        gint64        start,
                                        gint64        end);

G_END_DECLS
