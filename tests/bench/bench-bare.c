/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-bare.c: the least that a libadwaita program can be: one empty
 * AdwApplicationWindow with a header bar. What Trends is measured against.
 */

#include "first-frame.h"
#include "turn-watch.h"

#include <adwaita.h>

static void
painted_cb (GtkWindow *window,
            gpointer   user_data)
{
  g_print ("opening %.1f\n", turn_watch_longest ());
  first_frame_report ();
  g_application_quit (g_application_get_default ());
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1440, 900);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application =
    adw_application_new ("org.socitm.Trends.Bare", G_APPLICATION_NON_UNIQUE);

  turn_watch_start ();
  first_frame_watch ("AdwHeaderBar", painted_cb, NULL);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
