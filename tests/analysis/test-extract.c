/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-extract.c: a part of a plan's initiatives is what the filter matches that it was made of,
 * in the plan and in any copy of it; what is laid out of it is that and nothing else; and nobody
 * can ask for it by what a profile keeps back from them.
 */

#include "trends-extract.h"

#include "trends-matrix-layout.h"
#include "trends-plan-copy.h"
#include "trends-random-plan.h"
#include "trends-roadmap-layout.h"
#include "trends-view-tables.h"

#define TODAY 740000
#define N_INITIATIVES 40
#define N_PLANS 12

static const char *const conditions[] = {
  "is(status, planned, under_way)",
  "any(is(priority, high), missing(lead))",
  "all(before(end_date, today), missing(cost))",
  "missing(title)",
  "text(\"a\")",
  "all()",
};

static TrendsPlan *
make_plan (GRand **rand)
{
  *rand = g_rand_new_with_seed (g_test_rand_int ());
  return trends_random_plan_new (*rand, N_INITIATIVES);
}

static TrendsFilter *
make_filter (TrendsPlan *plan,
             const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsCondition) condition
    = trends_condition_parse (TRENDS_KIND_INITIATIVE, text, &error);
  TrendsFilter *filter = trends_filter_new ();

  g_assert_no_error (error);
  trends_filter_set_today (filter, TODAY);
  trends_filter_set_condition (filter, condition, plan);
  return filter;
}

static TrendsPlan *
make_copy (TrendsPlan *plan)
{
  g_autoptr (GPtrArray) records = trends_plan_dup_records (plan);
  g_autoptr (GError) error = NULL;
  TrendsPlan *copy = trends_plan_new_from_records (records, &error);

  g_assert_no_error (error);
  return copy;
}

/* --------------------------------------------------------- the same in a copy */

static void
check_same (TrendsPlan   *plan,
            TrendsFilter *filter,
            TrendsPlan   *copy,
            TrendsFilter *other)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) one = g_list_model_get_item (list, i);
      TrendsEntity *same = trends_plan_lookup (copy, trends_entity_get_id (one));

      g_assert_true (trends_filter_matches (filter, one) == trends_filter_matches (other, same));
    }
}

static void
test_copy (void)
{
  for (guint i = 0; i < N_PLANS; i++)
    {
      g_autoptr (GRand) rand = NULL;
      g_autoptr (TrendsPlan) plan = make_plan (&rand);
      g_autoptr (TrendsPlan) copy = make_copy (plan);

      for (guint j = 0; j < G_N_ELEMENTS (conditions); j++)
        {
          g_autoptr (TrendsFilter) filter = make_filter (plan, conditions[j]);
          TrendsExtract *extract = trends_extract_new_matching (filter, plan);
          g_autoptr (TrendsFilter) other = NULL;
          g_autofree char *words = NULL;

          g_assert_true ((extract != NULL) == trends_filter_is_active (filter));
          if (extract == NULL)
            continue;
          other = trends_extract_make_filter (extract, copy, TODAY);
          check_same (plan, filter, copy, other);
          words = trends_extract_describe (extract, copy, TODAY, NULL, NULL);
          g_assert_cmpstr (words, !=, "");
          trends_extract_unref (extract);
        }
    }
}

/* A copy has no log: what was changed is kept. */
static gint64
is_even_cb (TrendsEntity *entity,
            gpointer      user_data)
{
  return trends_entity_get_id (entity)[0] % 2 == 0 ? G_MAXINT64 : TRENDS_UNSET;
}

static void
test_changes (void)
{
  g_autoptr (GRand) rand = NULL;
  g_autoptr (TrendsPlan) plan = make_plan (&rand);
  g_autoptr (TrendsPlan) copy = make_copy (plan);
  g_autoptr (TrendsFilter) filter = make_filter (plan, "changed_since(2000-01-01)");
  g_autoptr (TrendsFilter) other = NULL;
  g_autoptr (TrendsExtract) extract = NULL;

  trends_filter_set_changed_func (filter, is_even_cb, NULL, NULL);
  extract = trends_extract_new_matching (filter, plan);
  other = trends_extract_make_filter (extract, copy, TODAY);
  check_same (plan, filter, copy, other);
}

