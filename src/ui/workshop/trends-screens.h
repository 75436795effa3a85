/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-screens.h: which screen is the projector's. A screen is known again by its maker and
 * model, for the one in the committee room is the same next month, and its plug may be another.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char       *trends_screens_dup_name      (GdkMonitor *screen);
char       *trends_screens_dup_words     (GdkMonitor *screen);
GdkMonitor *trends_screens_dup_screen_of (GtkWindow  *window);
GdkMonitor *trends_screens_find          (const char *name);
GdkMonitor *trends_screens_choose        (GtkWindow  *laptop,
                                          const char *remembered);
GdkMonitor *trends_screens_next          (const char *name);
guint       trends_screens_count         (void);

gboolean    trends_screens_is_filled     (GtkWindow  *window,
                                          const char *name);
void        trends_screens_fill          (GtkWindow  *window,
                                          const char *name);

G_END_DECLS
