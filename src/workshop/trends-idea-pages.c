/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-idea-pages.c: see trends-idea-pages.h. */

#include "trends-idea-pages.h"

#include "trends-deck.h"
#include "trends-ideas.h"
#include "trends-workshop-record.h"

/**
 * trends_idea_page_count_rows:
 * @trend: what the ideas are about, whose title is above them
 *
 * Returns: how many rows of cells a page has
 */
guint
trends_idea_page_count_rows (TrendsEntity *trend)
{
  static const guint rows[] = { 0, 2, 3, 5 };

  g_return_val_if_fail (TRENDS_IS_ENTITY (trend), 1);

  return rows[trends_deck_count_rows (trends_entity_get_name (trend))];
}

/**
 * trends_idea_page_place:
 * @idea: the next one
 * @place: (out): where it is, if it is on this page
 *
 * What takes several cells, or begins a group, begins a row. One that would take more than a page
 * has one to itself.
 *
 * Returns: whether there is room for it
 */
gboolean
trends_idea_page_place (TrendsIdeaPage  *self,
                        TrendsEntity    *idea,
                        TrendsIdeaPlace *place)
{
  const char *group;
  guint n_cells, cells, at, least;

  g_return_val_if_fail (self != NULL && place != NULL, FALSE);
  g_return_val_if_fail (trends_entity_is (idea, TRENDS_KIND_IDEA), FALSE);

  group = trends_entity_get_text (idea, TRENDS_IDEA_CLUSTER);
  n_cells = self->n_rows * TRENDS_DECK_COLUMNS;
  place->begins_group = !g_str_equal (group, self->group);
  least = place->begins_group ? TRENDS_DECK_COLUMNS : 0;
  cells = MIN (trends_deck_count_idea_cells (trends_entity_get_name (idea)), n_cells - least);
  at = self->used;
  if (cells > 1 || place->begins_group)
    at = trends_deck_round_up (at);
  at += least;
  if (at + cells > n_cells)
    return FALSE;

  place->column = at % TRENDS_DECK_COLUMNS;
  place->row = at / TRENDS_DECK_COLUMNS;
  place->n_columns = MIN (cells, TRENDS_DECK_COLUMNS);
  place->n_rows = cells / place->n_columns;
  self->used = at + cells;
  self->group = group;
  return TRUE;
}

/* (transfer full) (element-type TrendsEntity): the mirror of a plan has ideas of one workshop. */
static GPtrArray *
list_ideas (TrendsPlan   *plan,
            TrendsEntity *trend)
{
  TrendsEntity *workshop = trends_workshop_find_last (plan);

  return trends_ideas_list (plan, workshop != NULL ? trends_entity_get_id (workshop) : NULL, trend);
}

/**
 * trends_idea_pages_add:
 * @slides: (element-type TrendsSlide): to which they are added, if there are any
 * @plan: what the room may see
 * @trend: of @plan
 * @question: (nullable): what is asked of the room above them
 *
 * Makes pages of the ideas about a trend, of the last workshop that the room may see.
 */
void
trends_idea_pages_add (GPtrArray    *slides,
                       TrendsPlan   *plan,
                       TrendsEntity *trend,
                       const char   *question)
{
  g_autoptr (GPtrArray) ideas = NULL;
  TrendsIdeaPage page = TRENDS_IDEA_PAGE_INIT (0);
  TrendsIdeaPlace place;
  TrendsSlide *slide = NULL;

  g_return_if_fail (slides != NULL);
  g_return_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND));

  ideas = list_ideas (plan, trend);
  for (guint i = 0; i < ideas->len; i++)
    {
      if (slide == NULL || !trends_idea_page_place (&page, ideas->pdata[i], &place))
        {
          slide = trends_slide_new (TRENDS_SLIDE_IDEAS, trend);
          slide->question = g_strdup (question);
          g_ptr_array_add (slides, slide);
          page = (TrendsIdeaPage) TRENDS_IDEA_PAGE_INIT (trends_idea_page_count_rows (trend));
          trends_idea_page_place (&page, ideas->pdata[i], &place);
        }
      g_ptr_array_add (slide->items, g_object_ref (ideas->pdata[i]));
    }
}
