/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-facilitator.c: the window beside the wall: its clock is the wall's, its agenda can be edited by
 * actions alone, what the room isn't shown is shown there on request only, and what is typed is kept.
 */

#include "fixture.h"
#include "workshop-room.h"

#include "trends-agenda-pane.h"
#include "trends-agenda-row.h"
#include "trends-agenda.h"
#include "trends-ask-line.h"
#include "trends-chime.h"
#include "trends-facilitator.h"
#include "trends-idea-list.h"
#include "trends-idea-row.h"
#include "trends-ideas.h"
#include "trends-ballot-subjects.h"
#include "trends-capture.h"
#include "trends-interrupted.h"
#include "trends-kept-back.h"
#include "trends-plan-verbs.h"
#include "trends-sample.h"
#include "trends-save-status.h"
#include "trends-sound.h"
#include "trends-text-editor.h"
#include "trends-timer-card.h"
#include "trends-vote-form.h"
#include "trends-vote-pane.h"
#include "trends-wall.h"
#include "trends-wall-picture.h"

#define SECRET "Zyzzyva"

/* ------------------------------------------------------------------------- clocks */

static void
test_clocks_agree (Room         *room,
                   gconstpointer data)
{
  GtkLabel *here, *there;

  room_begin (room);
  g_assert_false (gtk_widget_get_mapped (fixture_find_class (room->wall, GTK_TYPE_LABEL,
                                                           "wall-digits")));
  trends_workshop_session_run (room->workshop, TRUE, NULL);
  here = fixture_find_class (room->window, GTK_TYPE_LABEL, "timer-digits");
  there = fixture_find_class (room->wall, GTK_TYPE_LABEL, "wall-digits");
  for (guint i = 0; i < 40; i++)
    {
      room->time += G_USEC_PER_SEC * (1 + i % 9);
      trends_workshop_session_look (room->workshop);
      g_assert_cmpstr (gtk_label_get_label (here), ==, gtk_label_get_label (there));
    }
  fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (there)));
  /* The room isn't told by how much it takes longer. */
  room->time += G_USEC_PER_SEC * 300;
  trends_workshop_session_look (room->workshop);
  g_assert_cmpstr (gtk_label_get_label (there), ==, "00:00");
  g_assert_cmpint (*gtk_label_get_label (here), ==, '+');
  g_assert_true (room_says (room->window, "behind"));
  g_assert_false (room_says (room->wall, "behind"));
  trends_presentation_toggle_blank (room->presentation);
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (there)));
}

/* That the time is up is said, too, once it is. */
static void
test_time_is_up (Room         *room,
                 gconstpointer data)
{
  room_begin (room);
  trends_workshop_session_run (room->workshop, TRUE, NULL);
  room->time += G_USEC_PER_SEC * 299;
  trends_workshop_session_look (room->workshop);
  g_assert_false (room_is_told (room->wall, "Welcome: the time is up"));
  room->time += G_USEC_PER_SEC * 2;
  trends_workshop_session_look (room->workshop);
  while (!room_is_told (room->wall, "Welcome: the time is up")
         && !room_is_told (room->window, "Welcome: the time is up"))
    g_main_context_iteration (NULL, TRUE);
}

/* ------------------------------------------------------------------------- agenda */

static TrendsEntity *
get_step (Room *room,
          guint index)
{
  return trends_agenda_row_get_step (
    fixture_find_nth (room->window, TRENDS_TYPE_AGENDA_ROW, index));
}

static void
act (Room         *room,
     const char   *action,
     TrendsEntity *step,
     int           by)
{
  g_assert_true (gtk_widget_activate_action (room->window, action, "(si)",
                                             trends_entity_get_id (step), by));
  fixture_settle ();
}

static void
test_agenda (Room         *room,
             gconstpointer data)
{
  TrendsEntity *first, *second;
  guint n_steps;

  room_begin (room);
  n_steps = fixture_count_widgets (room->window, TRENDS_TYPE_AGENDA_ROW);
  g_assert_cmpuint (n_steps, ==, 7);
  first = get_step (room, 0);
  second = get_step (room, 1);
  act (room, "facilitator.move-step", first, 1);
  g_assert_true (get_step (room, 0) == second && get_step (room, 1) == first);
  act (room, "facilitator.remove-step", first, 0);
  g_assert_cmpuint (fixture_count_widgets (room->window, TRENDS_TYPE_AGENDA_ROW), ==, n_steps - 1);
  gtk_widget_activate_action (room->window, "win.undo", NULL);
  gtk_widget_activate_action (room->window, "win.undo", NULL);
  fixture_settle ();
  g_assert_cmpuint (fixture_count_widgets (room->window, TRENDS_TYPE_AGENDA_ROW), ==, n_steps);
  g_assert_true (get_step (room, 1) == second);
  gtk_widget_activate_action (room->window, "facilitator.go-to-step", "s",
                              trends_entity_get_id (second));
  g_assert_true (trends_workshop_session_get_step (room->workshop) == second);
  gtk_widget_activate_action (room->window, "facilitator.add-step", NULL);
  fixture_settle ();
  g_assert_cmpuint (fixture_count_widgets (room->window, TRENDS_TYPE_AGENDA_ROW), ==, n_steps + 1);
  g_assert_true (GTK_IS_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (room->window)))
                 || GTK_IS_EDITABLE (gtk_window_get_focus (GTK_WINDOW (room->window))));
}

