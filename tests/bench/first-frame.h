/* SPDX-License-Identifier: GPL-3.0-or-later */

/* first-frame.h: watches a GTK program from inside: when its first frame with a
 * given widget in it has been painted, and how much memory it has then. The same
 * code is in the bare program and in Trends, so that both are measured alike.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Called once, after the first frame in which a widget of the type named
 * `type_name` was mapped, with the window. */
typedef void (*FirstFrameFunc) (GtkWindow *window,
                                gpointer   user_data);

void       first_frame_watch  (const char     *type_name,
                               FirstFrameFunc  func,
                               gpointer        user_data);

/* Prints "first-frame-ms", since the moment that TRENDS_BENCH_START names
 * (CLOCK_MONOTONIC in milliseconds, from who started the process), and
 * "resident-kib". */
void       first_frame_report (void);

GtkWidget *find_widget        (GtkWidget      *root,
                               const char     *type_name);

G_END_DECLS
