/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wakefulness.h: keeps the screens from going dark as long as it lives, by the session's
 * manager or a portal or, where there is neither, the service for screen savers.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_WAKEFULNESS (trends_wakefulness_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWakefulness, trends_wakefulness, TRENDS, WAKEFULNESS, GObject)

TrendsWakefulness *trends_wakefulness_new (GtkApplication *application,
                                           GtkWindow      *window,
                                           const char     *reason);

G_END_DECLS
