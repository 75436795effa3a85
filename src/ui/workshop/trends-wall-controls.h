/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-controls.h: leads a workshop from any of its windows: does what a key of the wall
 * means, to what is shown and to the clock, and says in that window where the workshop stands then.
 *
 * Signals:
 *   moved ()            by this the wall was led elsewhere, or frozen, or not any more
 *   refused (message)   the plan doesn't take it
 */

#pragma once

#include "trends-presentation.h"
#include "trends-workshop-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_WALL_CONTROLS (trends_wall_controls_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWallControls, trends_wall_controls, TRENDS, WALL_CONTROLS, GObject)

TrendsWallControls *trends_wall_controls_new (TrendsPresentation    *presentation,
                                              TrendsWorkshopSession *workshop,
                                              GtkWidget             *widget);
gboolean            trends_wall_controls_use (TrendsWallControls    *self,
                                              const char            *action);

G_END_DECLS
