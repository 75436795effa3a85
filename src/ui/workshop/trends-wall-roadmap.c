/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-roadmap.c: when there is how much to do for which trend. Initiatives have no names
 * here: at a size that can be read there would be room for a few alone. They are on the pages of
 * their trends.
 */

#include "trends-wall-parts.h"

#include <glib/gi18n-lib.h>

#include "trends-shrinking-label.h"
#include "trends-wall-lane.h"

/* Bars have no text, and touch nobody's. */
static double
measure_nothing (TrendsEntity *initiative,
                 gpointer      user_data)
{
  return 0;
}

static TrendsRoadmapLayout *
make_layout (TrendsPlan *plan,
             gint64      today,
             int         year_start)
{
  static const TrendsRoadmapMetrics metrics = { .measure = measure_nothing };
  TrendsTimeScale scale;

  trends_time_scale_init (&scale, today, TRENDS_TIME_QUARTERS, 1, year_start);
  return trends_roadmap_layout_new (plan, today, &scale, &metrics);
}

static const TrendsRoadmapLane *
find_lane (TrendsRoadmapLayout *layout,
           TrendsEntity        *trend)
{
  for (guint i = 0; i < trends_roadmap_layout_get_n_lanes (layout); i++)
    {
      const TrendsRoadmapLane *lane = trends_roadmap_layout_get_lane (layout, i);

      if (lane->key.entity == trend)
        return lane;
    }
  return NULL;
}

/* What is seen of a lane */
static char *
dup_words (const TrendsRoadmapLane *lane,
           int                      year_start)
{
  g_autofree char *start = NULL, *end = NULL;

  if (lane->bars->len == 0)
    return g_strdup (_("Nothing has dates yet"));
  start = trends_quarter_format (lane->known.start, year_start);
  end = trends_quarter_format (lane->known.end - 1, year_start);
  /* Translators: “4 initiatives from Q1 26/27 to Q4 27/28” */
  return g_strdup_printf (ngettext ("%u initiative from %s to %s", "%u initiatives from %s to %s",
                                    lane->bars->len),
                          lane->bars->len, start, end);
}

static GtkWidget *
new_name (TrendsEntity *trend)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  GtkWidget *name = trends_shrinking_label_new (trends_entity_get_name (trend), "wall-name",
                                                TRENDS_WALL_LEAST_NAME);

  trends_shrinking_label_set_centred (TRENDS_SHRINKING_LABEL (name));
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (box), trends_wall_parts_new_badge (trend));
  gtk_box_append (GTK_BOX (box), name);
  return box;
}

static GtkWidget *
new_bars (TrendsRoadmapLayout *layout,
          TrendsEntity        *trend,
          const TrendsPeriod  *shown,
          gint64               today)
{
  const TrendsRoadmapLane *lane = find_lane (layout, trend);
  int year_start = trends_period_get_year_start (trends_entity_get_plan (trend));
  g_autofree char *words = NULL;
  GtkWidget *bars;

  g_assert (lane != NULL);
  words = dup_words (lane, year_start);
  bars = trends_wall_lane_new (shown, today, year_start, lane);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bars), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return bars;
}

/* A name beside its bars; one that takes the whole page is above them. */
static void
attach_lane (GtkGrid   *grid,
             GtkWidget *name,
             GtkWidget *bars,
             guint      used,
             guint      n_lanes)
{
  gboolean is_above = n_lanes == TRENDS_DECK_LANES;
  int name_rows = (int) n_lanes - (is_above ? 1 : 0);

  gtk_grid_attach (grid, name, 0, (int) used, is_above ? 5 : 2, name_rows);
  gtk_grid_attach (grid, bars, 2, (int) used + (is_above ? name_rows : 0), 3,
                   is_above ? 1 : (int) n_lanes);
}

static GtkWidget *
new_lanes (const TrendsWallContext *context)
{
  TrendsPlan *plan = trends_presentation_get_plan (context->presentation);
  int year_start = trends_period_get_year_start (plan);
  TrendsPeriod shown = context->slide->shown;
  g_autoptr (TrendsRoadmapLayout) layout = make_layout (plan, context->today, year_start);
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "row-homogeneous", TRUE, "column-homogeneous",
                                  TRUE, "column-spacing", 20, "vexpand", TRUE, NULL);
  guint used = 0;

  for (guint i = 0; i < context->slide->items->len; i++)
    {
      TrendsEntity *trend = context->slide->items->pdata[i];
      guint n_lanes = trends_deck_count_lanes (trends_entity_get_name (trend));

      attach_lane (GTK_GRID (grid), new_name (trend),
                   new_bars (layout, trend, &shown, context->today), used, n_lanes);
      used += n_lanes;
    }
  for (; used < TRENDS_DECK_LANES; used++)
    gtk_grid_attach (GTK_GRID (grid), trends_wall_parts_new_room (), 0, (int) used, 5,
                     1);
  return grid;
}

/* Years, and below them quarters */
static GtkWidget *
new_ruler (const TrendsWallContext *context)
{
  TrendsPlan *plan = trends_presentation_get_plan (context->presentation);
  const TrendsPeriod *shown = &context->slide->shown;
  int year_start = trends_period_get_year_start (plan);
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-homogeneous", TRUE, "column-spacing", 20,
                                  NULL);

  gtk_grid_attach (GTK_GRID (grid), trends_wall_parts_new_room (), 0, 0, 2, 1);
  gtk_grid_attach (GTK_GRID (grid),
                   trends_wall_lane_new_years (shown, year_start), 2, 0, 3, 1);
  gtk_grid_attach (GTK_GRID (grid), trends_wall_lane_new_quarters (shown, year_start), 2, 1, 3, 1);
  return grid;
}

/**
 * trends_wall_roadmap_new:
 *
 * Returns: (transfer floating): a page of the roadmap
 */
GtkWidget *
trends_wall_roadmap_new (const TrendsWallContext *context)
{
  GtkWidget *all = trends_wall_parts_new_slide ("roadmap");

  gtk_box_append (GTK_BOX (all), trends_wall_parts_new_head (context));
  gtk_box_append (GTK_BOX (all), new_ruler (context));
  gtk_box_append (GTK_BOX (all), new_lanes (context));
  return all;
}
