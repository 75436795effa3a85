/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the board is drawn on: a page of a tagged PDF, or a picture. */

#pragma once

#include "trends-paint.h"
#include "trends-pdf-document.h"

G_BEGIN_DECLS

/**
 * TrendsBoardCanvas:
 * @cr: what to draw with
 * @document: (nullable): the document it is a page of
 * @context: (nullable): what to lay text out with where there is no document
 * @glyphs: (nullable): what draws glyphs where there is no document
 * @unit: how long the unit is that the board is designed in
 */
typedef struct
{
  cairo_t           *cr;
  TrendsPdfDocument *document;
  PangoContext      *context;
  TrendsPdfGlyphs   *glyphs;
  double             unit;
} TrendsBoardCanvas;

/**
 * TrendsBoardLabel:
 * @text: what it says
 * @size: of its letters, in units
 * @is_bold: whether they are bold
 * @colour: their colour
 * @width: how wide it may be, in units; what is longer is cut off
 * @n_lines: how many lines it may have
 * @alignment: how it stands within @width
 * @spoken: (nullable): what is read to those who don't see it, if not @text
 * @element: (nullable): the standard structure type that it is by itself; %NULL for a part
 *   of the element that is open
 * @target: (nullable): where it links to; it is a link then, whatever @element says
 * @is_plans: whether people wrote it
 */
typedef struct
{
  const char         *text;
  double              size;
  gboolean            is_bold;
  const TrendsColour *colour;
  double              width;
  int                 n_lines;
  PangoAlignment      alignment;
  const char         *spoken;
  const char         *element;
  const char         *target;
  gboolean            is_plans;
} TrendsBoardLabel;

void   trends_board_canvas_begin   (TrendsBoardCanvas      *self,
                                    const char             *element);
void   trends_board_canvas_end     (TrendsBoardCanvas      *self);
double trends_board_canvas_measure (TrendsBoardCanvas      *self,
                                    const TrendsBoardLabel *label,
                                    double                 *width);
double trends_board_canvas_draw    (TrendsBoardCanvas      *self,
                                    const TrendsBoardLabel *label,
                                    double                  x,
                                    double                  y);

G_END_DECLS
