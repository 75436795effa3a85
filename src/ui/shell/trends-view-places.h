/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-view-places.h: the pages of a stack of views. Each is a place, which is empty until its
 * view is first shown, and is emptied when that is let go of.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwViewStackPage *trends_view_places_add         (AdwViewStack *views,
                                                  GType         type,
                                                  const char   *name,
                                                  const char   *title);
GtkWidget        *trends_view_places_get_shown   (AdwViewStack *views);
GtkWidget        *trends_view_places_fill        (AdwViewStack *views,
                                                  GObject      *session);
gboolean          trends_view_places_drop_hidden (AdwViewStack *views);
void              trends_view_places_drop_all    (AdwViewStack *views);

G_END_DECLS
