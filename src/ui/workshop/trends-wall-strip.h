/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-strip.h: one line of words at the bottom of the wall, as large as all that is there: for a
 * while, as what was decided, or as long as it is so, as what is asked. Whoever hears it is told by
 * whoever has it be shown.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_WALL_STRIP (trends_wall_strip_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWallStrip, trends_wall_strip, TRENDS, WALL_STRIP, GtkWidget)

GtkWidget *trends_wall_strip_new  (void);
void       trends_wall_strip_say  (TrendsWallStrip *self,
                                   const char      *words);
void       trends_wall_strip_keep (TrendsWallStrip *self,
                                   const char      *words);

G_END_DECLS
