/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-matrix.c: which cell an initiative is in after whatever is done to a plan; and that in
 * a cell, whatever is in it and however large it is, nothing touches anything.
 */

#include "trends-big-plan.h"
#include "trends-initiative-state.h"
#include "trends-matrix-layout.h"
#include "trends-random-plan.h"

#define N_EDITS 150
#define EPSILON 0.001

static const TrendsMatrixMetrics metrics = {
  .least = 7, .most = 24, .line = 18, .text = 60, .gap = 4, .more = 40,
};

/* ---------------------------------------------------------------------- cells */

static void
describe_cell (GString   *text,
               GPtrArray *cell)
{
  for (guint i = 0; i < cell->len; i++)
    g_string_append_printf (text, "%s ", trends_entity_get_id (cell->pdata[i]));
  g_string_append_c (text, '\n');
}

static char *
describe (TrendsMatrixLayout *layout)
{
  GString *text = g_string_new (NULL);

  for (guint value = 1; value <= TRENDS_RATING_MAX; value++)
    for (guint effort = 1; effort <= TRENDS_RATING_MAX; effort++)
      describe_cell (text, trends_matrix_layout_get_cell (layout, value, effort));
  describe_cell (text, trends_matrix_layout_get_tray (layout));
  g_string_append_printf (text, "%" G_GINT64_FORMAT "\n",
                          trends_matrix_layout_get_most_cost (layout));
  return g_string_free (text, FALSE);
}

/* By the plan's list alone */
static void
append_where (GString    *text,
              TrendsPlan *plan,
              gint64      value,
              gint64      effort,
              gint64     *most_cost)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      gint64 its_value = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_VALUE);
      gint64 its_effort = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_EFFORT);
      gboolean is_rated = its_value != TRENDS_UNSET && its_effort != TRENDS_UNSET;

      if (!trends_initiative_is_open (initiative)
          || !(value == 0 ? !is_rated : its_value == value && its_effort == effort))
        continue;
      g_string_append_printf (text, "%s ", trends_entity_get_id (initiative));
      if (is_rated)
        *most_cost = MAX (*most_cost,
                          trends_entity_get_integer (initiative, TRENDS_INITIATIVE_COST));
    }
  g_string_append_c (text, '\n');
}

static char *
describe_plan (TrendsPlan *plan)
{
  GString *text = g_string_new (NULL);
  gint64 most_cost = 0;

  for (gint64 value = 1; value <= TRENDS_RATING_MAX; value++)
    for (gint64 effort = 1; effort <= TRENDS_RATING_MAX; effort++)
      append_where (text, plan, value, effort, &most_cost);
  append_where (text, plan, 0, 0, &most_cost);
  g_string_append_printf (text, "%" G_GINT64_FORMAT "\n", most_cost);
  return g_string_free (text, FALSE);
}

static void
assert_right (TrendsMatrixLayout *layout,
              TrendsPlan         *plan)
{
  g_autofree char *found = describe (layout), *expected = describe_plan (plan);
  guint n_rated = 0, n_in_quadrants = 0;

  g_assert_cmpstr (found, ==, expected);
  for (guint quadrant = 0; quadrant < TRENDS_N_QUADRANTS; quadrant++)
    n_in_quadrants += trends_matrix_layout_count (layout, quadrant);
  for (guint value = 1; value <= TRENDS_RATING_MAX; value++)
    for (guint effort = 1; effort <= TRENDS_RATING_MAX; effort++)
      n_rated += trends_matrix_layout_get_cell (layout, value, effort)->len;
  g_assert_cmpuint (n_in_quadrants, ==, n_rated);
}

static void
test_edits (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 40);
  g_autoptr (TrendsMatrixLayout) layout = trends_matrix_layout_new (plan);

  trends_big_plan_fill (plan, 300);
  assert_right (layout, plan);
  for (guint i = 0; i < N_EDITS; i++)
    {
      trends_random_edit (rand, plan);
      assert_right (layout, plan);
    }
  while (trends_plan_undo (plan, NULL))
    assert_right (layout, plan);
}

/* --------------------------------------------------------------------- places */

typedef struct
{
  double left, top, right, bottom;
} Box;

static Box
get_bubble (const TrendsMatrixPlace *place)
{
  return (Box) { place->x - place->radius, place->y - place->radius, place->x + place->radius,
                 place->y + place->radius };
}

static Box
get_text (const TrendsMatrixPlace *place)
{
  if (place->text == TRENDS_MATRIX_NO_TEXT)
    return get_bubble (place);
  return (Box) { place->text_x, place->text_y, place->text_x + place->text_width,
                 place->text_y + place->n_lines * metrics.line };
}

static void
assert_inside (Box    box,
               double width,
               double height)
{
  g_assert_cmpfloat (box.left, >=, -EPSILON);
  g_assert_cmpfloat (box.top, >=, -EPSILON);
  g_assert_cmpfloat (box.right, <=, width + EPSILON);
  g_assert_cmpfloat (box.bottom, <=, height + EPSILON);
}

