/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table that goes down as many pages as it takes, row by row.
 *
 * The first cell of each row is the row's header. The header row is repeated
 * on each page for the eye only: the structure has one table with one header.
 * A row is kept on one page unless it is higher than a page; it goes on as a
 * further row then, since a cell can't be left open over a page.
 */

#include "trends-pdf-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PADDING_X   5.0
#define PADDING_Y   4.0
#define KEPT_HEIGHT 60.0

struct _TrendsPdfTable
{
  TrendsPdfFlow     *flow;
  TrendsPdfDocument *document;
  char              *summary;
  guint              n_columns;
  double            *widths;
  guint              n_rows;
  gboolean          *is_number;
  TrendsPdfBlock   **header;   /* NULL in a table without a header row */
  gboolean           begun;
};

/* A row's cells and how much of each is drawn. */
typedef struct
{
  TrendsPdfBlock **cells;
  guint           *drawn;
} Row;

static PangoAlignment
column_alignment (TrendsPdfTable *self,
                  guint           column)
{
  return self->is_number[column] ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static TrendsPdfBlock *
create_cell (TrendsPdfTable *self,
             guint           column,
             TrendsPdfText  *text)
{
  return trends_pdf_block_new (self->document, text, self->widths[column] - 2 * PADDING_X,
                               column_alignment (self, column));
}

static void
measure_columns (TrendsPdfTable        *self,
                 const TrendsPdfColumn *columns)
{
  double total = 0;

  for (guint i = 0; i < self->n_columns; i++)
    total += columns[i].weight;

  for (guint i = 0; i < self->n_columns; i++)
    {
      self->widths[i] = trends_pdf_flow_get_width (self->flow) * columns[i].weight / total;
      self->is_number[i] = columns[i].is_number;
    }
}

static void
create_header (TrendsPdfTable        *self,
               const TrendsPdfColumn *columns)
{
  if (columns[0].title == NULL)
    return;

  self->header = g_new0 (TrendsPdfBlock *, self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    self->header[i] = create_cell (self, i,
                                   trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL,
                                                              columns[i].title,
                                                              TRENDS_PDF_BOLD));
}

/**
 * trends_pdf_table_begin:
 * @flow: where to lay it out
 * @summary: what the table holds, in a sentence, for those who don't see it
 * @columns: (array length=n_columns): its columns; the first one names the row
 * @n_columns: how many there are
 *
 * Begins a table. Until it ends, only rows may be added to @flow. Nothing is
 * drawn if there are none.
 *
 * Returns: (transfer full): the table, to be ended with trends_pdf_table_end()
 */
TrendsPdfTable *
trends_pdf_table_begin (TrendsPdfFlow         *flow,
                        const char            *summary,
                        const TrendsPdfColumn *columns,
                        guint                  n_columns)
{
  TrendsPdfTable *self = g_new0 (TrendsPdfTable, 1);

  g_return_val_if_fail (flow != NULL && summary != NULL && n_columns > 0, self);

  self->flow = flow;
  self->document = trends_pdf_flow_get_document (flow);
  self->summary = trends_pdf_clean_text (summary);
  self->n_columns = n_columns;
  self->widths = g_new0 (double, n_columns);
  self->is_number = g_new0 (gboolean, n_columns);
  measure_columns (self, columns);
  create_header (self, columns);

  return self;
}

static double
cells_height (TrendsPdfTable  *self,
              TrendsPdfBlock **cells)
{
  double height = 0;

  for (guint i = 0; cells != NULL && i < self->n_columns; i++)
    height = MAX (height, trends_pdf_block_get_height (cells[i], 0, G_MAXUINT)
                          + 2 * PADDING_Y);

  return height;
}

static void
draw_header_background (TrendsPdfTable *self,
                        double          height)
{
  cairo_t *cr = trends_pdf_document_get_cairo (self->document);

  trends_colour_set (&trends_colour_panel, cr);
  trends_paint_rounded (cr, trends_pdf_flow_get_left (self->flow),
                        trends_pdf_flow_get_y (self->flow),
                        trends_pdf_flow_get_width (self->flow), height, 4);
  cairo_fill (cr);
}

static void
draw_rule (TrendsPdfTable *self,
           double          y)
{
  cairo_t *cr = trends_pdf_document_get_cairo (self->document);

  trends_colour_set (&trends_colour_rule, cr);
  cairo_set_line_width (cr, 0.6);
  cairo_move_to (cr, trends_pdf_flow_get_left (self->flow), y);
  cairo_rel_line_to (cr, trends_pdf_flow_get_width (self->flow), 0);
  cairo_stroke (cr);
}

static void
draw_header_cell (TrendsPdfTable *self,
                  guint           column,
                  double          x,
                  gboolean        structured)
{
  double y = trends_pdf_flow_get_y (self->flow) + PADDING_Y;
  TrendsPdfElement *element;

  if (!structured)
    {
      trends_pdf_block_draw_decoration (self->header[column], x, y);
      return;
    }

  element = trends_pdf_document_begin (self->document, "TH");
  element->scope = "Column";
  trends_pdf_block_draw_into (self->header[column], element, x, y, 0, G_MAXUINT);
  trends_pdf_document_end (self->document);
}

static void
draw_header (TrendsPdfTable *self,
             gboolean        structured)
{
  double height = cells_height (self, self->header);
  double x = trends_pdf_flow_get_left (self->flow) + PADDING_X;

  if (self->header == NULL)
    return;

  draw_header_background (self, height);
  if (structured)
    trends_pdf_document_begin (self->document, "TR");
  for (guint i = 0; i < self->n_columns; i++)
    {
      draw_header_cell (self, i, x, structured);
      x += self->widths[i];
    }
  if (structured)
    trends_pdf_document_end (self->document);

  trends_pdf_flow_advance (self->flow, height);
}

static void
turn_page (TrendsPdfTable *self)
{
  trends_pdf_flow_turn_page (self->flow);
  draw_header (self, FALSE);
}

static void
begin_table (TrendsPdfTable *self,
             double          row_height)
{
  double page = trends_pdf_flow_get_page_height (self->flow);
  double header = cells_height (self, self->header);

  trends_pdf_flow_reserve (self->flow, header + (row_height + header <= page ? row_height
                                                                            : page / 2));
  trends_pdf_document_begin (self->document, "Table")->summary = g_strdup (self->summary);
  draw_header (self, TRUE);
  self->begun = TRUE;
}

static gboolean
row_is_drawn (TrendsPdfTable *self,
              Row            *row)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (row->drawn[i] < trends_pdf_block_get_n_lines (row->cells[i]))
      return FALSE;

  return TRUE;
}

