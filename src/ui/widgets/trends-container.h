/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-container.h: a plain widget for children whose place is decided by
 * its layout manager alone.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_CONTAINER (trends_container_get_type ())
G_DECLARE_FINAL_TYPE (TrendsContainer, trends_container, TRENDS, CONTAINER, GtkWidget)

/* Takes the layout manager over. */
GtkWidget *trends_container_new (GtkLayoutManager *layout);

GtkWidget *trends_container_get_first (GtkWidget *widget);
GtkWidget *trends_container_get_next (GtkWidget *child);

void trends_container_drop_children (GtkWidget *widget);

void trends_container_let_focus_out (GtkWidgetClass *widget_class);
gboolean trends_container_has_focus (GtkWidget *widget);
gboolean trends_container_may_focus (GtkWidget *widget);
gboolean trends_container_set_shown (GtkWidget *widget, gboolean is_shown);

G_END_DECLS
