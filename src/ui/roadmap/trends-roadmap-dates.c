/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-dates.c: what keys and menus do to governance dates, as boards, budgets and
 * elections, in the ruler of a roadmap: adding, going from one to the next, deleting. What is done
 * to milestones alike is in trends-roadmap-marks.c. What has no day yet waits above the lanes'
 * names, before all others.
 */

#include "trends-roadmap-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "trends-add-form.h"
#include "trends-announce.h"
#include "trends-draft.h"
#include "trends-keys.h"
#include "trends-plan-verbs.h"

static const TrendsAddFormKind form = {
  .name_label = N_("Title"),
  .detail_label = N_("Date"),
  .verb = N_("_Add date"),
  .name_key = TRENDS_DRAFT_ADD_GOVERNANCE_DATE,
  .detail_key = TRENDS_DRAFT_GOVERNANCE_DAY,
  .choices = &trends_date_kind_choices,
  .choice_key = TRENDS_DRAFT_GOVERNANCE_KIND,
  .choice_label = N_("Kind"),
};

static TrendsPlan *
get_plan (TrendsRoadmap *self)
{
  return trends_session_get_plan (self->session);
}

static TrendsRoadmap *
get_roadmap (GtkWidget *widget)
{
  return TRENDS_ROADMAP (gtk_widget_get_ancestor (widget, TRENDS_TYPE_ROADMAP));
}

/* ------------------------------------------------------------------ adding */

static gboolean
add (gpointer user_data, const TrendsAdded *added, GError **error)
{
  TrendsRoadmap *self = user_data;
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_GOVERNANCE_DATE, NULL);
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;
  TrendsDateMark *mark;
  TrendsEntity *date;

  trends_record_set (record, TRENDS_GOVERNANCE_DATE_TITLE, trends_value_text (added->name));
  trends_record_set (record, TRENDS_GOVERNANCE_DATE_DATE, trends_value_integer (added->day));
  trends_record_set (
      record, TRENDS_GOVERNANCE_DATE_DATE_KIND, trends_value_integer (added->choice));
  date = trends_plan_add (get_plan (self), record, error);
  if (date == NULL)
    return FALSE;

  trends_roadmap_chart_scroll_to_day (self->chart, added->day);
  mark = trends_roadmap_chart_find_date_mark (self->chart, date);
  /* What comes next is about the new date: keys for what had the focus before would hit that. */
  if (mark != NULL)
    trends_view_return_to (TRENDS_VIEW (self), GTK_WIDGET (mark));
  words = trends_date_dup_spoken (date);
  /* Translators: said when it is done: “Added: Governance date Budget council, 24 Feb 2027” */
  text = g_strdup_printf (_("Added: %s"), words);
  trends_announce (GTK_WIDGET (self), text);
  return TRUE;
}

/* Below the ruler; where the pointer opened a menu, or in the middle of what is in sight */
static GdkRectangle
find_place (TrendsRoadmap *self, gint64 day)
{
  GdkRectangle ground = trends_roadmap_chart_get_ground (self->chart);
  double x
      = ground.x
        + CLAMP (trends_time_scale_get_position (trends_roadmap_chart_get_scale (self->chart), day),
                 0,
                 ground.width);
  double y = ground.y;

  gtk_widget_translate_coordinates (GTK_WIDGET (self->chart), GTK_WIDGET (self), x, y, &x, &y);
  return (GdkRectangle) { (int) x, (int) y - 4, 2, 4 };
}

static void
add_date_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (widget);
  gint64 day = trends_view_get_pointed_day (TRENDS_VIEW (self));
  GdkRectangle place;

  if (trends_roadmap_shows_table (self) || self->has_columns || !trends_session_can_change (self->session))
    return;
  if (day == TRENDS_UNSET)
    day = trends_roadmap_chart_get_today (self->chart);
  place = find_place (self, day);
  trends_add_form_pop_up (TRENDS_VIEW (self),
                          &form,
                          _("New governance date"),
                          trends_plan_get_info (get_plan (self)),
                          day,
                          &place,
                          trends_view_get_current (TRENDS_VIEW (self)),
                          add,
                          self,
                          NULL);
}

/* ------------------------------------------------------------ going about */

/**
 * trends_roadmap_reveal_date:
 * @date: a governance date
 *
 * Returns: whether its mark is in sight now and has the focus
 */
gboolean
trends_roadmap_reveal_date (TrendsRoadmap *self, TrendsEntity *date)
{
  gint64 day = trends_entity_get_integer (date, TRENDS_GOVERNANCE_DATE_DATE);
  TrendsDateMark *mark;

  if (trends_roadmap_shows_table (self) || self->has_columns)
    return FALSE;
  if (day != TRENDS_UNSET)
    trends_roadmap_chart_scroll_to_day (self->chart, day);
  mark = trends_roadmap_chart_find_date_mark (self->chart, date);
  return mark != NULL && gtk_widget_grab_focus (GTK_WIDGET (mark));
}

/**
 * trends_roadmap_dup_dates:
 *
 * Returns: (transfer full) (element-type TrendsEntity): all governance dates, in the order in which
 *   they stand: those without a day first
 */
GPtrArray *
trends_roadmap_dup_dates (TrendsRoadmap *self)
{
  const TrendsPeriod ever = { 0, G_MAXINT64 };
  GPtrArray *dates = trends_plan_dup_undated_governance_dates (get_plan (self));
  g_autoptr (GPtrArray) dated = trends_plan_dup_governance_dates (get_plan (self), &ever);

  g_ptr_array_extend_and_steal (dates, g_steal_pointer (&dated));
  return dates;
}

