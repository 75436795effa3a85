/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-controls.h: leads a workshop from any of its windows: does what a key of the wall
 * means, to what is shown and to the clock, and says in that window where the workshop stands then.
 * The keys themselves are listened to here, too, so that each means the same in every window.
 *
 * Signals:
 *   moved ()            by this the wall was led elsewhere, or frozen, or not any more
 *   refused (words)     why nothing can be changed, which anybody may read
 *   told (words)        what has come of it, or why the plan doesn't take it, is to be said there
 *   asked (action)      something is wanted that this doesn't do. Its detail is what the window, or whoever has the
 *                       plan, opens for it: “capture”, “ideas”, “idea”, “vote”, “owner”, “end” or
 *                       “other-screen”; or “verb”
 *                       for all that trends_wall_verbs_use() does
 *   left ()             the key that leaves was pressed, and again after that was said
 */

#pragma once

#include "trends-presentation.h"
#include "trends-workshop-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_WALL_CONTROLS (trends_wall_controls_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWallControls, trends_wall_controls, TRENDS, WALL_CONTROLS, GObject)

/* What is different in one window and another; each is given the window that keys are listened to in. */
typedef struct
{
  gboolean (*close) (GtkWidget *window); /* has what is open over it go, and says whether anything was */
  gboolean (*bar)   (GtkWidget *window); /* (nullable): has its bar come or go */
  void     (*warn)  (GtkWidget *window); /* says that the key that leaves does when it is pressed again */
  /* (nullable): whether something is open there that has this wait, which it says then */
  gboolean (*refuse) (GtkWidget *window, const char *action);
} TrendsWallWindow;

TrendsWallControls *trends_wall_controls_new       (TrendsPresentation     *presentation,
                                                    TrendsWorkshopSession  *workshop,
                                                    GtkWidget              *widget);
void                trends_wall_controls_listen    (TrendsWallControls     *self,
                                                    GtkWidget              *window,
                                                    const TrendsWallWindow *about);
void                trends_wall_controls_use       (TrendsWallControls     *self,
                                                    const char             *action);
void                trends_wall_controls_stay      (TrendsWallControls     *self);
gboolean            trends_wall_controls_is_typing (GtkWidget              *window);
void                trends_wall_controls_keep_keys (GtkWidget              *widget);

G_END_DECLS
