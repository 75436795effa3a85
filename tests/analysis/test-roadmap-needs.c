/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-roadmap-needs.c: what waits for what on a roadmap: what starts too early can be moved so
 * that nothing does, what has to do with an initiative is found by every way, and the curves
 * between bars stay within what they say.
 */

#include "trends-months.h"
#include "trends-plan-verbs.h"
#include "trends-random-plan.h"
#include "trends-relations.h"
#include "trends-roadmap-after.h"
#include "trends-roadmap-curve.h"
#include "trends-roadmap-links.h"
#include "trends-roadmap-move.h"

#define N_PLANS       25
#define N_INITIATIVES 40

/* Each may need some of those before it, so that nothing waits for itself. */
static TrendsPlan *
make_plan (GPtrArray *initiatives, gboolean has_needs)
{
  TrendsPlan *plan = trends_plan_new ();
  g_autoptr (TrendsRecord) group = trends_record_new (TRENDS_KIND_GROUP, NULL);
  g_autoptr (TrendsRecord) trend = trends_record_new (TRENDS_KIND_TREND, NULL);
  TrendsEntity *home;

  trends_record_set (group, TRENDS_GROUP_TITLE, trends_value_text ("G"));
  trends_record_set (trend, TRENDS_TREND_TITLE, trends_value_text ("T"));
  trends_record_set (trend, TRENDS_TREND_GROUP, trends_value_text (trends_record_get_id (group)));
  g_assert_nonnull (trends_plan_add (plan, group, NULL));
  home = trends_plan_add (plan, trend, NULL);
  for (guint i = 0; i < N_INITIATIVES; i++)
    {
      g_autofree char *title = g_strdup_printf ("I%u", i);
      TrendsEntity *initiative = trends_plan_add_initiative (plan, home, title, G_MAXUINT, NULL);
      gint64 start = 740000 + g_test_rand_int_range (0, 900);

      trends_plan_set_period (plan,
                              initiative,
                              g_test_rand_int_range (0, 6) > 0 ? start : TRENDS_UNSET,
                              g_test_rand_int_range (0, 6) > 0
                                  ? start + g_test_rand_int_range (0, 300)
                                  : TRENDS_UNSET,
                              NULL);
      if (g_test_rand_int_range (0, 5) == 0)
        trends_plan_set_integer (plan, initiative, TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_DONE,
                                 NULL);
      for (guint j = 0; j < i; j++)
        if (has_needs && g_test_rand_int_range (0, 14) == 0)
          g_assert_nonnull (
              trends_plan_add_dependency (plan, initiative, initiatives->pdata[j], NULL));
      g_ptr_array_add (initiatives, initiative);
    }

  return plan;
}

static guint
count_early (GPtrArray *initiatives)
{
  guint n = 0;

  for (guint i = 0; i < initiatives->len; i++)
    n += trends_initiative_is_early (initiatives->pdata[i]);
  return n;
}

/* What has begun can't start later: it is neither early nor moved, and what it has begun without is
 * said. */
static void
test_begun (void)
{
  const TrendsStatus statuses[] = { TRENDS_STATUS_UNDER_WAY, TRENDS_STATUS_PAUSED };
  g_autoptr (GPtrArray) initiatives = g_ptr_array_new ();
  g_autoptr (TrendsPlan) plan = make_plan (initiatives, TRUE);

  for (guint i = 0; i < initiatives->len; i++)
    {
      TrendsEntity *initiative = initiatives->pdata[i];
      g_autoptr (GPtrArray) early = trends_initiative_dup_early_needs (initiative);
      g_autoptr (GPtrArray) ahead = NULL;
      g_autoptr (TrendsMovesAfter) moves = NULL;

      if (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS) == TRENDS_STATUS_DONE)
        continue;
      g_assert_true (trends_plan_set_integer (plan, initiative, TRENDS_INITIATIVE_STATUS,
                                              statuses[i % 2], NULL));
      ahead = trends_initiative_dup_ahead_needs (initiative);
      g_assert_false (trends_initiative_is_early (initiative));
      g_assert_cmpuint (ahead->len, ==, early->len);
      for (guint j = 0; j < early->len; j++)
        g_assert_true (g_ptr_array_find (ahead, early->pdata[j], NULL));
      moves = trends_plan_dup_moves_after (plan, NULL);
      g_assert_false (g_ptr_array_find (moves->initiatives, initiative, NULL));
    }
  g_assert_cmpuint (count_early (initiatives), ==, 0);
}

