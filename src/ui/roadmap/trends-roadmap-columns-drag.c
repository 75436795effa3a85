/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-columns-drag.c: dragging cards to the column of another horizon, or onto the line
 * that says what is left out. All that is selected goes along. A drop is the move that keys and
 * menus do, and Escape lets go.
 */

#include "trends-roadmap-private.h"

#include "trends-escape.h"
#include "trends-style-class.h"

#define THRESHOLD 8 /* pixels, before a press becomes a drag */

struct _TrendsCardDrag
{
  TrendsRoadmap *roadmap;
  GtkGestureDrag *gesture;  /* not owned: the roadmap's */
  TrendsEntity *initiative; /* NULL: nothing is dragged */
  GdkPaintable *picture;    /* of its card */
  double x, y;              /* of the pointer */
  double grabbed_x, grabbed_y; /* in the card */
  GtkWidget *over;          /* a column, or the line below them; weak */
};

static GtkWidget *
find_at (TrendsRoadmap *self,
         double         x,
         double         y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (picked == NULL)
    return NULL;
  if (picked == self->left_out_line || gtk_widget_is_ancestor (picked, self->left_out_line))
    return self->left_out_line;
  return TRENDS_IS_HORIZON_COLUMN (picked)
           ? picked
           : gtk_widget_get_ancestor (picked, TRENDS_TYPE_HORIZON_COLUMN);
}

static GtkWidget *
find_over (TrendsCardDrag *drag)
{
  return find_at (drag->roadmap, drag->x, drag->y);
}

/**
 * trends_roadmap_is_left_out_at:
 * @x: in its own coordinates
 * @y: the same
 *
 * Returns: whether what is not to be done is listed there, or said to be left out
 */
gboolean
trends_roadmap_is_left_out_at (TrendsRoadmap *self,
                               double         x,
                               double         y)
{
  GtkWidget *over = find_at (self, x, y);

  return over != NULL
         && (over == self->left_out_line
             || over == GTK_WIDGET (self->columns[TRENDS_HORIZON_NOT_DOING]));
}

/**
 * trends_roadmap_mark_left_out:
 * @is_target: whether what is dragged would be dropped there
 */
void
trends_roadmap_mark_left_out (TrendsRoadmap *self,
                              gboolean       is_target)
{
  GtkWidget *targets[] = { self->left_out_line,
                           GTK_WIDGET (self->columns[TRENDS_HORIZON_NOT_DOING]) };

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    if (targets[i] != NULL)
      trends_style_class_set (targets[i], "drop-target", is_target);
}

static void
set_over (TrendsCardDrag *drag,
          GtkWidget      *over)
{
  if (drag->over == over)
    return;
  if (drag->over != NULL)
    gtk_widget_remove_css_class (drag->over, "drop-target");
  g_set_weak_pointer (&drag->over, over);
  if (over != NULL)
    gtk_widget_add_css_class (over, "drop-target");
}

/* ------------------------------------------------------------------ picture */

static void
take_picture (TrendsCardDrag *drag)
{
  TrendsRoadmap *self = drag->roadmap;
  TrendsHorizonColumn *column = trends_roadmap_find_column (self, drag->initiative);
  GtkWidget *row = trends_initiative_list_find_row (trends_horizon_column_get_list (column),
                                                    drag->initiative);
  guint n = trends_session_is_selected (self->session, drag->initiative)
              ? trends_session_get_n_selected (self->session) : 1;

  if (row == NULL)
    return;
  drag->picture = trends_view_make_picture (row, n);
  gtk_widget_translate_coordinates (GTK_WIDGET (self), row, drag->x, drag->y, &drag->grabbed_x,
                                    &drag->grabbed_y);
}

/**
 * trends_roadmap_snapshot_card:
 * @snapshot: to which everything else has been drawn
 *
 * Draws the card that is dragged, if any is, at the pointer.
 */
void
trends_roadmap_snapshot_card (TrendsRoadmap *self,
                              GtkSnapshot   *snapshot)
{
  TrendsCardDrag *drag = self->card_drag;

  if (drag == NULL || drag->picture == NULL)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (drag->x - drag->grabbed_x),
                                                          (float) (drag->y - drag->grabbed_y)));
  gtk_snapshot_push_opacity (snapshot, 0.9);
  gdk_paintable_snapshot (drag->picture, snapshot,
                          gdk_paintable_get_intrinsic_width (drag->picture),
                          gdk_paintable_get_intrinsic_height (drag->picture));
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

