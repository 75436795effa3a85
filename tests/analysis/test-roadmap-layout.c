/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-roadmap-layout.c: nothing on a roadmap touches another, whatever is in the plan, and a
 * layout that followed edits is as one made afresh.
 */

#include "trends-roadmap-layout.h"

#include "trends-big-plan.h"
#include "trends-horizon.h"
#include "trends-random-plan.h"
#include "trends-roadmap-links.h"
#include "trends-roadmap-rows.h"

#include <string.h>

#define TODAY 740000
#define N_EDITS 120
#define CLAIM   80.0 /* pixels of a title, at most */

/* Eight a character, as if of one width */
static double
measure (TrendsEntity *initiative,
         double       *excess,
         gpointer      user_data)
{
  TrendsEntity *lead = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_LEAD);
  double length = 8.0 * (double) g_utf8_strlen (trends_entity_get_name (initiative), -1);

  if (lead != NULL)
    {
      g_autofree char *initials = trends_owner_dup_display_initials (lead);

      length += 8.0 * (double) g_utf8_strlen (initials, -1);
    }
  return length;
}

static const TrendsRoadmapMetrics metrics = { measure, NULL, 16, 6, 12, 40 };

static TrendsTimeScale
make_scale (void)
{
  TrendsTimeScale scale;

  trends_time_scale_init (&scale, TODAY, TRENDS_TIME_QUARTERS, 1, 4);
  return scale;
}

static TrendsRoadmapLayout *
make_layout (TrendsPlan            *plan,
             TrendsRoadmapGrouping  grouping)
{
  TrendsTimeScale scale = make_scale ();
  TrendsRoadmapLayout *layout = trends_roadmap_layout_new (plan, TODAY, &scale, &metrics);

  trends_roadmap_layout_set_grouping (layout, grouping);
  return layout;
}

/* ------------------------------------------------------------ as plain text */

static void
describe_bar (GString                *text,
              const TrendsRoadmapBar *bar)
{
  g_string_append_printf (text, "  %s%s row %u days %ld-%ld%s%s marks %ld-%ld text %.6f%s reach %.6f\n",
                          trends_entity_get_id (bar->initiative), bar->is_early ? " early" : "",
                          bar->row, (long) bar->days.start,
                          (long) bar->days.end, bar->is_open_start ? " open" : "",
                          bar->is_open_end ? " on" : "", (long) bar->marks.start,
                          (long) bar->marks.end, bar->text, bar->is_outside ? " outside" : "",
                          bar->reach);
}

static char *
describe (TrendsRoadmapLayout *layout,
          TrendsPlan          *plan)
{
  GString *text = g_string_new (NULL);
  GPtrArray *tray = trends_roadmap_layout_get_tray (layout);
  TrendsPeriod extent = trends_roadmap_layout_get_extent (layout);

  for (guint i = 0; i < trends_roadmap_layout_get_n_lanes (layout); i++)
    {
      TrendsRoadmapLane *lane = trends_roadmap_layout_get_lane (layout, i);

      g_string_append_printf (text, "%s: %u rows, %u undated, %s\n",
                              trends_roadmap_key_get_label (&lane->key, plan), lane->n_rows,
                              lane->n_undated, lane->is_folded ? "folded" : "open");
      for (guint j = 0; j < lane->bars->len; j++)
        describe_bar (text, lane->bars->pdata[j]);
    }
  for (guint i = 0; i < tray->len; i++)
    g_string_append_printf (text, "tray %s\n", trends_entity_get_id (tray->pdata[i]));
  g_string_append_printf (text, "from %ld to %ld\n", (long) extent.start, (long) extent.end);
  return g_string_free (text, FALSE);
}

/* -------------------------------------------------------------- properties */

/* All that is drawn of it */
static double
get_first (const TrendsRoadmapBar *bar)
{
  return (double) (bar->marks.end > bar->marks.start ? MIN (bar->marks.start, bar->days.start)
                                                     : bar->days.start);
}

