/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-menu.c: what only a roadmap does to what it shows, in menus beside what all views
 * do: the quarter of what waits for dates, going to a milestone, folding a lane.
 */

#include "trends-roadmap-private.h"

#include <glib/gi18n-lib.h>

#include "trends-initiative-state.h"
#include "trends-keys.h"

static TrendsRoadmapLayout *
get_layout (TrendsRoadmap *self)
{
  return trends_roadmap_chart_get_layout (self->chart);
}

/* As it is said: a trend's lane, where lanes are those of trends */
static TrendsRoadmapLane *
find_lane (TrendsRoadmap *self, TrendsEntity *entity)
{
  for (guint i = 0; i < trends_roadmap_layout_get_n_lanes (get_layout (self)); i++)
    {
      TrendsRoadmapLane *lane = trends_roadmap_layout_get_lane (get_layout (self), i);

      if (lane->key.grouping == TRENDS_ROADMAP_BY_TREND && lane->key.entity == entity)
        return lane;
    }
  return NULL;
}

static gboolean
is_along_time (TrendsRoadmap *self)
{
  return !trends_roadmap_shows_table (self) && !self->has_columns;
}

static gboolean
waits_for_dates (TrendsRoadmap *self, TrendsEntity *initiative)
{
  return is_along_time (self) && trends_entity_is (initiative, TRENDS_KIND_INITIATIVE)
         && !trends_initiative_is_given_up (initiative)
         && trends_roadmap_layout_find_bar (get_layout (self), initiative) == NULL;
}

static gboolean
has_marks (TrendsRoadmap *self, TrendsEntity *initiative)
{
  TrendsTimeBar *bar = trends_roadmap_chart_find_bar (self->chart, initiative);

  return is_along_time (self) && bar != NULL && trends_time_bar_step_mark (bar, NULL, 1) != NULL;
}

/**
 * trends_roadmap_fill_menu:
 * @view: a roadmap
 * @entity: what a menu is for
 * @menu: filled in
 *
 * Adds to a menu what is done to it here.
 */
void
trends_roadmap_fill_menu (TrendsView *view, TrendsEntity *entity, GMenu *menu)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (view);
  TrendsRoadmapLane *lane = is_along_time (self) ? find_lane (self, entity) : NULL;

  if (waits_for_dates (self, entity))
    trends_keys_append_item (menu,
                 _("Choose a _quarter…"),
                 "roadmap.choose-quarter",
                 TRENDS_KEYS_TRAY,
                 "roadmap.choose-quarter");
  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE) && has_marks (self, entity))
    trends_keys_append_item (menu,
                 _("_First milestone"),
                 "roadmap.first-milestone",
                 TRENDS_KEYS_ROADMAP,
                 "step-milestone(1)");
  if (lane != NULL)
    trends_keys_append_item (menu,
                 lane->is_folded ? _("Un_fold") : _("_Fold"),
                 "roadmap.fold",
                 TRENDS_KEYS_ROADMAP,
                 lane->is_folded ? "step-bar(1)" : "step-bar(-1)");
}

/* ----------------------------------------------------------------- actions */

static void
choose_quarter_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (widget);
  TrendsEntity *current = trends_view_get_current (TRENDS_VIEW (self));

  if (current == NULL || !waits_for_dates (self, current))
    return;
  if (trends_session_get_read_only (self->session))
    trends_session_open_details (self->session, current);
  else
    trends_roadmap_ask_quarter (self, current);
}

static void
first_milestone_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (widget);
  TrendsEntity *current = trends_view_get_current (TRENDS_VIEW (self));
  TrendsMilestoneMark *mark = NULL;

  if (current != NULL && has_marks (self, current))
    mark = trends_time_bar_step_mark (
        trends_roadmap_chart_find_bar (self->chart, current), NULL, 1);
  if (mark != NULL)
    trends_roadmap_reveal_milestone (self, trends_milestone_mark_get_milestone (mark));
}

