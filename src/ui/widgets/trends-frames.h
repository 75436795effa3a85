/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-frames.h: what is done once a change has been laid out, a few frames later. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*TrendsFramesFunc) (GtkWidget *widget);

void trends_frames_run_after (GtkWidget        *widget,
                              guint             n_frames,
                              TrendsFramesFunc  func);

G_END_DECLS
