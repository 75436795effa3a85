/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-laptop.c: what whoever runs a workshop has to notice on the laptop, by eye and by ear: that nothing is lost, what
 * keys do now, and what can’t be done and why.
 */

#include "fixture.h"
#include "workshop-room.h"

#include "trends-agenda-pane.h"
#include "trends-ask-line.h"
#include "trends-capture.h"
#include "trends-count.h"
#include "trends-facilitator.h"
#include "trends-kept-back.h"
#include "trends-plan-verbs.h"
#include "trends-save-status.h"
#include "trends-text-editor.h"
#include "trends-timer-card.h"
#include "trends-vote-form.h"
#include "trends-vote-pane.h"
#include "trends-vote.h"
#include "trends-wall-picture.h"
#include "trends-workshops-dialog.h"

/* ------------------------------------------------------------------------- saving */

static void
wait_for_state (Room            *room,
                TrendsSaveState  state)
{
  while (trends_store_get_state (room->store) != state)
    g_main_context_iteration (NULL, TRUE);
  fixture_settle ();
}

/* Where what the room says can't be saved, the laptop says so and why, with the ways out, and not the wall. */
static void
test_not_saved (Room         *room,
                gconstpointer data)
{
  g_autoptr (GFile) file = g_object_ref (trends_store_get_file (room->store));
  g_autoptr (GFile) away = g_file_new_build_filename (room->folder, "Away.trends", NULL);
  GtkWidget *status = fixture_find (room->window, TRENDS_TYPE_SAVE_STATUS);
  GtkWidget *button = fixture_find (status, GTK_TYPE_MENU_BUTTON);
  g_autoptr (GError) error = NULL;

  room_begin (room);
  wait_for_state (room, TRENDS_SAVE_STATE_SAVED);
  g_assert_false (gtk_widget_get_mapped (button));
  g_file_move (file, away, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  trends_workshop_session_go_on (room->workshop, 1, &error);
  g_assert_no_error (error);
  wait_for_state (room, TRENDS_SAVE_STATE_FAILED);
  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_true (room_says (status, trends_store_get_problem (room->store)));
  g_assert_false (room_says (room->wall, "Not saved"));
  while (!room_is_told (room->window, gtk_label_get_label (fixture_find_nth (status, GTK_TYPE_LABEL, 0))))
    g_main_context_iteration (NULL, TRUE);

  g_file_move (away, file, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  /* It tries by itself, too. */
  gtk_widget_activate_action (room->window, "win.retry-save", NULL);
  wait_for_state (room, TRENDS_SAVE_STATE_SAVED);
  g_assert_false (gtk_widget_get_mapped (button));
}

/* ------------------------------------------------------------- the list of workshops */

static GtkWidget *
open_workshop (Room *room)
{
  GListModel *windows = gtk_window_get_toplevels ();
  const char *id
    = trends_entity_get_id (trends_workshop_session_get_workshop (room->workshop));

  trends_workshops_dialog_present (GTK_WINDOW (room->window), room->session, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (!TRENDS_IS_WORKSHOPS_DIALOG (window))
        continue;
      gtk_widget_activate_action (window, "workshops.open", "s", id);
      fixture_settle ();
      return window;
    }
  g_assert_not_reached ();
}

static gboolean
reads (GtkWidget  *dialog,
       const char *text)
{
  g_autoptr (GPtrArray) views = g_ptr_array_new ();

  fixture_collect (dialog, GTK_TYPE_TEXT_VIEW, views);
  for (guint i = 0; i < views->len; i++)
    {
      g_autofree char *read = NULL;

      g_object_get (gtk_text_view_get_buffer (views->pdata[i]), "text", &read, NULL);
      if (gtk_widget_get_mapped (views->pdata[i]) && strstr (read, text) != NULL)
        return gtk_widget_get_focusable (views->pdata[i]);
    }
  return FALSE;
}

/* A workshop that goes on is neither deleted nor renamed beside it, and why is to be read and heard; when it is
 * ended, it can be. */
static void
test_running_is_kept (Room         *room,
                      gconstpointer data)
{
  const char *why = "This workshop is running. End the workshop first, then it can be renamed or deleted.";
  g_autoptr (TrendsEntity) workshop = NULL;
  GtkWidget *dialog, *title;

  room_begin (room);
  g_assert_true (trends_workshop_session_run (room->workshop, TRUE, NULL));
  workshop = g_object_ref (trends_workshop_session_get_workshop (room->workshop));
  dialog = open_workshop (room);
  title = fixture_find (fixture_find (dialog, TRENDS_TYPE_EDITOR), GTK_TYPE_TEXT);
  g_assert_false (gtk_widget_is_sensitive (room_find_button (dialog, "_Delete")));
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (title)));
  g_assert_true (reads (dialog, why));
  while (!room_is_told (dialog, why))
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_activate_action (dialog, "workshops.delete", NULL);
  g_assert_true (trends_entity_get_plan (workshop) == room->plan);

  g_assert_true (trends_workshop_session_end (room->workshop, 12, NULL));
  fixture_settle ();
  g_assert_true (gtk_editable_get_editable (GTK_EDITABLE (title)));
  gtk_widget_activate_action (dialog, "workshops.delete", NULL);
  g_assert_null (trends_entity_get_plan (workshop));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* ------------------------------------------------------------------------- letters */

/* (transfer full): one of many things, on more than one ballot */
static TrendsCount *
begin_large_vote (Room *room)
{
  g_autoptr (TrendsEntity) trend = g_list_model_get_item (
    trends_plan_get_list (room->plan, TRENDS_KIND_TREND), 0);
  GtkWidget *form;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *title = g_strdup_printf ("Work number %u", i);
      TrendsEntity *initiative = trends_plan_add_initiative (room->plan, trend, title, G_MAXUINT, NULL);

      trends_plan_set_integer (room->plan, initiative, TRENDS_INITIATIVE_SENSITIVITY,
                               TRENDS_SENSITIVITY_PUBLIC, NULL);
    }
  trends_presentation_go_to (room->presentation, 0);
  g_assert_true (fixture_press (room->window, "v"));
  form = fixture_find (room->window, TRENDS_TYPE_VOTE_FORM);
  room_click (form, "Initiatives");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (room_find_button (form, "Initiatives")), TRUE);
  room_click (form, "Begin to count");
  return g_object_ref (trends_presentation_get_count (room->presentation));
}

