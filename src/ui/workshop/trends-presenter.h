/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-presenter.h: shows a plan to a room from beginning to end: puts the wall on the screen
 * that it belongs on, follows screens that come and go, and keeps them awake.
 *
 * Signal:
 *   ended ()  the wall is gone
 */

#pragma once

#include "trends-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_PRESENTER (trends_presenter_get_type ())
G_DECLARE_FINAL_TYPE (TrendsPresenter, trends_presenter, TRENDS, PRESENTER, GObject)

TrendsPresenter *trends_presenter_new     (GtkWindow       *window,
                                           TrendsSession   *session,
                                           GSettings       *settings);
void             trends_presenter_present (TrendsPresenter *self);

G_END_DECLS
