/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-controls.h: leads a wall from any window of a workshop: does what a key of the wall
 * means, and says in that window where the workshop stands then.
 *
 * Signal:
 *   moved ()  by this it was led elsewhere, or frozen, or not any more
 */

#pragma once

#include "trends-presentation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_WALL_CONTROLS (trends_wall_controls_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWallControls, trends_wall_controls, TRENDS, WALL_CONTROLS, GObject)

TrendsWallControls *trends_wall_controls_new (TrendsPresentation *presentation,
                                              GtkWidget          *widget);
gboolean            trends_wall_controls_use (TrendsWallControls *self,
                                              const char         *action);

G_END_DECLS
