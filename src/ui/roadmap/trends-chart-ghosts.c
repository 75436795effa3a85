/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-chart-ghosts.c: where bars were in the baseline that the plan is compared with: an empty
 * dashed frame, a little lower than the bar, so that it can be told from it where both are. */

#include "trends-roadmap-chart-private.h"

#include "trends-comparison.h"
#include "trends-palette.h"

#define LOWER 4 /* pixels */

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

static void
draw_ghost (TrendsRoadmapChart *self, cairo_t *cr, TrendsRoadmapBar *bar, const TrendsDays *then)
{
  graphene_rect_t place;

  /* In the chart's own coordinates, and not in the ground's */
  trends_roadmap_chart_place_days (self, bar, then, &place);
  cairo_rectangle (cr,
                   place.origin.x - (float) trends_chart_get_names_width (self) + 0.5f,
                   place.origin.y - (float) self->look->ruler_height + LOWER + 0.5f,
                   place.size.width - 1,
                   place.size.height - 1);
  cairo_stroke (cr);
}

/**
 * trends_chart_draw_ghosts:
 * @width: of the ground
 * @height: the same
 *
 * Draws where the bars in sight were, as far as that is elsewhere.
 */
void
trends_chart_draw_ghosts (TrendsRoadmapChart *self, GtkSnapshot *snapshot, int width, int height)
{
  TrendsFrozen *frozen = trends_comparison_get_frozen (trends_comparison_of (self->session));
  TrendsColour colour
      = trends_colour_get_named (TRENDS_COLOUR_SECONDARY, trends_palette_get_style ());
  static const double dashes[] = { TRENDS_GHOST_DASH, TRENDS_GHOST_GAP };
  GHashTableIter iter;
  gpointer initiative;
  cairo_t *cr;

  if (frozen == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_set_source_rgb (cr, colour.red, colour.green, colour.blue);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  g_hash_table_iter_init (&iter, self->bars);
  while (g_hash_table_iter_next (&iter, &initiative, NULL))
    {
      TrendsRoadmapBar *bar = trends_roadmap_layout_find_bar (self->layout, initiative);
      TrendsDays then;

      if (bar != NULL && was_elsewhere (frozen, initiative, &then))
        draw_ghost (self, cr, bar, &then);
    }
  cairo_destroy (cr);
}
