/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-chart.c: see trends-roadmap-chart.h. */

#include "trends-roadmap-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "trends-comparison.h"
#include "trends-container.h"
#include "trends-date.h"
#include "trends-view.h"
#include "trends-zoom.h"

#define TODAY_AT 0.25        /* of the width: where today is at first */
#define MOST_MARGIN 0.4      /* of it, beside the whole plan, for the titles of the last bars */
#define FITTING_STEPS 4      /* the coarser time is, the further a title goes along it */

typedef enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} TrendsRoadmapChartProperty;

static guint scale_signal;

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsRoadmapChart, trends_roadmap_chart, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static TrendsView *
get_view (TrendsRoadmapChart *self)
{
  return TRENDS_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (self), TRENDS_TYPE_VIEW));
}

static TrendsPlan *
get_plan (TrendsRoadmapChart *self)
{
  return trends_session_get_plan (self->session);
}

/* -------------------------------------------------------------- scrolling */

static void
configure (TrendsRoadmapChart *self,
           GtkOrientation      orientation,
           double              value,
           double              upper,
           double              page)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return;
  upper = MAX (upper, page);
  gtk_adjustment_configure (adjustment, CLAMP (value, 0, upper - page), 0, upper, page * 0.1,
                            page * 0.9, page);
}

static void
read_origin (TrendsRoadmapChart *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];

  if (adjustment != NULL)
    self->scale.origin = (double) self->extent.start
                         + floor (gtk_adjustment_get_value (adjustment)) / self->scale.per_day;
}

static void
configure_both (TrendsRoadmapChart *self)
{
  double start = (double) self->extent.start;

  trends_time_scale_set_extent (&self->scale, &self->extent, trends_chart_get_ground_width (self));
  self->configuring = TRUE;
  configure (self, GTK_ORIENTATION_HORIZONTAL,
             round ((self->scale.origin - start) * self->scale.per_day),
             (MAX ((double) self->extent.end, self->reach) - start) * self->scale.per_day,
             trends_chart_get_ground_width (self));
  configure (self, GTK_ORIENTATION_VERTICAL, trends_chart_get_scrolled (self),
             trends_chart_get_top (self, self->tops->len - 1),
             trends_chart_get_ground_height (self));
  self->configuring = FALSE;
  read_origin (self);
}

static void
show (TrendsRoadmapChart *self,
      gboolean            is_stale)
{
  if (!self->is_begun || self->layout == NULL)
    return;

  trends_chart_show_bars (self, is_stale);
  trends_chart_show_names (self, is_stale);
  trends_time_ruler_update (self->ruler, &self->scale, trends_chart_get_ground_width (self),
                            self->look->ticks_height,
                            self->look->ruler_height - self->look->ticks_height, self->today);
  trends_chart_show_dates (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
value_changed_cb (TrendsRoadmapChart *self)
{
  if (self->configuring || self->layout == NULL)
    return;

  read_origin (self);
  show (self, FALSE);
}

void
trends_chart_follow_layout (TrendsRoadmapChart *self)
{
  gboolean could_zoom = trends_time_scale_can_zoom (&self->scale, -1);

  if (self->layout == NULL)
    return;
  self->extent = trends_roadmap_layout_get_extent (self->layout);
  self->extent.end = MAX (self->extent.end, self->grown_end);
  self->reach = trends_roadmap_layout_find_reach (self->layout, FALSE);
  trends_chart_measure_ruler (self);
  trends_chart_measure_lanes (self);
  trends_chart_forget_links (self);
  if (self->is_begun)
    configure_both (self);
  show (self, TRUE);
  if (trends_time_scale_can_zoom (&self->scale, -1) != could_zoom)
    g_signal_emit (self, scale_signal, 0);
}

void
trends_chart_extend (TrendsRoadmapChart *self,
                     gint64              end)
{
  self->extent.end = self->grown_end = end;
  configure_both (self);
  show (self, FALSE);
}

/* What is selected or looked for is another: the names of lanes count what matches, and bars say
 * how they are beside a baseline. Not while the same is shown as a table or as columns. */
static void
look_changed_cb (TrendsRoadmapChart *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show (self, TRUE);
}

/* Another financial year has other quarters, other words for priorities other names. */
static void
info_changed_cb (TrendsRoadmapChart *self)
{
  self->scale.year_start = trends_period_get_year_start (get_plan (self));
  trends_chart_follow_layout (self);
}

static void
day_cb (TrendsRoadmapChart *self)
{
  self->today = trends_today_get_day (trends_session_get_today (self->session));
  trends_roadmap_layout_set_today (self->layout, self->today);
}

/* ------------------------------------------------------------------- room */

static void
trends_roadmap_chart_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  TrendsRoadmapChart *self = TRENDS_ROADMAP_CHART (widget);

  *minimum = orientation == GTK_ORIENTATION_VERTICAL
               ? self->look->ruler_height + self->look->lane_height
               : 200;
  *natural = MAX (*minimum, 400);
}

static void
allocate (GtkWidget *child,
          int        x,
          int        y,
          int        width,
          int        height)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, MAX (width, 1), MAX (height, 1) }, -1);
}

