/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-milestones.c: what keys, menus and drags do to a milestone on its bar: going
 * from one to the next, moving it along time, ticking, editing and deleting it.
 */

#include "trends-roadmap-private.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-date.h"
#include "trends-edit-popover.h"
#include "trends-initiative-words.h"
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

/* What an open menu is for or, without one, what has the focus */
static TrendsEntity *
get_current (TrendsRoadmap *self)
{
  TrendsEntity *pointed = trends_view_get_pointed (TRENDS_VIEW (self));
  TrendsMilestoneMark *mark = get_focused_mark (self);

  if (pointed != NULL && trends_entity_is (pointed, TRENDS_KIND_MILESTONE))
    return trends_entity_get_plan (pointed) != NULL ? pointed : NULL;
  return mark != NULL ? trends_milestone_mark_get_milestone (mark) : NULL;
}

static void
announce (TrendsRoadmap *self, TrendsEntity *milestone)
{
  g_autofree char *words = trends_milestone_dup_spoken (milestone);

  trends_announce (GTK_WIDGET (self), words);
}

/* ------------------------------------------------------------ along time */

/**
 * trends_roadmap_find_milestone_day:
 * @milestone: one that has a date
 * @move: by keys, or towards the pointer
 *
 * Returns: when it would be after that
 */
gint64
trends_roadmap_find_milestone_day (TrendsRoadmap *self,
                                   TrendsEntity *milestone,
                                   const TrendsMove *move)
{
  const TrendsTimeScale *scale = trends_roadmap_chart_get_scale (self->chart);
  gint64 day = trends_entity_get_integer (milestone, TRENDS_MILESTONE_DATE);
  const TrendsDays days = { day, TRENDS_UNSET };

  return trends_move_apply (move, scale, &days, &days).start;
}

/**
 * trends_roadmap_move_milestone:
 * @milestone: one that has a date
 * @move: by keys, or towards the pointer
 *
 * Moves it along time, in one edit, and says when it is now.
 */
void
trends_roadmap_move_milestone (TrendsRoadmap *self, TrendsEntity *milestone, const TrendsMove *move)
{
  g_autoptr (TrendsEntity) held = g_object_ref (milestone);
  g_autoptr (GError) error = NULL;

  if (trends_session_get_read_only (self->session) || !trends_session_commit (self->session)
      || trends_entity_get_plan (held) == NULL)
    return;
  if (!trends_plan_set_integer (get_plan (self),
                                held,
                                TRENDS_MILESTONE_DATE,
                                trends_roadmap_find_milestone_day (self, held, move),
                                &error))
    {
      trends_session_report (self->session, error);
      return;
    }
  trends_roadmap_reveal_milestone (self, held);
  announce (self, held);
}

static gboolean
move_milestone (GtkWidget *widget, GVariant *args, gboolean to_days)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (gtk_widget_get_ancestor (widget, TRENDS_TYPE_ROADMAP));
  int step = g_variant_get_int32 (args);
  const TrendsMove move = { TRENDS_MOVE_WHOLE, to_days ? 0 : step, to_days ? step : 0 };
  TrendsEntity *current = get_current (self);

  if (current == NULL)
    return FALSE;
  trends_roadmap_move_milestone (self, current, &move);
  return TRUE;
}

static gboolean
move_milestone_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  return move_milestone (widget, args, FALSE);
}

