/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap.c: the plan along time, with what there is to set about how it is shown. */

#include "trends-roadmap-private.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-config.h"
#include "trends-container.h"
#include "trends-early-list.h"
#include "trends-keys.h"
#include "trends-note.h"
#include "trends-palette.h"
#include "trends-roadmap-links.h"
#include "trends-wrap-layout.h"
#include "trends-unmatched.h"

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsRoadmap, trends_roadmap, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (TRENDS_TYPE_VIEW, trends_roadmap_view_init))

typedef enum
{
  PROP_SESSION = 1,
  PROP_GROUP,
  PROP_UNIT,
  PROP_SHOWS_TABLE,
  PROP_BASELINE,
  PROP_ARRANGEMENT,
  PROP_SHOWS_LEFT_OUT,
} TrendsRoadmapProperty;

static GParamSpec *properties[PROP_SHOWS_LEFT_OUT + 1];

/* As settings keep them */
#define ALONG_TIME "timeline"
#define AS_COLUMNS "columns"

static const char *const unit_nicks[TRENDS_N_TIME_UNITS] = { "months", "quarters", "years" };

static TrendsRoadmapLayout *
get_layout (TrendsRoadmap *self)
{
  return trends_roadmap_chart_get_layout (self->chart);
}

/* The action of that name asks before there is anything. */
static TrendsRoadmapGrouping
get_grouping (TrendsRoadmap *self)
{
  return self->chart != NULL && get_layout (self) != NULL
           ? trends_roadmap_layout_get_grouping (get_layout (self))
           : TRENDS_ROADMAP_BY_TREND;
}

static TrendsTimeUnit
get_unit (TrendsRoadmap *self)
{
  return self->chart != NULL
           ? trends_time_scale_get_unit (trends_roadmap_chart_get_scale (self->chart))
           : TRENDS_TIME_QUARTERS;
}

/* ---------------------------------------------------------------- the bar */

static void
name_button (GtkWidget  *button,
             const char *text)
{
  gtk_label_set_label (GTK_LABEL (gtk_menu_button_get_child (GTK_MENU_BUTTON (button))), text);
  trends_accessible_set_name (button, text);
}

static void
update_bar (TrendsRoadmap *self)
{
  const TrendsTimeScale *scale = trends_roadmap_chart_get_scale (self->chart);
  /* Translators: on a button: what the lanes of a roadmap are of: “Lanes: Trend” */
  g_autofree char *group = g_strdup_printf (
    _("Lanes: %s"),
    trends_roadmap_grouping_get_label (get_grouping (self)));
  /* Translators: on a button: what the ruler of a roadmap shows: “Scale: Quarters” */
  g_autofree char *unit = g_strdup_printf (
    _("Scale: %s"), trends_time_unit_get_label (get_unit (self)));

  name_button (self->group_button, group);
  name_button (self->unit_button, unit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "roadmap.coarser",
                                 trends_time_scale_can_zoom (scale, -1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "roadmap.finer",
                                 trends_time_scale_can_zoom (scale, 1));
}

static GMenuModel *
make_menu (const char  *action,
           const char  *nick (guint),
           const char  *label (guint),
           guint        n)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (label (i), NULL);

      g_menu_item_set_action_and_target (item, action, "s", nick (i));
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static const char *
get_unit_nick (guint unit)
{
  return unit_nicks[unit];
}

static const char *
get_unit_label (guint unit)
{
  return trends_time_unit_get_label (unit);
}

static const char *
get_grouping_nick (guint grouping)
{
  return trends_roadmap_grouping_get_nick (grouping);
}

static const char *
get_grouping_label (guint grouping)
{
  return trends_roadmap_grouping_get_label (grouping);
}

static void
fill_early_cb (GtkMenuButton *button,
               gpointer       list)
{
  trends_early_list_fill (TRENDS_EARLY_LIST (list));
}

static void
make_menus (TrendsRoadmap *self)
{
  g_autoptr (GMenuModel) groups = make_menu ("roadmap.group", get_grouping_nick,
                                             get_grouping_label, TRENDS_N_ROADMAP_GROUPINGS);
  g_autoptr (GMenuModel) units
    = make_menu ("roadmap.unit", get_unit_nick, get_unit_label, TRENDS_N_TIME_UNITS);

  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->group_button), gtk_label_new (NULL));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->unit_button), gtk_label_new (NULL));
  /* All of it: it says what is wrong. The bar takes another row before it is shortened. */
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->early_button), gtk_label_new (NULL));
  self->early_list = trends_early_list_new (TRENDS_VIEW (self));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->early_button), self->early_list);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->early_button), fill_early_cb,
                                         self->early_list, NULL);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->group_button), groups);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->unit_button), units);
  trends_accessible_set_tip (self->coarser, _("Coarser"), NULL);
  trends_accessible_set_tip (self->finer, _("Finer"), NULL);
  trends_keys_add_tip (self->coarser, TRENDS_KEYS_ROADMAP, "roadmap.coarser");
  trends_keys_add_tip (self->finer, TRENDS_KEYS_ROADMAP, "roadmap.finer");
  trends_keys_add_tip (self->today, TRENDS_KEYS_ROADMAP, "roadmap.today");
  trends_accessible_set_tip (self->table_button, _("As a table"), NULL);
  trends_keys_add_tip (self->table_button, TRENDS_KEYS_WINDOW, "win.table");
  trends_accessible_follow_toggle (GTK_TOGGLE_BUTTON (self->table_button));
  trends_keys_add_tip (self->whole, TRENDS_KEYS_ROADMAP, "show-whole");
  trends_accessible_set_tip (self->legend_button, _("Key to shapes"), NULL);
  trends_keys_add_tip (self->legend_button, TRENDS_KEYS_ROADMAP, "roadmap.legend");
  for (GtkWidget *button = gtk_widget_get_first_child (self->arrangement); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      trends_keys_add_tip (button, TRENDS_KEYS_ROADMAP, "switch-columns");
      trends_accessible_follow_toggle (GTK_TOGGLE_BUTTON (button));
    }
  trends_keys_add_tip (self->left_out_button, TRENDS_KEYS_ROADMAP, "roadmap.left-out");
}

