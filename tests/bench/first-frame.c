/* SPDX-License-Identifier: GPL-3.0-or-later */

/* first-frame.c: see first-frame.h. */

#include "first-frame.h"

#include <stdio.h>
#include <unistd.h>

typedef struct
{
  const char *type_name;
  FirstFrameFunc func;
  gpointer user_data;
  gulong hook;
  guint signal;
  gulong painted;
} Watch;

static Watch watch;

GtkWidget *
find_widget (GtkWidget  *root,
             const char *type_name)
{
  GType type = g_type_from_name (type_name);

  if (type != 0 && g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type_name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
after_paint_cb (GdkFrameClock *clock,
                GtkWindow     *window)
{
  GtkWidget *widget = find_widget (GTK_WIDGET (window), watch.type_name);

  if (widget == NULL || !gtk_widget_get_mapped (widget) || gtk_widget_get_width (widget) == 0)
    return;

  g_clear_signal_handler (&watch.painted, clock);
  watch.func (window, watch.user_data);
}

static gboolean
mapped_cb (GSignalInvocationHint *hint,
           guint                  n_values,
           const GValue          *values,
           gpointer               user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (!GTK_IS_WINDOW (widget) || watch.painted != 0)
    return TRUE;

  watch.painted = g_signal_connect (gtk_widget_get_frame_clock (widget), "after-paint",
                                    G_CALLBACK (after_paint_cb), widget);
  return TRUE;
}

void
first_frame_watch (const char     *type_name,
                   FirstFrameFunc  func,
                   gpointer        user_data)
{
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  watch = (Watch) { .type_name = type_name, .func = func, .user_data = user_data };
  watch.signal = g_signal_lookup ("map", GTK_TYPE_WIDGET);
  watch.hook = g_signal_add_emission_hook (watch.signal, 0, mapped_cb, NULL, NULL);
}

static long
resident_kib (void)
{
  long total, resident = 0;
  FILE *file = fopen ("/proc/self/statm", "r");

  if (file != NULL && fscanf (file, "%ld %ld", &total, &resident) != 2)
    resident = 0;
  if (file != NULL)
    fclose (file);
  return resident * (sysconf (_SC_PAGESIZE) / 1024);
}

void
first_frame_report (void)
{
  const char *start = g_getenv ("TRENDS_BENCH_START");

  if (start != NULL)
    g_print ("first-frame-ms %.1f\n",
             g_get_monotonic_time () / 1000.0 - g_ascii_strtod (start, NULL));
  g_print ("resident-kib %ld\n", resident_kib ());
}
