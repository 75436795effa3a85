/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-bars.c: what a bar of the roadmap says has its room, also how far it has slipped, and a
 * title begins where it is put, whichever way it runs, and in sight as long as any of it is; two
 * fingers stretch time around themselves; and what has no dates says when it might be. What cards
 * say of a reason is said to be that of the confidence, and where a budget ends is read to the end.
 */

#include "fixture.h"

#include <math.h>

#include "trends-colour.h"
#include "trends-date-mark.h"
#include "trends-horizon-card.h"
#include "trends-matrix.h"
#include "trends-plan-verbs.h"
#include "trends-priorities.h"
#include "trends-ranking-row.h"
#include "trends-roadmap-chart.h"
#include "trends-roadmap-look.h"
#include "trends-roadmap.h"
#include "trends-time-bar-private.h"

#define DAY 20600
#define PARTS 200 /* of a pinch that takes its time */

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
  double plain, later, excess;

  set_days (fixture, DAY, DAY + 7);
  frozen = freeze (fixture);
  plain = trends_roadmap_look_measure (fixture->initiative, &excess, look);
  g_assert_true (trends_roadmap_look_compare (look, frozen));
  g_assert_false (trends_roadmap_look_compare (look, frozen));
  g_assert_cmpfloat (trends_roadmap_look_measure (fixture->initiative, &excess, look), ==, plain);

  set_days (fixture, DAY + 20, DAY + 27);
  later = trends_roadmap_look_measure (fixture->initiative, &excess, look);
  g_assert_cmpfloat (
    later, >=,
    plain + trends_roadmap_look_measure_text (look, "slipped by 20 days", FALSE));
  g_assert_true (trends_roadmap_look_compare (look, NULL));
  g_assert_cmpfloat (trends_roadmap_look_measure (fixture->initiative, &excess, look), ==, plain);
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

/* Within half a pixel, however many parts there were: lines stand on whole ones. */
static void
assert_stays (TrendsRoadmapChart *chart,
              double              x,
              double              day)
{
  double pixel = 1 / trends_roadmap_chart_get_scale (chart)->per_day;

  g_assert_cmpfloat_with_epsilon (trends_roadmap_chart_get_day_at (chart, x), day, 0.51 * pixel);
}

/* In as many parts as a pinch has: the day between the fingers stays there, a day gets as much longer as
 * they go apart, and all is as before when they come back; also where the fingers move together as well.
 * So it is with the wheel, which goes from what is shown. */
static void
check_pinch (TrendsRoadmapChart *chart,
             double              x)
{
  double day = trends_roadmap_chart_get_day_at (chart, x);
  double length = trends_roadmap_chart_get_scale (chart)->per_day;

  for (guint i = 1; i <= PARTS; i++)
    {
      trends_roadmap_chart_stretch (chart, 1.003, x);
      g_assert_cmpfloat_with_epsilon (trends_roadmap_chart_get_scale (chart)->per_day,
                                      length * pow (1.003, i), 0.001);
      assert_stays (chart, x, day);
    }
  for (guint i = 1; i <= PARTS; i++)
    trends_roadmap_chart_stretch (chart, 1 / 1.003, x);
  g_assert_cmpfloat_with_epsilon (trends_roadmap_chart_get_scale (chart)->per_day, length, 0.001);
  assert_stays (chart, x, day);

  trends_roadmap_chart_hold (chart, x);
  for (guint i = 1; i <= PARTS; i++)
    {
      trends_roadmap_chart_stretch_held (chart, 1 + i * 0.004, x + i * 0.3);
      assert_stays (chart, x + i * 0.3, day);
    }
  trends_roadmap_chart_stretch_held (chart, 1, x);
  g_assert_cmpfloat_with_epsilon (trends_roadmap_chart_get_scale (chart)->per_day, length, 0.001);
  assert_stays (chart, x, day);
}

/* There are no fingers on this display, nor does a gesture begin without: how far they are apart is said
 * in its name, and what is between them is the middle. */
