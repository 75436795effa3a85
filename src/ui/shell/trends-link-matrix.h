/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-link-matrix.h: all trends beside all trends: a row relies on those columns that have a
 * dot, and as many of its initiatives as the number says need one there. Each cell is a whole
 * sentence to screen readers. Tab comes to it once, and arrows go from cell to cell. Its headings
 * stay in sight however the window that it is in is scrolled.
 *
 * Signals:
 *   moved ()      another cell has, or had last, the focus, or says something else
 *   activated ()  Enter, or a double click, in the cell that has the focus
 *   removed ()    Delete there
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-ties.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_LINK_MATRIX (trends_link_matrix_get_type ())
G_DECLARE_FINAL_TYPE (TrendsLinkMatrix, trends_link_matrix, TRENDS, LINK_MATRIX, GtkWidget)

void     trends_link_matrix_fill        (TrendsLinkMatrix *self,
                                         TrendsPlan       *plan);
gboolean trends_link_matrix_get_current (TrendsLinkMatrix *self,
                                         TrendsTie        *tie);
gboolean trends_link_matrix_go_to       (TrendsLinkMatrix *self,
                                         TrendsEntity     *from,
                                         TrendsEntity     *to);

G_END_DECLS