static void
begin (TrendsRoadmapChart *self)
{
  if (self->is_begun)
    return;
  self->is_begun = TRUE;
  self->scale.origin = (double) self->today - trends_chart_get_ground_width (self) * TODAY_AT
                                                / self->scale.per_day;
}

static void
trends_roadmap_chart_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  TrendsRoadmapChart *self = TRENDS_ROADMAP_CHART (widget);
  int names_width = trends_chart_get_names_width (self);
  int ruler_height;

  if (self->layout != NULL)
    {
      self->look->ruler_height = trends_chart_find_ruler_height (self);
      begin (self);
      if (names_width != self->measured_width)
        trends_chart_measure_lanes (self);
      configure_both (self);
      show (self, FALSE);
    }
  ruler_height = self->look->ruler_height;
  allocate (GTK_WIDGET (self->ground), names_width, ruler_height, width - names_width,
            height - ruler_height);
  allocate (GTK_WIDGET (self->names), 0, ruler_height, names_width, height - ruler_height);
  allocate (trends_time_ruler_get_widget (self->ruler), names_width, 0, width - names_width,
            ruler_height);
  allocate (self->corner, 0, 0, names_width, ruler_height);
  allocate (GTK_WIDGET (self->shade), 0, 0, width, height);
}

static void
update_look (TrendsRoadmapChart *self)
{
  g_autoptr (TrendsRoadmapLook) before = self->look;
  TrendsRoadmapMetrics metrics;

  self->look = trends_roadmap_look_new (GTK_WIDGET (self));
  trends_roadmap_look_compare (self->look, before->frozen);
  self->is_look_stale = FALSE;
  if (self->layout != NULL)
    trends_chart_measure_ruler (self);
  self->scale.per_day *= self->look->size / self->scale.size;
  self->scale.size = self->look->size;
  if (self->layout == NULL)
    return;
  trends_roadmap_look_get_metrics (self->look, &metrics);
  trends_roadmap_layout_set_scale (self->layout, &self->scale);
  trends_roadmap_layout_set_metrics (self->layout, &metrics);
}

/* How far each has slipped is part of what is on it, and needs its room. */
static void
compared_cb (TrendsRoadmapChart *self)
{
  TrendsFrozen *frozen = trends_comparison_get_frozen (trends_comparison_of (self->session));
  TrendsRoadmapMetrics metrics;

  if (trends_roadmap_look_compare (self->look, frozen))
    {
      trends_roadmap_look_get_metrics (self->look, &metrics);
      trends_roadmap_layout_set_metrics (self->layout, &metrics);
    }
  look_changed_cb (self);
}

/* What nobody has seen meanwhile; not before the layout has caught up with the plan. */
static void
mapped_cb (TrendsRoadmapChart *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self))
      || trends_feed_is_paused (trends_view_get_feed (get_view (self))))
    return;
  if (self->is_look_stale)
    update_look (self);
  day_cb (self);
  show (self, TRUE);
}

static void
trends_roadmap_chart_system_setting_changed (GtkWidget        *widget,
                                             GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (trends_roadmap_chart_parent_class)->system_setting_changed (widget, setting);
  if (setting == GTK_SYSTEM_SETTING_DPI || setting == GTK_SYSTEM_SETTING_FONT_NAME
      || setting == GTK_SYSTEM_SETTING_FONT_CONFIG)
    {
      TRENDS_ROADMAP_CHART (widget)->is_look_stale = TRUE;
      mapped_cb (TRENDS_ROADMAP_CHART (widget));
      gtk_widget_queue_resize (widget);
    }
}

