/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-bar.h: what a facilitator uses who has no screen of their own: a thin bar
 * below the wall, on demand, which says where the workshop stands and goes by itself. It is one line high, and two while a
 * menu is open, whatever there is to do: what has no room is in a menu. The room sees it: it has nothing that the wall hasn't.
 *
 * Signals:
 *   used (action)  somebody wants this of the wall: an action of its keys
 */

#pragma once

#include "trends-presentation.h"
#include "trends-workshop-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_WALL_BAR (trends_wall_bar_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWallBar, trends_wall_bar, TRENDS, WALL_BAR, GtkWidget)

GtkWidget *trends_wall_bar_new        (TrendsPresentation    *presentation,
                                       TrendsWorkshopSession *workshop);
void       trends_wall_bar_show       (TrendsWallBar      *self,
                                       guint               milliseconds);
void       trends_wall_bar_hide       (TrendsWallBar      *self);
gboolean   trends_wall_bar_take_focus (TrendsWallBar      *self);
void       trends_wall_bar_focus_end  (TrendsWallBar      *self);
gboolean   trends_wall_bar_has_focus  (TrendsWallBar      *self);
void       trends_wall_bar_show_idea  (TrendsWallBar      *self);
gboolean   trends_wall_bar_close_menu (TrendsWallBar      *self);
void       trends_wall_bar_set_problem (TrendsWallBar     *self,
                                        const char        *words);

G_END_DECLS
