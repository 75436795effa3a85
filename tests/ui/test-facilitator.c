/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-facilitator.c: the window beside the wall: its clock is the wall's, its agenda can be edited by
 * actions alone, what the room isn't shown is shown there on request only, and what is typed is kept.
 */

#include "fixture.h"

#include <glib/gstdio.h>

#include "trends-agenda-row.h"
#include "trends-agenda.h"
#include "trends-facilitator.h"
#include "trends-interrupted.h"
#include "trends-kept-back.h"
#include "trends-plan-verbs.h"
#include "trends-sample.h"
#include "trends-text-editor.h"
#include "trends-vote-form.h"
#include "trends-wall.h"

#define SECRET "Zyzzyva"

typedef struct
{
  char *folder;
  TrendsStore *store;
  TrendsSession *session;
  TrendsPlan *plan;
  TrendsPresentation *presentation;
  TrendsWorkshopSession *workshop;
  GtkWidget *wall;
  GtkWidget *window;
  gint64 time; /* microseconds */
  guint n_ended;
} Room;

static gint64
get_time (gpointer user_data)
{
  return ((Room *) user_data)->time;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
open_sample (Room *room)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) sample = trends_sample_new_plan (&error);
  g_autoptr (GFile) folder = NULL;

  g_assert_no_error (error);
  room->folder = g_dir_make_tmp ("trends-facilitator-XXXXXX", &error);
  g_assert_no_error (error);
  folder = g_file_new_for_path (room->folder);
  room->store = trends_store_create_in (folder, sample, &error);
  g_assert_no_error (error);
  room->session = trends_session_new (room->store);
  room->plan = trends_session_get_plan (room->session);
}

static void
close_sample (Room *room)
{
  g_autoptr (GFile) file = g_object_ref (trends_store_get_file (room->store));
  g_autoptr (GError) error = NULL;

  trends_store_close (room->store, &error);
  g_assert_no_error (error);
  g_object_unref (room->store);
  g_file_delete (file, NULL, &error);
  g_assert_no_error (error);
  g_rmdir (room->folder);
  g_free (room->folder);
}

static void
set_up (Room         *room,
        gconstpointer data)
{
  TrendsFacilitated about;

  open_sample (room);
  room->presentation = trends_presentation_new (room->plan);
  room->workshop = trends_workshop_session_new (room->plan);
  trends_workshop_session_set_time (room->workshop, get_time, room);
  room->wall = GTK_WIDGET (trends_wall_new (room->presentation, room->workshop,
                                            trends_session_get_today (room->session)));
  gtk_window_present (GTK_WINDOW (room->wall));
  about = (TrendsFacilitated) { room->session, room->presentation, room->workshop };
  room->window = GTK_WIDGET (trends_facilitator_new (
    &about, NULL, trends_wall_get_stage (TRENDS_WALL (room->wall))));
  g_signal_connect_swapped (room->window, "ended", G_CALLBACK (count_cb), &room->n_ended);
  gtk_window_present (GTK_WINDOW (room->window));
  fixture_settle ();
}

static void
tear_down (Room         *room,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (room->window));
  gtk_window_destroy (GTK_WINDOW (room->wall));
  g_object_unref (room->workshop);
  g_object_unref (room->presentation);
  g_object_unref (room->session);
  close_sample (room);
}

static void
begin (Room *room)
{
  g_assert_true (gtk_widget_activate_action (room->window, "facilitator.begin", "s", "90-minutes"));
  g_assert_nonnull (trends_workshop_session_get_workshop (room->workshop));
  fixture_settle ();
}

static GtkLabel *
find_label (gpointer    widget,
            const char *css_class)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  fixture_collect (widget, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_has_css_class (labels->pdata[i], css_class))
      return labels->pdata[i];
  g_assert_not_reached ();
}

static gboolean
says (gpointer    widget,
      const char *text)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  fixture_collect (widget, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    if (strstr (gtk_label_get_label (labels->pdata[i]), text) != NULL)
      return TRUE;
  return FALSE;
}

/* ------------------------------------------------------------------------- clocks */

static void
test_clocks_agree (Room         *room,
                   gconstpointer data)
{
  GtkLabel *here, *there;

  begin (room);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (find_label (room->wall, "wall-digits"))));
  trends_workshop_session_run (room->workshop, TRUE, NULL);
  here = find_label (room->window, "timer-digits");
  there = find_label (room->wall, "wall-digits");
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
  g_assert_true (says (room->window, "behind"));
  g_assert_false (says (room->wall, "behind"));
  trends_presentation_toggle_blank (room->presentation);
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (there)));
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

  begin (room);
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

  begin (room);
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
  g_assert_false (says (room->window, SECRET));
  gtk_toggle_button_set_active (lock, TRUE);
  g_assert_true (says (kept, SECRET));
  g_assert_false (says (room->wall, SECRET));
  trends_presentation_step (room->presentation, 1);
  g_assert_false (gtk_toggle_button_get_active (lock));
  g_assert_false (says (room->window, SECRET));
}

