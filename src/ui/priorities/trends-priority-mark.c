/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-priority-mark.c: see trends-priority-mark.h. The shapes are boxes whose corners are
 * round or not, and which are turned, by the style sheet: many of them cost next to nothing. */

#include "trends-priority-mark.h"

#include "trends-matrix-words.h"
#include "trends-palette.h"

#include <math.h>

struct _TrendsPriorityMark
{
  GtkWidget parent_instance;

  GtkWidget *shape, *letter;
  TrendsPriority priority;
};

G_DEFINE_FINAL_TYPE (TrendsPriorityMark, trends_priority_mark, GTK_TYPE_WIDGET)

static const char *const classes[] = { "unset", "low", "medium", "high", "critical" };

/* Of the box, by which each shape has twice the square of the radius as its area */
static double
get_side (TrendsPriority priority,
          double         radius)
{
  if (priority == TRENDS_PRIORITY_CRITICAL || priority == TRENDS_PRIORITY_MEDIUM)
    return radius * G_SQRT2;
  return radius * (priority == TRENDS_PRIORITY_UNSET ? 1.596 : 1.544);
}

static void
trends_priority_mark_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
allocate_in_middle (GtkWidget *child,
                    int        width,
                    int        height,
                    int        side)
{
  GtkRequisition least;
  int child_width, child_height;

  gtk_widget_get_preferred_size (child, &least, NULL);
  child_width = MAX (least.width, side);
  child_height = MAX (least.height, side);
  gtk_widget_size_allocate (child,
                            &(GtkAllocation) { (width - child_width) / 2,
                                               (height - child_height) / 2, child_width,
                                               child_height },
                            -1);
}

static void
trends_priority_mark_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  TrendsPriorityMark *self = TRENDS_PRIORITY_MARK (widget);
  int side = (int) round (get_side (self->priority, MIN (width, height) / 2.0));

  /* The middle is on a whole pixel. */
  side += (width - side) % 2;
  allocate_in_middle (self->shape, width, height, side);
  allocate_in_middle (self->letter, width, height, 0);
}

static void
trends_priority_mark_dispose (GObject *object)
{
  TrendsPriorityMark *self = TRENDS_PRIORITY_MARK (object);

  g_clear_pointer (&self->shape, gtk_widget_unparent);
  g_clear_pointer (&self->letter, gtk_widget_unparent);

  G_OBJECT_CLASS (trends_priority_mark_parent_class)->dispose (object);
}

static void
trends_priority_mark_class_init (TrendsPriorityMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_priority_mark_dispose;
  widget_class->measure = trends_priority_mark_measure;
  widget_class->size_allocate = trends_priority_mark_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "trends-priority-mark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
trends_priority_mark_init (TrendsPriorityMark *self)
{
  self->shape = g_object_new (GTK_TYPE_SEPARATOR,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              "css-classes", (const char *[]) { "shape", "unset", NULL },
                              NULL);
  self->letter = g_object_new (GTK_TYPE_LABEL,
                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                               "css-classes", (const char *[]) { "letter", NULL },
                               NULL);
  gtk_widget_set_parent (self->shape, GTK_WIDGET (self));
  gtk_widget_set_parent (self->letter, GTK_WIDGET (self));
}

/**
 * trends_priority_mark_new:
 *
 * Returns: (transfer floating): a mark of no priority, as large as it is let be
 */
GtkWidget *
trends_priority_mark_new (void)
{
  return g_object_new (TRENDS_TYPE_PRIORITY_MARK, NULL);
}

static void
set_letter (TrendsPriorityMark *self,
            TrendsPlan         *plan)
{
  g_autofree char *letter = trends_matrix_words_dup_letter (plan, self->priority);

  gtk_label_set_label (GTK_LABEL (self->letter), letter);
}

static void
set_colour (GtkWidget  *part,
            const char *colour)
{
  gtk_widget_add_css_class (part, "trend-fill");
  trends_palette_set_colour (part, colour);
}

/**
 * trends_priority_mark_set:
 * @plan: whose words priorities have
 * @priority: what it shows
 * @colour: (nullable): "#rrggbb"; %NULL: that of text
 */
void
trends_priority_mark_set (TrendsPriorityMark *self,
                          TrendsPlan         *plan,
                          TrendsPriority      priority,
                          const char         *colour)
{
  g_return_if_fail (TRENDS_IS_PRIORITY_MARK (self));
  g_return_if_fail (priority < G_N_ELEMENTS (classes));

  gtk_widget_remove_css_class (self->shape, classes[self->priority]);
  gtk_widget_add_css_class (self->shape, classes[priority]);
  self->priority = priority;
  set_letter (self, plan);
  if (colour != NULL)
    {
      set_colour (self->shape, colour);
      set_colour (self->letter, colour);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * trends_priority_mark_set_radius:
 * @radius: in pixels
 *
 * Has it take so much room, where it isn't told what it has.
 */
void
trends_priority_mark_set_radius (TrendsPriorityMark *self,
                                 double              radius)
{
  int size = (int) round (2 * radius);

  g_return_if_fail (TRENDS_IS_PRIORITY_MARK (self));

  gtk_widget_set_size_request (GTK_WIDGET (self), size, size);
}