static void
test_minutes (Room         *room,
              gconstpointer data)
{
  TrendsEntity *first;

  room_begin (room);
  first = get_step (room, 0);
  gtk_widget_activate_action (room->window, "facilitator.take-minutes", NULL);
  g_assert_cmpint (trends_entity_get_integer (first, TRENDS_WORKSHOP_STEP_MINUTES), ==, 10);
  g_assert_cmpint (
    trends_entity_get_integer (get_step (room, 1), TRENDS_WORKSHOP_STEP_MINUTES), ==, 15);
  gtk_widget_activate_action (room->window, "facilitator.free-timer", "i", 2);
  g_assert_true (trends_workshop_session_is_free (room->workshop));
  gtk_widget_activate_action (room->window, "facilitator.free-timer", "i", 0);
  g_assert_false (trends_workshop_session_is_free (room->workshop));
}

/* --------------------------------------------------------------- what is kept back */

static void
test_kept_back (Room         *room,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsEntity) trend = g_list_model_get_item (
    trends_plan_get_list (room->plan, TRENDS_KIND_TREND), 0);
  GtkWidget *kept = fixture_find (room->window, TRENDS_TYPE_KEPT_BACK);
  GtkToggleButton *lock = fixture_find (kept, GTK_TYPE_TOGGLE_BUTTON);
  TrendsEntity *secret = trends_plan_add_initiative (room->plan, trend, SECRET, 0, &error);

  g_assert_no_error (error);
  trends_plan_set_integer (room->plan, secret, TRENDS_INITIATIVE_SENSITIVITY,
                           TRENDS_SENSITIVITY_EXEMPT, &error);
  trends_presentation_go_to_trend (room->presentation, 1);
  fixture_settle ();
  g_assert_false (room_says (room->window, SECRET));
  gtk_toggle_button_set_active (lock, TRUE);
  g_assert_true (room_says (kept, SECRET));
  g_assert_false (room_says (room->wall, SECRET));

  /* With one screen masking stays on, and says why. */
  gtk_widget_activate_action (room->window, "facilitator.unmask", NULL);
  g_assert_true (trends_presentation_is_masked (room->presentation));
  g_assert_true (room_says (kept, "one screen"));
  g_assert_false (room_says (room->window, "Masking is off"));
  trends_presentation_set_masked (room->presentation, FALSE);
  g_assert_true (room_says (room->window, "Masking is off"));
  g_assert_true (room_says (room->wall, SECRET));
  gtk_widget_activate_action (room->window, "facilitator.mask", NULL);
  g_assert_false (room_says (room->wall, SECRET));
  trends_presentation_step (room->presentation, 1);
  g_assert_false (gtk_toggle_button_get_active (lock));
  g_assert_false (room_says (room->window, SECRET));
}

/* -------------------------------------------------------------------------- notes */

static void
test_notes (Room         *room,
            gconstpointer data)
{
  TrendsEditor *notes = fixture_find (room->window, TRENDS_TYPE_TEXT_EDITOR);

  room_begin (room);
  gtk_text_buffer_set_text (fixture_get_buffer (notes), "Ask Priya", -1);
  /* Escape keeps what is typed. */
  fixture_press (fixture_find (notes, GTK_TYPE_TEXT_VIEW), "Escape");
  gtk_window_close (GTK_WINDOW (room->window));
  g_assert_cmpuint (room->n_ended, ==, 1);
  g_assert_cmpstr (trends_entity_get_text (trends_workshop_session_get_workshop (room->workshop),
                                           TRENDS_WORKSHOP_FACILITATOR_NOTES), ==, "Ask Priya");
  g_assert_false (room_says (room->wall, "Priya"));
}

/* A step that has run over may have time of the next, however early all of it is. */
static void
test_takes_time (Room         *room,
                 gconstpointer data)
{
  GtkWidget *take;

  room_begin (room);
  trends_workshop_session_run (room->workshop, TRUE, NULL);
  trends_workshop_session_go_on (room->workshop, 1, NULL);
  fixture_settle ();
  take = room_find_button (room->window, "Take 5 minutes from the next step");
  g_assert_false (gtk_widget_get_mapped (take));
  room->time += G_USEC_PER_SEC * (trends_workshop_session_get_left (room->workshop) + 60);
  trends_workshop_session_look (room->workshop);
  fixture_settle ();
  g_assert_cmpint (trends_workshop_session_get_late (room->workshop), <, 0);
  g_assert_true (gtk_widget_get_mapped (take));
}

