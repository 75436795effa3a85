/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-workshop-session.c: whatever is pressed in a workshop, its clocks count every second once and
 * none twice; what the plan holds is enough to go on with; and what people undo is what they did.
 */

#include "trends-agenda.h"
#include "trends-date.h"
#include "trends-ideas.h"
#include "trends-plan-verbs.h"
#include "trends-presentation.h"
#include "trends-sample.h"
#include "trends-workshop-progress.h"
#include "trends-workshop-record.h"
#include "trends-workshop-session.h"
#include "trends-workshop-states.h"
#include "trends-workshop-words.h"

#include <string.h>

#define N_KEYS 300
#define MINUTE 60

typedef struct
{
  TrendsPlan *plan;
  TrendsEntity *workshop;
  TrendsWorkshopSession *session;
  gint64 time; /* microseconds */
  guint n_edits;
  guint n_elapsed;
} Fixture;

static gint64
get_time (gpointer user_data)
{
  return ((Fixture *) user_data)->time;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static TrendsWorkshopSession *
open_session (Fixture *fixture)
{
  TrendsWorkshopSession *session = trends_workshop_session_new (fixture->plan);

  trends_workshop_session_set_time (session, get_time, fixture);
  trends_workshop_session_set_workshop (session, fixture->workshop);
  return session;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint n_agendas;
  const TrendsAgenda *agendas = trends_agenda_list (&n_agendas);

  fixture->plan = trends_sample_new_plan (&error);
  g_assert_no_error (error);
  g_signal_connect_swapped (fixture->plan, "edited", G_CALLBACK (count_cb), &fixture->n_edits);
  fixture->workshop = trends_agenda_begin (fixture->plan, NULL, &agendas[1], &error);
  g_assert_no_error (error);
  fixture->session = open_session (fixture);
  g_signal_connect_swapped (fixture->session, "elapsed", G_CALLBACK (count_cb),
                            &fixture->n_elapsed);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->session);
  g_object_unref (fixture->plan);
}

static void
wait_for (Fixture *fixture,
          gint64   seconds)
{
  fixture->time += seconds * G_USEC_PER_SEC;
  trends_workshop_session_look (fixture->session);
}

static void
run (Fixture *fixture,
     gboolean runs)
{
  g_autoptr (GError) error = NULL;

  trends_workshop_session_run (fixture->session, runs, &error);
  g_assert_no_error (error);
}

static void
go_on (Fixture *fixture,
       int      n_steps)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (trends_workshop_session_go_on (fixture->session, n_steps, &error));
  g_assert_no_error (error);
}

static gint64
sum (Fixture *fixture,
     guint    field)
{
  g_autoptr (GPtrArray) steps = trends_workshop_session_dup_steps (fixture->session);
  gint64 all = 0;

  for (guint i = 0; i < steps->len; i++)
    all += field == TRENDS_WORKSHOP_STEP_SECONDS
             ? trends_workshop_session_get_spent (fixture->session, steps->pdata[i])
             : trends_entity_get_integer (steps->pdata[i], field);
  return all;
}

static guint
count_clocks (Fixture *fixture)
{
  g_autoptr (GPtrArray) steps = trends_workshop_session_dup_steps (fixture->session);
  guint n = 0;

  for (guint i = 0; i < steps->len; i++)
    n += trends_value_is_set (trends_entity_get_value (steps->pdata[i], TRENDS_WORKSHOP_STEP_CLOCK));
  return n;
}