/* What is done has ended, whenever it was to, and starts no more. */
static void
test_done (void)
{
  g_autoptr (GPtrArray) initiatives = g_ptr_array_new ();
  g_autoptr (TrendsPlan) plan = make_plan (initiatives, TRUE);

  for (guint i = 0; i < initiatives->len; i++)
    {
      guint n_early = count_early (initiatives);

      trends_plan_set_integer (plan, initiatives->pdata[i], TRENDS_INITIATIVE_STATUS,
                               TRENDS_STATUS_DONE, NULL);
      g_assert_false (trends_initiative_is_early (initiatives->pdata[i]));
      g_assert_cmpuint (count_early (initiatives), <=, n_early);
    }
  g_assert_cmpuint (count_early (initiatives), ==, 0);
}

static gboolean
is_whole_months (const TrendsDays *days)
{
  return trends_day_get_month (days->start - 1) != trends_day_get_month (days->start)
         && trends_day_get_month (days->end + 1) != trends_day_get_month (days->end);
}

/* Where it was and where it is now: as many days or, where these are whole months, again such */
static void
assert_as_long (const TrendsDays *was, TrendsEntity *initiative)
{
  TrendsDays now = trends_days_of (initiative);

  g_assert_true ((now.start == TRENDS_UNSET) == (was->start == TRENDS_UNSET));
  g_assert_true ((now.end == TRENDS_UNSET) == (was->end == TRENDS_UNSET));
  if (now.start == TRENDS_UNSET || now.end == TRENDS_UNSET)
    return;
  if (now.start != was->start && is_whole_months (was))
    g_assert_true (is_whole_months (&now));
  else
    g_assert_cmpint (now.end - now.start, ==, was->end - was->start);
}

/* All at once: nothing is early then, nothing has another length, nothing moved that needn't;
 * and it is one edit. */
static void
test_move_all_after (void)
{
  for (guint i = 0; i < N_PLANS; i++)
    {
      g_autoptr (GPtrArray) initiatives = g_ptr_array_new ();
      g_autoptr (TrendsPlan) plan = make_plan (initiatives, TRUE);
      g_autoptr (TrendsMovesAfter) moves = trends_plan_dup_moves_after (plan, NULL);
      g_autoptr (TrendsMovesAfter) none = NULL;
      guint n_early = count_early (initiatives);
      TrendsDays were[N_INITIATIVES];

      g_assert_cmpuint (moves->initiatives->len, >=, n_early);
      for (guint j = 0; j < initiatives->len; j++)
        were[j] = trends_days_of (initiatives->pdata[j]);
      if (moves->initiatives->len > 0)
        g_assert_true (trends_plan_set_periods (plan,
                                                moves->initiatives,
                                                (gint64 *) (gpointer) moves->starts->data,
                                                (gint64 *) (gpointer) moves->ends->data,
                                                NULL));
      g_assert_cmpuint (count_early (initiatives), ==, 0);
      for (guint j = 0; j < initiatives->len; j++)
        assert_as_long (&were[j], initiatives->pdata[j]);

      none = trends_plan_dup_moves_after (plan, NULL);
      g_assert_cmpuint (none->initiatives->len, ==, 0);
      if (moves->initiatives->len > 0)
        g_assert_true (trends_plan_undo (plan, NULL));
      g_assert_cmpuint (count_early (initiatives), ==, n_early);
    }
}

