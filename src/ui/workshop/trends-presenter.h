/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-presenter.h: shows a plan to a room from beginning to end: puts the wall on the screen
 * that it belongs on, follows screens that come and go, and keeps them awake.
 *
 * Signals:
 *   ended ()  the wall is gone
 *   again ()  it was closed, and is asked for once more
 */

#pragma once

#include "trends-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_PRESENTER (trends_presenter_get_type ())
G_DECLARE_FINAL_TYPE (TrendsPresenter, trends_presenter, TRENDS, PRESENTER, GObject)

TrendsPresenter *trends_presenter_new     (GtkWindow       *window,
                                           TrendsSession   *session,
                                           GSettings       *settings,
                                           gboolean         is_practice);
void             trends_presenter_present (TrendsPresenter *self);
gboolean         trends_presenter_is_practice (TrendsPresenter *self);
gboolean         trends_presenter_has_record (TrendsPresenter *self);
gboolean         trends_presenter_has_on_wall (TrendsPresenter *self,
                                               TrendsEntity    *workshop);
void             trends_presenter_go_on   (TrendsPresenter *self,
                                           const char      *workshop);
void             trends_presenter_begin   (TrendsPresenter *self,
                                           const char      *agenda);

G_END_DECLS