/* How the plan was before is kept with it, for the record; also before the second of a day, and of a second. */
static void
test_before (Fixture      *fixture,
             gconstpointer data)
{
  GListModel *baselines = trends_plan_get_list (fixture->plan, TRENDS_KIND_BASELINE);
  guint n = g_list_model_get_n_items (baselines), n_agendas;
  g_autoptr (TrendsEntity) last = g_list_model_get_item (baselines, n - 1);
  g_autoptr (GError) error = NULL;
  TrendsEntity *second;

  g_assert_true (g_str_has_prefix (trends_entity_get_name (last), "Before "));
  g_assert_null (trends_plan_get_undo_id (fixture->plan));
  second = trends_agenda_begin (fixture->plan, NULL, trends_agenda_list (&n_agendas), &error);
  g_assert_no_error (error);
  g_assert_nonnull (second);
  g_assert_cmpuint (g_list_model_get_n_items (baselines), ==, n + 1);
  g_assert_true (trends_workshop_find_before (fixture->workshop) == last);
  g_assert_nonnull (trends_workshop_find_before (second));
  g_assert_true (trends_workshop_find_before (second) != last);
  g_assert_true (trends_workshop_find_last (fixture->plan) == second);
  g_assert_true (trends_workshop_find_today (fixture->plan) == second);
  g_assert_cmpstr (trends_entity_get_name (second), !=,
                   trends_entity_get_name (fixture->workshop));
}

/* ----------------------------------------------------------------------- agendas */

static void
test_agendas (void)
{
  static const guint minutes[] = { 45, 90, 210 };
  guint n_agendas;
  const TrendsAgenda *agendas = trends_agenda_list (&n_agendas);

  g_assert_cmpuint (n_agendas, ==, G_N_ELEMENTS (minutes));
  for (guint i = 0; i < n_agendas; i++)
    {
      g_autoptr (TrendsPlan) plan = trends_plan_new ();
      g_autoptr (GError) error = NULL;
      guint n_edits = 0;
      TrendsEntity *workshop;
      g_autoptr (GPtrArray) steps = NULL;

      g_signal_connect_swapped (plan, "edited", G_CALLBACK (count_cb), &n_edits);
      workshop = trends_agenda_begin (plan, NULL, &agendas[i], &error);
      g_assert_no_error (error);
      steps = trends_agenda_dup_steps (workshop);

      g_assert_cmpuint (trends_agenda_get_minutes (&agendas[i]), ==, minutes[i]);
      g_assert_cmpuint (steps->len, ==, agendas[i].n_steps);
      for (guint j = 0; j < steps->len; j++)
        g_assert_cmpint (trends_entity_get_integer (steps->pdata[j], TRENDS_WORKSHOP_STEP_MINUTES),
                         ==, agendas[i].steps[j].minutes);
      g_assert_cmpuint (n_edits, ==, 1);
      g_assert_true (trends_workshop_find_today (plan) == workshop);
      /* It has one, so that another is of another workshop. */
      g_assert_true (trends_agenda_begin (plan, NULL, &agendas[i], &error) != workshop);
      g_assert_no_error (error);
      g_assert_null (trends_plan_get_undo_label (plan));
    }
}

/* An idea came before the agenda. */
static void
test_agenda_comes_later (void)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  g_autoptr (TrendsRecord) record = trends_workshop_new_record (plan);
  g_autoptr (GError) error = NULL;
  guint n_agendas;
  TrendsEntity *workshop = trends_plan_add (plan, record, &error);
  g_autoptr (TrendsWorkshopSession) session = trends_workshop_session_new (plan);

  g_assert_no_error (error);
  trends_workshop_session_set_workshop (session, workshop);
  g_assert_false (trends_workshop_session_has_agenda (session));
  g_assert_true (trends_agenda_begin (plan, NULL, trends_agenda_list (&n_agendas), &error) == workshop);
  g_assert_no_error (error);
  g_assert_true (trends_workshop_session_has_agenda (session));
}

/* What comes after the end of a workshop is of another, which then gets its agenda; or of the same, if somebody opens it
 * again. */
