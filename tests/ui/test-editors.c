/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-editors.c: each editor of the details pane in which something is chosen or listed writes what it
 * should, refuses what it should and follows undo; see also test-entries.c. */

#include "fixture.h"
#include "trends-date-editor.h"
#include "trends-date.h"
#include "trends-dependency-editor.h"
#include "trends-entity-label.h"
#include "trends-entry-editor.h"
#include "trends-milestones-editor.h"
#include "trends-picker.h"
#include "trends-search-entry.h"
#include "trends-trend-links-editor.h"

/* -------------------------------------------------------------- choosing */

static void
test_choice (Fixture       *fixture,
             gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_PRIORITY);
  GtkDropDown *menu = fixture_find (editor, GTK_TYPE_DROP_DOWN);

  gtk_drop_down_set_selected (menu, TRENDS_PRIORITY_HIGH);
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_PRIORITY), ==, TRENDS_PRIORITY_HIGH);
  g_assert_cmpuint (fixture->n_edits, ==, 1);

  trends_plan_set_integer (fixture->plan, trends_plan_get_info (fixture->plan),
                           TRENDS_PLAN_PRIORITY_WORDS, TRENDS_PRIORITY_WORDS_MOSCOW, NULL);
  g_assert_cmpstr (gtk_string_object_get_string (gtk_drop_down_get_selected_item (menu)), ==,
                   "Should");
  g_assert_cmpuint (fixture->n_edits, ==, 2);

  fixture_undo (fixture);
  fixture_undo (fixture);
  g_assert_cmpuint (gtk_drop_down_get_selected (menu), ==, TRENDS_PRIORITY_UNSET);
}

static void
say_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  char **said = user_data;

  g_free (*said);
  *said = g_variant_dup_string (parameter, NULL);
}

/* Two may be called the same, and whoever has it so by mistake is told. */
static void
test_namesake (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("say", G_VARIANT_TYPE_STRING);
  g_autofree char *said = NULL;
  TrendsEntity *owner = trends_plan_add_owner (fixture->plan, "Nia", TRENDS_OWNER_PERSON, NULL);
  TrendsEditor *editor;

  trends_plan_add_owner (fixture->plan, "Asha Merrow", TRENDS_OWNER_PERSON, NULL);
  g_signal_connect (action, "activate", G_CALLBACK (say_cb), &said);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, "details", G_ACTION_GROUP (group));
  editor = fixture_edit (fixture, owner, TRENDS_OWNER_NAME);
  fixture_type (editor, "Nia Rees");
  fixture_press_enter (editor);
  g_assert_null (said);
  fixture_type (editor, "Asha Merrow");
  fixture_press_enter (editor);
  g_assert_cmpstr (said, ==, "Somebody else is called “Asha Merrow”, too");
}

static void
test_horizon (Fixture       *fixture,
              gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_HORIZON);
  GtkDropDown *menu = fixture_find (editor, GTK_TYPE_DROP_DOWN);

  gtk_drop_down_set_selected (menu, TRENDS_HORIZON_LATER);
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_HORIZON), ==, TRENDS_HORIZON_LATER);

  trends_plan_set_integer (fixture->plan, entity, TRENDS_INITIATIVE_START, trends_date_today (),
                           NULL);
  g_assert_false (gtk_widget_is_visible (GTK_WIDGET (menu)));
  fixture_undo (fixture);
  g_assert_true (gtk_widget_is_visible (GTK_WIDGET (menu)));
}

static void
test_score (Fixture       *fixture,
            gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_VALUE);
  GtkWidget *dot;

  /* One of several to choose among, which says that none is chosen */
  dot = fixture_find_nth (editor, GTK_TYPE_TOGGLE_BUTTON, 0);
  gtk_test_accessible_assert_role (dot, GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (dot), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Value: not set. 1 of 5");
  fixture_click (editor, 3);
  dot = fixture_find_nth (editor, GTK_TYPE_TOGGLE_BUTTON, 3);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (dot), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_VALUE), ==, 4);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (dot)));

  fixture_click (editor, 3);
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_VALUE), ==, TRENDS_UNSET);
  fixture_undo (fixture);
  g_assert_true (gtk_toggle_button_get_active (fixture_find_nth (editor, GTK_TYPE_TOGGLE_BUTTON,
                                                                 3)));
}

static void
test_switch (Fixture       *fixture,
             gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_FUNDED);
  GtkSwitch *control = fixture_find (editor, GTK_TYPE_SWITCH);

  gtk_switch_set_active (control, TRUE);
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_FUNDED), ==, 1);
  fixture_undo (fixture);
  g_assert_false (gtk_switch_get_active (control));
  g_assert_cmpuint (fixture->n_edits, ==, 2);
}

