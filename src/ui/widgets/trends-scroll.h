/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-scroll.h: brings what a person is about to use before their eyes. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trends_scroll_to           (GtkWidget  *widget);
void trends_scroll_to_soon      (GtkWidget  *widget);
void trends_scroll_open_popover (GtkPopover *popover);

G_END_DECLS
