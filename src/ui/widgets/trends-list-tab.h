/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-list-tab.h: Tab comes to a list once, and goes on. It stands for
 * gtk_list_view_set_tab_behavior(), which came with GTK 4.12, and is to be replaced by that.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trends_list_let_tab_out (GtkListView *list);
void trends_list_box_let_tab_out (GtkListBox *list);

G_END_DECLS
