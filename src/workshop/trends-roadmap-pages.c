/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-pages.c: see trends-roadmap-pages.h. */

#include "trends-roadmap-pages.h"

#include "trends-deck.h"
#include "trends-months.h"
#include "trends-time-scale.h"

/* ------------------------------------------------------------------- places */

/**
 * trends_roadmap_page_place:
 * @initiative: the next one
 * @place: (out): where it is, if it is on this page
 *
 * Returns: whether there is room for it
 */
gboolean
trends_roadmap_page_place (TrendsRoadmapPage  *self,
                           TrendsEntity       *initiative,
                           TrendsRoadmapPlace *place)
{
  TrendsEntity *trend;

  g_return_val_if_fail (self != NULL && place != NULL, FALSE);
  g_return_val_if_fail (trends_entity_is (initiative, TRENDS_KIND_INITIATIVE), FALSE);

  trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  place->n_lines = trends_deck_count_bar_lines (trends_entity_get_name (initiative));
  place->n_head = trend != self->trend
                    ? trends_deck_count_head_lines (trends_entity_get_name (trend)) : 0;
  place->is_numbered = place->n_head + place->n_lines > TRENDS_ROADMAP_LINES;
  if (place->is_numbered)
    place->n_head = 1;
  place->line = self->used + place->n_head;
  if (place->line + place->n_lines > TRENDS_ROADMAP_LINES)
    return FALSE;
  self->used = place->line + place->n_lines;
  self->trend = trend;
  return TRUE;
}

/* --------------------------------------------------------------------- time */

static guint
count_quarters (const TrendsPeriod *period,
                int                 year_start)
{
  guint n = 0;

  for (gint64 day = period->start; day < period->end && n <= TRENDS_ROADMAP_QUARTERS; n++)
    day = trends_period_of_quarter_at (day, year_start).end;
  return n;
}

static void
take_in (TrendsPeriod *known,
         gint64        day)
{
  if (day == TRENDS_UNSET)
    return;
  if (known->end == known->start)
    *known = (TrendsPeriod) { day, day + 1 };
  known->start = MIN (known->start, day);
  known->end = MAX (known->end, day + 1);
}

/* Whole quarters with all that is on a page, and a year at least */
static TrendsPeriod
measure_own (const TrendsSlide *slide,
             int                year_start)
{
  TrendsPeriod known = { 0, 0 };

  for (guint i = 0; i < slide->items->len; i++)
    {
      take_in (&known, trends_entity_get_integer (slide->items->pdata[i], TRENDS_INITIATIVE_START));
      take_in (&known, trends_entity_get_integer (slide->items->pdata[i], TRENDS_INITIATIVE_END));
    }
  return trends_time_extent (&known, known.start, year_start);
}

static void
set_times (GPtrArray  *slides,
           guint       first,
           TrendsPlan *plan,
           gint64      today)
{
  int year_start = trends_period_get_year_start (plan);
  TrendsPeriod all = trends_time_extent_of_plan (plan, today);
  gboolean is_short = count_quarters (&all, year_start) <= TRENDS_ROADMAP_QUARTERS;

  for (guint i = first; i < slides->len; i++)
    {
      TrendsSlide *slide = slides->pdata[i];

      slide->shown = is_short ? all : measure_own (slide, year_start);
    }
}

/* -------------------------------------------------------------------- pages */

/**
 * trends_roadmap_pages_add:
 * @slides: (element-type TrendsSlide): to which they are added, if there is anything to be seen
 * @dated: (element-type TrendsEntity): initiatives with dates, those of a trend together
 * @plan: what the room may see
 * @today: the day it is
 *
 * Makes pages of them in their order. All show the same days, so that a room can compare them, unless these
 * are too many.
 */
void
trends_roadmap_pages_add (GPtrArray  *slides,
                          GPtrArray  *dated,
                          TrendsPlan *plan,
                          gint64      today)
{
  TrendsRoadmapPage page = TRENDS_ROADMAP_PAGE_INIT;
  TrendsRoadmapPlace place;
  TrendsSlide *slide = NULL;
  guint first;

  g_return_if_fail (slides != NULL && dated != NULL);
  g_return_if_fail (TRENDS_IS_PLAN (plan));

  first = slides->len;
  for (guint i = 0; i < dated->len; i++)
    {
      if (slide == NULL || !trends_roadmap_page_place (&page, dated->pdata[i], &place))
        {
          slide = trends_slide_new (TRENDS_SLIDE_ROADMAP, NULL);
          g_ptr_array_add (slides, slide);
          page = (TrendsRoadmapPage) TRENDS_ROADMAP_PAGE_INIT;
          trends_roadmap_page_place (&page, dated->pdata[i], &place);
        }
      g_ptr_array_add (slide->items, g_object_ref (dated->pdata[i]));
    }
  set_times (slides, first, plan, today);
}
