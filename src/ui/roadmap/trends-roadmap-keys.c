/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-keys.c: moving about on a roadmap, and moving along time what is on it. Which
 * keys these are is in trends-keys-table.c.
 */

#include "trends-roadmap-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "trends-announce.h"
#include "trends-date.h"
#include "trends-keys.h"
#include "trends-view-keys.h"

/* What has the focus: a bar, or the name of a lane */
typedef struct
{
  TrendsRoadmapBar *bar;
  TrendsRoadmapLane *lane; /* that it names, or that the bar is in */
} Current;

/* The keys are bound for the chart, and for what else is in the view. */
static TrendsRoadmap *
get_roadmap (GtkWidget *widget)
{
  return TRENDS_ROADMAP (gtk_widget_get_ancestor (widget, TRENDS_TYPE_ROADMAP));
}

static TrendsRoadmapLayout *
get_layout (TrendsRoadmap *self)
{
  return trends_roadmap_chart_get_layout (self->chart);
}

static gboolean
get_current (TrendsRoadmap *self,
             Current       *current)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  *current = (Current) { NULL, NULL };
  if (focus == NULL || GTK_IS_EDITABLE (focus))
    return FALSE;
  current->bar = trends_roadmap_chart_get_bar_of (self->chart, focus);
  current->lane = current->bar != NULL ? current->bar->lane
                                       : trends_roadmap_chart_get_lane_of (self->chart, focus);
  return current->lane != NULL;
}

/**
 * trends_roadmap_lane_dup_order:
 *
 * Returns: (transfer full): the initiatives of a lane's bars, in their order
 */
GListModel *
trends_roadmap_lane_dup_order (const TrendsRoadmapLane *lane)
{
  GListStore *order = g_list_store_new (TRENDS_TYPE_ENTITY);

  for (guint i = 0; i < lane->bars->len; i++)
    g_list_store_append (order, ((TrendsRoadmapBar *) lane->bars->pdata[i])->initiative);

  return G_LIST_MODEL (order);
}

/* -------------------------------------------------------------- going about */

/* The focus goes to a bar, which is selected then, as rows of lists are. */
static gboolean
go_to (TrendsRoadmap    *self,
       TrendsRoadmapBar *bar,
       GdkModifierType   modifiers)
{
  g_autoptr (TrendsEntity) initiative = g_object_ref (bar->initiative);
  g_autoptr (GListModel) order = trends_roadmap_lane_dup_order (bar->lane);

  if (!trends_roadmap_chart_focus_bar (self->chart, bar))
    return FALSE;
  trends_view_select (TRENDS_VIEW (self), initiative, modifiers, order);
  return TRUE;
}

/* With Control the focus goes alone, and what is selected stays. */
static gboolean
go_or_walk (TrendsRoadmap    *self,
            TrendsRoadmapBar *bar,
            gboolean          walks)
{
  return walks ? trends_roadmap_chart_focus_bar (self->chart, bar) : go_to (self, bar, 0);
}

static gboolean
step_from_lane (TrendsRoadmap     *self,
                TrendsRoadmapLane *lane,
                int                step,
                gboolean           walks)
{
  if (step < 0 && !lane->is_folded)
    {
      trends_roadmap_fold (self, lane, TRUE);
      return TRUE;
    }
  if (step > 0 && lane->is_folded)
    {
      trends_roadmap_fold (self, lane, FALSE);
      return TRUE;
    }
  if (step > 0 && lane->bars->len > 0)
    return go_or_walk (self, lane->bars->pdata[0], walks);

  return gtk_widget_keynav_failed (GTK_WIDGET (self), step < 0 ? GTK_DIR_LEFT : GTK_DIR_RIGHT);
}

/* Left and right: along the lane, whose name is before its first bar. */
static gboolean
step_bar (GtkWidget *widget,
          GVariant  *args,
          gboolean   walks)
{
  TrendsRoadmap *self = get_roadmap (widget);
  int step = g_variant_get_int32 (args);
  Current current;
  guint place;

  if (!get_current (self, &current))
    return FALSE;
  if (current.bar == NULL)
    return step_from_lane (self, current.lane, step, walks);

  place = trends_roadmap_bar_get_place (current.bar);
  if (step < 0 && place == 0)
    return trends_roadmap_chart_focus_lane (self->chart, current.lane);
  if (place + (guint) step < current.lane->bars->len)
    return go_or_walk (self, current.lane->bars->pdata[place + (guint) step], walks);

  return gtk_widget_keynav_failed (widget, GTK_DIR_RIGHT);
}

