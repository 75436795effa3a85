/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-hold.c: see trends-hold.h. For fingers alone: a mouse has a button for it, and who holds
 * that of the other side down is about to drag. */

#include "trends-hold.h"

#define FUNC_KEY "trends-hold-func"

/* What is claimed does nothing else when the finger is taken away. */
static void
pressed_cb (GtkGestureLongPress *gesture,
            double               x,
            double               y)
{
  TrendsHoldFunc func = (TrendsHoldFunc) g_object_get_data (G_OBJECT (gesture), FUNC_KEY);

  if (func (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)), x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/**
 * trends_hold_add:
 * @widget: has menus
 * @func: opens the one at a place, where there is one
 *
 * Asks @func where a finger rests.
 */
void
trends_hold_add (GtkWidget      *widget,
                 TrendsHoldFunc  func)
{
  GtkGesture *gesture = gtk_gesture_long_press_new ();

  g_return_if_fail (GTK_IS_WIDGET (widget) && func != NULL);

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (gesture), TRUE);
  g_object_set_data (G_OBJECT (gesture), FUNC_KEY, (gpointer) func);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), NULL);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (gesture));
}
