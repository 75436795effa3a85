/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-details.c: each editor of the details pane writes what it should, refuses
 * what it should and follows undo; and the pane shows every field. */

#include <adwaita.h>
#include <glib/gstdio.h>

#include "trends-date.h"
#include "trends-date-editor.h"
#include "trends-dependency-editor.h"
#include "trends-details-layout.h"
#include "trends-details-pane.h"
#include "trends-details-section.h"
#include "trends-details-summary.h"
#include "trends-editor-factory.h"
#include "trends-entity-label.h"
#include "trends-entry-editor.h"
#include "trends-field-row.h"
#include "trends-milestones-editor.h"
#include "trends-picker.h"
#include "trends-plan-verbs.h"
#include "trends-trend-links-editor.h"

typedef struct
{
  TrendsPlan *plan;
  TrendsEntity *trend;
  TrendsEntity *other_trend;
  TrendsEntity *initiative;
  TrendsEntity *other_initiative;
  GtkWidget *window;
  guint n_edits;
} Fixture;

/* --------------------------------------------------------------- a plan */

static TrendsEntity *
add_trend (Fixture      *fixture,
           TrendsEntity *group,
           const char   *title,
           int           number)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_TREND, id);
  g_autoptr (GError) error = NULL;
  TrendsEntity *trend;

  trends_record_set (record, TRENDS_TREND_GROUP, trends_value_text (trends_entity_get_id (group)));
  trends_record_set (record, TRENDS_TREND_NUMBER, trends_value_integer (number));
  trends_record_set (record, TRENDS_TREND_TITLE, trends_value_text (title));
  trends_record_set (record, TRENDS_TREND_COLOUR, trends_value_text ("#1c71d8"));
  trend = trends_plan_add (fixture->plan, record, &error);
  g_assert_no_error (error);
  return trend;
}

static TrendsEntity *
add_group (Fixture *fixture)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_GROUP, id);
  g_autoptr (GError) error = NULL;
  TrendsEntity *group;

  trends_record_set (record, TRENDS_GROUP_TITLE, trends_value_text ("Technology trends"));
  trends_record_set (record, TRENDS_GROUP_POSITION, trends_value_text ("i"));
  group = trends_plan_add (fixture->plan, record, &error);
  g_assert_no_error (error);
  return group;
}

static void
count_edit_cb (Fixture *fixture)
{
  fixture->n_edits++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  TrendsEntity *info;
  TrendsEntity *group;

  fixture->plan = trends_plan_new ();
  info = trends_plan_get_info (fixture->plan);
  trends_plan_set_text (fixture->plan, info, TRENDS_PLAN_TITLE, "Millbrook", TRENDS_SET_ONCE, NULL);
  group = add_group (fixture);
  fixture->trend = add_trend (fixture, group, "AI application", 1);
  fixture->other_trend = add_trend (fixture, group, "Harnessing data", 2);
  fixture->initiative = trends_plan_add_initiative (fixture->plan, fixture->trend,
                                                    "Copilot pilot", G_MAXUINT, NULL);
  fixture->other_initiative = trends_plan_add_initiative (fixture->plan, fixture->trend,
                                                          "AI use policy", G_MAXUINT, NULL);
  g_signal_connect_swapped (fixture->plan, "edited", G_CALLBACK (count_edit_cb), fixture);

  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
}

static void
settle (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  settle ();
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_assert_finalize_object (fixture->plan);
}

/* -------------------------------------------------------------- helpers */

static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static guint
count_widgets (gpointer widget,
               GType    type)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (widget, type, found);
  return found->len;
}

static guint
count_class (gpointer    widget,
             const char *css_class)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  guint n_found = 0;

  collect (widget, GTK_TYPE_WIDGET, found);
  for (guint i = 0; i < found->len; i++)
    n_found += gtk_widget_has_css_class (found->pdata[i], css_class);

  return n_found;
}

static gpointer
find_nth (gpointer widget,
          GType    type,
          guint    n)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (widget, type, found);
  g_assert_cmpuint (found->len, >, n);
  return g_ptr_array_index (found, n);
}

static gpointer
find (gpointer widget,
      GType    type)
{
  return find_nth (widget, type, 0);
}

static TrendsEditor *
show_editor (Fixture      *fixture,
             GtkWidget    *editor,
             TrendsEntity *entity)
{
  GtkWidget *row = trends_field_row_new ("Field", TRENDS_EDITOR (editor), FALSE);

  trends_editor_set_entity (TRENDS_EDITOR (editor), entity);
  gtk_window_set_child (GTK_WINDOW (fixture->window), row);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle ();
  return TRENDS_EDITOR (editor);
}

