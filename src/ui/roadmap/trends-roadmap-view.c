/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-view.c: the roadmap as a view: where things are on it. */

#include "trends-roadmap-private.h"

#include "trends-comparison.h"

#include <math.h>

#include "trends-adder.h"
#include "trends-initiative-state.h"
#include "trends-time-bar.h"
#include "trends-view-tables.h"

static TrendsRoadmapBar *
find_bar (TrendsRoadmap *self,
          TrendsEntity  *entity)
{
  return trends_entity_is (entity, TRENDS_KIND_INITIATIVE)
           ? trends_roadmap_layout_find_bar (trends_roadmap_chart_get_layout (self->chart), entity)
           : NULL;
}

/* Rather than a bar, or in the tray */
static gboolean
is_row (TrendsRoadmap *self,
        TrendsEntity  *entity)
{
  return trends_roadmap_shows_table (self) && trends_entity_is (entity, TRENDS_KIND_INITIATIVE);
}

/* Who is at one of its milestones stays there: keys are for that one. */
static gboolean
reveal_bar (TrendsRoadmap    *self,
            TrendsRoadmapBar *bar)
{
  TrendsEntity *milestone
    = trends_roadmap_get_marked_of (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));

  if (milestone != NULL && trends_entity_is (milestone, TRENDS_KIND_MILESTONE)
      && trends_entity_get_ref (milestone, TRENDS_MILESTONE_INITIATIVE) == bar->initiative
      && trends_roadmap_reveal_milestone (self, milestone))
    return TRUE;
  return trends_roadmap_chart_focus_bar (self->chart, bar);
}

static gboolean
reveal (TrendsView   *view,
        TrendsEntity *entity)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (view);
  TrendsRoadmapBar *bar;
  TrendsRoadmapLane *lane;

  trends_roadmap_lay_out_shown (self);
  bar = find_bar (self, entity);
  if (is_row (self, entity))
    return trends_initiative_table_reveal (self->table, entity);
  if (trends_roadmap_find_column (self, entity) != NULL)
    return trends_roadmap_reveal_card (self, entity);
  if (bar != NULL)
    return reveal_bar (self, bar);
  if (trends_entity_is (entity, TRENDS_KIND_MILESTONE))
    return trends_roadmap_reveal_milestone (self, entity);
  if (trends_entity_is (entity, TRENDS_KIND_GOVERNANCE_DATE))
    return trends_roadmap_reveal_date (self, entity);
  if (trends_entity_is (entity, TRENDS_KIND_BASELINE))
    return gtk_widget_grab_focus (self->baseline_button);
  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE))
    return trends_roadmap_tray_reveal (self->tray, entity);
  if (!trends_roadmap_is_along_time (self))
    return FALSE;

  lane = trends_roadmap_chart_find_lane (self->chart, entity);
  return lane != NULL && trends_roadmap_chart_focus_lane (self->chart, lane);
}

/* What is new has no dates yet: it comes into the tray, and waits there. */
static gboolean
reveal_adder (TrendsView   *view,
              TrendsEntity *trend)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (view);
  TrendsRoadmapLane *lane
    = !self->has_columns ? trends_roadmap_chart_find_lane (self->chart, trend) : NULL;
  GdkRectangle place = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)), 48 };
  TrendsEntity *current = trends_view_get_current (view);
  TrendsEntity *trend_or_current = trend;

  /* Back to where one came from, where that is shown */
  if (current != NULL && trends_view_get_place (view, current, &place))
    trend_or_current = current;
  else if (lane != NULL && trends_roadmap_chart_focus_lane (self->chart, lane))
    trends_view_get_place (view, trend, &place);
  return trends_adder_pop_up (view, trend, &place, trend_or_current);
}

