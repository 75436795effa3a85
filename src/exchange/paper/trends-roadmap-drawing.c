/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The roadmap, as it is drawn on a canvas: what is where. How it looks is in
 * trends-roadmap-drawing-lanes.c, -ruler.c, -bar.c and
 * -marks.c.
 *
 * Nobody can scroll paper. So the time is as wide as what is drawn, with as much room beside it as
 * the texts of the last bars take; rows that have nothing in the period close up; and what is too
 * high for a page goes on on the next, by lanes where it can and by rows where it has to.
 */

#include "trends-roadmap-drawing-private.h"

#include "trends-months.h"
#include "trends-roadmap-links.h"
#include "trends-view-tables.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

#define MOST_MARGIN     0.22 /* of the width, for the texts of the last bars */
#define DATE_ROWS       5
#define FITTING_STEPS   4
#define KEEPING_STEPS   8

/* ------------------------------------------------------------------- scale */

typedef struct
{
  TrendsRoadmapDrawing *drawing;
  TrendsCanvas         *canvas;
} Measure;

/**
 * trends_roadmap_drawing_measure:
 * Returns: (transfer none): what the text of its bar takes, which is measured once
 */
const TrendsRoadmapLength *
trends_roadmap_drawing_measure (TrendsRoadmapDrawing *self,
                                TrendsCanvas         *canvas,
                                TrendsEntity         *initiative)
{
  TrendsRoadmapLength *length = g_hash_table_lookup (self->lengths, initiative);

  if (length != NULL)
    return length;
  length = g_new (TrendsRoadmapLength, 1);
  length->slip = trends_roadmap_measure_slip (self, canvas, initiative);
  length->all = trends_roadmap_measure_text (canvas, initiative) + length->slip;
  g_hash_table_insert (self->lengths, initiative, length);
  return length;
}

static double
measure_cb (TrendsEntity *initiative,
            double       *excess,
            gpointer      user_data)
{
  Measure *measure = user_data;

  return trends_roadmap_drawing_measure (measure->drawing, measure->canvas, initiative)->all;
}

/**
 * trends_roadmap_drawing_shows:
 * Returns: whether any day of the bar is in the time that is drawn
 */
gboolean
trends_roadmap_drawing_shows (TrendsRoadmapDrawing   *self,
                              const TrendsRoadmapBar *bar)
{
  return trends_period_overlaps (&self->period, &bar->days);
}

/**
 * trends_roadmap_drawing_get_span:
 * @span: (out): from where to where the bar goes on the axis, cut off at both of its ends, and
 *   never shorter than half of its height
 */
void
trends_roadmap_drawing_get_span (TrendsRoadmapDrawing   *self,
                                 const TrendsRoadmapBar *bar,
                                 TrendsRoadmapSpan      *span)
{
  double least = TRENDS_ROADMAP_BAR / 2 * self->unit;

  span->left = trends_time_scale_get_position (&self->scale, bar->days.start);
  span->right = trends_time_scale_get_position (&self->scale, bar->days.end);
  span->is_cut_left = span->left < -0.01;
  span->is_cut_right = span->right > self->axis + 0.01;
  span->left = MAX (span->left, 0);
  span->right = MAX (MIN (span->right, self->axis), span->left + least);
}

/* How far the texts go beyond the end of the time; has_slips: with what is said beside a baseline. */
static double
find_overhang (TrendsRoadmapDrawing *self,
               Measure              *measure,
               gboolean              has_slips)
{
  GListModel *list = trends_plan_get_list (self->plan, TRENDS_KIND_INITIATIVE);
  double overhang = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      TrendsRoadmapBar *bar = trends_roadmap_layout_find_bar (self->layout, initiative);
      const TrendsRoadmapLength *text;
      TrendsRoadmapSpan span;
      double length;

      if (bar == NULL || !trends_roadmap_drawing_shows (self, bar))
        continue;
      trends_roadmap_drawing_get_span (self, bar, &span);
      text = trends_roadmap_drawing_measure (self, measure->canvas, initiative);
      length = text->all - (has_slips ? 0 : text->slip)
               + (bar->is_early ? trends_roadmap_measure_early (measure->canvas) : 0);
      if (length + 2 * TRENDS_ROADMAP_INSET * self->unit > span.right - span.left
          || bar->is_open_start || bar->is_open_end)
        overhang = MAX (overhang, span.right + length + 2 * TRENDS_ROADMAP_GAP * self->unit
                                    - self->axis);
    }

  return overhang;
}

