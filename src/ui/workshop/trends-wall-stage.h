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

/* How high the band below the slides is, where a clock may be, what was decided, and what is typed. They
 * are so much smaller, and have their 5 % and 3 % all the same: see workshop.css. */
#define TRENDS_WALL_BAND 64

/* Above what is on a slide; see workshop.css */
#define TRENDS_WALL_MARGIN 34

#define TRENDS_TYPE_WALL_STAGE (trends_wall_stage_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWallStage, trends_wall_stage, TRENDS, WALL_STAGE, GtkWidget)

GtkWidget *trends_wall_stage_new       (void);
void       trends_wall_stage_set_slide (TrendsWallStage *self,
                                        GtkWidget       *slide,
                                        const char      *name);
void       trends_wall_stage_set_band  (TrendsWallStage *self,
                                        GtkWidget       *band);
int        trends_wall_stage_get_band   (TrendsWallStage *self);
int        trends_wall_stage_get_foot_height (TrendsWallStage *self);
void       trends_wall_stage_set_strip (TrendsWallStage *self,
                                        GtkWidget       *strip);
void       trends_wall_stage_set_mark  (TrendsWallStage *self,
                                        const char      *words);
void       trends_wall_stage_set_below (TrendsWallStage *self,
                                        GtkWidget       *below);
void       trends_wall_stage_set_foot  (TrendsWallStage *self,
                                        GtkWidget       *foot);

G_END_DECLS