static void
test_after_end (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPresentation) presentation = NULL;
  g_autofree char *room = NULL;
  const char *const texts[] = { "After the end", NULL };
  TrendsEntity *idea, *begun;
  guint n_agendas;

  trends_workshop_session_end (fixture->session, TRENDS_UNSET, &error);
  g_assert_no_error (error);
  presentation = trends_presentation_new (fixture->plan);
  g_assert_null (trends_presentation_get_workshop (presentation));
  idea = trends_ideas_add (fixture->plan, trends_presentation_get_workshop (presentation), NULL, texts,
                           TRUE, &error);
  g_assert_no_error (error);
  room = g_strdup (trends_presentation_get_workshop (presentation));
  g_assert_cmpstr (room, !=, trends_entity_get_id (fixture->workshop));
  g_assert_cmpstr (trends_entity_get_text (idea, TRENDS_IDEA_WORKSHOP), ==, room);
  begun = trends_agenda_begin (fixture->plan, room, trends_agenda_list (&n_agendas), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (trends_entity_get_id (begun), ==, room);
  trends_workshop_session_reopen (fixture->session, &error);
  g_assert_no_error (error);
  g_assert_false (trends_workshop_session_is_ended (fixture->workshop));
  g_assert_null (trends_workshop_find_after (fixture->workshop));
}

/* The one in whose room it is gets it, also where that is of another day, and another of today has none either. */
static void
test_agenda_of_room (void)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  g_autoptr (TrendsRecord) earlier = trends_workshop_new_record (plan);
  g_autoptr (TrendsRecord) today = trends_workshop_new_record (plan);
  g_autoptr (GError) error = NULL;
  guint n_agendas;
  TrendsEntity *room;

  trends_record_set (earlier, TRENDS_WORKSHOP_DATE, trends_value_integer (trends_date_today () - 1));
  room = trends_plan_add (plan, earlier, &error);
  g_assert_no_error (error);
  trends_plan_add (plan, today, &error);
  g_assert_no_error (error);
  g_assert_true (trends_agenda_begin (plan, trends_entity_get_id (room), trends_agenda_list (&n_agendas), &error)
                 == room);
  g_assert_no_error (error);
}

/* What was passed without its clock isn't done, where others have taken time; the list of workshops counts as its record
 * does. */
static void
test_progress (Fixture      *fixture,
               gconstpointer data)
{
  static const TrendsStepState wanted[] = { TRENDS_STEP_DONE,    TRENDS_STEP_SKIPPED, TRENDS_STEP_SKIPPED,
                                            TRENDS_STEP_RUNNING, TRENDS_STEP_TO_COME, TRENDS_STEP_TO_COME,
                                            TRENDS_STEP_TO_COME };
  g_autoptr (GPtrArray) steps = trends_agenda_dup_steps (fixture->workshop);
  g_autofree char *untimed = NULL, *timed = NULL;

  go_on (fixture, 2);
  untimed = trends_workshop_dup_words (fixture->workshop);
  g_assert_nonnull (strstr (untimed, "2 of 7 steps done"));
  go_on (fixture, -2);
  run (fixture, TRUE);
  wait_for (fixture, 30);
  go_on (fixture, 3);
  g_assert_cmpuint (steps->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < steps->len; i++)
    g_assert_cmpint (trends_workshop_progress_get_state (fixture->workshop, steps, i), ==, wanted[i]);
  timed = trends_workshop_dup_words (fixture->workshop);
  g_assert_nonnull (strstr (timed, "1 of 7 steps done"));
}

/* A practice begins at the beginning, with the agenda as it is, whether the workshop itself was left or goes on. */
static void
test_rewind (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = trends_agenda_dup_steps (fixture->workshop);

  run (fixture, TRUE);
  wait_for (fixture, 90);
  go_on (fixture, 3);
  wait_for (fixture, 30);
  g_assert_true (trends_workshop_session_rewind (fixture->session, &error));
  g_assert_no_error (error);
  g_assert_true (trends_workshop_session_get_step (fixture->session) == steps->pdata[0]);
  g_assert_false (trends_workshop_session_is_running (fixture->session));
  g_assert_cmpint (trends_workshop_session_get_left (fixture->session), ==,
                   trends_workshop_session_get_total (fixture->session));
  for (guint i = 0; i < steps->len; i++)
    g_assert_cmpint (trends_workshop_progress_get_state (fixture->workshop, steps, i), ==, TRENDS_STEP_TO_COME);
  run (fixture, TRUE);
  g_assert_cmpint (trends_workshop_session_get_late (fixture->session), ==, 0);
}

