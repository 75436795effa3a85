/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-pinned-layout.c: see trends-pinned-layout.h. What is first is drawn over the rest. */

#include "trends-pinned-layout.h"

#define GAP 2
#define MOST_WIDTH 84 /* of a column, in pixels: what is short isn't lost in a wide one */

struct _TrendsPinnedLayout
{
  GtkLayoutManager parent_instance;

  int heading_width, column_width, heading_height; /* as they were given last */
};

struct _TrendsPinnedRow
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (TrendsPinnedLayout, trends_pinned_layout, GTK_TYPE_LAYOUT_MANAGER)
G_DEFINE_FINAL_TYPE (TrendsPinnedRow, trends_pinned_row, GTK_TYPE_WIDGET)

/* -------------------------------------------------------------------- rows */

static void
trends_pinned_row_dispose (GObject *object)
{
  trends_pinned_drop_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (trends_pinned_row_parent_class)->dispose (object);
}

static void
trends_pinned_row_class_init (TrendsPinnedRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_pinned_row_dispose;
  widget_class->snapshot = trends_pinned_snapshot;
  gtk_widget_class_set_css_name (widget_class, "pinnedrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
trends_pinned_row_init (TrendsPinnedRow *self)
{
}

/**
 * trends_pinned_row_new:
 *
 * Returns: (transfer floating): a row; its cells become its children by gtk_widget_set_parent()
 */
GtkWidget *
trends_pinned_row_new (void)
{
  return g_object_new (TRENDS_TYPE_PINNED_ROW, NULL);
}

/**
 * trends_pinned_drop_children:
 * @widget: a table or a row, which is disposed of or filled anew
 */
void
trends_pinned_drop_children (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

/**
 * trends_pinned_snapshot:
 * @widget: a table; rows do so by themselves
 *
 * For the table's class: draws the headings last.
 */
void
trends_pinned_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *child = first != NULL ? gtk_widget_get_next_sibling (first) : NULL;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
  if (first != NULL)
    gtk_widget_snapshot_child (widget, first, snapshot);
}

/* ----------------------------------------------------------------- columns */

static int
count_columns (GtkWidget *table)
{
  GtkWidget *row = gtk_widget_get_first_child (table);
  int n = -1;

  for (GtkWidget *cell = row != NULL ? gtk_widget_get_first_child (row) : NULL; cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    n++;
  return MAX (n, 0);
}

static int
measure_width (GtkWidget *cell,
               int       *natural)
{
  int minimum;

  gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, natural, NULL, NULL);
  return minimum;
}

/* What the headings of rows need and would like, and what a column would */
static void
measure_columns (GtkWidget *table,
                 int       *heading,
                 int       *natural_heading,
                 int       *column)
{
  *heading = *natural_heading = *column = 0;
  for (GtkWidget *row = gtk_widget_get_first_child (table); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *cell = gtk_widget_get_first_child (row);
      int natural;

      *heading = MAX (*heading, measure_width (cell, &natural));
      *natural_heading = MAX (*natural_heading, natural);
      while ((cell = gtk_widget_get_next_sibling (cell)) != NULL)
        {
          measure_width (cell, &natural);
          *column = MAX (*column, natural);
        }
    }
}

static void
share_width (GtkWidget *table,
             int        width,
             int       *heading,
             int       *column)
{
  int n = count_columns (table), natural_heading;

  measure_columns (table, heading, &natural_heading, column);
  if (width < 0 || n == 0)
    return;
  *heading = CLAMP (width - n * (*column + GAP), *heading, natural_heading);
  *column = CLAMP ((width - *heading) / n - GAP, *column, MAX (*column, MOST_WIDTH));
}

static int
measure_row (GtkWidget *row,
             int        heading,
             int        column)
{
  int height = 0;

  for (GtkWidget *cell = gtk_widget_get_first_child (row); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    {
      int natural, width = gtk_widget_get_prev_sibling (cell) == NULL ? heading : column;

      gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
      height = MAX (height, natural);
    }
  return height;
}

static void
trends_pinned_layout_measure (GtkLayoutManager *layout,
                              GtkWidget        *table,
                              GtkOrientation    orientation,
                              int               for_size,
                              int              *minimum,
                              int              *natural,
                              int              *minimum_baseline,
                              int              *natural_baseline)
{
  int n = count_columns (table), heading, natural_heading, column;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_columns (table, &heading, &natural_heading, &column);
      *minimum = heading + n * (column + GAP);
      *natural = natural_heading + n * (MAX (column, MOST_WIDTH) + GAP);
      return;
    }
  share_width (table, for_size, &heading, &column);
  for (GtkWidget *row = gtk_widget_get_first_child (table); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    *natural += measure_row (row, heading, column) + GAP;
  *minimum = *natural;
}

/* ------------------------------------------------------------------ places */

static GtkAdjustment *
get_adjustment (GtkWidget      *table,
                GtkOrientation  orientation)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (table, GTK_TYPE_SCROLLED_WINDOW);

  if (scroller == NULL)
    return NULL;
  return orientation == GTK_ORIENTATION_HORIZONTAL
           ? gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller))
           : gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

/* Where the headings begin that are to be in sight, along one axis */
static int
get_offset (GtkWidget      *table,
            GtkOrientation  orientation,
            int             size,
            int             heading)
{
  GtkAdjustment *adjustment = get_adjustment (table, orientation);
  int value = adjustment != NULL ? (int) gtk_adjustment_get_value (adjustment) : 0;
  int page = adjustment != NULL ? (int) gtk_adjustment_get_page_size (adjustment) : size;

  if (orientation == GTK_ORIENTATION_HORIZONTAL
      && gtk_widget_get_direction (table) == GTK_TEXT_DIR_RTL)
    value += MIN (page, size) - heading;
  return CLAMP (value, 0, MAX (0, size - heading));
}

static void
allocate_row (TrendsPinnedLayout *self,
              GtkWidget          *row,
              int                 width,
              int                 height)
{
  gboolean mirrored = gtk_widget_get_direction (row) == GTK_TEXT_DIR_RTL;
  GtkWidget *heading = gtk_widget_get_first_child (row);
  GtkAllocation place = { 0, 0, self->heading_width, height };
  int x = self->heading_width + GAP;

  place.x = get_offset (gtk_widget_get_parent (row), GTK_ORIENTATION_HORIZONTAL, width,
                        self->heading_width);
  gtk_widget_size_allocate (heading, &place, -1);
  place.width = self->column_width;
  for (GtkWidget *cell = gtk_widget_get_next_sibling (heading); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    {
      place.x = mirrored ? width - x - self->column_width : x;
      gtk_widget_size_allocate (cell, &place, -1);
      x += self->column_width + GAP;
    }
}

static void
trends_pinned_layout_allocate (GtkLayoutManager *layout,
                               GtkWidget        *table,
                               int               width,
                               int               height,
                               int               baseline)
{
  TrendsPinnedLayout *self = TRENDS_PINNED_LAYOUT (layout);
  GtkWidget *first = gtk_widget_get_first_child (table);
  int y = 0;

  share_width (table, width, &self->heading_width, &self->column_width);
  for (GtkWidget *row = first; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      int row_height = measure_row (row, self->heading_width, self->column_width);
      GtkAllocation place = { 0, y, width, row_height };

      if (row == first)
        {
          self->heading_height = row_height;
          place.y = get_offset (table, GTK_ORIENTATION_VERTICAL, height, row_height);
        }
      gtk_widget_size_allocate (row, &place, -1);
      allocate_row (self, row, width, row_height);
      y += row_height + GAP;
    }
}

/* ------------------------------------------------------------------- class */

static GtkSizeRequestMode
get_height_for_width (GtkLayoutManager *layout,
                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Headings stay where the sight begins. */
static void
trends_pinned_layout_root (GtkLayoutManager *layout)
{
  GtkWidget *table = gtk_layout_manager_get_widget (layout);

  for (int i = GTK_ORIENTATION_HORIZONTAL; i <= GTK_ORIENTATION_VERTICAL; i++)
    {
      GtkAdjustment *adjustment = get_adjustment (table, (GtkOrientation) i);

      if (adjustment != NULL)
        g_signal_connect_object (adjustment, "value-changed",
                                 G_CALLBACK (gtk_widget_queue_allocate), table, G_CONNECT_SWAPPED);
    }
}

static void
trends_pinned_layout_class_init (TrendsPinnedLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = trends_pinned_layout_measure;
  layout_class->allocate = trends_pinned_layout_allocate;
  layout_class->get_request_mode = get_height_for_width;
  layout_class->root = trends_pinned_layout_root;
}

static void
trends_pinned_layout_init (TrendsPinnedLayout *self)
{
}

/* As little as will do, and out from under the headings */
static void
scroll_along (GtkAdjustment *adjustment,
              double         start,
              double         size,
              double         before,
              double         after)
{
  double value = gtk_adjustment_get_value (adjustment);

  value = MAX (value, start + size + after - gtk_adjustment_get_page_size (adjustment));
  gtk_adjustment_set_value (adjustment, MIN (value, start - before));
}

/**
 * trends_pinned_layout_scroll_to:
 * @cell: one of the table's cells
 *
 * Scrolls the window that the table is in until the whole cell can be seen.
 */
void
trends_pinned_layout_scroll_to (TrendsPinnedLayout *self,
                                GtkWidget          *cell)
{
  GtkWidget *table = gtk_layout_manager_get_widget (GTK_LAYOUT_MANAGER (self));
  GtkAdjustment *across = get_adjustment (table, GTK_ORIENTATION_HORIZONTAL);
  GtkAdjustment *down = get_adjustment (table, GTK_ORIENTATION_VERTICAL);
  gboolean mirrored = gtk_widget_get_direction (cell) == GTK_TEXT_DIR_RTL;
  double heading = self->heading_width + GAP;
  graphene_rect_t place;

  g_return_if_fail (TRENDS_IS_PINNED_LAYOUT (self));

  if (across == NULL || !gtk_widget_compute_bounds (cell, table, &place))
    return;
  scroll_along (across, place.origin.x, place.size.width, mirrored ? 0 : heading,
                mirrored ? heading : 0);
  scroll_along (down, place.origin.y, place.size.height, self->heading_height + GAP, 0);
}
