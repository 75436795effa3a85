/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-unmatched.c: bars and cards of what matches alone, where the rest is hidden. Lanes
 * stay, and count all: a lane is laid out for what it shows, so that nothing stands between.
 */

#include "trends-roadmap-private.h"

#include "trends-unmatched.h"

static gboolean
is_shown (TrendsEntity *initiative,
          gpointer      user_data)
{
  return !trends_unmatched_hides (TRENDS_UNMATCHED (user_data), initiative);
}

static gboolean
later_cb (gpointer user_data)
{
  TrendsRoadmap *self = user_data;
  TrendsUnmatched *unmatched = trends_unmatched_of (self->session);

  self->unmatched_later = 0;
  trends_roadmap_layout_set_shown (trends_roadmap_chart_get_layout (self->chart),
                                   trends_unmatched_is_hiding (unmatched) ? is_shown : NULL,
                                   unmatched);
  return G_SOURCE_REMOVE;
}

/*
 * trends_roadmap_lay_out_shown:
 *
 * At once, what is about to be laid out: for who goes to something that was hidden.
 */
void
trends_roadmap_lay_out_shown (TrendsRoadmap *self)
{
  if (self->unmatched_later == 0)
    return;
  g_source_remove (self->unmatched_later);
  later_cb (self);
}

/* In a turn of its own: to find what matches takes one, to lay that out another. */
static void
unmatched_cb (TrendsRoadmap *self)
{
  gboolean is_hiding = trends_unmatched_is_hiding (trends_unmatched_of (self->session));

  if (!is_hiding && !self->was_hiding)
    return;
  self->was_hiding = is_hiding;
  if (self->unmatched_later == 0)
    self->unmatched_later = g_idle_add_full (GDK_PRIORITY_REDRAW - 15, later_cb, self, NULL);
  for (guint i = 0; i < TRENDS_N_HORIZONS; i++)
    trends_horizon_column_update_match (self->columns[i]);
}

/* @shown_anew: shows anew what is there, in whatever words that matches or doesn't */
void
trends_roadmap_follow_unmatched (TrendsRoadmap *self,
                                 GCallback      shown_anew)
{
  TrendsUnmatched *unmatched = trends_unmatched_of (self->session);

  trends_view_follow (TRENDS_VIEW (self), unmatched, "changed", G_CALLBACK (unmatched_cb), self);
  trends_view_follow (TRENDS_VIEW (self), unmatched, "changed", shown_anew, self);
  /* It may be hidden before this view is made. */
  unmatched_cb (self);
}
