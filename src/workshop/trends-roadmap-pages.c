/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-pages.c: see trends-roadmap-pages.h. */

#include "trends-roadmap-pages.h"

#include "trends-initiative-state.h"
#include "trends-period.h"
#include "trends-time-scale.h"

/* All quarters that are shown, the first by its number since year 0 */
typedef struct
{
  int year_start;
  int first;
  guint n_quarters;
  guint n_times;
} Times;

static int
find_quarter (gint64 day,
              int    year_start)
{
  int year, quarter;

  trends_quarter_of_day (day, year_start, &year, &quarter);
  return year * 4 + quarter - 1;
}

static gint64
find_start (const Times *times,
            guint        index)
{
  int quarter = times->first + (int) index;

  return trends_period_of_quarter (quarter / 4, quarter % 4 + 1, times->year_start).start;
}

static Times
measure_times (const TrendsPeriod *extent,
               int                 year_start)
{
  Times times = { year_start, find_quarter (extent->start, year_start), 0, 0 };

  times.n_quarters = (guint) (find_quarter (extent->end - 1, year_start) - times.first + 1);
  times.n_times = CLAMP ((times.n_quarters + TRENDS_ROADMAP_QUARTERS - 1) / TRENDS_ROADMAP_QUARTERS,
                         1, TRENDS_ROADMAP_TIMES);
  return times;
}

/* As many quarters on each page, or nearly so */
static TrendsPeriod
get_time (const Times *times,
          guint        index)
{
  guint from = index * times->n_quarters / times->n_times;
  guint to = (index + 1) * times->n_quarters / times->n_times;

  return (TrendsPeriod) { find_start (times, from), find_start (times, to) };
}

/* ------------------------------------------------------------------------- what is when */

static gboolean
is_within (TrendsEntity       *initiative,
           const TrendsPeriod *shown)
{
  gint64 start = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START);
  gint64 end = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END);

  if (!trends_initiative_has_dates (initiative))
    return FALSE;
  start = start != TRENDS_UNSET ? start : end;
  end = end != TRENDS_UNSET ? end : start;
  return start < shown->end && end >= shown->start;
}

static gboolean
has_any (const TrendsSlide  *slide,
         const TrendsPeriod *shown)
{
  for (guint i = 0; i < slide->items->len; i++)
    {
      GListModel *initiatives = trends_trend_get_initiatives (slide->items->pdata[i]);

      for (guint j = 0; j < g_list_model_get_n_items (initiatives); j++)
        {
          g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, j);

          if (is_within (initiative, shown))
            return TRUE;
        }
    }
  return FALSE;
}

static void
add_page (GPtrArray          *pages,
          const TrendsSlide  *slide,
          const TrendsPeriod *shown)
{
  TrendsSlide *page = trends_slide_new (slide->kind, NULL);

  page->shown = *shown;
  page->second = slide->second;
  for (guint i = 0; i < slide->items->len; i++)
    g_ptr_array_add (page->items, g_object_ref (slide->items->pdata[i]));
  g_ptr_array_add (pages, page);
}

/* Times in which nothing is have no page, but one has to have one. */
static void
add_pages (GPtrArray         *pages,
           const TrendsSlide *slide,
           const Times       *times)
{
  guint before = pages->len;
  TrendsPeriod shown;

  for (guint i = 0; i < times->n_times; i++)
    {
      shown = get_time (times, i);
      if (times->n_times == 1 || has_any (slide, &shown))
        add_page (pages, slide, &shown);
    }
  shown = get_time (times, 0);
  if (pages->len == before)
    add_page (pages, slide, &shown);
}

/**
 * trends_roadmap_pages_split:
 * @slides: (element-type TrendsSlide): which ends with those of a roadmap
 * @first: the first of these
 * @plan: what the room may see
 * @today: the day it is
 *
 * Puts in their place as many as have room for what is when: each knows which days it shows.
 */
void
trends_roadmap_pages_split (GPtrArray  *slides,
                            guint       first,
                            TrendsPlan *plan,
                            gint64      today)
{
  g_autoptr (GPtrArray) pages = NULL;
  TrendsPeriod extent;
  Times times;

  g_return_if_fail (slides != NULL && first <= slides->len);
  g_return_if_fail (TRENDS_IS_PLAN (plan));

  pages = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_slide_unref);
  extent = trends_time_extent_of_plan (plan, today);
  times = measure_times (&extent, trends_period_get_year_start (plan));
  for (guint i = first; i < slides->len; i++)
    add_pages (pages, slides->pdata[i], &times);
  g_ptr_array_set_size (slides, (int) first);
  g_ptr_array_extend_and_steal (slides, g_steal_pointer (&pages));
}