/* -------------------------------------------------------------- following */

/* What is to start too early, and what has begun so */
static char *
dup_early_words (guint n_early,
                 guint n_ahead)
{
  /* Translators: on a button: so many initiatives start before what they need has ended */
  g_autofree char *early
    = g_strdup_printf (ngettext ("%'u starts too early", "%'u start too early", n_early), n_early);
  /* Translators: on a button: so many initiatives have begun before what they need has ended */
  g_autofree char *ahead
    = g_strdup_printf (ngettext ("%'u begun too early", "%'u begun too early", n_ahead), n_ahead);

  if (n_early > 0 && n_ahead > 0)
    /* Translators: on a button: “2 start too early, 1 begun too early” */
    return g_strdup_printf (_("%s, %s"), early, ahead);
  return n_early > 0 ? g_steal_pointer (&early) : g_steal_pointer (&ahead);
}

/* How many there are is said above them, where they are listed. */
static void
update_early (TrendsRoadmap *self)
{
  guint n_early = trends_roadmap_layout_count_early (get_layout (self));
  g_autoptr (GPtrArray) ahead
    = trends_roadmap_layout_dup_ahead (get_layout (self), trends_session_get_plan (self->session));
  g_autofree char *text = dup_early_words (n_early, ahead->len);
  GtkLabel *label = GTK_LABEL (gtk_menu_button_get_child (GTK_MENU_BUTTON (self->early_button)));

  gtk_label_set_label (label, text);
  trends_accessible_set_tip (self->early_button, text, NULL);
  gtk_widget_set_visible (self->early_button, n_early + ahead->len > 0);
  trends_early_list_update (TRENDS_EARLY_LIST (self->early_list), get_layout (self));
}

/* What doesn't match what is looked for */
static gboolean
is_hidden (TrendsRoadmap *self,
           TrendsEntity  *entity)
{
  return trends_entity_is (entity, TRENDS_KIND_INITIATIVE)
         && trends_unmatched_hides (trends_unmatched_of (self->session), entity);
}

/* What had the focus has gone from the chart, by whomever: what is elsewhere now is followed there,
 * and else what stands in its place has it. */
static void
follow_lost (TrendsRoadmap *self)
{
  g_autoptr (TrendsEntity) lost = trends_roadmap_chart_take_lost (self->chart);

  if (lost == NULL || !trends_roadmap_is_along_time (self))
    return;
  if (trends_entity_is (lost, TRENDS_KIND_GOVERNANCE_DATE)
      && trends_roadmap_enter_dates (self, trends_roadmap_get_marked_day (lost)))
    return;
  /* In a lane that has been folded it is still, and it isn't unfolded for that. */
  if (trends_entity_get_plan (lost) != NULL
      && trends_roadmap_layout_find_bar (get_layout (self), lost) == NULL
      && !is_hidden (self, lost)
      && trends_view_reveal (TRENDS_VIEW (self), lost))
    return;
  if (gtk_widget_get_visible (self->nothing))
    gtk_widget_grab_focus (self->nothing);
  else
    trends_roadmap_chart_focus_in_place (self->chart);
}