static void
test_steps (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = trends_agenda_dup_steps (fixture->workshop);
  TrendsEntity *step = trends_agenda_add_step (fixture->workshop, before->pdata[2], " Break ", 10,
                                               &error);
  g_autoptr (GPtrArray) added = trends_agenda_dup_steps (fixture->workshop);
  g_autoptr (GPtrArray) moved = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (trends_entity_get_name (step), ==, "Break");
  g_assert_true (added->pdata[2] == step);
  g_assert_true (trends_agenda_move_step (step, 2, &error));
  moved = trends_agenda_dup_steps (fixture->workshop);
  g_assert_true (moved->pdata[4] == step);
  g_assert_true (trends_agenda_move_step (step, -100, &error));
  g_assert_false (trends_agenda_move_step (step, -1, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < 3; i++)
    g_assert_true (trends_plan_undo (fixture->plan, NULL));
  g_assert_null (trends_plan_get_undo_label (fixture->plan));
  g_clear_pointer (&moved, g_ptr_array_unref);
  moved = trends_agenda_dup_steps (fixture->workshop);
  g_assert_cmpuint (moved->len, ==, before->len);
  for (guint i = 0; i < moved->len; i++)
    g_assert_true (moved->pdata[i] == before->pdata[i]);
}

/* ------------------------------------------------------------------------- clocks */

static void
test_goes_by (Fixture      *fixture,
              gconstpointer data)
{
  TrendsEntity *first = trends_workshop_session_get_step (fixture->session);

  g_assert_false (trends_workshop_session_is_running (fixture->session));
  wait_for (fixture, 100);
  g_assert_cmpint (trends_workshop_session_get_left (fixture->session), ==, 5 * MINUTE);
  run (fixture, TRUE);
  wait_for (fixture, 28);
  g_assert_cmpint (trends_workshop_session_get_left (fixture->session), ==, 5 * MINUTE - 28);
  run (fixture, FALSE);
  wait_for (fixture, 100);
  g_assert_cmpint (trends_workshop_session_get_spent (fixture->session, first), ==, 28);
  run (fixture, TRUE);
  wait_for (fixture, 5 * MINUTE - 29);
  g_assert_cmpuint (fixture->n_elapsed, ==, 0);
  wait_for (fixture, 1);
  wait_for (fixture, 1);
  g_assert_cmpuint (fixture->n_elapsed, ==, 1);
  g_assert_cmpint (trends_workshop_session_get_left (fixture->session), ==, -1);
  go_on (fixture, 1);
  g_assert_true (trends_workshop_session_is_running (fixture->session));
  g_assert_cmpint (trends_workshop_session_get_left (fixture->session), ==, 20 * MINUTE);
  g_assert_cmpuint (fixture->n_elapsed, ==, 1);
}

/* Time that is looked at a moment later is no other time. */
static void
test_one_source (Fixture      *fixture,
                 gconstpointer data)
{
  run (fixture, TRUE);
  fixture->time += 7 * G_USEC_PER_SEC;
  g_assert_cmpint (trends_workshop_session_get_left (fixture->session), ==, 5 * MINUTE);
  trends_workshop_session_look (fixture->session);
  g_assert_cmpint (trends_workshop_session_get_left (fixture->session), ==, 5 * MINUTE - 7);
}

static void
press_any_key (Fixture *fixture,
               GRand   *rand)
{
  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      run (fixture, TRUE);
      break;
    case 1:
      run (fixture, FALSE);
      break;
    case 2:
      go_on (fixture, 1);
      break;
    case 3:
      go_on (fixture, g_rand_int_range (rand, -3, 4));
      break;
    case 4:
      trends_workshop_session_add_minute (fixture->session, NULL);
      break;
    default:
      break;
    }
}

