/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ending.c: signals and the end of a session only make the main loop end;
 * whatever ended it, what is to be done then is done at one place.
 */

#include "trends-ending.h"

#include <glib-unix.h>
#include <signal.h>

#include "trends-draft-keeper.h"
#include "trends-window.h"

static const int ending_signals[] = { SIGTERM, SIGHUP, SIGINT };

/* Who started the program may have it outlive a terminal, as nohup does. */
static gboolean
is_ignored (int number)
{
  struct sigaction now;

  return sigaction (number, NULL, &now) == 0 && now.sa_handler == SIG_IGN;
}

/* A second signal finds the usual way: it ends the process there and then. */
static void
restore_signals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ending_signals); i++)
    if (!is_ignored (ending_signals[i]))
      signal (ending_signals[i], SIG_DFL);
}

static gboolean
signal_cb (gpointer user_data)
{
  g_application_quit (G_APPLICATION (user_data));

  return G_SOURCE_REMOVE;
}

/* The session ends soon, or doesn't: whatever is valid is in the plan by then. */
static void
query_end_cb (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (TRENDS_IS_WINDOW (l->data))
      trends_window_save_typed (l->data);
}

/**
 * trends_ending_watch:
 * @application: one that has started and isn't registered with the session yet
 *
 * Ends the application when SIGTERM, SIGHUP or SIGINT come, or the session ends; but
 * not for a signal that it was started to ignore.
 */
void
trends_ending_watch (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (ending_signals); i++)
    if (!is_ignored (ending_signals[i]))
      g_unix_signal_add (ending_signals[i], signal_cb, application);
  g_signal_connect (application, "query-end", G_CALLBACK (query_end_cb), NULL);
}

static gpointer
ref_window (gconstpointer window,
            gpointer      user_data)
{
  return g_object_ref ((gpointer) window);
}

/**
 * trends_ending_finish:
 * @application: one whose main loop has ended
 *
 * Saves and closes what is still open.
 *
 * Returns: whether all edits are written
 */
gboolean
trends_ending_finish (GtkApplication *application)
{
  g_autolist (GtkWindow) windows = NULL;
  gboolean written = TRUE;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), FALSE);

  restore_signals ();
  windows = g_list_copy_deep (gtk_application_get_windows (application), ref_window, NULL);
  for (GList *l = windows; l != NULL; l = l->next)
    if (TRENDS_IS_WINDOW (l->data))
      written = trends_window_end (l->data) && written;

  return written;
}
