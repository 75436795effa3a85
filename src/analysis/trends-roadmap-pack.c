/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-pack.c: where the texts of a layout's bars are, and in which rows these are, so that
 * none is in another's way. */

#include "trends-roadmap-layout-private.h"

#include "trends-roadmap-rows.h"

void
trends_roadmap_take_in (TrendsPeriod       *known,
                        const TrendsPeriod *more)
{
  if (more->end <= more->start)
    return;
  if (known->end <= known->start)
    *known = *more;
  known->start = MIN (known->start, more->start);
  known->end = MAX (known->end, more->end);
}

/* What of a bar doesn't fade away, and so can have text in it */
static void
get_solid (const TrendsRoadmapBar *bar,
           double                  end,
           double                 *from,
           double                 *to)
{
  double faded = (end - (double) bar->days.start) * TRENDS_ROADMAP_FADE;

  *from = (double) bar->days.start + (bar->is_open_start ? faded : 0);
  *to = end - (bar->is_open_end ? faded : 0);
}

static void
put_outside (TrendsRoadmapLayout *self,
             TrendsRoadmapBar    *bar,
             double               end,
             double               length)
{
  double gap = self->metrics.gap / self->scale.per_day;

  bar->is_outside = TRUE;
  bar->text = end + gap;
  bar->text_end = bar->text + length / self->scale.per_day;
  bar->reach = bar->text_end + gap;
}

static double
get_end (TrendsRoadmapLayout    *self,
         const TrendsRoadmapBar *bar)
{
  return MAX ((double) bar->days.end,
              (double) bar->days.start + self->metrics.least / self->scale.per_day);
}

static double
get_marked_end (TrendsRoadmapLayout    *self,
                const TrendsRoadmapBar *bar)
{
  double end = get_end (self, bar);

  return bar->marks.end > bar->marks.start ? MAX (end, (double) bar->marks.end) : end;
}

/* Where the text of a bar is, and how far all of it goes */
static void
place_text (TrendsRoadmapLayout *self,
            TrendsRoadmapBar    *bar)
{
  double per_day = self->scale.per_day;
  double padding = self->metrics.padding / per_day;
  double from, to;

  get_solid (bar, get_end (self, bar), &from, &to);
  if (bar->length / per_day + padding > to - from)
    {
      put_outside (self, bar, get_marked_end (self, bar), bar->length);
      return;
    }
  bar->is_outside = FALSE;
  bar->text = from + padding / 2;
  bar->text_end = to - padding / 2;
  bar->reach = get_marked_end (self, bar);
}

/* A text that is longer than it claimed takes what is free up to the next in its row: outside, or
 * beside its bar where there is more room than in that. */
static void
spread (TrendsRoadmapLayout *self,
        TrendsRoadmapBar    *bar,
        double               next)
{
  double per_day = self->scale.per_day;
  double end = get_marked_end (self, bar);
  double room = (next - end) * per_day - 2 * self->metrics.gap;
  double taken = (bar->text_end - bar->text) * per_day;

  if (bar->whole > taken && room > taken)
    put_outside (self, bar, end, MIN (bar->whole, room));
}

static double
get_first (const TrendsRoadmapBar *bar)
{
  return (double) (bar->marks.end > bar->marks.start ? MIN (bar->days.start, bar->marks.start)
                                                     : bar->days.start);
}

/* From the last to the first: what comes after each is known by then. */
static void
spread_all (TrendsRoadmapLayout *self,
            TrendsRoadmapLane   *lane)
{
  g_autofree TrendsRoadmapBar **nexts = g_new0 (TrendsRoadmapBar *, MAX (lane->n_rows, 1));

  for (guint i = lane->bars->len; i > 0; i--)
    {
      TrendsRoadmapBar *bar = lane->bars->pdata[i - 1];
      TrendsRoadmapBar *next = nexts[bar->row];

      spread (self, bar, next != NULL ? get_first (next) : G_MAXDOUBLE);
      bar->before = -G_MAXDOUBLE;
      if (next != NULL)
        next->before = bar->reach;
      nexts[bar->row] = bar;
    }
}

/**
 * trends_roadmap_layout_pack:
 * @lane: one whose bars are known, in their order
 *
 * Says of each bar in which row it is and where its text goes, so that none touch, and of the
 * lane how many rows it has and which days are known of it.
 */
void
trends_roadmap_layout_pack (TrendsRoadmapLayout *self,
                            TrendsRoadmapLane   *lane)
{
  g_autoptr (TrendsRoadmapRows) rows = trends_roadmap_rows_new (lane->bars->len);

  lane->known = (TrendsPeriod) { 0, 0 };
  for (guint i = 0; i < lane->bars->len; i++)
    {
      TrendsRoadmapBar *bar = lane->bars->pdata[i];

      place_text (self, bar);
      bar->row = trends_roadmap_rows_place (rows, get_first (bar), bar->reach);
      trends_roadmap_take_in (&lane->known, &bar->days);
      trends_roadmap_take_in (&lane->known, &bar->marks);
    }
  lane->n_rows = trends_roadmap_rows_count (rows);
  spread_all (self, lane);
}

/**
 * trends_roadmap_layout_pack_all:
 * Packs each lane, as after a change of the scale or of how long texts are.
 */
void
trends_roadmap_layout_pack_all (TrendsRoadmapLayout *self)
{
  for (guint i = 0; i < self->lane_order->len; i++)
    trends_roadmap_layout_pack (self, self->lane_order->pdata[i]);
}

static double
get_claimed_reach (TrendsRoadmapLayout    *self,
                   const TrendsRoadmapBar *bar)
{
  if (!bar->is_outside)
    return bar->reach;

  return MIN (bar->reach,
              bar->text + (bar->length + self->metrics.gap) / self->scale.per_day);
}

/**
 * trends_roadmap_layout_find_reach:
 * @is_claimed: whether to leave out what long texts take besides what they claim
 *
 * Returns: the day, with its part, up to which bars and their texts go; less than any where there
 *   are none
 */
double
trends_roadmap_layout_find_reach (TrendsRoadmapLayout *self,
                                  gboolean             is_claimed)
{
  double reach = -G_MAXDOUBLE;

  g_return_val_if_fail (TRENDS_IS_ROADMAP_LAYOUT (self), reach);

  for (guint i = 0; i < self->lane_order->len; i++)
    {
      const TrendsRoadmapLane *lane = self->lane_order->pdata[i];

      for (guint j = 0; !lane->is_folded && j < lane->bars->len; j++)
        {
          const TrendsRoadmapBar *bar = lane->bars->pdata[j];

          reach = MAX (reach, is_claimed ? get_claimed_reach (self, bar) : bar->reach);
        }
    }
  return reach;
}
