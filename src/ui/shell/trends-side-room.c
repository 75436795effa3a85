/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-side-room.c: see trends-side-room.h. Not a scrolled window: its child is neither laid out
 * again while something slides over it, nor has keys that would be taken from it. What has the focus
 * by a key is scrolled clear by itself; what is clicked stays where the pointer is.
 */

#include "trends-side-room.h"

#include <math.h>

#include "trends-container.h"

#define STEP 60 /* pixels a click of the wheel */

struct _TrendsSideRoom
{
  GtkWidget parent_instance;

  GtkWidget *child;
  GtkWidget *bar;
  GtkAdjustment *adjustment;
  int wanted; /* how wide the child is at least */
  gboolean has_margin; /* the child, below: the bar is there and takes no room of its own */
  gboolean allocating;
};

G_DEFINE_FINAL_TYPE (TrendsSideRoom, trends_side_room, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------- layout */

static GtkSizeRequestMode
trends_side_room_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
trends_side_room_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  TrendsSideRoom *self = TRENDS_SIDE_ROOM (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = MAX (for_size, self->wanted);
  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

/* From right to left it begins at the end, and stays as far from that. */
static void
configure (TrendsSideRoom *self,
           int             width,
           int             child_width)
{
  GtkAdjustment *adjustment = self->adjustment;
  double value = gtk_adjustment_get_value (adjustment);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    value += child_width - gtk_adjustment_get_upper (adjustment) - width
             + gtk_adjustment_get_page_size (adjustment);
  self->allocating = TRUE;
  gtk_adjustment_configure (adjustment, CLAMP (value, 0, child_width - width), 0, child_width, STEP,
                            width, width);
  self->allocating = FALSE;
}

/* How high it is, where it has to be. */
static int
allocate_bar (TrendsSideRoom *self,
              int             width,
              int             height)
{
  int bar_height, least;

  gtk_widget_measure (self->bar, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (self->bar, GTK_ORIENTATION_VERTICAL, -1, NULL, &bar_height, NULL, NULL);
  gtk_widget_size_allocate (self->bar,
                            &(GtkAllocation) { 0, height - bar_height, MAX (width, least),
                                               bar_height },
                            -1);
  return bar_height;
}

static void
trends_side_room_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  TrendsSideRoom *self = TRENDS_SIDE_ROOM (widget);
  int child_width = MAX (width, self->wanted);
  int least = 0;
  GtkAllocation area = { 0, 0, child_width, height };

  configure (self, width, child_width);
  gtk_widget_set_child_visible (self->bar, child_width > width);
  if (child_width > width)
    {
      int bar_height = allocate_bar (self, width, height);

      area.height -= self->has_margin ? 0 : bar_height;
    }

  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, child_width, &least, NULL, NULL, NULL);
  area.height = MAX (area.height, least);
  area.x = -(int) round (gtk_adjustment_get_value (self->adjustment));
  gtk_widget_size_allocate (self->child, &area, -1);
}

static void
scrolled_cb (TrendsSideRoom *self)
{
  if (!self->allocating)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* --------------------------------------------------------------- the wheel */

static gboolean
can_scroll (GtkAdjustment *adjustment,
            double         by)
{
  double value = gtk_adjustment_get_value (adjustment);

  return by < 0 ? value > gtk_adjustment_get_lower (adjustment)
                : value < gtk_adjustment_get_upper (adjustment)
                            - gtk_adjustment_get_page_size (adjustment);
}

/* What is scrolled inside goes first, as far as it goes. */
static gboolean
is_for_inner (TrendsSideRoom           *self,
              GtkEventControllerScroll *scroll,
              double                    by)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (scroll));
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  double x, y, native_x, native_y;
  GtkWidget *at;

  if (native == NULL || !gdk_event_get_position (event, &x, &y))
    return FALSE;
  gtk_native_get_surface_transform (native, &native_x, &native_y);
  at = gtk_widget_pick (GTK_WIDGET (native), x - native_x, y - native_y, GTK_PICK_DEFAULT);
  for (; at != NULL && at != GTK_WIDGET (self); at = gtk_widget_get_parent (at))
    if (GTK_IS_SCROLLED_WINDOW (at)
        && can_scroll (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (at)), by))
      return TRUE;
  return FALSE;
}

static gboolean
scroll_cb (TrendsSideRoom           *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  double by = (state & GDK_SHIFT_MASK) != 0 && dx == 0 ? dy : dx;

  if (by == 0 || (state & GDK_CONTROL_MASK) != 0 || !can_scroll (self->adjustment, by)
      || is_for_inner (self, scroll, by))
    return GDK_EVENT_PROPAGATE;

  gtk_adjustment_set_value (self->adjustment,
                            gtk_adjustment_get_value (self->adjustment) + by * STEP);
  return GDK_EVENT_STOP;
}