/* The font is the parent's only once there is one; mostly that is the one which all bars have been
 * measured in. */
static void
trends_roadmap_chart_root (GtkWidget *widget)
{
  TrendsRoadmapChart *self = TRENDS_ROADMAP_CHART (widget);

  GTK_WIDGET_CLASS (trends_roadmap_chart_parent_class)->root (widget);
  if (!trends_roadmap_look_is_of (self->look, widget))
    update_look (self);
  g_signal_connect_swapped (gtk_widget_get_root (widget), "notify::focus-widget",
                            G_CALLBACK (trends_chart_regard), widget);
}

static void
trends_roadmap_chart_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_root (widget), widget);
  GTK_WIDGET_CLASS (trends_roadmap_chart_parent_class)->unroot (widget);
}

/* ------------------------------------------------------------------ focus */

static gboolean focus_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data);

/**
 * trends_chart_focus_later:
 *
 * Before it has had any room nothing is anywhere; then it takes the focus by itself.
 *
 * Returns: %TRUE
 */
gboolean
trends_chart_focus_later (TrendsRoadmapChart *self)
{
  if (self->focus_tick == 0)
    self->focus_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_tick_cb, NULL, NULL);
  return TRUE;
}

/* Where Tab comes in: to what is selected, or the first lane. */
static gboolean
enter (TrendsRoadmapChart *self)
{
  TrendsEntity *selected = trends_session_get_selected (self->session);
  TrendsRoadmapBar *bar = NULL;

  if (!self->is_begun)
    return trends_chart_focus_later (self);
  if (selected != NULL && trends_entity_is (selected, TRENDS_KIND_INITIATIVE))
    bar = trends_roadmap_layout_find_bar (self->layout, selected);
  if (bar != NULL && !bar->lane->is_folded)
    return trends_roadmap_chart_focus_bar (self, bar);
  if (trends_roadmap_layout_get_n_lanes (self->layout) == 0)
    return FALSE;

  return trends_roadmap_chart_focus_lane (
    self, trends_roadmap_layout_get_lane (
            self->layout, trends_chart_find_lane_at (self, trends_chart_get_scrolled (self))));
}

static gboolean
focus_tick_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  TrendsRoadmapChart *self = TRENDS_ROADMAP_CHART (widget);

  if (!self->is_begun)
    return G_SOURCE_CONTINUE;
  self->focus_tick = 0;
  enter (self);
  return G_SOURCE_REMOVE;
}

/* One stop for the Tab key; arrows go from bar to bar (trends-roadmap-keys.c). */
static gboolean
trends_roadmap_chart_focus (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  TrendsRoadmapChart *self = TRENDS_ROADMAP_CHART (widget);

  if (self->layout == NULL || trends_container_has_focus (widget))
    return FALSE;

  return enter (self);
}

static gboolean
trends_roadmap_chart_grab_focus (GtkWidget *widget)
{
  TrendsRoadmapChart *self = TRENDS_ROADMAP_CHART (widget);

  return self->layout != NULL && !trends_container_has_focus (widget) && enter (self);
}

/* ------------------------------------------------------------------ class */

static void
set_adjustment (TrendsRoadmapChart *self,
                GtkOrientation      orientation,
                GtkAdjustment      *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);
  if (!g_set_object (&self->adjustments[orientation], adjustment) || adjustment == NULL)
    return;
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
trends_roadmap_chart_dispose (GObject *object)
{
  TrendsRoadmapChart *self = TRENDS_ROADMAP_CHART (object);
  GtkWidget *child;

  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_hash_table_remove_all (self->bars);
  g_ptr_array_set_size (self->spare, 0);
  g_ptr_array_set_size (self->name_widgets, 0);
  g_ptr_array_set_size (self->date_marks, 0);
  g_ptr_array_set_size (self->undated_marks, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->hovered);
  g_clear_object (&self->regarded);
  trends_chart_forget_links (self);
  trends_chart_forget_focus (self);
  g_clear_object (&self->layout);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_roadmap_chart_parent_class)->dispose (object);
}