static void
check_gesture (TrendsRoadmapChart *chart)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (chart));
  const GdkRectangle ground = trends_roadmap_chart_get_ground (chart);
  double middle = ground.x + ground.width / 2.0;
  double day = trends_roadmap_chart_get_day_at (chart, middle);
  double length = trends_roadmap_chart_get_scale (chart)->per_day;
  guint n_found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_GESTURE_ZOOM (controller))
        continue;
      n_found++;
      trends_roadmap_chart_hold (chart, -1);
      g_signal_emit_by_name (controller, "scale-changed", 1.2);
      g_signal_emit_by_name (controller, "scale-changed", 1.5);
      g_assert_cmpfloat_with_epsilon (trends_roadmap_chart_get_scale (chart)->per_day, length * 1.5,
                                      0.001);
      assert_stays (chart, middle, day);
      g_signal_emit_by_name (controller, "scale-changed", 0.0); /* which is no scale at all */
      g_signal_emit_by_name (controller, "scale-changed", 1.0);
      g_assert_cmpfloat_with_epsilon (trends_roadmap_chart_get_scale (chart)->per_day, length, 0.001);
      assert_stays (chart, middle, day);
    }
  g_assert_cmpuint (n_found, ==, 1);
}

/* Has a day at the left of what is seen. */
static void
scroll_to (Fixture            *fixture,
           TrendsRoadmapChart *chart,
           double              day)
{
  const TrendsTimeScale *scale = trends_roadmap_chart_get_scale (chart);
  g_autoptr (GtkAdjustment) adjustment = NULL;

  g_object_get (chart, "hadjustment", &adjustment, NULL);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                          + (day - scale->origin) * scale->per_day);
  g_assert_cmpfloat_with_epsilon (scale->origin, day, 1 / scale->per_day);
}

static void
check_pinches (Fixture       *fixture,
               TrendsSession *session)
{
  GtkWidget *view = trends_roadmap_new (session);
  TrendsRoadmapChart *chart;
  GdkRectangle ground;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 500);
  gtk_window_set_child (GTK_WINDOW (fixture->window), view);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture_wait_for_frames (fixture->window);

  chart = fixture_find (view, TRENDS_TYPE_ROADMAP_CHART);
  scroll_to (fixture, chart, DAY);
  ground = trends_roadmap_chart_get_ground (chart);
  g_assert_cmpint (ground.width, >, 0);
  for (double share = 0; share <= 1; share += 0.25)
    check_pinch (chart, ground.x + share * ground.width);
  check_gesture (chart);

  fixture_let_go (fixture, view);
}

static void
test_pinch (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  /* On any day there is something to scroll to on both sides: at an end no day can be kept where it is. */
  set_days (fixture, DAY - 2000, DAY - 1910);
  trends_plan_set_period (fixture->plan, fixture->other_initiative, DAY + 2000, DAY + 2090, &error);
  g_assert_no_error (error);
  fixture_in_session (fixture, check_pinches);
}

/* From where a bar begins to where nearly nothing of it is left */
static void
check_sliding (Fixture            *fixture,
               TrendsRoadmapChart *chart)
{
  TrendsTimeBar *bar = trends_roadmap_chart_find_bar (chart, fixture->initiative);
  double per_day = trends_roadmap_chart_get_scale (chart)->per_day;
  double end;

  g_assert_nonnull (bar);
  end = bar->is_outside ? bar->text + bar->text_width : bar->fill + bar->fill_width;
  for (double cut = 0; cut < end - 24; cut += 7)
    {
      scroll_to (fixture, chart, (double) bar->first + cut / per_day);
      g_assert_true (trends_roadmap_chart_find_bar (chart, fixture->initiative) == bar);
      g_assert_cmpfloat (bar->text, >=, cut - 1);
      g_assert_cmpfloat (bar->text + bar->text_width, <=, end + 1);
      g_assert_cmpfloat (bar->text_width, >=, 0);
      if (!bar->is_open_end)
        g_assert_cmpfloat (bar->text_width, >, 1);
    }
}

static void
check_titles (Fixture       *fixture,
              TrendsSession *session)
{
  const TrendsDays days[] = { { DAY, DAY + 400 }, { DAY, DAY + 10 }, { DAY, TRENDS_UNSET },
                              { TRENDS_UNSET, DAY } };
  GtkWidget *view = trends_roadmap_new (session);
  TrendsRoadmapChart *chart;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 500);
  gtk_window_set_child (GTK_WINDOW (fixture->window), view);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture_wait_for_frames (fixture->window);
  chart = fixture_find (view, TRENDS_TYPE_ROADMAP_CHART);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      set_days (fixture, TRENDS_UNSET, TRENDS_UNSET);
      set_days (fixture, days[i].start, days[i].end);
      scroll_to (fixture, chart, DAY - 120);
      fixture_wait_for_frames (fixture->window);
      check_sliding (fixture, chart);
    }
  fixture_let_go (fixture, view);
}