static gint64
get_middle (const TrendsRoadmapBar *bar)
{
  return (bar->days.start + bar->days.end) / 2;
}

/* The nearest in a row, by when it is */
static TrendsRoadmapBar *
find_nearest (const TrendsRoadmapLane *lane,
              guint                    row,
              gint64                   day)
{
  TrendsRoadmapBar *nearest = NULL;

  for (guint i = 0; i < lane->bars->len; i++)
    {
      TrendsRoadmapBar *bar = lane->bars->pdata[i];

      if (bar->row == row
          && (nearest == NULL || ABS (get_middle (bar) - day) < ABS (get_middle (nearest) - day)))
        nearest = bar;
    }

  return nearest;
}

/* In the next lane that shows any */
static TrendsRoadmapBar *
find_in_next_lane (TrendsRoadmap     *self,
                   TrendsRoadmapLane *lane,
                   int                step,
                   gint64             day)
{
  TrendsRoadmapLayout *layout = get_layout (self);
  guint n_lanes = trends_roadmap_layout_get_n_lanes (layout);

  for (guint i = trends_roadmap_layout_find_lane (layout, lane) + (guint) step; i < n_lanes;
       i += (guint) step)
    {
      TrendsRoadmapLane *next = trends_roadmap_layout_get_lane (layout, i);

      if (!next->is_folded && next->bars->len > 0)
        return find_nearest (next, step > 0 ? 0 : next->n_rows - 1, day);
    }

  return NULL;
}

static gboolean
step_lane (TrendsRoadmap     *self,
           TrendsRoadmapLane *lane,
           int                step)
{
  guint index = trends_roadmap_layout_find_lane (get_layout (self), lane) + (guint) step;

  if (index < trends_roadmap_layout_get_n_lanes (get_layout (self)))
    return trends_roadmap_chart_focus_lane (
      self->chart, trends_roadmap_layout_get_lane (get_layout (self), index));
  if (step < 0
      && trends_roadmap_enter_dates (self, trends_roadmap_chart_get_today (self->chart)))
    return TRUE;

  return gtk_widget_keynav_failed (GTK_WIDGET (self), step < 0 ? GTK_DIR_UP : GTK_DIR_DOWN);
}

/* (nullable): what is nearest in time, a row or a lane away */
static TrendsRoadmapBar *
find_in_next_row (TrendsRoadmap    *self,
                  TrendsRoadmapBar *bar,
                  int               step)
{
  TrendsRoadmapBar *next = NULL;

  if (bar->row + (guint) step < bar->lane->n_rows)
    next = find_nearest (bar->lane, bar->row + (guint) step, get_middle (bar));
  return next != NULL ? next : find_in_next_lane (self, bar->lane, step, get_middle (bar));
}

/* Up and down: to what is nearest in time, a row or a lane away; from name to name. Above all
 * lanes there are governance dates. */
static gboolean
step_row (GtkWidget *widget,
          GVariant  *args,
          gboolean   walks)
{
  TrendsRoadmap *self = get_roadmap (widget);
  int step = g_variant_get_int32 (args);
  TrendsRoadmapBar *next;
  Current current;

  if (!get_current (self, &current))
    return FALSE;
  if (current.bar == NULL)
    return step_lane (self, current.lane, step);

  next = find_in_next_row (self, current.bar, step);
  if (next != NULL)
    return go_or_walk (self, next, walks);
  if (step < 0 && trends_roadmap_enter_dates (self, get_middle (current.bar)))
    return TRUE;

  return gtk_widget_keynav_failed (widget, step < 0 ? GTK_DIR_UP : GTK_DIR_DOWN);
}

/* Home and End: the first and the last of a lane, or lane. */
static gboolean
jump_bar (GtkWidget *widget,
          GVariant  *args,
          gboolean   walks)
{
  TrendsRoadmap *self = get_roadmap (widget);
  gboolean is_first = g_variant_get_int32 (args) < 0;
  Current current;

  if (!get_current (self, &current))
    return FALSE;
  if (current.bar == NULL)
    return trends_roadmap_chart_focus_lane (
      self->chart,
      trends_roadmap_layout_get_lane (
        get_layout (self),
        is_first ? 0 : trends_roadmap_layout_get_n_lanes (get_layout (self)) - 1));

  return go_or_walk (self, current.lane->bars->pdata[is_first ? 0 : current.lane->bars->len - 1],
                     walks);
}

