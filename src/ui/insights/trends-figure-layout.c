/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-figure-layout.c: see trends-figure-layout.h. Columns are measured whenever the table is,
 * which GTK does after any cell has changed; rows ask for what came of it.
 */

#include "trends-figure-layout.h"

struct _TrendsFigureLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
  GArray *columns; /* (element-type GtkRequestedSize): what each needs, and likes */
  GArray *expand;  /* (element-type gboolean): which take what is left */
};

struct _TrendsFigureRowLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (TrendsFigureLayout, trends_figure_layout, GTK_TYPE_LAYOUT_MANAGER)
G_DEFINE_FINAL_TYPE (TrendsFigureRowLayout, trends_figure_row_layout, GTK_TYPE_LAYOUT_MANAGER)

/* ----------------------------------------------------------------- columns */

static void
note_cell (GtkWidget *cell,
           guint      column,
           GArray    *columns,
           GArray    *expand)
{
  GtkRequestedSize none = { 0 };
  GtkRequestedSize *size;
  gboolean no = FALSE;
  int minimum, natural;

  if (column == columns->len)
    {
      g_array_append_val (columns, none);
      g_array_append_val (expand, no);
    }
  size = &g_array_index (columns, GtkRequestedSize, column);
  gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  size->minimum_size = MAX (size->minimum_size, minimum);
  size->natural_size = MAX (size->natural_size, natural);
  g_array_index (expand, gboolean, column) |= gtk_widget_get_hexpand (cell);
}

static gboolean
is_same (GArray *a,
         GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const GtkRequestedSize *one = &g_array_index (a, GtkRequestedSize, i);
      const GtkRequestedSize *other = &g_array_index (b, GtkRequestedSize, i);

      if (one->minimum_size != other->minimum_size || one->natural_size != other->natural_size)
        return FALSE;
    }
  return TRUE;
}

/* What a row has answered before was for other columns. */
static void
forget_rows (GtkWidget *table)
{
  for (GtkWidget *row = gtk_widget_get_first_child (table); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    gtk_widget_queue_resize (row);
}

static void
measure_columns (TrendsFigureLayout *self,
                 GtkWidget          *table)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (GtkRequestedSize));
  g_autoptr (GArray) expand = g_array_new (FALSE, FALSE, sizeof (gboolean));

  for (GtkWidget *row = gtk_widget_get_first_child (table); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      guint column = 0;

      for (GtkWidget *cell = gtk_widget_get_first_child (row); cell != NULL;
           cell = gtk_widget_get_next_sibling (cell))
        note_cell (cell, column++, columns, expand);
    }

  if (is_same (columns, self->columns))
    return;
  g_array_unref (self->columns);
  g_array_unref (self->expand);
  self->columns = g_steal_pointer (&columns);
  self->expand = g_steal_pointer (&expand);
  forget_rows (table);
}

static int
get_gaps (TrendsFigureLayout *self)
{
  return self->columns->len > 1 ? (int) (self->columns->len - 1) * self->spacing : 0;
}

/* What nobody needs goes to those who take it, in equal parts. */
static void
give_rest (TrendsFigureLayout *self,
           GtkRequestedSize   *sizes,
           int                 rest)
{
  int n_expand = 0;

  for (guint i = 0; i < self->expand->len; i++)
    n_expand += g_array_index (self->expand, gboolean, i);
  for (guint i = 0; i < self->expand->len && n_expand > 0; i++)
    if (g_array_index (self->expand, gboolean, i))
      {
        int part = rest / n_expand;

        sizes[i].minimum_size += part;
        rest -= part;
        n_expand--;
      }
}

/* (transfer full) (element-type GtkRequestedSize): the minimum of each is its width */
static GArray *
distribute (TrendsFigureLayout *self,
            int                 width)
{
  GArray *sizes = g_array_copy (self->columns);
  int rest = width - get_gaps (self);

  for (guint i = 0; i < sizes->len; i++)
    rest -= g_array_index (sizes, GtkRequestedSize, i).minimum_size;
  if (rest <= 0 || sizes->len == 0)
    return sizes;
  rest = gtk_distribute_natural_allocation (rest, sizes->len, (GtkRequestedSize *) sizes->data);
  give_rest (self, (GtkRequestedSize *) sizes->data, rest);
  return sizes;
}

/* ------------------------------------------------------------------- table */

static void
trends_figure_layout_measure (GtkLayoutManager *layout,
                              GtkWidget        *table,
                              GtkOrientation    orientation,
                              int               for_size,
                              int              *minimum,
                              int              *natural,
                              int              *minimum_baseline,
                              int              *natural_baseline)
{
  measure_columns (TRENDS_FIGURE_LAYOUT (layout), table);
  *minimum = *natural = 0;
  for (GtkWidget *row = gtk_widget_get_first_child (table); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      int row_minimum, row_natural;

      gtk_widget_measure (row, orientation, for_size, &row_minimum, &row_natural, NULL, NULL);
      if (orientation == GTK_ORIENTATION_VERTICAL)
        {
          *minimum += row_minimum;
          *natural += row_natural;
        }
      else
        {
          *minimum = MAX (*minimum, row_minimum);
          *natural = MAX (*natural, row_natural);
        }
    }
}