static void
test_titles (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  trends_plan_set_text (fixture->plan, fixture->initiative, TRENDS_INITIATIVE_TITLE,
                        "A title as long as those that people write", TRENDS_SET_ONCE, &error);
  g_assert_no_error (error);
  /* So that there is something to scroll to */
  trends_plan_set_period (fixture->plan, fixture->other_initiative, DAY + 2000, DAY + 2090, &error);
  g_assert_no_error (error);
  fixture_in_session (fixture, check_titles);
}

/* One that is seen, and has that style: in the ruler, and below the row of the ticks */
static gboolean
has_label_below (GtkWidget  *widget,
                 const char *css_class,
                 const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && gtk_widget_has_css_class (widget, css_class)
      && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    {
      graphene_rect_t bounds;

      g_assert_true (gtk_widget_compute_bounds (widget, gtk_widget_get_parent (widget), &bounds));
      return bounds.origin.y > 0 && bounds.size.width > 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label_below (child, css_class, text))
      return TRUE;
  return FALSE;
}

static void
add_date (Fixture    *fixture,
          const char *title,
          gint64      day)
{
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_GOVERNANCE_DATE, NULL);
  g_autoptr (GError) error = NULL;

  trends_record_set (record, TRENDS_GOVERNANCE_DATE_TITLE, trends_value_text (title));
  trends_record_set (record, TRENDS_GOVERNANCE_DATE_DATE, trends_value_integer (day));
  trends_plan_add (fixture->plan, record, &error);
  g_assert_no_error (error);
}

static guint
count_cut (GPtrArray *marks)
{
  guint n = 0;

  for (guint i = 0; i < marks->len; i++)
    n += gtk_widget_get_visible (marks->pdata[i])
         && trends_date_mark_get_date (marks->pdata[i]) != NULL
         && trends_date_mark_is_cut (marks->pdata[i]);

  return n;
}

/* Four near each other are read, in whatever order they came into the plan; and with more than there are
 * rows for, the one that has the focus is, as soon as it has it. */
static void
check_dates (Fixture       *fixture,
             TrendsSession *session)
{
  GtkWidget *view = trends_roadmap_new (session);
  g_autoptr (GPtrArray) marks = g_ptr_array_new ();
  TrendsRoadmapChart *chart;
  int heights[2];

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 800);
  gtk_window_set_child (GTK_WINDOW (fixture->window), view);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture_wait_for_frames (fixture->window);
  chart = fixture_find (view, TRENDS_TYPE_ROADMAP_CHART);
  heights[0] = trends_roadmap_chart_get_ground (chart).y;
  add_date (fixture, "Audit and standards", DAY + 24);
  add_date (fixture, "Cabinet decision", DAY);
  add_date (fixture, "Full council: budget", DAY + 36);
  add_date (fixture, "Scrutiny committee", DAY + 12);
  scroll_to (fixture, chart, DAY - 60);
  fixture_wait_for_frames (fixture->window);
  fixture_collect (view, TRENDS_TYPE_DATE_MARK, marks);
  g_assert_cmpuint (marks->len, ==, 4);
  g_assert_cmpuint (count_cut (marks), ==, 0);
  heights[1] = trends_roadmap_chart_get_ground (chart).y;
  g_assert_cmpint (heights[1], >, heights[0]);
  /* Nothing jumps as time is scrolled. */
  scroll_to (fixture, chart, DAY + 400);
  g_assert_cmpint (trends_roadmap_chart_get_ground (chart).y, ==, heights[1]);
  scroll_to (fixture, chart, DAY - 60);

  for (guint i = 0; i < 8; i++)
    add_date (fixture, "One more meeting", DAY + 2 + i);
  g_ptr_array_set_size (marks, 0);
  fixture_collect (view, TRENDS_TYPE_DATE_MARK, marks);
  g_assert_cmpuint (count_cut (marks), >, 0);
  for (guint i = 0; i < marks->len; i++)
    {
      const char *title = trends_entity_get_name (trends_date_mark_get_date (marks->pdata[i]));

      gtk_widget_grab_focus (marks->pdata[i]);
      fixture_wait_for_frames (fixture->window);
      if (trends_date_mark_is_cut (marks->pdata[i]))
        g_assert_true (has_label_below (view, "date-name", title));
    }
  fixture_let_go (fixture, view);
}

