/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-view-keys.h: the keys of what can be done in any view. */

#pragma once

#include "trends-view.h"

G_BEGIN_DECLS

/* In a view's class_init, after its actions */
void trends_view_bind_keys (GtkWidgetClass *widget_class);
/* The same, where initiatives are shown in the places that they have in their trends */
void trends_view_bind_place_keys (GtkWidgetClass *widget_class);

G_END_DECLS