static void
trends_figure_layout_allocate (GtkLayoutManager *layout,
                               GtkWidget        *table,
                               int               width,
                               int               height,
                               int               baseline)
{
  GtkAllocation place = { 0, 0, width, 0 };

  for (GtkWidget *row = gtk_widget_get_first_child (table); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, &place.height, NULL, NULL, NULL);
      gtk_widget_size_allocate (row, &place, -1);
      place.y += place.height;
    }
}

static GtkSizeRequestMode
get_height_for_width (GtkLayoutManager *layout,
                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
trends_figure_layout_finalize (GObject *object)
{
  TrendsFigureLayout *self = TRENDS_FIGURE_LAYOUT (object);

  g_array_unref (self->columns);
  g_array_unref (self->expand);

  G_OBJECT_CLASS (trends_figure_layout_parent_class)->finalize (object);
}

static void
trends_figure_layout_class_init (TrendsFigureLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = trends_figure_layout_finalize;
  layout_class->measure = trends_figure_layout_measure;
  layout_class->allocate = trends_figure_layout_allocate;
  layout_class->get_request_mode = get_height_for_width;
}

static void
trends_figure_layout_init (TrendsFigureLayout *self)
{
  self->columns = g_array_new (FALSE, FALSE, sizeof (GtkRequestedSize));
  self->expand = g_array_new (FALSE, FALSE, sizeof (gboolean));
}

/**
 * trends_figure_layout_set_spacing:
 * @spacing: pixels between columns; at first there are none
 */
void
trends_figure_layout_set_spacing (TrendsFigureLayout *self,
                                  int                 spacing)
{
  g_return_if_fail (TRENDS_IS_FIGURE_LAYOUT (self));
  g_return_if_fail (spacing >= 0);

  self->spacing = spacing;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

/* -------------------------------------------------------------------- rows */

static TrendsFigureLayout *
get_table (GtkWidget *row)
{
  return TRENDS_FIGURE_LAYOUT (gtk_widget_get_layout_manager (gtk_widget_get_parent (row)));
}

static void
measure_width (TrendsFigureLayout *table,
               int                *minimum,
               int                *natural)
{
  *minimum = *natural = get_gaps (table);
  for (guint i = 0; i < table->columns->len; i++)
    {
      *minimum += g_array_index (table->columns, GtkRequestedSize, i).minimum_size;
      *natural += g_array_index (table->columns, GtkRequestedSize, i).natural_size;
    }
}

static void
measure_height (TrendsFigureLayout *table,
                GtkWidget          *row,
                int                 width,
                int                *minimum,
                int                *natural)
{
  g_autoptr (GArray) sizes = width >= 0 ? distribute (table, width) : NULL;
  guint column = 0;

  *minimum = *natural = 0;
  for (GtkWidget *cell = gtk_widget_get_first_child (row); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell), column++)
    {
      int cell_minimum, cell_natural;
      int for_size = sizes != NULL && column < sizes->len
                       ? g_array_index (sizes, GtkRequestedSize, column).minimum_size
                       : -1;

      gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, for_size, &cell_minimum, &cell_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, cell_minimum);
      *natural = MAX (*natural, cell_natural);
    }
}

static void
trends_figure_row_layout_measure (GtkLayoutManager *layout,
                                  GtkWidget        *row,
                                  GtkOrientation    orientation,
                                  int               for_size,
                                  int              *minimum,
                                  int              *natural,
                                  int              *minimum_baseline,
                                  int              *natural_baseline)
{
  TrendsFigureLayout *table = get_table (row);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (table, minimum, natural);
  else
    measure_height (table, row, for_size, minimum, natural);
}

static void
trends_figure_row_layout_allocate (GtkLayoutManager *layout,
                                   GtkWidget        *row,
                                   int               width,
                                   int               height,
                                   int               baseline)
{
  TrendsFigureLayout *table = get_table (row);
  g_autoptr (GArray) sizes = distribute (table, width);
  gboolean mirrored = gtk_widget_get_direction (row) == GTK_TEXT_DIR_RTL;
  guint column = 0;
  int x = 0;

  for (GtkWidget *cell = gtk_widget_get_first_child (row); cell != NULL && column < sizes->len;
       cell = gtk_widget_get_next_sibling (cell), column++)
    {
      int cell_width = g_array_index (sizes, GtkRequestedSize, column).minimum_size;
      GtkAllocation place = { mirrored ? width - x - cell_width : x, 0, cell_width, height };

      gtk_widget_size_allocate (cell, &place, -1);
      x += cell_width + table->spacing;
    }
}

static void
trends_figure_row_layout_class_init (TrendsFigureRowLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = trends_figure_row_layout_measure;
  layout_class->allocate = trends_figure_row_layout_allocate;
  layout_class->get_request_mode = get_height_for_width;
}

static void
trends_figure_row_layout_init (TrendsFigureRowLayout *self)
{
}
