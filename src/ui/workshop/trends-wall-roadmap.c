/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-roadmap.c: what is when: below each trend its initiatives, each with its name and its bar.
 */

#include "trends-wall-parts.h"

#include <glib/gi18n-lib.h>

#include "trends-roadmap-pages.h"
#include "trends-shrinking-label.h"
#include "trends-wall-lane.h"

/* Each bar has a line of its own: no text is in the way of another. */
static double
measure_nothing (TrendsEntity *initiative,
                 double       *excess,
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

static GtkWidget *
new_head (TrendsEntity *trend,
          gboolean      is_numbered)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *title = is_numbered
    /* Translators: a trend, by its number */
    ? g_strdup_printf (_("Trend %u"), trends_trend_get_running_number (trend))
    : g_strdup (trends_entity_get_name (trend));
  GtkWidget *name = trends_shrinking_label_new (title, "wall-name", TRENDS_WALL_LEAST_NAME);

  trends_shrinking_label_set_centred (TRENDS_SHRINKING_LABEL (name));
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (box), trends_wall_parts_new_badge (trend));
  gtk_box_append (GTK_BOX (box), name);
  return box;
}

typedef struct
{
  const TrendsWallContext *context;
  TrendsRoadmapLayout *layout;
  int year_start;
  GtkGrid *grid;
  TrendsRoadmapPage page;
} Lanes;

static void
add_lane (Lanes        *lanes,
          TrendsEntity *initiative)
{
  const TrendsRoadmapBar *bar = trends_roadmap_layout_find_bar (lanes->layout, initiative);
  TrendsRoadmapPlace place;

  if (bar == NULL || !trends_roadmap_page_place (&lanes->page, initiative, &place))
    return;
  if (place.n_head > 0)
    gtk_grid_attach (lanes->grid, new_head (lanes->page.trend, place.is_numbered), 0,
                     (int) (place.line - place.n_head), 1, (int) place.n_head);
  gtk_grid_attach (lanes->grid,
                   trends_wall_lane_new (&lanes->context->slide->shown, lanes->context->today,
                                         lanes->year_start, bar),
                   0, (int) place.line, 1, (int) place.n_lines);
}

static GtkWidget *
new_lanes (const TrendsWallContext *context)
{
  TrendsPlan *plan = trends_presentation_get_plan (context->presentation);
  int year_start = trends_period_get_year_start (plan);
  g_autoptr (TrendsRoadmapLayout) layout = make_layout (plan, context->today, year_start);
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "row-homogeneous", TRUE, "column-homogeneous",
                                  TRUE, "vexpand", TRUE, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_LIST, NULL);
  Lanes lanes = { context, layout, year_start, GTK_GRID (grid), TRENDS_ROADMAP_PAGE_INIT };

  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Roadmap"), -1);
  for (guint i = 0; i < context->slide->items->len; i++)
    add_lane (&lanes, context->slide->items->pdata[i]);
  for (guint line = lanes.page.used; line < TRENDS_ROADMAP_LINES; line++)
    gtk_grid_attach (lanes.grid, trends_wall_parts_new_room (), 0, (int) line, 1, 1);
  return grid;
}

/* Years, with which day is today, and below them quarters */
static GtkWidget *
new_ruler (const TrendsWallContext *context)
{
  const TrendsPeriod *shown = &context->slide->shown;
  int year_start = trends_period_get_year_start (
    trends_presentation_get_plan (context->presentation));
  GtkWidget *ruler = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (ruler), trends_wall_lane_new_years (shown, context->today, year_start));
  gtk_box_append (GTK_BOX (ruler), trends_wall_lane_new_quarters (shown, context->today, year_start));
  return ruler;
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

  gtk_box_set_spacing (GTK_BOX (all), 8);
  gtk_box_append (GTK_BOX (all), trends_wall_parts_new_head (context));
  gtk_box_append (GTK_BOX (all), new_ruler (context));
  gtk_box_append (GTK_BOX (all), new_lanes (context));
  return all;
}