static TrendsEditor *
edit (Fixture      *fixture,
      TrendsEntity *entity,
      guint         field)
{
  const TrendsField *info = trends_kind_get_field (trends_entity_get_kind (entity), field);

  return show_editor (fixture, trends_editor_factory_make (info), entity);
}

static const char *
get_text (gpointer editor)
{
  return gtk_editable_get_text (GTK_EDITABLE (find (editor, GTK_TYPE_TEXT)));
}

static void
type (gpointer    editor,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find (editor, GTK_TYPE_TEXT)), text);
}

static void
press_enter (gpointer editor)
{
  g_signal_emit_by_name (find (editor, GTK_TYPE_TEXT), "activate");
}

static void
click (gpointer editor,
       guint    n)
{
  g_signal_emit_by_name (find_nth (editor, GTK_TYPE_BUTTON, n), "clicked");
  settle ();
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  trends_plan_undo (fixture->plan, &error);
  g_assert_no_error (error);
}

#define assert_refused(editor) g_assert_nonnull (trends_editor_get_error (editor))
#define assert_accepted(editor) g_assert_null (trends_editor_get_error (editor))

static gint64
number (TrendsEntity *entity,
        guint         field)
{
  return trends_entity_get_integer (entity, field);
}

/* ----------------------------------------------------------- the layout */

static void
check_layout (TrendsKind kind)
{
  const TrendsKindInfo *info = trends_kind_get_info (kind);
  g_autofree guint *n_seen = g_new0 (guint, info->n_fields);
  const TrendsDetailsGroup *groups;
  guint n_groups;

  groups = trends_details_layout_get_groups (kind, &n_groups);
  for (guint i = 0; i < n_groups; i++)
    for (const TrendsDetailsItem *item = groups[i].items; item->type != TRENDS_DETAILS_END; item++)
      if (item->type == TRENDS_DETAILS_FIELD)
        n_seen[item->field]++;

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_test_message ("%s.%s", info->nick, info->fields[i].key);
      if (info->fields[i].flags & TRENDS_FIELD_INTERNAL)
        g_assert_cmpuint (n_seen[i], <=, 1);
      else
        g_assert_cmpuint (n_seen[i], ==, 1);
    }
}

static void
test_layout (void)
{
  check_layout (TRENDS_KIND_TREND);
  check_layout (TRENDS_KIND_INITIATIVE);
}

static const TrendsDetailsGroup *
find_group (TrendsKind kind,
            guint      field)
{
  const TrendsDetailsGroup *groups;
  guint n_groups;

  groups = trends_details_layout_get_groups (kind, &n_groups);
  for (guint i = 0; i < n_groups; i++)
    for (const TrendsDetailsItem *item = groups[i].items; item->type != TRENDS_DETAILS_END; item++)
      if (item->type == TRENDS_DETAILS_FIELD && item->field == field)
        return &groups[i];

  g_assert_not_reached ();
}

static void
test_summary (Fixture       *fixture,
              gconstpointer  data)
{
  const TrendsDetailsGroup *money = find_group (TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_COST);
  g_autofree char *nothing = trends_details_summary_make (fixture->initiative, money);
  g_autofree char *something = NULL;

  g_assert_cmpstr (nothing, ==, "");

  trends_plan_set_integer (fixture->plan, fixture->initiative, TRENDS_INITIATIVE_COST, 8600000,
                           NULL);
  trends_plan_set_integer (fixture->plan, fixture->initiative, TRENDS_INITIATIVE_FUNDED, 1, NULL);
  something = trends_details_summary_make (fixture->initiative, money);
  g_assert_cmpstr (something, ==, "£86,000 · Funded");
}

/* ---------------------------------------------------- entries, and alike */

static void
test_line (Fixture       *fixture,
           gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = edit (fixture, entity, TRENDS_INITIATIVE_FUNDING_SOURCE);

  type (editor, "Capital");
  type (editor, "Capital programme");
  g_assert_cmpstr (trends_entity_get_text (entity, TRENDS_INITIATIVE_FUNDING_SOURCE), ==,
                   "Capital programme");
  g_assert_cmpuint (fixture->n_edits, ==, 0);
  press_enter (editor);
  g_assert_cmpuint (fixture->n_edits, ==, 1);

  undo (fixture);
  g_assert_cmpstr (get_text (editor), ==, "");
  trends_plan_redo (fixture->plan, NULL);
  g_assert_cmpstr (get_text (editor), ==, "Capital programme");
  g_assert_cmpuint (fixture->n_edits, ==, 3);
}