static void
set_margin (TrendsRoadmapDrawing *self,
            double                margin)
{
  self->axis = self->width - self->names - margin;
  trends_time_scale_fill (&self->scale, &self->period, self->axis);
  trends_roadmap_layout_set_scale (self->layout, &self->scale);
}

/* The finer the time, the further its last text goes beyond it; a few steps come close enough. */
static double
fit_texts (TrendsRoadmapDrawing *self,
           Measure              *measure,
           gboolean              has_slips)
{
  double room = self->width - self->names;
  double margin = 0;

  for (int i = 0; i < FITTING_STEPS; i++)
    {
      set_margin (self, margin);
      margin = CLAMP (find_overhang (self, measure, has_slips), margin, room * MOST_MARGIN);
    }

  return room - self->axis;
}

/* The most room beside the time, up to that, with which its ticks are still those. */
static void
keep_unit (TrendsRoadmapDrawing *self,
           TrendsTimeUnit        unit,
           double                least,
           double                most)
{
  for (int i = 0; i < KEEPING_STEPS; i++)
    {
      double middle = (least + most) / 2;

      set_margin (self, middle);
      if (trends_time_scale_get_unit (&self->scale) == unit)
        least = middle;
      else
        most = middle;
    }
  set_margin (self, least);
}

/* Beside a baseline there is more to say of each bar; the ruler has the same ticks as without. */
static void
fit (TrendsRoadmapDrawing *self,
     Measure              *measure)
{
  double margin = fit_texts (self, measure, FALSE);
  TrendsTimeUnit unit = trends_time_scale_get_unit (&self->scale);
  double more;

  if (self->frozen == NULL)
    return;
  more = fit_texts (self, measure, TRUE);
  if (trends_time_scale_get_unit (&self->scale) != unit)
    keep_unit (self, unit, margin, more);
}

/* ------------------------------------------------------------------- lanes */

static void
lane_clear (gpointer data)
{
  TrendsRoadmapPaperLane *lane = data;

  g_array_unref (lane->rows);
}

static void
count_cut (TrendsRoadmapDrawing   *self,
           const TrendsRoadmapBar *bar)
{
  if (bar->days.end <= self->period.start)
    self->n_before++;
  else
    self->n_after++;
}

static void
add_lane (TrendsRoadmapDrawing *self,
          TrendsRoadmapLane    *lane)
{
  TrendsRoadmapPaperLane added = { lane, g_array_new (FALSE, FALSE, sizeof (gint)), 0, 0 };
  const gint unused = -1;

  for (guint i = 0; i < lane->n_rows; i++)
    g_array_append_val (added.rows, unused);
  for (guint i = 0; i < lane->bars->len; i++)
    {
      const TrendsRoadmapBar *bar = g_ptr_array_index (lane->bars, i);

      if (!trends_roadmap_drawing_shows (self, bar))
        {
          TrendsPeriod ghost;

          count_cut (self, bar);
          if (trends_roadmap_has_ghost (self, bar, &ghost))
            g_array_index (added.rows, gint, bar->row) = 0;
          continue;
        }
      g_array_index (added.rows, gint, bar->row) = 0;
      added.n_bars++;
    }
  for (guint i = 0; i < added.rows->len; i++)
    if (g_array_index (added.rows, gint, i) == 0)
      g_array_index (added.rows, gint, i) = (gint) added.n_rows++;
  g_array_append_val (self->lanes, added);
  g_hash_table_insert (self->places, lane, GUINT_TO_POINTER (self->lanes->len));
}

