/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wrap-layout.h: lays children out in a row, each as wide as it likes, and
 * in more rows where they don't fit, as at 200 % text. A child that is told to
 * expand takes what is left of its row.
 *
 * It stands for AdwWrapBox, which came with libadwaita 1.7; GtkFlowBox gives all columns one
 * width. To be replaced by that when it is the floor.
 *
 * Properties: spacing (pixels, between children and between rows), and shrinks: whether children
 * that can be narrower, as texts that are cut, are so before a row is broken.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_WRAP_LAYOUT (trends_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWrapLayout, trends_wrap_layout, TRENDS, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *trends_wrap_layout_new             (int        spacing);

/* As wide as it likes, within what there is. */
int               trends_wrap_layout_get_child_width (GtkWidget *child,
                                                      int        available);

G_END_DECLS
