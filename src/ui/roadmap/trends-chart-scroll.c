/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-chart-scroll.c: scrolling a chart to a day, a bar or a lane, and giving that the
 * focus; and more time than there is, for what is taken later. */

#include "trends-roadmap-chart-private.h"

#include "trends-months.h"

#include <math.h>

#define PAGE 0.8 /* of what is in sight */

/* As little as will do; the beginning of what is larger than the page. */
static void
scroll_along (TrendsRoadmapChart *self,
              GtkOrientation      orientation,
              double              start,
              double              size)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double page;

  if (adjustment == NULL)
    return;
  page = gtk_adjustment_get_page_size (adjustment);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                          + MIN (MAX (0, start + size - page), start));
}

/**
 * trends_roadmap_chart_scroll_to_day:
 * @day: which is in sight then, with some room around it
 */
void
trends_roadmap_chart_scroll_to_day (TrendsRoadmapChart *self,
                                    gint64              day)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_CHART (self));

  scroll_along (self, GTK_ORIENTATION_HORIZONTAL,
                trends_time_scale_get_position (&self->scale, day) - self->look->lane_height,
                2 * self->look->lane_height);
}

/**
 * trends_roadmap_chart_turn_page:
 * @orientation: along time, or down the lanes
 * @n_pages: how many pages, of which a little is seen before and after; below 0 for back
 */
void
trends_roadmap_chart_turn_page (TrendsRoadmapChart *self,
                                GtkOrientation      orientation,
                                int                 n_pages)
{
  GtkAdjustment *adjustment;

  g_return_if_fail (TRENDS_IS_ROADMAP_CHART (self));

  adjustment = self->adjustments[orientation];
  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment)
                                + n_pages * PAGE * gtk_adjustment_get_page_size (adjustment));
}

static void
scroll_down_to_bar (TrendsRoadmapChart *self,
                    TrendsRoadmapBar   *bar)
{
  GdkRectangle place = trends_chart_get_bar_place (self, bar);

  scroll_along (self, GTK_ORIENTATION_VERTICAL, place.y - self->look->lane_padding,
                place.height + 2 * self->look->lane_padding);
}

/**
 * trends_roadmap_chart_scroll_to:
 * @initiative: (nullable): what is to be in sight
 *
 * Scrolls down to its bar, or to the top where it has none in sight.
 */
void
trends_roadmap_chart_scroll_to (TrendsRoadmapChart *self,
                                TrendsEntity       *initiative)
{
  TrendsRoadmapBar *bar = NULL;

  g_return_if_fail (TRENDS_IS_ROADMAP_CHART (self));

  if (initiative != NULL && trends_entity_is (initiative, TRENDS_KIND_INITIATIVE))
    bar = trends_roadmap_layout_find_bar (self->layout, initiative);
  if (bar != NULL && !bar->lane->is_folded)
    scroll_down_to_bar (self, bar);
  else if (self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL], 0);
}

/**
 * trends_roadmap_chart_show_bar:
 * @bar: one of the layout's
 *
 * Scrolls to a bar, unfolding its lane. What has the focus keeps it.
 *
 * Returns: (transfer none) (nullable): the bar; %NULL before the chart has had any room
 */
TrendsTimeBar *
trends_roadmap_chart_show_bar (TrendsRoadmapChart *self,
                               TrendsRoadmapBar   *bar)
{
  TrendsEntity *initiative = bar->initiative;
  GdkRectangle place;

  g_return_val_if_fail (TRENDS_IS_ROADMAP_CHART (self), NULL);

  if (!self->is_begun)
    return NULL;
  if (bar->lane->is_folded)
    trends_roadmap_layout_set_folded (self->layout, bar->lane, FALSE);
  place = trends_chart_get_bar_place (self, bar);
  scroll_along (self, GTK_ORIENTATION_HORIZONTAL, place.x - self->look->padding,
                place.width + 2 * self->look->padding);
  scroll_down_to_bar (self, bar);
  return g_hash_table_lookup (self->bars, initiative);
}

/**
 * trends_roadmap_chart_focus_bar:
 * @bar: one of the layout's
 *
 * Scrolls to a bar, unfolding its lane, and gives it the focus.
 *
 * Returns: whether it has that
 */
gboolean
trends_roadmap_chart_focus_bar (TrendsRoadmapChart *self,
                                TrendsRoadmapBar   *bar)
{
  TrendsTimeBar *widget;

  g_return_val_if_fail (TRENDS_IS_ROADMAP_CHART (self), FALSE);

  if (!self->is_begun)
    return trends_chart_focus_later (self);
  widget = trends_roadmap_chart_show_bar (self, bar);
  return widget != NULL && gtk_widget_grab_focus (GTK_WIDGET (widget));
}

/**
 * trends_roadmap_chart_focus_lane:
 * @lane: one of the layout's
 *
 * Scrolls to a lane and gives its name the focus.
 *
 * Returns: whether it has that
 */
gboolean
trends_roadmap_chart_focus_lane (TrendsRoadmapChart *self,
                                 TrendsRoadmapLane  *lane)
{
  guint index;
  double top;
  TrendsLaneName *name;

  g_return_val_if_fail (TRENDS_IS_ROADMAP_CHART (self), FALSE);

  if (!self->is_begun)
    return trends_chart_focus_later (self);
  index = trends_roadmap_layout_find_lane (self->layout, lane);
  top = trends_chart_get_top (self, index);
  scroll_along (self, GTK_ORIENTATION_VERTICAL, top - trends_chart_get_scrolled (self),
                MIN (trends_chart_get_top (self, index + 1) - top,
                     trends_chart_get_ground_height (self)));
  name = trends_roadmap_chart_find_name (self, lane);
  return name != NULL && gtk_widget_grab_focus (GTK_WIDGET (name));
}

static gboolean
is_at_end (TrendsRoadmapChart *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];

  return gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment)
         >= gtk_adjustment_get_upper (adjustment) - 1;
}

/**
 * trends_roadmap_chart_grow:
 *
 * For what is taken later than all that there is: where the end of time is in sight there is a
 * quarter more of it, until trends_roadmap_chart_stop_growing().
 */
void
trends_roadmap_chart_grow (TrendsRoadmapChart *self)
{
  gint64 end;

  g_return_if_fail (TRENDS_IS_ROADMAP_CHART (self));

  if (!self->is_begun || !is_at_end (self))
    return;
  end = MAX (self->extent.end, (gint64) ceil (self->reach));
  end = trends_period_of_quarter_at (end, self->scale.year_start).end;
  if (end <= self->extent.end)
    return;
  trends_chart_extend (self, end);
}

/**
 * trends_roadmap_chart_stop_growing:
 *
 * Has time end where it does, with what there is now.
 */
void
trends_roadmap_chart_stop_growing (TrendsRoadmapChart *self)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_CHART (self));

  if (self->grown_end == 0)
    return;
  self->grown_end = 0;
  if (self->layout != NULL)
    trends_chart_follow_layout (self);
}
