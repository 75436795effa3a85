/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages that are laid out as a whole, as those for a workshop are. */

#pragma once

#include "trends-canvas.h"
#include "trends-report.h"

G_BEGIN_DECLS

/**
 * TrendsSheet:
 * @report: what it is a page of
 * @canvas: what draws on it; its unit is a point
 * @page: the whole page
 * @area: what of it is within its margins
 * @scale: how much larger it may be set than on A4
 *
 * A page, until the next one is begun.
 */
typedef struct
{
  TrendsReport      *report;
  TrendsCanvas       canvas;
  cairo_rectangle_t  page;
  cairo_rectangle_t  area;
  double             scale;
} TrendsSheet;

void        trends_sheet_begin       (TrendsSheet          *self,
                                      TrendsReport         *report,
                                      TrendsPdfOrientation  orientation,
                                      TrendsPdfFurniture    furniture);
void        trends_sheet_add_outline (TrendsSheet          *self,
                                      const char           *title,
                                      const char           *destination,
                                      double                y);
const char *trends_sheet_get_heading (TrendsReport         *report);

G_END_DECLS
