/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-line-layout.h: lays children out in a line, as a horizontal box does: each as wide as it
 * likes, and one that is told to expand, or else the last, takes what is left, and wraps where
 * that is less than it likes.
 *
 * It stands for GtkBoxLayout where people's own words are among the children: GTK 4.8 believes
 * that some texts (wide characters, marks upon marks, a space of no width) need another width for
 * each height, and complains about itself. Here no width depends on a height. To be replaced by
 * the box when GTK 4.10 is the floor.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_LINE_LAYOUT (trends_line_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrendsLineLayout, trends_line_layout, TRENDS, LINE_LAYOUT, GtkLayoutManager)

void trends_line_layout_set_spacing (TrendsLineLayout *self,
                                     int               spacing);

G_END_DECLS
