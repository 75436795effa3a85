/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-drag-ghost.h: what is above the priorities while an initiative is dragged: its bubble
 * below the pointer, and a tip beside it. It takes no clicks.
 */

#pragma once

#include "trends-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_DRAG_GHOST (trends_drag_ghost_get_type ())
G_DECLARE_FINAL_TYPE (TrendsDragGhost, trends_drag_ghost, TRENDS, DRAG_GHOST, GtkWidget)

TrendsDragGhost *trends_drag_ghost_new  (void);
void             trends_drag_ghost_show (TrendsDragGhost *self,
                                         TrendsEntity    *initiative,
                                         double           radius,
                                         const char      *tip,
                                         double           x,
                                         double           y);
void             trends_drag_ghost_hide (TrendsDragGhost *self);

G_END_DECLS
