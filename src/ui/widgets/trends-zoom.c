/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-zoom.c: see trends-zoom.h. */

#include "trends-zoom.h"

#include <math.h>

#include "trends-container.h"
#include "trends-scroll.h"
#include "trends-zoom-icons.h"

#define KEEPS_SCROLL "trends-zoom-keeps-scroll"

struct _TrendsZoom
{
  GtkWidget parent_instance;

  GtkWidget *child;
  int percent;
  double factor; /* as shown: less than asked for where the child would not fit in */
  double scrolled; /* of a step, by a wheel that turns smoothly */
};

G_DEFINE_FINAL_TYPE (TrendsZoom, trends_zoom, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_PERCENT = 1,
} TrendsZoomProperty;

static GParamSpec *properties[PROP_PERCENT + 1];

/* Near 100 % small enough to tell, farther away large enough to get somewhere. */
static const int steps[] = { TRENDS_ZOOM_MIN, 60,  70,  80,  90,  TRENDS_ZOOM_NORMAL, 110, 120, 135,
                             150,             175, 200, 250, TRENDS_ZOOM_MAX };

/* ----------------------------------------------------------------- layout */

static double
get_factor (TrendsZoom *self)
{
  return self->percent / 100.0;
}

static int
shrink (int    size,
        double factor)
{
  return size < 0 ? size : (int) floor (size / factor + 1e-6);
}

static int
enlarge (int    size,
         double factor)
{
  return (int) ceil (size * factor - 1e-6);
}

static GtkSizeRequestMode
trends_zoom_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (TRENDS_ZOOM (widget)->child);
}

static void
trends_zoom_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  TrendsZoom *self = TRENDS_ZOOM (widget);

  gtk_widget_measure (self->child, orientation, shrink (for_size, get_factor (self)), minimum,
                      natural, NULL, NULL);
  /* What is shown larger doesn't make the window larger than the screen. */
  *minimum = enlarge (*minimum, MIN (get_factor (self), 1));
  *natural = MAX (*minimum, enlarge (*natural, get_factor (self)));
}

/* The largest up to what is asked for with which the child has the width that it needs. */
static double
find_factor (TrendsZoom *self,
             int         width)
{
  int minimum;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum > 0 ? CLAMP ((double) width / minimum, MIN (get_factor (self), 1), get_factor (self))
                     : get_factor (self);
}

static void
trends_zoom_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  TrendsZoom *self = TRENDS_ZOOM (widget);
  GskTransform *transform = NULL;

  self->factor = find_factor (self, width);
  if (self->factor != 1)
    transform = gsk_transform_scale (NULL, (float) self->factor, (float) self->factor);
  gtk_widget_allocate (self->child, shrink (width, self->factor), shrink (height, self->factor), -1,
                       transform);
}

/* -------------------------------------------------------------- the wheel */

/* What is under the pointer */
static GtkWidget *
pick (TrendsZoom *self,
      GdkEvent   *event)
{
  double x, y;

  return trends_zoom_find_pointer (GTK_WIDGET (self), event, &x, &y)
           ? gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT)
           : NULL;
}