/* Each by an arrow alone, and with Control */
#define GOING(name, walking)                                                                      \
  static gboolean name##_cb (GtkWidget *widget, GVariant *args, gpointer user_data)               \
  {                                                                                               \
    return name (widget, args, FALSE);                                                            \
  }                                                                                               \
                                                                                                  \
  static gboolean walking##_cb (GtkWidget *widget, GVariant *args, gpointer user_data)            \
  {                                                                                               \
    return name (widget, args, TRUE);                                                             \
  }

GOING (step_bar, walk_bar)
GOING (step_row, walk_row)
GOING (jump_bar, walk_end)

/* -------------------------------------------------------------- selecting */

static gboolean
select_current (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  TrendsRoadmap *self = get_roadmap (widget);
  GdkModifierType modifiers = g_variant_get_int32 (args) != 0 ? GDK_CONTROL_MASK : 0;
  TrendsPlan *plan = trends_session_get_plan (self->session);
  Current current;

  if (!get_current (self, &current))
    return FALSE;
  if (current.bar != NULL)
    {
      g_autoptr (TrendsEntity) initiative = g_object_ref (current.bar->initiative);

      go_to (self, current.bar, modifiers);
      if (!trends_session_is_selected (self->session, initiative))
        trends_announce (GTK_WIDGET (self), _("Not selected"));
      return TRUE;
    }
  if (current.lane->key.grouping == TRENDS_ROADMAP_BY_TREND)
    trends_view_select (TRENDS_VIEW (self), current.lane->key.entity, modifiers,
                        trends_plan_get_list (plan, TRENDS_KIND_TREND));
  else
    trends_roadmap_fold (self, current.lane, !current.lane->is_folded);

  return TRUE;
}

static gboolean
extend_bars (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  TrendsRoadmap *self = get_roadmap (widget);
  Current current;
  guint place;

  if (!get_current (self, &current) || current.bar == NULL)
    return FALSE;
  if (!trends_session_is_selected (self->session, current.bar->initiative))
    trends_session_select (self->session, current.bar->initiative);
  /* Selecting commits what is typed, and an edit makes bars anew. */
  if (!get_current (self, &current) || current.bar == NULL)
    return TRUE;
  place = trends_roadmap_bar_get_place (current.bar) + (guint) g_variant_get_int32 (args);
  if (place < current.lane->bars->len)
    return go_to (self, current.lane->bars->pdata[place], GDK_SHIFT_MASK);

  return TRUE;
}

/* The focus goes to another, which is selected besides. Either may be made anew on the way. */
static void
extend_to (TrendsRoadmap    *self,
           TrendsRoadmapBar *from,
           TrendsRoadmapBar *to)
{
  g_autoptr (TrendsEntity) left = g_object_ref (from->initiative);
  g_autoptr (TrendsEntity) reached = g_object_ref (to->initiative);

  if (trends_roadmap_chart_focus_bar (self->chart, to))
    trends_view_select_step (TRENDS_VIEW (self), left, reached);
}

/* The same of trends, by the names of their lanes */
static gboolean
extend_to_lane (TrendsRoadmap     *self,
                TrendsRoadmapLane *lane,
                int                step)
{
  TrendsRoadmapLayout *layout = get_layout (self);
  guint index = trends_roadmap_layout_find_lane (layout, lane) + (guint) step;
  TrendsRoadmapLane *next = index < trends_roadmap_layout_get_n_lanes (layout)
                              ? trends_roadmap_layout_get_lane (layout, index) : NULL;
  g_autoptr (TrendsEntity) left = NULL;
  g_autoptr (TrendsEntity) reached = NULL;

  if (next == NULL || lane->key.grouping != TRENDS_ROADMAP_BY_TREND || lane->key.entity == NULL
      || next->key.entity == NULL)
    return FALSE;
  left = g_object_ref (lane->key.entity);
  reached = g_object_ref (next->key.entity);
  if (trends_roadmap_chart_focus_lane (self->chart, next))
    trends_view_select_step (TRENDS_VIEW (self), left, reached);
  return TRUE;
}

/* Rows and lanes have no order that goes through them. */
static gboolean
extend_rows (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  TrendsRoadmap *self = get_roadmap (widget);
  int step = g_variant_get_int32 (args);
  TrendsRoadmapBar *next;
  Current current;

  if (!get_current (self, &current))
    return FALSE;
  if (current.bar == NULL)
    return extend_to_lane (self, current.lane, step);
  next = find_in_next_row (self, current.bar, step);
  if (next != NULL)
    extend_to (self, current.bar, next);
  return TRUE;
}

static gboolean
select_lane (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  TrendsRoadmap *self = get_roadmap (widget);
  g_autoptr (GListModel) order = NULL;
  Current current;

  if (!get_current (self, &current))
    return FALSE;
  order = trends_roadmap_lane_dup_order (current.lane);
  trends_view_select_all (TRENDS_VIEW (self), order,
                          current.bar != NULL ? current.bar->initiative : NULL);
  return TRUE;
}