static gboolean
has_initiatives (TrendsRoadmap *self)
{
  return g_list_model_get_n_items (trends_plan_get_list (trends_view_get_plan (TRENDS_VIEW (self)),
                                                         TRENDS_KIND_INITIATIVE)) > 0;
}

/* Where there is no lane, what has to be done for one; that has the focus in place of the chart. */
static void
update_nothing (TrendsRoadmap *self)
{
  gboolean is_empty = trends_roadmap_layout_get_n_lanes (get_layout (self)) == 0;
  gboolean had_focus = gtk_widget_has_focus (self->nothing);
  const char *text
    = get_grouping (self) == TRENDS_ROADMAP_BY_TREND
        ? _("There are no trends in this plan yet. Add them on the board; each is a lane here then.")
      : trends_unmatched_is_hiding (trends_unmatched_of (self->session))
        ? _("Nothing here matches.")
      : has_initiatives (self)
        ? _("Nothing is to be done. What isn’t to be done is listed on request, or shown as columns.")
        : _("No initiatives yet. Add them on the board; whoever leads one has a lane here then.");

  if (is_empty)
    g_object_set (self->nothing, "label", text, NULL);
  gtk_widget_set_visible (self->nothing, is_empty);
  if (had_focus && !is_empty && trends_roadmap_is_along_time (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->chart));
}

/**
 * trends_roadmap_focus_chart:
 *
 * Gives the focus to what is along time, or to what says that there is nothing.
 *
 * Returns: whether that has it
 */
gboolean
trends_roadmap_focus_chart (TrendsRoadmap *self)
{
  return gtk_widget_grab_focus (gtk_widget_get_visible (self->nothing) ? self->nothing
                                                                       : GTK_WIDGET (self->chart));
}

static void
layout_changed_cb (TrendsRoadmap *self)
{
  gboolean is_lost;

  update_early (self);
  update_nothing (self);
  is_lost = trends_roadmap_tray_set_entities (
    self->tray, trends_roadmap_layout_get_tray (get_layout (self)));
  if (trends_horizon_columns_set_today (self->horizons,
                                        trends_roadmap_chart_get_today (self->chart)))
    trends_roadmap_update_columns (self);
  follow_lost (self);
  if (is_lost && trends_roadmap_is_along_time (self))
    trends_roadmap_focus_chart (self);
}

static void
scale_changed_cb (TrendsRoadmap *self)
{
  update_bar (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNIT]);
}

static void
unmatched_cb (TrendsRoadmap *self)
{
  trends_roadmap_tray_update (self->tray);
  trends_roadmap_update_columns (self);
  if (trends_roadmap_shows_table (self))
    trends_initiative_table_update_match (self->table);
}

static void
read_only_cb (TrendsRoadmap *self)
{
  trends_view_update_actions (TRENDS_VIEW (self));
  trends_roadmap_chart_update (self->chart);
}

static void
style_cb (TrendsRoadmap *self)
{
  trends_roadmap_chart_update (self->chart);
  trends_roadmap_update_columns (self);
}

/* ---------------------------------------------------------------- actions */

/* Which way it went, and what of time is in sight now */
static void
announce_scale (TrendsRoadmap *self,
                gboolean       is_finer)
{
  const TrendsTimeScale *scale = trends_roadmap_chart_get_scale (self->chart);
  GdkRectangle ground = trends_roadmap_chart_get_ground (self->chart);
  g_autofree char *first = trends_time_scale_format_tick (
    scale, trends_time_scale_get_day (scale, 0), TRENDS_TICK_FULL, NULL);
  g_autofree char *last = trends_time_scale_format_tick (
    scale, trends_time_scale_get_day (scale, ground.width - 1), TRENDS_TICK_FULL, NULL);
  const char *unit = trends_time_unit_get_label (trends_time_scale_get_unit (scale));
  g_autofree char *text
    = is_finer
        /* Translators: said after zooming in along time: what the scale shows, from when, to when:
         * “Finer: Quarters, Q1 26/27 to Q4 26/27” */
        ? g_strdup_printf (_("Finer: %s, %s to %s"), unit, first, last)
        /* Translators: said after zooming out along time; as above */
        : g_strdup_printf (_("Coarser: %s, %s to %s"), unit, first, last);

  trends_announce (GTK_WIDGET (self), text);
}