static void
test_title (Fixture       *fixture,
            gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = edit (fixture, entity, TRENDS_INITIATIVE_TITLE);

  type (editor, "");
  assert_refused (editor);
  g_assert_cmpstr (trends_entity_get_name (entity), ==, "Copilot pilot");

  type (editor, "Copilot trial ");
  assert_accepted (editor);
  press_enter (editor);
  g_assert_cmpstr (trends_entity_get_name (entity), ==, "Copilot trial");
  undo (fixture);
  g_assert_cmpstr (get_text (editor), ==, "Copilot pilot");
}

static GtkTextBuffer *
get_buffer (TrendsEditor *editor)
{
  return gtk_text_view_get_buffer (find (editor, GTK_TYPE_TEXT_VIEW));
}

static char *
dup_buffer_text (TrendsEditor *editor)
{
  char *text;

  g_object_get (get_buffer (editor), "text", &text, NULL);
  return text;
}

static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = edit (fixture, entity, TRENDS_INITIATIVE_NOTES);
  g_autofree char *shown = NULL;

  gtk_text_buffer_insert_at_cursor (get_buffer (editor), "First\n", -1);
  gtk_text_buffer_insert_at_cursor (get_buffer (editor), "second", -1);
  g_assert_cmpstr (trends_entity_get_text (entity, TRENDS_INITIATIVE_NOTES), ==, "First\nsecond");
  g_assert_false (gtk_text_buffer_get_enable_undo (get_buffer (editor)));

  trends_plan_seal (fixture->plan);
  g_assert_cmpuint (fixture->n_edits, ==, 1);
  undo (fixture);
  shown = dup_buffer_text (editor);
  g_assert_cmpstr (shown, ==, "");
}

static void
test_lines (Fixture       *fixture,
            gconstpointer  data)
{
  TrendsEditor *editor = edit (fixture, fixture->trend, TRENDS_TREND_THEMES);
  g_auto (GStrv) themes = NULL;
  g_autofree char *shown = NULL;

  gtk_text_buffer_set_text (get_buffer (editor), "Safe pilots\n\n  Skills \n", -1);
  themes = trends_entity_dup_strings (fixture->trend, TRENDS_TREND_THEMES);
  g_assert_cmpuint (g_strv_length (themes), ==, 2);
  g_assert_cmpstr (themes[1], ==, "Skills");

  trends_plan_seal (fixture->plan);
  undo (fixture);
  shown = dup_buffer_text (editor);
  g_assert_cmpstr (shown, ==, "");
}

static void
test_number (Fixture       *fixture,
             gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = edit (fixture, entity, TRENDS_INITIATIVE_VOTES);

  type (editor, "many");
  press_enter (editor);
  assert_refused (editor);
  g_assert_cmpint (number (entity, TRENDS_INITIATIVE_VOTES), ==, TRENDS_UNSET);

  type (editor, "14");
  assert_accepted (editor);
  press_enter (editor);
  g_assert_cmpint (number (entity, TRENDS_INITIATIVE_VOTES), ==, 14);
  g_assert_cmpuint (fixture->n_edits, ==, 1);

  undo (fixture);
  g_assert_cmpstr (get_text (editor), ==, "");
}

static void
test_money (Fixture       *fixture,
            gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = edit (fixture, entity, TRENDS_INITIATIVE_COST);

  type (editor, "86k");
  press_enter (editor);
  g_assert_cmpint (number (entity, TRENDS_INITIATIVE_COST), ==, 8600000);
  g_assert_cmpstr (get_text (editor), ==, "£86,000");

  type (editor, "a lot");
  press_enter (editor);
  assert_refused (editor);
  g_assert_cmpint (number (entity, TRENDS_INITIATIVE_COST), ==, 8600000);

  type (editor, "");
  press_enter (editor);
  g_assert_cmpint (number (entity, TRENDS_INITIATIVE_COST), ==, TRENDS_UNSET);
  undo (fixture);
  g_assert_cmpstr (get_text (editor), ==, "£86,000");

  trends_plan_set_text (fixture->plan, trends_plan_get_info (fixture->plan), TRENDS_PLAN_CURRENCY,
                        "EUR", TRENDS_SET_ONCE, NULL);
  g_assert_nonnull (strstr (get_text (editor), "€"));
}

static void
test_date (Fixture       *fixture,
           gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = edit (fixture, entity, TRENDS_INITIATIVE_START);
  gint64 day = trends_date_from_iso ("2026-11-23");

  type (editor, "23 Nov 2026");
  press_enter (editor);
  g_assert_cmpint (number (entity, TRENDS_INITIATIVE_START), ==, day);

  type (editor, "soon");
  press_enter (editor);
  assert_refused (editor);
  g_assert_cmpint (number (entity, TRENDS_INITIATIVE_START), ==, day);

  undo (fixture);
  assert_accepted (editor);
  g_assert_cmpstr (get_text (editor), ==, "");
}

