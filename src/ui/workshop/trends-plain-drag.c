/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plain-drag.c: see trends-plain-drag.h. GTK pictures a text that is dragged by its first letters, and asks nobody: so
 * it isn't dragged at all, and goes elsewhere by the clipboard.
 */

#include "trends-plain-drag.h"

#include <glib/gi18n-lib.h>

/**
 * trends_plain_drag_show:
 * @drag: one that has begun
 * @words: which sort of thing is dragged
 *
 * Has nothing else be seen of it.
 */
void
trends_plain_drag_show (GdkDrag    *drag,
                        const char *words)
{
  GtkWidget *icon;

  g_return_if_fail (GDK_IS_DRAG (drag));
  g_return_if_fail (words != NULL);

  icon = gtk_drag_icon_get_for_drag (drag);
  gtk_drag_icon_set_child (GTK_DRAG_ICON (icon),
                           g_object_new (GTK_TYPE_LABEL, "label", words, "css-classes",
                                         (const char *[]) { "dragged-idea", NULL }, NULL));
}

/* -------------------------------------------------------------------- a line of text */

static gboolean
is_within (GtkText *text,
           int      start,
           int      end,
           double   x)
{
  graphene_rect_t from, to;

  gtk_text_compute_cursor_extents (text, (gsize) start, &from, NULL);
  gtk_text_compute_cursor_extents (text, (gsize) end, &to, NULL);
  return x >= MIN (from.origin.x, to.origin.x) && x <= MAX (from.origin.x, to.origin.x);
}

static void
unselect_line (GtkText *text,
               double   x)
{
  int start, end;

  if (gtk_editable_get_selection_bounds (GTK_EDITABLE (text), &start, &end)
      && is_within (text, start, end, x))
    gtk_editable_select_region (GTK_EDITABLE (text), end, end);
}

/* ----------------------------------------------------------------------- several lines */

static void
unselect_view (GtkTextView *view,
               double       x,
               double       y)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter at, start, end;
  int left, top;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &left, &top);
  gtk_text_view_get_iter_at_location (view, &at, left, top);
  if (gtk_text_buffer_get_selection_bounds (buffer, &start, &end)
      && gtk_text_iter_compare (&at, &start) >= 0 && gtk_text_iter_compare (&at, &end) <= 0)
    gtk_text_buffer_place_cursor (buffer, &at);
}

/* ------------------------------------------------------------------------------- either */

/* Pressed where something is selected, that would be dragged: now it is a press as any other. */
static void
pressed_cb (GtkGestureClick *click,
            int              n_press,
            double           x,
            double           y,
            gpointer         user_data)
{
  GtkWidget *widget = user_data;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));

  if (n_press > 1 || (state & GDK_SHIFT_MASK) != 0)
    return;
  gtk_widget_translate_coordinates (gtk_widget_get_parent (widget), widget, x, y, &x, &y);
  if (GTK_IS_TEXT (widget))
    unselect_line (GTK_TEXT (widget), x);
  else
    unselect_view (GTK_TEXT_VIEW (widget), x, y);
}

/* (nullable): what is typed into, there or within */
static GtkWidget *
find_text (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_text (child);
  return found;
}

/**
 * trends_plain_drag_keep_text:
 * @widget: what has an entry or a view of text in it
 *
 * Has what is selected there not be dragged: a room would read it.
 */
void
trends_plain_drag_keep_text (GtkWidget *widget)
{
  GtkGesture *click;
  GtkWidget *text;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  text = find_text (widget);
  g_return_if_fail (text != NULL && gtk_widget_get_parent (text) != NULL);
  /* What has the text claims a press for its own drag: whoever has that is asked before. */
  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), text);
  gtk_widget_add_controller (gtk_widget_get_parent (text), GTK_EVENT_CONTROLLER (click));
}
