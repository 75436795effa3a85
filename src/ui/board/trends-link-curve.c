/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-link-curve.c: see trends-link-curve.h. Between rows of cards a curve stays in the room
 * between these, for it lies within its four points; within a row it is an arch above.
 */

#include "trends-link-curve.h"

#include <math.h>

#define LEAST_ARCH 14.0
#define MOST_ARCH 36.0
#define PART_OF_DISTANCE 0.06

static double
get_bottom (const graphene_rect_t *place)
{
  return place->origin.y + place->size.height;
}

static double
get_middle (const graphene_rect_t *place,
            double                 share)
{
  return place->origin.x + place->size.width * share;
}

/* @down: which way the tip points, 1 or -1 */
static void
set_head (TrendsCurve *self,
          double       x,
          double       y,
          double       down,
          double       size)
{
  self->head[0] = (TrendsPoint) { x, y };
  self->head[1] = (TrendsPoint) { x - size / 2, y - down * size };
  self->head[2] = (TrendsPoint) { x + size / 2, y - down * size };
  self->points[3] = (TrendsPoint) { x, y - down * size };
}

static void
make_arch (TrendsCurve           *self,
           const graphene_rect_t *from,
           const graphene_rect_t *to,
           double                 x,
           double                 end,
           double                 size)
{
  double height = CLAMP (fabs (end - x) * PART_OF_DISTANCE, LEAST_ARCH, MOST_ARCH) + size;
  double top = MIN (from->origin.y, to->origin.y) - height;

  self->points[0] = (TrendsPoint) { x, from->origin.y };
  self->points[1] = (TrendsPoint) { x, top };
  self->points[2] = (TrendsPoint) { end, top };
  set_head (self, end, to->origin.y, 1, size);
}

/* From one row to another */
static void
make_bridge (TrendsCurve *self,
             double       x,
             double       y,
             double       end,
             double       end_y,
             double       size)
{
  double down = end_y > y ? 1 : -1;
  double half = (y + end_y) / 2;

  self->points[0] = (TrendsPoint) { x, y };
  self->points[1] = (TrendsPoint) { x, half };
  self->points[2] = (TrendsPoint) { end, half };
  set_head (self, end, end_y, down, size);
}

/* Beside words that stand between the rows, at the edge of a card where there is room for that: with
 * some air or, where little is missing, none. Where there is no room it passes behind them. */
static double
keep_clear (double                 x,
            const graphene_rect_t *card,
            const graphene_rect_t *words,
            double                 size)
{
  double left = words->origin.x - size, end = words->origin.x + words->size.width;
  double edge = card->origin.x + card->size.width;

  if (words->size.width <= 0 || x <= left || x >= end + size)
    return x;
  if (end + size <= edge - size)
    return end + size;
  if (end + size / 2 <= edge)
    return MAX (end + size / 2, edge - size);
  return left >= card->origin.x + size ? left : x;
}

/**
 * trends_link_curve_init:
 * @from: the place of the card that relies
 * @to: the place of that which it relies on
 * @words: what is to be read above the lower one of them; of no width where nothing is
 * @share: where along its edge the line leaves the first, from 0 to 1; it comes to the middle of
 *   the other, a bit aside, for one may come back from there
 * @size: of its head
 */
void
trends_link_curve_init (TrendsCurve           *self,
                        const graphene_rect_t *from,
                        const graphene_rect_t *to,
                        const graphene_rect_t *words,
                        double                 share,
                        double                 size)
{
  double x = keep_clear (get_middle (from, share), from, words, size);
  double end = keep_clear (get_middle (to, 1 - share), to, words, size);
  if (from->origin.y >= get_bottom (to))
    make_bridge (self, x, from->origin.y, end, get_bottom (to), size);
  else if (to->origin.y >= get_bottom (from))
    make_bridge (self, x, get_bottom (from), end, to->origin.y, size);
  else
    make_arch (self, from, to, x, end, size);
}
