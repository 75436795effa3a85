/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-pointer.c: what the pointer does on a roadmap: a press selects, Control and
 * the wheel, or two fingers, stretch time around them, and the ground can be dragged. */

#include "trends-roadmap-private.h"

#include <math.h>

#include "trends-hold.h"
#include "trends-zoom.h"

#define STRETCH 1.15 /* by a step of the wheel */

static GtkWidget *
pick (TrendsRoadmap *self,
      double         x,
      double         y)
{
  return gtk_widget_pick (GTK_WIDGET (self->chart), x, y, GTK_PICK_DEFAULT);
}

/* --------------------------------------------------------------- selecting */

/* What is held from the press on may be the beginning of a drag: of several that are selected, or
 * with Shift, which means days then. */
static gboolean
waits_for_release (TrendsRoadmap  *self,
                   TrendsEntity   *initiative,
                   GdkModifierType modifiers)
{
  return (modifiers & GDK_SHIFT_MASK) != 0
         || (modifiers == 0 && trends_session_is_selected (self->session, initiative));
}

static void
press_bar (TrendsRoadmap    *self,
           TrendsRoadmapBar *bar,
           int               n_presses,
           GdkModifierType   modifiers)
{
  g_autoptr (TrendsEntity) initiative = g_object_ref (bar->initiative);
  g_autoptr (GListModel) order = trends_roadmap_lane_dup_order (bar->lane);
  TrendsTimeBar *widget = trends_roadmap_chart_find_bar (self->chart, initiative);

  if (widget == NULL || trends_time_bar_is_renaming (widget))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (widget));
  if (n_presses == 2)
    trends_session_open_details (self->session, initiative);
  else if (n_presses == 1 && waits_for_release (self, initiative, modifiers))
    {
      g_set_weak_pointer (&self->pressed, initiative);
      self->pressed_modifiers = modifiers;
    }
  else if (n_presses == 1)
    trends_view_select (TRENDS_VIEW (self), initiative, modifiers, order);
}

/* It hasn't been dragged: of several that are selected it is alone now, and with Shift the
 * selection goes as far as it. */
static void
select_pressed (TrendsRoadmap *self,
                TrendsEntity  *pressed)
{
  TrendsRoadmapBar *bar = trends_roadmap_layout_find_bar (
      trends_roadmap_chart_get_layout (self->chart), pressed);
  g_autoptr (GListModel) order = bar != NULL ? trends_roadmap_lane_dup_order (bar->lane) : NULL;

  trends_view_select (TRENDS_VIEW (self), pressed, bar != NULL ? self->pressed_modifiers : 0, order);
}

static void
released_cb (TrendsRoadmap *self)
{
  TrendsEntity *pressed = self->pressed;

  g_clear_weak_pointer (&self->pressed);
  if (pressed == NULL || trends_entity_get_plan (pressed) == NULL)
    return;
  if (!trends_entity_is (pressed, TRENDS_KIND_INITIATIVE) && self->pressed_modifiers != 0)
    trends_roadmap_select_marked (self, pressed, self->pressed_modifiers);
  else if (trends_entity_is (pressed, TRENDS_KIND_GOVERNANCE_DATE))
    gtk_widget_activate_action (GTK_WIDGET (self), "date.edit", NULL);
  else
    select_pressed (self, pressed);
}

static void
press_name (TrendsRoadmap     *self,
            TrendsRoadmapLane *lane,
            GtkWidget         *picked,
            int                n_presses,
            GdkModifierType    modifiers)
{
  TrendsLaneName *name = trends_roadmap_chart_find_name (self->chart, lane);
  TrendsEntity *trend = lane->key.entity;
  gboolean is_trend = trend != NULL && trends_entity_is (trend, TRENDS_KIND_TREND);

  gtk_widget_grab_focus (GTK_WIDGET (name));
  if (!is_trend || trends_lane_name_is_on_arrow (name, picked))
    trends_roadmap_fold (self, lane, !lane->is_folded);
  else if (n_presses == 2)
    trends_session_open_trend (self->session, trend);
  else if (n_presses == 1)
    trends_view_select (TRENDS_VIEW (self), trend, modifiers,
                        trends_plan_get_list (trends_session_get_plan (self->session),
                                              TRENDS_KIND_TREND));
}