/* What fades away has no text. */
static void
check_is_solid (const TrendsRoadmapBar *bar)
{
  double middle = (double) (bar->days.start + bar->days.end) / 2;

  g_assert_cmpfloat (bar->text, >=, bar->is_open_start ? middle : (double) bar->days.start);
  g_assert_cmpfloat (bar->text_end, <=, bar->is_open_end ? middle : bar->reach);
}

static void
check_bar (const TrendsRoadmapBar *bar,
           double                  per_day)
{
  double excess = 0;
  double length = measure (bar->initiative, &excess, NULL);

  g_assert_cmpfloat (bar->reach, >=, (double) bar->days.end);
  g_assert_cmpfloat (bar->reach, >=, (double) bar->marks.end);
  g_assert_cmpfloat ((bar->reach - (double) bar->days.start) * per_day, >=, metrics.least - 1e-6);
  g_assert_cmpfloat (bar->text + length / per_day, <=, bar->text_end + 1e-6);
  g_assert_cmpfloat (bar->text_end, <=, bar->reach + 1e-6);
  if (bar->is_outside)
    g_assert_cmpfloat (bar->text, >=, (double) bar->days.end);
  else
    check_is_solid (bar);
}

static void
check_lane (TrendsRoadmapLane *lane,
            double             per_day)
{
  guint n_rows = 0;

  for (guint i = 0; i < lane->bars->len; i++)
    {
      const TrendsRoadmapBar *bar = lane->bars->pdata[i];

      g_assert_true (bar->lane == lane);
      g_assert_cmpuint (trends_roadmap_bar_get_place (bar), ==, i);
      check_bar (bar, per_day);
      n_rows = MAX (n_rows, bar->row + 1);
      for (guint j = 0; j < i; j++)
        {
          const TrendsRoadmapBar *other = lane->bars->pdata[j];

          if (other->row == bar->row)
            g_assert_true (other->reach <= get_first (bar) || bar->reach <= get_first (other));
        }
    }
  g_assert_cmpuint (lane->n_rows, ==, n_rows);
}

static void
check (TrendsRoadmapLayout *layout,
       TrendsPlan          *plan,
       double               per_day)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  guint n_bars = 0, n_undated = 0, n_left_out = 0;

  for (guint i = 0; i < trends_roadmap_layout_get_n_lanes (layout); i++)
    {
      TrendsRoadmapLane *lane = trends_roadmap_layout_get_lane (layout, i);

      g_assert_cmpuint (trends_roadmap_layout_find_lane (layout, lane), ==, i);
      check_lane (lane, per_day);
      n_bars += lane->bars->len;
      n_undated += lane->n_undated;
    }
  g_assert_cmpuint (n_undated, ==, trends_roadmap_layout_get_tray (layout)->len);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      TrendsRoadmapBar *bar = trends_roadmap_layout_find_bar (layout, initiative);
      gboolean is_in_tray
        = g_ptr_array_find (trends_roadmap_layout_get_tray (layout), initiative, NULL);

      g_assert_true (bar == NULL || bar->initiative == initiative);
      g_assert_false (bar != NULL && is_in_tray);
      g_assert_true ((bar == NULL && !is_in_tray)
                     == (trends_horizon_of (initiative, TODAY) == TRENDS_HORIZON_NOT_DOING));
      n_left_out += bar == NULL && !is_in_tray;
    }
  g_assert_cmpuint (n_bars + n_undated + n_left_out, ==, g_list_model_get_n_items (list));
}

static void
do_something (GRand      *rand,
              TrendsPlan *plan)
{
  guint what = g_rand_int_range (rand, 0, 6);

  if (what == 0)
    trends_plan_undo (plan, NULL);
  else if (what == 1)
    trends_plan_redo (plan, NULL);
  else
    trends_random_edit (rand, plan);
}

