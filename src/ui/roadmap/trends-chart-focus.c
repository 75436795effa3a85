/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-chart-focus.c: where the focus of a chart goes when what has it goes, whoever took that
 * away: to what stands in its place in its lane. A lane's order is by when things are, and that of
 * an owner or of a status has other neighbours than the plan has; so the chart remembers where the
 * bar was that had the focus last, in a menu of it, too. */

#include "trends-roadmap-chart-private.h"

static TrendsRoadmapLane *
find_lane_of_key (TrendsRoadmapChart     *self,
                  const TrendsRoadmapKey *key)
{
  for (guint i = 0; i < trends_roadmap_layout_get_n_lanes (self->layout); i++)
    {
      TrendsRoadmapLane *lane = trends_roadmap_layout_get_lane (self->layout, i);

      if (trends_roadmap_key_equal (&lane->key, key))
        return lane;
    }

  return NULL;
}

/**
 * trends_chart_find_focused:
 *
 * Returns: (transfer none) (nullable): the bar that has the focus, or something on it
 */
TrendsRoadmapBar *
trends_chart_find_focused (TrendsRoadmapChart *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return trends_roadmap_chart_get_bar_of (self, root != NULL ? gtk_root_get_focus (root) : NULL);
}

/**
 * trends_chart_remember_focus:
 *
 * For when the focus is elsewhere, or bars are: keeps where that is which has it. Of a bar that has
 * gone it is known on where it was.
 */
void
trends_chart_remember_focus (TrendsRoadmapChart *self)
{
  TrendsRoadmapBar *bar;

  if (self->layout == NULL)
    return;
  bar = trends_chart_find_focused (self);
  if (bar == NULL && self->last != NULL)
    bar = trends_roadmap_layout_find_bar (self->layout, self->last);
  if (bar == NULL)
    return;
  g_set_object (&self->last, bar->initiative);
  g_set_object (&self->last_lane_of, bar->lane->key.entity);
  self->last_lane = bar->lane->key;
  self->last_place = trends_roadmap_bar_get_place (bar);
}

/**
 * trends_chart_forget_focus:
 *
 * For when the chart goes.
 */
void
trends_chart_forget_focus (TrendsRoadmapChart *self)
{
  g_clear_object (&self->last);
  g_clear_object (&self->last_lane_of);
  g_clear_object (&self->lost);
}

/**
 * trends_roadmap_chart_take_lost:
 *
 * Returns: (transfer full) (nullable): what had the focus and has no place on the chart any more,
 *   where nobody has asked for that yet: the focus is on nothing then
 */
TrendsEntity *
trends_roadmap_chart_take_lost (TrendsRoadmapChart *self)
{
  g_return_val_if_fail (TRENDS_IS_ROADMAP_CHART (self), NULL);

  return g_steal_pointer (&self->lost);
}

/* What is first in sight: with nothing at all there is nothing to go to. */
static gboolean
focus_any_lane (TrendsRoadmapChart *self)
{
  return trends_roadmap_layout_get_n_lanes (self->layout) > 0
         && trends_roadmap_chart_focus_lane (
           self, trends_roadmap_layout_get_lane (
                   self->layout,
                   trends_chart_find_lane_at (self, trends_chart_get_scrolled (self))));
}

/**
 * trends_roadmap_chart_focus_in_place:
 *
 * Gives the focus to what stands now where the bar was that had it last: to that after it, or that
 * before it, or the name of its lane; where the lane has gone, too, to one that is in sight.
 *
 * Returns: whether something on the chart has it
 */
gboolean
trends_roadmap_chart_focus_in_place (TrendsRoadmapChart *self)
{
  TrendsRoadmapLane *lane;

  g_return_val_if_fail (TRENDS_IS_ROADMAP_CHART (self), FALSE);

  lane = self->last != NULL ? find_lane_of_key (self, &self->last_lane) : NULL;
  if (lane == NULL)
    return focus_any_lane (self);
  if (lane->is_folded || lane->bars->len == 0)
    return trends_roadmap_chart_focus_lane (self, lane);
  return trends_roadmap_chart_focus_bar (
    self, lane->bars->pdata[MIN (self->last_place, lane->bars->len - 1)]);
}

/**
 * trends_roadmap_chart_focus_near:
 *
 * The same after something was deleted here: unless a bar has the focus already, or what was
 * deleted was elsewhere.
 *
 * Returns: whether something on the chart has it
 */
gboolean
trends_roadmap_chart_focus_near (TrendsRoadmapChart *self)
{
  g_return_val_if_fail (TRENDS_IS_ROADMAP_CHART (self), FALSE);

  if (trends_chart_find_focused (self) != NULL)
    return TRUE;
  if (self->last == NULL || trends_entity_get_plan (self->last) != NULL)
    return trends_roadmap_chart_get_lane_of (
             self, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)))) != NULL;
  return trends_roadmap_chart_focus_in_place (self);
}