/* Released where it was pressed, and not dragged, a date is opened or, where a person holds a key to
 * select several, any mark is selected. */
static void
press_mark (TrendsRoadmap *self, GtkWidget *picked, GdkModifierType modifiers)
{
  GtkWidget *date = gtk_widget_get_ancestor (picked, TRENDS_TYPE_DATE_MARK);

  gtk_widget_grab_focus (date != NULL ? date : picked);
  g_set_weak_pointer (&self->pressed, trends_roadmap_get_marked_of (picked));
  self->pressed_modifiers = modifiers;
}

static void
pressed_cb (TrendsRoadmap   *self,
            int              n_presses,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);
  GdkEvent *event = gtk_event_controller_get_current_event (controller);
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (controller);
  GtkWidget *picked = pick (self, x, y);
  TrendsRoadmapBar *bar = trends_roadmap_chart_get_bar_of (self->chart, picked);
  TrendsRoadmapLane *lane = trends_roadmap_chart_get_lane_of (self->chart, picked);

  g_clear_weak_pointer (&self->pressed);
  if (event != NULL && gdk_event_triggers_context_menu (event))
    return;
  modifiers &= GDK_SHIFT_MASK | GDK_CONTROL_MASK;
  if (TRENDS_IS_MILESTONE_MARK (picked) && modifiers == 0)
    trends_roadmap_press_milestone (self, TRENDS_MILESTONE_MARK (picked), n_presses);
  else if (trends_roadmap_get_marked_of (picked) != NULL)
    press_mark (self, picked, modifiers);
  else if (bar != NULL)
    press_bar (self, bar, n_presses, modifiers);
  else if (lane != NULL)
    press_name (self, lane, picked, n_presses, modifiers);
}