/* Letters count what the room sees, wherever whoever counts has gone, and the laptop says what that is. */
static void
test_letters_of_ballot (Room         *room,
                        gconstpointer data)
{
  g_autoptr (TrendsCount) count = begin_large_vote (room);
  GtkWidget *pane = fixture_find (room->window, TRENDS_TYPE_VOTE_PANE);
  guint n_before;

  g_assert_cmpuint (trends_count_get_n_entries (count), >, 52);
  g_assert_true (room_says (pane, "Letters count on ballot 1 of"));
  g_assert_true (fixture_press (room->window, "a"));
  g_assert_cmpuint (trends_count_get_dots (count, 0), ==, 1);
  while (!room_says (pane, "Letters count on ballot 2 of"))
    g_assert_true (fixture_press (room->window, "Right"));
  g_assert_true (fixture_press (room->window, "a"));
  g_assert_cmpuint (trends_count_get_dots (count, 26), ==, 1);

  /* The room goes on seeing the second. */
  trends_presentation_toggle_frozen (room->presentation);
  while (trends_presentation_get_slide (room->presentation)->second != 0)
    g_assert_true (fixture_press (room->window, "Left"));
  g_assert_true (room_says (pane, "Letters count on ballot 2 of"));
  g_assert_true (fixture_press (room->window, "a"));
  g_assert_cmpuint (trends_count_get_dots (count, 26), ==, 2);
  g_assert_cmpuint (trends_count_get_dots (count, 0), ==, 1);
  trends_presentation_toggle_frozen (room->presentation);
  g_assert_true (room_says (pane, "Letters count on ballot 1 of"));

  /* Blank, it sees none. */
  trends_presentation_toggle_blank (room->presentation);
  n_before = trends_count_get_cast (count);
  g_assert_true (room_says (pane, "letters count nothing"));
  g_assert_true (fixture_press (room->window, "a"));
  g_assert_cmpuint (trends_count_get_cast (count), ==, n_before);
}

