/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-flow-layout.h: children one after the other, each as wide as it likes,
 * in as many lines as it takes. What is left of a line goes to a child in it
 * that expands.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_FLOW_LAYOUT (trends_flow_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrendsFlowLayout, trends_flow_layout, TRENDS, FLOW_LAYOUT, GtkLayoutManager)

GtkLayoutManager *trends_flow_layout_new (int spacing);

G_END_DECLS
