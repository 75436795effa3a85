/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-stage.c: see trends-wall-stage.h. */

#include "trends-wall-stage.h"

#include <math.h>

struct _TrendsWallStage
{
  GtkWidget parent_instance;

  GtkWidget *slide; /* (nullable): the wall is blank */
  GtkWidget *band;  /* (nullable) */
};

G_DEFINE_FINAL_TYPE (TrendsWallStage, trends_wall_stage, GTK_TYPE_WIDGET)

/* Whatever a slide needs: it is shown at any size. */
static void
trends_wall_stage_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? TRENDS_WALL_LEAST_WIDTH
                                                       : TRENDS_WALL_HEIGHT;
}

static void
allocate (GtkWidget *child,
          int        width,
          int        top,
          int        height,
          double     factor)
{
  const graphene_point_t place = GRAPHENE_POINT_INIT (0, (float) top);

  gtk_widget_allocate (
    child, (int) ceil (width / factor), (int) ceil (height / factor), -1,
    gsk_transform_scale (gsk_transform_translate (NULL, &place), (float) factor, (float) factor));
}

/* A screen that is higher than usual has room for what a narrow one has not. Whatever is in the
 * band, the slide is as it was, only smaller: no text wraps otherwise when a timer comes. */
static void
trends_wall_stage_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  TrendsWallStage *self = TRENDS_WALL_STAGE (widget);
  double factor = MIN ((double) height / TRENDS_WALL_HEIGHT,
                       (double) width / TRENDS_WALL_LEAST_WIDTH);
  gboolean has_band = self->band != NULL && self->slide != NULL
                      && gtk_widget_should_layout (self->band);
  int band = has_band ? (int) floor (TRENDS_WALL_BAND * factor) : 0;

  if (factor <= 0)
    return;
  if (has_band)
    allocate (self->band, width, height - band, band, factor);
  if (self->slide != NULL)
    allocate (self->slide, width, 0, height - band,
              MIN ((double) (height - band) / TRENDS_WALL_HEIGHT,
                   (double) width / TRENDS_WALL_LEAST_WIDTH));
}

static void
trends_wall_stage_dispose (GObject *object)
{
  TrendsWallStage *self = TRENDS_WALL_STAGE (object);

  g_clear_pointer (&self->slide, gtk_widget_unparent);
  g_clear_pointer (&self->band, gtk_widget_unparent);

  G_OBJECT_CLASS (trends_wall_stage_parent_class)->dispose (object);
}

/* A blank wall has nothing on it. */
static void
show_band (TrendsWallStage *self)
{
  if (self->band != NULL)
    gtk_widget_set_child_visible (self->band, self->slide != NULL);
}

static void
trends_wall_stage_class_init (TrendsWallStageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_wall_stage_dispose;
  widget_class->measure = trends_wall_stage_measure;
  widget_class->size_allocate = trends_wall_stage_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "trends-wall-stage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
trends_wall_stage_init (TrendsWallStage *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * trends_wall_stage_new:
 *
 * Returns: (transfer floating): one without a slide, which is black
 */
GtkWidget *
trends_wall_stage_new (void)
{
  return g_object_new (TRENDS_TYPE_WALL_STAGE, NULL);
}

/**
 * trends_wall_stage_set_slide:
 * @slide: (transfer floating) (nullable): what to show in place of what is shown
 * @name: what people who can't see it are told that it is
 */
void
trends_wall_stage_set_slide (TrendsWallStage *self,
                             GtkWidget       *slide,
                             const char      *name)
{
  g_return_if_fail (TRENDS_IS_WALL_STAGE (self));
  g_return_if_fail (slide == NULL || GTK_IS_WIDGET (slide));
  g_return_if_fail (name != NULL);

  g_clear_pointer (&self->slide, gtk_widget_unparent);
  self->slide = slide;
  if (slide != NULL)
    gtk_widget_insert_after (slide, GTK_WIDGET (self), NULL);
  show_band (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * trends_wall_stage_set_band:
 * @band: (transfer floating): what is shown below all slides, as long as it is visible
 */
void
trends_wall_stage_set_band (TrendsWallStage *self,
                            GtkWidget       *band)
{
  g_return_if_fail (TRENDS_IS_WALL_STAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (band));

  g_clear_pointer (&self->band, gtk_widget_unparent);
  self->band = band;
  gtk_widget_set_parent (band, GTK_WIDGET (self));
  show_band (self);
}