/* Notes are text, also while a vote is counted. */
/* What a key does, too, says by which. */
static void
test_keys_in_tips (Room         *room,
                   gconstpointer data)
{
  static const struct
  {
    const char *label;
    const char *key;
  } buttons[] = { { "Next", "Right" }, { "Previous", "Left" }, { "Blank", "." }, { "Freeze", "F7" },
                  { "Overview", "F8" }, { "Start", "F3" }, { "Next step", "Ctrl+Page Down" } };

  room_begin (room);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      g_autofree char *tip = g_strdup_printf ("%s (%s)", buttons[i].label, buttons[i].key);

      g_assert_cmpstr (gtk_widget_get_tooltip_text (room_find_button (room->window, buttons[i].label)),
                       ==, tip);
    }
}

/* Whatever page is in front, whoever counts is told at once of what can't be. */
static void
test_too_many_in_sight (Room         *room,
                        gconstpointer data)
{
  g_autoptr (TrendsCount) count = begin_large_vote (room);
  GtkWidget *pane = fixture_find (room->window, TRENDS_TYPE_VOTE_PANE);
  const TrendsCountRules *rules = trends_count_get_rules (count);

  gtk_stack_set_visible_child_name (
    GTK_STACK (gtk_widget_get_ancestor (pane, GTK_TYPE_STACK)), "notes");
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (pane));
  for (guint i = 0; i < rules->people; i++)
    g_assert_true (trends_count_add (count, 0));
  g_assert_false (room_says (room->window, "are more than"));
  g_assert_true (fixture_press (room->window, "a"));
  fixture_settle ();
  g_assert_true (room_says (room->window, "are more than"));
}

/* What is set up first is what there is to choose among. */
static void
test_form_has_choice (Room         *room,
                      gconstpointer data)
{
  g_autoptr (GPtrArray) subjects = NULL;
  GtkWidget *form;

  trends_presentation_go_to_trend (room->presentation, 9); /* which has no initiative */
  subjects = trends_vote_list_subjects (room->presentation, TRENDS_KIND_INITIATIVE,
                                        trends_presentation_get_slide (room->presentation)->trend);
  g_assert_cmpuint (subjects->len, <, 2);
  g_assert_true (fixture_press (room->window, "v"));
  form = fixture_find (room->window, TRENDS_TYPE_VOTE_FORM);
  g_assert_nonnull (form);
  g_assert_false (room_says (form, "nothing to choose among"));
  g_assert_false (room_says (form, "There is nothing of that"));
  g_assert_true (gtk_widget_get_sensitive (room_find_button (form, "Begin to count")));
}

static void
test_letters_of_text (Room         *room,
                      gconstpointer data)
{
  GtkWidget *notes;
  TrendsCount *count;

  room_begin (room);
  g_assert_true (fixture_press (room->window, "v"));
  room_click (fixture_find (room->window, TRENDS_TYPE_VOTE_FORM), "Begin to count");
  count = trends_presentation_get_count (room->presentation);
  notes = fixture_find (fixture_find (room->window, TRENDS_TYPE_TEXT_EDITOR), GTK_TYPE_TEXT_VIEW);
  gtk_stack_set_visible_child_name (
    GTK_STACK (gtk_widget_get_ancestor (notes, GTK_TYPE_STACK)), "notes");
  g_assert_true (gtk_widget_grab_focus (notes));
  g_assert_false (fixture_press (room->window, "b"));
  g_assert_cmpuint (trends_count_get_cast (count), ==, 0);
}