/* What is typed into is a part of neither. */
static TrendsEntity *
get_entity_of (TrendsView *view,
               GtkWidget  *widget)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (view);
  TrendsRoadmapBar *bar = trends_roadmap_chart_get_bar_of (self->chart, widget);
  TrendsRoadmapLane *lane = trends_roadmap_chart_get_lane_of (self->chart, widget);

  if (widget != NULL && gtk_widget_is_ancestor (widget, GTK_WIDGET (self->table)))
    return trends_initiative_table_get_initiative (self->table, widget);
  if (trends_roadmap_get_card_entity (self, widget) != NULL)
    return trends_roadmap_get_card_entity (self, widget);
  if (bar != NULL)
    return bar->initiative;

  if (lane != NULL)
    return lane->key.grouping == TRENDS_ROADMAP_BY_TREND ? lane->key.entity : NULL;

  return trends_roadmap_tray_get_initiative (self->tray, widget);
}

static TrendsEntity *
get_part_of (TrendsView *view,
             GtkWidget  *widget)
{
  return trends_roadmap_get_marked_of (widget);
}

static GtkWidget *
find_mark (TrendsRoadmap *self,
           TrendsEntity  *milestone)
{
  TrendsEntity *initiative = trends_entity_get_ref (milestone, TRENDS_MILESTONE_INITIATIVE);
  TrendsTimeBar *bar = trends_roadmap_chart_find_bar (self->chart, initiative);

  return bar != NULL ? (GtkWidget *) trends_time_bar_find_mark (bar, milestone) : NULL;
}

static GtkWidget *
find_widget (TrendsView   *view,
             TrendsEntity *entity)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (view);
  TrendsHorizonColumn *column = trends_roadmap_find_column (self, entity);
  TrendsRoadmapLane *lane;

  if (is_row (self, entity))
    return trends_initiative_table_find_row (self->table, entity);
  if (trends_entity_is (entity, TRENDS_KIND_MILESTONE))
    return find_mark (self, entity);
  if (trends_entity_is (entity, TRENDS_KIND_GOVERNANCE_DATE))
    return (GtkWidget *) trends_roadmap_chart_find_date_mark (self->chart, entity);
  if (column != NULL)
    return trends_initiative_list_find_row (trends_horizon_column_get_list (column), entity);
  if (!trends_roadmap_is_along_time (self))
    return NULL;
  if (find_bar (self, entity) != NULL)
    return (GtkWidget *) trends_roadmap_chart_find_bar (self->chart, entity);
  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE))
    return trends_roadmap_tray_find_item (self->tray, entity);

  lane = trends_roadmap_chart_find_lane (self->chart, entity);
  return lane != NULL ? (GtkWidget *) trends_roadmap_chart_find_name (self->chart, lane) : NULL;
}

/* Of a card, and in the tray, the details have the title. */
static gboolean
rename_entity (TrendsView   *view,
               TrendsEntity *entity)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (view);
  TrendsRoadmapBar *bar = find_bar (self, entity);

  if (is_row (self, entity) && trends_initiative_table_rename (self->table, entity))
    return TRUE;
  if (bar == NULL || trends_roadmap_find_column (self, entity) != NULL
      || !trends_roadmap_chart_focus_bar (self->chart, bar))
    {
      trends_session_open_details (self->session, entity);
      return TRUE;
    }

  trends_time_bar_rename (trends_roadmap_chart_find_bar (self->chart, entity));
  return TRUE;
}

/* Rather than in the tray, or where nobody has asked for it */
static gboolean
is_seen (TrendsRoadmap *self,
         TrendsEntity  *initiative)
{
  TrendsHorizonColumn *column = trends_roadmap_find_column (self, initiative);

  if (column != NULL)
    return gtk_widget_get_visible (GTK_WIDGET (column));
  if (trends_roadmap_shows_table (self))
    return self->shows_left_out
           || !trends_initiative_is_given_up (initiative);
  return find_bar (self, initiative) != NULL;
}

/* Where something of the trend is that has a bar, from a place on and then before it; in the table,
 * or where nothing else is left, what has no dates, too */
