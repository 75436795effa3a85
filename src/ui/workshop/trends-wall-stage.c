/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-stage.c: see trends-wall-stage.h. */

#include "trends-wall-stage.h"

#include <math.h>

#include "trends-style-class.h"

struct _TrendsWallStage
{
  GtkWidget parent_instance;

  GtkWidget *slide; /* (nullable): the wall is blank */
  GtkWidget *band;  /* (nullable) */
  GtkWidget *strip; /* (nullable): beside the band, which has its natural width then */
  GtkWidget *foot;  /* (nullable): what is typed into, over both */
  GtkWidget *mark;  /* (nullable): in the corner of all slides */
  GtkWidget *below; /* (nullable) (weak): what takes room from the screen below it */
};

/* Of the screen’s height: the smallest texts of workshop.css are just over 3 % of it then, and titles over 5 %. */
#define LEAST_SLIDE 0.901

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

/* How much larger than it is laid out all is shown */
static double
get_factor (int width,
            int height)
{
  return MIN ((double) height / TRENDS_WALL_HEIGHT, (double) width / TRENDS_WALL_LEAST_WIDTH);
}

/* Pixels from the left, and from the top */
typedef struct
{
  int x, y, width, height;
} Place;

static void
allocate_at (GtkWidget   *child,
             const Place *at,
             double       factor)
{
  const graphene_point_t place = GRAPHENE_POINT_INIT ((float) at->x, (float) at->y);

  gtk_widget_allocate (
    child, (int) ceil (at->width / factor), (int) ceil (at->height / factor), -1,
    gsk_transform_scale (gsk_transform_translate (NULL, &place), (float) factor, (float) factor));
}

static void
allocate (GtkWidget *child,
          int        width,
          int        top,
          int        height,
          double     factor)
{
  allocate_at (child, &(Place) { 0, top, width, height }, factor);
}

static gboolean
is_seen (GtkWidget *child)
{
  return child != NULL && gtk_widget_should_layout (child);
}

/* As high as the band, or as what it says needs, which then is over the foot of the slide for a while */
static void
allocate_strip (TrendsWallStage *self,
                const Place     *at,
                double           factor)
{
  int needed, height;

  gtk_widget_measure (self->strip, GTK_ORIENTATION_VERTICAL, (int) ceil (at->width / factor), &needed,
                      NULL, NULL, NULL);
  height = MAX (at->height, (int) ceil (needed * factor));
  allocate_at (self->strip, &(Place) { at->x, at->y + at->height - height, at->width, height }, factor);
}

/* How much of the width the band needs, and takes of `most` */
static int
measure_clock (TrendsWallStage *self,
               int              most,
               double           factor)
{
  int needed;

  if (!is_seen (self->band))
    return 0;
  gtk_widget_measure (self->band, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &needed, NULL, NULL);
  return MIN ((int) ceil (needed * factor), most);
}

/* The strip takes what the band leaves: nothing covers a clock, which is smaller where it has less room than usual, and beside
 * the foot where there is one. */
static void
allocate_band (TrendsWallStage *self,
               const Place     *at,
               double           factor)
{
  double band = MIN (factor, (double) at->height / TRENDS_WALL_BAND);
  int needed = is_seen (self->strip) ? measure_clock (self, at->width / 2, band) : at->width;

  if (is_seen (self->band) && !is_seen (self->foot))
    allocate_at (self->band,
                 &(Place) { at->x + at->width - needed, at->y, needed, at->height }, band);
  if (is_seen (self->strip))
    allocate_strip (self, &(Place) { at->x, at->y, at->width - needed, at->height }, factor);
}

/* As high as it has to be */
static int
measure_foot (TrendsWallStage *self,
              int              width,
              int              height,
              double           factor)
{
  int needed;

  gtk_widget_measure (self->foot, GTK_ORIENTATION_VERTICAL, (int) ceil (width / factor), &needed,
                      NULL, NULL, NULL);
  return MIN ((int) ceil (MAX (needed, TRENDS_WALL_BAND) * factor), height);
}

