/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The roadmap's drawing: lanes with their names, and the lines from what is needed to what needs
 * it. These go behind the bars, so that they cross out no title; where there is no room between bars,
 * over their edges. */

#include "trends-roadmap-drawing-private.h"

#include "trends-roadmap-curve.h"
#include "trends-roadmap-links.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

/* ----------------------------------------------------------------- drawing */

static const TrendsColour *
get_ground (const TrendsRoadmapSlice *slice)
{
  return slice->lane % 2 == 0 ? &trends_colour_panel : &trends_colour_paper;
}

static char *
dup_count (TrendsRoadmapDrawing         *self,
           const TrendsRoadmapPaperLane *lane,
           const TrendsRoadmapSlice     *slice)
{
  guint n_undated = lane->lane->n_undated;
  g_autofree char *count
    = trends_words_n_of_initiatives (self->plan, lane->n_bars + n_undated,
                                     lane->lane->bars->len + n_undated + lane->lane->n_hidden);

  /* Translators: of a lane that began on the page before; how much is in it comes before */
  return slice->is_continued ? g_strdup_printf (_("%s, continued"), count)
                             : g_steal_pointer (&count);
}

static void
draw_number (TrendsCanvas *canvas,
             TrendsEntity *trend,
             double        x,
             double        y)
{
  TrendsColour colour = trends_colour_of_trend (trend);
  TrendsShades shades = trends_colour_get_shades (&colour, TRENDS_COLOUR_LIGHT);
  g_autofree char *number = g_strdup_printf ("%u", trends_trend_get_running_number (trend));
  TrendsCanvasLabel label = { .text = number, .size = 7.6, .is_bold = TRUE,
                              .colour = &shades.on_fill, .width = 15,
                              .alignment = PANGO_ALIGN_CENTER };
  double radius = 7.5 * canvas->unit;
  double height = trends_canvas_measure (canvas, &label, NULL);

  trends_canvas_paint_circle (canvas, x + radius, y + radius, radius,
                              &(TrendsInk) { &shades.fill });
  trends_canvas_draw (canvas, &label, x, y + radius - height / 2);
}

static void
draw_name (TrendsRoadmapDrawing         *self,
           TrendsCanvas                 *canvas,
           const TrendsRoadmapPaperLane *lane,
           const TrendsRoadmapSlice     *slice,
           double                        x,
           double                        y)
{
  const TrendsRoadmapKey *key = &lane->lane->key;
  gboolean is_trend = self->grouping == TRENDS_ROADMAP_BY_TREND && key->entity != NULL;
  double indent = is_trend ? 21 : 4;
  g_autofree char *count = dup_count (self, lane, slice);
  TrendsCanvasLabel name = {
    .text = trends_roadmap_key_get_label (key, self->plan), .size = 8, .is_bold = TRUE,
    .colour = &trends_colour_ink, .width = TRENDS_ROADMAP_NAMES - indent - 8,
    .n_lines = slice->n_rows > 1 ? 2 : 1, .is_plans = key->entity != NULL,
  };
  TrendsCanvasLabel small = { .text = count, .size = TRENDS_ROADMAP_SMALL,
                              .colour = &trends_colour_muted, .width = name.width };

  y += 4 * self->unit;
  if (is_trend)
    draw_number (canvas, key->entity, x + 2 * self->unit, y);
  x += indent * self->unit;
  y += trends_canvas_draw (canvas, &name, x, y);
  trends_canvas_draw (canvas, &small, x, y);
}

/* What has no dates is in a list below, and counted in the lane. */
static char *
dup_missing (const TrendsRoadmapLane *lane)
{
  if (lane->bars->len + lane->n_undated == 0 && lane->n_hidden > 0)
    /* Translators: in place of a lane's bars, where what there is isn't looked for */
    return g_strdup (_("Nothing here that is looked for"));
  if (lane->bars->len == 0)
    return trends_words_missing (&lane->key, lane->n_undated);
  if (lane->n_undated > 0)
    /* Translators: of a lane whose bars are all on other days */
    return g_strdup_printf (ngettext ("Nothing on these days; %u without dates, below",
                                      "Nothing on these days; %u without dates, below",
                                      lane->n_undated),
                            lane->n_undated);

  /* Translators: the same, where all has dates */
  return g_strdup (_("Nothing on these days"));
}

static void
draw_missing (TrendsRoadmapDrawing         *self,
              TrendsCanvas                 *canvas,
              const TrendsRoadmapPaperLane *lane,
              double                        x,
              double                        middle,
              const TrendsColour           *ground)
{
  g_autofree char *missing = dup_missing (lane->lane);
  TrendsCanvasLabel label = { .text = missing, .size = TRENDS_ROADMAP_TEXT,
                              .colour = &trends_colour_muted,
                              .width = self->axis / self->unit - 16 };
  double width;
  double height = trends_canvas_measure (canvas, &label, &width);
  cairo_rectangle_t behind = { x + 6 * self->unit, middle - height / 2, width + 4 * self->unit,
                               height };

  trends_canvas_paint_box (canvas, &behind, 0, &(TrendsInk) { ground });
  trends_canvas_draw (canvas, &label, x + 8 * self->unit, behind.y);
}

