/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-line-layout.c: see trends-line-layout.h. */

#include "trends-line-layout.h"

#include "trends-container.h"

struct _TrendsLineLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (TrendsLineLayout, trends_line_layout, GTK_TYPE_LAYOUT_MANAGER)

/* (nullable): the one that takes what is left */
static GtkWidget *
get_flexible (GtkWidget *widget)
{
  GtkWidget *last = NULL;

  for (GtkWidget *child = trends_container_get_first (widget); child != NULL;
       child = trends_container_get_next (child))
    {
      last = child;
      if (gtk_widget_get_hexpand (child))
        break;
    }
  return last;
}

static void
measure_width (GtkWidget *child,
               int       *minimum,
               int       *natural)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
}

/* What the others leave, at least what it needs. */
static int
get_flexible_width (TrendsLineLayout *self,
                    GtkWidget        *widget,
                    int               width)
{
  GtkWidget *flexible = get_flexible (widget);
  int needed = 0;

  for (GtkWidget *child = trends_container_get_first (widget); child != NULL;
       child = trends_container_get_next (child))
    {
      int minimum, natural;

      measure_width (child, &minimum, &natural);
      if (child == flexible)
        needed = minimum;
      else
        width -= natural + self->spacing;
    }
  return MAX (width, needed);
}

/* ------------------------------------------------------------------ layout */

static void
measure_line (TrendsLineLayout *self,
              GtkWidget        *widget,
              int              *minimum,
              int              *natural)
{
  GtkWidget *flexible = get_flexible (widget);

  for (GtkWidget *child = trends_container_get_first (widget); child != NULL;
       child = trends_container_get_next (child))
    {
      int child_minimum, child_natural;
      int gap = child == trends_container_get_first (widget) ? 0 : self->spacing;

      measure_width (child, &child_minimum, &child_natural);
      *minimum += gap + (child == flexible ? child_minimum : child_natural);
      *natural += gap + child_natural;
    }
}

static void
measure_height (TrendsLineLayout *self,
                GtkWidget        *widget,
                int               width,
                int              *minimum,
                int              *natural)
{
  GtkWidget *flexible = get_flexible (widget);
  int for_flexible = width < 0 ? -1 : get_flexible_width (self, widget, width);

  for (GtkWidget *child = trends_container_get_first (widget); child != NULL;
       child = trends_container_get_next (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child == flexible ? for_flexible : -1,
                          &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
trends_line_layout_measure (GtkLayoutManager *layout,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  TrendsLineLayout *self = TRENDS_LINE_LAYOUT (layout);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_line (self, widget, minimum, natural);
  else
    measure_height (self, widget, for_size, minimum, natural);
}

static void
trends_line_layout_allocate (GtkLayoutManager *layout,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  TrendsLineLayout *self = TRENDS_LINE_LAYOUT (layout);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *flexible = get_flexible (widget);
  int x = 0;

  for (GtkWidget *child = trends_container_get_first (widget); child != NULL;
       child = trends_container_get_next (child))
    {
      GtkAllocation place = { x, 0, 0, height };

      if (child == flexible)
        place.width = get_flexible_width (self, widget, width);
      else
        measure_width (child, NULL, &place.width);
      x += place.width + self->spacing;
      if (mirrored)
        place.x = width - place.x - place.width;
      gtk_widget_size_allocate (child, &place, -1);
    }
}

static GtkSizeRequestMode
trends_line_layout_get_request_mode (GtkLayoutManager *layout,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* -------------------------------------------------------------- the object */

static void
trends_line_layout_class_init (TrendsLineLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = trends_line_layout_measure;
  layout_class->allocate = trends_line_layout_allocate;
  layout_class->get_request_mode = trends_line_layout_get_request_mode;
}

static void
trends_line_layout_init (TrendsLineLayout *self)
{
}

/**
 * trends_line_layout_set_spacing:
 * @spacing: pixels between children; at first there are none
 */
void
trends_line_layout_set_spacing (TrendsLineLayout *self,
                                int               spacing)
{
  g_return_if_fail (TRENDS_IS_LINE_LAYOUT (self));
  g_return_if_fail (spacing >= 0);

  self->spacing = spacing;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
