/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-marks.c: what keys, menus and drags do alike to both sorts of marks, milestones
 * on bars and governance dates in the ruler: moving them along time, selecting several, editing
 * them, their details and menus. Going to one selects nothing: its bar stays what is looked at.
 */

#include "trends-roadmap-private.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-edit-popover.h"
#include "trends-keys.h"
#include "trends-plan-verbs.h"

static const guint milestone_fields[]
    = { TRENDS_MILESTONE_TITLE, TRENDS_MILESTONE_DATE, TRENDS_MILESTONE_DONE };
static const guint date_fields[] = { TRENDS_GOVERNANCE_DATE_TITLE,
                                     TRENDS_GOVERNANCE_DATE_DATE_KIND,
                                     TRENDS_GOVERNANCE_DATE_DATE };

static gboolean
is_milestone (TrendsEntity *marked)
{
  return trends_entity_is (marked, TRENDS_KIND_MILESTONE);
}

static guint
get_field (TrendsEntity *marked)
{
  return is_milestone (marked) ? TRENDS_MILESTONE_DATE : TRENDS_GOVERNANCE_DATE_DATE;
}

/* (transfer none) (nullable) */
static TrendsEntity *
get_focused (TrendsRoadmap *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return trends_roadmap_get_marked_of (root != NULL ? gtk_root_get_focus (root) : NULL);
}

/**
 * trends_roadmap_get_marked_of:
 * @widget: (nullable): any
 *
 * Returns: (transfer none) (nullable): the milestone or the governance date whose mark it is, or is
 *   in
 */
TrendsEntity *
trends_roadmap_get_marked_of (GtkWidget *widget)
{
  GtkWidget *mark
      = widget != NULL ? gtk_widget_get_ancestor (widget, TRENDS_TYPE_DATE_MARK) : NULL;

  if (widget != NULL && TRENDS_IS_MILESTONE_MARK (widget))
    return trends_milestone_mark_get_milestone (TRENDS_MILESTONE_MARK (widget));
  return mark != NULL ? trends_date_mark_get_date (TRENDS_DATE_MARK (mark)) : NULL;
}

/**
 * trends_roadmap_get_marked:
 * @kind: milestones, or governance dates
 *
 * Returns: (transfer none) (nullable): the one that an open menu is for or, without one, whose mark
 *   has the focus
 */
TrendsEntity *
trends_roadmap_get_marked (TrendsRoadmap *self, TrendsKind kind)
{
  TrendsEntity *pointed = trends_view_get_pointed (TRENDS_VIEW (self));
  TrendsEntity *marked = pointed != NULL ? pointed : get_focused (self);

  return marked != NULL && trends_entity_is (marked, kind)
                 && trends_entity_get_plan (marked) != NULL
             ? marked
             : NULL;
}

/* ------------------------------------------------------------ along time */

/**
 * trends_roadmap_get_marked_day:
 * @marked: a milestone or a governance date
 *
 * Returns: when it is; %TRENDS_UNSET: not known yet
 */
gint64
trends_roadmap_get_marked_day (TrendsEntity *marked)
{
  return trends_entity_get_integer (marked, get_field (marked));
}

/**
 * trends_roadmap_find_marked_day:
 * @marked: a milestone or a governance date
 * @move: by keys, or towards the pointer
 * @undated: when it is to be, where it has no day
 *
 * Returns: when it would be after that
 */
gint64
trends_roadmap_find_marked_day (TrendsRoadmap *self,
                                TrendsEntity *marked,
                                const TrendsMove *move,
                                gint64 undated)
{
  const TrendsTimeScale *scale = trends_roadmap_chart_get_scale (self->chart);
  const TrendsDays days = { trends_roadmap_get_marked_day (marked), TRENDS_UNSET };
  const TrendsDays then = { undated, TRENDS_UNSET };

  return trends_move_apply (move, scale, &days, &then).start;
}

/**
 * trends_roadmap_move_marked:
 * @marked: a milestone or a governance date
 * @day: when it is from now on
 *
 * Moves it along time, in one edit. When it is now its mark says by its name, which is heard since
 * it has the focus then.
 *
 * Returns: whether that was done
 */
gboolean
trends_roadmap_move_marked (TrendsRoadmap *self, TrendsEntity *marked, gint64 day)
{
  g_autoptr (TrendsEntity) held = g_object_ref (marked);
  g_autoptr (GError) error = NULL;

  if (!trends_session_can_change (self->session) || trends_entity_get_plan (held) == NULL)
    return FALSE;
  if (!trends_plan_set_integer (
          trends_session_get_plan (self->session), held, get_field (held), day, &error))
    {
      trends_session_report (self->session, error);
      return FALSE;
    }
  trends_view_reveal (TRENDS_VIEW (self), held);
  return TRUE;
}