/* Moves one along time, as nothing else does so often. */
static void
move_one (GRand      *rand,
          TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  guint n_items = g_list_model_get_n_items (list);
  g_autoptr (TrendsEntity) initiative = NULL;
  gint64 start = TODAY + g_rand_int_range (rand, -500, 500);

  if (n_items == 0)
    return;
  initiative = g_list_model_get_item (list, g_rand_int_range (rand, 0, (gint32) n_items));
  trends_plan_set_period (plan, initiative, g_rand_boolean (rand) ? start : TRENDS_UNSET,
                          g_rand_boolean (rand) ? start + g_rand_int_range (rand, 0, 300)
                                                : TRENDS_UNSET,
                          NULL);
}

static void
test_follows (gconstpointer data)
{
  TrendsRoadmapGrouping grouping = GPOINTER_TO_UINT (data);
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 60);
  g_autoptr (TrendsRoadmapLayout) layout = make_layout (plan, grouping);

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr (TrendsRoadmapLayout) afresh = NULL;
      g_autofree char *followed = NULL;
      g_autofree char *expected = NULL;

      if (g_rand_boolean (rand))
        move_one (rand, plan);
      else
        do_something (rand, plan);
      afresh = make_layout (plan, grouping);
      followed = describe (layout, plan);
      expected = describe (afresh, plan);
      g_assert_cmpstr (followed, ==, expected);
      check (layout, plan, make_scale ().per_day);
    }
}

static void
test_other_scales (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 5);
  g_autoptr (TrendsRoadmapLayout) layout = make_layout (plan, TRENDS_ROADMAP_BY_STATUS);
  TrendsTimeScale scale = make_scale ();

  trends_big_plan_fill (plan, 300);
  for (guint i = 0; i < 12; i++)
    {
      trends_time_scale_stretch (&scale, g_rand_double_range (rand, 0.2, 5), 100);
      trends_roadmap_layout_set_scale (layout, &scale);
      check (layout, plan, scale.per_day);
    }
}

/* -------------------------------------------------------------- one by one */

static TrendsPlan *
make_plan (GRand *rand)
{
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 1);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  g_autoptr (TrendsEntity) only = g_list_model_get_item (list, 0);

  g_assert_true (trends_plan_remove (plan, only, NULL));
  return g_steal_pointer (&plan);
}

static TrendsEntity *
add (TrendsPlan *plan,
     const char *title,
     gint64      start,
     gint64      end)
{
  g_autoptr (TrendsEntity) trend
    = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_TREND), 0);
  TrendsEntity *initiative = trends_plan_add_initiative (plan, trend, title, G_MAXUINT, NULL);

  g_assert_nonnull (initiative);
  g_assert_true (trends_plan_set_period (plan, initiative, start, end, NULL));
  return initiative;
}

static void
test_open_ends (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = make_plan (rand);
  g_autoptr (TrendsRoadmapLayout) layout = make_layout (plan, TRENDS_ROADMAP_BY_TREND);
  TrendsEntity *begun = add (plan, "A", TODAY, TRENDS_UNSET);
  TrendsEntity *due = add (plan, "B", TRENDS_UNSET, TODAY);
  TrendsRoadmapBar *bar = trends_roadmap_layout_find_bar (layout, begun);

  g_assert_true (bar->is_open_end && !bar->is_open_start);
  g_assert_cmpint (bar->days.start, ==, TODAY);
  bar = trends_roadmap_layout_find_bar (layout, due);
  g_assert_true (bar->is_open_start && !bar->is_open_end);
  g_assert_cmpint (bar->days.end, ==, TODAY + 1);
}

/* A long title runs out of a short bar, and what comes next in its way is in another row. */
static void
test_text_outside (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = make_plan (rand);
  g_autoptr (TrendsRoadmapLayout) layout = make_layout (plan, TRENDS_ROADMAP_BY_TREND);
  TrendsEntity *brief = add (plan, "A title that is far longer than its bar", TODAY, TODAY + 5);
  TrendsEntity *next = add (plan, "Next", TODAY + 6, TODAY + 300);
  TrendsEntity *last = add (plan, "Last", TODAY + 301, TODAY + 600);

  g_assert_true (trends_roadmap_layout_find_bar (layout, brief)->is_outside);
  g_assert_false (trends_roadmap_layout_find_bar (layout, next)->is_outside);
  g_assert_cmpuint (trends_roadmap_layout_find_bar (layout, brief)->row, ==, 0);
  g_assert_cmpuint (trends_roadmap_layout_find_bar (layout, next)->row, ==, 1);
  /* What ends as the next begins shares its row. */
  g_assert_cmpuint (trends_roadmap_layout_find_bar (layout, last)->row, ==, 0);
}