static void
assert_same (TrendsWorkshopSession *one,
             TrendsWorkshopSession *other)
{
  g_assert_true (trends_workshop_session_get_step (one)
                 == trends_workshop_session_get_step (other));
  g_assert_cmpint (trends_workshop_session_is_running (one), ==,
                   trends_workshop_session_is_running (other));
  g_assert_cmpint (trends_workshop_session_get_total (one), ==,
                   trends_workshop_session_get_total (other));
  /* The other began to tell time somewhere in this second. */
  g_assert_cmpint (ABS (trends_workshop_session_get_end (one)
                        - trends_workshop_session_get_end (other)), <=, 1);
  g_assert_cmpint (ABS (trends_workshop_session_get_left (one)
                        - trends_workshop_session_get_left (other)), <=, 1);
}

static void
test_any_keys (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  gint64 counted = 0;

  for (guint i = 0; i < N_KEYS; i++)
    {
      gint64 seconds = g_rand_int_range (rand, 0, 90);
      gboolean runs;

      press_any_key (fixture, rand);
      runs = trends_workshop_session_is_running (fixture->session);
      g_assert_cmpuint (count_clocks (fixture), ==, runs);
      wait_for (fixture, seconds);
      counted += runs ? seconds : 0;
      g_assert_cmpint (sum (fixture, TRENDS_WORKSHOP_STEP_SECONDS), ==, counted);
    }
}

/* What the plan holds is all that there is: another sees the same. */
static void
test_two_see_the_same (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsWorkshopSession) other = open_session (fixture);

  for (guint i = 0; i < 60; i++)
    {
      press_any_key (fixture, rand);
      fixture->time += g_rand_int_range (rand, 0, 90) * G_USEC_PER_SEC;
      trends_workshop_session_look (fixture->session);
      trends_workshop_session_look (other);
      assert_same (fixture->session, other);
    }
}

/* -------------------------------------------------------------------------- undo */