static void
test_dates (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  set_days (fixture, DAY, DAY + 90);
  trends_plan_set_period (fixture->plan, fixture->other_initiative, DAY + 2000, DAY + 2090, &error);
  g_assert_no_error (error);
  fixture_in_session (fixture, check_dates);
}

/* As screen readers come to them */
static void
assert_order (GtkWidget    *view,
              TrendsEntity *first,
              TrendsEntity *last)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  fixture_collect (view, TRENDS_TYPE_TIME_BAR, found);
  for (guint i = 0; i < found->len; i++)
    if (gtk_widget_get_visible (found->pdata[i]))
      g_ptr_array_add (shown, trends_time_bar_get_initiative (found->pdata[i]));
  g_assert_cmpuint (shown->len, ==, 2);
  g_assert_true (shown->pdata[0] == first);
  g_assert_true (shown->pdata[1] == last);
}

/* Along time, whatever was there before, and whichever has the focus */
static void
check_order (Fixture       *fixture,
             TrendsSession *session)
{
  GtkWidget *view = trends_roadmap_new (session);
  TrendsRoadmapChart *chart;
  g_autoptr (GError) error = NULL;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 800);
  gtk_window_set_child (GTK_WINDOW (fixture->window), view);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture_wait_for_frames (fixture->window);
  chart = fixture_find (view, TRENDS_TYPE_ROADMAP_CHART);
  scroll_to (fixture, chart, DAY - 60);
  for (guint i = 0; i < 4; i++)
    {
      gboolean is_first = i % 2 == 0;
      TrendsTimeBar *bar;

      trends_plan_set_period (fixture->plan, fixture->initiative, DAY + (is_first ? 0 : 100),
                              TRENDS_UNSET, &error);
      g_assert_no_error (error);
      bar = trends_roadmap_chart_find_bar (chart, fixture->initiative);
      if (i > 1)
        g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (bar)));
      assert_order (view, is_first ? fixture->initiative : fixture->other_initiative,
                    is_first ? fixture->other_initiative : fixture->initiative);
      g_assert_true (i < 2 || gtk_widget_has_focus (GTK_WIDGET (bar)));
    }
  fixture_let_go (fixture, view);
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  set_days (fixture, DAY, TRENDS_UNSET);
  trends_plan_set_ref (fixture->plan, fixture->other_initiative, TRENDS_INITIATIVE_TREND,
                       trends_entity_get_ref (fixture->initiative, TRENDS_INITIATIVE_TREND), &error);
  g_assert_no_error (error);
  trends_plan_set_period (fixture->plan, fixture->other_initiative, DAY + 50, TRENDS_UNSET, &error);
  g_assert_no_error (error);
  fixture_in_session (fixture, check_order);
}

/* All that is to be read of the plan is seen with the whole of it, and can be scrolled to else. */
static void
check_whole (Fixture       *fixture,
             TrendsSession *session)
{
  GtkWidget *view = trends_roadmap_new (session);
  TrendsRoadmapChart *chart;
  TrendsTimeBar *bar;
  g_autoptr (GtkAdjustment) adjustment = NULL;
  graphene_rect_t bounds;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), view);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture_wait_for_frames (fixture->window);
  chart = fixture_find (view, TRENDS_TYPE_ROADMAP_CHART);
  for (guint i = 0; i < 2; i++)
    {
      if (i == 0)
        trends_roadmap_chart_show_all (chart);
      else
        trends_roadmap_chart_set_unit (chart, TRENDS_TIME_QUARTERS);
      g_object_get (chart, "hadjustment", &adjustment, NULL);
      if (i == 1)
        gtk_adjustment_set_value (adjustment, G_MAXINT);
      g_clear_object (&adjustment);
      fixture_wait_for_frames (fixture->window);
      bar = trends_roadmap_chart_find_bar (chart, fixture->other_initiative);
      g_assert_nonnull (bar);
      g_assert_true (bar->is_outside);
      g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (bar),
                                                gtk_widget_get_parent (GTK_WIDGET (bar)), &bounds));
      g_assert_cmpfloat (bounds.origin.x + bar->text + bar->text_width, <=,
                         trends_roadmap_chart_get_ground (chart).width + 1);
      g_assert_true (i == 1
                     || trends_roadmap_chart_find_bar (chart, fixture->initiative) != NULL);
    }
  fixture_let_go (fixture, view);
}

