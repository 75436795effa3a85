/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-slide-quadrants.c: see trends-slide-quadrants.h. */

#include "trends-slide-quadrants.h"

#include "trends-deck.h"

static TrendsQuadrant
get_quadrant (TrendsEntity *initiative)
{
  return trends_quadrant_of (
    (guint) trends_entity_get_integer (initiative, TRENDS_INITIATIVE_VALUE),
    (guint) trends_entity_get_integer (initiative, TRENDS_INITIATIVE_EFFORT));
}

/* A title of a cell takes up to two lines; a longer one has no room, and is counted. */
static gboolean
has_room (TrendsEntity *initiative,
          guint        *n_lines)
{
  const char *title = trends_entity_get_name (initiative);
  guint own = trends_deck_is_short (title) ? 1 : 2;

  if (trends_deck_count_cells (title) > 1 || *n_lines + own > TRENDS_QUADRANT_LINES)
    return FALSE;
  *n_lines += own;
  return TRUE;
}

/**
 * trends_slide_dup_quadrant:
 * @self: one of value against effort
 * @quadrant: a part of it
 * @n_more: (out): how many are in that part and have no room there
 *
 * Returns: (transfer full) (element-type TrendsEntity): those that have, the best first
 */
GPtrArray *
trends_slide_dup_quadrant (const TrendsSlide *self,
                           TrendsQuadrant     quadrant,
                           guint             *n_more)
{
  guint n_lines = 0;
  GPtrArray *named = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (self != NULL && self->kind == TRENDS_SLIDE_PRIORITIES, named);
  g_return_val_if_fail (n_more != NULL, named);

  *n_more = 0;
  for (guint i = 0; i < self->items->len; i++)
    {
      TrendsEntity *initiative = self->items->pdata[i];

      if (get_quadrant (initiative) != quadrant)
        continue;
      if (*n_more == 0 && has_room (initiative, &n_lines))
        g_ptr_array_add (named, g_object_ref (initiative));
      else
        *n_more += 1;
    }
  return named;
}
