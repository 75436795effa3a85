/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-ground.c: what is drawn of a chart behind its bars: lanes, ticks, today, and
 * what is missing where there is no bar; and when what is over them is. */

#include "trends-roadmap-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "trends-palette.h"

static float
get_line_alpha (float usual)
{
  return (trends_palette_get_style () & TRENDS_COLOUR_HIGH_CONTRAST) != 0 ? 1 : usual;
}

static void
draw_ticks (TrendsRoadmapChart *self,
            GtkSnapshot        *snapshot,
            int                 width,
            int                 height)
{
  GdkRGBA colour = trends_palette_get_named (TRENDS_COLOUR_SECONDARY, get_line_alpha (0.16f));
  TrendsPeriod tick
    = trends_time_scale_get_named (&self->scale, trends_time_scale_get_day (&self->scale, 0));
  double x;

  while ((x = trends_time_scale_get_position (&self->scale, tick.end)) < width)
    {
      TrendsPeriod next = trends_time_scale_get_named (&self->scale, tick.end);

      gtk_snapshot_append_color (snapshot, &colour,
                                 &GRAPHENE_RECT_INIT ((float) floor (x), 0, 1, (float) height));
      if (next.end <= tick.end)
        break;
      tick = next;
    }
}

/* What is said of a lane in place of its bars; %NULL where these are there. */
static char *
dup_instead (const TrendsRoadmapLane *lane)
{
  if (lane->bars->len + lane->n_undated == 0 && lane->n_hidden > 0)
    return g_strdup (_("Nothing here matches."));
  if (lane->bars->len == 0)
    return trends_roadmap_key_dup_missing (&lane->key, lane->n_undated);
  if (lane->is_folded)
    /* Translators: in place of the bars of a lane that is folded */
    return g_strdup_printf (ngettext ("%u bar, folded", "%u bars, folded", lane->bars->len),
                            lane->bars->len);

  return NULL;
}

/* On a ground of its own, so that no line crosses it out. */
static void
draw_instead (TrendsRoadmapChart *self,
              GtkSnapshot        *snapshot,
              TrendsRoadmapLane  *lane,
              double              y,
              double              height)
{
  GdkRGBA colour = trends_palette_get_named (TRENDS_COLOUR_SECONDARY, 1);
  GdkRGBA card = trends_palette_get_card ();
  g_autofree char *text = dup_instead (lane);
  g_autoptr (PangoLayout) words = NULL;
  int text_width, text_height;
  float padding = (float) self->look->padding;

  if (text == NULL)
    return;

  words = trends_roadmap_look_create_layout (GTK_WIDGET (self), text, FALSE);
  pango_layout_get_pixel_size (words, &text_width, &text_height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
    snapshot,
    &GRAPHENE_POINT_INIT (padding * 2, (float) floor (y + (height - text_height) / 2)));
  gtk_snapshot_append_color (snapshot, &card,
                             &GRAPHENE_RECT_INIT (-padding, 0, (float) text_width + 2 * padding,
                                                  (float) text_height));
  gtk_snapshot_append_layout (snapshot, words, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
draw_lanes (TrendsRoadmapChart *self,
            GtkSnapshot        *snapshot,
            int                 width,
            int                 height)
{
  GdkRGBA line = trends_palette_get_named (TRENDS_COLOUR_SECONDARY, get_line_alpha (0.22f));
  GdkRGBA shade = trends_palette_get_named (TRENDS_COLOUR_SECONDARY, 0.05f);
  double scrolled = trends_chart_get_scrolled (self);

  for (guint i = trends_chart_find_lane_at (self, scrolled);
       i + 1 < self->tops->len && trends_chart_get_top (self, i) < scrolled + height; i++)
    {
      double y = trends_chart_get_top (self, i) - scrolled;
      double end = trends_chart_get_top (self, i + 1) - scrolled;

      if (i % 2 == 0)
        gtk_snapshot_append_color (snapshot, &shade,
                                   &GRAPHENE_RECT_INIT (0, (float) y, (float) width,
                                                        (float) (end - y)));
      gtk_snapshot_append_color (snapshot, &line,
                                 &GRAPHENE_RECT_INIT (0, (float) end - 1, (float) width, 1));
    }
}

static void
draw_words (TrendsRoadmapChart *self,
            GtkSnapshot        *snapshot,
            int                 height)
{
  double scrolled = trends_chart_get_scrolled (self);

  for (guint i = trends_chart_find_lane_at (self, scrolled);
       i + 1 < self->tops->len && trends_chart_get_top (self, i) < scrolled + height; i++)
    {
      double y = trends_chart_get_top (self, i) - scrolled;

      draw_instead (self, snapshot, trends_roadmap_layout_get_lane (self->layout, i), y,
                    trends_chart_get_top (self, i + 1) - scrolled - y);
    }
}

/* Behind the bars, so that no title is crossed out. */
static void
draw_today (TrendsRoadmapChart *self,
            GtkSnapshot        *snapshot,
            int                 width,
            int                 height)
{
  GdkRGBA colour = trends_palette_get_named (TRENDS_COLOUR_RED, 1);
  float x = (float) floor (trends_time_scale_get_position (&self->scale, self->today));

  if (x >= 0 && x < (float) width)
    gtk_snapshot_append_color (snapshot, &colour,
                               &GRAPHENE_RECT_INIT (x - 1, 0, 2, (float) height));
}

/* What is drawn from here on begins at the corner of the ground, and ends where that does. */
static void
enter_ground (TrendsRoadmapChart *self,
              GtkSnapshot        *snapshot)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (
                            (float) trends_chart_get_names_width (self),
                            (float) self->look->ruler_height));
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (0, 0, (float) trends_chart_get_ground_width (self),
                                               (float) trends_chart_get_ground_height (self)));
}

static void
leave_ground (GtkSnapshot *snapshot)
{
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

/* What is over the bars */
static void
draw_over (TrendsRoadmapChart *self,
           GtkSnapshot        *snapshot)
{
  enter_ground (self, snapshot);
  trends_chart_draw_links_over (self, snapshot);
  leave_ground (snapshot);
}

/* What is behind them */
static void
draw_ground (TrendsRoadmapChart *self,
             GtkSnapshot        *snapshot)
{
  int width = trends_chart_get_ground_width (self);
  int height = trends_chart_get_ground_height (self);

  enter_ground (self, snapshot);
  draw_lanes (self, snapshot, width, height);
  draw_ticks (self, snapshot, width, height);
  trends_chart_draw_dates (self, snapshot, width, height);
  draw_today (self, snapshot, width, height);
  draw_words (self, snapshot, height);
  trends_chart_draw_ghosts (self, snapshot, width, height);
  trends_chart_draw_links (self, snapshot, width, height);
  leave_ground (snapshot);
}

/**
 * trends_chart_snapshot:
 * @widget: a chart
 *
 * Draws it: what is behind the bars, these, what is over them, and what doesn't scroll along time.
 */
void
trends_chart_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  TrendsRoadmapChart *self = TRENDS_ROADMAP_CHART (widget);

  if (self->layout != NULL)
    draw_ground (self, snapshot);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gtk_widget_snapshot_child (widget, child, snapshot);
      if (self->layout != NULL && child == GTK_WIDGET (self->ground))
        draw_over (self, snapshot);
    }
}