static TrendsEntity *
find_near (TrendsRoadmap *self,
           TrendsEntity  *trend,
           guint          index)
{
  GListModel *list = trends_trend_get_initiatives (trend);
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_items; i++)
    {
      guint place = index + i < n_items ? index + i : n_items - 1 - i;
      g_autoptr (TrendsEntity) next = g_list_model_get_item (list, place);

      /* The list keeps it. */
      if (is_seen (self, next))
        return next;
    }

  return NULL;
}

/* To what comes in the place of what has gone */
static void
focus_near (TrendsView   *view,
            TrendsEntity *trend,
            guint         index)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (view);
  TrendsEntity *next;

  if (trends_roadmap_is_along_time (self) && trends_roadmap_chart_focus_near (self->chart))
    return;
  next = find_near (self, trend, index);
  if (next != NULL && reveal (view, next))
    return;
  if (!reveal (view, trend))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gint64
get_day_at (TrendsView *view,
            double      x)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (view);
  GtkWidget *chart = GTK_WIDGET (self->chart);
  GdkRectangle ground = trends_roadmap_chart_get_ground (self->chart);

  if (trends_roadmap_shows_table (self) || self->has_columns
      || !gtk_widget_translate_coordinates (GTK_WIDGET (self), chart, x, 0, &x, NULL)
      || x < ground.x || x >= ground.x + ground.width)
    return TRENDS_UNSET;

  return (gint64) floor (trends_roadmap_chart_get_day_at (self->chart, x));
}

static gboolean
get_stretch (TrendsView   *view,
             TrendsPeriod *stretch)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (view);

  return trends_roadmap_is_along_time (self)
         && trends_roadmap_chart_get_stretch (self->chart, stretch);
}

static const char *
get_drawing (TrendsView  *view,
             const char **lanes)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (view);
  TrendsRoadmapLayout *layout = trends_roadmap_chart_get_layout (self->chart);

  if (self->has_columns)
    return "horizons";
  *lanes = trends_roadmap_grouping_get_nick (trends_roadmap_layout_get_grouping (layout));
  return "roadmap";
}

/* As bars or as rows, whichever are shown */
static GPtrArray *
list_shown (TrendsRoadmap *self,
            TrendsFilter  *filter)
{
  return trends_roadmap_shows_table (self)
           ? trends_view_table_list (trends_initiative_table_get_order (self->table), filter)
           : trends_view_table_list_roadmap (trends_roadmap_chart_get_layout (self->chart), filter,
                                             self->shows_left_out);
}

static GPtrArray *
make_tables (TrendsView   *view,
             TrendsFilter *filter)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (view);
  TrendsRoadmapLayout *layout = trends_roadmap_chart_get_layout (self->chart);
  g_autoptr (GPtrArray) shown = list_shown (self, filter);
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_table_unref);

  g_ptr_array_add (tables,
                   trends_view_table_initiatives (trends_view_get_plan (view), shown,
                                                  trends_roadmap_layout_get_grouping (layout),
                                                  trends_roadmap_chart_get_today (self->chart),
                                                  trends_comparison_get_frozen (
                                                    trends_comparison_of (self->session)),
                                                  NULL));
  return tables;
}

/**
 * trends_roadmap_view_init:
 * @iface: filled in with what the roadmap does as a view
 */
void
trends_roadmap_view_init (TrendsViewInterface *iface)
{
  iface->reveal = reveal;
  iface->reveal_adder = reveal_adder;
  iface->get_entity_of = get_entity_of;
  iface->get_part_of = get_part_of;
  iface->find_widget = find_widget;
  iface->rename = rename_entity;
  iface->focus_near = focus_near;
  iface->get_day_at = get_day_at;
  iface->make_tables = make_tables;
  iface->get_stretch = get_stretch;
  iface->get_drawing = get_drawing;
  iface->fill_menu = trends_roadmap_fill_menu;
}