static gint
compare_dates (gconstpointer a,
               gconstpointer b)
{
  gint64 one = trends_entity_get_integer (*(TrendsEntity **) a, TRENDS_GOVERNANCE_DATE_DATE);
  gint64 other = trends_entity_get_integer (*(TrendsEntity **) b, TRENDS_GOVERNANCE_DATE_DATE);

  return one < other ? -1 : one > other;
}

/* The first row where nothing is in the way of a name, or else the one where that ends first. */
static guint
find_date_row (const double ends[DATE_ROWS],
               double       x)
{
  guint least = 0;

  for (guint row = 0; row < DATE_ROWS; row++)
    {
      if (ends[row] <= x)
        return row;
      if (ends[row] < ends[least])
        least = row;
    }

  return least;
}

static void
place_dates (TrendsRoadmapDrawing *self,
             TrendsCanvas         *canvas)
{
  g_autoptr (GPtrArray) dates = trends_plan_dup_governance_dates (self->plan, &self->period);
  double ends[DATE_ROWS] = { 0 };

  g_ptr_array_sort (dates, compare_dates);
  for (guint i = 0; i < dates->len; i++)
    {
      TrendsEntity *date = dates->pdata[i];
      TrendsRoadmapPaperDate placed = { g_object_ref (date) };
      TrendsCanvasLabel label = { .text = trends_entity_get_name (date), .width = 1000,
                                  .size = TRENDS_ROADMAP_SMALL, .colour = &trends_colour_ink };
      double width;

      trends_canvas_measure (canvas, &label, &width);
      placed.x = trends_time_scale_get_position (
        &self->scale, trends_entity_get_integer (date, TRENDS_GOVERNANCE_DATE_DATE));
      placed.row = find_date_row (ends, placed.x);
      ends[placed.row] = placed.x + width + 3 * TRENDS_ROADMAP_GAP * self->unit
                         + trends_roadmap_measure_kind (
                           canvas, (TrendsDateKind) trends_entity_get_integer (
                                     date, TRENDS_GOVERNANCE_DATE_DATE_KIND));
      self->n_date_rows = MAX (self->n_date_rows, placed.row + 1);
      g_array_append_val (self->dates, placed);
    }
}

static void
date_clear (gpointer data)
{
  TrendsRoadmapPaperDate *date = data;

  g_object_unref (date->date);
}

/* A view of the whole plan has a quarter of room on either side, to drag things into; but where
 * the calendar begins and ends. */
static TrendsPeriod
find_whole (TrendsRoadmapDrawing *self)
{
  TrendsPeriod period = trends_time_extent_of_plan (self->plan, self->today);
  TrendsPeriod last = trends_period_of_quarter_at (period.end - 1, self->scale.year_start);
  gint64 end = trends_time_scale_get_tick (&self->scale, last.end).start > last.start ? last.start
                                                                                      : period.end;

  if (trends_time_scale_get_tick (&self->scale, period.start - 1).start < period.start)
    period.start = trends_period_of_quarter_at (period.start, self->scale.year_start).end;
  if (end - period.start >= 365)
    period.end = end;

  return period;
}

static void
lay_out (TrendsRoadmapDrawing *self,
         TrendsCanvas         *canvas,
         TrendsFilter         *filter)
{
  Measure measure = { self, canvas };
  const TrendsRoadmapMetrics metrics = {
    measure_cb, &measure, 2 * TRENDS_ROADMAP_INSET * self->unit, TRENDS_ROADMAP_GAP * self->unit,
    TRENDS_ROADMAP_BAR / 2 * self->unit, trends_roadmap_measure_early (canvas),
  };

  self->layout = trends_roadmap_layout_new (self->plan, self->today, &self->scale, &metrics);
  trends_roadmap_layout_set_grouping (self->layout, self->grouping);
  trends_roadmap_layout_set_filter (self->layout, filter);
  fit (self, &measure);
  self->links = trends_roadmap_layout_dup_links (self->layout, self->plan);
  for (guint i = 0; i < trends_roadmap_layout_get_n_lanes (self->layout); i++)
    add_lane (self, trends_roadmap_layout_get_lane (self->layout, i));
  place_dates (self, canvas);
  self->n_legend_rows = trends_roadmap_count_legend_rows (self, canvas);
}