static void
trends_roadmap_chart_finalize (GObject *object)
{
  TrendsRoadmapChart *self = TRENDS_ROADMAP_CHART (object);

  g_hash_table_unref (self->bars);
  g_clear_pointer (&self->dragged, g_hash_table_unref);
  g_ptr_array_unref (self->spare);
  g_ptr_array_unref (self->name_widgets);
  g_ptr_array_unref (self->date_marks);
  g_ptr_array_unref (self->undated_marks);
  g_array_unref (self->tops);
  g_array_unref (self->name_lines);
  g_ptr_array_unref (self->over);
  trends_time_ruler_free (self->ruler);
  trends_roadmap_look_free (self->look);

  G_OBJECT_CLASS (trends_roadmap_chart_parent_class)->finalize (object);
}

static void
trends_roadmap_chart_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  TrendsRoadmapChart *self = TRENDS_ROADMAP_CHART (object);

  switch ((TrendsRoadmapChartProperty) property_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_roadmap_chart_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  TrendsRoadmapChart *self = TRENDS_ROADMAP_CHART (object);

  switch ((TrendsRoadmapChartProperty) property_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_roadmap_chart_class_init (TrendsRoadmapChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = trends_roadmap_chart_dispose;
  object_class->finalize = trends_roadmap_chart_finalize;
  object_class->get_property = trends_roadmap_chart_get_property;
  object_class->set_property = trends_roadmap_chart_set_property;
  widget_class->measure = trends_roadmap_chart_measure;
  widget_class->size_allocate = trends_roadmap_chart_size_allocate;
  widget_class->snapshot = trends_chart_snapshot;
  widget_class->root = trends_roadmap_chart_root;
  widget_class->unroot = trends_roadmap_chart_unroot;
  widget_class->system_setting_changed = trends_roadmap_chart_system_setting_changed;
  widget_class->focus = trends_roadmap_chart_focus;
  widget_class->grab_focus = trends_roadmap_chart_grab_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  scale_signal = g_signal_new ("scale-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "trends-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
trends_roadmap_chart_init (TrendsRoadmapChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_direction (widget, GTK_TEXT_DIR_LTR);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  self->bars = g_hash_table_new (NULL, NULL);
  self->spare = g_ptr_array_new ();
  self->name_widgets = g_ptr_array_new ();
  self->date_marks = g_ptr_array_new ();
  self->undated_marks = g_ptr_array_new ();
  self->tops = g_array_new (FALSE, FALSE, sizeof (double));
  self->name_lines = g_array_new (FALSE, FALSE, sizeof (int));
  self->over = g_ptr_array_new ();
  self->today = trends_date_today ();
  self->look = trends_roadmap_look_new (widget);
  trends_time_scale_init (&self->scale, self->today, TRENDS_TIME_QUARTERS, self->look->size, 4);
  self->ground = TRENDS_ROADMAP_PLANE (trends_roadmap_plane_new ("ground"));
  self->names = TRENDS_ROADMAP_PLANE (trends_roadmap_plane_new ("names"));
  self->ruler = trends_time_ruler_new ();
  self->corner = trends_roadmap_plane_new ("corner");
  gtk_widget_set_parent (GTK_WIDGET (self->ground), widget);
  gtk_widget_set_parent (GTK_WIDGET (self->names), widget);
  gtk_widget_set_parent (trends_time_ruler_get_widget (self->ruler), widget);
  gtk_widget_set_parent (self->corner, widget);
  trends_chart_add_date_name (self);
  self->shade = TRENDS_DRAG_SHADE (trends_drag_shade_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->shade), widget);
  trends_zoom_keep_scroll (widget);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Roadmap"), GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, TRUE,
                                  -1);
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_roadmap_chart_set_session:
 * @session: whose plan it shows; once
 */
void
trends_roadmap_chart_set_session (TrendsRoadmapChart *self,
                                  TrendsSession      *session)
{
  TrendsView *view = get_view (self);
  TrendsRoadmapMetrics metrics;
  TrendsPlan *plan;

  g_return_if_fail (TRENDS_IS_ROADMAP_CHART (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  plan = get_plan (self);
  self->scale.year_start = trends_period_get_year_start (plan);
  self->today = trends_today_get_day (trends_session_get_today (session));
  trends_roadmap_look_compare (
    self->look, trends_comparison_get_frozen (trends_comparison_of (session)));
  trends_roadmap_look_get_metrics (self->look, &metrics);
  self->layout = trends_roadmap_layout_new (plan, self->today, &self->scale, &metrics);
  trends_roadmap_layout_set_feed (self->layout, trends_view_get_feed (view));
  g_signal_connect_object (self->layout, "changed", G_CALLBACK (trends_chart_follow_layout), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (mapped_cb), NULL);
  g_signal_connect_object (view, "map", G_CALLBACK (mapped_cb), self, G_CONNECT_SWAPPED);
  trends_view_follow (view, session, "selection-changed", G_CALLBACK (look_changed_cb), self);
  trends_view_follow (view, trends_comparison_of (session), "changed",
                      G_CALLBACK (compared_cb), self);
  trends_view_follow (view, trends_session_get_matches (session), "changed",
                      G_CALLBACK (look_changed_cb), self);
  trends_view_follow (view, trends_plan_get_info (plan), "notify", G_CALLBACK (info_changed_cb),
                      self);
  trends_view_follow (view, trends_session_get_today (session), "notify::day", G_CALLBACK (day_cb),
                      self);
  trends_chart_follow_layout (self);
}

/**
 * trends_roadmap_chart_get_layout:
 *
 * Returns: (transfer none): where everything is
 */
TrendsRoadmapLayout *
trends_roadmap_chart_get_layout (TrendsRoadmapChart *self)
{
  g_return_val_if_fail (TRENDS_IS_ROADMAP_CHART (self), NULL);

  return self->layout;
}

/**
 * trends_roadmap_chart_get_scale:
 *
 * Returns: (transfer none): its axis, with place 0 where the names end
 */
const TrendsTimeScale *
trends_roadmap_chart_get_scale (TrendsRoadmapChart *self)
{
  g_return_val_if_fail (TRENDS_IS_ROADMAP_CHART (self), NULL);

  return &self->scale;
}

/**
 * trends_roadmap_chart_get_today:
 *
 * Returns: the day that is marked as today
 */
gint64
trends_roadmap_chart_get_today (TrendsRoadmapChart *self)
{
  g_return_val_if_fail (TRENDS_IS_ROADMAP_CHART (self), 0);

  return self->today;
}

static double
get_fixed (TrendsRoadmapChart *self,
           double              x)
{
  return x < 0 ? trends_chart_get_ground_width (self) / 2.0
               : x - trends_chart_get_names_width (self);
}

static void
scale_changed (TrendsRoadmapChart *self)
{
  trends_roadmap_layout_set_scale (self->layout, &self->scale);
  trends_chart_follow_layout (self);
  g_signal_emit (self, scale_signal, 0);
}

/* What is shown begins on a whole pixel: what a place was exactly would be lost a little with each
 * step, and drift away over many. */
static void
keep_held (TrendsRoadmapChart *self,
           double              x)
{
  self->held_x = x;
  self->scale.origin = self->held_day - get_fixed (self, x) / self->scale.per_day;
  scale_changed (self);
  self->left_scale = self->scale;
}

/* Goes on with the same day where nothing has happened since but stretching around this place. */
static void
hold_again (TrendsRoadmapChart *self,
            double              x)
{
  double moved = fabs (self->scale.origin - self->left_scale.origin) * self->scale.per_day;

  if (x != self->held_x || self->scale.per_day != self->left_scale.per_day || moved > 0.01)
    trends_roadmap_chart_hold (self, x);
}

/**
 * trends_roadmap_chart_hold:
 * @x: a place, less than 0 for the middle
 *
 * Has trends_roadmap_chart_stretch_held() go on from what is shown now, and keep the day that is
 * at this place.
 */
void
trends_roadmap_chart_hold (TrendsRoadmapChart *self,
                           double              x)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_CHART (self));

  self->held_scale = self->scale;
  self->held_x = x;
  self->held_day = self->scale.origin + get_fixed (self, x) / self->scale.per_day;
}

/**
 * trends_roadmap_chart_stretch_held:
 * @factor: how much longer a day is to be than it was when a place was held
 * @x: where the day that was held is to be
 *
 * One step of a gesture, however many there are: each goes from its beginning.
 */
void
trends_roadmap_chart_stretch_held (TrendsRoadmapChart *self,
                                   double              factor,
                                   double              x)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_CHART (self));

  self->scale.per_day = self->held_scale.per_day;
  trends_time_scale_stretch (&self->scale, factor, 0);
  keep_held (self, x);
}

/**
 * trends_roadmap_chart_zoom:
 * @direction: 1 for finer, -1 for coarser
 * @x: what stays where it is
 */
void
trends_roadmap_chart_zoom (TrendsRoadmapChart *self,
                           int                 direction,
                           double              x)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_CHART (self));

  hold_again (self, x);
  trends_time_scale_zoom (&self->scale, direction, 0);
  keep_held (self, x);
}

