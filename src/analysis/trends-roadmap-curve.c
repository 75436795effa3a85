/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-curve.c: see trends-roadmap-curve.h. */

#include "trends-roadmap-curve.h"

#include <math.h>

#define LEAST_BEND 2.5 /* of the size: so that one that goes back in time swings out */
#define MOST_BEND  8.0
#define HEAD       0.62

/**
 * trends_curve_init:
 * @from: the end of what has to end, at half its height
 * @to: the start of what waits
 * @size: how large text is, in the same measure; above 0
 *
 * It leaves to the right and comes in from the left, wherever both are.
 */
void
trends_curve_init (TrendsCurve *self, const TrendsPoint *from, const TrendsPoint *to, double size)
{
  double distance = hypot (to->x - from->x, to->y - from->y);
  double bend = CLAMP (distance / 2, LEAST_BEND * size, MOST_BEND * size);
  double head = HEAD * size;

  g_return_if_fail (size > 0);

  if (to->x - from->x >= 0)
    bend = MIN (bend, MAX ((to->x - from->x) / 2, size));
  self->points[0] = *from;
  self->points[1] = (TrendsPoint) { from->x + bend, from->y };
  self->points[2] = (TrendsPoint) { to->x - head - bend, to->y };
  self->points[3] = (TrendsPoint) { to->x - head, to->y };
  self->head[0] = *to;
  self->head[1] = (TrendsPoint) { to->x - head, to->y - head / 2 };
  self->head[2] = (TrendsPoint) { to->x - head, to->y + head / 2 };
  self->has_head = TRUE;
}

/**
 * trends_curve_init_between:
 * @from: what is first in time
 * @to: what is later, or at the same time
 * @size: how large text is, in the same measure; above 0
 *
 * A line without a direction: it bends as little as it may, and bows out a little where it goes
 * straight up or down, so that it isn't taken for a day.
 */
void
trends_curve_init_between (TrendsCurve       *self,
                           const TrendsPoint *from,
                           const TrendsPoint *to,
                           double             size)
{
  double bend = MAX ((to->x - from->x) / 2, size);

  g_return_if_fail (size > 0);

  self->points[0] = *from;
  self->points[1] = (TrendsPoint) { from->x + bend, from->y };
  self->points[2] = (TrendsPoint) { to->x - (to->x > from->x ? bend : -bend), to->y };
  self->points[3] = *to;
  for (guint i = 0; i < G_N_ELEMENTS (self->head); i++)
    self->head[i] = *to;
  self->has_head = FALSE;
}

static gboolean
is_apart (double a, double b, double c, double d, double end)
{
  return MAX (MAX (a, b), MAX (c, d)) < 0 || MIN (MIN (a, b), MIN (c, d)) > end;
}

/**
 * trends_curve_is_in:
 *
 * A curve of this sort lies within its four points.
 *
 * Returns: whether any of it may be seen on a ground that begins at 0, 0
 */
gboolean
trends_curve_is_in (const TrendsCurve *self, double width, double height)
{
  const TrendsPoint *points = self->points;

  return !is_apart (points[0].x, points[1].x, points[2].x, self->head[0].x, width)
         && !is_apart (points[0].y, points[1].y, points[2].y, points[3].y, height);
}
