/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-chart-ghosts.c: where bars were in the baseline that the plan is compared with: an empty
 * dashed frame, a little lower than the bar, so that it can be told from it where both are, and open
 * where it would go through a text. Where
 * the bar is out of sight, its title is in the frame. */

#include "trends-roadmap-chart-private.h"

#include <math.h>

#include "trends-comparison.h"
#include "trends-palette.h"

#define LOWER 4 /* pixels */
#define INSET 6

static gboolean
was_elsewhere (TrendsFrozen *frozen, TrendsEntity *initiative, TrendsDays *then)
{
  TrendsDays now = trends_days_of (initiative);
  TrendsSlip slip;

  if (!trends_frozen_get_days (frozen, trends_entity_get_id (initiative), then))
    return FALSE;
  slip = trends_slip_between (then, &now);
  return slip.kind == TRENDS_SLIP_MOVED || slip.kind == TRENDS_SLIP_START;
}

typedef struct
{
  TrendsRoadmapChart *chart;
  TrendsFrozen *frozen;
  GtkSnapshot *snapshot;
  cairo_t *cr;
  GdkRectangle ground; /* what is seen of it */
  GdkRGBA colour;
} Pen;

/* What of a stretch is free beside the bars of the same row and their texts */
static void
find_free (Pen *pen, const TrendsRoadmapBar *bar, float *left, float *right)
{
  for (guint i = 0; i < bar->lane->bars->len; i++)
    {
      const TrendsRoadmapBar *other = bar->lane->bars->pdata[i];
      GdkRectangle place;

      if (other == bar || other->row != bar->row)
        continue;
      place = trends_chart_get_bar_place (pen->chart, other);
      if ((float) (place.x + place.width) <= *left || (float) place.x >= *right)
        continue;
      if ((float) place.x <= *left + INSET)
        *left = (float) (place.x + place.width + INSET);
      else
        *right = (float) (place.x - INSET);
    }
}

