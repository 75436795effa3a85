/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What views are drawn on for people who don't have the program: a page of a tagged PDF, a
 * picture, or an SVG. Whoever draws doesn't know which of them it is.
 *
 * Paths are made with the canvas's cairo context, as cairo makes them, and painted by the canvas;
 * nothing else may be done with that context. All coordinates are those of the canvas, sizes of
 * labels are in its unit.
 */

#pragma once

#include "trends-paint.h"
#include "trends-pdf-document.h"
#include "trends-plan.h"

G_BEGIN_DECLS

/* As many lines as a label has: nothing of it is cut off. */
#define TRENDS_CANVAS_ALL_LINES 10000

typedef struct _TrendsSvg TrendsSvg;
typedef struct _TrendsCanvasOutput TrendsCanvasOutput;

/**
 * TrendsCanvas:
 * @cr: what to make paths with
 * @unit: how long the unit is that a drawing is designed in
 * @has_links: whether labels link to where they say; %FALSE where these places are in no paper
 *
 * A plain value: a copy with another unit draws on the same paper. The rest is its own.
 */
typedef struct
{
  cairo_t                  *cr;
  double                    unit;
  const TrendsCanvasOutput *output;
  TrendsPdfDocument        *document;
  PangoContext             *context;
  TrendsPdfGlyphs          *glyphs;
  TrendsSvg                *svg;
  guint                     figure_depth;
  gboolean                  has_links;
} TrendsCanvas;

/**
 * TrendsInk:
 * @fill: (nullable): what a shape is filled with
 * @stroke: (nullable): what its outline is drawn in
 * @width: how wide that line is
 * @dash: how long its dashes are; 0 for a line that is whole
 * @gap: how long the gaps between them are; 0: as long as the dashes
 *
 * What a shape is painted with.
 */
typedef struct
{
  const TrendsColour *fill;
  const TrendsColour *stroke;
  double              width;
  double              dash;
  double              gap;
} TrendsInk;

/**
 * TrendsCanvasElement:
 * @type: a standard structure type of PDF, as a static string
 * @id: (nullable): made of what it shows, so that it is the same in every export
 * @title: (nullable): what it is called
 * @description: (nullable): what is to be known of it
 * @box: (nullable): where it is; only a figure needs to say
 * @is_plans: whether people wrote the title
 *
 * A part of a drawing. On paper @title and @description are the text of a figure alone, since
 * what is in other elements is read out by itself.
 */
typedef struct
{
  const char              *type;
  const char              *id;
  const char              *title;
  const char              *description;
  const cairo_rectangle_t *box;
  gboolean                 is_plans;
} TrendsCanvasElement;

/**
 * TrendsCanvasLabel:
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
} TrendsCanvasLabel;

void   trends_canvas_init_document   (TrendsCanvas              *self,
                                      TrendsPdfDocument         *document,
                                      double                     unit);
void   trends_canvas_init_picture    (TrendsCanvas              *self,
                                      cairo_t                   *cr,
                                      PangoContext              *context,
                                      TrendsPdfGlyphs           *glyphs,
                                      double                     unit);
void   trends_canvas_init_svg        (TrendsCanvas              *self,
                                      TrendsSvg                 *svg,
                                      double                     unit);

void   trends_canvas_begin           (TrendsCanvas              *self,
                                      const char                *type);
void   trends_canvas_begin_element   (TrendsCanvas              *self,
                                      const TrendsCanvasElement *element);
void   trends_canvas_end             (TrendsCanvas              *self);

void   trends_canvas_paint           (TrendsCanvas              *self,
                                      const TrendsInk           *ink);
void   trends_canvas_paint_box       (TrendsCanvas              *self,
                                      const cairo_rectangle_t   *box,
                                      double                     radius,
                                      const TrendsInk           *ink);
void   trends_canvas_paint_circle    (TrendsCanvas              *self,
                                      double                     x,
                                      double                     y,
                                      double                     radius,
                                      const TrendsInk           *ink);
void   trends_canvas_paint_line      (TrendsCanvas              *self,
                                      double                     x1,
                                      double                     y1,
                                      double                     x2,
                                      double                     y2,
                                      const TrendsInk           *ink);
void   trends_canvas_begin_clip      (TrendsCanvas              *self,
                                      const cairo_rectangle_t   *box,
                                      double                     radius);
void   trends_canvas_end_clip        (TrendsCanvas              *self);

double trends_canvas_measure         (TrendsCanvas              *self,
                                      const TrendsCanvasLabel   *label,
                                      double                    *width);
double trends_canvas_measure_word    (TrendsCanvas              *self,
                                      const TrendsCanvasLabel   *label);
gboolean trends_canvas_runs_left     (TrendsCanvas              *self,
                                      const TrendsCanvasLabel   *label);
double trends_canvas_fit             (TrendsCanvas              *self,
                                      TrendsCanvasLabel         *label,
                                      double                     height,
                                      double                     most,
                                      double                     least);
double trends_canvas_draw            (TrendsCanvas              *self,
                                      const TrendsCanvasLabel   *label,
                                      double                     x,
                                      double                     y);

char  *trends_canvas_dup_id          (TrendsEntity              *entity);

G_END_DECLS
