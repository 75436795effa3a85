/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-stage.h: shows one slide, as large as there is room: slides are made for a screen
 * that is TRENDS_WALL_HEIGHT high, in pixels of their own, and enlarged. So a text has the same
 * share of the height on every projector, whatever the desktop's size of text.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_WALL_HEIGHT 720
#define TRENDS_WALL_LEAST_WIDTH 960

/* How high a band below the slides is. They are so much smaller then, and have their 5 % and 3 % all
 * the same: see workshop.css. */
#define TRENDS_WALL_BAND 64

#define TRENDS_TYPE_WALL_STAGE (trends_wall_stage_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWallStage, trends_wall_stage, TRENDS, WALL_STAGE, GtkWidget)

GtkWidget *trends_wall_stage_new       (void);
void       trends_wall_stage_set_slide (TrendsWallStage *self,
                                        GtkWidget       *slide,
                                        const char      *name);
void       trends_wall_stage_set_band  (TrendsWallStage *self,
                                        GtkWidget       *band);

G_END_DECLS
