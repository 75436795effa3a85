/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bare-window.h: what drawing alone takes: a plain GTK window of the same size with
 * the same words in the same places, redrawn as a whole by the same renderer.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* `milliseconds`: the median of the turns in which it was redrawn */
typedef void (*BareWindowFunc) (double   milliseconds,
                                gpointer user_data);

void bare_window_measure (GtkWindow      *like,
                          BareWindowFunc  func,
                          gpointer        user_data);

G_END_DECLS
