/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-milestones.c: what keys and menus do to a milestone on its bar: going from one to
 * the next, ticking and deleting it. What is done to governance dates alike is in
 * trends-roadmap-marks.c.
 */

#include "trends-roadmap-private.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-keys.h"
#include "trends-plan-verbs.h"

static TrendsPlan *
get_plan (TrendsRoadmap *self)
{
  return trends_session_get_plan (self->session);
}

static TrendsMilestoneMark *
get_focused_mark (TrendsRoadmap *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && TRENDS_IS_MILESTONE_MARK (focus)
                 && gtk_widget_is_ancestor (focus, GTK_WIDGET (self))
             ? TRENDS_MILESTONE_MARK (focus)
             : NULL;
}

/* ------------------------------------------------------------ going about */

/**
 * trends_roadmap_reveal_milestone:
 * @milestone: any milestone
 *
 * Returns: whether its mark is in sight now and has the focus
 */
gboolean
trends_roadmap_reveal_milestone (TrendsRoadmap *self, TrendsEntity *milestone)
{
  TrendsEntity *initiative = trends_entity_get_ref (milestone, TRENDS_MILESTONE_INITIATIVE);
  TrendsRoadmapBar *bar
      = initiative != NULL
            ? trends_roadmap_layout_find_bar (trends_roadmap_chart_get_layout (self->chart),
                                              initiative)
            : NULL;
  gint64 day = trends_entity_get_integer (milestone, TRENDS_MILESTONE_DATE);
  TrendsTimeBar *widget;
  TrendsMilestoneMark *mark = NULL;

  if (bar == NULL || trends_roadmap_shows_table (self) || self->has_columns)
    return FALSE;
  /* Without a day it has no mark, and the bar stands for it. */
  if (day == TRENDS_UNSET)
    return trends_roadmap_chart_focus_bar (self->chart, bar);
  /* The bar scrolls into sight, and then the day. */
  if (trends_roadmap_chart_show_bar (self->chart, bar) == NULL)
    return FALSE;
  trends_roadmap_chart_scroll_to_day (self->chart, day);
  widget = trends_roadmap_chart_find_bar (self->chart, initiative);
  if (widget != NULL)
    mark = trends_time_bar_find_mark (widget, milestone);
  return mark != NULL
         && (gtk_widget_has_focus (GTK_WIDGET (mark)) || gtk_widget_grab_focus (GTK_WIDGET (mark)));
}

/**
 * trends_roadmap_step_milestone:
 *
 * Key handler: to the next or the previous milestone of the bar that has the focus.
 */
gboolean
trends_roadmap_step_milestone (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (gtk_widget_get_ancestor (widget, TRENDS_TYPE_ROADMAP));
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  TrendsRoadmapBar *bar = trends_roadmap_chart_get_bar_of (self->chart, focus);
  int step = g_variant_get_int32 (args);
  TrendsTimeBar *on
      = bar != NULL ? trends_roadmap_chart_find_bar (self->chart, bar->initiative) : NULL;
  TrendsMilestoneMark *mark;

  if (on == NULL)
    return FALSE;
  mark = trends_time_bar_step_mark (on, get_focused_mark (self), step);
  if (mark != NULL)
    return trends_roadmap_reveal_milestone (self, trends_milestone_mark_get_milestone (mark));
  if (get_focused_mark (self) == NULL)
    trends_announce (GTK_WIDGET (self), _("No milestones"));
  return gtk_widget_keynav_failed (widget, step < 0 ? GTK_DIR_LEFT : GTK_DIR_RIGHT) || TRUE;
}

/* The same, where it is selected besides */
static gboolean
extend_milestones_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (gtk_widget_get_ancestor (widget, TRENDS_TYPE_ROADMAP));
  TrendsTimeBar *bar = TRENDS_TIME_BAR (gtk_widget_get_ancestor (widget, TRENDS_TYPE_TIME_BAR));
  TrendsMilestoneMark *mark = TRENDS_MILESTONE_MARK (widget);
  TrendsMilestoneMark *next = trends_time_bar_step_mark (bar, mark, g_variant_get_int32 (args));
  g_autoptr (TrendsEntity) from = g_object_ref (trends_milestone_mark_get_milestone (mark));
  g_autoptr (TrendsEntity) to = NULL;

  if (next == NULL)
    return TRUE;
  to = g_object_ref (trends_milestone_mark_get_milestone (next));
  if (trends_roadmap_reveal_milestone (self, to))
    trends_view_select_step (TRENDS_VIEW (self), from, to);
  return TRUE;
}