/* ------------------------------------------------------------ references */

static void
test_owner (Fixture       *fixture,
            gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_LEAD);
  TrendsEntityLabel *label = fixture_find (editor, TRENDS_TYPE_ENTITY_LABEL);
  TrendsEntity *owner;
  GtkWidget *picker;

  fixture_click (editor, 0);
  picker = fixture_find (editor, TRENDS_TYPE_PICKER);
  fixture_type (picker, "Priya Lal");
  g_signal_emit_by_name (fixture_find (picker, TRENDS_TYPE_SEARCH_ENTRY), "activate");
  owner = trends_entity_get_ref (entity, TRENDS_INITIATIVE_LEAD);
  g_assert_cmpstr (trends_entity_get_name (owner), ==, "Priya Lal");
  g_assert_true (trends_entity_label_get_entity (label) == owner);
  g_assert_cmpuint (fixture->n_edits, ==, 1);

  g_signal_emit_by_name (picker, "cleared");
  g_assert_null (trends_entity_get_ref (entity, TRENDS_INITIATIVE_LEAD));

  fixture_click (editor, 0);
  fixture_type (picker, "priya");
  g_signal_emit_by_name (fixture_find (picker, TRENDS_TYPE_SEARCH_ENTRY), "activate");
  g_assert_true (trends_entity_get_ref (entity, TRENDS_INITIATIVE_LEAD) == owner);

  fixture_undo (fixture);
  g_assert_null (trends_entity_label_get_entity (label));
}

static void
test_owner_fields (Fixture       *fixture,
                   gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor;
  TrendsEntity *owner;
  GtkWidget *popover;

  trends_plan_set_owner_name (fixture->plan, entity, TRENDS_INITIATIVE_LEAD, "Priya Lal", NULL);
  owner = trends_entity_get_ref (entity, TRENDS_INITIATIVE_LEAD);
  editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_LEAD);
  fixture_click (editor, 1);

  popover = fixture_find (editor, GTK_TYPE_POPOVER);
  fixture_type (popover, "Priya Lall");
  g_assert_cmpstr (trends_entity_get_name (owner), ==, "Priya Lall");
  g_assert_cmpuint (fixture_count_widgets (popover, TRENDS_TYPE_EDITOR), >=, 7);
}

static void
test_home_trend (Fixture       *fixture,
                 gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_TREND);
  GListModel *there = trends_trend_get_initiatives (fixture->other_trend);
  TrendsEntityLabel *label;

  fixture_click (editor, 0);
  g_signal_emit_by_name (fixture_find (editor, TRENDS_TYPE_PICKER), "picked",
                         fixture->other_trend);
  g_assert_true (trends_entity_get_ref (entity, TRENDS_INITIATIVE_TREND) == fixture->other_trend);
  g_assert_cmpuint (g_list_model_get_n_items (there), ==, 1);

  fixture_undo (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (there), ==, 0);
  label = fixture_find (editor, TRENDS_TYPE_ENTITY_LABEL);
  g_assert_true (trends_entity_label_get_entity (label) == fixture->trend);
}

static void
test_refs (Fixture       *fixture,
           gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_CONTRIBUTORS);
  g_autoptr (GPtrArray) owners = NULL;

  fixture_click (editor, 0);
  g_signal_emit_by_name (fixture_find (editor, TRENDS_TYPE_PICKER), "created",
                         "Service design team");
  owners = trends_entity_dup_refs (entity, TRENDS_INITIATIVE_CONTRIBUTORS);
  g_assert_cmpuint (owners->len, ==, 1);
  g_assert_cmpuint (fixture->n_edits, ==, 1);
  g_assert_cmpuint (fixture_count_class (editor, "trends-chip"), ==, 1);

  fixture_click (editor, 0);
  g_assert_cmpuint (fixture_count_class (editor, "trends-chip"), ==, 0);
  fixture_undo (fixture);
  g_assert_cmpuint (fixture_count_class (editor, "trends-chip"), ==, 1);
}

static guint
count_relations (Fixture      *fixture,
                 TrendsKind    kind,
                 guint         field,
                 TrendsEntity *entity)
{
  g_autoptr (GPtrArray) found = trends_plan_dup_referring (fixture->plan, kind, field, entity);

  return found->len;
}

