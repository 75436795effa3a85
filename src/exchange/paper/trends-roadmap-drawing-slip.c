/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The roadmap's drawing beside a baseline: where bars were, as an empty dashed frame a little lower
 * than the bar, and how far each has slipped, in words on it; as on the screen. */

#include "trends-roadmap-drawing-private.h"

#include "trends-mark.h"

#include <glib/gi18n-lib.h>

#define LOWER (TRENDS_ROADMAP_BAR * 4 / 22) /* as on the screen, where bars are 22 high */
#define DASH  (TRENDS_ROADMAP_BAR * 4 / 22)
#define GAP   (TRENDS_ROADMAP_BAR * 3 / 22)
#define LINE  0.7

/* (nullable): “slipped by 2 quarters”, where something is compared and it isn't as it was */
char *
trends_roadmap_dup_slip (TrendsRoadmapDrawing *self,
                         TrendsEntity         *initiative)
{
  TrendsSlip slip;

  if (self->frozen == NULL)
    return NULL;
  slip = trends_slip_of (self->frozen, initiative);
  return trends_slip_dup_words (&slip);
}

/**
 * trends_roadmap_label_slip:
 * @words: (nullable): by how much it slipped, of trends_roadmap_dup_slip(); has to stay there as
 *   long as the label
 *
 * Returns: a label for a bar that is compared with a baseline
 */
TrendsCanvasLabel
trends_roadmap_label_slip (const char *words)
{
  return (TrendsCanvasLabel) { .text = words, .size = TRENDS_ROADMAP_SMALL, .width = 200,
                               .colour = &trends_colour_ink };
}

/* With its frame, and what goes between it and the title */
double
trends_roadmap_measure_slip (TrendsRoadmapDrawing *self,
                             TrendsCanvas         *canvas,
                             TrendsEntity         *initiative)
{
  g_autofree char *words = trends_roadmap_dup_slip (self, initiative);
  TrendsCanvasLabel label = trends_roadmap_label_slip (words);
  double width;

  if (words == NULL)
    return 0;
  trends_canvas_measure (canvas, &label, &width);
  return width + 3 * TRENDS_ROADMAP_GAP * canvas->unit;
}

/* What had no start, or no end, is as long as the bar is drawn. */
static TrendsPeriod
get_drawn (const TrendsRoadmapBar *bar,
           const TrendsDays       *then)
{
  gint64 length = bar->days.end - bar->days.start;

  if (then->start == TRENDS_UNSET)
    return (TrendsPeriod) { then->end + 1 - length, then->end + 1 };
  if (then->end == TRENDS_UNSET)
    return (TrendsPeriod) { then->start, then->start + length };
  return (TrendsPeriod) { then->start, then->end + 1 };
}

/* The frame of a ghost */
void
trends_roadmap_draw_ghost_frame (TrendsCanvas            *canvas,
                                 const cairo_rectangle_t *box)
{
  trends_canvas_paint_box (canvas, box, 0,
                           &(TrendsInk) { NULL, &trends_colour_muted, LINE * canvas->unit,
                                          DASH * canvas->unit, GAP * canvas->unit });
}

/* Whether a bar was elsewhere, on days that are drawn: which ones */
gboolean
trends_roadmap_has_ghost (TrendsRoadmapDrawing   *self,
                          const TrendsRoadmapBar *bar,
                          TrendsPeriod           *drawn)
{
  TrendsDays then, now = trends_days_of (bar->initiative);
  TrendsSlip slip;

  if (self->frozen == NULL
      || !trends_frozen_get_days (self->frozen, trends_entity_get_id (bar->initiative), &then))
    return FALSE;
  slip = trends_slip_between (&then, &now);
  if (slip.kind != TRENDS_SLIP_MOVED && slip.kind != TRENDS_SLIP_START)
    return FALSE;
  *drawn = get_drawn (bar, &then);
  return trends_period_overlaps (&self->period, drawn);
}

/* Whose it is, where its bar isn't drawn that says so */
static void
draw_title (TrendsRoadmapDrawing    *self,
            TrendsCanvas            *canvas,
            const TrendsRoadmapBar  *bar,
            const cairo_rectangle_t *box)
{
  TrendsCanvasLabel title = trends_roadmap_label_title (bar->initiative, TRENDS_ROADMAP_UNLIMITED);
  g_autofree char *name = trends_mark_dup_name (bar->initiative);
  double inset = TRENDS_ROADMAP_INSET * self->unit;

  if (trends_period_overlaps (&self->period, &bar->days) || box->width < 4 * inset)
    return;
  /* With the mark, which a bar has beside its initials */
  title.text = name;
  title.width = (box->width - 2 * inset) / self->unit;
  title.colour = &trends_colour_muted;
  trends_canvas_draw (canvas, &title, box->x + inset,
                      box->y + (box->height - trends_canvas_measure (canvas, &title, NULL)) / 2);
}

/* Where a bar was, if that is elsewhere; x: where the axis begins, y: the top of the bar */
void
trends_roadmap_draw_ghost (TrendsRoadmapDrawing   *self,
                           TrendsCanvas           *canvas,
                           const TrendsRoadmapBar *bar,
                           double                  x,
                           double                  y)
{
  cairo_rectangle_t box;
  TrendsPeriod drawn;
  double left, right;

  if (!trends_roadmap_has_ghost (self, bar, &drawn))
    return;

  left = MAX (trends_time_scale_get_position (&self->scale, drawn.start), 0);
  right = MIN (trends_time_scale_get_position (&self->scale, drawn.end), self->axis);
  box = (cairo_rectangle_t) { x + left, y + LOWER * self->unit,
                              MAX (right - left, TRENDS_ROADMAP_BAR / 2 * self->unit),
                              TRENDS_ROADMAP_BAR * self->unit };
  trends_roadmap_draw_ghost_frame (canvas, &box);
  draw_title (self, canvas, bar, &box);
}

/* What has changed since, in a sentence behind what else is said of the drawing. What isn't drawn,
 * because it isn't looked for, is in no number. */
void
trends_roadmap_append_comparison (TrendsRoadmapDrawing *self,
                                  GString              *caption)
{
  g_auto (TrendsSlipSummary) summary = { 0 };
  g_autofree char *words = NULL;

  if (self->frozen == NULL)
    return;
  if (self->is_part)
    {
      /* Translators: below a roadmap: the name of the baseline that it is compared with */
      g_string_append_printf (caption, _(" Compared with “%s”."),
                              trends_frozen_get_name (self->frozen));
      return;
    }
  trends_slip_summary_init (&summary, self->frozen, self->plan);
  words = trends_slip_summary_dup_words (&summary);
  /* Translators: below a roadmap: the name of the baseline that it is compared with, and what has
   * changed since: “3 slipped, 1 new” */
  g_string_append_printf (caption, _(" Compared with “%s”: %s."),
                          trends_frozen_get_name (self->frozen), words);
}