/* Before what is next, for the line that may end there, where the text doesn't claim that */
static double
leave_head (TrendsRoadmapDrawing   *self,
            const TrendsRoadmapBar *bar,
            double                  room)
{
  double claimed = (bar->reach - self->scale.origin) * self->scale.per_day;

  return MAX (room - TRENDS_ROADMAP_BAR * self->unit, MIN (room, claimed));
}

/* Up to where the text of a bar may go: the next in its row, or the end. */
static double
find_room (TrendsRoadmapDrawing         *self,
           const TrendsRoadmapPaperLane *lane,
           guint                         index)
{
  const TrendsRoadmapBar *bar = lane->lane->bars->pdata[index];
  TrendsRoadmapSpan span;

  for (guint i = index + 1; i < lane->lane->bars->len; i++)
    {
      const TrendsRoadmapBar *next = lane->lane->bars->pdata[i];

      if (next->row != bar->row || !trends_roadmap_drawing_shows (self, next))
        continue;
      trends_roadmap_drawing_get_span (self, next, &span);
      return leave_head (self, bar, span.left - TRENDS_ROADMAP_GAP / 2 * self->unit);
    }

  return self->width - self->names;
}

static char *
dup_lane_id (const TrendsRoadmapKey     *key,
             const TrendsRoadmapSlice   *slice)
{
  g_autofree char *id = key->entity != NULL
                          ? trends_canvas_dup_id (key->entity)
                          : g_strdup_printf ("%s-%d",
                                             trends_roadmap_grouping_get_nick (key->grouping),
                                             (int) key->choice);

  return g_strconcat ("lane-", id, slice->is_continued ? "-continued" : NULL, NULL);
}

/* Below the first row of what is on the page */
static double
get_bar_top (TrendsRoadmapDrawing         *self,
             const TrendsRoadmapPaperLane *lane,
             const TrendsRoadmapSlice     *slice,
             const TrendsRoadmapBar       *bar)
{
  gint row = g_array_index (lane->rows, gint, bar->row) - (gint) slice->first;

  return row * TRENDS_ROADMAP_ROW * self->unit;
}

/* Behind all bars, so that they cross out no title */
static void
draw_ghosts (TrendsRoadmapDrawing         *self,
             TrendsCanvas                 *canvas,
             const TrendsRoadmapPaperLane *lane,
             const TrendsRoadmapSlice     *slice,
             double                        bars,
             double                        top)
{
  for (guint i = 0; i < lane->lane->bars->len; i++)
    {
      const TrendsRoadmapBar *bar = lane->lane->bars->pdata[i];

      if (trends_roadmap_slice_has (slice, lane, bar))
        trends_roadmap_draw_ghost (self, canvas, bar, bars,
                                   top + get_bar_top (self, lane, slice, bar));
    }
}

static void
draw_lane (TrendsRoadmapDrawing     *self,
           TrendsCanvas             *canvas,
           const TrendsRoadmapSlice *slice,
           double                    x,
           double                    y)
{
  const TrendsRoadmapPaperLane *lane = trends_roadmap_drawing_get_lane (self, slice->lane);
  g_autofree char *id = dup_lane_id (&lane->lane->key, slice);
  g_autofree char *count = dup_count (self, lane, slice);
  double height = trends_roadmap_slice_get_height (slice, self->unit);
  double bars = x + self->names;
  double top = y + TRENDS_ROADMAP_PADDING * self->unit;

  if (slice->n_rows == 1)
    top = y + (height - TRENDS_ROADMAP_BAR * self->unit) / 2;
  trends_canvas_begin_element (canvas, &(TrendsCanvasElement) {
    .type = "L", .id = id, .description = count,
    .title = trends_roadmap_key_get_label (&lane->lane->key, self->plan),
  });
  draw_name (self, canvas, lane, slice, x, y);
  if (lane->n_bars == 0 && lane->n_rows == 0)
    draw_missing (self, canvas, lane, bars, y + height / 2, get_ground (slice));
  draw_ghosts (self, canvas, lane, slice, bars, top);
  for (guint i = 0; i < lane->lane->bars->len; i++)
    {
      const TrendsRoadmapBar *bar = lane->lane->bars->pdata[i];

      if (trends_roadmap_drawing_shows (self, bar) && trends_roadmap_slice_has (slice, lane, bar))
        trends_roadmap_draw_bar (self, canvas, bar, find_room (self, lane, i), bars,
                                 top + get_bar_top (self, lane, slice, bar), get_ground (slice));
    }
  trends_canvas_end (canvas);
}