/* While a vote is set up, or an owner asked for, no letter decides anything, wherever the focus has gone. */
static void
test_letters_beside_form (Room         *room,
                          gconstpointer data)
{
  static const char *const opens[] = { "v", "l" };
  g_autofree char *last = NULL;

  g_assert_true (trends_presentation_go_to_trend (room->presentation, 9));
  last = g_strdup (trends_plan_get_undo_id (room->plan));
  for (guint i = 0; i < G_N_ELEMENTS (opens); i++)
    {
      g_assert_true (fixture_press (room->window, opens[i]));
      g_assert_true (gtk_widget_grab_focus (room_find_button (room->window, "Next")));
      g_assert_true (fixture_press (room->window, "a"));
      g_assert_true (fixture_press (room->window, "w"));
      g_assert_true (fixture_press (room->window, "u"));
      g_assert_true (fixture_press (room->window, "1"));
      g_assert_cmpstr (trends_plan_get_undo_id (room->plan), ==, last);
      g_assert_true (fixture_press (room->window, "Escape"));
    }
  g_assert_true (trends_presentation_go_to_trend (room->presentation, 9));
  g_assert_true (fixture_press (room->window, "a"));
  g_assert_cmpstr (trends_plan_get_undo_id (room->plan), !=, last);
}

/* Why nothing can be counted is read beside the button, and heard. */
static void
test_reason (Room         *room,
             gconstpointer data)
{
  GtkWidget *form;

  trends_presentation_go_to (room->presentation, 0);
  g_assert_true (fixture_press (room->window, "v"));
  form = fixture_find (room->window, TRENDS_TYPE_VOTE_FORM);
  g_assert_true (gtk_widget_is_sensitive (room_find_button (form, "Begin to count")));
  g_assert_false (room_says (form, "nothing of that"));
  while (g_list_model_get_n_items (trends_plan_get_list (room->plan, TRENDS_KIND_IDEA)) > 0)
    {
      g_autoptr (TrendsEntity) idea = g_list_model_get_item (
        trends_plan_get_list (room->plan, TRENDS_KIND_IDEA), 0);

      g_assert_true (trends_plan_remove (room->plan, idea, NULL));
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (room_find_button (form, "Trends")), TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (room_find_button (form, "Ideas")), TRUE);
  g_assert_false (gtk_widget_is_sensitive (room_find_button (form, "Begin to count")));
  g_assert_true (room_says (form, "There is nothing of that to vote on"));
  while (!room_is_told (room->window, "There is nothing of that to vote on"))
    g_main_context_iteration (NULL, TRUE);
}

/* Held again, a vote is counted where it is seen; and what each letter is for is heard at its line. */
static void
test_again (Room         *room,
            gconstpointer data)
{
  GtkWidget *pane = fixture_find (room->window, TRENDS_TYPE_VOTE_PANE);
  GtkWidget *pages = gtk_widget_get_ancestor (pane, GTK_TYPE_STACK);
  g_autoptr (GPtrArray) numbers = g_ptr_array_new ();
  g_autofree char *name = NULL, *problem = NULL;
  TrendsCount *count;

  g_assert_true (fixture_press (room->window, "v"));
  room_click (fixture_find (room->window, TRENDS_TYPE_VOTE_FORM), "Begin to count");
  /* What nobody is for isn't voted on again. */
  g_assert_true (fixture_press (room->window, "b"));
  g_assert_true (fixture_press (room->window, "a"));
  room_click (room->window, "Show the result");
  room_close_vote ();
  gtk_stack_set_visible_child_name (GTK_STACK (pages), "agenda");
  g_assert_true (fixture_press (room->window, "<Shift>v"));
  count = trends_presentation_get_count (room->presentation);
  g_assert_nonnull (count);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (pages)), ==, "votes");
  g_assert_true (fixture_press (room->window, "a"));
  name = g_strdup_printf ("A: %s: 1 dot", trends_entity_get_name (
    trends_plan_lookup (room->plan, trends_count_get_id (count, 0))));
  fixture_collect (pane, GTK_TYPE_LABEL, numbers);
  for (guint i = numbers->len; i > 0; i--)
    if (!gtk_widget_has_css_class (numbers->pdata[i - 1], "vote-number"))
      g_ptr_array_remove_index (numbers, i - 1);
  problem = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (gtk_widget_get_parent (numbers->pdata[0])), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_assert_null (problem);
}

