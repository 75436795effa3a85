/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-grid-layout.c: equally wide columns, as many as fit; what is wide takes two of them. */

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
  int n_fitting; /* columns, at last */
};

/* What is told of one child */
#define TRENDS_TYPE_GRID_CHILD (trends_grid_child_get_type ())
G_DECLARE_FINAL_TYPE (TrendsGridChild, trends_grid_child, TRENDS, GRID_CHILD, GtkLayoutChild)

struct _TrendsGridChild
{
  GtkLayoutChild parent_instance;

  gboolean is_wide;
};

/* A child, and where it is among the others */
typedef struct
{
  GtkWidget *widget;
  int span; /* columns, at most as many as there are */
  int row;
  int column;
  int width;
} Cell;

typedef struct
{
  int n_columns;
  int n_rows;
  int n_gaps;    /* columns at the ends of rows but the last */
  int n_fitting; /* columns, whether there is something for all or not */
} Grid;

G_DEFINE_FINAL_TYPE (TrendsGridLayout, trends_grid_layout, GTK_TYPE_LAYOUT_MANAGER)
G_DEFINE_FINAL_TYPE (TrendsGridChild, trends_grid_child, GTK_TYPE_LAYOUT_CHILD)

static void
trends_grid_child_class_init (TrendsGridChildClass *klass)
{
}

static void
trends_grid_child_init (TrendsGridChild *self)
{
}

static TrendsGridChild *
get_child (TrendsGridLayout *self,
           GtkWidget        *widget)
{
  return TRENDS_GRID_CHILD (gtk_layout_manager_get_layout_child (GTK_LAYOUT_MANAGER (self), widget));
}

/* (transfer full) (element-type Cell): what takes room, each in as many columns as it would like */
static GArray *
dup_cells (TrendsGridLayout *self,
           GtkWidget        *widget)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (Cell));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      Cell cell = { .widget = child, .span = get_child (self, child)->is_wide ? 2 : 1 };

      if (gtk_widget_should_layout (child))
        g_array_append_val (cells, cell);
    }

  return cells;
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

/* Has each cell know its place, where there are so many columns. */
static Grid
flow (GArray *cells,
      int     n_columns)
{
  Grid grid = { .n_columns = n_columns, .n_rows = 1 };
  int column = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      Cell *cell = &g_array_index (cells, Cell, i);
      int span = MIN (cell->span, n_columns);

      if (column + span > n_columns)
        {
          grid.n_gaps += n_columns - column;
          grid.n_rows++;
          column = 0;
        }
      cell->row = grid.n_rows - 1;
      cell->column = column;
      column += span;
    }

  return grid;
}

/* Rows are filled evenly: five cards in a width for four become three and two. With wide ones among
 * them, what leaves no gaps comes before what is even. */
static Grid
find_grid (GArray *cells,
           int     n_fitting)
{
  Grid best = flow (cells, n_fitting);
  int widest = 1;

  for (guint i = 0; i < cells->len; i++)
    widest = MAX (widest, g_array_index (cells, Cell, i).span);
  for (int n = n_fitting - 1; n >= widest; n--)
    {
      Grid grid = flow (cells, n);

      if (grid.n_rows > best.n_rows)
        break;
      if (grid.n_gaps <= best.n_gaps)
        best = grid;
    }

  return flow (cells, best.n_columns);
}

static int
get_column_width (TrendsGridLayout *self,
                  int               width,
                  int               n_columns)
{
  return MIN ((width - (n_columns - 1) * self->spacing) / n_columns,
              self->least_width * MAX_STRETCH);
}

/* Those of one row, from `first` on: where they can't fill it, as a wide one comes next, they share
 * all of it. Returns: the first of the next */
static guint
place_row (TrendsGridLayout *self,
           GArray           *cells,
           guint             first,
           const Grid       *grid,
           int               width)
{
  int row = g_array_index (cells, Cell, first).row;
  int n_columns = 0;
  guint end;

  for (end = first; end < cells->len && g_array_index (cells, Cell, end).row == row; end++)
    n_columns += MIN (g_array_index (cells, Cell, end).span, grid->n_columns);
  if (end == cells->len)
    n_columns = grid->n_columns;

  for (guint i = first; i < end; i++)
    {
      Cell *cell = &g_array_index (cells, Cell, i);
      int column_width = get_column_width (self, width, n_columns);

      cell->span = MIN (cell->span, n_columns);
      cell->width = cell->span * (column_width + self->spacing) - self->spacing;
      cell->column *= column_width + self->spacing;
    }

  return end;
}

