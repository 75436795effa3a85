/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-list-tab.h: Tab comes to a list once, and goes on. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trends_list_let_tab_out (GtkListView *list);

G_END_DECLS