/* The calendar's answer comes when the loop is idle. */
static void
test_calendar (Fixture       *fixture,
               gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = edit (fixture, entity, TRENDS_INITIATIVE_END);
  g_autoptr (GDateTime) date = g_date_time_new_local (2027, 3, 26, 12, 0, 0);

  click (editor, 0);
  g_assert_cmpuint (fixture->n_edits, ==, 0);
  gtk_calendar_select_day (find (editor, GTK_TYPE_CALENDAR), date);
  settle ();
  g_assert_cmpint (number (entity, TRENDS_INITIATIVE_END), ==, trends_date_from_iso ("2027-03-26"));
  g_assert_cmpuint (fixture->n_edits, ==, 1);
}

/* What agrees by itself but not with another field is refused by the plan. */
static void
test_period (Fixture       *fixture,
             gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor;

  trends_plan_set_period (fixture->plan, entity, trends_date_from_iso ("2026-10-01"),
                          trends_date_from_iso ("2026-12-01"), NULL);
  editor = edit (fixture, entity, TRENDS_INITIATIVE_START);
  type (editor, "2027-01-01");
  press_enter (editor);
  assert_refused (editor);
  g_assert_cmpint (number (entity, TRENDS_INITIATIVE_START), ==,
                   trends_date_from_iso ("2026-10-01"));
}

/* -------------------------------------------------------------- choosing */

static void
test_choice (Fixture       *fixture,
             gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = edit (fixture, entity, TRENDS_INITIATIVE_PRIORITY);
  GtkDropDown *menu = find (editor, GTK_TYPE_DROP_DOWN);

  gtk_drop_down_set_selected (menu, TRENDS_PRIORITY_HIGH);
  g_assert_cmpint (number (entity, TRENDS_INITIATIVE_PRIORITY), ==, TRENDS_PRIORITY_HIGH);
  g_assert_cmpuint (fixture->n_edits, ==, 1);

  trends_plan_set_integer (fixture->plan, trends_plan_get_info (fixture->plan),
                           TRENDS_PLAN_PRIORITY_WORDS, TRENDS_PRIORITY_WORDS_MOSCOW, NULL);
  g_assert_cmpstr (gtk_string_object_get_string (gtk_drop_down_get_selected_item (menu)), ==,
                   "Should");
  g_assert_cmpuint (fixture->n_edits, ==, 2);

  undo (fixture);
  undo (fixture);
  g_assert_cmpuint (gtk_drop_down_get_selected (menu), ==, TRENDS_PRIORITY_UNSET);
}

static void
test_horizon (Fixture       *fixture,
              gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = edit (fixture, entity, TRENDS_INITIATIVE_HORIZON);
  GtkDropDown *menu = find (editor, GTK_TYPE_DROP_DOWN);

  gtk_drop_down_set_selected (menu, TRENDS_HORIZON_LATER);
  g_assert_cmpint (number (entity, TRENDS_INITIATIVE_HORIZON), ==, TRENDS_HORIZON_LATER);

  trends_plan_set_integer (fixture->plan, entity, TRENDS_INITIATIVE_START, trends_date_today (),
                           NULL);
  g_assert_false (gtk_widget_is_visible (GTK_WIDGET (menu)));
  undo (fixture);
  g_assert_true (gtk_widget_is_visible (GTK_WIDGET (menu)));
}

static void
test_score (Fixture       *fixture,
            gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = edit (fixture, entity, TRENDS_INITIATIVE_VALUE);

  click (editor, 3);
  g_assert_cmpint (number (entity, TRENDS_INITIATIVE_VALUE), ==, 4);
  g_assert_true (gtk_toggle_button_get_active (find_nth (editor, GTK_TYPE_TOGGLE_BUTTON, 3)));

  click (editor, 3);
  g_assert_cmpint (number (entity, TRENDS_INITIATIVE_VALUE), ==, TRENDS_UNSET);
  undo (fixture);
  g_assert_true (gtk_toggle_button_get_active (find_nth (editor, GTK_TYPE_TOGGLE_BUTTON, 3)));
}

static void
test_switch (Fixture       *fixture,
             gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = edit (fixture, entity, TRENDS_INITIATIVE_FUNDED);
  GtkSwitch *control = find (editor, GTK_TYPE_SWITCH);

  gtk_switch_set_active (control, TRUE);
  g_assert_cmpint (number (entity, TRENDS_INITIATIVE_FUNDED), ==, 1);
  undo (fixture);
  g_assert_false (gtk_switch_get_active (control));
  g_assert_cmpuint (fixture->n_edits, ==, 2);
}

/* ------------------------------------------------------------ references */

