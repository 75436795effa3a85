/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-curve.c: see trends-roadmap-curve.h. */

#include "trends-roadmap-curve.h"

#include <math.h>

#define LEAST_BEND 2.5 /* of the size: so that one that goes back in time swings out */
#define MOST_BEND  8.0
#define HEAD       0.62
#define INSET      0.4 /* from the start of a bar to where a line comes onto it */
#define OUTSET     0.9 /* from the end of one to where it leaves that */
#define TAIL       0.2 /* how far up a bar such a line begins */
#define SAG        0.46 /* how far below it is led; it goes down by three quarters of that */

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
  self->over = TRENDS_CURVE_NOTHING;
}

/* Upright: `down`: 1 where it points down, -1 up */
static void
set_upright_head (TrendsCurve *self, double x, double base, double down, double size)
{
  double head = HEAD * size;

  self->head[0] = (TrendsPoint) { x, base + down * head };
  self->head[1] = (TrendsPoint) { x - head / 2, base };
  self->head[2] = (TrendsPoint) { x + head / 2, base };
}

/**
 * trends_curve_init_into:
 * @from: the end of what has to end, at half its height
 * @to: the start of what waits, which is @size above its lower edge and below its upper one
 * @size: how large text is, in the same measure; above 0
 *
 * Where something else ends just before what waits: it comes in from above or from below, and its
 * head is on the bar.
 */
void
trends_curve_init_into (TrendsCurve       *self,
                        const TrendsPoint *from,
                        const TrendsPoint *to,
                        double             size)
{
  double down = to->y >= from->y ? 1 : -1;
  double x = to->x + INSET * size, base = to->y - down * size;
  double bend = CLAMP (fabs (base - from->y) / 2, size, MOST_BEND * size);

  g_return_if_fail (size > 0);

  self->points[0] = *from;
  self->points[1] = (TrendsPoint) { from->x + bend, from->y };
  self->points[2] = (TrendsPoint) { x, base - down * bend };
  self->points[3] = (TrendsPoint) { x, base };
  set_upright_head (self, x, base, down, size);
  self->has_head = TRUE;
  self->over = TRENDS_CURVE_HEAD;
}

/**
 * trends_curve_init_arc:
 * @from: the end of what is first, at half its height, which is @size
 * @to: the start of what is later in the same row
 * @size: how large text is, in the same measure; above 0
 * @has_head: whether that waits
 *
 * Where there is no room between two in a row: below the seam from the one to the other, over their
 * edges.
 */
void
trends_curve_init_arc (TrendsCurve       *self,
                       const TrendsPoint *from,
                       const TrendsPoint *to,
                       double             size,
                       gboolean           has_head)
{
  double bottom = from->y + size;
  double left = from->x - OUTSET * size, right = to->x + INSET * size;
  double base = bottom - (has_head ? 0.1 : TAIL) * size;

  g_return_if_fail (size > 0);

  self->points[0] = (TrendsPoint) { left, bottom - TAIL * size };
  self->points[1] = (TrendsPoint) { left, bottom + SAG * size };
  self->points[2] = (TrendsPoint) { right, bottom + SAG * size };
  self->points[3] = (TrendsPoint) { right, base };
  if (has_head)
    set_upright_head (self, right, base, -1, size);
  else
    for (guint i = 0; i < G_N_ELEMENTS (self->head); i++)
      self->head[i] = self->points[3];
  self->has_head = has_head;
  self->over = TRENDS_CURVE_ALL;
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
  self->over = TRENDS_CURVE_NOTHING;
}

/**
 * trends_curve_get_part:
 * @is_over: whether it is drawn over the bars now, and not behind them
 *
 * Returns: what of it is drawn there
 */
TrendsCurvePart
trends_curve_get_part (const TrendsCurve *self, gboolean is_over)
{
  TrendsCurvePart all = self->has_head ? TRENDS_CURVE_ALL : TRENDS_CURVE_LINE;

  return all & (is_over ? self->over : TRENDS_CURVE_ALL & ~self->over);
}

/**
 * trends_curve_is_in:
 *
 * A curve of this sort lies within its four points; its head is beyond them.
 *
 * Returns: whether any of it may be seen on a ground that begins at 0, 0
 */
gboolean
trends_curve_is_in (const TrendsCurve *self, double width, double height)
{
  TrendsPoint least = self->head[0], most = self->head[0];

  for (guint i = 0; i < G_N_ELEMENTS (self->points); i++)
    {
      least.x = MIN (least.x, self->points[i].x);
      least.y = MIN (least.y, self->points[i].y);
      most.x = MAX (most.x, self->points[i].x);
      most.y = MAX (most.y, self->points[i].y);
    }

  return most.x >= 0 && most.y >= 0 && least.x <= width && least.y <= height;
}