/* By the scale's unit, going on from the step before, or by days */
static gboolean
step (TrendsRoadmap *self, TrendsEntity *marked, int n_units, int n_days)
{
  const TrendsMove move = { TRENDS_MOVE_WHOLE, n_units, n_days };
  const TrendsDays days = { trends_roadmap_get_marked_day (marked), TRENDS_UNSET };
  const TrendsDays now = { trends_roadmap_chart_get_today (self->chart), TRENDS_UNSET };
  g_autoptr (TrendsEntity) held = g_object_ref (marked);
  g_autoptr (GHashTable) trails = trends_roadmap_new_trails ();
  gint64 day = n_units == 0
                   ? trends_roadmap_find_marked_day (self, marked, &move, now.start)
                   : trends_roadmap_follow (self, trails, marked, &move, &days, &now).start;

  if (trends_roadmap_move_marked (self, held, day))
    trends_roadmap_keep_trails (self, g_steal_pointer (&trails));
  return TRUE;
}

/**
 * trends_roadmap_move_mark:
 *
 * Key handler: moves what the mark is for by so many units of the scale.
 */
gboolean
trends_roadmap_move_mark (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (gtk_widget_get_ancestor (widget, TRENDS_TYPE_ROADMAP));
  TrendsEntity *marked = trends_roadmap_get_marked_of (widget);

  return marked != NULL && step (self, marked, g_variant_get_int32 (args), 0);
}

/**
 * trends_roadmap_move_mark_days:
 *
 * Key handler: moves what the mark is for by so many days.
 */
gboolean
trends_roadmap_move_mark_days (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (gtk_widget_get_ancestor (widget, TRENDS_TYPE_ROADMAP));
  TrendsEntity *marked = trends_roadmap_get_marked_of (widget);

  return marked != NULL && step (self, marked, 0, g_variant_get_int32 (args));
}

/* -------------------------------------------------------------- selecting */

/* (transfer full): what it is one of, in the order in which marks stand: milestones of a bar, or all
 * dates */
static GListModel *
dup_order (TrendsRoadmap *self, TrendsEntity *marked)
{
  GListStore *order = g_list_store_new (TRENDS_TYPE_ENTITY);
  g_autoptr (GPtrArray) all
      = is_milestone (marked) ? trends_initiative_dup_milestones (
            trends_entity_get_ref (marked, TRENDS_MILESTONE_INITIATIVE))
                              : trends_roadmap_dup_dates (self);

  g_list_store_splice (order, 0, 0, all->pdata, all->len);
  return G_LIST_MODEL (order);
}

/**
 * trends_roadmap_select_marked:
 * @marked: a milestone or a governance date
 * @modifiers: what a person held
 *
 * Selects it besides others, or as far as it.
 */
void
trends_roadmap_select_marked (TrendsRoadmap *self, TrendsEntity *marked, GdkModifierType modifiers)
{
  g_autoptr (TrendsEntity) held = g_object_ref (marked);
  g_autoptr (GListModel) order = dup_order (self, marked);

  trends_view_select (TRENDS_VIEW (self), held, modifiers, order);
  if (!trends_session_is_selected (self->session, held))
    trends_announce (GTK_WIDGET (self), _("Not selected"));
}

/**
 * trends_roadmap_select_mark:
 *
 * Key handler: selects what the mark is for besides others, or not any more.
 */
gboolean
trends_roadmap_select_mark (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (gtk_widget_get_ancestor (widget, TRENDS_TYPE_ROADMAP));
  TrendsEntity *marked = trends_roadmap_get_marked_of (widget);

  if (marked == NULL)
    return FALSE;
  trends_roadmap_select_marked (self, marked, GDK_CONTROL_MASK);
  return TRUE;
}

/* ------------------------------------------------------- editing, and menus */

static void
open_marked (TrendsRoadmap *self, TrendsEntity *marked)
{
  if (marked != NULL)
    trends_session_open_details (self->session, marked);
}

static void
open_milestone_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (widget);

  open_marked (self, trends_roadmap_get_marked (self, TRENDS_KIND_MILESTONE));
}

static void
open_date_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (widget);

  open_marked (self, trends_roadmap_get_marked (self, TRENDS_KIND_GOVERNANCE_DATE));
}

static void
edit (TrendsRoadmap *self, TrendsEntity *marked)
{
  GdkRectangle place;

  if (marked == NULL || !trends_view_get_place (TRENDS_VIEW (self), marked, &place))
    return;
  if (is_milestone (marked))
    trends_edit_popover_pop_up (TRENDS_VIEW (self),
                                marked,
                                milestone_fields,
                                G_N_ELEMENTS (milestone_fields),
                                &place);
  else
    trends_edit_popover_pop_up (
        TRENDS_VIEW (self), marked, date_fields, G_N_ELEMENTS (date_fields), &place);
}