/* How far from a day; what has none itself is farthest. */
static gint64
get_distance (TrendsEntity *date, gint64 day)
{
  gint64 own = trends_entity_get_integer (date, TRENDS_GOVERNANCE_DATE_DATE);

  return own != TRENDS_UNSET ? ABS (own - day) : G_MAXINT64;
}

/**
 * trends_roadmap_enter_dates:
 * @day: the day that one comes from
 *
 * Gives the focus to the governance date that is nearest to that; where none has a day, to the
 * last of those.
 *
 * Returns: whether there is one
 */
gboolean
trends_roadmap_enter_dates (TrendsRoadmap *self, gint64 day)
{
  g_autoptr (GPtrArray) dates = trends_roadmap_dup_dates (self);
  guint nearest = 0;

  if (dates->len == 0)
    return FALSE;
  for (guint i = 1; i < dates->len; i++)
    if (get_distance (dates->pdata[i], day) <= get_distance (dates->pdata[nearest], day))
      nearest = i;
  return trends_roadmap_reveal_date (self, dates->pdata[nearest]);
}

static gboolean
step_date_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  TrendsRoadmap *self = get_roadmap (widget);
  g_autoptr (GPtrArray) dates = trends_roadmap_dup_dates (self);
  int step = g_variant_get_int32 (args);
  guint index;

  if (!g_ptr_array_find (dates, trends_date_mark_get_date (TRENDS_DATE_MARK (widget)), &index))
    return FALSE;
  index += (guint) step;
  if (index < dates->len)
    return trends_roadmap_reveal_date (self, dates->pdata[index]);
  return gtk_widget_keynav_failed (widget, step < 0 ? GTK_DIR_LEFT : GTK_DIR_RIGHT) || TRUE;
}

/* The same, where it is selected besides */
static gboolean
extend_dates_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  TrendsRoadmap *self = get_roadmap (widget);
  g_autoptr (GPtrArray) dates = trends_roadmap_dup_dates (self);
  g_autoptr (TrendsEntity) from
      = g_object_ref (trends_date_mark_get_date (TRENDS_DATE_MARK (widget)));
  guint index;

  if (!g_ptr_array_find (dates, from, &index))
    return FALSE;
  index += (guint) g_variant_get_int32 (args);
  if (index < dates->len && trends_roadmap_reveal_date (self, dates->pdata[index]))
    trends_view_select_step (TRENDS_VIEW (self), from, dates->pdata[index]);
  return TRUE;
}

/* To the first or the last of all */
static gboolean
jump_date_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  TrendsRoadmap *self = get_roadmap (widget);
  g_autoptr (GPtrArray) dates = trends_roadmap_dup_dates (self);

  return dates->len > 0
         && trends_roadmap_reveal_date (
             self,
             dates->pdata[g_variant_get_int32 (args) < 0 ? 0 : dates->len - 1]);
}

/* To the first lane */
static gboolean
leave_dates_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  TrendsRoadmap *self = get_roadmap (widget);
  TrendsRoadmapLayout *layout = trends_roadmap_chart_get_layout (self->chart);

  return trends_roadmap_layout_get_n_lanes (layout) > 0
         && trends_roadmap_chart_focus_lane (self->chart,
                                             trends_roadmap_layout_get_lane (layout, 0));
}

/* -------------------------------------------------------- what can be done */

static void
delete_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (widget);
  TrendsEntity *current = trends_roadmap_get_marked (self, TRENDS_KIND_GOVERNANCE_DATE);
  gint64 day;

  if (current == NULL || !trends_session_can_change (self->session))
    return;
  day = trends_entity_get_integer (current, TRENDS_GOVERNANCE_DATE_DATE);
  trends_view_delete (TRENDS_VIEW (self), current);
  if (!trends_roadmap_enter_dates (
          self,
          day != TRENDS_UNSET ? day : trends_roadmap_chart_get_today (self->chart)))
    gtk_widget_grab_focus (GTK_WIDGET (self->chart));
}

/**
 * trends_roadmap_install_dates:
 * @widget_class: the roadmap's class
 *
 * Installs what can be done to governance dates, and their keys.
 */
void
trends_roadmap_install_dates (GtkWidgetClass *widget_class)
{
  static const TrendsKeyHandler handlers[] = {
    { "step-date", step_date_cb },
    { "extend-dates", extend_dates_cb },
    { "select-mark", trends_roadmap_select_mark },
    { "jump-date", jump_date_cb },
    { "leave-dates", leave_dates_cb },
    { "move-mark", trends_roadmap_move_mark },
    { "move-mark-days", trends_roadmap_move_mark_days },
    { "popup-menu", trends_roadmap_popup_mark },
  };
  g_autoptr (GTypeClass) mark_class = g_type_class_ref (TRENDS_TYPE_DATE_MARK);

  gtk_widget_class_install_action (widget_class, "roadmap.add-date", NULL, add_date_cb);
  gtk_widget_class_install_action (widget_class, "date.delete", NULL, delete_cb);
  trends_keys_bind (GTK_WIDGET_CLASS (mark_class),
                    TRENDS_KEYS_DATE,
                    handlers,
                    G_N_ELEMENTS (handlers));
}
