/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-picture.h: a small picture of a wall: of what the room sees, drawn by the wall itself,
 * or of a slide that it doesn't see yet. It has the shape of the wall.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_WALL_PICTURE (trends_wall_picture_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWallPicture, trends_wall_picture, TRENDS, WALL_PICTURE, GtkWidget)

void trends_wall_picture_follow     (TrendsWallPicture *self,
                                     GtkWidget         *stage,
                                     gboolean           draws);
void trends_wall_picture_set_slide  (TrendsWallPicture *self,
                                     GtkWidget         *slide,
                                     const char        *name);
void trends_wall_picture_set_width  (TrendsWallPicture *self,
                                     int                width);
void       trends_wall_picture_set_most_height (TrendsWallPicture *self,
                                                int                height);

G_END_DECLS