/* -------------------------------------------------------------------------- votes */

static const char *
get_number (Room *room,
            guint index)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  guint n = 0;

  fixture_collect (room->window, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_has_css_class (labels->pdata[i], "vote-number") && n++ == index)
      return gtk_label_get_label (labels->pdata[i]);
  g_assert_not_reached ();
}

/* @which: 0 for less, 1 for more */
static void
click_count (Room *room,
             guint index,
             guint which)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  guint n = 0;

  fixture_collect (fixture_find (room->window, TRENDS_TYPE_VOTE_PANE), GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    if (gtk_button_get_icon_name (buttons->pdata[i]) != NULL && n++ == index * 2 + which)
      {
        g_assert_true (gtk_widget_grab_focus (buttons->pdata[i]));
        g_signal_emit_by_name (buttons->pdata[i], "clicked");
        fixture_settle ();
        g_assert_true (gtk_window_get_focus (GTK_WINDOW (room->window)) == buttons->pdata[i]);
        return;
      }
  g_assert_not_reached ();
}

/* It is asked, and counted, where the room doesn't look. */
static void
test_votes (Room         *room,
            gconstpointer data)
{
  TrendsCount *count;

  g_assert_true (fixture_press (room->window, "v"));
  fixture_settle ();
  g_assert_cmpuint (fixture_count_widgets (room->window, TRENDS_TYPE_VOTE_FORM), ==, 1);
  g_assert_cmpuint (fixture_count_widgets (room->wall, TRENDS_TYPE_VOTE_FORM), ==, 0);
  room_click (fixture_find (room->window, TRENDS_TYPE_VOTE_FORM), "Begin to count");
  count = trends_presentation_get_count (room->presentation);
  g_assert_nonnull (count);
  g_assert_cmpuint (fixture_count_widgets (room->window, TRENDS_TYPE_VOTE_FORM), ==, 0);
  /* Nothing that a stray Enter or space presses has the focus. */
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (room->window)));
  g_assert_false (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (room->window))));
  g_assert_true (fixture_press (room->window, "b"));
  g_assert_cmpuint (trends_count_get_dots (count, 1), ==, 1);
  g_assert_true (room_says (room->window, "1 counted"));
  g_assert_true (room_says (room->window, "+1, 1 in all"));
  g_assert_cmpstr (get_number (room, 1), ==, "1");
  /* A number waits for its letter, and not after one that is of nothing. */
  fixture_press (room->window, "3");
  g_assert_true (room_says (room->window, "3 for the next letter"));
  fixture_press (room->window, "z");
  g_assert_false (room_says (room->window, "for the next letter"));
  g_assert_true (trends_count_get_n_entries (count) >= TRENDS_BALLOT_SUBJECTS
                 || room_says (room->window, "There is no Z: nothing is counted"));
  g_assert_cmpuint (trends_presentation_get_typed (room->presentation), ==, 0);
  fixture_settle ();
  g_assert_false (room_says (trends_wall_get_stage (TRENDS_WALL (room->wall)), "counted"));
  /* A mouse alone can count, whatever is on the wall; and the focus stays on the button. */
  click_count (room, 2, 1);
  click_count (room, 2, 1);
  click_count (room, 2, 0);
  g_assert_cmpuint (trends_count_get_dots (count, 2), ==, 1);
  g_assert_cmpstr (get_number (room, 2), ==, "1");
  /* Where the room sees no letters, none counts. */
  g_assert_true (trends_presentation_go_to_trend (room->presentation, 3));
  fixture_press (room->window, "b");
  fixture_press (room->window, "4");
  g_assert_cmpuint (trends_count_get_dots (count, 1), ==, 1);
  g_assert_cmpuint (trends_presentation_get_typed (room->presentation), ==, 0);
  fixture_press (room->window, "v");
  g_assert_true (fixture_press (room->window, "b"));
  g_assert_cmpuint (trends_count_get_dots (count, 1), ==, 2);
  room_click (room->window, "Show the result");
  g_assert_true (trends_presentation_get_count (room->presentation) == count);
  room_close_vote ();
  g_assert_null (trends_presentation_get_count (room->presentation));
  g_assert_true (gtk_widget_get_mapped (room_find_button (room->window, "Vote by dots…")));
  /* What can be done with a result is in sight as long as that is. */
  room_click (room->window, "Set priorities from it");
  g_assert_true (room_says (room->window, "Priorities are set from the result"));
  g_assert_true (gtk_widget_get_mapped (room_find_button (room->window, "Vote again among the first five")));
  g_assert_true (trends_presentation_go_to_trend (room->presentation, 3));
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (room_find_button (room->window, "Vote again among the first five")));
}

