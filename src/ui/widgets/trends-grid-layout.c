/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-grid-layout.c: equally wide columns, as many as fit. */

#include "trends-grid-layout.h"

/* A column is never wider than this many times its least width. */
#define MAX_STRETCH 4

struct _TrendsGridLayout
{
  GtkLayoutManager parent_instance;

  guint column_chars;
  int spacing;

  guint context_serial; /* of the text that least_width was measured for */
  int least_width;
};

typedef struct
{
  int n_columns;
  int n_rows;
  int column_width;
} Grid;

G_DEFINE_FINAL_TYPE (TrendsGridLayout, trends_grid_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
count_children (GtkWidget *widget)
{
  int n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      n++;

  return n;
}

/* Measuring a font is dear, and it rarely changes. */
static int
get_least_width (TrendsGridLayout *self,
                 GtkWidget        *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  guint serial = pango_context_get_serial (context);

  if (self->least_width == 0 || self->context_serial != serial)
    {
      PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
      int char_width = pango_font_metrics_get_approximate_char_width (metrics);

      self->least_width = PANGO_PIXELS_CEIL (char_width * (int) self->column_chars);
      self->context_serial = serial;
      pango_font_metrics_unref (metrics);
    }

  return self->least_width;
}

/* Rows are filled evenly: five cards in a width for four become three and two. */
static Grid
get_grid (TrendsGridLayout *self,
          GtkWidget        *widget,
          int               width)
{
  int least = get_least_width (self, widget);
  int n_children = MAX (count_children (widget), 1);
  int n_fitting = CLAMP ((width + self->spacing) / (least + self->spacing), 1, n_children);
  Grid grid = { .n_rows = (n_children + n_fitting - 1) / n_fitting };

  grid.n_columns = (n_children + grid.n_rows - 1) / grid.n_rows;
  grid.column_width = (width - (grid.n_columns - 1) * self->spacing) / grid.n_columns;
  grid.column_width = MIN (grid.column_width, least * MAX_STRETCH);

  return grid;
}

static GtkSizeRequestMode
trends_grid_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (TrendsGridLayout *self,
               GtkWidget        *widget,
               int              *minimum,
               int              *natural)
{
  int n_children = count_children (widget);

  *minimum = get_least_width (self, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum = 0;

      if (gtk_widget_should_layout (child))
        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL,
                            NULL);
      *minimum = MAX (*minimum, child_minimum);
    }

  *natural = MAX (*minimum, n_children * (*minimum + self->spacing) - self->spacing);
}

static void
measure_height (TrendsGridLayout *self,
                GtkWidget        *widget,
                int               width,
                int              *minimum,
                int              *natural)
{
  Grid grid = get_grid (self, widget, width >= 0 ? width : G_MAXINT / 2);
  int row_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum = 0;

      if (gtk_widget_should_layout (child))
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, grid.column_width, &child_minimum,
                            NULL, NULL, NULL);
      row_height = MAX (row_height, child_minimum);
    }

  *minimum = *natural = grid.n_rows * (row_height + self->spacing) - self->spacing;
}

static void
trends_grid_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  TrendsGridLayout *self = TRENDS_GRID_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    measure_height (self, widget, for_size, minimum, natural);
}

static void
trends_grid_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  TrendsGridLayout *self = TRENDS_GRID_LAYOUT (manager);
  Grid grid = get_grid (self, widget, width);
  int row_height = (height - (grid.n_rows - 1) * self->spacing) / grid.n_rows;
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place = { .width = grid.column_width, .height = row_height };

      if (!gtk_widget_should_layout (child))
        continue;

      place.x = (i % grid.n_columns) * (grid.column_width + self->spacing);
      place.y = (i / grid.n_columns) * (row_height + self->spacing);
      if (mirrored)
        place.x = width - place.x - place.width;

      gtk_widget_size_allocate (child, &place, -1);
      i++;
    }
}

static void
trends_grid_layout_class_init (TrendsGridLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = trends_grid_layout_get_request_mode;
  layout_class->measure = trends_grid_layout_measure;
  layout_class->allocate = trends_grid_layout_allocate;
}

static void
trends_grid_layout_init (TrendsGridLayout *self)
{
  self->column_chars = 20;
}

/**
 * trends_grid_layout_new:
 * @column_chars: the least width of a column, in characters of its text
 * @spacing: pixels between columns and between rows
 */
GtkLayoutManager *
trends_grid_layout_new (guint column_chars,
                        int   spacing)
{
  TrendsGridLayout *self = g_object_new (TRENDS_TYPE_GRID_LAYOUT, NULL);

  self->column_chars = column_chars;
  self->spacing = spacing;

  return GTK_LAYOUT_MANAGER (self);
}
