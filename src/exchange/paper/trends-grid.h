/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-grid.h: a table that is drawn: rows of figures, whose cells say how much they are by
 * shade or by length as well as in digits. It is filled row by row, measured for a width, and
 * then drawn row by row, so that whoever draws it can begin a page between two of them.
 *
 * It knows no plan. Texts that it is given are copied.
 */

#pragma once

#include "trends-canvas.h"

G_BEGIN_DECLS

#define TRENDS_GRID_FITTING -1.0 /* a column as wide as its widest cell, none of which is broken */

typedef enum
{
  TRENDS_GRID_PLAIN,
  TRENDS_GRID_BOLD,
  TRENDS_GRID_QUIET, /* headings, and what is beside the point */
  TRENDS_GRID_LARGE, /* a key figure */
  TRENDS_GRID_HEAT,  /* on a shade, the darker the larger its share */
  TRENDS_GRID_BAR,   /* behind a bar, the longer the larger its share */
  TRENDS_GRID_OVER,  /* the same, of what is too much */
} TrendsGridStyle;

/**
 * TrendsGridCell:
 * @text: (nullable): what it says
 * @caption: (nullable): what is said beneath, in small print
 * @style: how it is drawn
 * @share: 0 to 1: how dark or how long it is
 * @badge: (nullable): what stands before it in a disc
 * @colour: (nullable): of the disc
 * @is_odd: whether the caption is one to look at
 * @is_plans: whether people wrote the text
 * @spans: whether it has the width of all columns
 */
typedef struct
{
  const char         *text;
  const char         *caption;
  TrendsGridStyle     style;
  double              share;
  const char         *badge;
  const TrendsColour *colour;
  gboolean            is_odd;
  gboolean            is_plans;
  gboolean            spans;
} TrendsGridCell;

typedef struct _TrendsGrid TrendsGrid;

TrendsGrid *trends_grid_new            (void);
void        trends_grid_free           (TrendsGrid                *self);
void        trends_grid_add_column     (TrendsGrid                *self,
                                        double                     width,
                                        PangoAlignment             alignment);
void        trends_grid_begin_row      (TrendsGrid                *self,
                                        const TrendsCanvasElement *element);
void        trends_grid_add_cell       (TrendsGrid                *self,
                                        const TrendsGridCell      *cell);
void        trends_grid_measure        (TrendsGrid                *self,
                                        TrendsCanvas              *canvas,
                                        double                     width);
guint       trends_grid_get_n_rows     (TrendsGrid                *self);
double      trends_grid_get_row_height (TrendsGrid                *self,
                                        guint                      row);
void        trends_grid_draw_row       (TrendsGrid                *self,
                                        TrendsCanvas              *canvas,
                                        guint                      row,
                                        double                     x,
                                        double                     y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsGrid, trends_grid_free)

G_END_DECLS