/* Whose it is, where its bar isn't there to say so */
static void
draw_title (Pen *pen, const TrendsRoadmapBar *bar, const graphene_rect_t *place)
{
  TrendsRoadmapLook *look = pen->chart->look;
  float left = MAX (place->origin.x, 0) + INSET;
  float right = MIN (place->origin.x + place->size.width, (float) pen->ground.width) - INSET;
  double start = trends_time_scale_get_position (&pen->chart->scale, bar->days.start);
  double end = trends_time_scale_get_position (&pen->chart->scale, bar->days.end);
  g_autoptr (PangoLayout) title = NULL;
  int height;

  /* Its milestones may be in sight, which say nothing. */
  if (start < pen->ground.width && end > 0)
    return;
  find_free (pen, bar, &left, &right);
  if (right - left < (float) look->bar_height)
    return;
  title = trends_roadmap_look_create_layout (
      GTK_WIDGET (pen->chart), trends_entity_get_name (bar->initiative), FALSE);
  pango_layout_set_ellipsize (title, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (title, (int) (right - left) * PANGO_SCALE);
  pango_layout_get_pixel_size (title, NULL, &height);
  gtk_snapshot_save (pen->snapshot);
  gtk_snapshot_translate (
      pen->snapshot,
      &GRAPHENE_POINT_INIT (left, floorf (place->origin.y + (place->size.height - (float) height) / 2)));
  gtk_snapshot_append_layout (pen->snapshot, title, &pen->colour);
  gtk_snapshot_restore (pen->snapshot);
}

static void
draw_ghost (Pen *pen, TrendsRoadmapBar *bar, const TrendsDays *then)
{
  graphene_rect_t place;

  /* In the chart's own coordinates, and not in the ground's */
  trends_roadmap_chart_place_days (pen->chart, bar, then, &place);
  graphene_rect_offset (&place,
                        (float) -trends_chart_get_names_width (pen->chart),
                        (float) (LOWER - pen->chart->look->ruler_height));
  if (place.origin.x > (float) pen->ground.width || place.origin.x + place.size.width < 0)
    return;
  cairo_rectangle (pen->cr,
                   place.origin.x + 0.5f,
                   place.origin.y + 0.5f,
                   place.size.width - 1,
                   place.size.height - 1);
  cairo_stroke (pen->cr);
  draw_title (pen, bar, &place);
}

/* Where titles and what is said beside them are: no frame goes through these. */
static void
leave_out_texts (Pen *pen, TrendsRoadmapLane *lane)
{
  const TrendsTimeScale *scale = &pen->chart->scale;
  const TrendsRoadmapLook *look = pen->chart->look;
  /* Not into the next row: what is left out twice wouldn't be left out. */
  int lower = MIN (LOWER, look->row_height - look->bar_height);

  cairo_rectangle (pen->cr, 0, 0, pen->ground.width, pen->ground.height);
  for (guint i = 0; i < lane->bars->len; i++)
    {
      const TrendsRoadmapBar *bar = lane->bars->pdata[i];
      GdkRectangle place = trends_chart_get_bar_place (pen->chart, bar);
      double left = (bar->text - scale->origin) * scale->per_day;
      double right = (bar->text_end - scale->origin) * scale->per_day;

      if (place.y + place.height + LOWER > 0 && place.y < pen->ground.height
          && left < pen->ground.width && right > 0)
        cairo_rectangle (pen->cr, left, place.y, right - left, place.height + lower);
    }
  cairo_clip (pen->cr);
}

/* Of all rows that are seen: what was there may be anywhere now. */
static void
draw_lane (Pen *pen, TrendsRoadmapLane *lane)
{
  gboolean is_clipped = FALSE;

  if (lane->is_folded)
    return;

  cairo_save (pen->cr);
  for (guint i = 0; i < lane->bars->len; i++)
    {
      TrendsRoadmapBar *bar = lane->bars->pdata[i];
      GdkRectangle place = trends_chart_get_bar_place (pen->chart, bar);
      TrendsDays then;

      if (place.y + place.height + LOWER <= 0 || place.y >= pen->ground.height
          || !was_elsewhere (pen->frozen, bar->initiative, &then))
        continue;
      if (!is_clipped)
        leave_out_texts (pen, lane);
      is_clipped = TRUE;
      draw_ghost (pen, bar, &then);
    }
  cairo_restore (pen->cr);
}

/**
 * trends_chart_draw_ghosts:
 * @width: of the ground
 * @height: the same
 *
 * Draws where bars were, as far as that is elsewhere, whether they are in sight themselves or not.
 */
void
trends_chart_draw_ghosts (TrendsRoadmapChart *self, GtkSnapshot *snapshot, int width, int height)
{
  TrendsFrozen *frozen = trends_comparison_get_frozen (trends_comparison_of (self->session));
  GdkRGBA colour = trends_palette_get_named (TRENDS_COLOUR_SECONDARY, 1);
  static const double dashes[] = { TRENDS_GHOST_DASH, TRENDS_GHOST_GAP };
  double scrolled = trends_chart_get_scrolled (self);
  Pen pen = { self, frozen, snapshot, NULL, { 0, 0, width, height },
              colour };

  if (frozen == NULL)
    return;

  pen.cr = gtk_snapshot_append_cairo (snapshot,
                                      &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_cairo_set_source_rgba (pen.cr, &colour);
  cairo_set_line_width (pen.cr, 1);
  cairo_set_fill_rule (pen.cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_dash (pen.cr, dashes, G_N_ELEMENTS (dashes), 0);
  for (guint i = trends_chart_find_lane_at (self, scrolled);
       i + 1 < self->tops->len && trends_chart_get_top (self, i) < scrolled + height; i++)
    draw_lane (&pen, trends_roadmap_layout_get_lane (self->layout, i));
  cairo_destroy (pen.cr);
}
