/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-flow-layout.c: lays children out as words in lines. */

#include "trends-flow-layout.h"

struct _TrendsFlowLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (TrendsFlowLayout, trends_flow_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
trends_flow_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
child_width (GtkWidget *child,
             int        available)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return CLAMP (natural, minimum, MAX (available, minimum));
}

static int
child_height (GtkWidget *child,
              int        width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  return natural;
}

/* The children from `child` on that make a line; the first that doesn't is
 * returned. */
static GtkWidget *
find_line_end (TrendsFlowLayout *self,
               GtkWidget        *child,
               int               width,
               int              *height)
{
  int x = 0;

  *height = 0;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int wide;

      if (!gtk_widget_should_layout (child))
        continue;

      wide = child_width (child, width);
      if (x > 0 && x + wide > width)
        break;

      *height = MAX (*height, child_height (child, wide));
      x += wide + self->spacing;
    }

  return child;
}

static void
measure_width (TrendsFlowLayout *self,
               GtkWidget        *widget,
               int              *minimum,
               int              *natural)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? self->spacing : 0);
    }
}

static int
measure_height (TrendsFlowLayout *self,
                GtkWidget        *widget,
                int               width)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int total = 0;

  while (child != NULL)
    {
      int height;

      child = find_line_end (self, child, width, &height);
      if (height > 0)
        total += height + (total > 0 ? self->spacing : 0);
    }

  return total;
}

static void
trends_flow_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  TrendsFlowLayout *self = TRENDS_FLOW_LAYOUT (manager);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    *minimum = *natural = measure_height (self, widget, for_size < 0 ? G_MAXINT : for_size);
}

/* What is left of a line for its first child that expands; 0 where none does. */
static int
get_rest (TrendsFlowLayout  *self,
          GtkWidget         *first,
          GtkWidget         *end,
          int                width,
          GtkWidget        **expander)
{
  int taken = -self->spacing;

  *expander = NULL;
  for (GtkWidget *child = first; child != end; child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;

      taken += child_width (child, width) + self->spacing;
      if (*expander == NULL && gtk_widget_get_hexpand (child))
        *expander = child;
    }

  return MAX (width - taken, 0);
}

static void
allocate_line (TrendsFlowLayout *self,
               GtkWidget        *first,
               GtkWidget        *end,
               GtkAllocation     line,
               gboolean          mirrored)
{
  GtkWidget *expander;
  int rest = get_rest (self, first, end, line.width, &expander);
  int x = 0;

  for (GtkWidget *child = first; child != end; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place = { .y = line.y, .height = line.height };

      if (!gtk_widget_should_layout (child))
        continue;

      place.width = child_width (child, line.width) + (child == expander ? rest : 0);
      place.x = mirrored ? line.width - x - place.width : x;
      gtk_widget_size_allocate (child, &place, -1);
      x += place.width + self->spacing;
    }
}

static void
trends_flow_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  TrendsFlowLayout *self = TRENDS_FLOW_LAYOUT (manager);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = gtk_widget_get_first_child (widget);
  GtkAllocation line = { .width = width };

  while (child != NULL)
    {
      GtkWidget *end = find_line_end (self, child, width, &line.height);

      /* A single line has all the height there is, to stand in its middle. */
      if (end == NULL && line.y == 0)
        line.height = MAX (line.height, height);

      allocate_line (self, child, end, line, mirrored);
      line.y += line.height + self->spacing;
      child = end;
    }
}

static void
trends_flow_layout_class_init (TrendsFlowLayoutClass *class)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (class);

  layout_class->get_request_mode = trends_flow_layout_get_request_mode;
  layout_class->measure = trends_flow_layout_measure;
  layout_class->allocate = trends_flow_layout_allocate;
}

static void
trends_flow_layout_init (TrendsFlowLayout *self)
{
}

/**
 * trends_flow_layout_new:
 * @spacing: pixels between children, and between lines
 *
 * Returns: (transfer full): a layout manager
 */
GtkLayoutManager *
trends_flow_layout_new (int spacing)
{
  TrendsFlowLayout *self = g_object_new (TRENDS_TYPE_FLOW_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