/* A row that goes on says so where its name has already been said. */
static void
draw_continuation (TrendsPdfTable   *self,
                   TrendsPdfElement *element,
                   double            x,
                   double            y)
{
  g_autoptr (TrendsPdfBlock) block = NULL;

  block = create_cell (self, 0, trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL,
                                                           /* Translators: of a table's row */
                                                           _("(continued)"),
                                                           TRENDS_PDF_MUTED));
  trends_pdf_block_draw_into (block, element, x, y, 0, G_MAXUINT);
}

/* Draws what fits of a cell into @height; returns how much it takes of that. */
static double
draw_cell (TrendsPdfTable *self,
           Row            *row,
           guint           column,
           double          x,
           double          height)
{
  TrendsPdfBlock *cell = row->cells[column];
  guint first = row->drawn[column];
  guint n_lines = trends_pdf_block_get_n_lines (cell);
  guint fitting = MAX (1, trends_pdf_block_count_fitting (cell, first, height));
  double y = trends_pdf_flow_get_y (self->flow) + PADDING_Y;
  TrendsPdfElement *element = trends_pdf_document_begin (self->document,
                                                         column == 0 ? "TH" : "TD");

  if (column == 0)
    element->scope = "Row";
  if (first < n_lines)
    trends_pdf_block_draw_into (cell, element, x, y, first, fitting);
  else if (column == 0)
    draw_continuation (self, element, x, y);
  trends_pdf_document_end (self->document);

  row->drawn[column] = MIN (n_lines, first + fitting);

  return first < n_lines ? trends_pdf_block_get_height (cell, first, fitting) : 0;
}

static void
draw_slice (TrendsPdfTable *self,
            Row            *row)
{
  double space = trends_pdf_flow_get_remaining (self->flow) - 2 * PADDING_Y;
  double x = trends_pdf_flow_get_left (self->flow) + PADDING_X;
  double height = 0;

  trends_pdf_document_begin (self->document, "TR");
  for (guint i = 0; i < self->n_columns; i++)
    {
      double taken = draw_cell (self, row, i, x, space);

      height = MAX (height, taken);
      x += self->widths[i];
    }
  trends_pdf_document_end (self->document);

  trends_pdf_flow_advance (self->flow, height + 2 * PADDING_Y);
  draw_rule (self, trends_pdf_flow_get_y (self->flow));
}

static void
draw_row (TrendsPdfTable *self,
          Row            *row)
{
  double height = cells_height (self, row->cells);
  double remaining = trends_pdf_flow_get_remaining (self->flow);
  double page = trends_pdf_flow_get_page_height (self->flow) - cells_height (self, self->header);

  /* The first row doesn't: a table with nothing in it may not go on on another page. */
  if (self->n_rows++ > 0 && height > remaining && (height <= page || remaining < KEPT_HEIGHT))
    turn_page (self);

  draw_slice (self, row);
  while (!row_is_drawn (self, row))
    {
      turn_page (self);
      draw_slice (self, row);
    }
}

/**
 * trends_pdf_table_add_row:
 * @self: a table
 * @cells: (array): (element-type TrendsPdfText) (transfer full): as many texts
 *   as there are columns; the array itself stays the caller's
 */
void
trends_pdf_table_add_row (TrendsPdfTable *self,
                          TrendsPdfText **cells)
{
  Row row;

  g_return_if_fail (self != NULL && cells != NULL);

  row.cells = g_new0 (TrendsPdfBlock *, self->n_columns);
  row.drawn = g_new0 (guint, self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    row.cells[i] = create_cell (self, i, cells[i]);

  if (!self->begun)
    begin_table (self, cells_height (self, row.cells));
  draw_row (self, &row);

  for (guint i = 0; i < self->n_columns; i++)
    trends_pdf_block_free (row.cells[i]);
  g_free (row.cells);
  g_free (row.drawn);
}

/**
 * trends_pdf_table_end:
 * @self: (transfer full): a table
 *
 * Ends the table and frees it.
 */
void
trends_pdf_table_end (TrendsPdfTable *self)
{
  g_return_if_fail (self != NULL);

  if (self->begun)
    {
      trends_pdf_document_end (self->document);
      trends_pdf_flow_add_space (self->flow, 10);
    }

  for (guint i = 0; self->header != NULL && i < self->n_columns; i++)
    trends_pdf_block_free (self->header[i]);
  g_free (self->header);
  g_free (self->widths);
  g_free (self->is_number);
  g_free (self->summary);
  g_free (self);
}
