/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wrapped-label.h: a label of running text: it begins where lines begin, and goes on in
 * the next where there is no room, within a word if need be.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *trends_wrapped_label_new (const char *text,
                                     const char *style,
                                     int         max_chars);

G_END_DECLS
