/* SPDX-License-Identifier: GPL-3.0-or-later */

/* clipboard-sink.c: says what is on the clipboard, in place of a program that somebody pastes
 * into. Ends with 1 where there is nothing of that kind.
 *
 *   clipboard-sink MIME-TYPE
 */

#include <gtk/gtk.h>

typedef struct
{
  GMainLoop *loop;
  int status;
} Reading;

static void
spliced_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Reading *reading = user_data;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (source);

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL) >= 0)
    {
      fwrite (g_memory_output_stream_get_data (memory), 1,
              g_memory_output_stream_get_data_size (memory), stdout);
      reading->status = 0;
    }
  g_main_loop_quit (reading->loop);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Reading *reading = user_data;
  g_autoptr (GInputStream) stream
    = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (stream == NULL)
    g_main_loop_quit (reading->loop);
  else
    g_output_stream_splice_async (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                  G_PRIORITY_DEFAULT, NULL, spliced_cb, reading);
}

int
main (int   argc,
      char *argv[])
{
  const char *types[] = { argc == 2 ? argv[1] : NULL, NULL };
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Reading reading = { loop, 1 };

  if (types[0] == NULL)
    return 2;

  gtk_init ();
  gdk_clipboard_read_async (gdk_display_get_clipboard (gdk_display_get_default ()), types,
                            G_PRIORITY_DEFAULT, NULL, read_cb, &reading);
  g_main_loop_run (loop);
  return reading.status;
}
