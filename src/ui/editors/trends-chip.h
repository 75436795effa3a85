/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-chip.h: one of several things that a field holds, with a button that
 * takes it out.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* `callback` is called as callback (data, GtkButton *remove); what it is for is
 * told by trends_chip_get_key() of the button. (transfer floating) */
GtkWidget  *trends_chip_new     (GtkWidget  *content,
                                 const char *name,
                                 const char *key,
                                 GCallback   callback,
                                 gpointer    data);
const char *trends_chip_get_key (GtkWidget  *remove);

/* A button that takes something called `name` out of a list, with the same key. */
GtkWidget  *trends_chip_make_remove (const char *name,
                                     const char *key,
                                     GCallback   callback,
                                     gpointer    data);
/* Takes all children out of a container, but for the last `keep`. */
void        trends_chip_clear_box   (GtkWidget  *box,
                                     guint       keep);
/* What that takes out is called so now. */
void        trends_chip_rename_remove (GtkWidget  *remove,
                                       const char *name);

G_END_DECLS