/**
 * trends_roadmap_chart_stretch:
 * @factor: how much longer a day is to be
 * @x: what stays where it is
 */
void
trends_roadmap_chart_stretch (TrendsRoadmapChart *self,
                              double              factor,
                              double              x)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_CHART (self));

  hold_again (self, x);
  trends_time_scale_stretch (&self->scale, factor, 0);
  keep_held (self, x);
}

/**
 * trends_roadmap_chart_set_unit:
 * @unit: what its ticks are from now on
 */
void
trends_roadmap_chart_set_unit (TrendsRoadmapChart *self,
                               TrendsTimeUnit      unit)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_CHART (self));

  if (trends_time_scale_get_unit (&self->scale) == unit)
    return;
  trends_time_scale_set_unit (&self->scale, unit, get_fixed (self, -1));
  scale_changed (self);
}

/**
 * trends_roadmap_chart_show_today:
 *
 * Scrolls to today.
 */
void
trends_roadmap_chart_show_today (TrendsRoadmapChart *self)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_CHART (self));

  self->scale.origin = (double) self->today
                       - trends_chart_get_ground_width (self) / 2.0 / self->scale.per_day;
  configure_both (self);
  show (self, FALSE);
}

/* How far titles go beyond the end of the time, in pixels */
static double
find_overhang (TrendsRoadmapChart *self)
{
  double reach = trends_roadmap_layout_find_reach (self->layout, TRUE);

  return MAX (reach - (double) self->extent.end, 0) * self->scale.per_day;
}