static double
measure_claim (TrendsEntity *initiative,
               double       *excess,
               gpointer      user_data)
{
  double length = measure (initiative, NULL, user_data);

  *excess = MAX (length - CLAIM, 0);
  return length - *excess;
}

/* Where a text is, and how long it may be */
static void
assert_text (TrendsRoadmapLayout *layout,
             TrendsEntity        *initiative,
             gboolean             is_outside,
             double               length)
{
  const TrendsRoadmapBar *bar = trends_roadmap_layout_find_bar (layout, initiative);

  g_assert_true (bar->is_outside == is_outside);
  g_assert_cmpfloat_with_epsilon ((bar->text_end - bar->text) * make_scale ().per_day, length,
                                  1e-6);
  g_assert_cmpuint (bar->row, ==, 0);
}

/* A text that is longer than what others make room for has all that nothing else takes. */
static void
test_long_text (void)
{
  const TrendsRoadmapMetrics claiming = { measure_claim, NULL, 16, 6, 12, 40 };
  const char *const title = "A title that nobody makes room for, for it is so long";
  double whole = 8.0 * (double) strlen (title);
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = make_plan (rand);
  TrendsTimeScale scale = make_scale ();
  gint64 day = (gint64) (1 / scale.per_day * 100);
  g_autoptr (TrendsRoadmapLayout) layout = NULL;
  TrendsEntity *brief = add (plan, title, TODAY, TODAY + 5);
  TrendsEntity *next = NULL;

  layout = trends_roadmap_layout_new (plan, TODAY, &scale, &claiming);
  assert_text (layout, brief, TRUE, whole);
  /* As far as the next in its row, and no further */
  next = add (plan, "Next", TODAY + 3 * day, TODAY + 6 * day);
  assert_text (layout, brief, TRUE, (double) (3 * day) * scale.per_day - metrics.least - 2 * metrics.gap);
  g_assert_true (trends_plan_remove (plan, next, NULL));
  assert_text (layout, brief, TRUE, whole);
  /* Beside a bar that it would fit into by what it claims alone */
  g_assert_true (trends_plan_set_period (plan, brief, TODAY, TODAY + 2 * day, NULL));
  assert_text (layout, brief, TRUE, whole);
}

/* Trends and choices keep their lanes; owners have one where they lead something. */
static void
test_empty_lanes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = make_plan (rand);
  g_autoptr (TrendsRoadmapLayout) layout = make_layout (plan, TRENDS_ROADMAP_BY_TREND);
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);

  g_assert_cmpuint (trends_roadmap_layout_get_n_lanes (layout), ==,
                    g_list_model_get_n_items (trends));
  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      TrendsRoadmapLane *lane = trends_roadmap_layout_get_lane (layout, i);
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);
      g_autofree char *missing = trends_roadmap_key_dup_missing (&lane->key, lane->n_undated);

      g_assert_true (lane->key.entity == trend);
      g_assert_cmpstr (missing, !=, "");
    }
  trends_roadmap_layout_set_grouping (layout, TRENDS_ROADMAP_BY_STATUS);
  /* What is not to be done is left out. */
  g_assert_cmpuint (trends_roadmap_layout_get_n_lanes (layout), ==, TRENDS_N_STATUSES - 1);
  trends_roadmap_layout_set_grouping (layout, TRENDS_ROADMAP_BY_OWNER);
  g_assert_cmpuint (trends_roadmap_layout_get_n_lanes (layout), ==, 0);
  add (plan, "Led by nobody", TODAY, TODAY + 10);
  g_assert_cmpuint (trends_roadmap_layout_get_n_lanes (layout), ==, 1);
}

