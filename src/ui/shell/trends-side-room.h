/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-side-room.h: shows its child as wide as it was before something came over a side of it, and
 * lets what is below that be scrolled clear.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_SIDE_ROOM (trends_side_room_get_type ())
G_DECLARE_FINAL_TYPE (TrendsSideRoom, trends_side_room, TRENDS, SIDE_ROOM, GtkWidget)

GtkWidget *trends_side_room_new        (GtkWidget      *child);
void       trends_side_room_set_wanted (TrendsSideRoom *self,
                                        int             wanted);
void       trends_side_room_set_has_margin (TrendsSideRoom *self,
                                            gboolean        has_margin);
void       trends_side_room_scroll_to  (TrendsSideRoom *self,
                                        GtkWidget      *widget);

G_END_DECLS
