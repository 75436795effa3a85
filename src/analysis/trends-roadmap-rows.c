/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-rows.c: see trends-roadmap-rows.h. A tree over the rows knows in each node
 * where the first of its rows becomes free, so that a place is found in as many steps as the
 * number of things has digits, however many overlap. */

#include "trends-roadmap-rows.h"

struct _TrendsRoadmapRows
{
  guint n_leaves; /* a power of two; the leaves are the last n_leaves nodes */
  guint n_rows;   /* that something is in */
  double *free;   /* of each node from 1 on: the least of those of its two below */
};

/**
 * trends_roadmap_rows_new:
 * @n_things: how many things there will be, at most
 *
 * Returns: (transfer full): no rows yet
 */
TrendsRoadmapRows *
trends_roadmap_rows_new (guint n_things)
{
  TrendsRoadmapRows *self = g_new0 (TrendsRoadmapRows, 1);

  for (self->n_leaves = 1; self->n_leaves < n_things; self->n_leaves *= 2)
    ;
  self->free = g_new (double, 2 * self->n_leaves);
  for (guint i = 0; i < 2 * self->n_leaves; i++)
    self->free[i] = -G_MAXDOUBLE;
  return self;
}

/**
 * trends_roadmap_rows_free:
 * @self: (transfer full): rows
 */
void
trends_roadmap_rows_free (TrendsRoadmapRows *self)
{
  g_free (self->free);
  g_free (self);
}

/**
 * trends_roadmap_rows_place:
 * @start: where the thing begins; in the order of these, rows are as few as can be
 * @end: where the next in its row may begin
 *
 * Returns: the row that it is in from now on, from 0
 */
guint
trends_roadmap_rows_place (TrendsRoadmapRows *self,
                           double             start,
                           double             end)
{
  guint node = 1;
  guint row;

  g_return_val_if_fail (self->free[1] <= start, 0);

  while (node < self->n_leaves)
    node = self->free[2 * node] <= start ? 2 * node : 2 * node + 1;
  row = node - self->n_leaves;
  self->free[node] = end;
  for (node /= 2; node > 0; node /= 2)
    self->free[node] = MIN (self->free[2 * node], self->free[2 * node + 1]);

  self->n_rows = MAX (self->n_rows, row + 1);
  return row;
}

/**
 * trends_roadmap_rows_count:
 *
 * Returns: how many rows there are
 */
guint
trends_roadmap_rows_count (TrendsRoadmapRows *self)
{
  return self->n_rows;
}
