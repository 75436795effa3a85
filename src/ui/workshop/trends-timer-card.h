/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-timer-card.h: the timer as the facilitator has it: how much of a step's time is left, what
 * can be done about that, and whether the workshop is late, which the room isn't told.
 *
 * Signal:
 *   used (action)  somebody wants this of the workshop: an action of the wall's keys
 */

#pragma once

#include "trends-workshop-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_TIMER_CARD (trends_timer_card_get_type ())
G_DECLARE_FINAL_TYPE (TrendsTimerCard, trends_timer_card, TRENDS, TIMER_CARD, GtkWidget)

void trends_timer_card_follow (TrendsTimerCard       *self,
                               TrendsWorkshopSession *workshop);

G_END_DECLS
