/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-details.c: the details pane shows every field once, of what is selected
 * and of nothing else. */

#include <glib/gstdio.h>

#include "fixture.h"
#include "trends-details-folds.h"
#include "trends-details-layout.h"
#include "trends-details-pane.h"
#include "trends-details-section.h"
#include "trends-details-several.h"
#include "trends-details-summary.h"
#include "trends-money.h"
#include "trends-pending.h"
#include "trends-picker.h"
#include "trends-related-editor.h"
#include "trends-relations.h"

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
  const TrendsDetailsGroup *money = find_group (TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_COST_CAPITAL);
  g_autofree char *nothing = trends_details_summary_make (fixture->initiative, money);
  g_autofree char *something = NULL;
  g_autofree char *amount = trends_money_format (8600000, "GBP");
  g_autofree char *expected = g_strconcat ("Of which capital: ", amount, " · Funded", NULL);

  g_assert_cmpstr (nothing, ==, "");

  trends_plan_set_integer (fixture->plan, fixture->initiative, TRENDS_INITIATIVE_COST, 9000000,
                           NULL);
  trends_plan_set_integer (fixture->plan, fixture->initiative, TRENDS_INITIATIVE_COST_CAPITAL,
                           8600000, NULL);
  trends_plan_set_integer (fixture->plan, fixture->initiative, TRENDS_INITIATIVE_FUNDED, 1, NULL);
  something = trends_details_summary_make (fixture->initiative, money);
  g_assert_cmpstr (something, ==, expected);
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
  fixture_settle ();
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

  fixture_collect (pane, TRENDS_TYPE_DETAILS_SECTION, sections);
  for (guint i = 0; i < sections->len; i++)
    trends_details_section_set_folded (sections->pdata[i], FALSE);
  fixture_settle ();
}

static TrendsEditor *
find_editor (GtkWidget    *pane,
             TrendsEntity *entity,
             guint         field)
{
  g_autoptr (GPtrArray) editors = g_ptr_array_new ();

  fixture_collect (pane, TRENDS_TYPE_EDITOR, editors);
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
  g_assert_nonnull (fixture_find (shown.pane, ADW_TYPE_STATUS_PAGE));

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

static TrendsEntity *
add (Fixture      *fixture,
     TrendsRecord *record)
{
  g_autoptr (GError) error = NULL;
  TrendsEntity *entity = trends_plan_add (fixture->plan, record, &error);

  g_assert_no_error (error);
  return entity;
}

/* One of a kind, with whatever it has to have. */
static TrendsEntity *
add_any (Fixture    *fixture,
         TrendsKind  kind)
{
  g_autoptr (TrendsRecord) record = trends_record_new (kind, NULL);
  const TrendsKindInfo *info = trends_kind_get_info (kind);
  gboolean has_initiative = FALSE, has_trend = FALSE;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const TrendsField *field = &info->fields[i];
      TrendsEntity *target = NULL;

      if ((field->flags & TRENDS_FIELD_REQUIRED) == 0)
        continue;
      if (field->target == TRENDS_KIND_INITIATIVE)
        target = has_initiative ? fixture->other_initiative : fixture->initiative;
      else if (field->target == TRENDS_KIND_TREND)
        target = has_trend ? fixture->other_trend : fixture->trend;
      if (field->type == TRENDS_FIELD_REF)
        {
          has_initiative |= field->target == TRENDS_KIND_INITIATIVE;
          has_trend |= field->target == TRENDS_KIND_TREND;
          trends_record_set (record, i, trends_value_text (trends_entity_get_id (target)));
        }
      else if (field->type == TRENDS_FIELD_STRING)
        trends_record_set (record, i, trends_value_text ("Cabinet"));
      else if (field->type == TRENDS_FIELD_DATE)
        trends_record_set (record, i, trends_value_integer (739000));
    }

  return add (fixture, record);
}

static gboolean
has_rows (GtkWidget    *pane,
          TrendsEntity *entity,
          TrendsKind    kind)
{
  const TrendsDetailsGroup *groups;
  guint n_groups;

  groups = trends_details_layout_get_groups (kind, &n_groups);
  for (guint i = 0; i < n_groups; i++)
    for (const TrendsDetailsItem *item = groups[i].items; item->type != TRENDS_DETAILS_END; item++)
      if (item->type == TRENDS_DETAILS_FIELD && !trends_details_folds_get (kind, &groups[i])
          && find_editor (pane, entity, item->field) == NULL)
        return FALSE;
  return TRUE;
}