static void
test_owner (Fixture       *fixture,
            gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = edit (fixture, entity, TRENDS_INITIATIVE_LEAD);
  TrendsEntityLabel *label = find (editor, TRENDS_TYPE_ENTITY_LABEL);
  TrendsEntity *owner;
  GtkWidget *picker;

  click (editor, 0);
  picker = find (editor, TRENDS_TYPE_PICKER);
  type (picker, "Priya Lal");
  g_signal_emit_by_name (find (picker, GTK_TYPE_SEARCH_ENTRY), "activate");
  owner = trends_entity_get_ref (entity, TRENDS_INITIATIVE_LEAD);
  g_assert_cmpstr (trends_entity_get_name (owner), ==, "Priya Lal");
  g_assert_true (trends_entity_label_get_entity (label) == owner);
  g_assert_cmpuint (fixture->n_edits, ==, 1);

  g_signal_emit_by_name (picker, "cleared");
  g_assert_null (trends_entity_get_ref (entity, TRENDS_INITIATIVE_LEAD));

  click (editor, 0);
  type (picker, "priya");
  g_signal_emit_by_name (find (picker, GTK_TYPE_SEARCH_ENTRY), "activate");
  g_assert_true (trends_entity_get_ref (entity, TRENDS_INITIATIVE_LEAD) == owner);

  undo (fixture);
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
  editor = edit (fixture, entity, TRENDS_INITIATIVE_LEAD);
  click (editor, 1);

  popover = find (editor, GTK_TYPE_POPOVER);
  type (popover, "Priya Lall");
  g_assert_cmpstr (trends_entity_get_name (owner), ==, "Priya Lall");
  g_assert_cmpuint (count_widgets (popover, TRENDS_TYPE_EDITOR), >=, 7);
}

static void
test_home_trend (Fixture       *fixture,
                 gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = edit (fixture, entity, TRENDS_INITIATIVE_TREND);
  GListModel *there = trends_trend_get_initiatives (fixture->other_trend);

  click (editor, 0);
  g_signal_emit_by_name (find (editor, TRENDS_TYPE_PICKER), "picked", fixture->other_trend);
  g_assert_true (trends_entity_get_ref (entity, TRENDS_INITIATIVE_TREND) == fixture->other_trend);
  g_assert_cmpuint (g_list_model_get_n_items (there), ==, 1);

  undo (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (there), ==, 0);
  g_assert_true (trends_entity_label_get_entity (find (editor, TRENDS_TYPE_ENTITY_LABEL)) ==
                 fixture->trend);
}

static void
test_refs (Fixture       *fixture,
           gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = edit (fixture, entity, TRENDS_INITIATIVE_CONTRIBUTORS);
  g_autoptr (GPtrArray) owners = NULL;

  click (editor, 0);
  g_signal_emit_by_name (find (editor, TRENDS_TYPE_PICKER), "created", "Service design team");
  owners = trends_entity_dup_refs (entity, TRENDS_INITIATIVE_CONTRIBUTORS);
  g_assert_cmpuint (owners->len, ==, 1);
  g_assert_cmpuint (fixture->n_edits, ==, 1);
  g_assert_cmpuint (count_class (editor, "trends-chip"), ==, 1);

  click (editor, 0);
  g_assert_cmpuint (count_class (editor, "trends-chip"), ==, 0);
  undo (fixture);
  g_assert_cmpuint (count_class (editor, "trends-chip"), ==, 1);
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
  TrendsEditor *editor = show_editor (fixture,
                                      trends_dependency_editor_new (TRENDS_DEPENDENCY_INITIATIVE),
                                      entity);

  click (editor, 0);
  g_signal_emit_by_name (find (editor, TRENDS_TYPE_PICKER), "picked", fixture->other_initiative);
  g_assert_cmpuint (count_relations (fixture, TRENDS_KIND_DEPENDENCY, TRENDS_DEPENDENCY_INITIATIVE,
                                     entity), ==, 1);
  g_assert_cmpuint (count_class (editor, "trends-list-row"), ==, 1);

  editor = show_editor (fixture, trends_dependency_editor_new (TRENDS_DEPENDENCY_NEEDS), entity);
  click (editor, 0);
  g_signal_emit_by_name (find (editor, TRENDS_TYPE_PICKER), "picked", fixture->other_initiative);
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
  editor = show_editor (fixture, trends_dependency_editor_new (TRENDS_DEPENDENCY_INITIATIVE),
                        entity);
  click (editor, 1);
  g_assert_cmpuint (count_class (editor, "trends-list-row"), ==, 0);
  undo (fixture);
  g_assert_cmpuint (count_class (editor, "trends-list-row"), ==, 1);
}