/* Whoever has captured has the wall's keys again, on the last slide as well. */
static void
test_captures (Room         *room,
               gconstpointer data)
{
  GtkWidget *box = fixture_find (room->window, TRENDS_TYPE_CAPTURE);

  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (fixture_press (room->window, "n"));
      g_assert_true (GTK_IS_EDITABLE (gtk_window_get_focus (GTK_WINDOW (room->window))));
      fixture_press (fixture_find (box, GTK_TYPE_ENTRY), "Escape");
      g_assert_false (GTK_IS_EDITABLE (gtk_window_get_focus (GTK_WINDOW (room->window))));
      g_assert_true (fixture_press (room->window, "End"));
    }
}

static void
check_stays (Room *room)
{
  fixture_settle ();
  g_assert_cmpuint (room->n_ended, ==, 0);
}

/* One key alone ends nothing: it closes what is open, wherever the focus is, or says what it does when it is
 * pressed again; another key in between takes that back. */
static void
test_leaves (Room         *room,
             gconstpointer data)
{
  GtkWidget *toasts = fixture_find (room->window, ADW_TYPE_TOAST_OVERLAY);
  TrendsCount *count;

  for (guint elsewhere = 0; elsewhere < 2; elsewhere++)
    {
      g_assert_true (fixture_press (room->window, "v"));
      if (elsewhere)
        gtk_window_set_focus (GTK_WINDOW (room->window), NULL);
      fixture_press (elsewhere ? room->window : fixture_find (room->window, TRENDS_TYPE_VOTE_FORM),
                     "Escape");
      g_assert_cmpuint (fixture_count_widgets (room->window, TRENDS_TYPE_VOTE_FORM), ==, 0);
      check_stays (room);
    }
  fixture_press (room->window, "v");
  room_click (fixture_find (room->window, TRENDS_TYPE_VOTE_FORM), "Begin to count");
  count = trends_presentation_get_count (room->presentation);
  g_assert_true (fixture_press (room->window, "b"));
  g_assert_true (fixture_press (room->window, "Escape"));
  check_stays (room);
  g_assert_true (room_says (toasts, "Escape again leaves the wall"));
  g_assert_true (trends_presentation_get_count (room->presentation) == count);
  g_assert_true (fixture_press (room->window, "Right"));
  g_assert_true (fixture_press (room->window, "Escape"));
  check_stays (room);
  g_assert_true (fixture_press (room->window, "Escape"));
  g_assert_cmpuint (room->n_ended, ==, 1);
}

/* While a vote is set up, letters decide nothing behind it. */
static void
test_form_has_keys (Room         *room,
                    gconstpointer data)
{
  g_autofree char *last = NULL;

  g_assert_true (trends_presentation_go_to_trend (room->presentation, 9));
  last = g_strdup (trends_plan_get_undo_id (room->plan));
  g_assert_true (fixture_press (room->window, "v"));
  fixture_press (room->window, "a");
  fixture_press (room->window, "p");
  fixture_press (room->window, "w");
  g_assert_cmpstr (trends_plan_get_undo_id (room->plan), ==, last);
  g_assert_cmpuint (fixture_count_widgets (room->window, TRENDS_TYPE_VOTE_FORM), ==, 1);
}

/* What the menu beside the wall does, which has what keys do */
static void
test_menu (Room         *room,
           gconstpointer data)
{
  TrendsEntity *trend;

  g_assert_true (trends_presentation_go_to_trend (room->presentation, 9));
  gtk_widget_activate_action (room->window, "facilitator.use", "s", "stance::act");
  gtk_widget_activate_action (room->window, "facilitator.answer", "(su)", "ask::priority", 1);
  gtk_widget_activate_action (room->window, "facilitator.use", "s", "hide-ideas");
  fixture_settle ();
  trend = trends_plan_lookup (room->plan, trends_entity_get_id (
    trends_presentation_get_slide (room->presentation)->trend));
  g_assert_cmpint (trends_entity_get_integer (trend, TRENDS_TREND_STANCE), ==,
                   trends_choices_find (&trends_stance_choices, "act"));
  g_assert_cmpint (trends_entity_get_integer (trend, TRENDS_TREND_PRIORITY), ==,
                   TRENDS_PRIORITY_CRITICAL);
  g_assert_cmpuint (trends_presentation_get_asked (room->presentation), ==, 0);
  g_assert_true (trends_presentation_hides_ideas (room->presentation));
}

/* A key that changes the plan says here what it did, where whoever pressed it looks. */
static void
test_decides (Room         *room,
              gconstpointer data)
{
  TrendsEntity *trend;

  g_assert_true (trends_presentation_go_to_trend (room->presentation, 9));
  g_assert_true (fixture_press (room->window, "a"));
  fixture_settle ();
  trend = trends_plan_lookup (room->plan, trends_entity_get_id (
    trends_presentation_get_slide (room->presentation)->trend));
  g_assert_cmpint (trends_entity_get_integer (trend, TRENDS_TREND_STANCE), ==,
                   trends_choices_find (&trends_stance_choices, "act"));
  g_assert_true (room_says (fixture_find (room->window, ADW_TYPE_TOAST_OVERLAY), "Stance: Act"));
}