/**
 * trends_roadmap_is_along_time:
 *
 * Returns: whether it is shown as bars now. Keys reach what has no button just now.
 */
gboolean
trends_roadmap_is_along_time (TrendsRoadmap *self)
{
  return !self->has_columns && !trends_roadmap_shows_table (self);
}

static void
coarser_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  if (!trends_roadmap_is_along_time (TRENDS_ROADMAP (widget)))
    return;
  trends_roadmap_chart_zoom (TRENDS_ROADMAP (widget)->chart, -1, -1);
  announce_scale (TRENDS_ROADMAP (widget), FALSE);
}

static void
finer_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  if (!trends_roadmap_is_along_time (TRENDS_ROADMAP (widget)))
    return;
  trends_roadmap_chart_zoom (TRENDS_ROADMAP (widget)->chart, 1, -1);
  announce_scale (TRENDS_ROADMAP (widget), TRUE);
}

static void
today_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  if (!trends_roadmap_is_along_time (TRENDS_ROADMAP (widget)))
    return;
  trends_roadmap_chart_show_today (TRENDS_ROADMAP (widget)->chart);
  trends_announce (widget, _("Today"));
}

static void
whole_plan_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (widget);

  /* Tables and columns are as long as they are. */
  if (!trends_roadmap_is_along_time (self))
    {
      gtk_widget_activate_action (widget, "win.zoom-normal", NULL);
      return;
    }

  trends_roadmap_chart_show_all (self->chart);
  trends_announce (widget, _("Whole plan"));
}

/**
 * trends_roadmap_fold:
 * @lane: one of the layout's
 * @is_folded: whether only its name is to be seen
 *
 * Its name, where that has the focus, says so by itself.
 */
void
trends_roadmap_fold (TrendsRoadmap     *self,
                     TrendsRoadmapLane *lane,
                     gboolean           is_folded)
{
  GtkWidget *name = GTK_WIDGET (trends_roadmap_chart_find_name (self->chart, lane));

  trends_roadmap_layout_set_folded (get_layout (self), lane, is_folded);
  if (name == NULL || !gtk_widget_has_focus (name))
    trends_announce (GTK_WIDGET (self), is_folded ? _("Folded") : _("Unfolded"));
}

/* ------------------------------------------------------------------ class */

/* As it was shown last, in whatever window; what is changed in another meanwhile doesn't change
 * this one. */
static void
restore (TrendsRoadmap *self)
{
  const GSettingsBindFlags flags = G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES;
  g_autoptr (GSettings) settings = g_settings_new (TRENDS_APP_ID);

  g_settings_bind (settings, "roadmap-arrangement", self, "arrangement", flags);
  g_settings_bind (settings, "roadmap-lanes", self, "group", flags);
  g_settings_bind (settings, "roadmap-scale", self, "unit", flags);
  g_settings_bind (settings, "roadmap-baseline", self, "baseline", flags);
}

static void
follow (TrendsRoadmap *self)
{
  TrendsView *view = TRENDS_VIEW (self);
  AdwStyleManager *style = adw_style_manager_get_default ();

  trends_roadmap_follow_unmatched (self, G_CALLBACK (unmatched_cb));
  trends_view_follow (view, self->session, "notify::read-only", G_CALLBACK (read_only_cb), self);
  trends_view_follow (view, style, "notify::dark", G_CALLBACK (style_cb), self);
  trends_view_follow (view, style, "notify::high-contrast", G_CALLBACK (style_cb), self);
}

static void
trends_roadmap_constructed (GObject *object)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (object);

  G_OBJECT_CLASS (trends_roadmap_parent_class)->constructed (object);
  trends_roadmap_follow_requests (self);
  trends_view_set_session (TRENDS_VIEW (self), self->session);
  trends_roadmap_chart_set_session (self->chart, self->session);
  trends_roadmap_tray_set_session (self->tray, self->session);
  trends_roadmap_add_columns (self);
  g_signal_connect_object (get_layout (self), "changed", G_CALLBACK (layout_changed_cb), self,
                           G_CONNECT_SWAPPED);
  follow (self);
  layout_changed_cb (self);
  trends_roadmap_add_baselines (self);
  restore (self);
  update_bar (self);
  read_only_cb (self);
}