static void
test_trend_links (Fixture       *fixture,
                  gconstpointer  data)
{
  TrendsEditor *editor = show_editor (fixture,
                                      trends_trend_links_editor_new (TRENDS_TREND_LINK_FROM),
                                      fixture->trend);
  g_autoptr (GPtrArray) links = NULL;

  click (editor, 0);
  g_signal_emit_by_name (find (editor, TRENDS_TYPE_PICKER), "picked", fixture->other_trend);
  links = trends_plan_dup_referring (fixture->plan, TRENDS_KIND_TREND_LINK, TRENDS_TREND_LINK_FROM,
                                     fixture->trend);
  g_assert_cmpuint (links->len, ==, 1);

  gtk_text_buffer_set_text (get_buffer (editor), "Data comes first", -1);
  g_assert_cmpstr (trends_entity_get_text (links->pdata[0], TRENDS_TREND_LINK_REASON), ==,
                   "Data comes first");
  trends_plan_seal (fixture->plan);
  undo (fixture);
  undo (fixture);
  g_assert_cmpuint (count_widgets (editor, GTK_TYPE_TEXT_VIEW), ==, 0);
}

static void
test_milestones (Fixture       *fixture,
                 gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = show_editor (fixture, trends_milestones_editor_new (), entity);
  g_autoptr (GPtrArray) milestones = NULL;

  type (editor, "Licences signed");
  press_enter (editor);
  g_assert_cmpuint (count_widgets (editor, GTK_TYPE_CHECK_BUTTON), ==, 1);
  milestones = trends_plan_dup_referring (fixture->plan, TRENDS_KIND_MILESTONE,
                                          TRENDS_MILESTONE_INITIATIVE, entity);
  g_assert_cmpuint (milestones->len, ==, 1);

  gtk_check_button_set_active (find (editor, GTK_TYPE_CHECK_BUTTON), TRUE);
  g_assert_cmpint (number (milestones->pdata[0], TRENDS_MILESTONE_DONE), ==, 1);

  type (find (editor, TRENDS_TYPE_DATE_EDITOR), "whenever");
  press_enter (find (editor, TRENDS_TYPE_DATE_EDITOR));
  assert_refused (editor);

  undo (fixture);
  undo (fixture);
  g_assert_cmpuint (count_widgets (editor, GTK_TYPE_CHECK_BUTTON), ==, 0);
}

/* ----------------------------------------------------------------- lists */

static void
test_tags (Fixture       *fixture,
           gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = edit (fixture, entity, TRENDS_INITIATIVE_TAGS);
  g_auto (GStrv) tags = NULL;

  type (editor, "pilot,");
  type (editor, "  licences ");
  press_enter (editor);
  type (editor, "pilot,");
  tags = trends_entity_dup_strings (entity, TRENDS_INITIATIVE_TAGS);
  g_assert_cmpuint (g_strv_length (tags), ==, 2);
  g_assert_cmpstr (tags[0], ==, "licences");

  click (editor, 0);
  g_assert_cmpuint (count_widgets (editor, GTK_TYPE_BUTTON), ==, 1);
  undo (fixture);
  g_assert_cmpuint (count_widgets (editor, GTK_TYPE_BUTTON), ==, 2);
}

static void
test_exempt (Fixture       *fixture,
             gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = edit (fixture, entity, TRENDS_INITIATIVE_EXEMPT_FIELDS);
  GtkCheckButton *first = find (editor, GTK_TYPE_CHECK_BUTTON);

  gtk_check_button_set_active (first, TRUE);
  g_assert_true (trends_initiative_is_exempt (entity, TRENDS_INITIATIVE_COST));
  undo (fixture);
  g_assert_false (gtk_check_button_get_active (first));
}

static void
test_links (Fixture       *fixture,
            gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = edit (fixture, entity, TRENDS_INITIATIVE_LINKS);
  const TrendsValue *value;

  click (editor, 0);
  gtk_editable_set_text (find_nth (editor, GTK_TYPE_TEXT, 0), "Business case");
  value = trends_entity_get_value (entity, TRENDS_INITIATIVE_LINKS);
  g_assert_false (trends_value_is_set (value));

  gtk_editable_set_text (find_nth (editor, GTK_TYPE_TEXT, 1), "https://example.org/case");
  value = trends_entity_get_value (entity, TRENDS_INITIATIVE_LINKS);
  g_assert_cmpuint (g_variant_n_children (trends_value_get_list (value)), ==, 1);

  trends_plan_seal (fixture->plan);
  undo (fixture);
  g_assert_cmpuint (count_widgets (editor, GTK_TYPE_TEXT), ==, 0);
}

/* --------------------------------------------------------- colour and icon */

