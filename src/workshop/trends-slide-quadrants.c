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

/* One part: what is in it, and how much of that still has to find its place */
typedef struct
{
  GPtrArray *all;  /* (element-type TrendsEntity): the best first */
  GPtrArray *rest; /* (element-type TrendsEntity): what isn't on the page of all four */
} Part;

G_STATIC_ASSERT (G_N_ELEMENTS (((TrendsSlide *) NULL)->n_elsewhere) == TRENDS_N_QUADRANTS);

static guint
count_lines (TrendsEntity *initiative)
{
  return trends_deck_count_quadrant_lines (trends_entity_get_name (initiative));
}

static guint
count_own_lines (TrendsEntity *initiative)
{
  return trends_deck_count_own_lines (trends_entity_get_name (initiative));
}

static TrendsSlide *
new_page (guint part)
{
  TrendsSlide *slide = trends_slide_new (TRENDS_SLIDE_PRIORITIES, NULL);

  slide->part = part;
  return slide;
}

/* Beside the others: all, or as many as leave a line that says that there are more */
static guint
get_room (Part *part)
{
  guint n_lines = 0;

  for (guint i = 0; i < part->all->len; i++)
    n_lines += count_lines (part->all->pdata[i]);
  return n_lines <= TRENDS_QUADRANT_LINES ? TRENDS_QUADRANT_LINES : TRENDS_QUADRANT_LINES - 1;
}

static void
place_together (Part        *part,
                TrendsSlide *slide)
{
  guint room = get_room (part);

  for (guint i = 0; i < part->all->len; i++)
    {
      guint n_lines = count_lines (part->all->pdata[i]);

      if (n_lines > room)
        {
          g_ptr_array_add (part->rest, part->all->pdata[i]);
          continue;
        }
      room -= n_lines;
      g_ptr_array_add (slide->items, g_object_ref (part->all->pdata[i]));
    }
}

/* All four in one picture, unless all that is there is too long for that */
static void
add_together (GPtrArray *slides,
              Part      *parts)
{
  g_autoptr (TrendsSlide) slide = new_page (TRENDS_N_QUADRANTS);

  for (guint i = 0; i < TRENDS_N_QUADRANTS; i++)
    place_together (&parts[i], slide);
  if (slide->items->len > 0)
    g_ptr_array_add (slides, g_steal_pointer (&slide));
}

/* What of a part has no room beside the others has pages of its own: whatever its title is, it is read. */
static void
add_alone (GPtrArray *slides,
           Part      *part,
           guint      index)
{
  TrendsSlide *slide = NULL;
  guint used = 0;

  for (guint i = 0; i < part->rest->len; i++)
    {
      guint n_lines = count_own_lines (part->rest->pdata[i]);

      if (slide == NULL || used + n_lines > TRENDS_QUADRANT_OWN_LINES)
        {
          slide = new_page (index);
          g_ptr_array_add (slides, slide);
          used = 0;
        }
      used += n_lines;
      g_ptr_array_add (slide->items, g_object_ref (part->rest->pdata[i]));
    }
}

static void
count_elsewhere (GPtrArray *slides,
                 guint      first,
                 Part      *parts)
{
  for (guint i = first; i < slides->len; i++)
    {
      TrendsSlide *slide = slides->pdata[i];

      for (guint j = 0; j < TRENDS_N_QUADRANTS; j++)
        slide->n_elsewhere[j] = parts[j].all->len;
      for (guint j = 0; j < slide->items->len; j++)
        slide->n_elsewhere[get_quadrant (slide->items->pdata[j])]--;
    }
}

/**
 * trends_slide_quadrants_add:
 * @slides: (element-type TrendsSlide): to which they are added, if there is anything to be seen
 * @rated: (element-type TrendsEntity): initiatives with a value and an effort, the best first
 *
 * Makes pages of value against effort: all four parts, and whatever of each has no room there on pages of that part.
 */
void
trends_slide_quadrants_add (GPtrArray *slides,
                            GPtrArray *rated)
{
  Part parts[TRENDS_N_QUADRANTS];
  guint first;

  g_return_if_fail (slides != NULL);
  g_return_if_fail (rated != NULL);

  first = slides->len;
  for (guint i = 0; i < TRENDS_N_QUADRANTS; i++)
    parts[i] = (Part) { g_ptr_array_new (), g_ptr_array_new () };
  for (guint i = 0; i < rated->len; i++)
    g_ptr_array_add (parts[get_quadrant (rated->pdata[i])].all, rated->pdata[i]);
  add_together (slides, parts);
  for (guint i = 0; i < TRENDS_N_QUADRANTS; i++)
    add_alone (slides, &parts[i], i);
  count_elsewhere (slides, first, parts);
  for (guint i = 0; i < TRENDS_N_QUADRANTS; i++)
    {
      g_ptr_array_unref (parts[i].all);
      g_ptr_array_unref (parts[i].rest);
    }
}

/**
 * trends_slide_dup_quadrant:
 * @self: one of value against effort
 * @quadrant: a part of it
 * @n_more: (out): how many of that part are on other pages
 *
 * Returns: (transfer full) (element-type TrendsEntity): those that are on this one, the best first
 */
GPtrArray *
trends_slide_dup_quadrant (const TrendsSlide *self,
                           TrendsQuadrant     quadrant,
                           guint             *n_more)
{
  GPtrArray *named = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (self != NULL && self->kind == TRENDS_SLIDE_PRIORITIES, named);
  g_return_val_if_fail (n_more != NULL, named);

  *n_more = self->n_elsewhere[quadrant];
  for (guint i = 0; i < self->items->len; i++)
    if (get_quadrant (self->items->pdata[i]) == quadrant)
      g_ptr_array_add (named, g_object_ref (self->items->pdata[i]));
  return named;
}