/* -------------------------------------------------------------------------- state */

/* What is on says so to screen readers, as switches do. */
static void
test_toggles (Room         *room,
              gconstpointer data)
{
  static const char *const labels[] = { "Freeze", "Blank", "Overview" };
  static const char *const keys[] = { "F7", "period", "F8" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      GtkAccessible *toggle = GTK_ACCESSIBLE (room_find_button (room->window, labels[i]));

      g_assert_cmpint (gtk_accessible_get_accessible_role (toggle), ==, GTK_ACCESSIBLE_ROLE_SWITCH);
      for (guint on = 0; on < 2; on++)
        {
          g_autofree char *problem = gtk_test_accessible_check_state (
            toggle, GTK_ACCESSIBLE_STATE_CHECKED, on ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                                     : GTK_ACCESSIBLE_TRISTATE_FALSE);

          g_assert_null (problem);
          g_assert_true (fixture_press (room->window, keys[i]));
        }
    }
}

/* That masking is off is said as long as it is so, and when it begins; the way back is beside it. */
static void
test_masking (Room         *room,
              gconstpointer data)
{
  const char *words = "Masking is off: the room sees what is confidential";
  GtkWidget *again = room_find_button (room->window, "Mask again");

  g_assert_false (gtk_widget_get_mapped (again));
  trends_presentation_set_masked (room->presentation, FALSE);
  fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (again));
  g_assert_true (room_says (gtk_widget_get_parent (again), words));
  while (!room_is_told (room->window, words))
    g_main_context_iteration (NULL, TRUE);
  trends_presentation_step (room->presentation, 3);
  g_assert_true (gtk_widget_get_mapped (again));
  g_assert_true (gtk_widget_grab_focus (again));
  g_signal_emit_by_name (again, "clicked");
  g_assert_true (trends_presentation_is_masked (room->presentation));
  g_assert_false (gtk_widget_get_mapped (again));
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (room->window)));
}

/* -------------------------------------------------------------------------- clocks */

static const char *
get_digits (GtkWidget  *window,
            const char *css_class)
{
  return gtk_label_get_label (fixture_find_class (window, GTK_TYPE_LABEL, css_class));
}

/* Whatever has time be looked at, all clocks show it, and what begins to show it then shows no other. */
static void
test_one_time (Room         *room,
               gconstpointer data)
{
  room_begin (room);
  trends_workshop_session_run (room->workshop, TRUE, NULL);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *clock = NULL;

      room->time += G_USEC_PER_SEC * 3;
      /* It runs: nothing is to be done, but it was looked what time it is. */
      if (i % 2)
        g_assert_true (trends_workshop_session_run (room->workshop, TRUE, NULL));
      else
        g_assert_true (trends_workshop_session_go_on (room->workshop, 0, NULL));
      trends_workshop_session_look (room->workshop);
      room->time += G_USEC_PER_SEC;
      g_assert_true (trends_workshop_session_run (room->workshop, TRUE, NULL));
      clock = trends_workshop_session_dup_clock (trends_workshop_session_get_left (room->workshop));
      g_assert_cmpstr (get_digits (room->window, "timer-digits"), ==, clock);
      g_assert_cmpstr (get_digits (room->wall, "wall-digits"), ==, clock);
    }
}

/* -------------------------------------------------------------------------- places */