static void
test_dependencies (Fixture       *fixture,
                   gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor =
    fixture_show_editor (fixture, trends_dependency_editor_new (TRENDS_DEPENDENCY_INITIATIVE),
                         entity);

  fixture_click (editor, 0);
  g_signal_emit_by_name (fixture_find (editor, TRENDS_TYPE_PICKER), "picked",
                         fixture->other_initiative);
  g_assert_cmpuint (count_relations (fixture, TRENDS_KIND_DEPENDENCY, TRENDS_DEPENDENCY_INITIATIVE,
                                     entity), ==, 1);
  g_assert_cmpuint (fixture_count_class (editor, "trends-list-row"), ==, 1);

  editor =
    fixture_show_editor (fixture, trends_dependency_editor_new (TRENDS_DEPENDENCY_NEEDS), entity);
  fixture_click (editor, 0);
  g_signal_emit_by_name (fixture_find (editor, TRENDS_TYPE_PICKER), "picked",
                         fixture->other_initiative);
  assert_refused (editor);
  g_assert_cmpuint (count_relations (fixture, TRENDS_KIND_DEPENDENCY, TRENDS_DEPENDENCY_NEEDS,
                                     entity), ==, 0);
  g_assert_cmpuint (fixture->n_edits, ==, 1);
}

static void
test_dependency_removal (Fixture       *fixture,
                         gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor;

  trends_plan_add_dependency (fixture->plan, entity, fixture->other_initiative, NULL);
  editor =
    fixture_show_editor (fixture, trends_dependency_editor_new (TRENDS_DEPENDENCY_INITIATIVE),
                         entity);
  fixture_click (editor, 1);
  g_assert_cmpuint (fixture_count_class (editor, "trends-list-row"), ==, 0);
  fixture_undo (fixture);
  g_assert_cmpuint (fixture_count_class (editor, "trends-list-row"), ==, 1);
}

static void
test_trend_links (Fixture       *fixture,
                  gconstpointer  data)
{
  TrendsEditor *editor =
    fixture_show_editor (fixture, trends_trend_links_editor_new (TRENDS_TREND_LINK_FROM),
                         fixture->trend);
  g_autoptr (GPtrArray) links = NULL;

  fixture_click (editor, 0);
  g_signal_emit_by_name (fixture_find (editor, TRENDS_TYPE_PICKER), "picked",
                         fixture->other_trend);
  links = trends_plan_dup_referring (fixture->plan, TRENDS_KIND_TREND_LINK, TRENDS_TREND_LINK_FROM,
                                     fixture->trend);
  g_assert_cmpuint (links->len, ==, 1);

  gtk_text_buffer_set_text (fixture_get_buffer (editor), "Data comes first", -1);
  g_assert_cmpstr (trends_entity_get_text (links->pdata[0], TRENDS_TREND_LINK_REASON), ==,
                   "Data comes first");
  trends_plan_seal (fixture->plan);
  fixture_undo (fixture);
  fixture_undo (fixture);
  g_assert_cmpuint (fixture_count_widgets (editor, GTK_TYPE_TEXT_VIEW), ==, 0);
}

static void
test_milestones (Fixture       *fixture,
                 gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_show_editor (fixture, trends_milestones_editor_new (), entity);
  g_autoptr (GPtrArray) milestones = NULL;

  fixture_type (editor, "Licences signed");
  fixture_press_enter (editor);
  g_assert_cmpuint (fixture_count_widgets (editor, GTK_TYPE_CHECK_BUTTON), ==, 1);
  milestones = trends_plan_dup_referring (fixture->plan, TRENDS_KIND_MILESTONE,
                                          TRENDS_MILESTONE_INITIATIVE, entity);
  g_assert_cmpuint (milestones->len, ==, 1);

  gtk_check_button_set_active (fixture_find (editor, GTK_TYPE_CHECK_BUTTON), TRUE);
  g_assert_cmpint (fixture_number (milestones->pdata[0], TRENDS_MILESTONE_DONE), ==, 1);

  fixture_type (fixture_find (editor, TRENDS_TYPE_DATE_EDITOR), "whenever");
  fixture_press_enter (fixture_find (editor, TRENDS_TYPE_DATE_EDITOR));
  assert_refused (editor);

  fixture_undo (fixture);
  fixture_undo (fixture);
  g_assert_cmpuint (fixture_count_widgets (editor, GTK_TYPE_CHECK_BUTTON), ==, 0);
}

/* ----------------------------------------------------------------- lists */

static void
test_tags (Fixture       *fixture,
           gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_TAGS);
  g_auto (GStrv) tags = NULL;

  fixture_type (editor, "pilot,");
  fixture_type (editor, "  licences ");
  fixture_press_enter (editor);
  fixture_type (editor, "pilot,");
  tags = trends_entity_dup_strings (entity, TRENDS_INITIATIVE_TAGS);
  g_assert_cmpuint (g_strv_length (tags), ==, 2);
  g_assert_cmpstr (tags[0], ==, "licences");

  fixture_click (editor, 0);
  g_assert_cmpuint (fixture_count_widgets (editor, GTK_TYPE_BUTTON), ==, 1);
  fixture_undo (fixture);
  g_assert_cmpuint (fixture_count_widgets (editor, GTK_TYPE_BUTTON), ==, 2);
}

