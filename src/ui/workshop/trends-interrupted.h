/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-interrupted.h: where a workshop stands on this computer, as long as it is on the wall, so
 * that it is there again after the program, or the computer, has stopped in the midst of it. What was
 * done in it is in the plan, or among the drafts where that can't be saved; only which slide is shown,
 * when that was so and how much wasn't saved are kept here.
 */

#pragma once

#include "trends-presentation.h"
#include "trends-store.h"
#include "trends-workshop-session.h"

G_BEGIN_DECLS

void          trends_interrupted_note    (GSettings             *settings,
                                          TrendsPresentation    *presentation,
                                          TrendsWorkshopSession *workshop,
                                          guint                  n_unsaved);
guint         trends_interrupted_count_unsaved (TrendsStore     *store);
void          trends_interrupted_forget  (GSettings             *settings);
gboolean      trends_interrupted_is_noted (GSettings            *settings);
gboolean      trends_interrupted_is_of_plan (GSettings            *settings,
                                             TrendsPlan           *plan);
TrendsEntity *trends_interrupted_find    (GSettings             *settings,
                                          TrendsPlan            *plan);
char         *trends_interrupted_dup_name   (GSettings          *settings,
                                             TrendsPlan         *plan,
                                             GPtrArray          *unsaved);
guint         trends_interrupted_count_lost (GSettings          *settings,
                                             guint               n_kept);
gboolean      trends_interrupted_is_current (GSettings          *settings,
                                             GPtrArray          *unsaved);
gboolean      trends_interrupted_restore (GSettings             *settings,
                                          TrendsPresentation    *presentation,
                                          TrendsWorkshopSession *workshop);
void          trends_interrupted_stop_clock (GSettings             *settings,
                                             TrendsPlan            *plan);

G_END_DECLS
