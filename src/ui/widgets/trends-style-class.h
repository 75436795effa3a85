/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-style-class.h: a style class that a widget has as long as something is so. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trends_style_class_set (GtkWidget  *widget,
                             const char *style_class,
                             gboolean    is_set);

G_END_DECLS