/* What the focus comes to is there at once; the rest comes in the frames after that, of what is selected by
 * then, and at once where somebody asks for it. */
static void
test_pane_grows (Fixture       *fixture,
                 gconstpointer  data)
{
  Shown shown;

  show_pane (fixture, &shown);
  trends_session_select (shown.session, fixture->initiative);
  g_assert_nonnull (find_editor (shown.pane, fixture->initiative, TRENDS_INITIATIVE_TITLE));
  g_assert_false (has_rows (shown.pane, fixture->initiative, TRENDS_KIND_INITIATIVE));
  g_main_context_iteration (NULL, TRUE);

  trends_session_select (shown.session, fixture->other_initiative);
  while (!has_rows (shown.pane, fixture->other_initiative, TRENDS_KIND_INITIATIVE))
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (find_editor (shown.pane, fixture->initiative, TRENDS_INITIATIVE_TITLE));
  unfold_all (shown.pane);
  check_shown (shown.pane, fixture->other_initiative);

  trends_session_select (shown.session, fixture->trend);
  g_assert_false (has_rows (shown.pane, fixture->trend, TRENDS_KIND_TREND));
  unfold_all (shown.pane);
  check_shown (shown.pane, fixture->trend);
  close_pane (fixture, &shown);
}

/* Any kind that the table of fields knows: all that people see of it can be edited. */
static void
test_pane_any_kind (Fixture       *fixture,
                    gconstpointer  data)
{
  static const TrendsKind kinds[] = {
    TRENDS_KIND_OWNER, TRENDS_KIND_TREND_LINK, TRENDS_KIND_DEPENDENCY, TRENDS_KIND_MILESTONE,
    TRENDS_KIND_GOVERNANCE_DATE,
  };
  Shown shown;

  show_pane (fixture, &shown);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      TrendsEntity *entity = add_any (fixture, kinds[i]);

      trends_session_select (shown.session, entity);
      unfold_all (shown.pane);
      check_shown (shown.pane, entity);
      gtk_widget_activate_action (shown.pane, "details.delete", NULL);
      g_assert_null (trends_session_get_selected (shown.session));
    }
  close_pane (fixture, &shown);
}

/* What is set for several is one edit; the pane says how many they are. */
static void
test_pane_several (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  GtkWidget *several;
  Shown shown;

  g_ptr_array_add (both, fixture->initiative);
  g_ptr_array_add (both, fixture->other_initiative);
  show_pane (fixture, &shown);
  g_assert_true (trends_session_select_many (shown.session, both, fixture->initiative));
  fixture_settle ();
  several = fixture_find (shown.pane, TRENDS_TYPE_DETAILS_SEVERAL);
  g_assert_nonnull (several);
  g_assert_true (gtk_widget_get_mapped (several));
  gtk_widget_activate_action (several, "several.set", "(ii)", TRENDS_INITIATIVE_PRIORITY,
                              TRENDS_PRIORITY_HIGH);
  for (guint i = 0; i < both->len; i++)
    g_assert_cmpint (trends_entity_get_integer (both->pdata[i], TRENDS_INITIATIVE_PRIORITY), ==,
                     TRENDS_PRIORITY_HIGH);
  g_assert_cmpuint (fixture->n_edits, ==, 1);

  trends_session_select (shown.session, fixture->initiative);
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (several));
  close_pane (fixture, &shown);
}

/* What was refused holds the pane back, until what the plan says is restored. */
static void
test_pane_holds_errors (Fixture       *fixture,
                         gconstpointer  data)
{
  Shown shown;
  TrendsEditor *editor;

  show_pane (fixture, &shown);
  trends_session_select (shown.session, fixture->initiative);
  fixture_settle ();
  editor = find_editor (shown.pane, fixture->initiative, TRENDS_INITIATIVE_TITLE);
  gtk_text_buffer_set_text (fixture_get_buffer (editor), "", -1);
  assert_refused (editor);

  g_assert_false (trends_session_select (shown.session, fixture->other_initiative));
  assert_refused (editor);
  g_assert_true (trends_editor_get_entity (editor) == fixture->initiative);

  trends_editor_refresh (editor);
  assert_accepted (editor);
  g_assert_true (trends_session_select (shown.session, fixture->other_initiative));
  assert_accepted (editor);
  trends_session_select (shown.session, fixture->initiative);
  g_assert_cmpstr (trends_entity_get_name (fixture->initiative), ==, "Copilot pilot");
  g_assert_cmpint (gtk_text_buffer_get_char_count (fixture_get_buffer (editor)), ==,
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
  fixture_settle ();
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

static GtkWidget *
find_with_action (GtkWidget  *pane,
                  const char *action)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  fixture_collect (pane, GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (buttons->pdata[i]), action) == 0)
      return buttons->pdata[i];

  g_assert_not_reached ();
}

