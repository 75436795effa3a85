/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-curve.h: the line from the end of a bar to the start of one that needs it, on
 * screen and on paper: a curve of the third degree, with a head, and that between two that only
 * relate to each other, without. Where there is no room for it between bars, it goes over their edges.
 * It knows no bars. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
} TrendsPoint;

typedef enum
{
  TRENDS_CURVE_NOTHING = 0,
  TRENDS_CURVE_LINE = 1,
  TRENDS_CURVE_HEAD = 2,
  TRENDS_CURVE_ALL = TRENDS_CURVE_LINE | TRENDS_CURVE_HEAD,
} TrendsCurvePart;

typedef struct
{
  TrendsPoint points[4]; /* where it starts, what draws it, and where it ends */
  TrendsPoint head[3];   /* the corners of its head, the tip first; where there is none, all are its end */
  gboolean has_head;
  TrendsCurvePart over; /* what is drawn over the bars, for it would be hidden behind them */
} TrendsCurve;

void
trends_curve_init (TrendsCurve *self, const TrendsPoint *from, const TrendsPoint *to, double size);
void     trends_curve_init_between (TrendsCurve       *self,
                                    const TrendsPoint *from,
                                    const TrendsPoint *to,
                                    double             size);
void     trends_curve_init_into    (TrendsCurve       *self,
                                    const TrendsPoint *from,
                                    const TrendsPoint *to,
                                    double             size);
void     trends_curve_init_arc     (TrendsCurve       *self,
                                    const TrendsPoint *from,
                                    const TrendsPoint *to,
                                    double             size,
                                    gboolean           has_head);
TrendsCurvePart trends_curve_get_part (const TrendsCurve *self,
                                       gboolean           is_over);
gboolean trends_curve_is_in (const TrendsCurve *self, double width, double height);

G_END_DECLS
