/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-menu-focus.h: where the keyboard focus is when a menu has closed.
 * GTK gives it back to what had it before, but not where a submenu was open: as
 * that folds, the focus goes to the pages of the menu, which aren't shown any
 * more, and no key does anything until something is clicked.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trends_menu_give_focus_back (GtkWidget *menu);

G_END_DECLS
