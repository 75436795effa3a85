/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-picture.c: see trends-wall-picture.h.
 *
 * What the room sees is drawn from the wall's own widgets, so that it can't be anything else, clock
 * and all. A slide that is still to come is made for this picture alone.
 */

#include "trends-wall-picture.h"

#include <math.h>

#include "trends-wall-stage.h"

/* In pixels: how high it is at most, where nothing else is said */
#define MOST_HEIGHT 520
#define USUAL_WIDTH 480

struct _TrendsWallPicture
{
  GtkWidget parent_instance;

  GdkPaintable *wall;  /* whose shape it has */
  gboolean draws;      /* and what that looks like */
  GtkWidget *stage;    /* for a slide of its own; a frame around what the wall draws */
  int width;           /* as it likes to be */
  int most_height;
};

G_DEFINE_FINAL_TYPE (TrendsWallPicture, trends_wall_picture, GTK_TYPE_WIDGET)

static double
get_ratio (TrendsWallPicture *self)
{
  double ratio = self->wall != NULL ? gdk_paintable_get_intrinsic_aspect_ratio (self->wall) : 0;

  return ratio > 0 ? ratio : 16.0 / 9;
}

/* The largest of that shape in a place */
static graphene_rect_t
fit (TrendsWallPicture *self,
     double             width,
     double             height)
{
  double ratio = get_ratio (self);
  double wide = MIN (width, height * ratio);

  return GRAPHENE_RECT_INIT ((float) floor ((width - wide) / 2), 0, (float) wide,
                             (float) floor (wide / ratio));
}

static GtkSizeRequestMode
trends_wall_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
trends_wall_picture_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  TrendsWallPicture *self = TRENDS_WALL_PICTURE (widget);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->width * 3 / 4;
      *natural = self->width;
    }
  else if (for_size >= 0)
    *minimum = *natural = MIN ((int) ceil (for_size / get_ratio (self)), self->most_height);
  else
    /* As much as any width asks for, or GTK would call it a contradiction. */
    *minimum = *natural = self->most_height;
}

static void
trends_wall_picture_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  TrendsWallPicture *self = TRENDS_WALL_PICTURE (widget);
  graphene_rect_t place = fit (self, width, height);

  gtk_widget_allocate (self->stage, (int) place.size.width, (int) place.size.height, -1,
                       gsk_transform_translate (NULL, &place.origin));
}

static void
trends_wall_picture_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  TrendsWallPicture *self = TRENDS_WALL_PICTURE (widget);
  graphene_rect_t place = fit (self, gtk_widget_get_width (widget),
                               gtk_widget_get_height (widget));

  if (self->draws)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &place.origin);
      gdk_paintable_snapshot (self->wall, snapshot, place.size.width, place.size.height);
      gtk_snapshot_restore (snapshot);
    }
  gtk_widget_snapshot_child (widget, self->stage, snapshot);
}

static void
trends_wall_picture_dispose (GObject *object)
{
  TrendsWallPicture *self = TRENDS_WALL_PICTURE (object);

  g_clear_pointer (&self->stage, gtk_widget_unparent);
  g_clear_object (&self->wall);

  G_OBJECT_CLASS (trends_wall_picture_parent_class)->dispose (object);
}

static void
trends_wall_picture_class_init (TrendsWallPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_wall_picture_dispose;
  widget_class->get_request_mode = trends_wall_picture_get_request_mode;
  widget_class->measure = trends_wall_picture_measure;
  widget_class->size_allocate = trends_wall_picture_size_allocate;
  widget_class->snapshot = trends_wall_picture_snapshot;
  gtk_widget_class_set_css_name (widget_class, "trends-wall-picture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
trends_wall_picture_init (TrendsWallPicture *self)
{
  self->most_height = MOST_HEIGHT;
  self->width = USUAL_WIDTH;
  self->stage = trends_wall_stage_new ();
  gtk_widget_set_focusable (self->stage, FALSE);
  gtk_widget_set_parent (self->stage, GTK_WIDGET (self));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * trends_wall_picture_follow:
 * @stage: what the wall has
 * @draws: whether that is what is to be seen, or only its shape is had
 */
void
trends_wall_picture_follow (TrendsWallPicture *self,
                            GtkWidget         *stage,
                            gboolean           draws)
{
  g_return_if_fail (TRENDS_IS_WALL_PICTURE (self));
  g_return_if_fail (GTK_IS_WIDGET (stage));

  self->draws = draws;
  self->wall = gtk_widget_paintable_new (stage);
  g_signal_connect_object (self->wall, "invalidate-size", G_CALLBACK (gtk_widget_queue_resize), self,
                           G_CONNECT_SWAPPED);
  if (draws)
    g_signal_connect_object (self->wall, "invalidate-contents", G_CALLBACK (gtk_widget_queue_draw),
                             self, G_CONNECT_SWAPPED);
}

/**
 * trends_wall_picture_set_slide:
 * @slide: (transfer floating) (nullable): a slide to show
 * @name: what it is called
 */
void
trends_wall_picture_set_slide (TrendsWallPicture *self,
                               GtkWidget         *slide,
                               const char        *name)
{
  g_return_if_fail (TRENDS_IS_WALL_PICTURE (self));
  g_return_if_fail (slide == NULL || GTK_IS_WIDGET (slide));
  g_return_if_fail (name != NULL);

  trends_wall_stage_set_slide (TRENDS_WALL_STAGE (self->stage), slide, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * trends_wall_picture_set_width:
 * @width: how wide it likes to be, in pixels
 */
void
trends_wall_picture_set_width (TrendsWallPicture *self,
                               int                width)
{
  g_return_if_fail (TRENDS_IS_WALL_PICTURE (self));
  g_return_if_fail (width > 0);

  self->width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * trends_wall_picture_set_most_height:
 * @height: how high it is at most, in pixels
 */
void
trends_wall_picture_set_most_height (TrendsWallPicture *self,
                                     int                height)
{
  g_return_if_fail (TRENDS_IS_WALL_PICTURE (self));
  g_return_if_fail (height > 0);

  if (height == self->most_height)
    return;
  self->most_height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