/**
 * trends_roadmap_drawing_new:
 * @request: what is drawn
 * @canvas: what its text is measured on; nothing is drawn there
 * @width: how wide it is, on the canvas
 *
 * Lays it out. The plan mustn't change as long as it lives.
 *
 * Returns: (transfer full): a drawing of which no part was taken yet
 */
TrendsRoadmapDrawing *
trends_roadmap_drawing_new (const TrendsRoadmapRequest *request,
                            TrendsCanvas               *canvas,
                            double                      width)
{
  TrendsRoadmapDrawing *self;

  g_return_val_if_fail (request != NULL && TRENDS_IS_PLAN (request->plan), NULL);
  g_return_val_if_fail (canvas != NULL && width > 0, NULL);

  self = g_new0 (TrendsRoadmapDrawing, 1);
  self->plan = g_object_ref (request->plan);
  self->today = request->today;
  self->grouping = request->grouping;
  self->is_whole = request->period.end <= request->period.start;
  self->is_part = request->filter != NULL;
  self->frozen = request->frozen != NULL ? trends_frozen_ref (request->frozen) : NULL;
  self->unit = canvas->unit;
  self->width = width;
  self->names = TRENDS_ROADMAP_NAMES * self->unit;
  self->lengths = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->lanes = g_array_new (FALSE, FALSE, sizeof (TrendsRoadmapPaperLane));
  g_array_set_clear_func (self->lanes, lane_clear);
  self->places = g_hash_table_new (NULL, NULL);
  self->dates = g_array_new (FALSE, FALSE, sizeof (TrendsRoadmapPaperDate));
  g_array_set_clear_func (self->dates, date_clear);
  trends_time_scale_init (&self->scale, self->today, TRENDS_TIME_QUARTERS, self->unit * 0.6,
                          trends_period_get_year_start (self->plan));
  self->period = self->is_whole ? find_whole (self) : request->period;
  lay_out (self, canvas, request->filter);

  return self;
}

/**
 * trends_roadmap_drawing_free:
 * @self: (transfer full): a drawing
 */
void
trends_roadmap_drawing_free (TrendsRoadmapDrawing *self)
{
  g_array_unref (self->links);
  g_object_unref (self->layout);
  g_hash_table_unref (self->lengths);
  g_hash_table_unref (self->places);
  g_array_unref (self->lanes);
  g_array_unref (self->dates);
  g_object_unref (self->plan);
  g_clear_pointer (&self->frozen, trends_frozen_unref);
  g_free (self);
}

/* ------------------------------------------------------------------- words */

/**
 * trends_roadmap_drawing_is_empty:
 * @self: a drawing
 *
 * Returns: whether there is no lane in it
 */
gboolean
trends_roadmap_drawing_is_empty (TrendsRoadmapDrawing *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->lanes->len == 0;
}

static void
append_cut (TrendsRoadmapDrawing *self,
            GString              *caption)
{
  if (self->n_before > 0)
    {
      /* Translators: below a roadmap that begins on a chosen day. %u: initiatives */
      g_string_append_printf (caption,
                              ngettext (" %u ended before and isn’t drawn.",
                                        " %u ended before and aren’t drawn.", self->n_before),
                              self->n_before);
    }
  if (self->n_after > 0)
    {
      /* Translators: below a roadmap that ends on a chosen day. %u: initiatives */
      g_string_append_printf (caption,
                              ngettext (" %u starts later and isn’t drawn.",
                                        " %u start later and aren’t drawn.", self->n_after),
                              self->n_after);
    }
}

