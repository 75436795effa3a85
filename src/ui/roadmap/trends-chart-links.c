/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-chart-links.c: what on a chart waits for what, or relates to it: curves behind the bars, and
 * over their edges where there is no room between them; and what has to do with the bar that is
 * looked at, near and far. What starts too early is dashed, besides being red; what only relates is
 * dotted.
 */

#include "trends-roadmap-chart-private.h"

#include "trends-palette.h"

#define FAINT             0.25 /* where something else is looked at */
#define FAINT_IN_CONTRAST 0.6
#define HALO              2.4 /* pixels */

/* ---------------------------------------------------------------- regarding */

static TrendsEntity *
find_focused (TrendsRoadmapChart *self)
{
  TrendsRoadmapBar *bar = trends_chart_find_focused (self);

  return bar != NULL ? bar->initiative : NULL;
}

static void
show_kin (TrendsRoadmapChart *self)
{
  GHashTableIter iter;
  TrendsEntity *initiative;
  TrendsTimeBar *bar;

  g_hash_table_iter_init (&iter, self->bars);
  while (g_hash_table_iter_next (&iter, (gpointer *) &initiative, (gpointer *) &bar))
    trends_time_bar_set_kin (bar, trends_chart_get_kinship (self, initiative));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Of what has none, nothing is highlighted, so that all curves stay as they are. */
static void
find_kin (TrendsRoadmapChart *self)
{
  g_clear_pointer (&self->kin, g_hash_table_unref);
  if (self->regarded == NULL || trends_entity_get_plan (self->regarded) == NULL)
    return;
  self->kin = trends_initiative_dup_kin (self->regarded);
  if (g_hash_table_size (self->kin) == 0)
    g_clear_pointer (&self->kin, g_hash_table_unref);
}

/**
 * trends_chart_regard:
 *
 * Shows what has to do with the bar below the pointer, or that which has the focus.
 */
void
trends_chart_regard (TrendsRoadmapChart *self)
{
  TrendsEntity *regarded = self->hovered != NULL ? self->hovered : find_focused (self);

  trends_chart_remember_focus (self);
  if (self->layout == NULL || !g_set_object (&self->regarded, regarded))
    return;
  find_kin (self);
  show_kin (self);
}

/**
 * trends_chart_forget_links:
 *
 * For when something has changed.
 */
void
trends_chart_forget_links (TrendsRoadmapChart *self)
{
  g_ptr_array_set_size (self->over, 0);
  g_clear_pointer (&self->links, g_array_unref);
  if (self->hovered != NULL && trends_entity_get_plan (self->hovered) == NULL)
    g_clear_object (&self->hovered);
  if (self->regarded != NULL && trends_entity_get_plan (self->regarded) == NULL)
    g_clear_object (&self->regarded);
  find_kin (self);
}

/**
 * trends_chart_get_kinship:
 *
 * Returns: how an initiative has to do with what is looked at; 0 for not at all
 */
TrendsKinship
trends_chart_get_kinship (TrendsRoadmapChart *self, TrendsEntity *initiative)
{
  return self->kin != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (self->kin, initiative)) : 0;
}

/**
 * trends_roadmap_chart_set_hovered:
 * @initiative: (nullable): whose bar is below the pointer
 */
void
trends_roadmap_chart_set_hovered (TrendsRoadmapChart *self, TrendsEntity *initiative)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_CHART (self));

  if (g_set_object (&self->hovered, initiative))
    trends_chart_regard (self);
}

/* ----------------------------------------------------------------- drawing */

/* What of a bar a curve starts from or ends at, on the ground */
static TrendsPoint
get_point (TrendsRoadmapChart *self, const TrendsRoadmapBar *bar, gint64 day)
{
  guint lane = trends_roadmap_layout_find_lane (self->layout, bar->lane);
  double y = trends_chart_get_top (self, lane) + self->look->lane_padding
             + bar->row * self->look->row_height - trends_chart_get_scrolled (self);

  return (TrendsPoint) { trends_time_scale_get_position (&self->scale, day),
                         y + self->look->bar_height / 2.0 };
}

/* Whether what is looked at waits for the one by the other, or the other way round */
static gboolean
is_of_kin (TrendsRoadmapChart *self, const TrendsRoadmapLink *link)
{
  TrendsKinship one = trends_chart_get_kinship (self, link->needs->initiative);
  TrendsKinship other = trends_chart_get_kinship (self, link->bar->initiative);
  gboolean is_needed = one == TRENDS_NEEDED || one == TRENDS_NEEDED_FAR;
  gboolean is_follower = other == TRENDS_FOLLOWER || other == TRENDS_FOLLOWER_FAR;

  if (link->relates)
    return link->bar->initiative == self->regarded || link->needs->initiative == self->regarded;
  if (link->bar->initiative == self->regarded)
    return is_needed;
  if (link->needs->initiative == self->regarded)
    return is_follower;

  return (is_needed && (other == TRENDS_NEEDED || other == TRENDS_NEEDED_FAR))
         || (is_follower && (one == TRENDS_FOLLOWER || one == TRENDS_FOLLOWER_FAR));
}

