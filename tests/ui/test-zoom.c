/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-zoom.c: what is shown larger or smaller: its steps, the room that it is given, and
 * that places on the screen and in it are the same ones both ways.
 */

#include "fixture.h"

#include <math.h>

#include "trends-zoom.h"

static void
test_steps (void)
{
  int percent = TRENDS_ZOOM_MIN;
  gboolean seen_normal = FALSE;

  g_assert_cmpint (trends_zoom_step (percent, -1), ==, percent);
  g_assert_cmpint (trends_zoom_step (0, 0), ==, TRENDS_ZOOM_MIN);
  g_assert_cmpint (trends_zoom_step (G_MAXINT, 0), ==, TRENDS_ZOOM_MAX);

  while (percent < TRENDS_ZOOM_MAX)
    {
      int next = trends_zoom_step (percent, 1);

      g_assert_cmpint (next, >, percent);
      g_assert_cmpint (trends_zoom_step (next, -1), ==, percent);
      g_assert_cmpint (trends_zoom_step (next, 0), ==, next);
      seen_normal = seen_normal || next == TRENDS_ZOOM_NORMAL;
      percent = next;
    }

  g_assert_true (seen_normal);
  g_assert_cmpint (trends_zoom_step (percent, 1), ==, percent);
}

/* Wraps, so that its height depends on its width. */
static GtkWidget *
make_child (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new ("What is shown here has several lines in a narrow window");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Press"));
  return box;
}

static void
check_room (GtkWidget *zoom,
            GtkWidget *child)
{
  double factor = trends_zoom_get_factor (child);
  graphene_rect_t bounds;

  /* All but the rest of a division, which is less than a pixel of its own. */
  g_assert_true (gtk_widget_compute_bounds (child, zoom, &bounds));
  g_assert_cmpfloat (bounds.size.width, <=, gtk_widget_get_width (zoom) + 0.5);
  g_assert_cmpfloat (bounds.size.width, >, gtk_widget_get_width (zoom) - factor - 0.5);
  g_assert_cmpfloat (bounds.size.height, <=, gtk_widget_get_height (zoom) + 0.5);
  g_assert_cmpfloat (bounds.size.height, >, gtk_widget_get_height (zoom) - factor - 0.5);
}

/* Whatever is in the middle of the button on the screen, is the button. */
static void
check_places (GtkWidget *window,
              GtkWidget *button)
{
  graphene_rect_t bounds, own;
  double x, y;
  GtkWidget *picked;

  g_assert_true (gtk_widget_compute_bounds (button, window, &bounds));
  g_assert_true (gtk_widget_compute_bounds (button, button, &own));
  picked = gtk_widget_pick (window, bounds.origin.x + bounds.size.width / 2,
                            bounds.origin.y + bounds.size.height / 2, GTK_PICK_DEFAULT);
  g_assert_true (picked == button || gtk_widget_is_ancestor (picked, button));

  g_assert_true (gtk_widget_translate_coordinates (button, window, own.origin.x, own.origin.y,
                                                  &x, &y));
  g_assert_cmpfloat (fabs (x - bounds.origin.x), <, 0.5);
  g_assert_cmpfloat (fabs (y - bounds.origin.y), <, 0.5);
}

/* A popover there is beside what is there. */
static void
check_anchor (GtkWidget *window,
              GtkWidget *bin)
{
  const GdkRectangle place = { 10, 4, 20, 6 };
  float factor = (float) trends_zoom_get_factor (bin);
  GtkWidget *anchor = trends_zoom_add_anchor (bin, &place);
  graphene_rect_t bounds, outer;

  fixture_wait_for_frames (bin);
  g_assert_true (gtk_widget_compute_bounds (anchor, window, &bounds));
  g_assert_true (gtk_widget_compute_bounds (bin, window, &outer));
  g_assert_cmpfloat (fabs (bounds.origin.x - outer.origin.x - 10 * factor), <, 0.5);
  g_assert_cmpfloat (fabs (bounds.origin.y - outer.origin.y - 4 * factor), <, 0.5);
  g_assert_cmpfloat (fabs (bounds.size.width - 20 * factor), <, 0.5);
  g_assert_cmpfloat (fabs (bounds.size.height - 6 * factor), <, 0.5);
  gtk_widget_unparent (anchor);
}

static void
count_cb (int *n)
{
  (*n)++;
}

static void
test_layout (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *child = make_child ();
  GtkWidget *button = gtk_widget_get_last_child (child);
  GtkWidget *bin = g_object_new (ADW_TYPE_BIN, "child", child, NULL);
  GtkWidget *zoom = trends_zoom_new (bin);
  int n_told = 0, n_steps = 0;

  g_signal_connect_swapped (zoom, "notify::percent", G_CALLBACK (count_cb), &n_told);
  gtk_window_set_child (GTK_WINDOW (fixture->window), zoom);
  gtk_window_present (GTK_WINDOW (fixture->window));

  for (int percent = TRENDS_ZOOM_MIN; ; percent = trends_zoom_step (percent, 1))
    {
      trends_zoom_set_percent (TRENDS_ZOOM (zoom), percent);
      trends_zoom_set_percent (TRENDS_ZOOM (zoom), percent);
      fixture_wait_for_frames (zoom);
      g_test_message ("%d %%", percent);
      g_assert_cmpint (trends_zoom_get_percent (TRENDS_ZOOM (zoom)), ==, percent);
      g_assert_cmpfloat (fabs (trends_zoom_get_factor (button) - percent / 100.0), <, 1e-9);
      check_room (zoom, bin);
      check_places (fixture->window, button);
      check_anchor (fixture->window, bin);
      n_steps += percent != TRENDS_ZOOM_NORMAL || n_steps > 0;
      if (percent == TRENDS_ZOOM_MAX)
        break;
    }

  g_assert_cmpint (n_told, ==, n_steps);
  g_assert_cmpfloat (trends_zoom_get_factor (fixture->window), ==, 1);
}

#define ADD(path, func) \
  g_test_add ("/zoom/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();

  g_test_add_func ("/zoom/steps", test_steps);
  ADD ("layout", test_layout);
  return g_test_run ();
}
