/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-steps.h: what the steps of an agenda say of time at a moment, and what is written
 * of it: for trends-workshop-session.h, which knows what time it is. Moments are seconds since 1970,
 * and lengths seconds.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

#define TRENDS_STEP_MINUTE 60

/* One step */
gboolean      trends_step_is_done       (TrendsEntity       *step);
gint64        trends_step_get_clock     (TrendsEntity       *step);
gint64        trends_step_get_planned   (TrendsEntity       *step);
gint64        trends_step_count_spent   (TrendsEntity       *step,
                                         gint64              now);

/* All of a workshop, in order: (element-type TrendsEntity) */
TrendsEntity *trends_steps_find_current (GPtrArray          *steps);
gint64        trends_steps_count_left   (GPtrArray          *steps,
                                         gint64              now);
void          trends_steps_stop_clocks  (GPtrArray          *steps,
                                         TrendsEditBuilder  *builder,
                                         gint64              now);
void          trends_steps_go_to        (GPtrArray          *steps,
                                         TrendsEditBuilder  *builder,
                                         guint               index,
                                         gboolean            runs,
                                         gint64              now);
void          trends_steps_begin        (GPtrArray          *steps,
                                         TrendsEditBuilder  *builder,
                                         TrendsEntity       *workshop,
                                         gint64              now);
void          trends_steps_rewind       (GPtrArray          *steps,
                                         TrendsEditBuilder  *builder);

G_END_DECLS
