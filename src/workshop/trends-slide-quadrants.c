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

/* ------------------------------------------------------------------------------ pages */

/* One part, page by page */
typedef struct
{
  GPtrArray *rest; /* (element-type TrendsEntity): with no room on any page; they are counted */
  guint page;      /* that is filled */
  guint n_lines;   /* used there */
} Part;

/* (transfer none): the slide that is the nth of those since @first; made where it isn't there */
static TrendsSlide *
take_page (GPtrArray *slides,
           guint      first,
           guint      page)
{
  while (slides->len <= first + page)
    g_ptr_array_add (slides, trends_slide_new (TRENDS_SLIDE_PRIORITIES, NULL));
  return slides->pdata[first + page];
}

static void
take_lines (Part *part,
            guint n_lines)
{
  if (part->n_lines + n_lines > TRENDS_QUADRANT_LINES)
    {
      part->page++;
      part->n_lines = 0;
    }
  part->n_lines += n_lines;
}

static void
add_item (GPtrArray    *slides,
          guint         first,
          Part         *part,
          TrendsEntity *initiative)
{
  guint n_lines = trends_deck_count_quadrant_lines (trends_entity_get_name (initiative));

  if (n_lines > TRENDS_QUADRANT_LINES)
    {
      g_ptr_array_add (part->rest, initiative);
      return;
    }
  take_lines (part, n_lines);
  g_ptr_array_add (take_page (slides, first, part->page)->items, g_object_ref (initiative));
}

/* Below those that are named, in one line */
static void
add_rest (GPtrArray *slides,
          guint      first,
          Part      *part)
{
  if (part->rest->len > 0)
    take_lines (part, 1);
  for (guint i = 0; i < part->rest->len; i++)
    g_ptr_array_add (take_page (slides, first, part->page)->items,
                     g_object_ref (part->rest->pdata[i]));
  g_ptr_array_unref (part->rest);
}

/**
 * trends_slide_quadrants_add:
 * @slides: (element-type TrendsSlide): to which they are added, if there is anything to be seen
 * @rated: (element-type TrendsEntity): initiatives with a value and an effort, the best first
 *
 * Makes pages of value against effort: each part is filled before it goes on on the next.
 */
void
trends_slide_quadrants_add (GPtrArray *slides,
                            GPtrArray *rated)
{
  Part parts[TRENDS_N_QUADRANTS] = { 0 };
  guint first;

  g_return_if_fail (slides != NULL);
  g_return_if_fail (rated != NULL);

  first = slides->len;
  for (guint i = 0; i < TRENDS_N_QUADRANTS; i++)
    parts[i].rest = g_ptr_array_new ();
  for (guint i = 0; i < rated->len; i++)
    add_item (slides, first, &parts[get_quadrant (rated->pdata[i])], rated->pdata[i]);
  for (guint i = 0; i < TRENDS_N_QUADRANTS; i++)
    add_rest (slides, first, &parts[i]);
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
  GPtrArray *named = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (self != NULL && self->kind == TRENDS_SLIDE_PRIORITIES, named);
  g_return_val_if_fail (n_more != NULL, named);

  *n_more = 0;
  for (guint i = 0; i < self->items->len; i++)
    {
      TrendsEntity *initiative = self->items->pdata[i];

      if (get_quadrant (initiative) != quadrant)
        continue;
      if (trends_deck_count_quadrant_lines (trends_entity_get_name (initiative))
          <= TRENDS_QUADRANT_LINES)
        g_ptr_array_add (named, g_object_ref (initiative));
      else
        *n_more += 1;
    }
  return named;
}