static gboolean
keeps_scroll (TrendsZoom *self,
              GtkWidget  *picked)
{
  for (GtkWidget *at = picked; at != NULL && at != GTK_WIDGET (self);
       at = gtk_widget_get_parent (at))
    if (g_object_get_data (G_OBJECT (at), KEEPS_SCROLL) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
scroll_cb (TrendsZoom               *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (scroll);

  if ((gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK) == 0
      || keeps_scroll (self, pick (self, gtk_event_controller_get_current_event (controller))))
    return GDK_EVENT_PROPAGATE;

  self->scrolled += dy;
  if (fabs (self->scrolled) >= 1)
    {
      trends_zoom_set_percent (self, trends_zoom_step (self->percent, self->scrolled < 0 ? 1 : -1));
      self->scrolled = 0;
    }

  return GDK_EVENT_STOP;
}

/* --------------------------------------------------------------- what is seen */

/* What a person is at stays before their eyes while all around it changes its place. */
static void
keep_focus_in_sight (TrendsZoom *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    trends_scroll_to_soon (focus);
}

/* ----------------------------------------------------------------- class */

static void
trends_zoom_dispose (GObject *object)
{
  g_clear_pointer (&TRENDS_ZOOM (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (trends_zoom_parent_class)->dispose (object);
}

static void
trends_zoom_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch ((TrendsZoomProperty) property_id)
    {
    case PROP_PERCENT:
      g_value_set_int (value, TRENDS_ZOOM (object)->percent);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_zoom_set_property (GObject      *object,
                          guint         property_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  switch ((TrendsZoomProperty) property_id)
    {
    case PROP_PERCENT:
      trends_zoom_set_percent (TRENDS_ZOOM (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_zoom_class_init (TrendsZoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = trends_zoom_dispose;
  object_class->get_property = trends_zoom_get_property;
  object_class->set_property = trends_zoom_set_property;
  widget_class->get_request_mode = trends_zoom_get_request_mode;
  widget_class->measure = trends_zoom_measure;
  widget_class->size_allocate = trends_zoom_size_allocate;

  properties[PROP_PERCENT] = g_param_spec_int (
    "percent", NULL, NULL, TRENDS_ZOOM_MIN, TRENDS_ZOOM_MAX, TRENDS_ZOOM_NORMAL,
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_css_name (widget_class, "trendszoom");
}

static void
trends_zoom_init (TrendsZoom *self)
{
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  self->percent = TRENDS_ZOOM_NORMAL;
  self->factor = 1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  /* Before what is in it scrolls. */
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_zoom_new:
 * @child: (transfer floating): what it shows
 *
 * Returns: (transfer floating): it, at its usual size
 */
GtkWidget *
trends_zoom_new (GtkWidget *child)
{
  TrendsZoom *self;

  g_return_val_if_fail (GTK_IS_WIDGET (child), NULL);

  self = g_object_new (TRENDS_TYPE_ZOOM, NULL);
  self->child = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * trends_zoom_get_percent:
 *
 * Returns: how large it shows its child, 100 for as it is
 */
int
trends_zoom_get_percent (TrendsZoom *self)
{
  g_return_val_if_fail (TRENDS_IS_ZOOM (self), TRENDS_ZOOM_NORMAL);

  return self->percent;
}

/**
 * trends_zoom_set_percent:
 * @percent: how large to show the child; the nearest step is taken
 */
void
trends_zoom_set_percent (TrendsZoom *self,
                         int         percent)
{
  g_return_if_fail (TRENDS_IS_ZOOM (self));

  percent = trends_zoom_step (percent, 0);
  if (percent == self->percent)
    return;

  self->percent = percent;
  trends_zoom_icons_update (GTK_WIDGET (self), percent);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  keep_focus_in_sight (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERCENT]);
}

/**
 * trends_zoom_step:
 * @percent: any number, as from settings
 * @direction: 1 for the next larger step, -1 for the next smaller one, 0 for the nearest
 *
 * Returns: that step, or the last in this direction
 */
int
trends_zoom_step (int percent,
                  int direction)
{
  guint nearest = 0;

  g_return_val_if_fail (direction >= -1 && direction <= 1, TRENDS_ZOOM_NORMAL);

  percent = CLAMP (percent, TRENDS_ZOOM_MIN, TRENDS_ZOOM_MAX);
  for (guint i = 1; i < G_N_ELEMENTS (steps); i++)
    if (ABS (steps[i] - percent) < ABS (steps[nearest] - percent))
      nearest = i;

  if (direction > 0 && nearest + 1 < G_N_ELEMENTS (steps))
    nearest++;
  else if (direction < 0 && nearest > 0)
    nearest--;
  return steps[nearest];
}

/**
 * trends_zoom_get_factor:
 * @widget: any widget
 *
 * Returns: how many pixels of its window a pixel of the widget's own is
 */
double
trends_zoom_get_factor (GtkWidget *widget)
{
  GtkWidget *zoom;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  zoom = gtk_widget_get_ancestor (widget, TRENDS_TYPE_ZOOM);
  return zoom != NULL ? TRENDS_ZOOM (zoom)->factor : 1;
}

/**
 * trends_zoom_add_anchor:
 * @widget: has a #GtkBinLayout
 * @place: somewhere in it, in its own coordinates
 *
 * Adds something that isn't seen at that place, to be the parent of a popover there.
 *
 * Returns: (transfer none): it, to be taken away by gtk_widget_unparent() after the popover
 */
GtkWidget *
trends_zoom_add_anchor (GtkWidget          *widget,
                        const GdkRectangle *place)
{
  GtkWidget *anchor;
  int start;

  g_return_val_if_fail (GTK_IS_BIN_LAYOUT (gtk_widget_get_layout_manager (widget)), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  start = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL
            ? gtk_widget_get_width (widget) - place->x - place->width
            : place->x;
  anchor = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_can_target (anchor, FALSE);
  gtk_widget_set_halign (anchor, GTK_ALIGN_START);
  gtk_widget_set_valign (anchor, GTK_ALIGN_START);
  gtk_widget_set_margin_start (anchor, MAX (start, 0));
  gtk_widget_set_margin_top (anchor, MAX (place->y, 0));
  gtk_widget_set_size_request (anchor, place->width, place->height);
  gtk_widget_set_parent (anchor, widget);
  return anchor;
}

/**
 * trends_zoom_keep_scroll:
 * @widget: does something else when Control and the wheel are turned over it
 *
 * Leaves those turns to the widget and what is in it.
 */
void
trends_zoom_keep_scroll (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_object_set_data (G_OBJECT (widget), KEEPS_SCROLL, (gpointer) KEEPS_SCROLL);
}

/* Of the seat's pointer: X knows no place of the device itself. */
static gboolean
ask_seat (GtkNative *native,
          GdkEvent  *event,
          double    *x,
          double    *y)
{
  GdkSeat *seat = gdk_event_get_seat (event);
  GdkDevice *pointer = seat != NULL ? gdk_seat_get_pointer (seat) : NULL;

  return pointer != NULL
         && gdk_surface_get_device_position (gtk_native_get_surface (native), pointer, x, y, NULL);
}

/**
 * trends_zoom_find_pointer:
 * @widget: any widget
 * @event: (nullable): what the pointer did; of a turn of the wheel GDK knows no place
 * @x: (out): where the pointer is, in the widget's own coordinates
 * @y: (out): the same
 *
 * Returns: whether that is known
 */
gboolean
trends_zoom_find_pointer (GtkWidget *widget,
                          GdkEvent  *event,
                          double    *x,
                          double    *y)
{
  GtkNative *native;
  double left, top;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  native = gtk_widget_get_native (widget);
  if (event == NULL || native == NULL
      || (!gdk_event_get_position (event, x, y) && !ask_seat (native, event, x, y)))
    return FALSE;

  gtk_native_get_surface_transform (native, &left, &top);
  return gtk_widget_translate_coordinates (GTK_WIDGET (native), widget, *x - left, *y - top, x, y);
}
