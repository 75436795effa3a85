/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-bars.c: what a bar of the roadmap says has its room, also how far it has slipped, and a
 * title begins where it is put, whichever way it runs.
 */

#include "fixture.h"

#include "trends-plan-verbs.h"
#include "trends-roadmap-look.h"

#define DAY 20600

static void
set_days (Fixture *fixture,
          gint64   start,
          gint64   end)
{
  g_autoptr (GError) error = NULL;

  trends_plan_set_integer (fixture->plan, fixture->initiative, TRENDS_INITIATIVE_END, end, &error);
  g_assert_no_error (error);
  trends_plan_set_integer (fixture->plan, fixture->initiative, TRENDS_INITIATIVE_START, start,
                           &error);
  g_assert_no_error (error);
}

static TrendsFrozen *
freeze (Fixture *fixture)
{
  TrendsFrozen *frozen = trends_frozen_new ();
  const TrendsDays days = trends_days_of (fixture->initiative);

  trends_frozen_add (frozen, trends_entity_get_id (fixture->initiative), "Then", &days);
  return frozen;
}

/* However short the bar is, its words are there, beside all that is there without them. */
static void
test_slip (Fixture       *fixture,
           gconstpointer  data)
{
  TrendsRoadmapLook *look = trends_roadmap_look_new (fixture->window);
  g_autoptr (TrendsFrozen) frozen = NULL;
  double plain, later;

  set_days (fixture, DAY, DAY + 7);
  frozen = freeze (fixture);
  plain = trends_roadmap_look_measure (fixture->initiative, look);
  g_assert_true (trends_roadmap_look_compare (look, frozen));
  g_assert_false (trends_roadmap_look_compare (look, frozen));
  g_assert_cmpfloat (trends_roadmap_look_measure (fixture->initiative, look), ==, plain);

  set_days (fixture, DAY + 20, DAY + 27);
  later = trends_roadmap_look_measure (fixture->initiative, look);
  g_assert_cmpfloat (
    later, >=,
    plain + trends_roadmap_look_measure_text (look, "slipped by 20 days", FALSE));
  g_assert_true (trends_roadmap_look_compare (look, NULL));
  g_assert_cmpfloat (trends_roadmap_look_measure (fixture->initiative, look), ==, plain);
  trends_roadmap_look_free (look);
}

/* Its first letter is on the left of what it is given, and it isn't pushed to the right of that. */
static void
test_direction (Fixture       *fixture,
                gconstpointer  data)
{
  const char *const titles[] = { "Data ethics board", "\330\250\330\261\331\206\330\247\331\205\330\254" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (PangoLayout) layout
        = trends_roadmap_look_create_layout (fixture->window, titles[i], TRUE);
      PangoRectangle place;

      pango_layout_set_width (layout, 600 * PANGO_SCALE);
      pango_layout_get_pixel_extents (layout, NULL, &place);
      g_assert_cmpint (place.x, ==, 0);
    }
}

#define ADD(path, func) \
  g_test_add ("/bars/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();

  ADD ("slip", test_slip);
  ADD ("direction", test_direction);
  return g_test_run ();
}
