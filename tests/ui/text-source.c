/* SPDX-License-Identifier: GPL-3.0-or-later */

/* text-source.c: has a text on the clipboard, in place of a program that somebody
 * copies from. Says "ready" when it is there, and stays until it is ended.
 *
 *   text-source TEXT
 */

#include <gtk/gtk.h>

int
main (int   argc,
      char *argv[])
{
  GdkClipboard *clipboard;

  if (argc != 2)
    return 2;

  gtk_init ();
  clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  gdk_clipboard_set_text (clipboard, argv[1]);
  gdk_display_sync (gdk_display_get_default ());
  g_print ("ready\n");

  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
}
