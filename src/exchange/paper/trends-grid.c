/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-grid.c: see trends-grid.h. */

#include "trends-grid.h"

/* In units */
#define TEXT    8.2
#define SMALL   7.0
#define LARGE   17.0
#define GAP     6.0 /* between columns */
#define PAD     2.5 /* above and below what a row says */
#define BADGE   6.0 /* radius */
#define BAR     22.0
#define THICK   7.0
#define RADIUS  2.5

#define INSIDE  1.5 /* beside what a fitting column says */
#define LEAST   96.0 /* of a column that takes what others leave, before letters get smaller */
#define LONGEST 1000.0 /* of a text that is measured */

#define MOST_LINES 6
#define PALEST     0.12 /* of the accent on paper: the least heat, and the most */
#define DARKEST    0.46

typedef struct
{
  double width; /* 0: what the others leave, shared with others that say so */
  PangoAlignment alignment;
  gboolean is_fitting; /* its width is found as it is measured */
} Column;

typedef struct
{
  char *text;
  char *caption;
  char *badge;
  TrendsColour colour;
  TrendsGridStyle style;
  double share;
  gboolean is_odd;
  gboolean is_plans;
  gboolean spans;
  double size; /* beside the usual, 1 for that */
} Cell;

typedef struct
{
  char *id;
  char *title;
  char *description;
  gboolean is_plans;
  GArray *cells;
  double height; /* on the canvas */
} Row;

struct _TrendsGrid
{
  GArray *columns;
  GPtrArray *rows;
  double width; /* in units */
};

static void
clear_cell (gpointer data)
{
  Cell *cell = data;

  g_free (cell->text);
  g_free (cell->caption);
  g_free (cell->badge);
}

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->id);
  g_free (row->title);
  g_free (row->description);
  g_array_unref (row->cells);
  g_free (row);
}

/* ---------------------------------------------------------------- geometry */

static Column *
get_column (TrendsGrid *self,
            guint       column)
{
  return &g_array_index (self->columns, Column, column);
}

/* How wide each of those is that take what is left, in units */
static double
get_flexible (TrendsGrid *self)
{
  double rest = self->width - GAP * (self->columns->len - 1);
  guint n_flexible = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      rest -= get_column (self, i)->width;
      n_flexible += get_column (self, i)->width == 0;
    }
  return n_flexible > 0 ? MAX (rest / n_flexible, 0) : 0;
}

static double
get_width (TrendsGrid *self,
           guint       column)
{
  double width = get_column (self, column)->width;

  return width > 0 ? width : get_flexible (self);
}

static double
get_left (TrendsGrid *self,
          guint       column)
{
  double left = 0;

  for (guint i = 0; i < column; i++)
    left += get_width (self, i) + GAP;
  return left;
}

static gboolean
is_bar (const Cell *cell)
{
  return cell->style == TRENDS_GRID_BAR || cell->style == TRENDS_GRID_OVER;
}

/* What stands before its text, in units */
static double
get_indent (const Cell *cell)
{
  if (cell->badge != NULL)
    return 2 * BADGE + 5;
  return is_bar (cell) && cell->share > 0 ? BAR * cell->share + 4 : 0;
}

/* ------------------------------------------------------------------ labels */

static double
get_size (const Cell *cell)
{
  if (cell->style == TRENDS_GRID_LARGE)
    return LARGE;
  return (cell->style == TRENDS_GRID_QUIET ? SMALL : TEXT) * cell->size;
}

static TrendsColour
get_colour (TrendsGridStyle style)
{
  if (style == TRENDS_GRID_QUIET)
    return trends_colour_muted;
  return style == TRENDS_GRID_OVER
           ? trends_colour_get_named (TRENDS_COLOUR_RED, TRENDS_COLOUR_LIGHT)
           : trends_colour_ink;
}

