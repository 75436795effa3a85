/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-reading-text.h: a long text to be read by keys: Tab leads into it, and arrows move a caret that is seen, which
 * whatever it is scrolled in follows.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *trends_reading_text_new      (const char *name,
                                         const char *text);
void       trends_reading_text_set_text (GtkWidget  *widget,
                                         const char *text);

G_END_DECLS