/* Beside what somebody types into the room sees the clock still. */
static void
allocate_foot (TrendsWallStage *self,
               int              width,
               int              height,
               double           factor)
{
  int clock = measure_clock (self, width / 3, factor);
  int needed = measure_foot (self, width - clock, height, factor);

  allocate (self->foot, width - clock, height - needed, needed, factor);
  if (is_seen (self->band))
    allocate_at (self->band, &(Place) { width - clock, height - needed, clock, needed }, factor);
}

/* In the corner, where slides have their margin, which is as much smaller as they are */
static void
allocate_mark (TrendsWallStage *self,
               int              width,
               double           factor)
{
  int needed;

  gtk_widget_measure (self->mark, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &needed, NULL, NULL);
  needed = MIN ((int) ceil (needed * factor), width);
  allocate_at (self->mark,
               &(Place) { width - needed, 0, needed, (int) ceil (TRENDS_WALL_MARGIN * factor) }, factor);
}

/* Pixels of the screen that are below it */
static int
measure_below (TrendsWallStage *self,
               int              width)
{
  int needed = 0;

  if (self->below != NULL && gtk_widget_get_visible (self->below) && !is_seen (self->foot))
    gtk_widget_measure (self->below, GTK_ORIENTATION_VERTICAL, width, NULL, &needed, NULL, NULL);
  return needed;
}

/* As high as ever, but as low as texts can be read where something is below, and no lower than its margin lies under that:
 * what comes below takes the band’s room first. */
static int
measure_slide (int height,
               int below,
               int band)
{
  int whole = height + below;
  int least = (int) ceil (whole * LEAST_SLIDE);
  int usual = whole - band;

  if (below == 0)
    return usual;
  return MIN (CLAMP (height, least, usual), height * TRENDS_WALL_HEIGHT / (TRENDS_WALL_HEIGHT - TRENDS_WALL_MARGIN));
}

/* A screen that is higher than usual has room for what a narrow one has not. The band’s room is there
 * whether anything is in it or not: no text moves, or becomes smaller, when a timer comes; nor when
 * the bar does, below which the slide has its margin. */
static void
trends_wall_stage_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  TrendsWallStage *self = TRENDS_WALL_STAGE (widget);
  int below = measure_below (self, width);
  double factor = get_factor (width, height + below);
  int band = (int) floor (TRENDS_WALL_BAND * factor);
  int slide = measure_slide (height, below, band);
  double slide_factor = get_factor (width, slide);

  if (band < 1 || slide_factor <= 0)
    return;
  if (below > 0)
    band = CLAMP (height - slide + (int) (TRENDS_WALL_MARGIN * slide_factor), 1, band);
  allocate_band (self, &(Place) { 0, height - band, width, band }, factor);
  if (is_seen (self->foot))
    allocate_foot (self, width, height, factor);
  if (self->slide != NULL)
    allocate (self->slide, width, 0, slide, slide_factor);
  if (is_seen (self->mark))
    allocate_mark (self, width, slide_factor);
}

static void
trends_wall_stage_dispose (GObject *object)
{
  TrendsWallStage *self = TRENDS_WALL_STAGE (object);

  g_clear_pointer (&self->slide, gtk_widget_unparent);
  g_clear_pointer (&self->band, gtk_widget_unparent);
  g_clear_pointer (&self->strip, gtk_widget_unparent);
  g_clear_pointer (&self->foot, gtk_widget_unparent);
  g_clear_pointer (&self->mark, gtk_widget_unparent);
  g_clear_weak_pointer (&self->below);

  G_OBJECT_CLASS (trends_wall_stage_parent_class)->dispose (object);
}

/* A blank wall has nothing on it but what somebody types. */
static void
show_band (TrendsWallStage *self)
{
  if (self->band != NULL)
    gtk_widget_set_child_visible (self->band, self->slide != NULL);
  if (self->strip != NULL)
    gtk_widget_set_child_visible (self->strip, self->slide != NULL);
  if (self->mark != NULL)
    gtk_widget_set_child_visible (self->mark, self->slide != NULL);
  trends_style_class_set (GTK_WIDGET (self), "lit", self->slide != NULL);
}

