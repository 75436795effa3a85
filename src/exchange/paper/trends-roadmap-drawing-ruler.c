/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The roadmap's drawing: the ruler with its ticks, today and governance dates, whose lines go down
 * through all lanes behind the bars. */

#include "trends-roadmap-drawing-private.h"

#include "trends-words.h"

#include <glib/gi18n-lib.h>

#define LEAST_OF_DAYS 10.0 /* how wide one is that has its number, in units */

static TrendsCanvasLabel
small_label (const char         *text,
             const TrendsColour *colour)
{
  return (TrendsCanvasLabel) { .text = text, .size = TRENDS_ROADMAP_SMALL, .colour = colour,
                               .width = 400 };
}

/* The year is said where it is another than before, and all of it where there is room. */
static void
draw_tick_words (TrendsRoadmapDrawing *self,
                 TrendsCanvas         *canvas,
                 const TrendsPeriod   *tick,
                 gboolean              is_first,
                 gboolean              has_days,
                 double                x,
                 double                y,
                 double                width)
{
  const TrendsLanguage *language = trends_words_get_language (self->plan);
  g_autofree char *name = trends_time_scale_format_tick (&self->scale, tick->start,
                                                         TRENDS_TICK_NAME, language);
  g_autofree char *year = trends_time_scale_format_tick (&self->scale, tick->start,
                                                         TRENDS_TICK_YEAR, language);
  g_autofree char *before = trends_time_scale_format_tick (&self->scale, tick->start - 1,
                                                           TRENDS_TICK_YEAR, language);
  g_autofree char *detail = trends_time_scale_format_tick (&self->scale, tick->start,
                                                           TRENDS_TICK_DETAIL, language);
  TrendsCanvasLabel label = { .text = name, .size = 8, .is_bold = TRUE,
                              .colour = &trends_colour_ink, .width = 400 };
  TrendsCanvasLabel small = small_label (year, &trends_colour_muted);
  double end, height, year_width;

  height = trends_canvas_measure (canvas, &label, &end);
  if (end > width)
    return;
  trends_canvas_draw (canvas, &label, x, y);
  end += TRENDS_ROADMAP_GAP * self->unit;
  trends_canvas_measure (canvas, &small, &year_width);
  if ((is_first || g_strcmp0 (year, before) != 0) && *year != '\0' && end + year_width <= width)
    trends_canvas_draw (canvas, &small, x + end, y + 1.6 * self->unit);
  small.text = detail;
  small.width = width / self->unit;
  if (*detail != '\0' && !has_days)
    trends_canvas_draw (canvas, &small, x, y + height);
}

/* Where there is room for their numbers: a roadmap of a month, or of a week. */
static gboolean
has_days (TrendsRoadmapDrawing *self)
{
  return self->scale.per_day >= LEAST_OF_DAYS * self->unit;
}

static void
draw_days (TrendsRoadmapDrawing *self,
           TrendsCanvas         *canvas,
           double                x,
           double                y,
           double                bottom)
{
  y += (TRENDS_ROADMAP_TICKS - 10) * self->unit;
  for (gint64 day = self->period.start; day < self->period.end; day++)
    {
      double left = x + trends_time_scale_get_position (&self->scale, day);
      g_autofree char *number = NULL;
      TrendsCanvasLabel label;
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, (guint32) day);
      number = g_strdup_printf ("%u", g_date_get_day (&date));
      label = small_label (number, &trends_colour_muted);
      trends_canvas_paint_line (canvas, left, y, left, bottom,
                                &(TrendsInk) { NULL, &trends_colour_rule, 0.3 * self->unit });
      label.width = self->scale.per_day / self->unit;
      label.alignment = PANGO_ALIGN_CENTER;
      trends_canvas_draw (canvas, &label, left, y);
    }
}

/* What the words of a tick are about: where its name would be that of a year before all that is
 * drawn, as the first of a decade, it is the year that is drawn first. */
static TrendsPeriod
find_said (TrendsRoadmapDrawing *self,
           const TrendsPeriod   *named)
{
  TrendsPeriod first = trends_time_scale_get_tick (&self->scale, self->period.start);

  return named->start < first.start ? first : *named;
}

static void
draw_ticks (TrendsRoadmapDrawing *self,
            TrendsCanvas         *canvas,
            double                x,
            double                y,
            double                bottom)
{
  TrendsPeriod tick = trends_time_scale_get_named (&self->scale, self->period.start), next;
  double inset = 3 * self->unit;

  for (gboolean is_first = TRUE; tick.start < self->period.end; is_first = FALSE)
    {
      double left = MAX (trends_time_scale_get_position (&self->scale, tick.start), 0);
      double right = MIN (trends_time_scale_get_position (&self->scale, tick.end), self->axis);
      TrendsPeriod said = find_said (self, &tick);

      trends_canvas_paint_line (canvas, x + left, y, x + left, bottom,
                                &(TrendsInk) { NULL, &trends_colour_rule, 0.6 * self->unit });
      if (right - left > 4 * inset)
        draw_tick_words (self, canvas, &said, is_first, has_days (self), x + left + inset,
                         y + inset / 2, right - left - inset);
      next = trends_time_scale_get_named (&self->scale, tick.end);
      /* Where the calendar ends there is no other. */
      if (next.start <= tick.start)
        break;
      tick = next;
    }
  trends_canvas_paint_line (canvas, x + self->axis, y, x + self->axis, bottom,
                            &(TrendsInk) { NULL, &trends_colour_rule, 0.6 * self->unit });
}

