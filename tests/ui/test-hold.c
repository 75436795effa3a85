/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-hold.c: a finger that rests asks for what is there, and a mouse that does so for nothing. */

#include <adwaita.h>

#include "trends-hold.h"

static double last_x;
static gboolean has_menu;

static gboolean
open_cb (GtkWidget *widget,
         double     x,
         double     y)
{
  g_assert_true (GTK_IS_BOX (widget));
  last_x = x;
  return has_menu;
}

static GtkGesture *
find_gesture (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_LONG_PRESS (controller))
        return GTK_GESTURE (controller);
    }

  return NULL;
}

static void
test_hold (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkGesture *gesture;

  trends_hold_add (box, open_cb);
  gesture = find_gesture (box);
  g_assert_nonnull (gesture);
  g_assert_true (gtk_gesture_single_get_touch_only (GTK_GESTURE_SINGLE (gesture)));
  for (int i = 0; i < 2; i++)
    {
      has_menu = i == 1;
      g_signal_emit_by_name (gesture, "pressed", 10.0 + i, 20.0);
      g_assert_cmpfloat (last_x, ==, 10.0 + i);
    }
  g_object_unref (box);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/hold", test_hold);
  return g_test_run ();
}
