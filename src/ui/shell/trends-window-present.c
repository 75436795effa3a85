/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-present.c: shows a window's plan on a wall. */

#include "trends-window-private.h"

/* On the wall already, it is that which gets the keys. */
void
trends_window_present_plan (TrendsWindow *self)
{
  if (self->presenter != NULL)
    {
      trends_presenter_present (self->presenter);
      return;
    }
  self->presenter = trends_presenter_new (GTK_WINDOW (self), self->session, self->settings);
  g_signal_connect_object (self->presenter, "ended", G_CALLBACK (trends_window_end_presenting),
                           self, G_CONNECT_SWAPPED);
}

/* Nothing is asked, and nothing lost: whatever was done is in the plan. */
void
trends_window_end_presenting (TrendsWindow *self)
{
  g_clear_object (&self->presenter);
}
