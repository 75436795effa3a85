/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-help.h: the keys of the wall, on the wall, for whoever leads with no other screen. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

guint      trends_wall_help_count_pages (void);
char      *trends_wall_help_dup_name    (guint page);
GtkWidget *trends_wall_help_new         (guint page);

G_END_DECLS
