/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-bar-layout.h: lays the bar of the wall out in one line, or in two while a menu is open: in the first its first
 * visible label and as many buttons as there is room for, by their ranks; in the second what is in the menu. What has no
 * place isn’t seen. It never has a third.
 */

#pragma once

#include "trends-wall-bar-verbs.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_WALL_BAR_LAYOUT (trends_wall_bar_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWallBarLayout, trends_wall_bar_layout, TRENDS, WALL_BAR_LAYOUT, GtkLayoutManager)

void       trends_wall_bar_layout_set_note  (TrendsWallBarLayout *self,
                                             GtkWidget           *note);
void       trends_wall_bar_layout_set_menu  (TrendsWallBarLayout *self,
                                             TrendsBarMenu        menu);
void       trends_wall_bar_layout_turn      (TrendsWallBarLayout *self);
GtkWidget *trends_wall_bar_layout_get_first (TrendsWallBarLayout *self);

G_END_DECLS