/* Up to the next name in its row */
static double
find_date_room (TrendsRoadmapDrawing *self,
                guint                 index)
{
  const TrendsRoadmapPaperDate *dates = (const TrendsRoadmapPaperDate *) self->dates->data;

  for (guint i = index + 1; i < self->dates->len; i++)
    if (dates[i].row == dates[index].row)
      return dates[i].x - dates[index].x;

  return self->width - self->names - dates[index].x;
}

static void
draw_date_line (TrendsRoadmapDrawing         *self,
                TrendsCanvas                 *canvas,
                const TrendsRoadmapPaperDate *date,
                double                        x,
                double                        top,
                double                        bottom)
{
  double y = top + date->row * TRENDS_ROADMAP_DATE * self->unit;

  trends_canvas_paint_line (canvas, x + date->x, y, x + date->x, bottom,
                            &(TrendsInk) { NULL, &trends_colour_accent, 0.8 * self->unit,
                                           2 * self->unit });
}

static TrendsDateKind
get_kind (TrendsEntity *date)
{
  return (TrendsDateKind) trends_entity_get_integer (date, TRENDS_GOVERNANCE_DATE_DATE_KIND);
}

/* Its day and, where it is more than just a date, what it is for */
static char *
dup_description (TrendsRoadmapDrawing *self,
                 TrendsEntity         *date)
{
  g_autofree char *day = trends_words_date (
    self->plan, trends_entity_get_integer (date, TRENDS_GOVERNANCE_DATE_DATE));

  if (get_kind (date) == TRENDS_DATE_KIND_OTHER)
    return g_steal_pointer (&day);
  /* Translators: of a governance date: what it is for, and its day: “Election, 6 May 2027” */
  return g_strdup_printf (_("%s, %s"),
                          trends_choices_get_label (&trends_date_kind_choices, get_kind (date)),
                          day);
}

static void
draw_date (TrendsRoadmapDrawing         *self,
           TrendsCanvas                 *canvas,
           const TrendsRoadmapPaperDate *date,
           double                        room,
           double                        x,
           double                        top)
{
  g_autofree char *id = trends_canvas_dup_id (date->date);
  g_autofree char *description = dup_description (self, date->date);
  const char *name = trends_entity_get_name (date->date);
  TrendsCanvasLabel label = small_label (name, &trends_colour_accent);
  double y = top + date->row * TRENDS_ROADMAP_DATE * self->unit;
  double shape = trends_roadmap_measure_kind (canvas, get_kind (date->date));
  double width, height;

  trends_canvas_begin_element (canvas, &(TrendsCanvasElement) {
    .type = "Div", .id = id, .title = name, .description = description, .is_plans = TRUE,
  });
  label.is_plans = TRUE;
  label.width = (room - shape) / self->unit - 4;
  height = trends_canvas_measure (canvas, &label, &width);
  x += date->x + 2 * self->unit;
  y -= 0.6 * self->unit;
  /* So that no line goes through it. */
  trends_canvas_paint_box (canvas, &(cairo_rectangle_t) { x, y, shape + width, height }, 0,
                           &(TrendsInk) { &trends_colour_paper });
  trends_roadmap_draw_kind (canvas, get_kind (date->date), x, y + height / 2);
  trends_canvas_draw (canvas, &label, x + shape, y);
  trends_canvas_end (canvas);
}

static void
draw_today (TrendsRoadmapDrawing *self,
            TrendsCanvas         *canvas,
            double                x,
            double                y,
            double                bottom)
{
  TrendsColour red = trends_colour_get_named (TRENDS_COLOUR_RED, TRENDS_COLOUR_LIGHT);
  TrendsShades shades = trends_colour_get_shades (&red, TRENDS_COLOUR_LIGHT);
  TrendsCanvasLabel label = small_label (_("Today"), &shades.on_fill);
  double unit = self->unit;
  double width, height, left;

  if (!trends_period_has_day (&self->period, self->today))
    return;

  x += trends_time_scale_get_position (&self->scale, self->today);
  label.is_bold = TRUE;
  height = trends_canvas_measure (canvas, &label, &width);
  y += (TRENDS_ROADMAP_TICKS - 9.5) * unit;
  trends_canvas_paint_line (canvas, x, y, x, bottom, &(TrendsInk) { NULL, &shades.fill, 1.3 * unit });
  left = x - width / 2 - 3 * unit;
  trends_canvas_paint_box (canvas, &(cairo_rectangle_t) { left, y, width + 6 * unit, height },
                           3 * unit, &(TrendsInk) { &shades.fill });
  trends_canvas_draw (canvas, &label, left + 3 * unit, y);
}

/* Draws the ruler at y, and its lines down to the bottom; x: where the axis begins */
void
trends_roadmap_draw_ruler (TrendsRoadmapDrawing *self,
                           TrendsCanvas         *canvas,
                           double                x,
                           double                y,
                           double                bottom)
{
  double dates = y + TRENDS_ROADMAP_TICKS * self->unit;
  cairo_rectangle_t ground = { x - self->names, y, self->width,
                               trends_roadmap_drawing_get_ruler (self) };

  trends_canvas_paint_box (canvas, &ground, 0, &(TrendsInk) { &trends_colour_paper });
  if (has_days (self))
    draw_days (self, canvas, x, y, bottom);
  draw_ticks (self, canvas, x, y, bottom);
  for (guint i = 0; i < self->dates->len; i++)
    draw_date_line (self, canvas, &g_array_index (self->dates, TrendsRoadmapPaperDate, i), x,
                    dates, bottom);
  draw_today (self, canvas, x, y, bottom);
  for (guint i = 0; i < self->dates->len; i++)
    draw_date (self, canvas, &g_array_index (self->dates, TrendsRoadmapPaperDate, i),
               find_date_room (self, i), x, dates);
}