/* Each over those before it */
static void
order (TrendsWallStage *self)
{
  GtkWidget *const children[] = { self->slide, self->band, self->strip, self->mark,
                                  self->foot };
  GtkWidget *before = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    if (children[i] != NULL)
      {
        gtk_widget_insert_after (children[i], GTK_WIDGET (self), before);
        before = children[i];
      }
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
  order (self);
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
  order (self);
  show_band (self);
}

/**
 * trends_wall_stage_get_band:
 *
 * Returns: how many pixels high the room of the band is while nothing is below, whatever is in it
 */
int
trends_wall_stage_get_band (TrendsWallStage *self)
{
  g_return_val_if_fail (TRENDS_IS_WALL_STAGE (self), 0);

  return (int) ceil (TRENDS_WALL_BAND * get_factor (gtk_widget_get_width (GTK_WIDGET (self)),
                                                    gtk_widget_get_height (GTK_WIDGET (self))));
}

/**
 * trends_wall_stage_get_foot_height:
 *
 * Returns: how many pixels high that is which somebody types into; 0: there is nothing
 */
int
trends_wall_stage_get_foot_height (TrendsWallStage *self)
{
  int width, height;
  double factor;

  g_return_val_if_fail (TRENDS_IS_WALL_STAGE (self), 0);

  width = gtk_widget_get_width (GTK_WIDGET (self));
  height = gtk_widget_get_height (GTK_WIDGET (self));
  factor = get_factor (width, height);
  if (!is_seen (self->foot) || factor <= 0)
    return 0;
  return measure_foot (self, width - measure_clock (self, width / 3, factor), height, factor);
}

/**
 * trends_wall_stage_set_strip:
 * @strip: (transfer floating): what is shown there beside the band, as long as it is visible
 */
void
trends_wall_stage_set_strip (TrendsWallStage *self,
                             GtkWidget       *strip)
{
  g_return_if_fail (TRENDS_IS_WALL_STAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (strip));

  g_clear_pointer (&self->strip, gtk_widget_unparent);
  self->strip = strip;
  order (self);
  show_band (self);
}

/**
 * trends_wall_stage_set_mark:
 * @words: what is true of all that is shown, in few words
 *
 * Has the room read that in the corner of all slides.
 */
void
trends_wall_stage_set_mark (TrendsWallStage *self,
                            const char      *words)
{
  g_return_if_fail (TRENDS_IS_WALL_STAGE (self));
  g_return_if_fail (words != NULL);

  g_clear_pointer (&self->mark, gtk_widget_unparent);
  self->mark = g_object_new (GTK_TYPE_LABEL, "label", words, "css-classes",
                             (const char *[]) { "wall-mark", NULL }, NULL);
  order (self);
  show_band (self);
}

/**
 * trends_wall_stage_set_below:
 * @below: what comes and goes below it on the same screen; not owned
 *
 * Has that take its room from below the slide, and not from the slide, as far as it can.
 */
void
trends_wall_stage_set_below (TrendsWallStage *self,
                             GtkWidget       *below)
{
  g_return_if_fail (TRENDS_IS_WALL_STAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (below));

  g_set_weak_pointer (&self->below, below);
}

/**
 * trends_wall_stage_set_foot:
 * @foot: (nullable) (transfer floating): what somebody types into, at the bottom and over all else
 */
void
trends_wall_stage_set_foot (TrendsWallStage *self,
                            GtkWidget       *foot)
{
  g_return_if_fail (TRENDS_IS_WALL_STAGE (self));
  g_return_if_fail (foot == NULL || GTK_IS_WIDGET (foot));

  g_clear_pointer (&self->foot, gtk_widget_unparent);
  self->foot = foot;
  order (self);
}