static void
focus_name (TrendsRoadmap *self, TrendsRoadmapLane *lane)
{
  TrendsLaneName *name = trends_roadmap_chart_find_name (self->chart, lane);

  if (name != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (name));
}

/* By its number, for not all lanes are of something that can be selected */
static void
fold_lane_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (widget);
  guint index = g_variant_get_uint32 (parameter);
  TrendsRoadmapLane *lane;

  if (index >= trends_roadmap_layout_get_n_lanes (get_layout (self)))
    return;
  lane = trends_roadmap_layout_get_lane (get_layout (self), index);
  trends_roadmap_fold (self, lane, !lane->is_folded);
  focus_name (self, lane);
}

static guint
find_number (TrendsRoadmap *self, const TrendsRoadmapLane *lane)
{
  guint n = trends_roadmap_layout_get_n_lanes (get_layout (self));

  for (guint i = 0; i < n; i++)
    if (trends_roadmap_layout_get_lane (get_layout (self), i) == lane)
      return i;
  return n;
}

/**
 * trends_roadmap_popup_lane:
 * @lane: one of the layout's
 * @place: beside what, in the roadmap's coordinates
 *
 * Opens the menu of a lane of an owner, a status, a priority or a horizon. That of a trend's lane
 * is the trend's.
 *
 * Returns: whether it has one
 */
gboolean
trends_roadmap_popup_lane (TrendsRoadmap *self, TrendsRoadmapLane *lane, const GdkRectangle *place)
{
  g_autoptr (GMenu) menu = NULL;
  g_autofree char *action = NULL;

  if (lane->key.grouping == TRENDS_ROADMAP_BY_TREND && lane->key.entity != NULL)
    return FALSE;
  focus_name (self, lane);
  menu = g_menu_new ();
  action = g_strdup_printf ("roadmap.fold-lane(uint32 %u)", find_number (self, lane));
  trends_keys_append_item (menu,
               lane->is_folded ? _("Un_fold") : _("_Fold"),
               action,
               TRENDS_KEYS_ROADMAP,
               lane->is_folded ? "step-bar(1)" : "step-bar(-1)");
  trends_roadmap_popup (self, menu, place, NULL);
  return TRUE;
}

static gboolean
popup_menu (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (gtk_widget_get_ancestor (widget, TRENDS_TYPE_ROADMAP));
  TrendsRoadmapLane *lane = trends_roadmap_chart_get_lane_of (self->chart, widget);
  graphene_rect_t bounds;
  GdkRectangle place;

  if (lane == NULL || !gtk_widget_compute_bounds (widget, GTK_WIDGET (self), &bounds))
    return FALSE;
  place = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                           (int) bounds.size.height };
  return trends_roadmap_popup_lane (self, lane, &place);
}

static void
fold_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (widget);
  TrendsEntity *current = trends_view_get_current (TRENDS_VIEW (self));
  TrendsRoadmapLane *lane = current != NULL ? find_lane (self, current) : NULL;

  if (lane != NULL)
    trends_roadmap_fold (self, lane, !lane->is_folded);
}

/**
 * trends_roadmap_install_menu:
 * @widget_class: the roadmap's class
 *
 * Installs what these menus do.
 */
void
trends_roadmap_install_menu (GtkWidgetClass *widget_class)
{
  static const TrendsKeyHandler handlers[] = { { "popup-menu", popup_menu } };
  g_autoptr (GTypeClass) name_class = g_type_class_ref (TRENDS_TYPE_LANE_NAME);

  gtk_widget_class_install_action (
      widget_class, "roadmap.choose-quarter", NULL, choose_quarter_cb);
  gtk_widget_class_install_action (
      widget_class, "roadmap.first-milestone", NULL, first_milestone_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.fold", NULL, fold_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.fold-lane", "u", fold_lane_cb);
  trends_keys_bind (GTK_WIDGET_CLASS (name_class), TRENDS_KEYS_LANE, handlers,
                    G_N_ELEMENTS (handlers));
}
