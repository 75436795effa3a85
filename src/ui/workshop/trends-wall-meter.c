/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-meter.c: see trends-wall-meter.h. libadwaita animates nothing for people who want no
 * motion.
 */

#include "trends-wall-meter.h"

#include <adwaita.h>

#define GROWS 700 /* milliseconds */
#define WIDTH 90
#define HEIGHT 16

struct _TrendsWallMeter
{
  GtkWidget parent_instance;

  GtkWidget *bar;
  double share;
  double shown;
  AdwAnimation *animation; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (TrendsWallMeter, trends_wall_meter, GTK_TYPE_WIDGET)

static void
show_cb (double   value,
         gpointer user_data)
{
  TrendsWallMeter *self = user_data;

  self->shown = value;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
trends_wall_meter_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
trends_wall_meter_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  TrendsWallMeter *self = TRENDS_WALL_METER (widget);
  int length = (int) (width * self->shown);

  gtk_widget_set_child_visible (self->bar, length > 0);
  if (length > 0)
    gtk_widget_size_allocate (self->bar, &(GtkAllocation) { 0, 0, length, height }, -1);
}

/* It may be made before anybody can see it. */
static void
trends_wall_meter_map (GtkWidget *widget)
{
  TrendsWallMeter *self = TRENDS_WALL_METER (widget);

  GTK_WIDGET_CLASS (trends_wall_meter_parent_class)->map (widget);
  if (self->animation != NULL)
    adw_animation_play (self->animation);
}

static void
trends_wall_meter_dispose (GObject *object)
{
  TrendsWallMeter *self = TRENDS_WALL_METER (object);

  g_clear_object (&self->animation);
  g_clear_pointer (&self->bar, gtk_widget_unparent);

  G_OBJECT_CLASS (trends_wall_meter_parent_class)->dispose (object);
}

static void
trends_wall_meter_class_init (TrendsWallMeterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_wall_meter_dispose;
  widget_class->measure = trends_wall_meter_measure;
  widget_class->size_allocate = trends_wall_meter_size_allocate;
  widget_class->map = trends_wall_meter_map;
  gtk_widget_class_set_css_name (widget_class, "trends-wall-meter");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
trends_wall_meter_init (TrendsWallMeter *self)
{
  self->bar = g_object_new (GTK_TYPE_SEPARATOR, "accessible-role",
                            GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * trends_wall_meter_new:
 * @share: 0 to 1
 * @animated: whether it grows to that when it is first seen
 *
 * Returns: (transfer floating): it
 */
GtkWidget *
trends_wall_meter_new (double   share,
                       gboolean animated)
{
  TrendsWallMeter *self = g_object_new (TRENDS_TYPE_WALL_METER, NULL);

  self->share = CLAMP (share, 0, 1);
  self->shown = animated ? 0 : self->share;
  if (animated)
    self->animation = adw_timed_animation_new (
      GTK_WIDGET (self), 0, self->share, GROWS,
      adw_callback_animation_target_new (show_cb, self, NULL));
  return GTK_WIDGET (self);
}
