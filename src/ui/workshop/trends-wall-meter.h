/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-meter.h: a bar that is as long as something is much, and may grow to that. It says
 * nothing that isn't beside it in figures.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_WALL_METER (trends_wall_meter_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWallMeter, trends_wall_meter, TRENDS, WALL_METER, GtkWidget)

GtkWidget *trends_wall_meter_new (double   share,
                                  gboolean animated);

G_END_DECLS
