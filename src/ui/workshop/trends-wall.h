/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall.h: the window that a room looks at: one slide, as large as the screen, and nothing
 * else of a program: no bar, no tooltip, no message, and after a moment no pointer. It belongs to
 * no application, so that no key of a window of ours opens a dialog over it.
 *
 * Signals:
 *   ended ()         somebody wants no more of it
 *
 * What has to do with the whole plan, of which it knows nothing, is asked by its controls.
 */

#pragma once

#include "trends-presentation.h"
#include "trends-today.h"
#include "trends-wall-choose.h"
#include "trends-wall-controls.h"
#include "trends-workshop-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_WALL (trends_wall_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWall, trends_wall, TRENDS, WALL, GtkWindow)

TrendsWall *trends_wall_new        (TrendsPresentation    *presentation,
                                    TrendsWorkshopSession *workshop,
                                    TrendsToday           *today);
void        trends_wall_set_foot   (TrendsWall            *self,
                                    GtkWidget             *foot);
void        trends_wall_show_words (TrendsWall            *self,
                                    const char            *words);
void        trends_wall_show_help         (TrendsWall           *self);
void        trends_wall_set_problem (TrendsWall           *self,
                                     const char           *words);
void        trends_wall_draw_curtain (TrendsWall          *self,
                                      const char          *title);
gboolean    trends_wall_has_curtain (TrendsWall           *self);
GtkWidget  *trends_wall_get_foot   (TrendsWall            *self);
GtkWidget  *trends_wall_get_stage  (TrendsWall            *self);
TrendsWallControls *trends_wall_get_controls (TrendsWall *self);
TrendsWallChoose   *trends_wall_get_choose   (TrendsWall *self);

G_END_DECLS
