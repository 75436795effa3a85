/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-wall.c: a workshop with 1,000 initiatives: what the plan on the wall takes to follow an edit,
 * beside the edit itself; and from a key to the next slide on the wall, while the facilitator's window
 * follows it, beside what drawing a bare window of that size and with these words takes.
 */

#include "../ui/fixture.h"
#include "../ui/workshop-room.h"
#include "bare-window.h"
#include "processor-time.h"
#include "trends-big-plan.h"
#include "trends-catalogue.h"
#include "trends-mirror.h"
#include "trends-plan-verbs.h"
#include "turn-watch.h"

#include <stdlib.h>
#include <time.h>

#define N_INITIATIVES 1000
#define N_EDITS 200
#define ROUNDS 5
#define FRAME 16.7 /* milliseconds */
#define DRAWING 1.25
#define FOLLOWS 1.0 /* milliseconds */

typedef struct
{
  TrendsPlan *plan;
  guint n_edits;
} Bench;

static void
say (const char *what,
     double      value,
     const char *unit,
     const char *aim)
{
  g_print ("%-68s %8.2f %-4s%s%s\n", what, value, unit, aim != NULL ? " aim: " : "",
           aim != NULL ? aim : "");
}

/* ----------------------------------------------------------------------- a mirror */

static void
edit (gpointer data)
{
  Bench *bench = data;
  GListModel *list = trends_plan_get_list (bench->plan, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i * 61 % N_INITIATIVES);
      g_autofree char *title = g_strdup_printf ("Another title %u", bench->n_edits++);

      trends_plan_set_text (bench->plan, initiative, TRENDS_INITIATIVE_TITLE, title, TRENDS_SET_ONCE,
                            NULL);
    }
}

static double
measure_edit (Bench *bench)
{
  return processor_time_best (edit, bench, ROUNDS) * 1000 / N_EDITS;
}

static void
bench_mirror (TrendsPlan *plan)
{
  Bench bench = { plan, 0 };
  double alone = measure_edit (&bench), mirrored, presented;
  g_autoptr (TrendsMirror) mirror = trends_mirror_new (plan, TRENDS_PROFILE_PUBLIC, TRUE);
  g_autoptr (TrendsPresentation) presentation = NULL;

  mirrored = measure_edit (&bench);
  g_clear_object (&mirror);
  presentation = trends_presentation_new (plan);
  presented = measure_edit (&bench);

  say ("an edit, with nobody who follows", alone, "ms", NULL);
  say ("the mirror's follow-up of an edit", mirrored - alone, "ms", "<= 1 ms");
  say ("  / the edit", (mirrored - alone) / alone, "x", NULL);
  say ("the same with all slides made anew", presented - alone, "ms", NULL);
}

/* ------------------------------------------------------------------------- slides */

typedef struct
{
  Room room;
  GMainLoop *loop;
  GArray *turns; /* (element-type double): milliseconds, by slide */
} Slides;

/* Of this thread: others of the machine are no matter of ours. */
static double
get_busy_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

static void
drawn_cb (gboolean *drawn)
{
  *drawn = TRUE;
}

/* From the key to when the wall is drawn */
static double
measure_key (Room *room)
{
  GdkFrameClock *frames = gtk_widget_get_frame_clock (room->wall);
  double begun = get_busy_ms ();
  gboolean drawn = FALSE;
  gulong id = g_signal_connect_swapped (frames, "after-paint", G_CALLBACK (drawn_cb), &drawn);

  g_assert_true (fixture_press (room->wall, "Right"));
  while (!drawn)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (frames, id);
  return get_busy_ms () - begun;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
say_keys (GArray *turns,
          double  redraw)
{
  double limit = 2 * MAX (FRAME, DRAWING * redraw);
  double median, longest;
  g_autofree char *what = NULL;

  g_array_sort (turns, compare);
  median = g_array_index (turns, double, turns->len / 2);
  longest = g_array_index (turns, double, turns->len - 1);
  g_print ("a bare window of that size is redrawn in %.1f ms\n", redraw);
  say ("key to the next slide, median", median, "ms", NULL);
  say ("  / a redraw", median / redraw, "x", NULL);
  what = g_strdup_printf ("key to the next slide, longest of %u, %.0f ms to two frames of %.0f ms",
                          turns->len, longest, limit / 2);
  say (what, longest / limit, "x", "<= 1 x");
}

static void
redrawn_cb (double   milliseconds,
            gpointer user_data)
{
  Slides *slides = user_data;

  say_keys (slides->turns, milliseconds);
  g_main_loop_quit (slides->loop);
}

/* All of them have been shown once before: what GTK loads for its first frames is no slide's. */
static void
bench_slides (TrendsPlan *plan)
{
  Slides slides = { 0 };

  slides.loop = g_main_loop_new (NULL, FALSE);
  slides.turns = g_array_new (FALSE, FALSE, sizeof (double));
  room_open (&slides.room, plan);
  gtk_window_set_decorated (GTK_WINDOW (slides.room.wall), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (slides.room.wall), 1920, 1080);
  fixture_wait_for_frames (slides.room.wall);
  for (guint i = 0; i < 12; i++)
    measure_key (&slides.room);
  trends_presentation_go_to (slides.room.presentation, 0);
  fixture_wait_for_frames (slides.room.wall);
  while (trends_presentation_get_slide (slides.room.presentation)->kind != TRENDS_SLIDE_CLOSE)
    {
      double turn = measure_key (&slides.room);

      g_array_append_val (slides.turns, turn);
    }
  trends_presentation_go_to_trend (slides.room.presentation, 1);
  fixture_wait_for_frames (slides.room.wall);
  turn_watch_start ();
  bare_window_measure (GTK_WINDOW (slides.room.wall), redrawn_cb, &slides);
  g_main_loop_run (slides.loop);
  room_tear_down (&slides.room, NULL);
  g_main_loop_unref (slides.loop);
  g_array_unref (slides.turns);
}

static TrendsPlan *
make_big_plan (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load ("socitm-2024", &error);
  TrendsPlan *plan =
    trends_catalogue_new_plan (catalogue, "A large plan", "Millbrook Council", "en", &error);

  g_assert_no_error (error);
  trends_big_plan_fill (plan, N_INITIATIVES);
  return plan;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (TrendsPlan) plan = NULL;

  gtk_init ();
  adw_init ();
  trends_entity_ensure_types ();
  plan = make_big_plan ();
  g_print ("a workshop with %u initiatives\n", N_INITIATIVES);
  bench_mirror (plan);
  bench_slides (plan);
  return 0;
}
