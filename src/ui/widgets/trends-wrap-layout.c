/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wrap-layout.c: rows are filled by natural width; one function walks
 * them, both to measure and to allocate.
 */

#include "trends-wrap-layout.h"

#include "trends-container.h"

struct _TrendsWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
  gboolean shrinks;
};

G_DEFINE_FINAL_TYPE (TrendsWrapLayout, trends_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef enum
{
  PROP_SPACING = 1,
  PROP_SHRINKS,
} TrendsWrapLayoutProperty;

static GParamSpec *properties[PROP_SHRINKS + 1];

typedef struct
{
  GtkWidget *first;
  GtkWidget *end; /* the first child of the next row, or NULL */
  int width;      /* natural, with the spacing */
  int height;
  int slack; /* by how much its children can be narrower */
  guint n_expanding;
} Row;

int
trends_wrap_layout_get_child_width (GtkWidget *child,
                                    int        available)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return CLAMP (natural, minimum, MAX (available, minimum));
}

/* By how much it can be narrower, where that is asked for */
static int
get_slack (TrendsWrapLayout *self,
           GtkWidget        *child,
           int               width)
{
  int minimum;

  if (!self->shrinks)
    return 0;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return MAX (width - minimum, 0);
}

static int
get_height (GtkWidget *child,
            int        width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static Row
collect_row (TrendsWrapLayout *self,
             GtkWidget        *first,
             int               available)
{
  Row row = { first, first, -self->spacing, 0, 0, 0 };

  while (row.end != NULL)
    {
      int width = trends_wrap_layout_get_child_width (row.end, available);
      int slack = row.slack + get_slack (self, row.end, width);

      if (row.end != first && row.width + self->spacing + width - slack > available)
        break;
      row.width += self->spacing + width;
      row.slack = slack;
      row.height = MAX (row.height, get_height (row.end, width));
      if (gtk_widget_get_hexpand (row.end))
        row.n_expanding++;
      row.end = trends_container_get_next (row.end);
    }

  return row;
}

static void
allocate_row (TrendsWrapLayout *self,
              GtkWidget        *widget,
              const Row        *row,
              int               available,
              int               y)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int spare = row->n_expanding > 0 ? (available - row->width) / (int) row->n_expanding : 0;
  int excess = row->width - available;
  int x = 0;

  for (GtkWidget *child = row->first; child != row->end;
       child = trends_container_get_next (child))
    {
      int natural = trends_wrap_layout_get_child_width (child, available);
      int less = CLAMP (excess, 0, get_slack (self, child, natural));
      GtkAllocation area = { x, y, natural - less, row->height };

      excess -= less;
      if (gtk_widget_get_hexpand (child))
        area.width += MAX (spare, 0);
      x += area.width + self->spacing;
      if (rtl)
        area.x = available - area.x - area.width;
      gtk_widget_size_allocate (child, &area, -1);
    }
}

static int
measure_height (TrendsWrapLayout *self,
                GtkWidget        *widget,
                int               width)
{
  GtkWidget *child = trends_container_get_first (widget);
  int height = 0;

  while (child != NULL)
    {
      Row row = collect_row (self, child, width);

      height += row.height + (row.end != NULL ? self->spacing : 0);
      child = row.end;
    }

  return height;
}

static void
measure_width (TrendsWrapLayout *self,
               GtkWidget        *widget,
               int              *minimum,
               int              *natural)
{
  int minimum_width = 0;
  int natural_width = 0;

  for (GtkWidget *child = trends_container_get_first (widget); child != NULL;
       child = trends_container_get_next (child))
    {
      int child_minimum;
      int child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      minimum_width = MAX (minimum_width, child_minimum);
      natural_width += child_natural + (natural_width > 0 ? self->spacing : 0);
    }
  *minimum = minimum_width;
  *natural = MAX (natural_width, minimum_width);
}

static void
trends_wrap_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  TrendsWrapLayout *self = TRENDS_WRAP_LAYOUT (manager);
  int width;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, widget, minimum, natural);
      return;
    }
  width = for_size;
  if (width < 0)
    {
      int minimum_width;

      measure_width (self, widget, &minimum_width, &width);
    }
  *minimum = *natural = measure_height (self, widget, width);
}

static void
trends_wrap_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  TrendsWrapLayout *self = TRENDS_WRAP_LAYOUT (manager);
  GtkWidget *child = trends_container_get_first (widget);
  int y = 0;

  while (child != NULL)
    {
      Row row = collect_row (self, child, width);

      /* A single row has all the height there is, to stand in its middle. */
      if (row.end == NULL && y == 0)
        row.height = MAX (row.height, height);

      allocate_row (self, widget, &row, width, y);
      y += row.height + self->spacing;
      child = row.end;
    }
}

static GtkSizeRequestMode
trends_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
trends_wrap_layout_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((TrendsWrapLayoutProperty) property_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, TRENDS_WRAP_LAYOUT (object)->spacing);
      break;
    case PROP_SHRINKS:
      g_value_set_boolean (value, TRENDS_WRAP_LAYOUT (object)->shrinks);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_wrap_layout_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch ((TrendsWrapLayoutProperty) property_id)
    {
    case PROP_SPACING:
      TRENDS_WRAP_LAYOUT (object)->spacing = g_value_get_int (value);
      gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
      break;
    case PROP_SHRINKS:
      TRENDS_WRAP_LAYOUT (object)->shrinks = g_value_get_boolean (value);
      gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_wrap_layout_class_init (TrendsWrapLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = trends_wrap_layout_get_property;
  object_class->set_property = trends_wrap_layout_set_property;
  layout_class->measure = trends_wrap_layout_measure;
  layout_class->allocate = trends_wrap_layout_allocate;
  layout_class->get_request_mode = trends_wrap_layout_get_request_mode;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHRINKS] = g_param_spec_boolean ("shrinks", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
trends_wrap_layout_init (TrendsWrapLayout *self)
{
}

/**
 * trends_wrap_layout_new:
 * @spacing: pixels between children and between rows
 *
 * Returns: (transfer full): a layout manager
 */
GtkLayoutManager *
trends_wrap_layout_new (int spacing)
{
  return g_object_new (TRENDS_TYPE_WRAP_LAYOUT, "spacing", spacing, NULL);
}
