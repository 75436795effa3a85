/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-ghosts.c: the frame of where a bar was in a baseline goes through no text of the roadmap, be
 * it of the next row and letters be small.
 */

#include "fixture.h"

#include "trends-baseline.h"
#include "trends-comparison.h"
#include "trends-plan-verbs.h"
#include "trends-roadmap-chart-private.h"
#include "trends-roadmap.h"

#define DAY 20600

static void
set_period (Fixture      *fixture,
            TrendsEntity *initiative,
            gint64        start)
{
  g_autoptr (GError) error = NULL;

  trends_plan_set_period (fixture->plan, initiative, start, start + 400, &error);
  g_assert_no_error (error);
}

/* Has the first day a little right of where the ground begins. */
static void
scroll (TrendsRoadmapChart *chart)
{
  const TrendsTimeScale *scale = trends_roadmap_chart_get_scale (chart);
  g_autoptr (GtkAdjustment) adjustment = NULL;

  g_object_get (chart, "hadjustment", &adjustment, NULL);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                          + (DAY - 10 - scale->origin) * scale->per_day);
}

/* What is drawn of the frames and nothing else */
static cairo_surface_t *
draw (TrendsRoadmapChart *chart)
{
  int width = trends_chart_get_ground_width (chart);
  int height = trends_chart_get_ground_height (chart);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  trends_chart_draw_ghosts (chart, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint
count_drawn (cairo_surface_t    *surface,
             const GdkRectangle *place)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint n = 0;

  for (int y = place->y; y < place->y + place->height; y++)
    for (int x = place->x; x < place->x + place->width; x++)
      n += ((const guint32 *) (gconstpointer) (data + y * stride))[x] != 0;
  return n;
}

/* The text of a bar, but for where its edges are parts of a pixel */
static GdkRectangle
get_text_place (TrendsRoadmapChart *chart,
                TrendsEntity       *initiative)
{
  const TrendsTimeScale *scale = trends_roadmap_chart_get_scale (chart);
  const TrendsRoadmapBar *bar = trends_roadmap_layout_find_bar (chart->layout, initiative);
  GdkRectangle place = trends_chart_get_bar_place (chart, bar);
  int left = (int) ((bar->text - scale->origin) * scale->per_day) + 1;
  int right = (int) ((bar->text_end - scale->origin) * scale->per_day) - 1;

  return (GdkRectangle) { left, place.y, right - left, place.height };
}

static void
check_frame (Fixture            *fixture,
             TrendsRoadmapChart *chart)
{
  cairo_surface_t *surface = draw (chart);
  const GdkRectangle all = { 0, 0, cairo_image_surface_get_width (surface),
                             cairo_image_surface_get_height (surface) };
  const GdkRectangle above = get_text_place (chart, fixture->initiative);
  const GdkRectangle below = get_text_place (chart, fixture->other_initiative);

  g_assert_cmpint (above.y, <, below.y);
  g_assert_true (gdk_rectangle_intersect (&all, &above, NULL));
  g_assert_true (gdk_rectangle_intersect (&all, &below, NULL));
  g_assert_cmpint (MAX (above.x, below.x), <, MIN (above.x + above.width, below.x + below.width));
  g_assert_cmpuint (count_drawn (surface, &all), >, 0);
  g_assert_cmpuint (count_drawn (surface, &above), ==, 0);
  g_assert_cmpuint (count_drawn (surface, &below), ==, 0);
  cairo_surface_destroy (surface);
}

static void
check_ghosts (Fixture       *fixture,
              TrendsSession *session)
{
  static const int sizes[] = { 48, 60, 72, 96, 144 };
  TrendsComparison *comparison = trends_comparison_of (session);
  GtkWidget *view = trends_roadmap_new (session);
  TrendsRoadmapChart *chart;
  g_autoptr (GError) error = NULL;

  trends_comparison_choose (comparison,
                            trends_plan_save_baseline (fixture->plan, "Then", "", &error));
  g_assert_no_error (error);
  set_period (fixture, fixture->initiative, DAY + 20);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1400, 800);
  gtk_window_set_child (GTK_WINDOW (fixture->window), view);
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (trends_comparison_get_frozen (comparison) == NULL)
    g_main_context_iteration (NULL, TRUE);
  chart = fixture_find (view, TRENDS_TYPE_ROADMAP_CHART);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", sizes[i] * PANGO_SCALE, NULL);
      fixture_wait_for_frames (fixture->window);
      scroll (chart);
      fixture_wait_for_frames (fixture->window);
      check_frame (fixture, chart);
    }
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
  trends_comparison_choose (comparison, NULL);
  fixture_let_go (fixture, view);
}

static void
test_ghosts (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  trends_plan_set_ref (fixture->plan, fixture->other_initiative, TRENDS_INITIATIVE_TREND,
                       fixture->trend, &error);
  g_assert_no_error (error);
  set_period (fixture, fixture->initiative, DAY);
  set_period (fixture, fixture->other_initiative, DAY + 30);
  fixture_in_session (fixture, check_ghosts);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();

  g_test_add ("/ghosts/texts", Fixture, NULL, fixture_set_up, test_ghosts, fixture_tear_down);
  return g_test_run ();
}