static void
edit_milestone_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (widget);

  edit (self, trends_roadmap_get_marked (self, TRENDS_KIND_MILESTONE));
}

static void
edit_date_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (widget);

  edit (self, trends_roadmap_get_marked (self, TRENDS_KIND_GOVERNANCE_DATE));
}

static void
append_item (GMenu *menu, const char *label, TrendsKeyScope scope, const char *action)
{
  trends_keys_append_item (menu, label, action, scope, NULL);
}

static void
fill_milestone_menu (GMenu *menu, TrendsEntity *milestone)
{
  gboolean is_done = trends_entity_get_integer (milestone, TRENDS_MILESTONE_DONE) != 0;

  append_item (menu, _("_Edit…"), TRENDS_KEYS_MILESTONE, "milestone.edit");
  append_item (menu, _("De_tails"), TRENDS_KEYS_MILESTONE, "milestone.open");
  append_item (
      menu, is_done ? _("_Not done") : _("_Done"), TRENDS_KEYS_MILESTONE, "milestone.toggle");
  append_item (menu, _("De_lete"), TRENDS_KEYS_MILESTONE, "milestone.delete");
}

static void
fill_date_menu (GMenu *menu)
{
  append_item (menu, _("_Edit…"), TRENDS_KEYS_DATE, "date.edit");
  append_item (menu, _("De_tails"), TRENDS_KEYS_DATE, "date.open");
  append_item (menu, _("De_lete"), TRENDS_KEYS_DATE, "date.delete");
  append_item (menu, _("_Add governance date…"), TRENDS_KEYS_ROADMAP, "roadmap.add-date");
}

/**
 * trends_roadmap_popup:
 * @place: beside what, in the roadmap's coordinates
 * @marked: (nullable): a milestone or a governance date, where it is for one
 *
 * Opens a menu.
 */
void
trends_roadmap_popup (TrendsRoadmap *self,
                      GMenu *menu,
                      const GdkRectangle *place,
                      TrendsEntity *marked)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));

  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  if (marked == NULL)
    gtk_widget_set_halign (popover, GTK_ALIGN_START);
  trends_view_show_popover (TRENDS_VIEW (self), GTK_POPOVER (popover), place, marked);
}

/**
 * trends_roadmap_popup_mark_menu:
 * @marked: a milestone or a governance date whose mark is in sight
 *
 * Opens what can be done to it.
 */
void
trends_roadmap_popup_mark_menu (TrendsRoadmap *self, TrendsEntity *marked)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GdkRectangle place;

  if (!trends_view_get_place (TRENDS_VIEW (self), marked, &place))
    return;
  if (is_milestone (marked))
    fill_milestone_menu (menu, marked);
  else
    fill_date_menu (menu);
  trends_roadmap_popup (self, menu, &place, marked);
}

/**
 * trends_roadmap_popup_ground_menu:
 * @x: where the pointer is, in the chart's coordinates
 * @y: the same
 *
 * Opens the menu of what is below everything: the ruler, and the lanes where nothing is.
 */
void
trends_roadmap_popup_ground_menu (TrendsRoadmap *self, double x, double y)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  append_item (menu, _("_Add governance date…"), TRENDS_KEYS_ROADMAP, "roadmap.add-date");
  append_item (menu, _("_Key to shapes"), TRENDS_KEYS_ROADMAP, "roadmap.legend");
  gtk_widget_translate_coordinates (GTK_WIDGET (self->chart), GTK_WIDGET (self), x, y, &x, &y);
  trends_roadmap_popup (self, menu, &(GdkRectangle) { (int) x, (int) y, 1, 1 }, NULL);
}

/**
 * trends_roadmap_popup_mark:
 *
 * Key handler: opens the menu of what the mark is for.
 */
gboolean
trends_roadmap_popup_mark (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (gtk_widget_get_ancestor (widget, TRENDS_TYPE_ROADMAP));
  TrendsEntity *marked = trends_roadmap_get_marked_of (widget);

  if (marked == NULL)
    return FALSE;
  trends_roadmap_popup_mark_menu (self, marked);
  return TRUE;
}

/**
 * trends_roadmap_install_marks:
 * @widget_class: the roadmap's class
 *
 * Installs what can be done to marks of both sorts.
 */
void
trends_roadmap_install_marks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "milestone.edit", NULL, edit_milestone_cb);
  gtk_widget_class_install_action (widget_class, "date.edit", NULL, edit_date_cb);
  gtk_widget_class_install_action (widget_class, "milestone.open", NULL, open_milestone_cb);
  gtk_widget_class_install_action (widget_class, "date.open", NULL, open_date_cb);
}
