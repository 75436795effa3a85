/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-bubble.h: an initiative on the matrix: a mark of its priority as large as its cost, in
 * its trend's colour, and its title where there is room. All that it shows is in its name, for
 * screen readers.
 */

#pragma once

#include "trends-matrix-layout.h"
#include "trends-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_BUBBLE (trends_bubble_get_type ())
G_DECLARE_FINAL_TYPE (TrendsBubble, trends_bubble, TRENDS, BUBBLE, GtkWidget)

GtkWidget    *trends_bubble_new            (TrendsSession           *session,
                                            TrendsEntity            *initiative);
TrendsEntity *trends_bubble_get_initiative (TrendsBubble            *self);
void          trends_bubble_update         (TrendsBubble            *self);
void          trends_bubble_update_match   (TrendsBubble            *self);
/* Where it is in its cell; the cell's corner is at `left`, `top` of its parent. */
void          trends_bubble_set_place      (TrendsBubble            *self,
                                            const TrendsMatrixPlace *place,
                                            double                   left,
                                            double                   top);
void          trends_bubble_get_area       (TrendsBubble            *self,
                                            GdkRectangle            *area);
void          trends_bubble_set_selected   (TrendsBubble            *self,
                                            gboolean                 selected);
int           trends_bubble_measure_line   (TrendsBubble            *self);
void          trends_bubble_rename         (TrendsBubble            *self);
gboolean      trends_bubble_is_renaming    (TrendsBubble            *self);

G_END_DECLS