static void
test_colour (Fixture       *fixture,
             gconstpointer  data)
{
  TrendsEntity *entity = fixture->trend;
  TrendsEditor *editor = edit (fixture, entity, TRENDS_TREND_COLOUR);
  TrendsEditor *entry;

  click (editor, 0);
  entry = find (editor, TRENDS_TYPE_ENTRY_EDITOR);
  type (entry, "#12");
  press_enter (entry);
  assert_refused (entry);
  g_assert_cmpstr (trends_entity_get_text (entity, TRENDS_TREND_COLOUR), ==, "#1c71d8");

  click (editor, 1);
  g_assert_cmpstr (trends_entity_get_text (entity, TRENDS_TREND_COLOUR), !=, "#1c71d8");
  undo (fixture);
  g_assert_cmpstr (get_text (entry), ==, "#1c71d8");
}

static void
test_icon (Fixture       *fixture,
           gconstpointer  data)
{
  const char *name = "trends-cyber-protection-symbolic";
  TrendsEditor *editor = edit (fixture, fixture->trend, TRENDS_TREND_ICON);
  GtkImage *image = find (editor, GTK_TYPE_IMAGE);

  trends_plan_set_text (fixture->plan, fixture->trend, TRENDS_TREND_ICON, name, TRENDS_SET_ONCE,
                        NULL);
  g_assert_cmpstr (gtk_image_get_icon_name (image), ==, name);
  undo (fixture);
  g_assert_cmpstr (gtk_image_get_icon_name (image), !=, name);
}

/* --------------------------------------------------------------- the pane */

typedef struct
{
  char *folder;
  TrendsStore *store;
  TrendsSession *session;
  GtkWidget *pane;
} Shown;

static void
show_pane (Fixture *fixture,
           Shown   *shown)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GError) error = NULL;

  shown->folder = g_dir_make_tmp ("trends-details-XXXXXX", &error);
  g_assert_no_error (error);
  folder = g_file_new_for_path (shown->folder);
  shown->store = trends_store_create_in (folder, fixture->plan, &error);
  g_assert_no_error (error);

  shown->session = trends_session_new (shown->store);
  shown->pane = trends_details_pane_new (shown->session);
  gtk_window_set_child (GTK_WINDOW (fixture->window), shown->pane);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle ();
}

static void
close_pane (Fixture *fixture,
            Shown   *shown)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_object_ref (trends_store_get_file (shown->store));

  g_object_add_weak_pointer (G_OBJECT (shown->pane), (gpointer *) &shown->pane);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  /* GTK lets go of what had the focus with the next frame. */
  while (shown->pane != NULL)
    g_main_context_iteration (NULL, TRUE);

  trends_store_close (shown->store, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (shown->session);
  g_object_unref (shown->store);
  g_file_delete (file, NULL, &error);
  g_assert_no_error (error);
  g_rmdir (shown->folder);
  g_free (shown->folder);
}

static void
unfold_all (GtkWidget *pane)
{
  g_autoptr (GPtrArray) sections = g_ptr_array_new ();

  collect (pane, TRENDS_TYPE_DETAILS_SECTION, sections);
  for (guint i = 0; i < sections->len; i++)
    trends_details_section_set_folded (sections->pdata[i], FALSE);
  settle ();
}

static TrendsEditor *
find_editor (GtkWidget    *pane,
             TrendsEntity *entity,
             guint         field)
{
  g_autoptr (GPtrArray) editors = g_ptr_array_new ();

  collect (pane, TRENDS_TYPE_EDITOR, editors);
  for (guint i = 0; i < editors->len; i++)
    {
      const TrendsField *info = trends_editor_get_field (editors->pdata[i]);

      if (trends_editor_get_entity (editors->pdata[i]) == entity && info != NULL
          && info->index == field && info->kind == trends_entity_get_kind (entity))
        return editors->pdata[i];
    }

  return NULL;
}

static void
check_shown (GtkWidget    *pane,
             TrendsEntity *entity)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_entity_get_kind (entity));

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_test_message ("%s", info->fields[i].key);
      if ((info->fields[i].flags & TRENDS_FIELD_INTERNAL) == 0)
        {
          TrendsEditor *editor = find_editor (pane, entity, i);

          g_assert_nonnull (editor);
          g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (editor)));
        }
    }
}

