/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-tip.h: when a tooltip would be in the way. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean trends_tip_may_show (GtkWidget *widget);
void     trends_tip_give_way (void);

G_END_DECLS