/* At the end of the list the button that brought it there can't have the focus any more. */
static void
test_pane_last (Fixture       *fixture,
                gconstpointer  data)
{
  Shown shown;
  GtkWidget *next, *focus;

  show_pane (fixture, &shown);
  trends_session_select (shown.session, fixture->initiative);
  fixture_settle ();
  next = find_with_action (shown.pane, "details.next");
  g_assert_true (gtk_widget_grab_focus (next));
  g_signal_emit_by_name (next, "clicked");
  fixture_settle ();
  g_assert_true (trends_session_get_selected (shown.session) == fixture->other_initiative);
  g_assert_false (gtk_widget_is_sensitive (next));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, shown.pane));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  fixture_wait_for_frames (fixture->window);
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
  fixture_settle ();

  editor = find_editor (shown.pane, fixture->initiative, TRENDS_INITIATIVE_TITLE);
  g_assert_false (gtk_text_view_get_editable (fixture_find (editor, GTK_TYPE_TEXT_VIEW)));
  editor = find_editor (shown.pane, fixture->initiative, TRENDS_INITIATIVE_STATUS);
  g_assert_false (gtk_widget_is_sensitive (fixture_find (editor, GTK_TYPE_DROP_DOWN)));
  trends_plan_set_read_only (fixture->plan, FALSE);
  fixture_settle ();
  g_assert_true (gtk_widget_is_sensitive (fixture_find (editor, GTK_TYPE_DROP_DOWN)));
  close_pane (fixture, &shown);
}

/* Who comes to a long text is at its beginning. */
static void
test_caret (Fixture       *fixture,
            gconstpointer  data)
{
  Shown shown;
  GtkTextBuffer *buffer;
  GtkTextIter caret;

  trends_plan_set_text (fixture->plan, fixture->initiative, TRENDS_INITIATIVE_NOTES,
                        "The first line\nand the last", TRENDS_SET_ONCE, NULL);
  show_pane (fixture, &shown);
  trends_session_select (shown.session, fixture->initiative);
  unfold_all (shown.pane);
  buffer = fixture_get_buffer (find_editor (shown.pane, fixture->initiative,
                                            TRENDS_INITIATIVE_NOTES));
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  g_assert_true (gtk_text_iter_is_start (&caret));
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), >, 0);
  close_pane (fixture, &shown);
}

/* ----------------------------------------------------------------- in view */

static GtkWidget *
find_scroller (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
}

static gboolean
is_in_view (GtkWidget *widget)
{
  GtkWidget *scroller = find_scroller (widget);
  graphene_rect_t place;

  return gtk_widget_compute_bounds (widget, scroller, &place) && place.origin.y >= 0
         && place.origin.y + place.size.height <= gtk_widget_get_height (scroller);
}

/* Leaves the upper half of it, at the lower end of what is seen. */
static void
hide_half (GtkWidget *widget)
{
  GtkWidget *scroller = find_scroller (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (widget, scroller, &place));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + place.origin.y
                                          + place.size.height / 2 - gtk_widget_get_height (scroller));
  fixture_wait_for_frames (widget);
  g_assert_false (is_in_view (widget));
}

/* In a window that is too low for most of it. */
static void
show_low_pane (Fixture *fixture,
               Shown   *shown)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 240);
  show_pane (fixture, shown);
  trends_session_select (shown->session, fixture->initiative);
  unfold_all (shown->pane);
  fixture_wait_for_frames (shown->pane);
}

/* Where Tab and Space come so quickly that nothing has been scrolled yet. */
static void
check_popover_in_view (Fixture *fixture,
                       guint    field)
{
  Shown shown;
  GtkWidget *popover, *button;
  TrendsEditor *editor;

  show_low_pane (fixture, &shown);
  editor = find_editor (shown.pane, fixture->initiative, field);
  button = fixture_find (editor, GTK_TYPE_BUTTON);
  hide_half (button);
  g_signal_emit_by_name (button, "clicked");
  popover = fixture_find (editor, GTK_TYPE_POPOVER);
  g_assert_true (gtk_widget_get_visible (popover));
  g_assert_true (is_in_view (button));
  gtk_popover_popdown (GTK_POPOVER (popover));
  close_pane (fixture, &shown);
}

