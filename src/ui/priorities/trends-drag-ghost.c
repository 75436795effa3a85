/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-drag-ghost.c: see trends-drag-ghost.h. */

#include "trends-drag-ghost.h"

#include "trends-priority-mark.h"

#include <math.h>

#define BESIDE 6 /* pixels from the bubble to the tip */
#define TIP_CHARS 36 /* of a title */

struct _TrendsDragGhost
{
  GtkWidget parent_instance;

  GtkWidget *mark, *tip;
  double x, y, radius; /* of the bubble, by its middle */
};

G_DEFINE_FINAL_TYPE (TrendsDragGhost, trends_drag_ghost, GTK_TYPE_WIDGET)

/* It takes whatever room there is, and asks for none. */
static void
trends_drag_ghost_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = *natural = 0;
}

/* Right of the bubble and below it, or on the other side where there is no room */
static int
put_beside (double middle,
            double radius,
            int    size,
            int    room)
{
  double place = middle + radius + BESIDE;

  if (place + size > room)
    place = middle - radius - BESIDE - size;
  return (int) CLAMP (place, 0, MAX (room - size, 0));
}

static void
trends_drag_ghost_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  TrendsDragGhost *self = TRENDS_DRAG_GHOST (widget);
  int size = (int) round (2 * self->radius);
  GtkRequisition tip;

  gtk_widget_get_preferred_size (self->tip, NULL, &tip);
  gtk_widget_size_allocate (self->mark,
                            &(GtkAllocation) { (int) round (self->x - self->radius),
                                               (int) round (self->y - self->radius), size, size },
                            -1);
  gtk_widget_size_allocate (self->tip,
                            &(GtkAllocation) { put_beside (self->x, self->radius, tip.width, width),
                                               put_beside (self->y, self->radius, tip.height,
                                                           height),
                                               tip.width, tip.height },
                            -1);
}

static void
trends_drag_ghost_dispose (GObject *object)
{
  TrendsDragGhost *self = TRENDS_DRAG_GHOST (object);

  g_clear_pointer (&self->mark, gtk_widget_unparent);
  g_clear_pointer (&self->tip, gtk_widget_unparent);

  G_OBJECT_CLASS (trends_drag_ghost_parent_class)->dispose (object);
}

static void
trends_drag_ghost_class_init (TrendsDragGhostClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_drag_ghost_dispose;
  widget_class->measure = trends_drag_ghost_measure;
  widget_class->size_allocate = trends_drag_ghost_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "trends-drag-ghost");
}

static void
trends_drag_ghost_init (TrendsDragGhost *self)
{
  self->mark = trends_priority_mark_new ();
  self->tip = g_object_new (GTK_TYPE_LABEL,
                            "xalign", 0.0,
                            "ellipsize", PANGO_ELLIPSIZE_END,
                            "max-width-chars", TIP_CHARS,
                            NULL);
  gtk_widget_set_parent (self->mark, GTK_WIDGET (self));
  gtk_widget_set_parent (self->tip, GTK_WIDGET (self));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * trends_drag_ghost_new:
 *
 * Returns: (transfer floating): one of which nothing is seen
 */
TrendsDragGhost *
trends_drag_ghost_new (void)
{
  return g_object_new (TRENDS_TYPE_DRAG_GHOST, NULL);
}

/**
 * trends_drag_ghost_show:
 * @initiative: whose bubble it is, in a plan
 * @radius: how large that is, in pixels
 * @tip: what is said beside it
 * @x: the pointer's place in it
 * @y: the same
 */
void
trends_drag_ghost_show (TrendsDragGhost *self,
                        TrendsEntity    *initiative,
                        double           radius,
                        const char      *tip,
                        double           x,
                        double           y)
{
  g_return_if_fail (TRENDS_IS_DRAG_GHOST (self));

  trends_priority_mark_set (
    TRENDS_PRIORITY_MARK (self->mark), trends_entity_get_plan (initiative),
    (TrendsPriority) trends_entity_get_integer (initiative, TRENDS_INITIATIVE_PRIORITY),
    trends_entity_get_text (trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND),
                            TRENDS_TREND_COLOUR));
  gtk_label_set_label (GTK_LABEL (self->tip), tip);
  self->radius = radius;
  self->x = x;
  self->y = y;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * trends_drag_ghost_hide:
 *
 * Takes it away.
 */
void
trends_drag_ghost_hide (TrendsDragGhost *self)
{
  g_return_if_fail (TRENDS_IS_DRAG_GHOST (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
