/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-zoom.c: what is shown larger or smaller: its steps, the room that it is given, and
 * that places on the screen and in it are the same ones both ways; and what large text does.
 */

#include "fixture.h"

#include <math.h>

#include "trends-palette.h"
#include "trends-plan-verbs.h"
#include "trends-renamer.h"
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

/* ------------------------------------------------------------- the focus */

static void
check_in_sight (GtkWidget *button,
                GtkWidget *scroller)
{
  graphene_rect_t bounds;

  for (guint i = 0; i < 3; i++)
    fixture_wait_for_frames (button);
  g_assert_true (gtk_widget_has_focus (button));
  g_assert_true (gtk_widget_compute_bounds (button, scroller, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, -0.5);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                     gtk_widget_get_height (scroller) + 0.5);
}

/* What has the focus is in sight after each step, up and down, wherever it is in the list. */
static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", list, NULL);
  GtkWidget *zoom = trends_zoom_new (scroller);

  for (guint i = 0; i < 40; i++)
    gtk_box_append (GTK_BOX (list), gtk_button_new_with_label ("Press"));
  gtk_window_set_child (GTK_WINDOW (fixture->window), zoom);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture_wait_for_frames (zoom);

  for (guint n = 0; n < 40; n += 13)
    {
      GtkWidget *button = fixture_find_nth (list, GTK_TYPE_BUTTON, n);

      gtk_widget_grab_focus (button);
      for (int direction = 1; direction >= -1; direction -= 2)
        for (int percent = trends_zoom_get_percent (TRENDS_ZOOM (zoom));
             trends_zoom_step (percent, direction) != percent;
             percent = trends_zoom_step (percent, direction))
          {
            trends_zoom_set_percent (TRENDS_ZOOM (zoom), trends_zoom_step (percent, direction));
            check_in_sight (button, scroller);
          }
    }
}

/* ----------------------------------------------------------------- icons */

/* How much of what is painted is neither there nor not: the edges. */
static double
measure_blur (GtkWidget *widget,
              GtkWidget *window)
{
  int width = (int) ceil (gtk_widget_get_width (widget) * trends_zoom_get_factor (widget));
  int height = (int) ceil (gtk_widget_get_height (widget) * trends_zoom_get_factor (widget));
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guint8 *pixels = g_malloc ((gsize) width * height * 4);
  guint n_full = 0, n_part = 0, most = 0;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_texture_download (texture, pixels, (gsize) width * 4);
  for (int i = 0; i < width * height; i++)
    most = MAX (most, pixels[4 * i + 3]);
  for (int i = 0; i < width * height; i++)
    {
      guint alpha = pixels[4 * i + 3];

      n_full += alpha * 10 > most * 9;
      n_part += alpha * 10 > most && alpha * 10 <= most * 9;
    }

  g_assert_cmpuint (most, >, 0);
  return (double) n_part / (n_full + n_part);
}

/* An icon takes the room that it always takes, and is as sharp as one that was made as large. */
static void
test_icons (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *icon = gtk_image_new_from_icon_name ("document-edit-symbolic");
  GtkWidget *large = gtk_image_new_from_icon_name ("document-edit-symbolic");
  GtkWidget *zoom;

  trends_palette_install ();
  gtk_image_set_pixel_size (GTK_IMAGE (large), 48);
  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (large, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (inner), icon);
  /* Which GTK warns of where the line of its text isn't in it. */
  gtk_box_append (GTK_BOX (inner), gtk_button_new_from_icon_name ("go-next-symbolic"));
  zoom = trends_zoom_new (inner);
  gtk_box_append (GTK_BOX (box), large);
  gtk_box_append (GTK_BOX (box), zoom);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_present (GTK_WINDOW (fixture->window));

  for (int percent = TRENDS_ZOOM_MIN; ; percent = trends_zoom_step (percent, 1))
    {
      int minimum, natural;

      trends_zoom_set_percent (TRENDS_ZOOM (zoom), percent);
      fixture_wait_for_frames (zoom);
      gtk_widget_measure (icon, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      g_test_message ("%d %%: %d", percent, natural);
      g_assert_cmpint (natural, ==, 16);
      gtk_widget_measure (icon, GTK_ORIENTATION_VERTICAL, -1, &minimum, &natural, NULL, NULL);
      g_assert_cmpint (natural, ==, 16);
      if (percent == TRENDS_ZOOM_MAX)
        break;
    }

  g_test_message ("blur %g, of a large one %g", measure_blur (icon, fixture->window),
                  measure_blur (large, fixture->window));
  g_assert_cmpfloat (measure_blur (icon, fixture->window), <,
                     measure_blur (large, fixture->window) + 0.1);
}

/* At 200 % the title of a row has as many lines as it takes. */
static void
test_large_text (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *renamer = trends_renamer_new ();
  GtkLabel *title;

  trends_plan_set_text (fixture->plan, fixture->initiative, TRENDS_INITIATIVE_TITLE,
                        "Community digital inclusion hubs in every library", TRENDS_SET_ONCE, NULL);
  trends_renamer_set_initiative (TRENDS_RENAMER (renamer), fixture->initiative);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 200, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), renamer);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture_wait_for_frames (renamer);

  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  fixture_wait_for_frames (renamer);
  title = fixture_find (renamer, GTK_TYPE_LABEL);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (title)), <=, 260);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (title)));
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (title)), >, 2);

  gtk_settings_reset_property (settings, "gtk-xft-dpi");
  fixture_wait_for_frames (renamer);
  g_assert_cmpint (gtk_label_get_lines (title), ==, 2);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  fixture_settle ();
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
  ADD ("focus", test_focus);
  ADD ("icons", test_icons);
  ADD ("large-text", test_large_text);
  return g_test_run ();
}
