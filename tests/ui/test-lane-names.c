/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-lane-names.c: the title in the name of a lane of the roadmap has room for as many lines as
 * it takes.
 */

#include "fixture.h"

#include "trends-lane-name.h"
#include "trends-plan-verbs.h"
#include "trends-roadmap-look.h"
#include "trends-roadmap.h"

static void
test_lines (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (TrendsRoadmapLook) look = trends_roadmap_look_new (fixture->window);
  int width = trends_roadmap_look_measure_text (look, "Local and nat", TRUE);

  g_assert_cmpint (trends_roadmap_look_count_lines (look, "Local and national leadership", width),
                   ==, 3);
  g_assert_cmpint (trends_roadmap_look_count_lines (look, "Local and", width), ==, 1);
}

/* Larger texts, until half a lane's height isn't a whole number of pixels */
static void
find_odd_height (Fixture *fixture)
{
  for (int dpi = 96;; dpi++)
    {
      g_autoptr (TrendsRoadmapLook) look = NULL;

      g_assert_cmpint (dpi, <, 192);
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi * PANGO_SCALE, NULL);
      fixture_wait_for_frames (fixture->window);
      look = trends_roadmap_look_new (fixture->window);
      if (look->lane_height % 2 != 0)
        return;
    }
}

/* In how many lines there is room for the title of the trend's lane */
static int
get_name_lines (Fixture   *fixture,
                GtkWidget *view)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  fixture_collect (view, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_mapped (labels->pdata[i])
        && gtk_widget_get_ancestor (labels->pdata[i], TRENDS_TYPE_LANE_NAME) != NULL
        && g_str_equal (gtk_label_get_label (labels->pdata[i]),
                        trends_entity_get_name (fixture->trend)))
      return gtk_label_get_lines (labels->pdata[i]);
  g_assert_not_reached ();
}

/* A title that grows by a word at a time has room in two lines, then in three and in four. */
static void
check_room (Fixture       *fixture,
            TrendsSession *session)
{
  GtkWidget *view = trends_roadmap_new (session);
  g_autoptr (GString) title = g_string_new ("Local");
  int last = 2;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 800);
  gtk_window_set_child (GTK_WINDOW (fixture->window), view);
  gtk_window_present (GTK_WINDOW (fixture->window));
  find_odd_height (fixture);
  while (last < 4)
    {
      g_autoptr (GError) error = NULL;
      int n_lines;

      g_string_append (title, " aims");
      g_assert_cmpuint (title->len, <, 200);
      trends_plan_set_text (fixture->plan, fixture->trend, TRENDS_TREND_TITLE, title->str,
                            TRENDS_SET_ONCE, &error);
      g_assert_no_error (error);
      fixture_wait_for_frames (fixture->window);
      n_lines = get_name_lines (fixture, view);
      g_assert_cmpint (n_lines, >=, last);
      g_assert_cmpint (n_lines, <=, last + 1);
      last = n_lines;
    }
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
  fixture_let_go (fixture, view);
}

static void
test_room (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_in_session (fixture, check_room);
}

#define ADD(path, func) \
  g_test_add ("/lane-names/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();

  ADD ("lines", test_lines);
  ADD ("room", test_room);
  return g_test_run ();
}