/* What is folded stays so through edits and other groupings. */
static void
test_folding (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 40);
  g_autoptr (TrendsRoadmapLayout) layout = make_layout (plan, TRENDS_ROADMAP_BY_STATUS);

  trends_roadmap_layout_set_folded (layout, trends_roadmap_layout_get_lane (layout, 1), TRUE);
  trends_roadmap_layout_set_grouping (layout, TRENDS_ROADMAP_BY_TREND);
  for (guint i = 0; i < 20; i++)
    do_something (rand, plan);
  trends_roadmap_layout_set_grouping (layout, TRENDS_ROADMAP_BY_STATUS);
  for (guint i = 0; i < trends_roadmap_layout_get_n_lanes (layout); i++)
    g_assert_true (trends_roadmap_layout_get_lane (layout, i)->is_folded == (i == 1));
  trends_roadmap_layout_set_folded (layout, trends_roadmap_layout_get_lane (layout, 1), FALSE);
  g_assert_false (trends_roadmap_layout_get_lane (layout, 1)->is_folded);
}

/* A milestone beyond the bar is in nobody's way, nor anybody in its. */
static void
test_milestones (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = make_plan (rand);
  g_autoptr (TrendsRoadmapLayout) layout = make_layout (plan, TRENDS_ROADMAP_BY_TREND);
  TrendsEntity *initiative = add (plan, "With a milestone", TODAY, TODAY + 200);
  TrendsEntity *next = add (plan, "Next", TODAY + 201, TODAY + 400);
  TrendsRecord *record = trends_record_new (TRENDS_KIND_MILESTONE, NULL);
  g_autoptr (GPtrArray) milestones = NULL;

  trends_record_set (record, TRENDS_MILESTONE_INITIATIVE,
                     trends_value_text (trends_entity_get_id (initiative)));
  trends_record_set (record, TRENDS_MILESTONE_TITLE, trends_value_text ("Go live"));
  trends_record_set (record, TRENDS_MILESTONE_DATE, trends_value_integer (TODAY + 230));
  g_assert_cmpuint (trends_roadmap_layout_find_bar (layout, next)->row, ==, 0);
  g_assert_nonnull (trends_plan_add (plan, record, NULL));
  trends_record_unref (record);
  g_assert_cmpuint (trends_roadmap_layout_find_bar (layout, next)->row, ==, 1);
  milestones = trends_initiative_dup_milestones (initiative);
  g_assert_cmpuint (milestones->len, ==, 1);
  g_assert_true (trends_plan_undo (plan, NULL));
  g_assert_cmpuint (trends_roadmap_layout_find_bar (layout, next)->row, ==, 0);
}

static void
test_links (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = make_plan (rand);
  g_autoptr (TrendsRoadmapLayout) layout = make_layout (plan, TRENDS_ROADMAP_BY_TREND);
  TrendsEntity *first = add (plan, "First", TODAY, TODAY + 100);
  TrendsEntity *then = add (plan, "Then", TODAY + 101, TRENDS_UNSET);
  g_autoptr (GArray) links = NULL;
  g_autoptr (GPtrArray) early = NULL;
  TrendsRoadmapLink *link;

  g_assert_nonnull (trends_plan_add_dependency (plan, then, first, NULL));
  links = trends_roadmap_layout_dup_links (layout, plan);
  g_assert_cmpuint (links->len, ==, 1);
  link = &g_array_index (links, TrendsRoadmapLink, 0);
  g_assert_true (link->needs->initiative == first);
  g_assert_true (link->bar->initiative == then);
  g_assert_false (link->is_early);

  /* On the day on which the other ends is too early. */
  g_assert_true (trends_plan_set_period (plan, then, TODAY + 100, TRENDS_UNSET, NULL));
  g_assert_true (trends_dependency_is_early (link->dependency));
  early = trends_initiative_dup_early_needs (then);
  g_assert_cmpuint (early->len, ==, 1);
  g_assert_true (early->pdata[0] == first);

  g_assert_true (trends_plan_set_period (plan, first, TODAY, TRENDS_UNSET, NULL));
  g_assert_false (trends_dependency_is_early (link->dependency));
}

