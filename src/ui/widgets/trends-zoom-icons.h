/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-zoom-icons.h: icons that stay sharp where they are shown larger. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trends_zoom_icons_update (GtkWidget *zoom,
                               int        percent);

G_END_DECLS