static void
trends_roadmap_dispose (GObject *object)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (object);
  GtkWidget *child;

  trends_roadmap_stop_drag (self);
  g_clear_handle_id (&self->unmatched_later, g_source_remove);
  g_clear_weak_pointer (&self->pressed);
  g_clear_pointer (&self->trails, g_hash_table_unref);
  trends_view_drop (TRENDS_VIEW (self));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_dispose_template (GTK_WIDGET (self), TRENDS_TYPE_ROADMAP);
  g_clear_object (&self->listed);
  g_clear_object (&self->horizons);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_roadmap_parent_class)->dispose (object);
}

static void
set_group (TrendsRoadmap *self,
           const char    *nick)
{
  TrendsRoadmapGrouping grouping = trends_roadmap_grouping_find (nick);

  if (get_grouping (self) == grouping)
    return;
  trends_roadmap_layout_set_grouping (get_layout (self), grouping);
  trends_roadmap_chart_scroll_to (self->chart, trends_view_get_current (TRENDS_VIEW (self)));
  update_bar (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GROUP]);
}

static void
set_unit (TrendsRoadmap *self,
          const char    *nick)
{
  for (guint i = 0; i < TRENDS_N_TIME_UNITS; i++)
    if (g_strcmp0 (unit_nicks[i], nick) == 0)
      trends_roadmap_chart_set_unit (self->chart, i);
}

static void
set_arrangement (TrendsRoadmap *self,
                 const char    *nick)
{
  gboolean has_columns = g_strcmp0 (nick, AS_COLUMNS) == 0;

  if (self->has_columns == has_columns)
    return;
  trends_roadmap_show_columns (self, has_columns);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ARRANGEMENT]);
}

static void
set_shows_left_out (TrendsRoadmap *self,
                    gboolean       shows_left_out)
{
  if (self->shows_left_out == shows_left_out)
    return;
  trends_roadmap_show_left_out (self, shows_left_out);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWS_LEFT_OUT]);
}

static void
trends_roadmap_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (object);

  switch ((TrendsRoadmapProperty) property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_GROUP:
      g_value_set_string (value, trends_roadmap_grouping_get_nick (get_grouping (self)));
      break;
    case PROP_UNIT:
      g_value_set_string (value, unit_nicks[get_unit (self)]);
      break;
    case PROP_SHOWS_TABLE:
      g_value_set_boolean (value, trends_roadmap_shows_table (self));
      break;
    case PROP_BASELINE:
      g_value_set_string (value, trends_roadmap_get_baseline (self));
      break;
    case PROP_ARRANGEMENT:
      g_value_set_string (value, self->has_columns ? AS_COLUMNS : ALONG_TIME);
      break;
    case PROP_SHOWS_LEFT_OUT:
      g_value_set_boolean (value, self->shows_left_out);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_roadmap_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (object);

  switch ((TrendsRoadmapProperty) property_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_GROUP:
      set_group (self, g_value_get_string (value));
      break;
    case PROP_UNIT:
      set_unit (self, g_value_get_string (value));
      break;
    case PROP_SHOWS_TABLE:
      trends_roadmap_show_table (self, g_value_get_boolean (value));
      break;
    case PROP_BASELINE:
      trends_roadmap_set_baseline (self, g_value_get_string (value));
      break;
    case PROP_ARRANGEMENT:
      set_arrangement (self, g_value_get_string (value));
      break;
    case PROP_SHOWS_LEFT_OUT:
      set_shows_left_out (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static gboolean
trends_roadmap_grab_focus (GtkWidget *widget)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (widget);

  /* GTK asks on Shift+Tab, too, to let the focus out. */
  if (trends_container_has_focus (widget))
    return FALSE;

  if (trends_roadmap_shows_table (self))
    return trends_initiative_table_focus_any (self->table);
  return self->has_columns ? trends_roadmap_focus_columns (self)
                           : trends_roadmap_focus_chart (self);
}

/* What is dragged is over all the rest. */
static void
trends_roadmap_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  GTK_WIDGET_CLASS (trends_roadmap_parent_class)->snapshot (widget, snapshot);
  trends_roadmap_snapshot_card (TRENDS_ROADMAP (widget), snapshot);
}

/* In a popover, too, which goes round within itself */
static gboolean
is_inside (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* Who comes by Tab comes to what is above the chart first, who comes to see the view to
 * the chart; so does who comes before anything has any room, as when a plan is opened. */
static gboolean
trends_roadmap_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  if (direction != GTK_DIR_TAB_FORWARD || is_inside (widget))
    return GTK_WIDGET_CLASS (trends_roadmap_parent_class)->focus (widget, direction);

  if (gtk_widget_get_width (widget) == 0)
    return gtk_widget_grab_focus (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_child_focus (child, direction))
      return TRUE;

  return FALSE;
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/socitm/Trends/ui/roadmap/trends-roadmap.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, bar);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, group_button);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, early_button);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, baseline_button);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, unit_button);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, coarser);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, finer);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, today);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, whole);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, scroller);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, chart);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, tray);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, sort_button);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, table_button);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, legend_button);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, nothing);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, arrangement);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, body);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, chart_box);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, dates_section);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, left_out_line);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, left_out_label);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, left_out_button);
  gtk_widget_class_bind_template_child (widget_class, TrendsRoadmap, table);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  trends_view_install_actions (widget_class);
  gtk_widget_class_install_property_action (widget_class, "roadmap.group", "group");
  gtk_widget_class_install_property_action (widget_class, "roadmap.unit", "unit");
  gtk_widget_class_install_property_action (widget_class, "view.table", "shows-table");
  gtk_widget_class_install_property_action (widget_class, "roadmap.arrangement", "arrangement");
  gtk_widget_class_install_property_action (widget_class, "roadmap.left-out", "shows-left-out");
  gtk_widget_class_install_action (widget_class, "roadmap.coarser", NULL, coarser_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.finer", NULL, finer_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.today", NULL, today_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.whole-plan", NULL, whole_plan_cb);
  trends_roadmap_install_baselines (widget_class);
  trends_roadmap_install_keys (widget_class);
}

