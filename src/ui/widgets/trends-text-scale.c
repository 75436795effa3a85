/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-text-scale.c: see trends-text-scale.h. */

#include "trends-text-scale.h"

#define USUAL_DPI (96 * PANGO_SCALE)
#define LARGE 1.5 /* times the usual size */
#define MORE 4    /* times as many lines, in which as many letters have room */

static void
update_cb (GtkLabel    *label,
           GParamSpec  *pspec,
           GtkSettings *settings)
{
  int usual = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (label), "trends-lines"));
  int dpi = USUAL_DPI;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  gtk_label_set_lines (label, dpi >= USUAL_DPI * LARGE ? usual * MORE : usual);
}

/**
 * trends_text_scale_set_lines:
 * @label: one that wraps, and leaves out the end of what has no room
 * @usual: how many lines it has at most
 *
 * Has it be higher where text is large, in which fewer letters make a line, rather than cut what
 * is whole at the usual size. It follows when that is set otherwise.
 */
void
trends_text_scale_set_lines (GtkLabel *label,
                             int       usual)
{
  GtkSettings *settings;

  g_return_if_fail (GTK_IS_LABEL (label));

  settings = gtk_widget_get_settings (GTK_WIDGET (label));
  g_object_set_data (G_OBJECT (label), "trends-lines", GINT_TO_POINTER (usual));
  g_signal_handlers_disconnect_by_func (settings, update_cb, label);
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", G_CALLBACK (update_cb), label,
                           G_CONNECT_SWAPPED);
  update_cb (label, NULL, settings);
}

/**
 * trends_text_scale_keep_lines:
 * @label: one whose lines were set by trends_text_scale_set_lines()
 *
 * Has it be no higher where text is large: for what is as many letters wide at any size.
 */
void
trends_text_scale_keep_lines (GtkLabel *label)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  g_signal_handlers_disconnect_by_func (gtk_widget_get_settings (GTK_WIDGET (label)), update_cb, label);
  gtk_label_set_lines (label,
                       GPOINTER_TO_INT (g_object_get_data (G_OBJECT (label), "trends-lines")));
}