static void
test_governance_dates (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = make_plan (rand);
  g_autoptr (TrendsRoadmapLayout) layout = make_layout (plan, TRENDS_ROADMAP_BY_TREND);
  TrendsRecord *record = trends_record_new (TRENDS_KIND_GOVERNANCE_DATE, NULL);
  TrendsPeriod extent;
  g_autoptr (GPtrArray) dates = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) undated = NULL;
  gint64 day = TODAY + 3000;

  trends_record_set (record, TRENDS_GOVERNANCE_DATE_TITLE, trends_value_text ("Budget"));
  trends_record_set (record, TRENDS_GOVERNANCE_DATE_DATE, trends_value_integer (day));
  g_assert_nonnull (trends_plan_add (plan, record, NULL));
  trends_record_unref (record);
  extent = trends_roadmap_layout_get_extent (layout);
  g_assert_true (trends_period_has_day (&extent, day));
  dates = trends_plan_dup_governance_dates (plan, &(TrendsPeriod) { day, day + 1 });
  none = trends_plan_dup_governance_dates (plan, &(TrendsPeriod) { day + 1, day + 9 });
  g_assert_cmpuint (dates->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0);

  g_assert_true (trends_plan_set_integer (
    plan, dates->pdata[0], TRENDS_GOVERNANCE_DATE_DATE, TRENDS_UNSET, NULL));
  undated = trends_plan_dup_undated_governance_dates (plan);
  g_assert_true (g_ptr_array_find (undated, dates->pdata[0], NULL));
  extent = trends_roadmap_layout_get_extent (layout);
  g_assert_false (trends_period_has_day (&extent, day));
}

/* As few rows as there are things at one place at most */
static void
test_rows (void)
{
  for (guint round = 0; round < 50; round++)
    {
      guint n = (guint) g_test_rand_int_range (1, 200);
      g_autoptr (TrendsRoadmapRows) rows = trends_roadmap_rows_new (n);
      g_autofree double *ends = g_new (double, n);
      double start = 0;
      guint most = 0;

      for (guint i = 0; i < n; i++)
        {
          guint there = 1;

          start += g_test_rand_double_range (0, 3);
          ends[i] = start + g_test_rand_double_range (0.5, 20);
          for (guint j = 0; j < i; j++)
            there += ends[j] > start;
          most = MAX (most, there);
          trends_roadmap_rows_place (rows, start, ends[i]);
        }
      g_assert_cmpuint (trends_roadmap_rows_count (rows), ==, most);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roadmap-layout/rows", test_rows);
  for (guint i = 0; i < TRENDS_N_ROADMAP_GROUPINGS; i++)
    {
      g_autofree char *path = g_strconcat ("/roadmap-layout/follows/",
                                           trends_roadmap_grouping_get_nick (i), NULL);

      g_assert_cmpuint (trends_roadmap_grouping_find (trends_roadmap_grouping_get_nick (i)), ==, i);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_follows);
    }
  g_test_add_func ("/roadmap-layout/other-scales", test_other_scales);
  g_test_add_func ("/roadmap-layout/open-ends", test_open_ends);
  g_test_add_func ("/roadmap-layout/text-outside", test_text_outside);
  g_test_add_func ("/roadmap-layout/long-text", test_long_text);
  g_test_add_func ("/roadmap-layout/empty-lanes", test_empty_lanes);
  g_test_add_func ("/roadmap-layout/folding", test_folding);
  g_test_add_func ("/roadmap-layout/milestones", test_milestones);
  g_test_add_func ("/roadmap-layout/links", test_links);
  g_test_add_func ("/roadmap-layout/governance-dates", test_governance_dates);
  return g_test_run ();
}