/* What is asked on the wall is answered by a digit, or by a name, and each is said back there. */
static void
test_decides_all (Room         *room,
                  gconstpointer data)
{
  TrendsEntity *trend, *owner;
  g_autoptr (TrendsEntity) first = g_list_model_get_item (
    trends_plan_get_list (room->plan, TRENDS_KIND_OWNER), 0);
  GtkWidget *ask;

  g_assert_true (trends_presentation_go_to_trend (room->presentation, 9));
  trend = trends_plan_lookup (room->plan, trends_entity_get_id (
    trends_presentation_get_slide (room->presentation)->trend));
  g_assert_true (fixture_press (room->window, "u"));
  g_assert_true (room_says (room->wall, "Priority? 1 Critical, 2 High"));
  g_assert_true (fixture_press (room->window, "2"));
  g_assert_cmpint (trends_entity_get_integer (trend, TRENDS_TREND_PRIORITY), ==,
                   TRENDS_PRIORITY_HIGH);
  g_assert_cmpuint (trends_presentation_get_typed (room->presentation), ==, 0);
  g_assert_true (room_says (room->wall, "Priority: High"));
  fixture_press (room->window, "m");
  fixture_press (room->window, "3");
  g_assert_cmpint (trends_entity_get_integer (trend, TRENDS_TREND_MATURITY_TARGET), ==,
                   TRENDS_MATURITY_GOOD);
  /* Another key, and a digit is a trend's number again. */
  fixture_press (room->window, "m");
  fixture_press (room->window, "Right");
  fixture_press (room->window, "1");
  g_assert_cmpuint (trends_presentation_get_typed (room->presentation), ==, 1);

  trends_presentation_go_to_trend (room->presentation, 9);
  g_assert_true (fixture_press (room->window, "l"));
  ask = fixture_find (room->window, TRENDS_TYPE_ASK_LINE);
  gtk_editable_set_text (fixture_find (ask, GTK_TYPE_ENTRY), trends_entity_get_name (first));
  g_assert_true (room_says (ask, trends_entity_get_name (first)));
  g_signal_emit_by_name (fixture_find (ask, GTK_TYPE_ENTRY), "activate");
  owner = trends_entity_get_ref (trend, TRENDS_TREND_OWNER);
  g_assert_true (owner == first);
  g_assert_cmpuint (fixture_count_widgets (room->window, TRENDS_TYPE_ASK_LINE), ==, 0);
  g_assert_true (room_says (room->wall, trends_entity_get_name (first)));
}

/* -------------------------------------------------------------------------- sound */

/* Once for each timer, for who wants it; without a sound server it is silent and does no harm. */
static void
test_sound (Room         *room,
            gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.socitm.Trends");
  g_autoptr (TrendsChime) chime = trends_chime_new (room->workshop, settings);

  g_setenv ("PULSE_SERVER", "unix:/nonexistent", TRUE);
  for (guint wanted = 0; wanted < 2; wanted++)
    {
      g_settings_set_boolean (settings, TRENDS_CHIME_KEY, wanted == 1);
      trends_workshop_session_start_free (room->workshop, 1);
      for (guint i = 0; i < 9; i++)
        {
          room->time += G_USEC_PER_SEC * 10;
          trends_workshop_session_look (room->workshop);
        }
      g_assert_cmpuint (trends_chime_get_n_rings (chime), ==, wanted);
      trends_workshop_session_stop_free (room->workshop);
    }
  while (trends_sound_count_playing () > 0)
    g_main_context_iteration (NULL, FALSE);
  g_settings_reset (settings, TRENDS_CHIME_KEY);
}

/* -------------------------------------------------------------------------- ideas */

/* (transfer none): the row of this idea, or of the group that it begins, with the focus */
static GtkWidget *
focus_row (Room         *room,
           TrendsEntity *idea,
           gboolean      is_group)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  fixture_collect (room->window, TRENDS_TYPE_IDEA_ROW, rows);
  for (guint i = 0; i < rows->len; i++)
    if (trends_idea_row_is_like (rows->pdata[i], trends_entity_get_id (idea), is_group))
      {
        g_assert_true (gtk_widget_grab_focus (rows->pdata[i]));
        return rows->pdata[i];
      }
  return NULL;
}

static void
press (Room         *room,
       TrendsEntity *idea,
       gboolean      is_group,
       const char   *key)
{
  GtkWidget *row = focus_row (room, idea, is_group);

  g_assert_nonnull (row);
  g_assert_true (fixture_press (gtk_widget_get_parent (row), key));
  fixture_settle ();
}

