/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-announce.h: says the result of what was done through a screen reader. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trends_announce        (GtkWidget  *widget,
                             const char *text);
void trends_announce_done   (GtkWidget  *widget,
                             const char *done);
void trends_announce_forget (GtkWidget  *widget);

G_END_DECLS
