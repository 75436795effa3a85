/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-parts.h: what the slides of a wall are made of, and the files that make them. */

#pragma once

#include "trends-presentation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a slide is made for */
typedef struct
{
  TrendsPresentation *presentation;
  const TrendsSlide *slide;
  gint64 today;
} TrendsWallContext;

/* Of the sizes of text in workshop.css, which are of TRENDS_WALL_HEIGHT: the smallest that a text
 * of its style may have, as a share of it. A title has at least 5 % of the height, unless it is one
 * that nobody could say in a breath; all else at least 3 %. */
#define TRENDS_WALL_LEAST_TITLE (40.0 / 56)
#define TRENDS_WALL_LEAST_LONG_TITLE (24.0 / 56)
#define TRENDS_WALL_LEAST_PURPOSE (24.0 / 32)
#define TRENDS_WALL_LEAST_QUESTION (24.0 / 48)
#define TRENDS_WALL_LEAST_NAME (24.0 / 27)
#define TRENDS_WALL_LEAST_IDEA (24.0 / 28)
#define TRENDS_WALL_LEAST_STEP (24.0 / 32)
#define TRENDS_WALL_LEAST_VOTED (24.0 / 32)
#define TRENDS_WALL_LEAST_ENTRY (26.0 / 38)

GtkWidget *trends_wall_parts_new_title    (const char      *text);
GtkWidget *trends_wall_parts_new_label    (const char      *text,
                                           const char      *style);
GtkWidget *trends_wall_parts_new_badge    (TrendsEntity    *trend);
GtkWidget *trends_wall_parts_new_room     (void);
GtkWidget *trends_wall_parts_new_slide    (const char      *style);
GtkWidget *trends_wall_parts_new_head     (const TrendsWallContext *context);

GtkWidget *trends_wall_slide_new          (const TrendsWallContext *context);
GtkWidget *trends_wall_welcome_new        (const TrendsWallContext *context);
GtkWidget *trends_wall_close_new          (const TrendsWallContext *context);
GtkWidget *trends_wall_overview_new       (const TrendsWallContext *context);
GtkWidget *trends_wall_trend_new          (const TrendsWallContext *context);
GtkWidget *trends_wall_ideas_new          (const TrendsWallContext *context);
TrendsEntity *trends_wall_ideas_get_idea  (GtkWidget *widget);
GtkWidget *trends_wall_vote_new           (const TrendsWallContext *context);
GtkWidget *trends_wall_result_new         (const TrendsWallContext *context);
GtkWidget *trends_wall_decisions_new      (const TrendsWallContext *context);
GtkWidget *trends_wall_roadmap_new        (const TrendsWallContext *context);
GtkWidget *trends_wall_priorities_new     (const TrendsWallContext *context);

G_END_DECLS