/* --------------------------------------------------------------- the drag */

static void
forget (TrendsCardDrag *drag)
{
  set_over (drag, NULL);
  g_clear_object (&drag->initiative);
  g_clear_object (&drag->picture);
  gtk_widget_set_cursor (GTK_WIDGET (drag->roadmap), NULL);
  gtk_widget_queue_draw (GTK_WIDGET (drag->roadmap));
}

/* Committing what is typed may change anything. */
static gboolean
begin (TrendsCardDrag *drag)
{
  TrendsRoadmap *self = drag->roadmap;
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), drag->x, drag->y, GTK_PICK_DEFAULT);
  TrendsEntity *initiative = self->has_columns ? trends_roadmap_get_card_entity (self, picked) : NULL;
  g_autoptr (TrendsEntity) held = initiative != NULL ? g_object_ref (initiative) : NULL;

  if (held == NULL || !trends_session_can_change (self->session)
      || trends_roadmap_find_column (self, held) == NULL)
    return FALSE;
  drag->initiative = g_steal_pointer (&held);
  take_picture (drag);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  return TRUE;
}

static void
update_cb (TrendsCardDrag *drag,
           double          dx,
           double          dy)
{
  double x, y;

  gtk_gesture_drag_get_start_point (drag->gesture, &x, &y);
  if (drag->initiative == NULL)
    {
      drag->x = x;
      drag->y = y;
      if (dx * dx + dy * dy < THRESHOLD * THRESHOLD)
        return;
      gtk_gesture_set_state (GTK_GESTURE (drag->gesture),
                             begin (drag) ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
      if (drag->initiative == NULL)
        return;
    }
  drag->x = x + dx;
  drag->y = y + dy;
  set_over (drag, find_over (drag));
  gtk_widget_queue_draw (GTK_WIDGET (drag->roadmap));
}

static void
end_cb (TrendsCardDrag *drag)
{
  g_autoptr (TrendsEntity) initiative = g_steal_pointer (&drag->initiative);
  GtkWidget *over = initiative != NULL ? find_over (drag) : NULL;

  forget (drag);
  if (over == NULL || trends_entity_get_plan (initiative) == NULL)
    return;
  trends_roadmap_select_dropped (drag->roadmap, initiative);
  trends_view_move_to_horizon (TRENDS_VIEW (drag->roadmap), initiative,
                               TRENDS_IS_HORIZON_COLUMN (over)
                                 ? trends_horizon_column_get_horizon (TRENDS_HORIZON_COLUMN (over))
                                 : TRENDS_HORIZON_NOT_DOING);
}

static gboolean
escape_cb (gpointer user_data)
{
  TrendsCardDrag *drag = user_data;

  if (drag->initiative == NULL)
    return FALSE;
  forget (drag);
  /* Or the next move of the pointer would begin anew. */
  gtk_event_controller_reset (GTK_EVENT_CONTROLLER (drag->gesture));
  return TRUE;
}

static void
drag_free (gpointer data)
{
  TrendsCardDrag *drag = data;

  g_clear_weak_pointer (&drag->over);
  g_clear_object (&drag->initiative);
  g_clear_object (&drag->picture);
  g_free (drag);
}

/**
 * trends_roadmap_add_columns_drag:
 *
 * To be called once for each roadmap.
 */
void
trends_roadmap_add_columns_drag (TrendsRoadmap *self)
{
  GtkGesture *gesture = gtk_gesture_drag_new ();
  TrendsCardDrag *drag = g_new0 (TrendsCardDrag, 1);

  drag->roadmap = self;
  drag->gesture = GTK_GESTURE_DRAG (gesture);
  self->card_drag = drag;
  g_object_set_data_full (G_OBJECT (self), "trends-card-drag", drag, drag_free);
  /* Before the lists, which select by a press */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (gesture, "drag-update", G_CALLBACK (update_cb), drag);
  g_signal_connect_swapped (gesture, "drag-end", G_CALLBACK (end_cb), drag);
  g_signal_connect_swapped (gesture, "cancel", G_CALLBACK (forget), drag);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
  trends_escape_add (GTK_WIDGET (self), TRENDS_ESCAPE_DRAG, escape_cb, drag);
}
