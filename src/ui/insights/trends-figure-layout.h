/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-figure-layout.h: lays the rows of a table out below each other, and the cells of all rows
 * in the same columns, however their words wrap. One manager is for the table, the other for each
 * of its rows; a row that has fewer cells than others leaves the last columns empty.
 *
 * It stands for a grid, which knows no rows, and screen readers have to know them.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_FIGURE_LAYOUT (trends_figure_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrendsFigureLayout, trends_figure_layout, TRENDS, FIGURE_LAYOUT,
                      GtkLayoutManager)

#define TRENDS_TYPE_FIGURE_ROW_LAYOUT (trends_figure_row_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrendsFigureRowLayout, trends_figure_row_layout, TRENDS, FIGURE_ROW_LAYOUT,
                      GtkLayoutManager)

/* Pixels between columns; there is nothing between rows. */
void trends_figure_layout_set_spacing (TrendsFigureLayout *self,
                                       int                 spacing);

G_END_DECLS
