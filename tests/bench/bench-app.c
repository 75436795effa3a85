/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-app.c: the real application, watched from inside.
 *
 *   bench-app FILE
 *
 * prints when its first frame with cards in it was painted and how much memory
 * it has then.
 */

#include "first-frame.h"
#include "trends-application.h"

static void
painted_cb (GtkWindow *window,
            gpointer   user_data)
{
  first_frame_report ();
  g_application_quit (g_application_get_default ());
}

int
main (int   argc,
      char *argv[])
{
  first_frame_watch ("TrendsCard", painted_cb, NULL);
  return trends_application_run (argc, argv);
}