/* --------------------------------------------------------------- the focus */

static void
focus_cb (TrendsSideRoom *self,
          GParamSpec     *pspec,
          GtkWindow      *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus != NULL && gtk_window_get_focus_visible (window)
      && gtk_widget_is_ancestor (focus, self->child))
    trends_side_room_scroll_to (self, focus);
}

static void
trends_side_room_root (GtkWidget *widget)
{
  GtkRoot *root;

  GTK_WIDGET_CLASS (trends_side_room_parent_class)->root (widget);
  root = gtk_widget_get_root (widget);
  if (GTK_IS_WINDOW (root))
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_cb), widget,
                             G_CONNECT_SWAPPED);
}

static void
trends_side_room_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), focus_cb, widget);
  GTK_WIDGET_CLASS (trends_side_room_parent_class)->unroot (widget);
}

/* -------------------------------------------------------------- the type */

static void
trends_side_room_dispose (GObject *object)
{
  TrendsSideRoom *self = TRENDS_SIDE_ROOM (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (trends_side_room_parent_class)->dispose (object);
}

static void
trends_side_room_class_init (TrendsSideRoomClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = trends_side_room_dispose;
  widget_class->get_request_mode = trends_side_room_get_request_mode;
  widget_class->measure = trends_side_room_measure;
  widget_class->size_allocate = trends_side_room_size_allocate;
  widget_class->root = trends_side_room_root;
  widget_class->unroot = trends_side_room_unroot;

  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_css_name (widget_class, "sideroom");
}

static void
trends_side_room_init (TrendsSideRoom *self)
{
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  /* Who doesn't see it comes to all that is there by keys. */
  self->bar = g_object_new (GTK_TYPE_SCROLLBAR, "adjustment", self->adjustment, "accessible-role",
                            GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->bar, FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  for (GtkWidget *part = gtk_widget_get_first_child (self->bar); part != NULL;
       part = gtk_widget_get_next_sibling (part))
    gtk_accessible_update_state (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  /* Before what is in it: a scrolled window keeps for itself what it can't follow. */
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_side_room_new:
 * @child: (transfer floating): what it shows
 *
 * Returns: (transfer floating): it, with nothing over it
 */
GtkWidget *
trends_side_room_new (GtkWidget *child)
{
  TrendsSideRoom *self;

  g_return_val_if_fail (GTK_IS_WIDGET (child), NULL);

  self = g_object_new (TRENDS_TYPE_SIDE_ROOM, NULL);
  self->child = child;
  gtk_widget_insert_after (child, GTK_WIDGET (self), NULL);
  return GTK_WIDGET (self);
}

/**
 * trends_side_room_set_wanted:
 * @wanted: how wide its child is where it has less room; 0: as wide as it is itself
 *
 * For whoever allocates it, just before doing so.
 */
void
trends_side_room_set_wanted (TrendsSideRoom *self,
                             int             wanted)
{
  g_return_if_fail (TRENDS_IS_SIDE_ROOM (self));

  self->wanted = wanted;
}

/**
 * trends_side_room_set_has_margin:
 * @has_margin: whether the child shows nothing where the bar would be, and so stays as high as it
 *   was, too
 *
 * For whoever allocates it, just before doing so.
 */
void
trends_side_room_set_has_margin (TrendsSideRoom *self,
                                 gboolean        has_margin)
{
  g_return_if_fail (TRENDS_IS_SIDE_ROOM (self));

  self->has_margin = has_margin;
}

/**
 * trends_side_room_scroll_to:
 * @widget: in its child
 *
 * Scrolls as little as will do for @widget to be seen; to its beginning, where it is wider.
 */
void
trends_side_room_scroll_to (TrendsSideRoom *self,
                            GtkWidget      *widget)
{
  GtkAdjustment *adjustment;
  graphene_rect_t place;
  double beyond, by = 0;

  g_return_if_fail (TRENDS_IS_SIDE_ROOM (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (!gtk_widget_compute_bounds (widget, GTK_WIDGET (self), &place))
    return;
  adjustment = self->adjustment;
  beyond = place.origin.x + place.size.width - gtk_adjustment_get_page_size (adjustment);
  if (place.origin.x < 0 || place.size.width > gtk_adjustment_get_page_size (adjustment))
    by = place.origin.x;
  else if (beyond > 0)
    by = beyond;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + by);
}