static TrendsCanvasLabel
label_text (const Cell         *cell,
            const TrendsColour *colour,
            double              width)
{
  return (TrendsCanvasLabel) {
    .text = cell->text, .size = get_size (cell), .colour = colour,
    .width = MAX (width - get_indent (cell), 1), .is_plans = cell->is_plans,
    .n_lines = is_bar (cell) || cell->style == TRENDS_GRID_HEAT ? 1 : MOST_LINES,
    .is_bold = cell->style != TRENDS_GRID_PLAIN && cell->style != TRENDS_GRID_QUIET
               && cell->style != TRENDS_GRID_BAR,
  };
}

static TrendsCanvasLabel
label_caption (const Cell         *cell,
               const TrendsColour *colour,
               double              width)
{
  return (TrendsCanvasLabel) {
    .text = cell->caption, .size = SMALL, .colour = colour, .width = MAX (width, 1),
    .n_lines = MOST_LINES, .is_bold = cell->is_odd,
  };
}

static double
measure_cell (const Cell   *cell,
              TrendsCanvas *canvas,
              double        width)
{
  TrendsCanvasLabel text = label_text (cell, &trends_colour_ink, width);
  TrendsCanvasLabel caption = label_caption (cell, &trends_colour_ink, width);

  return (cell->text != NULL ? trends_canvas_measure (canvas, &text, NULL) : 0)
         + (cell->caption != NULL ? trends_canvas_measure (canvas, &caption, NULL) : 0);
}

/* ----------------------------------------------------------------- drawing */

/* As the accent is on paper where it is thin */
static TrendsColour
mix_heat (double share)
{
  double part = PALEST + (DARKEST - PALEST) * share;
  const TrendsColour *paper = &trends_colour_paper, *accent = &trends_colour_accent;

  return (TrendsColour) {
    paper->red + (accent->red - paper->red) * part,
    paper->green + (accent->green - paper->green) * part,
    paper->blue + (accent->blue - paper->blue) * part,
  };
}

static void
draw_heat (const Cell   *cell,
           TrendsCanvas *canvas,
           double        width,
           double        height,
           double        x,
           double        y)
{
  cairo_rectangle_t box = { x, y + 0.75 * canvas->unit, width * canvas->unit,
                            height - 1.5 * canvas->unit };
  TrendsColour heat = mix_heat (cell->share);
  TrendsInk shade = { &heat };
  TrendsInk line = { &trends_colour_paper, &trends_colour_rule, 0.6 * canvas->unit };

  trends_canvas_paint_box (canvas, &box, RADIUS * canvas->unit, cell->share > 0 ? &shade : &line);
}

static void
draw_bar (const Cell   *cell,
          TrendsCanvas *canvas,
          double        height,
          double        x,
          double        y)
{
  TrendsColour red = get_colour (TRENDS_GRID_OVER);
  cairo_rectangle_t box = { x, y + (height - THICK * canvas->unit) / 2,
                            BAR * cell->share * canvas->unit, THICK * canvas->unit };

  if (cell->share > 0)
    trends_canvas_paint_box (canvas, &box, 1.5 * canvas->unit,
                             &(TrendsInk) { cell->style == TRENDS_GRID_OVER
                                              ? &red
                                              : &trends_colour_accent });
}

static void
draw_badge (const Cell   *cell,
            TrendsCanvas *canvas,
            double        height,
            double        x,
            double        y)
{
  TrendsShades shades = trends_colour_get_shades (&cell->colour, TRENDS_COLOUR_LIGHT);
  TrendsCanvasLabel label = {
    .text = cell->badge, .size = SMALL, .is_bold = TRUE, .colour = &shades.on_fill,
    .width = 2 * BADGE, .alignment = PANGO_ALIGN_CENTER,
  };

  trends_canvas_paint_circle (canvas, x + BADGE * canvas->unit, y + height / 2,
                              BADGE * canvas->unit, &(TrendsInk) { &shades.fill });
  trends_canvas_draw (canvas, &label, x,
                      y + (height - trends_canvas_measure (canvas, &label, NULL)) / 2);
}