/**
 * trends_roadmap_chart_show_all:
 *
 * Shows the whole plan along time, as finely as it fits with the titles of its last bars.
 */
void
trends_roadmap_chart_show_all (TrendsRoadmapChart *self)
{
  double width = trends_chart_get_ground_width (self);
  double margin = 0;

  g_return_if_fail (TRENDS_IS_ROADMAP_CHART (self));

  for (guint i = 0; i < FITTING_STEPS; i++)
    {
      double before = margin;

      trends_time_scale_fit (&self->scale, &self->extent, width - margin);
      trends_roadmap_layout_set_scale (self->layout, &self->scale);
      margin = CLAMP (find_overhang (self), margin, width * MOST_MARGIN);
      if (margin == before)
        break;
    }
  scale_changed (self);
}

/**
 * trends_roadmap_chart_pan:
 * @dx: how far to the right, in pixels
 * @dy: how far down
 */
void
trends_roadmap_chart_pan (TrendsRoadmapChart *self,
                          double              dx,
                          double              dy)
{
  GtkAdjustment **adjustments = self->adjustments;

  gtk_adjustment_set_value (adjustments[GTK_ORIENTATION_HORIZONTAL],
                            gtk_adjustment_get_value (adjustments[GTK_ORIENTATION_HORIZONTAL])
                              + dx);
  gtk_adjustment_set_value (adjustments[GTK_ORIENTATION_VERTICAL],
                            gtk_adjustment_get_value (adjustments[GTK_ORIENTATION_VERTICAL]) + dy);
}

/**
 * trends_roadmap_chart_is_ground:
 * @picked: (nullable): what is under the pointer
 *
 * Returns: whether that is neither a bar nor anything else that can be pressed
 */
gboolean
trends_roadmap_chart_is_ground (TrendsRoadmapChart *self,
                                GtkWidget          *picked)
{
  GtkWidget *ruler = trends_time_ruler_get_widget (self->ruler);

  if (picked == NULL)
    return FALSE;
  if (picked == GTK_WIDGET (self->ground) || picked == GTK_WIDGET (self) || picked == ruler)
    return TRUE;

  return gtk_widget_is_ancestor (picked, ruler)
         && gtk_widget_get_ancestor (picked, TRENDS_TYPE_DATE_MARK) == NULL;
}

/**
 * trends_roadmap_chart_update:
 *
 * Draws all anew, as in another style.
 */
void
trends_roadmap_chart_update (TrendsRoadmapChart *self)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_CHART (self));

  show (self, TRUE);
}