/* Has them know their place in pixels. */
static Grid
place (TrendsGridLayout *self,
       GtkWidget        *widget,
       GArray           *cells,
       int               width)
{
  int least = get_least_width (self, widget);
  int n_fitting = MAX ((width + self->spacing) / (least + self->spacing), 1);
  int n_wanted = 0;
  Grid grid;

  for (guint i = 0; i < cells->len; i++)
    n_wanted += g_array_index (cells, Cell, i).span;
  grid = find_grid (cells, CLAMP (n_fitting, 1, MAX (n_wanted, 1)));
  grid.n_fitting = n_fitting;
  for (guint i = 0; i < cells->len;)
    i = place_row (self, cells, i, &grid, width);

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
  g_autoptr (GArray) cells = dup_cells (self, widget);
  int n_wanted = 0;

  *minimum = get_least_width (self, widget);
  for (guint i = 0; i < cells->len; i++)
    {
      Cell *cell = &g_array_index (cells, Cell, i);
      int child_minimum = 0;

      gtk_widget_measure (cell->widget, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL,
                          NULL);
      *minimum = MAX (*minimum, child_minimum);
      n_wanted += cell->span;
    }

  *natural = MAX (*minimum, n_wanted * (*minimum + self->spacing) - self->spacing);
}

static void
measure_height (TrendsGridLayout *self,
                GtkWidget        *widget,
                int               width,
                int              *minimum,
                int              *natural)
{
  g_autoptr (GArray) cells = dup_cells (self, widget);
  Grid grid = place (self, widget, cells, width >= 0 ? width : G_MAXINT / 2);
  int row_height = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      Cell *cell = &g_array_index (cells, Cell, i);
      int child_minimum = 0;

      gtk_widget_measure (cell->widget, GTK_ORIENTATION_VERTICAL, cell->width, &child_minimum,
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
  g_autoptr (GArray) cells = dup_cells (self, widget);
  Grid grid = place (self, widget, cells, width);
  int row_height = (height - (grid.n_rows - 1) * self->spacing) / grid.n_rows;
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  self->n_fitting = grid.n_fitting;
  for (guint i = 0; i < cells->len; i++)
    {
      Cell *cell = &g_array_index (cells, Cell, i);
      GtkAllocation room = { .width = cell->width, .height = row_height };

      room.x = mirrored ? width - cell->column - cell->width : cell->column;
      room.y = cell->row * (row_height + self->spacing);
      gtk_widget_size_allocate (cell->widget, &room, -1);
    }
}

static void
trends_grid_layout_class_init (TrendsGridLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = trends_grid_layout_get_request_mode;
  layout_class->measure = trends_grid_layout_measure;
  layout_class->allocate = trends_grid_layout_allocate;
  layout_class->layout_child_type = TRENDS_TYPE_GRID_CHILD;
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

static TrendsGridLayout *
get_layout_of (GtkWidget *child)
{
  GtkWidget *parent = gtk_widget_get_parent (child);
  GtkLayoutManager *layout = parent != NULL ? gtk_widget_get_layout_manager (parent) : NULL;

  return TRENDS_IS_GRID_LAYOUT (layout) ? TRENDS_GRID_LAYOUT (layout) : NULL;
}

/**
 * trends_grid_layout_set_wide:
 * @child: a widget in one that has such a layout
 * @is_wide: whether it takes two columns, where two fit
 */
void
trends_grid_layout_set_wide (GtkWidget *child,
                             gboolean   is_wide)
{
  TrendsGridLayout *self;

  g_return_if_fail (GTK_IS_WIDGET (child));

  self = get_layout_of (child);
  g_return_if_fail (self != NULL);
  if (get_child (self, child)->is_wide == is_wide)
    return;
  get_child (self, child)->is_wide = is_wide;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

/**
 * trends_grid_layout_has_room:
 * @child: a widget in one that has such a layout
 *
 * Returns: whether two columns fit at all, so that it makes a difference whether it is wide
 */
gboolean
trends_grid_layout_has_room (GtkWidget *child)
{
  TrendsGridLayout *self;

  g_return_val_if_fail (GTK_IS_WIDGET (child), FALSE);

  self = get_layout_of (child);
  return self != NULL && self->n_fitting > 1;
}