static gboolean
is_in_sight (Room      *room,
             GtkWidget *widget)
{
  graphene_rect_t place = room_get_place (room, widget);

  return place.origin.y >= 0
         && place.origin.y + place.size.height <= gtk_widget_get_height (room->window);
}

/* On a small laptop, what the room sees, what it sees next, the timer and the lock are seen without scrolling; so is where
 * something is said, with nothing beneath. That masking is off takes nothing of that away. */
static void
test_in_sight (Room         *room,
               gconstpointer data)
{
  GtkCssProvider *style = fixture_use_style ();
  GtkWidget *kept, *toasts;

  room_begin (room);
  room_resize (room, 1280, 720);
  trends_presentation_go_to_trend (room->presentation, 6);
  kept = fixture_find (room->window, TRENDS_TYPE_KEPT_BACK);
  for (guint masked = 0; masked < 2; masked++)
    {
      trends_presentation_set_masked (room->presentation, masked == 0);
      room_wait_for_layout (room);
      for (guint i = 0; i < 2; i++)
        g_assert_true (is_in_sight (
          room, fixture_find_nth (room->window, TRENDS_TYPE_WALL_PICTURE, i)));
      g_assert_true (is_in_sight (room, fixture_find (room->window, TRENDS_TYPE_TIMER_CARD)));
      g_assert_true (is_in_sight (room, fixture_find (kept, GTK_TYPE_TOGGLE_BUTTON)));
    }
  trends_facilitator_say (TRENDS_FACILITATOR (room->window), "Said in passing");
  room_wait_for_layout (room);
  toasts = gtk_widget_get_ancestor (kept, ADW_TYPE_TOAST_OVERLAY);
  g_assert_true (room_says (toasts, "Said in passing"));
  g_assert_true (is_in_sight (room, toasts));
  g_assert_false (gtk_widget_is_ancestor (room_find_button (room->window, "Next"), toasts));
  fixture_drop_style (style);
}

/* What says that it is late has its place before it is. */
static void
test_late_moves_nothing (Room         *room,
                         gconstpointer data)
{
  GtkWidget *pages;
  graphene_rect_t before, after;

  room_begin (room);
  pages = fixture_find (room->window, GTK_TYPE_STACK_SWITCHER);
  fixture_wait_for_frames (room->window);
  before = room_get_place (room, pages);
  g_assert_false (room_says (room->window, "behind"));
  trends_workshop_session_run (room->workshop, TRUE, NULL);
  for (guint i = 0; i < 3; i++)
    {
      room->time += G_USEC_PER_SEC * 150 * i;
      trends_workshop_session_look (room->workshop);
      fixture_settle ();
      fixture_wait_for_frames (room->window);
      after = room_get_place (room, pages);
      g_assert_cmpfloat (after.origin.y, ==, before.origin.y);
    }
  g_assert_true (room_says (room->window, "behind"));
  g_assert_true (gtk_widget_get_mapped (
    room_find_button (room->window, "Take 5 minutes from the next step")));
}

/* --------------------------------------------------------------------- somebody new */

/* Whoever isn't in the plan yet is offered last, and added in the one edit that decides. */
static void
test_new_owner (Room         *room,
                gconstpointer data)
{
  TrendsEntity *trend, *owner;
  GListModel *owners = trends_plan_get_list (room->plan, TRENDS_KIND_OWNER);
  guint n_owners = g_list_model_get_n_items (owners);
  GtkWidget *ask;

  g_assert_true (trends_presentation_go_to_trend (room->presentation, 9));
  trend = trends_plan_lookup (room->plan, trends_entity_get_id (
    trends_presentation_get_slide (room->presentation)->trend));
  g_assert_true (fixture_press (room->window, "l"));
  ask = fixture_find (room->window, TRENDS_TYPE_ASK_LINE);
  gtk_editable_set_text (fixture_find (ask, GTK_TYPE_ENTRY), "Zo Newcomer");
  g_assert_true (room_says (ask, "Enter: New: Zo Newcomer"));
  g_signal_emit_by_name (fixture_find (ask, GTK_TYPE_ENTRY), "activate");
  owner = trends_entity_get_ref (trend, TRENDS_TREND_OWNER);
  g_assert_cmpstr (trends_entity_get_name (owner), ==, "Zo Newcomer");
  g_assert_cmpuint (g_list_model_get_n_items (owners), ==, n_owners + 1);
  gtk_widget_activate_action (room->window, "win.undo", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (owners), ==, n_owners);
  g_assert_true (trends_entity_get_ref (trend, TRENDS_TREND_OWNER) != owner);
}