static void
answer (Room       *room,
        const char *text)
{
  GtkWidget *ask = fixture_find (room->window, TRENDS_TYPE_ASK_LINE);
  GtkWidget *entry = fixture_find (ask, GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  fixture_settle ();
  g_assert_cmpuint (fixture_count_widgets (room->window, TRENDS_TYPE_ASK_LINE), ==, 0);
}

static GPtrArray *
capture (Room *room)
{
  static const char *const texts[] = { "Ask the library", "Ask libraries", "Evening classes",
                                       SECRET, NULL };
  TrendsEntity *trend = trends_presentation_get_slide (room->presentation)->trend;
  g_autoptr (GError) error = NULL;

  room_begin (room);
  g_assert_nonnull (trends_ideas_add (room->plan,
                                      trends_presentation_get_workshop (room->presentation), trend,
                                      texts, FALSE, &error));
  g_assert_no_error (error);
  g_assert_true (fixture_press (room->window, "n"));
  fixture_settle ();
  return trends_ideas_list (room->plan, trends_presentation_get_workshop (room->presentation),
                            trend);
}

/* All that can be done to ideas, by keys alone; the room sees what is revealed to it. */
static void
test_ideas (Room         *room,
            gconstpointer data)
{
  g_autoptr (GPtrArray) ideas = NULL;
  g_autoptr (TrendsEntity) initiative = NULL;

  trends_presentation_go_to_trend (room->presentation, 9);
  ideas = capture (room);
  g_assert_cmpuint (fixture_count_widgets (room->window, TRENDS_TYPE_IDEA_ROW), ==, 4);
  g_assert_true (room_says (room->window, "4 ideas, 4 hidden from the room"));
  press (room, ideas->pdata[2], FALSE, "s");
  g_assert_true (room_says (room->window, "4 ideas, 3 hidden from the room"));
  g_assert_true (trends_entity_get_integer (ideas->pdata[2], TRENDS_IDEA_REVEALED) == 1);
  g_assert_false (room_says (room->wall, SECRET));

  /* What is marked is merged with what has the focus, and grouped with it. */
  press (room, ideas->pdata[1], FALSE, "space");
  press (room, ideas->pdata[0], FALSE, "j");
  g_assert_cmpuint (fixture_count_widgets (room->window, TRENDS_TYPE_IDEA_ROW), ==, 3);
  g_assert_true (room_says (room->window, "also: Ask libraries"));
  press (room, ideas->pdata[0], FALSE, "space");
  press (room, ideas->pdata[2], FALSE, "g");
  answer (room, "Learning");
  g_assert_nonnull (focus_row (room, ideas->pdata[0], TRUE));
  g_assert_cmpstr (trends_entity_get_text (ideas->pdata[2], TRENDS_IDEA_CLUSTER), ==, "Learning");
  press (room, ideas->pdata[3], FALSE, "space");
  press (room, ideas->pdata[0], TRUE, "g");
  g_assert_cmpstr (trends_entity_get_text (ideas->pdata[3], TRENDS_IDEA_CLUSTER), ==, "Learning");
  press (room, ideas->pdata[3], FALSE, "x");
  g_assert_cmpstr (trends_entity_get_text (ideas->pdata[3], TRENDS_IDEA_CLUSTER), ==, "");
  press (room, ideas->pdata[0], TRUE, "F2");
  answer (room, "Lifelong learning");
  g_assert_cmpstr (trends_entity_get_text (ideas->pdata[2], TRENDS_IDEA_CLUSTER), ==,
                   "Lifelong learning");
  press (room, ideas->pdata[2], FALSE, "e");
  answer (room, "Classes in the evening");
  g_assert_cmpstr (trends_entity_get_name (ideas->pdata[2]), ==, "Classes in the evening");

  press (room, ideas->pdata[2], FALSE, "<Shift>i");
  initiative = g_object_ref (trends_entity_get_ref (ideas->pdata[0], TRENDS_IDEA_INITIATIVE));
  g_assert_cmpstr (trends_entity_get_name (initiative), ==, "Lifelong learning");
  g_assert_nonnull (strstr (trends_entity_get_text (initiative, TRENDS_INITIATIVE_DESCRIPTION),
                            "Ask libraries"));
  press (room, ideas->pdata[3], FALSE, "Delete");
  g_assert_null (focus_row (room, ideas->pdata[3], FALSE));
  gtk_widget_activate_action (room->window, "win.undo", NULL);
  fixture_settle ();
  g_assert_true (room_says (room->window, SECRET));
  g_assert_false (room_says (room->wall, SECRET));
}

/* As after a program was killed: another presentation, and the clock of the plan */
static void
test_interrupted (Room         *room,
                  gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.socitm.Trends");
  g_autoptr (TrendsPresentation) presentation = NULL;
  g_autoptr (TrendsWorkshopSession) workshop = NULL;

  trends_interrupted_note (settings, room->presentation, room->workshop, 0);
  g_assert_null (trends_interrupted_find (settings, room->plan));
  room_begin (room);
  trends_workshop_session_run (room->workshop, TRUE, NULL);
  trends_workshop_session_go_on (room->workshop, 2, NULL);
  trends_presentation_go_to_trend (room->presentation, 6);
  trends_interrupted_note (settings, room->presentation, room->workshop, 0);
  g_assert_nonnull (trends_interrupted_find (settings, room->plan));

  presentation = trends_presentation_new (room->plan);
  workshop = trends_workshop_session_new (room->plan);
  trends_interrupted_restore (settings, presentation, workshop);
  g_assert_cmpuint (trends_presentation_get_position (presentation), ==,
                    trends_presentation_get_position (room->presentation));
  g_assert_true (trends_workshop_session_get_step (workshop)
                 == trends_workshop_session_get_step (room->workshop));
  g_assert_true (trends_workshop_session_is_running (workshop));
  g_assert_false (trends_workshop_session_is_free (workshop));

  /* What is in no agenda goes on, too. */
  trends_workshop_session_start_free (room->workshop, 2);
  trends_interrupted_note (settings, room->presentation, room->workshop, 0);
  trends_interrupted_restore (settings, presentation, workshop);
  g_assert_true (trends_workshop_session_is_free (workshop));
  g_assert_true (trends_workshop_session_is_running (workshop));
  g_assert_cmpint (trends_workshop_session_get_total (workshop), ==, 120);
  trends_workshop_session_stop_free (workshop);

  /* What is counted is a draft, and is on top of the slide at which it began: that is the place to which one comes back. */
  trends_workshop_session_stop_free (room->workshop);
  room_begin_count (room);
  g_assert_cmpint (trends_presentation_get_slide (room->presentation)->kind, ==, TRENDS_SLIDE_VOTE);
  trends_interrupted_note (settings, room->presentation, room->workshop, 0);
  trends_presentation_go_to (presentation, 0);
  trends_interrupted_restore (settings, presentation, workshop);
  g_assert_cmpuint (trends_presentation_get_position (presentation), >, 0);
  g_assert_cmpuint (trends_presentation_get_position (presentation), ==,
                    trends_presentation_get_position (room->presentation));

  trends_interrupted_stop_clock (settings, room->plan);
  g_assert_false (trends_workshop_session_is_running (workshop));
  g_assert_null (trends_interrupted_find (settings, room->plan));
}

/* A pointer that rests goes from the wall by itself. */
static void
test_pointer (Room         *room,
              gconstpointer data)
{
  GdkCursor *cursor;

  while ((cursor = gtk_widget_get_cursor (room->wall)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (gdk_cursor_get_name (cursor), ==, "none");
}

/* The smallest laptop that is in use */
static void
test_fits (Room         *room,
           gconstpointer data)
{
  int width;

  room_begin (room);
  gtk_widget_measure (room->window, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 1024);
}

/* There, whether it is saved is read whole, however long the title is. */
static void
test_says_saved (Room         *room,
                 gconstpointer data)
{
  GtkLabel *label = fixture_find (fixture_find (room->window, TRENDS_TYPE_SAVE_STATUS), GTK_TYPE_LABEL);

  room_begin (room);
  g_assert_true (trends_plan_set_text (
    room->plan, trends_workshop_session_get_workshop (room->workshop), TRENDS_WORKSHOP_TITLE,
    "Records of planning decisions that residents, councillors and their advisers can search by place",
    TRENDS_SET_ONCE, NULL));
  room_resize (room, 1024, 768);
  while (trends_store_get_state (room->store) != TRENDS_SAVE_STATE_SAVED)
    g_main_context_iteration (NULL, TRUE);
  room_wait_for_layout (room);
  g_assert_cmpstr (gtk_label_get_label (label), ==, "Saved");
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (label)));
}

/* On that, too, columns stand beside each other, what does something to the wall is in one line, and what comes
 * next is seen whole, whatever else is done. */
static void
test_small (Room         *room,
            gconstpointer data)
{
  g_autoptr (GPtrArray) pictures = g_ptr_array_new ();
  GtkCssProvider *style = fixture_use_style ();

  room_begin (room);
  room_resize (room, 1024, 768);
  fixture_press (room->window, "v");
  for (guint i = 0; i < 2; i++)
    {
      graphene_rect_t picture, next, timer, first;

      room_wait_for_layout (room);
      g_ptr_array_set_size (pictures, 0);
      fixture_collect (room->window, TRENDS_TYPE_WALL_PICTURE, pictures);
      picture = room_get_place (room, pictures->pdata[0]);
      next = room_get_place (room, pictures->pdata[1]);
      timer = room_get_place (room, fixture_find (room->window, TRENDS_TYPE_TIMER_CARD));
      g_assert_cmpfloat (timer.origin.x, >=, picture.origin.x + picture.size.width);
      g_assert_cmpfloat (picture.size.width, >, timer.size.width);
      g_assert_cmpfloat (next.origin.y + next.size.height, <=,
                         gtk_widget_get_height (room->window));
      first = room_get_place (room, room_find_button (room->window, "Freeze"));
      g_assert_cmpfloat (room_get_place (room, room_find_button (room->window, "Blank")).origin.y, ==,
                         first.origin.y);
      g_assert_cmpfloat (room_get_place (room, room_find_button (room->window, "Overview")).origin.y, ==,
                         first.origin.y);
      if (i == 0)
        room_click (fixture_find (room->window, TRENDS_TYPE_VOTE_FORM), "Begin to count");
    }
  fixture_drop_style (style);
}

/* Whatever is beside it, the wall is pictured as large as before: where ideas are typed, for a trend with a long title, and
 * whether there is an agenda or not. */
static void
test_steady (Room         *room,
             gconstpointer data)
{
  g_autoptr (TrendsEntity) trend = g_list_model_get_item (
    trends_plan_get_list (room->plan, TRENDS_KIND_TREND), 5);
  GtkWidget *picture = fixture_find (room->window, TRENDS_TYPE_WALL_PICTURE);
  float before;

  room_resize (room, 1280, 720);
  fixture_press (room->window, "6");
  fixture_press (room->window, "Return");
  room_wait_for_layout (room);
  before = room_get_place (room, picture).size.width;
  g_assert_cmpfloat (before, >, 640);
  fixture_press (room->window, "n");
  room_wait_for_layout (room);
  g_assert_cmpfloat (room_get_place (room, picture).size.width, ==, before);
  g_assert_true (trends_plan_set_text (
    room->plan, trend, TRENDS_TREND_TITLE,
    "Records of planning decisions that residents, councillors and their advisers can search",
    TRENDS_SET_ONCE, NULL));
  room_wait_for_layout (room);
  g_assert_cmpfloat (room_get_place (room, picture).size.width, ==, before);
  room_begin (room);
  room_wait_for_layout (room);
  g_assert_cmpfloat (room_get_place (room, picture).size.width, ==, before);
  /* Nor do the buttons move, by which slides are turned without a look at them. */
  trends_presentation_go_to (room->presentation, 0);
  room_wait_for_layout (room);
  before = room_get_place (room, room_find_button (room->window, "Next")).origin.y;
  while (trends_presentation_step (room->presentation, 1))
    {
      room_wait_for_layout (room);
      g_assert_cmpfloat (room_get_place (room, room_find_button (room->window, "Next")).origin.y, ==, before);
    }
}

/* Where there is room, the agenda is seen beside ideas, votes and notes; else it is a page among them. */
static void
test_wide (Room         *room,
           gconstpointer data)
{
  static const int widths[] = { 1024, 1600, 1024 };
  GtkWidget *agenda = fixture_find (room->window, TRENDS_TYPE_AGENDA_PANE);

  room_begin (room);
  fixture_press (room->window, "n");
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      gboolean is_wide = widths[i] > 1500;

      room_resize (room, widths[i], 700);
      g_assert_true (gtk_widget_get_mapped (agenda) == is_wide);
      g_assert_true (gtk_widget_get_mapped (fixture_find (room->window, TRENDS_TYPE_IDEA_LIST)));
      g_assert_cmpuint (fixture_count_widgets (room->window, TRENDS_TYPE_AGENDA_ROW), ==, 7);
    }
}