/* One alone: it isn't early any more, and nothing else has moved. */
static void
test_move_one_after (void)
{
  g_autoptr (GPtrArray) initiatives = g_ptr_array_new ();
  g_autoptr (TrendsPlan) plan = make_plan (initiatives, TRUE);

  for (guint i = 0; i < initiatives->len; i++)
    {
      g_autoptr (GPtrArray) alone = g_ptr_array_new ();
      g_autoptr (TrendsMovesAfter) moves = NULL;
      gboolean is_early = trends_initiative_is_early (initiatives->pdata[i]);

      g_ptr_array_add (alone, initiatives->pdata[i]);
      moves = trends_plan_dup_moves_after (plan, alone);
      g_assert_cmpuint (moves->initiatives->len, ==, is_early ? 1 : 0);
      if (!is_early)
        continue;
      g_assert_true (moves->initiatives->pdata[0] == initiatives->pdata[i]);
      g_assert_true (trends_plan_set_periods (plan,
                                              moves->initiatives,
                                              (gint64 *) (gpointer) moves->starts->data,
                                              (gint64 *) (gpointer) moves->ends->data,
                                              NULL));
      g_assert_false (trends_initiative_is_early (initiatives->pdata[i]));
    }
}

/* What is of kin to one has it of kin the other way round. */
static void
test_kin (void)
{
  g_autoptr (GPtrArray) initiatives = g_ptr_array_new ();
  g_autoptr (TrendsPlan) plan = make_plan (initiatives, TRUE);
  const TrendsKinship other_way[]
      = { 0, TRENDS_FOLLOWER, TRENDS_FOLLOWER_FAR, TRENDS_NEEDED, TRENDS_NEEDED_FAR,
          TRENDS_RELATED };

  for (guint i = 0; i < initiatives->len; i += 5)
    {
      TrendsEntity *one = initiatives->pdata[i];
      TrendsEntity *other = initiatives->pdata[(i + 7) % initiatives->len];

      /* What needs another has to do with it already. */
      if (trends_initiative_find_dependency (one, other) == NULL
          && trends_initiative_find_dependency (other, one) == NULL)
        g_assert_nonnull (trends_plan_relate (plan, one, other, NULL));
    }

  for (guint i = 0; i < initiatives->len; i++)
    {
      g_autoptr (GHashTable) kin = trends_initiative_dup_kin (initiatives->pdata[i]);

      g_assert_false (g_hash_table_contains (kin, initiatives->pdata[i]));
      for (guint j = 0; j < initiatives->len; j++)
        {
          g_autoptr (GHashTable) others = trends_initiative_dup_kin (initiatives->pdata[j]);
          int kinship = GPOINTER_TO_INT (g_hash_table_lookup (kin, initiatives->pdata[j]));
          int reverse = GPOINTER_TO_INT (g_hash_table_lookup (others, initiatives->pdata[i]));

          g_assert_cmpint (reverse, ==, (int) other_way[kinship]);
        }
    }
}

static double
measure (TrendsEntity *initiative,
         double       *excess,
         gpointer      user_data)
{
  return 60;
}

static const TrendsRoadmapMetrics metrics = { measure, NULL, 16, 6, 12, 40 };

/* Those that only relate have a line, too: from the earlier to the later, whichever of the two it was
 * noted at, without a head and in another look; and nothing waits for it. */
static void
test_relations (void)
{
  g_autoptr (GPtrArray) initiatives = g_ptr_array_new ();
  g_autoptr (TrendsPlan) plan = make_plan (initiatives, FALSE);
  g_autoptr (TrendsRoadmapLayout) layout = NULL;
  g_autoptr (GArray) links = NULL;
  TrendsTimeScale scale;
  guint n = 0;

  for (guint i = 0; i + 1 < initiatives->len; i += 2)
    g_assert_nonnull (
      trends_plan_relate (plan, initiatives->pdata[i], initiatives->pdata[i + 1], NULL));
  trends_time_scale_init (&scale, 2461000, TRENDS_TIME_QUARTERS, 1, 4);
  layout = trends_roadmap_layout_new (plan, 2461000, &scale, &metrics);
  links = trends_roadmap_layout_dup_links (layout, plan);
  for (guint i = 0; i < links->len; i++)
    {
      const TrendsRoadmapLink *link = &g_array_index (links, TrendsRoadmapLink, i);
      const TrendsRoadmapLink needs = { .dependency = link->dependency };
      const TrendsPoint from = { 10, 20 }, to = { 90, 70 };
      TrendsLinkLook look, other;
      TrendsCurve curve;
      gint64 first, last;

      n += link->relates;
      g_assert_true (link->relates && !link->is_early && !link->is_ahead);
      g_assert_cmpint (link->needs->days.start, <=, link->bar->days.start);
      trends_roadmap_link_get_ends (link, &first, &last);
      g_assert_cmpint (first, <=, last);
      g_assert_true (first >= link->needs->days.start && first <= link->needs->days.end);
      g_assert_true (last >= link->bar->days.start && last <= link->bar->days.end);
      trends_roadmap_link_get_look (link, &look);
      trends_roadmap_link_get_look (&needs, &other);
      g_assert_true (look.dash > 0 && other.dash <= 0);
      trends_roadmap_link_make_curve (link, &curve, &from, &to, 10, 1);
      g_assert_false (curve.has_head);
      if (curve.over == TRENDS_CURVE_NOTHING)
        g_assert_true (curve.points[3].x == to.x && curve.points[3].y == to.y);
    }
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (count_early (initiatives), ==, 0);
}

