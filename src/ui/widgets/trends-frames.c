/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-frames.c: see trends-frames.h. A frame begins with what is done here and ends with the layout,
 * so that the first is that of before.
 */

#include "trends-frames.h"

typedef struct
{
  guint n_frames; /* still to come */
  TrendsFramesFunc func;
} Waiting;

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Waiting *waiting = user_data;

  if (--waiting->n_frames > 0)
    return G_SOURCE_CONTINUE;
  waiting->func (widget);
  return G_SOURCE_REMOVE;
}

/**
 * trends_frames_run_after:
 * @widget: what has changed; nothing is done when it is gone by then
 * @n_frames: 2 for what is laid out in the next frame, 3 for what that changes in turn
 * @func: what is done
 *
 * Waits, once, and while the widget isn't on a screen, too.
 */
void
trends_frames_run_after (GtkWidget        *widget,
                         guint             n_frames,
                         TrendsFramesFunc  func)
{
  Waiting *waiting;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (n_frames > 0);

  waiting = g_new0 (Waiting, 1);
  waiting->n_frames = n_frames;
  waiting->func = func;
  gtk_widget_add_tick_callback (widget, tick_cb, waiting, g_free);
}
