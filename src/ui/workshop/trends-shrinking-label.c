/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-shrinking-label.c: see trends-shrinking-label.h. The label within is laid out at the size
 * of its style in as much more room as it is to be smaller, and drawn by a transform: so no size of
 * a font changes while widgets are laid out.
 */

#include "trends-shrinking-label.h"

#include "trends-printable.h"

#include <math.h>

/* How many sizes there are between the largest and the least */
#define N_STEPS 12

struct _TrendsShrinkingLabel
{
  GtkWidget parent_instance;

  GtkWidget *label; /* or what has several of them, which are of one size then */
  double least; /* the smallest size, as a share of the usual */
  gboolean is_compact;
};

G_DEFINE_FINAL_TYPE (TrendsShrinkingLabel, trends_shrinking_label, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
trends_shrinking_label_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* How high the label is, as it is seen at that size, in a width */
static int
measure_height (TrendsShrinkingLabel *self,
                int                   width,
                double                factor)
{
  int minimum_width, height;

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, NULL, NULL,
                      NULL);
  gtk_widget_measure (self->label, GTK_ORIENTATION_VERTICAL,
                      MAX (minimum_width, (int) floor (width / factor)), &height, NULL, NULL, NULL);
  return (int) ceil (height * factor);
}

static double
get_step (TrendsShrinkingLabel *self,
          guint                 step)
{
  return 1 - (1 - self->least) * step / N_STEPS;
}

static int
count_lines (TrendsShrinkingLabel *self,
             int                   width,
             double                factor)
{
  int line;

  gtk_widget_measure (self->label, GTK_ORIENTATION_VERTICAL, -1, &line, NULL, NULL, NULL);
  return (int) round (measure_height (self, width, factor) / (line * factor));
}

/* The largest size with which it has no more lines than with the smallest */
static double
find_compact (TrendsShrinkingLabel *self,
              int                   width)
{
  int fewest = count_lines (self, width, self->least);

  for (guint i = 0; i < N_STEPS; i++)
    if (count_lines (self, width, get_step (self, i)) <= fewest)
      return get_step (self, i);
  return self->least;
}

static void
measure_width (TrendsShrinkingLabel *self,
               int                  *minimum,
               int                  *natural)
{
  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
  *minimum = (int) ceil (*minimum * self->least);
}

static void
trends_shrinking_label_measure (GtkWidget      *widget,
                                GtkOrientation  orientation,
                                int             for_size,
                                int            *minimum,
                                int            *natural,
                                int            *minimum_baseline,
                                int            *natural_baseline)
{
  TrendsShrinkingLabel *self = TRENDS_SHRINKING_LABEL (widget);
  int least_width, width;

  measure_width (self, &least_width, &width);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least_width;
      *natural = width;
      return;
    }
  if (for_size >= 0)
    width = for_size;
  *natural = measure_height (self, width, self->is_compact ? find_compact (self, width) : 1);
  *minimum = MIN (*natural, measure_height (self, width, self->least));
}

static gboolean
fits (TrendsShrinkingLabel *self,
      int                   width,
      int                   height,
      double                factor)
{
  int minimum_width;

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, NULL, NULL,
                      NULL);
  return minimum_width * factor <= width && measure_height (self, width, factor) <= height;
}

static double
find_factor (TrendsShrinkingLabel *self,
             int                   width,
             int                   height)
{
  for (guint i = 0; i < N_STEPS; i++)
    {
      double factor = get_step (self, i);

      if (fits (self, width, height, factor))
        return factor;
    }
  return self->least;
}

static void
trends_shrinking_label_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  TrendsShrinkingLabel *self = TRENDS_SHRINKING_LABEL (widget);
  double factor = find_factor (self, width, height);
  GskTransform *transform = NULL;
  int minimum_width, minimum_height, inner_width;

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, NULL, NULL,
                      NULL);
  inner_width = MAX (minimum_width, (int) floor (width / factor));
  gtk_widget_measure (self->label, GTK_ORIENTATION_VERTICAL, inner_width, &minimum_height, NULL,
                      NULL, NULL);
  if (factor != 1)
    transform = gsk_transform_scale (NULL, (float) factor, (float) factor);
  gtk_widget_allocate (self->label, inner_width,
                       MAX (minimum_height, (int) floor (height / factor)), -1, transform);
}

static void
trends_shrinking_label_dispose (GObject *object)
{
  g_clear_pointer (&TRENDS_SHRINKING_LABEL (object)->label, gtk_widget_unparent);

  G_OBJECT_CLASS (trends_shrinking_label_parent_class)->dispose (object);
}

static void
trends_shrinking_label_class_init (TrendsShrinkingLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_shrinking_label_dispose;
  widget_class->get_request_mode = trends_shrinking_label_get_request_mode;
  widget_class->measure = trends_shrinking_label_measure;
  widget_class->size_allocate = trends_shrinking_label_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "trends-shrinking-label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
trends_shrinking_label_init (TrendsShrinkingLabel *self)
{
  self->least = 1;
}

/**
 * trends_shrinking_label_new:
 * @text: what it says
 * @style: the style class of the label, which has its largest size
 * @least: the smallest size, as a share of that: above 0, up to 1
 *
 * Returns: (transfer floating): it
 */
GtkWidget *
trends_shrinking_label_new (const char *text,
                            const char *style,
                            double      least)
{
  GtkWidget *label;
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  /* Titles may hold anything. */
  sentence = trends_make_sentence (text);
  label = g_object_new (GTK_TYPE_LABEL,
                        "label", sentence,
                        "xalign", 0.0,
                        "yalign", 0.0,
                        "wrap", TRUE,
                        "wrap-mode", PANGO_WRAP_WORD_CHAR,
                        "css-classes", (const char *[]) { style, NULL },
                        NULL);
  return trends_shrinking_label_new_around (label, least);
}

/**
 * trends_shrinking_label_new_around:
 * @child: (transfer floating): what has texts, each of its largest size
 * @least: the smallest size, as a share of that: above 0, up to 1
 *
 * Returns: (transfer floating): it, with all of @child as large as there is room for
 */
GtkWidget *
trends_shrinking_label_new_around (GtkWidget *child,
                                   double     least)
{
  TrendsShrinkingLabel *self;

  g_return_val_if_fail (GTK_IS_WIDGET (child), NULL);
  g_return_val_if_fail (least > 0 && least <= 1, NULL);

  self = g_object_new (TRENDS_TYPE_SHRINKING_LABEL, NULL);
  self->least = least;
  self->label = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * trends_shrinking_label_set_centred:
 *
 * Has its lines stand in the middle of its height.
 */
void
trends_shrinking_label_set_centred (TrendsShrinkingLabel *self)
{
  g_return_if_fail (TRENDS_IS_SHRINKING_LABEL (self));
  g_return_if_fail (GTK_IS_LABEL (self->label));

  gtk_label_set_yalign (GTK_LABEL (self->label), 0.5);
}

/**
 * trends_shrinking_label_set_compact:
 *
 * Has it rather be smaller than have more lines.
 */
void
trends_shrinking_label_set_compact (TrendsShrinkingLabel *self)
{
  g_return_if_fail (TRENDS_IS_SHRINKING_LABEL (self));

  self->is_compact = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