static gboolean
move_milestone_days_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  return move_milestone (widget, args, TRUE);
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
  /* The bar scrolls into sight with the focus, and then the day. */
  if (!trends_roadmap_chart_focus_bar (self->chart, bar))
    return FALSE;
  /* Without a day it has no mark, and the bar stands for it. */
  if (day == TRENDS_UNSET)
    return TRUE;
  trends_roadmap_chart_scroll_to_day (self->chart, day);
  widget = trends_roadmap_chart_find_bar (self->chart, initiative);
  if (widget != NULL)
    mark = trends_time_bar_find_mark (widget, milestone);
  return mark != NULL && gtk_widget_grab_focus (GTK_WIDGET (mark));
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
  TrendsEntity *current = get_current (self);
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  if (current == NULL || trends_session_get_read_only (self->session)
      || !trends_session_commit (self->session))
    return;
  is_done = trends_entity_get_integer (current, TRENDS_MILESTONE_DONE) != 0;
  if (trends_plan_set_integer (get_plan (self), current, TRENDS_MILESTONE_DONE, !is_done, &error))
    trends_announce (widget, is_done ? _("Not done") : _("Done"));
  else
    trends_session_report (self->session, error);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const guint fields[]
      = { TRENDS_MILESTONE_TITLE, TRENDS_MILESTONE_DATE, TRENDS_MILESTONE_DONE };
  TrendsEntity *current = get_current (TRENDS_ROADMAP (widget));
  GdkRectangle place;

  if (current != NULL && trends_view_get_place (TRENDS_VIEW (widget), current, &place))
    trends_edit_popover_pop_up (
        TRENDS_VIEW (widget), current, fields, G_N_ELEMENTS (fields), &place);
}

static void
delete_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (widget);
  TrendsEntity *current = get_current (self);
  g_autoptr (TrendsEntity) initiative = NULL;

  if (current == NULL || trends_session_get_read_only (self->session)
      || !trends_session_commit (self->session))
    return;
  initiative = g_object_ref (trends_entity_get_ref (current, TRENDS_MILESTONE_INITIATIVE));
  trends_view_delete (TRENDS_VIEW (self), current);
  trends_view_reveal (TRENDS_VIEW (self), initiative);
}

/* ------------------------------------------------------------------- menu */

static void
append_item (GMenu *menu, const char *label, const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);
  g_autofree char *accelerator = trends_keys_dup_accelerator (TRENDS_KEYS_MILESTONE, action);

  if (accelerator != NULL)
    g_menu_item_set_attribute (item, "accel", "s", accelerator);
  g_menu_append_item (menu, item);
}

/**
 * trends_roadmap_popup_milestone_menu:
 * @mark: one that is in sight
 *
 * Opens what can be done to a milestone.
 */
void
trends_roadmap_popup_milestone_menu (TrendsRoadmap *self, TrendsMilestoneMark *mark)
{
  TrendsEntity *milestone = trends_milestone_mark_get_milestone (mark);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *popover;
  GdkRectangle place;

  if (!trends_view_get_place (TRENDS_VIEW (self), milestone, &place))
    return;
  append_item (menu, _("_Edit…"), "milestone.edit");
  append_item (menu,
               trends_entity_get_integer (milestone, TRENDS_MILESTONE_DONE) != 0 ? _("_Not done")
                                                                                 : _("_Done"),
               "milestone.toggle");
  append_item (menu, _("De_lete"), "milestone.delete");
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  trends_view_show_popover (TRENDS_VIEW (self), GTK_POPOVER (popover), &place, milestone);
}

static gboolean
popup_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (gtk_widget_get_ancestor (widget, TRENDS_TYPE_ROADMAP));

  trends_roadmap_popup_milestone_menu (self, TRENDS_MILESTONE_MARK (widget));
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
    { "leave-milestone", leave_milestone_cb },
    { "move-milestone", move_milestone_cb },
    { "move-milestone-days", move_milestone_days_cb },
    { "popup-menu", popup_cb },
  };
  g_autoptr (GTypeClass) mark_class = g_type_class_ref (TRENDS_TYPE_MILESTONE_MARK);

  gtk_widget_class_install_action (widget_class, "milestone.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "milestone.toggle", NULL, toggle_cb);
  gtk_widget_class_install_action (widget_class, "milestone.delete", NULL, delete_cb);
  trends_keys_bind (GTK_WIDGET_CLASS (mark_class),
                    TRENDS_KEYS_MILESTONE,
                    handlers,
                    G_N_ELEMENTS (handlers));
}

/**
 * trends_roadmap_update_milestones:
 *
 * Has what changes milestones be there only where the plan can be changed.
 */
void
trends_roadmap_update_milestones (TrendsRoadmap *self)
{
  gboolean can_edit = !trends_session_get_read_only (self->session);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "milestone.toggle", can_edit);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "milestone.delete", can_edit);
}
