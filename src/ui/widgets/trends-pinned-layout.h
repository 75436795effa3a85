/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-pinned-layout.h: a table whose first row and first column are headings that stay in sight,
 * however the window is scrolled that it is in. Its children are TrendsPinnedRows, all with as many
 * cells; columns are all as wide as the widest needs, but for the headings.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_PINNED_LAYOUT (trends_pinned_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrendsPinnedLayout, trends_pinned_layout, TRENDS, PINNED_LAYOUT,
                      GtkLayoutManager)

/* A row of cells, whose places are the table's to decide */
#define TRENDS_TYPE_PINNED_ROW (trends_pinned_row_get_type ())
G_DECLARE_FINAL_TYPE (TrendsPinnedRow, trends_pinned_row, TRENDS, PINNED_ROW, GtkWidget)

GtkWidget *trends_pinned_row_new        (void);
void       trends_pinned_drop_children  (GtkWidget          *widget);
void       trends_pinned_snapshot       (GtkWidget          *widget,
                                         GtkSnapshot        *snapshot);

void       trends_pinned_layout_scroll_to (TrendsPinnedLayout *self,
                                           GtkWidget          *cell);

G_END_DECLS