static void
trends_roadmap_class_init (TrendsRoadmapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->constructed = trends_roadmap_constructed;
  object_class->dispose = trends_roadmap_dispose;
  object_class->get_property = trends_roadmap_get_property;
  object_class->set_property = trends_roadmap_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, TRENDS_TYPE_SESSION,
                                                  flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_GROUP] = g_param_spec_string ("group", NULL, NULL, "trend", flags);
  properties[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, "quarters", flags);
  properties[PROP_BASELINE] = g_param_spec_string ("baseline", NULL, NULL, "", flags);
  properties[PROP_SHOWS_TABLE] = g_param_spec_boolean ("shows-table", NULL, NULL, FALSE, flags);
  properties[PROP_ARRANGEMENT] = g_param_spec_string ("arrangement", NULL, NULL, ALONG_TIME, flags);
  properties[PROP_SHOWS_LEFT_OUT]
    = g_param_spec_boolean ("shows-left-out", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  widget_class->focus = trends_roadmap_focus;
  widget_class->snapshot = trends_roadmap_snapshot;
  widget_class->grab_focus = trends_roadmap_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "trends-roadmap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (TRENDS_TYPE_CONTAINER);
  g_type_ensure (TRENDS_TYPE_WRAP_LAYOUT);
  g_type_ensure (TRENDS_TYPE_NOTE);
  g_type_ensure (TRENDS_TYPE_ROADMAP_CHART);
  g_type_ensure (TRENDS_TYPE_ROADMAP_TRAY);
  g_type_ensure (TRENDS_TYPE_INITIATIVE_TABLE);
  bind_template (widget_class);
  install_actions (widget_class);
}

static void
trends_roadmap_init (TrendsRoadmap *self)
{
  trends_palette_install ();
  gtk_widget_init_template (GTK_WIDGET (self));
  make_menus (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Roadmap"), -1);
  g_signal_connect_object (self->chart, "scale-changed", G_CALLBACK (scale_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tray, "activated", G_CALLBACK (trends_roadmap_ask_quarter), self,
                           G_CONNECT_SWAPPED);
  trends_roadmap_add_pointer (self);
  trends_view_add_menu (TRENDS_VIEW (self));
  trends_roadmap_add_drag (self);
  trends_roadmap_add_columns_drag (self);
}

/**
 * trends_roadmap_new:
 * @session: whose plan it shows
 */
GtkWidget *
trends_roadmap_new (TrendsSession *session)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (session), NULL);

  return g_object_new (TRENDS_TYPE_ROADMAP, "session", session, NULL);
}