/**
 * trends_roadmap_drawing_dup_caption:
 * @self: a drawing
 *
 * Returns: (transfer full): by what the lanes are, which days are drawn, how many initiatives are
 *   not because they are on none of these days, and what it is compared with
 */
char *
trends_roadmap_drawing_dup_caption (TrendsRoadmapDrawing *self)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *grouping = NULL;
  GString *caption;

  g_return_val_if_fail (self != NULL, NULL);

  first = trends_words_date (self->plan, self->period.start);
  last = trends_words_date (self->plan, self->period.end - 1);
  grouping = g_utf8_strdown (trends_roadmap_grouping_get_label (self->grouping), -1);
  caption = g_string_new (NULL);
  /* Translators: of a roadmap: by what its lanes are ("trend"), its first and its last day */
  g_string_append_printf (caption, _("Roadmap by %s, %s to %s."), grouping, first, last);
  append_cut (self, caption);
  trends_roadmap_append_comparison (self, caption);

  return g_string_free (caption, FALSE);
}

/**
 * trends_roadmap_drawing_get_undated:
 * @self: a drawing
 *
 * Returns: (transfer none) (element-type TrendsEntity): what has no dates, in the plan's order
 */
GPtrArray *
trends_roadmap_drawing_get_undated (TrendsRoadmapDrawing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return trends_roadmap_layout_get_tray (self->layout);
}

/**
 * trends_roadmap_drawing_dup_left_out:
 * @self: a drawing
 *
 * Returns: (transfer full) (element-type TrendsEntity): what is not to be done, in the plan's order
 */
GPtrArray *
trends_roadmap_drawing_dup_left_out (TrendsRoadmapDrawing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return trends_roadmap_layout_dup_left_out (self->layout);
}

/**
 * trends_roadmap_drawing_dup_dates:
 * @self: a drawing
 *
 * Returns: (transfer full) (element-type TrendsEntity): the governance dates in its ruler
 */
GPtrArray *
trends_roadmap_drawing_dup_dates (TrendsRoadmapDrawing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return trends_plan_dup_governance_dates (self->plan, &self->period);
}

/**
 * trends_roadmap_drawing_dup_shown:
 * @self: a drawing
 *
 * Returns: (transfer full) (element-type TrendsEntity): what it has bars of, lane by lane, and then
 *   what has no dates
 */
GPtrArray *
trends_roadmap_drawing_dup_shown (TrendsRoadmapDrawing *self)
{
  GPtrArray *shown;
  guint n = 0;

  g_return_val_if_fail (self != NULL, NULL);

  shown = trends_view_table_list_roadmap (self->layout, NULL, FALSE);
  for (guint i = 0; i < shown->len; i++)
    {
      const TrendsRoadmapBar *bar = trends_roadmap_layout_find_bar (self->layout, shown->pdata[i]);

      if (bar != NULL && !trends_roadmap_drawing_shows (self, bar))
        g_object_unref (shown->pdata[i]);
      else
        shown->pdata[n++] = shown->pdata[i];
    }
  g_ptr_array_set_free_func (shown, NULL);
  g_ptr_array_set_size (shown, (int) n);
  g_ptr_array_set_free_func (shown, g_object_unref);
  return shown;
}

/* ------------------------------------------------------------------ slices */

/**
 * trends_roadmap_drawing_get_lane:
 * @index: from 0 to one less than there are lanes
 *
 * Returns: (transfer none): the lane, with which of its rows are drawn
 */
const TrendsRoadmapPaperLane *
trends_roadmap_drawing_get_lane (TrendsRoadmapDrawing *self,
                                 guint                 index)
{
  return &g_array_index (self->lanes, TrendsRoadmapPaperLane, index);
}

/**
 * trends_roadmap_slice_get_height:
 * @unit: of the canvas
 *
 * Returns: how high the part is on the canvas: as high as its rows, or the name of its lane
 */