static gboolean
press_lane_for_menu (TrendsRoadmap *self, TrendsRoadmapLane *lane, double x, double y)
{
  gtk_widget_translate_coordinates (GTK_WIDGET (self->chart), GTK_WIDGET (self), x, y, &x, &y);
  return trends_roadmap_popup_lane (self, lane, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

/* Marks have menus of their own, and so has what is below everything; in the chart's place. */
static gboolean
open_menu_at (TrendsRoadmap *self, double x, double y)
{
  GtkWidget *picked = pick (self, x, y);
  TrendsEntity *marked = trends_roadmap_get_marked_of (picked);
  TrendsRoadmapLane *lane = trends_roadmap_chart_get_lane_of (self->chart, picked);

  if (marked == NULL && lane != NULL && press_lane_for_menu (self, lane, x, y))
    return TRUE;
  if (marked == NULL && !trends_roadmap_chart_is_ground (self->chart, picked))
    return FALSE;

  if (marked == NULL)
    {
      trends_roadmap_popup_ground_menu (self, x, y);
      return TRUE;
    }
  gtk_widget_grab_focus (trends_view_find_widget (TRENDS_VIEW (self), marked));
  trends_roadmap_popup_mark_menu (self, marked);
  return TRUE;
}

static void
pressed_for_menu_cb (TrendsRoadmap   *self,
                     int              n_presses,
                     double           x,
                     double           y,
                     GtkGestureClick *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  if (event != NULL && gdk_event_triggers_context_menu (event) && open_menu_at (self, x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
hold_cb (GtkWidget *chart, double x, double y)
{
  GtkWidget *roadmap = gtk_widget_get_ancestor (chart, TRENDS_TYPE_ROADMAP);

  return roadmap != NULL && open_menu_at (TRENDS_ROADMAP (roadmap), x, y);
}

/* The ends of a bar can be taken: the first along time, the other off its row, too, to what needs
 * it. (nullable): where there is nothing to take but the whole */
static const char *
find_cursor (TrendsRoadmap *self, TrendsRoadmapBar *bar, GtkWidget *picked, double x, double y)
{
  static const char *const cursors[] = {
    [TRENDS_MOVE_START] = "ew-resize",
    [TRENDS_MOVE_END] = "all-scroll",
  };
  TrendsTimeBar *widget
      = bar != NULL ? trends_roadmap_chart_find_bar (self->chart, bar->initiative) : NULL;

  if (widget == NULL || TRENDS_IS_MILESTONE_MARK (picked)
      || trends_session_get_read_only (self->session)
      || !gtk_widget_translate_coordinates (
          GTK_WIDGET (self->chart), GTK_WIDGET (widget), x, y, &x, NULL))
    return NULL;
  return cursors[trends_time_bar_get_part (widget, x)];
}

static void
hover_cb (TrendsRoadmap *self, double x, double y)
{
  GtkWidget *picked = pick (self, x, y);
  TrendsRoadmapBar *bar = trends_roadmap_chart_get_bar_of (self->chart, picked);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->chart),
                                   find_cursor (self, bar, picked, x, y));
  trends_roadmap_chart_set_hovered (self->chart, bar != NULL ? bar->initiative : NULL);
}

static void
leave_cb (TrendsRoadmap *self)
{
  trends_roadmap_chart_set_hovered (self->chart, NULL);
}

/* ----------------------------------------------------------------- zooming */

static gboolean
scroll_cb (TrendsRoadmap            *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (scroll);
  GdkEvent *event = gtk_event_controller_get_current_event (controller);
  double x, y;

  if ((gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK) == 0
      || !trends_zoom_find_pointer (GTK_WIDGET (self->chart), event, &x, &y))
    return GDK_EVENT_PROPAGATE;

  trends_roadmap_chart_stretch (self->chart, pow (STRETCH, -dy), MAX (x, 0));
  return GDK_EVENT_STOP;
}

/* Where nobody knows that, it is the middle. */
static double
find_between (GtkGesture *fingers)
{
  double x, y;

  return gtk_gesture_is_recognized (fingers)
             && gtk_gesture_get_bounding_box_center (fingers, &x, &y)
           ? MAX (x, 0) : -1;
}

static void
pinch_cb (TrendsRoadmap  *self,
          double          scale,
          GtkGestureZoom *gesture)
{
  if (scale > 0)
    trends_roadmap_chart_stretch_held (self->chart, scale, find_between (GTK_GESTURE (gesture)));
}

static void
begin_pinch_cb (TrendsRoadmap    *self,
                GdkEventSequence *sequence,
                GtkGesture       *gesture)
{
  trends_roadmap_chart_hold (self->chart, find_between (gesture));
}

/* ----------------------------------------------------------------- panning */

static void
begin_pan_cb (TrendsRoadmap  *self,
              double          x,
              double          y,
              GtkGestureDrag *drag)
{
  self->panned_x = self->panned_y = 0;
  if (!trends_roadmap_chart_is_ground (self->chart, pick (self, x, y)))
    gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_DENIED);
}

static void
pan_cb (TrendsRoadmap  *self,
        double          x,
        double          y,
        GtkGestureDrag *drag)
{
  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  trends_roadmap_chart_pan (self->chart, self->panned_x - x, self->panned_y - y);
  self->panned_x = x;
  self->panned_y = y;
}

/**
 * trends_roadmap_add_pointer:
 *
 * Has the chart follow the pointer, the wheel and fingers.
 */
void
trends_roadmap_add_pointer (TrendsRoadmap *self)
{
  GtkWidget *chart = GTK_WIDGET (self->chart);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkGesture *zoom = gtk_gesture_zoom_new ();
  GtkGesture *pan = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll
    = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (chart, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), 0);
  g_signal_connect_swapped (menu, "pressed", G_CALLBACK (pressed_for_menu_cb), self);
  gtk_widget_add_controller (chart, GTK_EVENT_CONTROLLER (menu));
  trends_hold_add (chart, hold_cb);

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (hover_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (chart, motion);

  /* Before what it is in scrolls. */
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (chart, scroll);

  g_signal_connect_swapped (zoom, "begin", G_CALLBACK (begin_pinch_cb), self);
  g_signal_connect_swapped (zoom, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (chart, GTK_EVENT_CONTROLLER (zoom));

  g_signal_connect_swapped (pan, "drag-begin", G_CALLBACK (begin_pan_cb), self);
  g_signal_connect_swapped (pan, "drag-update", G_CALLBACK (pan_cb), self);
  gtk_widget_add_controller (chart, GTK_EVENT_CONTROLLER (pan));
}