/* --------------------------------------------------------------------------- typing */

/* What is typed is typed on, however the window's size changes with the screens: once, and where it was. */
static void
test_typed_on (Room         *room,
               gconstpointer data)
{
  static const int widths[] = { 1600, 1024, 1600, 1024 };
  GtkWidget *agenda = fixture_find (room->window, TRENDS_TYPE_AGENDA_PANE);
  GtkWidget *entry, *focus;

  room_begin (room);
  g_assert_true (fixture_press (room->window, "n"));
  entry = fixture_find (fixture_find (room->window, TRENDS_TYPE_CAPTURE), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Ask the ");
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      int position = -1;

      room_resize (room, widths[i], 700);
      g_assert_true (gtk_widget_get_mapped (agenda) == (widths[i] > 1500));
      focus = gtk_window_get_focus (GTK_WINDOW (room->window));
      g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, entry));
      g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (entry), NULL, NULL));
      position = gtk_editable_get_position (GTK_EDITABLE (entry));
      g_assert_cmpint (position, ==, g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (entry)), -1));
    }
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Ask the ");
}

/* Half an idea is its trend's: another has its own box, and it is there again when its trend is. */
static void
test_half_an_idea (Room         *room,
                   gconstpointer data)
{
  GtkWidget *entry;

  room_begin (room);
  g_assert_true (trends_presentation_go_to_trend (room->presentation, 6));
  g_assert_true (fixture_press (room->window, "n"));
  entry = fixture_find (fixture_find (room->window, TRENDS_TYPE_CAPTURE), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Ask the ");
  g_assert_true (trends_presentation_go_to_trend (room->presentation, 8));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Train every");
  trends_presentation_step (room->presentation, -1000);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  gtk_editable_set_text (GTK_EDITABLE (entry), "A better name");
  g_assert_true (trends_presentation_go_to_trend (room->presentation, 6));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Ask the ");
  g_assert_true (trends_presentation_go_to_trend (room->presentation, 8));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Train every");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  trends_presentation_step (room->presentation, -1000);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "A better name");
}

#define ADD(path, func) g_test_add (path, Room, NULL, room_set_up, func, room_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();

  ADD ("/laptop/not-saved", test_not_saved);
  ADD ("/laptop/running-is-kept", test_running_is_kept);
  ADD ("/laptop/letters-of-ballot", test_letters_of_ballot);
  ADD ("/laptop/keys-in-tips", test_keys_in_tips);
  ADD ("/laptop/too-many-in-sight", test_too_many_in_sight);
  ADD ("/laptop/form-has-choice", test_form_has_choice);
  ADD ("/laptop/letters-of-text", test_letters_of_text);
  ADD ("/laptop/letters-beside-form", test_letters_beside_form);
  ADD ("/laptop/reason", test_reason);
  ADD ("/laptop/again", test_again);
  ADD ("/laptop/toggles", test_toggles);
  ADD ("/laptop/masking", test_masking);
  ADD ("/laptop/one-time", test_one_time);
  ADD ("/laptop/in-sight", test_in_sight);
  ADD ("/laptop/late-moves-nothing", test_late_moves_nothing);
  ADD ("/laptop/new-owner", test_new_owner);
  ADD ("/laptop/typed-on", test_typed_on);
  ADD ("/laptop/half-an-idea", test_half_an_idea);

  return g_test_run ();
}