static void
test_popover_in_view (Fixture       *fixture,
                      gconstpointer  data)
{
  check_popover_in_view (fixture, TRENDS_INITIATIVE_END);
  check_popover_in_view (fixture, TRENDS_INITIATIVE_SRO);
}

static void
test_refusal_in_view (Fixture       *fixture,
                      gconstpointer  data)
{
  Shown shown;
  TrendsEditor *editor;
  GtkWidget *row;

  show_low_pane (fixture, &shown);
  editor = find_editor (shown.pane, fixture->initiative, TRENDS_INITIATIVE_END);
  row = gtk_widget_get_parent (GTK_WIDGET (editor));
  fixture_type (editor, "soon after");
  hide_half (row);
  fixture_press_enter (editor);
  assert_refused (editor);
  fixture_wait_for_frames (row);
  fixture_wait_for_frames (row);
  g_assert_true (is_in_view (row));
  trends_editor_refresh (editor);
  close_pane (fixture, &shown);
}

static gboolean
is_followed (GtkWidget *focus,
             GtkWidget *pane)
{
  GtkWidget *scroller = find_scroller (focus);

  return scroller == NULL || !gtk_widget_is_ancestor (scroller, pane) || is_in_view (focus);
}

/* With Tab, all of it comes into sight. */
static void
test_tab_in_view (Fixture       *fixture,
                  gconstpointer  data)
{
  Shown shown;
  guint n_stops = 0;

  show_low_pane (fixture, &shown);
  while (gtk_widget_child_focus (shown.pane, GTK_DIR_TAB_FORWARD))
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

      for (guint i = 0; i < 100 && !is_followed (focus, shown.pane); i++)
        fixture_wait_for_frames (shown.pane);
      g_test_message ("%u: %s", n_stops, G_OBJECT_TYPE_NAME (focus));
      g_assert_true (is_followed (focus, shown.pane));
      n_stops++;
    }
  g_assert_cmpuint (n_stops, >, 40);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  fixture_wait_for_frames (fixture->window);
  close_pane (fixture, &shown);
}

/* What was typed before has come back below, with what is wrong with it. */
static void
test_title_in_view (Fixture       *fixture,
                    gconstpointer  data)
{
  Shown shown;
  TrendsEditor *title, *capital;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 240);
  show_pane (fixture, &shown);
  trends_pending_set_draft (trends_pending_of (fixture->plan),
                            trends_entity_get_id (fixture->initiative), "cost_capital", "lots");
  trends_session_open_details (shown.session, fixture->initiative);
  for (guint i = 0; i < 3; i++)
    fixture_wait_for_frames (shown.pane);

  capital = find_editor (shown.pane, fixture->initiative, TRENDS_INITIATIVE_COST_CAPITAL);
  g_assert_nonnull (capital);
  assert_refused (capital);
  title = find_editor (shown.pane, fixture->initiative, TRENDS_INITIATIVE_TITLE);
  g_assert_true (is_in_view (GTK_WIDGET (title)));
  trends_editor_refresh (capital);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  fixture_wait_for_frames (fixture->window);
  close_pane (fixture, &shown);
}

/* A section stays as a person left it, for the next pane that is made. */
static void
test_folds (Fixture       *fixture,
            gconstpointer  data)
{
  const TrendsDetailsGroup *money = find_group (TRENDS_KIND_INITIATIVE,
                                                TRENDS_INITIATIVE_COST_CAPITAL);

  g_assert_true (trends_details_folds_get (TRENDS_KIND_INITIATIVE, money));
  trends_details_folds_keep (TRENDS_KIND_INITIATIVE, money, FALSE);
  g_assert_false (trends_details_folds_get (TRENDS_KIND_INITIATIVE, money));
  g_assert_true (trends_details_folds_get (
    TRENDS_KIND_INITIATIVE, find_group (TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_BENEFIT)));
  trends_details_folds_keep (TRENDS_KIND_INITIATIVE, money, TRUE);
  g_assert_true (trends_details_folds_get (TRENDS_KIND_INITIATIVE, money));
}

