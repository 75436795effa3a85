/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-several.c: an editor that is for several things at once: what differs in them stays until
 * somebody has typed something else, and what is typed there already stays as well. */

#include "fixture.h"

static GPtrArray *
list_both (Fixture *fixture)
{
  GPtrArray *both = g_ptr_array_new ();

  g_ptr_array_add (both, fixture->initiative);
  g_ptr_array_add (both, fixture->other_initiative);
  return both;
}

static TrendsEditor *
edit_costs (Fixture *fixture)
{
  g_autoptr (GPtrArray) both = list_both (fixture);
  TrendsEditor *editor;

  trends_plan_set_integer (fixture->plan, fixture->initiative, TRENDS_INITIATIVE_COST, 8600000, NULL);
  trends_plan_set_integer (fixture->plan, fixture->other_initiative, TRENDS_INITIATIVE_COST, 400000,
                           NULL);
  trends_plan_seal (fixture->plan);
  editor = fixture_edit (fixture, fixture->initiative, TRENDS_INITIATIVE_COST);
  trends_editor_set_subjects (editor, both);
  g_assert_true (trends_editor_is_mixed (editor));
  g_assert_cmpstr (fixture_get_text (editor), ==, "");
  return editor;
}

static void
check_costs (Fixture *fixture,
             gint64   cost,
             gint64   other)
{
  g_assert_cmpint (fixture_number (fixture->initiative, TRENDS_INITIATIVE_COST), ==, cost);
  g_assert_cmpint (fixture_number (fixture->other_initiative, TRENDS_INITIATIVE_COST), ==, other);
}

/* What stands for several values isn't one; nor is white space. */
static void
test_blank (Fixture       *fixture,
            gconstpointer  data)
{
  TrendsEditor *editor = edit_costs (fixture);

  fixture_press_enter (editor);
  check_costs (fixture, 8600000, 400000);
  fixture_type (editor, "  ");
  fixture_press_enter (editor);
  assert_accepted (editor);
  check_costs (fixture, 8600000, 400000);
  fixture_type (editor, "12");
  fixture_press_enter (editor);
  check_costs (fixture, 1200, 1200);
}

/* Nothing has one value more than nothing: where all have the same, it can be taken away. */
static void
test_taken_away (Fixture       *fixture,
                 gconstpointer  data)
{
  TrendsEditor *editor = edit_costs (fixture);

  fixture_type (editor, "12");
  fixture_press_enter (editor);
  g_assert_false (trends_editor_is_mixed (editor));
  fixture_type (editor, "");
  fixture_press_enter (editor);
  g_assert_false (trends_value_is_set (trends_entity_get_value (fixture->other_initiative,
                                                                TRENDS_INITIATIVE_COST)));
}

/* What couldn't go into the plan comes back when several are asked for, too. */
static void
test_draft (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) both = list_both (fixture);
  TrendsEditor *editor = fixture_edit (fixture, fixture->initiative, TRENDS_INITIATIVE_COST);

  fixture_type (editor, "lots");
  trends_editor_set_entity (editor, NULL);
  trends_editor_set_entity (editor, fixture->initiative);
  trends_editor_set_subjects (editor, both);
  g_assert_cmpstr (fixture_get_text (editor), ==, "lots");
}

#define ADD(path, func) \
  g_test_add ("/several/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();

  ADD ("blank", test_blank);
  ADD ("taken-away", test_taken_away);
  ADD ("draft", test_draft);
  return g_test_run ();
}