static void
assert_apart (Box a,
              Box b)
{
  g_assert_true (a.right <= b.left + EPSILON || b.right <= a.left + EPSILON
                 || a.bottom <= b.top + EPSILON || b.bottom <= a.top + EPSILON);
}

static void
assert_places (const TrendsMatrixPlace *places,
               guint                    n,
               guint                    n_all,
               double                   width,
               double                   height)
{
  const Box more = { width - metrics.more, height - 2 * metrics.least, width, height };

  for (guint i = 0; i < n; i++)
    {
      assert_inside (get_bubble (&places[i]), width, height);
      assert_inside (get_text (&places[i]), width, height);
      if (places[i].text != TRENDS_MATRIX_NO_TEXT)
        {
          assert_apart (get_bubble (&places[i]), get_text (&places[i]));
          g_assert_cmpfloat (places[i].text_width, >=, metrics.text - EPSILON);
        }
      if (n < n_all)
        assert_apart (get_bubble (&places[i]), more);
      for (guint j = 0; j < i; j++)
        {
          assert_apart (get_bubble (&places[i]), get_bubble (&places[j]));
          assert_apart (get_text (&places[i]), get_text (&places[j]));
          assert_apart (get_bubble (&places[i]), get_text (&places[j]));
          assert_apart (get_text (&places[i]), get_bubble (&places[j]));
        }
    }
}

static void
test_places (void)
{
  for (guint round = 0; round < 400; round++)
    {
      guint n = (guint) (round % 3 == 0 ? g_test_rand_int_range (1, 4)
                         : round % 3 == 1 ? g_test_rand_int_range (1, 30)
                                          : g_test_rand_int_range (1, 500));
      double width = g_test_rand_double_range (20, 400);
      double height = g_test_rand_double_range (20, 300);
      g_autofree double *radii = g_new (double, n);
      g_autofree TrendsMatrixPlace *places = g_new0 (TrendsMatrixPlace, n);
      g_autofree TrendsMatrixPlace *again = g_new0 (TrendsMatrixPlace, n);
      TrendsMatrixMetrics known = metrics;
      guint n_placed;

      known.longest = round % 2 == 0 ? 0 : g_test_rand_double_range (1, 400);
      for (guint i = 0; i < n; i++)
        radii[i] = trends_matrix_get_radius (g_test_rand_int_range (-1, 1000), 1000, &metrics);
      n_placed = trends_matrix_place (radii, n, width, height, &known, places);
      g_assert_cmpuint (n_placed, <=, n);
      assert_places (places, n_placed, n, width, height);

      g_assert_cmpuint (trends_matrix_place (radii, n, width, height, &known, again), ==,
                        n_placed);
      for (guint i = 0; i < n_placed; i++)
        {
          g_assert_true (places[i].x == again[i].x && places[i].y == again[i].y);
          g_assert_true (places[i].radius == again[i].radius);
          g_assert_cmpfloat (places[i].radius, >=, places[i].text != TRENDS_MATRIX_NO_TEXT
                                                        ? MIN (metrics.least, metrics.line / 2) - EPSILON
                                                        : metrics.least - EPSILON);
          for (guint j = 0; j < i; j++)
            if (radii[j] <= radii[i])
              g_assert_cmpfloat (places[j].radius, <=, places[i].radius + EPSILON);
        }
    }
}

/* What has room is told by its name, and isn't left out. */
static void
test_room (void)
{
  double radii[12];
  TrendsMatrixPlace places[12];

  for (guint i = 0; i < G_N_ELEMENTS (radii); i++)
    radii[i] = metrics.least;
  g_assert_cmpuint (trends_matrix_place (radii, 1, 120, 100, &metrics, places), ==, 1);
  g_assert_cmpint (places[0].text, ==, TRENDS_MATRIX_BELOW);
  g_assert_cmpuint (trends_matrix_place (radii, 4, 120, 100, &metrics, places), ==, 4);
  g_assert_cmpint (places[3].text, ==, TRENDS_MATRIX_BESIDE);
  g_assert_cmpuint (trends_matrix_place (radii, 12, 120, 100, &metrics, places), ==, 12);
  g_assert_cmpint (places[3].text, ==, TRENDS_MATRIX_NO_TEXT);
}

/* Dear ones are smaller rather than without a name, and none is larger than it would be. */
static void
test_smaller (void)
{
  double radii[4];
  TrendsMatrixPlace places[4];

  for (guint i = 0; i < G_N_ELEMENTS (radii); i++)
    radii[i] = i == 0 ? metrics.least : metrics.most;
  g_assert_cmpuint (trends_matrix_place (radii, 4, 120, 100, &metrics, places), ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_assert_cmpint (places[i].text, ==, TRENDS_MATRIX_BESIDE);
      g_assert_cmpfloat (places[i].radius, >=, metrics.least);
      g_assert_cmpfloat (places[i].radius, <=, radii[i]);
    }
  g_assert_cmpfloat (places[1].radius, <, metrics.most);
}

