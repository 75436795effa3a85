/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-rows.c: a row that stands where its trend isn't seen says which trend that is, and goes on
 * doing so when that is called something else, or it is another one. */

#include "fixture.h"
#include "trends-accessible.h"
#include "trends-filter.h"
#include "trends-initiative-row.h"
#include "trends-plan-verbs.h"

static void
check_trend (GtkWidget  *row,
             const char *trend)
{
  g_autofree char *words = g_strdup_printf (", trend: %s", trend);
  g_autofree char *problem = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "\x7f");

  g_assert_nonnull (problem);
  g_test_message ("%s", problem);
  g_assert_nonnull (strstr (problem, words));
}

static void
test_trend (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (TrendsFilter) filter = trends_filter_new ();
  GtkWidget *row = g_object_ref_sink (trends_initiative_row_new (fixture->initiative, filter));

  trends_initiative_row_show_trend (TRENDS_INITIATIVE_ROW (row));
  trends_initiative_row_leave_out (TRENDS_INITIATIVE_ROW (row), TRENDS_ROADMAP_BY_STATUS);
  check_trend (row, "AI application");
  g_assert_true (trends_plan_set_text (fixture->plan, fixture->trend, TRENDS_TREND_TITLE,
                                       "Artificial intelligence", TRENDS_SET_ONCE, NULL));
  check_trend (row, "Artificial intelligence");
  g_assert_true (trends_plan_move_initiative (fixture->plan, fixture->initiative,
                                              fixture->other_trend, 0, NULL));
  check_trend (row, "Harnessing data");
  g_assert_true (trends_plan_set_text (fixture->plan, fixture->other_trend, TRENDS_TREND_TITLE,
                                       "Data", TRENDS_SET_ONCE, NULL));
  check_trend (row, "Data");
  g_object_unref (row);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();

  g_test_add ("/rows/trend", Fixture, NULL, fixture_set_up, test_trend, fixture_tear_down);
  return g_test_run ();
}