/* -------------------------------------------------------------------------- notes */

static void
test_notes (Room         *room,
            gconstpointer data)
{
  TrendsEditor *notes = fixture_find (room->window, TRENDS_TYPE_TEXT_EDITOR);

  begin (room);
  gtk_text_buffer_set_text (fixture_get_buffer (notes), "Ask Priya", -1);
  gtk_window_close (GTK_WINDOW (room->window));
  g_assert_cmpuint (room->n_ended, ==, 1);
  g_assert_cmpstr (trends_entity_get_text (trends_workshop_session_get_workshop (room->workshop),
                                           TRENDS_WORKSHOP_FACILITATOR_NOTES), ==, "Ask Priya");
  g_assert_false (says (room->wall, "Priya"));
}

/* -------------------------------------------------------------------------- votes */

static GtkWidget *
find_button (gpointer    widget,
             const char *label)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  fixture_collect (widget, GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_label (buttons->pdata[i]), label) == 0)
      return buttons->pdata[i];
  g_assert_not_reached ();
}

static void
click (gpointer    widget,
       const char *label)
{
  g_signal_emit_by_name (find_button (widget, label), "clicked");
  fixture_settle ();
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
  click (fixture_find (room->window, TRENDS_TYPE_VOTE_FORM), "Begin to count");
  count = trends_presentation_get_count (room->presentation);
  g_assert_nonnull (count);
  g_assert_cmpuint (fixture_count_widgets (room->window, TRENDS_TYPE_VOTE_FORM), ==, 0);
  g_assert_true (fixture_press (room->window, "b"));
  g_assert_cmpuint (trends_count_get_dots (count, 1), ==, 1);
  g_assert_true (says (room->window, "1 counted"));
  g_assert_true (says (room->window, ": 1 dot"));
  fixture_settle ();
  g_assert_false (says (room->wall, "1 dot"));
  /* Where the room sees no letters, none counts. */
  g_assert_true (trends_presentation_go_to_trend (room->presentation, 3));
  fixture_press (room->window, "b");
  fixture_press (room->window, "4");
  g_assert_cmpuint (trends_count_get_dots (count, 1), ==, 1);
  g_assert_cmpuint (trends_presentation_get_typed (room->presentation), ==, 0);
  fixture_press (room->window, "v");
  g_assert_true (fixture_press (room->window, "b"));
  g_assert_cmpuint (trends_count_get_dots (count, 1), ==, 2);
  click (room->window, "Show the result");
  g_assert_null (trends_presentation_get_count (room->presentation));
  g_assert_true (gtk_widget_get_mapped (find_button (room->window, "Vote by dots…")));
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
  g_assert_true (says (fixture_find (room->window, ADW_TYPE_TOAST_OVERLAY), "Stance: Act"));
}

/* As after a program was killed: another presentation, and the clock of the plan */
static void
test_interrupted (Room         *room,
                  gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.socitm.Trends");
  g_autoptr (TrendsPresentation) presentation = NULL;
  g_autoptr (TrendsWorkshopSession) workshop = NULL;

  trends_interrupted_note (settings, room->presentation, room->workshop);
  g_assert_null (trends_interrupted_find (settings, room->plan));
  begin (room);
  trends_workshop_session_run (room->workshop, TRUE, NULL);
  trends_workshop_session_go_on (room->workshop, 2, NULL);
  trends_presentation_go_to_trend (room->presentation, 6);
  trends_interrupted_note (settings, room->presentation, room->workshop);
  g_assert_nonnull (trends_interrupted_find (settings, room->plan));

  presentation = trends_presentation_new (room->plan);
  workshop = trends_workshop_session_new (room->plan);
  trends_interrupted_restore (settings, presentation, workshop);
  g_assert_cmpuint (trends_presentation_get_position (presentation), ==,
                    trends_presentation_get_position (room->presentation));
  g_assert_true (trends_workshop_session_get_step (workshop)
                 == trends_workshop_session_get_step (room->workshop));
  g_assert_true (trends_workshop_session_is_running (workshop));

  trends_interrupted_settle (settings, room->plan);
  g_assert_false (trends_workshop_session_is_running (workshop));
  g_assert_null (trends_interrupted_find (settings, room->plan));
}

/* The smallest laptop that is in use */
static void
test_fits (Room         *room,
           gconstpointer data)
{
  int width;

  begin (room);
  gtk_widget_measure (room->window, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 1024);
}

#define ADD(path, func) g_test_add (path, Room, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();

  ADD ("/facilitator/clocks-agree", test_clocks_agree);
  ADD ("/facilitator/agenda", test_agenda);
  ADD ("/facilitator/minutes", test_minutes);
  ADD ("/facilitator/kept-back", test_kept_back);
  ADD ("/facilitator/notes", test_notes);
  ADD ("/facilitator/votes", test_votes);
  ADD ("/facilitator/decides", test_decides);
  ADD ("/facilitator/interrupted", test_interrupted);
  ADD ("/facilitator/fits", test_fits);

  return g_test_run ();
}