static gboolean
open_current (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  TrendsRoadmap *self = get_roadmap (widget);
  Current current;

  if (!get_current (self, &current))
    return FALSE;
  if (current.bar != NULL)
    return gtk_widget_activate_action (widget, "initiative.open", NULL);
  if (current.lane->key.grouping == TRENDS_ROADMAP_BY_TREND)
    return gtk_widget_activate_action (widget, "trend.open", NULL);

  trends_roadmap_fold (self, current.lane, !current.lane->is_folded);
  return TRUE;
}

/* ------------------------------------------------------------ along time */

/* In the tray, too */
static gboolean
is_here (TrendsRoadmap *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && !GTK_IS_EDITABLE (focus)
         && trends_view_get_entity_of (TRENDS_VIEW (self), focus) != NULL;
}

/* What has the focus, in the tray, too, and all that is selected with it */
static gboolean
move_current (GtkWidget *widget, GVariant *args, TrendsMovePart part)
{
  TrendsRoadmap *self = get_roadmap (widget);
  TrendsEntity *current = trends_view_get_current (TRENDS_VIEW (self));
  TrendsMove move = { part, g_variant_get_int32 (args), 0 };
  g_autoptr (TrendsEntity) held = NULL;

  if (!is_here (self) || current == NULL || !trends_entity_is (current, TRENDS_KIND_INITIATIVE))
    return FALSE;

  held = g_object_ref (current);
  if (trends_roadmap_step (self, held, &move))
    trends_view_reveal (TRENDS_VIEW (self), held);
  return TRUE;
}

static gboolean
move_in_time_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  return move_current (widget, args, TRENDS_MOVE_WHOLE);
}

static gboolean
move_start_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  return move_current (widget, args, TRENDS_MOVE_START);
}

static gboolean
move_end_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  return move_current (widget, args, TRENDS_MOVE_END);
}

/* All of it by a day, whatever the scale is in; without dates it comes to today, as by units */
static gboolean
move_days_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  TrendsRoadmap *self = get_roadmap (widget);
  TrendsEntity *current = trends_view_get_current (TRENDS_VIEW (self));
  const TrendsMove move = { TRENDS_MOVE_WHOLE, 0, g_variant_get_int32 (args) };
  g_autoptr (TrendsEntity) held = NULL;
  TrendsDays now;

  if (!is_here (self) || current == NULL || !trends_entity_is (current, TRENDS_KIND_INITIATIVE))
    return FALSE;

  held = g_object_ref (current);
  now = trends_days_at (trends_roadmap_chart_get_scale (self->chart),
                        trends_roadmap_chart_get_today (self->chart),
                        FALSE);
  if (trends_roadmap_move (self, held, &move, &now, NULL))
    trends_view_reveal (TRENDS_VIEW (self), held);
  return TRUE;
}

/* -------------------------------------------------------- to another lane */

static gboolean
move_to_lane (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  TrendsRoadmap *self = get_roadmap (widget);
  TrendsRoadmapKey key;
  Current current;
  guint index;
  g_autoptr (TrendsEntity) initiative = NULL;
  g_autoptr (TrendsEntity) held = NULL;

  /* Committing may make an edit, and an edit makes bars anew. */
  if (!get_current (self, &current) || current.bar == NULL)
    return FALSE;
  if (!trends_session_can_change (self->session) || !get_current (self, &current) || current.bar == NULL)
    return TRUE;
  index = trends_roadmap_layout_find_lane (get_layout (self), current.lane)
          + (guint) g_variant_get_int32 (args);
  if (index >= trends_roadmap_layout_get_n_lanes (get_layout (self)))
    return gtk_widget_keynav_failed (widget, g_variant_get_int32 (args) < 0 ? GTK_DIR_UP
                                                                            : GTK_DIR_DOWN);

  /* The lane may go with the edit. */
  key = trends_roadmap_layout_get_lane (get_layout (self), index)->key;
  held = key.entity != NULL ? g_object_ref (key.entity) : NULL;
  initiative = g_object_ref (current.bar->initiative);
  trends_roadmap_put_into (self, initiative, &key);
  if (!trends_roadmap_asks_dates (&key))
    trends_view_reveal (TRENDS_VIEW (self), initiative);
  return TRUE;
}

/* ------------------------------------------------------------ what is in sight */