double
trends_roadmap_slice_get_height (const TrendsRoadmapSlice *slice,
                                 double                    unit)
{
  return unit * MAX (TRENDS_ROADMAP_LANE,
                     slice->n_rows * TRENDS_ROADMAP_ROW + 2 * TRENDS_ROADMAP_PADDING);
}

/**
 * trends_roadmap_drawing_get_ruler:
 * Returns: how high the ruler is, with its rows of governance dates, on the canvas
 */
double
trends_roadmap_drawing_get_ruler (TrendsRoadmapDrawing *self)
{
  return self->unit * (TRENDS_ROADMAP_TICKS + self->n_date_rows * TRENDS_ROADMAP_DATE);
}

/**
 * trends_roadmap_drawing_get_legend:
 * Returns: how high the legend is, with all of its lines, on the canvas
 */
double
trends_roadmap_drawing_get_legend (TrendsRoadmapDrawing *self)
{
  return self->unit * (TRENDS_ROADMAP_LEGEND
                       + (MAX (self->n_legend_rows, 1) - 1) * TRENDS_ROADMAP_LEGEND_ROW);
}

/**
 * trends_roadmap_drawing_get_least:
 * @self: a drawing
 *
 * Returns: how high a part has to be for the ruler, the legend and a lane
 */
double
trends_roadmap_drawing_get_least (TrendsRoadmapDrawing *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return trends_roadmap_drawing_get_ruler (self) + trends_roadmap_drawing_get_legend (self)
         + self->unit * TRENDS_ROADMAP_LANE;
}

static guint
count_fitting (TrendsRoadmapDrawing *self,
               double                height)
{
  double rows = (height / self->unit - 2 * TRENDS_ROADMAP_PADDING) / TRENDS_ROADMAP_ROW;

  return (guint) MAX (rows + 0.001, 0);
}

/* Whether the whole of a lane would have room on a page of its own. */
static gboolean
fits_alone (TrendsRoadmapDrawing     *self,
            const TrendsRoadmapSlice *slice,
            double                    page)
{
  return slice->first == 0 && trends_roadmap_slice_get_height (slice, self->unit) <= page;
}

/**
 * trends_roadmap_drawing_is_taken:
 * @self: a drawing
 *
 * Returns: whether all of its parts were taken
 */
gboolean
trends_roadmap_drawing_is_taken (TrendsRoadmapDrawing *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->next_lane >= self->lanes->len;
}

/**
 * trends_roadmap_drawing_take_slices:
 * @self: a drawing
 * @height: how much room there is, on the canvas
 *
 * Takes what comes next and has room, with a ruler above and a legend below: whole lanes as long
 * as they fit. One that would fit nowhere begins where the others end, and is parted by its rows.
 *
 * Returns: (transfer full) (element-type TrendsRoadmapSlice): it; empty when all was taken
 */
GArray *
trends_roadmap_drawing_take_slices (TrendsRoadmapDrawing *self,
                                    double                height)
{
  GArray *slices = g_array_new (FALSE, FALSE, sizeof (TrendsRoadmapSlice));
  double page, room;

  g_return_val_if_fail (self != NULL, slices);

  page = room = height - trends_roadmap_drawing_get_ruler (self)
                - trends_roadmap_drawing_get_legend (self);
  while (self->next_lane < self->lanes->len)
    {
      guint n_rows = trends_roadmap_drawing_get_lane (self, self->next_lane)->n_rows - self->next_row;
      TrendsRoadmapSlice slice = { self->next_lane, self->next_row, n_rows, self->next_row > 0 };
      double needed = trends_roadmap_slice_get_height (&slice, self->unit);

      if (needed > room + 0.01)
        {
          guint fitting = MIN (count_fitting (self, room), n_rows);

          if (slices->len > 0 && (fits_alone (self, &slice, page) || fitting < 3))
            break;
          slice.n_rows = MAX (MIN (fitting, n_rows), 1);
          slice.n_rows = MIN (slice.n_rows, n_rows);
          needed = trends_roadmap_slice_get_height (&slice, self->unit);
        }
      g_array_append_val (slices, slice);
      room -= needed;
      self->next_row += slice.n_rows;
      if (self->next_row < trends_roadmap_drawing_get_lane (self, self->next_lane)->n_rows)
        break;
      self->next_lane++;
      self->next_row = 0;
    }

  return slices;
}

