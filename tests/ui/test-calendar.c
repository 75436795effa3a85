/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-calendar.c: each day of a calendar can be had, by the pointer and by keys. */

#include <stdlib.h>

#include "fixture.h"
#include "trends-date.h"

/* The calendar's answer comes when the loop is idle. It is silent on the number of
 * the day that it shows, which is today's. */
static void
test_calendar (Fixture       *fixture,
               gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_END);
  g_autofree char *today = trends_date_to_iso (trends_date_today ());
  const char *wanted = g_str_has_suffix (today, "-26") ? "2027-03-25" : "2027-03-26";
  g_autoptr (GDateTime) date = g_date_time_new_local (2027, 3, atoi (wanted + 8), 12, 0, 0);

  fixture_click (editor, 0);
  g_assert_cmpuint (fixture->n_edits, ==, 0);
  gtk_calendar_select_day (fixture_find (editor, GTK_TYPE_CALENDAR), date);
  fixture_settle ();
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_END), ==,
                   trends_date_from_iso (wanted));
  g_assert_cmpuint (fixture->n_edits, ==, 1);
}

/* As a pointer does that presses the middle of `day` */
static void
press_day (GtkWidget *calendar,
           GtkWidget *day)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (calendar);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (day, calendar, &bounds));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        g_signal_emit_by_name (controller, "pressed", 1,
                               bounds.origin.x + bounds.size.width / 2.0,
                               bounds.origin.y + bounds.size.height / 2.0);
    }
  fixture_settle ();
}

static GtkWidget *
find_highlighted (GtkWidget *calendar)
{
  for (guint i = 0; i < fixture_count_widgets (calendar, GTK_TYPE_LABEL); i++)
    {
      GtkWidget *label = fixture_find_nth (calendar, GTK_TYPE_LABEL, i);

      if (gtk_widget_has_css_class (label, "day-number") &&
          (gtk_widget_get_state_flags (label) & GTK_STATE_FLAG_SELECTED) != 0)
        return label;
    }

  return NULL;
}

/* The day that is highlighted can be had, too, though the calendar says nothing of it. */
static void
test_calendar_highlighted (Fixture       *fixture,
                           gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_END);
  GtkWidget *calendar, *day;

  fixture_click (editor, 0);
  calendar = fixture_find (editor, GTK_TYPE_CALENDAR);
  fixture_wait_for_frames (calendar);
  day = find_highlighted (calendar);
  g_assert_nonnull (day);
  g_assert_cmpuint (fixture->n_edits, ==, 0);
  press_day (calendar, day);
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_END), ==, trends_date_today ());
  g_assert_cmpuint (fixture->n_edits, ==, 1);
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  const struct
  {
    const char *key;
    const char *day;
  } moves[] = {
    { "Down", "2028-02-07" },      { "Up", "2028-01-31" },
    { "Page_Down", "2028-02-29" }, { "Right", "2028-03-01" },
    { "Left", "2028-02-29" },      { "Home", "2028-02-01" },
    { "End", "2028-02-29" },       { "Page_Up", "2028-01-29" },
  };
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_END);
  GtkWidget *calendar;

  trends_plan_set_integer (fixture->plan, entity, TRENDS_INITIATIVE_END,
                           trends_date_from_iso ("2028-01-31"), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      fixture_click (editor, 0);
      calendar = fixture_find (editor, GTK_TYPE_CALENDAR);
      g_assert_true (fixture_press (calendar, moves[i].key));
      g_assert_cmpuint (fixture->n_edits, ==, i + 1);
      g_assert_true (fixture_press (calendar, i % 2 == 0 ? "Return" : "space"));
      g_assert_cmpuint (fixture->n_edits, ==, i + 2);
      g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_END), ==,
                       trends_date_from_iso (moves[i].day));
    }
}

#define ADD(path, func) \
  g_test_add ("/calendar/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();

  ADD ("day", test_calendar);
  ADD ("highlighted", test_calendar_highlighted);
  ADD ("keys", test_keys);
  return g_test_run ();
}
