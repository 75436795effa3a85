/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-priorities-drag.c: rating by the pointer: a bubble, or what waits in the tray or
 * stands in the ranking, is dragged onto a cell. Clicks on bubbles select. */

#include "trends-priorities-private.h"

#include "trends-escape.h"

#include <glib/gi18n-lib.h>

#define THRESHOLD 8 /* pixels, before a press becomes a drag */

static TrendsEntity *
find_at (TrendsPriorities *self,
         double            x,
         double            y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  /* What is typed into is marked, and not dragged. */
  if (picked != NULL && gtk_widget_get_ancestor (picked, GTK_TYPE_EDITABLE) != NULL)
    return NULL;
  return picked != NULL ? trends_view_get_entity_of (TRENDS_VIEW (self), picked) : NULL;
}

static gboolean
find_cell (TrendsPriorities *self,
           GtkGestureDrag   *gesture,
           guint            *value,
           guint            *effort)
{
  double x, y, dx, dy, cell_x, cell_y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  gtk_gesture_drag_get_offset (gesture, &dx, &dy);
  gtk_widget_translate_coordinates (GTK_WIDGET (self), GTK_WIDGET (self->matrix), x + dx, y + dy,
                                    &cell_x, &cell_y);
  return trends_matrix_get_cell_at (self->matrix, cell_x, cell_y, value, effort);
}

static void
forget (TrendsPriorities *self)
{
  g_clear_object (&self->pressed);
  g_clear_object (&self->dragged);
  trends_matrix_mark_cell (self->matrix, 0, 0);
  trends_drag_ghost_hide (self->ghost);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

/* Its bubble below the pointer, where it would land; and how it would be rated */
static void
show_ghost (TrendsPriorities *self,
            GtkGestureDrag   *gesture)
{
  gint64 cost = trends_entity_get_integer (self->dragged, TRENDS_INITIATIVE_COST);
  g_autofree char *tip = NULL;
  guint value = 0, effort = 0;
  double x, y, dx, dy;

  if (find_cell (self, gesture, &value, &effort))
    /* Translators: how something will be rated when it is let go of here: its title, numbers */
    tip = g_strdup_printf (_("%s\nValue %u, effort %u"), trends_entity_get_name (self->dragged),
                           value, effort);
  else
    tip = g_strdup (trends_entity_get_name (self->dragged));
  trends_matrix_mark_cell (self->matrix, value, effort);
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  gtk_gesture_drag_get_offset (gesture, &dx, &dy);
  trends_drag_ghost_show (self->ghost, self->dragged,
                          trends_matrix_get_radius_of (self->matrix, cost), tip, x + dx, y + dy);
}

/* What was pressed is dragged, whatever has come in its place since. */
static void
begin_cb (GtkGestureDrag   *gesture,
          double            x,
          double            y,
          TrendsPriorities *self)
{
  g_set_object (&self->pressed, find_at (self, x, y));
}

static void
update_cb (GtkGestureDrag   *gesture,
           double            dx,
           double            dy,
           TrendsPriorities *self)
{
  if (self->dragged == NULL && dx * dx + dy * dy >= THRESHOLD * THRESHOLD)
    {
      if (self->pressed == NULL || !trends_session_can_change (self->session)
          || trends_entity_get_plan (self->pressed) == NULL)
        {
          gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
          return;
        }
      self->dragged = g_object_ref (self->pressed);
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
    }
  if (self->dragged != NULL && trends_entity_get_plan (self->dragged) != NULL)
    show_ghost (self, gesture);
}

static void
end_cb (GtkGestureDrag   *gesture,
        double            dx,
        double            dy,
        TrendsPriorities *self)
{
  g_autoptr (TrendsEntity) dragged = g_steal_pointer (&self->dragged);
  guint value, effort;

  if (dragged != NULL && trends_entity_get_plan (dragged) != NULL
      && find_cell (self, gesture, &value, &effort))
    {
      trends_priorities_rate (self, dragged, value, effort);
      /* What is dropped is what one goes on with. */
      if (!trends_session_is_selected (self->session, dragged))
        trends_session_select (self->session, dragged);
    }
  forget (self);
}

/* What is dragged is let go of where it was. */
static gboolean
cancel_drag (gpointer user_data)
{
  TrendsPriorities *self = user_data;

  if (self->dragged == NULL)
    return FALSE;
  forget (self);
  /* Or the next move of the pointer would begin anew. */
  gtk_event_controller_reset (self->drag);
  return TRUE;
}

/* Bubbles select as rows of lists do: by the press. */
static void
pressed_cb (GtkGestureClick  *click,
            int               n_presses,
            double            x,
            double            y,
            TrendsPriorities *self)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->matrix), x, y, GTK_PICK_DEFAULT);
  TrendsEntity *initiative = trends_matrix_get_entity_of (self->matrix, picked);
  GdkModifierType modifiers
    = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  g_autoptr (TrendsEntity) held = NULL;
  g_autoptr (GListModel) order = NULL;

  if (initiative == NULL)
    return;
  held = g_object_ref (initiative);
  order = trends_matrix_dup_order (self->matrix);
  trends_matrix_reveal (self->matrix, held);
  if (n_presses == 2)
    trends_session_open_details (self->session, held);
  else if ((modifiers & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0
           || !trends_session_is_selected (self->session, held))
    trends_view_select (TRENDS_VIEW (self), held, modifiers, order);
}

/* One of several may be dragged with the others; where it hasn't been, it is alone then. */
static void
released_cb (GtkGestureClick  *click,
             int               n_presses,
             double            x,
             double            y,
             TrendsPriorities *self)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->matrix), x, y, GTK_PICK_DEFAULT);
  TrendsEntity *initiative = trends_matrix_get_entity_of (self->matrix, picked);
  GdkModifierType modifiers
    = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  g_autoptr (GListModel) order = NULL;

  if (initiative == NULL || self->dragged != NULL || n_presses != 1
      || (modifiers & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0
      || trends_session_get_n_selected (self->session) < 2)
    return;
  order = trends_matrix_dup_order (self->matrix);
  trends_view_select (TRENDS_VIEW (self), initiative, 0, order);
}

/**
 * trends_priorities_add_drag:
 *
 * To be called once for each view.
 */
void
trends_priorities_add_drag (TrendsPriorities *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (forget), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  self->drag = GTK_EVENT_CONTROLLER (drag);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->matrix), GTK_EVENT_CONTROLLER (click));
  trends_escape_add (GTK_WIDGET (self), TRENDS_ESCAPE_DRAG, cancel_drag, self);
}