static void
draw_texts (const Cell     *cell,
            TrendsCanvas   *canvas,
            PangoAlignment  alignment,
            double          width,
            double          x,
            double          y)
{
  TrendsColour colour = get_colour (cell->style);
  TrendsColour quiet = cell->is_odd
                         ? trends_colour_get_named (TRENDS_COLOUR_AMBER, TRENDS_COLOUR_LIGHT)
                         : trends_colour_muted;
  TrendsCanvasLabel text = label_text (cell, &colour, width);
  TrendsCanvasLabel caption = label_caption (cell, &quiet, width);

  text.alignment = caption.alignment = alignment;
  if (cell->text != NULL)
    y += trends_canvas_draw (canvas, &text, x + get_indent (cell) * canvas->unit, y);
  if (cell->caption != NULL)
    trends_canvas_draw (canvas, &caption, x, y);
}

static void
draw_cell (const Cell     *cell,
           TrendsCanvas   *canvas,
           PangoAlignment  alignment,
           double          width,
           double          height,
           double          x,
           double          y)
{
  double content = measure_cell (cell, canvas, width);

  if (cell->style == TRENDS_GRID_HEAT)
    draw_heat (cell, canvas, width, height, x, y);
  if (is_bar (cell))
    draw_bar (cell, canvas, height, x, y);
  if (cell->badge != NULL)
    draw_badge (cell, canvas, height, x, y);
  draw_texts (cell, canvas, is_bar (cell) ? PANGO_ALIGN_LEFT : alignment, width, x,
              y + (height - content) / 2);
}

/* --------------------------------------------------------------- the table */

/**
 * trends_grid_new:
 *
 * Returns: (transfer full): a table without columns or rows
 */
TrendsGrid *
trends_grid_new (void)
{
  TrendsGrid *self = g_new0 (TrendsGrid, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  self->rows = g_ptr_array_new_with_free_func (row_free);
  return self;
}

/**
 * trends_grid_free:
 * @self: (transfer full): a table
 */
void
trends_grid_free (TrendsGrid *self)
{
  g_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * trends_grid_add_column:
 * @self: a table
 * @width: in units; 0 for what others leave, in equal parts; %TRENDS_GRID_FITTING
 * @alignment: how its cells stand in it
 */
void
trends_grid_add_column (TrendsGrid     *self,
                        double          width,
                        PangoAlignment  alignment)
{
  gboolean is_fitting = width == TRENDS_GRID_FITTING;

  g_return_if_fail (self != NULL && (is_fitting || width >= 0));

  g_array_append_val (self->columns,
                      ((Column) { is_fitting ? 0 : width, alignment, is_fitting }));
}

/**
 * trends_grid_begin_row:
 * @self: a table
 * @element: (nullable): what the row is an element as: its id, title and description; its type
 *   and box aren't looked at; %NULL for one that is none
 *
 * Begins a row. Cells that are added are in it, from the first column on.
 */
void
trends_grid_begin_row (TrendsGrid                *self,
                       const TrendsCanvasElement *element)
{
  Row *row = g_new0 (Row, 1);

  g_return_if_fail (self != NULL);

  row->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (row->cells, clear_cell);
  if (element != NULL)
    {
      row->id = g_strdup (element->id);
      row->title = g_strdup (element->title);
      row->description = g_strdup (element->description);
      row->is_plans = element->is_plans;
    }
  g_ptr_array_add (self->rows, row);
}

/**
 * trends_grid_add_cell:
 * @self: a table with a row
 * @cell: what is in it
 */
void
trends_grid_add_cell (TrendsGrid           *self,
                      const TrendsGridCell *cell)
{
  Row *row;
  Cell copy = {
    g_strdup (cell->text), g_strdup (cell->caption), g_strdup (cell->badge),
    cell->colour != NULL ? *cell->colour : trends_colour_muted, cell->style,
    CLAMP (cell->share, 0, 1), cell->is_odd, cell->is_plans, cell->spans, 1,
  };

  g_return_if_fail (self != NULL && self->rows->len > 0);

  row = self->rows->pdata[self->rows->len - 1];
  g_array_append_val (row->cells, copy);
}

static double
get_cell_width (TrendsGrid *self,
                const Cell *cell,
                guint       column)
{
  return cell->spans ? self->width : get_width (self, column);
}

/* How wide a fitting column is with letters of the usual size, in units */
static double
find_widest (TrendsGrid   *self,
             TrendsCanvas *canvas,
             guint         column)
{
  double widest = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GArray *cells = ((Row *) self->rows->pdata[i])->cells;
      double width;

      if (column >= cells->len || g_array_index (cells, Cell, column).text == NULL)
        continue;
      {
        TrendsCanvasLabel text = label_text (&g_array_index (cells, Cell, column),
                                             &trends_colour_ink, LONGEST);

        trends_canvas_measure (canvas, &text, &width);
      }
      widest = MAX (widest, width / canvas->unit + 2 * INSIDE);
    }
  return widest;
}

static void
set_size (TrendsGrid *self,
          guint       column,
          double      size)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GArray *cells = ((Row *) self->rows->pdata[i])->cells;

      if (column < cells->len)
        g_array_index (cells, Cell, column).size = size;
    }
}

