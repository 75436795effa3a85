/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-choose.h: chooses ideas on the wall itself, for whoever has no other screen: while the bar is
 * called, Up and Down go from card to card of a slide of ideas, Left and Right to the one beside it, or where there
 * is none to another slide, and the keys of ideas are for the one that has the focus. The room sees it: nothing hidden is there to be chosen.
 */

#pragma once

#include "trends-presentation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_WALL_CHOOSE (trends_wall_choose_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWallChoose, trends_wall_choose, TRENDS, WALL_CHOOSE, GObject)

TrendsWallChoose *trends_wall_choose_new       (TrendsPresentation *presentation,
                                                GtkWidget          *stage);
void              trends_wall_choose_listen    (TrendsWallChoose   *self,
                                                GtkWidget          *window);
gboolean          trends_wall_choose_step      (TrendsWallChoose   *self,
                                                int                 by);
gboolean          trends_wall_choose_at        (TrendsWallChoose   *self,
                                                double              x,
                                                double              y);
void              trends_wall_choose_mark      (TrendsWallChoose   *self);
void              trends_wall_choose_unmark    (TrendsWallChoose   *self);
void              trends_wall_choose_restore   (TrendsWallChoose   *self);
void              trends_wall_choose_end       (TrendsWallChoose   *self);
const char       *trends_wall_choose_get       (TrendsWallChoose   *self);
GPtrArray        *trends_wall_choose_get_marked (TrendsWallChoose  *self);

G_END_DECLS
