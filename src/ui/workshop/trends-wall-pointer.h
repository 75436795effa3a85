/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-pointer.h: the pointer over the wall, which isn't seen while it rests.
 *
 * Signal: moved (double y)  somebody has moved it, to so many pixels from the top
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_WALL_POINTER (trends_wall_pointer_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWallPointer, trends_wall_pointer, TRENDS, WALL_POINTER, GObject)

TrendsWallPointer *trends_wall_pointer_new (GtkWidget *window);

G_END_DECLS