/**
 * trends_roadmap_drawing_get_height:
 * @self: a drawing
 * @slices: (element-type TrendsRoadmapSlice): a part of it
 *
 * Returns: how high that part is, with ruler and legend, on the canvas
 */
double
trends_roadmap_drawing_get_height (TrendsRoadmapDrawing *self,
                                   const GArray         *slices)
{
  double height;

  g_return_val_if_fail (self != NULL && slices != NULL, 0);

  height = trends_roadmap_drawing_get_ruler (self) + trends_roadmap_drawing_get_legend (self);
  for (guint i = 0; i < slices->len; i++)
    height += trends_roadmap_slice_get_height (&g_array_index (slices, TrendsRoadmapSlice, i),
                                               self->unit);

  return height;
}

/**
 * trends_roadmap_slice_has:
 * @slice: a part of @lane
 * @bar: one of the same lane
 *
 * Returns: whether the bar is in a row of that part
 */
gboolean
trends_roadmap_slice_has (const TrendsRoadmapSlice     *slice,
                          const TrendsRoadmapPaperLane *lane,
                          const TrendsRoadmapBar       *bar)
{
  gint row = g_array_index (lane->rows, gint, bar->row);

  return row >= (gint) slice->first && row < (gint) (slice->first + slice->n_rows);
}

/**
 * trends_roadmap_drawing_count:
 * @self: a drawing
 * @slices: (element-type TrendsRoadmapSlice): a part of it
 *
 * Returns: how many bars are in it
 */
guint
trends_roadmap_drawing_count (TrendsRoadmapDrawing *self,
                              const GArray         *slices)
{
  guint n_bars = 0;

  g_return_val_if_fail (self != NULL && slices != NULL, 0);

  for (guint i = 0; i < slices->len; i++)
    {
      const TrendsRoadmapSlice *slice = &g_array_index (slices, TrendsRoadmapSlice, i);
      const TrendsRoadmapPaperLane *lane = trends_roadmap_drawing_get_lane (self, slice->lane);

      for (guint j = 0; j < lane->lane->bars->len; j++)
        n_bars += trends_roadmap_drawing_shows (self, lane->lane->bars->pdata[j])
                  && trends_roadmap_slice_has (slice, lane, lane->lane->bars->pdata[j]);
    }

  return n_bars;
}

/**
 * trends_roadmap_drawing_dup_names:
 * @self: a drawing
 * @slices: (element-type TrendsRoadmapSlice): a part of it
 *
 * Returns: (transfer full): the names of its first and its last lane
 */
char *
trends_roadmap_drawing_dup_names (TrendsRoadmapDrawing *self,
                                  const GArray         *slices)
{
  const TrendsRoadmapSlice *first, *last;
  const char *from, *to;

  g_return_val_if_fail (self != NULL && slices != NULL && slices->len > 0, NULL);

  first = &g_array_index (slices, TrendsRoadmapSlice, 0);
  last = &g_array_index (slices, TrendsRoadmapSlice, slices->len - 1);
  from = trends_roadmap_key_get_label (&trends_roadmap_drawing_get_lane (self, first->lane)->lane->key, self->plan);
  to = trends_roadmap_key_get_label (&trends_roadmap_drawing_get_lane (self, last->lane)->lane->key, self->plan);
  if (slices->len == 1)
    return g_strdup (from);

  /* Translators: from the first lane of a page to the last */
  return g_strdup_printf (_("%s to %s"), from, to);
}