static void
test_chosen (void)
{
  g_autoptr (GRand) rand = NULL;
  g_autoptr (TrendsPlan) plan = make_plan (&rand);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (TrendsExtract) extract = NULL;
  g_autoptr (TrendsFilter) filter = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i += 3)
    g_ptr_array_add (chosen, g_list_model_get_item (list, i));
  extract = trends_extract_new_chosen (chosen);
  filter = trends_extract_make_filter (extract, plan, TODAY);
  g_assert_true (trends_filter_is_active (filter));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      g_assert_true (trends_filter_matches (filter, initiative) == (i % 3 == 0));
    }
  for (TrendsProfile profile = TRENDS_PROFILE_FULL; profile < TRENDS_N_PROFILES; profile++)
    g_assert_true (trends_extract_is_for (extract, profile, NULL));
}

/* ---------------------------------------------------------------- for whom */

static void
test_audience (void)
{
  static const struct { const char *text; gboolean is_public, is_roles; } cases[] = {
    { "is(status, planned)", TRUE, TRUE },
    { "text(\"data\")", TRUE, TRUE },
    { "missing(lead)", TRUE, TRUE },
    { "text(notes, \"data\")", FALSE, TRUE },
    { "missing(cost)", FALSE, TRUE },
    { "is(funded, false)", FALSE, TRUE },
    { "missing(tags)", FALSE, TRUE },
    { "is(sensitivity, internal)", TRUE, TRUE },
    { "missing(exempt_fields)", FALSE, TRUE },
    { "changed_since(today-7)", FALSE, TRUE },
    { "all(is(status, planned), any(is(priority, high), missing(notes)))", FALSE, TRUE },
  };
  g_autoptr (TrendsPlan) plan = trends_plan_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TrendsFilter) filter = make_filter (plan, cases[i].text);
      g_autoptr (TrendsExtract) extract = trends_extract_new_matching (filter, plan);

      g_test_message ("%s", cases[i].text);
      g_assert_null (trends_condition_find_unknown (trends_filter_get_condition (filter)));
      g_assert_true (trends_extract_is_for (extract, TRENDS_PROFILE_FULL, NULL));
      g_assert_true (trends_extract_is_for (extract, TRENDS_PROFILE_ROLES, NULL)
                     == cases[i].is_roles);
      g_assert_true (trends_extract_is_for (extract, TRENDS_PROFILE_PUBLIC, &error)
                     == cases[i].is_public);
      g_assert_true ((error != NULL) == !cases[i].is_public);
    }
}

/* -------------------------------------------------------------- as laid out */

static double
measure (TrendsEntity *initiative,
         double       *excess,
         gpointer      user_data)
{
  return 8.0 * (double) g_utf8_strlen (trends_entity_get_name (initiative), -1);
}

/* (transfer full): set of what has a place */
static GHashTable *
list_laid_out (TrendsRoadmapLayout *layout)
{
  g_autoptr (GPtrArray) all = trends_view_table_list_roadmap (layout, NULL, TRUE);
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < all->len; i++)
    g_assert_true (g_hash_table_add (set, all->pdata[i]));
  return set;
}

static void
check_lanes (TrendsRoadmapLayout *layout,
             TrendsRoadmapLayout *whole)
{
  for (guint i = 0; i < trends_roadmap_layout_get_n_lanes (layout); i++)
    {
      TrendsRoadmapLane *lane = trends_roadmap_layout_get_lane (layout, i);

      for (guint j = 0; j < trends_roadmap_layout_get_n_lanes (whole); j++)
        {
          TrendsRoadmapLane *other = trends_roadmap_layout_get_lane (whole, j);

          if (trends_roadmap_key_equal (&lane->key, &other->key))
            g_assert_cmpuint (lane->bars->len + lane->n_undated + lane->n_hidden, ==,
                              other->bars->len + other->n_undated);
        }
    }
}