static void
announce_stretch (TrendsRoadmap *self)
{
  GdkRectangle ground = trends_roadmap_chart_get_ground (self->chart);
  g_autofree char *first
    = trends_date_format_short ((gint64) floor (trends_roadmap_chart_get_day_at (self->chart, ground.x)));
  g_autofree char *last = trends_date_format_short (
    (gint64) floor (trends_roadmap_chart_get_day_at (self->chart, ground.x + ground.width - 1)));
  g_autofree char *words = NULL;

  /* Translators: said when a roadmap was scrolled: the first and the last day that are in sight */
  words = g_strdup_printf (_("%s to %s in sight"), first, last);
  trends_announce (GTK_WIDGET (self), words);
}

/* The first that is in sight */
static void
announce_lane (TrendsRoadmap *self)
{
  GdkRectangle ground = trends_roadmap_chart_get_ground (self->chart);
  TrendsRoadmapLane *lane = trends_roadmap_chart_get_lane_at (self->chart, ground.y + 1);

  if (lane != NULL)
    trends_announce (GTK_WIDGET (self),
                     trends_roadmap_key_get_label (&lane->key, trends_view_get_plan (TRENDS_VIEW (self))));
}

/* What has the focus keeps it: the next arrow goes on from there. */
static gboolean
pan (GtkWidget *widget,
     GVariant  *args,
     gpointer   user_data)
{
  TrendsRoadmap *self = get_roadmap (widget);

  if (!trends_roadmap_is_along_time (self))
    return FALSE;
  trends_roadmap_chart_turn_page (self->chart, GTK_ORIENTATION_HORIZONTAL,
                                  g_variant_get_int32 (args));
  announce_stretch (self);
  return TRUE;
}

static gboolean
pan_lanes (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  TrendsRoadmap *self = get_roadmap (widget);

  if (!trends_roadmap_is_along_time (self))
    return FALSE;
  trends_roadmap_chart_turn_page (self->chart, GTK_ORIENTATION_VERTICAL, g_variant_get_int32 (args));
  announce_lane (self);
  return TRUE;
}

/* Unlike Ctrl+0, which is for what is in front, whatever that is */
static gboolean
show_whole (GtkWidget *widget,
            GVariant  *args,
            gpointer   user_data)
{
  TrendsRoadmap *self = get_roadmap (widget);

  if (trends_roadmap_is_along_time (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "roadmap.whole-plan", NULL);
  return TRUE;
}

static gboolean
switch_columns (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  TrendsRoadmap *self = get_roadmap (widget);

  if (trends_roadmap_shows_table (self))
    return FALSE;
  return gtk_widget_activate_action (GTK_WIDGET (self), "roadmap.arrangement", "s",
                                     self->has_columns ? "timeline" : "columns");
}

/**
 * trends_roadmap_install_keys:
 * @widget_class: the roadmap's class, after its actions
 */
void
trends_roadmap_install_keys (GtkWidgetClass *widget_class)
{
  static const TrendsKeyHandler handlers[] = {
    { "step-bar", step_bar_cb },
    { "step-milestone", trends_roadmap_step_milestone },
    { "step-row", step_row_cb },
    { "jump-bar", jump_bar_cb },
    { "walk-bar", walk_bar_cb },
    { "walk-row", walk_row_cb },
    { "walk-end", walk_end_cb },
    { "select-current", select_current },
    { "extend-bars", extend_bars },
    { "extend-rows", extend_rows },
    { "select-lane", select_lane },
    { "open-current", open_current },
    { "move-in-time", move_in_time_cb },
    { "move-days", move_days_cb },
    { "move-start", move_start_cb },
    { "move-end", move_end_cb },
    { "move-to-lane", move_to_lane },
    { "switch-columns", switch_columns },
    { "show-whole", show_whole },
    { "pan", pan },
    { "pan-lanes", pan_lanes },
  };

  g_autoptr (GTypeClass) chart_class = g_type_class_ref (TRENDS_TYPE_ROADMAP_CHART);

  /* In the chart before what scrolls it, which would take Home and End. */
  trends_keys_bind (GTK_WIDGET_CLASS (chart_class), TRENDS_KEYS_ROADMAP, handlers,
                    G_N_ELEMENTS (handlers));
  trends_keys_bind (widget_class, TRENDS_KEYS_ROADMAP, handlers, G_N_ELEMENTS (handlers));
  trends_roadmap_install_marks (widget_class);
  trends_roadmap_install_milestones (widget_class);
  trends_roadmap_install_dates (widget_class);
  trends_roadmap_install_legend (widget_class);
  trends_roadmap_install_menu (widget_class);
  trends_view_bind_keys (widget_class);
}