static void
test_pane (Fixture       *fixture,
           gconstpointer  data)
{
  Shown shown;
  TrendsEditor *editor;

  show_pane (fixture, &shown);
  g_assert_nonnull (find (shown.pane, ADW_TYPE_STATUS_PAGE));

  trends_session_select (shown.session, fixture->initiative);
  unfold_all (shown.pane);
  check_shown (shown.pane, fixture->initiative);
  editor = find_editor (shown.pane, fixture->initiative, TRENDS_INITIATIVE_NOTES);

  trends_session_select (shown.session, fixture->other_initiative);
  check_shown (shown.pane, fixture->other_initiative);
  g_assert_true (editor == find_editor (shown.pane, fixture->other_initiative,
                                        TRENDS_INITIATIVE_NOTES));

  trends_session_select (shown.session, fixture->trend);
  unfold_all (shown.pane);
  check_shown (shown.pane, fixture->trend);
  g_assert_null (find_editor (shown.pane, fixture->other_initiative, TRENDS_INITIATIVE_NOTES));
  g_assert_cmpuint (fixture->n_edits, ==, 0);
  close_pane (fixture, &shown);
}

/* What was refused for one initiative isn't shown for the next. */
static void
test_pane_leaves_errors (Fixture       *fixture,
                         gconstpointer  data)
{
  Shown shown;
  TrendsEditor *editor;

  show_pane (fixture, &shown);
  trends_session_select (shown.session, fixture->initiative);
  settle ();
  editor = find_editor (shown.pane, fixture->initiative, TRENDS_INITIATIVE_TITLE);
  gtk_text_buffer_set_text (get_buffer (editor), "", -1);
  assert_refused (editor);

  trends_session_select (shown.session, fixture->other_initiative);
  assert_accepted (editor);
  trends_session_select (shown.session, fixture->initiative);
  g_assert_cmpstr (trends_entity_get_name (fixture->initiative), ==, "Copilot pilot");
  g_assert_cmpint (gtk_text_buffer_get_char_count (get_buffer (editor)), ==,
                   (int) strlen ("Copilot pilot"));
  close_pane (fixture, &shown);
}

static void
test_pane_actions (Fixture       *fixture,
                   gconstpointer  data)
{
  Shown shown;

  show_pane (fixture, &shown);
  trends_session_select (shown.session, fixture->initiative);
  settle ();
  gtk_widget_activate_action (shown.pane, "details.next", NULL);
  g_assert_true (trends_session_get_selected (shown.session) == fixture->other_initiative);
  gtk_widget_activate_action (shown.pane, "details.previous", NULL);
  g_assert_true (trends_session_get_selected (shown.session) == fixture->initiative);
  gtk_widget_activate_action (shown.pane, "details.go", "s",
                              trends_entity_get_id (fixture->trend));
  g_assert_true (trends_session_get_selected (shown.session) == fixture->trend);

  trends_session_select (shown.session, fixture->initiative);
  gtk_widget_activate_action (shown.pane, "details.delete", NULL);
  g_assert_null (trends_session_get_selected (shown.session));
  g_assert_cmpuint (g_list_model_get_n_items (trends_trend_get_initiatives (fixture->trend)), ==,
                    1);
  close_pane (fixture, &shown);
}

static void
test_pane_read_only (Fixture       *fixture,
                     gconstpointer  data)
{
  Shown shown;
  TrendsEditor *editor;

  show_pane (fixture, &shown);
  trends_session_select (shown.session, fixture->initiative);
  unfold_all (shown.pane);
  trends_plan_set_read_only (fixture->plan, TRUE);
  settle ();

  editor = find_editor (shown.pane, fixture->initiative, TRENDS_INITIATIVE_TITLE);
  g_assert_false (gtk_text_view_get_editable (find (editor, GTK_TYPE_TEXT_VIEW)));
  editor = find_editor (shown.pane, fixture->initiative, TRENDS_INITIATIVE_STATUS);
  g_assert_false (gtk_widget_is_sensitive (find (editor, GTK_TYPE_DROP_DOWN)));
  trends_plan_set_read_only (fixture->plan, FALSE);
  settle ();
  g_assert_true (gtk_widget_is_sensitive (find (editor, GTK_TYPE_DROP_DOWN)));
  close_pane (fixture, &shown);
}

#define ADD(path, func) g_test_add ("/details/" path, Fixture, NULL, set_up, func, tear_down)

static void
add_editor_tests (void)
{
  ADD ("line", test_line);
  ADD ("title", test_title);
  ADD ("text", test_text);
  ADD ("lines", test_lines);
  ADD ("number", test_number);
  ADD ("money", test_money);
  ADD ("date", test_date);
  ADD ("calendar", test_calendar);
  ADD ("period", test_period);
  ADD ("choice", test_choice);
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
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_kind_ensure_types ();

  g_test_add_func ("/details/layout", test_layout);
  ADD ("summary", test_summary);
  add_editor_tests ();
  ADD ("pane", test_pane);
  ADD ("pane/leaves-errors", test_pane_leaves_errors);
  ADD ("pane/actions", test_pane_actions);
  ADD ("pane/read-only", test_pane_read_only);
  return g_test_run ();
}