static void
put (GPtrArray *initiatives, guint i, gint64 start, gint64 end)
{
  TrendsEntity *initiative = initiatives->pdata[i];

  g_assert_true (trends_plan_set_period (
      trends_entity_get_plan (initiative), initiative, start, end, NULL));
}

/* Where bars stand end to end, what leads from the one to the other goes over them; and where another
 * one ends just before what waits, its head does. */
static void
test_no_room (void)
{
  g_autoptr (GPtrArray) initiatives = g_ptr_array_new ();
  g_autoptr (TrendsPlan) plan = make_plan (initiatives, FALSE);
  g_autoptr (TrendsRoadmapLayout) layout = NULL;
  g_autoptr (GArray) links = NULL;
  TrendsTimeScale scale;
  guint n_arcs = 0, n_heads = 0;

  for (guint i = 4; i < initiatives->len; i++)
    put (initiatives, i, TRENDS_UNSET, TRENDS_UNSET);
  put (initiatives, 0, 2461000, 2461899);
  put (initiatives, 1, 2461900, 2462799);
  put (initiatives, 2, 2461000, 2461500);
  put (initiatives, 3, 2461501, 2462400);
  g_assert_nonnull (
      trends_plan_add_dependency (plan, initiatives->pdata[1], initiatives->pdata[0], NULL));
  g_assert_nonnull (
      trends_plan_add_dependency (plan, initiatives->pdata[3], initiatives->pdata[0], NULL));
  trends_time_scale_init (&scale, 2461000, TRENDS_TIME_QUARTERS, 1, 4);
  layout = trends_roadmap_layout_new (plan, 2461000, &scale, &metrics);
  links = trends_roadmap_layout_dup_links (layout, plan);
  g_assert_cmpuint (links->len, ==, 2);
  for (guint i = 0; i < links->len; i++)
    {
      const TrendsRoadmapLink *link = &g_array_index (links, TrendsRoadmapLink, i);
      gboolean is_row = link->needs->row == link->bar->row;
      const TrendsPoint from = { 100, 20 }, to = { 100, is_row ? 20 : 60 };
      TrendsCurve curve;

      trends_roadmap_link_make_curve (link, &curve, &from, &to, 10, scale.per_day);
      g_assert_true (curve.has_head);
      n_arcs += curve.over == TRENDS_CURVE_ALL;
      n_heads += curve.over == TRENDS_CURVE_HEAD;
      /* It is on the bar that waits, and of that one that ends before it goes on. */
      for (guint j = 0; j < G_N_ELEMENTS (curve.head); j++)
        g_assert_true (curve.head[j].x > to.x && curve.head[j].x < to.x + 10
                       && curve.head[j].y >= to.y - 10 && curve.head[j].y <= to.y + 10);
      if (is_row)
        g_assert_true (curve.points[0].x < from.x && curve.points[1].y > from.y + 10);
      g_assert_true (trends_curve_is_in (&curve, 500, 400));
    }
  g_assert_cmpuint (n_arcs, ==, 1);
  g_assert_cmpuint (n_heads, ==, 1);
}

