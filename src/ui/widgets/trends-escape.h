/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-escape.h: what Escape does, which is one thing a press, in this order:
 *
 *   1. it closes a menu or popover: GTK does so, for these have the focus
 *   2. it cancels a drag: the compositor does so, who has the keys meanwhile (under X11 GDK
 *      takes the key, and up to 4.18 loses it: a window of GTK's with nothing but a drag source
 *      goes on with the drag, too; then nothing else comes of it either)
 *   3. it leaves a field: an editor has again what was there before anything was typed, in the
 *      plan, too, where each keystroke goes there (trends-before.h); a new name is given up, and
 *      what is to be added stays as a draft; a field in a popover comes before the popover
 *   4. it closes a pane or page that is laid over a view
 *   5. it clears the filter, and closes the search
 *   6. of several that are selected it leaves the one that has the focus
 *   7. it takes a toast away: libadwaita does so
 *
 * What is dragged by a gesture of our own, in 2, is let go of, too, before anything is done in its
 * window by another key: a move that is undone while it is held would be made and undone.
 *
 * Whoever has something for it says so here, and when asked whether that was there to do.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  TRENDS_ESCAPE_DRAG,   /* asked where the focus is in the widget, and by trends_escape_drag() */
  TRENDS_ESCAPE_FIELD,  /* asked where the focus is in the widget, from the inside outwards */
  TRENDS_ESCAPE_PANE,   /* these are asked wherever the focus is in the window */
  TRENDS_ESCAPE_FILTER,
  TRENDS_ESCAPE_SELECTION,
} TrendsEscapeStep;

/* Returns: whether there was anything to do, and it has been done */
typedef gboolean (*TrendsEscapeFunc) (gpointer user_data);

void     trends_escape_add   (GtkWidget        *widget,
                              TrendsEscapeStep  step,
                              TrendsEscapeFunc  func,
                              gpointer          user_data);
gboolean trends_escape_restore_spin (GtkSpinButton *spin);
gboolean trends_escape_drag  (GtkWidget        *window);
void     trends_escape_bind  (GtkWidgetClass   *window_class);
void     trends_escape_bind_content (GtkWidget *content);

G_END_DECLS