#define ADD(path, func) g_test_add (path, Room, NULL, room_set_up, func, room_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();

  ADD ("/facilitator/clocks-agree", test_clocks_agree);
  ADD ("/facilitator/time-is-up", test_time_is_up);
  ADD ("/facilitator/agenda", test_agenda);
  ADD ("/facilitator/minutes", test_minutes);
  ADD ("/facilitator/kept-back", test_kept_back);
  ADD ("/facilitator/notes", test_notes);
  ADD ("/facilitator/takes-time", test_takes_time);
  ADD ("/facilitator/votes", test_votes);
  ADD ("/facilitator/captures", test_captures);
  ADD ("/facilitator/leaves", test_leaves);
  ADD ("/facilitator/form-has-keys", test_form_has_keys);
  ADD ("/facilitator/decides", test_decides);
  ADD ("/facilitator/decides-by-menu", test_menu);
  ADD ("/facilitator/decides-all", test_decides_all);
  ADD ("/facilitator/sound", test_sound);
  ADD ("/facilitator/ideas", test_ideas);
  ADD ("/facilitator/interrupted", test_interrupted);
  ADD ("/facilitator/pointer", test_pointer);
  ADD ("/facilitator/fits", test_fits);
  ADD ("/facilitator/says-saved", test_says_saved);
  ADD ("/facilitator/small", test_small);
  ADD ("/facilitator/steady", test_steady);
  ADD ("/facilitator/wide", test_wide);

  return g_test_run ();
}
