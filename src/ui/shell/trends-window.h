/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window.h: one window, which shows one plan, the way to one (welcome),
 * or why there is none.
 *
 * Properties: session (TrendsSession or NULL, read only), settings and recent
 * (construct only), show-details, searching.
 */

#pragma once

#include <adwaita.h>

#include "trends-loader.h"
#include "trends-recent.h"
#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_WINDOW (trends_window_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWindow, trends_window, TRENDS, WINDOW, AdwApplicationWindow)

TrendsWindow  *trends_window_new          (GtkApplication *application,
                                           GSettings      *settings,
                                           TrendsRecent   *recent);
TrendsSession *trends_window_get_session  (TrendsWindow   *self);
/* The plan that it shows, or is about to; NULL where none. */
gboolean       trends_window_is_leaving   (TrendsWindow   *self);
GFile         *trends_window_get_file     (TrendsWindow   *self);
void           trends_window_show_welcome (TrendsWindow   *self);
/* Shows the plan when it is there, and the window then or soon. `optional`:
 * where it isn't there any more, welcome comes instead of a problem. */
void           trends_window_load         (TrendsWindow   *self,
                                           TrendsLoader   *loader,
                                           gboolean        optional);
void           trends_window_open         (TrendsWindow   *self,
                                           GFile          *file,
                                           TrendsOpenMode  mode);
void           trends_window_toast        (TrendsWindow   *self,
                                           const char     *text,
                                           const char     *edit_id);
/* For a process that has to end. */
gboolean       trends_window_end           (TrendsWindow   *self);
/* Puts what is typed into the plan where that can be, and begins to write all. */
void           trends_window_save_typed    (TrendsWindow   *self);
/* Before a window is left: FALSE where something typed can't go into the plan. */
gboolean       trends_window_commit        (TrendsWindow   *self);
/* Writes all and lets go of the file: FALSE where it couldn't and the person
 * wants to stay. */
void           trends_window_close_plan_async  (TrendsWindow         *self,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean       trends_window_close_plan_finish (TrendsWindow         *self,
                                                GAsyncResult         *result);

G_END_DECLS
