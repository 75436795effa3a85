/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-interrupted.h: where a workshop stands on this computer, as long as it is on the wall, so
 * that it is there again after the program, or the computer, has stopped in the midst of it. What was
 * done in it is in the plan; only which slide is shown and when that was so are kept here.
 */

#pragma once

#include "trends-presentation.h"
#include "trends-workshop-session.h"

G_BEGIN_DECLS

void          trends_interrupted_note    (GSettings             *settings,
                                          TrendsPresentation    *presentation,
                                          TrendsWorkshopSession *workshop);
void          trends_interrupted_forget  (GSettings             *settings);
TrendsEntity *trends_interrupted_find    (GSettings             *settings,
                                          TrendsPlan            *plan);
void          trends_interrupted_restore (GSettings             *settings,
                                          TrendsPresentation    *presentation,
                                          TrendsWorkshopSession *workshop);
void          trends_interrupted_settle  (GSettings             *settings,
                                          TrendsPlan            *plan);

G_END_DECLS
