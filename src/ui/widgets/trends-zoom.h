/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-zoom.h: shows a widget larger or smaller, in fixed steps from 50 to 300 %.
 *
 * The widget knows nothing of it: it is given as much less room as it is enlarged, and GTK's
 * own transforms carry pointer, bounds and drops through. What GTK measures outside of them,
 * asks here: a popover points at an anchor (trends_zoom_add_anchor()), since GTK adds the
 * place that it is told to point at to that of its parent, as if both were of one scale; and
 * the picture of what is dragged is scaled by trends_zoom_get_factor(). Popovers themselves
 * keep their size, as menus do.
 *
 * Icons are laid out as ever and looked up two or three times as large, so that they are sharp at
 * any step (trends-zoom-icons.h); what has the focus is scrolled to after each.
 *
 * Control and the wheel change it. What means something else by that, as an axis of time
 * which is stretched, says so by trends_zoom_keep_scroll(), and gets the wheel.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_ZOOM_MIN 50
#define TRENDS_ZOOM_MAX 300
#define TRENDS_ZOOM_NORMAL 100

#define TRENDS_TYPE_ZOOM (trends_zoom_get_type ())
G_DECLARE_FINAL_TYPE (TrendsZoom, trends_zoom, TRENDS, ZOOM, GtkWidget)

/* Properties: percent (read-write, notifies) */
GtkWidget *trends_zoom_new         (GtkWidget    *child);
int        trends_zoom_get_percent (TrendsZoom   *self);
void       trends_zoom_set_percent (TrendsZoom   *self,
                                    int           percent);

int        trends_zoom_step        (int           percent,
                                    int           direction);
double     trends_zoom_get_factor  (GtkWidget    *widget);
GtkWidget *trends_zoom_add_anchor  (GtkWidget          *widget,
                                    const GdkRectangle *place);
void       trends_zoom_keep_scroll (GtkWidget    *widget);
gboolean   trends_zoom_find_pointer (GtkWidget   *widget,
                                    GdkEvent     *event,
                                    double       *x,
                                    double       *y);

G_END_DECLS
