/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-frames.c: see trends-frames.h. A frame begins with what is done here and ends with the layout,
 * so that the first is that of before.
 */

#include "trends-frames.h"

/* What all that comes a step a frame may take of it together, in microseconds, before another begins */
#define STEPS_TIME 3000

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

/**
 * trends_frames_take_step:
 *
 * To be asked by what comes a step a frame before it takes one: lists that are filled or scrolled
 * together would hold the frame up. The first of a frame always may.
 *
 * Returns: whether there is time for another step in this frame
 */
gboolean
trends_frames_take_step (GdkFrameClock *clock)
{
  static const char *const frame_key = "trends-frames-frame";
  static const char *const end_key = "trends-frames-end";
  guint frame = (guint) gdk_frame_clock_get_frame_counter (clock);
  gsize now = (gsize) g_get_monotonic_time ();
  gsize end = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (clock), end_key)); /* 0: no step was taken yet */

  if (end != 0 && GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (clock), frame_key)) == frame)
    return now < end;

  g_object_set_data (G_OBJECT (clock), frame_key, GUINT_TO_POINTER (frame));
  g_object_set_data (G_OBJECT (clock), end_key, GSIZE_TO_POINTER (now + STEPS_TIME));
  return TRUE;
}
