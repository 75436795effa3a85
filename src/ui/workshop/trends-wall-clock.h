/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-clock.h: the timer on a wall: what is done now, and how much of its time is left, in
 * digits that are read from the back. It is there as long as a timer has been started, and ends
 * gently: nobody in the room is to be cut short by it, nor to see who is late.
 */

#pragma once

#include "trends-workshop-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_WALL_CLOCK (trends_wall_clock_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWallClock, trends_wall_clock, TRENDS, WALL_CLOCK, GtkWidget)

GtkWidget *trends_wall_clock_new         (TrendsWorkshopSession *workshop);
void       trends_wall_clock_set_compact (TrendsWallClock       *self,
                                          gboolean               is_compact);

G_END_DECLS
