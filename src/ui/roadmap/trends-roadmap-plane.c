/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-plane.c: see trends-roadmap-plane.h. */

#include "trends-roadmap-plane.h"

#include "trends-container.h"

struct _TrendsRoadmapPlane
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (TrendsRoadmapPlane, trends_roadmap_plane, GTK_TYPE_WIDGET)

static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("trends-roadmap-place");
}

static void
trends_roadmap_plane_measure (GtkWidget      *widget,
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
trends_roadmap_plane_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  GtkWidget *child;
  int minimum;

  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GdkRectangle *place = g_object_get_qdata (G_OBJECT (child), get_quark ());
      GtkAllocation allocation;

      if (place == NULL || !gtk_widget_should_layout (child))
        continue;
      allocation = *place;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      allocation.width = MAX (allocation.width, minimum);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, allocation.width, &minimum, NULL, NULL,
                          NULL);
      allocation.height = MAX (allocation.height, minimum);
      gtk_widget_size_allocate (child, &allocation, -1);
    }
}

static void
trends_roadmap_plane_dispose (GObject *object)
{
  trends_container_drop_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (trends_roadmap_plane_parent_class)->dispose (object);
}

static void
trends_roadmap_plane_class_init (TrendsRoadmapPlaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_roadmap_plane_dispose;
  widget_class->measure = trends_roadmap_plane_measure;
  widget_class->size_allocate = trends_roadmap_plane_size_allocate;
  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_css_name (widget_class, "trends-plane");
}

static void
trends_roadmap_plane_init (TrendsRoadmapPlane *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * trends_roadmap_plane_new:
 * @css_class: what it is, for style sheets
 */
GtkWidget *
trends_roadmap_plane_new (const char *css_class)
{
  GtkWidget *self = g_object_new (TRENDS_TYPE_ROADMAP_PLANE, NULL);

  gtk_widget_add_css_class (self, css_class);
  return self;
}

/**
 * trends_roadmap_plane_add:
 * @child: (transfer floating): something that isn't seen until it is placed
 */
void
trends_roadmap_plane_add (TrendsRoadmapPlane *self,
                          GtkWidget          *child)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_PLANE (self));

  gtk_widget_set_visible (child, FALSE);
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/**
 * trends_roadmap_plane_place:
 * @place: where it is to be from now on; no smaller than it needs to be
 */
void
trends_roadmap_plane_place (TrendsRoadmapPlane *self,
                            GtkWidget          *child,
                            const GdkRectangle *place)
{
  GdkRectangle *known;

  g_return_if_fail (gtk_widget_get_parent (child) == GTK_WIDGET (self));

  gtk_widget_set_visible (child, TRUE);
  known = g_object_get_qdata (G_OBJECT (child), get_quark ());
  if (known != NULL && gdk_rectangle_equal (known, place))
    return;
  if (known != NULL)
    *known = *place;
  else
    g_object_set_qdata_full (G_OBJECT (child), get_quark (), g_memdup2 (place, sizeof *place),
                             g_free);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * trends_roadmap_plane_sort:
 * @children: (element-type GtkWidget): some of its children
 *
 * Has these follow each other in that order, as screen readers come to them.
 */
void
trends_roadmap_plane_sort (TrendsRoadmapPlane *self,
                           GPtrArray          *children)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_PLANE (self));

  for (guint i = 1; i < children->len; i++)
    if (gtk_widget_get_prev_sibling (children->pdata[i]) != children->pdata[i - 1])
      gtk_widget_insert_after (children->pdata[i], GTK_WIDGET (self), children->pdata[i - 1]);
}

/**
 * trends_roadmap_plane_get_place:
 * @child: something that has been placed
 *
 * Returns: (transfer none) (nullable): where it was placed last, also before it is given that room
 */
const GdkRectangle *
trends_roadmap_plane_get_place (GtkWidget *child)
{
  return g_object_get_qdata (G_OBJECT (child), get_quark ());
}

/**
 * trends_roadmap_plane_hide:
 *
 * Shows a child nowhere, to screen readers neither, until it is placed again.
 */
void
trends_roadmap_plane_hide (TrendsRoadmapPlane *self,
                           GtkWidget          *child)
{
  g_return_if_fail (gtk_widget_get_parent (child) == GTK_WIDGET (self));

  gtk_widget_set_visible (child, FALSE);
}