/* Several need the same by one edit; one that they would wait for in a circle is refused with
 * its names, and changes nothing. */
static void
test_several_need (void)
{
  g_autoptr (GPtrArray) initiatives = g_ptr_array_new ();
  g_autoptr (TrendsPlan) plan = make_plan (initiatives, FALSE);
  g_autoptr (GPtrArray) two = g_ptr_array_new ();
  TrendsEntity *last = initiatives->pdata[N_INITIATIVES - 1];
  g_autofree char *before = trends_plan_dump (plan);
  g_autofree char *after = NULL;
  g_autofree char *refused = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (two, initiatives->pdata[0]);
  g_ptr_array_add (two, initiatives->pdata[1]);
  g_ptr_array_add (two, last);
  g_assert_true (trends_plan_add_dependencies (plan, two, last, &error));
  g_assert_no_error (error);
  g_assert_nonnull (trends_initiative_find_dependency (two->pdata[0], last));
  g_assert_nonnull (trends_initiative_find_dependency (two->pdata[1], last));
  g_assert_null (trends_initiative_find_dependency (last, last));
  after = trends_plan_dump (plan);

  g_ptr_array_set_size (two, 0);
  g_ptr_array_add (two, last);
  g_assert_false (trends_plan_add_dependencies (plan, two, initiatives->pdata[0], &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_CYCLE);
  g_assert_nonnull (g_strstr_len (error->message, -1, "“I39” needs “I0”, which needs “I39”"));
  refused = trends_plan_dump (plan);
  g_assert_cmpstr (refused, ==, after);

  g_assert_true (trends_plan_undo (plan, NULL));
  g_clear_pointer (&after, g_free);
  after = trends_plan_dump (plan);
  g_assert_cmpstr (after, ==, before);
}

static double
cubic (double a, double b, double c, double d, double t)
{
  double s = 1 - t;

  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}

/* From end to start, leaving to the right and coming from the left; and whatever of it is in
 * sight is said to be. */
static void
test_curves (void)
{
  for (guint i = 0; i < 4000; i++)
    {
      TrendsPoint from
          = { g_test_rand_double_range (-900, 900), g_test_rand_double_range (-900, 900) };
      TrendsPoint to
          = { g_test_rand_double_range (-900, 900), g_test_rand_double_range (-900, 900) };
      double size = g_test_rand_double_range (4, 40);
      TrendsCurve curve;

      trends_curve_init (&curve, &from, &to, size);
      g_assert_cmpfloat (curve.points[0].x, ==, from.x);
      g_assert_cmpfloat (curve.points[0].y, ==, from.y);
      g_assert_cmpfloat (curve.head[0].x, ==, to.x);
      g_assert_cmpfloat (curve.head[0].y, ==, to.y);
      g_assert_cmpfloat (curve.points[1].x, >, curve.points[0].x);
      g_assert_cmpfloat (curve.points[2].x, <, curve.points[3].x);
      for (double t = 0; t <= 1; t += 0.125)
        {
          const TrendsPoint *p = curve.points;
          double x = cubic (p[0].x, p[1].x, p[2].x, p[3].x, t);
          double y = cubic (p[0].y, p[1].y, p[2].y, p[3].y, t);

          if (x >= 0 && x <= 500 && y >= 0 && y <= 400)
            g_assert_true (trends_curve_is_in (&curve, 500, 400));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roadmap-needs/done", test_done);
  g_test_add_func ("/roadmap-needs/begun", test_begun);
  g_test_add_func ("/roadmap-needs/move-all-after", test_move_all_after);
  g_test_add_func ("/roadmap-needs/move-one-after", test_move_one_after);
  g_test_add_func ("/roadmap-needs/kin", test_kin);
  g_test_add_func ("/roadmap-needs/relations", test_relations);
  g_test_add_func ("/roadmap-needs/several-need", test_several_need);
  g_test_add_func ("/roadmap-needs/curves", test_curves);
  g_test_add_func ("/roadmap-needs/no-room", test_no_room);

  return g_test_run ();
}
