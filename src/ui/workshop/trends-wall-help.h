/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-help.h: the keys of the wall, on the wall, for whoever leads with no other screen. While
 * a vote is counted its keys come first, and letters that count are nothing else.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

guint      trends_wall_help_count_pages (gboolean is_counting);
char      *trends_wall_help_dup_name    (guint    page,
                                         gboolean is_counting);
GtkWidget *trends_wall_help_new         (guint    page,
                                         gboolean is_counting);

G_END_DECLS
