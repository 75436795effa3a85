/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-resting-list.h: a list as a widget last saw it. It follows another list while the widget
 * is mapped, and rests while it isn't, so that what is sorted or filtered from it, and the rows,
 * cost nothing then. When the widget is mapped again, only what differs is reported.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GListModel *trends_resting_list_new (GListModel *source,
                                     GtkWidget  *widget);

G_END_DECLS