static void
test_whole (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  GDate date;
  gint64 today; /* which is always part of what is shown */

  g_date_set_time_t (&date, time (NULL));
  today = (gint64) g_date_get_julian (&date);
  set_days (fixture, today, today + 5);
  trends_plan_set_text (fixture->plan, fixture->other_initiative, TRENDS_INITIATIVE_TITLE,
                        "The last of all, with a title to be read", TRENDS_SET_ONCE, &error);
  g_assert_no_error (error);
  trends_plan_set_period (fixture->plan, fixture->other_initiative, today + 2500, today + 2510,
                          &error);
  g_assert_no_error (error);
  fixture_in_session (fixture, check_whole);
}

/* Every colour in a picture, the lowest first */
static void
collect_colours (GskRenderNode *node,
                 GPtrArray     *found)
{
  const GskRenderNodeType type = gsk_render_node_get_node_type (node);

  if (type == GSK_COLOR_NODE)
    g_ptr_array_add (found, node);
  else if (type == GSK_TRANSFORM_NODE)
    collect_colours (gsk_transform_node_get_child (node), found);
  else if (type == GSK_CONTAINER_NODE)
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      collect_colours (gsk_container_node_get_child (node, i), found);
  else
    g_assert_not_reached ();
}

static TrendsColour
get_colour (GskRenderNode *node)
{
  const GdkRGBA *colour = gsk_color_node_get_color (node);

  g_assert_cmpfloat (colour->alpha, ==, 1);
  return (TrendsColour) { colour->red, colour->green, colour->blue };
}

/* Large enough to be seen, and as far from the ground as text is, with a rim that sets it off from a bar
 * of any colour, in each style. */
static void
check_mark (GtkWidget *mark,
            gboolean   is_done)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GPtrArray) colours = g_ptr_array_new ();
  g_autoptr (GskRenderNode) node = NULL;
  TrendsColour rim, ink;
  graphene_rect_t bounds;

  trends_milestone_mark_set_look (TRENDS_MILESTONE_MARK (mark), 10);
  GTK_WIDGET_GET_CLASS (mark)->snapshot (mark, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  collect_colours (node, colours);
  g_assert_cmpuint (colours->len, ==, is_done ? 2 : 3);
  rim = get_colour (colours->pdata[0]);
  ink = get_colour (colours->pdata[1]);
  g_assert_cmpfloat (trends_colour_contrast (&rim, &ink), >, 7);
  gsk_render_node_get_bounds (colours->pdata[1], &bounds);
  g_assert_cmpfloat (bounds.size.width, ==, 10);
}

static void
test_marks (Fixture       *fixture,
            gconstpointer  data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_MILESTONE, NULL);
      g_autoptr (GError) error = NULL;
      GtkWidget *mark;

      trends_record_set (record, TRENDS_MILESTONE_INITIATIVE,
                         trends_value_text (trends_entity_get_id (fixture->initiative)));
      trends_record_set (record, TRENDS_MILESTONE_TITLE, trends_value_text ("Go live"));
      trends_record_set (record, TRENDS_MILESTONE_DATE, trends_value_integer (DAY));
      trends_record_set (record, TRENDS_MILESTONE_DONE, trends_value_integer (i % 2));
      mark = g_object_ref_sink (
        trends_milestone_mark_new (trends_plan_add (fixture->plan, record, &error)));
      g_assert_no_error (error);
      adw_style_manager_set_color_scheme (manager, i < 2 ? ADW_COLOR_SCHEME_FORCE_LIGHT
                                                         : ADW_COLOR_SCHEME_FORCE_DARK);
      check_mark (mark, i % 2 == 1);
      g_object_unref (mark);
    }
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
}