static void
draw_grounds (TrendsRoadmapDrawing *self,
              TrendsCanvas         *canvas,
              const GArray         *slices,
              double                x,
              double                y)
{
  for (guint i = 0; i < slices->len; i++)
    {
      const TrendsRoadmapSlice *slice = &g_array_index (slices, TrendsRoadmapSlice, i);
      double height = trends_roadmap_slice_get_height (slice, self->unit);

      trends_canvas_paint_box (canvas, &(cairo_rectangle_t) { x, y, self->width, height }, 0,
                               &(TrendsInk) { get_ground (slice) });
      y += height;
      trends_canvas_paint_line (canvas, x, y, x + self->width, y,
                                &(TrendsInk) { NULL, &trends_colour_rule, 0.5 * self->unit });
    }
}

/* -------------------------------------------------------------- what needs what */

/* Whether a bar is in the part, and where its middle is there. */
static gboolean
find_middle (TrendsRoadmapDrawing   *self,
             const GArray           *slices,
             const TrendsRoadmapBar *bar,
             double                 *middle)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, bar->lane)) - 1;
  const TrendsRoadmapPaperLane *lane = trends_roadmap_drawing_get_lane (self, place);
  double y = 0;

  for (guint i = 0; i < slices->len; i++)
    {
      const TrendsRoadmapSlice *slice = &g_array_index (slices, TrendsRoadmapSlice, i);
      double height = trends_roadmap_slice_get_height (slice, self->unit);
      gint row;

      if (slice->lane == place && trends_roadmap_slice_has (slice, lane, bar))
        {
          row = g_array_index (lane->rows, gint, bar->row) - (gint) slice->first;
          *middle = y + (slice->n_rows == 1
                           ? height / 2
                           : (TRENDS_ROADMAP_PADDING + TRENDS_ROADMAP_BAR / 2
                              + row * TRENDS_ROADMAP_ROW) * self->unit);
          return TRUE;
        }
      y += height;
    }

  return FALSE;
}

static void
draw_links (TrendsRoadmapDrawing *self,
            TrendsCanvas         *canvas,
            const GArray         *slices,
            double                x,
            double                y,
            gboolean              is_over)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      const TrendsRoadmapLink *link = &g_array_index (self->links, TrendsRoadmapLink, i);
      TrendsRoadmapSpan from_span, to_span;
      TrendsPoint from, to;
      TrendsCurve curve;
      gint64 from_day, to_day;

      if (!trends_roadmap_drawing_shows (self, link->needs)
          || !trends_roadmap_drawing_shows (self, link->bar)
          || !find_middle (self, slices, link->needs, &from.y)
          || !find_middle (self, slices, link->bar, &to.y))
        continue;
      trends_roadmap_drawing_get_span (self, link->needs, &from_span);
      trends_roadmap_drawing_get_span (self, link->bar, &to_span);
      from = (TrendsPoint) { x + from_span.right, y + from.y };
      to = (TrendsPoint) { x + to_span.left, y + to.y };
      trends_roadmap_link_get_ends (link, &from_day, &to_day);
      if (link->relates && from_day == to_day)
        from.x = to.x = x + trends_time_scale_get_position (
          &self->scale, CLAMP (from_day, self->period.start, self->period.end));
      trends_roadmap_link_make_curve (link, &curve, &from, &to, TRENDS_ROADMAP_BAR / 2 * self->unit,
                                      self->scale.per_day);
      trends_roadmap_draw_curve (canvas, &curve, link, is_over);
    }
}

/**
 * trends_roadmap_drawing_draw:
 * @self: a drawing
 * @canvas: where to; with the unit that it was laid out with
 * @slices: (element-type TrendsRoadmapSlice): which part of it
 * @x: its left, on the canvas
 * @y: its top
 *
 * Draws a part: the ruler, the lanes, and below them what the shapes mean.
 */
void
trends_roadmap_drawing_draw (TrendsRoadmapDrawing *self,
                             TrendsCanvas         *canvas,
                             const GArray         *slices,
                             double                x,
                             double                y)
{
  double first = y + trends_roadmap_drawing_get_ruler (self);
  double lanes = first;
  double bottom;

  g_return_if_fail (self != NULL && canvas != NULL && slices != NULL);

  bottom = y + trends_roadmap_drawing_get_height (self, slices)
           - trends_roadmap_drawing_get_legend (self);
  draw_grounds (self, canvas, slices, x, lanes);
  trends_roadmap_draw_ruler (self, canvas, x + self->names, y, bottom);
  draw_links (self, canvas, slices, x + self->names, first, FALSE);
  for (guint i = 0; i < slices->len; i++)
    {
      const TrendsRoadmapSlice *slice = &g_array_index (slices, TrendsRoadmapSlice, i);

      draw_lane (self, canvas, slice, x, lanes);
      lanes += trends_roadmap_slice_get_height (slice, self->unit);
    }
  draw_links (self, canvas, slices, x + self->names, first, TRUE);
  trends_roadmap_draw_legend (self, canvas, x, bottom + 6 * self->unit);
}