static void
check_laid_out (TrendsRoadmapLayout *layout,
                TrendsRoadmapLayout *whole,
                TrendsFilter        *filter)
{
  g_autoptr (GHashTable) shown = list_laid_out (layout);
  g_autoptr (GHashTable) all = list_laid_out (whole);
  GHashTableIter iter;
  gpointer initiative;
  guint n = 0;

  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, &initiative, NULL))
    {
      gboolean matches = filter == NULL || trends_filter_matches (filter, initiative);

      g_assert_true (g_hash_table_contains (shown, initiative) == matches);
      n += matches;
    }
  g_assert_cmpuint (n, ==, g_hash_table_size (shown));
  check_lanes (layout, whole);
}

/* After edits, too. */
static void
test_roadmap (void)
{
  const TrendsRoadmapMetrics metrics = { measure, NULL, 16, 6, 12, 40 };
  TrendsTimeScale scale;

  trends_time_scale_init (&scale, TODAY, TRENDS_TIME_QUARTERS, 1, 4);
  for (guint i = 0; i < N_PLANS; i++)
    {
      g_autoptr (GRand) rand = NULL;
      g_autoptr (TrendsPlan) plan = make_plan (&rand);
      g_autoptr (TrendsFilter) filter = make_filter (plan, conditions[i % 2]);
      g_autoptr (TrendsRoadmapLayout) layout
        = trends_roadmap_layout_new (plan, TODAY, &scale, &metrics);
      g_autoptr (TrendsRoadmapLayout) whole
        = trends_roadmap_layout_new (plan, TODAY, &scale, &metrics);

      trends_roadmap_layout_set_filter (layout, filter);
      for (TrendsRoadmapGrouping by = 0; by < TRENDS_N_ROADMAP_GROUPINGS; by++)
        {
          trends_roadmap_layout_set_grouping (layout, by);
          trends_roadmap_layout_set_grouping (whole, by);
          check_laid_out (layout, whole, filter);
          trends_random_edit (rand, plan);
          check_laid_out (layout, whole, filter);
        }
      trends_roadmap_layout_set_filter (layout, NULL);
      check_laid_out (layout, whole, NULL);
    }
}

static guint
count_placed (TrendsMatrixLayout *layout,
              TrendsFilter       *filter)
{
  guint n = 0;

  for (guint value = 1; value <= TRENDS_RATING_MAX; value++)
    for (guint effort = 1; effort <= TRENDS_RATING_MAX; effort++)
      {
        GPtrArray *cell = trends_matrix_layout_get_cell (layout, value, effort);

        for (guint i = 0; i < cell->len; i++)
          n += trends_filter_matches (filter, cell->pdata[i]);
      }
  for (guint i = 0; i < trends_matrix_layout_get_tray (layout)->len; i++)
    n += trends_filter_matches (filter, trends_matrix_layout_get_tray (layout)->pdata[i]);
  return n;
}

static guint
count_all_placed (TrendsMatrixLayout *layout)
{
  guint n = trends_matrix_layout_get_tray (layout)->len;

  for (TrendsQuadrant quadrant = 0; quadrant < TRENDS_N_QUADRANTS; quadrant++)
    n += trends_matrix_layout_count (layout, quadrant);
  return n;
}

static void
test_matrix (void)
{
  for (guint i = 0; i < N_PLANS; i++)
    {
      g_autoptr (GRand) rand = NULL;
      g_autoptr (TrendsPlan) plan = make_plan (&rand);
      g_autoptr (TrendsFilter) filter = make_filter (plan, conditions[i % 2]);
      g_autoptr (TrendsMatrixLayout) layout = trends_matrix_layout_new (plan);
      g_autoptr (TrendsMatrixLayout) whole = trends_matrix_layout_new (plan);

      trends_matrix_layout_set_filter (layout, filter);
      for (guint j = 0; j < 10; j++)
        {
          g_assert_cmpuint (count_placed (layout, filter), ==, count_all_placed (layout));
          g_assert_cmpuint (count_placed (layout, filter), ==, count_placed (whole, filter));
          trends_random_edit (rand, plan);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extract/copy", test_copy);
  g_test_add_func ("/extract/changes", test_changes);
  g_test_add_func ("/extract/chosen", test_chosen);
  g_test_add_func ("/extract/audience", test_audience);
  g_test_add_func ("/extract/roadmap", test_roadmap);
  g_test_add_func ("/extract/matrix", test_matrix);
  return g_test_run ();
}
