/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-grid-layout.h: as many equally wide columns as the width has room for,
 * none narrower than a number of characters, so that it reflows when the window
 * is narrow and when the text is large. Rows are equally high, and share what
 * height there is. A child that is wide takes two columns, where two fit; it keeps its
 * place in the order.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_GRID_LAYOUT (trends_grid_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrendsGridLayout, trends_grid_layout, TRENDS, GRID_LAYOUT, GtkLayoutManager)

GtkLayoutManager *trends_grid_layout_new (guint column_chars,
                                          int   spacing);
void              trends_grid_layout_set_wide (GtkWidget *child,
                                               gboolean   is_wide);
gboolean          trends_grid_layout_has_room (GtkWidget *child);

G_END_DECLS