/* Settings tell sections by their keys. */
static void
test_keys (void)
{
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
      guint n_groups;
      const TrendsDetailsGroup *groups = trends_details_layout_get_groups ((TrendsKind) kind,
                                                                           &n_groups);

      for (guint i = 0; i < n_groups; i++)
        g_assert_true (g_hash_table_add (keys, (gpointer) groups[i].key));
    }
}

/* What is refused within a popover doesn't scroll what the popover stands beside. */
static void
test_refusal_in_popover (Fixture       *fixture,
                         gconstpointer  data)
{
  Shown shown;
  TrendsEditor *editor, *name;
  GtkAdjustment *adjustment;
  double before;

  trends_plan_set_owner_name (fixture->plan, fixture->initiative, TRENDS_INITIATIVE_LEAD,
                              "Asha Mann", NULL);
  show_low_pane (fixture, &shown);
  editor = find_editor (shown.pane, fixture->initiative, TRENDS_INITIATIVE_LEAD);
  adjustment = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (find_scroller (GTK_WIDGET (editor))));
  g_signal_emit_by_name (fixture_find_nth (editor, GTK_TYPE_BUTTON, 1), "clicked");
  fixture_wait_for_frames (shown.pane);
  before = gtk_adjustment_get_value (adjustment);
  name = find_editor (shown.pane, trends_entity_get_ref (fixture->initiative, TRENDS_INITIATIVE_LEAD),
                      TRENDS_OWNER_NAME);
  fixture_type (name, "");
  assert_refused (name);
  fixture_wait_for_frames (shown.pane);
  fixture_wait_for_frames (shown.pane);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, before);
  trends_editor_refresh (name);
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (name), GTK_TYPE_POPOVER)));
  close_pane (fixture, &shown);
}

#define ADD(path, func) \
  g_test_add ("/details/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

/* It is the same at both, whoever it was noted at, and neither waits. */
static void
test_relations (Fixture       *fixture,
                gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative, *other = fixture->other_initiative;
  TrendsEditor *editor = fixture_show_editor (fixture, trends_related_editor_new (), entity);

  fixture_click (editor, 0);
  g_signal_emit_by_name (fixture_find (editor, TRENDS_TYPE_PICKER), "picked", other);
  g_assert_cmpuint (fixture->n_edits, ==, 1);
  g_assert_cmpuint (fixture_count_class (editor, "trends-list-row"), ==, 1);
  g_assert_nonnull (trends_initiative_find_relation (other, entity));
  g_assert_false (trends_dependency_waits (trends_initiative_find_relation (other, entity)));
  g_assert_true (trends_plan_relate (fixture->plan, other, entity, NULL)
                 == trends_initiative_find_relation (entity, other));
  g_assert_cmpuint (fixture->n_edits, ==, 1);

  /* Two initiatives have one dependency. */
  g_assert_null (trends_plan_add_dependency (fixture->plan, other, entity, NULL));

  editor = fixture_show_editor (fixture, trends_related_editor_new (), other);
  g_assert_cmpuint (fixture_count_class (editor, "trends-list-row"), ==, 1);
  fixture_click (editor, 1);
  g_assert_cmpuint (fixture_count_class (editor, "trends-list-row"), ==, 0);
  fixture_undo (fixture);
  g_assert_cmpuint (fixture_count_class (editor, "trends-list-row"), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();

  g_test_add_func ("/details/layout", test_layout);
  ADD ("summary", test_summary);
  ADD ("relations", test_relations);
  g_test_add_func ("/details/keys", test_keys);
  ADD ("folds", test_folds);
  ADD ("pane", test_pane);
  ADD ("pane/grows", test_pane_grows);
  ADD ("pane/caret", test_caret);
  ADD ("pane/any-kind", test_pane_any_kind);
  ADD ("pane/several", test_pane_several);
  ADD ("pane/holds-errors", test_pane_holds_errors);
  ADD ("pane/actions", test_pane_actions);
  ADD ("pane/last", test_pane_last);
  ADD ("pane/read-only", test_pane_read_only);
  ADD ("popover-in-view", test_popover_in_view);
  ADD ("refusal-in-view", test_refusal_in_view);
  ADD ("tab-in-view", test_tab_in_view);
  ADD ("title-in-view", test_title_in_view);
  ADD ("refusal-in-popover", test_refusal_in_popover);
  return g_test_run ();
}
