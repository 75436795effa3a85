/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-growing-list.h: the beginning of another list, which grows by a few items a frame while
 * the widget that shows it is mapped, until it is all of it. A GtkListView (GTK 4.8) makes and
 * measures two hundred rows at once, however few can be seen; so nobody has to wait for them.
 * Where all becomes another and nobody has scrolled yet, it begins anew; around the row with the
 * focus, where somebody says which that is. Who goes to what is far
 * before that has come sees it begin there, and grow both ways until it is all.
 *
 * It can go when the oldest GTK that is supported goes to an item that isn't made yet by itself
 * (gtk_list_view_scroll_to(), 4.12), and makes no more rows than are seen.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_GROWING_LIST (trends_growing_list_get_type ())
G_DECLARE_FINAL_TYPE (TrendsGrowingList, trends_growing_list, TRENDS, GROWING_LIST, GObject)

/* (transfer none) (nullable): the item whose row has the focus */
typedef gpointer (*TrendsGrowingListFocusFunc) (gpointer user_data);

TrendsGrowingList *trends_growing_list_new  (GListModel        *source,
                                             GtkWidget         *widget,
                                             guint              step);
void               trends_growing_list_set_name (TrendsGrowingList *self,
                                                 GtkWidget         *widget,
                                                 const char        *name);
void               trends_growing_list_show (TrendsGrowingList *self,
                                             guint              position);
guint              trends_growing_list_get_first (TrendsGrowingList *self);
void               trends_growing_list_set_held (TrendsGrowingList *self,
                                                 gboolean           is_held);
guint              trends_growing_list_show_at (TrendsGrowingList *self,
                                                guint              position);
void               trends_growing_list_set_focus_func (TrendsGrowingList          *self,
                                                       TrendsGrowingListFocusFunc  func,
                                                       gpointer                    user_data);

G_END_DECLS