/* Before names are left out, they are as close as lines of text. */
static void
test_close (void)
{
  const guint n = 5;
  double radii[5], height = n * (metrics.line + metrics.gap / 2);
  TrendsMatrixPlace places[5];

  for (guint i = 0; i < n; i++)
    radii[i] = metrics.most;
  g_assert_cmpfloat (height, <, n * (metrics.line + metrics.gap) + metrics.gap);
  g_assert_cmpuint (trends_matrix_place (radii, n, 120, height, &metrics, places), ==, n);
  assert_places (places, n, n, 120, height);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (places[i].text, ==, TRENDS_MATRIX_BESIDE);
}

/* Where it is known how long titles are, they have as many lines as these take and no more; before they
 * are cut, bubbles are smaller. */
static void
test_lengths (void)
{
  double radii[3] = { metrics.most, metrics.most, metrics.most };
  double width = 2 * metrics.most + 3 * metrics.gap + 2 * metrics.text;
  double high = 3 * (3 * metrics.line + 2 * metrics.most + 2 * metrics.gap);
  TrendsMatrixMetrics known = metrics;
  TrendsMatrixPlace places[3];

  known.longest = metrics.text;
  trends_matrix_place (radii, 3, width, high, &known, places);
  g_assert_cmpuint (places[0].n_lines, ==, 1);
  g_assert_cmpfloat (places[0].radius, ==, metrics.most);
  known.longest = 4 * metrics.text;
  trends_matrix_place (radii, 3, width, high, &known, places);
  g_assert_cmpuint (places[2].n_lines, ==, 3);
  assert_places (places, 3, 3, width, high);
  known.longest = 100 * metrics.text;
  trends_matrix_place (radii, 3, width, 3 * (3 * metrics.line + metrics.gap) + metrics.gap, &known,
                       places);
  g_assert_cmpuint (places[0].n_lines, ==, 3);
  g_assert_cmpfloat (places[0].radius, <=, metrics.most);
}

/* A title has the two lines that its cell has room for, below or beside. */
static void
test_lines (void)
{
  double radius = metrics.least;
  double below = 2 * radius + 3 * metrics.gap;
  TrendsMatrixPlace places[2];

  trends_matrix_place (&radius, 1, 120, below + 2 * metrics.line, &metrics, places);
  g_assert_cmpint (places[0].text, ==, TRENDS_MATRIX_BELOW);
  g_assert_cmpuint (places[0].n_lines, ==, 2);
  trends_matrix_place (&radius, 1, 160, 2 * (metrics.line + metrics.gap), &metrics, places);
  g_assert_cmpint (places[0].text, ==, TRENDS_MATRIX_BESIDE);
  g_assert_cmpuint (places[0].n_lines, ==, 2);
  trends_matrix_place (&radius, 1, 2 * radius + 3 * metrics.gap + metrics.text,
                       MAX (metrics.line, 2 * radius) + 2 * metrics.gap, &metrics, places);
  g_assert_cmpuint (places[0].n_lines, ==, 1);
}

/* What costs four times as much is drawn with four times as much ink. */
static void
test_radius (void)
{
  const TrendsMatrixMetrics plain = { .least = 0, .most = 20 };

  g_assert_cmpfloat (trends_matrix_get_radius (100, 100, &plain), ==, 20);
  g_assert_cmpfloat (trends_matrix_get_radius (25, 100, &plain), ==, 10);
  g_assert_cmpfloat (trends_matrix_get_radius (TRENDS_UNSET, 100, &metrics), ==, metrics.least);
  g_assert_cmpfloat (trends_matrix_get_radius (0, 0, &metrics), ==, metrics.least);
}

static void
test_quadrants (void)
{
  g_assert_cmpint (trends_quadrant_of (4, 2), ==, TRENDS_QUADRANT_QUICK_WINS);
  g_assert_cmpint (trends_quadrant_of (4, 3), ==, TRENDS_QUADRANT_MAJOR_PROJECTS);
  g_assert_cmpint (trends_quadrant_of (3, 2), ==, TRENDS_QUADRANT_FILL_INS);
  g_assert_cmpint (trends_quadrant_of (3, 3), ==, TRENDS_QUADRANT_THINK_AGAIN);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/matrix/edits", test_edits);
  g_test_add_func ("/analysis/matrix/places", test_places);
  g_test_add_func ("/analysis/matrix/room", test_room);
  g_test_add_func ("/analysis/matrix/smaller", test_smaller);
  g_test_add_func ("/analysis/matrix/close", test_close);
  g_test_add_func ("/analysis/matrix/lines", test_lines);
  g_test_add_func ("/analysis/matrix/lengths", test_lengths);
  g_test_add_func ("/analysis/matrix/radius", test_radius);
  g_test_add_func ("/analysis/matrix/quadrants", test_quadrants);
  return g_test_run ();
}