static int
measure_card (GtkWidget *card,
              int        width)
{
  int height;

  gtk_widget_measure (card, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

/* Where it is too narrow for its words, as with large text, it is higher: for the priority below the
 * status, and for dates in more lines. */
static void
test_cards (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *card = trends_horizon_card_new (FALSE);
  g_autoptr (GError) error = NULL;
  int without, with_dates;

  gtk_window_set_child (GTK_WINDOW (fixture->window), card);
  set_days (fixture, TRENDS_UNSET, TRENDS_UNSET);
  trends_plan_set_integer (fixture->plan, fixture->initiative, TRENDS_INITIATIVE_PRIORITY,
                           TRENDS_PRIORITY_UNSET, &error);
  g_assert_no_error (error);
  trends_horizon_card_show (TRENDS_HORIZON_CARD (card), fixture->initiative, FALSE, NULL);
  g_assert_cmpint (gtk_widget_get_request_mode (card), ==, GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH);
  without = measure_card (card, 1000);
  g_assert_cmpint (measure_card (card, 130), ==, without);

  set_days (fixture, DAY, DAY + 400);
  trends_horizon_card_show (TRENDS_HORIZON_CARD (card), fixture->initiative, FALSE, NULL);
  g_assert_cmpint (measure_card (card, 1000), ==, without);
  with_dates = measure_card (card, 130);
  g_assert_cmpint (with_dates, >, without);

  trends_plan_set_integer (fixture->plan, fixture->initiative, TRENDS_INITIATIVE_PRIORITY,
                           TRENDS_PRIORITY_CRITICAL, &error);
  g_assert_no_error (error);
  trends_horizon_card_show (TRENDS_HORIZON_CARD (card), fixture->initiative, FALSE, NULL);
  g_assert_cmpint (measure_card (card, 1000), ==, without);
  g_assert_cmpint (measure_card (card, 130), >, with_dates);
}

static gboolean
has_label (GtkWidget  *widget,
           const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;
  return FALSE;
}

/* What waits for dates says as much as is known of when it is. */
static void
check_tray (Fixture       *fixture,
            TrendsSession *session)
{
  GtkWidget *view = trends_roadmap_new (session);
  g_autoptr (GError) error = NULL;
  g_autofree char *expected
    = g_strdup_printf ("%s · %s", trends_entity_get_name (fixture->initiative),
                       trends_choices_get_label (&trends_horizon_choices, TRENDS_HORIZON_LATER));

  gtk_window_set_child (GTK_WINDOW (fixture->window), view);
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (!has_label (view, trends_entity_get_name (fixture->initiative)))
    g_main_context_iteration (NULL, TRUE);
  trends_plan_set_integer (fixture->plan, fixture->initiative, TRENDS_INITIATIVE_HORIZON,
                           TRENDS_HORIZON_LATER, &error);
  g_assert_no_error (error);
  while (!has_label (view, expected))
    g_main_context_iteration (NULL, TRUE);

  fixture_let_go (fixture, view);
}

static void
test_tray (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_in_session (fixture, check_tray);
}

/* Why something is sure to be delivered is no reason for leaving it. */
static void
test_reason (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *none = trends_horizon_card_dup_reason (fixture->initiative);
  g_autofree char *green = NULL, *plain = NULL;

  g_assert_cmpstr (none, ==, "No reason yet");
  trends_plan_set_text (fixture->plan, fixture->initiative, TRENDS_INITIATIVE_CONFIDENCE_REASON,
                        "Chair appointed", TRENDS_SET_ONCE, NULL);
  plain = trends_horizon_card_dup_reason (fixture->initiative);
  g_assert_cmpstr (plain, ==, "Chair appointed");
  trends_plan_set_integer (fixture->plan, fixture->initiative, TRENDS_INITIATIVE_CONFIDENCE,
                           TRENDS_CONFIDENCE_GREEN, NULL);
  green = trends_horizon_card_dup_reason (fixture->initiative);
  g_assert_cmpstr (green, ==, "Confidence Green: Chair appointed");
}

static GtkWidget *
find_band (GtkWidget *row)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  fixture_collect (row, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_has_css_class (labels->pdata[i], "band"))
      return labels->pdata[i];
  g_assert_not_reached ();
}

/* Rated alike, and there is money for one of the two */
static void
rate_both (Fixture *fixture)
{
  static const guint fields[] = { TRENDS_INITIATIVE_VALUE, TRENDS_INITIATIVE_EFFORT,
                                  TRENDS_INITIATIVE_URGENCY, TRENDS_INITIATIVE_RISK_REDUCTION };
  TrendsEntity *both[] = { fixture->initiative, fixture->other_initiative };

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        trends_plan_set_integer (fixture->plan, both[i], fields[j], 3, NULL);
      trends_plan_set_integer (fixture->plan, both[i], TRENDS_INITIATIVE_CONFIDENCE,
                               TRENDS_CONFIDENCE_GREEN, NULL);
      trends_plan_set_integer (fixture->plan, both[i], TRENDS_INITIATIVE_COST, 100, NULL);
    }
}

