/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-capture.h: a box for what a room says, as fast as it is said: each Enter adds an idea to the
 * trend that the wall is at, and the box is empty for the next. Several lines that are pasted are as
 * many ideas. One that has been said already is pointed out while it is typed. What is typed and not
 * added yet is a draft of that trend, which is in the box again when that is on the wall.
 *
 * Signal:
 *   closed ()  somebody has done with it
 */

#pragma once

#include "trends-presentation.h"
#include "trends-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_CAPTURE (trends_capture_get_type ())
G_DECLARE_FINAL_TYPE (TrendsCapture, trends_capture, TRENDS, CAPTURE, GtkWidget)

GtkWidget *trends_capture_new        (TrendsSession      *session,
                                      TrendsPresentation *presentation,
                                      gboolean            for_room);
char      *trends_capture_dup_draft  (TrendsPlan         *plan,
                                      TrendsPresentation *presentation);
gboolean   trends_capture_take_focus (TrendsCapture      *self);

G_END_DECLS
