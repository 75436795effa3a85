/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plain-drag.h: what is seen of something that is dragged while a wall is on. A picture of it goes wherever the
 * pointer does, over the edge of the laptop's screen onto the wall as well: so it says what sort of thing that is, and
 * nothing that is in it.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trends_plain_drag_show      (GdkDrag    *drag,
                                  const char *words);
void trends_plain_drag_keep_text (GtkWidget  *widget);

G_END_DECLS