/* A number that is broken is another number. So where they have no room beside the names, all
 * that fit are set smaller, and alike. */
static void
fit_columns (TrendsGrid   *self,
             TrendsCanvas *canvas)
{
  double needed = 0, others = GAP * (self->columns->len - 1);
  double size;

  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = get_column (self, i);

      if (column->is_fitting)
        {
          set_size (self, i, 1);
          needed += column->width = find_widest (self, canvas, i);
        }
      else
        others += column->width > 0 ? column->width : LEAST;
    }
  size = needed > 0 ? MIN (MAX (self->width - others, 1) / needed, 1) : 1;
  for (guint i = 0; i < self->columns->len && size < 1; i++)
    if (get_column (self, i)->is_fitting)
      {
        set_size (self, i, size);
        get_column (self, i)->width *= size;
      }
}

/**
 * trends_grid_measure:
 * @self: a table
 * @canvas: what it is measured on
 * @width: how wide it is, on the canvas
 *
 * Has each row be as high as what it says.
 */
void
trends_grid_measure (TrendsGrid   *self,
                     TrendsCanvas *canvas,
                     double        width)
{
  g_return_if_fail (self != NULL && canvas != NULL);

  self->width = width / canvas->unit;
  fit_columns (self, canvas);
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = self->rows->pdata[i];

      row->height = 0;
      for (guint j = 0; j < row->cells->len; j++)
        {
          const Cell *cell = &g_array_index (row->cells, Cell, j);
          double height = measure_cell (cell, canvas, get_cell_width (self, cell, j));

          row->height = MAX (row->height, height + 2 * PAD * canvas->unit);
        }
    }
}

/**
 * trends_grid_get_n_rows:
 * @self: a table
 *
 * Returns: how many there are
 */
guint
trends_grid_get_n_rows (TrendsGrid *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * trends_grid_get_row_height:
 * @self: a table that was measured
 * @row: a row
 *
 * Returns: how high it is, on the canvas
 */
double
trends_grid_get_row_height (TrendsGrid *self,
                            guint       row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, 0);

  return ((Row *) self->rows->pdata[row])->height;
}

/**
 * trends_grid_draw_row:
 * @self: a table that was measured
 * @canvas: where to draw it; it has the unit that it was measured with
 * @row: a row
 * @x: its left
 * @y: its top
 */
void
trends_grid_draw_row (TrendsGrid   *self,
                      TrendsCanvas *canvas,
                      guint         row,
                      double        x,
                      double        y)
{
  Row *drawn;

  g_return_if_fail (self != NULL && canvas != NULL && row < self->rows->len);

  drawn = self->rows->pdata[row];
  trends_canvas_begin_element (canvas, &(TrendsCanvasElement) {
    .type = "LI", .id = drawn->id, .title = drawn->title, .description = drawn->description,
    .is_plans = drawn->is_plans,
  });
  for (guint i = 0; i < drawn->cells->len && i < self->columns->len; i++)
    {
      const Cell *cell = &g_array_index (drawn->cells, Cell, i);

      draw_cell (cell, canvas, get_column (self, i)->alignment, get_cell_width (self, cell, i),
                 drawn->height, x + get_left (self, i) * canvas->unit, y);
    }
  trends_canvas_end (canvas);
}