static void
test_exempt (Fixture       *fixture,
             gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_EXEMPT_FIELDS);
  GtkCheckButton *first = fixture_find (editor, GTK_TYPE_CHECK_BUTTON);
  guint field = 0;

  while (!(trends_kind_get_field (TRENDS_KIND_INITIATIVE, field)->flags & TRENDS_FIELD_EXEMPTABLE))
    field++;
  gtk_check_button_set_active (first, TRUE);
  g_assert_true (trends_initiative_is_exempt (entity, field));
  fixture_undo (fixture);
  g_assert_false (gtk_check_button_get_active (first));
}

static void
test_links (Fixture       *fixture,
            gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_LINKS);
  const TrendsValue *value;

  fixture_click (editor, 0);
  gtk_editable_set_text (fixture_find_nth (editor, GTK_TYPE_TEXT, 0), "Business case");
  value = trends_entity_get_value (entity, TRENDS_INITIATIVE_LINKS);
  g_assert_false (trends_value_is_set (value));

  gtk_editable_set_text (fixture_find_nth (editor, GTK_TYPE_TEXT, 1), "https://example.org/case");
  value = trends_entity_get_value (entity, TRENDS_INITIATIVE_LINKS);
  g_assert_cmpuint (g_variant_n_children (trends_value_get_list (value)), ==, 1);

  /* Left alone, what is longer than its place shows its beginning. */
  gtk_widget_grab_focus (fixture_find_nth (editor, GTK_TYPE_ENTRY, 1));
  g_assert_cmpint (gtk_editable_get_position (fixture_find_nth (editor, GTK_TYPE_ENTRY, 1)), >, 0);
  gtk_widget_grab_focus (fixture_find_nth (editor, GTK_TYPE_ENTRY, 0));
  g_assert_cmpint (gtk_editable_get_position (fixture_find_nth (editor, GTK_TYPE_ENTRY, 1)), ==, 0);

  trends_plan_seal (fixture->plan);
  fixture_undo (fixture);
  g_assert_cmpuint (fixture_count_widgets (editor, GTK_TYPE_TEXT), ==, 0);
}

/* --------------------------------------------------------- colour and icon */

static void
test_colour (Fixture       *fixture,
             gconstpointer  data)
{
  TrendsEntity *entity = fixture->trend;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_TREND_COLOUR);
  TrendsEditor *entry;

  fixture_click (editor, 0);
  entry = fixture_find (editor, TRENDS_TYPE_ENTRY_EDITOR);
  fixture_type (entry, "#12");
  fixture_press_enter (entry);
  assert_refused (entry);
  g_assert_cmpstr (trends_entity_get_text (entity, TRENDS_TREND_COLOUR), ==, "#1c71d8");

  fixture_click (editor, 1);
  g_assert_cmpstr (trends_entity_get_text (entity, TRENDS_TREND_COLOUR), !=, "#1c71d8");
  fixture_undo (fixture);
  g_assert_cmpstr (fixture_get_text (entry), ==, "#1c71d8");
}

static void
test_icon (Fixture       *fixture,
           gconstpointer  data)
{
  const char *name = "trends-cyber-protection-symbolic";
  TrendsEditor *editor = fixture_edit (fixture, fixture->trend, TRENDS_TREND_ICON);
  GtkImage *image = fixture_find (editor, GTK_TYPE_IMAGE);

  trends_plan_set_text (fixture->plan, fixture->trend, TRENDS_TREND_ICON, name, TRENDS_SET_ONCE,
                        NULL);
  g_assert_cmpstr (gtk_image_get_icon_name (image), ==, name);
  fixture_undo (fixture);
  g_assert_cmpstr (gtk_image_get_icon_name (image), !=, name);
}

#define ADD(path, func) \
  g_test_add ("/editors/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();

  ADD ("choice", test_choice);
  ADD ("namesake", test_namesake);
  ADD ("horizon", test_horizon);
  ADD ("score", test_score);
  ADD ("switch", test_switch);
  ADD ("owner", test_owner);
  ADD ("owner-fields", test_owner_fields);
  ADD ("home-trend", test_home_trend);
  ADD ("refs", test_refs);
  ADD ("dependencies", test_dependencies);
  ADD ("dependency-removal", test_dependency_removal);
  ADD ("trend-links", test_trend_links);
  ADD ("milestones", test_milestones);
  ADD ("tags", test_tags);
  ADD ("exempt", test_exempt);
  ADD ("links", test_links);
  ADD ("colour", test_colour);
  ADD ("icon", test_icon);
  return g_test_run ();
}
