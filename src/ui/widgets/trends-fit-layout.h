/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-fit-layout.h: a box whose optional children go, rather than clip or
 * squeeze the others, where there is no room for them.
 *
 * Properties: orientation, spacing (pixels), and room: what children that
 * expand have to get, in lines of text, before an optional one is shown. In a
 * <layout>, children have the properties optional (0: always there; 1: comes
 * first and goes last, up to 3), instead (there only as long as the optional
 * child just before it isn't) and below (what is optional goes below the child that
 * expands where there is no room beside it, rather than away; for one child).
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_FIT_LAYOUT (trends_fit_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrendsFitLayout, trends_fit_layout, TRENDS, FIT_LAYOUT, GtkLayoutManager)

#define TRENDS_TYPE_FIT_LAYOUT_CHILD (trends_fit_layout_child_get_type ())
G_DECLARE_FINAL_TYPE (TrendsFitLayoutChild, trends_fit_layout_child, TRENDS, FIT_LAYOUT_CHILD,
                      GtkLayoutChild)

G_END_DECLS
