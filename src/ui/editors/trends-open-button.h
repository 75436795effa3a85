/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-open-button.h: a button that opens what an entry says, where that is an
 * address that another program can be asked to show.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* `entry`: has to live as long as the button. (transfer floating) */
GtkWidget *trends_open_button_new         (GtkEditable *entry);
/* Without a display: */
gboolean   trends_open_button_can_open    (const char  *address);

G_END_DECLS
