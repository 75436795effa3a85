/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-app.c: the real application, watched from inside.
 *
 *   bench-app [--stall] FILE
 *
 * prints when its first frame with cards in it was painted and how much memory
 * it has then; with --stall it goes on to search and scroll, and prints the
 * longest time that the main loop was ever away, and what a keystroke in the
 * search cost.
 */

#include "first-frame.h"
#include "trends-application.h"
#include "trends-window.h"

#include <string.h>

#define STEP 40 /* milliseconds between two things that a person does */

static const char typed[] = "redesign housing";

typedef struct
{
  GtkWindow *window;
  guint step;
  double keystroke;
  double opening;
} Drive;

static gboolean stall;
static Drive drive;

static void
finish (void)
{
  g_print ("stall-opening-ms %.1f\n", drive.opening);
  g_print ("stall-ms %.1f\n", stall_watch_longest ());
  g_print ("keystroke-ms %.1f\n", drive.keystroke);
  g_application_quit (g_application_get_default ());
}

static void
type_one (void)
{
  TrendsSession *session = trends_window_get_session (TRENDS_WINDOW (drive.window));
  g_autofree char *text = g_strndup (typed, drive.step + 1);
  gint64 start = g_get_monotonic_time ();

  trends_filter_set_text (trends_session_get_filter (session), text);
  drive.keystroke = MAX (drive.keystroke, (g_get_monotonic_time () - start) / 1000.0);
}

static void
scroll_all (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      GtkAdjustment *adjustment =
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                              gtk_adjustment_get_page_size (adjustment) / 2);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    scroll_all (child);
}

static gboolean
step_cb (gpointer user_data)
{
  TrendsSession *session = trends_window_get_session (TRENDS_WINDOW (drive.window));

  if (drive.step == 0)
    {
      drive.opening = stall_watch_longest ();
      stall_watch_reset ();
    }

  if (drive.step < strlen (typed))
    type_one ();
  else if (drive.step == strlen (typed))
    trends_filter_clear (trends_session_get_filter (session));
  else if (drive.step < strlen (typed) + 40)
    scroll_all (GTK_WIDGET (drive.window));
  else
    {
      finish ();
      return G_SOURCE_REMOVE;
    }

  drive.step++;
  return G_SOURCE_CONTINUE;
}

static gboolean
start_driving_cb (gpointer user_data)
{
  g_timeout_add (STEP, step_cb, NULL);
  return G_SOURCE_REMOVE;
}

static void
painted_cb (GtkWindow *window,
            gpointer   user_data)
{
  first_frame_report ();
  drive.window = window;
  if (stall)
    g_timeout_add (1500, start_driving_cb, NULL);
  else
    g_application_quit (g_application_get_default ());
}

int
main (int   argc,
      char *argv[])
{
  stall = argc > 1 && strcmp (argv[1], "--stall") == 0;
  if (stall)
    {
      stall_watch_start ();
      argv[1] = argv[0];
      argv++;
      argc--;
    }

  first_frame_watch ("TrendsCard", painted_cb, NULL);
  return trends_application_run (argc, argv);
}