static void
test_undo_is_of_people (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  TrendsEntity *info = trends_plan_get_info (fixture->plan);
  g_autofree char *title = g_strdup (trends_entity_get_name (info));
  guint n_edits;

  trends_plan_set_text (fixture->plan, info, TRENDS_PLAN_TITLE, "Another", TRENDS_SET_ONCE, &error);
  g_assert_no_error (error);
  n_edits = fixture->n_edits;
  run (fixture, TRUE);
  wait_for (fixture, 12);
  go_on (fixture, 1);
  run (fixture, FALSE);
  g_assert_cmpuint (fixture->n_edits, ==, n_edits + 3);
  g_assert_true (trends_plan_undo (fixture->plan, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (trends_entity_get_name (info), ==, title);
  g_assert_null (trends_plan_get_undo_label (fixture->plan));
  g_assert_nonnull (trends_plan_get_redo_label (fixture->plan));
  run (fixture, TRUE);
  g_assert_true (trends_plan_redo (fixture->plan, &error));
  g_assert_cmpstr (trends_entity_get_name (info), ==, "Another");
  g_assert_true (trends_workshop_session_is_running (fixture->session));
  g_assert_cmpint (sum (fixture, TRENDS_WORKSHOP_STEP_SECONDS), ==, 12);
}

/* ------------------------------------------------------------------------ minutes */

static void
test_minutes (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  TrendsEntity *first = trends_workshop_session_get_step (fixture->session);
  gint64 all = sum (fixture, TRENDS_WORKSHOP_STEP_MINUTES);

  run (fixture, TRUE);
  g_assert_true (trends_workshop_session_add_minute (fixture->session, &error));
  g_assert_cmpint (trends_workshop_session_get_total (fixture->session), ==, 6 * MINUTE);
  g_assert_cmpint (trends_workshop_session_get_late (fixture->session), ==, MINUTE);
  g_assert_true (trends_plan_undo (fixture->plan, &error));
  g_assert_cmpint (trends_workshop_session_get_late (fixture->session), ==, 0);

  g_assert_true (trends_agenda_take (first, 5, &error));
  g_assert_cmpstr (trends_plan_get_undo_label (fixture->plan), ==, "Take 5 minutes from the next step");
  g_assert_cmpint (trends_workshop_session_get_total (fixture->session), ==, 10 * MINUTE);
  g_assert_cmpint (sum (fixture, TRENDS_WORKSHOP_STEP_MINUTES), ==, all);
  wait_for (fixture, 10 * MINUTE);
  g_assert_cmpint (trends_workshop_session_get_late (fixture->session), ==, 0);
  wait_for (fixture, 90);
  g_assert_cmpint (trends_workshop_session_get_late (fixture->session), ==, 90);
  g_assert_no_error (error);
}

/* As long as there is any to take */
static void
test_take_all (Fixture      *fixture,
               gconstpointer data)
{
  TrendsEntity *first = trends_workshop_session_get_step (fixture->session);
  gint64 all = sum (fixture, TRENDS_WORKSHOP_STEP_MINUTES);
  guint takes = 0;

  while (trends_agenda_take (first, 7, NULL))
    takes++;
  g_assert_cmpuint (takes, >, 1);
  g_assert_cmpuint (trends_agenda_count_takeable (first, 7), ==, 0);
  g_assert_cmpint (trends_entity_get_integer (first, TRENDS_WORKSHOP_STEP_MINUTES), ==, all);
}

/* ----------------------------------------------------------------------- going on */

static void
test_leaving (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  TrendsEntity *step;

  run (fixture, TRUE);
  wait_for (fixture, 6 * MINUTE);
  go_on (fixture, 1);
  step = trends_workshop_session_get_step (fixture->session);
  wait_for (fixture, MINUTE);
  g_assert_true (trends_workshop_session_leave (fixture->session, 0, &error));
  wait_for (fixture, 100000);
  g_assert_cmpint (trends_workshop_session_get_late (fixture->session), ==, MINUTE);

  trends_workshop_session_set_workshop (fixture->session, fixture->workshop);
  g_assert_true (trends_workshop_session_get_step (fixture->session) == step);
  run (fixture, TRUE);
  g_assert_cmpint (trends_workshop_session_get_left (fixture->session), ==, 19 * MINUTE);
  g_assert_cmpint (trends_workshop_session_get_late (fixture->session), ==, MINUTE);
  g_assert_no_error (error);
}

/* It was killed, and nobody knew for hours. */
static void
test_found_later (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 seen;

  run (fixture, TRUE);
  wait_for (fixture, 2 * MINUTE);
  seen = trends_workshop_session_get_now (fixture->session);
  wait_for (fixture, 100000);
  g_assert_true (trends_workshop_session_leave (fixture->session, seen, &error));
  g_assert_cmpint (trends_workshop_session_get_left (fixture->session), ==, 3 * MINUTE);
  run (fixture, TRUE);
  g_assert_cmpint (trends_workshop_session_get_late (fixture->session), ==, 0);
  g_assert_no_error (error);
}

static void
test_ending (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  TrendsValue record = trends_value_text ("{\"agenda\":[1.0],\"left\":\"soon\"}");

  trends_plan_set (fixture->plan, fixture->workshop, TRENDS_WORKSHOP_RECORD, &record,
                   TRENDS_SET_ONCE, &error);
  trends_value_clear (&record);
  run (fixture, TRUE);
  g_assert_false (trends_workshop_session_is_ended (fixture->workshop));
  g_assert_true (trends_workshop_session_end (fixture->session, 31, &error));
  g_assert_no_error (error);
  g_assert_true (trends_workshop_session_is_ended (fixture->workshop));
  g_assert_cmpint (trends_entity_get_integer (fixture->workshop, TRENDS_WORKSHOP_ATTENDANCE), ==,
                   31);
  g_assert_true (g_str_has_prefix (trends_entity_get_text (fixture->workshop,
                                                           TRENDS_WORKSHOP_RECORD),
                                   "{\"agenda\":[1.0],"));
  g_assert_false (trends_workshop_session_is_running (fixture->session));
  run (fixture, TRUE);
  g_assert_false (trends_workshop_session_is_ended (fixture->workshop));
}

/* Somebody deletes what it is at, or all of it. */
static void
test_deleting (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  TrendsEntity *second = trends_workshop_session_get_next (fixture->session);

  run (fixture, TRUE);
  trends_plan_remove (fixture->plan, trends_workshop_session_get_step (fixture->session), &error);
  g_assert_true (trends_workshop_session_get_step (fixture->session) == second);
  trends_plan_remove (fixture->plan, fixture->workshop, &error);
  g_assert_no_error (error);
  g_assert_null (trends_workshop_session_get_workshop (fixture->session));
  g_assert_null (trends_workshop_session_get_step (fixture->session));
  g_assert_false (trends_workshop_session_run (fixture->session, TRUE, &error));
  g_assert_true (trends_workshop_session_leave (fixture->session, 0, &error));
  g_assert_no_error (error);
  g_assert_true (trends_plan_undo (fixture->plan, &error));
  g_assert_nonnull (trends_workshop_session_get_step (fixture->session));
}

/* ---------------------------------------------------------------- the free timer */

static void
test_free_timer (Fixture      *fixture,
                 gconstpointer data)
{
  guint n_edits = fixture->n_edits;

  trends_workshop_session_start_free (fixture->session, 3);
  wait_for (fixture, 30);
  g_assert_cmpint (trends_workshop_session_get_left (fixture->session), ==, 150);
  run (fixture, FALSE);
  wait_for (fixture, 30);
  trends_workshop_session_add_minute (fixture->session, NULL);
  g_assert_cmpint (trends_workshop_session_get_left (fixture->session), ==, 210);
  run (fixture, TRUE);
  wait_for (fixture, 210);
  g_assert_cmpuint (fixture->n_elapsed, ==, 1);
  trends_workshop_session_stop_free (fixture->session);
  g_assert_cmpint (trends_workshop_session_get_left (fixture->session), ==, 5 * MINUTE);
  g_assert_cmpuint (fixture->n_edits, ==, n_edits);
}

static void
test_words (void)
{
  static const struct
  {
    gint64 seconds;
    const char *clock;
  } cases[] = { { 0, "00:00" }, { 272, "04:32" }, { -61, "01:01" }, { 3599, "59:59" },
                { 3600, "1:00:00" }, { 12345, "3:25:45" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clock = trends_workshop_session_dup_clock (cases[i].seconds);

      g_assert_cmpstr (clock, ==, cases[i].clock);
    }
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workshop-session/agendas", test_agendas);
  g_test_add_func ("/workshop-session/agenda-comes-later", test_agenda_comes_later);
  g_test_add_func ("/workshop-session/agenda-of-room", test_agenda_of_room);
  ADD ("/workshop-session/after-end", test_after_end);
  ADD ("/workshop-session/before", test_before);
  ADD ("/workshop-session/steps", test_steps);
  ADD ("/workshop-session/progress", test_progress);
  ADD ("/workshop-session/rewind", test_rewind);
  ADD ("/workshop-session/goes-by", test_goes_by);
  ADD ("/workshop-session/one-source", test_one_source);
  ADD ("/workshop-session/any-keys", test_any_keys);
  ADD ("/workshop-session/two-see-the-same", test_two_see_the_same);
  ADD ("/workshop-session/undo-is-of-people", test_undo_is_of_people);
  ADD ("/workshop-session/minutes", test_minutes);
  ADD ("/workshop-session/take-all", test_take_all);
  ADD ("/workshop-session/leaving", test_leaving);
  ADD ("/workshop-session/found-later", test_found_later);
  ADD ("/workshop-session/ending", test_ending);
  ADD ("/workshop-session/deleting", test_deleting);
  ADD ("/workshop-session/free-timer", test_free_timer);
  g_test_add_func ("/workshop-session/words", test_words);

  return g_test_run ();
}