static void
set_look (TrendsRoadmapChart *self, cairo_t *cr, const TrendsRoadmapLink *link)
{
  TrendsColourStyle style = trends_palette_get_style ();
  gboolean is_kin = self->kin != NULL && is_of_kin (self, link);
  gboolean is_near
      = link->bar->initiative == self->regarded || link->needs->initiative == self->regarded;
  double alpha = self->kin == NULL || is_kin                  ? 1
                 : (style & TRENDS_COLOUR_HIGH_CONTRAST) != 0 ? FAINT_IN_CONTRAST
                                                              : FAINT;
  TrendsLinkLook look;
  TrendsColour colour;

  trends_roadmap_link_get_look (link, &look);
  colour = trends_colour_get_named (look.colour, style);
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, alpha);
  cairo_set_line_width (cr, self->look->size * (!is_kin ? 1.4 : is_near ? 2.8 : 2));
  cairo_set_dash (cr, (double[]) { look.dash * self->look->size, look.gap * self->look->size },
                  look.dash > 0 ? 2 : 0, 0);
}

static gboolean
is_in_sight (TrendsRoadmapChart *self, const TrendsRoadmapBar *bar, int width, int height)
{
  TrendsPoint start = get_point (self, bar, bar->days.start);

  return start.x < width && start.y > 0 && start.y < height
         && trends_time_scale_get_position (&self->scale, bar->days.end) > 0;
}

/* Those between bars in sight, for others would say nothing and hide much; and all that has to do
 * with what is looked at, wherever it goes. */
static gboolean
is_drawn (TrendsRoadmapChart *self, const TrendsRoadmapLink *link, int width, int height)
{
  if (link->needs->lane->is_folded || link->bar->lane->is_folded)
    return FALSE;

  return (is_in_sight (self, link->needs, width, height)
          && is_in_sight (self, link->bar, width, height))
         || (self->kin != NULL && is_of_kin (self, link));
}

static void
make_curve (TrendsRoadmapChart *self, const TrendsRoadmapLink *link, TrendsCurve *curve)
{
  TrendsPoint from, to;
  gint64 from_day, to_day;

  trends_roadmap_link_get_ends (link, &from_day, &to_day);
  from = get_point (self, link->needs, from_day);
  to = get_point (self, link->bar, to_day);
  trends_roadmap_link_make_curve (
      link, curve, &from, &to, self->look->bar_height / 2.0, self->scale.per_day);
}

/* What of it is behind the bars; the rest is drawn when these are there. */
static void
draw_link (TrendsRoadmapChart *self,
           cairo_t *cr,
           const TrendsRoadmapLink *link,
           int width,
           int height)
{
  TrendsCurve curve;

  make_curve (self, link, &curve);
  if (!trends_curve_is_in (&curve, width, height))
    return;
  if (curve.over != TRENDS_CURVE_NOTHING)
    g_ptr_array_add (self->over, (gpointer) link);
  set_look (self, cr, link);
  trends_roadmap_look_draw_curve (cr, &curve, trends_curve_get_part (&curve, FALSE));
}

/* By which it is told from the bars that it goes over */
static void
draw_halo (cairo_t *cr, const TrendsCurve *curve)
{
  GdkRGBA card = trends_palette_get_card ();

  gdk_cairo_set_source_rgba (cr, &card);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, cairo_get_line_width (cr) + HALO);
  trends_roadmap_look_draw_curve (cr, curve, trends_curve_get_part (curve, TRUE));
  cairo_move_to (cr, curve->head[0].x, curve->head[0].y);
  cairo_line_to (cr, curve->head[1].x, curve->head[1].y);
  cairo_line_to (cr, curve->head[2].x, curve->head[2].y);
  cairo_close_path (cr);
  cairo_set_line_width (cr, HALO);
  cairo_stroke (cr);
}

/**
 * trends_chart_draw_links_over:
 *
 * Draws what of the curves goes over the bars, after what is behind them was drawn: where there is no
 * room between bars it would be hidden.
 */
void
trends_chart_draw_links_over (TrendsRoadmapChart *self, GtkSnapshot *snapshot)
{
  cairo_t *cr;

  if (self->over->len == 0)
    return;

  cr = gtk_snapshot_append_cairo (
      snapshot,
      &GRAPHENE_RECT_INIT (0, 0, (float) trends_chart_get_ground_width (self),
                           (float) trends_chart_get_ground_height (self)));
  for (guint i = 0; i < self->over->len; i++)
    {
      const TrendsRoadmapLink *link = self->over->pdata[i];
      TrendsCurve curve;

      make_curve (self, link, &curve);
      set_look (self, cr, link);
      draw_halo (cr, &curve);
      set_look (self, cr, link);
      trends_roadmap_look_draw_curve (cr, &curve, trends_curve_get_part (&curve, TRUE));
    }
  cairo_destroy (cr);
}

/**
 * trends_chart_draw_links:
 * @width: of the ground, at whose corner the drawing begins
 * @height: of the ground
 *
 * Draws the curves that may be seen; of a lane that is folded there are none.
 */
void
trends_chart_draw_links (TrendsRoadmapChart *self, GtkSnapshot *snapshot, int width, int height)
{
  cairo_t *cr;

  g_ptr_array_set_size (self->over, 0);
  if (self->links == NULL)
    self->links
        = trends_roadmap_layout_dup_links (self->layout, trends_session_get_plan (self->session));
  if (self->links->len == 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  for (guint i = 0; i < self->links->len; i++)
    {
      const TrendsRoadmapLink *link = &g_array_index (self->links, TrendsRoadmapLink, i);

      if (is_drawn (self, link, width, height))
        draw_link (self, cr, link, width, height);
    }
  cairo_destroy (cr);
}