static gboolean
leave_milestone_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  return gtk_widget_grab_focus (gtk_widget_get_ancestor (widget, TRENDS_TYPE_TIME_BAR));
}

/* -------------------------------------------------------- what can be done */

static void
toggle_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (widget);
  TrendsEntity *current = trends_roadmap_get_marked (self, TRENDS_KIND_MILESTONE);
  g_autoptr (GPtrArray) subjects = NULL;
  g_autoptr (GError) error = NULL;
  TrendsValue value = TRENDS_VALUE_INIT;
  gboolean is_done;

  if (current == NULL || !trends_session_can_change (self->session))
    return;
  is_done = trends_entity_get_integer (current, TRENDS_MILESTONE_DONE) != 0;
  /* Its mark, which has the focus, says whether it is done. */
  subjects = trends_session_dup_subjects (self->session, current);
  value = trends_value_integer (!is_done);
  if (!trends_plan_set_many (get_plan (self), subjects, TRENDS_MILESTONE_DONE, &value, &error))
    trends_session_report (self->session, error);
}

static void
delete_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (widget);
  TrendsEntity *current = trends_roadmap_get_marked (self, TRENDS_KIND_MILESTONE);

  /* The focus goes to the bar's next milestone, or stays at the bar. */
  if (current != NULL && trends_session_can_change (self->session))
    trends_view_delete (TRENDS_VIEW (self), current);
}

/* Whoever deletes one milestone after the other comes to the bar in the end, which isn't deleted by
 * the same key before that was said. */
static gboolean
spare_bar_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (gtk_widget_get_ancestor (widget, TRENDS_TYPE_ROADMAP));
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  g_autofree char *text = NULL;

  if (focus == NULL || !TRENDS_IS_TIME_BAR (focus)
      || !trends_time_bar_take_over (TRENDS_TIME_BAR (focus)))
    return FALSE;
  /* Translators: %s is the title of an initiative */
  text = g_strdup_printf (
      _("“%s” has no more milestones. Press the key again to delete the initiative."),
      trends_entity_get_name (trends_time_bar_get_initiative (TRENDS_TIME_BAR (focus))));
  trends_session_toast (self->session, text, NULL);
  return TRUE;
}

/**
 * trends_roadmap_press_milestone:
 * @mark: what was pressed
 *
 * Gives it the focus or, at a second press, opens it.
 */
void
trends_roadmap_press_milestone (TrendsRoadmap *self, TrendsMilestoneMark *mark, int n_presses)
{
  gtk_widget_grab_focus (GTK_WIDGET (mark));
  if (n_presses == 2)
    gtk_widget_activate_action (GTK_WIDGET (self), "milestone.edit", NULL);
}

/**
 * trends_roadmap_install_milestones:
 * @widget_class: the roadmap's class
 *
 * Installs what can be done to milestones, and their keys.
 */
void
trends_roadmap_install_milestones (GtkWidgetClass *widget_class)
{
  static const TrendsKeyHandler handlers[] = {
    { "step-milestone", trends_roadmap_step_milestone },
    { "extend-milestones", extend_milestones_cb },
    { "leave-milestone", leave_milestone_cb },
    { "select-mark", trends_roadmap_select_mark },
    { "move-mark", trends_roadmap_move_mark },
    { "move-mark-days", trends_roadmap_move_mark_days },
    { "popup-menu", trends_roadmap_popup_mark },
  };
  static const TrendsKeyHandler of_bars[] = { { "spare-bar", spare_bar_cb } };
  g_autoptr (GTypeClass) mark_class = g_type_class_ref (TRENDS_TYPE_MILESTONE_MARK);
  g_autoptr (GTypeClass) bar_class = g_type_class_ref (TRENDS_TYPE_TIME_BAR);

  gtk_widget_class_install_action (widget_class, "milestone.toggle", NULL, toggle_cb);
  gtk_widget_class_install_action (widget_class, "milestone.delete", NULL, delete_cb);
  trends_keys_bind (GTK_WIDGET_CLASS (mark_class),
                    TRENDS_KEYS_MILESTONE,
                    handlers,
                    G_N_ELEMENTS (handlers));
  trends_keys_bind (GTK_WIDGET_CLASS (bar_class),
                    TRENDS_KEYS_BAR,
                    of_bars,
                    G_N_ELEMENTS (of_bars));
}
