/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-hold.h: a finger that rests on something asks for its menu, as the second button of a
 * mouse does.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Returns: whether there was a menu to open at that place of the widget */
typedef gboolean (*TrendsHoldFunc) (GtkWidget *widget,
                                    double     x,
                                    double     y);

void trends_hold_add (GtkWidget      *widget,
                      TrendsHoldFunc  func);

G_END_DECLS
