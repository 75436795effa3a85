/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall.h: the window that a room looks at: one slide, as large as the screen, and nothing
 * else of a program: no bar, no tooltip, no message, and after a moment no pointer. It belongs to
 * no application, so that no key of a window of ours opens a dialog over it.
 *
 * Signals:
 *   ended ()         somebody wants no more of it
 *   other-screen ()  it is to be on another screen
 *   asked (action)   a key was pressed that has to do with the whole plan, of which the wall knows
 *                    nothing
 */

#pragma once

#include "trends-presentation.h"
#include "trends-today.h"
#include "trends-workshop-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_WALL (trends_wall_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWall, trends_wall, TRENDS, WALL, GtkWindow)

TrendsWall *trends_wall_new       (TrendsPresentation    *presentation,
                                   TrendsWorkshopSession *workshop,
                                   TrendsToday           *today);
void        trends_wall_set_foot  (TrendsWall            *self,
                                   GtkWidget             *foot);
GtkWidget  *trends_wall_get_stage (TrendsWall            *self);

G_END_DECLS
