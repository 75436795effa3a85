/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wrap-layout.h: lays children out in a row, and in more rows where they
 * don't fit, as at 200 % text. A child that expands takes what is left of its row.
 *
 * Property: spacing (pixels, between children and between rows).
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_WRAP_LAYOUT (trends_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWrapLayout, trends_wrap_layout, TRENDS, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