static void
check_band (Fixture       *fixture,
            TrendsSession *session)
{
  g_autoptr (TrendsRanking) ranking = trends_ranking_new (fixture->plan, NULL);
  g_autoptr (TrendsBudgetLine) line
    = trends_budget_line_new (ranking, fixture->plan, 150, TRENDS_MONEY_ALL);
  const TrendsRankingRowContext context = { session, ranking, ranking, TRENDS_MONEY_ALL, line };
  GtkWidget *row = trends_ranking_row_new ();
  GtkWidget *band = find_band (row);
  g_autoptr (TrendsRanked) first_below = g_list_model_get_item (G_LIST_MODEL (ranking), 1);
  g_autofree char *name = NULL;

  g_assert_cmpuint (line->above.n, ==, 1);
  gtk_window_set_child (GTK_WINDOW (fixture->window), row);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 300, 200);
  name = trends_ranking_row_show (row, trends_ranked_get_initiative (first_below), &context);
  gtk_widget_show (fixture->window);
  fixture_wait_for_frames (row);
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (band)), "are the same"));
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (band))));
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (band))), >, 1);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
}

/* What stands last in it, that scores are tied there, is what makes a difference. */
static void
test_band (Fixture       *fixture,
           gconstpointer  data)
{
  rate_both (fixture);
  fixture_in_session (fixture, check_band);
}

/* How much of the matrix cells of a value take, from top to bottom at one effort */
static guint
count_pixels_of (TrendsMatrix *matrix,
                 guint         wanted)
{
  guint n = 0, value, effort;

  for (int y = 0; y < gtk_widget_get_height (GTK_WIDGET (matrix)); y++)
    n += trends_matrix_get_cell_at (matrix, gtk_widget_get_width (GTK_WIDGET (matrix)) / 2.0, y,
                                    &value, &effort)
         && value == wanted;
  return n;
}

static void
check_rows (Fixture       *fixture,
            TrendsSession *session)
{
  GtkWidget *view = g_object_new (TRENDS_TYPE_PRIORITIES, "session", session, NULL);
  TrendsMatrix *matrix;
  guint full, empty;

  gtk_window_set_child (GTK_WINDOW (fixture->window), view);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 800);
  gtk_widget_show (fixture->window);
  matrix = fixture_find (view, TRENDS_TYPE_MATRIX);
  fixture_wait_for_frames (view);
  fixture_wait_for_frames (view);
  full = count_pixels_of (matrix, 4);
  empty = count_pixels_of (matrix, 1);
  g_assert_cmpuint (full, >, 2 * empty);
  g_assert_cmpuint (empty, >, 20);

  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  while (view != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* What is full has the room that what is empty doesn't need. */
static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  for (guint i = 0; i < 5; i++)
    {
      TrendsEntity *one
        = trends_plan_add_initiative (fixture->plan, fixture->trend, "Rated", G_MAXUINT, NULL);

      trends_plan_set_integer (fixture->plan, one, TRENDS_INITIATIVE_VALUE, 4, NULL);
      trends_plan_set_integer (fixture->plan, one, TRENDS_INITIATIVE_EFFORT, 2, NULL);
    }
  fixture_in_session (fixture, check_rows);
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
  ADD ("pinch", test_pinch);
  ADD ("titles", test_titles);
  ADD ("dates", test_dates);
  ADD ("order", test_order);
  ADD ("marks", test_marks);
  ADD ("cards", test_cards);
  ADD ("whole", test_whole);
  ADD ("tray", test_tray);
  ADD ("reason", test_reason);
  ADD ("band", test_band);
  ADD ("rows", test_rows);
  return g_test_run ();
}
