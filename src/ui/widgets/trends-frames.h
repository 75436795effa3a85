/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-frames.h: what is done once a change has been laid out, a few frames later; and how much of
 * what comes a step a frame has room in one.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*TrendsFramesFunc) (GtkWidget *widget);

void trends_frames_run_after (GtkWidget        *widget,
                              guint             n_frames,
                              TrendsFramesFunc  func);
gboolean trends_frames_take_step (GdkFrameClock *clock);

G_END_DECLS
